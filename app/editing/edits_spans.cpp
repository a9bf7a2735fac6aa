#include "app/editing/edits.h"
#include "app/editing/step.h"

namespace editing {

using namespace annotation;

namespace {

bool fits(Step &step, const text::Ranges &ranges)
{
    qsizetype last = 0;
    for (text::Range range : ranges) {
        if (range.empty() || range.begin < last || !step.document() || range.end > step.document()->text().size())
            return step.fail(QT_TRANSLATE_NOOP("editing", "A span must cover some text of the article."));
        last = range.end;
    }
    return !ranges.empty() || step.fail(QT_TRANSLATE_NOOP("editing", "A span must cover some text of the article."));
}

// "tag Khrenin", or "tag" for several: labels name things by their text.
QString labelFor(const State &state, DocumentId document, Ids ids, const QString &one, const QString &many)
{
    const Document *on = state.document(document);
    const AnnotationPointer record = on && ids.size() == 1 ? on->find(ids.front()) : nullptr;
    if (!record)
        return many.arg(ids.size());
    QString surface = on->surface(*record).simplified();
    if (surface.isEmpty())
        surface = record->tag;
    if (surface.size() > 32)
        surface = surface.left(30) + QStringLiteral("…");
    return one.arg(surface);
}

} // namespace

Edit addSpan(const State &state, Author &author, DocumentId document, const text::Ranges &ranges, const QString &layer, const QString &tag)
{
    Step step(state, author, document, words(QT_TRANSLATE_NOOP("editing", "tag %1")).arg(tag));
    if (!fits(step, ranges))
        return step.finish();
    for (const AnnotationPointer &other : step.document()->overlapping(text::hull(ranges))) {
        if (other->ranges != ranges || other->layer != layer || other->tag != tag)
            continue;
        if (other->isDecided()) {
            step.fail(QT_TRANSLATE_NOOP("editing", "This text has this tag already."));
            return step.finish();
        }
        Annotation taken = *other; // the machine had said the same: take its proposal
        taken.verdict = Verdict::Accepted;
        step.stamp(taken);
        step.put(std::move(taken));
        return step.finish();
    }
    Annotation made;
    made.id = author.ids.next<AnnotationId>();
    made.layer = layer;
    made.tag = tag;
    made.ranges = ranges;
    if (layer == layers::timex3)
        made.features.set(QStringLiteral("type"), QStringLiteral("DATE"));
    step.add(std::move(made));
    return step.finish();
}

Edit retag(const State &state, Author &author, DocumentId document, Ids ids, const QString &layer, const QString &tag)
{
    Step step(state, author, document,
              labelFor(state, document, ids, words(QT_TRANSLATE_NOOP("editing", "%2: %1")).arg(QStringLiteral("%1"), tag),
                       words(QT_TRANSLATE_NOOP("editing", "change %1 tags"))));
    for (AnnotationId id : ids) {
        const Annotation *before = step.find(id);
        if (!before)
            break;
        Annotation after = *before;
        if (after.layer != layer)
            after.features = {};
        after.layer = layer;
        after.tag = tag;
        if (*before == after && before->verdict == Verdict::Suggested) { // its own tag again: that is accepting it
            after.verdict = Verdict::Accepted;
            step.stamp(after);
            step.put(std::move(after));
        } else {
            step.change(std::move(after));
        }
    }
    return step.finish();
}

Edit resize(const State &state, Author &author, DocumentId document, AnnotationId id, const text::Ranges &ranges)
{
    Step step(state, author, document,
              labelFor(state, document, {&id, 1}, words(QT_TRANSLATE_NOOP("editing", "move the ends of %1")), QStringLiteral("%1")));
    const Annotation *before = fits(step, ranges) ? step.find(id) : nullptr;
    if (before && before->isRelation()) // a link has no place of its own
        return base::Error{base::Error::Kind::Invalid, words(QT_TRANSLATE_NOOP("editing", "A link has no ends in the text.")), {}};
    if (before) {
        Annotation after = *before;
        after.ranges = ranges;
        step.change(std::move(after));
    }
    return step.finish();
}

Edit splitSpan(const State &state, Author &author, DocumentId document, AnnotationId id, qsizetype at)
{
    Step step(state, author, document,
              labelFor(state, document, {&id, 1}, words(QT_TRANSLATE_NOOP("editing", "split %1")), QStringLiteral("%1")));
    const Annotation *before = step.find(id);
    if (!before)
        return step.finish();
    const QString &text = step.document()->text();
    text::Ranges left;
    text::Ranges right;
    for (text::Range range : before->ranges) {
        text::Range first{range.begin, std::clamp(at, range.begin, range.end)};
        text::Range second{std::clamp(at, range.begin, range.end), range.end};
        while (!first.empty() && text.at(first.end - 1).isSpace())
            --first.end;
        while (!second.empty() && text.at(second.begin).isSpace())
            ++second.begin;
        if (!first.empty())
            left.push_back(first);
        if (!second.empty())
            right.push_back(second);
    }
    if (left.empty() || right.empty()) {
        step.fail(QT_TRANSLATE_NOOP("editing", "A span is split inside it: move the caret there first."));
        return step.finish();
    }
    Annotation first = *before;
    Annotation second = *before;
    first.ranges = std::move(left);
    second.ranges = std::move(right);
    second.id = author.ids.next<AnnotationId>();
    second.was = nullptr;
    second.sourceId.clear();
    step.change(std::move(first));
    step.add(std::move(second));
    return step.finish();
}

Edit mergeSpans(const State &state, Author &author, DocumentId document, Ids ids)
{
    Step step(state, author, document, words(QT_TRANSLATE_NOOP("editing", "merge spans")));
    if (ids.size() < 2)
        step.fail(QT_TRANSLATE_NOOP("editing", "Merging takes two spans or more."));
    text::Range whole;
    for (AnnotationId id : ids) {
        const Annotation *span = step.find(id);
        if (!span || span->ranges.empty())
            return step.finish();
        whole
            = whole.empty() ? span->hull() : text::Range{std::min(whole.begin, span->hull().begin), std::max(whole.end, span->hull().end)};
    }
    const Annotation *kept = ids.empty() ? nullptr : step.find(ids.front());
    if (!kept)
        return step.finish();
    Annotation merged = *kept;
    merged.ranges = {whole};
    step.change(std::move(merged));
    for (AnnotationId id : ids.subspan(1)) {
        for (const AnnotationPointer &relation : step.document()->relationsOf(id)) {
            Annotation moved = *step.find(relation->id);
            moved.source = moved.source == id ? ids.front() : moved.source;
            moved.target = moved.target == id ? ids.front() : moved.target;
            moved.source == moved.target ? step.remove(moved.id) : step.put(std::move(moved));
        }
        const Annotation old = *step.find(id);
        if (old.verdict == Verdict::Added) {
            step.drop(id);
        } else {
            Annotation rejected = old;
            rejected.verdict = Verdict::Rejected;
            step.stamp(rejected);
            step.put(std::move(rejected));
        }
    }
    return step.finish();
}

Edit remove(const State &state, Author &author, DocumentId document, Ids ids)
{
    Step step(state, author, document,
              labelFor(state, document, ids, words(QT_TRANSLATE_NOOP("editing", "delete %1")),
                       words(QT_TRANSLATE_NOOP("editing", "delete %1 annotations"))));
    for (AnnotationId id : ids)
        step.remove(id);
    return step.finish();
}

namespace {
void acceptOne(Step &step, const Annotation &suggested)
{
    Annotation after = suggested;
    after.verdict = Verdict::Accepted;
    step.stamp(after);
    step.put(std::move(after));
}

// The points of a length ("gli ultimi tre anni") have no words of their own that anybody could be asked about.
void acceptPoints(Step &step, const Features &features)
{
    for (const QStringView name : {u"beginPoint", u"endPoint"}) {
        const AnnotationPointer point = step.document()->find({base::idFromText(features.value(name))});
        const Annotation *now = point && point->ranges.empty() ? step.find(point->id) : nullptr;
        if (now && now->verdict == Verdict::Suggested)
            acceptOne(step, *now);
    }
}
} // namespace

Edit accept(const State &state, Author &author, DocumentId document, Ids ids)
{
    Step step(state, author, document,
              labelFor(state, document, ids, words(QT_TRANSLATE_NOOP("editing", "accept %1")),
                       words(QT_TRANSLATE_NOOP("editing", "accept %1 annotations"))));
    for (AnnotationId id : ids) {
        const Annotation *before = step.find(id);
        if (!before)
            break;
        if (before->isDecided())
            continue;
        const Features features = before->features;
        acceptOne(step, *before);
        acceptPoints(step, features);
    }
    return step.finish();
}

Edit reject(const State &state, Author &author, DocumentId document, Ids ids)
{
    Step step(state, author, document,
              labelFor(state, document, ids, words(QT_TRANSLATE_NOOP("editing", "reject %1")),
                       words(QT_TRANSLATE_NOOP("editing", "reject %1 annotations"))));
    for (AnnotationId id : ids)
        step.remove(id);
    return step.finish();
}

Edit restore(const State &state, Author &author, DocumentId document, Ids ids)
{
    Step step(state, author, document,
              labelFor(state, document, ids, words(QT_TRANSLATE_NOOP("editing", "restore %1")),
                       words(QT_TRANSLATE_NOOP("editing", "restore %1 annotations"))));
    for (AnnotationId id : ids) {
        const Annotation *before = step.find(id);
        if (!before || before->verdict != Verdict::Rejected)
            continue;
        Annotation after = *before;
        after.verdict = Verdict::Suggested;
        after.annotator.clear();
        after.at = 0;
        step.put(std::move(after));
    }
    return step.finish();
}

Edit acceptAbove(const State &state, Author &author, DocumentId document, double confidence, text::Range within)
{
    Step step(state, author, document, words(QT_TRANSLATE_NOOP("editing", "accept all from %1 %")).arg(qRound(confidence * 100)));
    if (!step.document())
        return step.finish();
    for (const AnnotationPointer &record : step.document()->all()) {
        if (record->verdict != Verdict::Suggested || record->origin.confidence < confidence)
            continue;
        if (!within.empty() && (record->ranges.empty() || !within.covers(record->hull())))
            continue;
        acceptOne(step, *record);
        acceptPoints(step, record->features);
    }
    return step.finish();
}

Edit setFeatures(const State &state, Author &author, DocumentId document, AnnotationId id, const Features &features)
{
    Step step(state, author, document,
              labelFor(state, document, {&id, 1}, words(QT_TRANSLATE_NOOP("editing", "change %1")), QStringLiteral("%1")));
    if (const Annotation *before = step.find(id)) {
        Annotation after = *before;
        after.features = features;
        step.change(std::move(after));
    }
    return step.finish();
}

Edit setFeature(const State &state, Author &author, DocumentId document, AnnotationId id, const QString &name, const QString &value)
{
    const Document *on = state.document(document);
    const AnnotationPointer before = on ? on->find(id) : nullptr;
    return setFeatures(state, author, document, id, before ? before->features.with(name, value) : Features{});
}

Edit setComment(const State &state, Author &author, DocumentId document, AnnotationId id, const QString &comment, bool unsure)
{
    Step step(state, author, document,
              labelFor(state, document, {&id, 1}, words(QT_TRANSLATE_NOOP("editing", "note on %1")), QStringLiteral("%1")));
    if (const Annotation *before = step.find(id)) {
        Annotation after = *before; // a note decides nothing
        after.comment = comment;
        after.unsure = unsure;
        step.put(std::move(after));
    }
    return step.finish();
}

Edit relate(const State &state, Author &author, DocumentId document, const QString &layer, const QString &type, AnnotationId source,
            AnnotationId target)
{
    Step step(state, author, document, words(QT_TRANSLATE_NOOP("editing", "link %1")).arg(type));
    if (!step.find(source) || !step.find(target))
        return step.finish();
    if (source == target)
        step.fail(QT_TRANSLATE_NOOP("editing", "A link joins two different annotations."));
    for (const AnnotationPointer &other : step.document()->relationsOf(source)) {
        if (other->layer != layer || other->source != source || other->target != target)
            continue;
        Annotation after = *other; // one link a pair and layer: it changes its type
        after.tag = type;
        if (after.tag == other->tag && !other->isDecided()) {
            after.verdict = Verdict::Accepted;
            step.stamp(after);
            step.put(std::move(after));
        } else {
            step.change(std::move(after));
        }
        return step.finish();
    }
    Annotation made;
    made.id = author.ids.next<AnnotationId>();
    made.layer = layer;
    made.tag = type;
    made.source = source;
    made.target = target;
    step.add(std::move(made));
    return step.finish();
}

Edit setSpeaker(const State &state, Author &author, DocumentId document, AnnotationId quote, AnnotationId speaker)
{
    Step step(state, author, document, words(QT_TRANSLATE_NOOP("editing", "who says it")));
    const Annotation *before = step.find(quote);
    const Annotation *by = speaker && before ? step.find(speaker) : nullptr;
    if (before && (by || !speaker)) {
        Annotation after = *before;
        const Entity *entity = by ? state.entity(by->entity) : nullptr;
        after.features.set(QStringLiteral("speaker"), entity ? entity->name : by ? step.document()->surface(*by) : QString());
        after.features.set(QStringLiteral("speakerSpan"), by ? base::idText(speaker.value) : QString());
        step.change(std::move(after));
    }
    return step.finish();
}

} // namespace editing
