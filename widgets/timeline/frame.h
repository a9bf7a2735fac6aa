// One picture of a scene: what stands where in the view at this zoom and scroll position, down to every label. Painting only draws it.
//
// Coordinates of the view: x from the left edge with the lane names, y from the top of the ruler. A value; any thread.
#pragma once

#include "widgets/timeline/minimap.h"
#include "widgets/timeline/ruler.h"
#include "widgets/timeline/scene.h"

#include <QRectF>
#include <QSizeF>

namespace widgets::timeline {

struct Metrics {
    double ruler = 36;
    double laneHeader = 132;
    double row = 30, bar = 16, padding = 6; // comfortable; compact: 24, 16, 3
    bool strip = false;                     // the 74 px strip of small windows: no names, all lanes in one
    static Metrics comfortable() { return {}; }
    static Metrics compact() { return {36, 132, 24, 16, 3, false}; }
    static Metrics forStrip(double height) { return {22, 132, std::max(8.0, (height - 22 - 4) / 4), 9, 2, true}; }
};

struct ViewPort {
    QSizeF size;
    double scrollX = 0; // the axis' x at the left edge of the canvas
    double scrollY = 0;
    Metrics metrics;
    ItemId selected = 0;
    std::optional<Seconds> today; // none: it is not marked
    double canvasLeft() const { return metrics.laneHeader; }
    double toView(double axisX) const { return axisX - scrollX + canvasLeft(); }
    double toAxis(double viewX) const { return viewX - canvasLeft() + scrollX; }
};

struct Drawn {
    enum class LabelPlace : std::uint8_t { None, Inside, Right, Left };
    int item = -1;
    Glyph glyph;  // x of the view
    double y = 0; // its middle
    LabelPlace place = LabelPlace::None;
    double labelX = 0, labelWidth = 0;
    bool detail = false;                          // the label has room for the second part
    std::vector<std::pair<double, double>> split; // where the sources disagree: each from where to where
    QRectF glyphRect(double bar) const { return {glyph.left, y - bar / 2, glyph.right - glyph.left, bar}; }
};

struct Column {
    QRectF rect;
    Seconds begin = 0, end = 0;
    int count = 0;
    int lane = 0;
    bool conflict = false, selected = false;
};

struct Band {
    int lane = 0;
    QRectF rect;     // the whole lane, header included
    int unnamed = 0; // labels for which there was no room
    int hidden = 0;  // events behind "+n", in view
    bool counted = false;
    QRectF more; // the "+n" chip
};

// One event of a collapsed lane.
struct Mark {
    QRectF rect;
    bool conflict = false;
};

struct Zigzag {
    QPointF from, to;
    int contradiction = 0;
    QPointF briefAt; // right end of its words, on their middle line
};

struct Arrow {
    QPointF from, to;
    int link = 0;
};

struct Frame {
    Ruler ruler; // x of the view
    std::vector<Band> bands;
    std::vector<Drawn> drawn;
    std::vector<Column> columns;
    std::vector<Mark> marks;
    std::vector<Zigzag> zigzags;
    std::vector<Arrow> arrows;
    QRectF minimap;             // where the whole stands in one line; empty where there is no room
    int earlier = 0, later = 0; // events outside the view on the left and on the right
    const Drawn *find(int item) const;
};

// Heights of the lanes, from 0; the last value is the height of all.
std::vector<double> laneTops(const Scene &scene, const Metrics &metrics);

Frame frameOf(const Scene &scene, const Axis &axis, const ViewPort &port, const QLocale &locale, const TextWidths &rulerWidths);

// Where labels go in one row: inside, else right, else left, else nowhere; with the detail where both parts fit. Sorted by left edge.
void placeLabels(std::vector<Drawn> &row, const Scene &scene, double left, double right);

inline constexpr double labelReach = 420; // px beside the view in which a label may still reach into it
inline constexpr double aggregateBelowSpacing = 6;
inline constexpr double collapsedHeight = 20;

} // namespace widgets::timeline
