// Copies of a project that may be open: consistent, one file, with a prefix of ids of its own, there whole or not at all.
#pragma once

#include "app/project/reader.h"

namespace project {

enum class Overwrite { No, Yes };

// Reads at one moment while others write; for a worker, where the project is large. Conflict where `to` exists and may not be replaced.
base::Result<> copyTo(Reader &reader, const QString &to, Overwrite overwrite);

} // namespace project
