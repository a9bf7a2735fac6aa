// What the machine proposes for an article, and the stages that propose it one after the other, each seeing what stands before it.
//
// Equal in, equal out: a stage holds no state that changes, reads no clock, and the same article gives the same reading byte for byte. Any
// thread.
#pragma once

#include "app/annotation/document.h"
#include "app/suggest/morphology.h"
#include "app/text/segmentation.h"

#include <map>
#include <memory>
#include <stop_token>
#include <vector>

namespace suggest {

class Words;
class WordLists;

// Suggestions with local ids (1, 2, 3, …; a real id is at least 2^40, so the two never meet; editing::replaceSuggestions draws the real
// ones). Relations and features that hold an id (base::idText) may name local ids and ids of the document's own annotations.
class Reading {
public:
    // Adds a suggestion and says its local id. Verdict becomes Suggested.
    annotation::AnnotationId add(annotation::Annotation suggestion);
    annotation::EntityId add(annotation::Entity entity);

    const std::vector<annotation::Annotation> &annotations() const & { return annotations_; }
    std::vector<annotation::Annotation> &annotations() & { return annotations_; }
    std::vector<annotation::Annotation> annotations() && { return std::move(annotations_); } // so that a loop over one just made is safe
    const std::vector<annotation::Entity> &entities() const & { return entities_; }
    std::vector<annotation::Entity> entities() && { return std::move(entities_); }
    // Others in their place, numbered from 1; `now`: what the mentions of each former one point to.
    void setEntities(std::vector<annotation::Entity> entities, const std::map<annotation::EntityId, annotation::EntityId> &now);
    const annotation::Annotation *find(annotation::AnnotationId local) const;

private:
    std::vector<annotation::Annotation> annotations_;
    std::vector<annotation::Entity> entities_;
};

// The article as the stages see it: its text cut into tokens and sentences once, analysed once, with what people have decided already.
class Draft {
public:
    Draft(const annotation::Document &document, std::shared_ptr<const Morphology> morphology);
    ~Draft();

    const annotation::Document &document() const { return *document_; }
    const QString &text() const { return document_->text(); }
    const QString &language() const { return language_; } // "it", "en": two letters, "" where unknown
    const QString &dct() const { return document_->fields().dct; }
    const text::Segmentation &segmentation() const { return segmentation_; }
    const text::Ranges &tokens() const { return segmentation_.tokens(); }
    QStringView token(qsizetype index) const;        // its text; "" outside
    const Analyses &analyses(qsizetype index) const; // of a token; empty where there is no dictionary
    // All spans of a layer, decided or proposed so far, in reading order, rejected ones left out.
    std::vector<annotation::Annotation> spans(const Reading &soFar, const QString &layer) const;
    // The words as a grammarian reads them, with the names found so far; read once while no names are added. `grammar`: the lists of the
    // draft's language, which outlive the draft.
    const Words &words(const Reading &soFar, const WordLists &grammar) const;

private:
    const annotation::Document *document_;
    QString language_;
    text::Segmentation segmentation_;
    std::shared_ptr<const Morphology> morphology_;
    mutable std::vector<std::shared_ptr<const Analyses>> analyses_; // filled when first asked; a draft belongs to one thread
    mutable std::unique_ptr<const Words> words_;
    mutable std::size_t namesRead_ = 0; // that words_ knows
};

class Suggester {
public:
    virtual ~Suggester() = default;
    virtual QString id() const = 0;                                                             // "timex-rules/1": goes into origin.by
    virtual QStringList layers() const = 0;                                                     // the layers whose suggestions it makes
    virtual void suggest(const Draft &draft, Reading &reading, std::stop_token stop) const = 0; // adds to the reading
};

} // namespace suggest
