// Articles in ninjs, IPTC's JSON for news: versions 1 to 3, alone, in a list, or as "item" of an answer.
#pragma once

#include "app/formats/article_draft.h"
#include "app/formats/xml.h"

namespace formats {

class Ninjs : public Codec {
public:
    Format format() const override;
    Likelihood recognises(const FileSet &heads) const override;
    std::unique_ptr<Reader> reader(const Input &input, const ReadOptions &options) const override;
    std::unique_ptr<Writer> writer(Output &, const WriteOptions &) const override { return nullptr; }
};

} // namespace formats
