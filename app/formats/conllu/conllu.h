// CoNLL-U: a word a line in ten columns, with mentions as CorefUD has them (MISC Entity=), read also from spaCy's "name=B-PER" and "NE=".
//
// Offsets are rebuilt from the forms and SpaceAfter, SpacesAfter, SpacesBefore, which hold the article's white space to the unit. "#
// newdoc" begins an article; its particulars stand in "# chiosa_meta", Chiosa's record in "# chiosa_record", both JSON. A span of several
// parts is written as one ("e1[1/2]"); mentions of one entity share its id. Words are cut at the spans' borders; sentences that a span runs
// across stay together.
#pragma once

#include "app/formats/json_codec.h"

namespace formats {

class Conllu : public JsonCodec {
public:
    Format format() const override;
    Likelihood recognises(const FileSet &heads) const override;
    QJsonValue toForeign(Outgoing &out) const override;
    base::Result<QJsonObject> toRecord(const QJsonObject &foreign, Incoming &in) const override;
    base::Result<std::unique_ptr<ItemSource>> items(std::unique_ptr<QIODevice> device, const QString &name, const Input &input,
                                                    const ReadOptions &options) const override;
    QJsonObject asRead(const QJsonValue &foreign) const override;
    QByteArray bytesOf(const QJsonValue &foreign) const override;
};

} // namespace formats
