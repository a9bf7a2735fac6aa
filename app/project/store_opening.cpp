// How a project is made and opened: for editing behind its lock, else for reading, and never over what a crash left.
#include "app/project/disk.h"
#include "app/project/schema.h"
#include "app/project/store.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>

namespace project {

using annotation::TagSet;
using annotation::TagSetFields;
using base::Error;
using base::Result;
using editing::Entry;

namespace {

Error conflict(const QString &path)
{
    return {Error::Kind::Conflict, QCoreApplication::translate("project", "There is already a file of this name. Choose another name."),
            path};
}

// A new project's first entry: the tag set.
Entry firstEntry(const TagSet &tagSet, base::Timestamp at)
{
    Entry entry;
    entry.sequence = 1;
    entry.kind = Entry::Kind::Machine; // not to be undone
    entry.annotator = QStringLiteral("chiosa/" CHIOSA_VERSION);
    entry.at = at;
    entry.transaction.label = QCoreApplication::translate("project", "new project");
    entry.transaction.changes.push_back({{}, TagSetFields{}, TagSetFields{tagSet}});
    return entry;
}

Result<> fill(const QString &path, const TagSet &tagSet, base::Timestamp at)
{
    auto connection = Connection::open(path, Connection::Access::Create);
    if (!connection)
        return connection.error();
    if (auto done = createTables(*connection); !done)
        return done;
    if (auto done = connection->run(QStringLiteral("BEGIN IMMEDIATE")); !done)
        return done;
    const std::pair<QString, QVariant> facts[] = {{QStringLiteral("id_prefix"), base::IdSource::randomPrefix()},
                                                  {QStringLiteral("created_at"), qlonglong(at)},
                                                  {QStringLiteral("created_by"), QStringLiteral("chiosa/" CHIOSA_VERSION)}};
    for (const auto &[key, value] : facts) {
        if (auto done = connection->run(QStringLiteral("INSERT INTO meta(key, value) VALUES(?,?)"), {key, value}); !done)
            return done;
    }
    RowWriter rows(*connection);
    if (auto done = rows.load(); !done)
        return done;
    if (auto done = rows.write(firstEntry(tagSet, at), {}); !done)
        return done;
    return connection->run(QStringLiteral("COMMIT"));
}

// How a file that may only be read has to be opened: without touching its folder, unless edits lie in a -wal beside it.
Result<Location> locationForReading(const QString &path)
{
    if (isWritable(QFileInfo(path).absolutePath()))
        return Location{path, Connection::Access::Read};
    const QString unfinished = QFileInfo(path + QStringLiteral("-wal")).size() > 0 ? QStringLiteral("-wal") : QStringLiteral("-journal");
    if (QFileInfo(path + unfinished).size() > 0)
        return Error{Error::Kind::Io,
                     QCoreApplication::translate("project",
                                                 "The project was not closed: its last edits lie in the file \"%1\" beside it, and this "
                                                 "folder cannot be written. Copy both to a folder of your own and open it there.")
                         .arg(QFileInfo(path).fileName() + unfinished),
                     path};
    return Location{path, Connection::Access::Immutable};
}

QString reasonFor(const QString &path)
{
    if (!isWritable(QFileInfo(path).absolutePath()))
        return QCoreApplication::translate(
            "project", "The project is open for reading only, because its folder cannot be written. To edit it, save it elsewhere.");
    return QCoreApplication::translate("project",
                                       "The project is open for reading only, because its file may not be written. To edit it, change its "
                                       "permissions or save it elsewhere.");
}

// A power cut in the moment of opening or closing leaves a rollback journal, which only a connection that may write can follow back. (Not
// for any other program's file: that is left alone.) The caller holds the lock.
Result<> followJournalBack(const QString &path)
{
    QFile file(path);
    const QByteArray head = file.open(QIODevice::ReadOnly) ? file.read(72) : QByteArray();
    const bool isOurs = head.size() == 72 && qFromBigEndian<quint32>(head.constData() + 68) == applicationId;
    file.close();
    if (!isOurs)
        return {};
    auto connection = Connection::open(path, Connection::Access::Write);
    if (!connection)
        return connection.error();
    return connection->run(QStringLiteral("SELECT count(*) FROM sqlite_schema"));
}

bool hasJournal(const QString &path) { return QFileInfo(path + QStringLiteral("-journal")).size() > 0; }

Result<int> versionIn(const Location &location)
{
    auto reader = Reader::open(location);
    if (!reader)
        return reader.error();
    return versionOf(reader->connection());
}

} // namespace

Result<std::unique_ptr<Store>> Store::create(const QString &path, const TagSet &tagSet, const base::Clock &clock)
{
    if (QFileInfo::exists(path))
        return conflict(path);
    const QString part = path + QStringLiteral("-part"); // so that a project is there whole or not at all
    QFile::remove(part);
    Result<> done = fill(part, tagSet, clock());
    if (done)
        done = renameNew(part, path);
    if (!done) {
        QFile::remove(part);
        return done.error();
    }
    return open(path);
}

Result<std::unique_ptr<Store>> Store::open(const QString &path, Mode mode)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    if (!QFileInfo(absolute).isFile())
        return Error{Error::Kind::Io, QCoreApplication::translate("project", "There is no such project. Look for it, or make a new one."),
                     path};
    if (mode == Mode::Look || !isWritable(absolute)) {
        auto location = locationForReading(absolute);
        if (!location)
            return location.error();
        return openForReading(*location,
                              mode == Mode::Look ? QCoreApplication::translate("project", "The project is open for reading only.")
                                                 : reasonFor(absolute));
    }
    auto lock = Lock::take(absolute);
    if (lock)
        return openForEditing(absolute, *std::move(lock));
    if (lock.error().kind == Error::Kind::Conflict)
        return lock.error();
    auto location = locationForReading(absolute);
    if (!location)
        return location.error();
    return openForReading(*location, reasonFor(absolute));
}

Result<std::unique_ptr<Store>> Store::openForReading(Location location, const QString &reason)
{
    if (hasJournal(location.path)) {
        if (const auto lock = Lock::take(location.path); lock) { // where another holds it, the journal is the other's and alive
            if (auto done = followJournalBack(location.path); !done)
                return done.error();
        }
    }
    auto version = versionIn(location);
    if (!version)
        return version.error();
    if (*version < schemaVersion)
        return Error{
            Error::Kind::Unsupported,
            QCoreApplication::translate("project",
                                        "The project was made by an older version of Chiosa and has to be brought up to date first, "
                                        "which cannot be done here. Copy it to a folder of your own and open it there."),
            location.path};
    auto reader = Reader::open(location);
    if (!reader)
        return reader.error();
    std::unique_ptr<Store> store(new Store(std::move(location), *std::move(reader)));
    store->readOnlyReason_ = reason;
    if (auto done = store->begin(); !done)
        return done.error();
    return store;
}

Result<std::unique_ptr<Store>> Store::openForEditing(const QString &path, Lock lock)
{
    const Location location{path, Connection::Access::Read};
    if (auto done = hasJournal(path) ? followJournalBack(path) : Result<>(); !done)
        return done.error();
    auto version = versionIn(location);
    if (!version)
        return version.error();
    if (*version < schemaVersion) {
        if (auto done = migrate(path, migrations(), schemaVersion); !done)
            return done.error();
    }
    auto reader = Reader::open(location);
    if (!reader)
        return reader.error();
    std::unique_ptr<Store> store(new Store(location, *std::move(reader)));
    store->lock_ = std::move(lock);
    if (auto done = store->begin(); !done)
        return done.error();
    if (auto done = store->startWriter(); !done)
        return done.error();
    return store;
}

} // namespace project
