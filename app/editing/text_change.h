// How spans follow their text when a part of it is replaced by something else. Positions are UTF-16 units. Internal to this room.
#pragma once

#include "app/text/range.h"

#include <QString>

namespace editing {

struct TextChange {
    text::Range replaced; // of the old text
    qsizetype with = 0;   // length of what stands there now
};

TextChange between(const QString &before, const QString &after); // the shortest; it keeps surrogate pairs whole

// A range keeps what is left of it; one that lay wholly in what was replaced is gone.
text::Ranges carried(const text::Ranges &ranges, TextChange change);

} // namespace editing
