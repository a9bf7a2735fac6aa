#include "app/project/disk.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace project {

namespace {

base::Error ioError(const QString &path)
{
    return {base::Error::Kind::Io,
            QCoreApplication::translate("project", "The file could not be written (%1). Choose another folder, or make room.")
                .arg(QString::fromLocal8Bit(std::strerror(errno))),
            path};
}

base::Result<> sync(const QString &path, int flags)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC);
    if (descriptor < 0)
        return ioError(path);
    const bool done = ::fsync(descriptor) == 0;
    const base::Error error = ioError(path);
    ::close(descriptor);
    return done ? base::Result<>() : base::Result<>(error);
}

base::Result<> syncFolderOf(const QString &path) { return sync(QFileInfo(path).absolutePath(), O_RDONLY | O_DIRECTORY); }

} // namespace

base::Result<> syncFile(const QString &path) { return sync(path, O_RDONLY); }

base::Result<> replaceFile(const QString &from, const QString &to)
{
    if (auto done = syncFile(from); !done)
        return done;
    if (std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) != 0)
        return ioError(to);
    return syncFolderOf(to);
}

base::Result<> renameNew(const QString &from, const QString &to)
{
    if (auto done = syncFile(from); !done)
        return done;
    // A link, unlike a rename, fails where the name is taken. Where the file system knows no links, look first.
    if (::link(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0) {
        QFile::remove(from);
        return syncFolderOf(to);
    }
    if (errno == EEXIST || QFileInfo::exists(to))
        return base::Error{base::Error::Kind::Conflict,
                           QCoreApplication::translate("project", "There is already a file of this name. Choose another name."), to};
    return replaceFile(from, to);
}

bool isWritable(const QString &path) { return ::faccessat(AT_FDCWD, QFile::encodeName(path).constData(), W_OK, AT_EACCESS) == 0; }

} // namespace project
