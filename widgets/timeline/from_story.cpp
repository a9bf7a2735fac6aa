#include "widgets/timeline/from_story.h"

#include "app/timeline/words.h"
#include "app/workspace/reasons.h"
#include "app/workspace/sentences.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

#include <map>
#include <set>

namespace widgets::timeline {

namespace {

using annotation::AnnotationId;
using Told = ::timeline::Item;

Unit unitOf(QStringView value)
{
    using G = ::timeline::Granularity;
    switch (::timeline::granularity(value)) {
    case G::Second:
    case G::Minute:
        return Unit::Minute;
    case G::Hour:
        return Unit::Hour;
    case G::PartOfDay:
    case G::Day:
    case G::Unknown:
        return Unit::Day;
    case G::Weekend:
    case G::Week:
        return Unit::Week;
    case G::Month:
        return Unit::Month;
    case G::Season:
    case G::Quarter:
    case G::Half:
        return Unit::Quarter;
    case G::Year:
        return Unit::Year;
    case G::Decade:
        return Unit::Decade;
    case G::Century:
        return Unit::Century;
    }
    return Unit::Day;
}

// A time expression says when it is, not only before or after what.
bool isAnchored(const Told &item)
{
    using R = ::timeline::Relation;
    return item.anchor && item.anchoredBy && *item.anchoredBy != R::Before && *item.anchoredBy != R::After && *item.anchoredBy != R::IBefore
        && *item.anchoredBy != R::IAfter;
}

bool isDated(const Told &item) { return !item.value.isEmpty() && item.bounds.start.earliest && item.bounds.end.latest; }
bool isBetween(const Told &item) { return item.bounds.start.earliest && item.bounds.end.latest; }

// Something is known beyond "before the article" or "after it".
bool isShown(const Told &item)
{
    if (item.kind != Told::Kind::Event)
        return false;
    const auto known = [](const ::timeline::Bounds &b) { return b.earliest && b.latest; };
    return isBetween(item) || known(item.bounds.start) || known(item.bounds.end) || (!item.value.isEmpty() && !item.bounds.start.isOpen())
        || item.planned || item.inContradiction;
}

// Words after which a name is a place, a whole or a receiver, hardly the one who acts.
bool followsPreposition(const QString &text, qsizetype at)
{
    static const QSet<QString> prepositions = [] {
        const QString all = QStringLiteral(
            "di a da in con su per tra fra verso presso del dello della dei degli delle dell al allo alla ai agli alle all "
            "dal dallo dalla dai dagli dalle dall nel nello nella nei negli nelle nell sul sullo sulla sui sugli sulle sull "
            "of to from in on at with by for near into");
        const QStringList words = all.split(u' ');
        return QSet<QString>(words.begin(), words.end());
    }();
    while (at > 0 && !text[at - 1].isLetter() && text[at - 1] != u'\n' && text[at - 1] != u',')
        --at;
    const qsizetype end = at;
    while (at > 0 && text[at - 1].isLetter())
        --at;
    return prepositions.contains(text.mid(at, end - at).toLower());
}

// Where the clause of the event begins: its sentence, or the last “che”, “that” before it.
qsizetype clauseBegin(const QString &text, text::Range sentence, qsizetype event)
{
    static const QRegularExpression opener(QStringLiteral("\\b(che|that|mentre|while)\\b"), QRegularExpression::CaseInsensitiveOption);
    const QString before = text.mid(sentence.begin, event - sentence.begin);
    qsizetype begin = sentence.begin;
    auto found = opener.globalMatch(before);
    while (found.hasNext())
        begin = sentence.begin + found.next().capturedEnd();
    return begin;
}

// The first name of the clause that is no place or receiver; else the nearest name before the event in its sentence, else after it.
QString actorNear(const Told &item, const annotation::Document &document, const StoryNames &names)
{
    if (item.place.empty())
        return {};
    const text::Range sentence = workspace::sentenceAround(document, item.place);
    const qsizetype clause = clauseBegin(document.text(), sentence, item.place.begin);
    annotation::AnnotationPointer first, nearest, after;
    for (const auto &span : document.within(sentence)) {
        const bool actor = span->tag == u"PER" || span->tag == u"ORG" || span->tag == u"LOC";
        if (span->layer != annotation::layers::entity || !span->isVisible() || !actor || span->hull().overlaps(item.place))
            continue;
        const bool before = span->hull().end <= item.place.begin;
        if (!before && !after)
            after = span;
        if (before && span->hull().begin >= clause && !first && !followsPreposition(document.text(), span->hull().begin))
            first = span;
        if (before && span->tag != u"LOC")
            nearest = span;
    }
    const auto &best = first ? first : nearest ? nearest : after && after->tag != u"LOC" ? after : nullptr;
    if (!best)
        return {};
    const QString known = best->entity && names.entityName ? names.entityName(best->entity) : QString();
    return known.isEmpty() ? document.surface(*best) : known;
}

QString speakerOf(const Told &item, const annotation::Document &document)
{
    for (const auto &span : document.covering(item.place)) {
        if (span->layer == annotation::layers::quote && span->isVisible())
            return span->features.value(u"speaker");
    }
    return {};
}

QString factualityWords(const Told &item)
{
    if (item.polarity == u"NEG")
        return QCoreApplication::translate("timeline", "did not happen");
    if (item.factuality.contains(u"PROBABLE"))
        return QCoreApplication::translate("timeline", "probable");
    if (item.factuality.contains(u"POSSIBLE"))
        return QCoreApplication::translate("timeline", "possible");
    return item.planned ? QCoreApplication::translate("timeline", "planned") : QCoreApplication::translate("timeline", "certain");
}

QString detailOf(const Told &item, const Item &shown, const QString &language)
{
    if (shown.orderOnly)
        return QCoreApplication::translate("timeline", "%1, no date").arg(::timeline::inWords(item.bounds, language));
    return item.value.isEmpty() ? ::timeline::inWords(item.bounds, language) : ::timeline::inWords(item.value, item.mod, language);
}

Item itemOf(const ::timeline::Timeline &story, const Told &told, const annotation::Document &document, const StoryNames &names)
{
    const Told *anchor = isAnchored(told) ? story.find(told.anchor) : nullptr;
    Item item;
    item.id = told.id.value;
    item.text = told.text.simplified();
    item.value = told.value;
    item.hard = told.bounds;
    if (!(told.likely == told.bounds))
        item.soft = told.likely;
    item.unit = unitOf(told.value.isEmpty() && anchor ? anchor->value : told.value);
    item.approximate = told.mod == u"APPROX";
    item.orderOnly = told.kind == Told::Kind::Event && told.value.isEmpty() && !anchor && !told.planned;
    item.future = told.planned && !isDated(told);
    item.negated = told.polarity == u"NEG";
    item.decided = told.decided;
    item.conflict = told.inContradiction;
    item.certainty = told.factuality.contains(u"PROBABLE") ? Certainty::Probable
        : told.factuality.contains(u"POSSIBLE")            ? Certainty::Possible
                                                           : Certainty::Certain;
    item.detail = detailOf(told, item, names.language);
    item.lanes[size_t(LaneBy::Actor)] = names.actor ? names.actor(told) : actorNear(told, document, names);
    item.lanes[size_t(LaneBy::Article)] = document.fields().title;
    item.lanes[size_t(LaneBy::Source)] = speakerOf(told, document);
    item.lanes[size_t(LaneBy::Class)] = told.eventClass;
    item.lanes[size_t(LaneBy::Factuality)] = factualityWords(told);
    return item;
}

// The sentence of a step, with the names of events in bold.
Reason reasonOf(const ::timeline::Step &step)
{
    Reason reason{workspace::sentenceOf(step).toHtmlEscaped(), workspace::originOf(step)};
    for (const QString &name : {step.aText.simplified(), step.bText.simplified()}) {
        if (!name.isEmpty())
            reason.words.replace(QStringLiteral("“%1”").arg(name.toHtmlEscaped()), QStringLiteral("<b>%1</b>").arg(name.toHtmlEscaped()));
    }
    return reason;
}

// The two glyphs between which a contradiction is drawn: the ends of the link that was set aside, else the first and the last event named.
void findEnds(Contradiction &shown, const ::timeline::Contradiction &c, const std::map<AnnotationId, ItemId> &glyphOf)
{
    std::vector<ItemId> named;
    const auto add = [&](AnnotationId id) {
        const auto it = glyphOf.find(id);
        if (it != glyphOf.end() && std::find(named.begin(), named.end(), it->second) == named.end())
            named.push_back(it->second);
    };
    for (const bool aside : {true, false}) {
        for (const auto &step : c.steps) {
            if ((step.id == c.setAside) == aside) {
                add(step.a);
                add(step.b);
            }
        }
    }
    if (!named.empty())
        shown.first = named.front();
    if (named.size() > 1)
        shown.second = named[1];
}

} // namespace

QString actorOf(const Told &item, const annotation::Document &document, const StoryNames &names)
{
    return names.actor ? names.actor(item) : actorNear(item, document, names);
}

QString factualityOf(const Told &item) { return factualityWords(item); }

Contradiction contradictionOf(const ::timeline::Contradiction &c)
{
    Contradiction shown;
    shown.title = workspace::titleOf(c);
    for (const auto &step : c.steps)
        shown.chain.push_back(reasonOf(step));
    for (size_t i = 0; i < c.repairs.size(); ++i)
        shown.repairs.push_back({QString::number(i), workspace::labelOf(c.repairs[i])});
    return shown;
}

TimelineModel modelOf(const ::timeline::Timeline &story, const annotation::Document &document, const StoryNames &names)
{
    TimelineModel model;
    model.dct = story.dct() ? std::optional<Seconds>(floorTo(Unit::Day, *story.dct())) : std::nullopt;
    std::map<AnnotationId, ItemId> glyphs; // a time expression stands for the event that it dates
    std::set<AnnotationId> anchors;
    for (const Told &told : story.items()) {
        if (told.kind != Told::Kind::Event)
            continue;
        const bool shown = isShown(told);
        const Item item = itemOf(story, told, document, names);
        model.undated += !shown || item.orderOnly || item.future ? 1 : 0;
        if (!shown)
            continue;
        model.items.push_back(item);
        glyphs.emplace(told.id, item.id);
        if (isAnchored(told)) {
            anchors.insert(told.anchor);
            glyphs.emplace(told.anchor, item.id);
        }
    }
    for (const Told &told : story.items()) {
        const bool isDct = model.dct && told.bounds.start.earliest == model.dct && told.bounds.end.latest == *model.dct + secondsPerDay;
        if (told.kind != Told::Kind::Time || anchors.contains(told.id) || !isDated(told) || !told.id || isDct) // its column shows it
            continue;
        model.items.push_back(itemOf(story, told, document, names));
        glyphs.emplace(told.id, told.id.value);
    }
    for (const auto &link : story.links()) {
        const bool before = link.relation == ::timeline::Relation::Before || link.relation == ::timeline::Relation::IBefore;
        const bool after = link.relation == ::timeline::Relation::After || link.relation == ::timeline::Relation::IAfter;
        if (!link.source || !link.target || (link.derivable && !before && !after))
            continue;
        model.links.push_back({link.source.value, link.target.value, workspace::relationWords(link.relation), before});
        model.links.push_back({link.target.value, link.source.value, workspace::relationWords(::timeline::inverse(link.relation)), after});
    }
    for (const auto &c : story.contradictions()) {
        Contradiction shown = contradictionOf(c);
        findEnds(shown, c, glyphs);
        model.contradictions.push_back(std::move(shown));
    }
    return model;
}

Advisor advisorOf(std::shared_ptr<const ::timeline::Timeline> story)
{
    struct Reach {
        ItemId id = 0;
        Unit unit = Unit::Day;
        std::optional<Seconds> from, to;
    };
    auto known = std::make_shared<Reach>();
    return [story, known](ItemId id, const Move &move) {
        const AnnotationId event{id};
        const auto conflictAt
            = [&](Seconds begin) { return story->wouldContradict(event, valueOf(begin, step(move.unit, begin), move.unit), {}); };
        Advice advice;
        if (const auto conflict = story->wouldContradict(event, move.value(), {}))
            advice.conflict = contradictionOf(*conflict);
        if (known->id != id || known->unit != move.unit) {
            *known = {id, move.unit, {}, {}};
            // What is possible is one stretch: from where it stands, its ends are looked for by doubling, then by halving.
            const auto *told = story->find(event);
            const Seconds here = floorTo(move.unit, told && told->bounds.start.earliest ? *told->bounds.start.earliest : move.begin);
            const auto furthest = [&](int direction) -> std::optional<Seconds> {
                if (conflictAt(here))
                    return std::nullopt;
                int good = 0, bad = 1;
                while (bad < 512 && !conflictAt(step(move.unit, here, direction * bad))) {
                    good = bad;
                    bad *= 2;
                }
                if (bad >= 512)
                    return std::nullopt;
                while (bad - good > 1) {
                    const int middle = (good + bad) / 2;
                    (conflictAt(step(move.unit, here, direction * middle)) ? bad : good) = middle;
                }
                return step(move.unit, here, direction * good);
            };
            known->from = furthest(-1);
            if (const auto last = furthest(1))
                known->to = step(move.unit, *last);
        }
        advice.allowedFrom = known->from;
        advice.allowedTo = known->to;
        return advice;
    };
}

} // namespace widgets::timeline
