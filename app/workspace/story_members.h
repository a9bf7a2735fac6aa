// Which articles tell the same story as one of them: those that carry its story's name; where it has none, those that share its names and
// were written near it.
//
// A rule, not a guess that learns: the same articles in, the same story out. Pure; any thread.
#pragma once

#include "app/annotation/ids.h"
#include "app/timeline/instant.h"

#include <QString>

#include <optional>
#include <vector>

namespace workspace {

struct Kin { // an article as far as the rule looks at it
    annotation::DocumentId id;
    QString story;                              // as the analyst named it, or ""
    std::optional<timeline::Instant> written;   // its DCT
    std::vector<annotation::EntityId> entities; // that it mentions; sorted
};

struct StoryRule {
    timeline::Instant within = 21 * timeline::day; // of the article's DCT; an article without DCT is near to all
    int shared = 2;                                // entities at least
    double common = 0.2;                           // what more than this part of the articles mentions says little: it does not count
    std::size_t most = 50;
};

// The article itself first, then the nearest kin (by entities shared, then by time, then by id).
std::vector<annotation::DocumentId> storyOf(const Kin &article, const std::vector<Kin> &others, const StoryRule &rule = {});

} // namespace workspace
