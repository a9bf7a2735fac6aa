// Which span of one reading answers to which span of another: the one-to-one pairing that every score of spans rests on.
//
// Equal in, equal out; a pairing does not depend on the order of the spans. Spans without ranges (computed dates) have no place in the text
// and are never paired; leave them out with marks(). Any thread.
#pragma once

#include "app/annotation/document.h"

#include <QStringList>

#include <map>
#include <span>
#include <vector>

namespace metrics {

// Spans of one layer of one reading, owned elsewhere.
using Marks = std::vector<const annotation::Annotation *>;

struct MarkFilter {
    QString layer;
    QStringList tags;                  // only these, after `rename`; none: all
    std::map<QString, QString> rename; // "FAC" → "LOC", for a scheme that does not make the distinction
    bool outermost = false;            // leave out what lies inside another mark of the layer
};
QString tagOf(const annotation::Annotation &mark, const MarkFilter &filter); // after `rename`

// The spans of a layer that have ranges and are not rejected, in reading order.
Marks marks(std::span<const annotation::Annotation> annotations, const MarkFilter &filter);
Marks marks(const annotation::Annotations &annotations, const MarkFilter &filter);

enum class Match { Strict, Overlap }; // the same ranges; at least one common unit of text
enum class Tags { MustAgree, MayDiffer };

struct Pair {
    std::size_t gold = 0, system = 0;
    friend auto operator<=>(const Pair &, const Pair &) = default;
};

// One-to-one: equal ranges first, then the largest overlap, then reading order. In order of `gold`.
std::vector<Pair> pairs(const Marks &gold, const Marks &system, Match match, Tags tags, const MarkFilter &filter = {});

// A gold span that a scorer counts neither way (attribute `optional` of the reference data).
bool isOptional(const annotation::Annotation &mark);

} // namespace metrics
