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
        return damagedError(where, QCoreApplication::translate("project", "a packed entry has no sensible length"));
    QByteArray bytes = qUncompress(packed.data);
    if (bytes.isEmpty())
        return damagedError(where, QCoreApplication::translate("project", "a packed entry cannot be unpacked"));
    return bytes;
}

base::Result<annotation::Record> storedRecord(const QByteArray &bytes, qint64 sum, const QString &path)
{
    if (checksum(bytes) != sum)
        return damagedError(path, QCoreApplication::translate("project", "a record does not match its sum"));
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

std::uint32_t entrySum(const editing::Entry &entry, const Packed &packed)
{
    QByteArray bytes;
    for (const qint64 number :
         {qint64(entry.sequence), qint64(entry.kind), qint64(entry.at), qint64(entry.joined), qint64(entry.below), qint64(packed.packed)})
        bytes += QByteArray::number(number) + '\n';
    for (const QString &text : {entry.annotator, entry.mergeKey})
        bytes += text.toUtf8() + '\n';
    return checksum(bytes + packed.data);
}

base::Result<editing::Entry> entryFrom(const Rows &row, const QString &path)
{
    editing::Entry entry;
    entry.sequence = row.integer(0);
    entry.kind = static_cast<editing::Entry::Kind>(row.integer(1));
    entry.annotator = row.text(2);
    entry.at = row.integer(3);
    entry.mergeKey = row.text(4);
    entry.joined = row.integer(5) != 0;
    entry.below = row.integer(6);
    const Packed packed{row.bytes(8), row.integer(7) != 0};
    if (entrySum(entry, packed) != row.integer(9) || row.integer(1) > qint64(editing::Entry::Kind::Machine))
        return damagedError(path, QCoreApplication::translate("project", "journal entry %1 does not match its sum").arg(entry.sequence));
    auto bytes = unpack(packed, path);
    if (!bytes)
        return bytes.error();
    auto transaction = annotation::decodeTransaction(*bytes);
    if (!transaction)
        return damagedError(path, transaction.error().message);
    entry.transaction = *std::move(transaction);
    return entry;
}

} // namespace project
