// The TIMEX3 value: "2025-W37", "2024-WI", "198", "2025-09-14TEV", "P3Y", "FUTURE_REF", parsed, printed, compared, and what it says of
// when.
//
// Every form of TimeML 1.2.1 is read, with the lenient forms found in real corpora ("198X", "PT1NI", "XXXX-WXX-1"). Unknown digits stay
// unknown. Errors: Malformed, with a sentence. Values; any thread.
#pragma once

#include "app/base/result.h"
#include "app/timeline/calendar.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace timeline {

enum class Granularity : std::uint8_t {
    Unknown, // durations, references, unresolved values
    Second,
    Minute,
    Hour,
    PartOfDay,
    Day,
    Weekend,
    Week,
    Month,
    Season,
    Quarter,
    Half,
    Year,
    Decade,
    Century
};

// A field of digits some of which may be "X". Empty: the field is not there.
struct Digits {
    QString text;

    bool present() const { return !text.isEmpty(); }
    bool known() const { return present() && !text.contains(QLatin1Char('X')); }
    std::int64_t number() const { return text.toLongLong(); } // only where known()
    friend bool operator==(const Digits &, const Digits &) = default;
};

// One step of a duration: {"1.5", "Y"}, {"X", "D"}; clock units (after "T") say so, since "M" is both.
struct DurationPart {
    QString count;
    QString unit;
    bool ofClock = false;
    friend bool operator==(const DurationPart &, const DurationPart &) = default;
};

// A value taken apart. Only the fields of its kind are set; print() puts it together again.
struct Value {
    enum class Kind : std::uint8_t { Date, Time, Duration, PastRef, PresentRef, FutureRef };
    Kind kind = Kind::Date;

    bool bc = false, fiscal = false;
    Digits year; // four or more digits; three: a decade; two: a century
    Digits month, day, week, weekday;
    bool weekend = false;
    QString season;        // SP SU FA WI
    QString quarter, half; // "1"…, "X"
    Digits hour, minute, second;
    QString fraction, zone;
    QString part; // MO MI AF EV NI DT; "XX": some time of the day
    std::vector<DurationPart> duration;

    bool isDecade() const { return year.text.size() == 3; }
    bool isCentury() const { return year.text.size() == 2; }
    friend bool operator==(const Value &, const Value &) = default;
};

base::Result<Value> parseValue(QStringView text);
QString print(const Value &value);

// One spelling for equal values: "198X" → "198", "T21" → "T21:00", "P2DE" → "P20Y", "P1.5Y" → "P18M". What cannot be parsed stays as it is.
QString canonical(QStringView value);
// The same, and P1W = P7D as well.
QString canonicalRelaxed(QStringView value);
inline bool sameValue(QStringView a, QStringView b) { return canonical(a) == canonical(b); }

Granularity granularity(const Value &value);
Granularity granularity(QStringView value); // Unknown for what cannot be parsed
// "DATE", "TIME", "DURATION": what the value alone says (a SET looks like a duration or a date).
QString typeOf(const Value &value);

// The mods of TimeML: BEFORE AFTER ON_OR_BEFORE ON_OR_AFTER LESS_THAN MORE_THAN EQUAL_OR_LESS EQUAL_OR_MORE START MID END APPROX.
const QStringList &mods();

// What a value says of when. `hard` is what a reasoner may rely on; `likely` is narrower, for drawing and tie-breaks: the third (or half)
// that START, MID, END name (hard: the whole period), the period itself for APPROX (hard: padded by 2 days, 1 week, 1 month, 1 year, 5
// years, 30 minutes by its granularity).
struct Placement {
    Interval hard, likely;
    friend bool operator==(const Placement &, const Placement &) = default;
};

// Where readers differ, what is taken for granted.
struct Conventions {
    int fiscalStart = 1;           // the month in which a fiscal year begins; it bears the year in which it ends (US federal: 10)
    bool centuriesByDigits = true; // 18 is 1800 to 1899; else, as historians count, 1801 to 1900
    bool halves = false;           // START and END are halves, where the words say so ("la prima metà di marzo")
    friend bool operator==(const Conventions &, const Conventions &) = default;
};
Conventions conventionsOf(const QString &language); // a BCP 47 tag: "en-US" has the federal fiscal year

// Years beyond these are no moments of ours; values may name them all the same.
inline constexpr std::int64_t farthestYear = 100'000'000'000;

// The period a value names: [begin, end); nullopt for durations, references and unresolved values.
struct Period {
    Instant begin = 0, end = 0;
    friend bool operator==(const Period &, const Period &) = default;
};
std::optional<Period> periodOf(const Value &value, const Conventions &conventions = {});
// What APPROX makes of a period.
Period paddedPeriod(const Period &period, Granularity granularity);

// Day D is fixed to [D 00:00, D+1 00:00); PAST_REF ends by the end of the DCT's day, PRESENT_REF contains the DCT, FUTURE_REF begins at or
// after it; without a DCT references are open. Durations, sets and unresolved values are open, not errors.
base::Result<Placement> placementOf(QStringView value, QStringView mod, std::optional<Instant> dct, const Conventions &conventions = {});
// The hard half of it.
base::Result<Interval> intervalOf(const QString &value, const QString &mod, std::optional<Instant> dct);

// How long a duration lasts at least and at most, in seconds: P1M is 28 to 31 days, P1Y 365 to 366, PXD 2 to 14 (soft: `isVague`); mods
// widen it. nullopt for what is no duration.
struct Length {
    std::int64_t atLeast = 0;
    std::optional<std::int64_t> atMost;
    bool isVague = false; // guessed from an X: for display only
    friend bool operator==(const Length &, const Length &) = default;
};
std::optional<Length> lengthOf(const Value &value, QStringView mod);

// The moment that a DCT value stands for (its first second), and the period it fills ("2025-09-15": the day).
std::optional<Instant> instantOfDct(QStringView dct);

// The inclusive calendar value of a bound, as the JSON contract writes it: "2025-09-08"; of an end, the last day it touches.
QString dayText(Instant instant);
QString lastDayText(Instant end); // of a half-open end: the day before midnight

// A value for a known moment at a granularity: Week → "2025-W37". `civilValue` with Day → "2025-09-15", BC0044 for years before 1.
QString valueAt(Instant instant, Granularity granularity);

} // namespace timeline
