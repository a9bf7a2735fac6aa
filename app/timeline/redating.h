// What a new date would have to agree with: everything but the dates that it replaces.
//
// One thread at a time.
#pragma once

#include "app/annotation/document.h"
#include "app/timeline/network.h"

#include <memory>

namespace timeline {

// The claims that a new date of this takes the place of: of an event the dates that were set by hand (they have no place in the text), of a
// time expression its own value.
std::vector<annotation::AnnotationId> replacedBy(const annotation::Document &document, annotation::AnnotationId redated);

// An event lies within its date, a time expression fills it.
Constraint redatingConstraint(const annotation::Document &document, annotation::AnnotationId redated, NodeId node, const Interval &date,
                              Cause cause);

// A network without some causes, remembered as long as the same thing is asked about: a drag asks with every move.
class Without {
public:
    const Network &of(annotation::AnnotationId redated, const std::shared_ptr<const Network> &all, const std::vector<Cause> &causes);

private:
    annotation::AnnotationId redated_;
    std::shared_ptr<const Network> all_, without_;
};

} // namespace timeline
