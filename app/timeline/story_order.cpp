#include "app/timeline/story_order.h"

#include <algorithm>
#include <queue>
#include <unordered_set>

namespace timeline {

using annotation::AnnotationId;

namespace {
// Where an item stands among the others when no link says more: its earliest start, else the latest.
std::optional<Instant> placeInTime(const Item &item)
{
    const Interval &known = item.likely;
    if (known.start.earliest)
        return known.start.earliest;
    return known.end.latest ? std::optional(*known.end.latest - 1) : known.start.latest ? known.start.latest : known.end.earliest;
}

// Who strictly precedes whom by a link.
std::optional<std::pair<AnnotationId, AnnotationId>> precedence(const Link &link)
{
    if (link.relation == Relation::Before || link.relation == Relation::IBefore)
        return std::pair(link.source, link.target);
    if (link.relation == Relation::After || link.relation == Relation::IAfter)
        return std::pair(link.target, link.source);
    return std::nullopt;
}

// Dated items by their time, then what only links order, then what cannot be placed.
struct Place {
    enum class Kind : std::uint8_t { Dated, OrderOnly, Unplaced } kind = Kind::Unplaced;
    Instant at = 0, end = 0;
    qsizetype inText = 0;
    std::size_t index = 0;
    friend auto operator<=>(const Place &, const Place &) = default;
};

Place placeOf(const Item &item, bool isOrdered, std::size_t index)
{
    const std::optional<Instant> at = placeInTime(item);
    const Instant end = item.likely.end.latest.value_or(item.likely.start.latest.value_or(0));
    const Place::Kind kind = at ? Place::Kind::Dated : isOrdered ? Place::Kind::OrderOnly : Place::Kind::Unplaced;
    return {kind, at.value_or(0), end, item.place.begin, index};
}

// The links of precedence between items, by their indices.
struct Successions {
    std::vector<std::vector<std::size_t>> later;
    std::vector<int> earlier; // how many
    std::vector<char> isOrdered;
};

Successions successionsOf(const std::vector<Item> &items, const std::vector<Link> &links)
{
    std::unordered_map<std::uint64_t, std::size_t> indexOf;
    for (std::size_t i = 0; i < items.size(); ++i)
        indexOf.emplace(items[i].id.value, i);
    Successions found{std::vector<std::vector<std::size_t>>(items.size()), std::vector<int>(items.size(), 0),
                      std::vector<char>(items.size(), 0)};
    for (const Link &link : links) {
        const auto ends = precedence(link);
        const auto first = ends ? indexOf.find(ends->first.value) : indexOf.end();
        const auto second = ends ? indexOf.find(ends->second.value) : indexOf.end();
        if (first == indexOf.end() || second == indexOf.end())
            continue;
        found.later[first->second].push_back(second->second);
        ++found.earlier[second->second];
        found.isOrdered[first->second] = found.isOrdered[second->second] = 1;
    }
    return found;
}
} // namespace

void orderInTime(std::vector<Item> &items, const std::vector<Link> &all)
{
    Successions links = successionsOf(items, all);
    std::priority_queue<Place, std::vector<Place>, std::greater<>> ready;
    const auto makeReady = [&](std::size_t i) { ready.push(placeOf(items[i], links.isOrdered[i] != 0, i)); };
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (links.earlier[i] == 0)
            makeReady(i);
    }
    std::vector<Item> ordered;
    std::vector<int> least(items.size(), 0); // a rank above all that precede
    int rank = 0;
    std::optional<std::pair<Instant, Instant>> last;
    while (!ready.empty()) {
        const Place place = ready.top();
        ready.pop();
        Item &item = items[place.index];
        if (place.kind != Place::Kind::Unplaced && item.kind == Item::Kind::Event) {
            if (last != std::pair(place.at, place.end) || least[place.index] > rank)
                ++rank;
            last = std::pair(place.at, place.end);
            item.order = rank;
        }
        for (const std::size_t next : links.later[place.index]) {
            least[next] = rank + 1;
            if (--links.earlier[next] == 0)
                makeReady(next);
        }
        ordered.push_back(std::move(item));
    }
    items = std::move(ordered);
}

void narrowTo(Bounds &likely, const Bounds &hard)
{
    for (std::optional<Instant> *moment : {&likely.earliest, &likely.latest}) {
        if (*moment && hard.latest)
            *moment = std::min(**moment, *hard.latest);
        if (*moment && hard.earliest)
            *moment = std::max(**moment, *hard.earliest);
    }
    likely.earliest = likely.earliest ? likely.earliest : hard.earliest;
    likely.latest = likely.latest ? likely.latest : hard.latest;
}

void markDerivable(std::vector<Link> &links)
{
    std::unordered_map<std::uint64_t, std::unordered_set<std::uint64_t>> precedes;
    for (const Link &link : links) {
        if (const auto ends = precedence(link))
            precedes[ends->first.value].insert(ends->second.value);
    }
    for (Link &link : links) {
        const auto ends = precedence(link);
        if (!ends)
            continue;
        for (const std::uint64_t between : precedes[ends->first.value]) {
            const auto next = precedes.find(between);
            link.derivable = link.derivable || (next != precedes.end() && next->second.contains(ends->second.value));
        }
    }
}

} // namespace timeline
