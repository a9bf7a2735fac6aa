// How much slower this machine is at the moment than an ordinary core, so that tests of speed hold where others work beside them.
//
// Measured by a fixed piece of work in processor time; never below 1.
#pragma once

#include <algorithm>
#include <cstdint>
#include <ctime>
#include <functional>
#include <random>
#include <vector>

namespace support {

inline double processorSeconds() { return double(std::clock()) / CLOCKS_PER_SEC; }

inline double slowness()
{
    constexpr double ordinary = 0.080; // seconds to sort a million numbers
    std::mt19937 random(1);
    std::vector<std::uint32_t> numbers(1'000'000);
    double best = 1e9;
    for (int round = 0; round < 3; ++round) {
        std::generate(numbers.begin(), numbers.end(), std::ref(random));
        const double before = processorSeconds();
        std::sort(numbers.begin(), numbers.end());
        best = std::min(best, processorSeconds() - before);
    }
    return std::max(1.0, best / ordinary);
}

} // namespace support
