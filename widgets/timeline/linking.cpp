#include "widgets/timeline/linking.h"

#include "app/workspace/reasons.h"

#include <QCoreApplication>

#include <algorithm>

namespace widgets::timeline {

namespace {

// An event as it is drawn: from where to where.
std::pair<Seconds, Seconds> shown(const Scene &scene, int item)
{
    if (const auto &place = scene.places[size_t(item)])
        return {place->begin, place->end};
    return scene.reach[size_t(item)];
}

bool counts(const Scene &scene, int item, int besides, int lane)
{
    const Item &it = scene.model.items[size_t(item)];
    const bool told = besides < 0 || it.article == scene.model.items[size_t(besides)].article; // links stay in an article
    return item != besides && told && !it.time && !it.future && (lane < 0 || scene.spots[size_t(item)].lane == lane);
}

} // namespace

std::vector<Zone> zonesOf(const Glyph &glyph, double y, double bar)
{
    const bool core = glyph.shape == Glyph::Shape::OrderOnly;
    const double left = core ? glyph.coreLeft : glyph.left, right = core ? glyph.coreRight : glyph.right, width = right - left;
    std::vector<Zone> zones{{QStringLiteral("SIMULTANEOUS"), QRectF(left, y - bar / 2 - 9, width, 9)}};
    const QRectF on(left, y - bar / 2, width, bar);
    if (width < 60) { // no room for ends
        zones.push_back({QStringLiteral("IS_INCLUDED"), on});
        return zones;
    }
    const double end = std::min(60.0, width / 4);
    zones.push_back({QStringLiteral("BEGINS"), QRectF(on.left(), on.top(), end, bar)});
    zones.push_back({QStringLiteral("IS_INCLUDED"), on.adjusted(end, 0, -end, 0)});
    zones.push_back({QStringLiteral("ENDS"), QRectF(on.right() - end, on.top(), end, bar)});
    return zones;
}

QString relationAt(const Glyph &glyph, double y, double bar, QPointF at)
{
    const std::vector<Zone> zones = zonesOf(glyph, y, bar);
    if (at.y() < y - bar / 2)
        return zones.front().relation;
    for (size_t i = 1; i < zones.size(); ++i) {
        if (at.x() <= zones[i].rect.right())
            return zones[i].relation;
    }
    return zones.back().relation;
}

QString relationBetween(const Scene &scene, int source, int target)
{
    const auto [a0, a1] = shown(scene, source);
    const auto [b0, b1] = shown(scene, target);
    if (a0 == b0 && a1 == b1)
        return QStringLiteral("SIMULTANEOUS");
    if (a1 <= b0)
        return QStringLiteral("BEFORE");
    if (a0 >= b1)
        return QStringLiteral("AFTER");
    if (a0 >= b0 && a1 <= b1)
        return QStringLiteral("IS_INCLUDED");
    if (a0 <= b0 && a1 >= b1)
        return QStringLiteral("INCLUDES");
    return a0 < b0 ? QStringLiteral("BEFORE") : QStringLiteral("AFTER");
}

std::optional<QString> relationForKey(int key)
{
    switch (key) {
    case Qt::Key_B:
        return QStringLiteral("BEFORE");
    case Qt::Key_A:
        return QStringLiteral("AFTER");
    case Qt::Key_D:
        return QStringLiteral("IS_INCLUDED");
    case Qt::Key_I:
        return QStringLiteral("INCLUDES");
    case Qt::Key_S:
        return QStringLiteral("SIMULTANEOUS");
    case Qt::Key_M:
        return QStringLiteral("IBEFORE");
    case Qt::Key_Equal:
        return QStringLiteral("IDENTITY");
    case Qt::Key_X:
        return QString();
    default:
        return std::nullopt;
    }
}

QString wordsOf(const QString &relation)
{
    const auto known = ::timeline::relationFromName(relation);
    return known ? workspace::relationWords(*known) : QCoreApplication::translate("timeline", "no link");
}

Slot slotAt(const Scene &scene, int besides, Seconds at, int lane)
{
    Slot slot;
    for (const int item : scene.byTime) {
        if (!counts(scene, item, besides, lane))
            continue;
        const auto [begin, end] = shown(scene, item);
        if (end <= at && (slot.after < 0 || end >= shown(scene, slot.after).second))
            slot.after = item;
        if (begin >= at && (slot.before < 0 || begin < shown(scene, slot.before).first))
            slot.before = item;
    }
    return slot;
}

Slot slotBeside(const Scene &scene, int besides, const Slot &slot, int direction)
{
    if (direction > 0)
        return slot.before < 0 ? slot : slotAt(scene, besides, shown(scene, slot.before).second);
    return slot.after < 0 ? slot : slotAt(scene, besides, shown(scene, slot.after).first);
}

Seconds middleOf(const Scene &scene, const Slot &slot, Seconds fallback)
{
    if (slot.after < 0 && slot.before < 0)
        return fallback;
    if (slot.after < 0)
        return shown(scene, slot.before).first - secondsPerDay;
    const Seconds from = shown(scene, slot.after).second;
    return slot.before < 0 ? from + secondsPerDay / 2 : from + (shown(scene, slot.before).first - from) / 2;
}

QString wordsOf(const Scene &scene, const Slot &slot)
{
    const auto name = [&](int item) { return scene.model.items[size_t(item)].text; };
    if (slot.after >= 0 && slot.before >= 0)
        //: where an event without a date is dropped: after one event, before another
        return QCoreApplication::translate("timeline", "after “%1”, before “%2”").arg(name(slot.after), name(slot.before));
    if (slot.after >= 0)
        return QCoreApplication::translate("timeline", "after “%1”").arg(name(slot.after));
    return slot.before >= 0 ? QCoreApplication::translate("timeline", "before “%1”").arg(name(slot.before)) : QString();
}

} // namespace widgets::timeline
