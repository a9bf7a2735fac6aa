#include "app/formats/spacy_docbin/deflate.h"

#include <QCoreApplication>

#include <zlib.h>

namespace formats {

QByteArray deflated(const QByteArray &bytes) { return qCompress(bytes).mid(4); } // without Qt's own length

base::Result<QByteArray> inflated(const QByteArray &bytes, qint64 atMost)
{
    z_stream stream{};
    if (inflateInit(&stream) != Z_OK)
        return base::Error{base::Error::Kind::Io, QCoreApplication::translate("formats", "zlib cannot be started."), {}};
    QByteArray all;
    QByteArray piece(256 * 1024, Qt::Uninitialized);
    qint64 fed = 0;
    int state = Z_OK;
    while (state == Z_OK && all.size() <= atMost) {
        if (stream.avail_in == 0) {
            const qint64 more = qMin<qint64>(bytes.size() - fed, 1 << 30);
            stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.constData() + fed));
            stream.avail_in = static_cast<uInt>(more);
            fed += more;
        }
        stream.next_out = reinterpret_cast<Bytef *>(piece.data());
        stream.avail_out = static_cast<uInt>(piece.size());
        state = inflate(&stream, Z_NO_FLUSH);
        all.append(piece.constData(), piece.size() - static_cast<qsizetype>(stream.avail_out));
    }
    inflateEnd(&stream);
    if (all.size() > atMost)
        return base::Error{base::Error::Kind::Invalid,
                           QCoreApplication::translate("formats", "Unpacked, the file is larger than %1 MB; split it into smaller ones.")
                               .arg(static_cast<double>(atMost) / (1024 * 1024), 0, 'g', 3),
                           {}};
    if (state != Z_STREAM_END)
        return base::Error{
            base::Error::Kind::Malformed, QCoreApplication::translate("formats", "The file is no zlib stream, or it is cut."), {}};
    return all;
}

} // namespace formats
