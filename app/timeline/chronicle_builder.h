// Keeps the network of several articles up to date: a change in one article replaces only its own claims that differ.
//
// Claims of all articles stand in one docket, so what holds does not depend on the order of changes. One thread at a time; the chronicles
// it hands out are values.
#pragma once

#include "app/timeline/chronicle.h"

namespace timeline {

class ChronicleBuilder {
public:
    void put(const annotation::Document &document); // new or changed
    void put(const annotation::Document &document, std::shared_ptr<const Timeline> timeline);
    void remove(annotation::DocumentId id);
    bool has(annotation::DocumentId id) const { return articles_.contains(id); }
    std::vector<annotation::DocumentId> articles() const;
    Chronicle chronicle(); // as all stands now

private:
    using Source = Chronicle::Source;
    struct Claim {
        Constraint constraint; // over the common nodes; its cause is a number
        Standing standing;
        friend bool operator==(const Claim &, const Claim &) = default;
    };
    struct Article {
        ArticleStory story;
        std::map<annotation::AnnotationId, NodeId> nodes; // 0: its DCT
        std::map<Source, Claim> claims;
    };
    struct Event { // an entity that event mentions point to
        NodeId node;
        std::set<Telling> mentions;
    };

    NodeId newNode(annotation::AnnotationId owner);
    void freeNode(NodeId node);
    Cause numberOf(const Source &source);
    std::map<Source, Claim> claimsOf(const Article &article);
    void addJoins(const Article &article, std::map<Source, Claim> &claims);
    void replaceClaims(Article &article, std::map<Source, Claim> claims);
    void withdraw(const Source &source, const Claim &claim);
    bool isDecided(const Standing &standing) const;
    bool holds(const Source &source) const;

    std::vector<Happening> joinedItems() const;
    void partImplied(Happening &happening) const;
    void collectHappenings(Chronicle &out) const;
    void collectLinks(Chronicle &out) const;
    void judge(Chronicle &out) const;
    std::vector<Version> versionsOf(const std::vector<Source> &because) const;
    const Item *ownItem(const Telling &telling) const;

    Docket docket_, decided_;                      // all, and what people have decided; the same nodes
    std::vector<annotation::AnnotationId> owners_; // by node
    std::vector<NodeId> freeNodes_;
    std::map<annotation::DocumentId, Article> articles_;
    std::map<annotation::EntityId, Event> events_;
    std::map<Source, Cause> numbers_;
    std::vector<Source> sources_; // by number, from 1
};

} // namespace timeline
