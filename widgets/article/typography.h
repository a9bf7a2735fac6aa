// How the article is set: type size, measure, mode, and from them the font, pitch and gaps of each kind of paragraph.
//
// Logical pixels. The numbers of the design are for 16 px type and scale with it. A value type.
#pragma once

#include "widgets/common/fonts.h"

#include <QFont>

#include <array>
#include <cstdint>

namespace widgets::article {

enum class Mode : std::uint8_t {
    Codes,     // the usual view
    Quiet,     // no codes, tighter lines; codes return for the focused span
    Relations, // wide lines, all arcs
};

enum class Kind : std::uint8_t { Text, Title, Byline, Dateline, Heading, Caption, Boilerplate };

struct ParagraphStyle {
    QFont font;
    double pitch = 29;    // from baseline to baseline; a whole number
    double baseline = 18; // from the top of a line's box
    double unit = 1;      // what the lengths of marks are multiplied with: the type's size by 16
};

class Typography {
public:
    static constexpr std::array zoomSteps{13, 14, 15, 16, 17, 18, 20, 22, 24, 28, 32};
    static constexpr int minMeasure = 58, idealMeasure = 72, maxMeasure = 78;

    int size = 16;
    int measure = idealMeasure; // characters a line
    Mode mode = Mode::Codes;
    common::ReadingFace face;
    bool arabic = false; // Arabic script wants more room between lines

    double scale() const { return size / 16.0; }
    double measureWidth() const { return 604 * scale() * measure / idealMeasure; }
    int zoomed(int steps) const; // the size so many steps from this one
    ParagraphStyle style(Kind kind) const;
    double gapBetween(Kind above, Kind below) const;
    double averageCharacter() const; // width, for estimates
    friend bool operator==(const Typography &a, const Typography &b)
    {
        return a.size == b.size && a.measure == b.measure && a.mode == b.mode && a.face.sans == b.face.sans
            && a.face.family == b.face.family && a.arabic == b.arabic;
    }
};

// The places of the columns in a window of a given width. Mirrored for articles that run right to left.
struct Columns {
    double width = 1000;
    double text = 126, textWidth = 604;
    double structureTag = 20, structureWidth = 84;
    double noteX = 772, noteWidth = 216; // width 0 where there is no room
    static constexpr double minimap = 12;
    bool mirrored = false;

    static Columns of(double viewportWidth, const Typography &typography, bool mirrored);
    double left(double x, double w) const { return mirrored ? width - x - w : x; } // the left edge of a box that begins at x and is w wide
    double textLeft() const { return left(text, textWidth); }
    friend bool operator==(const Columns &, const Columns &) = default;
};

} // namespace widgets::article
