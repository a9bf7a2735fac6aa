// A text cut into tokens as spaCy and Prodigy have them: each with the single space that follows it or not, and together all of the text;
// other white space is tokens of its own. Cut at every border of the given ranges too, so that no annotation lies off a token's border.
#pragma once

#include "app/text/range.h"

#include <QString>

namespace formats {

struct CoveringToken {
    text::Range range; // UTF-16 units, without the space
    bool spaced = false;
    friend bool operator==(const CoveringToken &, const CoveringToken &) = default;
};

std::vector<CoveringToken> coveringTokens(const QString &text, const QString &language, const text::Ranges &keep);

// The tokens [first, last] that a range runs from and to; -1, -1 where its borders are not theirs.
std::pair<qsizetype, qsizetype> tokensOf(const std::vector<CoveringToken> &tokens, text::Range range);

} // namespace formats
