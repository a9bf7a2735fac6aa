// Links between events, by hand and by key: drawn from the handle, aimed with the arrows, named by letters, changed and removed in a menu.
#include "widgets/timeline/explain_popup.h"
#include "widgets/timeline/view.h"

#include <QMenu>

#include <algorithm>

namespace widgets::timeline {

namespace {

constexpr double handleGap = 5; // the link handle stands this far under the glyph

} // namespace

void TimelineView::beginLink(int item, QPointF at, bool byKey)
{
    if (item < 0 || scene_.model.items[size_t(item)].time)
        return;
    Grip grip;
    grip.item = item;
    grip.aim = Grip::Aim::Link;
    grip.pressedAt = at;
    grip.byKey = byKey;
    grip_ = std::move(grip);
    if (!byKey)
        return;
    const int next = scene_.nextInTime(item, 1) >= 0 ? scene_.nextInTime(item, 1) : scene_.nextInTime(item, -1);
    if (next < 0)
        return putBack();
    aimAt(next, relationBetween(scene_, item, next), {});
}

// Another target, by key: in time, or in the lane above or below.
void TimelineView::walkLink(int key)
{
    const bool inTime = key == Qt::Key_Left || key == Qt::Key_Right;
    const int direction = key == Qt::Key_Left || key == Qt::Key_Up ? -1 : 1;
    int next = grip_->target;
    do {
        next = inTime ? scene_.nextInTime(next, direction) : scene_.nextLane(next, direction);
    } while (next >= 0 && (next == grip_->item || scene_.model.items[size_t(next)].time));
    if (next < 0)
        return;
    grip_->lettered = false;
    reveal(next);
    aimAt(next, relationBetween(scene_, grip_->item, next), {});
}

void TimelineView::aimAt(int target, const QString &relation, QPointF at)
{
    const bool same = target == grip_->target && relation == grip_->relation;
    grip_->target = target;
    grip_->relation = relation;
    preview_.reset();
    LinkPreview shown;
    const Drawn *source = frame().find(grip_->item), *drawn = target < 0 ? nullptr : frame().find(target);
    if (source)
        shown.from = linkHandle().value_or(QPointF(source->glyph.middle(), source->y));
    shown.to = !at.isNull() ? at : drawn ? QPointF(drawn->glyph.middle(), drawn->y) : shown.from;
    if (drawn) {
        shown.target = drawn->glyphRect(port_.metrics.bar);
        for (const Zone &zone : grip_->aim == Grip::Aim::Bar ? zonesOf(drawn->glyph, drawn->y, port_.metrics.bar) : std::vector<Zone>()) {
            if (zone.relation == relation)
                shown.zone = int(shown.zones.size());
            shown.zones.push_back(zone.rect);
        }
    }
    //: what a link in the making says: after: agreed
    shown.words = target < 0 ? tr("Drop on an event") : tr("%1: %2").arg(wordsOf(relation), scene_.model.items[size_t(target)].text);
    if (!same) {
        grip_->conflict.reset();
        if (linkAdvisor_ && target >= 0 && !relation.isEmpty())
            grip_->conflict = linkAdvisor_(scene_.model.items[size_t(grip_->item)].id, relation, scene_.model.items[size_t(target)].id,
                                           grip_->aim == Grip::Aim::Bar ? Placing::Instead : Placing::Beside);
    }
    shown.outside = grip_->conflict.has_value();
    link_ = shown;
    if (!same)
        tellConflict();
    viewport()->update();
}

std::optional<QPointF> TimelineView::linkHandle() const
{
    const int item = scene_.find(selected_);
    if (item < 0 || port_.metrics.strip || scene_.model.items[size_t(item)].time)
        return std::nullopt;
    const Drawn *d = frame().find(item);
    if (!d)
        return std::nullopt;
    const double right = d->glyph.shape == Glyph::Shape::OrderOnly ? d->glyph.coreRight : d->glyph.right;
    const QPointF at(std::min(right + 3, viewport()->width() - 10.0), d->y + port_.metrics.bar / 2 + handleGap);
    return at.x() < port_.canvasLeft() + 4 ? std::nullopt : std::optional(at);
}

std::vector<int> TimelineView::linksOf(ItemId id) const
{
    std::vector<int> found;
    const auto [from, to] = scene_.linksFrom.equal_range(id);
    for (auto it = from; it != to; ++it) {
        if (scene_.find(scene_.model.links[size_t(it->second)].target) >= 0)
            found.push_back(it->second);
    }
    std::sort(found.begin(), found.end());
    return found;
}

QString TimelineView::linksInWords() const
{
    QStringList words;
    for (const int index : linksOf(selected_)) {
        const Link &link = scene_.model.links[size_t(index)];
        const QString other = scene_.model.items[size_t(scene_.find(link.target))].text;
        //: a relation, the event it leads to, and the words of the text that say so: after agreed («In cambio»)
        words << (link.signal.isEmpty() ? tr("%1 %2").arg(link.words, other) : tr("%1 %2 («%3»)").arg(link.words, other, link.signal));
    }
    return words.join(QStringLiteral(" · "));
}

void TimelineView::openRelations(bool toRemove)
{
    const std::vector<int> links = linksOf(selected_);
    const auto relabel = [this](ItemId link, const QString &relation) {
        Wish wish;
        wish.kind = Wish::Kind::Relabel;
        wish.item = selected_;
        wish.link = link;
        wish.relation = relation;
        Q_EMIT wished(wish);
    };
    if (toRemove && links.size() <= 1) {
        if (!links.empty())
            relabel(scene_.model.links[size_t(links.front())].id, {});
        return;
    }
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const int index : links) {
        const Link &link = scene_.model.links[size_t(index)];
        const QString other = scene_.model.items[size_t(scene_.find(link.target))].text;
        const QString title = tr("%1: %2").arg(link.words, other).replace(u'&', QStringLiteral("&&"));
        if (toRemove) {
            menu->addAction(title, this, [relabel, id = link.id] { relabel(id, {}); });
            continue;
        }
        QMenu *kinds = menu->addMenu(title);
        for (const char *kind : {"BEFORE", "AFTER", "IS_INCLUDED", "INCLUDES", "SIMULTANEOUS", "IBEFORE", "IAFTER", "BEGINS", "ENDS"}) {
            const QString relation = QString::fromLatin1(kind);
            QAction *action = kinds->addAction(wordsOf(relation), this, [relabel, id = link.id, relation] { relabel(id, relation); });
            action->setCheckable(true);
            action->setChecked(relation == link.type);
        }
        kinds->addSeparator();
        kinds->addAction(tr("Remove"), this, [relabel, id = link.id] { relabel(id, {}); });
    }
    if (!toRemove)
        menu->addAction(tr("Link to another event"), this, [this] { perform(Command::LinkMode); });
    const int item = scene_.find(selected_);
    const QRect glyph = rectOf(item);
    menu->popup(viewport()->mapToGlobal(glyph.isEmpty() ? viewport()->rect().center() : glyph.bottomLeft() + QPoint(0, 8)));
    menu->setActiveAction(menu->actions().value(0));
}

} // namespace widgets::timeline
