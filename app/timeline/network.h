// What follows from dates, orders and durations: an incremental simple temporal network over the end points of intervals.
//
// Every constraint names its cause, so that a contradiction is explained by a short list of causes, and taking one of them away resolves
// it. Adding costs what changes (Cotton and Maler's potentials, which here are the bounds themselves); nothing like a closure is ever held.
// An interval is proper: it begins before it ends. A value type (copying copies it all); one thread at a time, also for const calls, which
// try things and take them back.
#pragma once

#include "app/timeline/constraint.h"

#include <map>
#include <optional>
#include <vector>

namespace timeline {

// Why something cannot be: without any one of these causes the others agree. In the order of the chain; axioms are left out.
struct Conflict {
    std::vector<Cause> because;
    std::int64_t lacking = 0; // seconds that would have to give
    friend bool operator==(const Conflict &, const Conflict &) = default;
};

class Network {
public:
    Network();

    NodeId addNode();
    int nodeCount() const { return static_cast<int>((points_.size() - 1) / 2); }

    // All of the constraint, or, where it contradicts, none of it and the reason. One cause may add several constraints.
    std::optional<Conflict> add(const Constraint &constraint);
    std::optional<Conflict> wouldConflict(const Constraint &constraint) const;
    // Takes everything back that this cause has added.
    void remove(const Cause &cause);
    bool holds(const Cause &cause) const;

    Interval interval(NodeId node) const;

    // Which of Allen's relations are possible between two intervals, given all that is known.
    AllenSet relation(NodeId a, NodeId b) const;
    // The causes from which the relation follows as far as it is decided; empty where the two are unrelated.
    std::vector<Cause> why(NodeId a, NodeId b) const;
    // The causes that put an end point no earlier (or no later) than it is; empty where it is open.
    enum class Extreme : std::uint8_t { Earliest, Latest };
    std::vector<Cause> whyBound(Point point, Extreme extreme) const;

    // The nodes whose bounds have changed since the last call.
    std::vector<NodeId> takeChanged();

    // The largest amount (seconds) that `to` can come after `from`; nullopt: any.
    std::optional<std::int64_t> furthest(Point from, Point to) const;

private:
    struct Edge {
        int from = 0, to = 0;
        std::int64_t weight = 0;
        int cause = -1;
        int placeOut = 0, placeIn = 0; // where it stands in its points' lists, so that removal is O(1)
    };
    struct PointEdges {
        std::vector<int> out, in;
    };
    // Shortest distances from the origin (forward) or to it (backward). Every point hangs on the origin by a far horizon, so that distances
    // are the potential too.
    struct Labels {
        std::vector<std::int64_t> distance;
        std::vector<int> parent; // the edge it came by; -1: the horizon
    };
    struct Mark { // how a label was before
        bool forward;
        int point;
        std::int64_t distance;
        int parent;
    };
    struct Path {
        std::vector<int> edges; // from the first point on
        std::int64_t length = 0;
    };
    struct Inserted { // what a try has changed, so that it can be taken back
        std::vector<int> edges;
        std::vector<Mark> marks;
    };

    static int indexOf(Point point) { return point.node ? 1 + 2 * point.node.value + (point.side == Point::Side::End ? 1 : 0) : 0; }
    Labels &labels(bool forward) const { return forward ? forward_ : backward_; }
    int headOf(bool forward, int edge) const { return forward ? edges_[edge].to : edges_[edge].from; }
    int tailOf(bool forward, int edge) const { return forward ? edges_[edge].from : edges_[edge].to; }
    const std::vector<int> &leaving(bool forward, int point) const { return forward ? points_[point].out : points_[point].in; }
    bool isProperAxiom(int edge) const;

    int numberOf(const Cause &cause) const;
    int attach(Edge edge) const;
    void detach(int edge) const;
    std::optional<Conflict> insert(const Constraint &constraint, Inserted &inserted) const;
    void takeBack(Inserted &inserted) const;
    void restore(std::vector<Mark> &marks, std::size_t keep) const;
    std::optional<Path> contradictedBounds(int edge) const;
    std::optional<Path> improve(bool forward, int edge, std::vector<Mark> &marks) const;
    Path closedPath(bool forward, int edge, int closing) const;
    void relabel(bool forward, const std::vector<int> &roots);
    std::vector<int> descendants(bool forward, const std::vector<int> &roots) const;
    void noteChanged(int point);

    Conflict explain(int closing, const Path &known) const;
    std::optional<Path> fewestCauses(int from, int to, std::int64_t below, int without) const;
    std::int64_t leastBetween(int from, int to) const;
    std::optional<Path> shortest(int from, int to) const;
    Path treePath(bool forward, int point) const;
    std::vector<Cause> causesOf(const std::vector<int> &edges) const;
    std::vector<int> irreducible(const std::vector<int> &edges) const;
    std::vector<int> properAxiomsOf(const std::vector<int> &edges) const;
    bool hasNegativeCycle(const std::vector<int> &edges) const;
    std::optional<Allen> decidedByBounds(NodeId a, NodeId b) const;

    // Mutable because wouldConflict() tries a constraint on them and takes it back.
    mutable std::vector<PointEdges> points_;
    mutable std::vector<Edge> edges_;
    mutable std::vector<int> freeEdges_;
    mutable std::vector<Cause> causes_;
    mutable std::map<Cause, int> numbers_;
    mutable std::vector<std::vector<int>> edgesOf_; // by the cause's number
    mutable Labels forward_, backward_;
    mutable std::vector<std::int64_t> oldDistance_; // scratch of one propagation, valid where stamp_ says so
    mutable std::vector<int> stamp_;
    mutable int now_ = 0;
    std::vector<char> isChanged_;
    std::vector<NodeId> changed_;
};

} // namespace timeline
