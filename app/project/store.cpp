#include "app/project/store.h"

#include "app/project/disk.h"
#include "app/project/schema.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>

namespace project {

using annotation::Document;
using annotation::TagSet;
using annotation::TagSetFields;
using base::Error;
using base::Result;
using editing::Entry;
using editing::Sequence;

namespace {

constexpr qint64 lookedThroughAtOnce = 4 << 20; // bytes: some 20 ms; larger files are looked through in the background

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

Store::Store(Location location, Reader reader) : location_(std::move(location)), reader_(std::move(reader)) { }

Store::~Store() { static_cast<void>(close()); }

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

Result<> Store::begin()
{
    const qint64 size = QFileInfo(path()).size() + QFileInfo(path() + QStringLiteral("-wal")).size();
    if (size <= lookedThroughAtOnce) {
        if (auto sound = reader_->quickCheck(); !sound)
            return sound;
    } else {
        inspection_ = std::make_unique<Inspection>(location_, [this](const Error &error) {
            QMetaObject::invokeMethod(
                this, [this, error] { Q_EMIT damaged(error); }, Qt::QueuedConnection);
        });
    }
    auto last = reader_->last();
    if (!last)
        return last.error();
    last_ = told_ = *last;
    if (last_ == 0)
        return damagedError(path(), QCoreApplication::translate("project", "the journal is empty"));
    return {};
}

Result<> Store::startWriter()
{
    auto writer = Writer::start(path(), [this] {
        QMetaObject::invokeMethod(
            this, [this] { tell(); }, Qt::QueuedConnection);
    });
    if (!writer)
        return writer.error();
    writer_ = *std::move(writer);
    return {};
}

Result<base::IdSource> Store::ids()
{
    return settled([](Reader &reader) { return reader.ids(); });
}

Sequence Store::last() const { return last_; }

editing::Heads Store::heads(const QString &annotator) const
{
    if (const auto found = heads_.find(annotator); found != heads_.end())
        return found->second;
    return reader_->heads(annotator).value_or({});
}

Result<Entry> Store::entry(Sequence sequence) const
{
    if (writer_) {
        for (Entry &waiting : writer_->pending(sequence - 1)) {
            if (waiting.sequence == sequence)
                return std::move(waiting);
        }
    }
    return reader_->entry(sequence);
}

void Store::append(const Entry &entry, editing::Heads heads)
{
    last_ = entry.sequence;
    if (entry.kind != Entry::Kind::Machine)
        heads_[entry.annotator] = heads;
    if (writer_) {
        writer_->push(entry, heads);
        return;
    }
    QMetaObject::invokeMethod(
        this, [this, from = entry.sequence] { Q_EMIT failed(from, readOnlyError(path())); }, Qt::QueuedConnection);
}

Error Store::readOnlyError(const QString &path)
{
    return {Error::Kind::Io, QCoreApplication::translate("project", "The project is open for reading only: save it elsewhere to edit it."),
            path};
}

Result<Document> Store::document(DocumentId id)
{
    if (!writer_ || !writer_->status().error)
        return settled([id](Reader &reader) { return reader.document(id); });
    // Writing has failed: what waits is put on top of what is on disk.
    editing::State state;
    auto onDisk = reader_->document(id);
    if (onDisk)
        state.load(*onDisk);
    for (const Entry &entry : writer_->pending(writer_->status().stored)) {
        annotation::Transaction mine;
        for (const annotation::Change &change : entry.transaction.changes) {
            if (change.document == id)
                mine.changes.push_back(change);
        }
        if (auto done = state.apply(mine); !done)
            return done.error();
    }
    if (const Document *found = state.document(id))
        return *found;
    return onDisk
        ? Result<Document>(Error{Error::Kind::Invalid, QCoreApplication::translate("project", "The project has no such article."), {}})
        : onDisk;
}

Result<Document> Store::firstScreen(DocumentId id, text::Range range)
{
    if (writer_ && writer_->status().error)
        return document(id);
    return settled([id, range](Reader &reader) { return reader.firstScreen(id, range); });
}

Result<std::vector<Found>> Store::search(const QString &query, int limit)
{
    return settled([&](Reader &reader) { return reader.search(query, limit); });
}

Result<std::vector<DocumentId>> Store::named(const QString &name)
{
    return settled([&](Reader &reader) { return reader.named(name); });
}

Result<std::vector<DocumentId>> Store::withText(const QString &text)
{
    return settled([&](Reader &reader) { return reader.withText(text); });
}

Result<std::vector<DocumentId>> Store::documentsOf(EntityId entity)
{
    return settled([&](Reader &reader) { return reader.documentsOf(entity); });
}

Result<std::vector<Sequence>> Store::historyOf(DocumentId document, AnnotationId id)
{
    return settled([&](Reader &reader) { return reader.historyOf(document, id); });
}

Result<std::vector<Version>> Store::versions()
{
    return settled([](Reader &reader) { return reader.versions(); });
}

Result<annotation::Transaction> Store::wayBackTo(const Version &version)
{
    auto way = settled([&](Reader &reader) { return reader.wayBackTo(version.sequence); });
    if (way)
        way->label = QCoreApplication::translate("project", "back to \"%1\"").arg(version.name);
    return way;
}

Result<> Store::saveVersion(const QString &name, const QString &annotator, base::Timestamp at)
{
    if (!writer_)
        return readOnlyError(path());
    writer_->push([=, sequence = last_](Connection &connection) {
        return connection.run(QStringLiteral("INSERT INTO version(name, annotator, at, sequence) VALUES(?,?,?,?)"),
                              {sqlText(name), sqlText(annotator), qlonglong(at), qlonglong(sequence)});
    });
    return flush();
}

Result<> Store::backupTo(const QString &to, Overwrite overwrite)
{
    return settled([&](Reader &reader) { return copyTo(reader, QFileInfo(to).absoluteFilePath(), overwrite); });
}

Result<QByteArray> Store::setting(const QString &name)
{
    return settled([&](Reader &reader) { return reader.setting(name); });
}

void Store::setSetting(const QString &name, const QByteArray &value)
{
    if (!writer_)
        return;
    writer_->push([=](Connection &connection) {
        return connection.run(QStringLiteral("INSERT OR REPLACE INTO meta(key, value) VALUES(?,?)"),
                              {QStringLiteral("setting/") + name, value});
    });
}

Result<> Store::flush()
{
    if (!writer_)
        return {};
    auto done = writer_->flush();
    tell();
    return done;
}

void Store::retry()
{
    if (!writer_)
        return;
    toldFailure_ = false;
    writer_->retry();
}

void Store::tell()
{
    if (!writer_)
        return;
    const Writer::Status status = writer_->status();
    if (status.stored > told_) {
        told_ = status.stored;
        Q_EMIT stored(told_);
    }
    if (status.error && !toldFailure_) {
        toldFailure_ = true;
        Q_EMIT failed(status.refused, *status.error);
    }
}

Result<> Store::saveElsewhere(const QString &path)
{
    const QString to = QFileInfo(path).absoluteFilePath();
    auto lock = Lock::take(to);
    if (!lock)
        return lock.error();
    if (auto copied = copyTo(*reader_, to, Overwrite::No); !copied)
        return copied;
    const Location there{to, Connection::Access::Read};
    auto reader = Reader::open(there);
    if (!reader)
        return reader.error();
    auto writer = Writer::start(to, [this] {
        QMetaObject::invokeMethod(
            this, [this] { tell(); }, Qt::QueuedConnection);
    });
    if (!writer)
        return writer.error();
    inspection_.reset();
    std::deque<std::shared_ptr<const Writer::Job>> waiting;
    if (writer_)
        waiting = writer_->takeQueue();
    reader_ = *std::move(reader);
    writer_ = *std::move(writer); // the old one ends here and leaves the old file as it is on disk
    lock_ = *std::move(lock);
    location_ = there;
    readOnlyReason_.clear();
    toldFailure_ = false;
    for (auto &job : waiting)
        writer_->push(std::move(job));
    return flush();
}

Result<> Store::close()
{
    if (!reader_)
        return {};
    inspection_.reset();
    Result<> done = writer_ ? writer_->flush() : Result<>();
    tell();
    reader_.reset(); // the last reader goes first, so that the writer can leave one file
    if (writer_)
        static_cast<void>(writer_->stop());
    writer_.reset();
    lock_.reset();
    return done;
}

} // namespace project
