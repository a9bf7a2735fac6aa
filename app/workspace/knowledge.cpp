#include "app/workspace/knowledge.h"

#include <QFileInfo>

namespace workspace {

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

} // namespace workspace
