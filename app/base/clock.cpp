#include "app/base/clock.h"

#include <QDateTime>

namespace base {

Clock systemClock()
{
    return [] { return QDateTime::currentMSecsSinceEpoch(); };
}

QString timestampText(Timestamp at)
{
    const QDateTime moment = QDateTime::fromMSecsSinceEpoch(at, Qt::UTC);
    return moment.toString(at % 1000 == 0 ? Qt::ISODate : Qt::ISODateWithMs);
}

std::optional<Timestamp> timestampFromText(const QString &text)
{
    const QDateTime moment = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!moment.isValid())
        return std::nullopt;
    return moment.toMSecsSinceEpoch();
}

} // namespace base
