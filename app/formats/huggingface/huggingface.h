// A data set folder for Hugging Face's datasets: README.md (the card), data/SPLIT.jsonl with all layers (configuration "spans") and
// ner/SPLIT.jsonl with words and numbered IOB2 tags of the layer entity (configuration "ner").
//
// Every row has the same members of the same types, "" and [] for what is not there; what has no fixed shape is JSON text. Positions are
// code points. An article's split is its feature "split" ("train", "train-00001-of-00004" for a shard), else the setting's. Only data/ is
// read back; from it articles come back whole.
#pragma once

#include "app/formats/json_codec.h"

namespace formats {

class HuggingFace : public JsonCodec {
public:
    Format format() const override;
    std::vector<Setting> settings() const override;
    Likelihood recognises(const FileSet &heads) const override;
    bool keepsParts() const override { return true; }
    QJsonValue toForeign(Outgoing &out) const override;
    base::Result<QJsonObject> toRecord(const QJsonObject &foreign, Incoming &in) const override;
    bool reads(const QString &fileName) const override;
    QString pathOf(const annotation::Document &document, const QString &fileName, const WriteOptions &options) const override;
    void noteFile(annotation::ArticleFields &fields, const QString &fileName) const override;
    FileSet beside(const QString &fileName, const Census &census, const WriteOptions &options) const override;
    FileSet also(Outgoing &out, const Census &census) const override;
};

} // namespace formats
