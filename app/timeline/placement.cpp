#include "app/timeline/value.h"

#include <cmath>

namespace timeline {

namespace {

Period days(std::int64_t first, std::int64_t count) { return {first * day, (first + count) * day}; }

Period months(std::int64_t year, int month, int count)
{
    const CivilDate first{year, month, 1};
    return {instantOf(first), instantOf(plusMonths(first, count))};
}

Period years(std::int64_t first, std::int64_t count) { return {instantOf({first, 1, 1}), instantOf({first + count, 1, 1})}; }

// "198", "19X", "2025": the years it may name. BC counts downwards: BC0044 is -43.
std::optional<Period> yearsOf(const Value &value, const Conventions &conventions)
{
    QString digits = value.year.text;
    qsizetype unknown = digits.size() < 4 ? 4 - digits.size() : 0;
    while (digits.endsWith(QLatin1Char('X'))) {
        digits.chop(1);
        ++unknown;
    }
    if (digits.isEmpty() || digits.contains(QLatin1Char('X')))
        return std::nullopt;
    std::int64_t span = 1;
    for (qsizetype i = 0; i < unknown; ++i)
        span *= 10;
    const std::int64_t first = digits.toLongLong() * span;
    if (first > farthestYear)
        return std::nullopt;
    const std::int64_t shift = span == 100 && !conventions.centuriesByDigits ? 1 : 0; // the historians' century begins with its year 1
    return value.bc ? years(1 - (first + span - 1) - shift, span) : years(first + shift, span);
}

std::optional<Period> belowYear(const Value &value, std::int64_t year)
{
    if (value.week.known()) {
        const std::int64_t monday = mondayOf({year, static_cast<int>(value.week.number())});
        if (value.weekend)
            return days(monday + 5, 2);
        return value.weekday.known() ? days(monday + value.weekday.number() - 1, 1) : days(monday, 7);
    }
    if (value.month.known()) {
        const int month = static_cast<int>(value.month.number());
        return value.day.known() ? days(daysOf({year, month, static_cast<int>(value.day.number())}), 1) : months(year, month, 1);
    }
    if (!value.season.isEmpty()) {
        const qsizetype season = QStringLiteral("SPSUFAWI").indexOf(value.season) / 2;
        return months(year, 3 + 3 * static_cast<int>(season), 3);
    }
    if (!value.quarter.isEmpty() && value.quarter != QLatin1String("X"))
        return months(year, 3 * value.quarter.toInt() - 2, 3);
    if (!value.half.isEmpty() && value.half != QLatin1String("X"))
        return months(year, 6 * value.half.toInt() - 5, 6);
    return std::nullopt;
}

// Wide on purpose, and overlapping: the early hours belong to the morning and to the night before.
std::pair<int, int> hoursOf(QStringView part)
{
    return part == u"MO" ? std::pair{0, 12}
        : part == u"MI"  ? std::pair{11, 15}
        : part == u"AF"  ? std::pair{12, 18}
        : part == u"EV"  ? std::pair{18, 23}
        : part == u"NI"  ? std::pair{20, 30}
        : part == u"DT"  ? std::pair{6, 18}
                         : std::pair{0, 24};
}

Period clockOf(const Value &value, Instant midnight)
{
    if (!value.part.isEmpty() || !value.hour.known()) {
        const auto [from, to] = hoursOf(value.part);
        return {midnight + from * hour, midnight + to * hour};
    }
    Instant begin = midnight + value.hour.number() * hour;
    if (value.minute.known())
        begin += value.minute.number() * minute;
    if (!value.second.known())
        return {begin, begin + minute};
    begin += value.second.number();
    return {begin, begin + 1};
}

bool hasBelowYear(const Value &value)
{
    return value.month.present() || value.week.present() || !value.season.isEmpty() || !value.quarter.isEmpty() || !value.half.isEmpty();
}

} // namespace

Conventions conventionsOf(const QString &language)
{
    Conventions conventions;
    const QString tag = QString(language).replace(QLatin1Char('_'), QLatin1Char('-'));
    if (tag.compare(QLatin1String("en-US"), Qt::CaseInsensitive) == 0)
        conventions.fiscalStart = 10;
    return conventions;
}

std::optional<Period> periodOf(const Value &value, const Conventions &conventions)
{
    if ((value.kind != Value::Kind::Date && value.kind != Value::Kind::Time) || !value.year.present())
        return std::nullopt;
    std::optional<Period> period = yearsOf(value, conventions);
    if (!period)
        return std::nullopt;
    if (value.fiscal && conventions.fiscalStart != 1) {
        const CivilDate first{civilTime(period->begin).date.year - 1, conventions.fiscalStart, 1};
        return Period{instantOf(first), instantOf(plusMonths(first, 12))};
    }
    if (hasBelowYear(value) && value.year.known() && value.year.text.size() >= 4) {
        const std::int64_t year = value.bc ? 1 - value.year.number() : value.year.number();
        if (const std::optional<Period> finer = belowYear(value, year))
            period = finer;
    }
    if (value.kind == Value::Kind::Time && (value.day.known() || value.weekday.known()))
        return clockOf(value, period->begin);
    return period;
}

namespace {

Instant padOf(Granularity granularity)
{
    switch (granularity) {
    case Granularity::Second:
    case Granularity::Minute:
    case Granularity::Hour:
        return 30 * minute;
    case Granularity::PartOfDay:
        return 6 * hour;
    case Granularity::Day:
    case Granularity::Weekend:
        return 2 * day;
    case Granularity::Week:
        return week;
    default:
        return 0; // counted in months: paddedPeriod()
    }
}

} // namespace

Period paddedPeriod(const Period &period, Granularity granularity)
{
    const int inMonths = granularity == Granularity::Month                          ? 1
        : granularity == Granularity::Season || granularity == Granularity::Quarter ? 3
        : granularity == Granularity::Half                                          ? 6
        : granularity == Granularity::Year                                          ? 12
        : granularity == Granularity::Decade                                        ? 60
        : granularity == Granularity::Century                                       ? 600
                                                                                    : 0;
    if (inMonths == 0)
        return {period.begin - padOf(granularity), period.end + padOf(granularity)};
    return {instantOf(plusMonths(civilTime(period.begin).date, -inMonths)), instantOf(plusMonths(civilTime(period.end).date, inMonths))};
}

namespace {

// Whether nothing below what is known is left open: "2025-XX-12" is not all there.
bool isResolved(const Value &value)
{
    if (!hasBelowYear(value))
        return true;
    const bool isYear = value.year.known() && value.year.text.size() >= 4;
    if (value.week.present())
        return isYear && value.week.known() && (!value.weekday.present() || value.weekday.known());
    if (value.month.present())
        return isYear && value.month.known() && (!value.day.present() || value.day.known());
    return isYear && value.quarter != QLatin1String("X") && value.half != QLatin1String("X");
}

Placement ofPeriod(const Period &period, QStringView mod, Granularity granularity, bool byHalves)
{
    const Instant third = (period.end - period.begin) / 3, share = byHalves ? (period.end - period.begin) / 2 : third;
    const Interval whole = Interval::fixed(period.begin, period.end);
    const Interval within = Interval{{period.begin, std::nullopt}, {std::nullopt, period.end}};
    if (mod == u"START")
        return {within, Interval::fixed(period.begin, period.begin + share)};
    if (mod == u"MID")
        return {within, Interval::fixed(period.begin + third, period.end - third)};
    if (mod == u"END")
        return {within, Interval::fixed(period.end - share, period.end)};
    if (mod == u"APPROX") {
        const Period wide = paddedPeriod(period, granularity);
        return {{{wide.begin, std::nullopt}, {std::nullopt, wide.end}}, whole};
    }
    const Interval before{{}, {std::nullopt, period.end}}, after{{period.begin, std::nullopt}, {}};
    if (mod == u"BEFORE" || mod == u"ON_OR_BEFORE")
        return {before, before};
    if (mod == u"AFTER" || mod == u"ON_OR_AFTER")
        return {after, after};
    return {whole, whole};
}

Placement ofReference(Value::Kind kind, Instant dct)
{
    Interval interval;
    if (kind == Value::Kind::PastRef)
        interval.end.latest = (dayOf(dct) + 1) * day;
    else if (kind == Value::Kind::FutureRef)
        interval.start.earliest = dct;
    else
        interval = {{std::nullopt, dct}, {dct + 1, std::nullopt}};
    return {interval, interval};
}

} // namespace

base::Result<Placement> placementOf(QStringView text, QStringView mod, std::optional<Instant> dct, const Conventions &conventions)
{
    const base::Result<Value> value = parseValue(text);
    if (!value)
        return value.error();
    if (value->kind == Value::Kind::PastRef || value->kind == Value::Kind::PresentRef || value->kind == Value::Kind::FutureRef)
        return dct ? ofReference(value->kind, *dct) : Placement{};
    const std::optional<Period> period = periodOf(*value, conventions);
    if (!period)
        return Placement{};
    // What is known only to lie in a wider period ("2025-XX-12") does not fill it.
    if (!isResolved(*value)) {
        const Interval inside{{period->begin, std::nullopt}, {std::nullopt, period->end}};
        return Placement{inside, inside};
    }
    return ofPeriod(*period, mod, granularity(*value), conventions.halves);
}

base::Result<Interval> intervalOf(const QString &value, const QString &mod, std::optional<Instant> dct)
{
    const base::Result<Placement> placement = placementOf(value, mod, dct);
    if (!placement)
        return placement.error();
    return placement->hard;
}

namespace {

struct UnitLength {
    const char *unit;
    bool ofClock;
    double least, most; // seconds
};

const UnitLength *unitLength(const DurationPart &part)
{
    constexpr double d = 86400;
    static constexpr UnitLength units[] = {{"Y", false, 365 * d, 366 * d},
                                           {"M", false, 28 * d, 31 * d},
                                           {"W", false, 7 * d, 7 * d},
                                           {"D", false, d, d},
                                           {"DE", false, 3652 * d, 3653 * d},
                                           {"CE", false, 36524 * d, 36525 * d},
                                           {"ML", false, 365242 * d, 365243 * d},
                                           {"Q", false, 90 * d, 92 * d},
                                           {"WE", false, 2 * d, 2 * d},
                                           {"SP", false, 92 * d, 92 * d},
                                           {"SU", false, 92 * d, 92 * d},
                                           {"FA", false, 91 * d, 91 * d},
                                           {"WI", false, 90 * d, 91 * d},
                                           {"MO", true, 3600, 12 * 3600},
                                           {"MI", true, 3600, 4 * 3600},
                                           {"AF", true, 3600, 6 * 3600},
                                           {"EV", true, 3600, 5 * 3600},
                                           {"NI", true, 4 * 3600, 10 * 3600},
                                           {"DT", true, 6 * 3600, 12 * 3600},
                                           {"H", true, 3600, 3600},
                                           {"M", true, 60, 60},
                                           {"S", true, 1, 1}};
    for (const UnitLength &unit : units) {
        if (part.unit == QLatin1String(unit.unit) && (unit.ofClock == part.ofClock || part.unit.size() == 2))
            return &unit;
    }
    return nullptr;
}

// A plain "three years" in the news is three years and some; the unit's own slack is added on both sides.
Length withMod(double least, double most, bool vague, QStringView mod)
{
    const auto seconds = [](double amount) { return std::max<std::int64_t>(1, std::llround(amount)); };
    if (mod == u"LESS_THAN" || mod == u"EQUAL_OR_LESS")
        return {1, seconds(most), vague};
    if (mod == u"MORE_THAN" || mod == u"EQUAL_OR_MORE")
        return {seconds(least), std::nullopt, vague};
    if (mod == u"APPROX")
        return {seconds(least * 0.8), seconds(most * 1.2), vague};
    return {seconds(least), seconds(most), vague};
}

} // namespace

std::optional<Length> lengthOf(const Value &value, QStringView mod)
{
    if (value.kind != Value::Kind::Duration)
        return std::nullopt;
    double least = 0, most = 0;
    bool vague = false;
    for (const DurationPart &part : value.duration) {
        const UnitLength *unit = unitLength(part);
        if (!unit)
            return std::nullopt;
        const bool unknown = part.count == QLatin1String("X");
        vague = vague || unknown;
        least += unit->least * (unknown ? 2 : part.count.toDouble());
        most += unit->most * (unknown ? 14 : part.count.toDouble());
    }
    return withMod(least, most, vague, mod);
}

std::optional<Instant> instantOfDct(QStringView dct)
{
    const base::Result<Value> value = parseValue(dct);
    if (!value)
        return std::nullopt;
    const std::optional<Period> period = periodOf(*value);
    return period ? std::optional(period->begin) : std::nullopt;
}

} // namespace timeline
