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

Conventions Timeline::conventions() const { return conventionsOf(document_.fields().language); }

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
    const base::Result<Placement> placed = placementOf(value, mod, dct_, conventions());
    if (node == nodeOf_.end() || !placed)
        return std::nullopt;
    const std::vector<AnnotationId> replaced = replacedBy(document_, id);
    const Network &others = without_.of(id, decided_, {replaced.begin(), replaced.end()});
    return told(*this, others.wouldConflict(redatingConstraint(document_, id, node->second, placed->hard, imagined)));
}

Timeline timelineOf(const annotation::Document &document) { return StoryBuilder(document).build(); }

} // namespace timeline
