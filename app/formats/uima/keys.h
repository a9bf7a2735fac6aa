// What an annotation, entity or article that came from a CAS remembers of it, as notes that Chiosa JSONL keeps too; so that it goes out as
// it came in.
#pragma once

#include "app/formats/json_features.h"
#include "app/formats/uima/cas.h"

namespace formats::uima {

namespace keys {
inline const QString type = QStringLiteral("_key.%type");        // of the feature structure, where the layer does not say it
inline const QString tag = QStringLiteral("_key.%tag");          // the feature that holds the tag, likewise
inline const QString slot = QStringLiteral("_key.%slot");        // of a relation: the feature of its source that lists it (DKPro's slots)
inline const QString order = QStringLiteral("_key.%order");      // of a link in a chain: its place there
inline const QString place = QStringLiteral("_key.%place");      // of a relation: its own positions, where they are not its target's
inline const QString hidden = QStringLiteral("_key.%unindexed"); // it is in no index
inline const QString reference = QStringLiteral("_key.@");       // with a feature's name: the id or ids that it holds
inline const QString kept = QStringLiteral("uima");              // of an article: types, structures and what else has no other home
} // namespace keys

void setKey(annotation::Features &features, const QString &key, const QJsonValue &value);
QJsonValue keyOf(const annotation::Features &features, const QString &key);

// As setFromJson, but what is noted under a key stays JSON.
void setFeature(annotation::Features &features, const QString &name, const QJsonValue &value);

// The type that annotations of a layer go out as.
QString typeOfLayer(const QString &layer, bool relation);
QString layerOfType(const QString &type);

// The feature that holds the tag of annotations of a type; "" where none does.
QString tagFeature(const QString &type);
QString usualTag(const QString &type, const QString &layer); // of one that says none

} // namespace formats::uima
