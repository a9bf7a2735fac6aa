// Which lane under the text each span of a paragraph takes: shorter spans lie nearer the text, a span lies below all that it contains, and
// no two that overlap share a lane.
//
// Positions are UTF-16 units. Equal in, equal out.
#pragma once

#include "app/text/range.h"

#include <span>
#include <vector>

namespace widgets::article {

struct Lane {
    int lane = 0;          // 0 is nearest the text
    bool crossing = false; // it overlaps another without either containing the other: both turn up a hook
    friend bool operator==(Lane, Lane) = default;
};

// One lane for each span, in the order given. A discontinuous span counts as its hull.
std::vector<Lane> packLanes(std::span<const text::Range> hulls);

} // namespace widgets::article
