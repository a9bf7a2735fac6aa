#include "app/formats/spacy_json/spacy_json.h"

#include "app/base/json_values.h"
#include "app/formats/spacy_json/doc.h"

#include <QCoreApplication>

namespace formats {

Format SpacyJson::format() const
{
    return {QStringLiteral("spacy-json"), QStringLiteral("spaCy JSON"), {QStringLiteral("json"), QStringLiteral("jsonl")}, true, true};
}

std::vector<Setting> SpacyJson::settings() const
{
    std::vector<Setting> all = JsonCodec::settings();
    all.push_back({QStringLiteral("shape"),
                   {QStringLiteral("doc"), QStringLiteral("tuples")},
                   QCoreApplication::translate("formats", "Whole documents, as Doc.to_json writes them; or a text with its entities."),
                   false});
    for (Setting &setting : spacy::settings())
        all.push_back(std::move(setting));
    return all;
}

Likelihood SpacyJson::recognises(const FileSet &heads) const
{
    for (const auto &[name, head] : heads) {
        const QByteArray start = head.left(64).trimmed();
        const bool documents = head.contains("\"text\"")
            && (head.contains("\"ents\"") || head.contains("\"cats\"") || (head.contains("\"tokens\"") && head.contains("\"spans\"")));
        const bool training = head.contains("\"paragraphs\"") && head.contains("\"sentences\"");
        const bool tuples = start.startsWith('[') && head.contains("\"entities\"") && !head.contains("\"text\"");
        if (!(start.startsWith('[') || start.startsWith('{')) || !(documents || training || tuples))
            return Likelihood::No;
    }
    return heads.empty() ? Likelihood::No : Likelihood::Likely;
}

QJsonValue SpacyJson::toForeign(Outgoing &out) const
{
    QJsonObject doc = spacy::docOf(out);
    if (out.setting("shape", "doc") != QLatin1String("tuples"))
        return doc;
    QJsonArray entities;
    for (const QJsonValue &value : base::valuesOf(doc.value(u"ents").toArray())) {
        const QJsonObject span = value.toObject();
        entities.append(QJsonArray{span.value(u"start"), span.value(u"end"), span.value(u"label")});
    }
    return QJsonObject{{QStringLiteral("text"), doc.value(u"text")},
                       {QStringLiteral("entities"), entities},
                       {QStringLiteral("cats"), doc.value(u"cats")},
                       {QStringLiteral("_"), doc.value(u"_")}};
}

QJsonValue SpacyJson::packed(const QJsonValue &foreign, const Outgoing &out) const
{
    if (out.setting("shape", "doc") != QLatin1String("tuples"))
        return foreign;
    QJsonObject annotations = foreign.toObject();
    const QJsonValue text = annotations.take(QStringLiteral("text"));
    return QJsonArray{text, annotations};
}

base::Result<QJsonObject> SpacyJson::toRecord(const QJsonObject &foreign, Incoming &in) const { return spacy::recordOf(foreign, in); }

std::vector<QJsonValue> SpacyJson::articlesIn(const QJsonValue &item) const
{
    if (item.isArray()) {
        const QJsonArray tuple = item.toArray();
        return {spacy::docOfTuple(tuple.at(0).toString(), tuple.at(1).toObject())};
    }
    if (!item.toObject().contains(u"paragraphs"))
        return {item};
    std::vector<QJsonValue> all;
    for (const QJsonValue &paragraph : base::valuesOf(item.toObject().value(u"paragraphs").toArray()))
        all.emplace_back(spacy::docOfParagraph(paragraph.toObject()));
    return all;
}

} // namespace formats
