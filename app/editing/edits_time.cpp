#include "app/editing/edits_time.h"

#include "app/annotation/reason.h"
#include "app/editing/step.h"

#include <algorithm>

namespace editing {

using namespace annotation;

namespace {

const QString byHand = QStringLiteral("hand");
const QString beginPoint = QStringLiteral("beginPoint"), endPoint = QStringLiteral("endPoint");

struct OwnDate {
    AnnotationPointer link, date;
};

bool isHandDate(const AnnotationPointer &span)
{
    return span && span->layer == layers::timex3 && span->ranges.empty() && span->features.value(u"valueBy") == byHand;
}

bool isOrder(const QString &relation)
{
    return relation == QLatin1String("BEFORE") || relation == QLatin1String("AFTER") || relation == QLatin1String("IBEFORE")
        || relation == QLatin1String("IAFTER");
}

// The dates set by hand that serve this event alone.
std::vector<OwnDate> ownDates(const Document &document, AnnotationId event)
{
    std::vector<OwnDate> found;
    for (const AnnotationPointer &link : document.relationsOf(event)) {
        if (link->layer != layers::tlink || link->source != event || !link->isDecided())
            continue;
        const AnnotationPointer date = document.find(link->target);
        if (isHandDate(date) && document.relationsOf(date->id).size() == 1)
            found.push_back({link, date});
    }
    return found;
}

// A date that reaches from one to another takes them along.
void removeDate(Step &step, const Annotation &date)
{
    for (const QString &end : {beginPoint, endPoint}) {
        const AnnotationPointer point = step.document()->find({base::idFromText(date.features.value(end))});
        if (isHandDate(point) && step.document()->relationsOf(point->id).empty())
            step.remove(point->id);
    }
    step.remove(date.id);
}

void setValue(Features &features, const TimeValue &time)
{
    features.set(QStringLiteral("type"), time.type);
    features.set(QStringLiteral("value"), time.value);
    features.set(QStringLiteral("mod"), time.mod);
    features.set(QStringLiteral("derivation"), time.derivation);
    features.set(QStringLiteral("valueBy"), byHand);
}

Annotation emptyTimex(Step &step, const TimeValue &time)
{
    Annotation made;
    made.id = step.author().ids.next<AnnotationId>();
    made.layer = layers::timex3;
    made.tag = QStringLiteral("TIMEX3");
    setValue(made.features, time);
    return made;
}

// The date and, of a stretch, the two dates that it reaches from and to; those of `features` so far are used again.
void setDating(Step &step, Features &features, const Dating &dating)
{
    setValue(features, dating.value);
    const auto point = [&](const QString &name, const TimeValue *time) {
        const AnnotationPointer old = step.document()->find({base::idFromText(features.value(name))});
        const bool usable = isHandDate(old) && step.document()->relationsOf(old->id).empty();
        if (!time) {
            if (usable)
                step.remove(old->id);
            features.set(name, {});
            return;
        }
        if (usable) {
            Annotation changed = *old;
            setValue(changed.features, *time);
            step.change(std::move(changed));
            return;
        }
        Annotation made = emptyTimex(step, *time);
        features.set(name, base::idText(made.id.value));
        step.add(std::move(made));
    };
    point(beginPoint, dating.ends ? &dating.ends->first : nullptr);
    point(endPoint, dating.ends ? &dating.ends->second : nullptr);
}

void acceptEvent(Step &step, AnnotationId id)
{
    const Annotation *event = step.find(id);
    if (!event || event->verdict != Verdict::Suggested)
        return;
    Annotation accepted = *event; // dating or ordering an event says that it is one
    accepted.verdict = Verdict::Accepted;
    step.stamp(accepted);
    step.put(std::move(accepted));
}

void rejectProposedDates(Step &step, AnnotationId event)
{
    for (const AnnotationPointer &link : step.document()->relationsOf(event)) {
        const AnnotationPointer other = step.document()->find(link->source == event ? link->target : link->source);
        if (link->layer == layers::tlink && link->verdict == Verdict::Suggested && other && other->layer == layers::timex3)
            step.remove(link->id);
    }
}

void addLink(Step &step, AnnotationId source, const QString &relation, AnnotationId target, const QString &reason, bool unsure)
{
    Annotation link;
    link.id = step.author().ids.next<AnnotationId>();
    link.layer = layers::tlink;
    link.tag = relation;
    link.source = source;
    link.target = target;
    link.origin.reason = reason;
    link.unsure = unsure;
    step.add(std::move(link));
}

// Keeps what the event filled as a core; says whether there was one.
bool keepCore(Step &step, const OwnDate &own)
{
    if (own.link->tag != QLatin1String("SIMULTANEOUS") && own.link->tag != QLatin1String("INCLUDES"))
        return false;
    Annotation core = *own.link;
    core.tag = QStringLiteral("INCLUDES");
    step.change(std::move(core));
    return true;
}

} // namespace

Edit date(const State &state, Author &author, DocumentId document, AnnotationId event, const Dating &dating)
{
    Step step(state, author, document,
              words(QT_TRANSLATE_NOOP("editing", "date %1"))
                  .arg(dating.ends ? dating.ends->first.value + QLatin1Char('/') + dating.ends->second.value : dating.value.value));
    if (!step.find(event))
        return step.finish();
    rejectProposedDates(step, event);
    std::optional<OwnDate> used;
    for (const OwnDate &own : ownDates(*step.document(), event)) {
        if (dating.widened && keepCore(step, own))
            continue;
        if (used)
            removeDate(step, *own.date);
        else
            used = own;
    }
    if (used) {
        Annotation changed = *used->date;
        setDating(step, changed.features, dating);
        step.change(std::move(changed));
        Annotation link = *used->link;
        link.tag = dating.relation;
        link.features.set(QStringLiteral("context"), {}); // a new date is the article's own again
        step.change(std::move(link));
    } else {
        Annotation made = emptyTimex(step, dating.value);
        setDating(step, made.features, dating);
        const AnnotationId id = made.id;
        step.add(std::move(made));
        addLink(step, event, dating.relation, id, words(QT_TRANSLATE_NOOP("editing", "date set by hand")), false);
    }
    acceptEvent(step, event);
    return step.finish();
}

Edit orderOnly(const State &state, Author &author, DocumentId document, AnnotationId event, AnnotationId after, AnnotationId before)
{
    Step step(state, author, document, words(QT_TRANSLATE_NOOP("editing", "order instead of a date")));
    if (!step.find(event) || (after && !step.find(after)) || (before && !step.find(before)))
        return step.finish();
    if (after == event || before == event)
        step.fail(QT_TRANSLATE_NOOP("editing", "A link joins two different annotations."));
    for (const OwnDate &own : ownDates(*step.document(), event))
        removeDate(step, *own.date);
    for (const AnnotationPointer &link : step.document()->relationsOf(event)) {
        if (link->layer != layers::tlink || !link->isVisible())
            continue;
        const AnnotationPointer other = step.document()->find(link->source == event ? link->target : link->source);
        const bool dates = other && other->layer == layers::timex3 && !isOrder(link->tag) && !isHandDate(other);
        const bool ordersByHand = (after || before) && link->verdict == Verdict::Added && link->source == event && isOrder(link->tag)
            && link->target != after && link->target != before;
        if (dates || ordersByHand)
            step.remove(link->id);
    }
    const QString reason = annotation::keptReason(QT_TRANSLATE_NOOP("reason", "order set by hand"));
    const auto order = [&](const QString &relation, AnnotationId other) {
        if (!other)
            return;
        for (const AnnotationPointer &link : step.document()->relationsOf(event)) {
            if (link->layer != layers::tlink || link->source != event || link->target != other)
                continue;
            Annotation changed = *link; // one link a pair
            changed.tag = relation;
            if (changed.verdict == Verdict::Suggested && changed == *link) {
                changed.verdict = Verdict::Accepted;
                step.stamp(changed);
                step.put(std::move(changed));
            } else {
                step.change(std::move(changed));
            }
            return;
        }
        addLink(step, event, relation, other, reason, false);
    };
    order(QStringLiteral("AFTER"), after);
    order(QStringLiteral("BEFORE"), before);
    acceptEvent(step, event);
    return step.finish();
}

Edit release(const State &state, Author &author, DocumentId document, AnnotationId event)
{
    Step step(state, author, document, words(QT_TRANSLATE_NOOP("editing", "order instead of a date")));
    if (!step.find(event))
        return step.finish();
    for (const OwnDate &own : ownDates(*step.document(), event))
        removeDate(step, *own.date);
    for (const AnnotationPointer &link : step.document()->relationsOf(event)) {
        if (link->layer == layers::tlink && link->verdict == Verdict::Added && link->source == event && isOrder(link->tag))
            step.remove(link->id);
    }
    return step.finish();
}

Edit doubt(const State &state, Author &author, DocumentId document, AnnotationId id, AnnotationId anchor, bool approximate, bool unsure)
{
    Step step(state, author, document, words(QT_TRANSLATE_NOOP("editing", "how sure a date is")));
    const Annotation *span = step.find(id);
    const Annotation *time = !span ? nullptr : span->layer == layers::timex3 ? span : anchor ? step.find(anchor) : nullptr;
    if (!time) {
        if (span)
            step.fail(QT_TRANSLATE_NOOP("editing", "This event has no date that one could doubt."));
        return step.finish();
    }
    const QString mod = approximate                               ? QStringLiteral("APPROX")
        : time->features.value(u"mod") == QLatin1String("APPROX") ? QString()
                                                                  : time->features.value(u"mod");
    if (span == time || isHandDate(step.document()->find(time->id))) {
        Annotation changed = *time;
        changed.features.set(QStringLiteral("mod"), mod);
        const bool decides = !(changed == *time); // doubt alone decides nothing
        changed.unsure = span == time ? unsure : time->unsure;
        decides ? step.change(std::move(changed)) : step.put(std::move(changed));
    }
    for (const AnnotationPointer &link : step.document()->relationsOf(id)) {
        if (span == time || link->layer != layers::tlink || !link->isVisible() || (link->source != time->id && link->target != time->id))
            continue;
        if (approximate && !isHandDate(step.document()->find(time->id))) { // the text's own date is not touched: another takes its place
            step.remove(link->id);
            Annotation own = emptyTimex(step, {time->features.value(u"type"), time->features.value(u"value"), mod, {}});
            const AnnotationId made = own.id;
            step.add(std::move(own));
            addLink(step, id, QStringLiteral("IS_INCLUDED"), made, words(QT_TRANSLATE_NOOP("editing", "date set by hand")), unsure);
        } else if (link->unsure != unsure) {
            Annotation changed = *link; // doubt decides nothing
            changed.unsure = unsure;
            step.put(std::move(changed));
        }
        break;
    }
    return step.finish();
}

Edit together(const State &state, Author &author, const std::vector<Maker> &makers)
{
    State seen = state;
    Transaction all;
    for (const Maker &maker : makers) {
        Edit made = maker(seen, author);
        if (!made)
            return made;
        if (const base::Result<> applied = seen.apply(*made); !applied)
            return applied.error();
        if (all.label.isEmpty())
            all.label = made->label;
        for (Change &change : made->changes) {
            const Annotation *record = std::get_if<Annotation>(change.before ? &*change.before : &*change.after);
            const auto known = std::find_if(all.changes.begin(), all.changes.end(), [&](const Change &other) {
                const Annotation *earlier = std::get_if<Annotation>(other.before ? &*other.before : &*other.after);
                return record && earlier && other.document == change.document && earlier->id == record->id;
            });
            if (known == all.changes.end())
                all.changes.push_back(std::move(change));
            else if (known->before || change.after)
                known->after = std::move(change.after);
            else
                all.changes.erase(known); // made and gone again
        }
    }
    std::erase_if(all.changes, [](const Change &change) { return change.before == change.after; });
    return all;
}

} // namespace editing
