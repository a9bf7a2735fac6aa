// Joining two events by hand: which relation a place, a position or a letter means, and between which two an order-only event is dropped.
//
// Relations are TimeML's ("IS_INCLUDED"). Pure; any thread.
#pragma once

#include "widgets/timeline/frame.h"

#include <QRectF>

namespace widgets::timeline {

// Where on a bar something is dropped.
struct Zone {
    QString relation;
    QRectF rect; // of the view
};
// The zones of a glyph: "same time" above it; on it "begins", "during", "ends", as many as its width has room for.
std::vector<Zone> zonesOf(const Glyph &glyph, double y, double bar);
QString relationAt(const Glyph &glyph, double y, double bar, QPointF at);

// What two events look like on the timeline: BEFORE, AFTER, IS_INCLUDED, INCLUDES or SIMULTANEOUS.
QString relationBetween(const Scene &scene, int source, int target);

// B before, A after, D during, I includes, S same time, M meets, = the same event, X none (""); nothing for other keys.
std::optional<QString> relationForKey(int key);
// "after", in the interface language; "no link" for "".
QString wordsOf(const QString &relation);

// Between which two events a moment lies: the last that is over by then and the first that has not begun; -1 where there is none. `lane`:
// only those of a lane, -1 all. `besides` is left out.
struct Slot {
    int after = -1, before = -1;
    friend bool operator==(const Slot &, const Slot &) = default;
};
Slot slotAt(const Scene &scene, int besides, Seconds at, int lane = -1);
// The next slot to the left or right.
Slot slotBeside(const Scene &scene, int besides, const Slot &slot, int direction);
// The middle of a slot, where a glyph in it is drawn; `fallback` where both sides are open.
Seconds middleOf(const Scene &scene, const Slot &slot, Seconds fallback);
// "after “agreed”, before “strike”"
QString wordsOf(const Scene &scene, const Slot &slot);

} // namespace widgets::timeline
