// Word documents (DOCX) as articles: paragraphs, headings by their style, footnotes at the end.
//
// Tracked changes are read as accepted: what was inserted is text, what was deleted is not, and that is noted. Pictures, comments, headers
// and fields are passed over.
#pragma once

#include "app/formats/article_draft.h"

namespace formats {

class Docx : public Codec {
public:
    Format format() const override;
    Likelihood recognises(const FileSet &heads) const override;
    std::unique_ptr<Reader> reader(const Input &input, const ReadOptions &options) const override;
    std::unique_ptr<Writer> writer(Output &, const WriteOptions &) const override { return nullptr; }
};

} // namespace formats
