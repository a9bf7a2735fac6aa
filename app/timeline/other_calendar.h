// Other calendars than the Gregorian: a civil date in each of them, and back.
//
// Years, months and days as people count them: months from 1 (Hebrew: 1 Tishri, 6 Adar I of leap years alone, 7 Adar or Adar II, 13 Elul),
// Buddhist years of the era of 543 BC, Japanese years of an era (ICU's numbers: 232 Meiji … 236 Reiwa), Julian years without a year 0 as in
// "44 BC" (here astronomical: -43). The arithmetic is ICU's. Errors: Invalid for a day that there is not ("30 Adar"), Unsupported where ICU
// lacks the calendar. Pure functions; any thread.
#pragma once

#include "app/base/result.h"
#include "app/timeline/calendar.h"

#include <QString>

namespace timeline {

enum class CalendarSystem : std::uint8_t { Gregorian, Julian, Islamic, Hebrew, Persian, Buddhist, Japanese };

QString calendarName(CalendarSystem system); // "islamic-umalqura": as ICU and CLDR name them

struct CalendarDate {
    CalendarSystem system = CalendarSystem::Gregorian;
    int era = 0; // Japanese alone
    std::int64_t year = 1;
    int month = 1, day = 1;
    friend bool operator==(const CalendarDate &, const CalendarDate &) = default;
};

base::Result<CivilDate> civilDateOf(const CalendarDate &date);
base::Result<CalendarDate> dateIn(CalendarSystem system, const CivilDate &civil);
int monthsIn(CalendarSystem system); // 12, or 13 for the Hebrew

} // namespace timeline
