// The learning curve laid out: keys per annotation and F1 after so many corrected articles. Where lines, points, figures and words stand in
// an area.
//
// Left scale: keys; right scale: F1 in percent; equal steps from point to point. A value, laid out on any thread; painted where painters
// are. In ink alone: the lines are told apart by their strokes, their points and their words.
#pragma once

#include "app/review/learning_course.h"
#include "widgets/common/theme.h"

#include <QPointF>
#include <QRectF>
#include <QStringList>

#include <vector>

class QPainter;

namespace widgets::main_window {

struct CoursePlot {
    struct Line {
        enum class Kind : std::uint8_t { ByHand, WithChiosa, Quality };
        Kind kind = Kind::ByHand;
        QString name;
        std::vector<QPointF> points;
        QStringList figures; // of each point
        bool figuresBelow = false;
    };
    struct Tick {
        double at = 0; // y of a scale's line, x of a point
        QString left, right;
    };

    QRectF area, canvas; // all; what the scales enclose
    std::vector<Tick> scale;
    std::vector<Tick> documents; // `left` is the number
    std::vector<Line> lines;
    QString below; // what the horizontal axis counts

    static CoursePlot of(const ::review::Course &course, const QRectF &area);
};

void paintPlot(QPainter &painter, const CoursePlot &plot, const common::Theme &theme);

} // namespace widgets::main_window
