// A text cut into sentences, tokens and grapheme clusters by ICU's properties and dictionaries, with the news language's habits on top.
//
// Tokens: runs without white space, cut at punctuation; an elided article or preposition ("l’", "dell'") is a token of its own, so is
// the English "'s"; numbers keep their separators ("14.30", "1.200,5", "15/09/2025"), hyphenated names stay whole ("Zapad-2025"),
// abbreviations, acronyms and initials keep their full stop ("sig.", "U.S.", "J."). Sentences do not end after known abbreviations, nor
// where a line was wrapped by hand; a blank line always ends one, and so does the end of a title-like line. All positions are UTF-16 units
// of the text given to of(). The habits are data: resources/text/abbreviations.LANG.txt. Values; any thread.
#pragma once

#include "app/text/range.h"

#include <QStringView>

namespace text {

class Segmentation {
public:
    static Segmentation of(QStringView text, const QString &bcp47);

    const Ranges &sentences() const { return sentences_; } // without the white space around them
    const Ranges &tokens() const { return tokens_; }       // words, numbers and punctuation marks; never white space

    qsizetype
    tokenAt(qsizetype position) const; // index of the token that contains position, else of the next one; tokens().size() after the last
    qsizetype sentenceAt(qsizetype position) const; // likewise

private:
    Ranges sentences_, tokens_;
};

// The nearest border between grapheme clusters (what a reader takes for one character) after or before a position; the text's ends at its
// ends.
qsizetype nextGrapheme(QStringView text, qsizetype position);
qsizetype previousGrapheme(QStringView text, qsizetype position);
bool isGraphemeBorder(QStringView text, qsizetype position);

// Is it a word or number (has a letter or digit), rather than punctuation?
bool isWord(QStringView token);
bool isRightToLeft(QStringView text); // by its first strong character

} // namespace text
