// The colours, lengths and times of the design: four themes as values, and the one that the running program wears.
//
// Lengths are logical pixels at 100 %. Colour belongs to annotations: everything else is paper and ink. Interface thread, except for the
// theme tables themselves, which are constant.
#pragma once

#include "app/annotation/tag_set.h"

#include <QColor>
#include <QPalette>

#include <array>

class QApplication;

namespace widgets::common {

enum class ThemeKind { Light, Dark, HighContrastLight, HighContrastDark };

// How one label is drawn. The code always decides which label it is; colour only helps.
struct LabelColours {
    QColor fill;       // behind accepted text
    QColor fillStrong; // the same when selected
    QColor ink;        // of code and chip
    QColor marker;     // underline, chip border, minimap
};

struct Theme {
    ThemeKind kind = ThemeKind::Light;
    bool highContrast = false; // strokes one pixel thicker, no fills behind text except the selection
    bool isDark = false;

    QColor window, panel, paper, raised, separator, controlBorder;
    QColor text, textSecondary, textHint;
    QColor ink, onInk; // focus ring, selected-row bar, default button; what stands on it
    QColor selectedRow, textSelection, hover;
    QColor conflict, conflictFill; // contradictions and damage only, always with a sign
    QColor allowed, allowedEdge;   // where a dragged event may stand
    QColor barFill, barEdge;       // timeline core and outline
    QColor shadow;
    std::array<LabelColours, 12> labels;

    // The colours of a slot of the design ("PER"); another name takes one of the twelve, always the same.
    const LabelColours &slot(const QString &name) const;
    // The colours of a tag: the user's own colour, made readable on this paper, else its slot. A null tag gets ink.
    LabelColours label(const annotation::TagType *tag) const;

    double extraStroke() const { return highContrast ? 1 : 0; }
};

const Theme &theme(ThemeKind kind);
QPalette paletteOf(const Theme &theme);

// The application's theme: sets palette and style, and tells every widget by QEvent::PaletteChange.
void applyTheme(QApplication &application, ThemeKind kind);
const Theme &currentTheme(); // light until applyTheme

// WCAG 2.1 contrast of two opaque colours, 1 to 21.
double contrast(const QColor &a, const QColor &b);

namespace lengths {
constexpr int menuBar = 30, dockTitle = 30, articleHeader = 38, statusBar = 25;
constexpr int listRow = 28, entityRow = 26, queueRow = 60, kwicRow = 27, tableRow = 27, tableHeader = 24, field = 26, button = 26,
              dialogFoot = 52;
constexpr int documentsDock = 252, documentsDockMin = 200, documentsDockMax = 360, rail = 44;
constexpr int rightDock = 332, rightDockMin = 280, rightDockMax = 460;
constexpr int timelineDock = 244, timelineDockMin = 120, timelineStrip = 74;
constexpr int articleMin = 640;
constexpr double radiusFill = 2.5, radiusChip = 3, radiusControl = 4, radiusPopup = 6, radiusWindow = 8;
constexpr int focusStroke = 2, focusGap = 2, selectedBar = 3;
} // namespace lengths

namespace times {
constexpr int pulse = 240, scrollToSelection = 90, timelineZoom = 120, reducedPulse = 600; // ms
}

} // namespace widgets::common
