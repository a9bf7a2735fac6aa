// spaCy's JSON: documents as Doc.to_json writes them (setting shape=doc), or a text with its entities (shape=tuples); version 2's training
// documents are read too.
//
// Positions are code points. "ents" holds what does not overlap (the layers of the setting "ents", the longest first), "spans" all of it,
// as groups: "sc" what was decided, "suggested" and "rejected" the rest, "coref_clusters_N" mentions of one entity. The article's
// particulars stand in "_", where spaCy keeps a document's extensions. Tokens are cut at every span's borders, so that none is misaligned.
#pragma once

#include "app/formats/json_codec.h"

namespace formats {

class SpacyJson : public JsonCodec {
public:
    Format format() const override;
    std::vector<Setting> settings() const override;
    Likelihood recognises(const FileSet &heads) const override;
    QJsonValue toForeign(Outgoing &out) const override;
    base::Result<QJsonObject> toRecord(const QJsonObject &foreign, Incoming &in) const override;
    QJsonValue packed(const QJsonValue &foreign, const Outgoing &out) const override;
    Layout layout() const override { return Layout::Array; }
    QStringList recordPath() const override { return {QStringLiteral("_"), recordMember}; }
    std::vector<QJsonValue> articlesIn(const QJsonValue &item) const override;
};

} // namespace formats
