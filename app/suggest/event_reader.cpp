#include "app/suggest/event_reader.h"

#include "app/annotation/reason.h"

namespace suggest {

namespace {

// "delegata", "delegati" → "delegato": lists of participles give one form.
QString masculine(const QString &participle) { return participle.isEmpty() ? participle : participle.chopped(1) + u'o'; }

} // namespace

EventReader::EventReader(const Draft &draft, const Words &words, const WordLists &lists, const std::vector<annotation::Annotation> &times)
    : words_(&words), lists_(&lists), english_(draft.language() == u"en"), idiom_(draft.tokens().size()), time_(draft.tokens().size())
{
    for (qsizetype i = 0; i < words.size(); ++i) {
        for (const QString &section : {QStringLiteral("idiom"), QStringLiteral("fixed_participle")}) {
            const WordLists &where = section == u"idiom" ? lists : words.grammar();
            for (qsizetype n = words.phraseAt(where, section, i); n > 0; --n)
                idiom_[static_cast<std::size_t>(i + n - 1)] = true;
        }
    }
    for (const annotation::Annotation &time : times) {
        for (const text::Range &range : time.ranges) {
            for (qsizetype i = draft.segmentation().tokenAt(range.begin); i < words.size() && words.range(i).begin < range.end; ++i)
                time_[static_cast<std::size_t>(i)] = true;
        }
    }
}

std::vector<EventWord> EventReader::read() const
{
    std::vector<EventWord> events;
    for (qsizetype i = 0; i < words_->size(); ++i) {
        const Word &word = (*words_)[i];
        const bool ago = word.text == u"fa" && i > 0 && (inTime(i - 1) || inTime(i));
        if (word.pos == Pos::Name || inIdiom(i) || (word.isName && word.capital) || inTime(i) || ago)
            continue;
        std::optional<EventWord> event;
        if (const VerbGroup *group = words_->groupOf(i); group && group->head == i)
            event = verb(*group);
        else if (word.pos == Pos::Noun || (word.pos == Pos::Other && isEventNoun(i)))
            event = noun(i);
        if (event)
            events.push_back(*std::move(event));
        if (const VerbGroup *group = words_->groupOf(i); group && group->head == i && group->copula) {
            if (std::optional<EventWord> told = state(*group))
                events.push_back(*std::move(told));
        }
    }
    std::sort(events.begin(), events.end(), [](const EventWord &a, const EventWord &b) { return a.token < b.token; });
    return events;
}

QString EventReader::classOf(const QString &lemma) const
{
    const QString listed = lists_->value(QStringLiteral("class"), lemma);
    if (!listed.isEmpty())
        return listed;
    // "dimettersi" where only "dimettere" is listed
    if (lemma.endsWith(u"si"))
        return classOf(lemma.chopped(2) + u'e');
    return QStringLiteral("OCCURRENCE");
}

QString EventReader::tenseName(const VerbGroup &group, bool english)
{
    if (group.form != VerbForm::Finite) {
        if (!english)
            return QStringLiteral("NONE");
        return group.form == VerbForm::Infinitive ? QStringLiteral("INFINITIVE")
            : group.form == VerbForm::Gerund      ? QStringLiteral("PRESPART")
                                                  : QStringLiteral("PASTPART");
    }
    if (english && !group.modal.isEmpty())
        return QStringLiteral("NONE");
    if (english && group.perfect && !group.pluperfect && group.tense == Tense::Past)
        return QStringLiteral("PRESENT"); // the present perfect
    if (!english && group.mood == Mood::Conditional && group.perfect)
        return QStringLiteral("FUTURE"); // "ha detto che sarebbe partito"
    switch (group.tense) {
    case Tense::Past:
    case Tense::Imperfect:
        return QStringLiteral("PAST");
    case Tense::Future:
        return QStringLiteral("FUTURE");
    case Tense::Present:
        return QStringLiteral("PRESENT");
    case Tense::None:
        break;
    }
    return QStringLiteral("NONE");
}

QString EventReader::aspectName(const VerbGroup &group, bool english)
{
    if (group.progressive)
        return group.perfect ? QStringLiteral("PERFECTIVE_PROGRESSIVE") : QStringLiteral("PROGRESSIVE");
    if (group.perfect || (!english && group.form == VerbForm::Finite && group.tense == Tense::Past))
        return QStringLiteral("PERFECTIVE");
    return !english && group.tense == Tense::Imperfect ? QStringLiteral("IMPERFECTIVE") : QStringLiteral("NONE");
}

std::optional<EventWord> EventReader::verb(const VerbGroup &group) const
{
    const Word &head = (*words_)[group.head];
    const bool alone = group.first == group.head;
    if (group.copula && !english_)
        return std::nullopt;
    const bool modal
        = words_->grammar().has(QStringLiteral("modal"), group.lemma) || words_->grammar().has(QStringLiteral("modal"), head.text);
    const bool wanted = modal && lists_->has(QStringLiteral("class"), group.lemma) && group.headForm != VerbForm::Infinitive
        && (group.form == VerbForm::Participle || (*words_)[group.last + 1].pos == Pos::Determiner
            || (*words_)[group.last + 1].text == u"che");
    if (modal && !wanted && (alone || group.headForm == VerbForm::Infinitive))
        return std::nullopt;
    if (!alone && words_->grammar().has(QStringLiteral("copula"), group.lemma) && !english_)
        return std::nullopt; // "è stato un giorno felice", "potrebbe essere il primo"
    if (lists_->has(QStringLiteral("frame"), group.lemma) || (group.lemma == u"trattare" && group.reflexive))
        return std::nullopt;
    if (lists_->has(QStringLiteral("light"), group.lemma) && hasEventNounObject(group))
        return std::nullopt;
    EventWord event;
    event.token = group.head;
    event.group = &group;
    const QString reflexive = group.lemma.chopped(1) + QStringLiteral("si"); // "concludersi" is listed beside "concludere"
    event.lemma = group.reflexive && lists_->has(QStringLiteral("class"), reflexive) ? reflexive : group.lemma;
    event.eventClass = classOf(event.lemma);
    // "il ponte è chiuso" tells how things are, not that it was closed.
    if (group.passive && !group.perfect && !english_ && group.modal.isEmpty()
        && words_->grammar().has(QStringLiteral("copula"), (*words_)[group.first].lemma) && event.eventClass == u"OCCURRENCE"
        && group.tense != Tense::Future)
        event.eventClass = QStringLiteral("STATE");
    event.tense = tenseName(group, english_);
    event.aspect = aspectName(group, english_);
    event.confidence = head.known ? 0.9 : 0.7;
    event.reason = annotation::keptReason(QT_TRANSLATE_NOOP("reason", "a verb that tells what happens"));
    if (group.form == VerbForm::Participle) {
        // "il vertice voluto dal premier": told in passing. Adjectives that once were participles are not, unless somebody did it.
        const QString form = english_ ? head.text : masculine(head.text);
        const bool agent = words_->grammar().has(QStringLiteral("agent"), (*words_)[group.head + 1].lemma);
        if (lists_->has(QStringLiteral("adjective"), form) && !agent)
            return std::nullopt;
        event.confidence = 0.75;
        event.reason = annotation::keptReason(QT_TRANSLATE_NOOP("reason", "a participle that tells what happened"));
    } else if (group.form == VerbForm::Infinitive) {
        event.confidence = 0.8;
        event.reason = annotation::keptReason(QT_TRANSLATE_NOOP("reason", "an infinitive that tells what may happen"));
    } else if (group.copula) {
        event.confidence = 0.55;
        event.reason = annotation::keptReason(QT_TRANSLATE_NOOP("reason", "a verb that tells how things are"));
    } else if (lists_->has(QStringLiteral("light"), group.lemma)) {
        event.confidence = 0.5;
    }
    return event;
}

// "ha il divieto", "avere bisogno": the noun tells it.
bool EventReader::hasEventNounObject(const VerbGroup &group) const
{
    for (qsizetype i = group.last + 1; i <= group.last + 4 && i < words_->size(); ++i) {
        const Word &word = (*words_)[i];
        if (word.pos == Pos::Noun)
            return isEventNoun(i);
        if (word.pos != Pos::Determiner && word.pos != Pos::Adjective && word.pos != Pos::Adverb)
            return false;
    }
    return false;
}

bool EventReader::isEventNoun(qsizetype token) const
{
    const Word &word = (*words_)[token];
    return lists_->has(QStringLiteral("event"), word.lemma) || lists_->has(QStringLiteral("event"), word.text);
}

std::optional<EventWord> EventReader::state(const VerbGroup &copula) const
{
    for (qsizetype i = copula.last + 1; i < words_->size() && i <= copula.last + 4; ++i) {
        const Word &word = (*words_)[i];
        const bool adverb = word.pos == Pos::Adverb || words_->grammar().has(QStringLiteral("inside"), word.text) || word.text == u"\""
            || word.text == u"“";
        if (adverb)
            continue;
        const Pos next = (*words_)[i + 1].pos;
        if (word.pos != Pos::Adjective || next == Pos::Noun || lists_->has(QStringLiteral("never"), word.lemma))
            return std::nullopt;
        EventWord event;
        event.token = i;
        event.group = &copula;
        event.pos = Pos::Adjective;
        event.lemma = word.lemma;
        event.eventClass = lists_->has(QStringLiteral("class"), word.lemma) ? classOf(word.lemma) : QStringLiteral("STATE");
        event.tense = english_ ? QStringLiteral("NONE") : tenseName(copula, english_);
        event.aspect = QStringLiteral("NONE");
        event.confidence = english_ ? 0.4 : 0.7;
        event.reason = annotation::keptReason(QT_TRANSLATE_NOOP("reason", "an adjective that tells how things are"));
        return event;
    }
    return std::nullopt;
}

std::optional<EventWord> EventReader::noun(qsizetype token) const
{
    const Word &word = (*words_)[token];
    const QString own = lists_->has(QStringLiteral("event"), word.text) ? word.text : word.lemma;
    // "il volo 574" is an aeroplane's name
    if (lists_->has(QStringLiteral("never"), own)
        || ((*words_)[token + 1].text.left(1) >= u"0" && (*words_)[token + 1].text.left(1) <= u"9" && !inTime(token + 1) && !word.plural))
        return std::nullopt;
    EventWord event;
    event.token = token;
    event.pos = Pos::Noun;
    event.lemma = word.lemma;
    event.tense = event.aspect = QStringLiteral("NONE");
    event.eventClass = lists_->value(QStringLiteral("event"), own);
    if (lists_->has(QStringLiteral("maybe"), own)) {
        if (!eventTest(token))
            return std::nullopt;
        event.eventClass = lists_->value(QStringLiteral("maybe"), own);
        event.confidence = 0.5;
        event.reason = annotation::keptReason(QT_TRANSLATE_NOOP("reason", "a noun that tells an event here"));
        return event;
    }
    if (!event.eventClass.isEmpty()) {
        event.confidence = 0.8;
        event.reason = annotation::keptReason(QT_TRANSLATE_NOOP("reason", "a noun that tells an event"));
    } else {
        for (const QString &suffix : lists_->words(QStringLiteral("suffix"))) {
            if (word.lemma.size() > suffix.size() + 2 && word.lemma.endsWith(suffix))
                event.eventClass = lists_->value(QStringLiteral("suffix"), suffix);
        }
        if (event.eventClass.isEmpty())
            return std::nullopt;
        event.confidence = eventTest(token) ? 0.7 : 0.55;
        event.reason = annotation::keptReason(QT_TRANSLATE_NOOP("reason", "a noun made from a verb"));
    }
    // "il divieto di volo", "flight plan": a bare noun that only says which.
    const bool bare = english_ ? (*words_)[token + 1].pos == Pos::Noun && !isEventNoun(token + 1)
                               : (*words_)[token - 1].lemma == u"di" && !(*words_)[token - 1].text.startsWith(u"del") && !word.plural;
    if (bare)
        event.confidence -= 0.2;
    return event;
}

bool EventReader::eventTest(qsizetype token) const
{
    // after "durante la", "in seguito alla" …
    for (qsizetype i = std::max<qsizetype>(0, token - 5); i < token; ++i) {
        const qsizetype length = words_->phraseAt(*lists_, QStringLiteral("test before"), i);
        qsizetype next = i + length;
        while (length > 0 && next < token && ((*words_)[next].pos == Pos::Determiner || (*words_)[next].pos == Pos::Adjective))
            ++next;
        if (length > 0 && next == token)
            return true;
    }
    // object or subject of a verb whose argument is an event
    for (qsizetype i = token - 1; i >= token - 4 && i >= 0; --i) {
        if (const VerbGroup *group = words_->groupOf(i))
            return lists_->has(QStringLiteral("test verb"), group->lemma);
        if ((*words_)[i].pos != Pos::Determiner && (*words_)[i].pos != Pos::Adjective && (*words_)[i].pos != Pos::Adverb)
            break;
    }
    if (const VerbGroup *group = words_->groupOf(token + 1))
        return lists_->has(QStringLiteral("test verb"), group->lemma);
    return token + 1 < words_->size() && inTime(token + 1) && (*words_)[token + 1].sentence == (*words_)[token].sentence;
}

} // namespace suggest
