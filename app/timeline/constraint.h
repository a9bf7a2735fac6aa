// What is claimed of intervals, as differences between end points, with the cause that claims it: the network's only input.
//
// Seconds; a strict "<" is "at most -1 s". Values; any thread.
#pragma once

#include "app/annotation/ids.h"
#include "app/timeline/relation.h"
#include "app/timeline/value.h"

#include <variant>
#include <vector>

namespace timeline {

struct NodeId { // an interval of a network
    int value = -1;
    explicit operator bool() const { return value >= 0; }
    friend auto operator<=>(NodeId, NodeId) = default;
};

// What nobody has to claim.
enum class Axiom : std::uint8_t {
    Proper,      // an interval begins before it ends
    Calendar,    // the calendar itself
    CreationTime // the article's DCT
};

// Who says so: a link, a dated expression; an axiom; or the entity that several mentions of an event point to.
using Cause = std::variant<annotation::AnnotationId, Axiom, annotation::EntityId>;

// How much a claim weighs when something must give way: the first never does.
enum class Weight : std::uint8_t { Calendar = 0, Analyst = 1, Text = 2, Machine = 3 };

struct Point {
    enum class Side : std::uint8_t { Start, End };
    NodeId node; // none: the origin, 1970-01-01T00:00
    Side side = Side::Start;
    friend auto operator<=>(const Point &, const Point &) = default;
};
inline Point startOf(NodeId node) { return {node, Point::Side::Start}; }
inline Point endOf(NodeId node) { return {node, Point::Side::End}; }

// `to` comes at most `atMost` seconds after `from`.
struct Difference {
    Point from, to;
    std::int64_t atMost = 0;
    friend bool operator==(const Difference &, const Difference &) = default;
};

struct Constraint {
    Cause cause = Axiom::Calendar;
    Weight weight = Weight::Analyst;
    std::vector<Difference> differences; // all hold together
    friend bool operator==(const Constraint &, const Constraint &) = default;
};

// How INCLUDES, IS_INCLUDED (and DURING, which TimeML uses both ways) are meant. News say "on that day" also of what fills it, so the
// common reading is not strict, and DURING is SIMULTANEOUS as in TempEval-3's scorer.
struct Reading {
    bool strictInclusion = false;
    bool duringIsInclusion = false;
};

Constraint relationConstraint(NodeId a, Relation relation, NodeId b, Cause cause, Weight weight, Reading reading = {});
Constraint allenConstraint(NodeId a, Allen relation, NodeId b, Cause cause, Weight weight); // all strict
Constraint intervalConstraint(NodeId node, const Interval &interval, Cause cause, Weight weight);
Constraint lengthConstraint(NodeId node, const Length &length, Cause cause, Weight weight);
// A metric distance: b starts between `atLeast` and `atMost` seconds after a ends ("three days after").
// How far "three days after" may be from three days: the events may lie anywhere within their days, a month is hardly meant to the day.
std::int64_t gapSlack(const Value &value);
Constraint gapConstraint(NodeId a, NodeId b, std::int64_t atLeast, std::optional<std::int64_t> atMost, Cause cause, Weight weight);
// "entro fine mese": ends by the moment, begins at or after `from` where given.
Constraint deadlineConstraint(NodeId node, Instant by, std::optional<Instant> from, Cause cause, Weight weight);

} // namespace timeline
