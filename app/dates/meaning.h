// What a phrase says of time before anybody knows when it was written: fields, shifts, directions, lengths.
//
// Patterns build it key by key ("d=$1 m=$2"), resolution turns it into TIMEX3 values. A value; any thread.
#pragma once

#include <QString>

#include <array>
#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <vector>

namespace dates {

// The keys that a pattern may set; the names are those of the files.
enum class Key : std::uint8_t {
    Kind,       // kind: fields shift unit nth ref duration set
    Year,       // y
    Short,      // yy: a year of two digits
    Month,      // m
    Day,        // d
    Weekday,    // wd: 1 = Monday
    Week,       // wk: ISO week number
    Season,     // season: SP SU FA WI
    Quarter,    // q
    Half,       // half
    Decade,     // dec: 198
    DecadeName, // tens: 8 for "the eighties"
    Century,    // cen: 18 for the nineteenth
    Bc,         // bc
    Fiscal,     // fy
    Weekend,    // we
    Hour,
    Minute,
    Second,   // H M S
    Meridiem, // ampm: 0 morning, 12 afternoon
    Zone,     // zone: minutes east of Greenwich
    N,        // n: a count
    Tenths,   // tenths: 5 for "and a half"
    Unit,     // unit: S MIN HR D W M Y Q HY DE CE ML WE SEASON POD
    Factor,   // factor: how many of the unit one of them is (a "trimestre" is three months)
    Dir,      // dir: last this next same prev following
    Mod,      // mod
    Pod,      // pod: MO MI AF EV NI DT
    Ref,      // ref: PAST PRESENT FUTURE
    Holiday,  // hol: an index into the holidays
    Nth,      // nth: first, second …; -1 last
    Base,     // base: DCT PREV
    Quant,    // quant: EVERY EACH SOME
    FreqN,    // freqn, with frequnit: X for "times"
    FreqUnit,
    Vague,    // vague: an unknown number of them
    Night,    // night: of "between Saturday and Sunday": the day it starts
    Strict,   // strict: the weekday after next and the like: add this many weeks
    Calendar, // cal: JULIAN ISLAMIC …: month, day and year are of that calendar
    Era,      // era: of a Japanese year
    Share,    // share: 2 where START and END are halves ("la prima metà")
    Offset,   // offset: a length and a direction, in words ("three days ago")
    When,     // when: only where the verb is of that tense: FUTURE, "will open in two weeks"
    Count_
};

enum class MeaningKind : std::int8_t { Fields, Shift, Unit, Nth, Ref, Duration, Set };
enum class Unit : std::int8_t {
    Second,
    Minute,
    Hour,
    Day,
    Week,
    Month,
    Year,
    Quarter,
    HalfYear,
    Decade,
    Century,
    Millennium,
    Weekend,
    Season,
    PartOfDay
};
enum class Direction : std::int8_t { Last = -1, This = 0, Next = 1, Same = 2, Previous = 3, Following = 4 };

std::optional<Key> keyFromName(QStringView name);
// A constant of the files: a number, or a name of any of the enumerations ("MO", "last", "APPROX").
std::optional<std::int32_t> constantFromName(QStringView name);
QString partName(std::int32_t part);     // "MO"
QString seasonName(std::int32_t season); // "SP"
QString modName(std::int32_t mod);       // "START"
QString quantName(std::int32_t quant);

struct Amount {
    std::int32_t n = 1; // unset where unknown: "several days"
    std::int32_t tenths = 0;
    std::int32_t unit = 0;
    std::int32_t factor = 1;
    friend bool operator==(const Amount &, const Amount &) = default;
};

inline constexpr std::int32_t unset = std::numeric_limits<std::int32_t>::min();

class Meaning {
public:
    Meaning() { values_.fill(unset); }

    bool has(Key key) const { return values_[static_cast<std::size_t>(key)] != unset; }
    std::int32_t at(Key key) const { return values_[static_cast<std::size_t>(key)]; }
    std::int32_t at(Key key, std::int32_t otherwise) const { return has(key) ? at(key) : otherwise; }
    void set(Key key, std::int32_t value) { values_[static_cast<std::size_t>(key)] = value; }
    void merge(const Meaning &other); // takes over what it sets
    MeaningKind kind() const { return static_cast<MeaningKind>(at(Key::Kind, 0)); }

    std::vector<Amount> amounts;       // of a duration or set
    std::shared_ptr<const Meaning> in; // the larger time it lies in: "the evening – of Sunday"
    friend bool operator==(const Meaning &, const Meaning &) = default;

private:
    std::array<std::int32_t, static_cast<std::size_t>(Key::Count_)> values_;
};

} // namespace dates
