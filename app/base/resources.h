// Where the program's data files are: tag sets, grammars, word lists, samples.
#pragma once

#include "app/base/result.h"

#include <QByteArray>

namespace base {

// The path of "dates/it/lexicon.tsv" under resources/: in the folder that CHIOSA_RESOURCES names (what is made at build time, "models/…",
// in that of CHIOSA_MODELS), else beside the program as installed, else compiled in (":/resources/…").
QString resourcePath(const QString &relative);

// The whole file, or Error::Io with its path.
Result<QByteArray> resource(const QString &relative);

} // namespace base
