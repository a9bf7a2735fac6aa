// What some files would bring in, looked at before anything is added: the articles of each part, what they are like, what is unknown.
//
// Of a part with many articles the first ones are read, and more of them when somebody wants to see them: a look ahead costs what it shows.
#pragma once

#include "app/workspace/importer.h"

namespace workspace {

struct Preview {
    struct Page { // of the articles of a part
        int from = 0, most = 40;
    };

    struct Article {
        formats::Article article;
        int place = 0; // in the part
        QString same;  // the name of the article in the project that has just this text, or ""
        QString like;  // the name of one that is very like it, or ""
        int percent = 0;
        bool isCompared = false; // with what is there; a large project is not looked through
    };
    struct Part {
        ImportPart part; // with its labels and columns as they are remembered
        QString format;  // its name for people, or ""
        std::vector<Article> articles;
        bool more = false;              // than are here
        QStringList refused;            // with place and reason
        std::map<Label, int> unknown;   // labels of the articles here
        std::vector<QStringList> table; // of a table: its names and first rows
    };
    std::vector<Part> parts;
    QStringList unreadable;
};

// Not started yet. `found` is filled when it is finished.
std::unique_ptr<Job> previewFiles(Workspace &workspace, const QStringList &paths, std::shared_ptr<Preview> found);

// Likewise, of one part as it is wished now, or of the articles behind those that are there.
std::unique_ptr<Job> previewPart(Workspace &workspace, const QStringList &paths, const ImportPart &part, Preview::Page page,
                                 std::shared_ptr<Preview::Part> found);

} // namespace workspace
