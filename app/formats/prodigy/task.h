// A task of Prodigy made of a record, and a record made of a task. Internal to the codec.
#pragma once

#include "app/formats/json_codec.h"

namespace formats::prodigy {

inline const QString taskMember = QStringLiteral("prodigyTask"); // what else a task holds (hashes, options, a label for all of it)
inline const QString rejectedSpans = QStringLiteral("rejected_spans");
inline const QString ourTokens = QStringLiteral("tokens_by_chiosa"); // true: the tokens are made for the export, nobody's annotation

QJsonObject taskOf(Outgoing &out);
base::Result<QJsonObject> recordOf(const QJsonObject &task, Incoming &in);

} // namespace formats::prodigy
