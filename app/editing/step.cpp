#include "app/editing/step.h"

namespace editing {

using namespace annotation;

void decide(const Annotation &before, Annotation &after)
{
    switch (before.verdict) {
    case Verdict::Suggested:
    case Verdict::Accepted:
    case Verdict::Rejected:
        after.verdict = Verdict::Corrected;
        after.was = std::make_shared<const Was>(Was{before.tag, before.ranges, before.features, before.origin.by});
        break;
    case Verdict::Corrected:
    case Verdict::Added:
        break;
    }
}

Step::Step(const State &state, Author &author, DocumentId document, QString label)
    : state_(state), author_(author), id_(document), document_(state.document(document)), transaction_{std::move(label), {}}
{
    if (document && !document_)
        fail(QT_TRANSLATE_NOOP("editing", "The article is not loaded."));
}

bool Step::fail(const char *sentence)
{
    if (!error_)
        error_ = base::Error{base::Error::Kind::Invalid, words(sentence), {}};
    return false;
}

Edit Step::finish()
{
    if (error_)
        return *error_;
    std::erase_if(transaction_.changes, [](const Change &change) { return change.before == change.after; });
    return std::move(transaction_);
}

Change *Step::changeOf(AnnotationId id)
{
    const auto found = index_.find(id);
    return found == index_.end() ? nullptr : &transaction_.changes[found->second];
}

const Annotation *Step::standing(AnnotationId id)
{
    if (const Change *change = changeOf(id))
        return change->after ? &std::get<Annotation>(*change->after) : nullptr;
    return document_ ? document_->find(id).get() : nullptr;
}

const Annotation *Step::find(AnnotationId id)
{
    const Annotation *found = standing(id);
    if (!found)
        fail(QT_TRANSLATE_NOOP("editing", "The annotation is not there any more."));
    return found;
}

void Step::stamp(Annotation &record) const
{
    record.annotator = author_.name;
    record.at = author_.at;
}

void Step::add(Annotation made)
{
    made.verdict = Verdict::Added;
    stamp(made);
    if (made.origin.by.isEmpty())
        made.origin.by = author_.name;
    put(std::move(made));
}

void Step::change(Annotation after)
{
    const Annotation *before = find(after.id);
    if (!before || *before == after)
        return;
    decide(*before, after);
    stamp(after);
    put(std::move(after));
}

void Step::put(Annotation after)
{
    if (Change *change = changeOf(after.id)) {
        change->after = std::move(after);
        return;
    }
    const AnnotationPointer before = document_ ? document_->find(after.id) : nullptr;
    index_[after.id] = transaction_.changes.size();
    transaction_.changes.push_back({id_, before ? std::optional<Record>(*before) : std::nullopt, std::move(after)});
}

void Step::remove(AnnotationId id)
{
    const Annotation *before = find(id);
    if (!before)
        return;
    const Annotation old = *before;
    if (old.isSpan() && document_) {
        for (const AnnotationPointer &relation : document_->relationsOf(id)) {
            if (const Change *change = changeOf(relation->id); !change || change->after)
                relation->verdict == Verdict::Suggested ? drop(relation->id) : remove(relation->id);
        }
        for (const AnnotationPointer &quote : document_->onLayer(layers::quote)) {
            if (quote->features.value(u"speakerSpan") == base::idText(id.value) && quote->id != id) {
                Annotation speechless = *find(quote->id);
                speechless.features.set(QStringLiteral("speakerSpan"), {});
                put(std::move(speechless));
            }
        }
    }
    if (old.verdict == Verdict::Added) {
        drop(id);
        if (old.isRelation()) {
            dropLone(old.source);
            dropLone(old.target);
        }
        return;
    }
    Annotation rejected = old;
    rejected.verdict = Verdict::Rejected;
    stamp(rejected);
    put(std::move(rejected));
}

// An event without words stands for one of another article, at the end of links: without any it says nothing.
void Step::dropLone(AnnotationId id)
{
    const Annotation *event = standing(id);
    if (!document_ || !event || event->layer != layers::event || !event->ranges.empty() || event->verdict != Verdict::Added)
        return;
    const Annotations stored = document_->relationsOf(id);
    const bool linked = std::any_of(stored.begin(), stored.end(),
                                    [this](const AnnotationPointer &relation) { return standing(relation->id) != nullptr; });
    const bool linkedNow = std::any_of(transaction_.changes.begin(), transaction_.changes.end(), [id](const Change &change) {
        const auto *made = change.after ? std::get_if<Annotation>(&*change.after) : nullptr;
        return made && made->isRelation() && (made->source == id || made->target == id);
    });
    if (!linked && !linkedNow)
        drop(id);
}

void Step::drop(AnnotationId id)
{
    if (Change *change = changeOf(id)) {
        change->after.reset(); // made and dropped in one step: finish() leaves it out
        return;
    }
    if (const AnnotationPointer before = document_ ? document_->find(id) : nullptr) {
        index_[id] = transaction_.changes.size();
        transaction_.changes.push_back({id_, *before, std::nullopt});
    }
}

void Step::putEntity(const Entity &entity)
{
    const Entity *before = state_.entity(entity.id);
    transaction_.changes.push_back({{}, before ? std::optional<Record>(*before) : std::nullopt, entity});
}

void Step::dropEntity(EntityId id)
{
    if (const Entity *before = state_.entity(id))
        transaction_.changes.push_back({{}, *before, std::nullopt});
}

} // namespace editing
