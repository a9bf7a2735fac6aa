// What follows from dates, orders and durations: an incremental simple temporal network over the end points of intervals.
//
// Every constraint names its cause, so that a contradiction is explained by a short list of causes, and taking one of them away resolves
// it. Adding costs what changes (Cotton and Maler's potentials, which here are the bounds themselves); nothing like a closure is ever held.
// An interval is proper: it begins before it ends. A value type (copying copies it all); one thread at a time, also for const calls, which
// try things and take them back.
#pragma once

#include "app/timeline/constraint.h"

#include <array>
#include <optional>
#include <unordered_map>
#include <vector>

namespace timeline {

// Why something cannot be: without any one of these causes the others agree. In the order of the chain; axioms are left out.
struct Conflict {
    std::vector<Cause> because;
    std::int64_t lacking = 0;      // seconds that would have to give
    std::vector<Difference> cycle; // of these causes: each begins where the one before ends, the last ends where the first begins, and
                                   // together they say that a point lies `lacking` seconds before itself
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
    // Lists run through the edges themselves, all in one pool with a free list: an edge comes and goes in O(1), and a copy of the network
    // is a few blocks of memory. -1 ends a list.
    struct Edge {
        std::int64_t weight = 0;
        int from = 0, to = 0;
        int cause = -1;
        int nextOut = -1, previousOut = -1, nextIn = -1, previousIn = -1, nextOfCause = -1;
    };
    struct PointEdges {
        int out = -1, in = -1; // the first of each
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
    struct QueueItem {
        std::int64_t key;
        int point;
        friend bool operator<(const QueueItem &a, const QueueItem &b) { return a.key > b.key; } // a heap with the least on top
    };
    // What searches write on, as long as the network has points; valid where stamp says so. A copy begins with a sheet of its own.
    struct Scratch {
        Scratch() = default;
        Scratch(const Scratch &) { }
        Scratch &operator=(const Scratch &) { return *this; }
        void begin(std::size_t points); // of a search: everything is invalid
        bool isMarked(int point) const { return stamp[static_cast<std::size_t>(point)] == now; }
        void push(std::int64_t key, int point);
        QueueItem pop();

        std::vector<std::int64_t> distance; // of one propagation: as it was before; of a search: the best so far
        std::vector<int> parent, stamp;
        std::vector<QueueItem> heap;
        int now = 0;
    };

    struct CauseHash {
        std::size_t operator()(const Cause &cause) const
        {
            if (const auto *id = std::get_if<annotation::AnnotationId>(&cause))
                return std::hash<std::uint64_t>{}(id->value);
            const auto *entity = std::get_if<annotation::EntityId>(&cause);
            return std::hash<std::uint64_t>{}(~(entity ? entity->value << 8 : static_cast<std::uint64_t>(std::get<Axiom>(cause))));
        }
    };

    static int indexOf(Point point) { return point.node ? 1 + 2 * point.node.value + (point.side == Point::Side::End ? 1 : 0) : 0; }
    Labels &labels(bool forward) const { return forward ? forward_ : backward_; }
    int headOf(bool forward, int edge) const { return forward ? edges_[edge].to : edges_[edge].from; }
    int tailOf(bool forward, int edge) const { return forward ? edges_[edge].from : edges_[edge].to; }
    // The first edge that leaves a point, and the next one behind it.
    int leaving(bool forward, int point) const { return forward ? points_[point].out : points_[point].in; }
    int nextLeaving(bool forward, int edge) const { return forward ? edges_[edge].nextOut : edges_[edge].nextIn; }
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
    std::optional<Path> fewestCauses(int from, int to, std::int64_t below, int without, std::size_t fewerThan) const;
    std::int64_t leastBetween(int from, int to) const;
    std::optional<Path> shortest(int from, int to, std::int64_t below) const;
    std::optional<Path> search(int from, int to, std::int64_t below) const;
    std::int64_t matteringBelow(const std::array<int, 4> &points, int from, int to) const;
    Path treePath(bool forward, int point) const;
    std::vector<Cause> causesOf(const std::vector<int> &edges) const;
    std::vector<int> irreducible(const std::vector<int> &edges) const;
    std::vector<int> properAxiomsOf(const std::vector<int> &edges) const;
    std::vector<int> edgesOf(const std::vector<int> &causes, int without, const std::vector<int> &used) const;
    std::vector<int> negativeCycle(const std::vector<int> &edges) const;
    Difference differenceOf(int edge) const;
    std::optional<Allen> decidedByBounds(NodeId a, NodeId b) const;

    // Mutable because wouldConflict() tries a constraint on them and takes it back.
    mutable std::vector<PointEdges> points_;
    mutable std::vector<Edge> edges_;
    mutable std::vector<int> freeEdges_;
    std::vector<int> axioms_; // "begins before it ends", by node
    mutable std::vector<Cause> causes_;
    mutable std::unordered_map<Cause, int, CauseHash> numbers_;
    mutable std::vector<int> edgesOf_; // by the cause's number: its newest edge
    mutable Labels forward_, backward_;
    mutable Scratch scratch_;
    std::vector<char> isChanged_;
    std::vector<NodeId> changed_;
};

} // namespace timeline
