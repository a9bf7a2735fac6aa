// What the timeline writes: whose claim a link is, which mentions are one event, what it is called. Pure functions, as in edits.h.
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
// They are told apart for good: each mention points to an entity of its own, made where it has none.
Edit twoEvents(const State &, Author &, const EventMention &, const EventMention &);
// What the event is called wherever it is shown: the name of its entity, made where it has none. "" gives it the words of the mention.
Edit nameEvent(const State &, Author &, const EventMention &, const QString &name);
// The mention is an event of its own.
Edit anotherEvent(const State &, Author &, DocumentId, AnnotationId mention);

} // namespace editing
