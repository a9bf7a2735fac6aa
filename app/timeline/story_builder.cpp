#include "app/timeline/story_builder.h"

#include "app/timeline/story_order.h"

#include <algorithm>
#include <array>
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

// "La prima metà di marzo": START and END are halves where the words say so, in the languages that the date grammars speak.
bool saysHalf(const QString &words)
{
    static constexpr std::array<QStringView, 8> halves{u"metà", u"half", u"hälfte", u"moitié", u"mitad", u"metade", u"helft", u"meitat"};
    const QString said = words.toLower();
    return std::any_of(halves.begin(), halves.end(), [&](QStringView half) { return said.contains(half); });
}

} // namespace

StoryBuilder::StoryBuilder(const annotation::Document &document)
{
    out_.document_ = document;
    conventions_ = out_.conventions();
}

Timeline StoryBuilder::build()
{
    addNodes();
    addCreationTime();
    collectClaims();
    sortClaims();
    joinMentions(true);
    insertClaims(decided_, true);
    insertClaims(dates_, false);
    out_.decided_ = std::make_shared<const Network>(network_);
    joinMentions(false);
    insertClaims(proposed_, false);
    insertTenses();
    makeItems();
    tellDisagreements();
    network_.takeChanged();
    out_.network_ = std::make_shared<const Network>(std::move(network_));
    orderInTime(out_.items_, out_.links_);
    for (std::size_t i = 0; i < out_.items_.size(); ++i)
        out_.itemOf_.emplace(out_.items_[i].id, i);
    markDerivable(out_.links_);
    return std::move(out_);
}

void StoryBuilder::addNodes()
{
    dctNode_ = network_.addNode();
    out_.idOf_.push_back({});
    out_.document_.visitSpans([&](const AnnotationPointer &span) {
        if (span->isVisible() && (span->layer == layers::timex3 || span->layer == layers::event))
            inOrder_.push_back(span);
    });
    for (const AnnotationPointer &span : inOrder_) {
        spans_.emplace(span->id.value, span);
        const bool isDct = span->layer == layers::timex3 && standsForDct(*span);
        const NodeId node = isDct ? dctNode_ : network_.addNode();
        nodes_.emplace(span->id.value, node);
        if (!isDct)
            out_.idOf_.push_back(span->id);
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
    if (!out_.dct_ || !interval)
        return;
    const Constraint written = intervalConstraint(dctNode_, *interval, Axiom::CreationTime, Weight::Calendar);
    network_.add(written);
    out_.held_.push_back({written, 0, 0, 0});
    said_.emplace_back(QString(), written);
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
    item.text = span.ranges.empty() ? span.features.value(u"name") : out_.document_.surface(span);
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

void StoryBuilder::narrow(Item &item) const
{
    item.likely = item.bounds;
    Conventions conventions = conventions_;
    if (item.mod == QLatin1String("START") || item.mod == QLatin1String("END")) {
        const auto by = spans_.find(item.anchor ? item.anchor.value : item.id.value);
        conventions.halves = by != spans_.end() && saysHalf(out_.document_.surface(*by->second));
    }
    const base::Result<Placement> placement = placementOf(item.value, item.mod, out_.dct_, conventions);
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
    std::unordered_set<std::uint64_t> linked, contradicted, disputed;
    for (const Link &link : out_.links_)
        linked.insert({link.source.value, link.target.value});
    for (const Contradiction &contradiction : out_.contradictions_) {
        for (const Step &step : contradiction.steps)
            contradicted.insert({step.a.value, step.b.value});
    }
    for (const Apart &apart : apart_)
        disputed.insert({apart.claim.by->source.value, apart.claim.by->target.value});
    for (const AnnotationPointer &span : inOrder_) {
        Item item = itemOf(*span);
        out_.nodeOf_.emplace(span->id, item.node);
        if (item.kind == Item::Kind::Event)
            dateEvent(item);
        else if (item.bounds.isOpen() && !linked.contains(span->id.value))
            continue; // "every Monday", "three years": nothing to place
        narrow(item);
        item.inContradiction = contradicted.contains(span->id.value);
        item.isDisputed = disputed.contains(span->id.value);
        item.planned = item.kind == Item::Kind::Event
            && (item.tense == QLatin1String("FUTURE") || item.value == QLatin1String("FUTURE_REF")
                || (out_.dct_ && item.bounds.start.earliest && *item.bounds.start.earliest >= (dayOf(*out_.dct_) + 1) * day));
        out_.items_.push_back(std::move(item));
    }
    out_.nodeOf_.emplace(AnnotationId{}, dctNode_);
}

} // namespace timeline
