#include "app/formats/gate_xml/gate_xml.h"

#include "app/formats/gate/gate_document.h"
#include "app/formats/json_features.h"
#include "app/formats/xml.h"
#include "app/formats/xml_text.h"

#include <QCoreApplication>
#include <QHash>
#include <QMap>
#include <QRegularExpression>
#include <QSet>

namespace formats {

namespace {

using gate::GateAnnotation;
using gate::GateDocument;
using gate::GateFeatures;

const QString text_ = QStringLiteral("java.lang.String");
const QString wrapper = QStringLiteral("gate.corpora.ObjectWrapper");

// Java's class for a value, and the value as its text.
std::pair<QString, QString> javaOf(const QJsonValue &value)
{
    if (value.isBool())
        return {QStringLiteral("java.lang.Boolean"), value.toBool() ? QStringLiteral("true") : QStringLiteral("false")};
    if (value.isDouble()) {
        const bool whole = value.toDouble() == static_cast<double>(value.toInteger());
        return {whole ? QStringLiteral("java.lang.Long") : QStringLiteral("java.lang.Double"), jsonTextOf(value)};
    }
    const QString text = value.isString() ? value.toString() : jsonTextOf(value);
    return {text.contains(QLatin1String("<gate.corpora.ObjectWrapper>")) ? wrapper : text_, text};
}

QJsonValue valueOf(const XmlNode *node)
{
    const QString type = node ? node->attribute(u"className") : QString();
    const QString text = node ? node->allText() : QString();
    static const QSet<QString> wholes{QStringLiteral("java.lang.Integer"), QStringLiteral("java.lang.Long"),
                                      QStringLiteral("java.lang.Short")};
    static const QSet<QString> numbers{QStringLiteral("java.lang.Double"), QStringLiteral("java.lang.Float")};
    bool number = false;
    if (wholes.contains(type)) {
        const qint64 whole = text.toLongLong(&number);
        return number ? QJsonValue(whole) : QJsonValue(text);
    }
    if (numbers.contains(type)) {
        const double value = text.toDouble(&number);
        return number && qIsFinite(value) ? QJsonValue(value) : QJsonValue(text);
    }
    if (type == QLatin1String("java.lang.Boolean") && (text == QLatin1String("true") || text == QLatin1String("false")))
        return text == QLatin1String("true");
    return text;
}

GateFeatures featuresIn(const XmlNode &parent)
{
    GateFeatures features;
    for (const XmlNode *feature : parent.childrenNamed(u"Feature")) {
        const XmlNode *name = feature->child(u"Name");
        if (name && !name->allText().isEmpty())
            features.emplace_back(name->allText(), valueOf(feature->child(u"Value")));
    }
    return features;
}

void writeFeatures(XmlText &xml, const GateFeatures &features)
{
    for (const auto &[name, value] : features) {
        const auto [type, text] = javaOf(value);
        xml.open(QStringLiteral("Feature")).line();
        xml.element(QStringLiteral("Name"), {{QStringLiteral("className"), text_}}, name).line();
        xml.element(QStringLiteral("Value"), {{QStringLiteral("className"), type}}, text).line();
        xml.close().line();
    }
}

void writeText(XmlText &xml, const GateDocument &gate)
{
    std::vector<qsizetype> borders;
    for (const GateAnnotation &annotation : gate.annotations) {
        borders.push_back(annotation.range.begin);
        borders.push_back(annotation.range.end);
    }
    std::sort(borders.begin(), borders.end());
    borders.erase(std::unique(borders.begin(), borders.end()), borders.end());
    xml.open(QStringLiteral("TextWithNodes"));
    qsizetype at = 0;
    for (const qsizetype border : borders) {
        xml.text(gate.text.mid(at, border - at)).empty(QStringLiteral("Node"), {{QStringLiteral("id"), QString::number(border)}});
        at = border;
    }
    xml.text(gate.text.mid(at)).close().line();
}

void writeSet(XmlText &xml, const QString &name, const std::vector<const GateAnnotation *> &annotations)
{
    xml.open(QStringLiteral("AnnotationSet"), name.isEmpty() ? XmlText::Attributes() : XmlText::Attributes{{QStringLiteral("Name"), name}})
        .line();
    for (const GateAnnotation *annotation : annotations) {
        xml.open(QStringLiteral("Annotation"),
                 {{QStringLiteral("Id"), annotation->id},
                  {QStringLiteral("Type"), annotation->type},
                  {QStringLiteral("StartNode"), QString::number(annotation->range.begin)},
                  {QStringLiteral("EndNode"), QString::number(annotation->range.end)}})
            .line();
        writeFeatures(xml, annotation->features);
        xml.close().line();
    }
    xml.close().line();
}

class GateFrom {
public:
    explicit GateFrom(Parsing &parsing) : parsing_(parsing) { }

    base::Result<GateDocument> run(const XmlNode &root, const QJsonObject &forbidden)
    {
        const XmlNode *text = root.child(u"TextWithNodes");
        if (!text)
            return parsing_.malformed(QCoreApplication::translate("formats", "There is no text in it (TextWithNodes)."), root.line);
        read(*text);
        gate_.text = withForbidden(std::move(gate_.text), forbidden);
        if (const XmlNode *features = root.child(u"GateDocumentFeatures"))
            gate_.features = featuresIn(*features);
        takeName();
        for (const XmlNode *set : root.childrenNamed(u"AnnotationSet")) {
            for (const XmlNode *annotation : set->childrenNamed(u"Annotation")) {
                if (auto failed = add(*annotation, set->attribute(u"Name")))
                    return *failed;
            }
        }
        if (moved_)
            parsing_.note(
                QCoreApplication::translate("formats", "Nodes are not numbered by their places; their places in the text count."));
        return std::move(gate_);
    }

private:
    void read(const XmlNode &text)
    {
        for (const XmlNode &child : text.children) {
            if (child.isText()) {
                gate_.text += child.text;
                continue;
            }
            nodes_.insert(child.attribute(u"id"), gate_.text.size());
            moved_ = moved_ || child.attribute(u"id") != QString::number(gate_.text.size());
        }
    }

    void takeName()
    {
        const auto name = std::find_if(gate_.features.begin(), gate_.features.end(),
                                       [](const auto &feature) { return feature.first == QLatin1String("chiosa.name"); });
        if (name == gate_.features.end())
            return;
        gate_.name = name->second.toString();
        gate_.features.erase(name);
    }

    std::optional<base::Error> add(const XmlNode &node, const QString &set)
    {
        const auto begin = nodes_.find(node.attribute(u"StartNode")), end = nodes_.find(node.attribute(u"EndNode"));
        if (begin == nodes_.end() || end == nodes_.end() || *end < *begin)
            return parsing_.malformed(
                QCoreApplication::translate("formats", "The annotation “%1” has no place in the text.").arg(node.attribute(u"Id")),
                node.line);
        if (node.attribute(u"Type").isEmpty())
            return parsing_.malformed(QCoreApplication::translate("formats", "The annotation “%1” has no type.").arg(node.attribute(u"Id")),
                                      node.line);
        gate_.annotations.push_back({set, node.attribute(u"Type"), node.attribute(u"Id"), {*begin, *end}, featuresIn(node), node.line});
        return std::nullopt;
    }

    Parsing &parsing_;
    GateDocument gate_;
    QHash<QString, qsizetype> nodes_;
    bool moved_ = false;
};

} // namespace

Format GateXml::format() const { return {QStringLiteral("gate-xml"), QStringLiteral("GATE XML"), {QStringLiteral("xml")}, true, true}; }

Likelihood GateXml::recognises(const FileSet &heads) const
{
    const bool all = !heads.empty() && std::all_of(heads.begin(), heads.end(), [](const auto &head) {
        return rootOf(head.second).name == QLatin1String("GateDocument");
    });
    return all ? Likelihood::Certain : Likelihood::No;
}

base::Result<Article> GateXml::parse(const QByteArray &bytes, Parsing &parsing) const
{
    const auto root = readXml(bytes, parsing.where);
    if (!root)
        return root.error();
    if (!root->is(u"GateDocument"))
        return parsing.malformed(
            QCoreApplication::translate("formats", "This is no GATE file: its outermost element is “%1”.").arg(root->name), root->line);
    const auto gate = GateFrom(parsing).run(*root, instructionIn(bytes, "chiosa-characters"));
    if (!gate)
        return gate.error();
    return gate::articleOf(*gate, parsing);
}

Made GateXml::make(const annotation::Document &document, const EntityLookup &entities, const Settings & /*settings*/) const
{
    GateDocument gate = gate::gateOf(document, entities);
    if (!gate.name.isEmpty())
        gate.features.emplace_back(QStringLiteral("chiosa.name"), gate.name);
    XmlText xml;
    xml.open(QStringLiteral("GateDocument"), {{QStringLiteral("version"), QStringLiteral("3")}}).line();
    xml.open(QStringLiteral("GateDocumentFeatures")).line();
    writeFeatures(xml, gate.features);
    xml.close().line();
    writeText(xml, gate);
    QMap<QString, std::vector<const GateAnnotation *>> sets;
    sets[QString()]; // the default set is always there
    for (const GateAnnotation &annotation : gate.annotations)
        sets[annotation.set].push_back(&annotation);
    for (auto set = sets.begin(); set != sets.end(); ++set)
        writeSet(xml, set.key(), set.value());
    xml.close().line();
    return {xml.bytes() + instruction("chiosa-characters", forbiddenIn(document.text())), {storyLoss(document)}};
}

} // namespace formats
