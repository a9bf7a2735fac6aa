// BioC, in XML (as its DTD says) or, with the setting shape=json, in JSON: a collection an article, its text in one passage, annotations
// with one location or several, relations between two of them, everything else in infons.
//
// Written positions are code points. Read: collections of many documents, passages and sentences (which become spans of structure);
// locations in whichever unit fits the words that annotations repeat (code points, UTF-16 units, bytes; of the document, or of the
// passage).
#pragma once

#include "app/formats/json_codec.h"

namespace formats {

class BioC : public JsonCodec {
public:
    Format format() const override;
    std::vector<Setting> settings() const override;
    Likelihood recognises(const FileSet &heads) const override;
    QJsonValue toForeign(Outgoing &out) const override;
    base::Result<QJsonObject> toRecord(const QJsonObject &foreign, Incoming &in) const override;
    base::Result<std::unique_ptr<ItemSource>> items(std::unique_ptr<QIODevice> device, const QString &name, const Input &input,
                                                    const ReadOptions &options) const override;
    QJsonValue packed(const QJsonValue &foreign, const Outgoing &out) const override;
    QByteArray bytesOf(const QJsonValue &foreign) const override;
    QStringList recordPath() const override { return {QStringLiteral("infons"), recordMember}; }
    std::vector<QJsonValue> articlesIn(const QJsonValue &item) const override;
    bool reads(const QString &fileName) const override;
    QString ownFile(const QString &stem, const WriteOptions &options) const override;
};

} // namespace formats
