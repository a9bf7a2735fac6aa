#include "app/formats/json_features.h"

#include "app/formats/json_text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QStringList>

namespace formats {

namespace {

QJsonValue parsed(const QString &text)
{
    const QJsonDocument document = QJsonDocument::fromJson('[' + text.toUtf8() + ']');
    return document.array().size() == 1 ? document.array().first() : QJsonValue(QJsonValue::Undefined);
}

} // namespace

QString jsonTextOf(const QJsonValue &value)
{
    if (value.isNull() || value.isUndefined())
        return {};
    JsonText text;
    text.value(value);
    return QString::fromUtf8(text.bytes());
}

void setFromJson(annotation::Features &features, const QString &name, const QJsonValue &value)
{
    if (value.isString()) {
        features.set(name, value.toString());
        return;
    }
    const QString text = jsonTextOf(value);
    features.set(name, text);
    if (text.isEmpty() || name.startsWith(keyPrefix) || name.contains(QLatin1Char('\n')))
        return;
    QStringList names = features.value(jsonNames).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    if (!names.contains(name)) {
        names << name;
        names.sort();
        features.set(jsonNames, names.join(QLatin1Char('\n')));
    }
}

QJsonValue toJson(const annotation::Features &features, const QString &name)
{
    const QString text = features.value(name);
    const bool json = features.value(jsonNames).split(QLatin1Char('\n')).contains(name) || name.startsWith(keyPrefix);
    if (!json)
        return text;
    const QJsonValue value = parsed(text);
    return value.isUndefined() ? QJsonValue(text) : value;
}

} // namespace formats
