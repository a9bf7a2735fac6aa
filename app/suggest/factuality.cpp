#include "app/suggest/factuality.h"

#include "app/timeline/value.h"

namespace suggest {

namespace {

const QString fact = QStringLiteral("FACT"), possible = QStringLiteral("POSSIBLE"), probable = QStringLiteral("PROBABLE"),
              future = QStringLiteral("FUTURE"), counterfact = QStringLiteral("COUNTERFACT"), hypothetical = QStringLiteral("HYPOTHETICAL");

bool joins(const Word &word) // may stand between a governor and what it governs
{
    return word.pos == Pos::Determiner || word.pos == Pos::Adjective || word.pos == Pos::Preposition || word.pos == Pos::Adverb
        || word.pos == Pos::Pronoun || word.pos == Pos::Number || word.text == u"\"" || word.text == u"“" || word.text == u"«";
}

} // namespace

FactualityReader::FactualityReader(const Draft &draft, const Words &words, const WordLists &lists,
                                   const std::vector<annotation::Annotation> &times)
    : draft_(&draft), words_(&words), lists_(&lists), times_(times)
{
}

Factuality FactualityReader::of(const EventWord &event) const
{
    if (event.pos == Pos::Noun)
        return ofNoun(event);
    if (event.group->form == VerbForm::Finite)
        return ofFinite(*event.group);
    return ofNonFinite(*event.group);
}

Factuality FactualityReader::governed(const QString &section, const Word &governor, bool negated) const
{
    const QString value = lists_->value(section, governor.lemma);
    if (value.isEmpty() || value == fact)
        return {negated && value == fact ? counterfact : fact, negated && value == fact, {}};
    return {value, value == counterfact, value == counterfact ? QString() : governor.lemma};
}

// The word that opens the clause of a group: "che", "se", "che" before a subject.
QString FactualityReader::clauseOpener(const VerbGroup &group, qsizetype *at) const
{
    const Words &words = *words_;
    for (qsizetype i = group.first - 1; i >= 0 && words[i].sentence == words[group.first].sentence; --i) {
        if (lists_->has(QStringLiteral("concession"), words[i].text) || (words[i].text == u"se" && words[i - 1].text == u"anche")) {
            *at = i;
            return QStringLiteral("concession");
        }
        if (words.grammar().has(QStringLiteral("clause"), words[i].text) || words[i].pos == Pos::Relative
            || lists_->has(QStringLiteral("if"), words[i].text)) {
            *at = i;
            return words[i].text;
        }
        const bool finite = words[i].form == VerbForm::Finite;
        if (finite || (words[i].pos == Pos::Mark && words[i].text != u"," && words[i].text != u"\"")
            || (words[i].text == u"," && group.first - i > 12))
            break;
    }
    *at = -1;
    return {};
}

bool FactualityReader::inCondition(const VerbGroup &group) const
{
    qsizetype at = -1;
    const QString opener = clauseOpener(group, &at);
    return !opener.isEmpty() && lists_->has(QStringLiteral("if"), opener);
}

bool FactualityReader::futureTimeNear(const VerbGroup &group) const
{
    const int sentence = (*words_)[group.head].sentence;
    const text::Range place = words_->range(words_->sentenceBegin(sentence), words_->sentenceEnd(sentence) - 1);
    return std::any_of(times_.begin(), times_.end(),
                       [this, place](const annotation::Annotation &time) { return place.overlaps(time.hull()) && isFuture(time); });
}

Factuality FactualityReader::ofFinite(const VerbGroup &group) const
{
    Factuality result;
    result.negative = group.negated;
    qsizetype opener = -1;
    const QString opens = clauseOpener(group, &opener);
    if (lists_->has(QStringLiteral("if"), opens))
        return {possible, group.negated, opens};
    const Word &before = (*words_)[opener - 1];
    const QString governor = opener > 0 && (opens == u"che" || opens == u"that") && words_->groupOf(opener - 1)
        ? lists_->value(QStringLiteral("governor"), words_->groupOf(opener - 1)->lemma)
        : QString();
    if (group.mood == Mood::Conditional) {
        if (!group.modal.isEmpty())
            return {possible, group.negated, group.modal};
        if (group.negated)
            return {counterfact, true, {}};
        // "ha detto che sarebbe partito" is the future seen from the past; elsewhere the conditional passes on what others say.
        if (group.perfect && reportedInPast(group))
            return {future, false, {}};
        return {probable, false, (*words_)[group.first].text};
    }
    if (group.modal == u"would" && !group.negated && reportedInPast(group)) // "said that it would arrive"
        return {future, false, {}};
    if (!group.modal.isEmpty() && !lists_->has(QStringLiteral("able"), group.modal))
        return {group.negated ? counterfact : possible, group.negated, group.modal};
    for (qsizetype i = group.first - 4; i < group.head; ++i) {
        QString phrase;
        if (i >= 0 && (*words_)[i].sentence == (*words_)[group.head].sentence
            && words_->phraseAt(*lists_, QStringLiteral("adverb"), i, &phrase) > 0)
            return {lists_->value(QStringLiteral("adverb"), phrase), group.negated, phrase};
    }
    if (opens == u"concession")
        return {group.negated ? counterfact : group.tense == Tense::Future ? future : fact, group.negated, {}};
    // "va ricordato": must be.
    if (group.passive && (*words_)[group.first].lemma == u"andare")
        return {possible, group.negated, (*words_)[group.first].lemma};
    if (group.mood == Mood::Subjunctive || (!governor.isEmpty() && governor != fact && before.pos == Pos::Verb && governor != future))
        return {group.negated ? counterfact : possible, group.negated, before.lemma};
    if (group.negated)
        return {counterfact, true, {}};
    if (group.tense == Tense::Future)
        return {future, false, {}};
    if (group.tense == Tense::Present && group.mood == Mood::Indicative && futureTimeNear(group)
        && !lists_->has(QStringLiteral("governor"), group.lemma) && lists_->value(QStringLiteral("class"), group.lemma).isEmpty())
        return {future, false, {}};
    return result;
}

// Does the sentence tell, in the past, that somebody said it?
bool FactualityReader::reportedInPast(const VerbGroup &group) const
{
    const int sentence = (*words_)[group.head].sentence;
    for (qsizetype i = words_->sentenceBegin(sentence); i < words_->sentenceEnd(sentence); ++i) {
        const VerbGroup *teller = words_->groupOf(i);
        if (teller && teller != &group && teller->form == VerbForm::Finite
            && (teller->tense == Tense::Past || teller->tense == Tense::Imperfect)
            && lists_->value(QStringLiteral("class"), teller->lemma) == u"REPORTING")
            return true;
    }
    return false;
}

// "Il volo è previsto per maggio", "la riforma sarà votata": still to come with its verb.
bool FactualityReader::isScheduled(qsizetype noun) const
{
    const Words &words = *words_;
    for (qsizetype i = noun + 1; i < words.size() && i - noun <= 9 && words[i].sentence == words[noun].sentence; ++i) {
        if (const VerbGroup *group = words.groupOf(i)) {
            if (group->form == VerbForm::Participle)
                return lists_->has(QStringLiteral("scheduled"), group->lemma);
            return group->form == VerbForm::Finite
                && (group->tense == Tense::Future
                    || (group->passive && !group->perfect && lists_->has(QStringLiteral("scheduled"), group->lemma)));
        }
        if (words[i].pos == Pos::Mark || words[i].pos == Pos::Relative || words[i].pos == Pos::Conjunction)
            return false;
    }
    return false;
}

bool FactualityReader::isFuture(const annotation::Annotation &time) const
{
    const std::optional<timeline::Instant> now = timeline::instantOfDct(draft_->dct());
    if (!now || time.features.value(u"type") == u"DURATION")
        return false;
    const auto place = timeline::intervalOf(time.features.value(u"value"), time.features.value(u"mod"), now);
    return place && place->start.earliest && *place->start.earliest > *now + timeline::day - 1;
}

// A time to come right after the noun: "la visita del 17 novembre".
bool FactualityReader::futureTimeAfter(qsizetype noun) const
{
    const qsizetype begin = words_->range(noun).end;
    for (const annotation::Annotation &time : times_) {
        if (time.ranges.empty() || time.hull().begin < begin || !isFuture(time))
            continue;
        const qsizetype first = draft_->segmentation().tokenAt(time.hull().begin);
        bool near = first - noun <= 6 && (*words_)[first].sentence == (*words_)[noun].sentence;
        for (qsizetype i = noun + 1; near && i < first; ++i)
            near = (*words_)[i].pos != Pos::Verb && (*words_)[i].pos != Pos::Mark;
        if (near)
            return true;
    }
    return false;
}

// "senza spiegare", "without explaining"
bool FactualityReader::isWithout(const VerbGroup &group) const
{
    const Words &words = *words_;
    for (qsizetype i = group.first - 1; i >= 0 && group.first - i <= 3 && words[i].sentence == words[group.first].sentence; --i) {
        if (words[i].text == u"senza" || words[i].text == u"without")
            return true;
        if (words[i].pos != Pos::Adverb && words[i].pos != Pos::Pronoun && !words.grammar().has(QStringLiteral("clitic"), words[i].text))
            return false;
    }
    return false;
}

// "Prima di partire ha salutato", "dopo aver firmato partirà": as real as what it stands beside.
std::optional<Factuality> FactualityReader::besideMain(const VerbGroup &group) const
{
    const Words &words = *words_;
    const int sentence = words[group.first].sentence;
    const bool isBefore = group.before == u"di" && words[group.first - 2].text == u"prima";
    if (!isBefore && group.before != u"dopo")
        return std::nullopt;
    for (qsizetype i = words_->sentenceBegin(sentence); i < words_->sentenceEnd(sentence); ++i) {
        const VerbGroup *main = words.groupOf(i);
        if (!main || main->form != VerbForm::Finite)
            continue;
        const bool isPast = (main->tense == Tense::Past || main->tense == Tense::Imperfect) && main->mood == Mood::Indicative;
        return Factuality{isPast ? fact : main->tense == Tense::Future ? future : possible, group.negated, {}};
    }
    return std::nullopt;
}

Factuality FactualityReader::ofNonFinite(const VerbGroup &group) const
{
    const Words &words = *words_;
    if (group.form == VerbForm::Participle)
        return {inCondition(group) ? possible : group.negated ? counterfact : fact, group.negated, {}};
    if (isWithout(group))
        return {counterfact, true, {}};
    if (group.form == VerbForm::Gerund) {
        const VerbGroup *governor = words.groupOf(group.first - 1); // "denied meeting them"
        if (governor && governor->form == VerbForm::Finite && lists_->value(QStringLiteral("governor"), governor->lemma) == counterfact)
            return governed(QStringLiteral("governor"), words[governor->head], governor->negated);
        // A gerund goes along with the verb it hangs on.
        for (qsizetype i = group.first - 1; i >= 0 && words[i].sentence == words[group.first].sentence; --i) {
            const VerbGroup *main = words.groupOf(i);
            if (main && main->form == VerbForm::Finite)
                return ofFinite(*main).value == future ? Factuality{future, false, {}} : Factuality{};
        }
        return {};
    }
    if (const std::optional<Factuality> before = besideMain(group))
        return *before;
    if (group.before == u"per" || group.before == u"onde")
        return {possible, group.negated, group.before};
    // What governs the infinitive: the verb, noun or adjective before its preposition.
    qsizetype i = group.first - 1;
    while (i >= 0 && words[i].sentence == words[group.first].sentence && joins(words[i]) && group.first - i <= 4)
        --i;
    if (const VerbGroup *governor = words.groupOf(i); governor && words[i].sentence == words[group.first].sentence) {
        if (!lists_->has(QStringLiteral("governor"), governor->lemma))
            return {lists_->value(QStringLiteral("class"), governor->lemma) == u"REPORTING" ? fact : possible, group.negated, {}};
        const Factuality outer = governor->form == VerbForm::Finite ? ofFinite(*governor) : Factuality{};
        Factuality inner = governed(QStringLiteral("governor"), words[governor->head], outer.negative || group.negated);
        if (inner.value == fact && outer.value != fact && outer.value != probable)
            inner.value = outer.value;
        return inner;
    }
    if (i >= 0 && words[i].pos == Pos::Noun && lists_->has(QStringLiteral("noun governor"), words[i].lemma))
        return {lists_->value(QStringLiteral("noun governor"), words[i].lemma), group.negated, words[i].lemma};
    return {possible, group.negated, {}};
}

Factuality FactualityReader::ofNoun(const EventWord &event) const
{
    const Words &words = *words_;
    for (const qsizetype i : {event.token - 1, event.token + 1, event.token - 2}) {
        const QString &text = words[i].text;
        if (words[i].sentence != words[event.token].sentence || (i == event.token - 2 && words[event.token - 1].pos != Pos::Adjective))
            continue;
        if (lists_->has(QStringLiteral("not so"), text) && words[i].pos != Pos::Adverb)
            return {counterfact, true, {}};
        if (lists_->has(QStringLiteral("doubt"), text))
            return {possible, false, text};
        if (lists_->has(QStringLiteral("not yet"), text))
            return {future, false, {}};
    }
    if (isScheduled(event.token) || futureTimeAfter(event.token))
        return {future, false, {}};
    qsizetype i = event.token - 1;
    while (i >= 0 && words[i].sentence == words[event.token].sentence && joins(words[i]) && event.token - i <= 5) {
        if (words.phraseAt(*lists_, QStringLiteral("negative noun"), i) > 0 && event.token - i <= 2)
            return {counterfact, true, {}};
        --i;
    }
    if (i < 0 || words[i].sentence != words[event.token].sentence || event.token - i > 5)
        return {};
    if (const VerbGroup *governor = words.groupOf(i)) {
        const Factuality outer = governor->form == VerbForm::Finite ? ofFinite(*governor) : ofNonFinite(*governor);
        if (outer.value == future || outer.value == possible || outer.value == counterfact)
            return {outer.value, outer.negative, outer.modality};
        const QString value = lists_->value(QStringLiteral("governor"), governor->lemma);
        return value == future || value == counterfact || value == possible
            ? Factuality{value, value == counterfact, value == counterfact ? QString() : governor->lemma}
            : Factuality{};
    }
    if (words[i].pos == Pos::Noun && lists_->has(QStringLiteral("noun governor"), words[i].lemma))
        return {lists_->value(QStringLiteral("noun governor"), words[i].lemma), false, words[i].lemma};
    return {};
}

} // namespace suggest
