// Label Studio: a list of tasks with their annotations and predictions, and the labelling configuration beside it (NAME.config.xml).
//
// Positions are UTF-16 units (JavaScript's). What has been decided is the task's annotation; what waits for a decision, and what was
// rejected, are predictions, those of one suggester together: an annotation without them is how the format says "rejected". Features are
// per-region controls named "layer.feature"; a span of several parts is several regions, related by "continues". Particulars of decisions
// stand in a region's "meta".
#pragma once

#include "app/formats/json_codec.h"

namespace formats {

class LabelStudio : public JsonCodec {
public:
    Format format() const override;
    Likelihood recognises(const FileSet &heads) const override;
    QJsonValue toForeign(Outgoing &out) const override;
    base::Result<QJsonObject> toRecord(const QJsonObject &foreign, Incoming &in) const override;
    Layout layout() const override { return Layout::Array; }
    QStringList recordPath() const override { return {QStringLiteral("data"), recordMember}; }
    bool reads(const QString &fileName) const override { return !fileName.endsWith(QLatin1String(".xml")); }
    FileSet beside(const QString &fileName, const Census &census, const WriteOptions &options) const override;
};

} // namespace formats
