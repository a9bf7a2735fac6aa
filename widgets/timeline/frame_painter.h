// Paints one frame, part by part: the ground, what stands on it, what is in the hand, the margins. Internal to painter.h.
//
// Decides nothing: what stands where is in the frame. Interface thread.
#pragma once

#include "widgets/common/icons.h"
#include "widgets/timeline/painter.h"

#include <cmath>

namespace widgets::timeline {

class FramePainter {
public:
    FramePainter(QPainter &painter, const Scene &scene, const Frame &frame, const ViewPort &port, const common::Theme &theme,
                 const Fonts &fonts, PaintCache &cache, const PaintState &state);

    void paint();

private:
    static double snapped(double x) { return std::round(x) + 0.5; } // the middle of a pixel
    void text(const QFont &font, const QColor &colour, double x, double middle, const QString &words);
    void icon(common::Icon which, const QRectF &into, const QColor &colour);
    double width(const QFont &font, const QString &words) { return cache_.text(words, font).size().width(); }

    // paint_ground.cpp
    void ground();
    void folds();
    void columns();
    void marks();

    // paint_events.cpp
    void arrows();
    void glyphs();
    static bool isMoving(const DragPreview &drag, int item);
    void lit(); // what belongs to the time expression under the mouse: a thin ring each
    void labels();
    void label(const Drawn &d, double x);
    void zigzags();
    void ring();
    void ring(QRectF rect);

    // paint_drag.cpp
    void dragGround(const DragPreview &drag);
    void dragGlyph(const DragPreview &drag);
    void followers(const DragPreview &drag, const QPen &way);

    // paint_margins.cpp
    void outside();
    void ruler();
    void rulerLabels(const QRectF &flag);
    static bool free(const std::vector<std::pair<double, double>> &taken, const Ruler::Label &label);
    QRectF flagRect();
    void dctFlag(const QRectF &flag);
    void valueFlag(const DragPreview &drag);
    void names();
    void laneName(const Band &band);
    void heldLane(const PaintState::HeldLane &held);
    void counts();

    QPainter &p_;
    const Scene &scene_;
    const Frame &frame_;
    const ViewPort &port_;
    const common::Theme &theme_;
    const Fonts &fonts_;
    PaintCache &cache_;
    const PaintState &state_;
    double left_, right_, top_, bottom_;
    bool pixels_; // else paper: everything as outlines
};

} // namespace widgets::timeline
