#include "widgets/common/icons.h"

#include "widgets/common/theme.h"

#include <QIconEngine>
#include <QPainter>
#include <QPainterPath>

namespace widgets::common {

namespace {

using Path = QPainterPath;

void line(Path &p, std::initializer_list<QPointF> points)
{
    auto at = points.begin();
    p.moveTo(*at);
    while (++at != points.end())
        p.lineTo(*at);
}

void box(Path &p, double x, double y, double w, double h, double radius = 1) { p.addRoundedRect(QRectF(x, y, w, h), radius, radius); }

void hookedArrow(Path &p, bool back)
{
    const auto x = [back](double v) { return back ? v : 16 - v; };
    line(p, {{x(6), 3.5}, {x(2.8), 6.5}, {x(6), 9.5}});
    p.moveTo(x(3), 6.5);
    p.lineTo(x(9.5), 6.5);
    p.cubicTo({x(14), 6.5}, {x(14), 12.5}, {x(9.5), 12.5});
    p.lineTo(x(6), 12.5);
}

Path objects(Icon icon)
{
    Path p;
    switch (icon) {
    case Icon::Lock:
        box(p, 3.5, 7.2, 9, 6.3);
        p.moveTo(5.5, 7.2);
        p.lineTo(5.5, 5.2);
        p.arcTo(QRectF(5.5, 2.7, 5, 5), 180, -180);
        p.lineTo(10.5, 7.2);
        break;
    case Icon::Document:
        line(p, {{9.5, 2.2}, {3.5, 2.2}, {3.5, 13.8}, {12.5, 13.8}, {12.5, 5.2}, {9.5, 2.2}, {9.5, 5.2}, {12.5, 5.2}});
        break;
    case Icon::Folder:
        line(p, {{2.2, 12.8}, {2.2, 3.6}, {6.2, 3.6}, {7.6, 5.4}, {13.8, 5.4}, {13.8, 12.8}, {2.2, 12.8}});
        break;
    case Icon::Clipboard:
        box(p, 3.2, 3.4, 9.6, 10.4);
        box(p, 5.8, 2, 4.4, 2.8, 0.8);
        break;
    case Icon::Filter:
        line(p, {{2.5, 3.2}, {13.5, 3.2}, {9.5, 8.2}, {9.5, 12.8}, {6.5, 11.2}, {6.5, 8.2}, {2.5, 3.2}});
        break;
    case Icon::Person:
        p.addEllipse(QPointF(8, 5.2), 2.7, 2.7);
        p.moveTo(2.8, 13.6);
        p.cubicTo({3.2, 8.6}, {12.8, 8.6}, {13.2, 13.6});
        break;
    case Icon::Place:
        p.moveTo(8, 14);
        p.cubicTo({1, 7.2}, {3.8, 2}, {8, 2});
        p.cubicTo({12.2, 2}, {15, 7.2}, {8, 14});
        p.addEllipse(QPointF(8, 6.4), 1.6, 1.6);
        break;
    case Icon::Organisation:
        line(p, {{2.2, 6.2}, {8, 2.4}, {13.8, 6.2}, {2.2, 6.2}});
        line(p, {{4, 6.4}, {4, 12.2}});
        line(p, {{8, 6.4}, {8, 12.2}});
        line(p, {{12, 6.4}, {12, 12.2}});
        line(p, {{2.2, 13.6}, {13.8, 13.6}});
        break;
    case Icon::Eye:
        p.moveTo(1.8, 8);
        p.cubicTo({4.6, 2.8}, {11.4, 2.8}, {14.2, 8});
        p.cubicTo({11.4, 13.2}, {4.6, 13.2}, {1.8, 8});
        p.addEllipse(QPointF(8, 8), 2, 2);
        break;
    case Icon::Flag:
        line(p, {{4, 14}, {4, 2.4}, {12.8, 2.4}, {10.6, 5.2}, {12.8, 8}, {4, 8}});
        break;
    case Icon::TextAndTimeline:
        box(p, 3, 2, 10, 7.4);
        line(p, {{5.4, 4.6}, {10.6, 4.6}});
        line(p, {{5.4, 6.8}, {8.8, 6.8}});
        box(p, 2, 11.6, 12, 2.6, 1.2);
        break;
    case Icon::Compare:
        box(p, 1.8, 2.6, 5.2, 10.8);
        box(p, 9, 2.6, 5.2, 10.8);
        break;
    case Icon::Gold:
        line(p, {{8, 2}, {14, 8}, {8, 14}, {2, 8}, {8, 2}});
        break;
    default:
        break;
    }
    return p;
}

Path strokes(Icon icon)
{
    Path p;
    switch (icon) {
    case Icon::Search:
        p.addEllipse(QPointF(7, 7), 4.2, 4.2);
        line(p, {{10.2, 10.2}, {13.6, 13.6}});
        break;
    case Icon::Check:
        line(p, {{3, 8.6}, {6.4, 12}, {13, 4.4}});
        break;
    case Icon::Cross:
        line(p, {{4, 4}, {12, 12}});
        line(p, {{12, 4}, {4, 12}});
        break;
    case Icon::ChevronLeft:
        line(p, {{10, 4}, {6, 8}, {10, 12}});
        break;
    case Icon::ChevronRight:
        line(p, {{6, 4}, {10, 8}, {6, 12}});
        break;
    case Icon::ChevronDown:
        line(p, {{4, 6}, {8, 10}, {12, 6}});
        break;
    case Icon::Sign:
        line(p, {{8, 2.2}, {14.4, 13.4}, {1.6, 13.4}, {8, 2.2}});
        line(p, {{8, 6.4}, {8, 9.6}});
        line(p, {{8, 11.4}, {8, 11.5}});
        break;
    case Icon::Zigzag:
        line(p, {{1.5, 10}, {3.2, 5.5}, {5, 10}, {6.8, 5.5}, {8.6, 10}, {10.4, 5.5}, {12.2, 10}, {14, 5.5}});
        break;
    case Icon::Fold:
        line(p, {{1.6, 8}, {5.4, 8}});
        line(p, {{10.6, 8}, {14.4, 8}});
        line(p, {{5.4, 11.4}, {7.4, 4.6}});
        line(p, {{8.6, 11.4}, {10.6, 4.6}});
        break;
    case Icon::Undo:
        hookedArrow(p, true);
        break;
    case Icon::Redo:
        hookedArrow(p, false);
        break;
    case Icon::Link:
        line(p, {{2.5, 12.5}, {12.8, 3.2}});
        line(p, {{8, 3.2}, {12.8, 3.2}, {12.8, 8}});
        break;
    case Icon::Posts:
        line(p, {{5, 3}, {2.6, 3}, {2.6, 13}, {5, 13}});
        line(p, {{11, 3}, {13.4, 3}, {13.4, 13}, {11, 13}});
        break;
    case Icon::Quote:
        line(p, {{3, 7.4}, {3, 3}, {7.4, 3}});
        line(p, {{13, 8.6}, {13, 13}, {8.6, 13}});
        break;
    case Icon::Ticks:
        line(p, {{2.5, 5.4}, {2.5, 10.6}});
        line(p, {{13.5, 5.4}, {13.5, 10.6}});
        line(p, {{2.5, 8}, {13.5, 8}});
        break;
    case Icon::Lanes:
        line(p, {{3, 4}, {10, 4}});
        line(p, {{5, 8}, {13, 8}});
        line(p, {{2.6, 12}, {9, 12}});
        break;
    case Icon::Plus:
        line(p, {{8, 3}, {8, 13}});
        line(p, {{3, 8}, {13, 8}});
        break;
    default:
        return objects(icon);
    }
    return p;
}

void paintDots(QPainter &painter, const QColor &colour)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    for (const double x : {3.2, 8.0, 12.8})
        painter.drawEllipse(QPointF(x, 8), 1.3, 1.3);
}

// Where the 16-unit grid lands: the largest square in the middle.
void intoGrid(QPainter &painter, const QRectF &into)
{
    const double side = std::min(into.width(), into.height());
    painter.translate(into.center() - QPointF(side / 2, side / 2));
    painter.scale(side / 16, side / 16);
}

class Engine : public QIconEngine {
public:
    explicit Engine(Icon icon) : icon_(icon) { }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const Theme &theme = currentTheme();
        paintIcon(*painter, icon_, rect, mode == QIcon::Disabled ? theme.textHint : theme.text);
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(0, 0), size), mode, state);
        return pixmap;
    }
    QIconEngine *clone() const override { return new Engine(icon_); }

private:
    Icon icon_;
};

} // namespace

void paintIcon(QPainter &painter, Icon icon, const QRectF &into, const QColor &colour)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    intoGrid(painter, into);
    if (icon == Icon::More || icon == Icon::Dots) {
        paintDots(painter, colour);
    } else {
        painter.setPen(QPen(colour, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.setBrush(Qt::NoBrush);
        painter.drawPath(strokes(icon));
    }
    painter.restore();
}

void paintProgress(QPainter &painter, const QRectF &into, double share, const QColor &colour, const QColor &track)
{
    if (share >= 1) {
        paintIcon(painter, Icon::Check, into, colour);
        return;
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    intoGrid(painter, into);
    const QRectF circle(3, 3, 10, 10);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(track, 2));
    painter.drawEllipse(circle);
    if (share > 0) {
        painter.setPen(QPen(colour, 2.4, Qt::SolidLine, Qt::FlatCap));
        painter.drawArc(circle, 90 * 16, -qRound(std::clamp(share, 0.0, 1.0) * 360 * 16));
    }
    painter.restore();
}

QIcon icon(Icon name) { return QIcon(new Engine(name)); }

} // namespace widgets::common
