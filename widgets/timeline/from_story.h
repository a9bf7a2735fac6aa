// The story of an article, or of several, told to the view: which events get a glyph, in which lane, in which words.
//
// Pure; any thread.
#pragma once

#include "app/timeline/chronicle.h"
#include "app/workspace/sentences.h"
#include "widgets/timeline/model.h"

#include <functional>
#include <vector>

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
QString actorOf(const ::timeline::Item &item, const annotation::Document &document, workspace::Sentences &sentences,
                const StoryNames &names);
QString factualityOf(const ::timeline::Item &item);

// The same of several articles: what they tell alike is one glyph with all its sources, split where these disagree. `own` is the article
// whose day is marked and whose dates have a lane.
TimelineModel modelOf(const ::timeline::Chronicle &chronicle, annotation::DocumentId own, const StoryNames &names);

// The contradictions and disagreements behind those of the model, in the same order; whose they are, where one article's.
struct Origin {
    annotation::DocumentId document;
    ::timeline::Contradiction contradiction;
};
std::vector<Origin> originsOf(const ::timeline::Timeline &story, annotation::DocumentId document);
std::vector<Origin> originsOf(const ::timeline::Chronicle &chronicle);

// The sentence of a step, with the names of events in bold.
Reason reasonOf(const ::timeline::Step &step);

// A contradiction in words: title, chain and ways out. Repairs are named by their place in the list ("0", "1", …).
Contradiction contradictionOf(const ::timeline::Contradiction &contradiction);

} // namespace widgets::timeline
