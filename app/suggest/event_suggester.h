// Proposes the events of an article (layer event) with class, tense, aspect, polarity, modality and factuality.
//
// Confidence tells how sure it is that the word is an event worth marking: verbs of the story high, nouns that may be things low. Reads the
// names and time expressions found so far. Any thread.
#pragma once

#include "app/suggest/suggester.h"
#include "app/suggest/word_lists.h"

#include <map>

namespace suggest {

class EventSuggester : public Suggester {
public:
    EventSuggester(); // reads the lists of all languages that there are

    QString id() const override { return QStringLiteral("event-rules/1"); }
    QStringList layers() const override { return {annotation::layers::event}; }
    void suggest(const Draft &draft, Reading &reading, std::stop_token stop) const override;

private:
    struct Language {
        WordLists grammar, lists;
    };
    std::map<QString, Language> languages_;
};

} // namespace suggest
