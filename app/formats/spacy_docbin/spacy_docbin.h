// spaCy's DocBin (.spacy): many documents in one zlib stream of MessagePack, as spacy.tokens.DocBin writes them for training.
//
// A table of 64-bit numbers, a row a token: its string, its entity (IOB), kb_id; span groups and extensions ("_") as in spaCy's JSON, whose
// documents (spacy_json/doc.h) are what this packs and unpacks. The file is written when all is there: an export holds its documents'
// tables in memory.
#pragma once

#include "app/formats/json_codec.h"

namespace formats {

class SpacyDocbin : public JsonCodec {
public:
    Format format() const override;
    std::vector<Setting> settings() const override;
    Likelihood recognises(const FileSet &heads) const override;
    QJsonValue toForeign(Outgoing &out) const override;
    base::Result<QJsonObject> toRecord(const QJsonObject &foreign, Incoming &in) const override;
    QStringList recordPath() const override { return {QStringLiteral("_"), recordMember}; }
    base::Result<std::unique_ptr<ItemSource>> items(std::unique_ptr<QIODevice> device, const QString &name, const Input &input,
                                                    const ReadOptions &options) const override;
    std::unique_ptr<Writer> writer(Output &output, const WriteOptions &options) const override;
};

} // namespace formats
