// PDF files as articles, by poppler: lines in reading order (columns one after the other), joined to paragraphs, words put together
// that a hyphen divided at the end of a line.
//
// What was changed is kept in features: "pages", "dehyphenated" (how many), "furniture" (running heads and page numbers, marked
// BOILERPLATE).
#pragma once

#include "app/formats/article_draft.h"

namespace formats {

class Pdf : public Codec {
public:
    Format format() const override;
    Likelihood recognises(const FileSet &heads) const override;
    std::unique_ptr<Reader> reader(const Input &input, const ReadOptions &options) const override;
    std::unique_ptr<Writer> writer(Output &, const WriteOptions &) const override { return nullptr; }
};

} // namespace formats
