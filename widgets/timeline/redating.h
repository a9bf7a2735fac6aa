// Moving an event in time: how it snaps to the units of its own value, so that a month stays a month, and to what lies beside it.
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
    bool fills = false;   // all of the stretch, not only somewhere inside
    bool widened = false; // only its edges became vague: what it filled before still is part of it
    QString value() const { return valueOf(begin, end, unit); }
    int units() const;
    QString length() const; // TIMEX3: "P2D", "PT3H"
    friend bool operator==(const Move &, const Move &) = default;
};

// What is held: all of it, or one end; the soft ends widen what is uncertain.
enum class Hold : std::uint8_t { Body, Begin, End, SoftBegin, SoftEnd };
enum class Coarseness : std::uint8_t { Own, Coarser, Finer, Free };

// What pulls at an event that comes near: first the ends of its neighbours, then the article's time expressions. Sorted.
struct Magnets {
    std::vector<Seconds> neighbours, times;
    Seconds reach = 0; // how near is near
};
Magnets magnetsOf(const TimelineModel &model, ItemId held, Seconds reach);

// The stretch an event can be picked up from: its own bounds, or the day `at` where it has none.
Move pickedUp(const Item &item, Seconds at);
Unit coarser(Unit unit);
Unit finer(Unit unit);
Unit finestFor(double pxPerDay); // the finest unit that a pixel can tell apart

// Moved by `delta` seconds and snapped: the same number of its own units, or one unit coarser or finer. Free: units of `free`, nothing
// pulls.
Move snapped(const Move &from, Seconds delta, Coarseness coarseness, const Magnets &magnets = {}, Unit free = Unit::Hour);
// One end moved by `delta` seconds; at least one unit is left.
Move stretched(const Move &from, Hold end, Seconds delta, Coarseness coarseness, const Magnets &magnets = {}, Unit free = Unit::Hour);
// One unit to the left or right, as the keyboard does it.
Move stepped(const Move &from, int direction);
Move steppedEnd(const Move &from, Hold end, int direction);

// What the time network says of a move, asked each time it snaps to a new place.
struct Advice {
    std::optional<Seconds> allowedFrom, allowedTo; // where it may stand; none: without a bound there
    std::optional<Contradiction> conflict;         // why it may not stand here
};
using Advisor = std::function<Advice(ItemId, const Move &)>;
// And of a link that nobody has made yet. Beside: what places the source by hand so far stays. Instead: it gives way.
enum class Placing : std::uint8_t { Beside, Instead };
using LinkAdvisor = std::function<std::optional<Contradiction>(ItemId source, const QString &relation, ItemId target, Placing placing)>;

// Why an event stands between these two (0: nothing there), in words.
using WhyAdvisor = std::function<Contradiction(ItemId item, ItemId after, ItemId before)>;

// What the analyst wants done, as a value: whoever holds the document does it, in one step.
struct Wish {
    enum class Kind : std::uint8_t {
        Date,    // `item` gets the date `move`
        Order,   // `item` loses its date and stands between `after` and `before` (0: nothing there)
        Link,    // `item` – relation – `target`; "" for the relation: no link any more. Instead: of what places it by hand
        Relabel, // the link `link` gets the relation, seen from `item`; "" for the relation: it goes
        Doubt,   // `item`: approximate, unsure
        Confirm  // what the machine says of `item` is right
    };
    Kind kind = Kind::Date;
    ItemId item = 0;
    Move move;
    ItemId after = 0, before = 0, target = 0, link = 0;
    QString relation;
    Placing placing = Placing::Beside;
    bool approximate = false, unsure = false;
    QString repair; // the way out of a contradiction that was chosen, as the advice named it; "" for none
};

} // namespace widgets::timeline
