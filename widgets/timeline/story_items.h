// One event or time expression of an article, as the view shows it. Internal to from_story.
#pragma once

#include "widgets/timeline/from_story.h"

namespace widgets::timeline {

// A time expression says when it is, not only before or after what.
bool isAnchored(const ::timeline::Item &item);
bool isDated(const ::timeline::Item &item);
// Something is known of an event beyond "before the article" or "after it".
bool isShown(const ::timeline::Item &item);

// `story` is that of the item's own article.
Item itemOf(const ::timeline::Timeline &story, const ::timeline::Item &told, const annotation::Document &document, const StoryNames &names);

} // namespace widgets::timeline
