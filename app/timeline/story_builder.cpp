#include "app/timeline/story_builder.h"

#include <algorithm>
#include <queue>
#include <unordered_set>

namespace timeline {

using annotation::Annotation;
using annotation::AnnotationId;
using annotation::AnnotationPointer;
namespace layers = annotation::layers;

namespace {

bool standsForDct(const Annotation &timex)
{
    return timex.ranges.empty() && timex.features.value(u"functionInDocument") == QLatin1String("CREATION_TIME");
}

Weight weightOf(const Annotation &claim)
{
    if (claim.features.value(u"valueBy") == QLatin1String("hand") || (claim.isRelation() && claim.isDecided()))
        return Weight::Analyst;
    return claim.isDecided() || claim.isSpan() || claim.features.has(u"signal") || claim.features.has(u"signalID") ? Weight::Text
                                                                                                                   : Weight::Machine;
}

} // namespace

StoryBuilder::StoryBuilder(const annotation::Document &document) { out_.document_ = document; }

Timeline StoryBuilder::build()
{
    addNodes();
    addCreationTime();
    collectClaims();
    sortClaims();
    insertClaims(decided_, true);
    insertClaims(dates_, false);
    out_.decided_ = std::make_shared<const Network>(network_);
    insertClaims(proposed_, false);
    for (const Constraint &tense : tenses_)
        network_.add(tense); // a guess: where it does not fit it is no contradiction
    makeItems();
    out_.network_ = std::make_shared<const Network>(std::move(network_));
    orderItems();
    markDerivable();
    return std::move(out_);
}

void StoryBuilder::addNodes()
{
    dctNode_ = network_.addNode();
    out_.document_.visitSpans([&](const AnnotationPointer &span) {
        if (span->isVisible() && (span->layer == layers::timex3 || span->layer == layers::event))
            inOrder_.push_back(span);
    });
    for (const AnnotationPointer &span : inOrder_) {
        spans_.emplace(span->id.value, span);
        nodes_.emplace(span->id.value, span->layer == layers::timex3 && standsForDct(*span) ? dctNode_ : network_.addNode());
    }
}

std::optional<NodeId> StoryBuilder::nodeOf(AnnotationId id) const
{
    if (!id)
        return dctNode_;
    const auto node = nodes_.find(id.value);
    return node == nodes_.end() ? std::nullopt : std::optional(node->second);
}

void StoryBuilder::addCreationTime()
{
    QString dct = out_.document_.fields().dct;
    if (dct.isEmpty()) {
        for (const AnnotationPointer &span : inOrder_) {
            if (span->layer == layers::timex3 && span->features.value(u"functionInDocument") == QLatin1String("CREATION_TIME"))
                dct = span->features.value(u"value");
        }
    }
    out_.dct_ = instantOfDct(dct);
    const base::Result<Interval> interval = intervalOf(dct, {}, {});
    if (out_.dct_ && interval)
        network_.add(intervalConstraint(dctNode_, *interval, Axiom::CreationTime, Weight::Calendar));
}

void StoryBuilder::collectClaims()
{
    for (const AnnotationPointer &span : inOrder_) {
        if (span->layer == layers::timex3)
            collectDate(span);
        else
            collectTense(*span);
    }
    for (const AnnotationPointer &link : out_.document_.relations()) {
        if (link->isVisible())
            collectLink(link);
    }
}

void StoryBuilder::collectDate(const AnnotationPointer &timex)
{
    const NodeId node = nodes_.at(timex->id.value);
    const base::Result<Value> value = parseValue(timex->features.value(u"value"));
    if (node == dctNode_ || !value || timex->features.value(u"type") == QLatin1String("SET"))
        return;
    const QString mod = timex->features.value(u"mod");
    Claim claim{timex, {}, {}};
    if (const std::optional<Length> length = lengthOf(*value, mod)) {
        collectPoints(*timex, node);
        if (length->isVague)
            return;
        claim.constraint = lengthConstraint(node, *length, timex->id, weightOf(*timex));
    } else {
        const base::Result<Interval> interval = intervalOf(print(*value), mod, out_.dct_);
        if (!interval || interval->isOpen())
            return;
        claim.constraint = intervalConstraint(node, *interval, timex->id, weightOf(*timex));
    }
    (timex->isDecided() ? decided_ : dates_).push_back(std::move(claim));
}

// A duration's begin and end point: it starts within the one and ends within the other.
void StoryBuilder::collectPoints(const Annotation &timex, NodeId node)
{
    const auto point = [&](QStringView feature) { return nodeOf({base::idFromText(timex.features.value(feature))}); };
    const auto within = [&](Point inner, NodeId outer) {
        const Constraint inside{timex.id, weightOf(timex), {{inner, startOf(outer), 0}, {endOf(outer), inner, 0}}};
        network_.add(inside);
    };
    if (const std::optional<NodeId> begin = point(u"beginPoint"); begin && timex.features.has(u"beginPoint"))
        within(startOf(node), *begin);
    if (const std::optional<NodeId> end = point(u"endPoint"); end && timex.features.has(u"endPoint"))
        within(endOf(node), *end);
}

namespace {
// ALINKs order events too.
std::optional<Relation> orderOf(const Annotation &link)
{
    if (link.layer == layers::tlink)
        return relationFromName(link.tag);
    if (link.layer != QLatin1String("alink"))
        return std::nullopt;
    if (link.tag == QLatin1String("INITIATES") || link.tag == QLatin1String("REINITIATES"))
        return Relation::Begins;
    if (link.tag == QLatin1String("TERMINATES") || link.tag == QLatin1String("CULMINATES"))
        return Relation::Ends;
    return link.tag == QLatin1String("CONTINUES") ? std::optional(Relation::IsIncluded) : std::nullopt;
}
} // namespace

void StoryBuilder::collectLink(const AnnotationPointer &link)
{
    const std::optional<NodeId> source = nodeOf(link->source), target = nodeOf(link->target);
    if (!source || !target || *source == *target)
        return;
    Claim claim{link, {}, {}};
    if (link->layer == layers::tlink && link->tag == QLatin1String("MEASURE")) {
        const auto timex = spans_.find(link->target.value);
        const base::Result<Value> value = timex == spans_.end() ? base::Error{} : parseValue(timex->second->features.value(u"value"));
        const std::optional<Length> length = value ? lengthOf(*value, timex->second->features.value(u"mod")) : std::nullopt;
        if (!length || length->isVague)
            return;
        claim.constraint = lengthConstraint(*source, *length, link->id, weightOf(*link));
    } else if (const std::optional<Relation> relation = orderOf(*link)) {
        claim.constraint = constraintOf(*link, *relation, *source, *target);
        claim.link = Link{link->id, link->source, link->target, *relation, link->isDecided(), link->origin.confidence, false};
    } else {
        return;
    }
    (link->isDecided() ? decided_ : proposed_).push_back(std::move(claim));
}

// Two readings that news want and the relations' definitions do not give. Something begins (or ends) "in 2004" in either direction of
// BEGINS, and never in the first second of the year: with a time expression at one end, the event's start (or end) lies somewhere within
// it. And a day is before the next day, though the one ends where the other begins.
Constraint StoryBuilder::constraintOf(const Annotation &link, Relation relation, NodeId source, NodeId target) const
{
    const auto isTime = [&](AnnotationId id) {
        const auto span = spans_.find(id.value);
        return !id || (span != spans_.end() && span->second->layer == layers::timex3);
    };
    const bool begins = relation == Relation::Begins || relation == Relation::BegunBy,
               ends = relation == Relation::Ends || relation == Relation::EndedBy;
    const bool areTimes = isTime(link.source) && isTime(link.target);
    if (areTimes && relation == Relation::Before)
        return {link.id, weightOf(link), {{startOf(target), endOf(source), 0}}};
    if (areTimes && relation == Relation::After)
        return {link.id, weightOf(link), {{startOf(source), endOf(target), 0}}};
    if ((!begins && !ends) || isTime(link.source) == isTime(link.target))
        return relationConstraint(source, relation, target, link.id, weightOf(link));
    const NodeId event = isTime(link.source) ? target : source, time = isTime(link.source) ? source : target;
    const Point point = begins ? startOf(event) : endOf(event);
    return {link.id, weightOf(link), {{point, startOf(time), 0}, {endOf(time), point, 0}}};
}

void StoryBuilder::collectTense(const Annotation &event)
{
    const QString tense = event.features.value(u"tense");
    const NodeId node = nodes_.at(event.id.value);
    if (!out_.dct_)
        return;
    if (tense == QLatin1String("PAST"))
        tenses_.push_back({event.id, Weight::Machine, {{endOf(dctNode_), startOf(node), 0}}});
    else if (tense == QLatin1String("FUTURE"))
        tenses_.push_back({event.id, Weight::Machine, {{startOf(node), startOf(dctNode_), 0}}});
}

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

// What was decided first stands; what is proposed with the most confidence goes in first. Then by id: equal in, equal out.
void StoryBuilder::sortClaims()
{
    sortBy(decided_, [](const Claim &claim) {
        return std::tuple(claim.by->features.has(u"discordant"), claim.by->isRelation(), claim.by->at, claim.by->id);
    });
    for (std::vector<Claim> *claims : {&dates_, &proposed_})
        sortBy(*claims, [](const Claim &claim) { return std::pair(-claim.by->origin.confidence, claim.by->id); });
}

void StoryBuilder::insertClaims(std::vector<Claim> &claims, bool decided)
{
    for (const Claim &claim : claims) {
        if (const std::optional<Conflict> conflict = network_.add(claim.constraint)) {
            Contradiction contradiction = ChainTeller(out_).contradiction(*conflict, claim.by->id);
            if (decided)
                out_.contradictions_.push_back(std::move(contradiction));
            else
                out_.quarantined_.push_back({claim.by->id, std::move(contradiction)});
            continue;
        }
        if (claim.link) {
            out_.links_.push_back(*claim.link);
            noteAnchor(*claim.link);
        }
    }
}

namespace {
// How well a relation dates an event: within or the same before begins and ends, those before mere orders.
int datingRank(Relation relation)
{
    switch (relation) {
    case Relation::IsIncluded:
    case Relation::Simultaneous:
    case Relation::Identity:
    case Relation::During:
    case Relation::DuringInv:
        return 3;
    case Relation::Begins:
    case Relation::BegunBy:
    case Relation::Ends:
    case Relation::EndedBy:
    case Relation::Includes:
        return 2;
    default:
        return 0;
    }
}
} // namespace

void StoryBuilder::noteAnchor(const Link &link)
{
    for (const bool fromSource : {true, false}) {
        const AnnotationId eventId = fromSource ? link.source : link.target, timeId = fromSource ? link.target : link.source;
        const auto event = spans_.find(eventId.value), time = spans_.find(timeId.value);
        if (event == spans_.end() || event->second->layer != layers::event)
            continue;
        if (timeId && (time == spans_.end() || time->second->layer != layers::timex3))
            continue;
        const Relation relation = fromSource ? link.relation : inverse(link.relation);
        const bool isDct = nodeOf(timeId) == std::optional(dctNode_);
        const int rank = datingRank(relation) * 4 + (link.decided ? 2 : 0) + (isDct ? 0 : 1);
        Anchor &anchor = anchors_[eventId.value];
        if (rank > anchor.rank)
            anchor = {timeId ? time->second : nullptr, relation, rank};
    }
}

Item StoryBuilder::itemOf(const Annotation &span) const
{
    Item item;
    item.id = span.id;
    item.kind = span.layer == layers::event ? Item::Kind::Event : standsForDct(span) ? Item::Kind::CreationTime : Item::Kind::Time;
    item.text = out_.document_.surface(span);
    item.place = span.hull();
    item.decided = span.isDecided();
    item.confidence = span.origin.confidence;
    item.node = nodes_.at(span.id.value);
    item.bounds = network_.interval(item.node);
    if (item.kind == Item::Kind::Event) {
        item.eventClass = span.features.value(u"class");
        item.tense = span.features.value(u"tense");
        item.aspect = span.features.value(u"aspect");
        item.polarity = span.features.value(u"polarity");
        item.modality = span.features.value(u"modality");
        item.factuality = span.features.value(u"factuality");
    } else {
        item.value = span.features.value(u"value");
        item.mod = span.features.value(u"mod");
    }
    return item;
}

void StoryBuilder::dateEvent(Item &item) const
{
    const auto found = anchors_.find(item.id.value);
    if (found == anchors_.end())
        return;
    const Anchor &anchor = found->second;
    item.anchor = anchor.timex ? anchor.timex->id : AnnotationId{};
    item.anchoredBy = anchor.relation;
    if (datingRank(anchor.relation) < 3)
        return;
    if (anchor.timex) {
        item.value = anchor.timex->features.value(u"value");
        item.mod = anchor.timex->features.value(u"mod");
    }
    if (item.value.isEmpty() && (!anchor.timex || standsForDct(*anchor.timex)))
        item.value = out_.document_.fields().dct;
}

namespace {
// What is likely by its own date gives way to what follows from everything.
void narrowTo(Bounds &likely, const Bounds &hard)
{
    for (std::optional<Instant> *moment : {&likely.earliest, &likely.latest}) {
        if (*moment && hard.latest)
            *moment = std::min(**moment, *hard.latest);
        if (*moment && hard.earliest)
            *moment = std::max(**moment, *hard.earliest);
    }
    likely.earliest = likely.earliest ? likely.earliest : hard.earliest;
    likely.latest = likely.latest ? likely.latest : hard.latest;
}
} // namespace

void StoryBuilder::narrow(Item &item) const
{
    item.likely = item.bounds;
    const base::Result<Placement> placement = placementOf(item.value, item.mod, out_.dct_);
    if (item.value.isEmpty() || !placement || placement->likely.isOpen())
        return;
    item.likely = placement->likely;
    if (item.kind == Item::Kind::Event && item.likely.isFixed())
        item.likely = Interval::inside(*placement->likely.start.earliest, *placement->likely.end.latest);
    narrowTo(item.likely.start, item.bounds.start);
    narrowTo(item.likely.end, item.bounds.end);
}

void StoryBuilder::makeItems()
{
    std::unordered_set<std::uint64_t> linked, contradicted;
    for (const Link &link : out_.links_)
        linked.insert({link.source.value, link.target.value});
    for (const Contradiction &contradiction : out_.contradictions_) {
        for (const Step &step : contradiction.steps)
            contradicted.insert({step.a.value, step.b.value});
    }
    for (const AnnotationPointer &span : inOrder_) {
        Item item = itemOf(*span);
        out_.nodeOf_.emplace(span->id, item.node);
        if (item.kind == Item::Kind::Event)
            dateEvent(item);
        else if (item.bounds.isOpen() && linked.count(span->id.value) == 0)
            continue; // "every Monday", "three years": nothing to place
        narrow(item);
        item.inContradiction = contradicted.count(span->id.value) != 0;
        item.planned = item.kind == Item::Kind::Event
            && (item.tense == QLatin1String("FUTURE") || item.value == QLatin1String("FUTURE_REF")
                || (out_.dct_ && item.bounds.start.earliest && *item.bounds.start.earliest >= (dayOf(*out_.dct_) + 1) * day));
        out_.items_.push_back(std::move(item));
    }
    out_.nodeOf_.emplace(AnnotationId{}, dctNode_);
}

} // namespace timeline
