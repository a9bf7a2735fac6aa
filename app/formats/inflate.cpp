#include "app/formats/inflate.h"

#include <QCoreApplication>

#ifdef CHIOSA_ZLIB
#include <zlib.h>
#endif

namespace formats {

#ifdef CHIOSA_ZLIB

namespace {

// How the bytes are wrapped, as zlib counts: gzip or zlib by themselves (32), or none (negative).
int windowOf(QByteArrayView packed)
{
    const auto byte = [packed](qsizetype at) { return packed.size() > at ? static_cast<unsigned char>(packed[at]) : 0U; };
    const bool gzip = byte(0) == 0x1F && byte(1) == 0x8B;
    const bool zlib = (byte(0) & 0x0FU) == 8 && ((byte(0) << 8) + byte(1)) % 31 == 0;
    return gzip || zlib ? MAX_WBITS + 32 : -MAX_WBITS;
}

} // namespace

base::Result<Inflated> inflate(QByteArrayView packed, qint64 atMost, const QString &where)
{
    z_stream stream{};
    if (inflateInit2(&stream, windowOf(packed)) != Z_OK)
        return base::Error{base::Error::Kind::Malformed, QCoreApplication::translate("formats", "It cannot be unpacked."), where};
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(packed.data())); // zlib does not write there
    stream.avail_in = static_cast<uInt>(qMin<qsizetype>(packed.size(), 1 << 30));
    Inflated inflated;
    QByteArray piece(64 * 1024, Qt::Uninitialized);
    int state = Z_OK;
    while (state == Z_OK && inflated.bytes.size() <= atMost) {
        stream.next_out = reinterpret_cast<Bytef *>(piece.data());
        stream.avail_out = static_cast<uInt>(piece.size());
        state = ::inflate(&stream, Z_NO_FLUSH);
        inflated.bytes.append(piece.constData(), piece.size() - static_cast<qsizetype>(stream.avail_out));
    }
    inflated.used = static_cast<qsizetype>(stream.total_in);
    inflateEnd(&stream);
    if (inflated.bytes.size() > atMost)
        return base::Error{base::Error::Kind::Invalid,
                           QCoreApplication::translate("formats", "Unpacked, it is larger than what is read here."), where};
    if (state != Z_STREAM_END)
        return base::Error{base::Error::Kind::Malformed,
                           QCoreApplication::translate("formats", "It is packed in a broken way, or cut off."), where};
    return inflated;
}

#else

base::Result<Inflated> inflate(QByteArrayView /*packed*/, qint64 /*atMost*/, const QString &where)
{
    return base::Error{base::Error::Kind::Unsupported,
                       QCoreApplication::translate("formats", "This Chiosa was built without zlib, which unpacks such files."), where};
}

#endif

} // namespace formats
