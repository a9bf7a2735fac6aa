// Values for known moments.
#include "app/timeline/value.h"

namespace timeline {

namespace {
// A number that has at most so many digits, with zeros on the left; others as they are.
QString padded(std::int64_t number, int digits)
{
    const QString text = QString::number(number);
    return text.size() < digits ? QString(digits - text.size(), QLatin1Char('0')) + text : text;
}

QString yearText(std::int64_t year) { return year > 0 ? padded(year, 4) : QStringLiteral("BC") + padded(1 - year, 4); }

QString two(int number) { return padded(number, 2); }

QString dateText(const CivilDate &date)
{
    return yearText(date.year) + QLatin1Char('-') + two(date.month) + QLatin1Char('-') + two(date.day);
}

QString weekText(Instant instant)
{
    const IsoWeek isoWeek = isoWeekOf(dayOf(instant));
    return yearText(isoWeek.year) + QLatin1String("-W") + two(isoWeek.week);
}

// January and February belong to the winter that began the year before.
QString seasonText(const CivilDate &date)
{
    const CivilDate started = plusMonths({date.year, date.month, 1}, -2);
    return yearText(started.year) + QLatin1Char('-') + QStringLiteral("SPSUFAWI").mid((started.month - 1) / 3 * 2, 2);
}

QString partOfHour(int hourOfDay)
{
    return hourOfDay < 12 ? QStringLiteral("MO")
        : hourOfDay < 18  ? QStringLiteral("AF")
        : hourOfDay < 22  ? QStringLiteral("EV")
                          : QStringLiteral("NI");
}
} // namespace

QString dayText(Instant instant) { return dateText(civilDate(dayOf(instant))); }

QString lastDayText(Instant end) { return dateText(civilDate(dayOf(end - 1))); }

QString valueAt(Instant instant, Granularity granularity)
{
    const CivilTime civil = civilTime(instant);
    const QString year = yearText(civil.date.year);
    switch (granularity) {
    case Granularity::Second:
        return dateText(civil.date) + QLatin1Char('T') + two(civil.hour) + QLatin1Char(':') + two(civil.minute) + QLatin1Char(':')
            + two(civil.second);
    case Granularity::Minute:
    case Granularity::Hour:
        return dateText(civil.date) + QLatin1Char('T') + two(civil.hour) + QLatin1Char(':') + two(civil.minute);
    case Granularity::PartOfDay:
        return dateText(civil.date) + QLatin1Char('T') + partOfHour(civil.hour);
    case Granularity::Weekend:
        return weekText(instant) + QStringLiteral("-WE");
    case Granularity::Week:
        return weekText(instant);
    case Granularity::Month:
        return year + QLatin1Char('-') + two(civil.date.month);
    case Granularity::Season:
        return seasonText(civil.date);
    case Granularity::Quarter:
        return year + QLatin1String("-Q") + QString::number((civil.date.month + 2) / 3);
    case Granularity::Half:
        return year + QLatin1String("-H") + QString::number((civil.date.month + 5) / 6);
    case Granularity::Year:
        return year;
    case Granularity::Decade:
        return year.left(year.size() - 1);
    case Granularity::Century:
        return year.left(year.size() - 2);
    default:
        return dateText(civil.date);
    }
}

} // namespace timeline
