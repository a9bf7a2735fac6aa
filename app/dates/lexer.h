// An article as the date grammar sees it: words, numbers and single marks, with their folded form and whether a space stands before.
//
// Finer than text::Segmentation (here "14.30", "15/09" and "19th" are three, three and two tokens), since patterns say themselves what
// belongs together. An elided word keeps its apostrophe ("l'", "dell'"), an English possessive is "'s". Positions are UTF-16 units. Linear;
// any thread.
#pragma once

#include <QString>

#include <cstdint>
#include <vector>

namespace dates {

struct Token {
    enum class Kind : std::uint8_t { Word, Number, Mark, Break }; // Break: an end of line
    Kind kind = Kind::Mark;
    bool spaceBefore = false;
    bool isCapitalised = false; // first letter
    bool isUpper = false;       // all letters, and more than one
    bool isTail = false;        // the second half of a compound ("Montag|abend")
    std::uint8_t capitals = 0;  // how many letters it opens with are capitals ("XIXe": 3)
    std::int32_t begin = 0, end = 0;
    std::int32_t number = -1;                    // of a Number of at most nine digits
    std::int32_t foldedBegin = 0, foldedEnd = 0; // in Lexed::folded

    int length() const { return end - begin; }
};

struct Lexed {
    std::vector<Token> tokens;
    QString folded; // the words and marks, lower case, without accents, apostrophes all "'"

    QStringView form(const Token &token) const { return QStringView(folded).mid(token.foldedBegin, token.foldedEnd - token.foldedBegin); }
};

Lexed lex(QStringView text);
QString foldedWord(QStringView word); // as lex() folds: for lexicons

} // namespace dates
