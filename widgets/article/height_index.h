// How high each paragraph is, estimated or measured, and where it therefore stands: a Fenwick tree over whole pixels.
//
// Building O(n), all else O(log n). Whole numbers, so that sums never drift. A value type.
#pragma once

#include <cstdint>
#include <vector>

namespace widgets::article {

class HeightIndex {
public:
    HeightIndex() = default;
    explicit HeightIndex(std::vector<int> heights);

    int count() const { return static_cast<int>(heights_.size()); }
    int height(int index) const { return heights_[static_cast<std::size_t>(index)]; }
    void set(int index, int height);
    std::int64_t top(int index) const; // the sum of all before it; top(count()) is the total
    std::int64_t total() const { return top(count()); }
    int at(std::int64_t y) const; // the paragraph that y falls into; the first above all, the last below all; -1 of none

private:
    std::vector<int> heights_;
    std::vector<std::int64_t> tree_; // tree_[i] sums the (i & -i) heights up to the i-th
};

// A place that stays what it is when heights above it are corrected: so many pixels below the top of a paragraph.
struct Anchor {
    int paragraph = 0;
    int offset = 0;
    friend bool operator==(Anchor, Anchor) = default;
};

// The anchor so many pixels further down (or up), asking `measure(index)` for the exact height of each paragraph it passes, so that what is
// seen moves by exactly that much.
template <class Measure> Anchor moved(Anchor from, int by, int count, Measure measure)
{
    from.offset += by;
    while (from.offset < 0 && from.paragraph > 0)
        from.offset += measure(--from.paragraph);
    while (from.paragraph + 1 < count && from.offset >= measure(from.paragraph))
        from.offset -= measure(from.paragraph++);
    if (from.paragraph == 0 && from.offset < 0)
        from.offset = 0;
    return from;
}

} // namespace widgets::article
