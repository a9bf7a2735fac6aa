// Items in the order of time, and which links need not be drawn: shared by the timeline of one article and that of several.
#pragma once

#include "app/timeline/story.h"

namespace timeline {

// Topological by the links, and as far as they leave it open by time, then by place in the text; sets `order` of events. The links agree.
void orderInTime(std::vector<Item> &items, const std::vector<Link> &links);

// BEFORE by way of a third: nobody has to see it drawn.
void markDerivable(std::vector<Link> &links);

// What is likely by its own date gives way to what follows from everything.
void narrowTo(Bounds &likely, const Bounds &hard);

} // namespace timeline
