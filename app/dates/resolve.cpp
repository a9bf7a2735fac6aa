#include "app/dates/resolve.h"

#include <algorithm>
#include <cmath>

namespace dates {

using namespace timeline;

namespace {

// A place in the calendar that a meaning may stand for.
struct Spot {
    QString value;
    CivilDate from; // its first day
    Granularity granularity = Granularity::Day;
    double weight = 1;
    QString why;
};
using Spots = std::vector<Spot>;

QString padded(std::int64_t number, int width) { return QStringLiteral("%1").arg(number, width, 10, QLatin1Char('0')); }

class Resolver {
public:
    Resolver(const Context &context, const Rules &rules) : context_(context), rules_(rules)
    {
        if (context.dct)
            today_ = context.dct->date;
    }

    Resolution run(const Meaning &meaning);

private:
    Spots spots(const Meaning &meaning);
    Spots fields(const Meaning &meaning);
    Spots timeOfDay(const Meaning &meaning);
    Spots dayOf(const Meaning &meaning);
    Spots dated(const Meaning &meaning, std::optional<std::int64_t> year);
    Spots dayInMonth(const Meaning &meaning);
    Spots weekday(const Meaning &meaning);
    Spots weekend(const Meaning &meaning);
    Spots yearly(const Meaning &meaning, std::optional<std::int64_t> year);
    Spots decade(const Meaning &meaning);
    Spots century(const Meaning &meaning);
    Spots unit(const Meaning &meaning);
    Spots shift(const Meaning &meaning);
    Spots nth(const Meaning &meaning);
    Spots reference(const Meaning &meaning);
    QString durationText(const Meaning &meaning) const;
    QString setText(const Meaning &meaning);

    std::optional<std::int64_t> yearOf(const Meaning &meaning);
    std::optional<Spot> outer(const Meaning &meaning);
    CivilDate holidayIn(const Holiday &holiday, std::int64_t year) const;
    Spot daySpot(const CivilDate &date, double weight, const QString &why) const;
    Spot at(const CivilDate &date, Granularity granularity, double weight, const QString &why) const;
    Spots choose(const Spot &past, const Spot &next, const Spot &current, const Meaning &meaning, bool isWeekly);
    CivilDate base(const Meaning &meaning, Granularity *granularity = nullptr);
    QString dctWhy(const QString &offset = {}) const;
    Tense tense() const { return context_.isPlanned && context_.tense != Tense::Past ? Tense::Future : context_.tense; }

    const Context &context_;
    const Rules &rules_;
    CivilDate today_{1970, 1, 1};
    bool needsContext_ = false, isAnaphoric_ = false;
};

QString Resolver::dctWhy(const QString &offset) const
{
    const QString dct = QStringLiteral("DCT ") + valueAt(instantOf(today_), Granularity::Day);
    return offset.isEmpty() ? dct : dct + QLatin1Char(' ') + offset;
}

Spot Resolver::at(const CivilDate &date, Granularity granularity, double weight, const QString &why) const
{
    return {valueAt(instantOf(date), granularity), date, granularity, weight, why};
}

Spot Resolver::daySpot(const CivilDate &date, double weight, const QString &why) const { return at(date, Granularity::Day, weight, why); }

std::optional<Spot> Resolver::outer(const Meaning &meaning)
{
    if (!meaning.in)
        return std::nullopt;
    const Spots found = spots(*meaning.in);
    return found.empty() ? std::nullopt : std::optional(found.front());
}

// "25" → 2025, "68" → 1968: within ten years to come, else the past.
std::optional<std::int64_t> Resolver::yearOf(const Meaning &meaning)
{
    if (meaning.has(Key::Year))
        return meaning.at(Key::Bc, 0) ? 1 - meaning.at(Key::Year) : meaning.at(Key::Year);
    if (meaning.has(Key::Short)) {
        const std::int64_t century = today_.year / 100 * 100;
        const std::int64_t year = century + meaning.at(Key::Short);
        return year > today_.year + 10 ? year - 100 : year;
    }
    return std::nullopt;
}

// The base of a shift: the DCT, or what was spoken of before.
CivilDate Resolver::base(const Meaning &meaning, Granularity *granularity)
{
    if (meaning.at(Key::Base, 0) == 1 && !context_.previous.isEmpty()) {
        const base::Result<Value> value = parseValue(context_.previous);
        const std::optional<Period> period = value ? periodOf(*value) : std::nullopt;
        if (period) {
            isAnaphoric_ = true;
            if (granularity)
                *granularity = timeline::granularity(*value);
            return civilTime(period->begin).date;
        }
    }
    needsContext_ = true;
    return today_;
}

// The three candidates of something that comes round: by an explicit word, by the verb, by nearness.
Spots Resolver::choose(const Spot &past, const Spot &next, const Spot &current, const Meaning &meaning, bool isWeekly)
{
    needsContext_ = true;
    const auto as = [&](Spot spot, double weight, const QString &why) {
        spot.weight = weight;
        spot.why = dctWhy(why);
        return spot;
    };
    switch (static_cast<Direction>(meaning.at(Key::Dir, 9))) {
    case Direction::Last:
    case Direction::Previous:
        return {as(past, 0.95, QStringLiteral("↤"))};
    case Direction::Next:
    case Direction::Following:
        return {as(next, 0.95, QStringLiteral("↦"))};
    case Direction::This:
        if (isWeekly && tense() == Tense::Past)
            return {as(current.from <= today_ ? current : past, 0.9, QStringLiteral("↤"))};
        return {as(current, 0.95, QStringLiteral("="))};
    default:
        break;
    }
    const std::int64_t today = daysOf(today_);
    const std::int64_t back = today - daysOf(past.from), ahead = daysOf(next.from) - today;
    const bool isNow = current.from <= today_ && past.value != current.value && next.value != current.value;
    if (isNow)
        return {as(current, 0.9, QStringLiteral("="))};
    if (tense() == Tense::Past) {
        if (!isWeekly && ahead <= 14 && back > 300)
            return {as(next, 0.6, QStringLiteral("nearest")), as(past, 0.4, QStringLiteral("past tense"))};
        return {as(past, 0.9, QStringLiteral("past tense")), as(next, 0.1, QStringLiteral("other way"))};
    }
    if (tense() == Tense::Future || (isWeekly && tense() == Tense::Present))
        return {as(next, 0.9, QStringLiteral("future tense")), as(past, 0.1, QStringLiteral("other way"))};
    const bool pastFirst = isWeekly || back <= ahead;
    const Spot &first = pastFirst ? past : next, &second = pastFirst ? next : past;
    const double sure = isWeekly ? 0.7 : std::abs(back - ahead) > 120 ? 0.8 : 0.6;
    return {as(first, sure, QStringLiteral("nearest")), as(second, 1 - sure, QStringLiteral("other way"))};
}

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

// What comes round every year: a day of a month, a month, a season, a quarter, a half, a holiday.
Spots Resolver::yearly(const Meaning &meaning, std::optional<std::int64_t> year)
{
    const auto spotIn = [&](std::int64_t y) -> std::optional<Spot> {
        if (meaning.has(Key::Holiday)) {
            const Holiday &holiday = rules_.holidays()[static_cast<std::size_t>(meaning.at(Key::Holiday))];
            return at(holidayIn(holiday, y), holiday.kind == Holiday::Kind::WeekOfEaster ? Granularity::Week : Granularity::Day, 1, {});
        }
        if (meaning.has(Key::Day)) {
            const CivilDate date{y, meaning.at(Key::Month), meaning.at(Key::Day)};
            return isValid(date) ? std::optional(daySpot(date, 1, {})) : std::nullopt;
        }
        if (meaning.has(Key::Month))
            return at({y, meaning.at(Key::Month), 1}, Granularity::Month, 1, {});
        if (meaning.has(Key::Season))
            return at({y, 3 + 3 * meaning.at(Key::Season), 1}, Granularity::Season, 1, {});
        if (meaning.has(Key::Quarter) && meaning.at(Key::Quarter) >= 1 && meaning.at(Key::Quarter) <= 4)
            return at({y, 3 * meaning.at(Key::Quarter) - 2, 1}, Granularity::Quarter, 1, {});
        if (meaning.has(Key::Half) && meaning.at(Key::Half) >= 1 && meaning.at(Key::Half) <= 2)
            return at({y, 6 * meaning.at(Key::Half) - 5, 1}, Granularity::Half, 1, {});
        return std::nullopt;
    };
    if (meaning.has(Key::Month) && (meaning.at(Key::Month) < 1 || meaning.at(Key::Month) > 12))
        return {};
    if (year) {
        const std::optional<Spot> spot = spotIn(*year);
        return spot ? Spots{*spot} : Spots{};
    }
    std::vector<Spot> around;
    for (std::int64_t y = today_.year - 8; y <= today_.year + 8; ++y) {
        const std::optional<Spot> spot = spotIn(y);
        const bool fits = spot && (!meaning.has(Key::Weekday) || weekdayOf(daysOf(spot->from)) == meaning.at(Key::Weekday));
        if (fits)
            around.push_back(*spot);
    }
    if (around.empty()) {
        Meaning without = meaning;
        if (!meaning.has(Key::Weekday))
            return {};
        without.set(Key::Weekday, unset);
        return yearly(without, year);
    }
    if (meaning.has(Key::Weekday)) { // "Sabato 13 settembre": the year is that in which it is a Saturday
        std::stable_sort(around.begin(), around.end(), [&](const Spot &a, const Spot &b) {
            const auto far = [&](const Spot &spot) { return std::abs(daysOf(spot.from) - daysOf(today_)); };
            return far(a) < far(b);
        });
        needsContext_ = true;
        around.front().weight = 0.95;
        around.front().why = dctWhy(QStringLiteral("weekday"));
        return {around.front()};
    }
    const auto contains = [&](const Spot &spot) { // the period of today
        const base::Result<Value> value = parseValue(spot.value);
        const std::optional<Period> period = value ? periodOf(*value) : std::nullopt;
        const Instant now = instantOf(today_);
        return period && period->begin <= now && now < period->end;
    };
    Spot past = around.front(), next = around.back(), current = around.front();
    bool hasCurrent = false;
    for (const Spot &spot : around) {
        if (contains(spot)) {
            current = spot;
            hasCurrent = true;
        } else if (spot.from < today_) {
            past = spot;
        }
    }
    for (auto spot = around.rbegin(); spot != around.rend(); ++spot) {
        if (spot->from > today_)
            next = *spot;
    }
    if (!hasCurrent)
        current = static_cast<Direction>(meaning.at(Key::Dir, 9)) == Direction::This && past.from.year != today_.year ? next : past;
    return choose(past, next, current, meaning, false);
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
        return {daySpot(today_, 0.8, dctWhy()), daySpot(civilDate(today - 7), 0.2, dctWhy(QStringLiteral("−1W")))};
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

Spots Resolver::dated(const Meaning &meaning, std::optional<std::int64_t> year)
{
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
        && timeline::granularity(context_.previous) >= Granularity::PartOfDay) {
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
    case Unit::Second: {
        const Instant step = unit == Unit::Hour ? hour : unit == Unit::Minute ? timeline::minute : 1;
        if (context_.dct && context_.dctHasClock && !isAnaphoric_) {
            const Instant now = instantOf(from, context_.dct->hour, context_.dct->minute);
            return {{valueAt(now + n * step, Granularity::Minute), from, Granularity::Minute, 0.9, why}};
        }
        if (unit == Unit::Hour && n % 24 == 0)
            return {daySpot(civilDate(days + n / 24), 0.8, why)};
        return {{valueAt(instantOf(from), Granularity::Day) + QStringLiteral("TXX"), from, Granularity::Day, 0.8, why}};
    }
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

Spots Resolver::reference(const Meaning &meaning)
{
    static const QStringList names{QStringLiteral("PAST_REF"), QStringLiteral("PRESENT_REF"), QStringLiteral("FUTURE_REF")};
    return {{names.value(meaning.at(Key::Ref, 1)), today_, Granularity::Unknown, 0.9, {}}};
}

Spots Resolver::spots(const Meaning &meaning)
{
    switch (meaning.kind()) {
    case MeaningKind::Fields:
        return fields(meaning);
    case MeaningKind::Shift:
        return shift(meaning);
    case MeaningKind::Unit:
        return unit(meaning);
    case MeaningKind::Nth:
        return nth(meaning);
    case MeaningKind::Ref:
        return reference(meaning);
    default:
        return {};
    }
}

namespace {

struct UnitName {
    const char *letter;
    bool ofClock;
};

UnitName unitName(std::int32_t unit)
{
    static constexpr UnitName names[]
        = {{"S", true},  {"M", true},   {"H", true},   {"D", false},  {"W", false},  {"M", false},  {"Y", false}, {"Q", false},
           {"M", false}, {"DE", false}, {"CE", false}, {"ML", false}, {"WE", false}, {"SU", false}, {"D", false}};
    return names[static_cast<std::size_t>(unit)];
}

void addAmount(const Amount &amount, QString &date, QString &clock)
{
    std::int32_t unit = amount.unit, factor = amount.factor;
    if (unit == static_cast<std::int32_t>(Unit::Decade) || unit == static_cast<std::int32_t>(Unit::Century)
        || unit == static_cast<std::int32_t>(Unit::Millennium)) {
        factor *= unit == static_cast<std::int32_t>(Unit::Decade) ? 10 : unit == static_cast<std::int32_t>(Unit::Century) ? 100 : 1000;
        if (amount.n != unset)
            unit = static_cast<std::int32_t>(Unit::Year);
    }
    if (unit == static_cast<std::int32_t>(Unit::HalfYear))
        factor *= 6;
    const UnitName name = unitName(unit);
    QString &out = name.ofClock ? clock : date;
    const QString letter = QLatin1String(name.letter);
    if (amount.n == unset) {
        out += QLatin1Char('X') + letter;
        return;
    }
    const std::int64_t n = std::int64_t{amount.n} * factor;
    const bool half = amount.tenths == 5;
    if (half && unit == static_cast<std::int32_t>(Unit::Year))
        out += (n ? QStringLiteral("%1Y6M").arg(n) : QStringLiteral("6M"));
    else if (half && unit == static_cast<std::int32_t>(Unit::Hour))
        out += (n ? QStringLiteral("%1H30M").arg(n) : QStringLiteral("30M"));
    else if (amount.tenths)
        out += QStringLiteral("%1.%2").arg(n).arg(amount.tenths) + letter;
    else
        out += QString::number(n) + letter;
}

} // namespace

QString Resolver::durationText(const Meaning &meaning) const
{
    QString date, clock;
    for (const Amount &amount : meaning.amounts)
        addAmount(amount, date, clock);
    if (date.isEmpty() && clock.isEmpty())
        return {};
    return QLatin1Char('P') + date + (clock.isEmpty() ? QString() : QLatin1Char('T') + clock);
}

QString Resolver::setText(const Meaning &meaning)
{
    if (!meaning.amounts.empty())
        return durationText(meaning);
    if (meaning.has(Key::Pod)) {
        const QString day
            = meaning.has(Key::Weekday) ? QStringLiteral("XXXX-WXX-%1").arg(meaning.at(Key::Weekday)) : QStringLiteral("XXXX-XX-XX");
        return day + QLatin1Char('T') + partName(meaning.at(Key::Pod));
    }
    if (meaning.has(Key::Weekday))
        return QStringLiteral("XXXX-WXX-%1").arg(meaning.at(Key::Weekday));
    if (meaning.has(Key::Weekend))
        return QStringLiteral("XXXX-WXX-WE");
    if (meaning.has(Key::Season))
        return QStringLiteral("XXXX-") + seasonName(meaning.at(Key::Season));
    if (meaning.has(Key::Holiday)) {
        const Holiday &holiday = rules_.holidays()[static_cast<std::size_t>(meaning.at(Key::Holiday))];
        return holiday.kind == Holiday::Kind::Fixed ? QStringLiteral("XXXX-%1-%2").arg(padded(holiday.month, 2), padded(holiday.day, 2))
                                                    : QStringLiteral("P1Y");
    }
    if (meaning.has(Key::Month))
        return QStringLiteral("XXXX-") + padded(meaning.at(Key::Month), 2)
            + (meaning.has(Key::Day) ? QLatin1Char('-') + padded(meaning.at(Key::Day), 2) : QString());
    if (meaning.has(Key::Day))
        return QStringLiteral("XXXX-XX-") + padded(meaning.at(Key::Day), 2);
    if (meaning.has(Key::Hour))
        return QStringLiteral("XXXX-XX-XXT%1:%2").arg(padded(meaning.at(Key::Hour), 2), padded(meaning.at(Key::Minute, 0), 2));
    return {};
}

Resolution Resolver::run(const Meaning &meaning)
{
    Resolution resolution;
    const QString mod = meaning.has(Key::Mod) ? modName(meaning.at(Key::Mod)) : QString();
    if (meaning.kind() == MeaningKind::Duration || meaning.kind() == MeaningKind::Set) {
        const bool isSet = meaning.kind() == MeaningKind::Set;
        const QString value = isSet ? setText(meaning) : durationText(meaning);
        resolution.type = isSet ? QStringLiteral("SET") : QStringLiteral("DURATION");
        if (isSet && meaning.has(Key::Quant))
            resolution.quant = quantName(meaning.at(Key::Quant));
        if (isSet && meaning.has(Key::FreqN)) {
            const QString unit
                = meaning.at(Key::FreqUnit, 99) == 99 ? QStringLiteral("X") : QLatin1String(unitName(meaning.at(Key::FreqUnit)).letter);
            resolution.freq = QString::number(meaning.at(Key::FreqN)) + unit;
        }
        if (!value.isEmpty() && parseValue(value))
            resolution.readings.push_back({value, mod, 1, {}});
        return resolution;
    }
    Spots found = spots(meaning);
    double total = 0;
    for (const Spot &spot : found)
        total += spot.weight;
    for (const Spot &spot : found) {
        const base::Result<Value> value = parseValue(spot.value);
        if (!value)
            continue;
        if (resolution.type.isEmpty())
            resolution.type = typeOf(*value);
        const bool isKnown = std::any_of(resolution.readings.begin(), resolution.readings.end(),
                                         [&](const Reading &one) { return one.value == spot.value; });
        if (!isKnown)
            resolution.readings.push_back({spot.value, mod, spot.weight / std::max(total, 1.0), spot.why});
    }
    resolution.needsContext = needsContext_;
    resolution.isAnaphoric = isAnaphoric_;
    return resolution;
}

} // namespace

Resolution resolve(const Meaning &meaning, const Context &context, const Rules &rules) { return Resolver(context, rules).run(meaning); }

} // namespace dates
