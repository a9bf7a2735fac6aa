#include "app/workspace/story_members.h"

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <map>
#include <tuple>

namespace workspace {

using annotation::DocumentId;
using annotation::EntityId;

namespace {

// The article's entities that are no commonplace: in a project of a few articles none is.
std::vector<EntityId> tellingOf(const Kin &article, const std::vector<Kin> &others, const StoryRule &rule)
{
    constexpr std::size_t few = 10;
    std::map<EntityId, std::size_t> mentions;
    for (const Kin &other : others) {
        for (const EntityId entity : other.entities)
            ++mentions[entity];
    }
    std::vector<EntityId> telling;
    std::copy_if(article.entities.begin(), article.entities.end(), std::back_inserter(telling),
                 [&](EntityId entity) { return others.size() < few || double(mentions[entity]) <= rule.common * double(others.size()); });
    return telling;
}

timeline::Instant apart(const Kin &a, const Kin &b) { return a.written && b.written ? std::abs(*a.written - *b.written) : 0; }

} // namespace

std::vector<DocumentId> storyOf(const Kin &article, const std::vector<Kin> &others, const StoryRule &rule)
{
    struct Found {
        qsizetype shared;
        timeline::Instant apart;
        DocumentId id;
        auto key() const { return std::tuple(-shared, apart, id); }
    };
    std::vector<Found> found;
    const std::vector<EntityId> telling = tellingOf(article, others, rule);
    for (const Kin &other : others) {
        if (other.id == article.id)
            continue;
        std::vector<EntityId> both;
        std::set_intersection(telling.begin(), telling.end(), other.entities.begin(), other.entities.end(), std::back_inserter(both));
        const bool isKin = !article.story.isEmpty()
            ? other.story == article.story
            : other.story.isEmpty() && static_cast<int>(both.size()) >= rule.shared && apart(article, other) <= rule.within;
        if (isKin)
            found.push_back({static_cast<qsizetype>(both.size()), apart(article, other), other.id});
    }
    std::sort(found.begin(), found.end(), [](const Found &a, const Found &b) { return a.key() < b.key(); });
    if (article.story.isEmpty() && found.size() + 1 > rule.most) // what the analyst has named is never cut
        found.resize(rule.most - 1);
    std::vector<DocumentId> story{article.id};
    std::transform(found.begin(), found.end(), std::back_inserter(story), [](const Found &one) { return one.id; });
    return story;
}

} // namespace workspace
