// Where an article names one entity: by its whole name, by as much of it as tells it from others ("777" of "Boeing 777", the surname), by
// its initials, and by the pronouns and nouns that stand for it.
//
// Pure; any thread.
#pragma once

#include "app/suggest/words.h"

namespace suggest {

struct NamePlace {
    qsizetype first = 0, last = 0; // tokens
    bool pronoun = false;          // stands for a name
};

// In reading order. `names`: those of the article; `kinds`: nouns that stand for one another (resources/events/<language>/kinds.tsv).
std::vector<NamePlace> placesOf(const QString &entity, const Words &words, const std::vector<annotation::Annotation> &names,
                                const WordLists &kinds);

} // namespace suggest
