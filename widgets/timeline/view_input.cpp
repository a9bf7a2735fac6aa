// How keys and mouse walk the timeline, look at it and move what stands on it.
#include "widgets/timeline/explain_popup.h"
#include "widgets/timeline/view.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace widgets::timeline {

namespace {

Coarseness coarsenessOf(Qt::KeyboardModifiers modifiers)
{
    if (modifiers & Qt::ShiftModifier)
        return Coarseness::Coarser;
    return modifiers & Qt::ControlModifier ? Coarseness::Finer : Coarseness::Own;
}

} // namespace

void TimelineView::walkTo(int item)
{
    if (item >= 0)
        choose(item, true);
}

bool TimelineView::keyWalks(int key)
{
    const int item = scene_.find(selected_);
    switch (key) {
    case Qt::Key_Left:
        walkTo(scene_.nextInTime(item, -1));
        return true;
    case Qt::Key_Right:
        walkTo(scene_.nextInTime(item, 1));
        return true;
    case Qt::Key_Up:
        walkTo(scene_.nextLane(item, -1));
        return true;
    case Qt::Key_Down:
        walkTo(scene_.nextLane(item, 1));
        return true;
    case Qt::Key_Home:
        walkTo(scene_.byTime.empty() ? -1 : scene_.byTime.front());
        return true;
    case Qt::Key_End:
        walkTo(scene_.byTime.empty() ? -1 : scene_.byTime.back());
        return true;
    default:
        return false;
    }
}

bool TimelineView::keyLooks(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
    case Qt::Key_W:
        zoomIn();
        return true;
    case Qt::Key_Minus:
    case Qt::Key_S:
        zoomOut();
        return true;
    case Qt::Key_0:
        zoom_.stop();
        showAll();
        return true;
    case Qt::Key_A:
        scrollTo(port_.scrollX - 120);
        return true;
    case Qt::Key_D:
        scrollTo(port_.scrollX + 120);
        return true;
    case Qt::Key_F:
        setFoldsOn(!rule_.on);
        return true;
    default:
        return false;
    }
}

bool TimelineView::keyActs(QKeyEvent *event)
{
    const bool any = selected_ != 0;
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (grip_ && grip_->byKey) {
            dropMove();
            return true;
        }
        // An event among counted ones is first brought near enough to be seen.
        if (any) {
            for (const Column &c : frame().columns) {
                if (c.selected && event->key() != Qt::Key_Space) {
                    showWindow(c.begin, c.end);
                    return true;
                }
            }
            Q_EMIT showInTextRequested(selected_);
        }
        return true;
    case Qt::Key_G:
        if (any)
            Q_EMIT dateRequested(selected_);
        return true;
    case Qt::Key_C:
        nextContradiction();
        return true;
    case Qt::Key_E:
        explain();
        return true;
    case Qt::Key_Escape:
        if (!grip_ && !isExplaining())
            return false;
        putBack();
        hidePopup();
        return true;
    default:
        return false;
    }
}

void TimelineView::keyPressEvent(QKeyEvent *event)
{
    if (isExplaining() && popup_->press(event->key()))
        return;
    const bool control = event->modifiers() & Qt::ControlModifier;
    if (control && (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right)) {
        const int item = scene_.find(selected_);
        if (item < 0)
            return;
        if (!grip_)
            beginMove(item, {}, true);
        moveTo(stepped(grip_->now, event->key() == Qt::Key_Right ? 1 : -1));
        return;
    }
    if (control || (event->modifiers() & Qt::AltModifier)) {
        QAbstractScrollArea::keyPressEvent(event);
        return;
    }
    if (grip_ && event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter && event->key() != Qt::Key_Space)
        putBack(); // walking on leaves the event where it was
    if (keyActs(event) || keyWalks(event->key()) || keyLooks(event)) {
        event->accept();
        return;
    }
    QAbstractScrollArea::keyPressEvent(event);
}

void TimelineView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    scroll_.stop();
    zoom_.stop();
    press(event->position());
}

void TimelineView::press(QPointF pos)
{
    for (const Band &band : frame().bands) {
        if (band.hidden > 0 && band.more.adjusted(-4, -4, 4, 4).contains(pos)) {
            openHidden(band);
            return;
        }
    }
    for (const Ruler::Fold &fold : frame().ruler.folds) {
        if (pos.x() >= fold.x && pos.x() <= fold.x + fold.width && itemAt(pos) < 0) {
            const double keepAt = fold.x;
            rule_.opened.push_back(fold.begin);
            const Seconds begin = fold.begin;
            rebuildAxis(axis_.pxPerDay());
            scrollTo(axis_.x(begin) - (keepAt - port_.canvasLeft()));
            return;
        }
    }
    for (const Column &column : frame().columns) {
        if (column.rect.adjusted(-1, -18, 1, 4).contains(pos)) {
            const auto &items = scene_.lanes[size_t(column.lane)].items;
            const auto first = std::find_if(items.begin(), items.end(), [&](int i) { return scene_.timeOf(i) >= column.begin; });
            if (first != items.end())
                choose(*first, true);
            return;
        }
    }
    const int item = itemAt(pos);
    if (item >= 0) {
        choose(item, true);
        scroll_.stop(); // what is held in the hand does not move away
        beginMove(item, pos, false);
        return;
    }
    panFrom_ = pos;
    viewport()->setCursor(Qt::ClosedHandCursor);
}

void TimelineView::openHidden(const Band &band)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto [from, to] = timeWindow();
    for (const int item : scene_.lanes[size_t(band.lane)].hidden) {
        const auto &[lo, hi] = scene_.reach[size_t(item)];
        if (hi <= from || lo >= to)
            continue;
        const Item &it = scene_.model.items[size_t(item)];
        QString words = it.detail.isEmpty() ? it.text : tr("%1, %2").arg(it.text, it.detail);
        menu->addAction(words.replace(u'&', QStringLiteral("&&")), this, [this, item] { choose(item, true); });
        if (menu->actions().size() >= 60)
            break;
    }
    menu->popup(viewport()->mapToGlobal(band.more.topLeft().toPoint()));
}

void TimelineView::mouseMoveEvent(QMouseEvent *event)
{
    const QPointF pos = event->position();
    if (panFrom_) {
        const QPointF by = pos - *panFrom_;
        panFrom_ = pos;
        scrollTo(port_.scrollX - by.x());
        verticalScrollBar()->setValue(verticalScrollBar()->value() - int(by.y()));
        return;
    }
    if (grip_ && !grip_->byKey && (event->buttons() & Qt::LeftButton)) {
        if (!grip_->moved && std::abs(pos.x() - grip_->pressedAt.x()) < QApplication::startDragDistance())
            return;
        grip_->moved = true;
        const Seconds at = axis_.at(port_.toAxis(pos.x())), pressed = axis_.at(port_.toAxis(grip_->pressedAt.x()));
        moveTo(snapped(grip_->from, at - pressed, coarsenessOf(event->modifiers())));
        return;
    }
    const bool onFold = std::any_of(frame().ruler.folds.begin(), frame().ruler.folds.end(),
                                    [&](const Ruler::Fold &f) { return pos.x() >= f.x && pos.x() <= f.x + f.width; });
    viewport()->setCursor(itemAt(pos) >= 0 || onFold ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void TimelineView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    if (panFrom_) {
        panFrom_.reset();
        viewport()->setCursor(Qt::ArrowCursor);
        return;
    }
    if (!grip_ || grip_->byKey)
        return;
    if (grip_->moved)
        dropMove();
    else
        putBack();
}

void TimelineView::mouseDoubleClickEvent(QMouseEvent *event)
{
    for (const Column &column : frame().columns) {
        if (column.rect.adjusted(-1, -18, 1, 4).contains(event->position())) {
            showWindow(column.begin, column.end);
            return;
        }
    }
    const int item = itemAt(event->position());
    if (item >= 0)
        Q_EMIT showInTextRequested(scene_.model.items[size_t(item)].id);
}

void TimelineView::wheelEvent(QWheelEvent *event)
{
    const QPointF turned = event->pixelDelta().isNull() ? QPointF(event->angleDelta()) / 2 : QPointF(event->pixelDelta());
    zoom_.stop();
    scroll_.stop();
    if (event->modifiers() & Qt::ControlModifier)
        zoomBy(std::pow(1.0045, turned.y()), std::max(port_.canvasLeft(), event->position().x()));
    else if (event->modifiers() & Qt::ShiftModifier)
        scrollTo(port_.scrollX - turned.y() - turned.x());
    else {
        if (std::abs(turned.x()) > 0)
            scrollTo(port_.scrollX - turned.x());
        // Where there is nothing to scroll up and down, the wheel moves through time.
        if (verticalScrollBar()->maximum() == 0)
            scrollTo(port_.scrollX - turned.y());
        else
            verticalScrollBar()->setValue(verticalScrollBar()->value() - int(turned.y()));
    }
    event->accept();
}

void TimelineView::beginMove(int item, QPointF at, bool byKey)
{
    const Seconds there = scene_.places[size_t(item)] ? scene_.places[size_t(item)]->begin : axis_.at(port_.toAxis(at.x()));
    Grip grip;
    grip.item = item;
    grip.from
        = pickedUp(scene_.model.items[size_t(item)], byKey && !scene_.places[size_t(item)] ? scene_.model.dct.value_or(there) : there);
    grip.now = grip.from;
    grip.pressedAt = at;
    grip.byKey = byKey;
    grip_ = grip;
}

void TimelineView::moveTo(const Move &move)
{
    if (preview_ && grip_->now == move)
        return;
    grip_->now = move;
    const Item &item = scene_.model.items[size_t(grip_->item)];
    const Advice advice = advisor_ ? advisor_(item.id, move) : Advice{};
    grip_->conflict = advice.conflict;
    DragPreview preview;
    preview.item = grip_->item;
    const double by = port_.canvasLeft() - port_.scrollX;
    const auto placed = [&](const Item &shown, const std::optional<Place> &place) {
        Glyph g = glyphOf(shown, place, axis_, scene_.model.dct);
        g.left += by, g.right += by, g.coreLeft += by, g.coreRight += by;
        return g;
    };
    preview.ghost = placed(item, scene_.places[size_t(grip_->item)]);
    Item moved = item;
    moved.orderOnly = false;
    moved.soft.reset();
    moved.unit = move.unit;
    moved.hard = move.unit == Unit::Day && move.end - move.begin <= secondsPerDay ? Interval::fixed(move.begin, move.end)
                                                                                  : Interval::inside(move.begin, move.end);
    preview.glyph = placed(moved, std::nullopt);
    preview.snapX = port_.toView(axis_.x(move.begin));
    const Drawn *drawn = frame().find(grip_->item);
    preview.y = drawn ? drawn->y : port_.metrics.ruler + 20;
    for (const Band &band : frame().bands) {
        if (band.lane == scene_.spots[size_t(grip_->item)].lane)
            preview.lane = band.rect;
    }
    if (advice.allowedFrom || advice.allowedTo) {
        preview.allowed = std::pair{advice.allowedFrom ? port_.toView(axis_.x(*advice.allowedFrom)) : port_.canvasLeft() - 10,
                                    advice.allowedTo ? port_.toView(axis_.x(*advice.allowedTo)) : viewport()->width() + 10.0};
        if (advice.allowedFrom && advice.allowedTo)
            preview.allowedWords = tr("can be here: %1").arg(spanWords(*advice.allowedFrom, *advice.allowedTo, Unit::Day, locale()));
        else if (advice.allowedFrom)
            preview.allowedWords
                = tr("can be here: from %1").arg(spanWords(*advice.allowedFrom, *advice.allowedFrom + 1, Unit::Day, locale()));
        else
            preview.allowedWords
                = tr("can be here: until %1").arg(spanWords(*advice.allowedTo - 1, *advice.allowedTo, Unit::Day, locale()));
    }
    preview.outside = advice.conflict.has_value();
    preview.words = spanWords(move.begin, move.end, move.unit, locale());
    preview_ = preview;
    if (advice.conflict)
        showConflict(*advice.conflict, grip_->item, tr("Put it back"));
    else
        hidePopup();
    viewport()->update();
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
    if (!(grip.now == grip.from))
        Q_EMIT redateRequested(scene_.model.items[size_t(grip.item)].id, grip.now.value());
}

void TimelineView::putBack()
{
    grip_.reset();
    preview_.reset();
    viewport()->update();
}

} // namespace widgets::timeline
