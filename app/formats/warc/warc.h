// Web archives (WARC, plain or packed member by member): each page of HTML that a server answered with is an article.
//
// The address, the date on which it was fetched and the record id are kept as features. Answers that are no pages, or no success, are
// passed over and counted in one note. Chunked and gzip or deflate bodies are unpacked within bounds; Brotli is refused by name.
#pragma once

#include "app/formats/article_draft.h"

namespace formats {

class Warc : public Codec {
public:
    Format format() const override;
    Likelihood recognises(const FileSet &heads) const override;
    std::unique_ptr<Reader> reader(const Input &input, const ReadOptions &options) const override;
    std::unique_ptr<Writer> writer(Output &, const WriteOptions &) const override { return nullptr; }
};

} // namespace formats
