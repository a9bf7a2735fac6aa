// The timelines of SemEval-2015 Task 4, one entity each, read, and scored as the task scores them.
//
// A file: the entity; then lines of `order TAB anchor TAB docid-sentence-token TAB …` (mentions on one line are one event). Order 0 cannot
// be placed and does not count. Each mention is SIMULTANEOUS with its anchor, each next mention BEFORE or SIMULTANEOUS by the order; of the
// two graphs temporal awareness is taken, and counts add up over timelines. Anchors compare as strings: "2003" is not "2003-XX-XX". A word
// that comes several times in a sentence is matched by occurrence. Errors: Malformed, with the line. Any thread.
#pragma once

#include "app/base/result.h"
#include "app/metrics/temporal_awareness.h"

#include <QStringList>

namespace metrics {

struct TimelineLine {
    int order = 0;
    QString anchor; // "2005-02-17", "2005-02-XX", "XXXX-XX-XX"
    QStringList mentions;
    friend bool operator==(const TimelineLine &, const TimelineLine &) = default;
};

struct EntityTimeline {
    QString entity;
    std::vector<TimelineLine> lines;
    friend bool operator==(const EntityTimeline &, const EntityTimeline &) = default;
};

base::Result<EntityTimeline> parseTimeline(const QString &text, const QString &name = {});
QString print(const EntityTimeline &timeline);

enum class Anchors : std::uint8_t { Count, Ignored }; // Ignored: the subtrack of orderings alone
Awareness timelineScore(const EntityTimeline &gold, const EntityTimeline &system, Anchors anchors = Anchors::Count);

// The graph of a timeline by itself.
TemporalLinks linksOf(const EntityTimeline &timeline, Anchors anchors = Anchors::Count);

} // namespace metrics
