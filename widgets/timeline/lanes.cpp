// The lanes of a scene and their rows: which there are, in which order, and which row of its lane each event takes.
#include "widgets/timeline/scene.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <iterator>
#include <numeric>

namespace widgets::timeline {

namespace {

constexpr double referenceWidth = 1200;

QString timesKey() { return QString(QChar(1)); }

QString nameOfNone(LaneBy by)
{
    switch (by) {
    case LaneBy::Actor:
        return QCoreApplication::translate("timeline", "nobody named");
    case LaneBy::Article:
        return QCoreApplication::translate("timeline", "no article");
    case LaneBy::Source:
        return QCoreApplication::translate("timeline", "the article itself");
    case LaneBy::Class:
        return QCoreApplication::translate("timeline", "no class");
    case LaneBy::Factuality:
        return QCoreApplication::translate("timeline", "not said");
    case LaneBy::None:
        break;
    }
    return QCoreApplication::translate("timeline", "Dates and events");
}

// The scale at which rows are decided: everything in a common width, but never so far out that a unit of the usual size is under 36 px.
Axis referenceAxis(const Scene &scene)
{
    std::array<size_t, 10> count{};
    for (const Item &item : scene.model.items)
        ++count[size_t(item.unit)];
    size_t seen = 0;
    Unit usual = Unit::Day;
    for (size_t u = 0; u < count.size(); ++u) {
        seen += count[u];
        if (seen * 10 >= scene.model.items.size() && seen > 0) {
            usual = Unit(u);
            break;
        }
    }
    const Axis fit = Axis::fitting(scene.stretches, referenceWidth, {});
    return Axis(scene.stretches, std::max(fit.pxPerDay(), 36 / daysIn(usual)), referenceWidth, {});
}

// Lanes in conflict become neighbours: the lane of the second glyph moves up behind that of the first.
void joinConflicts(Scene &scene, std::vector<int> &order, const std::vector<int> &laneOfItem)
{
    for (const Contradiction &c : scene.model.contradictions) {
        const int a = scene.find(c.first), b = scene.find(c.second);
        if (a < 0 || b < 0 || c.claims)
            continue;
        const int la = laneOfItem[size_t(a)], lb = laneOfItem[size_t(b)];
        scene.lanes[size_t(la)].conflict = scene.lanes[size_t(lb)].conflict = true;
        const auto pa = std::find(order.begin(), order.end(), la), pb = std::find(order.begin(), order.end(), lb);
        if (la == lb || std::abs(pa - pb) == 1)
            continue;
        if (pa < pb)
            std::rotate(pa + 1, pb, pb + 1);
        else
            std::rotate(pb + 1, pa, pa + 1);
    }
}

// Known lanes in the order of the keys; a new one stands behind the lane that it follows in the automatic order.
std::vector<int> byHand(const std::vector<Lane> &lanes, const std::vector<int> &automatic, const QStringList &keys)
{
    QHash<QString, int> places;
    for (const QString &key : keys)
        places.insert(key, int(places.size()));
    const auto placeOf = [&](int lane) { return places.value(lanes[size_t(lane)].key, -1); };
    std::vector<int> order;
    std::copy_if(automatic.begin(), automatic.end(), std::back_inserter(order), [&](int lane) { return placeOf(lane) >= 0; });
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) { return placeOf(a) < placeOf(b); });
    for (size_t k = 0; k < automatic.size(); ++k) {
        if (placeOf(automatic[k]) >= 0)
            continue;
        const auto before = k == 0 ? order.end() : std::find(order.begin(), order.end(), automatic[k - 1]);
        order.insert(before == order.end() ? order.begin() : before + 1, automatic[k]);
    }
    return order;
}

void fillLanes(Scene &scene, const Arrangement &arrangement)
{
    QHash<QString, int> known;
    std::vector<int> laneOfItem(scene.model.items.size());
    for (const int i : scene.byTime) {
        const Item &item = scene.model.items[size_t(i)];
        const QString key = item.time ? timesKey() : arrangement.by == LaneBy::None ? QString() : item.lanes[size_t(arrangement.by)];
        auto at = known.find(key);
        if (at == known.end()) {
            at = known.insert(key, int(scene.lanes.size()));
            Lane lane;
            lane.key = key;
            lane.times = item.time;
            //: the lane of the time expressions of the text
            lane.name = item.time ? QCoreApplication::translate("timeline", "Dates") : key.isEmpty() ? nameOfNone(arrangement.by) : key;
            scene.lanes.push_back(std::move(lane));
        }
        laneOfItem[size_t(i)] = *at;
        scene.lanes[size_t(*at)].items.push_back(i);
    }
    std::vector<int> order(scene.lanes.size());
    std::iota(order.begin(), order.end(), 0);
    // What names no lane comes last.
    std::stable_partition(order.begin(), order.end(), [&](int l) { return !scene.lanes[size_t(l)].key.isEmpty(); });
    joinConflicts(scene, order, laneOfItem);
    if (!arrangement.orderNow().isEmpty())
        order = byHand(scene.lanes, order, arrangement.orderNow());
    std::stable_partition(order.begin(), order.end(), [&](int l) { return scene.lanes[size_t(l)].times; });
    std::vector<Lane> sorted;
    sorted.reserve(order.size());
    for (const int l : order) {
        for (const int i : scene.lanes[size_t(l)].items)
            scene.spots[size_t(i)].lane = int(sorted.size());
        sorted.push_back(std::move(scene.lanes[size_t(l)]));
    }
    scene.lanes = std::move(sorted);
}

void fillRows(Scene &scene)
{
    const Axis axis = referenceAxis(scene);
    for (Lane &lane : scene.lanes) {
        std::vector<RowInterval> intervals;
        intervals.reserve(lane.items.size());
        for (const int i : lane.items) {
            const Glyph g = glyphOf(scene.model.items[size_t(i)], scene.places[size_t(i)], axis, scene.model.dct);
            const double label = scene.labels[size_t(i)].whole();
            const bool inside = (g.shape == Glyph::Shape::Capsule || g.shape == Glyph::Shape::Future || g.shape == Glyph::Shape::Ticks)
                && label + 2 * labelGap <= g.right - g.left;
            const double from = g.shape == Glyph::Shape::OrderOnly ? g.coreRight : g.right;
            intervals.push_back({g.left, g.right, inside ? g.right : std::max(g.right, from + labelGap + label)});
        }
        // By left edge: order-only glyphs may begin before the time they are sorted by.
        std::vector<int> order(lane.items.size());
        std::iota(order.begin(), order.end(), 0);
        std::stable_sort(order.begin(), order.end(), [&](int a, int b) { return intervals[size_t(a)].left < intervals[size_t(b)].left; });
        std::vector<RowInterval> sorted;
        sorted.reserve(order.size());
        for (const int k : order)
            sorted.push_back(intervals[size_t(k)]);
        // The dates of the text share one line, however they overlap: it is read like a ruler.
        const std::vector<int> rows = lane.times ? std::vector<int>(sorted.size(), 0) : rowsOf(sorted);
        const int used = rows.empty() ? 0 : *std::max_element(rows.begin(), rows.end()) + 1;
        lane.rows.assign(size_t(std::max(1, used)), {});
        for (size_t k = 0; k < order.size(); ++k) {
            const int item = lane.items[size_t(order[k])];
            scene.spots[size_t(item)].row = rows[k];
            (rows[k] < 0 ? lane.hidden : lane.rows[size_t(rows[k])]).push_back(item);
        }
    }
}

} // namespace

std::vector<int> rowsOf(const std::vector<RowInterval> &intervals, int most)
{
    struct Row {
        double glyphs, labels;
    };
    std::vector<Row> rows;
    std::vector<int> taken;
    taken.reserve(intervals.size());
    constexpr double gap = 4;
    for (const RowInterval &i : intervals) {
        auto fit = std::find_if(rows.begin(), rows.end(), [&](const Row &r) { return i.left >= r.labels + gap; });
        if (fit == rows.end() && int(rows.size()) < most) {
            rows.push_back({i.left, i.left});
            fit = rows.end() - 1;
        }
        if (fit == rows.end())
            fit = std::find_if(rows.begin(), rows.end(), [&](const Row &r) { return i.left >= r.glyphs + gap; });
        if (fit == rows.end()) {
            taken.push_back(-1);
            continue;
        }
        fit->glyphs = std::max(fit->glyphs, i.right);
        fit->labels = std::max(fit->labels, std::max(i.right, i.labelRight));
        taken.push_back(int(fit - rows.begin()));
    }
    return taken;
}

void Scene::arrange(const Arrangement &arrangement)
{
    arranged = arrangement;
    lanes.clear();
    spots.assign(model.items.size(), {});
    fillLanes(*this, arrangement);
    fillRows(*this);
    collapse(arrangement.collapsed);
}

void Scene::collapse(const QSet<QString> &keys)
{
    arranged.collapsed = keys;
    for (Lane &lane : lanes)
        lane.collapsed = keys.contains(lane.key);
}

void Scene::moveLane(int from, int to)
{
    const auto at = lanes.begin();
    if (from < to)
        std::rotate(at + from, at + from + 1, at + to + 1);
    else
        std::rotate(at + to, at + from, at + from + 1);
    for (int lane = std::min(from, to); lane <= std::max(from, to); ++lane) {
        for (const int item : lanes[size_t(lane)].items)
            spots[size_t(item)].lane = lane;
    }
    QStringList &keys = arranged.order[size_t(arranged.by)];
    keys.clear();
    for (const Lane &lane : lanes) {
        if (!lane.times)
            keys << lane.key;
    }
}

} // namespace widgets::timeline
