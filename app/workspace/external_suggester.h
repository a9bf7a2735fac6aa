// Suggestions of a program of the user's own: it is given the article as a line of Chiosa JSONL, with what stands and what has been
// suggested so far, and answers with an article that has its spans.
//
// Of the answer only spans count (and of these, those that are not there already); places are checked against the article's text and
// offsets are code points, as in all Chiosa JSONL. They become suggestions in the program's name, with its confidence (0.5 where it gives
// none). resources/examples/external_suggester.py is one. Equal faults are told once. One thread.
#pragma once

#include "app/suggest/external_program.h"
#include "app/suggest/suggester.h"
#include "app/workspace/settings.h"

#include <set>

namespace workspace {

// What Workspace::suggest asks where nothing else is named; "" for none.
inline const Setting<QString> externalProgram{"suggest/externalProgram", {}};
inline const Setting<int> externalSeconds{"suggest/externalSeconds", 10};

class ExternalSuggester {
public:
    ExternalSuggester(const QString &command, annotation::TagSet tagSet, suggest::ExternalProgram::Limits limits);
    static suggest::ExternalProgram::Limits limits(); // as set

    // Adds to a reading of the document, and to the layers that it replaces. The sentences are faults that were not told before.
    QStringList addTo(const annotation::Document &document, suggest::Reading &reading, QStringList &layers);

private:
    QStringList take(const QByteArray &answer, const annotation::Document &seen, suggest::Reading &reading, QStringList &layers);
    QStringList told(const QString &sentence);

    suggest::ExternalProgram program_;
    annotation::TagSet tagSet_;
    std::set<QString> told_;
};

} // namespace workspace
