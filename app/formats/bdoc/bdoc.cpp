#include "app/formats/bdoc/bdoc.h"

#include "app/base/json_values.h"
#include "app/formats/gate/gate_document.h"
#include "app/formats/json_features.h"
#include "app/formats/json_object.h"
#include "app/formats/json_text.h"
#include "app/text/offset_map.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QMap>

namespace formats {

namespace {

using gate::GateAnnotation;
using gate::GateDocument;
using gate::GateFeatures;

const QString recordName = QStringLiteral("chiosa"); // among the article's features

void writeFeatures(JsonText &out, const GateFeatures &features)
{
    out.beginObject();
    for (const auto &[name, value] : features)
        out.key(name).value(value);
    out.endObject();
}

GateFeatures featuresIn(const QJsonObject &object)
{
    GateFeatures features;
    for (auto feature = object.begin(); feature != object.end(); ++feature)
        features.emplace_back(feature.key(), feature.value());
    return features;
}

class GateFrom {
public:
    explicit GateFrom(Parsing &parsing) : parsing_(parsing) { }

    base::Result<GateDocument> run(const QJsonObject &object)
    {
        if (!object.value(u"text").isString())
            return parsing_.malformed(QCoreApplication::translate("formats", "There is no “text” in it."));
        gate_.text = object.value(u"text").toString();
        gate_.name = object.value(u"name").toString();
        QJsonObject features = object.value(u"features").toObject();
        features.remove(recordName);
        gate_.features = featuresIn(features);
        const QJsonObject sets = object.value(u"annotation_sets").toObject();
        for (auto set = sets.begin(); set != sets.end(); ++set) {
            for (const QJsonValue &annotation : base::valuesOf(set.value().toObject().value(u"annotations").toArray()))
                add(annotation.toObject(), set.key());
        }
        if (auto failed = place(object.value(u"offset_type").toString() == QLatin1String("j")))
            return *failed;
        return std::move(gate_);
    }

private:
    void add(const QJsonObject &object, const QString &set)
    {
        const QJsonValue id = object.value(u"id");
        gate_.annotations.push_back({set,
                                     object.value(u"type").toString(),
                                     id.isString() ? id.toString() : jsonTextOf(id),
                                     {object.value(u"start").toInteger(-1), object.value(u"end").toInteger(-1)},
                                     featuresIn(object.value(u"features").toObject()),
                                     0});
    }

    // The annotation as it would lie; nothing where that is outside of the text or on other words than it says.
    std::optional<text::Range> rangeOf(const GateAnnotation &annotation, const text::OffsetMap &map, bool utf16) const
    {
        const text::Range given = annotation.range;
        if (given.begin < 0 || given.end < given.begin)
            return std::nullopt;
        const text::Range range = utf16 ? given : text::Range{map.fromCodePoints(given.begin), map.fromCodePoints(given.end)};
        if (range.begin < 0 || range.end < 0 || range.end > gate_.text.size())
            return std::nullopt;
        for (const auto &[name, value] : annotation.features) {
            const bool words = name == QLatin1String("string") && annotation.type == QLatin1String("Token") && value.isString();
            if (words && value.toString() != QStringView(gate_.text).sliced(range.begin, range.length()))
                return std::nullopt;
        }
        return range;
    }

    std::optional<base::Error> place(bool utf16)
    {
        const text::OffsetMap map(gate_.text);
        const auto fits = [&](bool unit) {
            return std::all_of(gate_.annotations.begin(), gate_.annotations.end(),
                               [&](const GateAnnotation &annotation) { return rangeOf(annotation, map, unit).has_value(); });
        };
        const bool unit = fits(utf16) ? utf16 : !utf16;
        for (GateAnnotation &annotation : gate_.annotations) {
            const auto range = rangeOf(annotation, map, fits(unit) ? unit : utf16);
            if (annotation.type.isEmpty())
                return parsing_.malformed(QCoreApplication::translate("formats", "The annotation “%1” has no type.").arg(annotation.id));
            if (!range)
                return parsing_.malformed(
                    QCoreApplication::translate("formats", "%1 does not fit the text: its positions are outside, or its words are others.")
                        .arg(annotation.type + QLatin1Char(' ') + annotation.id));
            ranges_.push_back(*range);
        }
        for (std::size_t at = 0; at < ranges_.size(); ++at)
            gate_.annotations[at].range = ranges_[at];
        if (unit != utf16)
            parsing_.note(QCoreApplication::translate("formats",
                                                      "The positions are counted otherwise than the file says; they have been converted."));
        return std::nullopt;
    }

    Parsing &parsing_;
    GateDocument gate_;
    text::Ranges ranges_;
};

} // namespace

Format Bdoc::format() const { return {QStringLiteral("bdoc"), QStringLiteral("GATE bdoc"), {QStringLiteral("bdocjs")}, true, true}; }

Likelihood Bdoc::recognises(const FileSet &heads) const
{
    Likelihood least = heads.empty() ? Likelihood::No : Likelihood::Certain;
    for (const auto &[name, head] : heads) {
        const bool ours = head.trimmed().startsWith('{') && head.contains("\"annotation_sets\"");
        const bool named = name.endsWith(QLatin1String(".bdocjs"));
        least = std::min(least,
                         ours && head.contains("\"offset_type\"") ? Likelihood::Certain
                             : ours || named                      ? Likelihood::Likely
                                                                  : Likelihood::No);
    }
    return least;
}

base::Result<Article> Bdoc::parse(const QByteArray &bytes, Parsing &parsing) const
{
    bool mended = false;
    const auto object = parsedObject(bytes, &mended);
    if (!object)
        return parsing.malformed(
            QCoreApplication::translate("formats", "The file is not an article in JSON: %1.").arg(object.error().message));
    if (mended)
        parsing.note(QCoreApplication::translate("formats", "Half characters (lone surrogates) were replaced by “\uFFFD”."));
    const auto gate = GateFrom(parsing).run(*object);
    if (!gate)
        return gate.error();
    return gate::articleOf(*gate, parsing);
}

Made Bdoc::make(const annotation::Document &document, const EntityLookup &entities, const Settings & /*settings*/) const
{
    const GateDocument gate = gate::gateOf(document, entities);
    const text::OffsetMap map(gate.text);
    JsonText out;
    out.beginObject().key(u"text").value(QStringView(gate.text)).key(u"features");
    writeFeatures(out, gate.features);
    out.key(u"offset_type").value(QStringView(u"p")).key(u"name").value(QStringView(gate.name)).key(u"annotation_sets").beginObject();
    QMap<QString, std::vector<const GateAnnotation *>> sets;
    sets[QString()]; // the default set is always there
    qint64 next = 0;
    for (const GateAnnotation &annotation : gate.annotations) {
        sets[annotation.set].push_back(&annotation);
        next = std::max(next, annotation.id.toLongLong() + 1);
    }
    for (auto set = sets.begin(); set != sets.end(); ++set) {
        out.key(set.key()).beginObject().key(u"name").value(QStringView(set.key())).key(u"annotations").beginArray();
        for (const GateAnnotation *annotation : set.value()) {
            out.beginObject().key(u"type").value(QStringView(annotation->type));
            out.key(u"start").value(static_cast<qint64>(map.toCodePoints(annotation->range.begin)));
            out.key(u"end").value(static_cast<qint64>(map.toCodePoints(annotation->range.end)));
            out.key(u"id").value(annotation->id.toLongLong()).key(u"features");
            writeFeatures(out, annotation->features);
            out.endObject();
        }
        out.endArray().key(u"next_annid").value(next).endObject();
    }
    out.endObject().endObject();
    return {out.bytes(), {storyLoss(document)}};
}

QByteArray Bdoc::withRecord(QByteArray bytes, const QJsonObject &record) const
{
    QJsonObject object = parsedObject(bytes).value_or({});
    QJsonObject features = object.value(u"features").toObject();
    features.insert(recordName, record);
    object.insert(QStringLiteral("features"), features);
    JsonText out;
    out.value(QJsonValue(object));
    return out.bytes();
}

QJsonObject Bdoc::recordIn(const QByteArray &bytes) const
{
    return parsedObject(bytes).value_or({}).value(u"features").toObject().value(recordName).toObject();
}

} // namespace formats
