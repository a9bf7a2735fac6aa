// Numbers features in the order in which they are first seen, so that sentences are looked up once and learned from many times.
//
// Numbers never change. One thread.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace suggest {

using FeatureHash = std::uint32_t;

// The features of each token of one sentence, one token after the other: hashes, or the numbers that an index gave them.
struct SentenceFeatures {
    std::vector<std::uint32_t> features;
    std::vector<std::uint32_t> ends; // of each token, an index into features
    std::size_t size() const { return ends.size(); }
    std::span<const std::uint32_t> of(std::size_t token) const
    {
        const std::uint32_t begin = token == 0 ? 0 : ends[token - 1];
        return {features.data() + begin, ends[token] - begin};
    }
    friend bool operator==(const SentenceFeatures &, const SentenceFeatures &) = default;
};

class FeatureIndex {
public:
    static constexpr std::uint32_t none = ~std::uint32_t{0};

    std::uint32_t add(FeatureHash hash);        // its number, a new one where it is not known
    std::uint32_t find(FeatureHash hash) const; // or none
    FeatureHash hash(std::uint32_t number) const { return hashes_[number]; }
    std::size_t size() const { return hashes_.size(); }

    SentenceFeatures numbered(const SentenceFeatures &hashes);
    SentenceFeatures hashed(const SentenceFeatures &numbers) const;

private:
    struct Slot {
        FeatureHash hash = 0;
        std::uint32_t number = none;
    };
    void grow();

    std::vector<FeatureHash> hashes_; // by number
    std::vector<Slot> slots_;         // open addressing; a power of two
};

} // namespace suggest
