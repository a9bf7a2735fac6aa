#include "widgets/main_window/course_plot.h"

#include "widgets/common/fonts.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace widgets::main_window {

namespace {

constexpr double sides = 52, above = 46, under = 46, inset = 28; // px around the canvas; of the first point from its edge
constexpr int steps = 4;                                         // of the scales

QPen strokeOf(CoursePlot::Line::Kind kind, const common::Theme &theme)
{
    const bool own = kind == CoursePlot::Line::Kind::WithChiosa;
    QPen pen(own ? theme.ink : theme.textSecondary, (own ? 2.2 : 1.4) + theme.extraStroke());
    if (kind == CoursePlot::Line::Kind::ByHand)
        pen.setDashPattern({1, 3});
    else if (kind == CoursePlot::Line::Kind::Quality)
        pen.setDashPattern({5, 3});
    return pen;
}

void paintPoint(QPainter &p, QPointF at, CoursePlot::Line::Kind kind, const common::Theme &theme)
{
    const QColor ink = kind == CoursePlot::Line::Kind::WithChiosa ? theme.ink : theme.textSecondary;
    p.setPen(QPen(ink, 1.4 + theme.extraStroke()));
    p.setBrush(kind == CoursePlot::Line::Kind::WithChiosa ? ink : theme.paper);
    if (kind == CoursePlot::Line::Kind::Quality)
        p.drawRect(QRectF(at.x() - 3.5, at.y() - 3.5, 7, 7));
    else
        p.drawEllipse(at, 3.8, 3.8);
}

void paintLegend(QPainter &p, const CoursePlot &plot, const common::Theme &theme)
{
    const QFontMetricsF metrics(p.font());
    double x = plot.canvas.left();
    const double y = plot.area.top() + 12;
    for (const CoursePlot::Line &line : plot.lines) {
        p.setPen(strokeOf(line.kind, theme));
        p.drawLine(QPointF(x, y), QPointF(x + 26, y));
        paintPoint(p, {x + 13, y}, line.kind, theme);
        p.setPen(theme.text);
        p.drawText(QPointF(x + 33, y + metrics.capHeight() / 2), line.name);
        x += 33 + metrics.horizontalAdvance(line.name) + 22;
    }
}

void paintScales(QPainter &p, const CoursePlot &plot, const common::Theme &theme)
{
    const QFontMetricsF metrics(p.font());
    const double middle = metrics.capHeight() / 2;
    for (const CoursePlot::Tick &tick : plot.scale) {
        const double y = std::round(tick.at) + 0.5;
        p.setPen(QPen(theme.separator, 1));
        p.drawLine(QPointF(plot.canvas.left(), y), QPointF(plot.canvas.right(), y));
        p.setPen(theme.textSecondary);
        p.drawText(QPointF(plot.canvas.left() - 8 - metrics.horizontalAdvance(tick.left), y + middle), tick.left);
        p.drawText(QPointF(plot.canvas.right() + 8, y + middle), tick.right);
    }
    const double first = plot.canvas.bottom() + 8 + metrics.ascent();
    for (const CoursePlot::Tick &tick : plot.documents)
        p.drawText(QPointF(tick.at - metrics.horizontalAdvance(tick.left) / 2, first), tick.left);
    p.drawText(QPointF(plot.canvas.center().x() - metrics.horizontalAdvance(plot.below) / 2, first + metrics.lineSpacing() + 2),
               plot.below);
}

} // namespace

CoursePlot CoursePlot::of(const ::review::Course &course, const QRectF &area)
{
    CoursePlot plot;
    plot.area = area;
    plot.canvas = area.adjusted(sides, above, -sides, -under);
    plot.below = QCoreApplication::translate("widgets::main_window", "corrected articles");
    double most = 1;
    for (const ::review::CoursePoint &point : course.curve)
        most = std::max({most, point.work.perGold(point.work.byHand), point.work.perGold(point.work.withChiosa)});
    most = std::ceil(most);
    const QLocale locale;
    const auto y = [&](double share) { return plot.canvas.bottom() - plot.canvas.height() * share; };
    const auto x = [&](std::size_t at) {
        const double width = plot.canvas.width() - 2 * inset;
        return plot.canvas.left() + inset + (course.curve.size() < 2 ? width / 2 : width * double(at) / double(course.curve.size() - 1));
    };
    for (int step = 0; step <= steps; ++step) {
        const double share = double(step) / steps;
        plot.scale.push_back({y(share), locale.toString(most * share, 'f', 1), locale.toString(100 * share, 'f', 0)});
    }
    for (std::size_t i = 0; i < course.curve.size(); ++i)
        plot.documents.push_back({x(i), locale.toString(course.curve[i].documents), {}});
    const auto line = [&](Line::Kind kind, const QString &name, auto figure, double whole, int decimals) {
        Line made{kind, name, {}, {}, kind == Line::Kind::WithChiosa};
        for (std::size_t i = 0; i < course.curve.size(); ++i) {
            const double value = figure(course.curve[i].work);
            made.points.emplace_back(x(i), y(value / whole));
            made.figures.append(locale.toString(value, 'f', decimals));
        }
        plot.lines.push_back(std::move(made));
    };
    using Work = ::review::WorkDone;
    line(
        Line::Kind::ByHand, QCoreApplication::translate("widgets::main_window", "keys per annotation, by hand"),
        [](const Work &w) { return w.perGold(w.byHand); }, most, 2);
    line(
        Line::Kind::WithChiosa, QCoreApplication::translate("widgets::main_window", "with Chiosa"),
        [](const Work &w) { return w.perGold(w.withChiosa); }, most, 2);
    line(
        Line::Kind::Quality, QCoreApplication::translate("widgets::main_window", "F1 of the suggestions, right scale"),
        [](const Work &w) { return w.strict.f1() * 100; }, 100, 1);
    return plot;
}

void paintPlot(QPainter &p, const CoursePlot &plot, const common::Theme &theme)
{
    p.save();
    p.setRenderHint(QPainter::Antialiasing);
    p.fillRect(plot.area, theme.paper);
    p.setFont(common::chromeFont(11));
    paintScales(p, plot, theme);
    p.setFont(common::chromeFont(12));
    paintLegend(p, plot, theme);
    p.setFont(common::chromeFont(11));
    const QFontMetricsF metrics(p.font());
    for (const CoursePlot::Line &line : plot.lines) {
        p.setBrush(Qt::NoBrush);
        p.setPen(strokeOf(line.kind, theme));
        p.drawPolyline(line.points.data(), int(line.points.size()));
    }
    for (const CoursePlot::Line &line : plot.lines) {
        for (std::size_t i = 0; i < line.points.size(); ++i) {
            const QPointF at = line.points[i];
            paintPoint(p, at, line.kind, theme);
            const QString &figure = line.figures[qsizetype(i)];
            const double width = metrics.horizontalAdvance(figure), y = at.y() + (line.figuresBelow ? 8 + metrics.ascent() : -9);
            p.fillRect(QRectF(at.x() - width / 2 - 2, y - metrics.ascent(), width + 4, metrics.ascent() + 2), theme.paper);
            p.setPen(line.kind == CoursePlot::Line::Kind::WithChiosa ? theme.text : theme.textSecondary);
            p.drawText(QPointF(at.x() - width / 2, y), figure);
        }
    }
    p.restore();
}

} // namespace widgets::main_window
