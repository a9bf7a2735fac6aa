// The order of events: by signal words ("dopo", "before") and by the pluperfect.
#include "app/annotation/reason.h"
#include "app/suggest/event_anchors.h"

#include <algorithm>
#include <cstdlib>

namespace suggest {

void EventAnchors::order(std::size_t event, std::size_t other, const QString &relation, const QString &signal, double confidence)
{
    if (event == other)
        return;
    for (const Anchoring &there : anchorings_) {
        if (there.event == events_[event].mark->id && there.target == events_[other].mark->id)
            return;
    }
    anchorings_.push_back({events_[event].mark->id, events_[other].mark->id, relation, signal, confidence,
                           annotation::keptReason(QT_TRANSLATE_NOOP("reason", "“%1” says so"), {signal})});
}

// The event of a finite verb nearest to a place, within tokens of one sentence.
std::ptrdiff_t EventAnchors::mainEventNear(qsizetype begin, qsizetype end, qsizetype from) const
{
    std::ptrdiff_t best = -1;
    qsizetype least = 0;
    for (std::size_t e = 0; e < events_.size(); ++e) {
        const Event &event = events_[e];
        if (event.token < begin || event.token >= end || !event.group || event.noun
            || (event.group->form != VerbForm::Finite && event.group->form != VerbForm::Participle))
            continue;
        const qsizetype distance = std::abs(event.token - from) + (event.finite ? 0 : 3);
        if (best < 0 || distance < least) {
            best = static_cast<std::ptrdiff_t>(e);
            least = distance;
        }
    }
    return best;
}

void EventAnchors::orderBySignals()
{
    for (std::size_t e = 0; e < events_.size(); ++e) {
        const Event event = events_[e];
        const qsizetype begin = words_->sentenceBegin(event.sentence), end = words_->sentenceEnd(event.sentence);
        QString phrase;
        qsizetype at = event.token;
        // "dopo [il crollo]", "dopo aver [firmato]": what the verb of the sentence comes after.
        if (event.noun || (event.group && event.group->form == VerbForm::Infinitive)) {
            qsizetype first = event.group ? event.group->first : event.token;
            if (event.group && !(*words_)[first].text.startsWith(u"aver") && !(*words_)[first].text.startsWith(u"esser"))
                first = event.group->first;
            QString relation;
            for (qsizetype i = event.group ? event.group->head : first; relation.isEmpty() && i >= first - 2 && i > begin; --i) {
                if (i < first && (*words_)[i].pos != Pos::Adjective && (*words_)[i].pos != Pos::Determiner
                    && (*words_)[i].pos != Pos::Number)
                    break;
                relation = signalBefore(QStringLiteral("event"), i, &phrase, &at);
            }
            const std::ptrdiff_t main = relation.isEmpty() ? -1 : mainEventNear(begin, end, at);
            if (main >= 0)
                order(static_cast<std::size_t>(main), e, relation, phrase, 0.7);
            continue;
        }
        if (!event.finite)
            continue;
        // "mentre [parlava]", "prima che [arrivasse]"
        for (qsizetype i = event.group->first - 1; i >= begin && event.group->first - i <= 8; --i) {
            if (const qsizetype length = words_->phraseAt(*signals_, QStringLiteral("clause"), i, &phrase); length > 0) {
                const QString relation = signals_->value(QStringLiteral("clause"), phrase);
                std::ptrdiff_t main = mainEventNear(begin, i, i);
                if (main < 0)
                    main = mainEventNear(event.token + 1, end, event.token);
                if (main >= 0)
                    order(static_cast<std::size_t>(main), e, relation, phrase, 0.6);
                break;
            }
            if ((*words_)[i].pos == Pos::Verb || (*words_)[i].pos == Pos::Mark)
                break;
        }
        // "poi [parlò]", "in cambio, hanno [concesso]": after what was told before.
        for (qsizetype i = std::max(begin, event.token - 8); i < std::min(end, event.token + 2); ++i) {
            const qsizetype length = words_->phraseAt(*signals_, QStringLiteral("then"), i, &phrase);
            const bool ownClause
                = length > 0 && (i == begin || std::abs(i - event.group->first) <= 2 || (i > event.group->first && i < event.token));
            const bool preposition = (*words_)[i + length].pos == Pos::Preposition; // "in seguito a"
            if (!ownClause || preposition)
                continue;
            std::ptrdiff_t earlier = static_cast<std::ptrdiff_t>(e) - 1;
            while (earlier >= 0
                   && !(events_[static_cast<std::size_t>(earlier)].finite && events_[static_cast<std::size_t>(earlier)].fact
                        && event.sentence - events_[static_cast<std::size_t>(earlier)].sentence <= 2
                        && events_[static_cast<std::size_t>(earlier)].past == event.past
                        && events_[static_cast<std::size_t>(earlier)].mark->features.value(u"class") != u"STATE"))
                --earlier;
            if (earlier >= 0)
                order(e, static_cast<std::size_t>(earlier), signals_->value(QStringLiteral("then"), phrase), phrase, 0.6);
            break;
        }
    }
}

// "aveva iniziato" lies before what the sentence tells in the past.
void EventAnchors::orderPluperfects()
{
    for (std::size_t e = 0; e < events_.size(); ++e) {
        if (!events_[e].pluperfect || !events_[e].fact)
            continue;
        for (std::size_t other = 0; other < events_.size(); ++other) {
            const Event &main = events_[other];
            if (main.sentence == events_[e].sentence && main.finite && main.past && !main.pluperfect && main.fact) {
                order(e, other, QStringLiteral("BEFORE"),
                      draft_->document().text().mid(words_->range(events_[e].group->first).begin,
                                                    words_->range(events_[e].group->first).length()),
                      0.6);
                break;
            }
        }
    }
}

} // namespace suggest
