// An article cut into words for formats that anchor to them: tokens that hold all but white space, cut at the borders of what is marked
// too.
#pragma once

#include "app/annotation/document.h"

namespace formats {

struct WordToken {
    text::Range range; // UTF-16 units
    qsizetype sentence = 0;
    int number = 0; // within the sentence, from 0
};

class WordTokens {
public:
    WordTokens(const annotation::Document &document, const annotation::Annotations &marked);

    const std::vector<WordToken> &all() const { return tokens_; }
    std::pair<std::size_t, std::size_t> of(text::Range range) const; // indices [first, end) of those within

    // The tokens of all parts of a span, and the ranges that whoever reads them will make of them.
    std::vector<std::size_t> of(const annotation::Annotation &span) const;
    text::Ranges rangesOf(const std::vector<std::size_t> &tokens) const;

private:
    void add(text::Range range, qsizetype sentence);

    std::vector<WordToken> tokens_;
};

// Ranges of words, in order, those with only white space between them joined into one.
text::Ranges joinedWords(QStringView text, text::Ranges words);

} // namespace formats
