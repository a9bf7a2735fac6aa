// The list of names with ids that a project's entities are looked up in: the file beside the project ("NAME.kb.tsv", .json, .jsonl, .nt,
// .rdf), else the one in the settings.
//
// Ids are proposed for entities that are themselves suggested and have none; what a person has set is never touched. Any thread.
#pragma once

#include "app/annotation/records.h"
#include "app/suggest/knowledge_base.h"
#include "app/workspace/settings.h"

namespace workspace {

inline const Setting<QString> knowledgeFile{"suggest/knowledgeBase", {}};

// "" where there is none.
QString knowledgeFileOf(const QString &projectPath);

std::vector<annotation::Entity> withIds(std::vector<annotation::Entity> entities, const suggest::KnowledgeBase &names);

} // namespace workspace
