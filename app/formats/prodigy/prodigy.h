// Prodigy's tasks, a line each: text, tokens, spans, relations, answer.
//
// Positions are code points; token_end is inclusive. A span of several parts is several spans of one id; what has been rejected stands in
// "rejected_spans", which Prodigy passes over. Particulars stand beside a span's label as in Chiosa JSONL. An article that is left out
// ("excluded") is one that was ignored; the spans of a task that was answered "reject" are rejected.
#pragma once

#include "app/formats/json_codec.h"

namespace formats {

class Prodigy : public JsonCodec {
public:
    Format format() const override;
    Likelihood recognises(const FileSet &heads) const override;
    QJsonValue toForeign(Outgoing &out) const override;
    base::Result<QJsonObject> toRecord(const QJsonObject &foreign, Incoming &in) const override;
};

} // namespace formats
