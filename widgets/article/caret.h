// Where the analyst is in the text: a word, a stretch of words, or a place between characters; and how it moves.
//
// Steps count in reading direction: +1 is onward, whatever side that is on. Positions are UTF-16 units of the article, always on borders
// between graphemes.
#pragma once

#include "widgets/article/article_scene.h"
#include "widgets/article/paint_state.h"

namespace widgets::article {

// A selection that grows from an anchor: both ends are words, or places (empty ranges).
struct Caret {
    text::Range anchor, head;

    text::Range range() const { return {std::min(anchor.begin, head.begin), std::max(anchor.end, head.end)}; }
    End end() const { return head.begin < anchor.begin || head.end < anchor.end ? End::Start : End::Finish; }
    friend bool operator==(const Caret &, const Caret &) = default;
};

// The word that contains a position, else the nearest one of its paragraph; a punctuation mark only where the paragraph has no word. Empty
// at the position where it has nothing at all.
text::Range wordAt(ArticleScene &scene, qsizetype position);
text::Range wordAfter(ArticleScene &scene, qsizetype position);  // the first that begins there or later; the last word of all at the end
text::Range wordBefore(ArticleScene &scene, qsizetype position); // the last that ends there or earlier; the first word of all at the start

text::Range steppedWord(ArticleScene &scene, text::Range from, int steps);
qsizetype steppedCharacter(ArticleScene &scene, qsizetype from, int steps); // grapheme by grapheme, over gaps between paragraphs

// The place straight above or below, so many lines away, at the given x (scene coordinates).
qsizetype steppedLine(ArticleScene &scene, qsizetype from, int lines, double x);

// The words that begin in a stretch of the article, in order.
std::vector<text::Range> wordsIn(ArticleScene &scene, text::Range range);

} // namespace widgets::article
