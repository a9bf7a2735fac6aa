// What follows from dates, orders and durations: an incremental simple temporal network over the end points of intervals.
//
// Every constraint names its cause, so that a contradiction is explained by a short list of causes, and taking one of them away resolves
// it. Adding costs what changes (Cotton and Maler's potentials, which here are the bounds themselves); nothing like a closure is ever held.
// An interval is proper: it begins before it ends. A value type (copying copies it all); one thread at a time, also for const calls, which
// leave marks in scratch space.
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
    bool holds(const Cause &cause) const { return edgesOf_.count(cause) != 0; }

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
    // Shortest distances from the origin (forward) or to it (backward); the potential of its direction.
    struct Labels {
        std::vector<std::int64_t> distance;
        std::vector<int> parent; // the edge it came by, -1: none
    };
    struct Mark { // how a label was before
        bool forward;
        int point;
        std::int64_t distance;
        int parent;
    };
    struct QueueItem {
        std::int64_t key;
        int point;
        friend bool operator<(const QueueItem &a, const QueueItem &b) { return a.key > b.key; } // a heap with the least on top
    };
    struct Scratch;

    int pointIndex(Point point) const { return point.node ? 1 + 2 * point.node.value + (point.side == Point::Side::End ? 1 : 0) : 0; }
    int attach(const Edge &edge);
    void detach(int edge);
    int causeIndex(const Cause &cause);

    std::optional<Conflict> insert(const Constraint &constraint, std::vector<int> &added, std::vector<Mark> &marks);
    bool improve(bool forward, int edge, std::vector<Mark> &marks);
    void restore(std::vector<Mark> &marks, std::size_t downTo);
    void relabel(bool forward, const std::vector<int> &roots);
    std::vector<int> descendants(bool forward, const std::vector<int> &roots) const;
    void noteChanged(int point);

    Conflict explain(const Edge &closing, const std::vector<int> &fallback) const;
    std::vector<int> fewestEdges(int from, int to, std::int64_t below) const;
    std::vector<int> cycleOf(int closing) const;
    std::vector<Cause> irreducible(const std::vector<int> &path, const Edge &closing) const;
    std::vector<int> shortestPath(int from, int to, std::int64_t *length) const;
    std::vector<Cause> causesOf(const std::vector<int> &path) const;
    const std::array<std::array<std::int64_t, 4>, 4> distancesBetween(NodeId a, NodeId b) const;

    std::vector<PointEdges> points_;
    std::vector<Edge> edges_;
    std::vector<int> freeEdges_;
    std::vector<Cause> causes_;
    std::map<Cause, std::vector<int>> edgesOf_;
    std::map<Cause, int> causeNumber_;
    mutable Labels forward_, backward_;
    std::vector<char> isChanged_;
    std::vector<NodeId> changed_;
};

} // namespace timeline
