// Takes articles out of the open project into files of any format that can be written, then reads them again and compares.
//
// Runs on a worker with a reader of its own: the project stays usable, and memory holds one article at a time. A trial writes nothing: it
// tells beforehand what the format will not hold, and shows how the files begin.
#pragma once

#include "app/formats/codec.h"
#include "app/workspace/export_options.h"
#include "app/workspace/workspace.h"

namespace workspace {

// How often the format could not hold something, and the first few that it was.
struct LossLine {
    static constexpr qsizetype mostExamples = 3;
    int count = 0;
    QStringList examples; // "a1: Cosenza"
};

// A setting with which less is lost: tried, not guessed.
struct Remedy {
    QString key, value;       // as --option takes them
    QString words;            // what the setting does
    int left = 0, of = 0;     // how often it is lost still, of how often it was, in what was tried
    bool isInSidecar = false; // the file beside has it then
    friend bool operator==(const Remedy &, const Remedy &) = default;
};

struct ExportReport {
    struct Part { // of a split
        QString name;
        int articles = 0, annotations = 0;
    };
    int articles = 0;
    QStringList files;                               // as written
    std::vector<Part> parts;                         // none where nothing was split
    std::map<QString, LossLine> losses;              // by sentence
    std::map<QString, LossLine> inSidecar;           // what only the file beside holds
    std::map<QString, std::vector<Remedy>> remedies; // of what is lost, by sentence
    QStringList mismatches;                          // surfaces that came back different: must be none
    formats::FileSet beginnings;                     // of a trial: how its files begin
    std::optional<base::Error> error;
};

// The timeline of one article, for formats that carry it. Any thread.
std::vector<formats::TimelineItem> timelineItems(const Document &document);

// Those that are named, else those that the choice takes. Interface thread.
Result<std::vector<DocumentId>> articlesOf(Workspace &workspace, const ExportOptions &options);

std::unique_ptr<Job> exportArticles(Workspace &workspace, const ExportOptions &options, std::shared_ptr<ExportReport> report);

// The same on at most so many articles, into nothing.
std::unique_ptr<Job> tryExport(Workspace &workspace, const ExportOptions &options, int atMost, std::shared_ptr<ExportReport> report);

} // namespace workspace
