#include "app/formats/uima/xmi.h"

#include "app/base/json_values.h"
#include "app/formats/xml.h"
#include "app/formats/xml_text.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>
#include <QLocale>
#include <QSet>
#include <QXmlStreamWriter>

namespace formats::uima {

namespace {

const QByteArray charactersTarget = QByteArrayLiteral("chiosa-characters"); // of the first text, that XML cannot hold

bool isText(const QString &text) { return text.isValidUtf16() && !text.contains(QChar(0)); }

const QString xmiSpace = QStringLiteral("http://www.omg.org/XMI");
const QString noPackage = QStringLiteral("uima.noNamespace");

base::Error broken(const QString &words, const QString &where, qint64 line)
{
    return {base::Error::Kind::Malformed, words, QCoreApplication::translate("formats", "%1, line %2").arg(where).arg(line)};
}

QString packageOf(const QString &space) // "http:///uima/tcas.ecore" is uima.tcas
{
    QString package = space;
    if (package.startsWith(QLatin1String("http:///")))
        package.remove(0, 8);
    if (package.endsWith(QLatin1String(".ecore")))
        package.chop(6);
    package.replace(QLatin1Char('/'), QLatin1Char('.'));
    return package;
}

QString typeOf(const XmlNode &node)
{
    const QString package = packageOf(node.space);
    return package == noPackage || package.isEmpty() ? node.name : package + QLatin1Char('.') + node.name;
}

QString idAttribute(const XmlNode &node) // "xmi:id", whatever the prefix
{
    for (const auto &[name, value] : node.attributes) {
        if (name.endsWith(QLatin1String(":id")))
            return value;
    }
    return {};
}

std::optional<std::vector<qint64>> idsIn(const QString &text)
{
    std::vector<qint64> ids;
    for (const QString &part : text.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        bool whole = false;
        ids.push_back(part.toLongLong(&whole));
        if (!whole || ids.back() < 0)
            return std::nullopt;
    }
    return ids;
}

QJsonValue primitive(const QString &text, const QString &range)
{
    bool good = false;
    if (range == types::flag && (text == QLatin1String("true") || text == QLatin1String("false")))
        return text == QLatin1String("true");
    if (range == types::integer || range == QLatin1String("uima.cas.Long") || range == QLatin1String("uima.cas.Short")
        || range == QLatin1String("uima.cas.Byte")) {
        const qint64 number = text.toLongLong(&good);
        return good ? QJsonValue(number) : QJsonValue(text);
    }
    if (range == types::decimal || range == QLatin1String("uima.cas.Float")) {
        const double number = text.toDouble(&good);
        return good && qIsFinite(number) ? QJsonValue(number) : QJsonValue(text);
    }
    return text;
}

// The type of the elements of an array or list of numbers, flags or texts; "" of another.
QString elementsOf(const QString &range)
{
    for (const char *kind : {"Integer", "Long", "Short", "Float", "Double", "Boolean", "String"}) {
        const QString name = QLatin1String("uima.cas.") + QLatin1String(kind);
        if (range == name + QLatin1String("Array") || range == name + QLatin1String("List"))
            return name;
    }
    return {};
}

class Parsing {
public:
    Parsing(Cas &cas, const QString &where) : cas_(cas), where_(where) { }

    std::optional<base::Error> element(const XmlNode &node)
    {
        const QString type = typeOf(node);
        if (type == QLatin1String("uima.cas.NULL"))
            return std::nullopt;
        if (type == QLatin1String("uima.cas.View"))
            return view(node);
        bool whole = false;
        const qint64 id = idAttribute(node).toLongLong(&whole);
        if (!whole || id < 0)
            return broken(QCoreApplication::translate("formats", "A feature structure has no number as its id."), where_, node.line);
        if (taken_.contains(id))
            return broken(QCoreApplication::translate("formats", "The id “%1” is used twice.").arg(id), where_, node.line);
        taken_.insert(id);
        if (type == types::sofa)
            sofa(node, id);
        else
            return structure(node, type, id);
        return std::nullopt;
    }

private:
    void sofa(const XmlNode &node, qint64 id)
    {
        Sofa made;
        made.id = id;
        made.number = node.attribute(u"sofaNum").toInt();
        made.name = node.attribute(u"sofaID");
        made.mimeType = node.attribute(u"mimeType");
        if (node.has(u"sofaString"))
            made.text = node.attribute(u"sofaString");
        cas_.sofas.push_back(std::move(made));
    }

    std::optional<base::Error> view(const XmlNode &node)
    {
        const auto members = idsIn(node.attribute(u"members"));
        if (!members)
            return broken(QCoreApplication::translate("formats", "The members of a view must be numbers."), where_, node.line);
        std::vector<qint64> &there = cas_.members[node.attribute(u"sofa").toLongLong()];
        there.insert(there.end(), members->begin(), members->end());
        return std::nullopt;
    }

    std::optional<base::Error> structure(const XmlNode &node, const QString &type, qint64 id)
    {
        Structure made;
        made.id = id;
        made.type = type;
        made.line = node.line;
        for (const auto &[name, text] : node.attributes) {
            if (name.endsWith(QLatin1String(":id")))
                continue;
            if (name == QLatin1String("sofa")) {
                made.sofa = text.toLongLong();
                continue;
            }
            auto value = valueOf(type, name, text);
            if (!value)
                return broken(QCoreApplication::translate("formats", "“%1” must hold ids, not “%2”.").arg(name, text.left(40)), where_,
                              node.line);
            made.set(name, *std::move(value));
        }
        for (const XmlNode &child : node.children) {
            if (child.isText())
                continue;
            QJsonArray texts = made.find(child.name) ? made.find(child.name)->plain.toArray() : QJsonArray();
            texts.append(child.allText());
            made.set(child.name, Value::of(texts));
        }
        cas_.structures.push_back(std::move(made));
        return std::nullopt;
    }

    std::optional<Value> valueOf(const QString &type, const QString &name, const QString &text) const
    {
        static const QSet<QString> usual{QStringLiteral("Governor"), QStringLiteral("Dependent"), QStringLiteral("first"),
                                         QStringLiteral("next"), QStringLiteral("target")};
        const FeatureType *feature = cas_.types.feature(type, name);
        if (!feature && (name == QLatin1String("begin") || name == QLatin1String("end")))
            return Value::of(primitive(text, types::integer));
        if (!feature) { // no type system: what these hold is known
            const auto ids = usual.contains(name) ? idsIn(text) : std::nullopt;
            return ids && ids->size() == 1 ? Value::to(ids->front()) : Value::of(text);
        }
        if (cas_.types.isPrimitive(feature->range))
            return Value::of(primitive(text, feature->range));
        const auto ids = idsIn(text);
        const bool list = feature->range == types::array || feature->range == QLatin1String("uima.cas.FSList");
        if (list && !feature->shared)
            return ids ? std::optional(Value::list(*ids)) : std::nullopt;
        const QString elements = elementsOf(feature->range);
        if (!feature->shared && !elements.isEmpty()) {
            QJsonArray values;
            for (const QString &part : text.split(QLatin1Char(' '), Qt::SkipEmptyParts))
                values.append(primitive(part, elements));
            return Value::of(values);
        }
        if (feature->range == QLatin1String("uima.cas.ByteArray"))
            return Value::of(text);
        return ids && ids->size() == 1 ? std::optional(Value::to(ids->front())) : std::nullopt;
    }

    Cas &cas_;
    const QString &where_;
    QSet<qint64> taken_;
};

class Spelling {
public:
    explicit Spelling(const Cas &cas, QByteArray *bytes) : cas_(cas), xml_(bytes) { }

    qsizetype write()
    {
        nameSpaces();
        xml_.writeStartDocument();
        xml_.writeNamespace(xmiSpace, QStringLiteral("xmi"));
        for (auto space = prefixes_.begin(); space != prefixes_.end(); ++space)
            xml_.writeNamespace(space.key(), space.value());
        xml_.writeStartElement(xmiSpace, QStringLiteral("XMI"));
        xml_.writeAttribute(xmiSpace, QStringLiteral("version"), QStringLiteral("2.0"));
        start(QStringLiteral("uima.cas.NULL"), 0);
        end();
        for (const Structure &structure : cas_.structures)
            this->structure(structure);
        for (const Sofa &sofa : cas_.sofas)
            this->sofa(sofa);
        for (const auto &[sofa, members] : cas_.members) {
            xml_.writeCharacters(QStringLiteral("\n  "));
            xml_.writeStartElement(spaceOf(QStringLiteral("uima.cas.View")), QStringLiteral("View"));
            attribute(QStringLiteral("sofa"), QString::number(sofa));
            attribute(QStringLiteral("members"), joined(members));
            end();
        }
        xml_.writeCharacters(QStringLiteral("\n"));
        xml_.writeEndElement();
        xml_.writeEndDocument();
        return replaced_;
    }

private:
    static QString spaceOf(const QString &type)
    {
        QString package = type.contains(QLatin1Char('.')) ? type.left(type.lastIndexOf(QLatin1Char('.'))) : noPackage;
        package.replace(QLatin1Char('.'), QLatin1Char('/'));
        return QStringLiteral("http:///%1.ecore").arg(package);
    }

    void nameSpaces()
    {
        QSet<QString> taken{QStringLiteral("xmi"), QStringLiteral("xml")};
        const auto add = [this, &taken](const QString &type) {
            const QString space = spaceOf(type);
            if (prefixes_.contains(space))
                return;
            const QString last = shortName(type.contains(QLatin1Char('.')) ? type.left(type.lastIndexOf(QLatin1Char('.'))) : noPackage);
            QString prefix = isFeatureName(last) ? last : QStringLiteral("type");
            for (int number = 2; taken.contains(prefix); ++number)
                prefix = QStringLiteral("%1%2").arg(last).arg(number);
            taken.insert(prefix);
            prefixes_.insert(space, prefix);
        };
        add(types::sofa);
        for (const Structure &structure : cas_.structures)
            add(structure.type);
    }

    void start(const QString &type, qint64 id)
    {
        xml_.writeCharacters(QStringLiteral("\n  "));
        xml_.writeStartElement(spaceOf(type), shortName(type));
        xml_.writeAttribute(xmiSpace, QStringLiteral("id"), QString::number(id));
    }
    void end() { xml_.writeEndElement(); }
    void attribute(const QString &name, const QString &text) { xml_.writeAttribute(name, xmlSafe(text, &replaced_)); }

    static QString joined(const std::vector<qint64> &ids)
    {
        QStringList words;
        for (const qint64 id : ids)
            words << QString::number(id);
        return words.join(QLatin1Char(' '));
    }

    static QString spelt(const QJsonValue &value)
    {
        if (value.isBool())
            return value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
        if (!value.isDouble())
            return value.toString();
        if (value.toInteger(-1) == value.toInteger(-2))
            return QString::number(value.toInteger());
        return QString::number(value.toDouble(), 'g', QLocale::FloatingPointShortest);
    }

    void structure(const Structure &structure)
    {
        start(structure.type, structure.id);
        if (structure.sofa != 0)
            attribute(QStringLiteral("sofa"), QString::number(structure.sofa));
        for (const auto &[name, value] : structure.features) {
            if (value.kind != Value::Kind::Plain)
                attribute(name, joined(value.ids));
            else if (!value.plain.isArray())
                attribute(name, spelt(value.plain));
            else if (!areTexts(structure.type, name, value.plain.toArray()))
                attribute(name, listed(value.plain.toArray()));
        }
        for (const auto &[name, value] : structure.features) {
            if (!value.plain.isArray() || !areTexts(structure.type, name, value.plain.toArray()))
                continue;
            for (const QJsonValue &text : base::valuesOf(value.plain.toArray()))
                xml_.writeTextElement(name, xmlSafe(text.toString(), &replaced_));
        }
        end();
    }

    bool areTexts(const QString &type, const QString &name, const QJsonArray &values) const
    {
        if (values.isEmpty() || !std::all_of(values.begin(), values.end(), [](const QJsonValue &value) { return value.isString(); }))
            return false;
        const FeatureType *feature = cas_.types.feature(type, name);
        return !feature || feature->range.startsWith(QLatin1String("uima.cas.String"));
    }

    static QString listed(const QJsonArray &values)
    {
        QStringList words;
        for (const QJsonValue &value : base::valuesOf(values))
            words << spelt(value);
        return words.join(QLatin1Char(' '));
    }

    void sofa(const Sofa &sofa)
    {
        start(types::sofa, sofa.id);
        attribute(QStringLiteral("sofaNum"), QString::number(sofa.number));
        attribute(QStringLiteral("sofaID"), sofa.name);
        attribute(QStringLiteral("mimeType"), sofa.mimeType);
        if (sofa.text && &sofa == &cas_.sofas.front() && isText(*sofa.text)) // what XML cannot hold of it is kept apart
            xml_.writeAttribute(QStringLiteral("sofaString"), xmlSafe(*sofa.text));
        else if (sofa.text)
            attribute(QStringLiteral("sofaString"), *sofa.text);
        end();
    }

    const Cas &cas_;
    QXmlStreamWriter xml_;
    QMap<QString, QString> prefixes_;
    qsizetype replaced_ = 0;
};

QString childText(const XmlNode &node, QStringView name)
{
    const XmlNode *child = node.child(name);
    return child ? child->allText().trimmed() : QString();
}

} // namespace

base::Result<Cas> casFromXmi(const QByteArray &xmi, const TypeSystem &types, const QString &where)
{
    const auto root = readXml(xmi, where);
    if (!root)
        return root.error();
    if (!root->is(u"XMI"))
        return broken(QCoreApplication::translate("formats", "This is no XMI file."), where, root->line);
    Cas cas;
    cas.types = types;
    Parsing parsing(cas, where);
    for (const XmlNode &node : root->children) {
        if (node.isText())
            continue;
        if (auto failed = parsing.element(node))
            return *failed;
    }
    inlineArrays(cas);
    if (!cas.sofas.empty() && cas.sofas.front().text)
        cas.sofas.front().text = withForbidden(*cas.sofas.front().text, instructionIn(xmi, charactersTarget));
    return cas;
}

QByteArray toXmi(const Cas &cas, qsizetype *replaced)
{
    QByteArray bytes;
    *replaced += Spelling(cas, &bytes).write();
    if (!cas.sofas.empty() && cas.sofas.front().text && isText(*cas.sofas.front().text))
        bytes += instruction(charactersTarget, forbiddenIn(*cas.sofas.front().text));
    return bytes;
}

base::Result<TypeSystem> typeSystemFromXml(const QByteArray &xml, const QString &where)
{
    const auto root = readXml(xml, where);
    if (!root)
        return root.error();
    if (!root->is(u"typeSystemDescription"))
        return broken(QCoreApplication::translate("formats", "This is no UIMA type system."), where, root->line);
    TypeSystem types;
    for (const XmlNode *description : root->all(u"typeDescription")) {
        Type type{childText(*description, u"name"), childText(*description, u"supertypeName"), {}};
        for (const XmlNode *feature : description->all(u"featureDescription"))
            type.features.push_back({childText(*feature, u"name"), childText(*feature, u"rangeTypeName"),
                                     childText(*feature, u"elementType"),
                                     childText(*feature, u"multipleReferencesAllowed") == QLatin1String("true")});
        if (!type.name.isEmpty())
            types.add(type);
    }
    return types;
}

QByteArray toXml(const TypeSystem &types)
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.setAutoFormatting(true);
    xml.setAutoFormattingIndent(2);
    xml.writeStartDocument();
    xml.writeStartElement(QStringLiteral("typeSystemDescription"));
    xml.writeDefaultNamespace(QStringLiteral("http://uima.apache.org/resourceSpecifier"));
    xml.writeStartElement(QStringLiteral("types"));
    for (const auto &[name, type] : types.types()) {
        if (name.startsWith(QLatin1String("uima.")))
            continue; // a type system may not declare UIMA's own
        xml.writeStartElement(QStringLiteral("typeDescription"));
        xml.writeTextElement(QStringLiteral("name"), name);
        xml.writeTextElement(QStringLiteral("description"), QString());
        xml.writeTextElement(QStringLiteral("supertypeName"), type.super);
        xml.writeStartElement(QStringLiteral("features"));
        for (const FeatureType &feature : type.features) {
            xml.writeStartElement(QStringLiteral("featureDescription"));
            xml.writeTextElement(QStringLiteral("name"), feature.name);
            xml.writeTextElement(QStringLiteral("description"), QString());
            xml.writeTextElement(QStringLiteral("rangeTypeName"), feature.range);
            if (!feature.elements.isEmpty())
                xml.writeTextElement(QStringLiteral("elementType"), feature.elements);
            if (feature.shared)
                xml.writeTextElement(QStringLiteral("multipleReferencesAllowed"), QStringLiteral("true"));
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeEndElement();
    }
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndDocument();
    return bytes;
}

} // namespace formats::uima
