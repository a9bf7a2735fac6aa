#include "app/editing/edits.h"
#include "app/editing/step.h"

#include <QHash>
#include <QSet>

#include <unordered_map>

namespace editing {

using namespace annotation;

namespace {

// One article's suggestions of some layers being replaced by a new reading of it.
class Replacement {
public:
    Replacement(const State &state, Author &author, DocumentId id, const QStringList &layers)
        : step_(state, author, id, words(QT_TRANSLATE_NOOP("editing", "suggestions"))), document_(*state.document(id)), layers_(layers)
    {
    }

    Transaction run(std::vector<Annotation> suggestions, const std::vector<Entity> &entities)
    {
        if (!entities.empty()) {
            for (const Entity &entity : step_.state().entities())
                known_.insert({entity.tag, entity.name}, entity.id);
        }
        for (const Entity &entity : entities)
            placeEntity(entity);
        for (Annotation &span : suggestions) {
            if (span.isSpan())
                placeSpan(span);
        }
        for (Annotation &relation : suggestions) {
            if (relation.isRelation())
                placeRelation(relation);
        }
        for (Annotation &made : placed_) { // only now is every local id known
            Features features = made.features;
            for (const auto &[name, value] : made.features.items()) {
                if (holdsAnnotationId(name))
                    features.set(name, base::idText(real(base::idFromText(value)).value));
            }
            made.features = std::move(features);
            step_.put(made);
        }
        withdraw();
        Edit edit = step_.finish();
        return edit ? *std::move(edit) : Transaction{};
    }

private:
    AnnotationId real(std::uint64_t value) const
    {
        if (value == 0 || value >= localIds)
            return {value};
        const auto found = ids_.find(value);
        return found == ids_.end() ? AnnotationId{} : found->second;
    }

    void placeEntity(const Entity &entity)
    {
        const auto known = known_.constFind({entity.tag, entity.name});
        if (known != known_.cend()) {
            people_[entity.id.value] = *known;
            return;
        }
        Entity made = entity;
        made.id = step_.author().ids.next<EntityId>();
        made.verdict = Verdict::Suggested;
        people_[entity.id.value] = made.id;
        step_.putEntity(made);
    }

    // The decided (or rejected) record that leaves no room for this suggestion; the old suggestion that it repeats.
    AnnotationPointer blockerOf(const Annotation &span, AnnotationPointer *repeated) const
    {
        const Annotations near = span.ranges.empty() ? document_.without() : document_.overlapping(span.hull());
        AnnotationPointer blocker;
        for (const AnnotationPointer &other : near) {
            if (other->layer != span.layer)
                continue;
            const bool equal = other->ranges == span.ranges;
            if (other->verdict == Verdict::Suggested) {
                if (equal && other->tag == span.tag && (!span.ranges.empty() || other->features == span.features)
                    && !kept_.contains(other->id))
                    *repeated = other;
                continue;
            }
            const bool proposedBefore = other->was && other->was->tag == span.tag && other->was->ranges == span.ranges;
            if (span.ranges.empty()) {
                if (other->features.value(u"value") == span.features.value(u"value")
                    && other->features.value(u"functionInDocument") == span.features.value(u"functionInDocument"))
                    return other;
            } else if (other->verdict == Verdict::Rejected ? (equal && other->tag == span.tag) || proposedBefore
                           : span.layer == layers::entity  ? equal || proposedBefore || other->hull().crosses(span.hull())
                                                           : other->hull().overlaps(span.hull())) {
                if (!blocker || equal)
                    blocker = other;
            }
        }
        return blocker;
    }

    void placeSpan(Annotation &span)
    {
        const std::uint64_t local = span.id.value;
        AnnotationPointer repeated;
        if (const AnnotationPointer blocker = blockerOf(span, &repeated)) {
            if (blocker->isDecided() && blocker->ranges == span.ranges)
                ids_[local] = blocker->id; // links to it may still be proposed
            return;
        }
        place(span, repeated);
        if (local != 0)
            ids_[local] = span.id;
    }

    void placeRelation(Annotation &relation)
    {
        relation.source = real(relation.source.value);
        relation.target = real(relation.target.value);
        if (!relation.source || !relation.target || relation.source == relation.target)
            return;
        AnnotationPointer repeated;
        for (const AnnotationPointer &other : document_.relationsOf(relation.source)) {
            if (other->layer != relation.layer || other->source != relation.source || other->target != relation.target)
                continue;
            if (other->verdict != Verdict::Suggested)
                return;
            if (other->tag == relation.tag)
                repeated = other;
        }
        place(relation, repeated);
    }

    void place(Annotation &made, const AnnotationPointer &repeated)
    {
        made.id = repeated ? repeated->id : step_.author().ids.next<AnnotationId>();
        made.verdict = Verdict::Suggested;
        if (const auto found = people_.find(made.entity.value); found != people_.end())
            made.entity = found->second;
        if (repeated) {
            made.comment = repeated->comment;
            made.unsure = repeated->unsure;
        }
        kept_.insert(made.id);
        placed_.push_back(made);
    }

    bool isNeeded(const AnnotationPointer &old) const
    {
        if (!old->comment.isEmpty() || old->unsure)
            return true;
        for (const AnnotationPointer &relation : document_.relationsOf(old->id)) {
            if (relation->verdict != Verdict::Suggested)
                return true;
        }
        const QString id = base::idText(old->id.value);
        const Annotations quotes = document_.onLayer(layers::quote);
        return std::any_of(quotes.begin(), quotes.end(), [&id](const AnnotationPointer &quote) {
            return quote->isDecided() && quote->features.value(u"speakerSpan") == id;
        });
    }

    // Former suggestions that the new reading does not repeat go, and the suggested links to them with them.
    void withdraw()
    {
        for (const AnnotationPointer &old : document_.all()) {
            if (old->verdict != Verdict::Suggested || kept_.contains(old->id) || !layers_.contains(old->layer) || isNeeded(old))
                continue;
            for (const AnnotationPointer &relation : document_.relationsOf(old->id)) {
                if (relation->verdict == Verdict::Suggested && !kept_.contains(relation->id))
                    step_.drop(relation->id);
            }
            step_.drop(old->id);
        }
    }

    Step step_;
    const Document &document_;
    const QStringList &layers_;
    std::unordered_map<std::uint64_t, AnnotationId> ids_;
    std::unordered_map<std::uint64_t, EntityId> people_;
    QHash<std::pair<QString, QString>, EntityId> known_; // entities of the project by tag and name
    std::vector<Annotation> placed_;
    QSet<AnnotationId> kept_;
};

} // namespace

Transaction replaceSuggestions(const State &state, Author &author, DocumentId document, const QStringList &layers,
                               std::vector<Annotation> suggestions, const std::vector<Entity> &entities)
{
    if (!state.document(document))
        return {};
    return Replacement(state, author, document, layers).run(std::move(suggestions), entities);
}

} // namespace editing
