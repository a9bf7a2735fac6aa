// How far the spans of one reading agree with those of the gold: strict and overlapping, all together and by tag.
//
// Scores add up over documents. A gold span marked optional, and the system's span that answers to it, count neither way. Values; any
// thread.
#pragma once

#include "app/metrics/pairing.h"
#include "app/metrics/score.h"

namespace metrics {

struct SpanScore {
    Score strict, overlap; // tags must agree
    struct ByMatch {
        Score strict, overlap;
        friend bool operator==(const ByMatch &, const ByMatch &) = default;
    };
    std::map<QString, ByMatch> byTag;

    SpanScore &operator+=(const SpanScore &other);
    friend bool operator==(const SpanScore &, const SpanScore &) = default;
};
SpanScore spanScore(const Marks &gold, const Marks &system, const MarkFilter &filter = {});

// How often the feature agrees among the overlapping pairs whose gold span has it. `agrees` compares the gold's value with the system's.
using Agrees = bool (*)(const QString &gold, const QString &system);
bool equalText(const QString &gold, const QString &system);
Accuracy featureAccuracy(const Marks &gold, const Marks &system, QStringView feature, Agrees agrees = equalText);

QJsonObject json(const SpanScore &score); // {"strict": …, "overlap": …, "by_label": {"PER": {"strict": …, "overlap": …}}}

} // namespace metrics
