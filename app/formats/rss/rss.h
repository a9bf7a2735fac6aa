// Feeds as articles, an entry each: RSS 0.9 to 2.0 and Atom; full content before summaries.
#pragma once

#include "app/formats/article_draft.h"
#include "app/formats/xml.h"

namespace formats {

class Rss : public Codec {
public:
    Format format() const override;
    Likelihood recognises(const FileSet &heads) const override;
    std::unique_ptr<Reader> reader(const Input &input, const ReadOptions &options) const override;
    std::unique_ptr<Writer> writer(Output &, const WriteOptions &) const override { return nullptr; }
};

} // namespace formats
