#include "app/timeline/story.h"

#include "app/timeline/chain.h"
#include "app/timeline/story_builder.h"

namespace timeline {

using annotation::AnnotationId;

const Item *Timeline::find(AnnotationId id) const
{
    const auto item = itemOf_.find(id);
    return item == itemOf_.end() ? nullptr : &items_[item->second];
}

AllenSet Timeline::relation(AnnotationId a, AnnotationId b) const
{
    const auto first = nodeOf_.find(a), second = nodeOf_.find(b);
    if (first == nodeOf_.end() || second == nodeOf_.end())
        return AllenSet::all();
    return network_->relation(first->second, second->second);
}

std::vector<Step> Timeline::why(AnnotationId a, AnnotationId b) const
{
    const auto first = nodeOf_.find(a), second = nodeOf_.find(b);
    if (first == nodeOf_.end() || second == nodeOf_.end())
        return {};
    return ChainTeller(*this).steps(network_->why(first->second, second->second));
}

namespace {
// Stands for the link that nobody has made yet.
constexpr AnnotationId imagined{~std::uint64_t{0}};

std::optional<Contradiction> told(const Timeline &timeline, const std::optional<Conflict> &conflict)
{
    if (!conflict)
        return std::nullopt;
    Conflict others = *conflict;
    std::erase(others.because, Cause(imagined));
    return ChainTeller(timeline).contradiction(others, {});
}
} // namespace

std::optional<Contradiction> Timeline::wouldContradict(AnnotationId source, Relation relation, AnnotationId target) const
{
    const auto first = nodeOf_.find(source), second = nodeOf_.find(target);
    if (first == nodeOf_.end() || second == nodeOf_.end())
        return std::nullopt;
    return told(*this, decided_->wouldConflict(relationConstraint(first->second, relation, second->second, imagined, Weight::Analyst)));
}

std::optional<Contradiction> Timeline::wouldContradict(AnnotationId id, const QString &value, const QString &mod) const
{
    const auto node = nodeOf_.find(id);
    const base::Result<Interval> interval = intervalOf(value, mod, dct_);
    if (node == nodeOf_.end() || !interval)
        return std::nullopt;
    const annotation::AnnotationPointer span = document_.find(id);
    if (!span || span->layer != annotation::layers::timex3) { // an event lies within the date
        const Interval within{{interval->start.earliest, std::nullopt}, {std::nullopt, interval->end.latest}};
        std::optional<Network> without; // a date of its own, set by hand, gives way to the new one
        for (const annotation::AnnotationPointer &link : document_.relationsOf(id)) {
            const annotation::AnnotationPointer date = document_.find(link->target);
            if (link->layer != annotation::layers::tlink || !date || date->layer != annotation::layers::timex3 || !date->ranges.empty())
                continue;
            if (!without)
                without = *decided_;
            without->remove(date->id);
        }
        return told(*this,
                    (without ? *without : *decided_).wouldConflict(intervalConstraint(node->second, within, imagined, Weight::Analyst)));
    }
    Network without = *decided_; // its present date does not count
    without.remove(id);
    return told(*this, without.wouldConflict(intervalConstraint(node->second, *interval, imagined, Weight::Analyst)));
}

Timeline timelineOf(const annotation::Document &document) { return StoryBuilder(document).build(); }

} // namespace timeline
