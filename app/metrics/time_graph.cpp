#include "app/metrics/time_graph.h"

namespace metrics {

using timeline::Relation;

namespace {

bool has(const std::vector<std::uint64_t> &row, int point)
{
    const auto word = static_cast<std::size_t>(point) / 64;
    return word < row.size() && (row[word] >> (static_cast<unsigned>(point) % 64) & 1U) != 0;
}

void put(std::vector<std::uint64_t> &row, int point)
{
    const auto word = static_cast<std::size_t>(point) / 64;
    if (row.size() <= word)
        row.resize(word + 1);
    row[word] |= std::uint64_t{1} << (static_cast<unsigned>(point) % 64);
}

void unite(std::vector<std::uint64_t> &row, const std::vector<std::uint64_t> &other)
{
    if (row.size() < other.size())
        row.resize(other.size());
    for (std::size_t i = 0; i < other.size(); ++i)
        row[i] |= other[i];
}

template <typename Do> void forEach(const std::vector<std::uint64_t> &row, const Do &act)
{
    for (std::size_t word = 0; word < row.size(); ++word) {
        for (std::uint64_t bits = row[word]; bits != 0; bits &= bits - 1)
            act(static_cast<int>(word * 64) + __builtin_ctzll(bits));
    }
}

} // namespace

int TimeGraph::interval(const QString &name)
{
    const auto known = intervals_.constFind(name);
    if (known != intervals_.constEnd())
        return *known;
    const int first = static_cast<int>(after_.size());
    intervals_.insert(name, first);
    for (int point : {first, first + 1}) {
        after_.emplace_back();
        before_.emplace_back();
        put(same_.emplace_back(), point);
    }
    claimBefore(first, first + 1);
    return first;
}

void TimeGraph::claimBefore(int a, int b)
{
    Row earlier = before_[static_cast<std::size_t>(a)], later = after_[static_cast<std::size_t>(b)];
    unite(earlier, same_[static_cast<std::size_t>(a)]);
    unite(later, same_[static_cast<std::size_t>(b)]);
    forEach(earlier, [&](int point) { unite(after_[static_cast<std::size_t>(point)], later); });
    forEach(later, [&](int point) { unite(before_[static_cast<std::size_t>(point)], earlier); });
}

void TimeGraph::claimEqual(int a, int b)
{
    Row earlier = before_[static_cast<std::size_t>(a)], later = after_[static_cast<std::size_t>(a)],
        both = same_[static_cast<std::size_t>(a)];
    unite(earlier, before_[static_cast<std::size_t>(b)]);
    unite(later, after_[static_cast<std::size_t>(b)]);
    unite(both, same_[static_cast<std::size_t>(b)]);
    forEach(both, [&](int point) {
        before_[static_cast<std::size_t>(point)] = earlier;
        after_[static_cast<std::size_t>(point)] = later;
        same_[static_cast<std::size_t>(point)] = both;
    });
    Row fromHere = later, upToHere = earlier;
    unite(fromHere, both);
    unite(upToHere, both);
    forEach(earlier, [&](int point) { unite(after_[static_cast<std::size_t>(point)], fromHere); });
    forEach(later, [&](int point) { unite(before_[static_cast<std::size_t>(point)], upToHere); });
}

TimeGraph::Answer TimeGraph::answer(const Claim &claim) const
{
    const bool isBefore = has(after_[static_cast<std::size_t>(claim.a)], claim.b),
               isAfter = has(after_[static_cast<std::size_t>(claim.b)], claim.a);
    const bool isSame = has(same_[static_cast<std::size_t>(claim.a)], claim.b);
    if (!isBefore && !isAfter && !isSame)
        return Answer::Unknown;
    return (claim.isEqual ? isSame : isBefore) ? Answer::Holds : Answer::Contradicted;
}

std::vector<TimeGraph::Claim> TimeGraph::claims(Relation relation, int x, int y)
{
    const int xEnd = x + 1, yEnd = y + 1;
    switch (relation) {
    case Relation::Before:
        return {{xEnd, y, false}};
    case Relation::IBefore:
        return {{xEnd, y, true}};
    case Relation::Includes:
        return {{x, y, false}, {yEnd, xEnd, false}};
    case Relation::Begins:
        return {{x, y, true}, {xEnd, yEnd, false}};
    case Relation::Ends:
        return {{y, x, false}, {xEnd, yEnd, true}};
    case Relation::During:
    case Relation::DuringInv:
    case Relation::Simultaneous:
    case Relation::Identity:
        return {{x, y, true}, {xEnd, yEnd, true}};
    default:
        return claims(inverse(relation), y, x);
    }
}

TimeGraph::Answer TimeGraph::answer(const TemporalLink &link) const
{
    const auto x = intervals_.constFind(link.source), y = intervals_.constFind(link.target);
    if (x == intervals_.constEnd() || y == intervals_.constEnd())
        return Answer::Unknown;
    Answer all = Answer::Holds;
    for (const Claim &claim : claims(link.relation, *x, *y)) {
        const Answer one = answer(claim);
        if (one == Answer::Contradicted)
            return one;
        all = one == Answer::Unknown ? one : all;
    }
    return all;
}

TimeGraph::Answer TimeGraph::add(const TemporalLink &link)
{
    const int x = interval(link.source), y = interval(link.target);
    const Answer known = answer(link);
    if (known != Answer::Unknown)
        return known;
    // One claim of a link never contradicts what the other adds: both say how the same two proper intervals lie.
    for (const Claim &claim : claims(link.relation, x, y)) {
        if (claim.isEqual)
            claimEqual(claim.a, claim.b);
        else
            claimBefore(claim.a, claim.b);
    }
    return known;
}

} // namespace metrics
