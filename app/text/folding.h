// Text as a search sees it: without case, accents, compatibility forms and the many shapes of apostrophes, quotes, hyphens and spaces, with
// a way back.
#pragma once

#include "app/text/range.h"

#include <QString>

#include <vector>

namespace text {

// Equal words fold to equal strings ("Città" and "citta", "L’on." and "l'on."). Equal in, equal out; folding twice changes nothing. White
// space and line ends become single spaces one by one (CRLF counts as one), soft hyphens and other invisible marks vanish, "ß" is "ss".
QString folded(QStringView text);

// A folded text that knows where each of its units came from.
class FoldedText {
public:
    explicit FoldedText(QStringView original);

    const QString &text() const { return folded_; }
    Range original(Range inFolded) const; // in UTF-16 units of the original, on whole graphemes

    // Every occurrence of a needle (not folded yet), left to right, not overlapping; with wholeWords only those bordered by non-letters.
    enum class Match { Anywhere, WholeWords };
    Ranges findAll(QStringView needle, Match match = Match::Anywhere) const;

private:
    QString folded_;
    std::vector<quint32> origin_; // for each folded unit the original position; one more at the end
    QStringView original_;
};

} // namespace text
