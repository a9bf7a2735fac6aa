#include "app/editing/claims.h"
#include "app/editing/step.h"

#include <set>

namespace editing {

using namespace annotation;

namespace {

base::Error invalid(const char *sentence) { return {base::Error::Kind::Invalid, words(sentence), {}}; }

AnnotationPointer eventAt(const State &state, const EventMention &mention)
{
    const Document *on = state.document(mention.document);
    const AnnotationPointer event = on ? on->find(mention.id) : nullptr;
    return event && event->layer == layers::event && event->isVisible() ? event : nullptr;
}

// Saying it of a suggestion takes the suggestion; contradicting what was said corrects it.
void pointTo(Step &step, AnnotationId id, EntityId entity)
{
    const Annotation *before = step.find(id);
    if (!before || (before->entity == entity && before->isDecided()))
        return;
    Annotation after = *before;
    after.entity = entity;
    if (before->entity && entity && before->entity != entity) {
        step.change(std::move(after));
        return;
    }
    if (after.verdict == Verdict::Suggested)
        after.verdict = Verdict::Accepted;
    step.stamp(after);
    step.put(std::move(after));
}

Entity eventNamed(Author &author, const State &state, const EventMention &first)
{
    Entity entity;
    entity.id = author.ids.next<EntityId>();
    entity.tag = eventAt(state, first)->tag;
    entity.name = state.document(first.document)->surface(*eventAt(state, first)).simplified();
    entity.verdict = Verdict::Added;
    return entity;
}

} // namespace

Edit keepBoth(const State &state, Author &author, DocumentId document, AnnotationId link, const QString &source)
{
    const Document *on = state.document(document);
    const AnnotationPointer before = on ? on->find(link) : nullptr;
    if (!before || !before->isRelation())
        return invalid(QT_TRANSLATE_NOOP("editing", "Only a link says whose claim it is."));
    Step step(state, author, document, words(QT_TRANSLATE_NOOP("editing", "keep both: the sources disagree")));
    Annotation after = *before;
    after.features.set(QStringLiteral("context"), source);
    after.features.set(QStringLiteral("discordant"), {});
    step.change(std::move(after));
    return step.finish();
}

Edit oneEvent(const State &state, Author &author, std::span<const EventMention> mentions)
{
    std::set<EventMention> all(mentions.begin(), mentions.end());
    if (all.size() < 2)
        return invalid(QT_TRANSLATE_NOOP("editing", "One event takes two mentions or more."));
    std::set<EntityId> joined;
    EntityId kept;
    for (const EventMention &mention : mentions) {
        const AnnotationPointer event = eventAt(state, mention);
        if (!event)
            return invalid(QT_TRANSLATE_NOOP("editing", "The event is not there any more."));
        kept = kept ? kept : event->entity;
        if (event->entity)
            joined.insert(event->entity);
    }
    for (const auto &[id, document] : state.documents()) {
        document.visitSpans([&, in = id](const AnnotationPointer &span) {
            if (span->layer == layers::event && span->isVisible() && joined.contains(span->entity))
                all.insert({in, span->id});
        });
    }
    Transaction together{words(QT_TRANSLATE_NOOP("editing", "one event")), {}};
    if (!state.entity(kept)) {
        Step step(state, author, {}, {});
        const Entity made = eventNamed(author, state, mentions.front());
        kept = made.id;
        step.putEntity(made);
        together.append(*step.finish());
    }
    for (auto mention = all.begin(); mention != all.end();) {
        const DocumentId document = mention->document;
        Step step(state, author, document, {});
        for (; mention != all.end() && mention->document == document; ++mention)
            pointTo(step, mention->id, kept);
        Edit edit = step.finish();
        if (!edit)
            return edit;
        together.append(*std::move(edit));
    }
    return together;
}

Edit twoEvents(const State &state, Author &author, const EventMention &one, const EventMention &other)
{
    const AnnotationPointer first = eventAt(state, one), second = eventAt(state, other);
    if (!first || !second)
        return invalid(QT_TRANSLATE_NOOP("editing", "The event is not there any more."));
    if (one == other || (first->entity && first->entity == second->entity))
        return invalid(QT_TRANSLATE_NOOP("editing", "Both are one event: take one of its mentions out of it first."));
    Transaction apart{words(QT_TRANSLATE_NOOP("editing", "two events")), {}};
    for (const EventMention &mention : {one, other}) {
        Step step(state, author, mention.document, {});
        EntityId own = eventAt(state, mention)->entity;
        if (!state.entity(own)) {
            const Entity made = eventNamed(author, state, mention);
            own = made.id;
            step.putEntity(made);
        }
        pointTo(step, mention.id, own);
        Edit edit = step.finish();
        if (!edit)
            return edit;
        apart.append(*std::move(edit));
    }
    return apart;
}

Edit nameEvent(const State &state, Author &author, const EventMention &mention, const QString &name)
{
    const AnnotationPointer event = eventAt(state, mention);
    if (!event)
        return invalid(QT_TRANSLATE_NOOP("editing", "The event is not there any more."));
    const Entity *known = state.entity(event->entity);
    Entity named = known ? *known : eventNamed(author, state, mention);
    named.name = name.isEmpty() ? state.document(mention.document)->surface(*event).simplified() : name;
    if (known ? known->name == named.name : name.isEmpty())
        return Transaction{};
    if (named.verdict == Verdict::Suggested)
        named.verdict = Verdict::Accepted;
    Step step(state, author, mention.document, words(QT_TRANSLATE_NOOP("editing", "call the event %1")).arg(named.name));
    step.putEntity(named);
    pointTo(step, mention.id, named.id);
    return step.finish();
}

namespace {

// A mention of the event in an article: one with words before one without.
AnnotationPointer mentionIn(const Document &document, EntityId entity)
{
    AnnotationPointer found;
    document.visitSpans([&](const AnnotationPointer &span) {
        const bool isOne = span->layer == layers::event && span->entity == entity && span->isVisible();
        if (isOne && (!found || (found->ranges.empty() && !span->ranges.empty())))
            found = span;
    });
    return found;
}

Annotation withoutWords(Author &author, const Annotation &event, EntityId entity, const QString &name)
{
    Annotation made;
    made.id = author.ids.next<AnnotationId>();
    made.layer = layers::event;
    made.tag = event.tag;
    made.entity = entity;
    made.features.set(QStringLiteral("name"), name);
    return made;
}

} // namespace

Edit relateAcross(const State &state, Author &author, const EventMention &source, const QString &relation, const EventMention &target)
{
    const AnnotationPointer from = eventAt(state, source), to = eventAt(state, target);
    if (!from || !to)
        return invalid(QT_TRANSLATE_NOOP("editing", "The event is not there any more."));
    if (source.document == target.document)
        return relate(state, author, source.document, layers::tlink, relation, source.id, target.id);
    if (from->entity && from->entity == to->entity)
        return invalid(QT_TRANSLATE_NOOP("editing", "They are one event."));
    const Entity made = to->entity ? Entity{} : eventNamed(author, state, target);
    const EntityId entity = to->entity ? to->entity : made.id;
    const Document &here = *state.document(source.document), &there = *state.document(target.document);
    const AnnotationPointer known = mentionIn(here, entity);
    if (known && to->isDecided()) // no more than a link is missing
        return relate(state, author, source.document, layers::tlink, relation, source.id, known->id);
    Transaction together{words(QT_TRANSLATE_NOOP("editing", "link %1")).arg(relation), {}};
    Step elsewhere(state, author, target.document, {});
    if (!to->entity)
        elsewhere.putEntity(made);
    pointTo(elsewhere, target.id, entity);
    Step step(state, author, source.document, {});
    Annotation end = known ? *known : withoutWords(author, *to, entity, there.surface(*to).simplified());
    Annotation link;
    link.id = author.ids.next<AnnotationId>();
    link.layer = layers::tlink;
    link.tag = relation;
    link.source = source.id;
    link.target = end.id;
    if (!known)
        step.add(std::move(end));
    step.add(std::move(link));
    for (Step *one : {&elsewhere, &step}) {
        Edit edit = one->finish();
        if (!edit)
            return edit;
        together.append(*std::move(edit));
    }
    return together;
}

Edit anotherEvent(const State &state, Author &author, DocumentId document, AnnotationId mention)
{
    if (!eventAt(state, {document, mention}))
        return invalid(QT_TRANSLATE_NOOP("editing", "The event is not there any more."));
    Step step(state, author, document, words(QT_TRANSLATE_NOOP("editing", "another event")));
    pointTo(step, mention, {});
    return step.finish();
}

} // namespace editing
