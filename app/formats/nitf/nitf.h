// Articles in NITF, the markup of news agencies: any version, with or without namespace or DTD, read by local names.
#pragma once

#include "app/formats/article_draft.h"
#include "app/formats/xml.h"

namespace formats {

class Nitf : public Codec {
public:
    Format format() const override;
    Likelihood recognises(const FileSet &heads) const override;
    std::unique_ptr<Reader> reader(const Input &input, const ReadOptions &options) const override;
    std::unique_ptr<Writer> writer(Output &, const WriteOptions &) const override { return nullptr; }
};

namespace nitf {
// What an element <nitf> (or a <body> of it) tells, into the draft: also of NewsML-G2, which carries it inside.
void readInto(ArticleDraft &draft, const XmlNode &nitf);
} // namespace nitf

} // namespace formats
