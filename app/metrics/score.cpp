#include "app/metrics/score.h"

namespace metrics {

QJsonObject json(const Score &score)
{
    return {{QStringLiteral("P"), score.precision()}, {QStringLiteral("R"), score.recall()}, {QStringLiteral("F1"), score.f1()}};
}

} // namespace metrics
