// One connection to a project file: SQL in, rows out, and SQLite's errors told as sentences with what to do about them.
//
// Belongs to the thread that opened it. Statements are prepared once and kept. A Rows must be gone before the same SQL is run again.
// Errors: Io (disk full, no permission, bad medium), Malformed (damaged), Conflict (somebody else holds the file).
#pragma once

#include "app/base/result.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>

#include <memory>
#include <unordered_map>

namespace project {

using Values = QVariantList;

QVariant sqlText(const QString &text); // never NULL, even where the string is
// Does SQLite's TEXT give back just these units? It drops a byte order mark at the beginning and knows no half surrogate pairs and no
// U+FFFE, U+FFFF. Where it does not, a column shows the text to people and something else keeps it.
bool survivesAsText(QStringView text);
inline QVariant sqlId(std::uint64_t id) { return static_cast<qlonglong>(id); } // ids fill 64 bits: the sign carries the top one

// The answer to a query, row after row.
class Rows {
public:
    explicit Rows(QSqlQuery *query, QString where) : query_(query), where_(std::move(where)) { }
    Rows(Rows &&other) noexcept : query_(std::exchange(other.query_, nullptr)), where_(std::move(other.where_)) { }
    Rows &operator=(Rows &&) = delete;
    ~Rows();

    bool next() { return query_->next(); }
    base::Result<> status() const; // after next() said no: was that the end, or an error?

    bool isNull(int column) const { return query_->isNull(column); }
    qint64 integer(int column) const { return query_->value(column).toLongLong(); }
    std::uint64_t id(int column) const { return static_cast<std::uint64_t>(integer(column)); }
    QString text(int column) const { return query_->value(column).toString(); }
    QByteArray bytes(int column) const { return query_->value(column).toByteArray(); }

private:
    QSqlQuery *query_;
    QString where_;
};

class Connection {
public:
    enum class Access {
        Write,     // reads and writes; the file must be there
        Create,    // makes the file
        Read,      // reads, beside a writer too
        Immutable, // reads a file that nobody can write, without leaving a trace beside it
    };
    static base::Result<Connection> open(const QString &path, Access access);

    Connection(Connection &&) noexcept;
    Connection &operator=(Connection &&) noexcept;
    ~Connection();

    const QString &path() const;
    base::Result<> run(const QString &sql, const Values &values = {}); // to its end; rows are not wanted
    base::Result<Rows> query(const QString &sql, const Values &values = {});
    base::Result<QVariant> value(const QString &sql,
                                 const Values &values = {}); // first column of the first row; not valid where there is none
    base::Result<> script(const QStringList &statements);
    void interrupt();     // from any thread: what runs now fails
    void countWal();      // from now on (and no automatic checkpoints any more)
    int walPages() const; // in the -wal, as of this connection's last commit

private:
    struct Open;
    explicit Connection(std::unique_ptr<Open> open);
    base::Result<QSqlQuery *> start(const QString &sql, const Values &values);

    std::unique_ptr<Open> open_;
};

// Everything read inside sees the file at one moment. Ends when it goes.
class ReadMoment {
public:
    explicit ReadMoment(Connection &connection) : connection_(connection), begun_(connection.run(QStringLiteral("BEGIN"))) { }
    ~ReadMoment();
    ReadMoment(const ReadMoment &) = delete;
    ReadMoment &operator=(const ReadMoment &) = delete;
    const base::Result<> &status() const { return begun_; }

private:
    Connection &connection_;
    base::Result<> begun_;
};

base::Error damagedError(const QString &path, const QString &detail); // Malformed, with what to do

} // namespace project
