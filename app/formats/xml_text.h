// XML written in the order one wants, in UTF-8, white space as it stands; and Chiosa's own notes in it, as processing instructions that
// other readers pass over.
//
// Characters that XML 1.0 forbids become U+FFFD; which ones they were, in the article's text, goes along in such an instruction. Values;
// any thread.
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <vector>

namespace formats {

class XmlText {
public:
    using Attributes = std::vector<std::pair<QString, QString>>;

    XmlText(); // with the XML declaration
    XmlText &open(const QString &name, const Attributes &attributes = {});
    XmlText &close(); // the innermost that is open
    XmlText &empty(const QString &name, const Attributes &attributes = {});
    XmlText &text(const QString &text);
    XmlText &line(); // a line end, where white space means nothing
    XmlText &element(const QString &name, const Attributes &attributes, const QString &text)
    {
        return open(name, attributes).text(text).close();
    }

    const QString &written() const { return text_; }
    QByteArray bytes() const { return text_.toUtf8(); }

private:
    XmlText &tag(const QString &name, const Attributes &attributes, const char *end);

    QString text_;
    QStringList open_;
};

bool isXmlName(QStringView name); // of plain letters, digits, "_", "-", "."

// A processing instruction with JSON, and the JSON of the last such one in a file; an empty object where there is none.
QByteArray instruction(const QByteArray &target, const QJsonObject &json);
QJsonObject instructionIn(const QByteArray &xml, const QByteArray &target);

// The characters of a text that XML cannot hold, by position, and a text with them put back where it has U+FFFD.
QJsonObject forbiddenIn(const QString &text);
QString withForbidden(QString text, const QJsonObject &forbidden);

} // namespace formats
