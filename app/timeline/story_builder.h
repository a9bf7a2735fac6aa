// Builds the timeline of one article from its snapshot: nodes, then claims in the order of their weight, then items in the order of time.
#pragma once

#include "app/timeline/chain.h"
#include "app/timeline/story.h"

#include <unordered_map>

namespace timeline {

class StoryBuilder {
public:
    explicit StoryBuilder(const annotation::Document &document);
    Timeline build();

private:
    struct Claim { // a link or a date that wants in
        annotation::AnnotationPointer by;
        Constraint constraint;
        std::optional<Link> link;
    };
    struct Anchor {                          // the best dating link of an event so far
        annotation::AnnotationPointer timex; // none: the DCT
        Relation relation = Relation::IsIncluded;
        int rank = -1;
    };

    void addNodes();
    void addCreationTime();
    void collectClaims();
    void collectDate(const annotation::AnnotationPointer &timex);
    void collectPoints(const annotation::Annotation &timex, NodeId node);
    void collectLink(const annotation::AnnotationPointer &link);
    Constraint constraintOf(const annotation::Annotation &link, Relation relation, NodeId source, NodeId target) const;
    void collectTense(const annotation::Annotation &event);
    void sortClaims();
    void insertClaims(std::vector<Claim> &claims, bool decided);
    void noteAnchor(const Link &link);
    void makeItems();
    Item itemOf(const annotation::Annotation &span) const;
    void dateEvent(Item &item) const;
    void narrow(Item &item) const;
    void orderItems();
    void markDerivable();
    std::optional<NodeId> nodeOf(annotation::AnnotationId id) const;

    Timeline out_;
    Network network_;
    std::unordered_map<std::uint64_t, annotation::AnnotationPointer> spans_; // events and time expressions
    std::unordered_map<std::uint64_t, NodeId> nodes_;
    std::vector<annotation::AnnotationPointer> inOrder_;
    NodeId dctNode_;
    std::vector<Claim> dates_, decided_, proposed_;
    std::vector<Constraint> tenses_;
    std::unordered_map<std::uint64_t, Anchor> anchors_;
};

} // namespace timeline
