// EDTF, the ISO 8601-2:2019 profile for dates that are not exact: parsed and printed at levels 0, 1 and 2, with its bounds, and to and from
// TIMEX3 values.
//
// Seasons are meteorological, winter bears the year in which it starts. What TIMEX3 and EDTF both say goes there and back unchanged; what
// one of them cannot say is named as a loss, never dropped silently. Errors: Malformed, Unsupported, with a sentence. Values; any thread.
//
//     TIMEX3                        EDTF
//     2025-09-15, 2025-09, 2025     the same                    2025-09-15T14:30    2025-09-15T14:30:00
//     2025-SP … 2024-WI             2025-21 … 2024-24           2025-Q1, 2025-H1    2025-33, 2025-40
//     198, 18                       198X, 18XX                  2008-XX-XX          2008-XX-XX
//     BC0044-03-15                  -0043-03-15                 12025               Y12025
//     2025-W37, 2025-W37-WE         2025-09-08/2025-09-14, 2025-09-13/2025-09-14
//     D APPROX; unsure; both        D~; D?; D%                  D BEFORE, D AFTER   ../D, D/..
//     D ON_OR_BEFORE, D ON_OR_AFTER [..D], [D..]                PAST_REF, FUTURE_REF ../DCT, DCT/..
//     2025-03 START, MID, END       2025-03-01/2025-03-10~, 2025-03-11~/2025-03-21~, 2025-03-22~/2025-03-31 (a third, the inner ends about)
//     durations, sets, PRESENT_REF  none
#pragma once

#include "app/timeline/value.h"

namespace timeline {

struct EdtfDate {
    // "2004-06~-11": which components are in doubt. In print, the sign stands after the component (with all to its left) where it can.
    struct Doubt {
        bool uncertain = false, approximate = false; // "?", "~"; both: "%"
        friend bool operator==(const Doubt &, const Doubt &) = default;
    };

    bool isLong = false;     // written with "Y": more than four digits, or an exponent
    bool isNegative = false; // astronomical: -0043 is 44 BC, 0000 is 1 BC
    QString year;            // its digits, some "X"
    int exponent = 0;        // Y-17E7
    int significant = 0;     // 1950S2: so many digits are meant; 0: all
    QString month;           // two digits, "X" among them; 21 to 41: seasons, quarters, quadrimesters, halves
    QString day;
    QString clock, zone; // "14:30:00", "Z", "+02:00"
    Doubt ofYear, ofMonth, ofDay;

    bool isSubYear() const { return month.toInt() >= 21; }
    friend bool operator==(const EdtfDate &, const EdtfDate &) = default;
};

// An end of an interval, or of a range of a set.
struct EdtfEnd {
    enum class What : std::uint8_t { Date, Open, Unknown } what = What::Date; // "..", ""
    EdtfDate date;
    friend bool operator==(const EdtfEnd &, const EdtfEnd &) = default;
};

struct Edtf {
    enum class Kind : std::uint8_t { Date, Interval, OneOf, AllOf } kind = Kind::Date;
    EdtfEnd start, end; // Date: the start
    struct Member {
        EdtfEnd from, to; // of a single date twice the same
        bool isRange = false;
        friend bool operator==(const Member &, const Member &) = default;
    };
    std::vector<Member> members; // of a set
    friend bool operator==(const Edtf &, const Edtf &) = default;
};

base::Result<Edtf> parseEdtf(QStringView text);
QString print(const Edtf &edtf);

// 0, 1 or 2: the lowest level that has all of it.
int levelOf(const Edtf &edtf);

// Hard: what is certain if the date is right ("2004/2008" begins some time in 2004), padded where it is approximate. Likely: from the first
// moment named to the last.
Placement placementOf(const Edtf &edtf, const Conventions &conventions = {});

struct TimexDate {
    QString value, mod;
    bool isUnsure = false; // the analyst's doubt: "?"
    QString loss;          // what EDTF said besides, in a few words; "" for nothing
    friend bool operator==(const TimexDate &, const TimexDate &) = default;
};

struct EdtfText {
    QString text; // "": there is none
    QString loss; // what the value said besides
    friend bool operator==(const EdtfText &, const EdtfText &) = default;
};

// `dct` is a TIMEX3 value; without it references have no EDTF.
EdtfText edtfOf(const TimexDate &date, const QString &dct = {});
// Unsupported for what no one value says: sets, most intervals.
base::Result<TimexDate> timexOf(const Edtf &edtf, const QString &dct = {});

} // namespace timeline
