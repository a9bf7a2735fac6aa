// One event or time expression of an article, as the view shows it. Internal to from_story.
#pragma once

#include "app/workspace/sentences.h"
#include "widgets/timeline/from_story.h"

namespace widgets::timeline {

// A time expression says when it is, not only before or after what.
bool isAnchored(const ::timeline::Item &item);
bool isDated(const ::timeline::Item &item);
// Something is known of an event beyond "before the article" or "after it".
bool isShown(const ::timeline::Item &item);

// An article as its items are made of it.
struct Article {
    const ::timeline::Timeline &story;
    const annotation::Document &document;
    workspace::Sentences sentences{document};
};
Item itemOf(Article &article, const ::timeline::Item &told, const StoryNames &names);

} // namespace widgets::timeline
