// How a journal entry and a record lie in a row: the bytes, packed where that pays, with their sum. One place for both directions.
#pragma once

#include "app/editing/journal.h"
#include "app/project/connection.h"

#include <QCoreApplication>

namespace project {

struct Packed {
    QByteArray data;
    bool packed = false; // by qCompress
};
Packed pack(const QByteArray &bytes);
base::Result<QByteArray> unpack(const Packed &packed, const QString &where);

// The record of a row, with its sum checked. `kind` names it in the error: "an annotation".
base::Result<annotation::Record> storedRecord(const QByteArray &bytes, qint64 sum, const QString &path);

template <class T> base::Result<T> storedAs(const QByteArray &bytes, qint64 sum, const QString &path)
{
    auto record = storedRecord(bytes, sum, path);
    if (!record)
        return record.error();
    if (!std::holds_alternative<T>(*record))
        return damagedError(path, QCoreApplication::translate("project", "a record is of another kind than its table"));
    return std::get<T>(*std::move(record));
}

// The UTF-16 units of a text, little endian: kept beside a text that SQLite would not give back as it was.
QByteArray unitsOf(const QString &text);
QString textFromUnits(const QByteArray &units);

// Columns of entryFrom: sequence, kind, annotator, at, merge_key, joined, below, packed, data, sum.
inline const QString entryColumns = QStringLiteral("sequence, kind, annotator, at, merge_key, joined, below, packed, data, sum");
base::Result<editing::Entry> entryFrom(const Rows &row, const QString &path);

// The sum of a journal row: over its data and over the columns that undo lives by.
std::uint32_t entrySum(const editing::Entry &entry, const Packed &packed);

} // namespace project
