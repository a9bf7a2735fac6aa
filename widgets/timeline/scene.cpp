#include "widgets/timeline/scene.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
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

void fillLanes(Scene &scene)
{
    QHash<QString, int> known;
    std::vector<int> laneOfItem(scene.model.items.size());
    for (const int i : scene.byTime) {
        const Item &item = scene.model.items[size_t(i)];
        const QString key = item.time ? timesKey() : scene.laneBy == LaneBy::None ? QString() : item.lanes[size_t(scene.laneBy)];
        auto at = known.find(key);
        if (at == known.end()) {
            at = known.insert(key, int(scene.lanes.size()));
            Lane lane;
            lane.key = key;
            lane.times = item.time;
            //: the lane of the time expressions of the text
            lane.name = item.time ? QCoreApplication::translate("timeline", "Dates") : key.isEmpty() ? nameOfNone(scene.laneBy) : key;
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

Scene Scene::of(TimelineModel model, LaneBy laneBy, const TextWidths &text, const TextWidths &detail)
{
    Scene scene;
    scene.model = std::move(model);
    scene.laneBy = laneBy;
    const auto &items = scene.model.items;
    scene.stretches = stretchesOf(items, scene.model.dct);
    scene.places = placesOf(scene.model);
    scene.spots.resize(items.size());
    scene.labels.reserve(items.size());
    scene.reach.reserve(items.size());
    for (size_t i = 0; i < items.size(); ++i) {
        scene.index.emplace(items[i].id, int(i));
        scene.reach.push_back(reachOf(items[i], scene.places[i]));
        const double signs = (items[i].decided && !items[i].time ? signWidth : 0) + (items[i].conflict ? signWidth : 0);
        scene.labels.push_back({text(items[i].text), items[i].detail.isEmpty() || items[i].time ? 0 : detail(items[i].detail), signs});
    }
    for (size_t l = 0; l < scene.model.links.size(); ++l)
        scene.linksFrom.emplace(scene.model.links[l].source, int(l));
    scene.byTime.resize(items.size());
    std::iota(scene.byTime.begin(), scene.byTime.end(), 0);
    std::stable_sort(scene.byTime.begin(), scene.byTime.end(), [&](int a, int b) { return scene.timeOf(a) < scene.timeOf(b); });
    fillLanes(scene);
    fillRows(scene);
    return scene;
}

int Scene::find(ItemId id) const
{
    const auto it = index.find(id);
    return it == index.end() ? -1 : it->second;
}

Seconds Scene::timeOf(int item) const
{
    const auto &place = places[size_t(item)];
    if (place)
        return place->begin;
    return reach[size_t(item)].first;
}

void Scene::collapse(const QSet<QString> &keys)
{
    for (Lane &lane : lanes)
        lane.collapsed = keys.contains(lane.key);
}

int Scene::conflicts() const
{
    return int(std::count_if(model.contradictions.begin(), model.contradictions.end(), [](const Contradiction &c) { return !c.claims; }));
}

int Scene::events() const
{
    return int(std::count_if(model.items.begin(), model.items.end(), [](const Item &item) { return !item.time; }));
}

std::vector<int> Scene::anchoredTo(ItemId time) const
{
    std::vector<int> found;
    for (size_t i = 0; time != 0 && i < model.items.size(); ++i) {
        if (model.items[i].anchor == time)
            found.push_back(int(i));
    }
    return found;
}

int Scene::nextInTime(int item, int direction) const
{
    const bool times = item >= 0 && model.items[size_t(item)].time;
    const auto at = std::find(byTime.begin(), byTime.end(), item);
    auto next = at != byTime.end() ? (at - byTime.begin()) + direction : direction > 0 ? 0 : std::ptrdiff_t(byTime.size()) - 1;
    for (; next >= 0 && next < std::ptrdiff_t(byTime.size()); next += direction) {
        if (model.items[size_t(byTime[size_t(next)])].time == times)
            return byTime[size_t(next)];
    }
    return -1;
}

int Scene::nextLane(int item, int direction) const
{
    if (item < 0)
        return nextInTime(-1, 1);
    const Spot &spot = spots[size_t(item)];
    const Lane &own = lanes[size_t(spot.lane)];
    const Seconds at = timeOf(item);
    const auto nearest = [&](const std::vector<int> &among) {
        return *std::min_element(among.begin(), among.end(),
                                 [&](int a, int b) { return std::abs(double(timeOf(a) - at)) < std::abs(double(timeOf(b) - at)); });
    };
    // Rows of the same lane come before the next lane.
    for (int row = spot.row + direction; spot.row >= 0 && row >= 0 && row < int(own.rows.size()); row += direction) {
        if (!own.rows[size_t(row)].empty())
            return nearest(own.rows[size_t(row)]);
    }
    const int lane = spot.lane + direction;
    if (lane < 0 || lane >= int(lanes.size()))
        return -1;
    const auto &rows = lanes[size_t(lane)].rows;
    const auto &row = direction > 0 ? rows.front() : rows.back();
    return row.empty() ? nearest(lanes[size_t(lane)].items) : nearest(row);
}

namespace {

QStringList knownOf(const Item &item)
{
    QStringList words;
    if (item.orderOnly)
        words << QCoreApplication::translate("timeline", "no date, only an order");
    if (item.future)
        words << QCoreApplication::translate("timeline", "in the future");
    if (item.approximate)
        words << QCoreApplication::translate("timeline", "approximate");
    if (!item.orderOnly && !item.future && !item.hard.end.latest)
        words << QCoreApplication::translate("timeline", "open end");
    if (!item.orderOnly && !item.hard.start.earliest)
        words << QCoreApplication::translate("timeline", "open beginning");
    if (item.certainty == Certainty::Probable)
        words << QCoreApplication::translate("timeline", "probable");
    if (item.certainty == Certainty::Possible)
        words << QCoreApplication::translate("timeline", "possible");
    if (item.negated)
        words << QCoreApplication::translate("timeline", "did not happen");
    if (item.unsure)
        words << QCoreApplication::translate("timeline", "doubtful");
    if (item.disagreement)
        words << QCoreApplication::translate("timeline", "the sources disagree");
    words << (item.decided ? QCoreApplication::translate("timeline", "decided") : QCoreApplication::translate("timeline", "proposed"));
    if (item.conflict)
        words << QCoreApplication::translate("timeline", "in contradiction");
    if (item.sources > 1)
        words << QCoreApplication::translate("timeline", "%n sources", nullptr, item.sources);
    return words;
}

} // namespace

QString sentenceOf(const Scene &scene, int index)
{
    const Item &item = scene.model.items[size_t(index)];
    QStringList words;
    const bool dated = item.hard.start.earliest && item.hard.end.latest && !item.orderOnly;
    if (!item.detail.isEmpty())
        words << item.detail;
    else if (dated)
        words << spanWords(*item.hard.start.earliest, *item.hard.end.latest, item.unit, QLocale());
    words += knownOf(item);
    const Lane &lane = scene.lanes[size_t(scene.spots[size_t(index)].lane)];
    if (!lane.key.isEmpty())
        words << lane.name;
    for (const Telling &telling : item.tellings)
        //: an article and when it says that something was
        words << QCoreApplication::translate("timeline", "%1: %2").arg(telling.article, telling.detail);
    const auto [from, to] = scene.linksFrom.equal_range(item.id);
    for (auto it = from; it != to; ++it) {
        const Link &link = scene.model.links[size_t(it->second)];
        const int other = scene.find(link.target);
        if (other >= 0)
            //: a relation and the event it leads to: after: shooting
            words << QCoreApplication::translate("timeline", "%1: %2").arg(link.words, scene.model.items[size_t(other)].text);
    }
    //: an event and what is known of it: visited Minsk: 14 September 2025, evening, probable
    return QCoreApplication::translate("timeline", "%1: %2").arg(item.text, words.join(QStringLiteral(", ")));
}

} // namespace widgets::timeline
