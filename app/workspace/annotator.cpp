#include "app/workspace/annotator.h"

#include "app/workspace/settings.h"

namespace workspace {

namespace {
const Setting<QString> name{"annotator/name", {}};
}

QString annotatorName()
{
    const QString set = name.value();
    if (!set.isEmpty())
        return set;
    const QString user = qEnvironmentVariable("USER", qEnvironmentVariable("LOGNAME"));
    return user.isEmpty() ? QStringLiteral("analyst") : user;
}

void setAnnotatorName(const QString &set) { name.set(set.trimmed()); }

} // namespace workspace
