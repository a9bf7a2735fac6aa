// One view of a CAS, sorted for reading: which feature structures are spans, relations, links of slots, chains or people, which ids they
// get, where they stand in the text, and what is none of these.
//
// Ranges are UTF-16, half-open, whatever unit the file counted in. The CAS must outlive the view. One thread.
#pragma once

#include "app/annotation/ids.h"
#include "app/base/result.h"
#include "app/formats/uima/cas.h"
#include "app/text/offset_map.h"
#include "app/text/range.h"

#include <QHash>
#include <QSet>

namespace formats::uima {

class CasView {
public:
    // A feature structure that a feature of another lists, and that points on by "target": DKPro's slots.
    struct SlotLink {
        const Structure *link, *host;
        QString feature;
    };

    // `first`: also what belongs to no view.
    CasView(const Cas &cas, const Sofa &sofa, bool first, const QString &file);

    // To be called once, before all else. Malformed with the place where a position is outside of the text or inside of a character;
    // what was read otherwise than UIMA says goes to the notes.
    std::optional<base::Error> sort(std::vector<base::Error> &notes);

    const QString &text() const { return text_; }
    const std::vector<const Structure *> &spans() const { return spans_; }
    const std::vector<const Structure *> &relations() const { return relations_; } // each after what it joins
    const std::vector<SlotLink> &slotLinks() const { return slotLinks_; }
    const std::vector<const Structure *> &chains() const { return chains_; }
    const std::vector<const Structure *> &people() const { return people_; }
    const std::vector<const Structure *> &others() const { return others_; }
    const Structure *article() const { return article_; }   // what UIMA has no words for; null in what others wrote
    const Structure *document() const { return document_; } // null where there is none

    const Structure *find(qint64 id) const { return byId_.value(id); }
    const Structure *story(const Structure &of) const { return stories_.value(of.id); }
    bool contains(qint64 id) const { return ids_.contains(id); }
    annotation::AnnotationId idOf(qint64 id) const { return ids_.value(id); }
    bool listsSlots(const Structure &host, const QString &feature) const { return asSlots_.contains({host.id, feature}); }
    std::optional<int> orderOf(qint64 link) const;             // its place in a chain
    std::vector<qint64> linksOf(const Structure *chain) const; // {} where it is none
    bool isIndexed(qint64 id) const { return allIndexed_ || indexed_.contains(id); }
    bool isMeant(const Structure &structure) const; // something refers to it
    text::Range rangeOf(const Structure &structure) const;
    QString placeOf(const Structure &structure) const; // for messages

private:
    void index();
    std::optional<base::Error> checkPlaces(std::vector<base::Error> &notes);
    std::vector<const Structure *> findSpans();
    void findRelations(std::vector<const Structure *> between);
    void findSlots(const Structure &host);
    void findOthers();
    void orderLinks();
    void give(qint64 id) { ids_.insert(id, annotation::AnnotationId{static_cast<std::uint64_t>(ids_.size() + 1)}); }
    bool isSpan(const Structure &structure) const;
    bool isSlot(qint64 id) const;
    bool isDocument(const Structure &structure) const;
    bool splits(qint64 at) const;

    const Cas &cas_;
    const Sofa &sofa_;
    bool first_;
    QString file_, text_;
    text::OffsetMap map_;
    bool codePoints_ = false, allIndexed_ = false;
    QSet<qint64> indexed_, derived_; // derived: links that only say again what an entity of ours says
    QHash<qint64, const Structure *> byId_, stories_;
    std::vector<const Structure *> people_, chains_, spans_, relations_, others_;
    std::vector<SlotLink> slotLinks_;
    std::set<std::pair<qint64, QString>> asSlots_;
    QHash<qint64, int> orders_;
    QHash<qint64, annotation::AnnotationId> ids_;
    const Structure *article_ = nullptr;
    const Structure *document_ = nullptr;
};

} // namespace formats::uima
