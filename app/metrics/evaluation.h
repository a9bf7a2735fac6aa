// Scores a system's reading of articles against their gold, layer by layer: what `chiosa evaluate` prints.
//
// Documents add up (micro-average). Any thread.
#pragma once

#include "app/metrics/chain_score.h"
#include "app/metrics/span_score.h"
#include "app/metrics/temporal_awareness.h"

namespace metrics {

struct LayerScore {
    SpanScore spans;
    std::map<QString, Accuracy> features; // "type", "value" of timex3; "speaker" of quote; "class", "tense", "factuality" of event
    ChainScore chains;                    // of entity: names that both readings found
    ChainScore chainsOfAll;               // and with those that one of them missed
};

class Evaluation {
public:
    struct Options {
        QStringList layers;                // none: all, and json() shows those that the gold has anywhere
        QStringList entityTags;            // only these names count ("PER LOC ORG"); none: all
        std::map<QString, QString> rename; // of tags, on both sides, before they are compared
        bool outermost = false;            // of nested names only the outer one
    };
    Evaluation() = default;
    explicit Evaluation(Options options) : options_(std::move(options)) { }

    void add(const annotation::Annotations &gold, const annotation::Annotations &system);
    void add(const annotation::Document &gold, const annotation::Document &system); // the temporal links as well

    qint64 documents() const { return documents_; }
    const std::map<QString, LayerScore> &layers() const { return layers_; }
    const Awareness &awareness() const { return awareness_; }

    // {"documents", "layers": {"timex3": {"strict", "overlap", "by_label", "type", "value"}, "quote": {…, "speaker"}, "entity": {…,
    // "b3"}, "tlink": {"awareness"}}}. Of timex3 and event, an attribute's figure is overlap F1 × accuracy; "accuracy" has the
    // accuracies by themselves; a speaker's is its accuracy.
    QJsonObject json() const;

private:
    void addLayer(const QString &layer, const annotation::Annotations &gold, const annotation::Annotations &system);

    Options options_;
    qint64 documents_ = 0;
    std::map<QString, LayerScore> layers_;
    Awareness awareness_;
};

} // namespace metrics
