#include "app/formats/json_text.h"

#include "app/base/json_values.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QLocale>

#include <cmath>

namespace formats {

namespace {

void appendUtf8(QByteArray &bytes, char32_t c)
{
    if (c < 0x80) {
        bytes += static_cast<char>(c);
    } else if (c < 0x800) {
        bytes += static_cast<char>(0xC0 | (c >> 6));
        bytes += static_cast<char>(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        bytes += static_cast<char>(0xE0 | (c >> 12));
        bytes += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
        bytes += static_cast<char>(0x80 | (c & 0x3F));
    } else {
        bytes += static_cast<char>(0xF0 | (c >> 18));
        bytes += static_cast<char>(0x80 | ((c >> 12) & 0x3F));
        bytes += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
        bytes += static_cast<char>(0x80 | (c & 0x3F));
    }
}

bool needsEscape(char16_t c)
{
    return c < 0x20 || c == u'"' || c == u'\\' || c == 0x7F || c == 0x85 || c == 0x2028 || c == 0x2029 || c == 0xFEFF;
}

void appendEscape(QByteArray &bytes, char16_t c)
{
    switch (c) {
    case u'"':
        bytes += "\\\"";
        break;
    case u'\\':
        bytes += "\\\\";
        break;
    case u'\n':
        bytes += "\\n";
        break;
    case u'\r':
        bytes += "\\r";
        break;
    case u'\t':
        bytes += "\\t";
        break;
    default:
        bytes += "\\u" + QByteArray::number(c, 16).rightJustified(4, '0');
        break;
    }
}

} // namespace

void JsonText::separate()
{
    if (!first_ && !afterKey_)
        bytes_ += ',';
    first_ = afterKey_ = false;
}

JsonText &JsonText::open(char bracket)
{
    separate();
    bytes_ += bracket;
    first_ = true;
    return *this;
}

JsonText &JsonText::close(char bracket)
{
    bytes_ += bracket;
    first_ = false;
    return *this;
}

JsonText &JsonText::raw(const QByteArray &bytes)
{
    separate();
    bytes_ += bytes;
    return *this;
}

void JsonText::quote(QStringView text)
{
    bytes_ += '"';
    for (qsizetype at = 0; at < text.size(); ++at) {
        const char16_t unit = text[at].unicode();
        if (needsEscape(unit)) {
            appendEscape(bytes_, unit);
        } else if (!QChar::isSurrogate(unit)) {
            appendUtf8(bytes_, unit);
        } else if (QChar::isHighSurrogate(unit) && at + 1 < text.size() && text[at + 1].isLowSurrogate()) {
            appendUtf8(bytes_, QChar::surrogateToUcs4(unit, text[++at].unicode()));
        } else {
            appendUtf8(bytes_, QChar::ReplacementCharacter);
        }
    }
    bytes_ += '"';
}

JsonText &JsonText::key(QStringView name)
{
    separate();
    quote(name);
    bytes_ += ':';
    afterKey_ = true;
    return *this;
}

JsonText &JsonText::value(QStringView text)
{
    separate();
    quote(text);
    return *this;
}

JsonText &JsonText::value(double number)
{
    if (!std::isfinite(number))
        return raw("null");
    return raw(QByteArray::number(number, 'g', QLocale::FloatingPointShortest));
}

JsonText &JsonText::value(const QJsonValue &json)
{
    switch (json.type()) {
    case QJsonValue::Bool:
        return value(json.toBool());
    case QJsonValue::Double:
        return json.toInteger(-1) == json.toInteger(-2) ? value(static_cast<qint64>(json.toInteger())) : value(json.toDouble());
    case QJsonValue::String:
        return value(QStringView(json.toString()));
    case QJsonValue::Array:
        beginArray();
        for (const QJsonValue &item : base::valuesOf(json.toArray()))
            value(item);
        return endArray();
    case QJsonValue::Object: {
        beginObject();
        const QJsonObject object = json.toObject();
        for (auto member = object.begin(); member != object.end(); ++member)
            key(member.key()).value(QJsonValue(member.value()));
        return endObject();
    }
    default:
        return raw("null");
    }
}

JsonText &JsonText::text(QStringView name, QStringView text)
{
    if (!text.isEmpty())
        key(name).value(text);
    return *this;
}

} // namespace formats
