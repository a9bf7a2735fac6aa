#include "app/formats/files.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <filesystem>
#ifdef Q_OS_LINUX
#include <fcntl.h>
#include <unistd.h>
#endif

namespace formats {

namespace {

base::Error unreadable(const QString &path, const QString &reason)
{
    return {base::Error::Kind::Io, QCoreApplication::translate("formats", "The file cannot be read: %1.").arg(reason), path};
}

base::Error unwritable(const QString &path, const QString &reason)
{
    return {base::Error::Kind::Io, QCoreApplication::translate("formats", "The file cannot be written: %1.").arg(reason), path};
}

} // namespace

base::Result<QByteArray> Input::bytes(const QString &name, qint64 atMost) const
{
    auto device = open(name);
    if (!device)
        return device.error();
    QByteArray all = readUpTo(**device, atMost + 1);
    if (all.size() > atMost)
        return base::Error{base::Error::Kind::Invalid,
                           QCoreApplication::translate("formats", "The file is larger than %1 MB; split it into smaller ones.")
                               .arg(static_cast<double>(atMost) / (1024 * 1024), 0, 'g', 3),
                           name};
    if (const auto *file = qobject_cast<QFile *>(device->get()); file && file->error() != QFile::NoError)
        return unreadable(name, file->errorString());
    return all;
}

QStringList MemoryInput::names() const
{
    QStringList names;
    for (const auto &[name, bytes] : files_)
        names << name;
    return names;
}

base::Result<std::unique_ptr<QIODevice>> MemoryInput::open(const QString &name) const
{
    const auto found = files_.find(name);
    if (found == files_.end())
        return unreadable(name, QCoreApplication::translate("formats", "there is no such file"));
    auto buffer = std::make_unique<QBuffer>();
    buffer->setData(found->second);
    buffer->open(QIODevice::ReadOnly);
    return std::unique_ptr<QIODevice>(std::move(buffer));
}

base::Result<DiskInput> DiskInput::of(const QStringList &paths)
{
    DiskInput input;
    for (const QString &path : paths) {
        const QFileInfo info(path);
        if (!info.exists())
            return unreadable(path, QCoreApplication::translate("formats", "there is no such file or folder"));
        if (!info.isDir()) {
            input.paths_.emplace(input.paths_.contains(info.fileName()) ? path : info.fileName(), path);
            continue;
        }
        const QDir folder(path);
        QDirIterator files(path, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString file = files.next();
            const QString relative = folder.relativeFilePath(file);
            input.paths_.emplace(input.paths_.contains(relative) ? file : relative, file);
        }
    }
    for (const auto &[name, path] : input.paths_)
        input.names_ << name;
    return input;
}

base::Result<std::unique_ptr<QIODevice>> DiskInput::open(const QString &name) const
{
    const auto found = paths_.find(name);
    auto file = std::make_unique<QFile>(found == paths_.end() ? name : found->second);
    if (!file->open(QIODevice::ReadOnly))
        return unreadable(file->fileName(), file->errorString());
    return std::unique_ptr<QIODevice>(std::move(file));
}

FileSet heads(const Input &input, qint64 bytes, int files)
{
    FileSet found;
    for (const QString &name : input.names()) {
        if (static_cast<int>(found.size()) == files)
            break;
        if (auto device = input.open(name))
            found.emplace(name, (*device)->read(bytes));
    }
    return found;
}

QByteArray readUpTo(QIODevice &device, qint64 atMost)
{
    return device.read(device.isSequential() ? atMost : qMin(atMost, device.size() - device.pos()));
}

QByteArray readLine(QIODevice &device, qint64 atMost)
{
    constexpr qint64 piece = 16 * 1024; // QIODevice would set aside all that a line may have at most
    QByteArray line;
    while (line.size() < atMost) {
        const QByteArray more = device.readLine(qMin(piece, atMost - line.size() + 1)); // at least two, or it refuses
        line += more;
        if (more.isEmpty() || more.endsWith('\n'))
            break;
    }
    return line;
}

MemoryOutput::MemoryOutput() = default;
MemoryOutput::~MemoryOutput() = default;

base::Result<> MemoryOutput::write(const QString &name, const QByteArray &bytes)
{
    files_[name] = bytes;
    return {};
}

base::Result<QIODevice *> MemoryOutput::stream(const QString &name)
{
    auto &buffer = streams_[name];
    if (!buffer) {
        buffer = std::make_unique<QBuffer>();
        buffer->open(QIODevice::WriteOnly);
    }
    return static_cast<QIODevice *>(buffer.get());
}

base::Result<> MemoryOutput::commit()
{
    for (auto &[name, buffer] : streams_)
        files_[name] = buffer->data();
    streams_.clear();
    return {};
}

namespace {

QString partOf(const QString &path) { return path + QStringLiteral(".chiosa-part"); }

// What was written to the file system of a folder lies on the disk now, where the system can tell it to.
void flushDisk(const QString &folder)
{
#ifdef Q_OS_LINUX
    const int opened = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (opened < 0)
        return;
    ::syncfs(opened);
    ::close(opened);
#else
    Q_UNUSED(folder)
#endif
}

} // namespace

DiskOutput::DiskOutput(const QString &folder) : folder_(folder) { }

DiskOutput::~DiskOutput()
{
    for (const QString &path : parts_)
        QFile::remove(partOf(path));
    streams_.clear();
    for (auto folder = folders_.rbegin(); folder != folders_.rend(); ++folder)
        QDir().rmdir(*folder); // where nothing else has come into it
}

base::Result<> DiskOutput::makeFolderOf(const QString &path)
{
    QString folder = QFileInfo(path).path();
    if (folder == lastFolder_)
        return {};
    lastFolder_ = folder;
    QStringList made;
    for (; !folder.isEmpty() && !QFileInfo::exists(folder) && folder != QFileInfo(folder).path(); folder = QFileInfo(folder).path())
        made.prepend(folder);
    if (!QDir().mkpath(lastFolder_))
        return unwritable(lastFolder_, QCoreApplication::translate("formats", "the folder cannot be made"));
    folders_ += made;
    return {};
}

base::Result<> DiskOutput::write(const QString &name, const QByteArray &bytes)
{
    const QString path = QDir(folder_).filePath(name);
    if (auto made = makeFolderOf(path); !made)
        return made;
    QFile file(partOf(path));
    parts_.insert(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(bytes) != bytes.size() || !file.flush())
        return unwritable(path, file.errorString());
    return {};
}

base::Result<QIODevice *> DiskOutput::stream(const QString &name)
{
    auto &file = streams_[name];
    if (!file) {
        const QString path = QDir(folder_).filePath(name);
        if (auto made = makeFolderOf(path); !made)
            return made.error();
        file = std::make_unique<QSaveFile>(path);
        if (!file->open(QIODevice::WriteOnly))
            return unwritable(path, file->errorString());
    }
    return static_cast<QIODevice *>(file.get());
}

base::Result<> DiskOutput::commit()
{
    for (auto &[name, file] : streams_) {
        if (!file->commit())
            return unwritable(file->fileName(), file->errorString());
    }
    streams_.clear();
    if (!parts_.empty())
        flushDisk(folder_); // once, not file by file: a hundred thousand articles are a hundred thousand files
    while (!parts_.empty()) {
        const QString path = *parts_.begin();
        std::error_code failed;
        std::filesystem::rename(QFile::encodeName(partOf(path)).toStdString(), QFile::encodeName(path).toStdString(), failed);
        if (failed)
            return unwritable(path, QString::fromStdString(failed.message()));
        parts_.erase(parts_.begin());
    }
    folders_.clear();
    return {};
}

} // namespace formats
