// Joins auxiliaries, modals and the verb they serve into one group, and says its tense, mood and negation.
#include "app/suggest/word_reader.h"

namespace suggest {

namespace {

constexpr qsizetype longestGap = 5; // words between an auxiliary and its verb: "è stato, a sua volta, più volte rinviato"

bool isPreposition(const Word &word, bool english)
{
    return english ? word.text == u"to" : word.text == u"a" || word.text == u"ad" || word.text == u"per";
}

} // namespace

std::vector<VerbGroup> WordReader::groups()
{
    std::vector<VerbGroup> groups;
    for (qsizetype i = 0; i < static_cast<qsizetype>(words_.size()); ++i) {
        if (at(i).pos != Pos::Verb || at(i).group >= 0)
            continue;
        VerbGroup group;
        group.first = group.head = group.last = i;
        group.form = at(i).form;
        group.tense = at(i).tense;
        group.mood = at(i).mood;
        group.person = at(i).person;
        group.plural = at(i).plural;
        const int number = static_cast<int>(groups.size());
        words_[static_cast<std::size_t>(i)].group = number;
        while (extend(group))
            words_[static_cast<std::size_t>(group.head)].group = number;
        finish(group);
        groups.push_back(group);
    }
    return groups;
}

// Does the head want another verb, and does that verb stand near enough? Then it is the head.
bool WordReader::extend(VerbGroup &group)
{
    const Word &head = at(group.head);
    const QString auxiliary = grammar_->value(QStringLiteral("auxiliary"), head.lemma);
    const bool modal
        = grammar_->has(QStringLiteral("modal"), head.lemma) || (english_ && grammar_->has(QStringLiteral("modal"), head.text));
    const bool causative = grammar_->has(QStringLiteral("causative"), head.lemma);
    if (auxiliary.isEmpty() && !modal && !causative)
        return false;
    qsizetype next = group.head + 1;
    bool preposition = false;
    for (; next - group.head <= longestGap && at(next).sentence == head.sentence && at(next).pos != Pos::Verb; ++next) {
        if (isPreposition(at(next), english_) && !preposition)
            preposition = true;
        else if (!isInside(next))
            return false;
    }
    const Word &verb = at(next);
    if (verb.pos != Pos::Verb || verb.group >= 0 || verb.sentence != head.sentence || next - group.head > longestGap)
        return false;
    const bool be = grammar_->has(QStringLiteral("copula"), head.lemma);
    if (verb.form == VerbForm::Participle && !preposition && !auxiliary.isEmpty() && auxiliary != u"do" && auxiliary != u"progressive") {
        const bool tensed = auxiliary == u"perfect" && !(english_ && be);
        group.passive = group.passive || auxiliary == u"passive" || (be && (group.perfect || english_));
        group.pluperfect = group.pluperfect || (tensed && group.tense == (english_ ? Tense::Past : Tense::Imperfect));
        group.perfect = group.perfect || tensed;
    } else if (verb.form == VerbForm::Gerund && !preposition && (english_ ? be : auxiliary == u"progressive")) {
        group.progressive = true;
    } else if (verb.form == VerbForm::Infinitive && (modal || causative || auxiliary == u"do") && !(preposition && !english_)) {
        if (modal && grammar_->value(QStringLiteral("modal"), head.text) != u"future")
            group.modal = head.lemma;
        else if (modal && group.tense == Tense::Present)
            group.tense = Tense::Future;
    } else if (verb.form == VerbForm::Infinitive && preposition && !group.perfect
               && ((!english_ && (head.lemma == u"andare" || head.lemma == u"stare")) || (english_ && (be || head.lemma == u"have")))) {
        if (english_ && head.lemma == u"have")
            group.modal = head.lemma;
        else if (group.tense == Tense::Present)
            group.tense = Tense::Future;
    } else {
        return false;
    }
    group.head = group.last = next;
    return true;
}

void WordReader::finish(VerbGroup &group)
{
    const Word &head = at(group.head);
    group.lemma = head.lemma;
    group.headForm = head.form;
    group.copula = group.first == group.head && grammar_->has(QStringLiteral("copula"), head.lemma);
    qsizetype i = group.first - 1;
    for (; i >= 0 && at(i).sentence == head.sentence && (isInside(i) || in(QStringLiteral("negation"), i)); --i) {
        group.negated = group.negated || in(QStringLiteral("negation"), i);
        group.reflexive = group.reflexive || at(i).text == u"si" || at(i).text == u"s'";
    }
    group.before = at(i).sentence == head.sentence ? at(i).text : QString();
    for (qsizetype j = group.first; j < group.last; ++j)
        group.negated = group.negated || in(QStringLiteral("negation"), j) || (english_ && at(j).text.endsWith(u"n't"));
    // "è morto", "si è concluso", "è stato rinviato": past by their participle; "è previsto" is how things stand.
    const bool be = grammar_->has(QStringLiteral("copula"), at(group.first).lemma);
    if (group.first == group.head || group.form != VerbForm::Finite)
        return;
    if (!english_ && be && group.perfect) {
        bool been = false; // "è stato rinviato"
        for (qsizetype j = group.first + 1; j < group.head; ++j)
            been = been || (at(j).pos == Pos::Verb && at(j).form == VerbForm::Participle);
        const bool unaccusative = grammar_->has(QStringLiteral("unaccusative"), group.lemma);
        group.passive = !unaccusative && !group.reflexive;
        group.perfect = been || unaccusative || group.reflexive;
    }
    if (!english_ && group.perfect && group.tense != Tense::Future)
        group.tense = Tense::Past;
    if (english_ && group.perfect && group.tense == Tense::Present)
        group.tense = Tense::Past;
}

} // namespace suggest
