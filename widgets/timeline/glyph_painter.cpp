#include "widgets/timeline/painter.h"

#include <QLinearGradient>
#include <QPainter>
#include <QPainterPath>
#include <QVarLengthArray>

#include <algorithm>
#include <cmath>

namespace widgets::timeline {

namespace {

class GlyphPainter {
public:
    GlyphPainter(QPainter &painter, const Glyph &g, double y, double bar, const GlyphStyle &style, const common::Theme &theme,
                 double clipLeft, double clipRight, PaintCache *cache)
        : p_(painter),
          g_(g),
          style_(style),
          theme_(theme),
          top_(std::round(y - bar / 2) + 0.5),
          bottom_(std::round(y + bar / 2) - 0.5),
          y_(y),
          clipLeft_(clipLeft - 8),
          clipRight_(clipRight + 8),
          cache_(cache)
    {
        edge_ = style.conflict ? theme.conflict : theme.barEdge;
        fill_ = style.conflict ? theme.conflictFill : theme.barFill;
        stroke_ = (style.conflict ? 1.6 : style.decided ? 1.7 : 1.0) + theme.extraStroke();
    }

    void paint()
    {
        switch (g_.shape) {
        case Glyph::Shape::Diamond:
            diamond();
            break;
        case Glyph::Shape::Capsule:
            capsule(g_.left, g_.right);
            break;
        case Glyph::Shape::Bar:
            bar();
            break;
        case Glyph::Shape::OrderOnly:
            orderOnly();
            break;
        case Glyph::Shape::Ticks:
            ticks();
            break;
        case Glyph::Shape::Future:
            top_ -= offWords; // the dashes are strong enough to be taken for strokes of the words between them
            bottom_ += offWords;
            dotted(g_.left, g_.right - 6, true);
            chevron(g_.right, 1);
            break;
        }
        if (style_.negated)
            negation();
    }

private:
    static constexpr double offWords = 1.5; // px

    QPen pen(double width) const { return QPen(edge_, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin); }
    bool outlineOnly() const { return style_.certainty == Certainty::Possible; }

    // Rectangles on whole pixels: far cheaper than pens, and crisp at every scale.
    void rects(const QRectF *first, int count)
    {
        p_.setRenderHint(QPainter::Antialiasing, false);
        p_.setPen(Qt::NoPen);
        p_.setBrush(edge_);
        p_.drawRects(first, count);
        p_.setRenderHint(QPainter::Antialiasing, true);
    }

    // A small part that many glyphs share: copied where pixels are drawn, outlines on paper.
    void part(int kind, QPointF middle, QSizeF size, QRgb fill, const std::function<void(QPainter &)> &draw)
    {
        if (!cache_) {
            p_.save();
            p_.translate(middle);
            draw(p_);
            p_.restore();
            return;
        }
        const PaintCache::Key key{kind, edge_.rgba(), fill, stroke_, bottom_ - top_, p_.device()->devicePixelRatioF()};
        p_.drawPixmap(middle - QPointF(size.width() / 2, size.height() / 2), cache_->sprite(key, size, draw));
    }

    void ticks()
    {
        const double left = std::max(g_.left + 1, clipLeft_), right = std::min(g_.right - 1, clipRight_);
        const double thick = std::max(1.0, std::round(stroke_)), y = bottom_ + 0.5;
        const QRectF parts[] = {{left, y, std::max(1.0, right - left), thick}, {left, y - 3, thick, 6}, {right - thick, y - 3, thick, 6}};
        rects(parts, 3);
    }

    // Dots along top and bottom.
    void dotted(double from, double to, bool dashed = false)
    {
        from = std::max(from, clipLeft_);
        to = std::min(to, clipRight_);
        const double on = dashed && style_.future ? 4 : 2, period = dashed && style_.future ? 6.5 : 4;
        const double thick = 1 + theme_.extraStroke();
        QVarLengthArray<QRectF, 256> dots;
        for (double x = std::ceil(from); x + on <= to; x += period) {
            dots.append({x, top_ - thick / 2, on, thick});
            dots.append({x, bottom_ - thick / 2, on, thick});
        }
        rects(dots.constData(), int(dots.size()));
    }

    void line(double from, double to, double y)
    {
        from = std::max(from, clipLeft_);
        to = std::min(to, clipRight_);
        QVarLengthArray<QRectF, 512> dots;
        for (double x = std::ceil(from); x + 1 <= to; x += 4)
            dots.append({x, std::round(y) - 0.5, 1.2, 1.2});
        rects(dots.constData(), int(dots.size()));
    }

    void fillRect(const QRectF &rect, double alpha)
    {
        if (outlineOnly())
            return;
        QColor colour = fill_;
        colour.setAlphaF(float(style_.conflict ? 1.0 : alpha));
        const QRectF visible = rect.intersected(QRectF(clipLeft_, rect.top(), clipRight_ - clipLeft_, rect.height()));
        if (style_.future && style_.certainty == Certainty::Certain)
            return;
        if (theme_.highContrast) {
            p_.setPen(Qt::NoPen);
            p_.setBrush(QBrush(edge_, alpha > 0.6 ? Qt::Dense4Pattern : Qt::Dense6Pattern));
            p_.drawRect(visible);
            return;
        }
        // Two crossed rectangles leave the corners free for the round ends.
        p_.setRenderHint(QPainter::Antialiasing, false);
        p_.fillRect(visible.adjusted(0, 2, 0, -2), colour);
        p_.fillRect(QRectF(visible.left() + 2, visible.top(), visible.width() - 4, 2), colour);
        p_.fillRect(QRectF(visible.left() + 2, visible.bottom() - 2, visible.width() - 4, 2), colour);
        p_.setRenderHint(QPainter::Antialiasing, true);
    }

    void hatch(const QRectF &rect)
    {
        const QRectF area = rect.intersected(QRectF(clipLeft_, rect.top(), clipRight_ - clipLeft_, rect.height()));
        if (style_.certainty != Certainty::Probable || area.isEmpty())
            return;
        p_.save();
        p_.setClipRect(area.adjusted(1, 1, -1, -1), Qt::IntersectClip);
        p_.setPen(QPen(QColor(edge_.red(), edge_.green(), edge_.blue(), 150), 1.3));
        const double height = area.height();
        for (double x = area.left() - height; x < area.right(); x += 5)
            p_.drawLine(QPointF(x, area.bottom()), QPointF(x + height, area.top()));
        p_.restore();
    }

    void diamond()
    {
        const double half = std::min(pointHalf, (bottom_ - top_) / 2 + 1);
        const bool hollow = outlineOnly() || style_.future, hatched = style_.certainty == Certainty::Probable;
        const QColor inside = hollow ? theme_.paper : fill_;
        part(hatched ? 2 : 1, {std::round(g_.middle() * 2) / 2, y_}, QSizeF(20, 20), inside.rgba(), [&](QPainter &p) {
            const QPointF points[] = {{0, -half}, {half, 0}, {0, half}, {-half, 0}};
            p.setPen(pen(stroke_));
            p.setBrush(inside);
            p.drawPolygon(points, 4);
            if (!hatched)
                return;
            p.setPen(QPen(edge_, 1));
            for (const double o : {-0.35, 0.35})
                p.drawLine(QPointF(-half * 0.5 + o * half, half * 0.5), QPointF(half * 0.5 + o * half, -half * 0.5));
        });
    }

    // A firm round end; side -1 left, 1 right.
    void end(double x, int side)
    {
        if (x < clipLeft_ || x > clipRight_)
            return;
        const double r = 3, reach = std::min(6.0, std::floor((g_.right - g_.left) / 3));
        const double half = (bottom_ - top_) / 2;
        part(10 * int(reach) + (side < 0 ? 3 : 4), {std::round(x), (top_ + bottom_) / 2}, QSizeF(18, 2 * half + 5), 0, [&](QPainter &p) {
            QPainterPath path;
            path.moveTo(-side * reach, -half);
            path.lineTo(-side * r, -half);
            path.quadTo(0, -half, 0, -half + r);
            path.lineTo(0, half - r);
            path.quadTo(0, half, -side * r, half);
            path.lineTo(-side * reach, half);
            p.setPen(pen(stroke_));
            p.setBrush(Qt::NoBrush);
            p.drawPath(path);
        });
    }

    void capsule(double left, double right)
    {
        const QRectF rect(left, top_, right - left, bottom_ - top_);
        if (style_.certainty != Certainty::Probable)
            fillRect(rect, 0.42);
        hatch(rect);
        if (outlineOnly()) {
            p_.setPen(pen(stroke_ + 0.3));
            p_.setBrush(Qt::NoBrush);
            p_.drawRoundedRect(rect.intersected(QRectF(clipLeft_ - 8, top_, clipRight_ - clipLeft_ + 16, rect.height())), 3, 3);
        } else {
            end(left, -1);
            end(right, 1);
            dotted(left + 7, right - 6, true);
        }
        sources(rect);
    }

    void sources(const QRectF &rect)
    {
        if (style_.sources < 2)
            return;
        p_.setPen(QPen(edge_, 1));
        p_.drawLine(QPointF(std::max(rect.left(), clipLeft_), y_), QPointF(std::min(rect.right(), clipRight_), y_));
        p_.setPen(Qt::NoPen);
        p_.setBrush(edge_);
        for (int i = 0; i < std::min(style_.sources, 4); ++i)
            p_.drawEllipse(QPointF(rect.left() + 6 + i * 5, rect.top() - 3), 1.5, 1.5);
    }

    void tail(double from, double to)
    {
        const QRectF rect(std::min(from, to), top_, std::abs(to - from), bottom_ - top_);
        if (rect.width() < 0.5 || outlineOnly())
            return;
        p_.setPen(Qt::NoPen);
        if (theme_.highContrast) {
            p_.setBrush(QBrush(edge_, Qt::Dense6Pattern));
        } else {
            QLinearGradient fade(from, 0, to, 0);
            QColor thin = fill_, thick = fill_;
            thin.setAlphaF(0.08F);
            thick.setAlphaF(0.95F);
            fade.setColorAt(0, thin);
            fade.setColorAt(1, thick);
            p_.setBrush(fade);
        }
        p_.drawRect(rect.intersected(QRectF(clipLeft_, top_, clipRight_ - clipLeft_, rect.height())));
    }

    void hairline(double x)
    {
        const QRectF hair(x - 0.5, top_, 1 + theme_.extraStroke(), bottom_ - top_);
        rects(&hair, 1);
    }

    void chevron(double x, int side)
    {
        if (x < clipLeft_ || x > clipRight_ + 8)
            return;
        const QPointF points[] = {{x - side * 6, top_}, {x, y_}, {x - side * 6, bottom_}};
        p_.setPen(pen(std::max(1.2, stroke_)));
        p_.setBrush(Qt::NoBrush);
        p_.drawPolyline(points, 3);
    }

    void bar()
    {
        if (!g_.hasCore) {
            tail(g_.openLeft ? g_.left : g_.right, g_.openLeft ? g_.right : g_.left);
        } else {
            if (g_.coreLeft > g_.left + 0.5)
                tail(g_.left, g_.coreLeft);
            if (g_.coreRight < g_.right - 0.5)
                tail(g_.right, g_.coreRight);
        }
        const double leftDots = g_.openLeft ? g_.left + 6 : g_.left, rightDots = g_.openRight ? g_.right - 6 : g_.right;
        if (g_.hasCore) {
            dotted(leftDots, g_.coreLeft);
            dotted(g_.coreRight, rightDots);
        } else {
            dotted(leftDots, rightDots);
        }
        ends();
        if (!g_.hasCore)
            return;
        const QRectF core(g_.coreLeft, top_, g_.coreRight - g_.coreLeft, bottom_ - top_);
        if (g_.firmCore)
            firmCore(core);
        else
            capsule(g_.coreLeft, g_.coreRight);
    }

    void ends()
    {
        if (g_.openLeft)
            chevron(g_.left, -1);
        else if (!g_.hasCore || g_.coreLeft > g_.left + 0.5)
            hairline(std::round(g_.left) + 0.5);
        if (g_.openRight)
            chevron(g_.right, 1);
        else if (!g_.hasCore || g_.coreRight < g_.right - 0.5)
            hairline(std::round(g_.right) - 0.5);
    }

    void firmCore(const QRectF &core)
    {
        const QRectF visible = core.intersected(QRectF(clipLeft_ - 8, core.top(), clipRight_ - clipLeft_ + 16, core.height()));
        p_.setPen(pen(std::max(1.2, stroke_)));
        const bool hollow = outlineOnly() || style_.certainty == Certainty::Probable || style_.future;
        if (theme_.highContrast)
            p_.setBrush(hollow ? QBrush(theme_.paper) : QBrush(edge_, Qt::Dense4Pattern));
        else
            p_.setBrush(hollow ? QBrush(theme_.paper) : QBrush(fill_));
        if (style_.future) {
            QPen dashes = p_.pen();
            dashes.setDashPattern({4, 2.5});
            p_.setPen(dashes);
        }
        p_.drawRoundedRect(visible, 1.5, 1.5);
        hatch(core);
        sources(core);
    }

    void orderOnly()
    {
        line(g_.left + 1, g_.coreLeft - 2, y_);
        line(g_.coreRight + 3, g_.right - 1, y_);
        const double lip = std::min(5.0, (g_.coreRight - g_.coreLeft) / 3), thick = std::round(stroke_ + 0.4),
                     fine = 1 + theme_.extraStroke();
        const double height = bottom_ - top_;
        const double l = std::round(g_.coreLeft), r = std::round(g_.coreRight);
        QVarLengthArray<QRectF, 8> parts;
        for (const double y : {top_, bottom_ - thick + 0.5}) {
            parts.append({l, y, lip, thick});
            parts.append({r - lip, y, lip, thick});
        }
        parts.append({l, top_, thick, height});
        parts.append({r - thick, top_, thick, height});
        if (!g_.openLeft && g_.coreLeft - g_.left > 3)
            parts.append({std::round(g_.left), y_ - 3.5, fine, 7});
        if (!g_.openRight && g_.right - g_.coreRight > 3)
            parts.append({std::round(g_.right) - fine, y_ - 3.5, fine, 7});
        rects(parts.constData(), int(parts.size()));
        hatch({g_.coreLeft + 2, top_, g_.coreRight - g_.coreLeft - 4, bottom_ - top_});
    }

    void negation()
    {
        const double half = (bottom_ - top_) / 2 + 2.5;
        const QLineF stroke(g_.middle() - half, y_ + half, g_.middle() + half, y_ - half);
        p_.setPen(QPen(theme_.paper, 3.6));
        p_.drawLine(stroke);
        p_.setPen(QPen(edge_, 1.8 + theme_.extraStroke()));
        p_.drawLine(stroke);
    }

    QPainter &p_;
    const Glyph &g_;
    const GlyphStyle &style_;
    const common::Theme &theme_;
    double top_, bottom_, y_, clipLeft_, clipRight_;
    QColor edge_, fill_;
    double stroke_ = 1;
    PaintCache *cache_;
};

} // namespace

GlyphStyle styleOf(const Item &item) { return {item.decided, item.conflict, item.future, item.negated, item.certainty, item.sources}; }

void paintGlyph(QPainter &painter, const Glyph &glyph, double y, double bar, const GlyphStyle &style, const common::Theme &theme,
                double clipLeft, double clipRight, PaintCache *cache)
{
    GlyphPainter(painter, glyph, y, bar, style, theme, clipLeft, clipRight, cache).paint();
}

} // namespace widgets::timeline
