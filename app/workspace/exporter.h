// Takes articles out of the open project into files of any format that can be written, then reads them again and compares.
//
// Runs on a worker with a reader of its own: the project stays usable, and memory holds one article at a time.
#pragma once

#include "app/formats/codec.h"
#include "app/workspace/workspace.h"

namespace workspace {

struct ExportOptions {
    QString format;
    QString path;                        // a file, or a folder for formats that write one file an article
    std::vector<DocumentId> articles;    // empty: all that are not excluded
    bool suggestions = false;            // those that wait for a verdict, too
    bool rejected = false;               // the negatives, too
    std::map<QString, QString> settings; // --option KEY=VALUE
};

struct ExportReport {
    int articles = 0;
    QStringList files;                // as written
    std::map<QString, int> losses;    // sentence → how often
    std::map<QString, int> inSidecar; // what only the file beside holds
    QStringList mismatches;           // surfaces that came back different: must be none
    std::optional<base::Error> error;
};

// The timeline of one article, for formats that carry it. Any thread.
std::vector<formats::TimelineItem> timelineItems(const Document &document);

std::unique_ptr<Job> exportArticles(Workspace &workspace, const ExportOptions &options, std::shared_ptr<ExportReport> report);

} // namespace workspace
