#include "app/workspace/settings.h"

namespace workspace {

std::unique_ptr<QSettings> settingsFile()
{
    const QString named = qEnvironmentVariable("CHIOSA_SETTINGS");
    if (!named.isEmpty())
        return std::make_unique<QSettings>(named, QSettings::IniFormat);
    return std::make_unique<QSettings>(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("chiosa"), QStringLiteral("chiosa"));
}

} // namespace workspace
