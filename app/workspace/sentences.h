// The sentence around a place in an article: for lists, lanes and questions that show a thing with its words.
#pragma once

#include "app/annotation/document.h"

namespace workspace {

// In UTF-16 units; the paragraph is looked at, never the whole text.
text::Range sentenceAround(const annotation::Document &document, text::Range place);

// Some words before and after a place, cut at word borders, with "…" where something is left out.
struct Surroundings {
    QString before, surface, after;
};
Surroundings around(const annotation::Document &document, text::Range place, qsizetype units = 48);

} // namespace workspace
