#include "app/suggest/event_anchors.h"

#include "app/annotation/reason.h"
#include "app/timeline/value.h"

namespace suggest {

namespace {

constexpr int tooFar = 40; // words and borders between a time and its event

// A time that an event can lie in or beside: a date or time with a known value, or past, present, future at large.
bool dates(const annotation::Annotation &time)
{
    const QString type = time.features.value(u"type"), value = time.features.value(u"value");
    if (time.ranges.empty() || type == u"DURATION" || type == u"SET" || value.isEmpty())
        return false;
    return value.endsWith(u"_REF") || !value.startsWith(u'X');
}

// Where a time lies by the article's date: -1 wholly before, 1 wholly after, 0 where that is not known.
int sideOf(const annotation::Annotation &time, const QString &dct)
{
    const base::Result<timeline::Interval> article = timeline::intervalOf(dct, {}, {});
    const base::Result<timeline::Interval> here = timeline::intervalOf(time.features.value(u"value"), time.features.value(u"mod"), {});
    if (dct.isEmpty() || !article || !here)
        return 0;
    if (here->end.latest && article->start.earliest && *here->end.latest <= *article->start.earliest)
        return -1;
    return here->start.earliest && article->end.latest && *here->start.earliest >= *article->end.latest ? 1 : 0;
}

bool breaksClause(const Word &word, const WordLists &grammar)
{
    return word.pos == Pos::Relative || grammar.has(QStringLiteral("clause"), word.text) || word.text == u":" || word.text == u";"
        || word.text == u"(" || word.text == u")" || word.text == u"–" || word.text == u"—";
}

// Counts the paragraphs up to places that come in reading order, so that no part of the text is looked at twice.
class ParagraphCounter {
public:
    explicit ParagraphCounter(const QString &text) : text_(text) { }
    int at(qsizetype position)
    {
        if (position < at_)
            at_ = count_ = 0;
        count_ += static_cast<int>(text_.mid(at_, position - at_).count(u'\n'));
        at_ = position;
        return count_;
    }

private:
    QStringView text_;
    qsizetype at_ = 0;
    int count_ = 0;
};

} // namespace

EventAnchors::EventAnchors(const Draft &draft, const Words &words, const WordLists &signalWords, std::vector<annotation::Annotation> events,
                           std::vector<annotation::Annotation> times, const std::vector<annotation::Annotation> &structure)
    : draft_(&draft), words_(&words), signals_(&signalWords), eventMarks_(std::move(events)), timeMarks_(std::move(times))
{
    const text::Segmentation &cut = draft.segmentation();
    ParagraphCounter paragraphs(draft.text());
    for (qsizetype i = 0; i < words.size(); ++i)
        breaks_.push_back(breaksClause(words[i], words.grammar()));
    for (const annotation::Annotation &mark : eventMarks_) {
        if (mark.ranges.empty())
            continue;
        Event event;
        event.mark = &mark;
        event.token = cut.tokenAt(mark.hull().begin);
        event.sentence = words[event.token].sentence;
        event.paragraph = paragraphs.at(mark.hull().begin);
        event.group = words.groupOf(event.token);
        event.noun = !event.group || mark.features.value(u"pos") == u"NOUN";
        event.finite = event.group && event.group->form == VerbForm::Finite;
        const QString tense = mark.features.value(u"tense"), factuality = mark.features.value(u"factuality");
        const QString eventClass = mark.features.value(u"class");
        event.mediates = !event.noun && (eventClass == u"REPORTING" || eventClass == u"I_ACTION" || eventClass == u"I_STATE");
        event.aspectual = eventClass == u"ASPECTUAL";
        event.past = tense == u"PAST" || (event.finite && event.group->perfect && tense != u"FUTURE");
        event.future = tense == u"FUTURE" || factuality == u"FUTURE";
        event.fact = factuality.isEmpty() || factuality == u"FACT";
        event.pluperfect = event.finite && event.group->pluperfect;
        events_.push_back(event);
    }
    for (const annotation::Annotation &mark : timeMarks_) {
        if (!dates(mark))
            continue;
        const qsizetype first = cut.tokenAt(mark.hull().begin);
        // "l'attuale governo" says which; "WWDC 2005" is a name.
        const bool attribute = isReference(mark) && words[first].pos == Pos::Adjective && cut.tokenAt(mark.hull().end - 1) == first;
        if (attribute || words[first].isName)
            continue;
        times_.push_back({&mark, first, cut.tokenAt(mark.hull().end - 1), words[first].sentence, paragraphs.at(mark.hull().begin),
                          sideOf(mark, draft.dct())});
    }
    place(structure);
}

// Where an event stands: in the title, a heading, the lead or the body. Where no structure is known the first line is the title.
void EventAnchors::place(const std::vector<annotation::Annotation> &structure)
{
    std::vector<text::Range> titles, headings;
    qsizetype bodyBegin = 0;
    for (const annotation::Annotation &part : structure) {
        if (part.tag == u"TITLE")
            titles.push_back(part.hull());
        else if (part.tag == u"HEADING" || part.tag == u"CAPTION")
            headings.push_back(part.hull());
        if (part.tag == u"TITLE" || part.tag == u"BYLINE" || part.tag == u"DATELINE")
            bodyBegin = std::max(bodyBegin, part.hull().begin < draft_->text().size() / 2 ? part.hull().end : 0);
    }
    const QString &text = draft_->text();
    if (titles.empty()) {
        const qsizetype end = text.indexOf(u"\n\n");
        if (end > 0 && end < 200) {
            titles.push_back({0, end});
            bodyBegin = std::max(bodyBegin, end);
        }
    }
    int lead = -1;
    for (int sentence = 0; sentence < words_->sentences() && lead < 0; ++sentence) {
        const qsizetype begin = words_->sentenceBegin(sentence), end = words_->sentenceEnd(sentence);
        if (begin < end && words_->range(begin).begin >= bodyBegin && end - begin >= 8)
            lead = sentence;
    }
    const auto within = [](const std::vector<text::Range> &parts, text::Range place) {
        return std::any_of(parts.begin(), parts.end(), [place](text::Range part) { return part.covers(place); });
    };
    for (Event &event : events_) {
        const text::Range where = event.mark->hull();
        event.place = within(titles, where) ? Place::Title
            : within(headings, where)       ? Place::Heading
            : event.sentence == lead        ? Place::Lead
                                            : Place::Body;
    }
}

std::vector<Anchoring> EventAnchors::find()
{
    anchorToTimes();
    anchorDependents();
    anchorToArticleDate();
    anchorByNarration();
    anchorRepeatedNouns();
    anchorDependents();
    anchorSubjects();
    orderBySignals();
    orderPluperfects();
    return anchorings_;
}

std::ptrdiff_t EventAnchors::eventAt(qsizetype token) const
{
    const auto found
        = std::lower_bound(events_.begin(), events_.end(), token, [](const Event &event, qsizetype at) { return event.token < at; });
    return found != events_.end() && found->token == token ? found - events_.begin() : -1;
}

// How far a time is from an event, in words, with what stands between counted more.
int EventAnchors::cost(const Time &time, const Event &event) const
{
    if (time.sentence != event.sentence)
        return tooFar;
    // "ha scritto il governatore, che lunedì sarà in città": what is done does not lie ahead. What was planned then, may: "avrebbe
    // riaperto".
    if (time.side > 0 && event.finite && event.past && event.fact)
        return tooFar;
    const bool eventFirst = event.token < time.first;
    const qsizetype from = eventFirst ? event.token + 1 : time.last + 1, to = eventFirst ? time.first : event.token;
    int sum = eventFirst ? 0 : 2;
    const bool opensSentence = time.first - words_->sentenceBegin(time.sentence) <= 3;
    for (qsizetype i = from; i < to; ++i) {
        const Word &word = (*words_)[i];
        if (isClauseBreak(i))
            sum += 10;
        else if (word.text == u",")
            sum += !eventFirst && opensSentence && event.finite ? 0 : 4; // "La scorsa settimana Ada, sindaca di …, ha visitato"
        else if (word.text == u"e" || word.text == u"ed" || word.text == u"and")
            sum += 3;
        else if (word.text == u"\"" || word.text == u"“" || word.text == u"”" || word.text == u"«" || word.text == u"»")
            sum += 5; // what is said has its own time
        else if (eventFirst && event.mediates && eventAt(i) >= 0)
            sum += 8; // "ha annunciato il rilascio nel 2007": the release is in 2007
        else if (const VerbGroup *other = words_->groupOf(i); other && other->head == i && other != event.group)
            sum += other->form == VerbForm::Finite ? 8 : 4;
        else
            sum += 1;
    }
    if (event.noun) // "l'accordo del 1991" but "il governo ha firmato l'accordo lunedì"
        sum += eventFirst && to - from <= 1 ? -3 : 6;
    else if (!event.finite)
        sum += event.group && event.group->form == VerbForm::Participle && eventFirst ? 0 : 3;
    return std::max(0, sum);
}

// The relation that the words right before a token state; they may also be the first words of what begins there.
QString EventAnchors::signalBefore(const QString &section, qsizetype token, QString *phrase, qsizetype *begin) const
{
    for (qsizetype back = std::min(token, signals_->longest(section)); back >= 1; --back) {
        const QString words = words_->phrase(token - back, token - 1);
        if (signals_->has(section, words)) {
            *phrase = words;
            *begin = token - back;
            return signals_->value(section, words);
        }
    }
    return {};
}

void EventAnchors::date(std::size_t event, const Time &time, const QString &relation, const QString &signal, double confidence,
                        const QString &reason)
{
    events_[event].anchor = static_cast<std::ptrdiff_t>(anchorings_.size());
    anchorings_.push_back(
        {events_[event].mark->id, time.mark ? time.mark->id : annotation::AnnotationId{}, relation, signal, confidence, reason});
}

void EventAnchors::follow(std::size_t event, std::size_t leader, double confidence, const QString &reason)
{
    Anchoring anchoring = anchorings_[static_cast<std::size_t>(events_[leader].anchor)];
    anchoring.event = events_[event].mark->id;
    anchoring.signal.clear();
    anchoring.confidence = std::min(anchoring.confidence, confidence);
    anchoring.reason = reason;
    events_[event].anchor = static_cast<std::ptrdiff_t>(anchorings_.size());
    anchorings_.push_back(std::move(anchoring));
}

void EventAnchors::anchorToTimes()
{
    for (Time &time : times_) {
        std::ptrdiff_t best = -1;
        int least = tooFar;
        const auto first
            = std::partition_point(events_.begin(), events_.end(), [&time](const Event &event) { return event.sentence < time.sentence; });
        for (auto event = first; event != events_.end() && event->sentence == time.sentence; ++event) {
            if (const int here = cost(time, *event); here < least) {
                least = here;
                best = event - events_.begin();
            }
        }
        if (best < 0)
            continue;
        anchor(time, static_cast<std::size_t>(best), least);
    }
}

void EventAnchors::anchor(const Time &time, std::size_t chosen, int distance)
{
    const QString surface = draft_->document().surface(*time.mark);
    QString phrase;
    qsizetype begin = time.first;
    QString relation = signalBefore(QStringLiteral("time"), time.first, &phrase, &begin);
    if (relation.isEmpty())
        relation = time.mark->features.value(u"value") == u"PRESENT_REF" ? QStringLiteral("SIMULTANEOUS") : QStringLiteral("IS_INCLUDED");
    // "il volo è previsto per maggio": the flight is in May, not the plan.
    if (const std::ptrdiff_t subject = scheduledBy(chosen); subject >= 0)
        chosen = static_cast<std::size_t>(subject);
    if (events_[chosen].anchor >= 0)
        return; // the nearer, earlier one keeps it
    if (events_[chosen].aspectual && relation == u"BEGUN_BY")
        relation = QStringLiteral("IS_INCLUDED"); // "iniziare a partire da aprile": the beginning is in April
    const double confidence = distance <= 6 ? 0.85 : distance <= 14 ? 0.7 : 0.55;
    date(chosen, time, relation, phrase, confidence,
         annotation::keptReason(QT_TRANSLATE_NOOP("reason", "“%1” stands in the same clause"),
                                {phrase.isEmpty() ? surface : phrase + u' ' + surface}));
    events_[chosen].own = true;
    // "ha richiesto sei mesi di riposo nel 2009": the verb too, unless the noun alone is dated ("l'accordo del 1991").
    const bool attribute = time.first > 0 && (*words_)[time.first - 1].lemma == u"di";
    if (!events_[chosen].noun || attribute || chosen == 0)
        return;
    for (std::size_t e = chosen; e-- > 0 && events_[e].sentence == events_[chosen].sentence;) {
        bool broken = false;
        for (qsizetype i = events_[e].token + 1; i < events_[chosen].token; ++i)
            broken = broken || isClauseBreak(i) || (*words_)[i].text == u",";
        if (broken)
            return;
        if (events_[e].noun)
            continue;
        if (events_[e].anchor < 0 && !(events_[e].mediates && events_[e].mark->features.value(u"class") != u"I_ACTION"))
            follow(e, chosen, 0.65, annotation::keptReason(QT_TRANSLATE_NOOP("reason", "“%1” stands in the same clause"), {surface}));
        return;
    }
}

// Of a verb that sets a date: the event noun that is its subject, or that its participle follows.
std::ptrdiff_t EventAnchors::scheduledBy(std::size_t verb) const
{
    const Event &event = events_[verb];
    if (event.noun || !event.group || !signals_->has(QStringLiteral("schedules"), event.group->lemma))
        return -1;
    for (std::size_t e = verb; e-- > 0 && events_[e].sentence == event.sentence && event.token - events_[e].token <= 9;) {
        bool broken = false;
        for (qsizetype i = events_[e].token + 1; i < event.token; ++i)
            broken = broken || isClauseBreak(i) || (*words_)[i].text == u",";
        if (broken)
            return -1;
        const qsizetype left = events_[e].token - 1;
        const bool head = (*words_)[left].lemma != u"di" && (*words_)[left].lemma != u"of";
        if (events_[e].noun && head)
            return static_cast<std::ptrdiff_t>(e);
    }
    return -1;
}

// "eseguirà un volo il 25 ottobre": the flight is dated with its verb. So are gerunds, and verbs joined by "e".
void EventAnchors::anchorDependents()
{
    for (std::size_t e = 0; e < events_.size(); ++e) {
        if (events_[e].anchor >= 0)
            continue;
        for (std::size_t l = e; l-- > 0 && events_[l].sentence == events_[e].sentence;) {
            const Event &event = events_[e], &leader = events_[l];
            bool broken = false, comma = false, verb = false;
            for (qsizetype i = leader.token + 1; i < event.token; ++i) {
                broken = broken || isClauseBreak(i);
                comma = comma || (*words_)[i].text == u",";
                verb = verb || ((*words_)[i].pos == Pos::Verb && words_->groupOf(i) != event.group && words_->groupOf(i) != leader.group);
            }
            if (broken)
                break;
            if (leader.noun || !leader.group)
                continue;
            if (leader.anchor < 0)
                break;
            const Anchoring &anchored = anchorings_[static_cast<std::size_t>(leader.anchor)];
            const bool within = anchored.relation == u"IS_INCLUDED" || anchored.relation == u"SIMULTANEOUS";
            const QString lead = draft_->document().surface(*leader.mark);
            const bool object = event.noun && within && !comma && !verb && event.token - leader.token <= 7 && (event.fact || leader.future);
            const bool gerund = !event.noun && event.group && event.group->form == VerbForm::Gerund && within;
            const bool laterTime = std::any_of(times_.begin(), times_.end(), [&](const Time &time) {
                return time.sentence == event.sentence && time.first > leader.token;
            });
            const bool joined
                = event.finite && leader.finite && within && event.past == leader.past && event.future == leader.future && !laterTime;
            if (object) {
                follow(e, l, 0.65, annotation::keptReason(QT_TRANSLATE_NOOP("reason", "goes with “%1”"), {lead}));
                // "iniziare i lavori ad aprile": the works begin then.
                if (const QString phase = signals_->value(QStringLiteral("phase"), leader.group->lemma); within && !phase.isEmpty())
                    anchorings_.back().relation = phase;
            } else if (gerund)
                follow(e, l, 0.55, annotation::keptReason(QT_TRANSLATE_NOOP("reason", "goes along with “%1”"), {lead}));
            else if (joined)
                follow(e, l, 0.55, annotation::keptReason(QT_TRANSLATE_NOOP("reason", "joined to “%1”"), {lead}));
            break;
        }
    }
    // A participle or verb that has its date in a noun before it: "l'accordo del 1991 raggiunto tra le due parti".
    for (std::size_t e = 1; e < events_.size(); ++e) {
        const Event &event = events_[e], &noun = events_[e - 1];
        const bool participle = event.group && event.group->form == VerbForm::Participle;
        if (event.anchor < 0 && participle && noun.noun && noun.anchor >= 0 && event.sentence == noun.sentence
            && event.token - noun.token <= 4)
            follow(e, e - 1, 0.6,
                   annotation::keptReason(QT_TRANSLATE_NOOP("reason", "goes with “%1”"), {draft_->document().surface(*noun.mark)}));
    }
}

// "La risoluzione arriva nel 1991": the event noun that a verb of happening has for its subject.
void EventAnchors::anchorSubjects()
{
    for (std::size_t e = 0; e + 1 < events_.size(); ++e) {
        const Event &noun = events_[e];
        if (!noun.noun || noun.anchor >= 0 || (*words_)[noun.token - 1].lemma == u"di")
            continue;
        for (std::size_t v = e + 1; v < events_.size() && events_[v].sentence == noun.sentence; ++v) {
            const Event &verb = events_[v];
            if (verb.noun)
                continue;
            bool broken = verb.token - noun.token > 9;
            for (qsizetype i = noun.token + 1; i < verb.token; ++i)
                broken = broken || isClauseBreak(i) || (*words_)[i].text == u",";
            const bool happens = verb.finite && (verb.group->passive || signals_->has(QStringLiteral("happens"), verb.group->lemma));
            if (!broken && happens && verb.anchor >= 0)
                follow(e, v, 0.55,
                       annotation::keptReason(QT_TRANSLATE_NOOP("reason", "goes with “%1”"), {draft_->document().surface(*verb.mark)}));
            break;
        }
    }
}

} // namespace suggest
