// What wants a decision, article by article, kept up to date as things change: work is proportional to the change.
//
// Wanting a decision: suggestions on layers whose suggestions are in the queue, and contradictions in time. In reading order
// (contradictions first), or the hardest first: contradictions, then dates with two readings close together (the closest first), then what
// most hangs on, then the least sure. Where sources disagree, in one article or between those of a story, stands behind the contradictions:
// to be looked at, no error and nothing that waits, so it counts nowhere and next() passes it by. Knows only articles that it was given.
// Interface thread.
#pragma once

#include "app/editing/state.h"
#include "app/timeline/chronicle.h"

#include <map>
#include <memory>
#include <optional>
#include <unordered_map>
#include <vector>

namespace review {

using annotation::AnnotationId;
using annotation::DocumentId;

struct QueueItem {
    enum class Kind : std::uint8_t { Contradiction, Disagreement, Date, Name, Event, Quote, Relation, Other };
    Kind kind = Kind::Other;
    DocumentId document;
    // What to focus: the suggestion; of a contradiction the link or date that could not go in; of a disagreement the claim of this article.
    AnnotationId annotation;
    qsizetype begin = 0, end = 0;
    double confidence = 1;
    double closeness = 0;     // of a date: how near its second reading comes to the first, 0 to 1
    bool twoReadings = false; // a date with a second reading nearly as likely
    int centrality = 0;       // with HardestFirst: how much hangs on it, links, dates counted from it and other mentions of its entity
    int contradiction = -1;   // index in Timeline::contradictions()
    std::shared_ptr<const timeline::Disagreement> disagreement;
    bool waits() const { return kind != Kind::Disagreement; }
};

enum class Order : std::uint8_t { Reading, HardestFirst };

class Queue {
public:
    void setTagSet(const annotation::TagSet &tagSet);
    void setDocument(const annotation::Document &document); // an article that was loaded
    void setTimeline(DocumentId id, const timeline::Timeline &timeline);
    // Where articles disagree with each other; they replace those that were given before. Several stories: all of them.
    void setStories(const std::vector<std::shared_ptr<const timeline::Chronicle>> &chronicles);
    void apply(const editing::State &after, const annotation::Transaction &transaction);

    std::size_t size(DocumentId id) const; // of what waits
    std::vector<QueueItem> items(DocumentId id, Order order = Order::Reading) const;

    // The item after (or before) one, or after a position where nothing is focused; nullopt at the end.
    struct From {
        qsizetype position = -1;
        AnnotationId annotation;
    };
    std::optional<QueueItem> next(DocumentId id, From from, Order order = Order::Reading) const;
    std::optional<QueueItem> previous(DocumentId id, From from, Order order = Order::Reading) const;

private:
    std::vector<QueueItem> waiting(DocumentId id, Order order) const;
    struct Key {
        qsizetype begin = 0, end = 0; // contradictions: begin = -1
        AnnotationId id;
        friend bool operator<(const Key &a, const Key &b)
        {
            return a.begin != b.begin ? a.begin < b.begin : a.end != b.end ? a.end > b.end : a.id < b.id;
        }
    };
    struct Article {
        std::map<Key, QueueItem> items;
        std::unordered_map<AnnotationId, Key> keys;
        std::unordered_map<AnnotationId, int> hanging;              // links at it, dates counted from it
        std::unordered_map<annotation::EntityId, int> mentions;     // of each entity
        std::unordered_map<AnnotationId, annotation::EntityId> who; // mentions' entities
        std::vector<QueueItem> apart;                               // disagreements of its own sources
    };
    bool wants(const annotation::Annotation &annotation) const;
    void put(Article &article, const annotation::Document &document, const annotation::Annotation &annotation) const;
    static void take(Article &article, AnnotationId id);
    static void count(Article &article, const annotation::Annotation &annotation, int by);
    static int centralityOf(const Article &article, AnnotationId id);

    annotation::TagSet tagSet_;
    std::map<DocumentId, Article> articles_;
    std::map<DocumentId, std::vector<QueueItem>> between_; // disagreements with other articles
};

// How close the second reading of a time expression is to the first, 0 to 1 (equal); 0 where there is only one. Readings as the date
// suggester stores them: a JSON list of {"value", "weight", …}.
double closenessOfReadings(const QString &readings);

} // namespace review
