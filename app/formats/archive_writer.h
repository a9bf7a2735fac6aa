// A ZIP archive made of files in memory, the same files always giving the same bytes.
//
// Errors: Io where libzip fails, Unsupported where Chiosa was built without it.
#pragma once

#include "app/formats/files.h"

namespace formats {

base::Result<QByteArray> archiveOf(const FileSet &files);

} // namespace formats
