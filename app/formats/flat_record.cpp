#include "app/formats/flat_record.h"

#include "app/formats/json_features.h"
#include "app/formats/xml.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace formats {

namespace {

const QString ours = QStringLiteral("chiosa.");
const QString oursAttribute = QStringLiteral("chiosa.attr.");
const QString jsonList = QStringLiteral("chiosa.json");

bool isPlain(const QJsonValue &value, FlatValues values)
{
    if (value.isString())
        return values == FlatValues::Plain || xmlSafe(value.toString()) == value.toString();
    return values == FlatValues::Plain && (value.isBool() || value.isDouble());
}

QJsonValue parsed(const QString &json)
{
    const QJsonArray wrapped = QJsonDocument::fromJson('[' + json.toUtf8() + ']').array();
    return wrapped.size() == 1 ? wrapped.first() : QJsonValue(json);
}

} // namespace

QString xmlJsonOf(const QJsonValue &value)
{
    const QString json = jsonTextOf(value), safe = xmlSafe(json);
    QString made;
    for (qsizetype at = 0; at < json.size(); ++at) {
        if (safe[at] == json[at])
            made += json[at];
        else
            made += QStringLiteral("\\u%1").arg(json[at].unicode(), 4, 16, QLatin1Char('0'));
    }
    return made;
}

QJsonObject flat(const QJsonObject &object, FlatValues values)
{
    QJsonObject pairs;
    QStringList json;
    for (auto member = object.begin(); member != object.end(); ++member) {
        const bool plain = isPlain(member.value(), values);
        if (!plain)
            json << member.key();
        pairs.insert(member.key(), plain ? member.value() : QJsonValue(xmlJsonOf(member.value())));
    }
    if (!json.isEmpty())
        pairs.insert(jsonList, json.join(QLatin1Char('\n')));
    return pairs;
}

QJsonObject unflat(QJsonObject pairs)
{
    for (const QString &name : pairs.take(jsonList).toString().split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        if (pairs.value(name).isString())
            pairs.insert(name, parsed(pairs.value(name).toString()));
    }
    return pairs;
}

QJsonObject flatAnnotation(const QJsonObject &annotation, const QStringList &native, const QStringList &reserved, FlatValues values)
{
    QJsonObject members;
    for (auto member = annotation.begin(); member != annotation.end(); ++member) {
        if (native.contains(member.key()) || member.key() == QLatin1String("attrs"))
            continue;
        const bool value = member.key() == QLatin1String("value") && !reserved.contains(member.key());
        members.insert(value ? member.key() : ours + member.key(), member.value());
    }
    const QJsonObject attributes = annotation.value(u"attrs").toObject();
    for (auto attribute = attributes.begin(); attribute != attributes.end(); ++attribute) {
        const QString &name = attribute.key();
        const bool taken = reserved.contains(name) || name == QLatin1String("value") || name.startsWith(ours);
        members.insert(taken ? oursAttribute + name : name, attribute.value());
    }
    return flat(members, values);
}

QJsonObject annotationFromFlat(const QJsonObject &pairs)
{
    QJsonObject annotation, attributes;
    const QJsonObject members = unflat(pairs);
    for (auto member = members.begin(); member != members.end(); ++member) {
        const QString &name = member.key();
        if (name.startsWith(oursAttribute))
            attributes.insert(name.mid(oursAttribute.size()), member.value());
        else if (name.startsWith(ours))
            annotation.insert(name.mid(ours.size()), member.value());
        else if (name == QLatin1String("value"))
            annotation.insert(name, member.value());
        else
            attributes.insert(name, member.value());
    }
    annotation.insert(QStringLiteral("attrs"), attributes);
    return annotation;
}

} // namespace formats
