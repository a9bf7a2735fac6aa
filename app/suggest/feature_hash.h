// Hashes of features by name and value ("w" and "minsk" for the word itself), without allocation.
//
// Stable across runs and machines: models are stored with them. Pure.
#pragma once

#include <QStringView>

#include <cstdint>

namespace suggest {

using WordHash = std::uint64_t;

constexpr std::uint64_t mixed(std::uint64_t hash, std::uint64_t value)
{
    hash = (hash ^ value) * 0x9e3779b97f4a7c15ULL;
    return hash ^ (hash >> 29);
}

// FNV-1a over UTF-16 units.
constexpr WordHash wordHash(QStringView text)
{
    std::uint64_t hash = 0xcbf29ce484222325ULL;
    for (qsizetype i = 0; i < text.size(); ++i)
        hash = (hash ^ text.utf16()[i]) * 0x100000001b3ULL;
    return hash;
}

// The name of a kind of feature, hashed when the program is compiled.
struct FeatureName {
    std::uint64_t hash = 0xcbf29ce484222325ULL;
    template <std::size_t size> consteval FeatureName(const char16_t (&name)[size])
    {
        for (std::size_t i = 0; i + 1 < size; ++i)
            hash = (hash ^ name[i]) * 0x100000001b3ULL;
    }
};

constexpr std::uint32_t folded(std::uint64_t hash)
{
    hash = (hash ^ (hash >> 33)) * 0xff51afd7ed558ccdULL;
    return std::uint32_t(hash ^ (hash >> 33));
}

constexpr std::uint32_t featureHash(FeatureName name, std::uint64_t value) { return folded(mixed(name.hash, value)); }
constexpr std::uint32_t featureHash(FeatureName name, std::uint64_t first, std::uint64_t second)
{
    return folded(mixed(mixed(name.hash, first), second));
}

} // namespace suggest
