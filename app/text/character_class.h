// What kind of character a code point is for cutting a text into tokens and lines: ICU's properties boiled down to ten classes.
#pragma once

#include <QStringView>

#include <cstdint>

namespace text {

enum class CharacterClass : std::uint8_t {
    Space,
    LineEnd, // LF, CR, VT, FF, NEL, LINE SEPARATOR, PARAGRAPH SEPARATOR
    Letter,
    Digit,
    Extend,    // marks and joiners: they belong to what they follow
    Invisible, // soft hyphens, direction marks and the like: inside a word they are part of it, elsewhere of nothing
    Apostrophe,
    Hyphen,
    Complex, // scripts that write no spaces between words: Thai, Lao, Khmer, Burmese, Han, kana
    Other,   // punctuation and symbols
};

CharacterClass characterClass(char32_t c);

// The code point at a position; a lone surrogate is itself. Moves the position behind it.
inline char32_t takeCharacter(const char16_t *text, qsizetype size, qsizetype &at)
{
    const char16_t unit = text[at++];
    if (QChar::isHighSurrogate(unit) && at < size && QChar::isLowSurrogate(text[at]))
        return QChar::surrogateToUcs4(unit, text[at++]);
    return unit;
}

} // namespace text
