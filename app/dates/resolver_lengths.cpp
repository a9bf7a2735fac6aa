// How long, and how often: durations and sets.
#include "app/dates/resolver.h"

#include <algorithm>
#include <cmath>

namespace dates {

using namespace timeline;

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

QString unitLetter(std::int32_t unit) { return QLatin1String(unitName(unit).letter); }

namespace {
QString textOf(const std::vector<Amount> &amounts)
{
    QString date, clock;
    for (const Amount &amount : amounts)
        addAmount(amount, date, clock);
    if (date.isEmpty() && clock.isEmpty())
        return {};
    return QLatin1Char('P') + date + (clock.isEmpty() ? QString() : QLatin1Char('T') + clock);
}
} // namespace

QString Resolver::durationText(const Meaning &meaning) const { return textOf(meaning.amounts); }

QString offsetOf(const Meaning &meaning)
{
    if (meaning.kind() != MeaningKind::Shift || !meaning.has(Key::Offset))
        return {};
    const std::int32_t n = meaning.has(Key::Vague) || !meaning.has(Key::N) ? unset : meaning.at(Key::N);
    return textOf({{n, meaning.at(Key::Tenths, 0), meaning.at(Key::Unit, 0), meaning.at(Key::Factor, 1)}});
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

} // namespace dates
