// How an article presents an event: fact, likely, possible, still to come, mere hypothesis, not so. A decision list over what stands
// around the word.
//
// In this order: purpose and condition, hearsay, modal verbs, the verb or noun that governs it, negation, tense. Equal in, equal out; any
// thread.
#pragma once

#include "app/suggest/event_reader.h"

namespace suggest {

struct Factuality {
    QString value = QStringLiteral("FACT"); // as in the tag set
    bool negative = false;                  // polarity NEG
    QString modality;                       // the word that makes it other than a fact
};

class FactualityReader {
public:
    FactualityReader(const Draft &draft, const Words &words, const WordLists &lists, const std::vector<annotation::Annotation> &times);

    Factuality of(const EventWord &event) const;

private:
    Factuality ofNoun(const EventWord &event) const;
    Factuality ofFinite(const VerbGroup &group) const;
    Factuality ofNonFinite(const VerbGroup &group) const;
    Factuality governed(const QString &section, const Word &governor, bool negated) const;
    bool inCondition(const VerbGroup &group) const;
    bool reportedInPast(const VerbGroup &group) const;
    bool isWithout(const VerbGroup &group) const;
    std::optional<Factuality> besideMain(const VerbGroup &group) const;
    bool isScheduled(qsizetype noun) const;
    bool isFuture(const annotation::Annotation &time) const;
    bool futureTimeAfter(qsizetype noun) const;
    bool futureTimeNear(const VerbGroup &group) const;
    QString clauseOpener(const VerbGroup &group, qsizetype *at) const;

    const Draft *draft_;
    const Words *words_;
    const WordLists *lists_;
    std::vector<annotation::Annotation> times_;
};

} // namespace suggest
