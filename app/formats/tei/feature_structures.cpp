#include "app/formats/tei/feature_structures.h"

#include "app/base/json_values.h"
#include "app/formats/flat_record.h"
#include "app/formats/json_features.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace formats::tei {

namespace {

const QString unnamed = QStringLiteral("chiosa.name"); // of a member whose name is none of XML's: @n has it
const QString asJson = QStringLiteral("json");         // @n of a string that XML cannot hold as it is

void writeValue(XmlText &xml, const QJsonValue &value)
{
    if (value.isObject()) {
        writeFs(xml, value.toObject(), {});
    } else if (value.isArray()) {
        xml.open(QStringLiteral("vColl"), {{QStringLiteral("org"), QStringLiteral("list")}});
        for (const QJsonValue &item : base::valuesOf(value.toArray()))
            writeValue(xml, item);
        xml.close();
    } else if (value.isDouble()) {
        xml.empty(QStringLiteral("numeric"), {{QStringLiteral("value"), jsonTextOf(value)}});
    } else if (value.isBool()) {
        xml.empty(QStringLiteral("binary"), {{QStringLiteral("value"), value.toBool() ? QStringLiteral("true") : QStringLiteral("false")}});
    } else if (value.isString() && xmlSafe(value.toString()) != value.toString()) {
        xml.element(QStringLiteral("string"), {{QStringLiteral("n"), asJson}}, xmlJsonOf(value));
    } else {
        xml.element(QStringLiteral("string"), {}, value.toString());
    }
}

QJsonValue valueIn(const XmlNode &node)
{
    if (node.is(u"fs"))
        return objectIn(node);
    if (node.is(u"vColl")) {
        QJsonArray items;
        for (const XmlNode &item : node.children) {
            if (!item.isText())
                items.append(valueIn(item));
        }
        return items;
    }
    const QString value = node.attribute(u"value"), text = node.allText();
    if (node.is(u"numeric") || (node.is(u"string") && node.attribute(u"n") == asJson)) {
        const QJsonArray wrapped = QJsonDocument::fromJson('[' + (node.is(u"numeric") ? value : text).toUtf8() + ']').array();
        return wrapped.size() == 1 ? wrapped.first() : QJsonValue(node.is(u"numeric") ? value : text);
    }
    if (node.is(u"binary"))
        return value == QLatin1String("true") || value == QLatin1String("1");
    return node.is(u"symbol") ? value : text;
}

} // namespace

void writeFs(XmlText &xml, const QJsonObject &object, const XmlText::Attributes &attributes)
{
    xml.open(QStringLiteral("fs"), attributes);
    for (auto member = object.begin(); member != object.end(); ++member) {
        if (isXmlName(member.key()) && member.key() != unnamed)
            xml.open(QStringLiteral("f"), {{QStringLiteral("name"), member.key()}});
        else
            xml.open(QStringLiteral("f"), {{QStringLiteral("name"), unnamed}, {QStringLiteral("n"), member.key()}});
        writeValue(xml, member.value());
        xml.close();
    }
    xml.close().line();
}

QJsonObject objectIn(const XmlNode &fs)
{
    QJsonObject object;
    for (const XmlNode *f : fs.childrenNamed(u"f")) {
        const QString name = f->attribute(u"name") == unnamed ? f->attribute(u"n") : f->attribute(u"name");
        const auto value = std::find_if(f->children.begin(), f->children.end(), [](const XmlNode &child) { return !child.isText(); });
        object.insert(name, value == f->children.end() ? QJsonValue(f->allText()) : valueIn(*value));
    }
    return object;
}

} // namespace formats::tei
