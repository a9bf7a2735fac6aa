#include "app/base/resources.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace base {

QString resourcePath(const QString &relative)
{
    const QString models = qEnvironmentVariable("CHIOSA_MODELS");
    if (!models.isEmpty() && relative.startsWith(QLatin1String("models/")))
        return models + relative.mid(6);
    const QString named = qEnvironmentVariable("CHIOSA_RESOURCES");
    if (!named.isEmpty())
        return named + QLatin1Char('/') + relative;
    if (QCoreApplication::instance()) {
        const QString installed = QCoreApplication::applicationDirPath() + QStringLiteral("/../share/chiosa/") + relative;
        if (QFileInfo::exists(installed))
            return installed;
    }
    return QStringLiteral(":/resources/") + relative;
}

Result<QByteArray> resource(const QString &relative)
{
    QFile file(resourcePath(relative));
    if (!file.open(QIODevice::ReadOnly))
        return Error{Error::Kind::Io,
                     QCoreApplication::translate("base", "A file of the program cannot be read: %1").arg(file.errorString()),
                     file.fileName()};
    return file.readAll();
}

} // namespace base
