#include "app/text/likeness.h"

#include "app/text/folding.h"

#include <algorithm>
#include <limits>
#include <map>
#include <numeric>
#include <unordered_map>

namespace text {

namespace {

constexpr int together = 3; // words of a sequence
constexpr int rows = 2;     // values of a band: texts that are 0.35 alike share a band with a probability above 0.999

quint64 mixed(quint64 x) // splitmix64
{
    x += 0x9e3779b97f4a7c15ULL;
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9ULL;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebULL;
    return x ^ (x >> 31);
}

std::vector<quint64> wordsOf(QStringView text)
{
    const QString folded = text::folded(text);
    std::vector<quint64> words;
    quint64 word = 0;
    for (const QChar c : folded) {
        if (c.isLetterOrNumber() || c.isSurrogate()) {
            word = mixed(word ^ c.unicode());
        } else if (word != 0) {
            words.push_back(word);
            word = 0;
        }
    }
    if (word != 0)
        words.push_back(word);
    return words;
}

std::size_t rootOf(std::vector<std::size_t> &parents, std::size_t at)
{
    while (parents[at] != at) {
        parents[at] = parents[parents[at]];
        at = parents[at];
    }
    return at;
}

} // namespace

Sketch sketchOf(QStringView text)
{
    Sketch sketch;
    sketch.least.fill(std::numeric_limits<quint32>::max());
    const std::vector<quint64> words = wordsOf(text);
    sketch.isEmpty = words.empty();
    const std::size_t length = std::min<std::size_t>(together, words.size());
    for (std::size_t at = 0; length > 0 && at + length <= words.size(); ++at) {
        quint64 sequence = 0;
        for (std::size_t i = at; i < at + length; ++i)
            sequence = mixed(sequence ^ words[i]);
        quint64 hash = sequence;
        for (int i = 0; i < Sketch::values; i += 2) { // two values of 32 bits from each step
            hash = mixed(hash);
            const auto one = std::size_t(i);
            sketch.least[one] = std::min(sketch.least[one], quint32(hash));
            sketch.least[one + 1] = std::min(sketch.least[one + 1], quint32(hash >> 32));
        }
    }
    return sketch;
}

double likeness(const Sketch &a, const Sketch &b)
{
    if (a.isEmpty || b.isEmpty)
        return 0;
    int equal = 0;
    for (std::size_t i = 0; i < Sketch::values; ++i)
        equal += a.least[i] == b.least[i];
    return double(equal) / Sketch::values;
}

std::vector<std::size_t> groupsOf(std::span<const Sketch> sketches, double atLeast)
{
    std::vector<std::size_t> parents(sketches.size());
    std::iota(parents.begin(), parents.end(), std::size_t(0));
    std::vector<std::size_t> distinct; // one of each: a thousand copies are one text
    std::map<std::array<quint32, Sketch::values>, std::size_t> firsts;
    for (std::size_t at = 0; at < sketches.size(); ++at) {
        if (sketches[at].isEmpty)
            continue;
        const auto [first, isNew] = firsts.try_emplace(sketches[at].least, at);
        if (isNew)
            distinct.push_back(at);
        else
            parents[at] = first->second;
    }
    std::unordered_map<quint64, std::vector<std::size_t>> buckets;
    for (std::size_t band = 0; band < Sketch::values; band += rows) {
        buckets.clear();
        for (const std::size_t at : distinct) {
            std::vector<std::size_t> &bucket = buckets[(quint64(sketches[at].least[band]) << 32) | sketches[at].least[band + 1]];
            for (const std::size_t other : bucket) {
                const std::size_t a = rootOf(parents, at);
                const std::size_t b = rootOf(parents, other);
                if (a != b && likeness(sketches[at], sketches[other]) >= atLeast)
                    parents[std::max(a, b)] = std::min(a, b);
            }
            bucket.push_back(at);
        }
    }
    for (std::size_t at = 0; at < parents.size(); ++at)
        parents[at] = rootOf(parents, at);
    return parents;
}

} // namespace text
