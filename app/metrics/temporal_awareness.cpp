#include "app/metrics/temporal_awareness.h"

#include "app/metrics/pairing.h"
#include "app/timeline/value.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace metrics {

using timeline::Relation;

namespace {

double ratio(double part, qint64 whole, qint64 other)
{
    if (whole == 0 && other == 0)
        return 1;
    return whole == 0 ? 0 : part / static_cast<double>(whole);
}

Relation plain(Relation relation)
{
    const bool isDuring = relation == Relation::During || relation == Relation::DuringInv;
    return isDuring ? Relation::Simultaneous : relation;
}

using Triple = std::tuple<QString, QString, Relation>;

// Each link once, as written and turned round; links of a thing with itself say nothing.
struct Reading {
    TemporalLinks links;
    std::set<Triple> triples;
    TimeGraph graph;
    TemporalLinks reduced;

    explicit Reading(const TemporalLinks &all)
    {
        for (const TemporalLink &written : all) {
            const TemporalLink link{written.source, written.target, plain(written.relation)};
            if (link.source == link.target || !triples.insert({link.source, link.target, link.relation}).second)
                continue;
            links.push_back(link);
            if (graph.add(link) != TimeGraph::Answer::Holds)
                reduced.push_back(link);
        }
        for (const TemporalLink &link : links)
            triples.insert({link.target, link.source, inverse(link.relation)});
    }

    bool states(const TemporalLink &link) const { return triples.contains({link.source, link.target, link.relation}); }
    bool says(const TemporalLink &link) const { return states(link) || graph.answer(link) == TimeGraph::Answer::Holds; }
};

qint64 matched(const TemporalLinks &links, const Reading &other)
{
    return std::count_if(links.begin(), links.end(), [&](const TemporalLink &link) { return other.says(link); });
}

std::set<QString> names(const TemporalLinks &links)
{
    std::set<QString> found;
    for (const TemporalLink &link : links)
        found.insert({link.source, link.target});
    return found;
}

double implicitBonus(const Reading &gold, const Reading &system, qint64 inRecall)
{
    const std::set<QString> golds = names(gold.reduced);
    double n = 0;
    for (const QString &name : names(system.reduced))
        n += golds.contains(name) ? 1 : 0;
    const auto isImplicit = [&](const TemporalLink &link) {
        return std::find(gold.reduced.begin(), gold.reduced.end(), link) == gold.reduced.end()
            && gold.graph.answer(link) == TimeGraph::Answer::Holds;
    };
    const auto implicit = static_cast<double>(std::count_if(system.reduced.begin(), system.reduced.end(), isImplicit));
    return implicit * 0.99 / (1 + n * (n - 1) / 2 - static_cast<double>(inRecall));
}

} // namespace

double Awareness::precision() const { return ratio(matchedSystem, system, gold); }

double Awareness::recall() const { return ratio(matchedGold, gold, system); }

double Awareness::f1() const
{
    const double p = precision(), r = recall();
    return p + r == 0 ? 0 : 2 * p * r / (p + r);
}

Awareness &Awareness::operator+=(const Awareness &other)
{
    matchedSystem += other.matchedSystem;
    matchedGold += other.matchedGold;
    system += other.system;
    gold += other.gold;
    return *this;
}

TemporalLinks reduced(const TemporalLinks &links) { return Reading(links).reduced; }

Awareness awareness(const TemporalLinks &goldLinks, const TemporalLinks &systemLinks, AwarenessVariant variant)
{
    const Reading gold(goldLinks), system(systemLinks);
    const bool isWhole = variant == AwarenessVariant::Acl11;
    const TemporalLinks &golds = isWhole ? gold.links : gold.reduced, &systems = isWhole ? system.links : system.reduced;
    const qint64 inPrecision = matched(systems, gold), inRecall = matched(golds, system);
    Awareness score{static_cast<double>(inPrecision), static_cast<double>(inRecall), static_cast<qint64>(systems.size()),
                    static_cast<qint64>(golds.size())};
    if (variant == AwarenessVariant::ImplicitInRecall)
        score.matchedGold += implicitBonus(gold, system, inRecall);
    return score;
}

QJsonObject json(const Awareness &score)
{
    return {{QStringLiteral("P"), score.precision()}, {QStringLiteral("R"), score.recall()}, {QStringLiteral("F1"), score.f1()}};
}

namespace {

using Names = QHash<std::uint64_t, QString>;

// What has no place in the text is the DCT, or the time that its value says.
void nameTimes(const annotation::Annotations &times, const QString &side, Names &names)
{
    for (const annotation::AnnotationPointer &time : times) {
        if (time->features.value(u"functionInDocument") == u"CREATION_TIME")
            names.insert(time->id.value, QStringLiteral("DCT"));
        else if (time->ranges.empty() && time->features.has(u"value"))
            names.insert(time->id.value, QStringLiteral("=") + timeline::canonical(time->features.value(u"value")));
        else
            names.insert(time->id.value, side + QString::number(time->id.value));
    }
}

void nameEvents(const annotation::Annotations &events, const QString &side, Names &names)
{
    for (const annotation::AnnotationPointer &event : events)
        names.insert(event->id.value, side + QString::number(event->id.value));
}

// The type is the tag; files that keep their own names have it in a feature ("TLINK" with reltype=BEFORE, in either spelling).
std::optional<Relation> relationOf(const annotation::Annotation &link)
{
    if (link.layer != annotation::layers::tlink && link.tag != QStringLiteral("TLINK"))
        return std::nullopt;
    if (const std::optional<Relation> relation = timeline::relationFromName(link.tag))
        return relation;
    for (const auto &[name, value] : link.features.items()) { // a reader may have put its format's name before it
        if (name.endsWith(QStringLiteral("reltype"), Qt::CaseInsensitive))
            return timeline::relationFromName(QString(value).remove(QLatin1Char('"'))); // kept as it stood in JSON
    }
    return std::nullopt;
}

TemporalLinks linksOf(const annotation::Document &document, const Names &names)
{
    TemporalLinks links;
    for (const annotation::AnnotationPointer &link : document.relations()) {
        const std::optional<Relation> relation = relationOf(*link);
        const bool isKnown = names.contains(link->source.value) && names.contains(link->target.value);
        if (relation && isKnown && link->isVisible())
            links.push_back({names.value(link->source.value), names.value(link->target.value), *relation});
    }
    return links;
}

} // namespace

LinkPair temporalLinks(const annotation::Document &gold, const annotation::Document &system)
{
    namespace layers = annotation::layers;
    Names golds, systems;
    nameTimes(gold.onLayer(layers::timex3), QStringLiteral("g"), golds);
    nameTimes(system.onLayer(layers::timex3), QStringLiteral("s"), systems);
    nameEvents(gold.onLayer(layers::event), QStringLiteral("g"), golds);
    nameEvents(system.onLayer(layers::event), QStringLiteral("s"), systems);
    for (const QString &layer : {layers::timex3, layers::event}) {
        const MarkFilter filter{layer, {}, {}, false};
        const annotation::Annotations goldSpans = gold.onLayer(layer), systemSpans = system.onLayer(layer);
        const Marks goldMarks = marks(goldSpans, filter), systemMarks = marks(systemSpans, filter);
        for (const Pair &pair : pairs(goldMarks, systemMarks, Match::Overlap, Tags::MayDiffer, filter)) {
            QString &name = systems[systemMarks[pair.system]->id.value];
            const QString goldName = golds.value(goldMarks[pair.gold]->id.value);
            name = goldName == QStringLiteral("DCT") || name != QStringLiteral("DCT") ? goldName : name;
        }
    }
    return {linksOf(gold, golds), linksOf(system, systems)};
}

} // namespace metrics
