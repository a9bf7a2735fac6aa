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

// The value of the date that a stretch begins in ("from 4 to 6 September" set by hand); "" for other dates.
QString beginOf(const annotation::Document &document, AnnotationId anchor)
{
    const annotation::AnnotationPointer time = anchor ? document.find(anchor) : nullptr;
    const annotation::AnnotationPointer begin = time ? document.find({base::idFromText(time->features.value(u"beginPoint"))}) : nullptr;
    return begin ? begin->features.value(u"value") : QString();
}

// How the event hangs on its date: proposed by the machine, doubted by the analyst.
void noteAnchor(Item &item, const Told &told, const annotation::Document &document)
{
    const annotation::AnnotationPointer time = document.find(told.kind == Told::Kind::Time ? told.id : told.anchor);
    if (!time)
        return;
    item.unsure = told.kind == Told::Kind::Time && time->unsure;
    item.open = !time->isDecided();
    if (told.kind == Told::Kind::Time)
        return;
    item.anchor = told.anchor.value;
    for (const annotation::AnnotationPointer &link : document.relationsOf(told.id)) {
        if (link->layer != annotation::layers::tlink || !link->isVisible() || (link->source != time->id && link->target != time->id))
            continue;
        item.unsure = item.unsure || link->unsure;
        item.open = item.open || !link->isDecided();
    }
}

QString dateWords(const Told &item, const QString &language)
{
    const auto parsed = ::timeline::parseValue(item.value);
    const bool named = !item.value.isEmpty() && !(parsed && parsed->kind == ::timeline::Value::Kind::Duration);
    return named ? ::timeline::inWords(item.value, item.mod, language) : ::timeline::inWords(item.bounds, language);
}

QString detailOf(const Told &item, const Item &shown, const QString &language)
{
    if (shown.orderOnly)
        return QCoreApplication::translate("timeline", "%1, no date").arg(::timeline::inWords(item.bounds, language));
    const QString words = dateWords(item, language);
    //: a date that the analyst doubts: 14 September?
    return shown.unsure ? QCoreApplication::translate("timeline", "%1?").arg(words) : words;
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
    const QString begin = beginOf(document, told.anchor);
    item.time = told.kind == Told::Kind::Time;
    item.unit = unitOf(!begin.isEmpty() ? begin : told.value.isEmpty() && anchor ? anchor->value : told.value);
    noteAnchor(item, told, document);
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

// The words of the text that say how two events lie to each other.
QString signalOf(const annotation::Annotation &link, const annotation::Document &document)
{
    const QString words = link.features.value(u"signal");
    if (!words.isEmpty())
        return words;
    const annotation::AnnotationPointer span = document.find({base::idFromText(link.features.value(u"signalID"))});
    return span ? document.surface(*span).simplified() : QString();
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
        if (told.kind != Told::Kind::Time || told.place.empty() || !isDated(told) || !told.id)
            continue;
        if (isDct && !anchors.contains(told.id)) // its column shows it
            continue;
        model.items.push_back(itemOf(story, told, document, names));
        if (!anchors.contains(told.id))
            glyphs.emplace(told.id, told.id.value);
    }
    for (const auto &link : story.links()) {
        const bool before = link.relation == ::timeline::Relation::Before || link.relation == ::timeline::Relation::IBefore;
        const bool after = link.relation == ::timeline::Relation::After || link.relation == ::timeline::Relation::IAfter;
        if (!link.source || !link.target || (link.derivable && !before && !after))
            continue;
        const annotation::AnnotationPointer record = document.find(link.id);
        const QString signal = record ? signalOf(*record, document) : QString();
        model.links.push_back({link.source.value, link.target.value, workspace::relationWords(link.relation), before, link.id.value,
                               ::timeline::relationName(link.relation), link.decided, signal});
        const auto inverse = ::timeline::inverse(link.relation);
        model.links.push_back({link.target.value, link.source.value, workspace::relationWords(inverse), after, link.id.value,
                               ::timeline::relationName(inverse), link.decided, signal});
    }
    for (const auto &c : story.contradictions()) {
        Contradiction shown = contradictionOf(c);
        findEnds(shown, c, glyphs);
        model.contradictions.push_back(std::move(shown));
    }
    return model;
}

} // namespace widgets::timeline
