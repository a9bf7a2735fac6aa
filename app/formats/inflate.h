// Packed bytes unpacked within bounds: gzip (each member by itself) and zlib or raw deflate.
//
// Errors: Malformed where the bytes are broken or cut (what was unpacked so far is lost), Invalid beyond the bound, Unsupported where
// Chiosa was built without zlib. Any thread.
#pragma once

#include "app/base/result.h"

#include <QByteArray>

namespace formats {

struct Inflated {
    QByteArray bytes;
    qsizetype used = 0; // of the packed bytes: where the next member begins
};
base::Result<Inflated> inflate(QByteArrayView packed, qint64 atMost, const QString &where);

} // namespace formats
