#include "app/formats/json_items.h"

#include "app/formats/files.h"
#include "app/formats/json_object.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace formats {

namespace {

constexpr qint64 headSize = 64 * 1024;
const QByteArray byteOrderMark = QByteArrayLiteral("\xEF\xBB\xBF");

bool isSpace(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

QByteArray leading(QByteArray head)
{
    if (head.startsWith(byteOrderMark))
        head.remove(0, byteOrderMark.size());
    qsizetype at = 0;
    while (at < head.size() && isSpace(head[at]))
        ++at;
    return head.mid(at);
}

} // namespace

JsonItems::JsonItems(std::unique_ptr<QIODevice> device, QString name, qint64 largest)
    : device_(std::move(device)), name_(std::move(name)), largest_(largest), layout_(layoutOf(device_->peek(headSize)))
{
    if (device_->peek(byteOrderMark.size()) == byteOrderMark)
        device_->skip(byteOrderMark.size());
}

JsonItems::Layout JsonItems::layoutOf(const QByteArray &head)
{
    const QByteArray text = leading(head);
    const qsizetype end = text.indexOf('\n');
    const QJsonDocument first = QJsonDocument::fromJson(text.left(end < 0 ? text.size() : end));
    const bool more = end >= 0 && !text.mid(end).trimmed().isEmpty();
    if (text.startsWith('[')) {
        const bool tuple = first.isArray() && first.array().size() == 2 && first.array()[0].isString();
        return tuple ? Layout::Lines : Layout::Array;
    }
    if (first.isObject() || (more && text.left(end).trimmed().endsWith('}')) || (end < 0 && head.size() >= headSize))
        return Layout::Lines;
    return Layout::Single;
}

QString JsonItems::here() const
{
    if (layout_ == Layout::Lines)
        return QCoreApplication::translate("formats", "%1, line %2").arg(name_).arg(number_);
    if (layout_ == Layout::Array)
        return QCoreApplication::translate("formats", "%1, item %2").arg(name_).arg(number_);
    return name_;
}

base::Result<JsonItems::Item> JsonItems::parsed(const QByteArray &bytes) const
{
    Item item{{}, here(), number_, false};
    auto object = parsedObject("{\"item\":" + bytes + '}', &item.mended);
    if (!object || object->size() != 1)
        return base::Error{
            base::Error::Kind::Malformed,
            QCoreApplication::translate("formats", "This is not JSON: %1.")
                .arg(object ? QCoreApplication::translate("formats", "it does not end where it should") : object.error().message),
            here()};
    item.json = object->value(u"item");
    return item;
}

std::optional<base::Result<JsonItems::Item>> JsonItems::next()
{
    if (layout_ == Layout::Lines)
        return nextLine();
    return layout_ == Layout::Array ? nextOfArray() : whole();
}

base::Error JsonItems::tooLarge() const
{
    return {base::Error::Kind::Invalid,
            QCoreApplication::translate("formats", "The article is larger than %1 MB; split it into smaller ones.")
                .arg(static_cast<double>(largest_) / (1024 * 1024), 0, 'g', 3),
            here()};
}

std::optional<base::Result<JsonItems::Item>> JsonItems::nextLine()
{
    while (true) {
        const QByteArray line = readLine(*device_, largest_ + 1);
        if (line.isEmpty())
            return std::nullopt;
        ++number_;
        if (line.size() > largest_ && !line.endsWith('\n')) {
            QByteArray rest = line;
            while (!rest.isEmpty() && !rest.endsWith('\n'))
                rest = readLine(*device_, 1024 * 1024);
            return tooLarge();
        }
        if (!line.trimmed().isEmpty())
            return parsed(line);
    }
}

std::optional<base::Result<JsonItems::Item>> JsonItems::whole()
{
    if (std::exchange(done_, true))
        return std::nullopt;
    const QByteArray bytes = readUpTo(*device_, largest_ + 1);
    if (bytes.size() > largest_)
        return tooLarge();
    if (bytes.trimmed().isEmpty())
        return std::nullopt;
    number_ = 1;
    return parsed(bytes);
}

bool JsonItems::read(char *c)
{
    if (at_ == buffer_.size()) {
        buffer_ = device_->read(headSize);
        at_ = 0;
    }
    if (at_ == buffer_.size())
        return false;
    *c = buffer_[at_++];
    return true;
}

// Follows strings and brackets only: whether it is JSON, the parser says.
std::optional<base::Result<JsonItems::Item>> JsonItems::nextOfArray()
{
    if (done_)
        return std::nullopt;
    QByteArray item;
    int depth = 0;
    bool quoted = false, escaped = false;
    for (char c = 0; read(&c);) {
        if (!begun_) { // up to the bracket that opens the array
            begun_ = c == '[';
            continue;
        }
        const bool ends = depth == 0 && !quoted && (c == ',' || c == ']');
        if (ends) {
            done_ = c == ']';
            const bool empty = item.trimmed().isEmpty();
            if (empty && !done_)
                continue;
            if (empty)
                return std::nullopt;
            ++number_;
            return item.size() > largest_ ? base::Result<Item>(tooLarge()) : parsed(item);
        }
        if (quoted) {
            quoted = escaped || c != '"';
            escaped = !escaped && c == '\\';
        } else if (c == '"') {
            quoted = true;
        } else if (c == '{' || c == '[') {
            ++depth;
        } else if (c == '}' || c == ']') {
            --depth;
        }
        if (item.size() <= largest_)
            item += c;
    }
    done_ = true;
    ++number_;
    return base::Result<Item>(base::Error{base::Error::Kind::Malformed,
                                          QCoreApplication::translate("formats", "The file ends before its list does; it may be cut."),
                                          here()});
}

} // namespace formats
