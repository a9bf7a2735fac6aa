// How alike texts are: sketches of their sequences of three words, and which of many texts are near-duplicates of one another.
//
// A sketch estimates the share of word sequences that two texts have in common (Jaccard) to within some 0.04: MinHash (Broder 1997) over
// folded words; near-duplicates are found by bands of equal values (Leskovec, Rajaraman, Ullman, "Mining of Massive Datasets", 3.4), so
// that the cost grows with the texts and their likenesses, not with all pairs. Equal in, equal out, on every machine. Values; any thread.
#pragma once

#include <QStringView>

#include <array>
#include <span>
#include <vector>

namespace text {

struct Sketch {
    static constexpr int values = 128; // a sketch takes 512 bytes
    std::array<quint32, values> least;
    bool isEmpty = true; // a text without words is like no other
};

inline constexpr double nearDuplicate = 0.35; // every seventh word changed, or half of one text added to the other

Sketch sketchOf(QStringView text);
double likeness(const Sketch &a, const Sketch &b); // 0 to 1

// For each text the first of its group: texts that are at least as alike belong together, also by way of others.
std::vector<std::size_t> groupsOf(std::span<const Sketch> sketches, double atLeast = nearDuplicate);

} // namespace text
