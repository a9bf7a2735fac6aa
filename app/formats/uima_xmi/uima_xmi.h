// UIMA CAS XMI 1.0: NAME.xmi for each article, TypeSystem.xml for all.
//
// A type system beside a file ("TypeSystem.xml" or another whose root says so) tells its features apart; without one, those of DKPro and of
// UIMA itself are known.
#pragma once

#include "app/formats/codec.h"

namespace formats {

class UimaXmi : public Codec {
public:
    Format format() const override;
    Likelihood recognises(const FileSet &heads) const override;
    std::unique_ptr<Reader> reader(const Input &input, const ReadOptions &options) const override;
    std::unique_ptr<Writer> writer(Output &output, const WriteOptions &options) const override;
};

} // namespace formats
