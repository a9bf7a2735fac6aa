// The sentence around a place in an article: for lists, lanes and questions that show a thing with its words.
#pragma once

#include "app/annotation/document.h"

#include <unordered_map>

namespace workspace {

// In UTF-16 units; the paragraph is looked at, never the whole text.
text::Range sentenceAround(const annotation::Document &document, text::Range place);

// The same for many places of one article: each paragraph is cut once. Holds on to the document.
class Sentences {
public:
    explicit Sentences(const annotation::Document &document) : document_(document) { }
    text::Range around(text::Range place);

private:
    const annotation::Document &document_;
    std::unordered_map<qsizetype, text::Ranges> sentences_; // by the begin of their paragraph
};

// Some words before and after a place, cut at word borders, with "…" where something is left out.
struct Surroundings {
    QString before, surface, after;
};
Surroundings around(const annotation::Document &document, text::Range place, qsizetype units = 48);

} // namespace workspace
