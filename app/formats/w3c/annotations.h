// The annotations of a Web Annotation file as one finds them, article by article, and the words of the model. Internal to the codec.
#pragma once

#include "app/formats/json_codec.h"

namespace formats::w3c {

inline const QString articleMember = QStringLiteral("chiosa-article"); // of a collection: what is known of the article
inline const QString positionsMember = QStringLiteral("positions");    // in it: "utf-16" where they are not code points
inline const QString keptPrefix = QStringLiteral("w3c.");              // of members that Chiosa has no word for: they go back as they came
inline const QString wikidata = QStringLiteral("http://www.wikidata.org/entity/");

// "T1" as the IRI of an annotation in its file, and back; IRIs stay what they are.
QString iriOf(const QString &id);
QString idFrom(const QString &iri);

QJsonArray listOf(const QJsonValue &value);                      // a list, or the one thing as a list
QString referenceOf(const QJsonValue &value);                    // a string, or an object's id or source
QString nameOf(const QJsonValue &agent);                         // a string, or an object's name or id
bool isA(const QJsonObject &object, QStringView type);           // its type, or one of its types
QString memberText(const QJsonObject &object, const char *name); // "id" may be spelt "@id"

// A text's annotations: the members of the collection that holds them, with "annotations", "source" and "text".
QJsonObject articleOf(const QJsonValue &json, const QString &text);

// Errors of an item: no annotations, no text.
std::unique_ptr<ItemSource> articlesIn(std::unique_ptr<QIODevice> device, const QString &name, const Input &input, qint64 largest);

QJsonObject collectionOf(Outgoing &out); // with the text in "text"
base::Result<QJsonObject> recordOf(const QJsonObject &article, Incoming &in);

} // namespace formats::w3c
