#include "app/project/lock.h"

#include <QCoreApplication>
#include <QFile>
#include <QSysInfo>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace project {

namespace {

QString holderIn(int descriptor)
{
    QByteArray text(256, '\0');
    const ssize_t size = ::pread(descriptor, text.data(), static_cast<size_t>(text.size()), 0);
    text.truncate(std::max<ssize_t>(size, 0));
    return QString::fromUtf8(text).trimmed();
}

base::Error heldBy(const QString &holder, const QString &projectPath)
{
    return {base::Error::Kind::Conflict,
            QCoreApplication::translate("project",
                                        "The project is open in another Chiosa (%1). Close it there, or open it here for reading only.")
                .arg(holder.isEmpty() ? QCoreApplication::translate("project", "it does not say which") : holder),
            projectPath};
}

// Somebody may have removed the lock file between our opening and our locking it: then we hold a lock on a file that nobody sees.
bool isStillThere(int descriptor, const QByteArray &path)
{
    struct stat ours = {}, theirs = {};
    return ::fstat(descriptor, &ours) == 0 && ::stat(path.constData(), &theirs) == 0 && ours.st_ino == theirs.st_ino
        && ours.st_dev == theirs.st_dev;
}

void sign(int descriptor)
{
    const QByteArray holder = QCoreApplication::translate("project", "process %1 on %2")
                                  .arg(QCoreApplication::applicationPid())
                                  .arg(QSysInfo::machineHostName())
                                  .toUtf8();
    // Only told, never trusted: that it cannot be written is no reason not to open.
    if (::ftruncate(descriptor, 0) == 0)
        static_cast<void>(::pwrite(descriptor, holder.constData(), static_cast<size_t>(holder.size()), 0));
}

} // namespace

base::Result<Lock> Lock::take(const QString &projectPath)
{
    const QString path = projectPath + QStringLiteral("-lock");
    const QByteArray native = QFile::encodeName(path);
    for (;;) {
        const int descriptor = ::open(native.constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
        if (descriptor < 0)
            return base::Error{base::Error::Kind::Io, QString::fromLocal8Bit(std::strerror(errno)), path};
        if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
            const base::Error error = heldBy(holderIn(descriptor), projectPath);
            ::close(descriptor);
            return error;
        }
        if (isStillThere(descriptor, native)) {
            sign(descriptor);
            return Lock(path, descriptor);
        }
        ::close(descriptor);
    }
}

Lock &Lock::operator=(Lock &&other) noexcept
{
    std::swap(path_, other.path_);
    std::swap(descriptor_, other.descriptor_);
    return *this;
}

Lock::~Lock()
{
    if (descriptor_ < 0)
        return;
    QFile::remove(path_); // while still locked, so that nobody's fresh lock is taken away
    ::close(descriptor_);
}

} // namespace project
