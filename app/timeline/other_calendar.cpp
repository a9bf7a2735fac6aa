#include "app/timeline/other_calendar.h"

#include <QCoreApplication>

#include <unicode/calendar.h>
#include <unicode/gregocal.h>

#include <cmath>
#include <memory>

namespace timeline {

namespace {

constexpr double msOfDay = 86'400'000;

struct System {
    const char *name;
    int months;
    int maxYear; // beyond, ICU's tables or numbers end
};

const System &systemOf(CalendarSystem system)
{
    static constexpr System systems[] = {{"gregorian", 12, 200'000}, {"julian", 12, 200'000}, {"islamic-umalqura", 12, 20'000},
                                         {"hebrew", 13, 20'000},     {"persian", 12, 20'000}, {"buddhist", 12, 200'000},
                                         {"japanese", 12, 1000}};
    return systems[static_cast<std::size_t>(system)];
}

// In UTC: a day is a day, whatever the clock of this place.
std::unique_ptr<icu::Calendar> icuCalendar(CalendarSystem system)
{
    UErrorCode status = U_ZERO_ERROR;
    const bool isGregorian = system == CalendarSystem::Gregorian || system == CalendarSystem::Julian;
    const QByteArray locale = QByteArray("en@calendar=") + (isGregorian ? "gregorian" : systemOf(system).name);
    std::unique_ptr<icu::Calendar> calendar(
        icu::Calendar::createInstance(icu::TimeZone::getGMT()->clone(), icu::Locale(locale.constData()), status));
    if (U_FAILURE(status) || !calendar)
        return nullptr;
    if (isGregorian) { // all of it one or all of it the other
        const double change = system == CalendarSystem::Julian ? 8.64e15 : -8.64e15;
        static_cast<icu::GregorianCalendar *>(calendar.get())->setGregorianChange(change, status);
    }
    calendar->clear();
    return U_SUCCESS(status) ? std::move(calendar) : nullptr;
}

bool countsEras(CalendarSystem system) { return system == CalendarSystem::Japanese; }

bool isOneOfOurs(CalendarSystem system) { return system == CalendarSystem::Gregorian || system == CalendarSystem::Julian; }

base::Error noSuchDay(const CalendarDate &date)
{
    return {base::Error::Kind::Invalid,
            QCoreApplication::translate("timeline", "There is no day %1 in month %2 of the year %3 of the calendar “%4”.")
                .arg(date.day)
                .arg(date.month)
                .arg(date.year)
                .arg(calendarName(date.system)),
            {}};
}

base::Error noSuchCalendar(CalendarSystem system)
{
    return {base::Error::Kind::Unsupported,
            QCoreApplication::translate("timeline", "The calendar “%1” is not known here.").arg(calendarName(system)),
            {}};
}

} // namespace

QString calendarName(CalendarSystem system) { return QLatin1String(systemOf(system).name); }

int monthsIn(CalendarSystem system) { return systemOf(system).months; }

base::Result<CivilDate> civilDateOf(const CalendarDate &date)
{
    const std::unique_ptr<icu::Calendar> calendar = icuCalendar(date.system);
    if (!calendar)
        return noSuchCalendar(date.system);
    const bool isInReach = std::abs(date.year) <= systemOf(date.system).maxYear && date.month >= 1 && date.month <= monthsIn(date.system)
        && date.day >= 1 && date.day <= 31 && (date.year >= 1 || isOneOfOurs(date.system));
    if (!isInReach)
        return noSuchDay(date);
    if (countsEras(date.system))
        calendar->set(UCAL_ERA, date.era);
    calendar->set(isOneOfOurs(date.system) ? UCAL_EXTENDED_YEAR : UCAL_YEAR, static_cast<int>(date.year));
    calendar->set(UCAL_MONTH, date.month - 1);
    calendar->set(UCAL_DATE, date.day);
    UErrorCode status = U_ZERO_ERROR;
    const double ms = calendar->getTime(status);
    if (U_FAILURE(status))
        return noSuchDay(date);
    const CivilDate civil = civilDate(static_cast<std::int64_t>(std::floor(ms / msOfDay)));
    // ICU carries what overflows into the next month; people do not. An era may go on under the old name for some days of its last year.
    const base::Result<CalendarDate> back = dateIn(date.system, civil);
    const bool isSame = back && back->month == date.month && back->day == date.day && (countsEras(date.system) || back->year == date.year);
    return isSame ? base::Result<CivilDate>(civil) : noSuchDay(date);
}

base::Result<CalendarDate> dateIn(CalendarSystem system, const CivilDate &civil)
{
    const std::unique_ptr<icu::Calendar> calendar = icuCalendar(system);
    if (!calendar)
        return noSuchCalendar(system);
    UErrorCode status = U_ZERO_ERROR;
    calendar->setTime(static_cast<double>(daysOf(civil)) * msOfDay, status);
    CalendarDate date{system, 0, calendar->get(isOneOfOurs(system) ? UCAL_EXTENDED_YEAR : UCAL_YEAR, status), 0, 0};
    if (countsEras(system))
        date.era = calendar->get(UCAL_ERA, status);
    date.month = calendar->get(UCAL_MONTH, status) + 1;
    date.day = calendar->get(UCAL_DATE, status);
    return U_SUCCESS(status) ? base::Result<CalendarDate>(date) : noSuchCalendar(system);
}

} // namespace timeline
