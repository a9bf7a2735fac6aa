#include "widgets/timeline/overlay.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace widgets::timeline {

void paintMinimap(QPainter &p, const Minimap &map, const QRectF &window, const common::Theme &theme)
{
    p.save();
    p.fillRect(map.rect, theme.panel);
    p.setRenderHint(QPainter::Antialiasing, false);
    p.fillRect(QRectF(map.rect.left(), map.rect.top(), map.rect.width(), 1), theme.separator);
    p.fillRect(window.adjusted(0, 1, 0, 0), theme.paper);
    if (map.dct)
        p.fillRect(QRectF(std::round(*map.dct) - 1, map.rect.top() + 1, 2, map.rect.height() - 1), theme.selectedRow);
    const double room = map.rect.height() - 8;
    for (size_t k = 0; k < map.height.size(); ++k) {
        if (map.height[k] <= 0)
            continue;
        const double height = std::max(2.0, room * double(map.height[k]));
        p.fillRect(QRectF(map.rect.left() + double(k) * minimapColumn, map.rect.bottom() - 2 - height, minimapColumn, height),
                   theme.barEdge);
    }
    p.setRenderHint(QPainter::Antialiasing, true);
    p.setPen(QPen(theme.conflict, 1.4 + theme.extraStroke(), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    p.setBrush(Qt::NoBrush);
    for (const double x : map.conflicts) { // a small zigzag each: not told by colour alone
        const double y = map.rect.top() + 4.5;
        const QPointF points[] = {{x - 4.5, y + 1.5}, {x - 1.5, y - 1.5}, {x + 1.5, y + 1.5}, {x + 4.5, y - 1.5}};
        p.drawPolyline(points, 4);
    }
    if (window.width() < map.rect.width() - 2) { // else all of it is in view
        p.setPen(QPen(theme.ink, 1.2 + theme.extraStroke()));
        p.drawRoundedRect(window.adjusted(0.5, 1.5, -0.5, -0.5), 2, 2);
    }
    p.restore();
}

void paintHandle(QPainter &p, QPointF at, const common::Theme &theme)
{
    p.setPen(QPen(theme.ink, 1.4 + theme.extraStroke()));
    p.setBrush(theme.paper);
    p.drawEllipse(at, 4, 4);
    p.setPen(Qt::NoPen);
    p.setBrush(theme.ink);
    p.drawEllipse(at, 1.4, 1.4);
}

void paintLink(QPainter &p, const LinkPreview &link, const QRectF &canvas, const common::Theme &theme, const Fonts &fonts,
               PaintCache &cache)
{
    const QColor ink = link.outside ? theme.conflict : theme.ink;
    p.save();
    for (size_t k = 0; k < link.zones.size(); ++k) {
        const bool meant = int(k) == link.zone;
        p.setPen(QPen(theme.allowedEdge, meant ? 1.8 : 1, meant ? Qt::SolidLine : Qt::DotLine));
        p.setBrush(meant ? QBrush(theme.allowed) : Qt::NoBrush);
        p.drawRect(link.zones[k].adjusted(0.5, 0.5, -0.5, -0.5));
    }
    p.setBrush(Qt::NoBrush);
    if (!link.target.isEmpty()) {
        p.setPen(QPen(ink, 1.6 + theme.extraStroke()));
        p.drawRoundedRect(link.target.adjusted(-4, -3.5, 4, 3.5), 4, 4);
    }
    p.setPen(QPen(theme.paper, 4.5));
    p.drawLine(link.from, link.to);
    p.setPen(QPen(ink, 1.6 + theme.extraStroke()));
    p.drawLine(link.from, link.to);
    const double angle = std::atan2(link.to.y() - link.from.y(), link.to.x() - link.from.x());
    for (const double turn : {2.6, -2.6})
        p.drawLine(link.to, link.to + QPointF(std::cos(angle + turn), std::sin(angle + turn)) * 7);
    const QStaticText &words = cache.text(link.words, fonts.label);
    const QSizeF size = words.size();
    QRectF patch(QPointF(link.to.x() + 12, link.to.y() + 12), size + QSizeF(12, 4));
    patch.moveRight(std::min(patch.right(), canvas.right() - 4));
    if (patch.bottom() > canvas.bottom() - 4)
        patch.moveBottom(link.to.y() - 10);
    p.setPen(Qt::NoPen);
    p.setBrush(ink);
    p.drawRoundedRect(patch, 2, 2);
    p.setPen(theme.onInk);
    p.setFont(fonts.label);
    p.drawStaticText(QPointF(patch.left() + 6, std::round(patch.center().y() - size.height() / 2)), words);
    p.restore();
}

void paintSplit(QPainter &p, const Drawn &drawn, double bar, const GlyphStyle &style, const common::Theme &theme, double clipLeft,
                double clipRight)
{
    const double height = std::max(3.0, bar / double(drawn.split.size()) - 1);
    double y = drawn.y - bar / 2;
    p.save();
    p.setPen(QPen(theme.barEdge, (style.decided ? 1.7 : 1.0) + theme.extraStroke()));
    p.setBrush(theme.highContrast ? QBrush(theme.barEdge, Qt::Dense5Pattern) : QBrush(theme.barFill));
    for (const auto &[from, to] : drawn.split) {
        const double left = std::max(from, clipLeft - 8), right = std::min(to, clipRight + 8);
        if (right > left)
            p.drawRoundedRect(QRectF(left, y, std::max(4.0, right - left), height), 1.5, 1.5);
        y += height + 1;
    }
    p.restore();
}

} // namespace widgets::timeline
