#include "widgets/timeline/axis.h"

#include <algorithm>
#include <cmath>

namespace widgets::timeline {

namespace {

struct Edge {
    Seconds at;
    int unit;
    int change; // +1 begins, -1 ends
};

// A little room on both sides, in whole units, so that nothing sticks to a fold.
Stretch padded(Seconds begin, Seconds end, Unit unit)
{
    const Unit grid = unit < Unit::Day ? Unit::Hour : unit == Unit::Week ? Unit::Day : unit;
    const int room = grid == Unit::Day ? 2 : grid == Unit::Hour ? 3 : 0;
    const Seconds last = floorTo(grid, std::max(begin, end - 1));
    return {step(grid, floorTo(grid, begin), -room), step(grid, last, 1 + room), unit};
}

// The time that an item surely touches. What is open has no far end and keeps no stretch of time from folding.
std::optional<Stretch> stretchOf(const Item &item)
{
    const Interval &b = item.hard;
    const auto lo = b.start.earliest ? b.start.earliest : b.end.earliest;
    const auto hi = b.end.latest ? b.end.latest : b.start.latest;
    if (!lo && !hi)
        return std::nullopt;
    const Unit unit = item.orderOnly && item.unit > Unit::Day ? Unit::Day : item.unit;
    if (lo && hi && *hi > *lo)
        return padded(*lo, *hi, unit);
    const Seconds at = lo ? *lo : *hi - 1;
    return padded(at, at + 1, unit);
}

double narrowing(Unit unit) { return unit <= Unit::Week ? 1.0 : std::min(1.0, 3.6 / daysIn(unit)); }

// Coarse time keeps about 130 px a unit while days have 36 px, and never falls under 60 px a unit before days do. Where little would be
// gained the scale stays: each change costs the eye a firm line.
double localScale(Unit unit, double pxPerDay)
{
    constexpr double leastGain = 4;
    const double own = pxPerDay * narrowing(unit);
    const double floor = 60 / daysIn(unit);
    const double scale = std::max(own, floor);
    return scale * leastGain > pxPerDay ? pxPerDay : scale;
}

} // namespace

std::vector<Stretch> stretchesOf(const std::vector<Item> &items, std::optional<Seconds> dct)
{
    std::vector<Edge> edges;
    edges.reserve(items.size() * 2 + 2);
    const auto add = [&](const Stretch &s) {
        edges.push_back({s.begin, int(s.unit), 1});
        edges.push_back({s.end, int(s.unit), -1});
    };
    for (const Item &item : items) {
        if (const auto s = stretchOf(item))
            add(*s);
    }
    if (dct)
        add(padded(*dct, *dct + secondsPerDay, Unit::Day));
    std::sort(edges.begin(), edges.end(), [](const Edge &a, const Edge &b) { return a.at < b.at; });

    std::vector<Stretch> stretches;
    std::array<int, 10> open{};
    for (size_t i = 0; i < edges.size();) {
        const Seconds at = edges[i].at;
        for (; i < edges.size() && edges[i].at == at; ++i)
            open[size_t(edges[i].unit)] += edges[i].change;
        const auto finest = std::find_if(open.begin(), open.end(), [](int n) { return n > 0; });
        if (finest == open.end() || i == edges.size())
            continue;
        const Stretch next{at, edges[i].at, Unit(finest - open.begin())};
        if (!stretches.empty() && stretches.back().end == at && narrowing(stretches.back().unit) == narrowing(next.unit)) {
            stretches.back().end = next.end;
            stretches.back().unit = std::min(stretches.back().unit, next.unit);
        } else {
            stretches.push_back(next);
        }
    }
    return stretches;
}

Axis::Axis(const std::vector<Stretch> &stretches, double pxPerDay, double viewWidth, const FoldRule &rule)
    : pxPerDay_(std::clamp(pxPerDay, smallestScale, largestScale))
{
    const auto scaleOf = [&](const Stretch &s) { return rule.on ? localScale(s.unit, pxPerDay_) : pxPerDay_; };
    for (size_t i = 0; i < stretches.size(); ++i) {
        const Stretch &s = stretches[i];
        if (i > 0 && stretches[i - 1].end < s.begin) {
            const Stretch &before = stretches[i - 1];
            const double scale = std::max(scaleOf(before), scaleOf(s));
            const double empty = double(s.begin - before.end) / secondsPerDay * scale;
            const bool opened = std::find(rule.opened.begin(), rule.opened.end(), before.end) != rule.opened.end();
            if (rule.on && !opened && empty > rule.emptyShare * viewWidth)
                appendFold(before.end, s.begin, rule.width);
            else
                append(before.end, s.begin, scale);
        }
        append(s.begin, s.end, scaleOf(s));
    }
    if (sections_.empty())
        append(0, secondsPerDay, pxPerDay_);
}

void Axis::append(Seconds begin, Seconds end, double scale)
{
    if (end <= begin)
        return;
    const double width = double(end - begin) / secondsPerDay * scale;
    if (!sections_.empty() && !sections_.back().fold) {
        Section &last = sections_.back();
        const double lastScale = last.width / (double(last.end - last.begin) / secondsPerDay);
        if (std::abs(lastScale - scale) < 1e-9 * scale) {
            last.end = end;
            last.width += width;
            return;
        }
    }
    sections_.push_back({begin, end, right(), width, false});
}

void Axis::appendFold(Seconds begin, Seconds end, double width) { sections_.push_back({begin, end, right(), width, true}); }

Axis Axis::fitting(const std::vector<Stretch> &stretches, double width, const FoldRule &rule)
{
    Unit finest = Unit::Day;
    for (const Stretch &s : stretches)
        finest = std::min(finest, s.unit);
    if (!stretches.empty() && std::none_of(stretches.begin(), stretches.end(), [](const Stretch &s) { return s.unit <= Unit::Day; }))
        finest = Unit::Month;
    // Folding makes the width fall and rise as the scale grows, so the scales are tried from the widest down.
    for (double scale = std::min(largestScale, 60 / daysIn(finest)); scale > smallestScale; scale /= 1.06) {
        Axis axis(stretches, scale, width, rule);
        if (axis.right() - axis.left() <= width)
            return axis;
    }
    return Axis(stretches, smallestScale, width, rule);
}

double Axis::x(Seconds at) const
{
    if (sections_.empty())
        return 0;
    auto it = std::upper_bound(sections_.begin(), sections_.end(), at, [](Seconds t, const Section &s) { return t < s.begin; });
    if (it != sections_.begin())
        --it;
    // Before the first and after the last section their scales go on; a fold is never first or last.
    return it->x + (double(at) - double(it->begin)) / double(it->end - it->begin) * it->width;
}

Seconds Axis::at(double x) const
{
    if (sections_.empty())
        return 0;
    auto it = std::upper_bound(sections_.begin(), sections_.end(), x, [](double v, const Section &s) { return v < s.x; });
    if (it != sections_.begin())
        --it;
    const double share = (x - it->x) / it->width * double(it->end - it->begin);
    return it->begin + Seconds(std::clamp(share, -9e17, 9e17));
}

double Axis::pxPerDayAt(double x) const
{
    if (sections_.empty())
        return pxPerDay_;
    auto it = std::upper_bound(sections_.begin(), sections_.end(), x, [](double v, const Section &s) { return v < s.x; });
    if (it != sections_.begin())
        --it;
    return it->width / (double(it->end - it->begin) / secondsPerDay);
}

bool Axis::isFolded() const
{
    return std::any_of(sections_.begin(), sections_.end(), [](const Section &s) { return s.fold; });
}

bool Axis::changesScaleBefore(size_t section) const { return section > 0 && !sections_[section].fold && !sections_[section - 1].fold; }

} // namespace widgets::timeline
