#include "app/metrics/chain_score.h"

namespace metrics {

namespace {

// Chains as numbers: the entity's id, or for a lone mention one that no entity has.
std::vector<std::uint64_t> chains(const Marks &marks)
{
    std::vector<std::uint64_t> numbers;
    std::uint64_t lone = ~std::uint64_t{0};
    for (const annotation::Annotation *mark : marks)
        numbers.push_back(mark->entity ? mark->entity.value : lone--);
    return numbers;
}

} // namespace

double ChainScore::f1() const
{
    const double sum = precision() + recall();
    return sum == 0 ? 0 : 2 * precision() * recall() / sum;
}

ChainScore &ChainScore::operator+=(const ChainScore &other)
{
    precisionSum += other.precisionSum;
    recallSum += other.recallSum;
    systemMentions += other.systemMentions;
    goldMentions += other.goldMentions;
    return *this;
}

ChainScore chainScore(const Marks &gold, const Marks &system, Mentions mentions)
{
    const std::vector<std::uint64_t> goldChains = chains(gold), systemChains = chains(system);
    const std::vector<Pair> twins = pairs(gold, system, Match::Overlap, Tags::MayDiffer);

    std::map<std::uint64_t, qint64> goldSize, systemSize; // of each chain, among the mentions that count
    std::map<std::pair<std::uint64_t, std::uint64_t>, qint64> both;
    for (const Pair &twin : twins) {
        ++both[{goldChains[twin.gold], systemChains[twin.system]}];
        if (mentions == Mentions::Twins) {
            ++goldSize[goldChains[twin.gold]];
            ++systemSize[systemChains[twin.system]];
        }
    }
    if (mentions == Mentions::All) {
        for (const std::uint64_t chain : goldChains)
            ++goldSize[chain];
        for (const std::uint64_t chain : systemChains)
            ++systemSize[chain];
    }
    ChainScore score;
    for (const auto &[cell, count] : both) {
        const double square = static_cast<double>(count) * static_cast<double>(count);
        score.precisionSum += square / static_cast<double>(systemSize[cell.second]);
        score.recallSum += square / static_cast<double>(goldSize[cell.first]);
    }
    const auto twinCount = static_cast<qint64>(twins.size());
    score.goldMentions = mentions == Mentions::All ? static_cast<qint64>(gold.size()) : twinCount;
    score.systemMentions = mentions == Mentions::All ? static_cast<qint64>(system.size()) : twinCount;
    return score;
}

QJsonObject json(const ChainScore &score)
{
    return {{QStringLiteral("P"), score.precision()}, {QStringLiteral("R"), score.recall()}, {QStringLiteral("F1"), score.f1()}};
}

} // namespace metrics
