// The text of a file that annotations beside it count in: every character as it stands, a byte order mark included.
#pragma once

#include "app/formats/files.h"

namespace formats {

// Errors: Io; Invalid where the file is larger than that; Malformed where it is no UTF-8 or holds a NUL.
base::Result<QString> exactText(const Input &input, const QString &name, qint64 atMost);

} // namespace formats
