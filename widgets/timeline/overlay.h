// What lies over the timeline while one works on it: the link in the making, the handle links are drawn from, the minimap, and an event of
// which the sources disagree.
//
// Interface thread (fonts).
#pragma once

#include "widgets/timeline/painter.h"

namespace widgets::timeline {

void paintMinimap(QPainter &painter, const Minimap &map, const QRectF &window, const common::Theme &theme);
void paintLink(QPainter &painter, const LinkPreview &link, const QRectF &canvas, const common::Theme &theme, const Fonts &fonts,
               PaintCache &cache);
void paintHandle(QPainter &painter, QPointF at, const common::Theme &theme);
// One stripe a source, each where it says that the event was.
void paintSplit(QPainter &painter, const Drawn &drawn, double bar, const GlyphStyle &style, const common::Theme &theme, double clipLeft,
                double clipRight);

} // namespace widgets::timeline
