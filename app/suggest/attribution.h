// Who says a quotation, by which word: the patterns of news prose ("«…», ha detto il ministro", "Conti: «…»", "according to the mayor").
//
// Looks at the sentence around the quotation only, but for words without a subject, which go to the speaker before. Lists of verbs, nouns
// and roles are data (resources/quotes/<language>/cues.tsv). Equal in, equal out; any thread.
#pragma once

#include "app/suggest/quote_marks.h"
#include "app/suggest/words.h"

namespace suggest {

// A person or source: a name of the article, or words that name nobody ("fonti del ministero").
struct Speaker {
    QString text;                  // full name where the article has one
    annotation::AnnotationId span; // of the name (local or the document's own), or 0
    text::Range place;             // in the text
    bool empty() const { return text.isEmpty(); }
};

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
    };
    Frame frameOf(const Quoted &quoted) const;
    Cue cueAfter(const Frame &frame) const;
    Cue cueBefore(const Frame &frame) const;
    Cue sourcePhrase(const Frame &frame) const; // "secondo …"
    double weigh(const VerbGroup &group) const; // 1 of a verb of saying, less of an act, 0 of others
    bool isRelayed(const VerbGroup &group) const;

    Speaker speakerAfter(const VerbGroup &group, qsizetype end) const;
    Speaker subject(const VerbGroup &group, qsizetype begin) const;
    Speaker sourceAt(qsizetype token, qsizetype end) const; // what a source phrase names
    Speaker headline(const Frame &frame) const;             // "Conti: «…»"
    Speaker ownerOf(qsizetype noun, qsizetype end) const;   // "le parole di Conti"
    bool passedOn(const VerbGroup &group, const Frame &frame, Speaker &speaker) const;
    qsizetype relativeClauseBegin(qsizetype verb, qsizetype begin) const;
    bool isPerson(const Speaker &speaker) const;
    Speaker nounPhrase(qsizetype first, qsizetype end) const;
    Speaker named(const annotation::Annotation &name) const;
    Speaker bearer(const Speaker &role) const; // the person who bears a role in the article
    Speaker previous(const Frame &frame) const;
    Speaker resolved(Speaker speaker) const;

    const annotation::Annotation *nameIn(qsizetype begin, qsizetype end, bool personsOnly) const; // the last one that may be a subject
    const annotation::Annotation *nameStarting(qsizetype token) const;
    bool isObject(const annotation::Annotation &name) const; // of a preposition
    bool isQuoted(qsizetype token) const { return quoted_[static_cast<std::size_t>(token)]; }
    qsizetype firstToken(const annotation::Annotation &name) const { return draft_->segmentation().tokenAt(name.hull().begin); }
    qsizetype lastToken(const annotation::Annotation &name) const { return draft_->segmentation().tokenAt(name.hull().end - 1); }
    bool lists(const QString &section, qsizetype token) const;
    QString surface(qsizetype first, qsizetype last) const;

    const Draft *draft_;
    const Words *words_;
    const WordLists *cues_;
    bool isTime(qsizetype token) const { return time_[static_cast<std::size_t>(token)]; }

    std::vector<bool> quoted_, time_; // token by token: inside a quotation, a time expression
    std::vector<annotation::Annotation> names_;
    Speaker last_;
    int lastSentence_ = -10;
};

} // namespace suggest
