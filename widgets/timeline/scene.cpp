#include "widgets/timeline/scene.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>

namespace widgets::timeline {

Scene Scene::of(TimelineModel model, LaneBy by, const TextWidths &text, const TextWidths &detail)
{
    Arrangement arrangement;
    arrangement.by = by;
    return of(std::move(model), arrangement, text, detail);
}

Scene Scene::of(TimelineModel model, const Arrangement &arrangement, const TextWidths &text, const TextWidths &detail)
{
    Scene scene;
    scene.model = std::move(model);
    const auto &items = scene.model.items;
    scene.stretches = stretchesOf(items, scene.model.dct);
    scene.places = placesOf(scene.model);
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
    scene.arrange(arrangement);
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
    if (!item.words.isEmpty())
        //: the words of the text for an event that has been given a name
        words << QCoreApplication::translate("timeline", "“%1”").arg(item.words);
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
