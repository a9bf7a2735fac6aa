// What timelines write besides dates and links: whose claim a link is, which mentions are one event, what it is called, and how events of
// two articles lie in time. Pure functions, as in edits.h.
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

// An event of one article before, after, … one of another. The link stands in the article of its source, as every link does, and so can be
// stored, undone and exported like one: its other end there is a mention of the target's event, which gets an entity if it had none. Where
// the article has no such mention, one without words is made, whose feature "name" are the target's words; and it is used again. Both
// articles must be loaded.
Edit relateAcross(const State &, Author &, const EventMention &source, const QString &relation, const EventMention &target);

} // namespace editing
