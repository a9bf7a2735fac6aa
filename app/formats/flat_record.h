// An annotation of a record (Chiosa JSONL's shape) as names and plain values, for formats that keep pairs beside a label and a place:
// PubAnnotation's attributes, BioC's infons.
//
// Features have their own names; what is not a feature is called "chiosa.NAME" ("chiosa.layer", "chiosa.verdict"), a feature with a name
// that the format has another use for "chiosa.attr.NAME". A list or object is its JSON text; which ones are, "chiosa.json" says, a name a
// line. Pure functions; any thread.
#pragma once

#include <QJsonObject>
#include <QStringList>

namespace formats {

enum class FlatValues : std::uint8_t { Plain, Text }; // strings, numbers and flags as they are; or all as text that XML can hold

QJsonObject flat(const QJsonObject &object, FlatValues values); // whose members are taken by their own names
QJsonObject unflat(QJsonObject pairs);

// `native`: the members of the annotation that the format has words for; `reserved`: names that the format gives a meaning.
QJsonObject flatAnnotation(const QJsonObject &annotation, const QStringList &native, const QStringList &reserved, FlatValues values);
QJsonObject annotationFromFlat(const QJsonObject &pairs); // without the native members

// JSON text with escapes for what XML forbids.
QString xmlJsonOf(const QJsonValue &value);

} // namespace formats
