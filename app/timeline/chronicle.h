// The timeline of several articles: events that some of them tell alike are one happening, with all its sources; where these disagree,
// their versions stand beside each other.
//
// Event mentions that point to one entity are one happening, in one article or in several. Each article's own contradictions stay its own
// (Timeline); what holds in every article by itself and not in all together is a disagreement of sources, never an error. A snapshot: equal
// articles in, equal chronicle out, whatever the order of their changes. Annotation ids are a project's, and unique in it. Any thread, but
// one at a time for the questions: relation, why, wouldContradict.
#pragma once

#include "app/timeline/docket.h"
#include "app/timeline/story.h"

#include <memory>

namespace timeline {

// A mention of a happening.
struct Telling {
    annotation::DocumentId document;
    annotation::AnnotationId id;
    friend auto operator<=>(const Telling &, const Telling &) = default;
};

struct Happening {
    // The mention that says most of its time; `bounds` by all articles, `order` among all. Its id names the happening.
    Item item;
    annotation::EntityId entity;   // 0: of no other mention
    std::vector<Telling> tellings; // the item's own first, then by article
    std::vector<Telling> implied;  // mentions without words in articles that do not tell it: ends of links from other events there
    int articles() const;          // that tell it
};

struct ArticleStory {
    annotation::Document document;
    std::shared_ptr<const Timeline> timeline;
};

class Chronicle {
public:
    const std::vector<Happening> &happenings() const { return happenings_; } // in order of time
    const Happening *happening(annotation::AnnotationId mention) const;      // by any of its tellings
    const Item *find(annotation::AnnotationId mention) const;                // its item
    const std::vector<Link> &links() const { return links_; }                // that hold; their ends are items
    // Of the articles' own sources, and between the articles.
    const std::vector<Disagreement> &disagreements() const { return disagreements_; }
    const std::vector<Quarantined> &quarantined() const { return quarantined_; } // proposals that other articles contradict
    const std::map<annotation::DocumentId, ArticleStory> &articles() const { return articles_; }
    const annotation::Document *document(annotation::DocumentId id) const;
    // Mentions whose bounds have changed since the snapshot before; sorted.
    const std::vector<annotation::AnnotationId> &changed() const { return changed_; }

    const Network &network() const { return *network_; }
    AllenSet relation(annotation::AnnotationId a, annotation::AnnotationId b) const; // all thirteen where one of them is not here
    std::vector<Step> why(annotation::AnnotationId a, annotation::AnnotationId b) const;
    // As in Timeline, asked of all articles: proposals give way.
    std::optional<Contradiction> wouldContradict(annotation::AnnotationId source, Relation relation, annotation::AnnotationId target) const;
    std::optional<Contradiction> wouldContradict(annotation::AnnotationId id, const QString &value, const QString &mod) const;

private:
    friend class ChronicleBuilder;

    // Who is behind a cause of the network: an article's claim, or that a mention is of an event.
    struct Source {
        annotation::DocumentId document;
        Cause cause;
        annotation::AnnotationId mention; // of a mention that points to the entity `cause`
        friend auto operator<=>(const Source &, const Source &) = default;
    };
    struct Place {
        annotation::DocumentId document;
        NodeId node;
        std::ptrdiff_t happening = -1; // none: what is not placed in time
    };
    const Source *source(const Cause &cause) const;
    std::vector<Step> steps(const std::vector<Cause> &causes) const;
    std::optional<Contradiction> told(const std::optional<Conflict> &conflict) const;
    Step sameEvent(annotation::EntityId entity, const std::vector<Source> &mentions) const;
    std::vector<Repair> repairsOf(const std::vector<Step> &steps) const;
    const Place *place(annotation::AnnotationId mention) const;
    void notePlaces();
    void markDisputed();

    std::vector<Happening> happenings_;
    std::vector<Link> links_;
    std::vector<Disagreement> disagreements_;
    std::vector<Quarantined> quarantined_;
    std::map<annotation::DocumentId, ArticleStory> articles_;
    std::vector<annotation::AnnotationId> changed_;
    std::unordered_map<std::uint64_t, Place> places_; // by mention
    std::vector<Source> sources_;                     // by the number that is the network's cause, from 1
    std::shared_ptr<const Network> network_, decided_;
    mutable Without without_;
};

} // namespace timeline
