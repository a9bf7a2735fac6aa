#include "app/review/article_order.h"

#include <algorithm>
#include <tuple>

namespace review {

namespace {

std::optional<annotation::DocumentId> nextIn(const std::vector<ArticleWaiting> &ordered, annotation::DocumentId from)
{
    const auto here = std::find_if(ordered.begin(), ordered.end(), [from](const ArticleWaiting &article) { return article.id == from; });
    const auto wants = [from](const ArticleWaiting &article) { return article.wantsWork() && article.id != from; };
    const auto after = here == ordered.end() ? ordered.begin() : here + 1;
    auto found = std::find_if(after, ordered.end(), wants);
    if (found == ordered.end())
        found = std::find_if(ordered.begin(), after, wants);
    return found == ordered.end() || !wants(*found) ? std::nullopt : std::optional(found->id);
}

} // namespace

std::vector<ArticleWaiting> inWorkingOrder(std::span<const ArticleWaiting> articles)
{
    std::vector<ArticleWaiting> ordered(articles.begin(), articles.end());
    std::erase_if(ordered, [](const ArticleWaiting &article) { return article.excluded; });
    std::sort(ordered.begin(), ordered.end(), [](const ArticleWaiting &a, const ArticleWaiting &b) {
        return std::tie(a.postponed, a.order, a.id) < std::tie(b.postponed, b.order, b.id);
    });
    return ordered;
}

std::optional<annotation::DocumentId> nextArticle(std::span<const ArticleWaiting> articles, annotation::DocumentId from)
{
    return nextIn(inWorkingOrder(articles), from);
}

std::optional<annotation::DocumentId> previousArticle(std::span<const ArticleWaiting> articles, annotation::DocumentId from)
{
    std::vector<ArticleWaiting> ordered = inWorkingOrder(articles);
    std::reverse(ordered.begin(), ordered.end());
    return nextIn(ordered, from);
}

} // namespace review
