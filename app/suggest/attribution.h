// Who says a quotation, by which word: the patterns of news prose ("«…», ha detto il ministro", "Conti: «…»", "according to the mayor").
//
// Looks at the sentence around the quotation only, but for words without a subject, which go to the speaker before. Lists of verbs, nouns
// and roles are data (resources/quotes/<language>/cues.tsv). Equal in, equal out; any thread.
#pragma once

#include "app/suggest/speakers.h"

namespace suggest {

struct Attribution {
    Speaker speaker;
    qsizetype cue = -1;    // token
    double confidence = 0; // that these are somebody's words, and whose
    QString reason;        // a word for the pattern: "after", "before", "according", "headline", "same speaker"
};

class Attributor {
public:
    Attributor(const Draft &draft, const Words &words, const WordLists &cues, const std::vector<Quoted> &quotes,
               const std::vector<annotation::Annotation> &times);

    // Quotations must be asked for in reading order: words without a subject go to the speaker before.
    Attribution attribute(const Quoted &quoted);

    bool hasFiniteVerb(text::Range range) const;
    qsizetype wordCount(text::Range range) const;
    bool isCapitalised(text::Range range) const;
    bool isTitle(const Quoted &quoted) const; // a name in quotation marks, announced by a word such as "film"

private:
    struct Frame { // the tokens of the sentence on either side
        qsizetype begin = 0, quoteBegin = 0, quoteEnd = 0, end = 0;
    };
    struct Cue {
        qsizetype token = -1;
        const VerbGroup *group = nullptr;
        double weight = 0;
        QString pattern;
        qsizetype begin = -1, end = -1; // the tokens among which the speaker is looked for
    };
    Frame frameOf(const Quoted &quoted) const;
    Cue cueAfter(const Frame &frame) const;
    Cue cueBefore(const Frame &frame) const;
    Cue unknownVerb(const Frame &frame) const;
    Cue cueInside(const Frame &frame) const;
    Cue cueInNextSentence(const Frame &frame) const;
    Cue cueInCopula(qsizetype begin, qsizetype end) const;
    Cue sourcePhrase(const Frame &frame) const; // "secondo …"
    bool isInverted(const Frame &frame, const VerbGroup &group) const;
    Speaker speakerOf(const Cue &cue, const Frame &frame) const;
    double weigh(const VerbGroup &group) const; // 1 of a verb of saying, less of an act, 0 of others
    bool isRelayed(const VerbGroup &group) const;

    Speaker headline(const Frame &frame) const; // "Conti: «…»"
    Speaker previous(const Frame &frame) const;
    bool passedOn(const VerbGroup &group, const Frame &frame, Speaker &speaker) const;

    const Draft *draft_;
    const Words *words_;
    const WordLists *cues_;
    Speakers speakers_;
    Speaker last_;
    int lastSentence_ = -10;
};

} // namespace suggest
