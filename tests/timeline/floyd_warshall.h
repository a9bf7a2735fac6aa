// The oracle of the network's tests: all distances at once, the slow and obvious way.
#pragma once

#include "app/timeline/network.h"

#include <algorithm>
#include <limits>
#include <vector>

namespace timeline {

inline constexpr std::int64_t none = std::numeric_limits<std::int64_t>::max() / 4;

class FloydWarshall {
public:
    explicit FloydWarshall(int nodes) : size_(1 + 2 * nodes), distance_(size_ * size_, none)
    {
        for (std::size_t i = 0; i < size_; ++i)
            at(i, i) = 0;
        for (int node = 0; node < nodes; ++node)
            put({endOf(NodeId{node}), startOf(NodeId{node}), -1});
    }
    void put(const Difference &difference)
    {
        std::int64_t &there = at(index(difference.from), index(difference.to));
        there = std::min(there, difference.atMost);
    }
    bool close() // false: contradictory
    {
        for (std::size_t k = 0; k < size_; ++k) {
            for (std::size_t i = 0; i < size_; ++i) {
                for (std::size_t j = 0; j < size_; ++j) {
                    if (at(i, k) != none && at(k, j) != none)
                        at(i, j) = std::min(at(i, j), at(i, k) + at(k, j));
                }
            }
        }
        for (std::size_t i = 0; i < size_; ++i) {
            if (at(i, i) < 0)
                return false;
        }
        return true;
    }
    std::optional<std::int64_t> furthest(Point from, Point to)
    {
        const std::int64_t distance = at(index(from), index(to));
        return distance == none ? std::nullopt : std::optional(distance);
    }
    Interval interval(NodeId node)
    {
        const auto bounds = [&](Point point) {
            const std::optional<std::int64_t> latest = furthest(Point{}, point), back = furthest(point, Point{});
            return Bounds{back ? std::optional(-*back) : std::nullopt, latest};
        };
        return {bounds(startOf(node)), bounds(endOf(node))};
    }

private:
    static std::size_t index(Point point)
    {
        return point.node ? static_cast<std::size_t>(1 + 2 * point.node.value + (point.side == Point::Side::End ? 1 : 0)) : 0;
    }
    std::int64_t &at(std::size_t i, std::size_t j) { return distance_[i * size_ + j]; }

    std::size_t size_;
    std::vector<std::int64_t> distance_;
};

// Whether some constraints agree, and what follows from them.
inline bool agree(int nodes, const std::vector<Constraint> &constraints, FloydWarshall *result = nullptr)
{
    FloydWarshall oracle(nodes);
    for (const Constraint &constraint : constraints) {
        for (const Difference &difference : constraint.differences)
            oracle.put(difference);
    }
    const bool consistent = oracle.close();
    if (result)
        *result = oracle;
    return consistent;
}

} // namespace timeline
