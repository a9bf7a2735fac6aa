#include "app/suggest/feature_index.h"

namespace suggest {

std::uint32_t FeatureIndex::add(FeatureHash hash)
{
    if ((hashes_.size() + 1) * 2 > slots_.size())
        grow();
    std::size_t at = hash & (slots_.size() - 1);
    for (; slots_[at].number != none; at = (at + 1) & (slots_.size() - 1)) {
        if (slots_[at].hash == hash)
            return slots_[at].number;
    }
    slots_[at] = {hash, static_cast<std::uint32_t>(hashes_.size())};
    hashes_.push_back(hash);
    return slots_[at].number;
}

std::uint32_t FeatureIndex::find(FeatureHash hash) const
{
    if (slots_.empty())
        return none;
    std::size_t at = hash & (slots_.size() - 1);
    for (; slots_[at].number != none; at = (at + 1) & (slots_.size() - 1)) {
        if (slots_[at].hash == hash)
            break;
    }
    return slots_[at].number;
}

void FeatureIndex::grow()
{
    slots_.assign(slots_.empty() ? 1024 : slots_.size() * 2, {});
    for (std::size_t number = 0; number < hashes_.size(); ++number) {
        std::size_t at = hashes_[number] & (slots_.size() - 1);
        while (slots_[at].number != none)
            at = (at + 1) & (slots_.size() - 1);
        slots_[at] = {hashes_[number], static_cast<std::uint32_t>(number)};
    }
}

SentenceFeatures FeatureIndex::numbered(const SentenceFeatures &hashes)
{
    SentenceFeatures numbers = hashes;
    for (std::uint32_t &feature : numbers.features)
        feature = add(feature);
    return numbers;
}

SentenceFeatures FeatureIndex::hashed(const SentenceFeatures &numbers) const
{
    SentenceFeatures hashes = numbers;
    for (std::uint32_t &feature : hashes.features)
        feature = hash(feature);
    return hashes;
}

} // namespace suggest
