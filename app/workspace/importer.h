// Brings articles into the open project: files, folders and pasted text, of any format that can be read.
//
// A file stands for itself together with the files that belong to it by name (x.ann with x.txt). Each article is added in a step of undo of
// its own; one that is refused stops no other. The same text again is skipped; a name that is taken gets a number; both are said. For
// articles without annotations the structure is read at once: title, byline, date line (and from it the DCT), headings, furniture. An
// article that is very like another one of the project, or of the same import, comes in and is pointed out: in the report, and in its
// feature “like”, which holds the other one's name.
#pragma once

#include "app/formats/codec.h"
#include "app/workspace/import_memory.h"
#include "app/workspace/import_wishes.h"
#include "app/workspace/near_duplicates.h"
#include "app/workspace/workspace.h"

namespace workspace {

struct ImportOptions {
    QString format;   // an id of formats; "" to recognise it
    QString language; // where the file names none; "" to guess
    QString dct;      // likewise

    std::vector<ImportPart> parts; // what was looked at and decided before (import_preview.h); empty: as recognised
    QStringList only;              // names of files to read of all that the paths hold; empty: all

    // Of what is read as it is recognised:
    formats::Settings settings; // of every reader that takes them: which column is what
    LabelMapping labels;        // what labels come in as
    ImportMemory memory;        // holds where these say nothing

    std::size_t compareAmong = NearDuplicates::most; // articles: in a larger project nothing is compared, said
};

struct ImportReport {
    std::vector<DocumentId> added;
    QStringList said;       // notes: skipped, renamed, unknown labels
    QStringList refused;    // with place and reason
    QStringList unreadable; // files that could not be read at all
    QStringList remarks;    // what went as it was wished: labels that were mapped; how languages were told
    QStringList alike;      // articles that came in and are very like another one
    QStringList failed;     // names of the files that something was refused of: ImportOptions::only tries them again
};

// Not started yet. The report is filled as the job runs, on the interface thread.
std::unique_ptr<Job> importFiles(Workspace &workspace, const QStringList &paths, const ImportOptions &options,
                                 std::shared_ptr<ImportReport> report);
std::unique_ptr<Job> importText(Workspace &workspace, const QString &text, const QString &title, std::shared_ptr<ImportReport> report);

// The files of some paths as a reader wants them, with the text beside each annotation file. Paths that are not there are told in words.
Result<formats::DiskInput> filesOf(const QStringList &paths, QStringList *missing);

// What belongs together and which format it is, or what was decided of it; of all names only those asked for. Tables with other columns
// are parts of their own.
std::vector<ImportPart> partsOf(const formats::Input &input, const ImportOptions &options);

// The names and first rows of a table; malformed rows come as they are. Empty where the file cannot be read.
std::vector<QStringList> tableHead(const formats::Input &input, const QString &name);

struct PartOutcome {
    MappedLabels mapped;
    int guessed = 0; // articles whose language nobody had said
};

// Reads a part article by article, each with its structure and its wishes, until `visit` says no more. Any thread.
struct PartReading {
    const annotation::TagSet &tagSet;
    const suggest::Pipeline &stages;
    const ImportOptions &options;
    std::function<bool(formats::Article article, int place)> visit;
    std::function<void(const formats::Problem &)> tell;
    std::stop_token stop;
    int from = 0; // articles before this place are passed over
};
PartOutcome readPart(const formats::Input &input, const ImportPart &part, const PartReading &reading);

// Gives an article that came without them what can be seen in its text: structure, title, byline, date. Any thread.
void readStructure(formats::Article &article, const suggest::Pipeline &stages, const ImportOptions &options, std::stop_token stop = {});

// Is it something to bring in, by its name (an article or annotation format), rather than a project?
bool isProjectFile(const QString &path);

// May it come in without being looked at: one file that leaves no doubt what it is, and that is no table?
bool isPlain(const QStringList &paths);

} // namespace workspace
