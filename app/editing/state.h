// The project as it stands in memory: its tag set, its entities, and those articles that have been loaded. A value: copying it is a
// snapshot.
#pragma once

#include "app/annotation/document.h"

#include <map>

namespace editing {

class State {
public:
    const annotation::TagSet &tagSet() const { return *tagSet_; }
    const annotation::Document *document(annotation::DocumentId id) const; // nullptr where it is not loaded (or not there)
    const std::map<annotation::DocumentId, annotation::Document> &documents() const { return documents_; }
    const annotation::Entity *entity(annotation::EntityId id) const; // nullptr where there is none
    std::vector<annotation::Entity> entities() const;                // by id

    void setTagSet(annotation::TagSet tagSet);
    void setEntities(std::vector<annotation::Entity> entities);
    void load(annotation::Document document); // puts an article beside the others, or replaces it
    void unload(annotation::DocumentId id);

    // Applies a transaction whole, or not at all. A change that makes ArticleFields and ArticleText from nothing makes the article; one
    // that takes both away removes it. Errors: Conflict where a `before` is not what stands here; Invalid where an article is not loaded.
    base::Result<> apply(const annotation::Transaction &transaction);

    // The record that a change is about, as it stands now.
    std::optional<annotation::Record> current(const annotation::Change &change) const;

    friend bool operator==(const State &, const State &);

private:
    struct ById {
        bool operator()(const annotation::Entity &a, const annotation::Entity &b) const { return a.id < b.id; }
    };
    std::shared_ptr<const annotation::TagSet> tagSet_ = std::make_shared<annotation::TagSet>();
    annotation::PersistentSet<annotation::Entity, ById> entities_;
    std::map<annotation::DocumentId, annotation::Document> documents_;
};

} // namespace editing
