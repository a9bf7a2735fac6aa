// The ground that docks stand on: panel instead of window and paper, kept when the theme changes.
//
// Interface thread.
#pragma once

#include "widgets/common/theme.h"

#include <QWidget>

namespace widgets::common {

// For a dock's content and the lists in it. Call it again on QEvent::PaletteChange; it does nothing where all is right already.
inline void wearPanel(QWidget &widget)
{
    const Theme &theme = currentTheme();
    QPalette palette = widget.palette();
    if (palette.color(QPalette::Window) == theme.panel && palette.color(QPalette::Base) == theme.panel)
        return;
    palette.setColor(QPalette::Window, theme.panel);
    palette.setColor(QPalette::Base, theme.panel);
    widget.setPalette(palette);
    widget.setAutoFillBackground(true);
}

// The colour of a label's words.
inline void wearInk(QWidget &widget, const QColor &colour)
{
    QPalette palette = widget.palette();
    if (palette.color(QPalette::WindowText) == colour)
        return;
    palette.setColor(QPalette::WindowText, colour);
    widget.setPalette(palette);
}

} // namespace widgets::common
