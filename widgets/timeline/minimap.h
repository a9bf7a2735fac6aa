// The whole timeline in one thin line: how much there is when, where it contradicts itself, and which part of it is in view.
//
// x in pixels of the view. A value; any thread.
#pragma once

#include "widgets/timeline/scene.h"

#include <QRectF>

namespace widgets::timeline {

struct Minimap {
    QRectF rect;               // empty: there is none
    std::vector<float> height; // 0 to 1, a column of two pixels each
    std::vector<double> conflicts;
    std::optional<double> dct;
    Axis axis; // everything in the width of `rect`, from 0
    double scale() const { return rect.width() / std::max(1.0, axis.right() - axis.left()); }
    double x(Seconds at) const { return rect.left() + (axis.x(at) - axis.left()) * scale(); }
    Seconds at(double viewX) const { return axis.at((viewX - rect.left()) / scale() + axis.left()); }
    // What is in view, as a window of the line; at least a few pixels wide.
    QRectF window(Seconds from, Seconds to) const;
};

// Depends on the scene, the width and the folds alone, never on what is in view.
Minimap minimapOf(const Scene &scene, const QRectF &rect, const FoldRule &rule);

inline constexpr double minimapHeight = 22, minimapColumn = 2;

} // namespace widgets::timeline
