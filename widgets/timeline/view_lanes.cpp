// The lanes as the analyst wants them: by what, collapsed, in which order; moved by their names or by key.
#include "widgets/timeline/view.h"

#include <QApplication>
#include <QScrollBar>

#include <algorithm>

namespace widgets::timeline {

void TimelineView::setLaneBy(LaneBy by)
{
    if (by == arrangement_.by)
        return;
    Arrangement arrangement = arrangement_;
    arrangement.by = by;
    setArrangement(arrangement);
}

void TimelineView::setArrangement(const Arrangement &arrangement)
{
    if (arrangement == arrangement_)
        return;
    arrangement_ = arrangement;
    putBack();
    hovered_ = -1;
    scene_.arrange(arrangement_);
    relayout();
    announce();
}

void TimelineView::moveLane(int from, int to)
{
    const int first = scene_.firstLane(), last = int(scene_.lanes.size()) - 1;
    to = std::clamp(to, first, std::max(first, last));
    if (from < first || from > last || from == to)
        return;
    scene_.moveLane(from, to);
    arrangement_ = scene_.arranged;
    relayout();
    Q_EMIT arrangementChanged();
}

void TimelineView::orderLanesAutomatically()
{
    Arrangement arrangement = arrangement_;
    arrangement.order[size_t(arrangement.by)].clear();
    setArrangement(arrangement);
    Q_EMIT arrangementChanged();
}

void TimelineView::toggleLane(const QString &key)
{
    if (!arrangement_.collapsed.remove(key))
        arrangement_.collapsed.insert(key);
    scene_.collapse(arrangement_.collapsed);
    relayout();
    Q_EMIT arrangementChanged();
}

void TimelineView::dragLane(QPointF pos)
{
    if (!laneGrip_->moved && (pos - laneGrip_->pressedAt).manhattanLength() < QApplication::startDragDistance())
        return;
    if (scene_.lanes[size_t(laneGrip_->lane)].times) // it stays the first
        return;
    laneGrip_->moved = true;
    laneGrip_->y = pos.y();
    viewport()->setCursor(Qt::ClosedHandCursor);
    constexpr double edge = 18;
    QScrollBar *bar = verticalScrollBar();
    if (pos.y() < port_.metrics.ruler + edge)
        bar->setValue(bar->value() - bar->singleStep() / 2);
    else if (pos.y() > viewport()->height() - edge)
        bar->setValue(bar->value() + bar->singleStep() / 2);
    const std::vector<double> tops = laneTops(scene_, port_.metrics);
    const double y = pos.y() - port_.metrics.ruler + port_.scrollY;
    int before = scene_.firstLane(); // the lane it would come to lie above
    while (before < int(scene_.lanes.size()) && y > (tops[size_t(before)] + tops[size_t(before) + 1]) / 2)
        ++before;
    laneGrip_->to = before > laneGrip_->lane ? before - 1 : before;
    laneGrip_->lineY = port_.metrics.ruler - port_.scrollY + tops[size_t(before)];
    viewport()->update();
}

void TimelineView::dropLane()
{
    const LaneGrip grip = *laneGrip_;
    laneGrip_.reset();
    viewport()->setCursor(Qt::ArrowCursor);
    viewport()->update();
    if (grip.moved)
        moveLane(grip.lane, grip.to);
    else
        toggleLane(scene_.lanes[size_t(grip.lane)].key);
}

} // namespace widgets::timeline
