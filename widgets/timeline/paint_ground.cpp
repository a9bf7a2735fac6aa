// The paper of the timeline: lines, weekends, the article's day, folds, and what is only counted.
#include "widgets/timeline/frame_painter.h"

#include <QPainter>
#include <QPainterPath>

namespace widgets::timeline {

void FramePainter::ground()
{
    const Ruler &r = frame_.ruler;
    if (!theme_.highContrast) {
        for (const auto &[x0, x1] : r.weekends)
            p_.fillRect(QRectF(x0, top_, x1 - x0, bottom_ - top_), theme_.hover);
    }
    if (r.dct && r.dct->second > r.dct->first)
        p_.fillRect(QRectF(r.dct->first, top_, r.dct->second - r.dct->first, bottom_ - top_), theme_.selectedRow);
    QPen grid(theme_.separator, 1);
    if (theme_.highContrast) // as dark as what stands on it: it must not be taken for it
        grid.setDashPattern({1, 5});
    p_.setPen(grid);
    for (const double x : r.lines)
        p_.drawLine(QPointF(snapped(x), top_), QPointF(snapped(x), bottom_));
    p_.setPen(QPen(theme_.separator, 1));
    for (const Band &band : frame_.bands) {
        if (!port_.metrics.strip)
            p_.drawLine(QPointF(left_, snapped(band.rect.bottom()) - 1), QPointF(right_, snapped(band.rect.bottom()) - 1));
    }
    // Firm in the ruler (which draws it again), quieter behind the events, so that it is none of them.
    QColor scaleChange = theme_.controlBorder;
    if (!theme_.highContrast)
        scaleChange.setAlphaF(0.3F);
    p_.setPen(QPen(scaleChange, 1));
    for (const double x : r.firmLines)
        p_.drawLine(QPointF(snapped(x), top_), QPointF(snapped(x), bottom_));
    if (r.today) {
        QPen dots(theme_.ink, 1 + theme_.extraStroke());
        dots.setDashPattern({1, 3});
        p_.setPen(dots);
        p_.drawLine(QPointF(snapped(*r.today), top_), QPointF(snapped(*r.today), bottom_));
    }
    if (r.dct && r.dct->second <= r.dct->first) {
        p_.setPen(QPen(theme_.ink, 1.5));
        p_.drawLine(QPointF(r.dct->first, top_), QPointF(r.dct->first, bottom_));
    }
}

void FramePainter::folds()
{
    constexpr double amplitude = 1.5, length = 8;
    for (const Ruler::Fold &fold : frame_.ruler.folds) {
        QPainterPath strip, leftEdge, rightEdge;
        const auto wave = [&](QPainterPath &path, double x, bool down) {
            for (double y = 0; y <= bottom_ + length; y += length / 2) {
                const double at = down ? y : bottom_ + length - y;
                const QPointF point(x + (int(at / (length / 2)) % 2 ? amplitude : -amplitude), at);
                path.elementCount() == 0 ? path.moveTo(point) : path.lineTo(point);
            }
        };
        wave(leftEdge, fold.x, true);
        wave(rightEdge, fold.x + fold.width, true);
        wave(strip, fold.x, true);
        QPainterPath back;
        wave(back, fold.x + fold.width, false);
        strip.connectPath(back);
        strip.closeSubpath();
        p_.fillPath(strip, theme_.isDark ? theme_.window : theme_.window.darker(101));
        p_.setPen(QPen(theme_.controlBorder, 1));
        p_.setBrush(Qt::NoBrush);
        p_.drawPath(leftEdge);
        p_.drawPath(rightEdge);
        if (!fold.wordsY)
            continue;
        p_.save();
        p_.translate(fold.x + fold.width / 2, *fold.wordsY);
        p_.rotate(-90);
        text(fonts_.detail, theme_.textSecondary, -width(fonts_.detail, fold.words) / 2, 0, fold.words);
        p_.restore();
    }
}

void FramePainter::columns()
{
    for (const Column &c : frame_.columns) {
        p_.setPen(QPen(theme_.barEdge, 1));
        p_.setBrush(theme_.highContrast ? QBrush(theme_.barEdge, Qt::Dense4Pattern) : QBrush(theme_.barFill));
        p_.drawRect(c.rect.adjusted(0.5, 0.5, -0.5, -0.5));
        const QString number = QLocale().toString(c.count);
        const double w = width(fonts_.fine, number);
        if (w <= c.rect.width() + 8)
            text(fonts_.fine, theme_.text, c.rect.center().x() - w / 2, c.rect.top() - 7, number);
        if (c.conflict)
            icon(common::Icon::Zigzag, QRectF(c.rect.center().x() - 6, c.rect.top() - 24, 12, 12), theme_.conflict);
        if (c.selected) {
            p_.setPen(QPen(theme_.ink, 2));
            p_.setBrush(Qt::NoBrush);
            p_.drawRoundedRect(c.rect.adjusted(-2, -16, 2, 2), 3, 3);
        }
    }
}

void FramePainter::marks()
{
    p_.setRenderHint(QPainter::Antialiasing, false);
    for (const Mark &mark : frame_.marks)
        p_.fillRect(mark.conflict ? mark.rect.adjusted(0, -3, 0, 3) : mark.rect, mark.conflict ? theme_.conflict : theme_.barEdge);
    p_.setRenderHint(QPainter::Antialiasing, true);
}

} // namespace widgets::timeline
