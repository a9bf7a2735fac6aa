#include "widgets/timeline/story_items.h"

#include "app/timeline/words.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

#include <utility>

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

} // namespace

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

namespace {

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
QString actorNear(const Told &item, const annotation::Document &document, workspace::Sentences &sentences, const StoryNames &names)
{
    if (item.place.empty())
        return {};
    const text::Range sentence = sentences.around(item.place);
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

// An event of several mentions, or one that was given a name, is called by the name of its entity.
void nameAs(Item &item, const annotation::AnnotationPointer &event, const StoryNames &names)
{
    if (!event || event->layer != annotation::layers::event || !event->entity || !names.entityName)
        return;
    const QString name = names.entityName(event->entity).simplified();
    if (name.isEmpty() || name == item.text)
        return;
    item.words = std::exchange(item.text, name);
}

} // namespace

QString actorOf(const Told &item, const annotation::Document &document, workspace::Sentences &sentences, const StoryNames &names)
{
    return names.actor ? names.actor(item) : actorNear(item, document, sentences, names);
}

QString factualityOf(const Told &item) { return factualityWords(item); }

Item itemOf(Article &article, const Told &told, const StoryNames &names)
{
    const annotation::Document &document = article.document;
    const Told *anchor = isAnchored(told) ? article.story.find(told.anchor) : nullptr;
    Item item;
    item.id = told.id.value;
    item.article = document.id().value;
    item.text = told.text.simplified();
    nameAs(item, document.find(told.id), names);
    item.value = told.value;
    item.mod = told.mod;
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
    item.lanes[size_t(LaneBy::Actor)] = item.time ? QString()
        : names.actor                             ? names.actor(told)
                                                  : actorNear(told, document, article.sentences, names);
    item.lanes[size_t(LaneBy::Article)] = document.fields().title;
    item.lanes[size_t(LaneBy::Source)] = speakerOf(told, document);
    item.lanes[size_t(LaneBy::Class)] = told.eventClass;
    item.lanes[size_t(LaneBy::Factuality)] = factualityWords(told);
    return item;
}

} // namespace widgets::timeline
