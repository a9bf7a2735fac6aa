// News items of NewsML-G2 (and of its forerunner NewsML 1), each an article: inline NITF, XHTML or plain text.
//
// Agencies' files are often not valid: they are read by local names. Packages that only list articles, and items of pictures, are refused
// with the reason; what lies outside the file (remoteContent) is never fetched.
#pragma once

#include "app/formats/article_draft.h"
#include "app/formats/xml.h"

namespace formats {

class NewsMl : public Codec {
public:
    Format format() const override;
    Likelihood recognises(const FileSet &heads) const override;
    std::unique_ptr<Reader> reader(const Input &input, const ReadOptions &options) const override;
    std::unique_ptr<Writer> writer(Output &, const WriteOptions &) const override { return nullptr; }
};

} // namespace formats
