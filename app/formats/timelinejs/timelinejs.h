// The timeline for readers on the web: the JSON of TimelineJS 3, a slide an event, eras for the weeks, months and years that date several.
//
// Dates are as fine as what is known: {"year":"2025","month":"9"} for a month; what is said in words stands in display_date, in the
// article's language. Years before Christ are counted as people count them, since TimelineJS writes "44 BCE" for -44; there is no year 0.
// Texts are HTML and escaped. An event whose beginning is open has no place there and is a loss. Only written; the events wait in memory
// until the end.
#pragma once

#include "app/formats/codec.h"

namespace formats {

class TimelineJs : public Codec {
public:
    Format format() const override;
    std::vector<Setting> settings() const override;
    Likelihood recognises(const FileSet &) const override { return Likelihood::No; }
    std::unique_ptr<Reader> reader(const Input &, const ReadOptions &) const override { return nullptr; }
    std::unique_ptr<Writer> writer(Output &output, const WriteOptions &options) const override;
    base::Result<QStringList> proofread(const Input &written, const Meant &meant) const override;
};

} // namespace formats
