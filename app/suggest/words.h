// The article's words as a grammarian reads them: part of speech, verb forms, and the verb groups ("sarebbe stato integrato", "has been
// pushed") with tense, mood, negation and modality.
//
// Rules over a dictionary's readings, chosen by the neighbouring words; lists of auxiliaries and the like are data
// (resources/events/<language>/grammar.tsv). Where there is no dictionary nearly all words are Other. Positions are token indices of the
// draft. Built once per draft; a value; any thread.
#pragma once

#include "app/suggest/suggester.h"
#include "app/suggest/word_lists.h"

namespace suggest {

enum class Pos : std::uint8_t {
    Other,
    Noun,
    Verb,
    Adjective,
    Adverb,
    Determiner,
    Preposition,
    Pronoun,
    Relative,
    Conjunction,
    Number,
    Name,
    Mark
};
enum class VerbForm : std::uint8_t { None, Finite, Infinitive, Gerund, Participle };
enum class Tense : std::uint8_t { None, Present, Past, Imperfect, Future };
enum class Mood : std::uint8_t { Indicative, Conditional, Subjunctive, Imperative };

struct Word {
    QString text;  // lower case, straight apostrophe
    QString lemma; // of the reading chosen; the text where the dictionary does not know it
    Pos pos = Pos::Other;
    VerbForm form = VerbForm::None;
    Tense tense = Tense::None;
    Mood mood = Mood::Indicative;
    int person = 0;
    bool plural = false, singular = false, feminine = false, masculine = false;
    bool capital = false;       // begins with a capital letter
    bool sentenceStart = false; // first word of its sentence
    bool known = false;         // the dictionary knows it
    bool isName = false;        // lies in a name that the article's names include
    int sentence = -1;
    int group = -1; // the verb group it belongs to
};

struct VerbGroup {
    qsizetype first = 0, head = 0, last = 0; // tokens; head: the word that tells the event
    QString lemma;
    VerbForm form = VerbForm::Finite; // of the first verb: a finite clause, an infinitive, …
    VerbForm headForm = VerbForm::Finite;
    Tense tense = Tense::None;
    Mood mood = Mood::Indicative;
    bool perfect = false, pluperfect = false, progressive = false, passive = false, negated = false, reflexive = false;
    QString before;      // the word before the group, clitics and adverbs passed over
    bool copula = false; // the verb is essere, be, alone
    QString modal;       // "potere", "must", or ""
    int person = 0;
    bool plural = false;
};

class Words {
public:
    Words(const Draft &draft, const std::vector<annotation::Annotation> &names, const WordLists &grammar);

    qsizetype size() const { return static_cast<qsizetype>(words_.size()); }
    const Word &operator[](qsizetype index) const; // a blank word outside
    text::Range range(qsizetype index) const { return draft_->tokens()[static_cast<std::size_t>(index)]; }
    QStringView written(qsizetype index) const { return draft_->token(index); } // as in the text
    text::Range range(qsizetype first, qsizetype last) const { return {range(first).begin, range(last).end}; }
    const std::vector<VerbGroup> &groups() const { return groups_; }
    const VerbGroup *groupOf(qsizetype index) const; // nullptr where it is in none
    const std::vector<annotation::Annotation> &names() const { return names_; }
    const WordLists &grammar() const { return *grammar_; }
    qsizetype sentenceBegin(int sentence) const { return sentenceBegin_[static_cast<std::size_t>(sentence)]; }
    qsizetype sentenceEnd(int sentence) const { return sentenceBegin_[static_cast<std::size_t>(sentence) + 1]; } // one past
    int sentences() const { return static_cast<int>(sentenceBegin_.size()) - 1; }

    QString phrase(qsizetype first, qsizetype last) const; // "a causa dell'alluvione": joined as lists write it
    // How many tokens from `index` on make a phrase of the section; 0 for none. The longest wins.
    qsizetype phraseAt(const WordLists &lists, const QString &section, qsizetype index, QString *phrase = nullptr) const;

private:
    friend class WordReader;
    const Draft *draft_;
    const WordLists *grammar_;
    std::vector<annotation::Annotation> names_;
    std::vector<Word> words_;
    std::vector<VerbGroup> groups_;
    std::vector<qsizetype> sentenceBegin_;
};

} // namespace suggest
