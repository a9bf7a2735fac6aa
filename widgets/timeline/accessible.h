// The timeline for a screen reader: a list of its events in the order of time, each a whole sentence, each can be chosen and opened.
//
// Interface thread.
#pragma once

namespace widgets::timeline {

void installAccessible(); // once is enough, more does no harm

} // namespace widgets::timeline
