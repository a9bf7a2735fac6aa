// What some files would bring in, looked at before anything is added: the first articles of each part, what they are like, what is unknown.
#pragma once

#include "app/workspace/importer.h"

namespace workspace {

struct Preview {
    static constexpr int most = 40; // articles of a part that are shown; the others come in unseen

    struct Article {
        formats::Article article;
        int place = 0; // in the part
        QString same;  // the name of the article in the project that has just this text, or ""
        QString like;  // the name of one that is very like it, or ""
        int percent = 0;
    };
    struct Part {
        ImportPart part; // with the labels as they are remembered
        QString format;  // its name for people, or ""
        std::vector<Article> articles;
        bool more = false;              // than are shown
        QStringList refused;            // with place and reason
        std::map<Label, int> unknown;   // labels of the articles shown
        std::vector<QStringList> table; // of a table: its names and first rows
    };
    std::vector<Part> parts;
    QStringList unreadable;
};

// Not started yet. With parts: these, as they are wished now; without: as the files are recognised. `found` is filled when it is finished.
std::unique_ptr<Job> previewFiles(Workspace &workspace, const QStringList &paths, const std::vector<ImportPart> &parts,
                                  std::shared_ptr<Preview> found);

// The names and first rows of a table, as the CSV reader separates them. Malformed rows come as they are.
std::vector<QStringList> tableHead(const QString &text, int rows);

} // namespace workspace
