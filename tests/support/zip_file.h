// ZIP archives made by hand for tests, honest ones and others: any path, links, sizes that lie, the same name twice.
#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace support {

struct ZipEntry {
    QString path;
    QByteArray bytes;
    bool packed = true;
    bool link = false;
    qint64 claimed = -1; // the size that the directory tells; -1: the true one
};

inline quint32 crc32(const QByteArray &bytes)
{
    quint32 crc = 0xFFFFFFFFU;
    for (const char c : bytes) {
        crc ^= static_cast<unsigned char>(c);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ ((crc & 1U) ? 0xEDB88320U : 0U);
    }
    return ~crc;
}

inline QByteArray littleEndian(quint64 number, int bytes)
{
    QByteArray all;
    for (int i = 0; i < bytes; ++i)
        all += static_cast<char>(number >> (8 * i));
    return all;
}

inline QByteArray zipFile(const std::vector<ZipEntry> &entries)
{
    QByteArray files, directory;
    for (const ZipEntry &entry : entries) {
        const QByteArray deflated = qCompress(entry.bytes, 9);      // length (4 bytes), zlib head (2), the raw stream, its check (4)
        const bool packed = entry.packed && !entry.bytes.isEmpty(); // of nothing qCompress makes no stream
        const QByteArray data = packed ? deflated.sliced(6, deflated.size() - 10) : entry.bytes;
        const QByteArray path = entry.path.toUtf8();
        const auto size = static_cast<quint64>(entry.claimed < 0 ? entry.bytes.size() : entry.claimed);
        const QByteArray common = littleEndian(0x0800, 2) + littleEndian(packed ? 8 : 0, 2) + littleEndian(0, 2) + littleEndian(0x21, 2)
            + littleEndian(crc32(entry.bytes), 4) + littleEndian(static_cast<quint64>(data.size()), 4) + littleEndian(size, 4)
            + littleEndian(static_cast<quint64>(path.size()), 2) + littleEndian(0, 2);
        directory += "PK\x01\x02" + littleEndian((3U << 8) | 20U, 2) + littleEndian(20, 2) + common + littleEndian(0, 6)
            + littleEndian(quint64(entry.link ? 0120777U : 0100644U) << 16, 4) + littleEndian(static_cast<quint64>(files.size()), 4) + path;
        files += "PK\x03\x04" + littleEndian(20, 2) + common + path + data;
    }
    const auto count = static_cast<quint64>(entries.size());
    return files + directory + "PK\x05\x06" + littleEndian(0, 4) + littleEndian(count, 2) + littleEndian(count, 2)
        + littleEndian(static_cast<quint64>(directory.size()), 4) + littleEndian(static_cast<quint64>(files.size()), 4)
        + littleEndian(0, 2);
}

} // namespace support
