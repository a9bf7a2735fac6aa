#include "app/timeline/chain.h"

#include <algorithm>

namespace timeline {

using annotation::AnnotationId;
using annotation::AnnotationPointer;

void ChainTeller::describe(AnnotationId id, QString &text, QString &value) const
{
    const AnnotationPointer span = timeline_.document_.find(id);
    if (!span) {
        value = timeline_.document_.fields().dct;
        return;
    }
    text = span->ranges.empty() ? span->features.value(u"name") : timeline_.document_.surface(*span);
    if (span->layer == annotation::layers::timex3)
        value = span->features.value(u"value");
}

// The first two mentions stand for all.
void ChainTeller::sayOneEvent(Step &step, annotation::EntityId entity) const
{
    step.kind = Step::Kind::Same;
    step.decided = true;
    timeline_.document_.visitSpans([&](const AnnotationPointer &span) {
        if (span->entity != entity || span->layer != annotation::layers::event || !span->isVisible() || step.b)
            return;
        (step.a ? step.b : step.a) = span->id;
        step.decided = step.decided && span->isDecided();
    });
    step.id = step.b;
    describe(step.a, step.aText, step.aValue);
    describe(step.b, step.bText, step.bValue);
}

Step ChainTeller::step(const Cause &cause) const
{
    Step step;
    step.document = timeline_.document_.id();
    if (const auto *entity = std::get_if<annotation::EntityId>(&cause)) {
        sayOneEvent(step, *entity);
        return step;
    }
    const auto *id = std::get_if<AnnotationId>(&cause);
    const AnnotationPointer claim = id ? timeline_.document_.find(*id) : nullptr;
    if (!claim) {
        step.kind = Step::Kind::CreationTime;
        step.value = timeline_.document_.fields().dct;
        step.decided = true;
        return step;
    }
    step.id = *id;
    step.context = claim->features.value(u"context");
    step.decided = claim->isDecided();
    step.by = claim->annotator.isEmpty() ? claim->origin.by : claim->annotator;
    if (claim->isRelation()) {
        step.a = claim->source;
        step.b = claim->target;
        step.relation = relationFromName(claim->tag).value_or(Relation::IsIncluded);
        describe(step.a, step.aText, step.aValue);
        describe(step.b, step.bText, step.bValue);
        step.signal = claim->features.value(u"signal");
        if (const AnnotationPointer signal = timeline_.document_.find({base::idFromText(claim->features.value(u"signalID"))}))
            step.signal = timeline_.document_.surface(*signal);
        return step;
    }
    step.a = *id;
    describe(step.a, step.aText, step.aValue);
    step.value = claim->layer == annotation::layers::timex3 ? step.aValue : claim->features.value(u"tense");
    step.mod = claim->features.value(u"mod");
    step.kind = claim->layer != annotation::layers::timex3                                       ? Step::Kind::Tense
        : step.value.startsWith(QLatin1Char('P')) && !step.value.endsWith(QLatin1String("_REF")) ? Step::Kind::Length
                                                                                                 : Step::Kind::Date;
    return step;
}

std::vector<Step> ChainTeller::steps(const std::vector<Cause> &causes) const
{
    std::vector<Step> told;
    std::transform(causes.begin(), causes.end(), std::back_inserter(told), [&](const Cause &cause) { return step(cause); });
    return told;
}

// What a machine has proposed goes first, then links before dates: a date stands in the text.
std::vector<Repair> ChainTeller::repairs(const std::vector<Step> &steps, AnnotationId setAside) const
{
    std::vector<const Step *> order;
    order.reserve(steps.size());
    for (const Step &step : steps)
        order.push_back(&step);
    const auto pain = [](const Step *step) {
        return std::pair(step->decided ? 1 : 0, step->kind == Step::Kind::CreationTime ? 2 : step->kind == Step::Kind::Link ? 0 : 1);
    };
    std::stable_sort(order.begin(), order.end(), [&](const Step *a, const Step *b) { return pain(a) < pain(b); });
    std::vector<Repair> repairs;
    int decided = 0;
    for (const Step *step : order) {
        decided += step->decided && step->kind != Step::Kind::CreationTime ? 1 : 0;
        if (step->kind == Step::Kind::Link)
            repairs.push_back({Repair::Kind::RemoveLink, step->id, step->aText});
        else if (step->kind == Step::Kind::Same)
            repairs.push_back({Repair::Kind::PartEvents, step->id, step->bText});
        else if (step->kind != Step::Kind::Tense)
            repairs.push_back({Repair::Kind::ChangeDate, step->id, step->aText.isEmpty() ? step->value : step->aText});
    }
    const auto aside = timeline_.document_.find(setAside);
    if (decided > 1 && aside && aside->isRelation()) // only a link says whose claim it is
        repairs.push_back({Repair::Kind::KeepBoth, setAside, {}});
    return repairs;
}

Contradiction ChainTeller::contradiction(const Conflict &conflict, AnnotationId setAside) const
{
    Contradiction contradiction;
    contradiction.setAside = setAside;
    contradiction.lacking = conflict.lacking;
    for (const Cause &cause : conflict.because) {
        if (const auto *id = std::get_if<AnnotationId>(&cause))
            contradiction.because.push_back(*id);
    }
    contradiction.steps = steps(conflict.because);
    contradiction.repairs = repairs(contradiction.steps, setAside);
    return contradiction;
}

} // namespace timeline
