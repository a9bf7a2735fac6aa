// CoNLL-2003 and its kin: a token a line with its named-entity tag last, a blank line between sentences, "-DOCSTART-" before each article.
//
// Written in four columns (word, part of speech, chunk, tag; "-X-" where unknown) or two (word, tag), as IOB2, BIOES or IOB1. Read with any
// number of columns from two, in IOB1, IOB2, BIOES or BILOU. The format has no text of its own: beside it stands NAME.offsets.tsv; without
// that the tokens are joined by spaces, sentences by line ends, and the article's feature "syntheticText" says so.
#pragma once

#include "app/formats/codec.h"

namespace formats {

class Conll2003 : public Codec {
public:
    Format format() const override;
    std::vector<Setting> settings() const override;
    Likelihood recognises(const FileSet &heads) const override;
    std::unique_ptr<Reader> reader(const Input &input, const ReadOptions &options) const override;
    std::unique_ptr<Writer> writer(Output &output, const WriteOptions &options) const override;
};

} // namespace formats
