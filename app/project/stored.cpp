#include "app/project/stored.h"

#include "app/project/checksum.h"

#include <QtEndian>

namespace project {

namespace {

constexpr qsizetype worthPacking = 4096;      // an import, not an edit
constexpr quint32 largestUnpacked = 1U << 31; // what is said to be larger is not believed

} // namespace

Packed pack(const QByteArray &bytes)
{
    if (bytes.size() < worthPacking)
        return {bytes, false};
    return {qCompress(bytes, 1), true};
}

base::Result<QByteArray> unpack(const Packed &packed, const QString &where)
{
    if (!packed.packed)
        return packed.data;
    // qCompress writes the length before the stream, highest byte first.
    const auto *head = reinterpret_cast<const uchar *>(packed.data.constData());
    if (packed.data.size() < 4
        || ((quint32(head[0]) << 24) | (quint32(head[1]) << 16) | (quint32(head[2]) << 8) | quint32(head[3])) > largestUnpacked)
        return damagedError(where, QStringLiteral("a packed entry has no sensible length"));
    QByteArray bytes = qUncompress(packed.data);
    if (bytes.isEmpty())
        return damagedError(where, QStringLiteral("a packed entry cannot be unpacked"));
    return bytes;
}

base::Result<annotation::Record> storedRecord(const QByteArray &bytes, qint64 sum, const QString &path)
{
    if (checksum(bytes) != sum)
        return damagedError(path, QStringLiteral("a record does not match its sum"));
    auto record = annotation::decodeRecord(bytes);
    if (!record)
        return damagedError(path, record.error().message);
    return record;
}

QByteArray unitsOf(const QString &text)
{
    QByteArray units(text.size() * 2, Qt::Uninitialized);
    qToLittleEndian<char16_t>(text.utf16(), text.size(), units.data());
    return units;
}

QString textFromUnits(const QByteArray &units)
{
    QString text(units.size() / 2, Qt::Uninitialized);
    qFromLittleEndian<char16_t>(units.constData(), text.size(), text.data());
    return text;
}

base::Result<editing::Entry> entryFrom(const Rows &row, const QString &path)
{
    const Packed packed{row.bytes(8), row.integer(7) != 0};
    if (checksum(packed.data) != row.integer(9))
        return damagedError(path, QStringLiteral("journal entry %1 does not match its sum").arg(row.integer(0)));
    auto bytes = unpack(packed, path);
    if (!bytes)
        return bytes.error();
    auto transaction = annotation::decodeTransaction(*bytes);
    if (!transaction)
        return damagedError(path, transaction.error().message);
    const qint64 kind = row.integer(1);
    if (kind < 0 || kind > static_cast<qint64>(editing::Entry::Kind::Machine))
        return damagedError(path, QStringLiteral("journal entry %1 is of no known kind").arg(row.integer(0)));
    return editing::Entry{row.integer(0), static_cast<editing::Entry::Kind>(kind),
                          row.text(2),    row.integer(3),
                          row.text(4),    row.integer(5) != 0,
                          row.integer(6), *std::move(transaction)};
}

} // namespace project
