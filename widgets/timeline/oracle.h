// What is known in time, of one article or of several, as far as moving and linking by hand have to ask it.
//
// Holds on to the story it asks. One thread at a time.
#pragma once

#include "app/timeline/chronicle.h"

#include <functional>

namespace widgets::timeline {

struct Oracle {
    using AnnotationId = annotation::AnnotationId;
    std::function<const ::timeline::Item *(AnnotationId)> find;
    std::function<const std::vector<::timeline::Link> &()> links;
    std::function<std::optional<::timeline::Contradiction>(AnnotationId, const QString &value, const QString &mod)> date;
    std::function<std::optional<::timeline::Contradiction>(AnnotationId, ::timeline::Relation, AnnotationId)> link;
    std::function<std::vector<::timeline::Step>(AnnotationId, AnnotationId)> why; // what the order of two follows from
    explicit operator bool() const { return static_cast<bool>(find); }
};

template <class Story> Oracle oracleOf(std::shared_ptr<const Story> story)
{
    using AnnotationId = annotation::AnnotationId;
    return {[story](AnnotationId id) { return story->find(id); },
            [story]() -> const std::vector<::timeline::Link> & { return story->links(); },
            [story](AnnotationId id, const QString &value, const QString &mod) { return story->wouldContradict(id, value, mod); },
            [story](AnnotationId a, ::timeline::Relation relation, AnnotationId b) { return story->wouldContradict(a, relation, b); },
            [story](AnnotationId a, AnnotationId b) { return story->why(a, b); }};
}

} // namespace widgets::timeline
