#include "widgets/article/height_index.h"

#include <bit>

namespace widgets::article {

HeightIndex::HeightIndex(std::vector<int> heights) : heights_(std::move(heights)), tree_(heights_.size() + 1)
{
    for (std::size_t i = 1; i < tree_.size(); ++i) {
        tree_[i] += heights_[i - 1];
        const std::size_t parent = i + (i & (~i + 1));
        if (parent < tree_.size())
            tree_[parent] += tree_[i];
    }
}

void HeightIndex::set(int index, int height)
{
    const int difference = height - heights_[static_cast<std::size_t>(index)];
    if (difference == 0)
        return;
    heights_[static_cast<std::size_t>(index)] = height;
    for (std::size_t i = static_cast<std::size_t>(index) + 1; i < tree_.size(); i += i & (~i + 1))
        tree_[i] += difference;
}

std::int64_t HeightIndex::top(int index) const
{
    std::int64_t sum = 0;
    for (std::size_t i = static_cast<std::size_t>(index); i > 0; i &= i - 1)
        sum += tree_[i];
    return sum;
}

int HeightIndex::at(std::int64_t y) const
{
    if (heights_.empty())
        return -1;
    std::size_t passed = 0;
    for (std::size_t step = std::bit_floor(heights_.size()); step > 0; step /= 2) {
        if (passed + step < tree_.size() && tree_[passed + step] <= y) {
            passed += step;
            y -= tree_[passed];
        }
    }
    return static_cast<int>(std::min(passed, heights_.size() - 1));
}

} // namespace widgets::article
