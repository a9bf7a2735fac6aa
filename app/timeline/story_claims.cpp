// The story builder's claims: what the dates, links and tenses of an article say, as constraints.
#include "app/timeline/story_builder.h"

#include <algorithm>
#include <array>

namespace timeline {

using annotation::Annotation;
using annotation::AnnotationId;
using annotation::AnnotationPointer;
namespace layers = annotation::layers;

namespace {

Weight weightOf(const Annotation &claim)
{
    if (claim.features.value(u"valueBy") == QLatin1String("hand") || (claim.isRelation() && claim.isDecided()))
        return Weight::Analyst;
    return claim.isDecided() || claim.isSpan() || claim.features.has(u"signal") || claim.features.has(u"signalID") ? Weight::Text
                                                                                                                   : Weight::Machine;
}

// Words that make a date the last moment, in the languages that the date grammars speak.
bool isDeadline(const QString &signal)
{
    static constexpr std::array<QStringView, 12> words{u"entro",         u"non oltre",  u"al più tardi", u"by",
                                                       u"no later than", u"within",     u"d’ici",        u"d'ici",
                                                       u"au plus tard",  u"spätestens", u"a más tardar", u"uiterlijk"};
    const QString said = signal.simplified().toLower();
    return std::any_of(words.begin(), words.end(), [&](QStringView word) {
        return said.startsWith(word) && (said.size() == word.size() || !said.at(word.size()).isLetter());
    });
}

} // namespace

// "discordant" is how links said so before they named the source.
QString StoryBuilder::contextOf(const Annotation &link)
{
    const QString context = link.features.value(u"context");
    return context.isEmpty() && link.features.has(u"discordant") ? QStringLiteral("discordant") : context;
}

bool StoryBuilder::isTime(AnnotationId id) const
{
    const auto span = spans_.find(id.value);
    return !id || (span != spans_.end() && span->second->layer == layers::timex3);
}

// The words that say a link: its own, or those of the signal it points to.
QString StoryBuilder::signalOf(const Annotation &link) const
{
    const AnnotationPointer signal = out_.document_.find({base::idFromText(link.features.value(u"signalID"))});
    return signal ? out_.document_.surface(*signal) : link.features.value(u"signal");
}

// "By the end of the month", "within three days": it ends by then; where it is still to come, it does not begin before the article.
std::optional<Constraint> StoryBuilder::deadlineOf(const Annotation &link, NodeId event, NodeId time) const
{
    if (!isDeadline(signalOf(link)))
        return std::nullopt;
    Constraint constraint{link.id, weightOf(link), {}};
    const auto timex = spans_.find(link.target.value);
    const base::Result<Value> value = timex == spans_.end() ? base::Error{} : parseValue(timex->second->features.value(u"value"));
    const std::optional<Length> length = value ? lengthOf(*value, timex->second->features.value(u"mod")) : std::nullopt;
    if (length && (length->isVague || !length->atMost))
        return std::nullopt;
    if (length)
        constraint.differences.push_back({endOf(dctNode_), endOf(event), *length->atMost});
    else
        constraint.differences.push_back({endOf(time), endOf(event), 0});
    const auto told = spans_.find(link.source.value);
    if (out_.dct_ && told != spans_.end() && told->second->features.value(u"tense") == QLatin1String("FUTURE"))
        constraint.differences.push_back({startOf(event), startOf(dctNode_), 0});
    return constraint;
}

// "Three days after": an order whose words are a length of time, marked as what signals it or noted as `distance`.
std::optional<Constraint> StoryBuilder::distanceOf(const Annotation &link, Relation relation, NodeId source, NodeId target) const
{
    if (relation != Relation::Before && relation != Relation::After)
        return std::nullopt;
    QString text = link.features.value(u"distance"), mod;
    if (const auto timex = spans_.find(base::idFromText(link.features.value(u"signalID"))); text.isEmpty() && timex != spans_.end()) {
        text = timex->second->features.value(u"value");
        mod = timex->second->features.value(u"mod");
    }
    const base::Result<Value> value = parseValue(text);
    const std::optional<Length> length = value ? lengthOf(*value, mod) : std::nullopt;
    if (!length || length->isVague)
        return std::nullopt;
    const std::int64_t slack = gapSlack(*value);
    const std::int64_t atLeast = std::max<std::int64_t>(1, length->atLeast - slack);
    const std::optional<std::int64_t> atMost = length->atMost ? std::optional(*length->atMost + slack) : std::nullopt;
    return relation == Relation::Before ? gapConstraint(source, target, atLeast, atMost, link.id, weightOf(link))
                                        : gapConstraint(target, source, atLeast, atMost, link.id, weightOf(link));
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
    Claim claim{timex, {}, {}, {}, timex->isDecided() ? 2 : 5};
    if (const std::optional<Length> length = lengthOf(*value, mod)) {
        collectPoints(*timex, node);
        const bool hasBothPoints = timex->features.has(u"beginPoint") && timex->features.has(u"endPoint");
        if (length->isVague || hasBothPoints) // where they are known, "three years" is what is left of three years and some
            return;
        claim.constraint = lengthConstraint(node, *length, timex->id, weightOf(*timex));
    } else {
        const base::Result<Placement> placed = placementOf(print(*value), mod, out_.dct_, conventions_);
        if (!placed || placed->hard.isOpen())
            return;
        claim.constraint = intervalConstraint(node, placed->hard, timex->id, weightOf(*timex));
    }
    (timex->isDecided() ? decided_ : dates_).push_back(std::move(claim));
}

// A duration's begin and end point: it starts within the one and ends within the other.
void StoryBuilder::collectPoints(const Annotation &timex, NodeId node)
{
    const auto point = [&](QStringView feature) { return nodeOf({base::idFromText(timex.features.value(feature))}); };
    const auto within = [&](Point inner, NodeId outer) {
        const Constraint inside{timex.id, weightOf(timex), {{inner, startOf(outer), 0}, {endOf(outer), inner, 0}}};
        if (!network_.add(inside))
            out_.held_.push_back({inside, 1, 0, timex.at});
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
    const QString context = contextOf(*link);
    Claim claim{link, {}, {}, context, !link->isDecided() ? 7 : context.isEmpty() ? 3 : 4};
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
    const bool isDated = isTime(link.target) && !isTime(link.source) && (relation == Relation::IsIncluded || relation == Relation::Before);
    if (std::optional<Constraint> deadline = isDated ? deadlineOf(link, source, target) : std::nullopt)
        return std::move(*deadline);
    if (std::optional<Constraint> distance = distanceOf(link, relation, source, target))
        return std::move(*distance);
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

} // namespace timeline
