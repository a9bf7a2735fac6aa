#include "app/formats/json_object.h"

#include "app/base/json_values.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

namespace formats {

namespace {

QString mendedText(QString text, bool *changed)
{
    if (text.isValidUtf16())
        return text;
    *changed = true;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate())
            ++at;
        else if (text[at].isSurrogate())
            text[at] = QChar::ReplacementCharacter;
    }
    return text;
}

// Qt's parser nests at most 1024 deep, and so does this.
QJsonValue mendedValue(const QJsonValue &value, bool *changed)
{
    if (value.isString())
        return mendedText(value.toString(), changed);
    if (value.isArray()) {
        QJsonArray array;
        for (const QJsonValue &item : base::valuesOf(value.toArray()))
            array.append(mendedValue(item, changed));
        return array;
    }
    if (value.isObject()) {
        QJsonObject object;
        const QJsonObject old = value.toObject();
        for (auto member = old.begin(); member != old.end(); ++member)
            object.insert(mendedText(member.key(), changed), mendedValue(member.value(), changed));
        return object;
    }
    return value;
}

} // namespace

base::Result<QJsonObject> parsedObject(QByteArray json, bool *mended)
{
    json.replace("\xEF\xBB\xBF", "\\ufeff"); // Qt would drop a mark at the beginning of a string, and move all positions
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (!document.isObject()) {
        const QString why
            = error.error == QJsonParseError::NoError ? QCoreApplication::translate("formats", "it is no object") : error.errorString();
        return base::Error{base::Error::Kind::Malformed, why, {}};
    }
    if (!json.contains("\\ud") && !json.contains("\\uD"))
        return document.object();
    bool changed = false;
    QJsonObject object = mendedValue(document.object(), &changed).toObject();
    if (mended)
        *mended = changed;
    return object;
}

bool isDct(const QString &text)
{
    static const QRegularExpression shape(
        QStringLiteral("^\\d{4}(-\\d{2}(-\\d{2}(T\\d{2}(:\\d{2}(:\\d{2}(\\.\\d+)?)?)?(Z|[+-]\\d{2}:?\\d{2})?)?)?)?$"));
    return shape.match(text).hasMatch();
}

} // namespace formats
