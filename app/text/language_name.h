// What a language is called, in another one: "italiano" for "it" in an Italian window (ICU's display names).
//
// Pure function; any thread.
#pragma once

#include <QLocale>
#include <QString>

#include <cstdint>

namespace text {

enum class NameStands : std::uint8_t { InWords, Alone }; // alone, as in a list, it may begin with a capital: "Italiano"

// `code`: BCP 47; comes back where ICU has no name for it.
QString languageName(const QString &code, NameStands stands, const QLocale &in = QLocale());

} // namespace text
