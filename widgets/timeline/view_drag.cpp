// What is moved, stretched, dropped and linked by hand. Nothing changes here: where it lands is said as a wish.
#include "widgets/timeline/explain_popup.h"
#include "widgets/timeline/view.h"

#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace widgets::timeline {

namespace {

constexpr double endZone = 5;    // px at the ends of a bar by which it is stretched
constexpr double magnetism = 7;  // px within which neighbours pull
constexpr double leaveRow = 0.7; // of a row's height: so far up or down an event is on its way to another

Coarseness coarsenessOf(Qt::KeyboardModifiers modifiers)
{
    if (modifiers & Qt::AltModifier)
        return Coarseness::Free;
    if (modifiers & Qt::ShiftModifier)
        return Coarseness::Coarser;
    return modifiers & Qt::ControlModifier ? Coarseness::Finer : Coarseness::Own;
}

bool hasEnds(const Glyph &glyph) { return glyph.shape == Glyph::Shape::Capsule || glyph.shape == Glyph::Shape::Bar; }

Glyph shifted(Glyph g, double by)
{
    g.left += by, g.right += by, g.coreLeft += by, g.coreRight += by;
    return g;
}

} // namespace

Glyph TimelineView::shownGlyph(const Item &item, const std::optional<Place> &place) const
{
    return shifted(glyphOf(item, place, axis_, scene_.model.dct), port_.canvasLeft() - port_.scrollX);
}

Hold TimelineView::holdAt(int item, QPointF pos, Qt::KeyboardModifiers modifiers) const
{
    const Drawn *d = frame().find(item);
    if (!d || !hasEnds(d->glyph) || scene_.model.items[size_t(item)].time || d->glyph.right - d->glyph.left < 4 * endZone)
        return Hold::Body;
    const bool soft = modifiers & Qt::AltModifier;
    if (!d->glyph.openLeft && std::abs(pos.x() - d->glyph.left) <= endZone)
        return soft ? Hold::SoftBegin : Hold::Begin;
    if (!d->glyph.openRight && std::abs(pos.x() - d->glyph.right) <= endZone)
        return soft ? Hold::SoftEnd : Hold::End;
    return Hold::Body;
}

void TimelineView::take(int item, Hold hold, QPointF at, bool byKey)
{
    const auto &place = scene_.places[size_t(item)];
    const Seconds there = place ? place->begin : axis_.at(port_.toAxis(at.x()));
    Grip grip;
    grip.item = item;
    grip.hold = hold;
    grip.from = pickedUp(scene_.model.items[size_t(item)], byKey && !place ? scene_.model.dct.value_or(there) : there);
    grip.now = grip.from;
    grip.pressedAt = at;
    grip.pressedTime = axis_.at(port_.toAxis(at.x()));
    grip.byKey = byKey;
    if (place && hold == Hold::Body) {
        grip.aim = Grip::Aim::Slot;
        grip.slot = slotAt(scene_, item, place->begin);
    }
    const double pxPerDay = axis_.pxPerDayAt(axis_.x(grip.from.begin));
    grip.magnets = magnetsOf(scene_.model, scene_.model.items[size_t(item)].id, Seconds(magnetism / pxPerDay * secondsPerDay));
    grip_ = std::move(grip);
}

QPoint TimelineView::beyondEdge(QPointF pos) const
{
    constexpr double edge = 18;
    constexpr int speed = 14;
    const double top = port_.metrics.ruler, bottom = frame().minimap.isEmpty() ? viewport()->height() : frame().minimap.top();
    const auto way = [&](double at, double low, double high) { return at < low + edge ? -speed : at > high - edge ? speed : 0; };
    const bool leaves = grip_->aim != Grip::Aim::Date; // a date stays in its row
    return {way(pos.x(), port_.canvasLeft(), viewport()->width()), leaves ? way(pos.y(), top, bottom) : 0};
}

void TimelineView::scrollAtEdge()
{
    const QPoint by = grip_ && !grip_->byKey && grip_->moved ? beyondEdge(grip_->at) : QPoint();
    if (by.isNull()) {
        edge_.stop();
        return;
    }
    scrollTo(port_.scrollX + by.x());
    verticalScrollBar()->setValue(verticalScrollBar()->value() + by.y());
    preview_.reset(); // it stands elsewhere now
    dragTo(grip_->at, grip_->modifiers);
}

void TimelineView::dragTo(QPointF pos, Qt::KeyboardModifiers modifiers)
{
    grip_->at = pos;
    grip_->modifiers = modifiers;
    if (!edge_.isActive() && !beyondEdge(pos).isNull())
        edge_.start();
    const int under = itemAt(pos);
    const bool onOther = under >= 0 && under != grip_->item && !scene_.model.items[size_t(under)].time;
    if (grip_->aim == Grip::Aim::Link) {
        const int target = onOther ? under : -1;
        if (target != grip_->target)
            grip_->lettered = false;
        aimAt(target, grip_->lettered ? grip_->relation : target < 0 ? QString() : relationBetween(scene_, grip_->item, target), pos);
        return;
    }
    const bool isTime = scene_.model.items[size_t(grip_->item)].time;
    const bool floats = scene_.places[size_t(grip_->item)].has_value(); // without a date it can be dropped on what is in its own row
    const bool leaves = std::abs(pos.y() - grip_->pressedAt.y()) > leaveRow * port_.metrics.row;
    if (grip_->hold == Hold::Body && !isTime && onOther && (leaves || floats)) {
        const Drawn *d = frame().find(under);
        grip_->aim = Grip::Aim::Bar;
        if (under != grip_->target)
            grip_->lettered = false;
        aimAt(under, grip_->lettered || !d ? grip_->relation : relationAt(d->glyph, d->y, port_.metrics.bar, pos), pos);
        return;
    }
    link_.reset();
    grip_->target = -1;
    if (floats && grip_->hold == Hold::Body) {
        slotTo(slotAt(scene_, grip_->item, axis_.at(port_.toAxis(pos.x()))), pos.x());
        return;
    }
    grip_->aim = Grip::Aim::Date;
    const Seconds by = axis_.at(port_.toAxis(pos.x())) - grip_->pressedTime;
    const Unit free = finestFor(axis_.pxPerDayAt(port_.toAxis(pos.x())));
    const bool soft = grip_->hold == Hold::SoftBegin || grip_->hold == Hold::SoftEnd;
    const Coarseness coarseness = coarsenessOf(soft ? modifiers & ~Qt::AltModifier : modifiers);
    moveTo(grip_->hold == Hold::Body ? snapped(grip_->from, by, coarseness, grip_->magnets, free)
                                     : stretched(grip_->from, grip_->hold, by, coarseness, grip_->magnets, free));
}

void TimelineView::nudge(Hold hold, int direction)
{
    const int item = scene_.find(selected_);
    if (item < 0 || (scene_.model.items[size_t(item)].time && hold != Hold::Body))
        return;
    const bool slides = scene_.places[size_t(item)] && hold == Hold::Body;
    if (!grip_ || !grip_->byKey || (grip_->aim == Grip::Aim::Slot) != slides || grip_->aim == Grip::Aim::Link)
        take(item, hold, {}, true);
    grip_->hold = hold;
    if (slides) {
        const Slot slot = slotBeside(scene_, item, grip_->slot, direction);
        const Seconds here = scene_.places[size_t(item)]->begin;
        slotTo(slot, port_.toView(axis_.x(middleOf(scene_, slot, here))));
        return;
    }
    moveTo(hold == Hold::Body ? stepped(grip_->now, direction) : steppedEnd(grip_->now, hold, direction));
}

void TimelineView::addAllowed(DragPreview &preview, const Advice &advice) const
{
    if (!advice.allowedFrom && !advice.allowedTo)
        return;
    preview.allowed = std::pair{advice.allowedFrom ? port_.toView(axis_.x(*advice.allowedFrom)) : port_.canvasLeft() - 10,
                                advice.allowedTo ? port_.toView(axis_.x(*advice.allowedTo)) : viewport()->width() + 10.0};
    if (advice.allowedFrom && advice.allowedTo)
        preview.allowedWords = tr("can be here: %1").arg(spanWords(*advice.allowedFrom, *advice.allowedTo, Unit::Day, locale()));
    else if (advice.allowedFrom)
        preview.allowedWords = tr("can be here: from %1").arg(spanWords(*advice.allowedFrom, *advice.allowedFrom + 1, Unit::Day, locale()));
    else
        preview.allowedWords = tr("can be here: until %1").arg(spanWords(*advice.allowedTo - 1, *advice.allowedTo, Unit::Day, locale()));
}

// What hangs on a time expression goes with it.
void TimelineView::addFollowers(DragPreview &preview, Seconds by) const
{
    for (const int event : scene_.anchoredTo(scene_.model.items[size_t(preview.item)].id)) {
        const Drawn *d = frame().find(event);
        if (!d)
            continue;
        Item moved = scene_.model.items[size_t(event)];
        for (Interval *bounds : {&moved.hard, moved.soft ? &*moved.soft : nullptr}) {
            for (auto *end :
                 bounds ? std::array<::timeline::Bounds *, 2>{&bounds->start, &bounds->end} : std::array<::timeline::Bounds *, 2>{}) {
                if (end && end->earliest)
                    *end->earliest += by;
                if (end && end->latest)
                    *end->latest += by;
            }
        }
        preview.followers.push_back({event, d->glyph, shownGlyph(moved, scene_.places[size_t(event)]), d->y});
    }
}

void TimelineView::moveTo(const Move &move)
{
    if (preview_ && grip_->aim == Grip::Aim::Date && grip_->now == move && preview_->between.empty())
        return;
    grip_->now = move;
    const Item &item = scene_.model.items[size_t(grip_->item)];
    const Advice advice = advisor_ ? advisor_(item.id, move) : Advice{};
    grip_->conflict = advice.conflict;
    DragPreview preview;
    preview.item = grip_->item;
    preview.ghost = shownGlyph(item, scene_.places[size_t(grip_->item)]);
    Item moved = item;
    moved.orderOnly = false;
    moved.soft.reset();
    moved.unit = move.unit;
    const bool exact = move.fills || (move.unit == Unit::Day && move.end - move.begin <= secondsPerDay);
    moved.hard = exact ? Interval::fixed(move.begin, move.end) : Interval::inside(move.begin, move.end);
    if (move.widened && grip_->from.fills)
        moved.hard = {{move.begin, grip_->from.begin}, {grip_->from.end, move.end}};
    preview.glyph = shownGlyph(moved, std::nullopt);
    const bool atEnd = grip_->hold == Hold::End || grip_->hold == Hold::SoftEnd;
    preview.snapX = port_.toView(axis_.x(atEnd ? move.end : move.begin));
    const Drawn *drawn = frame().find(grip_->item);
    preview.y = drawn ? drawn->y : port_.metrics.ruler + 20;
    for (const Band &band : frame().bands) {
        if (band.lane == scene_.spots[size_t(grip_->item)].lane)
            preview.lane = band.rect;
    }
    addAllowed(preview, advice);
    if (item.time)
        addFollowers(preview, move.begin - grip_->from.begin);
    preview.outside = advice.conflict.has_value();
    preview.words = spanWords(move.begin, move.end, move.unit, locale());
    if (item.time)
        //: the new value of a date of the text, and how many events go with it: 15–21 September, 2 events
        preview.words = tr("%1, %2").arg(preview.words, tr("%n event(s)", nullptr, int(scene_.anchoredTo(item.id).size())));
    preview_ = preview;
    tellConflict();
}

void TimelineView::slotTo(const Slot &slot, double middleX)
{
    const bool same = grip_->aim == Grip::Aim::Slot && grip_->slot == slot && preview_;
    grip_->aim = Grip::Aim::Slot;
    grip_->slot = slot;
    const Item &item = scene_.model.items[size_t(grip_->item)];
    if (!same) {
        grip_->conflict.reset();
        const auto ask = [&](const QString &relation, int other) {
            if (linkAdvisor_ && other >= 0 && !grip_->conflict)
                grip_->conflict = linkAdvisor_(item.id, relation, scene_.model.items[size_t(other)].id, Placing::Instead);
        };
        ask(QStringLiteral("AFTER"), slot.after);
        ask(QStringLiteral("BEFORE"), slot.before);
    }
    DragPreview preview;
    preview.item = grip_->item;
    preview.ghost = shownGlyph(item, scene_.places[size_t(grip_->item)]);
    preview.glyph = shifted(preview.ghost, middleX - preview.ghost.middle());
    const Drawn *drawn = frame().find(grip_->item);
    preview.y = drawn ? drawn->y : port_.metrics.ruler + 20;
    for (const int other : {slot.after, slot.before}) {
        const Drawn *d = other < 0 ? nullptr : frame().find(other);
        if (d)
            preview.between.emplace_back(other == slot.after ? d->glyph.right : d->glyph.left, d->y);
    }
    preview.snapX = middleX;
    preview.outside = grip_->conflict.has_value();
    preview.words = wordsOf(scene_, slot);
    preview_ = preview;
    if (!same || grip_->conflict)
        tellConflict();
    viewport()->update();
}

void TimelineView::tellConflict()
{
    if (grip_->conflict)
        showConflict(*grip_->conflict, grip_->item, tr("Put it back"));
    else
        hidePopup();
    viewport()->update();
}

Wish TimelineView::wishOf(const Grip &grip) const
{
    const auto idOf = [&](int item) { return item < 0 ? ItemId(0) : scene_.model.items[size_t(item)].id; };
    Wish wish;
    wish.item = idOf(grip.item);
    wish.move = grip.now;
    wish.after = idOf(grip.slot.after);
    wish.before = idOf(grip.slot.before);
    wish.target = idOf(grip.target);
    wish.relation = grip.relation;
    switch (grip.aim) {
    case Grip::Aim::Date:
        wish.kind = Wish::Kind::Date;
        break;
    case Grip::Aim::Slot:
        wish.kind = Wish::Kind::Order;
        break;
    case Grip::Aim::Bar:
    case Grip::Aim::Link:
        wish.kind = Wish::Kind::Link;
        wish.placing = grip.aim == Grip::Aim::Bar ? Placing::Instead : Placing::Beside;
        break;
    }
    return wish;
}

void TimelineView::dropMove()
{
    if (!grip_)
        return;
    if (grip_->conflict) { // it waits for a way out, or for Esc
        grip_->byKey = true;
        if (isExplaining())
            popup_->setFocus();
        return;
    }
    const Grip grip = *grip_;
    putBack();
    const bool nowhere = grip.aim == Grip::Aim::Date ? grip.now == grip.from
        : grip.aim == Grip::Aim::Slot                ? grip.slot == Slot()
                                                     : grip.target < 0;
    if (!nowhere)
        Q_EMIT wished(wishOf(grip));
}

void TimelineView::putBack()
{
    grip_.reset();
    preview_.reset();
    link_.reset();
    viewport()->update();
}

void TimelineView::confirm()
{
    // An event among counted ones is first brought near enough to be seen.
    for (const Column &c : frame().columns) {
        if (c.selected)
            return showWindow(c.begin, c.end);
    }
    const Item &item = scene_.model.items[size_t(scene_.find(selected_))];
    if (item.decided && !item.open) {
        Q_EMIT showInTextRequested(selected_);
        return;
    }
    Wish wish;
    wish.kind = Wish::Kind::Confirm;
    wish.item = selected_;
    Q_EMIT wished(wish);
}

// Exact, about, doubtful, both, and exact again.
void TimelineView::doubt()
{
    const Item &item = scene_.model.items[size_t(scene_.find(selected_))];
    const int state = (item.approximate ? 1 : 0) + (item.unsure ? 2 : 0), next = (state + 1) % 4;
    Wish wish;
    wish.kind = Wish::Kind::Doubt;
    wish.item = selected_;
    wish.approximate = next & 1;
    wish.unsure = next & 2;
    Q_EMIT wished(wish);
}

// It keeps its place between its neighbours and forgets its date.
void TimelineView::makeOrderOnly()
{
    const int index = scene_.find(selected_);
    const Item &item = scene_.model.items[size_t(index)];
    if (item.time || item.orderOnly)
        return;
    Wish wish;
    wish.kind = Wish::Kind::Order;
    wish.item = selected_;
    const auto &[begin, end] = scene_.reach[size_t(index)];
    const int after = slotAt(scene_, index, begin).after, before = slotAt(scene_, index, end).before;
    wish.after = after < 0 ? 0 : scene_.model.items[size_t(after)].id;
    wish.before = before < 0 ? 0 : scene_.model.items[size_t(before)].id;
    Q_EMIT wished(wish);
}

} // namespace widgets::timeline
