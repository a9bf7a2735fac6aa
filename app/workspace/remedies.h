// What could be chosen otherwise so that a format loses less: every other value of its settings is tried on the first articles.
//
// Runs on the worker of the export. Values that only leave things out are no remedies.
#pragma once

#include "app/workspace/export_run.h"

namespace workspace {

std::map<QString, std::vector<Remedy>> remediesOf(ExportSource source, const ExportOptions &options, const formats::Codec &codec,
                                                  const ExportReport &report, const Job::Context &job);

QString wordsOf(const Remedy &remedy); // "kept in the file beside", "3 of 10 are lost still"

// Formats that hold all that Chiosa knows: where nothing else helps.
QStringList losslessFormats();

} // namespace workspace
