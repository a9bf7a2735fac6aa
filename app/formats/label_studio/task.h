// A task of Label Studio made of a record, and a record made of a task. Internal to the codec.
#pragma once

#include "app/formats/json_codec.h"

namespace formats::label_studio {

inline const QString textControl = QStringLiteral("text");
inline const QString continues = QStringLiteral("continues");
inline const QString taskMember = QStringLiteral("labelStudioTask");       // what else a task holds, kept among the article's members
inline const QString resultsMember = QStringLiteral("labelStudioResults"); // likewise of an annotation: what is about no stretch of text

QJsonObject taskOf(Outgoing &out);
base::Result<QJsonObject> recordOf(const QJsonObject &task, Incoming &in);

} // namespace formats::label_studio
