// What the painter is told besides the article: focus, hover, caret, hits, labels to jump by. Nothing of it moves a letter.
#pragma once

#include "app/annotation/ids.h"
#include "app/text/range.h"

#include <QString>

#include <vector>

namespace widgets::article {

enum class End : std::uint8_t { Start, Finish }; // of a span or of the caret's range

struct JumpLabel {
    qsizetype position = 0; // where its word begins
    QString text;           // two letters
};

struct PaintState {
    annotation::AnnotationId focused, hovered;
    bool active = true;       // does the article have the keyboard? Else the ring is thin and without tabs
    End moving = End::Finish; // which boundary of the focused span moves
    text::Range caret;        // a word or a selection
    bool caretShown = false;
    End caretEnd = End::Finish;
    std::vector<text::Range> hits; // of the find bar, in order
    int currentHit = -1;
    std::vector<JumpLabel> jump;
    QString jumpTyped;
};

} // namespace widgets::article
