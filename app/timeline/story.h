// The timeline of one article: what happens when, as far as its annotations say, and where they contradict each other.
//
// A pure function of a document's snapshot: equal in, equal out; reads no clock; any thread. Decided links go in first, then what the
// machine proposes, best first: a proposal that contradicts is set aside with its reason, and so is a decided link, which is then a
// contradiction that a person has to look at; unless the claims are of different sources (their `context`), who may disagree. Event
// mentions that point to one entity are one event. Bounds are computed here and never stored. The questions (relation, why,
// wouldContradict) belong to one thread at a time.
#pragma once

#include "app/timeline/redating.h"
#include "app/timeline/value.h"

#include <QString>

#include <map>
#include <memory>
#include <vector>

namespace timeline {

// One event or time expression on the timeline.
struct Item {
    enum class Kind : std::uint8_t { Event, Time, CreationTime };
    annotation::AnnotationId id; // 0: the DCT that only the article's fields know
    Kind kind = Kind::Event;
    QString text; // as it stands in the article; of an implicit one its "name"
    text::Range place;

    Interval bounds; // hard: what follows from everything
    Interval likely; // soft: for drawing and tie-breaks, inside `bounds`
    QString value;   // its own value, or the value of the time expression that dates it; "" where only an order is known
    QString mod;
    annotation::AnnotationId anchor;    // of an event: the time expression that dates it
    std::optional<Relation> anchoredBy; // and how: event – relation – anchor
    // Of an event: its rank in time from 1, equal where several start together as far as is known; 0: cannot be placed.
    int order = 0;
    NodeId node;

    QString eventClass, tense, aspect, polarity, modality, factuality; // of an event
    bool planned = false;                                              // lies in the future, seen from the DCT, or is told so
    bool decided = false;                                              // a person (or an import) stands for it
    double confidence = 1;
    bool inContradiction = false;
    bool isDisputed = false; // the sources disagree about it

    bool isDated() const { return !bounds.isOpen(); }
};

// A link that holds.
struct Link {
    annotation::AnnotationId id, source, target; // an end of 0 is the DCT
    Relation relation = Relation::Before;
    bool decided = false;
    double confidence = 1;
    bool derivable = false; // follows from the other links: need not be drawn
};

// One step of a chain of reasons, as data, so that whoever shows it can make a whole sentence in the reader's language.
struct Step {
    enum class Kind : std::uint8_t {
        Link,         // `a` – relation – `b`
        Date,         // `a` is a time expression with `value`
        Length,       // `a` lasts `value`
        Tense,        // `a` is told in the past (or future)
        CreationTime, // the article was written on `value`
        Same          // `a` and `b` are mentions of one event
    };
    Kind kind = Kind::Link;
    annotation::AnnotationId id;     // of the link or the time expression; 0 for the DCT of the fields
    annotation::DocumentId document; // the article that says so
    annotation::AnnotationId a, b;
    QString aText, bText;   // as they stand in the article
    QString aValue, bValue; // of time expressions
    Relation relation = Relation::Before;
    QString value, mod;
    QString signal; // the words that say so ("prima di"), where the link names them
    bool decided = false;
    QString by;      // who decided or proposed it
    QString context; // whose claim it is; "": the article's own
};

// What would mend a contradiction; each is one action.
struct Repair {
    enum class Kind : std::uint8_t {
        RemoveLink,
        ChangeDate,
        KeepBoth,  // `id`'s claim becomes another source's
        PartEvents // the mention `id` is another event
    };
    Kind kind = Kind::RemoveLink;
    annotation::AnnotationId id;          // of the link or the time expression; 0 with ChangeDate: the article's date
    QString text;                         // its words
    annotation::DocumentId document = {}; // among several articles: whose; 0: the article's
    friend bool operator==(const Repair &, const Repair &) = default;
};

struct Contradiction {
    annotation::AnnotationId setAside;             // the link (or dated expression) that could not go in
    std::vector<annotation::AnnotationId> because; // the ids of the chain, `setAside` among them; without any one of them the others agree
    std::vector<Step> steps;                       // the same chain in words
    std::int64_t lacking = 0;                      // seconds that would have to give
    std::vector<Repair> repairs;                   // the least painful first
    bool keptByHand = false;                       // the analyst wants both: the sources disagree
};

// What one source says of when something happens.
struct Version {
    annotation::DocumentId document;
    QString context; // whose claim; "": the article's own
    annotation::AnnotationId event;
    Interval bounds;
    QString value, mod; // where it names a date
    friend bool operator==(const Version &, const Version &) = default;
};

// Claims of different sources that cannot all hold. No error: each stands in the world of its source, and the versions are shown apart.
struct Disagreement {
    Contradiction reason; // `setAside` is the claim that does not shape the common timeline
    std::vector<Version> versions;
};

// A machine's link that was not taken in because it contradicts.
struct Quarantined {
    annotation::AnnotationId id;
    Contradiction reason;
};

class Timeline {
public:
    const std::vector<Item> &items() const { return items_; } // in order of time, then of place; what cannot be placed last
    const Item *find(annotation::AnnotationId id) const;
    const std::vector<Link> &links() const { return links_; }
    const std::vector<Contradiction> &contradictions() const { return contradictions_; } // between what people have decided
    const std::vector<Disagreement> &disagreements() const { return disagreements_; }    // between claims of different contexts
    const std::vector<Quarantined> &quarantined() const { return quarantined_; }         // proposals that contradict
    const std::optional<Instant> &dct() const { return dct_; }
    Conventions conventions() const; // of the article's language: when its business year begins

    // All that holds, proposals included.
    const Network &network() const { return *network_; }
    AllenSet relation(annotation::AnnotationId a, annotation::AnnotationId b) const; // all thirteen where one of them is not here
    std::vector<Step> why(annotation::AnnotationId a, annotation::AnnotationId b) const;
    // What a link would contradict of what people have decided and the text's dates say, before anybody makes it. Proposals give way, so
    // they are not asked.
    std::optional<Contradiction> wouldContradict(annotation::AnnotationId source, Relation relation, annotation::AnnotationId target) const;
    // The same for a date on an event (which then lies within it) or on a time expression: drag and typed dates ask it.
    std::optional<Contradiction> wouldContradict(annotation::AnnotationId id, const QString &value, const QString &mod) const;

private:
    friend class StoryBuilder;
    friend class ChainTeller;
    friend class ChronicleBuilder;
    friend class Chronicle;

    // A claim that holds, for networks that go on from here.
    struct Held {
        Constraint constraint;
        int rank = 0; // as in Standing
        double doubt = 0;
        std::int64_t at = 0;
    };

    annotation::Document document_;
    std::vector<Item> items_;
    std::map<annotation::AnnotationId, std::size_t> itemOf_;
    std::map<annotation::AnnotationId, NodeId> nodeOf_; // also of what is no item; 0: the DCT
    std::vector<Link> links_;
    std::vector<Contradiction> contradictions_;
    std::vector<Disagreement> disagreements_;
    std::vector<Quarantined> quarantined_;
    std::vector<Held> held_;                     // mentions of one event left out: they are joined anew
    std::vector<annotation::AnnotationId> idOf_; // by node
    std::optional<Instant> dct_;
    std::shared_ptr<const Network> network_, decided_;
    mutable Without without_;
};

Timeline timelineOf(const annotation::Document &document);

} // namespace timeline
