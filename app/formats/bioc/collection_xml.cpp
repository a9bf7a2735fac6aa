#include "app/base/json_values.h"
#include "app/formats/bioc/documents.h"
#include "app/formats/json_features.h"
#include "app/formats/json_object.h"
#include "app/formats/xml_text.h"

#include <QCoreApplication>

namespace formats::bioc {

namespace {

// From JSON to XML; members are those of BioC's JSON, elements those of its DTD, in its order.
class XmlOf {
public:
    QString run(const QJsonObject &collection)
    {
        xml_.open(QStringLiteral("collection")).line();
        for (const char *name : {"source", "date", "key"})
            element(name, collection.value(QLatin1String(name)).toString());
        infons(collection.value(u"infons").toObject());
        for (const QJsonValue &document : base::valuesOf(collection.value(u"documents").toArray()))
            this->document(document.toObject());
        xml_.close();
        return xml_.written();
    }

private:
    void element(const char *name, const QString &text) { xml_.element(QLatin1String(name), {}, text).line(); }

    void infons(const QJsonObject &infons)
    {
        for (auto infon = infons.begin(); infon != infons.end(); ++infon)
            xml_.element(QStringLiteral("infon"), {{QStringLiteral("key"), infon.key()}}, infon.value().toString()).line();
    }

    void document(const QJsonObject &document)
    {
        QJsonObject all = document.value(u"infons").toObject();
        const QJsonArray passages = document.value(u"passages").toArray();
        const QJsonObject forbidden = forbiddenIn(passages.at(0).toObject().value(u"text").toString());
        if (!forbidden.isEmpty())
            all.insert(characters, jsonTextOf(forbidden));
        xml_.open(QStringLiteral("document")).line();
        element("id", document.value(u"id").toString());
        infons(all);
        for (const QJsonValue &passage : base::valuesOf(passages))
            this->passage(passage.toObject());
        xml_.close().line();
    }

    void passage(const QJsonObject &passage)
    {
        xml_.open(QStringLiteral("passage")).line();
        infons(passage.value(u"infons").toObject());
        element("offset", QString::number(passage.value(u"offset").toInteger()));
        element("text", passage.value(u"text").toString());
        for (const QJsonValue &annotation : base::valuesOf(passage.value(u"annotations").toArray()))
            this->annotation(annotation.toObject());
        for (const QJsonValue &relation : base::valuesOf(passage.value(u"relations").toArray()))
            this->relation(relation.toObject());
        xml_.close().line();
    }

    void annotation(const QJsonObject &annotation)
    {
        xml_.open(QStringLiteral("annotation"), {{QStringLiteral("id"), annotation.value(u"id").toString()}}).line();
        infons(annotation.value(u"infons").toObject());
        for (const QJsonValue &value : base::valuesOf(annotation.value(u"locations").toArray())) {
            const QJsonObject location = value.toObject();
            xml_.empty(QStringLiteral("location"),
                       {{QStringLiteral("offset"), QString::number(location.value(u"offset").toInteger())},
                        {QStringLiteral("length"), QString::number(location.value(u"length").toInteger())}})
                .line();
        }
        element("text", annotation.value(u"text").toString());
        xml_.close().line();
    }

    void relation(const QJsonObject &relation)
    {
        xml_.open(QStringLiteral("relation"), {{QStringLiteral("id"), relation.value(u"id").toString()}}).line();
        infons(relation.value(u"infons").toObject());
        for (const QJsonValue &value : base::valuesOf(relation.value(u"nodes").toArray()))
            xml_.empty(QStringLiteral("node"),
                       {{QStringLiteral("refid"), value.toObject().value(u"refid").toString()},
                        {QStringLiteral("role"), value.toObject().value(u"role").toString()}})
                .line();
        xml_.close().line();
    }

    XmlText xml_;
};

QJsonObject infonsIn(const XmlNode &node)
{
    QJsonObject infons;
    for (const XmlNode *infon : node.childrenNamed(u"infon"))
        infons.insert(infon->attribute(u"key"), infon->allText());
    return infons;
}

// Whole numbers; what is none is refused where it is used.
QJsonValue numberIn(const QString &text)
{
    bool number = false;
    const qint64 value = text.trimmed().toLongLong(&number);
    return number ? QJsonValue(value) : QJsonValue(text);
}

QString textIn(const XmlNode &node, QStringView name)
{
    const XmlNode *child = node.child(name);
    return child ? child->allText() : QString();
}

QJsonObject annotationIn(const XmlNode &node)
{
    QJsonArray locations;
    for (const XmlNode *location : node.childrenNamed(u"location"))
        locations.append(QJsonObject{{QStringLiteral("offset"), numberIn(location->attribute(u"offset"))},
                                     {QStringLiteral("length"), numberIn(location->attribute(u"length"))}});
    QJsonObject annotation{{QStringLiteral("infons"), infonsIn(node)}, {QStringLiteral("locations"), locations}};
    if (node.has(u"id"))
        annotation.insert(QStringLiteral("id"), node.attribute(u"id"));
    if (node.child(u"text"))
        annotation.insert(QStringLiteral("text"), textIn(node, u"text"));
    return annotation;
}

QJsonObject relationIn(const XmlNode &node)
{
    QJsonArray nodes;
    for (const XmlNode *end : node.childrenNamed(u"node"))
        nodes.append(QJsonObject{{QStringLiteral("refid"), end->attribute(u"refid")}, {QStringLiteral("role"), end->attribute(u"role")}});
    QJsonObject relation{{QStringLiteral("infons"), infonsIn(node)}, {QStringLiteral("nodes"), nodes}};
    if (node.has(u"id"))
        relation.insert(QStringLiteral("id"), node.attribute(u"id"));
    return relation;
}

// A document, a passage or a sentence: what they have in common, and what is in them.
QJsonObject partIn(const XmlNode &node)
{
    QJsonObject part{{QStringLiteral("infons"), infonsIn(node)}};
    QJsonArray annotations, relations, sentences, passages;
    for (const XmlNode &child : node.children) {
        if (child.is(u"annotation"))
            annotations.append(annotationIn(child));
        else if (child.is(u"relation"))
            relations.append(relationIn(child));
        else if (child.is(u"sentence"))
            sentences.append(partIn(child));
        else if (child.is(u"passage"))
            passages.append(partIn(child));
        else if (child.is(u"offset"))
            part.insert(QStringLiteral("offset"), numberIn(child.allText()));
        else if (child.is(u"text") || child.is(u"id"))
            part.insert(child.name, child.allText());
    }
    part.insert(QStringLiteral("annotations"), annotations);
    part.insert(QStringLiteral("relations"), relations);
    part.insert(QStringLiteral("sentences"), sentences);
    if (node.is(u"document"))
        part.insert(QStringLiteral("passages"), passages);
    return part;
}

} // namespace

QString xmlOf(const QJsonObject &collection) { return XmlOf().run(collection); }

base::Result<QJsonObject> collectionOf(const XmlNode &root, const QString &where)
{
    if (!root.is(u"collection"))
        return base::Error{base::Error::Kind::Malformed,
                           QCoreApplication::translate("formats", "This is no BioC file: its outermost element is “%1”.").arg(root.name),
                           where};
    QJsonArray documents;
    for (const XmlNode *document : root.childrenNamed(u"document"))
        documents.append(partIn(*document));
    return QJsonObject{{QStringLiteral("documents"), documents}};
}

} // namespace formats::bioc
