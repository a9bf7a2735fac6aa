#include "app/editing/state.h"

#include <QCoreApplication>

namespace editing {

using namespace annotation;

namespace {

base::Error error(base::Error::Kind kind, const char *sentence) { return {kind, QCoreApplication::translate("editing", sentence), {}}; }

template <class Kind> bool isA(const std::optional<Record> &record) { return record && std::holds_alternative<Kind>(*record); }

} // namespace

const Document *State::document(DocumentId id) const
{
    const auto found = documents_.find(id);
    return found == documents_.end() ? nullptr : &found->second;
}

const Entity *State::entity(EntityId id) const
{
    return entities_.findBy([id](const Entity &other) { return other.id < id; }, [id](const Entity &other) { return other.id == id; });
}

std::vector<Entity> State::entities() const
{
    std::vector<Entity> all;
    all.reserve(entities_.size());
    entities_.visit([&all](const Entity &entity) { all.push_back(entity); });
    return all;
}

void State::setTagSet(TagSet tagSet) { tagSet_ = std::make_shared<const TagSet>(std::move(tagSet)); }

void State::setEntities(std::vector<Entity> entities) { entities_ = decltype(entities_)::of(std::move(entities)); }

void State::load(Document document)
{
    const DocumentId id = document.id();
    documents_.insert_or_assign(id, std::move(document));
}

void State::unload(DocumentId id) { documents_.erase(id); }

std::optional<Record> State::current(const Change &change) const
{
    const Record &record = change.after ? *change.after : *change.before;
    if (const auto *entity = std::get_if<Entity>(&record)) {
        const Entity *found = this->entity(entity->id);
        return found ? std::optional<Record>(*found) : std::nullopt;
    }
    if (std::holds_alternative<TagSetFields>(record))
        return TagSetFields{*tagSet_};
    const Document *on = document(change.document);
    if (!on)
        return std::nullopt;
    if (std::holds_alternative<ArticleFields>(record))
        return on->fields();
    if (std::holds_alternative<ArticleText>(record))
        return on->articleText();
    const AnnotationPointer found = on->find(std::get<Annotation>(record).id);
    return found ? std::optional<Record>(*found) : std::nullopt;
}

base::Result<> State::apply(const Transaction &transaction)
{
    State next = *this;
    std::vector<DocumentId> touched;
    std::vector<DocumentId> gone;
    for (const Change &change : transaction.changes) {
        if (change.document) {
            if (std::find(touched.begin(), touched.end(), change.document) == touched.end())
                touched.push_back(change.document);
            if (isA<ArticleFields>(change.after) && !change.before && !next.document(change.document))
                next.load(Document(change.document, {}, {}));
            if (isA<ArticleFields>(change.before) && !change.after)
                gone.push_back(change.document);
            continue;
        }
        if (change.before && next.current(change) != change.before)
            return error(base::Error::Kind::Conflict, QT_TRANSLATE_NOOP("editing", "The project was changed meanwhile."));
        const Record &record = change.after ? *change.after : *change.before;
        if (std::holds_alternative<TagSetFields>(record)) {
            if (change.after)
                next.setTagSet(std::get<TagSetFields>(record).tagSet);
        } else if (const auto *entity = std::get_if<Entity>(&record)) {
            if (!change.before && next.entity(entity->id))
                return error(base::Error::Kind::Conflict, QT_TRANSLATE_NOOP("editing", "The entity is there already."));
            if (change.after)
                next.entities_.insert(*entity);
            else
                next.entities_.remove(*entity);
        } else {
            return error(base::Error::Kind::Invalid, QT_TRANSLATE_NOOP("editing", "The change names no article."));
        }
    }
    for (DocumentId id : touched) {
        const auto found = next.documents_.find(id);
        if (found == next.documents_.end())
            return error(base::Error::Kind::Invalid, QT_TRANSLATE_NOOP("editing", "The article is not loaded."));
        if (base::Result<> done = found->second.apply(transaction); !done)
            return done;
    }
    for (DocumentId id : gone)
        next.documents_.erase(id);
    *this = std::move(next);
    return {};
}

bool operator==(const State &a, const State &b)
{
    return *a.tagSet_ == *b.tagSet_ && a.entities() == b.entities() && a.documents_ == b.documents_;
}

} // namespace editing
