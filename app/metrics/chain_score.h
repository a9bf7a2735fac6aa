// How far two partitions of mentions into entities agree: B³ (Bagga and Baldwin 1998).
//
// Mentions of the two readings are paired by overlap (tags may differ). A mention's precision is the share of the mentions in its system
// chain that are in its gold chain too; recall the other way round; both are averaged over mentions. A mention without an entity is a chain
// of its own. Any thread.
#pragma once

#include "app/metrics/pairing.h"
#include "app/metrics/score.h"

namespace metrics {

struct ChainScore {
    double precisionSum = 0, recallSum = 0;
    qint64 systemMentions = 0, goldMentions = 0;

    double precision() const { return systemMentions == 0 ? 0 : precisionSum / static_cast<double>(systemMentions); }
    double recall() const { return goldMentions == 0 ? 0 : recallSum / static_cast<double>(goldMentions); }
    double f1() const;
    ChainScore &operator+=(const ChainScore &other);
};

// Twins: only mentions that both readings have count, so that the score tells of chains alone. All: a mention that the other reading lacks
// counts 0 on its own side, so that the score tells of finding and chaining together.
enum class Mentions { Twins, All };
ChainScore chainScore(const Marks &gold, const Marks &system, Mentions mentions = Mentions::Twins);

QJsonObject json(const ChainScore &score);

} // namespace metrics
