#include "app/project/connection.h"

#include <QCoreApplication>
#include <QSqlDriver>
#include <QSqlError>
#include <QUrl>

#include <sqlite3.h>

#include <atomic>

namespace project {

namespace {

QString nextName()
{
    static std::atomic<quint64> count = 0; // Qt wants a name for each connection, unique in the program
    return QStringLiteral("chiosa-%1").arg(++count);
}

base::Error::Kind kindOf(int code)
{
    switch (code) {
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return base::Error::Kind::Malformed;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return base::Error::Kind::Conflict;
    default:
        return base::Error::Kind::Io;
    }
}

QString sentence(int code, const QString &detail)
{
    switch (code) {
    case SQLITE_FULL:
        return QCoreApplication::translate("project", "The disk is full. Make room and try again, or save the project elsewhere.");
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return QCoreApplication::translate(
            "project", "The project may not be written here. Give yourself permission and try again, or save it elsewhere.");
    case SQLITE_CANTOPEN:
        return QCoreApplication::translate(
            "project",
            "The project cannot be opened: it is gone, or you may not read it. Look where it is, and whether you have permission.");
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return QCoreApplication::translate("project", "Another program holds the project. Close it there and try again.");
    default:
        return QCoreApplication::translate("project", "The project could not be read or written (%1). Try again, or save it elsewhere.")
            .arg(detail);
    }
}

base::Error errorOf(const QSqlError &error, const QString &path)
{
    const int code = error.nativeErrorCode().toInt() & 0xFF; // the extended codes keep the plain one in their low byte
    const QString detail = error.databaseText().isEmpty() ? error.driverText() : error.databaseText();
    if (kindOf(code) == base::Error::Kind::Malformed)
        return damagedError(path, detail);
    return {kindOf(code), sentence(code, detail), path};
}

QString options(Connection::Access access)
{
    switch (access) {
    case Connection::Access::Read:
        return QStringLiteral("QSQLITE_OPEN_READONLY");
    case Connection::Access::Immutable:
        return QStringLiteral("QSQLITE_OPEN_READONLY;QSQLITE_OPEN_URI");
    default:
        return QStringLiteral("QSQLITE_OPEN_URI");
    }
}

// "mode=rw": SQLite must not make an empty file where the project has just been moved away.
QString databaseName(const QString &path, Connection::Access access)
{
    const QString url = QString::fromLatin1(QUrl::fromLocalFile(path).toEncoded());
    switch (access) {
    case Connection::Access::Read:
        return path;
    case Connection::Access::Immutable:
        return url + QStringLiteral("?immutable=1");
    case Connection::Access::Create:
        return url + QStringLiteral("?mode=rwc");
    default:
        return url + QStringLiteral("?mode=rw");
    }
}

} // namespace

base::Error damagedError(const QString &path, const QString &detail)
{
    return {base::Error::Kind::Malformed,
            QCoreApplication::translate("project",
                                        "The project is damaged (%1). Nothing was changed. Open a backup, or copy the file and try to save "
                                        "what can be read with \"chiosa check\" and \"chiosa export\".")
                .arg(detail),
            path};
}

QVariant sqlText(const QString &text) { return text.isNull() ? QStringLiteral("") : text; }

bool survivesAsText(QStringView text)
{
    return text.isValidUtf16() && !text.startsWith(QChar::ByteOrderMark) && !text.contains(QChar(0xFFFE)) && !text.contains(QChar(0xFFFF));
}

Rows::~Rows()
{
    if (query_ != nullptr)
        query_->finish();
}

base::Result<> Rows::status() const
{
    if (query_->lastError().isValid())
        return errorOf(query_->lastError(), where_);
    return {};
}

struct Connection::Open {
    QString path;
    QString name = nextName();
    QSqlDatabase database;
    std::unordered_map<QString, std::unique_ptr<QSqlQuery>> statements;
    sqlite3 *handle = nullptr;
    int walPages = 0;

    ~Open()
    {
        statements.clear(); // before the connection they belong to
        database.close();
        database = {};
        QSqlDatabase::removeDatabase(name);
    }
};

Connection::Connection(std::unique_ptr<Open> open) : open_(std::move(open)) { }
Connection::Connection(Connection &&) noexcept = default;
Connection &Connection::operator=(Connection &&) noexcept = default;
Connection::~Connection() = default;

base::Result<Connection> Connection::open(const QString &path, Access access)
{
    auto open = std::make_unique<Open>();
    open->path = path;
    open->database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), open->name);
    if (!open->database.isValid())
        return base::Error{base::Error::Kind::Unsupported,
                           QCoreApplication::translate("project", "Qt's SQLite driver is missing: install libqt6sql6-sqlite."), path};
    open->database.setConnectOptions(options(access));
    open->database.setDatabaseName(databaseName(path, access));
    if (!open->database.open())
        return errorOf(open->database.lastError(), path);
    const QVariant handle = open->database.driver()->handle();
    open->handle = *static_cast<sqlite3 *const *>(handle.constData());
    Connection connection(std::move(open));
    // A file from elsewhere is not trusted: its schema may call no dangerous function, and each cell is looked at before it is used.
    if (auto safe = connection.script({QStringLiteral("PRAGMA trusted_schema=OFF"), QStringLiteral("PRAGMA cell_size_check=ON")}); !safe)
        return safe.error();
    return connection;
}

const QString &Connection::path() const { return open_->path; }

base::Result<QSqlQuery *> Connection::start(const QString &sql, const Values &values)
{
    auto &statement = open_->statements[sql];
    if (!statement) {
        statement = std::make_unique<QSqlQuery>(open_->database);
        statement->setForwardOnly(true);
        if (!statement->prepare(sql)) {
            const base::Error error = errorOf(statement->lastError(), open_->path);
            open_->statements.erase(sql);
            return error;
        }
    }
    for (int i = 0; i < values.size(); ++i)
        statement->bindValue(i, values[i]);
    if (!statement->exec()) {
        const base::Error error = errorOf(statement->lastError(), open_->path);
        statement->finish();
        return error;
    }
    return statement.get();
}

base::Result<> Connection::run(const QString &sql, const Values &values)
{
    auto started = start(sql, values);
    if (!started)
        return started.error();
    Rows rows(*started, open_->path);
    while ((*started)->isSelect() && rows.next()) { } // a PRAGMA answers; what it says does not matter here
    return rows.status();
}

base::Result<Rows> Connection::query(const QString &sql, const Values &values)
{
    auto started = start(sql, values);
    if (!started)
        return started.error();
    return Rows(*started, open_->path);
}

base::Result<QVariant> Connection::value(const QString &sql, const Values &values)
{
    auto started = start(sql, values);
    if (!started)
        return started.error();
    Rows rows(*started, open_->path);
    if (rows.next())
        return (*started)->value(0);
    if (auto status = rows.status(); !status)
        return status.error();
    return QVariant();
}

base::Result<> Connection::script(const QStringList &statements)
{
    for (const QString &statement : statements) {
        if (auto done = run(statement); !done)
            return done;
    }
    return {};
}

void Connection::interrupt() { sqlite3_interrupt(open_->handle); }

void Connection::countWal()
{
    const auto note = [](void *open, sqlite3 *, const char *, int pages) {
        static_cast<Open *>(open)->walPages = pages;
        return SQLITE_OK;
    };
    sqlite3_wal_hook(open_->handle, note, open_.get()); // takes the place of the automatic checkpoint, which is such a hook itself
}

int Connection::walPages() const { return open_->walPages; }

ReadMoment::~ReadMoment()
{
    if (begun_)
        static_cast<void>(connection_.run(QStringLiteral("COMMIT"))); // of a reading there is nothing that could fail
}

} // namespace project
