#include "app/project/store.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace project {

using annotation::Document;
using base::Error;
using base::Result;
using editing::Entry;
using editing::Sequence;

namespace {

constexpr qint64 lookedThroughAtOnce = 4 << 20; // bytes: some 20 ms; larger files are looked through in the background

} // namespace

Store::Store(Location location, Reader reader) : location_(std::move(location)), reader_(std::move(reader)) { }

Store::~Store() { static_cast<void>(close()); }

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
