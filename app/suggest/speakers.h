// Whom words of an article may mean as speakers: the subject of a verb, the owner of a noun ("le parole di Conti"), what a source phrase
// names, the person who bears a role.
//
// Looks for names of persons, organisations, groups and places among the suggestions made before; where none is meant, the words of a noun
// phrase. Lists of nouns and roles are data (resources/quotes/<language>/cues.tsv). Tokens are the draft's. Equal in, equal out; any
// thread.
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

class Speakers {
public:
    // All that is handed over must outlive this, but for the quotations and times.
    Speakers(const Draft &draft, const Words &words, const WordLists &cues, const std::vector<Quoted> &quotes,
             const std::vector<annotation::Annotation> &times);

    Speaker subject(const VerbGroup &group, qsizetype begin) const;              // to the left of its verb, not before this token
    Speaker after(const VerbGroup &group, qsizetype begin, qsizetype end) const; // of a verb that follows the quotation
    Speaker sourceAt(qsizetype token, qsizetype end) const;                      // what a source phrase names
    Speaker ownerOf(qsizetype noun, qsizetype end) const;                        // "le parole di Conti"
    Speaker nounPhrase(qsizetype first, qsizetype end) const;                    // that begins here
    Speaker named(qsizetype token) const;                                        // by the name that begins here
    Speaker ownerBefore(const VerbGroup &group, qsizetype begin) const;          // of the noun of saying before the verb
    Speaker ownerAfter(const VerbGroup &group, qsizetype end) const;
    Speaker nameBetween(qsizetype begin, qsizetype end) const;
    Speaker named(const annotation::Annotation &name) const;
    Speaker resolved(Speaker speaker) const; // the full name, the bearer of the role
    bool isPerson(const Speaker &speaker) const;

    const annotation::Annotation *nameIn(qsizetype begin, qsizetype end, bool personsOnly) const; // the last one that may be a subject
    bool isQuoted(qsizetype token) const { return quoted_[static_cast<std::size_t>(token)]; }
    bool isInsert(qsizetype token) const { return insert_[static_cast<std::size_t>(token)]; } // "– assicura Venier –" inside of the marks
    bool lists(const QString &section, qsizetype token) const;                                // the token's lemma, or itself

private:
    Speaker meantIn(qsizetype begin, qsizetype end) const;
    Speaker bearer(const Speaker &role) const; // the person who bears a role in the article
    qsizetype relativeClauseBegin(qsizetype verb, qsizetype begin) const;
    const annotation::Annotation *nameStarting(qsizetype token) const;
    bool isObject(const annotation::Annotation &name, qsizetype begin = 0) const; // of a preposition that does not stand before `begin`
    void findInserts(text::Range quote);
    bool isRole(qsizetype token) const { return token < words_->size() && role_[static_cast<std::size_t>(token)]; }
    bool isTime(qsizetype token) const { return time_[static_cast<std::size_t>(token)]; }
    qsizetype firstToken(const annotation::Annotation &name) const { return draft_->segmentation().tokenAt(name.hull().begin); }
    qsizetype lastToken(const annotation::Annotation &name) const { return draft_->segmentation().tokenAt(name.hull().end - 1); }
    QString surface(qsizetype first, qsizetype last) const;

    const Draft *draft_;
    const Words *words_;
    const WordLists *cues_;
    std::vector<bool> quoted_, insert_, role_, time_; // token by token: inside a quotation, what is put into one, a role, a time
    std::vector<annotation::Annotation> names_;
};

} // namespace suggest
