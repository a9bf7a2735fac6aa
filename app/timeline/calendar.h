// Calendar arithmetic: days and civil dates both ways, ISO weeks, Easter, the nth weekday of a month.
//
// Proleptic Gregorian; years are astronomical (0 = 1 BC, -43 = 44 BC); weekdays 1 = Monday … 7 = Sunday, never the locale's. Pure
// functions; any thread.
#pragma once

#include "app/timeline/instant.h"

namespace timeline {

struct CivilDate {
    std::int64_t year = 1970;
    int month = 1, day = 1;
    friend auto operator<=>(const CivilDate &, const CivilDate &) = default;
};

struct CivilTime {
    CivilDate date;
    int hour = 0, minute = 0, second = 0;
    friend auto operator<=>(const CivilTime &, const CivilTime &) = default;
};

struct IsoWeek {
    std::int64_t year = 1970; // the year of its Thursday
    int week = 1;
    friend auto operator<=>(const IsoWeek &, const IsoWeek &) = default;
};

std::int64_t daysOf(const CivilDate &date); // since 1970-01-01
CivilDate civilDate(std::int64_t days);
Instant instantOf(const CivilDate &date, int hour = 0, int minute = 0, int second = 0);
CivilTime civilTime(Instant instant);
std::int64_t dayOf(Instant instant); // days since 1970-01-01

bool isLeapYear(std::int64_t year);
int daysInMonth(std::int64_t year, int month);
bool isValid(const CivilDate &date);
CivilDate plusMonths(const CivilDate &date, std::int64_t months); // the day is cut to the month's length

int weekdayOf(std::int64_t days);
IsoWeek isoWeekOf(std::int64_t days);
std::int64_t mondayOf(const IsoWeek &week);
int weeksInYear(std::int64_t year); // 52 or 53

CivilDate easter(std::int64_t year);
std::int64_t nthWeekday(std::int64_t year, int month, int weekday, int nth); // nth < 0 counts from the month's end

} // namespace timeline
