#include "widgets/timeline/calendar.h"

#include "app/timeline/value.h"

#include <QCoreApplication>
#include <QTime>

#include <algorithm>
#include <array>

namespace widgets::timeline {

namespace {

std::int64_t floorDiv(std::int64_t a, std::int64_t b) { return a / b - ((a % b != 0) && ((a < 0) != (b < 0)) ? 1 : 0); }

std::int64_t yearsIn(Unit unit)
{
    switch (unit) {
    case Unit::Decade:
        return 10;
    case Unit::Century:
        return 100;
    case Unit::Millennium:
        return 1000;
    default:
        return 1;
    }
}

QString clockWords(Seconds at, const QLocale &locale)
{
    const auto inDay = at - floorTo(Unit::Day, at);
    return locale.toString(QTime(int(inDay / 3600), int(inDay / 60 % 60)), QLocale::ShortFormat);
}

QString oneValue(Seconds at, Unit unit)
{
    using ::timeline::Granularity;
    static constexpr std::array granularities{Granularity::Minute,  Granularity::Hour,    Granularity::Day,  Granularity::Week,
                                              Granularity::Month,   Granularity::Quarter, Granularity::Year, Granularity::Decade,
                                              Granularity::Century, Granularity::Century};
    return ::timeline::valueAt(at, granularities[size_t(unit)]);
}

} // namespace

Civil civilOf(Seconds at) { return ::timeline::civilDate(::timeline::dayOf(at)); }

Seconds secondsOf(std::int64_t year, int month, int day) { return ::timeline::daysOf({year, month, day}) * secondsPerDay; }

int weekdayOf(Seconds at) { return ::timeline::weekdayOf(::timeline::dayOf(at)); }

double daysIn(Unit unit)
{
    static constexpr std::array lengths{1.0 / 1440, 1.0 / 24, 1.0, 7.0, 30.436875, 91.310625, 365.2425, 3652.425, 36524.25, 365242.5};
    return lengths[size_t(unit)];
}

Seconds floorTo(Unit unit, Seconds at)
{
    switch (unit) {
    case Unit::Minute:
        return floorDiv(at, 60) * 60;
    case Unit::Hour:
        return floorDiv(at, 3600) * 3600;
    case Unit::Day:
        return floorDiv(at, secondsPerDay) * secondsPerDay;
    case Unit::Week:
        return floorDiv(at, secondsPerDay) * secondsPerDay - (weekdayOf(at) - 1) * secondsPerDay;
    default:
        break;
    }
    const Civil c = civilOf(at);
    if (unit == Unit::Month)
        return secondsOf(c.year, c.month, 1);
    if (unit == Unit::Quarter)
        return secondsOf(c.year, (c.month - 1) / 3 * 3 + 1, 1);
    const std::int64_t years = yearsIn(unit);
    return secondsOf(floorDiv(c.year, years) * years, 1, 1);
}

Seconds step(Unit unit, Seconds at, int count)
{
    switch (unit) {
    case Unit::Minute:
        return at + Seconds(count) * 60;
    case Unit::Hour:
        return at + Seconds(count) * 3600;
    case Unit::Day:
        return at + Seconds(count) * secondsPerDay;
    case Unit::Week:
        return at + Seconds(count) * 7 * secondsPerDay;
    default:
        break;
    }
    const Civil c = civilOf(at);
    const Seconds inDay = at - floorTo(Unit::Day, at);
    const std::int64_t months = unit == Unit::Month ? count : unit == Unit::Quarter ? count * 3LL : count * yearsIn(unit) * 12;
    const std::int64_t all = c.year * 12 + (c.month - 1) + months;
    const std::int64_t year = floorDiv(all, 12);
    const int month = int(all - year * 12) + 1;
    return secondsOf(year, month, std::min(c.day, ::timeline::daysInMonth(year, month))) + inDay;
}

QString yearWords(std::int64_t year, const QLocale &locale)
{
    QLocale plain = locale;
    plain.setNumberOptions(QLocale::OmitGroupSeparator);
    if (year > 0)
        return plain.toString(qlonglong(year));
    return QCoreApplication::translate("timeline", "%1 BC").arg(plain.toString(qlonglong(1 - year)));
}

QString monthWords(Seconds at, const QLocale &locale, bool brief)
{
    const Civil c = civilOf(at);
    const auto format = brief ? QLocale::ShortFormat : QLocale::LongFormat;
    //: a month and its year
    return QCoreApplication::translate("timeline", "%1 %2").arg(locale.standaloneMonthName(c.month, format), yearWords(c.year, locale));
}

QString dayWords(Seconds at, const QLocale &locale)
{
    const Civil c = civilOf(at);
    //: a day, its month and its year: 15 September 2025
    return QCoreApplication::translate("timeline", "%1 %2 %3")
        .arg(locale.toString(c.day), locale.monthName(c.month), yearWords(c.year, locale));
}

QString unitWords(Unit unit, Seconds at, const QLocale &locale)
{
    const ::timeline::IsoWeek week = ::timeline::isoWeekOf(::timeline::dayOf(at));
    const Civil c = civilOf(unit > Unit::Year ? floorTo(unit, at) : at);
    switch (unit) {
    case Unit::Minute:
    case Unit::Hour:
        return clockWords(at, locale);
    case Unit::Day:
        return dayWords(at, locale);
    case Unit::Week:
        return QCoreApplication::translate("timeline", "week %1 of %2").arg(week.week).arg(yearWords(week.year, locale));
    case Unit::Month:
        return monthWords(at, locale);
    case Unit::Quarter:
        return QCoreApplication::translate("timeline", "quarter %1 of %2").arg((c.month + 2) / 3).arg(yearWords(c.year, locale));
    case Unit::Year:
        return yearWords(c.year, locale);
    case Unit::Decade:
        //: a decade, such as 1980s
        return QCoreApplication::translate("timeline", "%1s").arg(yearWords(c.year == 0 ? 1 : c.year, locale));
    case Unit::Century:
    case Unit::Millennium: {
        const std::int64_t last = c.year + yearsIn(unit) - 1;
        return QCoreApplication::translate("timeline", "%1–%2").arg(yearWords(c.year == 0 ? 1 : c.year, locale), yearWords(last, locale));
    }
    }
    return {};
}

QString spanWords(Seconds begin, Seconds end, Unit unit, const QLocale &locale)
{
    if (unit == Unit::Minute || unit == Unit::Hour)
        //: a clock time and its day
        return QCoreApplication::translate("timeline", "%1, %2").arg(clockWords(begin, locale), dayWords(begin, locale));
    if (unit > Unit::Week)
        return step(unit, begin) >= end
            ? unitWords(unit, begin, locale)
            : QCoreApplication::translate("timeline", "%1 – %2").arg(unitWords(unit, begin, locale), unitWords(unit, end - 1, locale));
    const Civil a = civilOf(begin), b = civilOf(std::max(begin, end - 1));
    if (a == b)
        //: a day and its month: 15 September
        return QCoreApplication::translate("timeline", "%1 %2").arg(locale.toString(a.day), locale.monthName(a.month));
    if (a.year == b.year && a.month == b.month)
        //: days of one month: 8–14 September
        return QCoreApplication::translate("timeline", "%1–%2 %3")
            .arg(locale.toString(a.day), locale.toString(b.day), locale.monthName(a.month));
    //: two days of different months: 29 September – 3 October
    return QCoreApplication::translate("timeline", "%1 %2 – %3 %4")
        .arg(locale.toString(a.day), locale.monthName(a.month), locale.toString(b.day), locale.monthName(b.month));
}

QString lengthWords(Seconds begin, Seconds end)
{
    const Seconds length = std::max<Seconds>(0, end - begin);
    const auto hours = int(length / 3600), days = int(length / secondsPerDay);
    if (length < 2 * secondsPerDay)
        return QCoreApplication::translate("timeline", "%n hour(s)", nullptr, hours);
    const Civil a = civilOf(begin), b = civilOf(end);
    std::int64_t months = (b.year - a.year) * 12 + b.month - a.month;
    if (b.day < a.day)
        --months;
    const auto years = int(std::min<std::int64_t>(months / 12, 2'000'000'000)), monthsMore = int(months % 12);
    if (months < 2)
        return QCoreApplication::translate("timeline", "%n day(s)", nullptr, days);
    if (months < 12)
        return QCoreApplication::translate("timeline", "%n month(s)", nullptr, int(months));
    if (months >= 240 || months % 12 == 0)
        return QCoreApplication::translate("timeline", "%n year(s)", nullptr, years);
    //: a length: 3 years, 6 months
    return QCoreApplication::translate("timeline", "%1 %2")
        .arg(QCoreApplication::translate("timeline", "%n year(s)", nullptr, years),
             QCoreApplication::translate("timeline", "%n month(s)", nullptr, monthsMore));
}

QString valueOf(Seconds begin, Seconds end, Unit unit)
{
    if (step(unit, floorTo(unit, begin)) >= end)
        return oneValue(begin, unit);
    return oneValue(begin, unit) + u'/' + oneValue(end - 1, unit);
}

} // namespace widgets::timeline
