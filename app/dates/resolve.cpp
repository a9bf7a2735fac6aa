#include "app/dates/resolver.h"

#include <algorithm>
#include <cmath>

namespace dates {

using namespace timeline;

QString padded(std::int64_t number, int width)
{
    QString text = QString::number(number);
    while (text.size() < width)
        text.prepend(QLatin1Char('0'));
    return text;
}

namespace {

// "2025-09-15": most values are days, and most of them are tried and thrown away.
QString dayValue(const CivilDate &date)
{
    if (date.year < 1 || date.year > 9999 || !isValid(date))
        return valueAt(instantOf(date), Granularity::Day);
    QString text(10, QLatin1Char('-'));
    QChar *out = text.data();
    const auto put = [out](int at, std::int64_t number, int digits) {
        for (int i = at + digits - 1; i >= at; --i, number /= 10)
            out[i] = QChar(static_cast<char16_t>(u'0' + number % 10));
    };
    put(0, date.year, 4);
    put(5, date.month, 2);
    put(8, date.day, 2);
    return text;
}

} // namespace

QString Resolver::dctWhy(const QString &offset) const
{
    if (dct_.isEmpty())
        dct_ = QStringLiteral("DCT ") + dayValue(today_);
    const QString &dct = dct_;
    return offset.isEmpty() ? dct : dct + QLatin1Char(' ') + offset;
}

Spot Resolver::at(const CivilDate &date, Granularity granularity, double weight, const QString &why) const
{
    return {granularity == Granularity::Day ? dayValue(date) : valueAt(instantOf(date), granularity), date, granularity, weight, why};
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
        if (!isWeekly && ahead <= 45 && back > 300)
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

Spots Resolver::reference(const Meaning &meaning)
{
    static const QStringList names{QStringLiteral("PAST_REF"), QStringLiteral("PRESENT_REF"), QStringLiteral("FUTURE_REF")};
    return {{names.value(meaning.at(Key::Ref, 1)), today_, Granularity::Unknown, 0.9, {}}};
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
            const QString unit = meaning.at(Key::FreqUnit, 99) == 99 ? QStringLiteral("X") : unitLetter(meaning.at(Key::FreqUnit));
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
            resolution.readings.push_back({spot.value, mod.isEmpty() ? spot.mod : mod, spot.weight / std::max(total, 1.0), spot.why});
    }
    resolution.needsContext = needsContext_;
    resolution.isAnaphoric = isAnaphoric_;
    return resolution;
}

Resolution resolve(const Meaning &meaning, const Context &context, const Rules &rules) { return Resolver(context, rules).run(meaning); }

} // namespace dates
