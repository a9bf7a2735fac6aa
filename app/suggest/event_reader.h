// Finds the words that tell events: the heads of verb groups, nouns that name what happens, adjectives that tell a state.
//
// Minimal extents (the head alone, as in TimeML). Lists are data (resources/events/<language>). Equal in, equal out; any thread.
#pragma once

#include "app/suggest/words.h"

namespace suggest {

struct EventWord {
    qsizetype token = 0;
    const VerbGroup *group = nullptr; // of a verb, and of the copula before a state's adjective; owned by the Words
    Pos pos = Pos::Verb;
    QString lemma, eventClass, tense, aspect;
    double confidence = 0;
    QString reason;
};

class EventReader {
public:
    EventReader(const Draft &draft, const Words &words, const WordLists &lists, const std::vector<annotation::Annotation> &times);

    std::vector<EventWord> read() const; // in text order

private:
    std::optional<EventWord> verb(const VerbGroup &group) const;
    std::optional<EventWord> noun(qsizetype token) const;
    std::optional<EventWord> state(const VerbGroup &copula) const; // "è chiaro"
    bool hasEventNounObject(const VerbGroup &group) const;
    bool eventTest(qsizetype token) const; // does the company it keeps make the noun an event?
    bool isEventNoun(qsizetype token) const;
    bool inIdiom(qsizetype token) const { return idiom_[static_cast<std::size_t>(token)]; }
    bool inTime(qsizetype token) const { return time_[static_cast<std::size_t>(token)]; }
    QString classOf(const QString &lemma) const;
    static QString tenseName(const VerbGroup &group, bool english);
    static QString aspectName(const VerbGroup &group, bool english);

    const Words *words_;
    const WordLists *lists_;
    bool english_;
    std::vector<bool> idiom_, time_; // token by token: inside a set phrase, a time expression
};

} // namespace suggest
