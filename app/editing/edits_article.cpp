#include "app/editing/edits.h"
#include "app/editing/edits_time.h"
#include "app/editing/step.h"
#include "app/editing/text_change.h"

#include <unordered_map>

namespace editing {

using namespace annotation;

namespace {

const QString byHand = QStringLiteral("hand");
const QString valueBy = QStringLiteral("valueBy");

void setValue(Features &features, const TimeValue &time)
{
    features.set(QStringLiteral("type"), time.type);
    features.set(QStringLiteral("value"), time.value);
    features.set(QStringLiteral("mod"), time.mod);
    features.set(QStringLiteral("derivation"), time.derivation);
    features.set(valueBy, byHand);
}

} // namespace

Edit redate(const State &state, Author &author, DocumentId document, AnnotationId id, const TimeValue &time, const QString &relation)
{
    Step step(state, author, document, words(QT_TRANSLATE_NOOP("editing", "date %1")).arg(time.value));
    const Annotation *before = step.find(id);
    if (!before)
        return step.finish();
    if (before->layer != layers::timex3) {
        Dating dating;
        dating.value = time;
        dating.relation = relation;
        return date(state, author, document, id, dating);
    }
    Annotation after = *before;
    const bool same = after.features.value(u"value") == time.value && after.features.value(u"mod") == time.mod
        && (time.type.isEmpty() || after.features.value(u"type") == time.type);
    setValue(after.features, time);
    if (same && before->verdict == Verdict::Suggested) {
        after.verdict = Verdict::Accepted;
        step.stamp(after);
        step.put(std::move(after));
    } else {
        step.change(std::move(after));
    }
    return step.finish();
}

Edit setDct(const State &state, Author &author, DocumentId document, const QString &dct, std::span<const Revalued> revalued)
{
    Step step(state, author, document, words(QT_TRANSLATE_NOOP("editing", "article date %1")).arg(dct));
    if (!step.document())
        return step.finish();
    ArticleFields fields = step.document()->fields();
    fields.dct = dct;
    step.record({document, step.document()->fields(), fields});
    for (const Revalued &item : revalued) {
        const Annotation *before = step.find(item.id);
        if (!before || before->features.value(valueBy) == byHand)
            continue;
        Annotation after = *before; // computed, not decided: the verdict stays
        after.features = item.features;
        step.put(std::move(after));
    }
    return step.finish();
}

Edit setFields(const State &state, Author &author, DocumentId document, ArticleFields changed, const QString &label)
{
    Step step(state, author, document, label);
    if (step.document())
        step.record({document, step.document()->fields(), std::move(changed)});
    return step.finish();
}

Edit setTagSet(const State &state, Author &author, TagSet changed, const QString &label)
{
    Step step(state, author, {}, label);
    step.record({{}, TagSetFields{state.tagSet()}, TagSetFields{std::move(changed)}});
    return step.finish();
}

Edit correctText(const State &state, Author &author, DocumentId document, text::Range replaced, const QString &with)
{
    Step step(state, author, document, words(QT_TRANSLATE_NOOP("editing", "correct the text")));
    if (!step.document())
        return step.finish();
    ArticleText text = step.document()->articleText();
    if (replaced.begin < 0 || replaced.end < replaced.begin || replaced.end > text.text.size()) {
        step.fail(QT_TRANSLATE_NOOP("editing", "The place lies outside the text."));
        return step.finish();
    }
    text.text.replace(replaced.begin, replaced.length(), with);
    ++text.revision;
    step.record({document, step.document()->articleText(), text});
    for (const AnnotationPointer &span : step.document()->spans()) {
        text::Ranges moved = carried(span->ranges, {replaced, with.size()});
        if (moved == span->ranges)
            continue;
        if (moved.empty()) {
            step.remove(span->id);
            if (const Annotation *left = span->verdict == Verdict::Added ? nullptr : step.find(span->id)) {
                Annotation placeless = *left;
                placeless.ranges.clear();
                step.put(std::move(placeless));
            }
            continue;
        }
        Annotation after = *span;
        after.ranges = std::move(moved);
        step.put(std::move(after));
    }
    return step.finish();
}

Transaction addArticle(Author &author, const Document &document, std::vector<Entity> entities)
{
    std::unordered_map<std::uint64_t, std::uint64_t> drawn;
    const auto real = [&drawn, &author](std::uint64_t value) {
        if (value == 0 || value >= localIds)
            return value;
        std::uint64_t &id = drawn[value];
        if (id == 0)
            id = author.ids.next<AnnotationId>().value;
        return id;
    };
    std::unordered_map<std::uint64_t, EntityId> people;
    const DocumentId id = document.id() && document.id().value >= localIds ? document.id() : author.ids.next<DocumentId>();
    Transaction transaction{words(QT_TRANSLATE_NOOP("editing", "bring in %1")).arg(document.fields().title), {}};
    transaction.changes.push_back({id, {}, document.fields()});
    transaction.changes.push_back({id, ArticleText{}, document.articleText()});
    for (Entity &entity : entities) {
        if (entity.id.value < localIds) {
            const EntityId fresh = author.ids.next<EntityId>();
            people[entity.id.value] = fresh;
            entity.id = fresh;
        }
        transaction.changes.push_back({{}, {}, std::move(entity)});
    }
    for (const AnnotationPointer &record : document.all()) {
        Annotation made = *record;
        made.id.value = real(made.id.value);
        made.source.value = real(made.source.value);
        made.target.value = real(made.target.value);
        if (const auto found = people.find(made.entity.value); found != people.end())
            made.entity = found->second;
        for (const auto &[name, value] : std::vector(made.features.items())) {
            if (holdsAnnotationId(name))
                made.features.set(name, base::idText(real(base::idFromText(value))));
        }
        transaction.changes.push_back({id, {}, std::move(made)});
    }
    return transaction;
}

Edit removeArticle(const State &state, DocumentId document)
{
    const Document *gone = state.document(document);
    if (!gone)
        return base::Error{base::Error::Kind::Invalid, words(QT_TRANSLATE_NOOP("editing", "The article is not loaded.")), {}};
    Transaction transaction{words(QT_TRANSLATE_NOOP("editing", "remove article %1")).arg(gone->fields().title), {}};
    for (const AnnotationPointer &record : gone->all())
        transaction.changes.push_back({document, *record, {}});
    std::reverse(transaction.changes.begin(), transaction.changes.end()); // relations before the spans they join
    transaction.changes.push_back({document, gone->articleText(), ArticleText{}});
    transaction.changes.push_back({document, gone->fields(), {}});
    return transaction;
}

} // namespace editing
