// Plain text as articles, one a file. What the text is made of (title, byline, date line) is for app/suggest to see.
//
// The article's features tell how it was read: "encoding", "hash" (SHA-256 of the file's bytes, hexadecimal), and, where they are so,
// "lineEnds" ("crlf", "cr", "mixed": now LF) and "bom" ("true": dropped).
#pragma once

#include "app/formats/codec.h"

namespace formats {

class PlainText : public Codec {
public:
    Format format() const override;
    std::vector<Setting> settings() const override;
    Likelihood recognises(const FileSet &heads) const override;
    std::unique_ptr<Reader> reader(const Input &input, const ReadOptions &options) const override;
    std::unique_ptr<Writer> writer(Output &output, const WriteOptions &options) const override; // nullptr
};

} // namespace formats
