#include "app/formats/uima/keys.h"

#include "app/annotation/annotation.h"

namespace formats::uima {

void setKey(annotation::Features &features, const QString &key, const QJsonValue &value) { features.set(key, jsonTextOf(value)); }

QJsonValue keyOf(const annotation::Features &features, const QString &key)
{
    return features.has(key) ? toJson(features, key) : QJsonValue(QJsonValue::Undefined);
}

void setFeature(annotation::Features &features, const QString &name, const QJsonValue &value)
{
    if (name.startsWith(keyPrefix))
        setKey(features, name, value);
    else
        setFromJson(features, name, value);
}

QString typeOfLayer(const QString &layer, bool relation)
{
    if (!relation && layer == annotation::layers::entity)
        return types::named;
    if (!relation && layer == annotation::layers::token)
        return types::token;
    if (!relation && layer == annotation::layers::sentence)
        return types::sentence;
    QString name;
    for (const QChar c : layer) {
        const bool plain = c.unicode() < 0x80 && c.isLetterOrNumber();
        if (plain)
            name += name.isEmpty() ? c.toUpper() : c;
        else if (!name.isEmpty())
            name += QLatin1Char('_');
    }
    if (!isFeatureName(name))
        name.prepend(QLatin1Char('L'));
    return types::custom + name;
}

QString layerOfType(const QString &type)
{
    if (type == types::named)
        return annotation::layers::entity;
    return shortName(type).toLower(); // Token and Sentence among them
}

QString tagFeature(const QString &type)
{
    if (type == types::named)
        return QStringLiteral("value");
    if (type == types::token || type == types::sentence)
        return {};
    if (type == types::link)
        return QStringLiteral("referenceType");
    if (type.contains(QLatin1String(".lexmorph.type.pos.")))
        return QStringLiteral("PosValue");
    if (type.contains(QLatin1String(".syntax.type.dependency.")))
        return QStringLiteral("DependencyType");
    if (type.contains(QLatin1String(".syntax.type.chunk.")))
        return QStringLiteral("chunkValue");
    return type.startsWith(types::custom) ? QStringLiteral("label") : QString();
}

QString usualTag(const QString &type, const QString &layer)
{
    for (const QString &standard : {annotation::layers::timex3, annotation::layers::event, annotation::layers::signal,
                                    annotation::layers::quote, annotation::layers::tlink}) {
        if (layer == standard)
            return standard.toUpper();
    }
    return shortName(type);
}

} // namespace formats::uima
