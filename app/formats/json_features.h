// Features and the JSON values they came from: text stays text; a number, flag, list or object is kept as its JSON and written back as
// such.
//
// Some features are the codecs' own notes, no attributes:
//   _json            the names of those features whose text is JSON, parted by line ends
//   _key.NAME        a member that Chiosa has no word for, beside the attributes, as JSON
//   _ref.NAME        a reference to an id that the file does not hold, as it stood there
#pragma once

#include "app/annotation/features.h"

#include <QJsonObject>
#include <QJsonValue>

namespace formats {

class JsonText;

inline const QString jsonNames = QStringLiteral("_json");
inline const QString keyPrefix = QStringLiteral("_key.");
inline const QString refPrefix = QStringLiteral("_ref.");

inline bool isNote(QStringView featureName)
{
    return featureName == jsonNames || featureName.startsWith(keyPrefix) || featureName.startsWith(refPrefix);
}

QString jsonTextOf(const QJsonValue &value); // compact JSON; "" for null

// Sets a feature from JSON; null and "" set nothing.
void setFromJson(annotation::Features &features, const QString &name, const QJsonValue &value);

// A feature as JSON: what setFromJson was given, as long as its text still is JSON.
QJsonValue toJson(const annotation::Features &features, const QString &name);

} // namespace formats
