// Why: the parts of the network that answer with causes.
#include "app/timeline/network.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace timeline {

namespace {
constexpr std::int64_t unbounded = std::int64_t{1} << 59;
constexpr std::int64_t none = std::numeric_limits<std::int64_t>::max();
constexpr int mostVisits = 4'000; // of edges, in search of the shortest words; then the explanation at hand is taken
} // namespace

std::vector<Cause> Network::causesOf(const std::vector<int> &edges) const
{
    std::vector<Cause> causes;
    for (const int edge : edges) {
        const Cause &cause = causes_[edges_[edge].cause];
        if (cause != Cause(Axiom::Proper) && cause != Cause(Axiom::Calendar)
            && std::find(causes.begin(), causes.end(), cause) == causes.end())
            causes.push_back(cause);
    }
    return causes;
}

// No path between two points is shorter than this: the labels are potentials.
std::int64_t Network::leastBetween(int from, int to) const
{
    return std::max(forward_.distance[to] - forward_.distance[from], backward_.distance[from] - backward_.distance[to]);
}

Conflict Network::explain(int closing, const Path &known) const
{
    const Edge &edge = edges_[closing];
    Path path = known;
    if (edge.from != edge.to) {
        if (std::optional<Path> shorter = fewestCauses(edge.to, edge.from, -edge.weight, closing, known.edges.size()))
            path = std::move(*shorter);
    }
    path.edges.insert(path.edges.begin(), closing);
    const std::vector<int> causes = irreducible(path.edges);
    std::vector<int> cycle = negativeCycle(edgesOf(causes, -1, path.edges));
    if (const auto first = std::find(cycle.begin(), cycle.end(), closing); first != cycle.end()) // tell it from the new claim on
        std::rotate(cycle.begin(), first, cycle.end());
    Conflict conflict;
    conflict.because = causesOf(cycle);
    for (const int step : cycle) {
        conflict.cycle.push_back(differenceOf(step));
        conflict.lacking -= edges_[step].weight;
    }
    return conflict;
}

Difference Network::differenceOf(int edge) const
{
    const auto pointOf = [](int index) {
        if (index == 0)
            return Point{};
        const NodeId node{(index - 1) / 2};
        return index % 2 == 0 ? endOf(node) : startOf(node);
    };
    return {pointOf(edges_[edge].from), pointOf(edges_[edge].to), edges_[edge].weight};
}

// A path shorter than `below` by as few edges as there are: breadth first, only where the potentials leave room for it, and no deeper than
// the path that is known.
std::optional<Network::Path> Network::fewestCauses(int from, int to, std::int64_t below, int without, std::size_t fewerThan) const
{
    struct Reached {
        int point, edge, before;
        std::uint32_t depth;
        std::int64_t length;
    };
    std::vector<Reached> reached{{from, -1, -1, 0, 0}};
    scratch_.begin(points_.size());
    int visits = 0;
    for (std::size_t i = 0; i < reached.size() && reached[i].depth + 1 < fewerThan; ++i) {
        const Reached at = reached[i];
        if (scratch_.isMarked(at.point) && at.length > scratch_.distance[at.point])
            continue;
        for (int edge = points_[at.point].out; edge >= 0; edge = edges_[edge].nextOut) {
            if (++visits > mostVisits)
                return std::nullopt;
            const int head = edges_[edge].to;
            const std::int64_t length = at.length + edges_[edge].weight;
            if (edge == without || head == from || (scratch_.isMarked(head) && length >= scratch_.distance[head])
                || length + leastBetween(head, to) >= below)
                continue;
            scratch_.stamp[head] = scratch_.now;
            scratch_.distance[head] = length;
            reached.push_back({head, edge, static_cast<int>(i), at.depth + 1, length});
            if (head != to)
                continue;
            Path path{{}, length};
            for (int step = static_cast<int>(reached.size()) - 1; reached[step].edge >= 0; step = reached[step].before)
                path.edges.push_back(reached[step].edge);
            std::reverse(path.edges.begin(), path.edges.end());
            return path;
        }
    }
    return std::nullopt;
}

// "start before end" of every interval that the edges touch.
std::vector<int> Network::properAxiomsOf(const std::vector<int> &edges) const
{
    std::vector<int> axioms;
    for (const int edge : edges) {
        for (const int point : {edges_[edge].from, edges_[edge].to}) {
            if (point == 0)
                continue;
            axioms.push_back(axioms_[(point - 1) / 2]);
        }
    }
    std::sort(axioms.begin(), axioms.end());
    axioms.erase(std::unique(axioms.begin(), axioms.end()), axioms.end());
    return axioms;
}

// All that some causes claim, but for one of them; of a cause of hundreds only what the chain uses. With the axioms.
std::vector<int> Network::edgesOf(const std::vector<int> &causes, int without, const std::vector<int> &used) const
{
    constexpr int many = 16;
    std::vector<int> all;
    for (const int cause : causes) {
        if (cause == without)
            continue;
        int own = 0;
        for (int edge = edgesOf_[cause]; edge >= 0; edge = edges_[edge].nextOfCause) {
            if (++own <= many || std::find(used.begin(), used.end(), edge) != used.end())
                all.push_back(edge);
        }
    }
    const std::vector<int> axioms = properAxiomsOf(all);
    all.insert(all.end(), axioms.begin(), axioms.end());
    return all;
}

// Leaves out every cause without which the rest still contradicts. Small: a few causes with all their edges.
std::vector<int> Network::irreducible(const std::vector<int> &edges) const
{
    std::vector<int> causes;
    for (const int edge : edges) {
        if (!isProperAxiom(edge) && std::find(causes.begin(), causes.end(), edges_[edge].cause) == causes.end())
            causes.push_back(edges_[edge].cause);
    }
    const std::vector<int> inOrder = causes;
    for (auto cause = inOrder.rbegin(); cause != inOrder.rend(); ++cause) {
        if (causes.size() > 1 && !negativeCycle(edgesOf(causes, *cause, edges)).empty())
            causes.erase(std::find(causes.begin(), causes.end(), *cause));
    }
    return causes;
}

// Bellman and Ford's; the edges of a negative cycle in its order, or none.
std::vector<int> Network::negativeCycle(const std::vector<int> &edges) const
{
    std::vector<int> points;
    for (const int edge : edges)
        points.insert(points.end(), {edges_[edge].from, edges_[edge].to});
    std::sort(points.begin(), points.end());
    points.erase(std::unique(points.begin(), points.end()), points.end());
    const auto place = [&](int point) { return std::lower_bound(points.begin(), points.end(), point) - points.begin(); };
    struct Label {
        std::int64_t distance = 0; // all start at 0
        int by = -1;
    };
    std::vector<Label> labels(points.size());
    std::ptrdiff_t shortened = -1;
    for (std::size_t round = 0; round <= points.size(); ++round) {
        shortened = -1;
        for (const int edge : edges) {
            const std::int64_t candidate = labels[place(edges_[edge].from)].distance + edges_[edge].weight;
            if (Label &there = labels[place(edges_[edge].to)]; candidate < there.distance) {
                there = {candidate, edge};
                shortened = place(edges_[edge].to);
            }
        }
        if (shortened < 0)
            return {};
    }
    for (std::size_t i = 0; i < points.size(); ++i) // back onto the cycle
        shortened = place(edges_[labels[shortened].by].from);
    std::vector<int> cycle;
    std::ptrdiff_t at = shortened;
    do {
        cycle.push_back(labels[at].by);
        at = place(edges_[cycle.back()].from);
    } while (at != shortened);
    std::reverse(cycle.begin(), cycle.end());
    return cycle;
}

// By way of the origin from the labels, else by a search that does not pass the origin and gives up where it cannot do better; nothing
// that is not shorter than `below`.
std::optional<Network::Path> Network::shortest(int from, int to, std::int64_t below) const
{
    if (from == to)
        return Path{};
    if (backward_.distance[from] < unbounded && forward_.distance[to] < unbounded) {
        const std::int64_t byOrigin = backward_.distance[from] + forward_.distance[to];
        if (std::optional<Path> found
            = leastBetween(from, to) < std::min(byOrigin, below) ? search(from, to, std::min(byOrigin, below)) : std::nullopt)
            return found;
        if (byOrigin >= below)
            return std::nullopt;
        Path path = treePath(false, from);
        const Path rest = treePath(true, to);
        path.edges.insert(path.edges.end(), rest.edges.begin(), rest.edges.end());
        path.length += rest.length;
        return path;
    }
    return search(from, to, below);
}

std::optional<Network::Path> Network::search(int from, int to, std::int64_t below) const
{
    scratch_.begin(points_.size());
    const auto reach = [&](int point, std::int64_t length, int by) {
        scratch_.stamp[point] = scratch_.now;
        scratch_.distance[point] = length;
        scratch_.parent[point] = by;
        scratch_.push(length + forward_.distance[from] - forward_.distance[point], point);
    };
    reach(from, 0, -1);
    while (!scratch_.heap.empty()) {
        const QueueItem item = scratch_.pop();
        const std::int64_t here = scratch_.distance[item.point];
        if (item.key != here + forward_.distance[from] - forward_.distance[item.point] || (item.point == 0 && from != 0))
            continue;
        if (item.point == to)
            break;
        for (int edge = points_[item.point].out; edge >= 0; edge = edges_[edge].nextOut) {
            const int head = edges_[edge].to;
            const std::int64_t length = here + edges_[edge].weight;
            if ((!scratch_.isMarked(head) || length < scratch_.distance[head]) && length + leastBetween(head, to) < below)
                reach(head, length, edge);
        }
    }
    if (!scratch_.isMarked(to))
        return std::nullopt;
    Path path{{}, scratch_.distance[to]};
    for (int point = to; point != from; point = edges_[scratch_.parent[point]].from)
        path.edges.push_back(scratch_.parent[point]);
    std::reverse(path.edges.begin(), path.edges.end());
    return path;
}

std::optional<std::int64_t> Network::furthest(Point from, Point to) const
{
    const std::optional<Path> path = shortest(indexOf(from), indexOf(to), none);
    return path ? std::optional(path->length) : std::nullopt;
}

std::optional<Allen> Network::decidedByBounds(NodeId a, NodeId b) const
{
    const Interval first = interval(a), second = interval(b);
    if (first.end.latest && second.start.earliest && *first.end.latest < *second.start.earliest)
        return Allen::Before;
    if (second.end.latest && first.start.earliest && *second.end.latest < *first.start.earliest)
        return Allen::After;
    return std::nullopt;
}

// A distance between two of the four end points decides nothing unless it is shorter than this: a contradiction with orders between them
// (each at most -1) runs through it and at most one distance between the other two.
std::int64_t Network::matteringBelow(const std::array<int, 4> &points, int from, int to) const
{
    std::int64_t least = 0;
    for (const int a : points) {
        for (const int b : points) {
            if (a != b && a != from && a != to && b != from && b != to)
                least = std::min(least, leastBetween(a, b));
        }
    }
    return 3 - least;
}

// Exact: four points and the distances between them are all that matters, and each of the thirteen is tried on them.
AllenSet Network::relation(NodeId a, NodeId b) const
{
    if (a == b)
        return {Allen::Simultaneous};
    if (const std::optional<Allen> decided = decidedByBounds(a, b))
        return {*decided};
    const Point points[] = {startOf(a), endOf(a), startOf(b), endOf(b)};
    Network small;
    const NodeId x = small.addNode(), y = small.addNode();
    const Point image[] = {startOf(x), endOf(x), startOf(y), endOf(y)};
    Constraint known{Axiom::Calendar, Weight::Calendar, {}};
    const std::array<int, 4> indices{indexOf(points[0]), indexOf(points[1]), indexOf(points[2]), indexOf(points[3])};
    for (std::size_t i = 0; i < 4; ++i) {
        for (std::size_t j = 0; j < 4; ++j) {
            const std::optional<Path> most
                = i == j ? std::nullopt : shortest(indices[i], indices[j], matteringBelow(indices, indices[i], indices[j]));
            if (most)
                known.differences.push_back({image[i], image[j], most->length});
        }
    }
    small.add(known);
    AllenSet possible;
    for (int r = 0; r < allenCount; ++r) {
        const auto allen = static_cast<Allen>(r);
        if (!small.wouldConflict(allenConstraint(x, allen, y, annotation::AnnotationId{1}, Weight::Machine)))
            possible.add(allen);
    }
    return possible;
}

std::vector<Cause> Network::why(NodeId a, NodeId b) const
{
    std::vector<int> edges;
    const auto follow = [&](Point from, Point to) { // an order of the two that is decided
        const std::optional<Path> path = shortest(indexOf(from), indexOf(to), 1);
        if (path)
            edges.insert(edges.end(), path->edges.begin(), path->edges.end());
        return path && path->length < 0;
    };
    if (a == b || follow(startOf(b), endOf(a)) || follow(startOf(a), endOf(b))) // one lies before the other: no more to say
        return causesOf(edges);
    for (const auto &[one, other] : {std::pair{startOf(a), startOf(b)}, std::pair{endOf(a), endOf(b)}}) {
        follow(one, other);
        follow(other, one);
    }
    return causesOf(edges);
}

std::vector<Cause> Network::whyBound(Point point, Extreme extreme) const
{
    return causesOf(treePath(extreme == Extreme::Latest, indexOf(point)).edges);
}

} // namespace timeline
