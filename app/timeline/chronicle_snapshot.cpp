// The chronicle builder's snapshot: happenings with their tellings, links between them, where the sources disagree.
#include "app/timeline/chronicle_builder.h"
#include "app/timeline/story_order.h"

#include <algorithm>

namespace timeline {

using annotation::AnnotationId;
using annotation::AnnotationPointer;
using annotation::DocumentId;
using annotation::EntityId;
namespace layers = annotation::layers;

namespace {

constexpr int lastDecided = 4, lastClaim = 7; // ranks: then guesses from tenses, which are nobody's claim

// An event without words: what another one of its article is linked to.
bool isImplied(const Item &item) { return item.place.length() == 0; }

// How much an article says of when: a date before an order, a narrow one before a wide one, a person's before a guess.
auto weightOf(const Item &item)
{
    const bool isDated = !item.value.isEmpty() && item.bounds.start.earliest && item.bounds.end.latest;
    const std::int64_t width = isDated ? *item.bounds.end.latest - *item.bounds.start.earliest : 0;
    return std::tuple(isImplied(item), !item.decided, !isDated, width);
}

// What an article contradicts by itself stands in its own timeline.
bool saysItself(const Timeline &timeline, AnnotationId setAside)
{
    const auto isIt = [&](const Contradiction &one) { return one.setAside == setAside; };
    return std::any_of(timeline.contradictions().begin(), timeline.contradictions().end(), isIt)
        || std::any_of(timeline.quarantined().begin(), timeline.quarantined().end(),
                       [&](const Quarantined &one) { return one.id == setAside; });
}

} // namespace

// An article that only links to an event does not tell it, unless none does.
void ChronicleBuilder::partImplied(Happening &happening) const
{
    if (happening.tellings.size() < 2 || isImplied(happening.item))
        return;
    const auto tells = [&](const Telling &telling) { return !isImplied(*ownItem(telling)); };
    const auto implied = std::stable_partition(happening.tellings.begin(), happening.tellings.end(), tells);
    happening.implied.assign(implied, happening.tellings.end());
    happening.tellings.erase(implied, happening.tellings.end());
}

const Item *ChronicleBuilder::ownItem(const Telling &telling) const
{
    const auto article = articles_.find(telling.document);
    return article == articles_.end() ? nullptr : article->second.story.timeline->find(telling.id);
}

// Each article's items; of mentions that hold as one event, the one that says most.
std::vector<Happening> ChronicleBuilder::joinedItems() const
{
    std::map<EntityId, std::size_t> joined;
    std::vector<Happening> found;
    for (const auto &[document, article] : articles_) {
        for (const Item &item : article.story.timeline->items()) {
            if (item.kind == Item::Kind::CreationTime || !item.id)
                continue;
            const AnnotationPointer span = article.story.document.find(item.id);
            const bool isJoined = span && span->entity && span->layer == layers::event && holds({document, span->entity, item.id});
            const auto [place, isNew] = isJoined ? joined.try_emplace(span->entity, found.size()) : std::pair(joined.end(), true);
            if (isNew) {
                found.push_back({item, isJoined ? span->entity : EntityId{}, {{document, item.id}}, {}});
                continue;
            }
            Happening &same = found[place->second];
            const bool saysMore = weightOf(item) < weightOf(same.item);
            same.tellings.insert(saysMore ? same.tellings.begin() : same.tellings.end(), {document, item.id});
            if (saysMore)
                same.item = item;
        }
    }
    for (Happening &happening : found)
        partImplied(happening);
    return found;
}

// By the bounds of all, in the order of all.
void ChronicleBuilder::collectHappenings(Chronicle &out) const
{
    std::vector<Happening> found = joinedItems();
    std::unordered_map<std::uint64_t, std::size_t> happeningOf; // by the item's id
    std::vector<Item> items;
    items.reserve(found.size());
    for (std::size_t i = 0; i < found.size(); ++i) {
        Item &item = found[i].item;
        item.node = out.places_.at(item.id.value).node;
        item.bounds = out.network_->interval(item.node);
        narrowTo(item.likely.start, item.bounds.start);
        narrowTo(item.likely.end, item.bounds.end);
        item.order = 0;
        happeningOf.emplace(item.id.value, i);
        items.push_back(item);
    }
    out.happenings_ = std::move(found);
    out.notePlaces();
    collectLinks(out);
    orderInTime(items, out.links_);
    std::vector<Happening> ordered;
    ordered.reserve(items.size());
    for (Item &item : items) {
        ordered.push_back(std::move(out.happenings_[happeningOf.at(item.id.value)]));
        ordered.back().item = std::move(item);
    }
    out.happenings_ = std::move(ordered);
    out.notePlaces();
    out.markDisputed();
}

void ChronicleBuilder::collectLinks(Chronicle &out) const
{
    for (const auto &[document, article] : articles_) {
        for (Link link : article.story.timeline->links()) {
            const Happening *source = out.happening(link.source), *target = out.happening(link.target);
            if (!source || !target || source == target || !holds({document, link.id, {}}))
                continue;
            link.source = source->item.id;
            link.target = target->item.id;
            link.derivable = false;
            out.links_.push_back(link);
        }
    }
    markDerivable(out.links_);
}

// What could not hold beside the other articles: a disagreement where people have decided it, else a proposal set aside.
void ChronicleBuilder::judge(Chronicle &out) const
{
    for (const auto &[document, article] : articles_) {
        const auto &own = article.story.timeline->disagreements();
        out.disagreements_.insert(out.disagreements_.end(), own.begin(), own.end());
    }
    for (const auto &[cause, conflict] : docket_.setAside()) {
        const Source &aside = *out.source(cause);
        std::vector<Source> because;
        for (const Cause &one : conflict.because) {
            if (const Source *source = out.source(one))
                because.push_back(*source);
        }
        const auto article = articles_.find(aside.document);
        const int rank = article->second.claims.at(aside).standing.rank;
        const auto *id = std::get_if<AnnotationId>(&aside.cause);
        const AnnotationId setAside = aside.mention ? aside.mention : id ? *id : AnnotationId{};
        if (rank > lastClaim || saysItself(*article->second.story.timeline, setAside))
            continue;
        Contradiction reason = *out.told(conflict);
        reason.setAside = setAside;
        reason.keptByHand = true;
        if (rank <= lastDecided)
            out.disagreements_.push_back({std::move(reason), versionsOf(because)});
        else
            out.quarantined_.push_back({reason.setAside, std::move(reason)});
    }
}

// Of the events that the articles have in common, what each of them says by itself.
std::vector<Version> ChronicleBuilder::versionsOf(const std::vector<Source> &because) const
{
    std::vector<Version> versions;
    std::set<EntityId> told;
    for (const Source &source : because) {
        const auto *entity = source.mention ? std::get_if<EntityId>(&source.cause) : nullptr;
        const auto event = entity && told.insert(*entity).second ? events_.find(*entity) : events_.end();
        if (event == events_.end())
            continue;
        for (const Telling &telling : event->second.mentions) {
            if (const Item *item = ownItem(telling); item && !item->bounds.isOpen())
                versions.push_back({telling.document, {}, telling.id, item->bounds, item->value, item->mod});
        }
    }
    return versions;
}

} // namespace timeline
