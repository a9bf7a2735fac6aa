// How an English word is told from its neighbours.
#include "app/suggest/word_reader.h"

namespace suggest {

namespace {

bool opensNominal(const Word &word)
{
    return word.pos == Pos::Determiner || word.pos == Pos::Adjective || word.pos == Pos::Number || word.text == u"'s";
}

} // namespace

void WordReader::readEnglish(qsizetype i)
{
    const Options &options = options_[static_cast<std::size_t>(i)];
    const Word &previous = before(i);
    const bool owner = at(i - 2).pos == Pos::Noun || at(i - 2).pos == Pos::Name;
    const bool possessive = (previous.text.endsWith(u"'s") && previous.pos == Pos::Name) || (previous.text == u"'" && owner);
    // "Boeing's orders": of somebody; "it's late": is.
    if (at(i).text == u"'s" && previous.pos != Pos::Pronoun && previous.pos != Pos::Relative && previous.pos != Pos::Conjunction
        && previous.pos != Pos::Adverb) {
        words_[static_cast<std::size_t>(i)].pos = Pos::Preposition;
        return;
    }
    const bool nominalPlace = opensNominal(previous) || possessive;
    qsizetype helper = i - 1;
    while (helper >= 0 && isInside(helper))
        --helper;
    const bool afterModal = grammar_->has(QStringLiteral("modal"), at(helper).text)
        || grammar_->value(QStringLiteral("auxiliary"), at(helper).lemma) == u"do";
    if (options.auxiliary && !(previous.pos == Pos::Determiner && options.noun)) {
        if (options.infinitive && afterModal && at(helper).sentence == at(i).sentence) // "might have collapsed"
            chooseVerb(i, VerbForm::Infinitive, *options.infinitive);
        else if (options.finite)
            chooseFinite(i, options);
        else if (options.participle)
            chooseVerb(i, VerbForm::Participle, *options.participle);
        else if (options.gerund)
            chooseVerb(i, VerbForm::Gerund, *options.gerund);
        else if (options.infinitive)
            chooseVerb(i, VerbForm::Infinitive, *options.infinitive);
        return;
    }
    const bool closed = options.preposition || options.conjunction || options.relative || options.determiner || options.pronoun;
    if (closed && !options.gerund && functionWord(i, options))
        return;
    const bool afterTo = previous.text == u"to" || (previous.pos == Pos::Adverb && at(i - 2).text == u"to");
    if (options.infinitive && (afterTo || afterModal)) {
        chooseVerb(i, VerbForm::Infinitive, *options.infinitive);
        return;
    }
    const qsizetype auxiliary = auxiliaryBefore(i);
    if (options.participle && auxiliary >= 0) {
        chooseVerb(i, VerbForm::Participle, *options.participle);
        return;
    }
    if (options.gerund && !(nominalPlace && (options.nominal() || previous.pos == Pos::Determiner))) {
        chooseVerb(i, VerbForm::Gerund, *options.gerund);
        return;
    }
    if (options.adverb && !nominalPlace && !options.finite) {
        choose(i, Pos::Adverb, *options.adverb);
        return;
    }
    const bool verbPlace = in(QStringLiteral("before_verb"), i - 1);
    const bool subjectBefore = previous.pos == Pos::Noun || previous.pos == Pos::Name || previous.pos == Pos::Pronoun
        || previous.pos == Pos::Adverb || previous.text == u"," || previous.text == u"and";
    if (options.finite && !nominalPlace && previous.pos != Pos::Preposition) {
        const bool past = options.finite->has(u"past");
        const bool only = !options.nominal() && !past;
        const bool needed = subjectBefore && !verbFollows(i) && (!clauseHasVerb(i) || previous.text == u"and" || previous.text == u",");
        const bool agrees = past || previous.pos != Pos::Noun || (options.finite->has(u"p3") ? !previous.plural : previous.plural);
        const Options &next = i + 1 < static_cast<qsizetype>(options_.size()) ? options_[static_cast<std::size_t>(i + 1)] : Options{};
        const bool objectFollows = next.determiner || next.preposition || next.pronoun || next.name || at(i + 1).capital || next.number;
        // "the minister said the reform …": nobody is said, whatever follows
        const bool tells = past && subjectBefore && grammar_->has(QStringLiteral("teller"), options.finite->lemma);
        if (verbPlace || tells || (only && !options.infinitive) || (needed && past)
            || (needed && agrees && (!options.nominal() || (objectFollows && previous.text != u"," && previous.text != u"and")))) {
            chooseFinite(i, options);
            return;
        }
    }
    if (options.participle && !options.noun) {
        if (nominalPlace
            || (previous.pos == Pos::Preposition
                && options_[static_cast<std::size_t>(std::min<qsizetype>(i + 1, static_cast<qsizetype>(options_.size()) - 1))].noun))
            choose(i, Pos::Adjective, options.adjective ? *options.adjective : *options.participle);
        else
            chooseVerb(i, VerbForm::Participle, *options.participle);
        return;
    }
    if (options.nominal()) {
        chooseNominal(i, options);
        return;
    }
    if (options.gerund)
        choose(i, Pos::Adjective, *options.gerund);
    else if (options.infinitive)
        chooseVerb(i, VerbForm::Infinitive, *options.infinitive);
    else if (options.adverb)
        choose(i, Pos::Adverb, *options.adverb);
    else if (options.finite)
        chooseFinite(i, options);
    else if (options.number)
        choose(i, Pos::Number, *options.number);
    else if (options.name)
        choose(i, Pos::Name, *options.name);
}

} // namespace suggest
