#include "app/formats/warc/warc_records.h"

#include "app/formats/inflate.h"

#include <QCoreApplication>

namespace formats::warc {

namespace {

// Where the lines of a head end and the body begins; -1 where they do not end.
qsizetype headEnd(const QByteArray &message, qsizetype from, qsizetype *length)
{
    const qsizetype crlf = message.indexOf("\r\n\r\n", from), lf = message.indexOf("\n\n", from);
    const bool plain = lf >= 0 && (crlf < 0 || lf < crlf);
    *length = plain ? 2 : 4;
    return plain ? lf : crlf;
}

Headers headersOf(const QByteArray &head)
{
    Headers headers;
    QByteArray last;
    for (const QByteArray &line : head.split('\n')) {
        if ((line.startsWith(' ') || line.startsWith('\t')) && !last.isEmpty()) {
            headers[last] += ' ' + line.trimmed();
            continue;
        }
        const qsizetype colon = line.indexOf(':');
        if (colon <= 0)
            continue;
        last = line.left(colon).trimmed().toLower();
        headers.emplace(last, line.mid(colon + 1).trimmed());
    }
    return headers;
}

QByteArray valueOf(const Headers &headers, const char *name)
{
    const auto found = headers.find(name);
    return found == headers.end() ? QByteArray() : found->second;
}

// A body that came in chunks; as it is where it did not really.
QByteArray dechunked(const QByteArray &body)
{
    QByteArray whole;
    for (qsizetype at = 0; at < body.size();) {
        const qsizetype end = body.indexOf("\r\n", at);
        bool number = false;
        const qsizetype size = end < 0 ? -1 : body.mid(at, qMin<qsizetype>(end - at, 16)).split(';').first().trimmed().toInt(&number, 16);
        if (!number || size < 0)
            return at == 0 ? body : whole;
        if (size == 0)
            return whole;
        whole += body.mid(end + 2, size);
        at = end + 2 + size + 2;
    }
    return whole;
}

} // namespace

base::Error Records::broken(const char *words) const
{
    return {base::Error::Kind::Malformed, QCoreApplication::translate("formats", words),
            QCoreApplication::translate("formats", "%1, byte %2").arg(where_).arg(packed_ ? member_ : member_ + from_)};
}

base::Result<> Records::unpackMember()
{
    packed_ = bytes_.mid(at_, 2) == QByteArrayView("\x1F\x8B", 2);
    member_ = at_;
    from_ = 0;
    if (!packed_) {
        unpacked_ = bytes_.mid(at_);
        at_ = bytes_.size();
        return {};
    }
    const auto inflated = inflate(QByteArrayView(bytes_).sliced(at_), largest_, broken("").where);
    if (!inflated)
        return inflated.error();
    unpacked_ = inflated->bytes;
    at_ += qMax<qsizetype>(1, inflated->used);
    return {};
}

base::Result<std::optional<Record>> Records::next()
{
    while (true) {
        while (from_ < unpacked_.size() && (unpacked_[from_] == '\r' || unpacked_[from_] == '\n'))
            ++from_;
        if (from_ < unpacked_.size())
            break;
        if (at_ >= bytes_.size())
            return std::optional<Record>();
        if (auto done = unpackMember(); !done)
            return done.error();
    }
    const qsizetype begin = from_;
    qsizetype gap = 0;
    const qsizetype end = headEnd(unpacked_, begin, &gap);
    if (end < 0 || unpacked_.mid(begin, 5) != "WARC/")
        return broken(QT_TRANSLATE_NOOP("formats", "This is no record of a web archive, or its head is cut off."));
    Record record;
    record.at = packed_ ? member_ : member_ + begin;
    record.headers = headersOf(unpacked_.mid(begin, end - begin));
    bool number = false;
    const qint64 length = valueOf(record.headers, "content-length").toLongLong(&number);
    if (!number || length < 0)
        return broken(QT_TRANSLATE_NOOP("formats", "The record does not tell its length."));
    if (length > unpacked_.size() - end - gap)
        return broken(QT_TRANSLATE_NOOP("formats", "The record is cut off."));
    record.body = unpacked_.mid(end + gap, length);
    from_ = end + gap + length;
    return std::optional<Record>(std::move(record));
}

base::Result<Response> responseOf(const QByteArray &message, const QString &where, qint64 atMost)
{
    qsizetype gap = 0;
    const qsizetype end = headEnd(message, 0, &gap);
    if (end < 0 || !message.startsWith("HTTP/"))
        return base::Error{base::Error::Kind::Malformed,
                           QCoreApplication::translate("formats", "The server's answer has no head that can be read."), where};
    const Headers headers = headersOf(message.left(end));
    Response response;
    response.status = message.mid(message.indexOf(' ') + 1, 3).toInt();
    const QString type = QString::fromLatin1(valueOf(headers, "content-type"));
    response.type = type.section(u';', 0, 0).trimmed().toLower();
    response.charset = type.section(QStringLiteral("charset="), 1, 1, QString::SectionCaseInsensitiveSeps).section(u';', 0, 0).remove(u'"');
    response.body = message.mid(end + gap);
    if (valueOf(headers, "transfer-encoding").toLower().contains("chunked"))
        response.body = dechunked(response.body);
    const QByteArray encoding = valueOf(headers, "content-encoding").toLower();
    if (encoding == "gzip" || encoding == "x-gzip" || encoding == "deflate") {
        if (response.body.isEmpty())
            return response;
        const auto inflated = inflate(response.body, atMost, where);
        if (!inflated)
            return inflated.error();
        response.body = inflated->bytes;
    } else if (!encoding.isEmpty() && encoding != "identity") {
        return base::Error{base::Error::Kind::Unsupported,
                           QCoreApplication::translate("formats", "The page is packed with “%1”, which is not read here.")
                               .arg(QString::fromLatin1(encoding.left(40))),
                           where};
    }
    return response;
}

} // namespace formats::warc
