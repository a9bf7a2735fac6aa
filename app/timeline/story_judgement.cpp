// The story builder's judgement: which claims hold, which are proposals that contradict, contradictions, disagreements between sources.
#include "app/timeline/story_builder.h"

#include <algorithm>
#include <set>

namespace timeline {

using annotation::Annotation;
using annotation::AnnotationId;
using annotation::AnnotationPointer;
namespace layers = annotation::layers;

namespace {
// Sorts by keys that are made once each: a claim's features are a search.
template <class Claims, class KeyOf> void sortBy(Claims &claims, KeyOf keyOf)
{
    using Key = decltype(keyOf(claims.front()));
    std::vector<std::pair<Key, std::size_t>> keys;
    keys.reserve(claims.size());
    for (std::size_t i = 0; i < claims.size(); ++i)
        keys.emplace_back(keyOf(claims[i]), i);
    std::sort(keys.begin(), keys.end());
    Claims sorted;
    sorted.reserve(claims.size());
    for (const auto &[key, i] : keys)
        sorted.push_back(std::move(claims[i]));
    claims = std::move(sorted);
}
} // namespace

// What was decided first stands, claims of other sources behind the article's own. Of proposals those that the text says come before
// those that are only likely, then the one with the most confidence. Then by id: equal in, equal out.
void StoryBuilder::sortClaims()
{
    sortBy(decided_, [](const Claim &claim) { return std::tuple(claim.rank, claim.by->at, claim.by->id); });
    for (std::vector<Claim> *claims : {&dates_, &proposed_})
        sortBy(*claims, [](const Claim &claim) { return std::tuple(claim.constraint.weight, -claim.by->origin.confidence, claim.by->id); });
}

// Event mentions that point to one entity have one time: that of the first which is decided, else of the first.
void StoryBuilder::joinMentions(bool decided)
{
    std::unordered_map<std::uint64_t, AnnotationPointer> hubs;
    const auto isMention = [](const AnnotationPointer &span) { return span->entity && span->layer == layers::event; };
    for (const bool byPerson : {true, false}) {
        for (const AnnotationPointer &span : inOrder_) {
            if (isMention(span) && span->isDecided() == byPerson)
                hubs.try_emplace(span->entity.value, span);
        }
    }
    for (const AnnotationPointer &span : inOrder_) {
        if (isMention(span) && span->isDecided() == decided && hubs.at(span->entity.value) != span)
            join(hubs.at(span->entity.value), span);
    }
}

void StoryBuilder::join(const AnnotationPointer &hub, const AnnotationPointer &mention)
{
    const Weight weight = mention->isDecided() ? Weight::Analyst : Weight::Machine;
    const Constraint same
        = relationConstraint(nodes_.at(hub->id.value), Relation::Identity, nodes_.at(mention->id.value), mention->entity, weight);
    const std::optional<Conflict> conflict = network_.add(same);
    if (!conflict && mention->isDecided())
        said_.emplace_back(QString(), same);
    if (!conflict)
        return;
    Contradiction contradiction = ChainTeller(out_).contradiction(*conflict, mention->id);
    if (mention->isDecided())
        out_.contradictions_.push_back(std::move(contradiction));
    else
        out_.quarantined_.push_back({mention->id, std::move(contradiction)});
}

void StoryBuilder::insertClaims(std::vector<Claim> &claims, bool decided)
{
    for (const Claim &claim : claims) {
        if (const std::optional<Conflict> conflict = network_.add(claim.constraint))
            setAside(claim, *conflict, decided);
        else
            hold(claim);
        if (!decided)
            continue;
        said_.emplace_back(claim.context, claim.constraint);
    }
}

void StoryBuilder::hold(const Claim &claim)
{
    out_.held_.push_back({claim.constraint, claim.rank, 1 - claim.by->origin.confidence, claim.by->at});
    if (const auto world = worlds_.find(claim.context); world != worlds_.end())
        world->second.add(claim.constraint);
    if (claim.link) {
        out_.links_.push_back(*claim.link);
        noteAnchor(*claim.link);
    }
}

void StoryBuilder::setAside(const Claim &claim, const Conflict &conflict, bool decided)
{
    if (!decided) {
        out_.quarantined_.push_back({claim.by->id, ChainTeller(out_).contradiction(conflict, claim.by->id)});
        return;
    }
    std::optional<Conflict> own = conflict;
    if (isBetweenContexts(conflict))
        own = worldOf(claim.context).add(claim.constraint);
    if (own) {
        out_.contradictions_.push_back(ChainTeller(out_).contradiction(*own, claim.by->id));
        return;
    }
    apart_.push_back({ChainTeller(out_).contradiction(conflict, claim.by->id), claim, conflict.because});
    apart_.back().reason.keptByHand = true;
}

// Only links are claims of somebody; what a date means is nobody's opinion.
bool StoryBuilder::isBetweenContexts(const Conflict &conflict) const
{
    std::set<QString> contexts;
    for (const Cause &cause : conflict.because) {
        const auto *id = std::get_if<AnnotationId>(&cause);
        const AnnotationPointer claim = id ? out_.document_.find(*id) : nullptr;
        if (claim && claim->isRelation())
            contexts.insert(contextOf(*claim));
    }
    return contexts.size() > 1;
}

// What one source has said so far, the article's dates with it: whether it contradicts itself.
Network &StoryBuilder::worldOf(const QString &context)
{
    const auto [world, isNew] = worlds_.try_emplace(context);
    if (!isNew)
        return world->second;
    for (int node = 0; node < network_.nodeCount(); ++node)
        world->second.addNode();
    for (const auto &[whose, constraint] : said_) {
        const auto *id = std::get_if<AnnotationId>(&constraint.cause);
        if (whose == context || !id || spans_.contains(id->value))
            world->second.add(constraint);
    }
    return world->second;
}

// Where a guess from the tense does not fit it is no contradiction.
void StoryBuilder::insertTenses()
{
    for (const Constraint &tense : tenses_) {
        if (!network_.add(tense))
            out_.held_.push_back({tense, 8, 0, 0});
    }
}

void StoryBuilder::tellDisagreements()
{
    for (Apart &apart : apart_)
        out_.disagreements_.push_back({std::move(apart.reason), versionsOf(apart)});
}

// Of each event at the ends of the claim: its time without the claim, and its time were the claim believed and those it contradicts not.
std::vector<Version> StoryBuilder::versionsOf(const Apart &apart) const
{
    Network believed = network_;
    for (const Cause &cause : apart.against) {
        const auto *id = std::get_if<AnnotationId>(&cause);
        if (id && *id != apart.claim.by->id && !spans_.contains(id->value))
            believed.remove(cause);
    }
    believed.add(apart.claim.constraint);
    std::vector<Version> versions;
    for (const AnnotationId end : {apart.claim.by->source, apart.claim.by->target}) {
        const auto span = spans_.find(end.value);
        if (span == spans_.end() || span->second->layer != layers::event)
            continue;
        const auto item = std::find_if(out_.items_.begin(), out_.items_.end(), [&](const Item &one) { return one.id == end; });
        if (item != out_.items_.end())
            versions.push_back({out_.document_.id(), {}, end, item->bounds, item->value, item->mod});
        const AnnotationId other = end == apart.claim.by->source ? apart.claim.by->target : apart.claim.by->source;
        const auto date = spans_.find(other.value);
        const bool isDate = date != spans_.end() && date->second->layer == layers::timex3;
        versions.push_back({out_.document_.id(), apart.claim.context, end, believed.interval(nodes_.at(end.value)),
                            isDate ? date->second->features.value(u"value") : QString(),
                            isDate ? date->second->features.value(u"mod") : QString()});
    }
    return versions;
}

} // namespace timeline
