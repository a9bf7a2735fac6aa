// PubAnnotation's JSON, a list of documents in one file: denotations with a label and one place or several, blocks (sentences, structure),
// relations, and attributes of them for everything else. Positions are code points.
//
// Read: single documents, lists, documents with tracks (annotations of a track know it as their feature "track").
#pragma once

#include "app/formats/json_codec.h"

namespace formats {

class PubAnnotation : public JsonCodec {
public:
    Format format() const override;
    Likelihood recognises(const FileSet &heads) const override;
    QJsonValue toForeign(Outgoing &out) const override;
    base::Result<QJsonObject> toRecord(const QJsonObject &foreign, Incoming &in) const override;
    Layout layout() const override { return Layout::Array; }
};

} // namespace formats
