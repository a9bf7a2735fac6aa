// The glyphs explained: each shape with its name and an example of a value.
//
// Interface thread (fonts).
#pragma once

#include "widgets/timeline/painter.h"

namespace widgets::timeline {

QSizeF legendSize(double width);
void paintLegend(QPainter &painter, QPointF topLeft, double width, const common::Theme &theme, const Fonts &fonts);

} // namespace widgets::timeline
