// W3C Web Annotation in JSON-LD: an AnnotationCollection an article, its text in a file beside it (NAME.jsonld, NAME.txt), each part of an
// annotation a target with its words (TextQuoteSelector) and its position (TextPositionSelector), relations as annotations that link two
// others.
//
// Positions are code points, as the model says; with the setting unit=utf-16 they are what Recogito and Hypothesis count. Read: single
// annotations, lists, pages and collections; whichever unit fits the words; targets without a position are looked for by their words.
#pragma once

#include "app/formats/json_codec.h"

namespace formats {

class W3c : public JsonCodec {
public:
    Format format() const override;
    std::vector<Setting> settings() const override;
    Likelihood recognises(const FileSet &heads) const override;
    QJsonValue toForeign(Outgoing &out) const override;
    base::Result<QJsonObject> toRecord(const QJsonObject &foreign, Incoming &in) const override;
    base::Result<std::unique_ptr<ItemSource>> items(std::unique_ptr<QIODevice> device, const QString &name, const Input &input,
                                                    const ReadOptions &options) const override;
    QJsonObject asRead(const QJsonValue &foreign) const override;
    QJsonValue packed(const QJsonValue &foreign, const Outgoing &out) const override;
    bool reads(const QString &fileName) const override;
    QString ownFile(const QString &stem, const WriteOptions &options) const override;
    FileSet also(Outgoing &out, const Census &census) const override;
};

} // namespace formats
