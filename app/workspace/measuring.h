// How well articles are read, measured against gold: what "chiosa evaluate" and "chiosa simulate" tell, and the window that measures.
//
// The gold is a file of Chiosa JSONL. Figures are QJsonObjects of the shapes in the documentation of the command line. Any thread.
#pragma once

#include "app/annotation/tag_set.h"
#include "app/review/learning_course.h"

#include <QStringList>

#include <functional>
#include <optional>
#include <vector>

namespace workspace {

struct Gold {
    std::vector<annotation::Document> articles;
    QStringList said;     // what was refused, and what is worth knowing
    bool complete = true; // nothing was refused
};
base::Result<Gold> readGold(const QString &path, const annotation::TagSet &tagSet, std::stop_token stop = {});

// A system's reading of a gold article; none where it does not have it.
using SystemReading = std::function<std::optional<annotation::Document>(const annotation::Document &gold)>;
SystemReading readingOf(const suggest::Pipeline &pipeline, std::stop_token stop = {}); // of the bare text; the pipeline outlives it

struct EvaluateOptions {
    QString layer;                                     // "": all
    QString match;                                     // "strict", "overlap"; "": both
    std::function<void(qsizetype done)> progress = {}; // after each article
    std::stop_token stop = {};
};
struct Evaluated {
    QJsonObject figures;
    QStringList missing; // gold articles that the system does not have
};
Evaluated evaluated(const std::vector<annotation::Document> &gold, const SystemReading &system, const EvaluateOptions &options);

} // namespace workspace
