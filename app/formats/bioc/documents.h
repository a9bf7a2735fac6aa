// BioC documents as JSON (BioC's own JSON), from and to XML, from and to records. Internal to the codec.
#pragma once

#include "app/formats/json_codec.h"
#include "app/formats/xml.h"

namespace formats::bioc {

inline const QString characters = QStringLiteral("chiosa.characters"); // infon of a document: what XML could not hold, by position
inline const QString entitiesInfon = QStringLiteral("chiosa.entities");

QString xmlOf(const QJsonObject &collection);
base::Result<QJsonObject> collectionOf(const XmlNode &root, const QString &where); // Malformed where it is no collection

QJsonObject documentOf(Outgoing &out);
base::Result<QJsonObject> recordOf(const QJsonObject &document, Incoming &in);

} // namespace formats::bioc
