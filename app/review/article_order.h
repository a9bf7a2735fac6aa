// Which article comes next when one is finished: in the order of the list, postponed ones last, excluded ones never.
//
// Pure; any thread.
#pragma once

#include "app/annotation/records.h"

#include <optional>
#include <span>
#include <vector>

namespace review {

// What the list knows of an article without loading it.
struct ArticleWaiting {
    annotation::DocumentId id;
    annotation::Status status = annotation::Status::New;
    bool excluded = false, postponed = false;
    int order = 0;
    qint64 waiting = 0; // suggestions and contradictions that want a decision

    bool wantsWork() const { return !excluded && status != annotation::Status::Done && waiting > 0; }
};

// All but the excluded ones, as one goes through them.
std::vector<ArticleWaiting> inWorkingOrder(std::span<const ArticleWaiting> articles);

// The next one that wants work, round the end of the list to its beginning; never `from` itself. nullopt: all is done. From 0 it is the
// first one.
std::optional<annotation::DocumentId> nextArticle(std::span<const ArticleWaiting> articles, annotation::DocumentId from);
std::optional<annotation::DocumentId> previousArticle(std::span<const ArticleWaiting> articles, annotation::DocumentId from);

} // namespace review
