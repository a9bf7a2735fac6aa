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
        QString context; // whose claim, of a link
        int rank = 0;    // as in Standing
    };
    struct Apart { // a claim that another source's contradict
        Contradiction reason;
        Claim claim;
        std::vector<Cause> against;
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
    std::optional<Constraint> deadlineOf(const annotation::Annotation &link, NodeId event, NodeId time) const;
    std::optional<Constraint> distanceOf(const annotation::Annotation &link, Relation relation, NodeId source, NodeId target) const;
    static QString contextOf(const annotation::Annotation &link); // whose claim it is; "": the article's own
    QString signalOf(const annotation::Annotation &link) const;
    bool isTime(annotation::AnnotationId id) const; // a time expression or the DCT
    void collectTense(const annotation::Annotation &event);
    void joinMentions(bool decided);
    void join(const annotation::AnnotationPointer &hub, const annotation::AnnotationPointer &mention);
    void sortClaims();
    void insertClaims(std::vector<Claim> &claims, bool decided);
    void hold(const Claim &claim);
    void setAside(const Claim &claim, const Conflict &conflict, bool decided);
    bool isBetweenContexts(const Conflict &conflict) const;
    Network &worldOf(const QString &context);
    void insertTenses();
    void tellDisagreements();
    std::vector<Version> versionsOf(const Apart &apart) const;
    void noteAnchor(const Link &link);
    void makeItems();
    Item itemOf(const annotation::Annotation &span) const;
    void dateEvent(Item &item) const;
    void narrow(Item &item) const;
    std::optional<NodeId> nodeOf(annotation::AnnotationId id) const;

    Timeline out_;
    Conventions conventions_; // of the article's language
    Network network_;
    std::unordered_map<std::uint64_t, annotation::AnnotationPointer> spans_; // events and time expressions
    std::unordered_map<std::uint64_t, NodeId> nodes_;
    std::vector<annotation::AnnotationPointer> inOrder_;
    NodeId dctNode_;
    std::vector<Claim> dates_, decided_, proposed_;
    std::vector<Constraint> tenses_;
    std::unordered_map<std::uint64_t, Anchor> anchors_;
    std::vector<Apart> apart_;
    std::map<QString, Network> worlds_;                // what one source says, with the dates; of those that disagree
    std::vector<std::pair<QString, Constraint>> said_; // every decided claim with its context: what worlds are made of
};

} // namespace timeline
