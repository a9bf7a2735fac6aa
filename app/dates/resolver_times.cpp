// Parts of days, clocks, units with a direction, shifts, the nth of something.
#include "app/dates/resolver.h"

#include <algorithm>
#include <cmath>

namespace dates {

using namespace timeline;

// The day that an hour or a part of a day belongs to.
Spots Resolver::dayOf(const Meaning &meaning)
{
    Meaning date = meaning;
    for (const Key key : {Key::Pod, Key::Hour, Key::Minute, Key::Second, Key::Meridiem, Key::Zone})
        date.set(key, unset);
    const bool hasDate = date.has(Key::Day) || date.has(Key::Weekday) || date.has(Key::Holiday) || date.has(Key::Week);
    if (hasDate)
        return fields(date);
    if (meaning.in) {
        const Spots found = spots(*meaning.in);
        if (!found.empty() && found.front().granularity == Granularity::Day)
            return found;
        return {};
    }
    const Direction direction = static_cast<Direction>(meaning.at(Key::Dir, 9));
    const bool isNight = meaning.at(Key::Pod, -1) == 4;
    if (meaning.at(Key::Base, 0) == 1) {
        const CivilDate from = base(meaning);
        const int days = direction == Direction::Following || direction == Direction::Next ? 1 : direction == Direction::Previous ? -1 : 0;
        return {daySpot(civilDate(daysOf(from) + days), 0.85, context_.previous)};
    }
    if (!meaning.has(Key::Dir) && context_.previousIsNear && timeline::granularity(context_.previous) <= Granularity::Day
        && timeline::granularity(context_.previous) != Granularity::Unknown) {
        const std::optional<Instant> day = instantOfDct(QStringView(context_.previous).left(context_.previous.indexOf(QLatin1Char('T'))));
        if (day) {
            isAnaphoric_ = true;
            return {daySpot(civilTime(*day).date, 0.85, context_.previous)};
        }
    }
    needsContext_ = true;
    const std::int64_t today = daysOf(today_);
    const bool lastNight = direction == Direction::Last || (isNight && direction == Direction::This && tense() == Tense::Past);
    if (lastNight)
        return {daySpot(civilDate(today - 1), 0.9, dctWhy(QStringLiteral("−1D")))};
    if (direction == Direction::Next)
        return {daySpot(civilDate(today + 1), 0.9, dctWhy(QStringLiteral("+1D")))};
    return {daySpot(today_, 0.9, dctWhy())};
}

Spots Resolver::timeOfDay(const Meaning &meaning)
{
    Spots days = dayOf(meaning);
    QString clock;
    if (meaning.has(Key::Hour)) {
        int hour = meaning.at(Key::Hour);
        if (meaning.at(Key::Meridiem, -1) == 12 && hour < 12)
            hour += 12;
        if (meaning.at(Key::Meridiem, -1) == 0 && hour == 12)
            hour = 0;
        if (hour == 24 && tense() == Tense::Past)
            hour = 0;
        if (hour > 24 || meaning.at(Key::Minute, 0) > 59 || (hour == 24 && meaning.at(Key::Minute, 0) > 0))
            return {};
        clock = padded(hour, 2) + QLatin1Char(':') + padded(meaning.at(Key::Minute, 0), 2);
        if (meaning.has(Key::Second))
            clock += QLatin1Char(':') + padded(meaning.at(Key::Second), 2);
        if (meaning.has(Key::Zone)) {
            const int zone = meaning.at(Key::Zone);
            clock += zone == 0
                ? QStringLiteral("Z")
                : QLatin1Char(zone < 0 ? '-' : '+') + padded(std::abs(zone) / 60, 2) + QLatin1Char(':') + padded(std::abs(zone) % 60, 2);
        }
    } else {
        clock = partName(meaning.at(Key::Pod));
    }
    for (Spot &spot : days) {
        spot.value += QLatin1Char('T') + clock;
        spot.granularity = meaning.has(Key::Hour) ? Granularity::Minute : Granularity::PartOfDay;
    }
    return days;
}

Spots Resolver::unit(const Meaning &meaning)
{
    const auto unit = static_cast<Unit>(meaning.at(Key::Unit, 0));
    const Direction direction = static_cast<Direction>(meaning.at(Key::Dir, 0));
    const int step = direction == Direction::Last || direction == Direction::Previous ? -1
        : direction == Direction::Next || direction == Direction::Following           ? 1
                                                                                      : 0;
    if (unit == Unit::Weekend)
        return weekend(meaning);
    const CivilDate from = base(meaning);
    const std::int64_t days = daysOf(from);
    const QString why = isAnaphoric_ ? context_.previous
                                     : dctWhy(step < 0       ? QStringLiteral("−1")
                                                  : step > 0 ? QStringLiteral("+1")
                                                             : QStringLiteral("="));
    switch (unit) {
    case Unit::Day:
        return {daySpot(civilDate(days + step), 0.9, why)};
    case Unit::Week:
        return {at(civilDate(days + 7 * step), Granularity::Week, 0.95, why)};
    case Unit::Month:
        return {at(plusMonths({from.year, from.month, 1}, step), Granularity::Month, 0.95, why)};
    case Unit::Quarter:
        return {at(plusMonths({from.year, from.month, 1}, 3 * step), Granularity::Quarter, 0.9, why)};
    case Unit::HalfYear:
        return {at(plusMonths({from.year, from.month, 1}, 6 * step), Granularity::Half, 0.9, why)};
    case Unit::Year:
        return {at({from.year + step, 1, 1}, Granularity::Year, 0.95, why)};
    case Unit::Decade:
        return {at({from.year + 10 * step, 1, 1}, Granularity::Decade, 0.9, why)};
    case Unit::Century:
        return {at({from.year + 100 * step, 1, 1}, Granularity::Century, 0.9, why)};
    case Unit::Season:
        return {at(plusMonths({from.year, from.month, 1}, 3 * step), Granularity::Season, 0.8, why)};
    default:
        return {};
    }
}

// "Three hours ago" needs a DCT with a clock; without one it is some time of the day.
Spots Resolver::shiftedClock(Unit unit, std::int64_t n, const CivilDate &from, const QString &why) const
{
    const Instant step = unit == Unit::Hour ? hour : unit == Unit::Minute ? timeline::minute : 1;
    if (context_.dct && context_.dctHasClock && !isAnaphoric_) {
        const Instant now = instantOf(from, context_.dct->hour, context_.dct->minute);
        return {{valueAt(now + n * step, Granularity::Minute), from, Granularity::Minute, 0.9, why}};
    }
    if (unit == Unit::Hour && n % 24 == 0)
        return {daySpot(civilDate(daysOf(from) + n / 24), 0.8, why)};
    return {{valueAt(instantOf(from), Granularity::Day) + QStringLiteral("TXX"), from, Granularity::Day, 0.8, why}};
}

Spots Resolver::shift(const Meaning &meaning)
{
    const int sign = meaning.at(Key::Dir, 1) < 0 ? -1 : 1;
    if (meaning.has(Key::Vague) || !meaning.has(Key::N)) {
        if (meaning.at(Key::Base, 0) == 1)
            return {};
        const Granularity open = Granularity::Unknown;
        return {{sign < 0 ? QStringLiteral("PAST_REF") : QStringLiteral("FUTURE_REF"), today_, open, 0.8, dctWhy()}};
    }
    const auto unit = static_cast<Unit>(meaning.at(Key::Unit, 3));
    std::int64_t n = std::int64_t{meaning.at(Key::N)} * meaning.at(Key::Factor, 1) * sign;
    if (std::abs(n) > 100000)
        return {};
    Granularity granularity = Granularity::Day;
    const CivilDate from = base(meaning, &granularity);
    const std::int64_t days = daysOf(from);
    const QString why = isAnaphoric_ ? context_.previous : dctWhy((n < 0 ? QStringLiteral("−%1") : QStringLiteral("+%1")).arg(std::abs(n)));
    const bool half = meaning.at(Key::Tenths, 0) == 5;
    switch (unit) {
    case Unit::Hour:
    case Unit::Minute:
    case Unit::Second:
        return shiftedClock(unit, n, from, why);
    case Unit::Day:
        return {daySpot(civilDate(days + n), 0.95, why)};
    case Unit::Week:
        return {at(civilDate(days + 7 * n), Granularity::Week, 0.9, why)};
    case Unit::Weekend:
        return {at(civilDate(days + 7 * n), Granularity::Weekend, 0.8, why)};
    case Unit::Month:
        return {at(plusMonths({from.year, from.month, 1}, n), Granularity::Month, 0.9, why)};
    case Unit::Quarter:
        return {at(plusMonths({from.year, from.month, 1}, 3 * n), Granularity::Quarter, 0.85, why)};
    case Unit::HalfYear:
        return {at(plusMonths({from.year, from.month, 1}, 6 * n), Granularity::Half, 0.85, why)};
    case Unit::Year:
        if (half)
            return {at(plusMonths({from.year, from.month, 1}, 12 * n + 6 * sign), Granularity::Month, 0.85, why)};
        return {at({from.year + n, 1, 1}, Granularity::Year, 0.95, why)};
    case Unit::Decade:
        return {at({from.year + 10 * n, 1, 1}, Granularity::Year, 0.85, why)};
    case Unit::Century:
        return {at({from.year + 100 * n, 1, 1}, Granularity::Year, 0.8, why)};
    default:
        return {};
    }
}

// "The first week of September" is that of the month's first Thursday.
Spots Resolver::nth(const Meaning &meaning)
{
    const std::optional<Spot> within = outer(meaning);
    if (!within)
        return {};
    const int n = meaning.at(Key::Nth);
    const base::Result<Value> value = parseValue(within->value);
    const std::optional<Period> period = value ? periodOf(*value) : std::nullopt;
    if (!period)
        return {};
    const CivilDate first = civilTime(period->begin).date, last = civilTime(period->end - 1).date;
    const auto weekdayIn
        = [&](int wd) { return n > 0 ? nthWeekday(first.year, first.month, wd, n) : nthWeekday(last.year, last.month, wd, n); };
    if (meaning.has(Key::Weekday))
        return {daySpot(civilDate(weekdayIn(meaning.at(Key::Weekday))), within->weight, within->why)};
    switch (static_cast<Unit>(meaning.at(Key::Unit, 0))) {
    case Unit::Week:
        return {at(civilDate(weekdayIn(4)), Granularity::Week, within->weight, within->why)};
    case Unit::Weekend:
        return {at(civilDate(weekdayIn(6)), Granularity::Weekend, within->weight, within->why)};
    case Unit::Day:
        return {daySpot(civilDate(n > 0 ? daysOf(first) + n - 1 : daysOf(last) + n + 1), within->weight, within->why)};
    case Unit::Month:
        return {
            at(n > 0 ? plusMonths(first, n - 1) : CivilDate{last.year, last.month, 1}, Granularity::Month, within->weight, within->why)};
    case Unit::Quarter:
        return {at(plusMonths(first, 3 * (n > 0 ? n - 1 : 3)), Granularity::Quarter, within->weight, within->why)};
    case Unit::HalfYear:
        return {at(plusMonths(first, 6 * (n > 0 ? n - 1 : 1)), Granularity::Half, within->weight, within->why)};
    case Unit::Year:
        return {at({first.year + (n > 0 ? n - 1 : last.year - first.year), 1, 1}, Granularity::Year, within->weight, within->why)};
    default:
        return {};
    }
}

} // namespace dates
