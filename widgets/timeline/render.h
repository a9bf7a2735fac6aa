// A timeline on paper: the same picture as in the window, for PNG, SVG and PDF.
//
// Interface thread (fonts).
#pragma once

#include "widgets/timeline/painter.h"

namespace widgets::timeline {

struct RenderOptions {
    double width = 1440; // logical pixels
    double height = 0;   // 0: as high as the lanes need
    LaneBy laneBy = LaneBy::Actor;
    bool folds = true;
    bool comfortable = true;
    bool legend = false;                               // the glyphs explained, below
    std::optional<std::pair<Seconds, Seconds>> window; // only this stretch of time; none: everything
    ItemId selected = 0;
};

QSizeF renderedSize(const TimelineModel &model, const RenderOptions &options);

// Paints the picture with its left upper corner at the painter's origin; gives its size.
QSizeF renderTimeline(QPainter &painter, const TimelineModel &model, const RenderOptions &options, const common::Theme &theme);

// The widths of the fonts that a timeline is drawn with.
TextWidths widthsOf(const QFont &font);

} // namespace widgets::timeline
