// JSON objects as formats read them: bytes in, an object or the reason out, its strings fit to be text.
#pragma once

#include "app/base/result.h"

#include <QByteArray>
#include <QJsonObject>

namespace formats {

// `mended` becomes true where half characters (lone surrogates), which JSON can spell and text cannot hold, were replaced by U+FFFD: the
// positions stay. Errors: Malformed, without a place.
base::Result<QJsonObject> parsedObject(QByteArray json, bool *mended = nullptr);

// Is it a date as an article's: "2025", "2025-09", "2025-09-15", "2025-09-15T10:30", with or without a zone?
bool isDct(const QString &text);

} // namespace formats
