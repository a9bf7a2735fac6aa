// Entities that are known already come first: a reading's chains take the name of the project's own entity that they can only be ("Conti"
// where the project knows one Anna Conti), ids from a list of names, and those that turn out to be one are joined.
//
// Pure: equal in, equal out.
#pragma once

#include "app/suggest/knowledge_base.h"
#include "app/suggest/suggester.h"

namespace suggest {

// What a project's decided entities may be called: their names, short names, and of people the last word.
KnowledgeBase knownNames(const std::vector<annotation::Entity> &entities);

// `project`: as knownNames made it; `list`: names with ids. What a person has decided is not touched.
void nameKnown(Reading &reading, const KnowledgeBase &project, const KnowledgeBase &list);

} // namespace suggest
