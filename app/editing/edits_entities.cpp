#include "app/editing/edits.h"
#include "app/editing/step.h"

namespace editing {

using namespace annotation;

namespace {

// Whom a mention refers to. Saying it of a suggestion takes the suggestion; contradicting what was said corrects it.
void pointTo(Step &step, AnnotationId id, EntityId entity)
{
    const Annotation *before = step.find(id);
    if (!before || before->entity == entity)
        return;
    Annotation after = *before;
    after.entity = entity;
    if (before->entity && entity) {
        step.change(std::move(after));
        return;
    }
    if (after.verdict == Verdict::Suggested)
        after.verdict = Verdict::Accepted;
    step.stamp(after);
    step.put(std::move(after));
}

// Makes or takes the mention that "everywhere" wants at a place. False where nothing is to do.
bool tagPlace(Step &step, text::Range range, const QString &layer, const QString &tag, EntityId entity)
{
    for (const AnnotationPointer &other : step.document()->overlapping(range)) {
        if (other->layer != layer || other->verdict == Verdict::Rejected)
            continue;
        if (other->isDecided()) {
            if (other->ranges == text::Ranges{range} && other->tag == tag)
                return false;
            continue;
        }
        Annotation after = *other;
        after.tag = tag;
        after.ranges = {range};
        after.entity = entity ? entity : after.entity;
        if (after.tag == other->tag && after.ranges == other->ranges) {
            after.verdict = Verdict::Accepted;
            step.stamp(after);
            step.put(std::move(after));
        } else {
            step.change(std::move(after));
        }
        return true;
    }
    Annotation made;
    made.id = step.author().ids.next<AnnotationId>();
    made.layer = layer;
    made.tag = tag;
    made.ranges = {range};
    made.entity = entity;
    step.add(std::move(made));
    return true;
}

} // namespace

Edit everywhere(const State &state, Author &author, std::span<const Place> places, const QString &layer, const QString &tag,
                EntityId entity)
{
    Transaction all{words(QT_TRANSLATE_NOOP("editing", "%1 everywhere")).arg(tag), {}};
    std::vector<DocumentId> documents;
    for (const Place &place : places) {
        if (std::find(documents.begin(), documents.end(), place.document) == documents.end())
            documents.push_back(place.document);
    }
    for (DocumentId id : documents) {
        Step step(state, author, id, {});
        for (const Place &place : places) {
            if (place.document == id && step.document() && !place.range.empty() && place.range.end <= step.document()->text().size())
                tagPlace(step, place.range, layer, tag, entity);
        }
        Edit edit = step.finish();
        if (!edit)
            return edit;
        all.append(*std::move(edit));
    }
    return all;
}

Edit setEntity(const State &state, Author &author, DocumentId document, Ids mentions, EntityId entity)
{
    const Entity *to = state.entity(entity);
    Step step(state, author, document,
              to ? words(QT_TRANSLATE_NOOP("editing", "same as %1")).arg(to->name) : words(QT_TRANSLATE_NOOP("editing", "of no entity")));
    if (entity && !to)
        step.fail(QT_TRANSLATE_NOOP("editing", "The entity is not there any more."));
    for (AnnotationId id : mentions)
        pointTo(step, id, entity);
    if (to && to->verdict == Verdict::Suggested) {
        Entity kept = *to;
        kept.verdict = Verdict::Accepted;
        step.putEntity(kept);
    }
    return step.finish();
}

Edit newEntity(const State &state, Author &author, DocumentId document, Ids mentions, const QString &name, const QString &kb)
{
    Step step(state, author, document, words(QT_TRANSLATE_NOOP("editing", "new entity %1")).arg(name));
    const Annotation *first = mentions.empty() ? nullptr : step.find(mentions.front());
    Entity entity;
    entity.id = author.ids.next<EntityId>();
    entity.tag = first ? first->tag : QString();
    entity.name = name;
    entity.kb = kb;
    entity.verdict = Verdict::Added;
    step.putEntity(entity);
    for (AnnotationId id : mentions)
        pointTo(step, id, entity.id);
    return step.finish();
}

Edit mergeEntities(const State &state, Author &author, EntityId into, EntityId from)
{
    const Entity *kept = state.entity(into);
    const Entity *gone = state.entity(from);
    if (!kept || !gone || into == from)
        return base::Error{base::Error::Kind::Invalid, words(QT_TRANSLATE_NOOP("editing", "Merging takes two different entities.")), {}};
    Transaction all{words(QT_TRANSLATE_NOOP("editing", "%1 is %2")).arg(gone->name, kept->name), {}};
    for (const auto &[id, document] : state.documents()) {
        Step step(state, author, id, {});
        document.visitSpans([&step, into, from](const AnnotationPointer &mention) {
            if (mention->entity != from)
                return;
            Annotation moved = *mention;
            moved.entity = into;
            step.put(std::move(moved));
        });
        Edit edit = step.finish();
        if (!edit)
            return edit;
        all.append(*std::move(edit));
    }
    Entity merged = *kept;
    if (merged.kb.isEmpty())
        merged.kb = gone->kb;
    merged.verdict = merged.verdict == Verdict::Suggested ? Verdict::Accepted : merged.verdict;
    Step entities(state, author, {}, {});
    entities.putEntity(merged);
    entities.dropEntity(from);
    Edit edit = entities.finish();
    if (edit)
        all.append(*std::move(edit));
    return all;
}

Edit setEntityFields(const State &state, Author &author, Entity changed)
{
    const Entity *before = state.entity(changed.id);
    Step step(state, author, {}, words(QT_TRANSLATE_NOOP("editing", "change entity %1")).arg(before ? before->name : changed.name));
    if (!before)
        step.fail(QT_TRANSLATE_NOOP("editing", "The entity is not there any more."));
    if (changed.verdict == Verdict::Suggested)
        changed.verdict = Verdict::Accepted;
    step.putEntity(changed);
    return step.finish();
}

} // namespace editing
