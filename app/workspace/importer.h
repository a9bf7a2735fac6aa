// Brings articles into the open project: files, folders and pasted text, of any format that can be read.
//
// A file stands for itself together with the files that belong to it by name (x.ann with x.txt). Each article is added in a step of undo of
// its own; one that is refused stops no other. The same text again is skipped; a name that is taken gets a number; both are said. For
// articles without annotations the structure is read at once: title, byline, date line (and from it the DCT), headings, furniture.
#pragma once

#include "app/formats/codec.h"
#include "app/workspace/workspace.h"

namespace workspace {

struct ImportOptions {
    QString format;   // an id of formats; "" to recognise it
    QString language; // where the file names none; "" to guess
    QString dct;      // likewise
};

struct ImportReport {
    std::vector<DocumentId> added;
    QStringList said;       // notes: skipped, renamed, unknown labels
    QStringList refused;    // with place and reason
    QStringList unreadable; // files that could not be read at all
};

// Not started yet. The report is filled as the job runs, on the interface thread.
std::unique_ptr<Job> importFiles(Workspace &workspace, const QStringList &paths, const ImportOptions &options,
                                 std::shared_ptr<ImportReport> report);
std::unique_ptr<Job> importText(Workspace &workspace, const QString &text, const QString &title, std::shared_ptr<ImportReport> report);

// Gives an article that came without them what can be seen in its text: structure, title, byline, date. Any thread.
void readStructure(formats::Article &article, const suggest::Pipeline &stages, const ImportOptions &options, std::stop_token stop = {});

// Is it something to bring in, by its name (an article or annotation format), rather than a project?
bool isProjectFile(const QString &path);

} // namespace workspace
