// brat standoff: NAME.txt, NAME.ann, the sidecar NAME.json, and brat's configuration for all of them.
//
// Positions are code points of the text file, which holds the article's text to the unit (line ends too). Events are written with triggers,
// entities as sets ("Coref") and as normalisations, features as attributes where brat can hold them and else as notes.
#pragma once

#include "app/formats/codec.h"

namespace formats {

class Brat : public Codec {
public:
    Format format() const override;
    Likelihood recognises(const FileSet &heads) const override;
    std::unique_ptr<Reader> reader(const Input &input, const ReadOptions &options) const override;
    std::unique_ptr<Writer> writer(Output &output, const WriteOptions &options) const override;
};

} // namespace formats
