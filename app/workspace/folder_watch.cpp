#include "app/workspace/folder_watch.h"

#include "app/base/json_values.h"
#include "app/formats/registry.h"

#include <QDateTime>
#include <QDirIterator>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

namespace workspace {

namespace {

const QString setting = QStringLiteral("watchedFolder"); // JSON: folder, and of each file that came in: path, size, time
constexpr int mostFolders = 200;                         // that the system is asked to watch; the rest is seen by the looks besides

QSet<QString> readable()
{
    QSet<QString> suffixes;
    for (const formats::Format &format : formats::allFormats()) {
        if (format.reads)
            suffixes.unite(QSet<QString>(format.suffixes.begin(), format.suffixes.end()));
    }
    return suffixes;
}

bool endsReadably(const QString &name, const QSet<QString> &suffixes)
{
    const QString lower = name.toLower();
    return std::any_of(suffixes.begin(), suffixes.end(),
                       [&lower](const QString &suffix) { return lower.endsWith(QLatin1Char('.') + suffix); });
}

} // namespace

FolderWatch::FolderWatch(Workspace &workspace, Pace pace, QObject *parent) : QObject(parent), workspace_(workspace), pace_(pace)
{
    next_.setSingleShot(true);
    connect(&next_, &QTimer::timeout, this, &FolderWatch::look);
    connect(&workspace, &Workspace::opened, this, &FolderWatch::begin);
    connect(&workspace, &Workspace::closed, this, &FolderWatch::end);
    if (workspace.isOpen())
        begin();
}

FolderWatch::~FolderWatch() = default;

void FolderWatch::begin()
{
    end();
    const Result<QByteArray> stored = workspace_.store().setting(setting);
    const QJsonObject kept = stored ? QJsonDocument::fromJson(*stored).object() : QJsonObject();
    folder_ = kept[QStringLiteral("folder")].toString();
    for (const QJsonValue &value : base::valuesOf(kept[QStringLiteral("files")].toArray())) {
        const QJsonArray file = value.toArray();
        taken_[file.at(0).toString()] = {file.at(1).toInteger(), file.at(2).toInteger()};
    }
    if (workspace_.isReadOnly())
        folder_.clear(); // nothing can come in
    if (!folder_.isEmpty())
        look();
    Q_EMIT changed();
}

void FolderWatch::end()
{
    next_.stop();
    job_.reset();
    watcher_.reset();
    folder_.clear();
    before_.clear();
    taken_.clear();
    missing_ = false;
    Q_EMIT changed();
}

void FolderWatch::watch(const QString &folder)
{
    end();
    folder_ = QFileInfo(folder).absoluteFilePath();
    keep();
    look();
    Q_EMIT changed();
}

void FolderWatch::stop()
{
    end();
    if (workspace_.isOpen())
        workspace_.store().setSetting(setting, {});
}

void FolderWatch::keep()
{
    QJsonArray files;
    for (const auto &[path, standing] : taken_)
        files.append(QJsonArray{path, standing.size, standing.time});
    workspace_.store().setSetting(
        setting,
        QJsonDocument(QJsonObject{{QStringLiteral("folder"), folder_}, {QStringLiteral("files"), files}}).toJson(QJsonDocument::Compact));
}

FolderWatch::Seen FolderWatch::lookAt(const QString &folder, std::stop_token stop)
{
    Seen seen;
    seen.missing = !QFileInfo(folder).isDir();
    const QSet<QString> suffixes = readable();
    seen.folders.append(folder);
    QDirIterator entries(folder, QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot, QDirIterator::Subdirectories); // no hidden ones
    while (!seen.missing && entries.hasNext() && !stop.stop_requested()) {
        const QString path = entries.next();
        const QFileInfo info = entries.fileInfo();
        if (info.isDir())
            seen.folders.append(path);
        else if (info.size() > 0 && endsReadably(info.fileName(), suffixes))
            seen.files[path] = {info.size(), info.lastModified().toMSecsSinceEpoch()};
    }
    return seen;
}

void FolderWatch::look()
{
    if (job_ && !job_->isFinished())
        return;
    const auto seen = std::make_shared<Seen>();
    job_ = std::make_unique<Job>(tr("Looking at the watched folder"),
                                 [seen, folder = folder_](const Job::Context &job) { *seen = lookAt(folder, job.stop()); });
    connect(job_.get(), &Job::finished, this, [this, seen] { take(*seen); });
    job_->start();
}

void FolderWatch::take(const Seen &seen)
{
    if (missing_ != seen.missing) {
        missing_ = seen.missing;
        Q_EMIT changed();
    }
    QStringList ready;
    bool waiting = false;
    for (const auto &[path, standing] : seen.files) {
        const auto came = taken_.find(path);
        if (came != taken_.end() && came->second == standing)
            continue;
        const auto earlier = before_.find(path);
        if (earlier == before_.end() || earlier->second != standing) {
            waiting = true;
            continue;
        }
        taken_[path] = standing;
        ready.append(path);
    }
    before_ = seen.files;
    if (!watcher_) {
        watcher_ = std::make_unique<QFileSystemWatcher>();
        connect(watcher_.get(), &QFileSystemWatcher::directoryChanged, this, [this] {
            if (!next_.isActive() || next_.remainingTime() > pace_.between)
                next_.start(pace_.between);
        });
    }
    QStringList fresh = seen.missing ? QStringList() : seen.folders.mid(0, mostFolders);
    for (const QString &watched : watcher_->directories())
        fresh.removeAll(watched);
    if (!fresh.isEmpty())
        watcher_->addPaths(fresh);
    next_.start(waiting ? pace_.between : pace_.besides);
    if (ready.isEmpty())
        return;
    keep();
    Q_EMIT arrived(ready);
}

} // namespace workspace
