#include "app/formats/xml_text.h"

#include "app/formats/json_object.h"
#include "app/formats/json_text.h"
#include "app/formats/xml.h"

#include <QJsonValue>

namespace formats {

namespace {

QString escaped(const QString &text, bool attribute)
{
    QString made;
    made.reserve(text.size() + 16);
    const QString safe = xmlSafe(text);
    for (const QChar c : safe) {
        if (c == u'<')
            made += QLatin1String("&lt;");
        else if (c == u'>')
            made += QLatin1String("&gt;");
        else if (c == u'&')
            made += QLatin1String("&amp;");
        else if (c == u'"' && attribute)
            made += QLatin1String("&quot;");
        else if (c == u'\r' || (attribute && (c == u'\n' || c == u'\t')))
            made += QStringLiteral("&#%1;").arg(c.unicode());
        else
            made += c;
    }
    return made;
}

// JSON that may stand in a processing instruction: all that XML would mind lies inside of strings, where JSON can spell it otherwise.
QByteArray plainJson(const QJsonObject &json)
{
    JsonText text;
    text.value(QJsonValue(json));
    QString made;
    const QString json8 = QString::fromUtf8(text.bytes());
    for (const QChar c : json8) {
        qsizetype forbidden = 0;
        if (!c.isSurrogate())
            xmlSafe(QString(c), &forbidden);
        if (forbidden > 0 || c == u'?' || c == u'<' || c == u'>')
            made += QStringLiteral("\\u%1").arg(c.unicode(), 4, 16, QLatin1Char('0'));
        else
            made += c;
    }
    return made.toUtf8();
}

} // namespace

XmlText::XmlText() : text_(QStringLiteral("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")) { }

XmlText &XmlText::tag(const QString &name, const Attributes &attributes, const char *end)
{
    text_ += QLatin1Char('<') + name;
    for (const auto &[key, value] : attributes)
        text_ += QLatin1Char(' ') + key + QLatin1String("=\"") + escaped(value, true) + QLatin1Char('"');
    text_ += QLatin1String(end);
    return *this;
}

XmlText &XmlText::open(const QString &name, const Attributes &attributes)
{
    open_ << name;
    return tag(name, attributes, ">");
}

XmlText &XmlText::close()
{
    text_ += QLatin1String("</") + open_.takeLast() + QLatin1Char('>');
    return *this;
}

XmlText &XmlText::empty(const QString &name, const Attributes &attributes) { return tag(name, attributes, "/>"); }

XmlText &XmlText::text(const QString &text)
{
    text_ += escaped(text, false);
    return *this;
}

XmlText &XmlText::line()
{
    text_ += QLatin1Char('\n');
    return *this;
}

bool isXmlName(QStringView name)
{
    const auto letter = [](QChar c) { return c.unicode() < 0x80 && (c.isLetter() || c == u'_'); };
    const auto later = [&letter](QChar c) { return letter(c) || (c.unicode() < 0x80 && (c.isDigit() || c == u'-' || c == u'.')); };
    return !name.isEmpty() && letter(name.front()) && std::all_of(name.begin(), name.end(), later);
}

QByteArray instruction(const QByteArray &target, const QJsonObject &json)
{
    return json.isEmpty() ? QByteArray() : "<?" + target + ' ' + plainJson(json) + "?>\n";
}

QJsonObject instructionIn(const QByteArray &xml, const QByteArray &target)
{
    const QByteArray opening = "<?" + target + ' ';
    const qsizetype begin = xml.lastIndexOf(opening);
    const qsizetype end = begin < 0 ? -1 : xml.indexOf("?>", begin);
    if (end < 0)
        return {};
    return parsedObject(xml.mid(begin + opening.size(), end - begin - opening.size())).value_or({});
}

QJsonObject forbiddenIn(const QString &text)
{
    QJsonObject forbidden;
    const QString safe = xmlSafe(text);
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (safe[at] != text[at] && !text[at].isSurrogate() && !text[at].isNull())
            forbidden.insert(QString::number(at), static_cast<int>(text[at].unicode()));
    }
    return forbidden;
}

QString withForbidden(QString text, const QJsonObject &forbidden)
{
    for (auto entry = forbidden.begin(); entry != forbidden.end(); ++entry) {
        bool number = false;
        const qsizetype at = entry.key().toLongLong(&number);
        const QChar c(static_cast<char16_t>(entry.value().toInt()));
        if (number && at >= 0 && at < text.size() && text[at] == QChar::ReplacementCharacter && !c.isSurrogate() && !c.isNull())
            text[at] = c;
    }
    return text;
}

} // namespace formats
