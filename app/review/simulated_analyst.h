// An analyst who knows the gold reading of an article and corrects every suggestion in order: what it costs in keys, by hand and with
// Chiosa, and what it tells of how far suggestions may be trusted.
//
// Spans answer to each other by ranges, else by the largest overlap; tags and features may then be wrong and are corrected. A gold span
// marked optional is decided with a key and counts nowhere else. Nothing is counted of layers and tags that the gold does not have. Of
// relations, those between events, and from an event to its time (an event's anchor_value and relation stand for one). Equal in, equal
// out; one thread.
#pragma once

#include "app/metrics/pairing.h"
#include "app/metrics/score.h"
#include "app/review/key_costs.h"
#include "app/review/shortest_typing.h"
#include "app/review/trust.h"

#include <QSet>

namespace review {

// What the gold marks anywhere: the rest is not asked of anybody.
struct Scope {
    QSet<QString> layers;
    QStringList entityTags;
    bool nested = false;   // names inside names
    bool entities = false; // mentions have entities
    bool links = false;    // events are anchored or linked
    void widen(const annotation::Document &gold);
    metrics::MarkFilter filterOf(const QString &layer) const;
};

struct WorkDone {
    qint64 gold = 0;   // annotations of the gold reading: spans and relations
    qint64 byHand = 0; // keys
    qint64 withChiosa = 0;
    metrics::Score strict;                   // of spans
    std::map<QString, metrics::Score> score; // by layer
    std::map<QString, qint64> keys, golds;   // by layer
    WorkDone &operator+=(const WorkDone &other);
    double perGold(qint64 keys_) const { return gold == 0 ? 0 : double(keys_) / double(gold); }
};

class SimulatedAnalyst {
public:
    explicit SimulatedAnalyst(Scope scope) : scope_(std::move(scope)) { }

    // The machine's reading corrected into the gold one. The trust grows with every verdict.
    WorkDone correct(const annotation::Document &gold, const annotation::Document &system, Trust &trust);

private:
    Scope scope_;
    ShortestTyping typing_; // remembers what it has tried
};

} // namespace review
