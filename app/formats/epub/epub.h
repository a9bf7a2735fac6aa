// Books in EPUB, an article for each chapter of the spine, in its order; what has hardly any text (covers, contents) is passed over.
#pragma once

#include "app/formats/article_draft.h"

namespace formats {

class Epub : public Codec {
public:
    Format format() const override;
    Likelihood recognises(const FileSet &heads) const override;
    std::unique_ptr<Reader> reader(const Input &input, const ReadOptions &options) const override;
    std::unique_ptr<Writer> writer(Output &, const WriteOptions &) const override { return nullptr; }
};

} // namespace formats
