// INCEpTION's project archive.
//
// Read from its curated and annotated files in a format that can be read (XMI, JSON, WebAnno TSV; also zipped), else from its sources: the
// annotations that are there as Java objects only (.ser) cannot be read, which is said. Written as a new project with sources in JSON or
// XMI and with the layers that they need; what a project knows besides (users, rules, recommenders) is neither read nor written.
#pragma once

#include "app/formats/codec.h"

namespace formats {

class Inception : public Codec {
public:
    Format format() const override;
    std::vector<Setting> settings() const override;
    Likelihood recognises(const FileSet &heads) const override;
    std::unique_ptr<Reader> reader(const Input &input, const ReadOptions &options) const override;
    std::unique_ptr<Writer> writer(Output &output, const WriteOptions &options) const override;
};

} // namespace formats
