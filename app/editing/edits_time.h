// What is written when a timeline is put right by hand: dates that reach over several days, an order instead of a date, doubt; and several
// edits as one step.
//
// Pure, as all edits (edits.h). An event's date is an empty TIMEX3 and one TLINK to it; a date in the text is never changed for the sake of
// an event. Errors: Invalid with a sentence that says why.
#pragma once

#include "app/editing/edits.h"

#include <functional>
#include <optional>
#include <utility>
#include <vector>

namespace editing {

// When an event is: a value, or a stretch of the length `value` ("P2D") that begins within the first of `ends` and ends within the second.
struct Dating {
    TimeValue value;
    std::optional<std::pair<TimeValue, TimeValue>> ends;
    QString relation = QStringLiteral("IS_INCLUDED");
    bool widened = false; // what it filled before is still part of it: only its edges became vague
};

// The event gets this date instead of any that was set by hand before; what the machine proposed gives way.
Edit date(const State &, Author &, DocumentId, AnnotationId event, const Dating &);

// No date any more, only an order: after the one and before the other (0: nothing there). What orders it by hand so far gives way; where
// neither is named, the order stays as it is.
Edit orderOnly(const State &, Author &, DocumentId, AnnotationId event, AnnotationId after, AnnotationId before);

// Takes away what places the event by hand, dates and order alike, so that something else can; what the text says stays.
Edit release(const State &, Author &, DocumentId, AnnotationId event);

// How sure its date is: about then (APPROX), and whether it is right at all (unsure). `anchor` is the time expression that dates the event;
// one of the text is left alone, the event then gets an approximate date of its own.
Edit doubt(const State &, Author &, DocumentId, AnnotationId id, AnnotationId anchor, bool approximate, bool unsure);

// Several edits, each seeing what the former did, as one step under the first one's name.
using Maker = std::function<Edit(const State &, Author &)>;
Edit together(const State &, Author &, const std::vector<Maker> &);

} // namespace editing
