// What a story says of moves and links before anybody makes them: how far an event may go, what stands in its way, what one can do.
//
// Not for two threads at once.
#pragma once

#include "widgets/timeline/oracle.h"
#include "widgets/timeline/redating.h"

namespace widgets::timeline {

// The repair that leaves both as they are; the others are numbered as the story's.
inline const QString keepBoth = QStringLiteral("both");

// What a move would contradict: as the story tells it, with its repairs.
std::optional<::timeline::Contradiction> contradictionOf(const Oracle &oracle, ItemId id, const Move &move);

Advisor advisorOf(Oracle oracle);
LinkAdvisor linkAdvisorOf(Oracle oracle);
WhyAdvisor whyAdvisorOf(Oracle oracle);

} // namespace widgets::timeline
