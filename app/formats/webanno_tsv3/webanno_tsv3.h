// WebAnno TSV 3: NAME.tsv for each article, a token a row, and NAME.json beside it with what the rows cannot hold.
//
// Reads 3.0 to 3.3, writes 3.3. Positions are UTF-16 units, as in Java; the words of the rows prove them. What stands between sentences is
// not in the file: WebAnno fills it with spaces, and so does this.
#pragma once

#include "app/formats/codec.h"

namespace formats {

class WebannoTsv3 : public Codec {
public:
    Format format() const override;
    Likelihood recognises(const FileSet &heads) const override;
    std::unique_ptr<Reader> reader(const Input &input, const ReadOptions &options) const override;
    std::unique_ptr<Writer> writer(Output &output, const WriteOptions &options) const override;
};

} // namespace formats
