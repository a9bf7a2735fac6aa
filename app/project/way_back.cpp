#include "app/project/way_back.h"

namespace project {

using annotation::Annotation;
using annotation::Change;
using annotation::Entity;
using annotation::Record;
using annotation::Transaction;

namespace {

constexpr std::size_t fieldsIndex = 1;
static_assert(std::is_same_v<std::variant_alternative_t<fieldsIndex, Record>, annotation::ArticleFields>);

// The order in which a transaction may make records; it takes them away in the opposite one. Relations want their spans, spans their
// text and their entity.
int rank(const Record &record)
{
    struct Rank {
        int operator()(const annotation::TagSetFields &) const { return 0; }
        int operator()(const Entity &) const { return 1; }
        int operator()(const annotation::ArticleFields &) const { return 2; }
        int operator()(const annotation::ArticleText &) const { return 3; }
        int operator()(const Annotation &annotation) const { return annotation.isSpan() ? 4 : 5; }
    };
    return std::visit(Rank{}, record);
}

} // namespace

RecordKey keyOf(const Change &change)
{
    const Record &record = change.after ? *change.after : *change.before;
    RecordKey key{change.document, record.index(), 0};
    if (const auto *annotation = std::get_if<Annotation>(&record))
        key.id = annotation->id.value;
    if (const auto *entity = std::get_if<Entity>(&record))
        key.id = entity->id.value;
    return key;
}

void WayBack::add(const Transaction &later)
{
    for (const Change &change : later.changes) {
        const auto [place, isNew] = ends_.try_emplace(keyOf(change), Ends{change.before, {}});
        place->second.now = change.after;
    }
}

Transaction WayBack::transaction() const
{
    Transaction back;
    std::vector<Change> removed;
    for (const auto &[key, ends] : ends_) {
        if (ends.then == ends.now)
            continue;
        // Of an article that was not there then, the text goes before the article does: undoing this makes the article first.
        const auto article = ends_.find(RecordKey{key.document, fieldsIndex, 0});
        const bool isLeaving = key.document && article != ends_.end() && !article->second.then;
        if (isLeaving && !ends.now)
            continue;
        (ends.then && !isLeaving ? back.changes : removed).push_back({key.document, ends.now, ends.then});
    }
    std::stable_sort(back.changes.begin(), back.changes.end(),
                     [](const Change &a, const Change &b) { return rank(*a.after) < rank(*b.after); });
    std::stable_sort(removed.begin(), removed.end(), [](const Change &a, const Change &b) { return rank(*a.before) > rank(*b.before); });
    removed.insert(removed.end(), std::make_move_iterator(back.changes.begin()), std::make_move_iterator(back.changes.end()));
    back.changes = std::move(removed);
    return back;
}

} // namespace project
