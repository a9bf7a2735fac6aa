// What a story says of moves and links before anybody makes them.
#include "widgets/timeline/advisor.h"

#include "widgets/timeline/from_story.h"

#include <QCoreApplication>

#include <algorithm>

namespace widgets::timeline {

using annotation::AnnotationId;

namespace {

// How far an event may go in units of one size, looked for once each time it is picked up: what is possible is one stretch, so from where
// it stands its ends are found by doubling, then by halving.
class Reach {
public:
    Reach(const Oracle &oracle, ItemId id, const Move &move) : oracle_(oracle), event_{id}, unit_(move.unit)
    {
        const auto *told = oracle_.find(event_);
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

    bool conflicts(Seconds begin) const { return oracle_.date(event_, valueOf(begin, step(unit_, begin), unit_), {}).has_value(); }

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

    const Oracle &oracle_;
    AnnotationId event_;
    Unit unit_;
    Seconds here_ = 0;
    bool known_ = false;
    std::optional<Seconds> from_, to_;
};

} // namespace

std::optional<::timeline::Contradiction> contradictionOf(const Oracle &oracle, ItemId id, const Move &move)
{
    const Seconds second = step(move.unit, move.begin);
    if (second >= move.end)
        return oracle.date({id}, move.value(), {});
    const auto begin = oracle.date({id}, valueOf(move.begin, second, move.unit), QStringLiteral("ON_OR_AFTER"));
    if (begin)
        return begin;
    return oracle.date({id}, valueOf(step(move.unit, move.end, -1), move.end, move.unit), QStringLiteral("ON_OR_BEFORE"));
}

namespace {

// Nothing is decided yet, so both can still be kept: the new one becomes another source's claim.
Contradiction withBoth(const ::timeline::Contradiction &conflict)
{
    Contradiction shown = contradictionOf(conflict);
    shown.repairs.push_back({keepBoth, QCoreApplication::translate("timeline", "Keep both: the sources disagree")});
    return shown;
}

// What would give way if the event were placed anew by hand.
bool givesWay(const Oracle &oracle, AnnotationId event, AnnotationId cause)
{
    using R = ::timeline::Relation;
    const auto *date = oracle.find(cause);
    const auto *told = oracle.find(event);
    if (told && told->anchor && cause == told->anchor && date && date->place.empty())
        return true;
    const auto &links = oracle.links();
    return std::any_of(links.begin(), links.end(), [&](const ::timeline::Link &link) {
        if (link.id != cause || link.source != event || !link.decided)
            return false;
        const bool orders = link.relation == R::Before || link.relation == R::After;
        const auto *target = oracle.find(link.target);
        return orders || (target && target->kind == ::timeline::Item::Kind::Time && target->place.empty());
    });
}

} // namespace

Advisor advisorOf(Oracle asked)
{
    struct Known {
        Oracle oracle;
        std::optional<Reach> reach;
    };
    auto known = std::make_shared<Known>(Known{std::move(asked), {}});
    return [known](ItemId id, const Move &move) {
        if (!known->reach || !known->reach->isOf(id, move.unit))
            known->reach.emplace(known->oracle, id, move);
        Advice advice{known->reach->from(), known->reach->to(), {}};
        if (known->reach->allows(move))
            return advice;
        if (const auto conflict = contradictionOf(known->oracle, id, move))
            advice.conflict = withBoth(*conflict);
        return advice;
    };
}

LinkAdvisor linkAdvisorOf(Oracle oracle)
{
    return [oracle = std::move(oracle)](ItemId source, const QString &relation, ItemId target,
                                        Placing placing) -> std::optional<Contradiction> {
        const auto known = ::timeline::relationFromName(relation);
        const auto conflict = known ? oracle.link({source}, *known, {target}) : std::nullopt;
        if (!conflict)
            return std::nullopt;
        const bool gives = std::any_of(conflict->because.begin(), conflict->because.end(),
                                       [&](AnnotationId cause) { return givesWay(oracle, {source}, cause); });
        if (placing == Placing::Instead && gives)
            return std::nullopt; // without that one the others agree
        return withBoth(*conflict);
    };
}

WhyAdvisor whyAdvisorOf(Oracle oracle)
{
    return [oracle = std::move(oracle)](ItemId item, ItemId after, ItemId before) {
        Contradiction shown;
        shown.tells = true;
        const auto *told = oracle.find({item});
        const QString name = told ? told->text.simplified() : QString();
        shown.title = QCoreApplication::translate("timeline", "Why “%1” stands here").arg(name);
        std::vector<::timeline::Step> steps;
        const auto add = [&](AnnotationId other) {
            for (const ::timeline::Step &step : other ? oracle.why({item}, other) : std::vector<::timeline::Step>()) {
                const bool known = std::any_of(steps.begin(), steps.end(), [&](const ::timeline::Step &s) {
                    return s.kind == step.kind && s.id == step.id && s.a == step.a && s.b == step.b;
                });
                if (!known)
                    steps.push_back(step);
            }
        };
        add(told ? told->anchor : AnnotationId{});
        add({after});
        add({before});
        for (const ::timeline::Step &step : steps)
            shown.chain.push_back(reasonOf(step));
        if (shown.chain.empty())
            shown.chain.push_back({QCoreApplication::translate("timeline", "Nothing links it to the events beside it."), {}});
        return shown;
    };
}

} // namespace widgets::timeline
