// Anchors that no time expression of the clause gives: the article's own date for its head, and the course of the telling.
#include "app/annotation/reason.h"
#include "app/suggest/event_anchors.h"
#include "app/timeline/value.h"

#include <algorithm>
#include <map>

namespace suggest {

// What title and lead tell as done happened, as far as the article says, on its day.
void EventAnchors::anchorToArticleDate()
{
    if (draft_->dct().isEmpty())
        return;
    std::ptrdiff_t lead = -1;
    for (std::size_t e = 0; e < events_.size() && lead < 0; ++e) {
        const Event &event = events_[e];
        if (event.place == Place::Lead && event.finite && event.anchor >= 0 && event.past && isContainer(e))
            lead = static_cast<std::ptrdiff_t>(e);
    }
    for (std::size_t e = 0; e < events_.size(); ++e) {
        const Event &event = events_[e];
        const bool told = event.finite && event.fact && !event.future && !event.pluperfect && event.group->tense != Tense::Imperfect
            && !event.group->copula;
        const QString eventClass = event.mark->features.value(u"class");
        if (event.anchor >= 0 || !told || eventClass == u"STATE" || eventClass == u"I_STATE")
            continue;
        if (event.place == Place::Title && lead >= 0)
            follow(e, static_cast<std::size_t>(lead), 0.55,
                   annotation::keptReason(QT_TRANSLATE_NOOP("reason", "the title tells what the first paragraph dates")));
        else if (event.place == Place::Title)
            date(e, {}, QStringLiteral("IS_INCLUDED"), {}, 0.5,
                 annotation::keptReason(QT_TRANSLATE_NOOP("reason", "told in the title, as on the article's day")));
        else if (event.place == Place::Lead && event.past && lead < 0)
            date(e, {}, QStringLiteral("IS_INCLUDED"), {}, 0.45,
                 annotation::keptReason(QT_TRANSLATE_NOOP("reason", "told in the first paragraph, as on the article's day")));
    }
}

// Can what follows lie in the same time? A day, a week, a month; no year, no "recently".
bool EventAnchors::isContainer(std::size_t event) const
{
    if (events_[event].anchor < 0 || !(events_[event].own || events_[event].narrated))
        return false;
    const Anchoring &anchored = anchorings_[static_cast<std::size_t>(events_[event].anchor)];
    if (anchored.relation != u"IS_INCLUDED" && anchored.relation != u"SIMULTANEOUS")
        return false;
    for (const Time &time : times_) {
        if (time.mark->id != anchored.target)
            continue;
        const timeline::Granularity grain = timeline::granularity(time.mark->features.value(u"value"));
        return grain == timeline::Granularity::Day || grain == timeline::Granularity::PartOfDay || grain == timeline::Granularity::Week
            || grain == timeline::Granularity::Weekend || grain == timeline::Granularity::Month;
    }
    return false;
}

// A sentence that goes on telling in the same tense, without a time of its own, stays in the time of the sentence before; what somebody
// says stays in the time of what was said before, to the end of the paragraph.
void EventAnchors::anchorByNarration()
{
    std::ptrdiff_t container = -1, reported = -1;
    int lastSentence = -10;
    for (std::size_t e = 0; e < events_.size(); ++e) {
        Event &event = events_[e];
        if (!event.finite || !event.past || event.pluperfect || !event.fact)
            continue;
        const QString eventClass = event.mark->features.value(u"class");
        const bool telling = event.group->tense != Tense::Imperfect && eventClass != u"STATE" && eventClass != u"I_STATE";
        if (event.anchor >= 0) {
            container = isContainer(e) ? static_cast<std::ptrdiff_t>(e) : -1;
            if (container >= 0 && event.mediates)
                reported = container;
            lastSentence = event.sentence;
            continue;
        }
        const bool near = container >= 0 && event.sentence - lastSentence <= 1;
        const std::ptrdiff_t leader = near ? container : eventClass == u"REPORTING" ? reported : -1;
        // A sentence with a time expression of its own is dated by that, or not at all.
        const bool ownTime = std::any_of(times_.begin(), times_.end(), [&event](const Time &time) {
            return time.sentence == event.sentence && !isReference(*time.mark);
        });
        if (leader < 0 || !telling || ownTime || event.paragraph != events_[static_cast<std::size_t>(leader)].paragraph)
            continue;
        follow(e, static_cast<std::size_t>(leader), event.sentence == lastSentence ? 0.5 : 0.45,
               annotation::keptReason(QT_TRANSLATE_NOOP("reason", "the telling goes on after “%1”"),
                                      {draft_->document().surface(*events_[static_cast<std::size_t>(leader)].mark)}));
        event.narrated = true;
        if (event.mediates)
            reported = static_cast<std::ptrdiff_t>(e);
        if (near)
            lastSentence = event.sentence;
    }
}

// "l'accordo" after "l'accordo del 1991" is the same one, while the article knows of one only.
void EventAnchors::anchorRepeatedNouns()
{
    std::map<QString, std::ptrdiff_t> known; // lemma → the event that has the date; -2: several dates
    for (std::size_t e = 0; e < events_.size(); ++e) {
        if (!events_[e].noun || events_[e].anchor < 0 || !events_[e].own)
            continue;
        const QString &lemma = (*words_)[events_[e].token].lemma;
        const auto found = known.find(lemma);
        const auto target = [this](std::size_t event) { return anchorings_[static_cast<std::size_t>(events_[event].anchor)].target; };
        if (found == known.end())
            known[lemma] = static_cast<std::ptrdiff_t>(e);
        else if (found->second >= 0 && target(static_cast<std::size_t>(found->second)) != target(e))
            found->second = -2;
    }
    for (std::size_t e = 0; e < events_.size(); ++e) {
        const auto found = known.find((*words_)[events_[e].token].lemma);
        if (!events_[e].noun || events_[e].anchor >= 0 || found == known.end() || found->second < 0)
            continue;
        const qsizetype left = events_[e].token - 1;
        const Word &before = (*words_)[left];
        const bool definite
            = (before.pos == Pos::Determiner && !before.text.startsWith(u"un") && before.text != u"a" && before.text != u"an")
            || (before.pos == Pos::Preposition && before.text != before.lemma);
        if (definite && !(*words_)[events_[e].token].plural)
            follow(e, static_cast<std::size_t>(found->second), 0.5,
                   annotation::keptReason(QT_TRANSLATE_NOOP("reason", "the same “%1” as before"),
                                          {draft_->document().surface(*events_[e].mark)}));
    }
}

} // namespace suggest
