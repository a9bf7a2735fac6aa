// The list of names with ids that a project's entities are looked up in: the file beside the project ("NAME.kb.tsv", .json, .jsonl, .nt,
// .rdf), else the one in the settings.
// Any thread.
#pragma once

#include "app/workspace/settings.h"

namespace workspace {

inline const Setting<QString> knowledgeFile{"suggest/knowledgeBase", {}};

// "" where there is none.
QString knowledgeFileOf(const QString &projectPath);

} // namespace workspace
