// Finds what stands between quotation marks: curly, straight, guillemets, German, single, nested, over several paragraphs, and the speech
// of dialogues that a dash opens.
//
// Ranges are UTF-16 units and include the marks (not the dash). Equal in, equal out; any thread.
#pragma once

#include "app/text/range.h"

#include <QStringView>

namespace suggest {

struct Quoted {
    text::Ranges ranges; // one for each paragraph, or for each part of a dialogue line
    text::Range content; // from the first unit inside the marks to the last
    int depth = 0;       // 0: outermost
    bool dash = false;   // a dialogue's
    bool closed = true;  // false: the paragraph ended before the mark came
    friend bool operator==(const Quoted &, const Quoted &) = default;
};

std::vector<Quoted> quotedStretches(QStringView text); // in reading order

} // namespace suggest
