// Suggestions of a program of the user's own: it is given the article as a line of Chiosa JSONL, with what stands and what has been
// suggested so far, and answers with an article that has its spans.
//
// Of the answer only spans count (and of these, those that are not there already); places are checked against the article's text and
// offsets are code points, as in all Chiosa JSONL. They become suggestions in the program's name, with its confidence (0.5 where it gives
// none). What it is called and on which layers it may propose can be set. resources/examples/external_suggester.py is one. Equal faults are
// told once. One thread.
#pragma once

#include "app/suggest/external_program.h"
#include "app/suggest/suggester.h"
#include "app/workspace/settings.h"

#include <set>

namespace workspace {

// What Workspace::suggest asks where nothing else is named: with its arguments, as on a command line; "" for none.
inline const Setting<QString> externalProgram{"suggest/externalProgram", {}};
inline const Setting<bool> externalOn{"suggest/externalOn", true}; // off: it is known, and not asked
inline const Setting<int> externalSeconds{"suggest/externalSeconds", 10};
inline const Setting<QString> externalName{"suggest/externalName", {}};         // in whose name it proposes; "": the program's own
inline const Setting<QStringList> externalLayers{"suggest/externalLayers", {}}; // none: all

// Which program is asked, and how.
struct ExternalChoice {
    QString command; // "" for none
    QString name = {};
    QStringList layers = {};
    suggest::ExternalProgram::Limits limits = {};

    static ExternalChoice asSet();                           // in the settings
    static ExternalChoice ofCommand(const QString &command); // for once; the time it has is as set
};

class ExternalSuggester {
public:
    ExternalSuggester(const ExternalChoice &choice, annotation::TagSet tagSet);

    // Adds to a reading of the document, and to the layers that it replaces. The sentences are faults that were not told before.
    QStringList addTo(const annotation::Document &document, suggest::Reading &reading, QStringList &layers);

private:
    QStringList take(const QByteArray &answer, const annotation::Document &seen, suggest::Reading &reading, QStringList &layers);
    QStringList told(const QString &sentence);

    suggest::ExternalProgram program_;
    QString name_;
    QStringList layers_;
    annotation::TagSet tagSet_;
    std::set<QString> told_;
};

// What a program answers to a short article of our own: how much it proposes, and what is wrong with it. For a worker.
struct ExternalTrial {
    int proposed = 0;
    QStringList faults;
};
ExternalTrial tried(const ExternalChoice &choice, const annotation::TagSet &tagSet);

} // namespace workspace
