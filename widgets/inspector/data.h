// What the inspector shows of one annotation, as plain values.
//
// Filled by whoever knows the document, the project's entities and the journal. Any thread.
#pragma once

#include "app/annotation/records.h"

#include <optional>
#include <vector>

namespace widgets::inspector {

// Another span, named by its words.
struct SpanReference {
    annotation::AnnotationId id;
    QString layer, tag, text;
    bool suggested = false;
    friend bool operator==(const SpanReference &, const SpanReference &) = default;
};

// A feature as the tag set declares it, with its value.
struct Feature {
    annotation::FeatureType type;
    QString value; // as stored
    QString shown; // in words, for values that are ids; else ""
    friend bool operator==(const Feature &, const Feature &) = default;
};

struct HistoryLine {
    QString time;       // "10:31"
    QString words;      // "widened: ada corrected a case like it"
    QString layer, tag; // a chip before the words; "" for none
    friend bool operator==(const HistoryLine &, const HistoryLine &) = default;
};

struct InspectorData {
    annotation::AnnotationId id; // 0: nothing is selected
    QString surface;
    QString layer, tag;
    annotation::Verdict verdict = annotation::Verdict::Added;
    std::vector<Feature> features;
    QString reading;                       // of a TIMEX3: its value in words
    QString entityName;                    // "" for none
    std::optional<QString> proposedEntity; // the name of the one it may be
    annotation::EntityId proposed;
    std::vector<SpanReference> contains, inside;
    QString by;                       // who proposed it; "" where nobody did
    std::optional<double> confidence; // 0 to 1
    QString reason;
    std::vector<HistoryLine> history;
    QString comment;
    bool unsure = false;
    bool isMention = false; // has an entity row
    bool readOnly = false;
    friend bool operator==(const InspectorData &, const InspectorData &) = default;
};

} // namespace widgets::inspector
