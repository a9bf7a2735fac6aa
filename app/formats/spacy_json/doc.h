// A document of spaCy (Doc.to_json) made of a record, and a record made of one: what its JSON and its binary form have in common.
#pragma once

#include "app/formats/json_codec.h"

namespace formats::spacy {

inline const QString decidedGroup = QStringLiteral("sc"); // spaCy's own default key
inline const QString suggestedGroup = QStringLiteral("suggested");
inline const QString rejectedGroup = QStringLiteral("rejected");
inline const QString clusterGroup = QStringLiteral("coref_clusters_");
inline const QString restMember = QStringLiteral("spacyDoc"); // what else a document holds, kept among the article's members
inline const QString ourTokens = QStringLiteral("tokens_by_chiosa");

QJsonObject docOf(Outgoing &out);
base::Result<QJsonObject> recordOf(const QJsonObject &doc, Incoming &in);

// A paragraph of version 2's training JSON as a document: its text from "raw", or its tokens joined by spaces.
QJsonObject docOfParagraph(const QJsonObject &paragraph);
QJsonObject docOfTuple(const QString &text, const QJsonObject &annotations);

std::vector<Setting> settings();

} // namespace formats::spacy
