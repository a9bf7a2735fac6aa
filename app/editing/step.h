// A transaction in the making: collects the changes of one edit and keeps the rules of verdicts in one place. Internal to this room.
#pragma once

#include "app/editing/edits.h"

#include <QCoreApplication>

#include <unordered_map>

namespace editing {

class Step {
public:
    Step(const State &state, Author &author, DocumentId document, QString label);

    const State &state() const { return state_; }
    Author &author() { return author_; }
    const annotation::Document *document() const { return document_; } // nullptr: not loaded
    bool fail(const char *sentence);                                   // remembers the first reason; false, so that it can be returned
    Edit finish();

    // The record as it stands after what was collected so far; nullptr where it is gone or never was (and then the step fails).
    const annotation::Annotation *find(AnnotationId id);

    void add(annotation::Annotation made);            // verdict Added, decided by the author
    void change(annotation::Annotation after);        // a person's edit: the rules of verdicts apply
    void put(annotation::Annotation after);           // as it is
    void remove(AnnotationId id);                     // a person's deletion: kept as rejected, or gone; its relations with it
    void drop(AnnotationId id);                       // gone
    void stamp(annotation::Annotation &record) const; // who and when
    void putEntity(const annotation::Entity &entity); // made or changed
    void dropEntity(EntityId id);
    void record(annotation::Change change) { transaction_.changes.push_back(std::move(change)); }

private:
    annotation::Change *changeOf(AnnotationId id);
    const annotation::Annotation *standing(AnnotationId id); // as find(), and no error where it is gone
    void dropLone(AnnotationId id);

    const State &state_;
    Author &author_;
    DocumentId id_;
    const annotation::Document *document_;
    Transaction transaction_;
    std::unordered_map<AnnotationId, std::size_t> index_; // which change is about an annotation
    std::optional<base::Error> error_;
};

// The verdict, and the memory of the proposal, after a person's edit of `before` into `after`.
void decide(const annotation::Annotation &before, annotation::Annotation &after);

inline QString words(const char *sentence) { return QCoreApplication::translate("editing", sentence); }

} // namespace editing
