// The story of an article, told to the view: which events get a glyph, in which lane, in which words.
//
// Pure; any thread.
#pragma once

#include "app/timeline/story.h"
#include "widgets/timeline/redating.h"

#include <functional>

namespace widgets::timeline {

struct StoryNames {
    QString language;                                             // of the interface: "it"
    std::function<QString(annotation::EntityId)> entityName = {}; // none: as it stands in the text
    std::function<QString(const ::timeline::Item &)> actor = {};  // none: the first name of its clause that may act, else the nearest
};

// Events with a date, an order between two dates, or a place in the future; time expressions that date no event. The rest is counted as
// undated.
TimelineModel modelOf(const ::timeline::Timeline &story, const annotation::Document &document, const StoryNames &names);

// Who acts in an event, and whether it happened, in words: as the lanes name them.
QString actorOf(const ::timeline::Item &item, const annotation::Document &document, const StoryNames &names);
QString factualityOf(const ::timeline::Item &item);

// A contradiction in words: title, chain and ways out. Repairs are named by their place in the list ("0", "1", …).
Contradiction contradictionOf(const ::timeline::Contradiction &contradiction);

// What a move would contradict: as the story tells it, with its repairs.
std::optional<::timeline::Contradiction> contradictionOf(const ::timeline::Timeline &story, ItemId id, const Move &move);

// Asks the story what a move would contradict, and how far the event may go.
Advisor advisorOf(std::shared_ptr<const ::timeline::Timeline> story);
LinkAdvisor linkAdvisorOf(std::shared_ptr<const ::timeline::Timeline> story);

} // namespace widgets::timeline
