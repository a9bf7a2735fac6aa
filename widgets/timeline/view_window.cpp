// Which part of time the timeline shows, and how large: all of it, a stretch, what is zoomed and scrolled to.
#include "widgets/timeline/view.h"

#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace widgets::timeline {

namespace {

constexpr double margin = 28, openMargin = 120, stripBelow = 100;

} // namespace

void TimelineView::rebuildAxis(double pxPerDay)
{
    axis_ = Axis(scene_.stretches, pxPerDay, std::max(100.0, viewport()->width() - port_.canvasLeft()), rule_);
    invalidate();
}

void TimelineView::showAll()
{
    const double canvas = std::max(100.0, viewport()->width() - port_.canvasLeft());
    axis_ = Axis::fitting(scene_.stretches, canvas - margin - openMargin, rule_);
    port_.scrollX = axis_.left() - margin;
    fitted_ = isVisible();
    invalidate();
    Q_EMIT windowChanged();
}

void TimelineView::showWindow(Seconds begin, Seconds end)
{
    const double canvas = std::max(100.0, viewport()->width() - port_.canvasLeft());
    // Folds and narrowed stretches change with the scale, so the scale is found by trying.
    double scale = canvas / (std::max<double>(60, double(end - begin)) / secondsPerDay);
    for (int i = 0; i < 24; ++i) {
        rebuildAxis(scale);
        const double width = axis_.x(end) - axis_.x(begin);
        if (std::abs(width - canvas) < 1)
            break;
        scale = std::clamp(scale * canvas / std::max(1.0, width), smallestScale, largestScale);
    }
    port_.scrollX = axis_.x(begin);
    invalidate();
    Q_EMIT windowChanged();
}

std::pair<Seconds, Seconds> TimelineView::timeWindow() const
{
    return {axis_.at(port_.toAxis(port_.canvasLeft())), axis_.at(port_.toAxis(viewport()->width()))};
}

double TimelineView::middleX() const
{
    const int item = scene_.find(selected_);
    const QRect rect = item >= 0 ? rectOf(item) : QRect();
    return rect.isEmpty() ? (viewport()->width() + port_.canvasLeft()) / 2 : rect.center().x();
}

void TimelineView::zoomBy(double factor, double viewX, bool animated)
{
    const double goal = std::clamp(axis_.pxPerDay() * factor, smallestScale, largestScale);
    if (animated && !reducedMotion()) {
        const double from = zoom_.state() == QAbstractAnimation::Running ? zoom_.endValue().toDouble() : std::log(axis_.pxPerDay());
        zoom_.stop();
        zoomAnchor_ = viewX;
        zoom_.setStartValue(std::log(axis_.pxPerDay()));
        zoom_.setEndValue(std::clamp(from + std::log(factor), std::log(smallestScale), std::log(largestScale)));
        zoom_.start();
        return;
    }
    const Seconds anchor = axis_.at(port_.toAxis(viewX));
    rebuildAxis(goal);
    scrollTo(axis_.x(anchor) - (viewX - port_.canvasLeft()));
    Q_EMIT windowChanged();
}

void TimelineView::scrollTo(double x)
{
    // Some of the drawing always stays in view.
    const double canvas = viewport()->width() - port_.canvasLeft();
    port_.scrollX = std::clamp(x, axis_.left() - canvas + 80, axis_.right() + openMargin - 80);
    invalidate();
    Q_EMIT windowChanged();
}

void TimelineView::relayout()
{
    const QSizeF size = viewport()->size();
    port_.size = size;
    const bool strip = size.height() < stripBelow;
    const double lanes = laneTops(scene_, Metrics::comfortable()).back();
    port_.metrics = strip                                       ? Metrics::forStrip(size.height())
        : lanes + Metrics::comfortable().ruler <= size.height() ? Metrics::comfortable()
                                                                : Metrics::compact();
    const double all = strip ? 0 : laneTops(scene_, port_.metrics).back() + minimapHeight; // the last line is the minimap's
    const double room = size.height() - port_.metrics.ruler;
    verticalScrollBar()->setPageStep(int(room));
    verticalScrollBar()->setSingleStep(int(port_.metrics.row));
    verticalScrollBar()->setRange(0, std::max(0, int(all - room)));
    port_.scrollY = verticalScrollBar()->value();
    invalidate();
}

void TimelineView::reveal(int item)
{
    const Glyph g = glyphOf(scene_.model.items[size_t(item)], scene_.places[size_t(item)], axis_, scene_.model.dct);
    const double at = g.shape == Glyph::Shape::OrderOnly ? g.coreLeft : g.left;
    const double x = port_.toView(at), canvas = viewport()->width() - port_.canvasLeft();
    const double right = port_.toView(std::min(g.right, at + canvas * 0.7));
    if (x < port_.canvasLeft() + 4 || right > viewport()->width() - 4) {
        scroll_.stop();
        const double goal = at - canvas * 0.35;
        if (reducedMotion() || !isVisible()) {
            scrollTo(goal);
        } else {
            scroll_.setStartValue(port_.scrollX);
            scroll_.setEndValue(goal);
            scroll_.start();
        }
    }
    if (port_.metrics.strip)
        return;
    const Spot &spot = scene_.spots[size_t(item)];
    const auto tops = laneTops(scene_, port_.metrics);
    const int row = spot.row < 0 ? int(scene_.lanes[size_t(spot.lane)].rows.size()) - 1 : spot.row;
    const double top = tops[size_t(spot.lane)] + port_.metrics.padding + row * port_.metrics.row;
    const double room = viewport()->height() - port_.metrics.ruler - minimapHeight;
    if (top < port_.scrollY)
        verticalScrollBar()->setValue(int(top - port_.metrics.padding));
    else if (top + port_.metrics.row > port_.scrollY + room)
        verticalScrollBar()->setValue(int(std::ceil(top + port_.metrics.row + port_.metrics.padding - room)));
}

} // namespace widgets::timeline
