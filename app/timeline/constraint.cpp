#include "app/timeline/constraint.h"

#include <algorithm>
#include <limits>

namespace timeline {

namespace {

using Differences = std::vector<Difference>;

Difference before(Point earlier, Point later) // strictly
{
    return {later, earlier, -1};
}

Difference notAfter(Point earlier, Point later) { return {later, earlier, 0}; }

void same(Differences &out, Point a, Point b)
{
    out.push_back({a, b, 0});
    out.push_back({b, a, 0});
}

void inside(Differences &out, NodeId inner, NodeId outer, bool strict)
{
    const auto order = strict ? before : notAfter;
    out.push_back(order(startOf(outer), startOf(inner)));
    out.push_back(order(endOf(inner), endOf(outer)));
}

Differences differencesOf(NodeId a, Allen relation, NodeId b, bool strictInclusion)
{
    Differences out;
    switch (relation) {
    case Allen::Before:
        out.push_back(before(endOf(a), startOf(b)));
        break;
    case Allen::IBefore:
        same(out, endOf(a), startOf(b));
        break;
    case Allen::Overlaps:
        out.push_back(before(startOf(a), startOf(b)));
        out.push_back(before(startOf(b), endOf(a)));
        out.push_back(before(endOf(a), endOf(b)));
        break;
    case Allen::Begins:
        same(out, startOf(a), startOf(b));
        out.push_back(before(endOf(a), endOf(b)));
        break;
    case Allen::Ends:
        same(out, endOf(a), endOf(b));
        out.push_back(before(startOf(b), startOf(a)));
        break;
    case Allen::IsIncluded:
        inside(out, a, b, strictInclusion);
        break;
    case Allen::Simultaneous:
        same(out, startOf(a), startOf(b));
        same(out, endOf(a), endOf(b));
        break;
    default:
        return differencesOf(b, inverse(relation), a, strictInclusion);
    }
    return out;
}

Allen allenOf(Relation relation, Reading reading)
{
    switch (relation) {
    case Relation::Before:
        return Allen::Before;
    case Relation::After:
        return Allen::After;
    case Relation::Includes:
        return Allen::Includes;
    case Relation::IsIncluded:
        return Allen::IsIncluded;
    case Relation::During:
        return reading.duringIsInclusion ? Allen::IsIncluded : Allen::Simultaneous;
    case Relation::DuringInv:
        return reading.duringIsInclusion ? Allen::Includes : Allen::Simultaneous;
    case Relation::IAfter:
        return Allen::IAfter;
    case Relation::IBefore:
        return Allen::IBefore;
    case Relation::Begins:
        return Allen::Begins;
    case Relation::Ends:
        return Allen::Ends;
    case Relation::BegunBy:
        return Allen::BegunBy;
    case Relation::EndedBy:
        return Allen::EndedBy;
    case Relation::Simultaneous:
    case Relation::Identity:
        return Allen::Simultaneous;
    }
    return Allen::Simultaneous;
}

void bound(Differences &out, Point point, const Bounds &bounds)
{
    if (bounds.earliest)
        out.push_back({point, Point{}, -*bounds.earliest});
    if (bounds.latest)
        out.push_back({Point{}, point, *bounds.latest});
}

} // namespace

Constraint relationConstraint(NodeId a, Relation relation, NodeId b, Cause cause, Weight weight, Reading reading)
{
    return {cause, weight, differencesOf(a, allenOf(relation, reading), b, reading.strictInclusion)};
}

Constraint allenConstraint(NodeId a, Allen relation, NodeId b, Cause cause, Weight weight)
{
    return {cause, weight, differencesOf(a, relation, b, true)};
}

Constraint intervalConstraint(NodeId node, const Interval &interval, Cause cause, Weight weight)
{
    Constraint constraint{cause, weight, {}};
    bound(constraint.differences, startOf(node), interval.start);
    bound(constraint.differences, endOf(node), interval.end);
    return constraint;
}

Constraint lengthConstraint(NodeId node, const Length &length, Cause cause, Weight weight)
{
    Constraint constraint{cause, weight, {{endOf(node), startOf(node), -length.atLeast}}};
    if (length.atMost)
        constraint.differences.push_back({startOf(node), endOf(node), *length.atMost});
    return constraint;
}

Constraint gapConstraint(NodeId a, NodeId b, std::int64_t atLeast, std::optional<std::int64_t> atMost, Cause cause, Weight weight)
{
    Constraint constraint{cause, weight, {{startOf(b), endOf(a), -atLeast}}};
    if (atMost)
        constraint.differences.push_back({endOf(a), startOf(b), *atMost});
    return constraint;
}

std::int64_t gapSlack(const Value &value)
{
    std::int64_t finest = std::numeric_limits<std::int64_t>::max();
    for (const DurationPart &part : value.duration) {
        Value one = value;
        one.duration = {{QStringLiteral("1"), part.unit, part.ofClock}};
        const std::optional<Length> length = lengthOf(one, {});
        const std::int64_t unit = length ? length->atLeast : day;
        finest = std::min(finest, unit <= day ? unit : unit / 2);
    }
    return value.duration.empty() ? 0 : finest;
}

Constraint deadlineConstraint(NodeId node, Instant by, std::optional<Instant> from, Cause cause, Weight weight)
{
    return intervalConstraint(node, {{from, std::nullopt}, {std::nullopt, by}}, cause, weight);
}

} // namespace timeline
