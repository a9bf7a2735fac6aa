// Moving an event in time: how it snaps to the units of its own value, so that a month stays a month.
//
// Values; any thread.
#pragma once

#include "widgets/timeline/model.h"

#include <functional>

namespace widgets::timeline {

// Where an event stands while it is moved: whole units of `unit`.
struct Move {
    Seconds begin = 0, end = 0;
    Unit unit = Unit::Day;
    QString value() const { return valueOf(begin, end, unit); }
    friend bool operator==(const Move &, const Move &) = default;
};

enum class Coarseness : std::uint8_t { Own, Coarser, Finer };

// The stretch an event can be picked up from: its own bounds, or the day `at` where it has none.
Move pickedUp(const Item &item, Seconds at);
Unit coarser(Unit unit);
Unit finer(Unit unit);

// Moved by `delta` seconds and snapped: the same number of its own units, or one unit coarser or finer.
Move snapped(const Move &from, Seconds delta, Coarseness coarseness);
// One unit to the left or right, as the keyboard does it.
Move stepped(const Move &from, int direction);

// What the time network says of a move, asked each time it snaps to a new place.
struct Advice {
    std::optional<Seconds> allowedFrom, allowedTo; // where it may stand; none: without a bound there
    std::optional<Contradiction> conflict;         // why it may not stand here
};
using Advisor = std::function<Advice(ItemId, const Move &)>;

} // namespace widgets::timeline
