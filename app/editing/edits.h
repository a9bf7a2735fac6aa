// Everything a person can do to a project, each as a pure function from the state to the transaction that does it. Nothing here changes
// anything: Editor::perform is the only door.
//
// The rules of verdicts (what becomes corrected, rejected, gone) are DESIGN's, kept in one place: edits.cpp, decided() and removed(). A
// removal takes the relations of a span along. Ranges are UTF-16, half-open, non-empty. Errors: Invalid with a sentence that says why.
#pragma once

#include "app/editing/state.h"

#include <span>

namespace editing {

using annotation::AnnotationId;
using annotation::DocumentId;
using annotation::EntityId;
using annotation::Transaction;
using base::Result;

// Who is editing, when, and where new ids come from.
struct Author {
    base::IdSource &ids;
    QString name;
    base::Timestamp at = 0;
};

using Edit = Result<Transaction>;
using Ids = std::span<const AnnotationId>;

// Spans
Edit addSpan(const State &, Author &, DocumentId, const text::Ranges &, const QString &layer, const QString &tag);
Edit retag(const State &, Author &, DocumentId, Ids, const QString &layer, const QString &tag); // layer may change with the tag
Edit resize(const State &, Author &, DocumentId, AnnotationId, const text::Ranges &);
Edit splitSpan(const State &, Author &, DocumentId, AnnotationId, qsizetype at); // two spans of the same tag; relations stay with the first
Edit mergeSpans(const State &, Author &, DocumentId, Ids);                       // one span over the hull of all; relations go to it
Edit remove(const State &, Author &, DocumentId, Ids);
Edit accept(const State &, Author &, DocumentId, Ids);
Edit reject(const State &, Author &, DocumentId, Ids);
Edit restore(const State &, Author &, DocumentId, Ids);                                       // rejected → suggested again
Edit acceptAbove(const State &, Author &, DocumentId, double confidence, text::Range within); // an empty range: the whole article
Edit setFeature(const State &, Author &, DocumentId, AnnotationId, const QString &name, const QString &value);
Edit setFeatures(const State &, Author &, DocumentId, AnnotationId, const annotation::Features &);
Edit setComment(const State &, Author &, DocumentId, AnnotationId, const QString &comment, bool unsure);

// Relations
Edit relate(const State &, Author &, DocumentId, const QString &layer, const QString &type, AnnotationId source, AnnotationId target);
Edit setSpeaker(const State &, Author &, DocumentId, AnnotationId quote, AnnotationId speaker); // speaker 0: nobody named

// Tags the same thing in several places at once, in any of the loaded articles, as one step. Places where the same tag stands already are
// skipped; an overlapping suggestion of the same layer is corrected rather than doubled.
struct Place {
    DocumentId document;
    text::Range range;
};
Edit everywhere(const State &, Author &, std::span<const Place>, const QString &layer, const QString &tag, EntityId entity);

// Entities
Edit setEntity(const State &, Author &, DocumentId, Ids mentions,
               EntityId entity); // 0: of no entity; the entity left stays, even without mentions
Edit newEntity(const State &, Author &, DocumentId, Ids mentions, const QString &name, const QString &kb);
Edit mergeEntities(const State &, Author &, EntityId into, EntityId from); // load the articles that mention `from` first
Edit setEntityFields(const State &, Author &, annotation::Entity changed); // name, kb, tag, features

// Time. `value`, `type`, `mod` are TIMEX3's; a time expression gets them itself (valueBy = hand). An event gets an empty TIMEX3 (made or
// reused) and one TLINK to it of the given relation.
struct TimeValue {
    QString type, value, mod;
    QString derivation;
};
Edit redate(const State &, Author &, DocumentId, AnnotationId, const TimeValue &, const QString &relation = QStringLiteral("IS_INCLUDED"));

// The article
struct Revalued {
    AnnotationId id;
    annotation::Features features;
};
Edit setDct(const State &, Author &, DocumentId, const QString &dct,
            std::span<const Revalued>); // what was set by hand is never among the revalued
Edit setFields(const State &, Author &, DocumentId, annotation::ArticleFields changed, const QString &label);
Edit setTagSet(const State &, Author &, annotation::TagSet changed, const QString &label);
Edit correctText(const State &, Author &, DocumentId, text::Range replaced,
                 const QString &with); // a new revision that carries every span over
// Local ids (see replaceSuggestions) of a document that a reader made become real ones.
Transaction addArticle(Author &, const annotation::Document &document, std::vector<annotation::Entity> entities = {});
Edit removeArticle(const State &, DocumentId);

// The machine. Replaces its former suggestions of these layers by the new ones, leaving out those that a decision covers: the same layer
// and tag on the same ranges rejected, accepted, corrected or added; a suggestion that crosses or equals a decided span of the same layer.
// Suggestions that a decided relation needs stay. Ids below localIds are local to the reading: real ones are drawn and every reference
// (source, target, entity, features that hold such an id) follows.
inline constexpr std::uint64_t localIds = std::uint64_t{1} << 40;
Transaction replaceSuggestions(const State &, Author &, DocumentId, const QStringList &layers,
                               std::vector<annotation::Annotation> suggestions, const std::vector<annotation::Entity> &entities = {});

} // namespace editing
