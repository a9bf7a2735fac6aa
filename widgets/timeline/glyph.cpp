#include "widgets/timeline/glyph.h"

#include "widgets/timeline/ruler.h"

#include <algorithm>
#include <limits>
#include <unordered_map>

namespace widgets::timeline {

namespace {

constexpr Seconds never = std::numeric_limits<Seconds>::min() / 4;
constexpr Seconds always = std::numeric_limits<Seconds>::max() / 4;

struct Chain {
    std::vector<std::vector<size_t>> next, before;
    std::vector<size_t> order; // topological; what stands in a circle is left out
    std::vector<int> depth;    // how many must come after it, at most
};

Chain chainOf(const TimelineModel &model)
{
    const size_t n = model.items.size();
    std::unordered_map<ItemId, size_t> index;
    for (size_t i = 0; i < n; ++i) {
        if (model.items[i].orderOnly)
            index.emplace(model.items[i].id, i);
    }
    Chain chain{std::vector<std::vector<size_t>>(n), std::vector<std::vector<size_t>>(n), {}, std::vector<int>(n)};
    std::vector<int> waiting(n);
    for (const Link &link : model.links) {
        const auto a = index.find(link.source), b = index.find(link.target);
        if (!link.before || a == index.end() || b == index.end() || a == b)
            continue;
        chain.next[a->second].push_back(b->second);
        chain.before[b->second].push_back(a->second);
        ++waiting[b->second];
    }
    for (const auto &[id, i] : index) {
        if (waiting[i] == 0)
            chain.order.push_back(i);
    }
    std::sort(chain.order.begin(), chain.order.end());
    for (size_t k = 0; k < chain.order.size(); ++k) {
        for (const size_t j : chain.next[chain.order[k]]) {
            if (--waiting[j] == 0)
                chain.order.push_back(j);
        }
    }
    for (size_t k = chain.order.size(); k-- > 0;) {
        for (const size_t j : chain.next[chain.order[k]])
            chain.depth[chain.order[k]] = std::max(chain.depth[chain.order[k]], chain.depth[j] + 1);
    }
    return chain;
}

Place placeOf(const Item &item, int followers, std::optional<Seconds> afterOthers, int predecessors, std::optional<Seconds> dct)
{
    Place place;
    const auto lo = item.hard.start.earliest ? item.hard.start.earliest : item.hard.end.earliest;
    const auto hi = item.hard.end.latest ? item.hard.end.latest : item.hard.start.latest;
    place.openLeft = !lo;
    place.openRight = !hi;
    Seconds length = secondsPerDay;
    if (lo && hi)
        length = std::clamp<Seconds>((*hi - *lo) / (followers + predecessors + 1), 60, secondsPerDay);
    place.begin = lo ? *lo : hi ? *hi - length * (followers + 1) : dct.value_or(0);
    if (afterOthers)
        place.begin = std::max(place.begin, *afterOthers);
    if (hi && place.begin + length * (followers + 1) > *hi)
        place.begin = std::max(lo.value_or(never), *hi - length * (followers + 1));
    place.end = place.begin + length;
    return place;
}

bool sameBounds(const Interval &a, const Interval &b) { return a == b; }

void widen(Glyph &g)
{
    if (g.right - g.left < leastGlyphWidth) {
        const double middle = (g.left + g.right) / 2;
        g.left = middle - leastGlyphWidth / 2;
        g.right = middle + leastGlyphWidth / 2;
        if (!g.hasCore || g.firmCore) {
            g.coreLeft = g.left;
            g.coreRight = g.right;
        }
    }
}

Glyph orderOnly(const Item &item, const Place &place, const Axis &axis)
{
    Glyph g;
    g.shape = Glyph::Shape::OrderOnly;
    g.openLeft = place.openLeft;
    g.openRight = place.openRight;
    g.coreLeft = axis.x(place.begin);
    g.coreRight = std::max(axis.x(place.end), g.coreLeft + leastGlyphWidth * 2);
    const auto lo = item.hard.start.earliest ? item.hard.start.earliest : item.hard.end.earliest;
    const auto hi = item.hard.end.latest ? item.hard.end.latest : item.hard.start.latest;
    g.left = lo ? std::min(axis.x(*lo), g.coreLeft) : g.coreLeft - openTail;
    g.right = hi ? std::max(axis.x(*hi), g.coreRight) : g.coreRight + openTail;
    return g;
}

// One end or both are open: the core is what is known to be filled, the tails fade.
Glyph openBar(const Interval &b, const Axis &axis)
{
    Glyph g;
    g.shape = Glyph::Shape::Bar;
    g.openLeft = !b.start.earliest;
    g.openRight = !b.end.latest;
    const auto inner0 = b.start.latest, inner1 = b.end.earliest;
    if (!g.openLeft) {
        g.left = axis.x(*b.start.earliest);
        g.coreLeft = inner0 ? std::max(g.left, axis.x(*inner0)) : g.left;
        g.hasCore = bool(inner0);
        g.coreRight = inner1 ? std::max(axis.x(*inner1), g.coreLeft + openTail) : g.coreLeft + openTail;
        g.right = g.coreRight + openTail;
        return g;
    }
    if (!g.openRight) {
        g.right = axis.x(*b.end.latest);
        g.coreRight = inner1 ? std::min(g.right, axis.x(*inner1)) : g.right;
        g.hasCore = bool(inner1);
        g.coreLeft = inner0 ? std::min(axis.x(*inner0), g.coreRight - openTail) : g.coreRight - openTail;
        g.left = g.coreLeft - openTail;
        return g;
    }
    const Seconds from = inner0 ? *inner0 : inner1 ? *inner1 - secondsPerDay : 0;
    g.hasCore = inner0 && inner1 && *inner0 < *inner1;
    g.coreLeft = axis.x(from);
    g.coreRight = std::max(inner1 ? axis.x(*inner1) : g.coreLeft, g.coreLeft + leastGlyphWidth);
    g.left = g.coreLeft - openTail;
    g.right = g.coreRight + openTail;
    return g;
}

Glyph closed(const Item &item, const Axis &axis)
{
    const Interval &b = item.hard;
    Glyph g;
    g.left = axis.x(*b.start.earliest);
    g.right = axis.x(*b.end.latest);
    g.coreLeft = g.left;
    g.coreRight = g.right;
    const bool fills = b.start.latest && b.end.earliest && *b.start.latest < *b.end.earliest;
    const double middle = (g.left + g.right) / 2;
    if (item.soft && !sameBounds(*item.soft, b) && item.soft->start.earliest && item.soft->end.latest) {
        g.shape = Glyph::Shape::Bar;
        g.hasCore = true;
        const auto &s = *item.soft;
        g.firmCore = s.start.latest && s.end.earliest && *s.start.latest < *s.end.earliest;
        g.coreLeft = std::clamp(axis.x(*s.start.earliest), g.left, g.right);
        g.coreRight = std::clamp(axis.x(*s.end.latest), g.coreLeft, g.right);
    } else if (item.unit <= Unit::Day && *b.end.latest - *b.start.earliest <= secondsPerDay
               && rulerStep(axis.pxPerDayAt(middle)).unit >= item.unit) {
        g.shape = Glyph::Shape::Diamond;
        g.left = middle - pointHalf;
        g.right = middle + pointHalf;
        g.coreLeft = g.coreRight = middle;
        return g;
    } else if (fills) {
        g.shape = Glyph::Shape::Bar;
        g.hasCore = true;
        g.coreLeft = axis.x(*b.start.latest);
        g.coreRight = axis.x(*b.end.earliest);
    } else {
        g.shape = Glyph::Shape::Capsule;
    }
    widen(g);
    return g;
}

} // namespace

std::vector<std::optional<Place>> placesOf(const TimelineModel &model)
{
    std::vector<std::optional<Place>> places(model.items.size());
    const Chain chain = chainOf(model);
    std::vector<int> height(model.items.size());
    for (const size_t i : chain.order) {
        std::optional<Seconds> after;
        for (const size_t j : chain.before[i]) {
            height[i] = std::max(height[i], height[j] + 1);
            if (places[j])
                after = std::max(after.value_or(never), places[j]->end);
        }
        places[i] = placeOf(model.items[i], chain.depth[i], after, height[i], model.dct);
    }
    for (size_t i = 0; i < model.items.size(); ++i) {
        if (model.items[i].orderOnly && !places[i]) // in a circle: a contradiction, drawn where its bounds begin
            places[i] = placeOf(model.items[i], 0, std::nullopt, 0, model.dct);
    }
    return places;
}

std::pair<Seconds, Seconds> reachOf(const Item &item, const std::optional<Place> &place)
{
    const Interval &b = item.hard;
    if (place)
        return {std::min(b.start.earliest.value_or(place->begin), place->begin), std::max(b.end.latest.value_or(place->end), place->end)};
    const auto lo = b.start.earliest ? b.start.earliest : b.start.latest ? b.start.latest : b.end.earliest ? b.end.earliest : b.end.latest;
    const auto hi = b.end.latest ? b.end.latest : b.end.earliest ? b.end.earliest : b.start.latest ? b.start.latest : b.start.earliest;
    if (item.future && !b.end.latest)
        return {lo.value_or(never), always};
    return {lo.value_or(never), std::max(hi.value_or(always), lo.value_or(never))};
}

Glyph glyphOf(const Item &item, const std::optional<Place> &place, const Axis &axis, std::optional<Seconds> dct)
{
    if (place)
        return orderOnly(item, *place, axis);
    const Interval &b = item.hard;
    if (item.time && b.start.earliest && b.end.latest) {
        Glyph g;
        g.shape = Glyph::Shape::Ticks;
        g.left = g.coreLeft = axis.x(*b.start.earliest);
        g.right = g.coreRight = axis.x(*b.end.latest);
        widen(g);
        return g;
    }
    if (b.start.earliest && b.end.latest)
        return closed(item, axis);
    if (item.future && !b.end.latest) {
        Glyph g;
        g.shape = Glyph::Shape::Future;
        g.openRight = true;
        g.left = g.coreLeft = axis.x(b.start.earliest ? *b.start.earliest : dct.value_or(0)) + 4;
        g.right = g.coreRight = std::max(g.left + 3 * openTail, axis.right() + 2 * openTail);
        return g;
    }
    return openBar(b, axis);
}

} // namespace widgets::timeline
