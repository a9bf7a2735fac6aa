#include "widgets/timeline/redating.h"

#include <algorithm>
#include <cmath>

namespace widgets::timeline {

namespace {

Seconds nearest(Unit unit, Seconds at)
{
    const Seconds low = floorTo(unit, at), high = step(unit, low);
    return at - low < high - at ? low : high;
}

// The nearest magnet within reach that the unit allows.
std::optional<Seconds> pulled(const std::vector<Seconds> &magnets, Seconds at, Seconds reach, Unit unit)
{
    std::optional<Seconds> best;
    for (auto it = std::lower_bound(magnets.begin(), magnets.end(), at - reach); it != magnets.end() && *it <= at + reach; ++it) {
        if (isWhole(unit, *it) && (!best || std::abs(*it - at) < std::abs(*best - at)))
            best = *it;
    }
    return best;
}

// Where an end that wants to be at `at` comes to stand.
Seconds settled(Seconds at, Unit unit, const Magnets &magnets)
{
    for (const auto *tier : {&magnets.neighbours, &magnets.times}) {
        if (const auto there = pulled(*tier, at, magnets.reach, unit))
            return *there;
    }
    return nearest(unit, at);
}

Unit unitFor(const Move &from, Coarseness coarseness, Unit free)
{
    switch (coarseness) {
    case Coarseness::Coarser:
        return coarser(from.unit);
    case Coarseness::Finer:
        return finer(from.unit);
    case Coarseness::Free:
        return std::min(from.unit, free);
    case Coarseness::Own:
        break;
    }
    return from.unit;
}

} // namespace

int Move::units() const
{
    int n = 1;
    while (n < 1000 && step(unit, begin, n) < end)
        ++n;
    return n;
}

QString Move::length() const
{
    const int n = units();
    switch (unit) {
    case Unit::Minute:
        return QStringLiteral("PT%1M").arg(n);
    case Unit::Hour:
        return QStringLiteral("PT%1H").arg(n);
    case Unit::Day:
        return QStringLiteral("P%1D").arg(n);
    case Unit::Week:
        return QStringLiteral("P%1W").arg(n);
    case Unit::Month:
        return QStringLiteral("P%1M").arg(n);
    case Unit::Quarter:
        return QStringLiteral("P%1M").arg(3 * n);
    case Unit::Year:
        return QStringLiteral("P%1Y").arg(n);
    case Unit::Decade:
        return QStringLiteral("P%1Y").arg(10 * n);
    case Unit::Century:
        return QStringLiteral("P%1Y").arg(100 * n);
    case Unit::Millennium:
        break;
    }
    return QStringLiteral("P%1Y").arg(1000 * n);
}

Magnets magnetsOf(const TimelineModel &model, ItemId held, Seconds reach)
{
    Magnets magnets;
    magnets.reach = reach;
    for (const Item &item : model.items) {
        if (item.id == held || item.orderOnly)
            continue;
        auto &tier = item.time ? magnets.times : magnets.neighbours;
        for (const auto &end : {item.hard.start.earliest, item.hard.end.latest}) {
            if (end)
                tier.push_back(*end);
        }
    }
    for (auto *tier : {&magnets.neighbours, &magnets.times}) {
        std::sort(tier->begin(), tier->end());
        tier->erase(std::unique(tier->begin(), tier->end()), tier->end());
    }
    return magnets;
}

Move pickedUp(const Item &item, Seconds at)
{
    const bool dated = item.hard.start.earliest && item.hard.end.latest && !item.orderOnly;
    const Interval &shown = item.soft && item.soft->start.earliest && item.soft->end.latest ? *item.soft : item.hard;
    Move move;
    move.unit = item.unit;
    if (dated) {
        move.begin = floorTo(item.unit, *shown.start.earliest);
        move.end = std::max(*shown.end.latest, step(item.unit, move.begin));
        const auto &inner = item.hard;
        move.fills = inner.start.latest && inner.end.earliest && *inner.start.latest < *inner.end.earliest;
        return move;
    }
    if (!item.orderOnly && !item.future && item.hard.start.earliest) {
        move.begin = floorTo(item.unit, *item.hard.start.earliest);
        move.end = step(item.unit, move.begin);
        return move;
    }
    const Seconds day = floorTo(Unit::Day, at);
    return {day, step(Unit::Day, day), Unit::Day, false, false};
}

Unit coarser(Unit unit)
{
    if (unit == Unit::Day)
        return Unit::Week;
    if (unit == Unit::Week)
        return Unit::Month;
    if (unit == Unit::Month || unit == Unit::Quarter)
        return Unit::Year;
    return unit >= Unit::Century ? Unit::Century : Unit(int(unit) + 1);
}

Unit finer(Unit unit)
{
    if (unit == Unit::Year)
        return Unit::Month;
    if (unit == Unit::Month || unit == Unit::Quarter)
        return Unit::Week;
    return unit == Unit::Minute ? Unit::Minute : Unit(int(unit) - 1);
}

Unit finestFor(double pxPerDay)
{
    for (const Unit unit : {Unit::Minute, Unit::Hour, Unit::Day, Unit::Month, Unit::Year, Unit::Decade}) {
        if (daysIn(unit) * pxPerDay >= 1)
            return unit;
    }
    return Unit::Century;
}

Move snapped(const Move &from, Seconds delta, Coarseness coarseness, const Magnets &magnets, Unit free)
{
    const Unit unit = unitFor(from, coarseness, free);
    Move move = from;
    move.unit = unit;
    if (coarseness == Coarseness::Own) {
        const int count = from.units();
        Seconds begin = nearest(unit, from.begin + delta);
        for (const auto *tier : {&magnets.neighbours, &magnets.times}) {
            const auto left = pulled(*tier, from.begin + delta, magnets.reach, unit);
            const auto right = pulled(*tier, from.end + delta, magnets.reach, unit);
            if (!left && !right)
                continue;
            const bool byLeft = left && (!right || std::abs(*left - from.begin - delta) <= std::abs(*right - from.end - delta));
            begin = byLeft ? *left : step(unit, *right, -count);
            break;
        }
        move.begin = begin;
        move.end = step(unit, begin, count);
        return move;
    }
    // The unit that holds the middle of what is held in the hand.
    move.begin = floorTo(unit, from.begin + delta + (from.end - from.begin) / 2);
    move.end = step(unit, move.begin);
    return move;
}

Move stretched(const Move &from, Hold end, Seconds delta, Coarseness coarseness, const Magnets &magnets, Unit free)
{
    Move move = from;
    move.unit = unitFor(from, coarseness, free);
    move.begin = floorTo(move.unit, from.begin);
    const Seconds last = floorTo(move.unit, from.end - 1);
    move.end = step(move.unit, last);
    move.widened = end == Hold::SoftBegin || end == Hold::SoftEnd;
    move.fills = from.fills && !move.widened;
    const Magnets none;
    const Magnets &pull = coarseness == Coarseness::Own ? magnets : none;
    if (end == Hold::Begin || end == Hold::SoftBegin)
        move.begin = std::min(settled(from.begin + delta, move.unit, pull), step(move.unit, move.end, -1));
    else
        move.end = std::max(settled(from.end + delta, move.unit, pull), step(move.unit, move.begin));
    return move;
}

Move stepped(const Move &from, int direction)
{
    Move move = from;
    move.begin = step(from.unit, floorTo(from.unit, from.begin), direction);
    move.end = step(from.unit, move.begin, from.units());
    return move;
}

Move steppedEnd(const Move &from, Hold end, int direction)
{
    const bool begins = end == Hold::Begin || end == Hold::SoftBegin;
    const Seconds at = begins ? from.begin : from.end;
    return stretched(from, end, step(from.unit, at, direction) - at, Coarseness::Own);
}

} // namespace widgets::timeline
