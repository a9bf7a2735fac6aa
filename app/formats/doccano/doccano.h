// doccano's JSONL: texts with labelled stretches ("label"), with entities and relations ("entities", "relations"), or with classes.
//
// Positions are code points. Written for a project of sequence labelling (setting project=sequence) or with relations (project=relation);
// both need "allow overlapping" where spans overlap. Rejected proposals, features and decisions stand in Chiosa's record only.
#pragma once

#include "app/formats/json_codec.h"

namespace formats {

class Doccano : public JsonCodec {
public:
    Format format() const override;
    std::vector<Setting> settings() const override;
    Likelihood recognises(const FileSet &heads) const override;
    QJsonValue toForeign(Outgoing &out) const override;
    base::Result<QJsonObject> toRecord(const QJsonObject &foreign, Incoming &in) const override;
};

} // namespace formats
