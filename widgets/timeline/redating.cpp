#include "widgets/timeline/redating.h"

#include <algorithm>
#include <cmath>

namespace widgets::timeline {

namespace {

int unitsIn(const Move &move)
{
    int n = 1;
    while (n < 1000 && step(move.unit, move.begin, n) < move.end)
        ++n;
    return n;
}

Seconds nearest(Unit unit, Seconds at)
{
    const Seconds low = floorTo(unit, at), high = step(unit, low);
    return at - low < high - at ? low : high;
}

} // namespace

Move pickedUp(const Item &item, Seconds at)
{
    const bool dated = item.hard.start.earliest && item.hard.end.latest && !item.orderOnly;
    const Interval &shown = item.soft && item.soft->start.earliest && item.soft->end.latest ? *item.soft : item.hard;
    if (dated)
        return {floorTo(item.unit, *shown.start.earliest),
                std::max(*shown.end.latest, step(item.unit, floorTo(item.unit, *shown.start.earliest))), item.unit};
    if (!item.orderOnly && !item.future && item.hard.start.earliest) {
        const Seconds begin = floorTo(item.unit, *item.hard.start.earliest);
        return {begin, step(item.unit, begin), item.unit};
    }
    const Seconds day = floorTo(Unit::Day, at);
    return {day, step(Unit::Day, day), Unit::Day};
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

Move snapped(const Move &from, Seconds delta, Coarseness coarseness)
{
    if (coarseness == Coarseness::Own) {
        const Seconds begin = nearest(from.unit, from.begin + delta);
        return {begin, step(from.unit, begin, unitsIn(from)), from.unit};
    }
    const Unit unit = coarseness == Coarseness::Coarser ? coarser(from.unit) : finer(from.unit);
    // The unit that holds the middle of what is held in the hand.
    const Seconds begin = floorTo(unit, from.begin + delta + (from.end - from.begin) / 2);
    return {begin, step(unit, begin), unit};
}

Move stepped(const Move &from, int direction)
{
    const Seconds begin = step(from.unit, floorTo(from.unit, from.begin), direction);
    return {begin, step(from.unit, begin, unitsIn(from)), from.unit};
}

} // namespace widgets::timeline
