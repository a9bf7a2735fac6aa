// A timeline on paper: the same picture as in the window, with a head and a legend, for PNG, SVG, PDF and the printer.
//
// Made so that nothing is cut off: no event hides behind "+n", and the picture grows wider until every label has room, as far as
// `widest`. What stands where is a value (Sheet) that is tested without a window. Interface thread (fonts).
#pragma once

#include "widgets/timeline/painter.h"

namespace widgets::timeline {

struct RenderOptions {
    double width = 1440; // logical pixels; at least
    double widest = 0;   // as far as it may grow for its labels; 0: not at all
    double height = 0;   // 0: as high as the lanes need
    LaneBy laneBy = LaneBy::Actor;
    bool folds = true;
    bool comfortable = true;
    bool legend = false;                               // the glyphs explained, below
    QString title, subtitle;                           // above; "" for none
    std::optional<std::pair<Seconds, Seconds>> window; // only this stretch of time; none: everything
    ItemId selected = 0;
};

// The picture before it is painted.
struct Sheet {
    Scene scene;
    Axis axis;
    ViewPort port; // of the lanes, below the head
    Frame frame;
    double headHeight = 0, legendHeight = 0;
    QString title, subtitle;
    QSizeF size() const { return {port.size.width(), headHeight + port.size.height() + legendHeight}; }
};
Sheet sheetOf(const TimelineModel &model, const RenderOptions &options);
void paintSheet(QPainter &painter, const Sheet &sheet, const common::Theme &theme);

// A sheet cut into pages between its rows, the ruler on each, the head on the first, the legend on the last.
struct Page {
    double scrollY = 0, height = 0; // of the lanes, without the ruler
    bool head = false, legend = false;
};
std::vector<Page> pagesOf(const Sheet &sheet, double pageHeight);
void paintPage(QPainter &painter, const Sheet &sheet, const Page &page, const common::Theme &theme);

QSizeF renderedSize(const TimelineModel &model, const RenderOptions &options);

// Paints the picture with its left upper corner at the painter's origin; gives its size.
QSizeF renderTimeline(QPainter &painter, const TimelineModel &model, const RenderOptions &options, const common::Theme &theme);

// Light, on white: what is printed.
common::Theme paperTheme();

// The widths of the fonts that a timeline is drawn with.
TextWidths widthsOf(const QFont &font);

} // namespace widgets::timeline
