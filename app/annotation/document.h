// One article with everything marked in it: a persistent value. A copy is a snapshot and costs nothing; an edit copies one chunk of
// records.
//
// Answers are in reading order: by begin, the longer first, then by id. Rejected records are stored and answered too: callers that draw
// skip them. Records are shared immutably: keep the pointer as long as you like. One thread edits its own value; copies may be read on any
// thread.
#pragma once

#include "app/annotation/persistent_set.h"
#include "app/annotation/records.h"
#include "app/base/result.h"

#include <functional>
#include <memory>
#include <vector>

namespace annotation {

using AnnotationPointer = std::shared_ptr<const Annotation>;
using Annotations = std::vector<AnnotationPointer>;

class Document {
public:
    Document();
    Document(DocumentId id, ArticleFields fields, ArticleText text, std::vector<Annotation> annotations = {});

    DocumentId id() const { return id_; }
    const ArticleFields &fields() const { return *fields_; }
    const QString &text() const { return text_->text; }
    const ArticleText &articleText() const { return *text_; }

    // Applies those changes of the transaction that name this document: all of them or, on an error (Conflict: a `before` that is not what
    // stands here; Invalid: ranges outside the text), none.
    base::Result<> apply(const Transaction &transaction);

    AnnotationPointer find(AnnotationId id) const; // nullptr where there is none
    std::size_t size() const { return byId_.size(); }
    std::size_t spanCount() const { return spans_.size(); }

    Annotations all() const; // spans first, then relations
    Annotations spans() const;
    Annotations relations() const;
    Annotations
    covering(text::Range range) const; // spans one of whose ranges covers it whole; an empty range: those that contain the position
    Annotations overlapping(text::Range range) const; // spans one of whose ranges shares a unit with it
    Annotations within(text::Range range) const;      // spans all of whose ranges lie in it
    Annotations startingIn(text::Range range) const;  // spans whose first unit lies in it
    Annotations without() const;                      // spans that have no ranges
    Annotations onLayer(QStringView layer) const;     // spans, or relations
    Annotations relationsOf(AnnotationId id) const;   // where it is source or target
    void visitSpans(const std::function<void(const AnnotationPointer &)> &visit) const;

    QString surface(const Annotation &span) const; // its text; parts joined by " … "

    friend bool operator==(const Document &, const Document &); // by value, deep

private:
    struct ById {
        bool operator()(const AnnotationPointer &a, const AnnotationPointer &b) const { return a->id < b->id; }
    };
    struct ByPlace {
        bool operator()(const AnnotationPointer &a, const AnnotationPointer &b) const;
    };
    struct FurthestEnd {
        qsizetype end = 0;
        void add(const AnnotationPointer &span) { end = std::max(end, span->hull().end); }
    };
    struct End { // one end of a relation
        AnnotationId at, relation;
        friend auto operator<=>(End, End) = default;
    };

    base::Result<> put(const Change &change);
    void insert(Annotation annotation);
    void erase(const AnnotationPointer &old);
    template <class Visit> void visitTouching(text::Range range, Visit visit) const;

    DocumentId id_;
    std::shared_ptr<const ArticleFields> fields_;
    std::shared_ptr<const ArticleText> text_;
    PersistentSet<AnnotationPointer, ById> byId_;
    PersistentSet<AnnotationPointer, ByPlace, FurthestEnd> spans_;
    PersistentSet<End, std::less<End>> ends_;
    std::size_t relationCount_ = 0;
};

} // namespace annotation
