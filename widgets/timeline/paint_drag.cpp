// An event in the hand: where it was, where it would be, how far it may go.
#include "widgets/timeline/frame_painter.h"

#include <QPainter>

#include <algorithm>

namespace widgets::timeline {

void FramePainter::dragGround(const DragPreview &drag)
{
    if (!drag.allowed)
        return;
    const auto [a, b] = *drag.allowed;
    const double x0 = std::max(a, left_ - 4), x1 = std::min(b, right_ + 4);
    if (x1 <= x0)
        return;
    const QRectF area(x0, drag.lane.top() + 2, x1 - x0, drag.lane.height() - 4);
    p_.fillRect(area, theme_.allowed);
    p_.setPen(QPen(theme_.allowedEdge, 1.6 + theme_.extraStroke()));
    if (a > left_)
        p_.drawLine(area.topLeft(), area.bottomLeft());
    if (b < right_)
        p_.drawLine(area.topRight(), area.bottomRight());
    const double w = width(fonts_.detail, drag.allowedWords);
    if (w + 12 < area.width() && area.height() > 44)
        text(fonts_.detail, theme_.textSecondary, area.left() + 8, area.bottom() - 10, drag.allowedWords);
}

void FramePainter::dragGlyph(const DragPreview &drag)
{
    GlyphStyle style = styleOf(scene_.model.items[size_t(drag.item)]);
    p_.setOpacity(0.45);
    paintGlyph(p_, drag.ghost, drag.y, port_.metrics.bar, style, theme_, left_, right_);
    p_.setOpacity(1);
    QPen way(theme_.barEdge, 1);
    way.setDashPattern({3, 2.5});
    p_.setPen(way);
    p_.drawLine(QPointF(drag.ghost.middle(), drag.y), QPointF(drag.glyph.middle(), drag.y));
    followers(drag, way);
    for (const QPointF &end : drag.between) {
        p_.setPen(QPen(drag.outside ? theme_.conflict : theme_.ink, 1.4 + theme_.extraStroke()));
        p_.drawLine(end, QPointF(end.x() < drag.glyph.middle() ? drag.glyph.coreLeft : drag.glyph.coreRight, drag.y));
        p_.drawEllipse(end, 2.5, 2.5);
    }
    style.conflict = style.conflict || drag.outside;
    const QRectF rect(drag.glyph.left, drag.y - port_.metrics.bar / 2, drag.glyph.right - drag.glyph.left, port_.metrics.bar);
    p_.fillRect(rect.adjusted(-2, -2, 2, 2), theme_.paper);
    paintGlyph(p_, drag.glyph, drag.y, port_.metrics.bar, style, theme_, left_, right_);
    ring(rect);
    QPen snap(theme_.ink, 1.2);
    snap.setDashPattern({1.5, 2});
    p_.setPen(snap);
    p_.drawLine(QPointF(snapped(drag.snapX), top_), QPointF(snapped(drag.snapX), drag.y - port_.metrics.bar / 2 - 4));
    const Drawn *d = frame_.find(drag.item);
    if (d) {
        Drawn beside = *d;
        beside.place = Drawn::LabelPlace::Left;
        beside.detail = false;
        beside.labelWidth = scene_.labels[size_t(drag.item)].brief();
        label(beside, std::max(left_ + 4, drag.glyph.left - 8 - beside.labelWidth));
    }
}

// What goes with a time expression that is moved, each from where it was.
void FramePainter::followers(const DragPreview &drag, const QPen &way)
{
    for (const DragPreview::Follower &f : drag.followers) {
        const GlyphStyle theirs = styleOf(scene_.model.items[size_t(f.item)]);
        p_.setOpacity(0.45);
        paintGlyph(p_, f.ghost, f.y, port_.metrics.bar, theirs, theme_, left_, right_);
        p_.setOpacity(1);
        p_.setPen(way);
        p_.drawLine(QPointF(f.ghost.middle(), f.y), QPointF(f.glyph.middle(), f.y));
        paintGlyph(p_, f.glyph, f.y, port_.metrics.bar, theirs, theme_, left_, right_);
    }
}

} // namespace widgets::timeline
