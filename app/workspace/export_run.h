// One export on its way, or a trial of one: articles out of the project file into a format's writers, read again and compared.
//
// Belongs to a worker. Errors: of the project file and of the output; Conflict where it was stopped.
#pragma once

#include "app/formats/selection.h"
#include "app/workspace/exporter.h"

namespace workspace {

// What it takes from the project, once.
struct ExportSource {
    std::vector<DocumentId> articles;
    project::Location location;
    std::vector<annotation::Entity> entities;
    annotation::TagSet tagSet;
    formats::Selection selection;
    bool isTrial = false; // nothing is written
};

base::Result<ExportReport> runExport(const ExportSource &source, const ExportOptions &options, const formats::Codec &codec,
                                     const Job::Context &job);

} // namespace workspace
