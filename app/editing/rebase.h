// What was once done, turned back (or done again) as things stand now. Internal to this room.
//
// Each `before` becomes what stands now; what is as wanted already is left out. A span that goes takes along the relations that the machine
// has hung on it meanwhile; where a text is changed back, spans that nobody mentions (the machine's) are carried over with it.
#pragma once

#include "app/editing/state.h"
#include "app/editing/text_change.h"

#include <set>

namespace editing {

class Rebase {
public:
    Rebase(const State &state, const annotation::Transaction &transaction); // both stay the caller's

    bool isMadeHere(annotation::DocumentId document) const; // a removal being undone: nothing can be loaded
    base::Result<> take(const annotation::Change &change);  // the article is loaded, where it is there
    annotation::Transaction result() { return std::move(now_); }

private:
    base::Result<> put(annotation::Change change);
    base::Result<> dropWithRelations(annotation::DocumentId document, const annotation::Annotation &span);
    base::Result<> dropLost(annotation::DocumentId document, TextChange difference);
    base::Result<> carryOver(annotation::DocumentId document, TextChange difference);

    const State &state_;
    State scratch_;
    std::set<annotation::AnnotationId> mentioned_;
    std::set<annotation::DocumentId> leaving_; // articles that go
    annotation::Transaction now_;
};

// The inverse of a correction of the text moves the spans before it gives the text back, and some of them would not fit the text as it is:
// the text goes first. Not where the article itself comes or goes, which has an order of its own.
annotation::Transaction textFirst(annotation::Transaction transaction);

} // namespace editing
