#include "app/workspace/knowledge.h"

#include <QFileInfo>

namespace workspace {

using namespace annotation;

QString knowledgeFileOf(const QString &projectPath)
{
    const QFileInfo project(projectPath);
    for (const char *suffix : {"tsv", "json", "jsonl", "nt", "rdf"}) {
        const QString path = QStringLiteral("%1/%2.kb.%3").arg(project.path(), project.completeBaseName(), QLatin1String(suffix));
        if (!projectPath.isEmpty() && QFileInfo::exists(path))
            return path;
    }
    return knowledgeFile.value();
}

std::vector<Entity> withIds(std::vector<Entity> entities, const suggest::KnowledgeBase &names)
{
    for (Entity &entity : entities) {
        if (entity.kb.isEmpty() && entity.verdict == Verdict::Suggested)
            entity.kb = names.idOf(entity.name, entity.tag);
    }
    return entities;
}

} // namespace workspace
