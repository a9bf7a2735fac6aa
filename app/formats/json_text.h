// JSON written in the order one wants, on one line, in UTF-8: what QJsonObject, which sorts its keys, cannot do.
//
// Line separators are escaped, so that no reader takes one for the end of the line. A lone surrogate becomes U+FFFD.
#pragma once

#include <QByteArray>
#include <QJsonValue>
#include <QStringView>

namespace formats {

class JsonText {
public:
    JsonText &beginObject() { return open('{'); }
    JsonText &endObject() { return close('}'); }
    JsonText &beginArray() { return open('['); }
    JsonText &endArray() { return close(']'); }
    JsonText &key(QStringView name);
    JsonText &value(QStringView text);
    JsonText &value(qint64 number) { return raw(QByteArray::number(number)); }
    JsonText &value(int number) { return value(static_cast<qint64>(number)); }
    JsonText &value(double number);
    JsonText &value(bool truth) { return raw(truth ? "true" : "false"); }
    JsonText &value(const QJsonValue &json);

    // A member: key("name").value(…), left out where the text is empty.
    JsonText &text(QStringView name, QStringView text);

    const QByteArray &bytes() const { return bytes_; }

private:
    JsonText &open(char bracket);
    JsonText &close(char bracket);
    JsonText &raw(const QByteArray &bytes);
    void separate();
    void quote(QStringView text);

    QByteArray bytes_;
    bool first_ = true, afterKey_ = false;
};

} // namespace formats
