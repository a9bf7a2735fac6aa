// What the timeline's repairs write: whose claim a link is, and which mentions are one event. Pure functions, as in edits.h.
#pragma once

#include "app/editing/edits.h"

namespace editing {

// The link becomes the claim of a source: it stands beside what it contradicts. "" gives it back to the article.
Edit keepBoth(const State &, Author &, DocumentId, AnnotationId link, const QString &source);

struct EventMention {
    DocumentId document;
    AnnotationId id;
    friend auto operator<=>(const EventMention &, const EventMention &) = default;
};
// All mentions point to one entity: that of the first which has one, else a new one named by the words of the first. Other mentions of
// entities that come together so, in the loaded articles, go with them. The articles must be loaded; mentions must be events.
Edit oneEvent(const State &, Author &, std::span<const EventMention>);
// The mention is an event of its own.
Edit anotherEvent(const State &, Author &, DocumentId, AnnotationId mention);

} // namespace editing
