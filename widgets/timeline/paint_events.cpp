// What stands on the timeline: glyphs with their labels, links, contradictions, rings.
#include "widgets/timeline/frame_painter.h"
#include "widgets/timeline/overlay.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace widgets::timeline {

void FramePainter::arrows()
{
    for (const Arrow &a : frame_.arrows) {
        p_.setPen(QPen(theme_.paper, 4.5));
        p_.drawLine(a.from, a.to);
        QPen pen(theme_.barEdge, 1.2);
        pen.setDashPattern({3, 2.5});
        p_.setPen(pen);
        p_.drawLine(a.from, a.to);
        const double angle = std::atan2(a.to.y() - a.from.y(), a.to.x() - a.from.x());
        p_.setPen(QPen(theme_.barEdge, 1.4));
        for (const double turn : {2.6, -2.6})
            p_.drawLine(a.to, a.to + QPointF(std::cos(angle + turn), std::sin(angle + turn)) * 6);
        const QString words = scene_.model.links[size_t(a.link)].words;
        const double w = width(fonts_.detail, words);
        const QPointF middle = (a.from + a.to) / 2;
        if (std::hypot(a.to.x() - a.from.x(), a.to.y() - a.from.y()) > w + 24) {
            p_.fillRect(QRectF(middle.x() - w / 2 - 3, middle.y() - 8, w + 6, 16), theme_.paper);
            text(fonts_.detail, theme_.textSecondary, middle.x() - w / 2, middle.y(), words);
        }
    }
}

bool FramePainter::isMoving(const DragPreview &drag, int item)
{
    return drag.item == item || std::any_of(drag.followers.begin(), drag.followers.end(), [&](const auto &f) { return f.item == item; });
}

void FramePainter::glyphs()
{
    for (const Drawn &d : frame_.drawn) {
        if (state_.drag && isMoving(*state_.drag, d.item))
            continue;
        if (d.split.size() > 1) {
            paintSplit(p_, d, port_.metrics.bar, styleOf(scene_.model.items[size_t(d.item)]), theme_, left_, right_);
            continue;
        }
        paintGlyph(p_, d.glyph, d.y, port_.metrics.bar, styleOf(scene_.model.items[size_t(d.item)]), theme_, left_, right_,
                   pixels_ ? &cache_ : nullptr);
    }
}

// What belongs to the time expression under the mouse: a thin ring each.
void FramePainter::lit()
{
    p_.setBrush(Qt::NoBrush);
    p_.setPen(QPen(theme_.ink, 1.1 + theme_.extraStroke(), Qt::DashLine));
    for (const int item : state_.lit) {
        const Drawn *d = frame_.find(item);
        if (!d || (state_.drag && isMoving(*state_.drag, item)))
            continue;
        QRectF rect = d->glyphRect(port_.metrics.bar);
        if (d->glyph.shape == Glyph::Shape::OrderOnly)
            rect.setLeft(d->glyph.coreLeft), rect.setRight(d->glyph.coreRight);
        rect.adjust(-4, -3.5, 4, 3.5);
        rect.setLeft(std::max(rect.left(), left_ + 1.5));
        rect.setRight(std::min(rect.right(), right_ - 1.5));
        p_.drawRoundedRect(rect, 4, 4);
    }
}

void FramePainter::labels()
{
    for (const Drawn &d : frame_.drawn) {
        if (d.place == Drawn::LabelPlace::None || (state_.drag && isMoving(*state_.drag, d.item)))
            continue;
        label(d, d.labelX);
    }
}

void FramePainter::label(const Drawn &d, double x)
{
    const Item &item = scene_.model.items[size_t(d.item)];
    const bool bare = !theme_.highContrast && d.place == Drawn::LabelPlace::Inside && item.certainty == Certainty::Certain && !item.future;
    const double half = d.place == Drawn::LabelPlace::Inside ? port_.metrics.bar / 2 - 2 : 8;
    if (!bare)
        p_.fillRect(QRectF(x - 2, d.y - half, d.labelWidth + 5, 2 * half), theme_.paper);
    if (item.conflict) {
        icon(common::Icon::Sign, QRectF(x - 1, d.y - 6, 12, 12), theme_.conflict);
        x += signWidth;
    }
    if (item.decided && !item.time) {
        icon(common::Icon::Lock, QRectF(x - 1, d.y - 6, 11, 11), theme_.barEdge);
        x += signWidth;
    }
    // Between two dotted lines a word is centred with what hangs under it, so that it touches neither.
    const double middle = d.place == Drawn::LabelPlace::Inside && d.glyph.shape != Glyph::Shape::Ticks ? d.y - 1 : d.y;
    text(fonts_.label, theme_.text, x, middle, item.text);
    if (d.detail && !item.detail.isEmpty() && !item.time)
        text(fonts_.detail, theme_.textSecondary, x + scene_.labels[size_t(d.item)].text + labelGap, middle, item.detail);
}

void FramePainter::zigzags()
{
    constexpr double stepLength = 5, amplitude = 3.2;
    for (const Zigzag &z : frame_.zigzags) {
        const QPointF way = z.to - z.from;
        const double length = std::hypot(way.x(), way.y());
        if (length < 1)
            continue;
        const QPointF along = way / length, across(-along.y(), along.x());
        QPainterPath path(z.from);
        const int steps = std::clamp(int(length / stepLength), 2, 2000);
        for (int i = 1; i < steps; ++i)
            path.lineTo(z.from + way * (double(i) / steps) + across * (i % 2 ? amplitude : -amplitude));
        path.lineTo(z.to);
        p_.setBrush(Qt::NoBrush);
        p_.setPen(QPen(theme_.paper, 4.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        p_.drawPath(path);
        p_.setPen(QPen(theme_.conflict, 1.6 + theme_.extraStroke(), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        p_.drawPath(path);
        const QString &brief = scene_.model.contradictions[size_t(z.contradiction)].brief;
        const double w = width(fonts_.detail, brief);
        if (brief.isEmpty() || port_.metrics.strip || z.briefAt.x() - w < left_)
            continue;
        p_.fillRect(QRectF(z.briefAt.x() - w - 3, z.briefAt.y() - 8, w + 6, 16), theme_.paper);
        text(fonts_.detail, theme_.conflict, z.briefAt.x() - w, z.briefAt.y(), brief);
    }
}

void FramePainter::ring()
{
    const int selected = state_.selected ? scene_.find(state_.selected) : -1;
    const Drawn *d = selected < 0 ? nullptr : frame_.find(selected);
    if (!d || (state_.drag && state_.drag->item == selected))
        return;
    QRectF rect = d->glyphRect(port_.metrics.bar);
    if (d->glyph.shape == Glyph::Shape::OrderOnly)
        rect.setLeft(d->glyph.coreLeft), rect.setRight(d->glyph.coreRight);
    ring(rect);
}

void FramePainter::ring(QRectF rect)
{
    rect.adjust(-4, -3.5, 4, 3.5);
    rect.setLeft(std::max(rect.left(), left_ + 1.5));
    rect.setRight(std::min(rect.right(), right_ - 1.5));
    const double stroke = (state_.focused ? 2.0 : 1.1) * (1 + state_.pulse) + theme_.extraStroke();
    p_.setBrush(Qt::NoBrush);
    p_.setPen(QPen(theme_.ink, stroke));
    p_.drawRoundedRect(rect, 4, 4);
}

} // namespace widgets::timeline
