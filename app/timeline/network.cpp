#include "app/timeline/network.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace timeline {

namespace {
// Farther than any date: a point that nothing holds hangs on the origin by an edge of this length. Sums of a few stay in 64 bits.
constexpr std::int64_t horizon = std::int64_t{1} << 60;
constexpr std::int64_t unbounded = horizon / 2;
constexpr int properAxiom = 0; // the number of that cause
} // namespace

Network::Network()
{
    points_.resize(1);
    for (Labels *labels : {&forward_, &backward_}) {
        labels->distance.push_back(0);
        labels->parent.push_back(-1);
    }
    numberOf(Axiom::Proper); // the first: properAxiom
}

void Network::Scratch::begin(std::size_t points)
{
    if (stamp.size() < points) {
        stamp.resize(points, 0);
        distance.resize(points);
        parent.resize(points);
    }
    if (++now == std::numeric_limits<int>::max()) {
        std::fill(stamp.begin(), stamp.end(), 0);
        now = 1;
    }
    heap.clear();
}

void Network::Scratch::push(std::int64_t key, int point)
{
    heap.push_back({key, point});
    std::push_heap(heap.begin(), heap.end());
}

Network::QueueItem Network::Scratch::pop()
{
    std::pop_heap(heap.begin(), heap.end());
    const QueueItem item = heap.back();
    heap.pop_back();
    return item;
}

NodeId Network::addNode()
{
    const NodeId node{nodeCount()};
    points_.resize(points_.size() + 2);
    for (Labels *labels : {&forward_, &backward_}) {
        labels->distance.resize(points_.size(), horizon);
        labels->parent.resize(points_.size(), -1);
    }
    isChanged_.push_back(0);
    // start - end <= -1; the bounds of the two new points follow at once.
    Edge proper{-1, indexOf(endOf(node)), indexOf(startOf(node)), properAxiom};
    forward_.distance[proper.to] = horizon - 1;
    backward_.distance[proper.from] = horizon - 1;
    const int edge = attach(proper);
    axioms_.push_back(edge);
    forward_.parent[proper.to] = edge;
    backward_.parent[proper.from] = edge;
    noteChanged(proper.from);
    return node;
}

int Network::numberOf(const Cause &cause) const
{
    const auto [entry, isNew] = numbers_.try_emplace(cause, static_cast<int>(causes_.size()));
    if (isNew) {
        causes_.push_back(cause);
        edgesOf_.push_back(-1);
    }
    return entry->second;
}

bool Network::holds(const Cause &cause) const
{
    const auto number = numbers_.find(cause);
    return number != numbers_.end() && edgesOf_[number->second] >= 0;
}

bool Network::isProperAxiom(int edge) const { return edges_[edge].cause == properAxiom; }

int Network::attach(Edge edge) const
{
    PointEdges &from = points_[edge.from], &to = points_[edge.to];
    int id = static_cast<int>(edges_.size());
    if (freeEdges_.empty()) {
        edges_.emplace_back();
    } else {
        id = freeEdges_.back();
        freeEdges_.pop_back();
    }
    edge.nextOut = std::exchange(from.out, id);
    edge.nextIn = std::exchange(to.in, id);
    edge.nextOfCause = std::exchange(edgesOf_[edge.cause], id);
    if (edge.nextOut >= 0)
        edges_[edge.nextOut].previousOut = id;
    if (edge.nextIn >= 0)
        edges_[edge.nextIn].previousIn = id;
    edges_[id] = edge;
    return id;
}

// Leaves the cause's own list alone: callers drop it whole or take its newest.
void Network::detach(int id) const
{
    const Edge &edge = edges_[id];
    (edge.previousOut >= 0 ? edges_[edge.previousOut].nextOut : points_[edge.from].out) = edge.nextOut;
    (edge.previousIn >= 0 ? edges_[edge.previousIn].nextIn : points_[edge.to].in) = edge.nextIn;
    if (edge.nextOut >= 0)
        edges_[edge.nextOut].previousOut = edge.previousOut;
    if (edge.nextIn >= 0)
        edges_[edge.nextIn].previousIn = edge.previousIn;
    freeEdges_.push_back(id);
}

void Network::noteChanged(int point)
{
    const int node = (point - 1) / 2;
    if (point > 0 && !isChanged_[node]) {
        isChanged_[node] = 1;
        changed_.push_back(NodeId{node});
    }
}

std::vector<NodeId> Network::takeChanged()
{
    for (const NodeId node : changed_)
        isChanged_[node.value] = 0;
    return std::exchange(changed_, {});
}

std::optional<Conflict> Network::add(const Constraint &constraint)
{
    Inserted inserted;
    std::optional<Conflict> conflict = insert(constraint, inserted);
    if (conflict) {
        takeBack(inserted);
        return conflict;
    }
    for (const Mark &mark : inserted.marks)
        noteChanged(mark.point);
    return std::nullopt;
}

std::optional<Conflict> Network::wouldConflict(const Constraint &constraint) const
{
    Inserted inserted;
    std::optional<Conflict> conflict = insert(constraint, inserted);
    takeBack(inserted);
    return conflict;
}

std::optional<Conflict> Network::insert(const Constraint &constraint, Inserted &inserted) const
{
    const int cause = numberOf(constraint.cause);
    int closing = -1;
    Path known;
    for (const Difference &difference : constraint.differences) {
        const int from = indexOf(difference.from), to = indexOf(difference.to);
        if (from == to && difference.atMost >= 0)
            continue;
        const int edge = attach({difference.atMost, from, to, cause});
        inserted.edges.push_back(edge);
        if (closing >= 0)
            continue; // unlabelled: the explanation has to know all that the cause claims
        const std::size_t before = inserted.marks.size();
        std::optional<Path> contradiction = from == to ? std::optional(Path{}) : contradictedBounds(edge);
        if (!contradiction)
            contradiction = improve(true, edge, inserted.marks);
        if (!contradiction)
            contradiction = improve(false, edge, inserted.marks);
        if (!contradiction)
            continue;
        restore(inserted.marks, before);
        closing = edge;
        known = std::move(*contradiction);
    }
    if (closing < 0)
        return std::nullopt;
    return explain(closing, known);
}

void Network::restore(std::vector<Mark> &marks, std::size_t keep) const
{
    while (marks.size() > keep) {
        const Mark &mark = marks.back();
        labels(mark.forward).distance[mark.point] = mark.distance;
        labels(mark.forward).parent[mark.point] = mark.parent;
        marks.pop_back();
    }
}

void Network::takeBack(Inserted &inserted) const
{
    restore(inserted.marks, 0);
    for (auto edge = inserted.edges.rbegin(); edge != inserted.edges.rend(); ++edge) {
        edgesOf_[edges_[*edge].cause] = edges_[*edge].nextOfCause;
        detach(*edge);
    }
    inserted.edges.clear();
}

// The test that catches most contradictions without a search: the edge would push its end beyond what a date allows.
std::optional<Network::Path> Network::contradictedBounds(int id) const
{
    const Edge &edge = edges_[id];
    const std::int64_t there = forward_.distance[edge.from], back = backward_.distance[edge.to];
    if (there > unbounded || back > unbounded || there + edge.weight + back >= 0)
        return std::nullopt;
    Path path = treePath(false, edge.to);
    const Path rest = treePath(true, edge.from);
    path.edges.insert(path.edges.end(), rest.edges.begin(), rest.edges.end());
    path.length += rest.length;
    return path;
}

// From the origin to the point (forward), or from the point to the origin.
Network::Path Network::treePath(bool forward, int point) const
{
    Path path;
    while (point != 0 && labels(forward).parent[point] >= 0) {
        const int edge = labels(forward).parent[point];
        path.edges.push_back(edge);
        path.length += edges_[edge].weight;
        point = tailOf(forward, edge);
    }
    if (forward)
        std::reverse(path.edges.begin(), path.edges.end());
    return path;
}

// Lets a new edge shorten distances, the most shortened points first, so that each is settled once. Where the edge's own tail (or the
// origin) would be shortened, there is a negative cycle: answers the path from the edge's head to its tail, and leaves labels for
// restore().
std::optional<Network::Path> Network::improve(bool forward, int id, std::vector<Mark> &marks) const
{
    Labels &label = labels(forward);
    const int forbidden = tailOf(forward, id);
    scratch_.begin(points_.size());
    const auto relax = [&](int edge) {
        const int head = headOf(forward, edge);
        const std::int64_t candidate = label.distance[tailOf(forward, edge)] + edges_[edge].weight;
        if (candidate >= label.distance[head])
            return true;
        if (head == forbidden || head == 0)
            return false;
        if (!scratch_.isMarked(head)) {
            scratch_.stamp[head] = scratch_.now;
            scratch_.distance[head] = label.distance[head];
            marks.push_back({forward, head, label.distance[head], label.parent[head]});
        }
        label.distance[head] = candidate;
        label.parent[head] = edge;
        scratch_.push(candidate - scratch_.distance[head], head);
        return true;
    };
    if (!relax(id))
        return closedPath(forward, id, id);
    while (!scratch_.heap.empty()) {
        const QueueItem item = scratch_.pop();
        if (item.key != label.distance[item.point] - scratch_.distance[item.point])
            continue; // shortened again since
        for (int edge = leaving(forward, item.point); edge >= 0; edge = nextLeaving(forward, edge)) {
            if (!relax(edge))
                return closedPath(forward, id, edge);
        }
    }
    return std::nullopt;
}

// From the head of `edge` along the tree to its tail, by way of `closing`, the edge that would have shortened the tail or the origin.
Network::Path Network::closedPath(bool forward, int edge, int closing) const
{
    const int head = headOf(forward, edge), tail = tailOf(forward, edge);
    std::vector<int> backwards; // from the tail towards the head
    const auto climb = [&](int point) {
        while (point != head && point != 0 && labels(forward).parent[point] >= 0) {
            backwards.push_back(labels(forward).parent[point]);
            point = tailOf(forward, backwards.back());
        }
        return point;
    };
    if (closing != edge) {
        const bool byOrigin = headOf(forward, closing) != tail;
        if (!byOrigin || climb(tail) != head) {
            backwards.push_back(closing);
            climb(tailOf(forward, closing));
        }
    } else {
        climb(tail); // the edge leads to the origin itself
    }
    Path path;
    path.edges = std::move(backwards);
    if (forward)
        std::reverse(path.edges.begin(), path.edges.end());
    for (const int step : path.edges)
        path.length += edges_[step].weight;
    return path;
}

void Network::remove(const Cause &cause)
{
    const auto number = numbers_.find(cause);
    if (number == numbers_.end() || number->second == properAxiom)
        return;
    std::vector<int> forwardRoots, backwardRoots;
    for (int edge = std::exchange(edgesOf_[number->second], -1), next = -1; edge >= 0; edge = next) {
        next = edges_[edge].nextOfCause;
        if (forward_.parent[edges_[edge].to] == edge)
            forwardRoots.push_back(edges_[edge].to);
        if (backward_.parent[edges_[edge].from] == edge)
            backwardRoots.push_back(edges_[edge].from);
        detach(edge);
    }
    relabel(true, forwardRoots);
    relabel(false, backwardRoots);
}

// The points whose shortest paths run through the roots.
std::vector<int> Network::descendants(bool forward, const std::vector<int> &roots) const
{
    scratch_.begin(points_.size());
    std::vector<int> found;
    const auto take = [&](int point) {
        if (!scratch_.isMarked(point)) {
            scratch_.stamp[point] = scratch_.now;
            scratch_.distance[point] = labels(forward).distance[point];
            found.push_back(point);
        }
    };
    std::for_each(roots.begin(), roots.end(), take);
    for (std::size_t i = 0; i < found.size(); ++i) { // NOLINT(modernize-loop-convert): it grows meanwhile
        for (int edge = leaving(forward, found[i]); edge >= 0; edge = nextLeaving(forward, edge)) {
            if (labels(forward).parent[headOf(forward, edge)] == edge)
                take(headOf(forward, edge));
        }
    }
    return found;
}

// Distances of the descendants anew, from the points around them; the old distances are still a potential.
void Network::relabel(bool forward, const std::vector<int> &roots)
{
    Labels &label = labels(forward);
    const std::vector<int> affected = descendants(forward, roots);
    for (const int point : affected) {
        label.distance[point] = horizon;
        label.parent[point] = -1;
    }
    for (const int point : affected) {
        for (int edge = leaving(!forward, point); edge >= 0; edge = nextLeaving(!forward, edge)) {
            const int tail = tailOf(forward, edge);
            if (scratch_.isMarked(tail))
                continue;
            if (const std::int64_t candidate = label.distance[tail] + edges_[edge].weight; candidate < label.distance[point]) {
                label.distance[point] = candidate;
                label.parent[point] = edge;
            }
        }
        scratch_.push(label.distance[point] - scratch_.distance[point], point);
    }
    while (!scratch_.heap.empty()) {
        const QueueItem item = scratch_.pop();
        if (item.key != label.distance[item.point] - scratch_.distance[item.point])
            continue;
        for (int edge = leaving(forward, item.point); edge >= 0; edge = nextLeaving(forward, edge)) {
            const int head = headOf(forward, edge);
            const std::int64_t candidate = label.distance[item.point] + edges_[edge].weight;
            if (!scratch_.isMarked(head) || candidate >= label.distance[head])
                continue;
            label.distance[head] = candidate;
            label.parent[head] = edge;
            scratch_.push(candidate - scratch_.distance[head], head);
        }
    }
    for (const int point : affected) {
        if (label.distance[point] != scratch_.distance[point])
            noteChanged(point);
    }
}

Interval Network::interval(NodeId node) const
{
    const auto bounds = [&](Point point) {
        Bounds found;
        const int index = indexOf(point);
        if (backward_.distance[index] < unbounded)
            found.earliest = -backward_.distance[index];
        if (forward_.distance[index] < unbounded)
            found.latest = forward_.distance[index];
        return found;
    };
    return {bounds(startOf(node)), bounds(endOf(node))};
}

} // namespace timeline
