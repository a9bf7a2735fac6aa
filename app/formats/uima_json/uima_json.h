// UIMA JSON CAS 0.4: NAME.json for each article, its types in it.
#pragma once

#include "app/formats/codec.h"

namespace formats {

class UimaJson : public Codec {
public:
    Format format() const override;
    Likelihood recognises(const FileSet &heads) const override;
    std::unique_ptr<Reader> reader(const Input &input, const ReadOptions &options) const override;
    std::unique_ptr<Writer> writer(Output &output, const WriteOptions &options) const override;
};

} // namespace formats
