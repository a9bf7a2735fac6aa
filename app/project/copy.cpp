#include "app/project/copy.h"

#include "app/project/disk.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace project {

using base::Result;

namespace {

// Two files must never draw the same id: a copy gets a prefix of its own.
Result<> makeItsOwn(const QString &path)
{
    auto copy = Connection::open(path, Connection::Access::Write);
    if (!copy)
        return copy.error();
    return copy->script({QStringLiteral("PRAGMA synchronous=FULL"),
                         QStringLiteral("UPDATE meta SET value=%1 WHERE key='id_prefix'").arg(base::IdSource::randomPrefix())});
}

} // namespace

Result<> copyTo(Reader &reader, const QString &to, Overwrite overwrite)
{
    if (QFileInfo(to).absoluteFilePath() == QFileInfo(reader.connection().path()).absoluteFilePath()
        || (overwrite == Overwrite::No && QFileInfo::exists(to)))
        return base::Error{base::Error::Kind::Conflict,
                           QCoreApplication::translate("project", "There is already a file of this name. Choose another name."), to};
    const QString part = to + QStringLiteral("-part");
    QFile::remove(part);
    Result<> done = reader.connection().run(QStringLiteral("VACUUM INTO ?"), {part});
    if (done)
        done = makeItsOwn(part);
    if (done)
        done = overwrite == Overwrite::Yes ? replaceFile(part, to) : renameNew(part, to);
    if (!done)
        QFile::remove(part);
    return done;
}

} // namespace project
