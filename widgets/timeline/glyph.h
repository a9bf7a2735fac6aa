// The shape that says what is known of an event's time: twelve ways, told by form, never by colour.
//
// x in the axis' pixels. Values; any thread.
#pragma once

#include "widgets/timeline/axis.h"

namespace widgets::timeline {

struct Glyph {
    enum class Shape : std::uint8_t {
        Diamond,   // exact, as fine as the ruler
        Capsule,   // somewhere inside: firm round ends, dotted top and bottom
        Bar,       // a core, with tails toward what is only possible, open ends with an arrowhead
        OrderOnly, // square brackets on a dotted slack line
        Future,    // hollow, dashed, arrowhead
        Ticks      // a line with end ticks, as a date is underlined in the text
    };
    Shape shape = Shape::Diamond;
    double left = 0, right = 0;         // all of it, without the label
    double coreLeft = 0, coreRight = 0; // Bar: the core; OrderOnly: the brackets; Diamond: the middle, twice; else as left and right
    bool hasCore = false;               // Bar
    bool firmCore = true;               // false: the core is where it likely lies, not what it fills
    bool openLeft = false, openRight = false;
    double middle() const { return (coreLeft + coreRight) / 2; }
};

// Where an event that only has an order is drawn: the earliest place that keeps the order, as [begin, end).
struct Place {
    Seconds begin = 0, end = 0;
    bool openLeft = false, openRight = false; // its slack has no bound there
};
// By item; items with a date have none.
std::vector<std::optional<Place>> placesOf(const TimelineModel &model);

inline constexpr double pointHalf = 7.5;
inline constexpr double leastGlyphWidth = 8;
inline constexpr double openTail = 44; // px of an end that is open

// The time that the glyph covers, for finding what is in view; open ends are as far as they get.
std::pair<Seconds, Seconds> reachOf(const Item &item, const std::optional<Place> &place);

Glyph glyphOf(const Item &item, const std::optional<Place> &place, const Axis &axis, std::optional<Seconds> dct);

} // namespace widgets::timeline
