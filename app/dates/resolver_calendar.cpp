// Days, months, years and what comes round with them.
#include "app/dates/resolver.h"

#include "app/timeline/other_calendar.h"

#include <algorithm>
#include <cmath>

namespace dates {

using namespace timeline;

CivilDate Resolver::holidayIn(const Holiday &holiday, std::int64_t year) const
{
    switch (holiday.kind) {
    case Holiday::Kind::Fixed:
        return {year, holiday.month, holiday.day};
    case Holiday::Kind::Easter:
        return civilDate(daysOf(easter(year)) + holiday.offset);
    case Holiday::Kind::WeekOfEaster:
        return civilDate(daysOf(easter(year)) - 6);
    case Holiday::Kind::NthWeekday:
        return civilDate(nthWeekday(year, holiday.month, holiday.weekday, holiday.nth) + holiday.offset);
    }
    return today_;
}

// Where in a year: a day of a month, a month, a season, a quarter, a half, a holiday.
std::optional<Spot> Resolver::inYear(const Meaning &meaning, std::int64_t year) const
{
    if (meaning.has(Key::Holiday)) {
        const Holiday &holiday = rules_.holidays()[static_cast<std::size_t>(meaning.at(Key::Holiday))];
        const bool isWeek = holiday.kind == Holiday::Kind::WeekOfEaster;
        return at(holidayIn(holiday, year), isWeek ? Granularity::Week : Granularity::Day, 1, {});
    }
    if (meaning.has(Key::Month) && (meaning.at(Key::Month) < 1 || meaning.at(Key::Month) > 12))
        return std::nullopt;
    if (meaning.has(Key::Day)) {
        const CivilDate date{year, meaning.at(Key::Month), meaning.at(Key::Day)};
        return isValid(date) ? std::optional(daySpot(date, 1, {})) : std::nullopt;
    }
    if (meaning.has(Key::Month))
        return at({year, meaning.at(Key::Month), 1}, Granularity::Month, 1, {});
    if (meaning.has(Key::Season))
        return at({year, 3 + 3 * meaning.at(Key::Season), 1}, Granularity::Season, 1, {});
    if (meaning.has(Key::Quarter) && meaning.at(Key::Quarter) >= 1 && meaning.at(Key::Quarter) <= 4)
        return at({year, 3 * meaning.at(Key::Quarter) - 2, 1}, Granularity::Quarter, 1, {});
    if (meaning.has(Key::Half) && meaning.at(Key::Half) >= 1 && meaning.at(Key::Half) <= 2)
        return at({year, 6 * meaning.at(Key::Half) - 5, 1}, Granularity::Half, 1, {});
    return std::nullopt;
}

// "Sabato 13 settembre": of the years in which it is a Saturday the nearest.
Spots Resolver::byWeekday(Spots around)
{
    const auto far = [&](const Spot &spot) { return std::abs(daysOf(spot.from) - daysOf(today_)); };
    std::stable_sort(around.begin(), around.end(), [&](const Spot &a, const Spot &b) { return far(a) < far(b); });
    needsContext_ = true;
    around.resize(1);
    around.front().weight = 0.95;
    around.front().why = dctWhy(QStringLiteral("weekday"));
    return around;
}

bool Resolver::containsToday(const Spot &spot) const
{
    const base::Result<Value> value = parseValue(spot.value);
    const std::optional<Period> period = value ? periodOf(*value) : std::nullopt;
    const Instant now = instantOf(today_);
    return period && period->begin <= now && now < period->end;
}

// What comes round every year, in the year that is meant.
Spots Resolver::yearly(const Meaning &meaning, std::optional<std::int64_t> year)
{
    if (year) {
        const std::optional<Spot> spot = inYear(meaning, *year);
        return spot ? Spots{*spot} : Spots{};
    }
    Spots around, onWeekday;
    for (std::int64_t y = today_.year - 8; y <= today_.year + 8; ++y) {
        const std::optional<Spot> spot = inYear(meaning, y);
        if (spot)
            around.push_back(*spot);
        if (spot && meaning.has(Key::Weekday) && weekdayOf(daysOf(spot->from)) == meaning.at(Key::Weekday))
            onWeekday.push_back(*spot);
    }
    if (around.empty())
        return {};
    if (!onWeekday.empty())
        return byWeekday(std::move(onWeekday));
    Spot past = around.front(), next = around.back();
    std::optional<Spot> current;
    for (const Spot &spot : around) {
        if (containsToday(spot))
            current = spot;
        else if (spot.from < today_)
            past = spot;
    }
    for (auto spot = around.rbegin(); spot != around.rend(); ++spot)
        next = spot->from > today_ ? *spot : next;
    const bool isThis = static_cast<Direction>(meaning.at(Key::Dir, 9)) == Direction::This;
    return choose(past, next, current ? *current : isThis && past.from.year != today_.year ? next : past, meaning, false);
}

Spots Resolver::dayInMonth(const Meaning &meaning)
{
    const int wanted = meaning.at(Key::Day);
    if (context_.previousIsNear && !context_.previous.isEmpty() && !meaning.has(Key::Weekday)) {
        const base::Result<Value> value = parseValue(context_.previous);
        if (value && value->month.known() && value->year.known()) {
            const CivilDate date{value->year.number(), static_cast<int>(value->month.number()), wanted};
            isAnaphoric_ = true;
            if (isValid(date))
                return {daySpot(date, 0.85, context_.previous)};
        }
    }
    Spots around;
    for (int month = -12; month <= 12; ++month) {
        CivilDate date = plusMonths({today_.year, today_.month, 1}, month);
        date.day = wanted;
        const bool fits = isValid(date) && (!meaning.has(Key::Weekday) || weekdayOf(daysOf(date)) == meaning.at(Key::Weekday));
        if (fits)
            around.push_back(daySpot(date, 1, {}));
    }
    if (around.empty())
        return {};
    Spot past = around.front(), next = around.back();
    for (const Spot &spot : around)
        past = spot.from <= today_ ? spot : past;
    for (auto spot = around.rbegin(); spot != around.rend(); ++spot)
        next = spot->from >= today_ ? *spot : next;
    return choose(past, next, past, meaning, false);
}

Spots Resolver::weekday(const Meaning &meaning)
{
    const int wanted = meaning.at(Key::Weekday);
    if (const std::optional<Spot> within = outer(meaning)) {
        if (within->granularity == Granularity::Week) {
            const std::int64_t monday = mondayOf(isoWeekOf(daysOf(within->from)));
            return {daySpot(civilDate(monday + wanted - 1), within->weight, within->why)};
        }
        if (within->granularity == Granularity::Day)
            return {*within};
    }
    const std::int64_t today = daysOf(today_);
    const std::int64_t monday = today - weekdayOf(today) + 1;
    const std::int64_t ahead = (wanted - weekdayOf(today) + 7) % 7; // 0: today
    const Direction direction = static_cast<Direction>(meaning.at(Key::Dir, 9));
    const bool isToday = ahead == 0;
    std::int64_t past = today - (7 - ahead) % 7, next = today + ahead;
    if (isToday
        && (direction == Direction::Last || direction == Direction::Previous || (context_.weekdayOfDctIsWeekAgo && tense() == Tense::Past)))
        past = today - 7;
    if (isToday && (direction == Direction::Next || direction == Direction::Following))
        next = today + 7;
    next += 7 * meaning.at(Key::Strict, 0);
    const Spot current = daySpot(civilDate(monday + wanted - 1), 1, {});
    if (direction == Direction::Next && next < monday + 7) { // later in the same week: the nearer first, both kept
        needsContext_ = true;
        return {daySpot(civilDate(next), 0.7, dctWhy(QStringLiteral("↦"))),
                daySpot(civilDate(next + 7), 0.3, dctWhy(QStringLiteral("↦ +1W")))};
    }
    if (isToday && direction != Direction::Last && direction != Direction::Next && direction != Direction::Previous && past == today) {
        needsContext_ = true;
        const bool toCome = tense() == Tense::Future;
        return {daySpot(today_, 0.8, dctWhy()),
                daySpot(civilDate(toCome ? today + 7 : today - 7), 0.2, dctWhy(toCome ? QStringLiteral("+1W") : QStringLiteral("−1W")))};
    }
    Spots found = choose(daySpot(civilDate(past), 1, {}), daySpot(civilDate(next), 1, {}), daySpot(civilDate(past), 1, {}), meaning, true);
    if (direction == Direction::This && tense() != Tense::Past)
        found = {current};
    if (direction == Direction::This)
        found.front().why = dctWhy(QStringLiteral("="));
    return found;
}

Spots Resolver::weekend(const Meaning &meaning)
{
    Granularity granularity = Granularity::Day;
    const CivilDate from = base(meaning, &granularity);
    const std::int64_t saturday = mondayOf(isoWeekOf(daysOf(from))) + 5;
    const auto spot = [&](int weeks) { return at(civilDate(saturday + 7 * weeks), Granularity::Weekend, 1, {}); };
    const int today = weekdayOf(daysOf(today_));
    Spot last = spot(today >= 6 ? 0 : -1), coming = spot(0);
    const Direction direction = static_cast<Direction>(meaning.at(Key::Dir, 9));
    last.why = coming.why = dctWhy();
    if (direction == Direction::Last)
        return {spot(-1)};
    if (direction == Direction::Next)
        return {spot(today >= 6 ? 1 : 0), spot(1)};
    if (tense() == Tense::Past || (tense() == Tense::None && direction != Direction::This)) {
        last.weight = 0.85;
        return {last};
    }
    coming.weight = 0.85;
    return {coming};
}

Spots Resolver::decade(const Meaning &meaning)
{
    if (meaning.has(Key::Decade))
        return {{padded(meaning.at(Key::Decade), 3), {meaning.at(Key::Decade) * 10, 1, 1}, Granularity::Decade, 1, {}}};
    const int tens = meaning.at(Key::DecadeName);
    const auto of = [&](std::int64_t century, double weight) {
        const std::int64_t number = century * 10 + tens;
        return Spot{padded(number, 3), {number * 10, 1, 1}, Granularity::Decade, weight, {}};
    };
    if (const std::optional<Spot> within = outer(meaning); within && within->granularity == Granularity::Century)
        return {of(within->from.year / 100, 1)};
    if (tens >= 3)
        return {of(19, 0.95)};
    if (tens == 0)
        return {of(20, 0.9)};
    // "The twenties": of this century or the last, whichever the verb leaves room for.
    const bool thisCentury = tens == 1 || tense() == Tense::Present || tense() == Tense::Future;
    return thisCentury ? Spots{of(20, 0.7), of(19, 0.3)} : Spots{of(19, 0.7), of(20, 0.3)};
}

Spots Resolver::century(const Meaning &meaning)
{
    const std::int64_t number = meaning.at(Key::Century);
    if (number < 0 || number > 29)
        return {};
    const QString text = (meaning.at(Key::Bc, 0) ? QStringLiteral("BC") : QString()) + padded(number, 2);
    return {{text, {number * 100, 1, 1}, Granularity::Century, 1, {}}};
}

namespace {

// The days of a month of another calendar; nullopt where that year does not have it.
std::optional<std::pair<CivilDate, CivilDate>> daysOfMonth(CalendarDate date)
{
    date.day = 1;
    const base::Result<CivilDate> first = civilDateOf(date);
    for (date.day = 31; first && date.day > 28; --date.day) {
        if (const base::Result<CivilDate> last = civilDateOf(date))
            return std::pair(*first, *last);
    }
    return std::nullopt;
}

} // namespace

// A day is a day. A month lies across two of ours: the one that has the most of it, roughly; a year is the one in which it ends.
std::optional<Spot> Resolver::inOtherCalendar(const Meaning &meaning, std::int64_t year) const
{
    const bool hasMonth = meaning.has(Key::Month), hasDay = meaning.has(Key::Day);
    const CalendarDate date{static_cast<CalendarSystem>(meaning.at(Key::Calendar)), meaning.at(Key::Era, 0), year,
                            meaning.at(Key::Month, 12), meaning.at(Key::Day, 31)};
    const QString era = meaning.has(Key::Era) ? QStringLiteral(" era %1").arg(date.era) : QString();
    const auto why = [&](const QString &there, const QString &here) {
        return calendarName(date.system) + era + QLatin1Char(' ') + there + QStringLiteral(" = ") + here;
    };
    if (hasMonth && !hasDay) {
        const auto days = daysOfMonth(date);
        if (!days)
            return std::nullopt;
        const auto &[first, last] = *days;
        const std::int64_t middle = (daysOf(first) + daysOf(last)) / 2;
        Spot spot = at(civilDate(middle), Granularity::Month, 0.9, {});
        spot.from = first;
        spot.mod = first.month == last.month ? QString() : QStringLiteral("APPROX");
        spot.why = why(QStringLiteral("%1-%2").arg(year).arg(padded(date.month, 2)),
                       dayText(instantOf(first)) + QLatin1Char('/') + dayText(instantOf(last)));
        return spot;
    }
    const base::Result<CivilDate> civil = civilDateOf(date);
    if (!civil)
        return std::nullopt;
    Spot spot = at(hasDay ? *civil : CivilDate{civil->year, 1, 1}, hasDay ? Granularity::Day : Granularity::Year, 0.95, {});
    const QString there
        = hasDay ? QStringLiteral("%1-%2-%3").arg(year).arg(padded(date.month, 2), padded(date.day, 2)) : QString::number(year);
    spot.why = why(there, spot.value);
    return spot;
}

// "Ramadan 2026" is that of our year, as news have it; "Ramadan 1446" that of its own.
std::int64_t Resolver::yearThere(const Meaning &meaning)
{
    const std::int64_t year = *yearOf(meaning);
    const auto system = static_cast<CalendarSystem>(meaning.at(Key::Calendar));
    const bool isLunar = system == CalendarSystem::Islamic || system == CalendarSystem::Hebrew;
    if (!isLunar || meaning.has(Key::Day) || !meaning.has(Key::Month) || std::abs(year - today_.year) > 100)
        return year;
    const base::Result<CalendarDate> opening = dateIn(system, {year, 1, 1});
    for (std::int64_t there = opening ? opening->year : year; opening && there <= opening->year + 1; ++there) {
        const std::optional<Spot> spot = inOtherCalendar(meaning, there);
        if (spot && spot->from.year == year)
            return there;
    }
    return year;
}

// "15 Ramadan 1446", "Ramadan 1446", "Reiwa 7": the Gregorian day, month or year, and how it came about. Without a year the nearest.
Spots Resolver::otherCalendar(const Meaning &meaning)
{
    if (meaning.has(Key::Year)) {
        const std::optional<Spot> spot = inOtherCalendar(meaning, yearThere(meaning));
        return spot ? Spots{*spot} : Spots{};
    }
    const base::Result<CalendarDate> now = dateIn(static_cast<CalendarSystem>(meaning.at(Key::Calendar)), today_);
    if (!now || !meaning.has(Key::Month))
        return {};
    std::optional<Spot> past, next;
    for (std::int64_t year = now->year - 4; year <= now->year + 4; ++year) { // a 30th comes not every year
        const std::optional<Spot> spot = inOtherCalendar(meaning, year);
        if (spot && spot->from <= today_)
            past = spot;
        else if (spot && !next)
            next = spot;
    }
    if (!past || !next)
        return {};
    Spots found = choose(*past, *next, *past, meaning, false);
    for (Spot &spot : found)
        spot.why = (spot.value == past->value ? past->why : next->why) + QStringLiteral("; ") + spot.why;
    return found;
}

Spots Resolver::dated(const Meaning &meaning, std::optional<std::int64_t> year)
{
    if (meaning.at(Key::Calendar, 0) != 0)
        return otherCalendar(meaning);
    if (meaning.has(Key::Century))
        return century(meaning);
    if (meaning.has(Key::Decade) || meaning.has(Key::DecadeName))
        return decade(meaning);
    if (meaning.has(Key::Weekend))
        return weekend(meaning);
    if (meaning.has(Key::Week) && year) {
        if (meaning.at(Key::Week) < 1 || meaning.at(Key::Week) > weeksInYear(*year))
            return {};
        const std::int64_t monday = mondayOf({*year, meaning.at(Key::Week)});
        if (meaning.has(Key::Weekday))
            return {daySpot(civilDate(monday + meaning.at(Key::Weekday) - 1), 1, {})};
        return {at(civilDate(monday), Granularity::Week, 1, {})};
    }
    if (meaning.has(Key::Holiday) || meaning.has(Key::Month) || meaning.has(Key::Season) || meaning.has(Key::Quarter)
        || meaning.has(Key::Half))
        return yearly(meaning, year);
    if (meaning.has(Key::Day))
        return dayInMonth(meaning);
    if (meaning.has(Key::Weekday))
        return weekday(meaning);
    if (!year)
        return {};
    if (meaning.has(Key::Fiscal))
        return {{QStringLiteral("FY") + padded(*year, 4), {*year, 1, 1}, Granularity::Year, 1, {}}};
    if (meaning.at(Key::Bc, 0) == 1)
        return {{QStringLiteral("BC") + padded(meaning.at(Key::Year), 4), {*year, 1, 1}, Granularity::Year, 1, {}}};
    return {at({*year, 1, 1}, Granularity::Year, 1, {})};
}

Spots Resolver::fields(const Meaning &meaning)
{
    if (meaning.has(Key::Pod) || meaning.has(Key::Hour))
        return timeOfDay(meaning);
    std::optional<std::int64_t> year = yearOf(meaning);
    Meaning placed = meaning;
    if (meaning.in && !year) {
        const std::optional<Spot> within = outer(meaning);
        if (!within)
            return {};
        if (within->granularity == Granularity::Day && !meaning.has(Key::Weekday))
            return {*within};
        if (within->granularity >= Granularity::Month && within->granularity <= Granularity::Year)
            year = within->from.year;
        if (within->granularity == Granularity::Month && meaning.has(Key::Day))
            placed.set(Key::Month, within->from.month);
    }
    return dated(placed, year);
}

} // namespace dates
