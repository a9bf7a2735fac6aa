// An article as lines of CoNLL-U, and back: both by way of {"text", "words", "sentences", "mentions", "meta", "chiosa"}. Internal to the
// codec.
#pragma once

#include "app/formats/json_codec.h"

namespace formats::conllu {

inline const QString metaComment = QStringLiteral("chiosa_meta");
inline const QString recordComment = QStringLiteral("chiosa_record");
inline const QString textComment = QStringLiteral("chiosa_text"); // of an article without words

QJsonObject articleOf(Outgoing &out);
QByteArray linesOf(const QJsonObject &article);
base::Result<QJsonObject> recordOf(const QJsonObject &article, Incoming &in);
std::unique_ptr<ItemSource> itemsOf(std::unique_ptr<QIODevice> device, const QString &name, qint64 largest);

QString escapedPart(const QString &part); // of an Entity= bracket: "-", "(", ")", "|", "=", "%" and white space in per cent
QString unescapedPart(const QString &part);

} // namespace formats::conllu
