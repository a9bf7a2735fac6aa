// Inside the words: a time as a noun that takes articles and prepositions, and amounts of units.
#pragma once

#include "app/timeline/value.h"

#include <QLocale>

namespace timeline::words {

enum class Language : std::uint8_t { English, Italian };
Language languageOf(const QString &tag);
inline QLocale localeOf(Language in) { return QLocale(in == Language::Italian ? QLocale::Italian : QLocale::English); }

// Of Italian nouns, by the sound they begin with; of English ones The or None.
enum class Article : std::uint8_t { None, The, Il, L, La, Gli, Le };

struct Noun {
    enum class Kind : std::uint8_t { Day, Week, Month, Group, Season, Year, Decade, Century, Clock, Part, Recurring } kind = Kind::Day;
    QString plain; // as it stands alone: "15 settembre 2025, sera"
    QString text;  // as it stands after an article: "sera del 15 settembre 2025"
    Article article = Article::None;
    QString part; // of a part of the day: "EV"
    QString day;  // … and its day, in words
};

QString yearWords(std::int64_t year, Language in);
QString dayWords(const CivilDate &date, Language in);
// "8–14 September 2025", "29 September – 5 October 2025", "30 December 2025 – 4 January 2026".
QString rangeWords(const CivilDate &from, const CivilDate &to, Language in);

// Nothing (an empty `plain`) for what names no period and does not recur.
Noun nounOf(const Value &value, Language in);

enum class Preposition : std::uint8_t { Of, To, After }; // di, a, dopo
QString withPreposition(Preposition preposition, const Noun &noun, Language in);
QString withMod(const Noun &noun, QStringView mod, Language in);

QString amountWords(const QString &count, const QString &unit, bool ofClock, Language in);
QString durationWords(const Value &value, QStringView mod, Language in);

// "every Monday", "every 2 December", "every evening": what recurs, as a set; "" for what does not.
QString everyWords(const Value &value, Language in);

} // namespace timeline::words
