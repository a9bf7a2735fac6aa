#include "app/dates/neighbours.h"

#include "app/dates/features.h"

#include <QRegularExpression>

#include <algorithm>

namespace dates {

using namespace timeline;

namespace {

struct Step {
    int by = 0;
    Granularity unit = Granularity::Day;
};

QString stepText(const Step &step)
{
    const QChar unit = step.unit == Granularity::Day ? QLatin1Char('D')
        : step.unit == Granularity::Week             ? QLatin1Char('W')
        : step.unit == Granularity::Month            ? QLatin1Char('M')
                                                     : QLatin1Char('Y');
    return (step.by < 0 ? QStringLiteral("−%1%2") : QStringLiteral("+%1%2")).arg(std::abs(step.by)).arg(unit);
}

// The day that opens a period, so many steps on; nullopt for the 29 February of another year.
std::optional<CivilDate> stepped(const CivilDate &from, const Step &step)
{
    if (step.unit == Granularity::Day || step.unit == Granularity::Week)
        return civilDate(daysOf(from) + std::int64_t{step.by} * (step.unit == Granularity::Week ? 7 : 1));
    const CivilDate to = plusMonths(from, step.unit == Granularity::Month ? step.by : 12 * step.by);
    return to.day == from.day ? std::optional(to) : std::nullopt;
}

bool comesYearly(const std::vector<Reading> &readings, const QString &value)
{
    const QString inYear = value.mid(4);
    return std::any_of(readings.begin(), readings.end(), [&](const Reading &reading) {
        return reading.value.left(4) != value.left(4) && !inYear.isEmpty() && reading.value.mid(4) == inYear;
    });
}

std::vector<Step> stepsOf(Granularity granularity, bool isYearly, bool isCounted)
{
    using enum Granularity;
    if (isYearly)
        return {{-1, Year}, {+1, Year}};
    switch (granularity) {
    case Week:
    case Weekend:
        return {{-1, Week}, {+1, Week}, {-2, Week}, {+2, Week}};
    case Month:
        return {{-1, Month}, {+1, Month}, {-1, Year}, {+1, Year}};
    case Quarter:
        return {{-3, Month}, {+3, Month}, {-1, Year}, {+1, Year}};
    case Half:
        return {{-6, Month}, {+6, Month}, {-1, Year}, {+1, Year}};
    case Season:
    case Year:
        return {{-1, Year}, {+1, Year}};
    case Decade:
        return {{-10, Year}, {+10, Year}, {-100, Year}, {+100, Year}};
    default:
        return isCounted ? std::vector<Step>{{-1, Day}, {+1, Day}, {-1, Week}, {+1, Week}}
                         : std::vector<Step>{{-1, Week}, {+1, Week}, {-1, Day}, {+1, Day}};
    }
}

// "2025-09-14" of "2025-09-14TEV", and the rest.
std::pair<QString, QString> withoutClock(const QString &value)
{
    const qsizetype clock = value.indexOf(QLatin1Char('T'));
    return clock < 0 ? std::pair(value, QString()) : std::pair(value.left(clock), value.mid(clock));
}

bool hangsOnContext(const QString &derivation, const QString &value)
{
    if (derivation.contains(QStringLiteral("DCT ")))
        return true;
    return !derivation.isEmpty() && !derivation.endsWith(value); // "3 novembre 2024 → 2024-11-03" was written out
}

} // namespace

std::vector<Reading> neighboursOf(const annotation::Features &features)
{
    const QString value = features.value(u"value"), derivation = features.value(u"derivation");
    const auto [place, clock] = withoutClock(value);
    const base::Result<Value> parsed = parseValue(place);
    const std::optional<Period> period = parsed ? periodOf(*parsed) : std::nullopt;
    if (!period || granularity(*parsed) == Granularity::Century || !hangsOnContext(derivation, value))
        return {};
    const std::vector<Reading> readings = readingsOf(features);
    static const QRegularExpression counted(QStringLiteral("DCT \\S+ [−+]\\d+D?$")); // not "… −1W": a weekday's other week
    std::vector<Reading> neighbours;
    for (const Step &step : stepsOf(granularity(*parsed), comesYearly(readings, place), counted.match(derivation).hasMatch())) {
        const std::optional<CivilDate> day = stepped(civilTime(period->begin).date, step);
        const QString other = day ? valueAt(instantOf(*day), granularity(*parsed)) + clock : QString();
        const bool isSaid = std::any_of(readings.begin(), readings.end(), [&](const Reading &one) { return sameValue(one.value, other); });
        if (!other.isEmpty() && other != value && !isSaid && parseValue(other))
            neighbours.push_back({other, features.value(u"mod"), 0, value + QLatin1Char(' ') + stepText(step)});
    }
    return neighbours;
}

} // namespace dates
