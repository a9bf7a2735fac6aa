#include "app/timeline/redating.h"

namespace timeline {

using annotation::AnnotationId;
using annotation::AnnotationPointer;
namespace layers = annotation::layers;

namespace {
bool isTime(const AnnotationPointer &span) { return span && span->layer == layers::timex3; }
} // namespace

std::vector<AnnotationId> replacedBy(const annotation::Document &document, AnnotationId redated)
{
    if (isTime(document.find(redated)))
        return {redated};
    std::vector<AnnotationId> replaced;
    for (const AnnotationPointer &link : document.relationsOf(redated)) {
        const AnnotationPointer date = document.find(link->target);
        if (link->layer == layers::tlink && link->isVisible() && isTime(date) && date->ranges.empty())
            replaced.push_back(date->id);
    }
    return replaced;
}

Constraint redatingConstraint(const annotation::Document &document, AnnotationId redated, NodeId node, const Interval &date, Cause cause)
{
    const Interval within{{date.start.earliest, std::nullopt}, {std::nullopt, date.end.latest}};
    return intervalConstraint(node, isTime(document.find(redated)) ? date : within, cause, Weight::Analyst);
}

const Network &Without::of(AnnotationId redated, const std::shared_ptr<const Network> &all, const std::vector<Cause> &causes)
{
    if (causes.empty())
        return *all;
    if (redated_ == redated && all_ == all)
        return *without_;
    Network without = *all;
    for (const Cause &cause : causes)
        without.remove(cause);
    redated_ = redated;
    all_ = all;
    without_ = std::make_shared<const Network>(std::move(without));
    return *without_;
}

} // namespace timeline
