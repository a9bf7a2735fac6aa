#include "app/timeline/calendar.h"

#include <algorithm>

namespace timeline {

namespace {
std::int64_t floorDiv(std::int64_t a, std::int64_t b) { return a / b - (a % b != 0 && (a < 0) != (b < 0) ? 1 : 0); }
} // namespace

// Counts from March, so that the leap day is the year's last.
std::int64_t daysOf(const CivilDate &date)
{
    const std::int64_t year = date.year - (date.month <= 2 ? 1 : 0);
    const std::int64_t era = floorDiv(year, 400);
    const std::int64_t yearOfEra = year - era * 400;
    const std::int64_t dayOfYear = (153 * (date.month + (date.month > 2 ? -3 : 9)) + 2) / 5 + date.day - 1;
    const std::int64_t dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
    return era * 146097 + dayOfEra - 719468;
}

CivilDate civilDate(std::int64_t days)
{
    days += 719468;
    const std::int64_t era = floorDiv(days, 146097);
    const std::int64_t dayOfEra = days - era * 146097;
    const std::int64_t yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365;
    const std::int64_t dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    const std::int64_t shifted = (5 * dayOfYear + 2) / 153;
    const int month = static_cast<int>(shifted < 10 ? shifted + 3 : shifted - 9);
    return {yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, static_cast<int>(dayOfYear - (153 * shifted + 2) / 5 + 1)};
}

Instant instantOf(const CivilDate &date, int hourOfDay, int minuteOfHour, int second)
{
    return daysOf(date) * day + hourOfDay * hour + minuteOfHour * minute + second;
}

std::int64_t dayOf(Instant instant) { return floorDiv(instant, day); }

CivilTime civilTime(Instant instant)
{
    const std::int64_t days = dayOf(instant);
    const int rest = static_cast<int>(instant - days * day);
    return {civilDate(days), rest / 3600, rest / 60 % 60, rest % 60};
}

bool isLeapYear(std::int64_t year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

int daysInMonth(std::int64_t year, int month)
{
    constexpr int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month == 2 && isLeapYear(year) ? 29 : lengths[month - 1];
}

bool isValid(const CivilDate &date)
{
    return date.month >= 1 && date.month <= 12 && date.day >= 1 && date.day <= daysInMonth(date.year, date.month);
}

CivilDate plusMonths(const CivilDate &date, std::int64_t months)
{
    const std::int64_t total = date.year * 12 + date.month - 1 + months;
    CivilDate moved{floorDiv(total, 12), 0, 1};
    moved.month = static_cast<int>(total - moved.year * 12) + 1;
    moved.day = std::min(date.day, daysInMonth(moved.year, moved.month));
    return moved;
}

int weekdayOf(std::int64_t days)
{
    const std::int64_t sinceMonday = days + 3; // 1970-01-01 was a Thursday
    return static_cast<int>(sinceMonday - floorDiv(sinceMonday, 7) * 7) + 1;
}

IsoWeek isoWeekOf(std::int64_t days)
{
    const std::int64_t thursday = days - weekdayOf(days) + 4;
    const std::int64_t year = civilDate(thursday).year;
    return {year, static_cast<int>((thursday - daysOf({year, 1, 1})) / 7) + 1};
}

std::int64_t mondayOf(const IsoWeek &isoWeek)
{
    const std::int64_t fourth = daysOf({isoWeek.year, 1, 4}); // always in week 1
    return fourth - weekdayOf(fourth) + 1 + (isoWeek.week - 1) * 7;
}

int weeksInYear(std::int64_t year) { return isoWeekOf(daysOf({year, 12, 28})).week; }

// Meeus, Jones, Butcher.
CivilDate easter(std::int64_t year)
{
    const std::int64_t a = year % 19, b = year / 100, c = year % 100, d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
    const std::int64_t h = (19 * a + b - d - g + 15) % 30, i = c / 4, k = c % 4, l = (32 + 2 * e + 2 * i - h - k) % 7;
    const std::int64_t m = (a + 11 * h + 22 * l) / 451, n = h + l - 7 * m + 114;
    return {year, static_cast<int>(n / 31), static_cast<int>(n % 31) + 1};
}

std::int64_t nthWeekday(std::int64_t year, int month, int weekday, int nth)
{
    if (nth > 0) {
        const std::int64_t first = daysOf({year, month, 1});
        return first + (weekday - weekdayOf(first) + 7) % 7 + (nth - 1) * 7;
    }
    const std::int64_t last = daysOf({year, month, daysInMonth(year, month)});
    return last - (weekdayOf(last) - weekday + 7) % 7 + (nth + 1) * 7;
}

} // namespace timeline
