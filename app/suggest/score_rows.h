// Rows of scores, one for each label: sums and maxima of four labels at a time.
//
// A row is as long as a multiple of eight floats and need not be aligned. Sums are taken in the order of the rows, label by label, so they
// are the same to the last bit as if they were taken one by one. Pure.
#pragma once

#include <cstddef>
#include <span>

namespace suggest {

using FourScores = float __attribute__((vector_size(16), aligned(4), may_alias));

inline FourScores fourAt(const float *scores) { return *reinterpret_cast<const FourScores *>(scores); }
inline void putFour(float *scores, FourScores four) { *reinterpret_cast<FourScores *>(scores) = four; }

// sum += each of the rows
inline void addRows(float *sum, std::span<const float *const> rows, std::size_t stride)
{
    for (std::size_t block = 0; block < stride; block += 8) {
        FourScores low = fourAt(sum + block), high = fourAt(sum + block + 4);
        for (const float *row : rows) {
            low += fourAt(row + block);
            high += fourAt(row + block + 4);
        }
        putFour(sum + block, low);
        putFour(sum + block + 4, high);
    }
}

// sum[y] += the highest of scores[x] + steps[x][y] over the first `count` x; at least `least`
inline void addBest(float *sum, const float *scores, const float *steps, std::size_t count, std::size_t stride, float least)
{
    for (std::size_t block = 0; block < stride; block += 8) {
        FourScores low = {least, least, least, least}, high = low;
        for (std::size_t x = 0; x < count; ++x) {
            const FourScores score = {scores[x], scores[x], scores[x], scores[x]};
            const FourScores first = score + fourAt(steps + x * stride + block), second = score + fourAt(steps + x * stride + block + 4);
            low = first > low ? first : low;
            high = second > high ? second : high;
        }
        putFour(sum + block, fourAt(sum + block) + low);
        putFour(sum + block + 4, fourAt(sum + block + 4) + high);
    }
}

} // namespace suggest
