// How an Italian word is told from its neighbours.
#include "app/suggest/word_reader.h"

namespace suggest {

namespace {

bool agrees(const Word &subject, const Analysis &verb)
{
    if (subject.pos == Pos::Name || (!subject.plural && !subject.singular))
        return true;
    return verb.has(u"pl") ? subject.plural : subject.singular;
}

bool opensNominal(const Word &word) { return word.pos == Pos::Determiner || word.pos == Pos::Preposition || word.pos == Pos::Number; }

bool closesQuote(const Word &word)
{
    return word.text == u"»" || word.text == u"”" || word.text == u"\"" || word.text == u"–" || word.text == u"—";
}

} // namespace

void WordReader::readItalian(qsizetype i)
{
    const Options &options = options_[static_cast<std::size_t>(i)];
    const Word &previous = at(leftOf(i));
    // "sono [state] vendute", "di aver [subito] un torto"
    if (options.participle && auxiliaryBefore(i) >= 0) {
        chooseVerb(i, VerbForm::Participle, *options.participle);
        return;
    }
    // "sono", "è", "era", "ha": verbs unless an article stands before.
    if (options.auxiliary && options.finite && !(previous.pos == Pos::Determiner && options.noun) && !options.preposition) {
        chooseFinite(i, options);
        return;
    }
    const bool closed = options.preposition || options.conjunction || options.relative || options.determiner || options.pronoun;
    if (closed && functionWord(i, options))
        return;
    if (options.adverb && !opensNominal(previous)) {
        choose(i, Pos::Adverb, *options.adverb);
        return;
    }
    if (options.gerund) {
        chooseVerb(i, VerbForm::Gerund, *options.gerund);
        return;
    }
    if (options.infinitive) {
        const bool afterNoun = previous.pos == Pos::Noun || previous.pos == Pos::Name; // "un aereo militare"
        if (options.noun && previous.pos == Pos::Determiner)
            choose(i, Pos::Noun, *options.noun);
        else if (afterNoun && options.adjective)
            choose(i, Pos::Adjective, *options.adjective);
        else if (afterNoun && !at(i).known)
            choose(i, Pos::Adjective, *options.infinitive);
        else
            chooseVerb(i, VerbForm::Infinitive, *options.infinitive);
        return;
    }
    const bool adjectiveBefore = previous.pos == Pos::Adjective && opensNominal(before(i - 1));
    // After a number a noun is a noun, but "nel 2004 combatteva".
    const bool nominalPlace = (opensNominal(previous) && (previous.pos != Pos::Number || options.nominal())) || adjectiveBefore;
    static const QStringList close{QStringLiteral("di"), QStringLiteral("a"), QStringLiteral("da"), QStringLiteral("in"),
                                   QStringLiteral("su")};
    const bool surelyNominal = previous.pos == Pos::Determiner || (previous.pos == Pos::Preposition && close.contains(previous.lemma));
    const bool verbPlace = in(QStringLiteral("before_verb"), i - 1) || (previous.pos == Pos::Pronoun);
    qsizetype nearest = i - 1; // adverbs do not come between subject and verb
    while (nearest >= 0 && at(nearest).pos == Pos::Adverb)
        --nearest;
    const Word &subject = at(nearest);
    const bool subjectBefore = (subject.pos == Pos::Noun || subject.pos == Pos::Name || subject.pos == Pos::Adjective) && !adjectiveBefore
        && subject.sentence == at(i).sentence && maySubject(nearest);
    if (options.finite && isLikely(*options.finite) && !nominalPlace) {
        const bool only = !options.nominal() && !options.participle;
        // "«…», accusa Conti": told after the words that are quoted.
        const bool inverted
            = (closesQuote(previous) || (previous.text == u"," && closesQuote(before(i - 1)))) && !options.finite->has(u"p1");
        const bool object = nextOptions(i).determiner || at(i + 1).capital || nextOptions(i).conjunction || at(i + 1).text == u":";
        const bool needed
            = subjectBefore && (object || !options.adjective) && agrees(subject, *options.finite) && !clauseHasVerb(i) && !verbFollows(i);
        if (only || verbPlace || needed || inverted) {
            chooseFinite(i, options);
            return;
        }
    }
    // "il vertice voluto da": after its noun; "la presunta violazione": before it, an adjective.
    const bool told = previous.pos == Pos::Noun || previous.pos == Pos::Name || previous.pos == Pos::Adverb
        || (previous.text == u"," && at(i + 1).text.startsWith(u"da"));
    if (options.participle && (!options.noun || told)) {
        const bool followed = nextOptions(i).preposition || nextOptions(i).adverb || nextOptions(i).determiner || nextOptions(i).number;
        const bool compared = previous.text == u"più" || previous.text == u"meno" || previous.text == u"molto";
        if (nominalPlace || compared || (options.adjective && !followed))
            choose(i, Pos::Adjective, options.adjective ? *options.adjective : *options.participle);
        else
            chooseVerb(i, VerbForm::Participle, *options.participle);
        return;
    }
    // "è necessario", "sono soggetti a": what a copula says of its subject.
    if (options.noun && options.adjective && afterCopula(i)) {
        choose(i, Pos::Adjective, *options.adjective);
        return;
    }
    if (options.nominal()) {
        chooseNominal(i, options);
        return;
    }
    if (options.adverb)
        choose(i, Pos::Adverb, *options.adverb);
    else if (options.finite && surelyNominal)
        choose(i, Pos::Noun, *options.finite); // "dei trasporti", where the dictionary knows the verb alone
    else if (options.finite)
        chooseFinite(i, options);
    else if (options.number)
        choose(i, Pos::Number, *options.number);
    else if (options.name)
        choose(i, Pos::Name, *options.name);
}

} // namespace suggest
