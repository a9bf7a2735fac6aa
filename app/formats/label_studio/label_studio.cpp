#include "app/formats/label_studio/label_studio.h"

#include "app/formats/label_studio/task.h"

#include <QXmlStreamWriter>

namespace formats {

namespace {

void writeLabels(QXmlStreamWriter &xml, const Census &census, const annotation::TagSet *tagSet)
{
    for (auto layer = census.spans.begin(); layer != census.spans.end(); ++layer) {
        xml.writeStartElement(QStringLiteral("Labels"));
        xml.writeAttribute(QStringLiteral("name"), layer.key());
        xml.writeAttribute(QStringLiteral("toName"), label_studio::textControl);
        QStringList tags = layer->keys();
        const annotation::LayerType *type = tagSet ? tagSet->layer(layer.key()) : nullptr;
        for (const annotation::TagType &tag : type ? type->tags : std::vector<annotation::TagType>()) {
            if (!tags.contains(tag.id))
                tags << tag.id;
        }
        for (const QString &tag : tags) {
            xml.writeEmptyElement(QStringLiteral("Label"));
            xml.writeAttribute(QStringLiteral("value"), tag);
            const annotation::TagType *known = tagSet ? tagSet->tag(layer.key(), tag) : nullptr;
            if (known && !known->colour.isEmpty())
                xml.writeAttribute(QStringLiteral("background"), known->colour);
        }
        xml.writeEndElement();
    }
}

void writeFeatures(QXmlStreamWriter &xml, const Census &census)
{
    const auto control = [&xml](const QString &name) {
        xml.writeEmptyElement(QStringLiteral("TextArea"));
        xml.writeAttribute(QStringLiteral("name"), name);
        xml.writeAttribute(QStringLiteral("toName"), label_studio::textControl);
        xml.writeAttribute(QStringLiteral("perRegion"), QStringLiteral("true"));
        xml.writeAttribute(QStringLiteral("editable"), QStringLiteral("true"));
    };
    for (auto layer = census.spans.begin(); layer != census.spans.end(); ++layer) {
        const auto features = census.features.value(layer.key());
        for (auto feature = features.begin(); feature != features.end(); ++feature)
            control(layer.key() + QLatin1Char('.') + feature.key());
        control(layer.key() + QStringLiteral(".entity#"));
    }
}

void writeRelations(QXmlStreamWriter &xml, const Census &census)
{
    QSet<QString> types{label_studio::continues};
    for (const auto &layer : census.relations) {
        for (auto type = layer.begin(); type != layer.end(); ++type)
            types.insert(type.key());
    }
    QStringList sorted(types.begin(), types.end());
    sorted.sort();
    xml.writeStartElement(QStringLiteral("Relations"));
    for (const QString &type : sorted) {
        xml.writeEmptyElement(QStringLiteral("Relation"));
        xml.writeAttribute(QStringLiteral("value"), type);
    }
    xml.writeEndElement();
}

QByteArray configuration(const Census &census, const annotation::TagSet *tagSet)
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.setAutoFormatting(true);
    xml.writeStartElement(QStringLiteral("View"));
    writeLabels(xml, census, tagSet);
    writeRelations(xml, census);
    xml.writeEmptyElement(QStringLiteral("Text"));
    xml.writeAttribute(QStringLiteral("name"), label_studio::textControl);
    xml.writeAttribute(QStringLiteral("value"), QStringLiteral("$text"));
    xml.writeAttribute(QStringLiteral("granularity"), QStringLiteral("character"));
    writeFeatures(xml, census);
    xml.writeEndElement();
    return bytes.trimmed() + '\n';
}

} // namespace

Format LabelStudio::format() const
{
    return {QStringLiteral("label-studio"), QStringLiteral("Label Studio"), {QStringLiteral("json")}, true, true};
}

Likelihood LabelStudio::recognises(const FileSet &heads) const
{
    bool any = false;
    for (const auto &[name, head] : heads) {
        if (!reads(name))
            continue;
        const bool tasks = head.contains("\"data\"")
            && (head.contains("\"annotations\"") || head.contains("\"predictions\"") || head.contains("\"completions\""));
        const QByteArray start = head.left(64).trimmed();
        if (!tasks || !(start.startsWith('[') || start.startsWith('{')))
            return Likelihood::No;
        any = true;
    }
    return any ? Likelihood::Likely : Likelihood::No;
}

QJsonValue LabelStudio::toForeign(Outgoing &out) const { return label_studio::taskOf(out); }

base::Result<QJsonObject> LabelStudio::toRecord(const QJsonObject &foreign, Incoming &in) const
{
    return label_studio::recordOf(foreign, in);
}

FileSet LabelStudio::beside(const QString &fileName, const Census &census, const WriteOptions &options) const
{
    const qsizetype dot = fileName.lastIndexOf(QLatin1Char('.'));
    return {{fileName.left(dot) + QStringLiteral(".config.xml"), configuration(census, options.tagSet)}};
}

} // namespace formats
