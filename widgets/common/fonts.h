// The fonts of the design: a reading face for the article, the system's own for everything else. Sizes in logical pixels.
#pragma once

#include <QFont>

namespace widgets::common {

struct ReadingFace {
    bool sans = false;
    QString family; // the user's own choice, or ""
};

// For text that is read: Charis SIL, Noto Serif, …; with fall-backs for Arabic, Hebrew and CJK. No hinting, so that words keep their width
// at any scale.
QFont articleFont(double pixels, int weight = QFont::Normal, const ReadingFace &face = {});

QFont chromeFont(double pixels = 13, int weight = QFont::Normal); // lists, docks, buttons
QFont codeFont(double pixels = 8, int weight = QFont::Bold);      // the small code above a span, tracked; never below 7.5
QFont monoFont(double pixels = 12);                               // raw values and ids shown for copying

} // namespace widgets::common
