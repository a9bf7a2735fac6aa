// Why: the parts of the network that answer with causes.
#include "app/timeline/network.h"

#include <algorithm>
#include <limits>
#include <queue>

namespace timeline {

namespace {
constexpr std::int64_t unbounded = std::int64_t{1} << 59;
constexpr std::int64_t none = std::numeric_limits<std::int64_t>::max();
constexpr int mostVisits = 30'000; // of edges, in search of the shortest words; then the explanation at hand is taken
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
        if (std::optional<Path> shorter = fewestCauses(edge.to, edge.from, -edge.weight, closing))
            path = std::move(*shorter);
    }
    Conflict conflict;
    conflict.lacking = -(path.length + edge.weight);
    path.edges.insert(path.edges.begin(), closing);
    conflict.because = causesOf(irreducible(path.edges));
    return conflict;
}

// A path shorter than `below` by as few causes as there are: breadth first by causes, and only where the potentials leave room for it.
std::optional<Network::Path> Network::fewestCauses(int from, int to, std::int64_t below, int without) const
{
    struct Reached {
        int point, edge, before;
        std::int64_t length;
    };
    std::vector<Reached> reached{{from, -1, -1, 0}};
    std::vector<std::int64_t> best(points_.size(), none);
    best[from] = 0;
    int visits = 0;
    for (std::size_t i = 0; i < reached.size(); ++i) {
        const Reached at = reached[i];
        if (at.length > best[at.point])
            continue;
        for (const int edge : points_[at.point].out) {
            if (++visits > mostVisits)
                return std::nullopt;
            const int head = edges_[edge].to;
            const std::int64_t length = at.length + edges_[edge].weight;
            if (edge == without || length >= best[head] || length + leastBetween(head, to) >= below)
                continue;
            best[head] = length;
            reached.push_back({head, edge, static_cast<int>(i), length});
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
            const std::vector<int> &out = points_[point % 2 == 0 ? point : point + 1].out; // of the interval's end
            axioms.push_back(*std::find_if(out.begin(), out.end(), [&](int candidate) { return isProperAxiom(candidate); }));
        }
    }
    std::sort(axioms.begin(), axioms.end());
    axioms.erase(std::unique(axioms.begin(), axioms.end()), axioms.end());
    return axioms;
}

// Leaves out every cause without which the rest still contradicts. Small: a few causes with all their edges.
std::vector<int> Network::irreducible(const std::vector<int> &edges) const
{
    std::vector<int> causes;
    for (const int edge : edges) {
        if (!isProperAxiom(edge) && std::find(causes.begin(), causes.end(), edges_[edge].cause) == causes.end())
            causes.push_back(edges_[edge].cause);
    }
    const auto edgesWithout = [&](int left) {
        std::vector<int> all;
        for (const int cause : causes) {
            const std::vector<int> &own = edgesOf_[cause];
            if (cause == left)
                continue;
            std::copy_if(own.begin(), own.end(), std::back_inserter(all), [&](int edge) { // a cause of hundreds: only what the chain uses
                return own.size() <= 16 || std::find(edges.begin(), edges.end(), edge) != edges.end();
            });
        }
        const std::vector<int> axioms = properAxiomsOf(all);
        all.insert(all.end(), axioms.begin(), axioms.end());
        return all;
    };
    const std::vector<int> inOrder = causes;
    for (auto cause = inOrder.rbegin(); cause != inOrder.rend(); ++cause) {
        if (causes.size() > 1 && hasNegativeCycle(edgesWithout(*cause)))
            causes.erase(std::find(causes.begin(), causes.end(), *cause));
    }
    std::vector<int> left;
    std::copy_if(edges.begin(), edges.end(), std::back_inserter(left),
                 [&](int edge) { return std::find(causes.begin(), causes.end(), edges_[edge].cause) != causes.end(); });
    return left;
}

bool Network::hasNegativeCycle(const std::vector<int> &edges) const
{
    std::map<int, std::int64_t> distance; // all start at 0
    for (const int edge : edges) {
        distance[edges_[edge].from] = 0;
        distance[edges_[edge].to] = 0;
    }
    for (std::size_t round = 0; round <= distance.size(); ++round) {
        bool shortened = false;
        for (const int edge : edges) {
            const std::int64_t candidate = distance[edges_[edge].from] + edges_[edge].weight;
            std::int64_t &there = distance[edges_[edge].to];
            if (candidate < there) {
                there = candidate;
                shortened = true;
            }
        }
        if (!shortened)
            return false;
    }
    return true;
}

// By way of the origin from the labels, else a search that does not pass the origin and gives up where it cannot do better.
std::optional<Network::Path> Network::shortest(int from, int to) const
{
    std::optional<Path> found;
    if (backward_.distance[from] < unbounded && forward_.distance[to] < unbounded) {
        found = treePath(false, from);
        const Path rest = treePath(true, to);
        found->edges.insert(found->edges.end(), rest.edges.begin(), rest.edges.end());
        found->length += rest.length;
    }
    struct Item {
        std::int64_t key, length;
        int point;
        bool operator<(const Item &other) const { return key > other.key; }
    };
    std::priority_queue<Item> queue;
    std::vector<std::int64_t> best(points_.size(), none);
    std::vector<int> parent(points_.size(), -1);
    best[from] = 0;
    queue.push({0, 0, from});
    while (!queue.empty()) {
        const Item item = queue.top();
        queue.pop();
        if (item.length != best[item.point] || (item.point == 0 && from != 0))
            continue;
        if (item.point == to)
            break;
        for (const int edge : points_[item.point].out) {
            const int head = edges_[edge].to;
            const std::int64_t length = item.length + edges_[edge].weight;
            if (length >= best[head] || (found && length + leastBetween(head, to) >= found->length))
                continue;
            best[head] = length;
            parent[head] = edge;
            queue.push({length + forward_.distance[from] - forward_.distance[head], length, head});
        }
    }
    if (from == to || best[to] == none || (found && best[to] >= found->length))
        return from == to ? std::optional(Path{}) : found;
    Path path{{}, best[to]};
    for (int point = to; point != from; point = edges_[parent[point]].from)
        path.edges.push_back(parent[point]);
    std::reverse(path.edges.begin(), path.edges.end());
    return path;
}

std::optional<std::int64_t> Network::furthest(Point from, Point to) const
{
    const std::optional<Path> path = shortest(indexOf(from), indexOf(to));
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
    for (int i = 0; i < 4; ++i) {
        for (int j = 0; j < 4; ++j) {
            if (const std::optional<std::int64_t> most = i == j ? std::nullopt : furthest(points[i], points[j]))
                known.differences.push_back({image[i], image[j], *most});
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
        const std::optional<Path> path = shortest(indexOf(from), indexOf(to));
        if (path && path->length <= 0)
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
