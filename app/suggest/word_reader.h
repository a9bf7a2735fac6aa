// Reads the words of a draft: chooses for each one of the dictionary's readings by its neighbours, then joins verbs into groups. The
// workings of Words.
#pragma once

#include "app/suggest/words.h"

namespace suggest {

// What the dictionary allows a word to be.
struct Options {
    const Analysis *noun = nullptr, *adjective = nullptr, *adverb = nullptr, *determiner = nullptr, *preposition = nullptr;
    const Analysis *conjunction = nullptr, *relative = nullptr, *pronoun = nullptr, *number = nullptr, *name = nullptr;
    const Analysis *finite = nullptr, *infinitive = nullptr, *gerund = nullptr, *participle = nullptr; // verbs; the likeliest finite one
    bool auxiliary = false; // its verb reading is essere, avere, be, have, do, can

    static Options of(const Analyses &analyses);
    bool nominal() const { return noun || adjective; }
    bool verbal() const { return finite || infinitive || gerund || participle; }
};

bool isLikely(const Analysis &finite); // of a finite reading: no imperative, no second person, no lone "I"

class WordReader {
public:
    WordReader(const Draft &draft, const WordLists &grammar, std::vector<Word> &words);

    void read(); // part of speech of every word
    std::vector<VerbGroup> groups();

private:
    void readItalian(qsizetype i);
    void readEnglish(qsizetype i);
    bool readCommon(qsizetype i); // marks, numbers, names; true where that settles it
    void chooseFinite(qsizetype i, const Options &options);
    void chooseNominal(qsizetype i, const Options &options);
    void choose(qsizetype i, Pos pos, const Analysis &reading);
    void chooseVerb(qsizetype i, VerbForm form, const Analysis &reading);

    bool functionWord(qsizetype i, const Options &options);
    bool articleFollows(qsizetype i) const; // after the first word of a sentence
    bool articleGoesWith(qsizetype article, qsizetype next) const;
    qsizetype auxiliaryBefore(qsizetype i) const; // the auxiliary that a participle or gerund here belongs to, or -1
    bool clauseHasVerb(qsizetype i) const;        // a finite verb between the clause's begin and here
    bool verbFollows(qsizetype i) const;          // a word that can only be a finite verb between here and the clause's end
    bool maySubject(qsizetype i) const;           // is the noun here free of a preposition other than "di"?
    bool afterCopula(qsizetype i) const;
    const Options &nextOptions(qsizetype i) const;
    bool isClauseBorder(qsizetype i) const;
    bool isInside(qsizetype i) const; // may stand inside a verb group
    const Word &at(qsizetype i) const;
    const Word &before(qsizetype i) const { return at(i - 1); }
    qsizetype leftOf(qsizetype i) const; // the word before, an opening quotation mark passed over
    bool in(const QString &section, qsizetype i) const { return grammar_->has(section, at(i).text); }
    bool isVerbOf(qsizetype i, const QString &section) const;

    bool extend(VerbGroup &group);
    void finish(VerbGroup &group);

    const Draft *draft_;
    const WordLists *grammar_;
    std::vector<Word> &words_;
    std::vector<Analyses> guessed_; // of the words that the dictionary does not know
    std::vector<Options> options_;
    bool english_;
};

} // namespace suggest
