#include "app/cli/standard_input.h"

#include <QCoreApplication>

#include <cerrno>
#include <cstring>

#include <unistd.h>

namespace cli {

qint64 StandardInput::readData(char *data, qint64 atMost)
{
    while (true) {
        const ssize_t count = ::read(descriptor_, data, static_cast<size_t>(atMost));
        if (count > 0)
            return count;
        if (count == 0)
            return -1;
        if (errno != EINTR) {
            setErrorString(QString::fromLocal8Bit(std::strerror(errno)));
            return -1;
        }
    }
}

QStringList StandardInputFile::names() const { return {QCoreApplication::translate("cli", "standard input")}; }

base::Result<std::unique_ptr<QIODevice>> StandardInputFile::open(const QString &) const
{
    return std::unique_ptr<QIODevice>(std::make_unique<StandardInput>(descriptor_));
}

} // namespace cli
