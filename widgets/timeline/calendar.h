// Civil time as a number, and the units a ruler counts in.
//
// Seconds since 1970-01-01T00:00 of the article's own civil time, proleptic Gregorian, without zones or leap seconds. Years are
// astronomical inside (0 is 1 BC); people never see a year 0. Weeks begin on Monday, as in ISO 8601. Pure functions; any thread.
#pragma once

#include "app/timeline/calendar.h"

#include <QLocale>
#include <QString>

namespace widgets::timeline {

using Seconds = ::timeline::Instant;

inline constexpr Seconds secondsPerDay = ::timeline::day;

enum class Unit : std::uint8_t { Minute, Hour, Day, Week, Month, Quarter, Year, Decade, Century, Millennium };

using Civil = ::timeline::CivilDate;
Civil civilOf(Seconds at);
Seconds secondsOf(std::int64_t year, int month, int day);
int weekdayOf(Seconds at); // 1 Monday to 7 Sunday

double daysIn(Unit unit);                           // mean length
Seconds floorTo(Unit unit, Seconds at);             // the beginning of the unit that holds `at`
Seconds step(Unit unit, Seconds at, int count = 1); // `count` units on, the day of the month kept where it exists
inline bool isWhole(Unit unit, Seconds at) { return floorTo(unit, at) == at; }

// How people read it. A year before Christ is "44 BC", never "-43".
QString yearWords(std::int64_t year, const QLocale &locale);
QString monthWords(Seconds at, const QLocale &locale, bool brief = false); // "September 2025"
QString dayWords(Seconds at, const QLocale &locale);                       // "15 September 2025"
QString unitWords(Unit unit, Seconds at, const QLocale &locale);           // the name of the unit that holds `at`

// A half-open stretch of whole units in the fewest words: "4–5 September", "8–14 September", "September 2025", "1980s".
QString spanWords(Seconds begin, Seconds end, Unit unit, const QLocale &locale);

// "3 years 6 months", "12 days": at most two units.
QString lengthWords(Seconds begin, Seconds end);

// The TIMEX3 value of a stretch: "2025-09-04", "2025-W37", "2025-09", "198"; a stretch of several units is "begin/end", both inclusive.
QString valueOf(Seconds begin, Seconds end, Unit unit);

} // namespace widgets::timeline
