#include "widgets/article/lane_packer.h"

#include <bitset>
#include <numeric>

namespace widgets::article {

namespace {

constexpr int deepest = 63; // deeper nesting shares the last lane; three are drawn anyway

} // namespace

std::vector<Lane> packLanes(std::span<const text::Range> hulls)
{
    std::vector<Lane> lanes(hulls.size());
    // Those that end before a span begins can never touch it nor any later one: walk by begin, keep who is still open.
    std::vector<std::size_t> byBegin(hulls.size());
    std::iota(byBegin.begin(), byBegin.end(), std::size_t{0});
    std::stable_sort(byBegin.begin(), byBegin.end(), [&](std::size_t a, std::size_t b) { return hulls[a].begin < hulls[b].begin; });
    std::vector<std::vector<std::size_t>> touching(hulls.size());
    std::vector<std::size_t> open;
    for (const std::size_t i : byBegin) {
        std::erase_if(open, [&](std::size_t j) { return hulls[j].end <= hulls[i].begin; });
        for (const std::size_t j : open) {
            touching[i].push_back(j);
            touching[j].push_back(i);
        }
        open.push_back(i);
    }
    std::vector<std::size_t> shortestFirst(hulls.size());
    std::iota(shortestFirst.begin(), shortestFirst.end(), std::size_t{0});
    std::stable_sort(shortestFirst.begin(), shortestFirst.end(),
                     [&](std::size_t a, std::size_t b) { return hulls[a].length() < hulls[b].length(); });
    std::vector<bool> placed(hulls.size());
    for (const std::size_t i : shortestFirst) {
        std::bitset<deepest + 1> taken;
        int lowest = 0;
        for (const std::size_t j : touching[i]) {
            lanes[i].crossing = lanes[i].crossing || hulls[i].crosses(hulls[j]);
            if (!placed[j])
                continue;
            taken.set(static_cast<std::size_t>(lanes[j].lane));
            if (hulls[i].covers(hulls[j]))
                lowest = std::max(lowest, lanes[j].lane + 1);
        }
        while (lowest < deepest && taken.test(static_cast<std::size_t>(lowest)))
            ++lowest;
        lanes[i].lane = std::min(lowest, deepest);
        placed[i] = true;
    }
    return lanes;
}

} // namespace widgets::article
