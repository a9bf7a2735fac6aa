// Temporal awareness: how far the temporal links of two readings say the same, counting what follows from them (UzZaman and Allen 2011, as
// in TempEval-3).
//
// P = |Sys− in Ref+| / |Sys−|, R = |Ref− in Sys+| / |Ref−|: the reduced graph (without what followed from the links before it) against the
// other's closure. DURING counts as SIMULTANEOUS; a link that contradicts those before it is no part of the graph but stays among the links
// that are counted; a link on what the other side lacks is wrong. The order of the links decides which of several redundant ones stay. One
// difference from the script of the task: there a slip keeps BEGINS from ever being concluded, here it is. Counts add up (micro-average).
// Any thread.
#pragma once

#include "app/annotation/document.h"
#include "app/metrics/time_graph.h"

#include <QJsonObject>

namespace metrics {

enum class AwarenessVariant : std::uint8_t {
    TempEval3,
    Acl11, // without reduction: every link as it was written
    // What the system states and the gold only implies adds to recall: 0.99 / (1 + n (n − 1) / 2 − matched) each, for n intervals in
    // common.
    ImplicitInRecall
};

struct Awareness {
    double matchedSystem = 0, matchedGold = 0;
    qint64 system = 0, gold = 0; // links counted

    double precision() const;
    double recall() const;
    double f1() const;
    Awareness &operator+=(const Awareness &other);
    friend bool operator==(const Awareness &, const Awareness &) = default;
};

Awareness awareness(const TemporalLinks &gold, const TemporalLinks &system, AwarenessVariant variant = AwarenessVariant::TempEval3);

// The reduced graph: links that did not follow from those before them, and those that contradicted them.
TemporalLinks reduced(const TemporalLinks &links);

// The TLINKs of two readings of one article, in one set of names: spans of timex3 and event answer to each other by overlap, the DCT to the
// DCT, computed times to those of the same value. Links on other layers, of other types and rejected ones are left out.
struct LinkPair {
    TemporalLinks gold, system;
};
LinkPair temporalLinks(const annotation::Document &gold, const annotation::Document &system);

QJsonObject json(const Awareness &score); // {"P", "R", "F1"}

} // namespace metrics
