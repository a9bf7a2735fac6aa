#include "app/metrics/span_score.h"

namespace metrics {

namespace {

// Optional gold spans take their partner out of the count, whether or not its tag agrees.
std::vector<bool> answersToOptional(const Marks &gold, const Marks &system)
{
    std::vector<bool> ignored(system.size());
    for (const Pair &pair : pairs(gold, system, Match::Overlap, Tags::MayDiffer)) {
        if (isOptional(*gold[pair.gold]))
            ignored[pair.system] = true;
    }
    return ignored;
}

void count(SpanScore &score, const Marks &gold, const Marks &system, const std::vector<bool> &ignored, Match match,
           const MarkFilter &filter)
{
    const auto of = [match](auto &where) -> Score & { return match == Match::Strict ? where.strict : where.overlap; };
    const auto add = [&](const QString &tag, const Score &part) {
        of(score) += part;
        of(score.byTag[tag]) += part;
    };
    for (const annotation::Annotation *mark : gold) {
        if (!isOptional(*mark))
            add(tagOf(*mark, filter), {0, 0, 1});
    }
    for (std::size_t s = 0; s < system.size(); ++s) {
        if (!ignored[s])
            add(tagOf(*system[s], filter), {0, 1, 0});
    }
    for (const Pair &pair : pairs(gold, system, match, Tags::MustAgree, filter)) {
        if (!isOptional(*gold[pair.gold]) && !ignored[pair.system])
            add(tagOf(*gold[pair.gold], filter), {1, 0, 0});
    }
}

} // namespace

SpanScore &SpanScore::operator+=(const SpanScore &other)
{
    strict += other.strict;
    overlap += other.overlap;
    for (const auto &[tag, part] : other.byTag) {
        byTag[tag].strict += part.strict;
        byTag[tag].overlap += part.overlap;
    }
    return *this;
}

SpanScore spanScore(const Marks &gold, const Marks &system, const MarkFilter &filter)
{
    SpanScore score;
    const std::vector<bool> ignored = answersToOptional(gold, system);
    count(score, gold, system, ignored, Match::Strict, filter);
    count(score, gold, system, ignored, Match::Overlap, filter);
    return score;
}

bool equalText(const QString &gold, const QString &system) { return gold == system; }

Accuracy featureAccuracy(const Marks &gold, const Marks &system, QStringView feature, Agrees agrees)
{
    Accuracy accuracy;
    for (const Pair &pair : pairs(gold, system, Match::Overlap, Tags::MustAgree)) {
        const QString expected = gold[pair.gold]->features.value(feature);
        if (!expected.isEmpty() && !isOptional(*gold[pair.gold]))
            accuracy.count(agrees(expected, system[pair.system]->features.value(feature)));
    }
    return accuracy;
}

QJsonObject json(const SpanScore &score)
{
    QJsonObject byLabel;
    for (const auto &[tag, part] : score.byTag)
        byLabel.insert(tag, QJsonObject{{QStringLiteral("strict"), json(part.strict)}, {QStringLiteral("overlap"), json(part.overlap)}});
    return {{QStringLiteral("strict"), json(score.strict)},
            {QStringLiteral("overlap"), json(score.overlap)},
            {QStringLiteral("by_label"), byLabel}};
}

} // namespace metrics
