// Inside the typed dates: the short forms, what stands around a date, number words, and suggestions.
#pragma once

#include "app/dates/typed.h"

namespace dates::typed {

// "2025-09 END", "1987~": a TIMEX3 value with a mod; "2004-06~-11", "../1985", "2004/2008": EDTF.
std::optional<Typed> asWritten(const QString &text, const QString &dct);
// "-7g", "+2w", "w37", "2024q3".
std::optional<Typed> shorthand(const QString &text, const QString &dct);

// One date in words, in one language; with what stands around it: "non prima del 2 giugno", "forse 1987", "tra lunedì e mercoledì".
std::optional<Typed> inLanguage(const Grammar &grammar, const QString &text, const QString &dct);

Typed fromValue(const QString &value, const QString &mod, const QString &text);
// Fills `edtf` (and keeps what is there).
Typed completed(Typed typed, const QString &dct);

// "millenovecentottantasette" → "1987", "nineteen eighty-seven" → "1987", "due" as it is: small numbers the grammars know.
QString withDigits(const QString &text, const QString &language);

base::Error unknownDate(const std::vector<std::shared_ptr<const Grammar>> &grammars, const QString &text, const QString &dct);

} // namespace dates::typed
