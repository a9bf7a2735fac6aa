// What an export is to hold, in which format, in which parts: chosen in the window or on the command line, kept as a recipe.
#pragma once

#include "app/annotation/ids.h"
#include "app/annotation/records.h"
#include "app/formats/codec.h"
#include "app/workspace/splits.h"

#include <optional>

namespace workspace {

// Which articles, where none is named: those that are not excluded and are like this.
struct ArticleChoice {
    std::optional<annotation::Status> status;
    QString language; // "": any
    QString story;    // "": any
    QString words;    // that the full text search finds; "": any
    friend bool operator==(const ArticleChoice &, const ArticleChoice &) = default;
};

struct ExportOptions {
    QString format;
    QString path;                                 // a file, or a folder for formats that write one file an article
    std::vector<annotation::DocumentId> articles; // empty: by choice
    bool suggestions = false;                     // those that wait for a verdict, too
    bool rejected = false;                        // the negatives, too
    formats::Settings settings;                   // --option KEY=VALUE
    ArticleChoice choice = {};
    SplitPlan split = {};
    int shards = 1;    // files (or folders) that each part is cut into
    bool card = false; // a data card beside: what is in it, by whom, how it was split
};

inline constexpr int mostShards = 10000;

} // namespace workspace
