#include "app/metrics/pairing.h"

namespace metrics {

namespace {

struct Candidate {
    bool exact = false;
    qsizetype shared = 0;
    Pair pair;
};

qsizetype sharedUnits(const text::Ranges &a, const text::Ranges &b)
{
    qsizetype shared = 0;
    for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
        shared += std::max<qsizetype>(0, std::min(a[i].end, b[j].end) - std::max(a[i].begin, b[j].begin));
        if (a[i].end < b[j].end)
            ++i;
        else
            ++j;
    }
    return shared;
}

bool inReadingOrder(const annotation::Annotation *a, const annotation::Annotation *b)
{
    const text::Range left = a->hull(), right = b->hull();
    if (left.begin != right.begin)
        return left.begin < right.begin;
    if (left.end != right.end)
        return left.end > right.end;
    return a->id < b->id;
}

std::vector<std::size_t> byPlace(const Marks &all)
{
    std::vector<std::size_t> order(all.size());
    for (std::size_t i = 0; i < all.size(); ++i)
        order[i] = i;
    std::stable_sort(order.begin(), order.end(), [&all](std::size_t a, std::size_t b) { return inReadingOrder(all[a], all[b]); });
    return order;
}

// Every two spans that share text, found by going once through both in order of place.
template <class Visit> void visitTouching(const Marks &gold, const Marks &system, Visit visit)
{
    const std::vector<std::size_t> golds = byPlace(gold), systems = byPlace(system);
    std::size_t first = 0;
    for (const std::size_t s : systems) {
        const text::Range place = system[s]->hull();
        while (first < golds.size() && gold[golds[first]]->hull().end <= place.begin)
            ++first;
        for (std::size_t at = first; at < golds.size() && gold[golds[at]]->hull().begin < place.end; ++at)
            visit(golds[at], s);
    }
}

Marks filtered(Marks all, const MarkFilter &filter)
{
    std::erase_if(all, [&filter](const annotation::Annotation *mark) {
        return mark->layer != filter.layer || mark->isRelation() || mark->ranges.empty() || !mark->isVisible()
            || (!filter.tags.isEmpty() && !filter.tags.contains(tagOf(*mark, filter)));
    });
    std::stable_sort(all.begin(), all.end(), inReadingOrder);
    if (filter.outermost) {
        qsizetype end = -1;
        std::erase_if(all, [&end](const annotation::Annotation *mark) {
            const bool inside = mark->hull().end <= end;
            end = std::max(end, mark->hull().end);
            return inside;
        });
    }
    return all;
}

} // namespace

QString tagOf(const annotation::Annotation &mark, const MarkFilter &filter)
{
    const auto renamed = filter.rename.find(mark.tag);
    return renamed == filter.rename.end() ? mark.tag : renamed->second;
}

Marks marks(std::span<const annotation::Annotation> annotations, const MarkFilter &filter)
{
    Marks all;
    all.reserve(annotations.size());
    for (const annotation::Annotation &annotation : annotations)
        all.push_back(&annotation);
    return filtered(std::move(all), filter);
}

Marks marks(const annotation::Annotations &annotations, const MarkFilter &filter)
{
    Marks all;
    all.reserve(annotations.size());
    for (const annotation::AnnotationPointer &annotation : annotations)
        all.push_back(annotation.get());
    return filtered(std::move(all), filter);
}

std::vector<Pair> pairs(const Marks &gold, const Marks &system, Match match, Tags tags, const MarkFilter &filter)
{
    std::vector<Candidate> candidates;
    visitTouching(gold, system, [&](std::size_t g, std::size_t s) {
        if (tags == Tags::MustAgree && tagOf(*gold[g], filter) != tagOf(*system[s], filter))
            return;
        const bool exact = gold[g]->ranges == system[s]->ranges;
        const qsizetype shared = sharedUnits(gold[g]->ranges, system[s]->ranges);
        if (exact || (match == Match::Overlap && shared > 0))
            candidates.push_back({exact, shared, {g, s}});
    });
    std::sort(candidates.begin(), candidates.end(), [&](const Candidate &a, const Candidate &b) {
        if (a.exact != b.exact)
            return a.exact;
        if (a.shared != b.shared)
            return a.shared > b.shared;
        if (a.pair.gold != b.pair.gold)
            return inReadingOrder(gold[a.pair.gold], gold[b.pair.gold]);
        return inReadingOrder(system[a.pair.system], system[b.pair.system]);
    });
    std::vector<bool> goldTaken(gold.size()), systemTaken(system.size());
    std::vector<Pair> chosen;
    for (const Candidate &candidate : candidates) {
        if (goldTaken[candidate.pair.gold] || systemTaken[candidate.pair.system])
            continue;
        goldTaken[candidate.pair.gold] = systemTaken[candidate.pair.system] = true;
        chosen.push_back(candidate.pair);
    }
    std::sort(chosen.begin(), chosen.end());
    return chosen;
}

bool isOptional(const annotation::Annotation &mark) { return mark.features.value(u"optional") == QLatin1String("true"); }

} // namespace metrics
