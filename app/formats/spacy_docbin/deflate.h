// zlib's compression of a run of bytes, and back within a bound.
#pragma once

#include "app/base/result.h"

#include <QByteArray>

namespace formats {

QByteArray deflated(const QByteArray &bytes);
base::Result<QByteArray> inflated(const QByteArray &bytes, qint64 atMost); // Malformed; Invalid where there is more; without a place

} // namespace formats
