// A half-open stretch [begin, end) of a text, in UTF-16 units (QString's, ICU's and UIMA's unit), and the words for how two of them lie.
#pragma once

#include <QtGlobal>

#include <algorithm>
#include <compare>
#include <vector>

namespace text {

struct Range {
    qsizetype begin = 0, end = 0;

    qsizetype length() const { return end - begin; }
    bool empty() const { return begin >= end; }
    bool contains(qsizetype position) const { return begin <= position && position < end; }
    bool covers(Range other) const { return begin <= other.begin && other.end <= end; }
    bool overlaps(Range other) const { return begin < other.end && other.begin < end; } // share at least one unit
    bool crosses(Range other) const { return overlaps(other) && !covers(other) && !other.covers(*this); }
    friend auto operator<=>(Range, Range) = default;
};

// Sorted, disjoint, not empty ranges, unless a header says otherwise.
using Ranges = std::vector<Range>;

inline Range hull(const Ranges &ranges) // of sorted ranges; [0, 0) of none
{
    return ranges.empty() ? Range{} : Range{ranges.front().begin, std::max(ranges.front().end, ranges.back().end)};
}

} // namespace text
