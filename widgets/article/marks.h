// What is drawn on one paragraph: each span with its lane and the pieces of line it covers, and the codes above them, placed so that none
// covers another.
//
// Geometry only: values in paragraph coordinates (logical pixels), made once for a layout and a set of spans, unchanged by focus, hover and
// selection. Painting reads it and decides nothing.
#pragma once

#include "app/annotation/document.h"
#include "widgets/article/labels.h"
#include "widgets/article/paragraph_layout.h"

#include <functional>
#include <vector>

namespace widgets::article {

constexpr int lanesDrawn = 3;
constexpr double lowConfidence = 0.5;

// Who has drawn it, and how sure.
enum class Pencil : std::uint8_t { Suggested, Low, Decided, Corrected, Rejected };
Pencil pencilOf(const annotation::Annotation &span);
inline bool isPencil(Pencil pencil) { return pencil == Pencil::Suggested || pencil == Pencil::Low; }

// What is shown of what there is.
struct Shown {
    std::vector<QString> hiddenLayers;
    bool rejected = false;
    bool eventCodes = false; // the dots say event already
    friend bool operator==(const Shown &, const Shown &) = default;
};

struct Mark {
    annotation::AnnotationPointer span;
    int label = 0; // in the label table
    Stroke stroke = Stroke::Line;
    Pencil pencil = Pencil::Decided;
    int lane = 0;                    // for brackets always 0
    bool crossing = false;           // hooks at its ends
    bool begins = true, ends = true; // is its first or last character in this paragraph?
    std::vector<Fragment> fragments;
    std::vector<int> parts; // for each fragment, which of the span's ranges it belongs to

    bool isDeep() const { return stroke != Stroke::Brackets && lane >= lanesDrawn; } // drawn only while focused
    int drawnLane() const { return std::min(lane, lanesDrawn - 1); }
};

struct Code {
    int mark = 0; // in ParagraphMarks::marks
    int line = 0;
    double left = 0; // of its text
    double width = 0;
    bool crowded = false; // a lower lane of the line above runs where it stands
    QString text;         // "LOC", "NUM?", "FAC+2"; "" for a ring alone
    bool ring = false;    // a suggestion: a small ring before it (after it, right to left)
    double ringX = 0;
};

struct ParagraphMarks {
    std::vector<Mark> marks; // outermost first: the order in which fills are painted
    std::vector<Code> codes;
};

// How wide a code is drawn: bold where decided, medium where suggested.
using CodeWidth = std::function<double(const QString &code, bool pencil)>;

struct MarkInput {
    const ParagraphLayout &layout;
    text::Range paragraph;                // in the article
    const annotation::Annotations &spans; // those that touch it, in reading order
    const Shown &shown;
    double scale = 1;
    CodeWidth codeWidth;
};
ParagraphMarks marksOf(const MarkInput &input, LabelTable &labels);

} // namespace widgets::article
