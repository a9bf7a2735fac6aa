// OpenDocument texts (ODT) as articles: paragraphs, headings, notes at the end. Deleted text of tracked changes is no text.
#pragma once

#include "app/formats/article_draft.h"

namespace formats {

class Odt : public Codec {
public:
    Format format() const override;
    Likelihood recognises(const FileSet &heads) const override;
    std::unique_ptr<Reader> reader(const Input &input, const ReadOptions &options) const override;
    std::unique_ptr<Writer> writer(Output &, const WriteOptions &) const override { return nullptr; }
};

} // namespace formats
