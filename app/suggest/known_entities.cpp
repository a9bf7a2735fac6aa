#include "app/suggest/known_entities.h"

#include <map>

namespace suggest {

namespace {

using annotation::Entity;
using annotation::EntityId;

bool isDecided(const Entity &entity)
{
    return entity.verdict != annotation::Verdict::Suggested && entity.verdict != annotation::Verdict::Rejected;
}

} // namespace

KnowledgeBase knownNames(const std::vector<Entity> &entities)
{
    std::vector<KnowledgeBase::Entry> entries;
    for (const Entity &entity : entities) {
        if (!isDecided(entity) || entity.name.isEmpty())
            continue;
        QStringList aliases;
        if (const QString shortName = entity.features.value(u"shortName"); !shortName.isEmpty())
            aliases.append(shortName);
        const QStringList words = entity.name.split(u' ', Qt::SkipEmptyParts);
        if (entity.tag == u"PER" && words.size() > 1)
            aliases.append(words.last());
        entries.push_back({entity.name, entity.name, entity.tag, aliases});
    }
    return KnowledgeBase(std::move(entries));
}

void nameKnown(Reading &reading, const KnowledgeBase &project, const KnowledgeBase &list)
{
    std::vector<Entity> kept;
    std::map<EntityId, EntityId> ids;
    QHash<std::pair<QString, QString>, EntityId> byName, byKb; // of those kept, with their tag
    for (Entity entity : reading.entities()) {
        const EntityId before = entity.id;
        if (const QString name = project.idOf(entity.name, entity.tag); !name.isEmpty() && name != entity.name) {
            if (!entity.features.has(u"shortName"))
                entity.features.set(QStringLiteral("shortName"), entity.name);
            entity.name = name;
        }
        if (entity.kb.isEmpty())
            entity.kb = list.idOf(entity.name, entity.tag);
        const EntityId same
            = byName.value({entity.tag, entity.name}, entity.kb.isEmpty() ? EntityId() : byKb.value({entity.tag, entity.kb}));
        ids[before] = same ? same : EntityId{kept.size() + 1};
        if (same)
            continue;
        entity.id = ids[before];
        byName.insert({entity.tag, entity.name}, entity.id);
        if (!entity.kb.isEmpty())
            byKb.insert({entity.tag, entity.kb}, entity.id);
        kept.push_back(std::move(entity));
    }
    reading.setEntities(std::move(kept), ids);
}

} // namespace suggest
