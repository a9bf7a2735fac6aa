#include "app/timeline/chronicle_builder.h"

#include <algorithm>

namespace timeline {

using annotation::AnnotationId;
using annotation::AnnotationPointer;
using annotation::DocumentId;
using annotation::EntityId;
namespace layers = annotation::layers;

namespace {
// Ranks of Standing: the article's date 0, one event 1, dates 2, links 3 and 4; proposed: dates 5, one event 6, links 7, tenses 8.
constexpr int decidedJoin = 1, lastDecided = 4, proposedJoin = 6;
} // namespace

NodeId ChronicleBuilder::newNode(AnnotationId owner)
{
    NodeId node;
    if (freeNodes_.empty()) {
        node = docket_.addNode();
        decided_.addNode();
        owners_.emplace_back();
    } else {
        node = freeNodes_.back();
        freeNodes_.pop_back();
    }
    owners_[static_cast<std::size_t>(node.value)] = owner;
    return node;
}

void ChronicleBuilder::freeNode(NodeId node)
{
    owners_[static_cast<std::size_t>(node.value)] = {};
    freeNodes_.push_back(node);
}

Cause ChronicleBuilder::numberOf(const Source &source)
{
    const auto [number, isNew] = numbers_.try_emplace(source, AnnotationId{sources_.size() + 1});
    if (isNew)
        sources_.push_back(source);
    return number->second;
}

bool ChronicleBuilder::isDecided(const Standing &standing) const { return standing.rank <= lastDecided; }

void ChronicleBuilder::put(const annotation::Document &document) { put(document, std::make_shared<const Timeline>(timelineOf(document))); }

void ChronicleBuilder::put(const annotation::Document &document, std::shared_ptr<const Timeline> timeline)
{
    Article &article = articles_[document.id()];
    article.story = {document, std::move(timeline)};
    std::map<AnnotationId, NodeId> nodes;
    for (const AnnotationId id : article.story.timeline->idOf_) {
        const auto known = article.nodes.extract(id);
        nodes.emplace(id, known.empty() ? newNode(id) : known.mapped());
    }
    std::swap(article.nodes, nodes);
    replaceClaims(article, claimsOf(article));
    for (const auto &[id, node] : nodes) // of spans that are gone, and no claim names them any more
        freeNode(node);
}

void ChronicleBuilder::remove(DocumentId id)
{
    const auto article = articles_.find(id);
    if (article == articles_.end())
        return;
    replaceClaims(article->second, {});
    for (const auto &[mention, node] : article->second.nodes)
        freeNode(node);
    articles_.erase(article);
}

std::vector<DocumentId> ChronicleBuilder::articles() const
{
    std::vector<DocumentId> ids;
    ids.reserve(articles_.size());
    for (const auto &[id, article] : articles_)
        ids.push_back(id);
    return ids;
}

// What holds in the article by itself, over the common nodes. All that one cause claims is one claim.
std::map<ChronicleBuilder::Source, ChronicleBuilder::Claim> ChronicleBuilder::claimsOf(const Article &article)
{
    std::map<Source, Claim> claims;
    const Timeline &own = *article.story.timeline;
    const auto common = [&](Point point) {
        if (point.node)
            point.node = article.nodes.at(own.idOf_[static_cast<std::size_t>(point.node.value)]);
        return point;
    };
    const std::uint64_t group = article.story.document.id().value;
    for (const Timeline::Held &held : own.held_) {
        const auto *id = std::get_if<AnnotationId>(&held.constraint.cause);
        const Source source{article.story.document.id(), held.constraint.cause, {}};
        const auto [claim, isNew] = claims.try_emplace(source);
        if (isNew) {
            claim->second.constraint = {numberOf(source), held.constraint.weight, {}};
            claim->second.standing = {held.rank, held.doubt, held.at, group, id ? id->value : 0};
        }
        for (const Difference &difference : held.constraint.differences)
            claim->second.constraint.differences.push_back({common(difference.from), common(difference.to), difference.atMost});
    }
    addJoins(article, claims);
    return claims;
}

void ChronicleBuilder::addJoins(const Article &article, std::map<Source, Claim> &claims)
{
    const DocumentId document = article.story.document.id();
    for (const auto &[id, node] : article.nodes) {
        const AnnotationPointer span = id ? article.story.document.find(id) : nullptr;
        if (!span || !span->entity || span->layer != layers::event)
            continue;
        Event &event = events_[span->entity];
        if (!event.node)
            event.node = newNode({});
        const Source source{document, span->entity, id};
        const bool decided = span->isDecided();
        const Weight weight = decided ? Weight::Analyst : Weight::Machine;
        claims.emplace(source,
                       Claim{relationConstraint(event.node, Relation::Identity, node, numberOf(source), weight),
                             {decided ? decidedJoin : proposedJoin, 1 - span->origin.confidence, span->at, document.value, id.value}});
    }
}

void ChronicleBuilder::replaceClaims(Article &article, std::map<Source, Claim> claims)
{
    for (const auto &[source, claim] : article.claims) {
        const auto now = claims.find(source);
        if (now == claims.end() || now->second != claim)
            withdraw(source, claim);
    }
    for (const auto &[source, claim] : claims) {
        const auto before = article.claims.find(source);
        if (before != article.claims.end() && before->second == claim)
            continue;
        docket_.put(claim.constraint, claim.standing);
        if (isDecided(claim.standing))
            decided_.put(claim.constraint, claim.standing);
        if (source.mention)
            events_.at(std::get<EntityId>(source.cause)).mentions.insert({source.document, source.mention});
    }
    article.claims = std::move(claims);
    std::erase_if(events_, [&](const auto &entry) {
        if (entry.second.mentions.empty())
            freeNode(entry.second.node);
        return entry.second.mentions.empty();
    });
}

void ChronicleBuilder::withdraw(const Source &source, const Claim &claim)
{
    docket_.remove(claim.constraint.cause);
    decided_.remove(claim.constraint.cause);
    if (source.mention)
        events_.at(std::get<EntityId>(source.cause)).mentions.erase({source.document, source.mention});
}

bool ChronicleBuilder::holds(const Source &source) const
{
    const auto number = numbers_.find(source);
    return number != numbers_.end() && docket_.holds(number->second);
}

Chronicle ChronicleBuilder::chronicle()
{
    docket_.settle();
    decided_.settle();
    decided_.takeChanged();
    Chronicle out;
    for (const NodeId node : docket_.takeChanged()) {
        if (const AnnotationId owner = owners_[static_cast<std::size_t>(node.value)])
            out.changed_.push_back(owner);
    }
    std::sort(out.changed_.begin(), out.changed_.end());
    for (const auto &[id, article] : articles_) {
        out.articles_.emplace(id, article.story);
        for (const auto &[mention, node] : article.nodes) {
            if (mention)
                out.places_.emplace(mention.value, Chronicle::Place{id, node, -1});
        }
    }
    out.sources_ = sources_;
    out.network_ = std::make_shared<const Network>(docket_.network());
    out.decided_ = std::make_shared<const Network>(decided_.network());
    judge(out);
    collectHappenings(out);
    return out;
}

} // namespace timeline
