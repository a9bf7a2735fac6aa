// The outlines drawn around a span: the focus ring with its tabs, and the posts of the other mentions of an entity.
//
// Geometry only: paragraph coordinates, logical pixels. Parts on several lines are one polygon where they overlap sideways, else boxes that
// are open toward the break.
#pragma once

#include "widgets/article/marks.h"

#include <QPainterPath>

#include <vector>

namespace widgets::article {

struct Ring {
    std::vector<QPainterPath> paths;
    QRectF startTab, endTab; // empty where that end is in another paragraph
};

Ring ringOf(const Mark &mark, const ParagraphLayout &layout, text::Range paragraph);

// Square brackets at both ends, with their feet towards the text.
QPainterPath postsOf(const Mark &mark, const ParagraphLayout &layout);

// The box of one fragment as fills draw it: an outer lane's box is a little larger.
QRectF fillBox(const Fragment &fragment, int lane, const ParagraphLayout &layout);

// The height at which a lane's underline runs (its middle).
double laneY(const Fragment &fragment, int lane, const ParagraphLayout &layout);

// A closed polygon with rounded corners.
QPainterPath roundedPolygon(const std::vector<QPointF> &points, double corner);

} // namespace widgets::article
