// What a story says of moves and links before anybody makes them.
#include "widgets/timeline/from_story.h"

#include <algorithm>

namespace widgets::timeline {

using annotation::AnnotationId;

namespace {

// How far an event may go in units of one size, looked for once each time it is picked up: what is possible is one stretch, so from where
// it stands its ends are found by doubling, then by halving.
class Reach {
public:
    Reach(const ::timeline::Timeline &story, ItemId id, const Move &move) : story_(story), event_{id}, unit_(move.unit)
    {
        const auto *told = story.find(event_);
        here_ = floorTo(unit_, told && told->bounds.start.earliest ? *told->bounds.start.earliest : move.begin);
        known_ = !conflicts(here_);
        if (!known_)
            return;
        from_ = furthest(-1);
        if (const auto last = furthest(1))
            to_ = step(unit_, *last);
    }

    bool isOf(ItemId id, Unit unit) const { return event_.value == id && unit_ == unit; }
    const std::optional<Seconds> &from() const { return from_; }
    const std::optional<Seconds> &to() const { return to_; }
    // Inside what is possible nothing has to be asked.
    bool allows(const Move &move) const
    {
        return known_ && move.begin >= from_.value_or(step(unit_, here_, -steps)) && move.end <= to_.value_or(step(unit_, here_, steps));
    }

private:
    static constexpr int steps = 256;

    bool conflicts(Seconds begin) const
    {
        return story_.wouldContradict(event_, valueOf(begin, step(unit_, begin), unit_), {}).has_value();
    }

    std::optional<Seconds> furthest(int direction) const
    {
        int good = 0, bad = 1;
        while (bad <= steps && !conflicts(step(unit_, here_, direction * bad))) {
            good = bad;
            bad *= 2;
        }
        if (bad > steps)
            return std::nullopt;
        while (bad - good > 1) {
            const int middle = (good + bad) / 2;
            (conflicts(step(unit_, here_, direction * middle)) ? bad : good) = middle;
        }
        return step(unit_, here_, direction * good);
    }

    const ::timeline::Timeline &story_;
    AnnotationId event_;
    Unit unit_;
    Seconds here_ = 0;
    bool known_ = false;
    std::optional<Seconds> from_, to_;
};

} // namespace

std::optional<::timeline::Contradiction> contradictionOf(const ::timeline::Timeline &story, ItemId id, const Move &move)
{
    const Seconds second = step(move.unit, move.begin);
    if (second >= move.end)
        return story.wouldContradict({id}, move.value(), {});
    const auto begin = story.wouldContradict({id}, valueOf(move.begin, second, move.unit), QStringLiteral("ON_OR_AFTER"));
    if (begin)
        return begin;
    return story.wouldContradict({id}, valueOf(step(move.unit, move.end, -1), move.end, move.unit), QStringLiteral("ON_OR_BEFORE"));
}

Advisor advisorOf(std::shared_ptr<const ::timeline::Timeline> story)
{
    auto known = std::make_shared<std::optional<Reach>>();
    return [story, known](ItemId id, const Move &move) {
        if (!*known || !(*known)->isOf(id, move.unit))
            known->emplace(*story, id, move);
        Advice advice{(*known)->from(), (*known)->to(), {}};
        if ((*known)->allows(move))
            return advice;
        if (const auto conflict = contradictionOf(*story, id, move))
            advice.conflict = contradictionOf(*conflict);
        return advice;
    };
}

namespace {

// What would give way if the event were placed anew by hand.
bool givesWay(const ::timeline::Timeline &story, AnnotationId event, AnnotationId cause)
{
    using R = ::timeline::Relation;
    const auto *date = story.find(cause);
    const auto *told = story.find(event);
    if (told && told->anchor && cause == told->anchor && date && date->place.empty())
        return true;
    return std::any_of(story.links().begin(), story.links().end(), [&](const ::timeline::Link &link) {
        if (link.id != cause || link.source != event || !link.decided)
            return false;
        const bool orders = link.relation == R::Before || link.relation == R::After;
        const auto *target = story.find(link.target);
        return orders || (target && target->kind == ::timeline::Item::Kind::Time && target->place.empty());
    });
}

} // namespace

LinkAdvisor linkAdvisorOf(std::shared_ptr<const ::timeline::Timeline> story)
{
    return [story](ItemId source, const QString &relation, ItemId target, Placing placing) -> std::optional<Contradiction> {
        const auto known = ::timeline::relationFromName(relation);
        const auto conflict = known ? story->wouldContradict({source}, *known, {target}) : std::nullopt;
        if (conflict && placing == Placing::Instead
            && std::any_of(conflict->because.begin(), conflict->because.end(),
                           [&](AnnotationId cause) { return givesWay(*story, {source}, cause); }))
            return std::nullopt; // without that one the others agree
        return conflict ? std::optional(contradictionOf(*conflict)) : std::nullopt;
    };
}

} // namespace widgets::timeline
