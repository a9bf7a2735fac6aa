#include "app/text/character_class.h"

#include <unicode/uchar.h>

#include <array>

namespace text {

namespace {

constexpr char32_t tableSize = 0x3000; // all scripts that news in the West are written in

bool isLineEnd(char32_t c) { return (c >= 0x0A && c <= 0x0D) || c == 0x85 || c == 0x2028 || c == 0x2029; }
bool isApostrophe(char32_t c) { return c == U'\'' || c == 0x2019 || c == 0x2018 || c == 0x02BC; }
bool isHyphen(char32_t c) { return c == U'-' || c == 0x2010 || c == 0x2011; }

CharacterClass compute(char32_t code)
{
    const auto c = static_cast<UChar32>(code);
    if (isLineEnd(code))
        return CharacterClass::LineEnd;
    if (isApostrophe(code))
        return CharacterClass::Apostrophe;
    if (isHyphen(code))
        return CharacterClass::Hyphen;
    if (u_isUWhiteSpace(c) || code == 0x200B || code == 0xFEFF)
        return CharacterClass::Space;
    const int32_t cluster = u_getIntPropertyValue(c, UCHAR_GRAPHEME_CLUSTER_BREAK);
    if (cluster == U_GCB_PREPEND)
        return CharacterClass::Letter; // it stands before the letters or digits that it belongs to
    const int32_t lineBreak = u_getIntPropertyValue(c, UCHAR_LINE_BREAK);
    const int8_t type = u_charType(c);
    if (cluster == U_GCB_EXTEND || cluster == U_GCB_SPACING_MARK || cluster == U_GCB_ZWJ)
        return CharacterClass::Extend;
    if (lineBreak == U_LB_COMPLEX_CONTEXT)
        return CharacterClass::Complex;
    if (type == U_FORMAT_CHAR)
        return CharacterClass::Invisible;
    if (type == U_CONTROL_CHAR)
        return CharacterClass::Space;
    if (type == U_DECIMAL_DIGIT_NUMBER)
        return CharacterClass::Digit;
    const int32_t wordBreak = u_getIntPropertyValue(c, UCHAR_WORD_BREAK);
    if (u_hasBinaryProperty(c, UCHAR_IDEOGRAPHIC) || wordBreak == U_WB_KATAKANA || (u_isalpha(c) && lineBreak == U_LB_IDEOGRAPHIC))
        return CharacterClass::Complex;
    if (u_isalpha(c) || type == U_CONNECTOR_PUNCTUATION)
        return CharacterClass::Letter;
    return CharacterClass::Other;
}

} // namespace

CharacterClass characterClass(char32_t c)
{
    static const std::array<CharacterClass, tableSize> table = [] {
        std::array<CharacterClass, tableSize> made{};
        for (char32_t code = 0; code < tableSize; ++code)
            made[code] = compute(code);
        return made;
    }();
    return c < tableSize ? table[c] : compute(c);
}

} // namespace text
