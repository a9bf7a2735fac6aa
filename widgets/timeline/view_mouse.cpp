// How the mouse walks the timeline and looks at it. view_drag.cpp has what it moves.
#include "widgets/timeline/view.h"

#include <QApplication>
#include <QMenu>
#include <QMouseEvent>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace widgets::timeline {

int TimelineView::itemAt(QPointF pos) const
{
    if (pos.x() < port_.canvasLeft() || pos.y() < port_.metrics.ruler || frame().minimap.contains(pos))
        return -1;
    constexpr double slop = 4;
    const Frame &f = frame();
    int best = -1;
    double bestWidth = 0;
    for (const Drawn &d : f.drawn) {
        const double half = port_.metrics.bar / 2 + slop;
        const bool label = d.place != Drawn::LabelPlace::None && pos.x() >= d.labelX && pos.x() <= d.labelX + d.labelWidth;
        const bool glyph = pos.x() >= d.glyph.left - slop && pos.x() <= d.glyph.right + slop;
        if (std::abs(pos.y() - d.y) > half || !(label || glyph))
            continue;
        // Where two overlap, the smaller one is meant.
        const double width = d.glyph.right - d.glyph.left;
        if (best < 0 || width < bestWidth) {
            best = d.item;
            bestWidth = width;
        }
    }
    return best;
}

void TimelineView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    scroll_.stop();
    zoom_.stop();
    const QPointF pos = event->position();
    if (pressSpecial(pos))
        return;
    const int item = itemAt(pos);
    if (item >= 0) {
        choose(item, true);
        scroll_.stop(); // what is held in the hand does not move away
        take(item, holdAt(item, pos, event->modifiers()), pos, false);
        return;
    }
    panFrom_ = pos;
    viewport()->setCursor(Qt::ClosedHandCursor);
}

// What is no event: the link handle, the minimap, names of lanes, "+n", folds and counted columns.
bool TimelineView::pressSpecial(QPointF pos)
{
    if (const auto handle = linkHandle(); handle && std::hypot(pos.x() - handle->x(), pos.y() - handle->y()) <= 8) {
        beginLink(scene_.find(selected_), pos, false);
        return true;
    }
    if (frame().minimap.contains(pos)) {
        const auto [from, to] = timeWindow();
        const QRectF window = minimap().window(from, to);
        mapGrab_ = window.contains(pos) ? pos.x() - window.center().x() : 0;
        centreOn(pos.x() - *mapGrab_);
        return true;
    }
    press(pos);
    return pos.x() < port_.canvasLeft() || pressed_;
}

void TimelineView::press(QPointF pos)
{
    pressed_ = true;
    for (const Band &band : frame().bands) {
        if (band.hidden > 0 && band.more.adjusted(-4, -4, 4, 4).contains(pos))
            return openHidden(band);
        if (pos.x() < port_.canvasLeft() && band.rect.contains(pos) && !port_.metrics.strip) {
            laneGrip_ = LaneGrip{band.lane, pos, false, band.lane, pos.y(), band.rect.top()};
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
    pressed_ = false;
}

void TimelineView::centreOn(double minimapX)
{
    const QRectF rect = frame().minimap;
    const Seconds middle = minimap().at(std::clamp(minimapX, rect.left(), rect.right()));
    scrollTo(axis_.x(middle) - (viewport()->width() - port_.canvasLeft()) / 2);
}

void TimelineView::openHidden(const Band &band)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    constexpr int listed = 60;
    int left = 0;
    const auto [from, to] = timeWindow();
    for (const int item : scene_.lanes[size_t(band.lane)].hidden) {
        const auto &[lo, hi] = scene_.reach[size_t(item)];
        if (hi <= from || lo >= to)
            continue;
        const Item &it = scene_.model.items[size_t(item)];
        QString words = it.detail.isEmpty() ? it.text : tr("%1, %2").arg(it.text, it.detail);
        if (menu->actions().size() >= listed)
            ++left;
        else
            menu->addAction(words.replace(u'&', QStringLiteral("&&")), this, [this, item] { choose(item, true); });
    }
    if (left > 0)
        menu->addAction(tr("%n more: show less time to list them", nullptr, left))->setEnabled(false);
    menu->popup(viewport()->mapToGlobal(band.more.topLeft().toPoint()));
}

void TimelineView::mouseMoveEvent(QMouseEvent *event)
{
    const QPointF pos = event->position();
    if (mapGrab_) {
        centreOn(pos.x() - *mapGrab_);
        return;
    }
    if (laneGrip_) {
        dragLane(pos);
        return;
    }
    if (panFrom_) {
        const QPointF by = pos - *panFrom_;
        panFrom_ = pos;
        scrollTo(port_.scrollX - by.x());
        verticalScrollBar()->setValue(verticalScrollBar()->value() - int(by.y()));
        return;
    }
    if (grip_ && !grip_->byKey && (event->buttons() & Qt::LeftButton)) {
        if (!grip_->moved && (pos - grip_->pressedAt).manhattanLength() < QApplication::startDragDistance())
            return;
        grip_->moved = true;
        dragTo(pos, event->modifiers());
        return;
    }
    hover(pos);
}

void TimelineView::hover(QPointF pos)
{
    const int item = itemAt(pos);
    if (item != hovered_) {
        const std::vector<int> before = lit();
        hovered_ = item;
        if (lit() != before)
            viewport()->update();
    }
    const auto handle = linkHandle();
    const bool onFold = std::any_of(frame().ruler.folds.begin(), frame().ruler.folds.end(),
                                    [&](const Ruler::Fold &f) { return pos.x() >= f.x && pos.x() <= f.x + f.width; });
    if (handle && std::hypot(pos.x() - handle->x(), pos.y() - handle->y()) <= 8)
        viewport()->setCursor(Qt::CrossCursor);
    else if (item >= 0 && holdAt(item, pos, Qt::NoModifier) != Hold::Body)
        viewport()->setCursor(Qt::SizeHorCursor);
    else if (item >= 0 || onFold || pos.x() < port_.canvasLeft() || frame().minimap.contains(pos))
        viewport()->setCursor(Qt::PointingHandCursor);
    else
        viewport()->setCursor(Qt::ArrowCursor);
}

// The events that hang on the time expression under the mouse, or on the selected one; of a selected event, its date. Events that may be
// one, while that is asked.
std::vector<int> TimelineView::lit() const
{
    if (asked_ >= 0) {
        std::vector<int> both{scene_.find(proposals_[size_t(asked_)].first), scene_.find(proposals_[size_t(asked_)].second)};
        std::erase_if(both, [&](int item) { return item < 0 || item == scene_.find(selected_); });
        return both;
    }
    const int item = hovered_ >= 0 && scene_.model.items[size_t(hovered_)].time ? hovered_ : scene_.find(selected_);
    if (item < 0)
        return {};
    const Item &it = scene_.model.items[size_t(item)];
    if (it.time)
        return scene_.anchoredTo(it.id);
    const int date = it.anchor ? scene_.find(it.anchor) : -1;
    return date < 0 ? std::vector<int>{} : std::vector{date};
}

void TimelineView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    mapGrab_.reset();
    if (laneGrip_) {
        dropLane();
        return;
    }
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
    else if (event->position().x() < port_.canvasLeft())
        mousePressEvent(event); // a second click on a name is a click
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

} // namespace widgets::timeline
