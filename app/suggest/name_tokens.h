// The tokens of an article as the search for names sees them: how each is written, what the lists, the dictionary and the vocabulary know
// of it, where it stands.
//
// Each word type is looked up once an article. A value that refers to the draft; it belongs to one thread.
#pragma once

#include "app/suggest/lexicon.h"
#include "app/suggest/name_vocabulary.h"
#include "app/suggest/suggester.h"

namespace suggest {

// What holds of a word wherever it stands.
struct WordType {
    bool letter = false;       // has a letter
    bool digit = false;        // has a digit
    bool capital = false;      // begins with a capital letter
    bool allCaps = false;      // two letters or more, all capital
    bool mixed = false;        // a capital inside: "YouTube", "iPhone"
    bool initial = false;      // "J.", or a lone capital letter
    bool roman = false;        // "II", "XVI"
    bool common = false;       // also a common word: listed, or the dictionary has a reading that is no name
    bool listedCommon = false; // listed among the common words
    bool function = false;     // also an article, preposition, pronoun, conjunction, auxiliary
    bool unknown = false;      // the dictionary is there and has never seen it
    bool agentVerb = false;
    bool dictionaryPerson = false, dictionaryPlace = false, dictionaryOrganisation = false;
    std::uint8_t role = 0;
    NameVocabulary::Head head;
    std::uint32_t uses = 0;
    Lexicon::Entry known;   // of the word by itself
    bool seenLower = false; // the article has it in lower case
};

class NameTokens {
public:
    NameTokens(const Draft &draft, const Lexicon &lexicon, const NameVocabulary &vocabulary);

    const Draft &draft() const { return *draft_; }
    const Lexicon &lexicon() const { return *lexicon_; }
    const NameVocabulary &vocabulary() const { return *vocabulary_; }

    qsizetype size() const { return static_cast<qsizetype>(types_.size()); }
    const WordType &operator[](qsizetype token) const; // a blank one outside
    std::size_t types() const { return distinct_.size(); }
    std::size_t typeIndex(qsizetype token) const { return types_[static_cast<std::size_t>(token)]; } // the same for the same word
    bool uses(qsizetype token, std::uint32_t use) const { return ((*this)[token].uses & use) != 0; }
    bool is(qsizetype token, char16_t mark) const; // the one character
    QStringView text(qsizetype token) const;       // with straight apostrophes; "" outside
    QStringView text(qsizetype first, qsizetype last) const;
    text::Range range(qsizetype first, qsizetype last) const;

    qsizetype sentences() const { return static_cast<qsizetype>(sentenceBegin_.size()) - 1; }
    qsizetype begin(qsizetype sentence) const { return sentenceBegin_[static_cast<std::size_t>(sentence)]; }
    qsizetype end(qsizetype sentence) const { return sentenceBegin_[static_cast<std::size_t>(sentence) + 1]; }
    bool opensSentence(qsizetype token) const; // first word of a sentence, or of what stands in quotation marks or after a colon
    bool inTitleCase(qsizetype token) const;   // its line writes nearly every word with a capital
    bool seenLowerCase(qsizetype token) const { return (*this)[token].seenLower; } // the article has the word in lower case elsewhere
    // Do capitals tell names from other words? Not in German, which writes every noun with one.
    bool capitalsTell() const { return draft_->language() != QLatin1String("de"); }
    bool aboutSport() const { return sportWords_ >= 3; }
    // Nothing but one white space, or nothing, between a token and the one before it.
    bool joined(qsizetype token) const;

private:
    WordType typeOf(qsizetype token, QStringView word) const;
    void readDictionary(qsizetype token, WordType &type) const;
    void markSentences();

    const Draft *draft_;
    const Lexicon *lexicon_;
    const NameVocabulary *vocabulary_;
    QString plain_; // the article with straight apostrophes, unit for unit
    std::vector<WordType> distinct_;
    std::vector<std::uint32_t> types_; // of each token, an index into distinct_
    std::vector<bool> opens_, titleCase_;
    std::vector<qsizetype> sentenceBegin_;
    int sportWords_ = 0;
};

} // namespace suggest
