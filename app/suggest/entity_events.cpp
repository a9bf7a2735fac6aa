#include "app/suggest/entity_events.h"

#include "app/suggest/name_places.h"
#include "app/timeline/value.h"

#include <algorithm>

namespace suggest {

namespace {

using annotation::Annotation;

// The value as far as a timeline tells it: a day, a month, a year; "" for the rest.
QString dayMonthYear(const QString &value)
{
    switch (timeline::granularity(value)) {
    case timeline::Granularity::Second:
    case timeline::Granularity::Minute:
    case timeline::Granularity::Hour:
    case timeline::Granularity::PartOfDay:
    case timeline::Granularity::Day:
        return value.left(10);
    case timeline::Granularity::Month:
    case timeline::Granularity::Year:
        return value;
    case timeline::Granularity::Quarter:
    case timeline::Granularity::Half:
    case timeline::Granularity::Season:
        return value.left(4);
    default:
        return {};
    }
}

class Teller {
public:
    Teller(const QString &entity, const annotation::Document &document, const Words &words, const Draft &draft, const WordLists &kinds)
        : document_(document), words_(words), entity_(words.size())
    {
        std::vector<Annotation> names, times;
        for (const annotation::AnnotationPointer &span : document.all()) {
            if (!span->isVisible())
                continue;
            if (span->layer == annotation::layers::entity && !span->ranges.empty())
                names.push_back(*span);
            else if (span->layer == annotation::layers::tlink)
                links_[span->source].push_back(span);
            else if (span->layer == annotation::layers::event && !span->ranges.empty())
                events_.push_back({span, draft.segmentation().tokenAt(span->hull().begin)});
        }
        std::sort(events_.begin(), events_.end(), [](const Event &a, const Event &b) { return a.token < b.token; });
        places_ = placesOf(entity, words, names, kinds);
        for (const NamePlace &place : places_) {
            for (qsizetype i = place.first; i <= place.last; ++i)
                entity_[static_cast<std::size_t>(i)] = true;
        }
    }

    std::vector<EntityEvent> tell()
    {
        std::vector<EntityEvent> told;
        for (Event &event : events_) {
            event.part = hasPart(event);
            event.date = dateOf(event);
            if (event.part && !isStanding(event))
                told.push_back({event.mark->id, event.mark->hull(), event.date});
        }
        return told;
    }

private:
    struct Event {
        annotation::AnnotationPointer mark;
        qsizetype token = 0;
        bool part = false, subject = false; // has the entity a part in it; is it its subject?
        QString date;
    };

    bool isEntity(qsizetype token) const { return token >= 0 && token < words_.size() && entity_[static_cast<std::size_t>(token)]; }
    const Word &word(qsizetype token) const { return words_[token]; }
    bool isFiniteHead(qsizetype token) const
    {
        const VerbGroup *group = words_.groupOf(token);
        return group && group->first == token && group->form == VerbForm::Finite;
    }

    bool hasPart(Event &event)
    {
        const VerbGroup *group = words_.groupOf(event.token);
        const bool verb = group && group->head == event.token;
        if (verb && hasSubject(event, *group)) {
            event.subject = true;
            return true;
        }
        if (verb)
            return entityAfter(group->last + 1, 8);
        return ofNoun(event);
    }

    // Is the entity the subject: before the verb with no other verb between, or that of the verb that governs or precedes it?
    bool hasSubject(const Event &event, const VerbGroup &group)
    {
        const qsizetype begin = words_.sentenceBegin(word(event.token).sentence);
        if (group.form != VerbForm::Finite && group.form != VerbForm::Participle)
            return governs(event, group);
        int commas = 0;
        for (qsizetype i = group.first - 1; i >= begin; --i) {
            if (isEntity(i)) {
                qsizetype first = i;
                while (isEntity(first - 1))
                    --first;
                return !isOblique(first) && !isModifier(i);
            }
            if (words_.groupOf(i) && isFiniteHead(i))
                return commas > 0 ? skipsAside(i, begin) : goesOnFrom(event, i);
            if (word(i).text == u",")
                ++commas;
            else if (word(i).text == u";" || word(i).text == u":")
                return false;
        }
        return false;
    }
    // "Airbus, which made losses, said": past the clause between commas.
    bool skipsAside(qsizetype verb, qsizetype begin) const
    {
        for (qsizetype i = verb - 1; i >= begin; --i) {
            if (word(i).text == u",")
                return isEntity(i - 1);
            if (isEntity(i) && word(i - 1).text != u",")
                return false;
        }
        return false;
    }
    // "Airbus said it will go on", "decided … and went": the subject of the verb before.
    bool goesOnFrom(const Event &event, qsizetype verb) const
    {
        const VerbGroup *group = words_.groupOf(event.token);
        const Word &before = word(group->first - 1);
        const bool joined = before.text == u"and" || before.text == u"e" || before.text == u"it" || before.text == u"they"
            || before.text == u"he" || before.text == u"she" || before.text == u"that";
        return joined && subjectAt(words_.groupOf(verb));
    }
    bool subjectAt(const VerbGroup *group) const
    {
        return group && std::any_of(events_.begin(), events_.end(), [group](const Event &other) {
                   return other.token == group->head && other.subject;
               });
    }
    // An infinitive or gerund: the subject of the verb before it in the clause.
    bool governs(const Event &event, const VerbGroup &group) const
    {
        const qsizetype begin = words_.sentenceBegin(word(event.token).sentence);
        for (qsizetype i = group.first - 1; i >= begin && group.first - i <= 12; --i) {
            if (word(i).text == u";" || word(i).text == u":")
                return false;
            if (const VerbGroup *other = words_.groupOf(i); other && other != &group)
                return subjectAt(other);
        }
        return false;
    }
    qsizetype lastOf(qsizetype token) const
    {
        while (isEntity(token + 1))
            ++token;
        return token;
    }
    // "Boeing executives", "Airbus's rival": it only tells which. Not of a model: "787 aircraft" are 787s.
    bool isModifier(qsizetype last) const
    {
        const Word &next = word(last + 1);
        if (next.sentence != word(last).sentence)
            return false;
        if (next.text == u"'s" || next.text == u"'")
            return true;
        const QString &own = word(last).text;
        const bool model = std::any_of(own.begin(), own.end(), [](QChar c) { return c.isDigit(); });
        return !model && (next.pos == Pos::Noun || next.pos == Pos::Name) && !words_.groupOf(last + 1);
    }
    bool isOblique(qsizetype first) const
    {
        qsizetype at = first - 1;
        while (word(at).pos == Pos::Determiner || word(at).pos == Pos::Adjective)
            --at;
        return word(at).pos == Pos::Preposition && word(at).sentence == word(first).sentence;
    }

    // The entity within so many words, before another verb or clause.
    bool entityAfter(qsizetype from, qsizetype most) const
    {
        int prepositions = 0;
        for (qsizetype i = from; i < from + most && i < words_.size() && word(i).sentence == word(from - 1).sentence; ++i) {
            if (isEntity(i))
                return !isModifier(lastOf(i));
            const QString &text = word(i).text;
            prepositions += word(i).pos == Pos::Preposition ? 1 : 0;
            if (prepositions > 1)
                return false;
            if (isFiniteHead(i) || text == u"that" || text == u"which" || text == u"who" || text == u";" || text == u":")
                return false;
        }
        return false;
    }
    // "Airbus's boom", "the A380 delivery", "the flight of the 777"; the object of a verb that the entity is the subject of.
    bool ofNoun(const Event &event) const
    {
        const qsizetype begin = words_.sentenceBegin(word(event.token).sentence);
        for (qsizetype i = event.token - 1; i >= begin && event.token - i <= 5; --i) {
            if (isEntity(i) && (i == event.token - 1 || word(i + 1).text == u"'s"))
                return true;
            if (words_.groupOf(i))
                return subjectAt(words_.groupOf(i));
            if (word(i).pos == Pos::Preposition || word(i).text == u"," || word(i).text == u"and")
                break;
        }
        const QString &next = word(event.token + 1).text;
        const bool preposition = next == u"of" || next == u"by" || next == u"to" || next == u"from" || next == u"with" || next == u"between"
            || next == u"for" || next == u"at" || next == u"on" || next == u"di" || next.startsWith(u"del") || next.startsWith(u"da");
        return preposition && entityAfter(event.token + 2, 4);
    }

    bool isStanding(const Event &event) const // "is available": nothing happens
    {
        const VerbGroup *group = words_.groupOf(event.token);
        return (group && group->head == event.token && group->copula) || event.mark->features.value(u"pos") == u"ADJECTIVE";
    }

    // By a link to a time; else by the tense: what is told as done happened, as far as one knows, on the article's day.
    QString dateOf(const Event &event) const
    {
        if (const auto found = links_.find(event.mark->id); found != links_.end()) {
            for (const annotation::AnnotationPointer &link : found->second) {
                const annotation::AnnotationPointer time = document_.find(link->target);
                if (!time || time->layer != annotation::layers::timex3 || link->tag == u"BEFORE" || link->tag == u"AFTER"
                    || link->tag == u"ENDED_BY")
                    continue;
                const QString date = dayMonthYear(time->features.value(u"value"));
                if (!date.isEmpty())
                    return date;
            }
        }
        if (isOfTheDay(event))
            return document_.fields().dct.left(10);
        const Event *governor = governorOf(event);
        return governor ? governor->date : QString();
    }
    // The verb whose infinitive or gerund it is: they share a time unless told otherwise.
    const Event *governorOf(const Event &event) const
    {
        const VerbGroup *group = words_.groupOf(event.token);
        if (!group || group->head != event.token || group->form == VerbForm::Finite || group->form == VerbForm::Participle)
            return nullptr;
        const qsizetype begin = words_.sentenceBegin(word(event.token).sentence);
        for (qsizetype i = group->first - 1; i >= begin && event.token - i <= 15; --i) {
            if (words_.groupOf(i))
                return eventAt(words_.groupOf(i)->head);
            if (word(i).text == u";" || word(i).text == u":")
                return nullptr;
        }
        return nullptr;
    }
    const Event *eventAt(qsizetype token) const
    {
        const auto found = std::find_if(events_.begin(), events_.end(), [token](const Event &event) { return event.token == token; });
        return found == events_.end() ? nullptr : &*found;
    }
    bool isOfTheDay(const Event &event) const
    {
        const annotation::Features &features = event.mark->features;
        const QString eventClass = features.value(u"class"), factuality = features.value(u"factuality");
        const VerbGroup *group = words_.groupOf(event.token);
        if (!group || group->head != event.token)
            return false;
        if (group->form != VerbForm::Finite)
            return false;
        const bool fact = factuality.isEmpty() || factuality == u"FACT";
        const bool title = word(event.token).sentence == 0;
        const bool past = group->tense == Tense::Past || group->perfect;
        return fact && !group->pluperfect && !group->copula && eventClass != u"STATE" && eventClass != u"I_STATE"
            && (past || title || eventClass == u"REPORTING");
    }

    const annotation::Document &document_;
    const Words &words_;
    std::vector<bool> entity_; // of each token
    std::vector<NamePlace> places_;
    std::vector<Event> events_;
    std::map<annotation::AnnotationId, std::vector<annotation::AnnotationPointer>> links_;
};

} // namespace

EntityEvents::EntityEvents()
{
    for (const QString &code : {QStringLiteral("it"), QStringLiteral("en")}) {
        base::Result<WordLists> grammar = WordLists::read(QStringLiteral("events/%1/grammar.tsv").arg(code));
        base::Result<WordLists> kinds = WordLists::read(QStringLiteral("events/%1/kinds.tsv").arg(code));
        if (grammar && kinds)
            languages_[code] = {*std::move(grammar), *std::move(kinds)};
    }
}

std::vector<EntityEvent> EntityEvents::of(const QString &entity, const annotation::Document &document,
                                          const std::shared_ptr<const Morphology> &morphology) const
{
    const Draft draft(document, morphology);
    const auto language = languages_.find(draft.language());
    if (language == languages_.end())
        return {};
    return Teller(entity, document, draft.words(Reading(), language->second.grammar), draft, language->second.kinds).tell();
}

} // namespace suggest
