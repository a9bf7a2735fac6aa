#include "widgets/timeline/arrangement.h"

#include "app/base/json_values.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace widgets::timeline {

namespace {

// Stored: never change them.
constexpr std::array<const char *, laneKinds> laneNames{"actor", "article", "source", "class", "factuality", "none"};

QStringList textsOf(const QJsonArray &array)
{
    QStringList texts;
    for (const QJsonValue &value : base::valuesOf(array))
        texts << value.toString();
    return texts;
}

} // namespace

bool rename(Arrangement &arrangement, LaneBy by, const QString &from, const QString &to)
{
    QStringList &order = arrangement.order[size_t(by)];
    const qsizetype at = from.isEmpty() ? -1 : order.indexOf(from);
    if (at >= 0) {
        order.removeAll(to); // two become one: the place of the one that was renamed
        order[order.indexOf(from)] = to;
    }
    const bool folded = !from.isEmpty() && arrangement.collapsed.remove(from);
    if (folded)
        arrangement.collapsed.insert(to);
    return at >= 0 || folded;
}

QByteArray toJson(const Arrangement &arrangement)
{
    QJsonObject order;
    for (size_t k = 0; k < laneKinds; ++k) {
        if (!arrangement.order[k].isEmpty())
            order.insert(QLatin1String(laneNames[k]), QJsonArray::fromStringList(arrangement.order[k]));
    }
    QStringList collapsed(arrangement.collapsed.begin(), arrangement.collapsed.end());
    collapsed.sort(); // equal in, equal out
    return QJsonDocument(
               QJsonObject{{QStringLiteral("order"), order}, {QStringLiteral("collapsed"), QJsonArray::fromStringList(collapsed)}})
        .toJson(QJsonDocument::Compact);
}

Arrangement arrangementFrom(const QByteArray &json)
{
    const QJsonObject all = QJsonDocument::fromJson(json).object();
    const QJsonObject order = all.value(QStringLiteral("order")).toObject();
    Arrangement arrangement;
    for (size_t k = 0; k < laneKinds; ++k)
        arrangement.order[k] = textsOf(order.value(QLatin1String(laneNames[k])).toArray());
    const QStringList collapsed = textsOf(all.value(QStringLiteral("collapsed")).toArray());
    arrangement.collapsed = QSet<QString>(collapsed.begin(), collapsed.end());
    return arrangement;
}

} // namespace widgets::timeline
