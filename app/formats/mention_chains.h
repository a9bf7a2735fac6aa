// Mentions by whom they refer to, in the order in which each is first mentioned: how formats write coreference.
#pragma once

#include "app/annotation/ids.h"

#include <map>
#include <vector>

namespace formats {

template <class Mention> struct MentionChains {
    struct Chain {
        annotation::EntityId entity;
        std::vector<const Mention *> mentions; // owned elsewhere
    };
    std::vector<Chain> chains;
    std::map<annotation::EntityId, std::size_t> places;

    void add(annotation::EntityId entity, const Mention &mention)
    {
        const auto [place, isFirst] = places.try_emplace(entity, chains.size());
        if (isFirst)
            chains.push_back({entity, {}});
        chains[place->second].mentions.push_back(&mention);
    }
};

} // namespace formats
