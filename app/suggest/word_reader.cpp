#include "app/suggest/word_reader.h"

#include "app/suggest/word_guess.h"

namespace suggest {

namespace {

const Word blank;

bool isVerb(const Analysis &analysis)
{
    return analysis.has(u"vblex") || analysis.has(u"vbser") || analysis.has(u"vbhaver") || analysis.has(u"vbmod") || analysis.has(u"vaux")
        || analysis.has(u"vbdo");
}

// The likelier finite readings first: third persons, then "we", then "I"; imperatives and second persons last.
int finiteRank(const Analysis &analysis)
{
    if (analysis.has(u"imp"))
        return 9;
    if (analysis.has(u"p2"))
        return 7;
    const int mood = analysis.has(u"prs") ? 1 : 0;
    if (analysis.has(u"p1"))
        return (analysis.has(u"pl") ? 2 : 4) + mood;
    return mood;
}

void takeVerb(Options &options, const Analysis &analysis)
{
    options.auxiliary = options.auxiliary || !analysis.has(u"vblex");
    if (analysis.has(u"inf") && !analysis.has(u"vaux"))
        options.infinitive = &analysis;
    else if (analysis.has(u"ger") || analysis.has(u"pprs") || analysis.has(u"subs"))
        options.gerund = options.gerund ? options.gerund : &analysis;
    else if (analysis.has(u"pp"))
        options.participle = options.participle && options.participle->has(u"vbser") ? options.participle : &analysis;
    else if (!options.finite || finiteRank(analysis) < finiteRank(*options.finite)
             || (finiteRank(analysis) == finiteRank(*options.finite) && !analysis.has(u"vblex")))
        options.finite = &analysis;
}

} // namespace

bool isLikely(const Analysis &finite) { return finiteRank(finite) < 4; }

Options Options::of(const Analyses &analyses)
{
    Options options;
    struct Kind {
        Tag tag;
        const Analysis *Options::*member;
    };
    static constexpr Kind kinds[] = {
        {u"n", &Options::noun},
        {u"adj", &Options::adjective},
        {u"adv", &Options::adverb},
        {u"preadv", &Options::adverb},
        {u"det", &Options::determiner},
        {u"predet", &Options::determiner},
        {u"pr", &Options::preposition},
        {u"cnjcoo", &Options::conjunction},
        {u"cnjsub", &Options::conjunction},
        {u"cnjadv", &Options::conjunction},
        {u"rel", &Options::relative},
        {u"prn", &Options::pronoun},
        {u"num", &Options::number},
        {u"np", &Options::name},
    };
    for (const Analysis &analysis : analyses) {
        if (isVerb(analysis)) {
            takeVerb(options, analysis);
            continue;
        }
        for (const auto &[tag, member] : kinds) {
            if (analysis.is(tag) && !(options.*member))
                options.*member = &analysis;
        }
    }
    return options;
}

WordReader::WordReader(const Draft &draft, const WordLists &grammar, std::vector<Word> &words)
    : draft_(&draft), grammar_(&grammar), words_(words), english_(draft.language() == u"en")
{
    options_.reserve(words_.size());
    guessed_.resize(words_.size());
    for (std::size_t i = 0; i < words_.size(); ++i) {
        Word &word = words_[i];
        const Analyses &known = draft.analyses(static_cast<qsizetype>(i));
        word.known = !known.empty();
        if (!word.known && !word.isName && (!word.capital || (word.sentenceStart && articleFollows(static_cast<qsizetype>(i)))))
            guessed_[i] = guessedAnalyses(draft.language(), word.text);
        // "Crolla un ponte": what opens a headline before an article is a verb.
        if (!word.known && !word.isName && word.capital && guessed_[i].empty() && articleFollows(static_cast<qsizetype>(i)))
            guessed_[i] = guessedFinite(draft.language(), word.text);
        const QString noun = grammar.value(QStringLiteral("noun"), word.text);
        if (!noun.isEmpty())
            guessed_[i] = {{word.text, noun.split(u' ')}};
        options_.push_back(Options::of(word.known && noun.isEmpty() ? known : guessed_[i]));
    }
}

bool WordReader::articleFollows(qsizetype i) const
{
    const Analyses &next = draft_->analyses(i + 1);
    return at(i).sentenceStart && at(i + 1).sentence == at(i).sentence
        && std::any_of(next.begin(), next.end(), [](const Analysis &analysis) { return analysis.has(u"det"); });
}

const Word &WordReader::at(qsizetype i) const
{
    return i < 0 || i >= static_cast<qsizetype>(words_.size()) ? blank : words_[static_cast<std::size_t>(i)];
}

void WordReader::read()
{
    for (qsizetype i = 0; i < static_cast<qsizetype>(words_.size()); ++i) {
        if (readCommon(i))
            continue;
        if (english_)
            readEnglish(i);
        else
            readItalian(i);
    }
}

bool WordReader::readCommon(qsizetype i)
{
    Word &word = words_[static_cast<std::size_t>(i)];
    const Options &options = options_[static_cast<std::size_t>(i)];
    if (!text::isWord(draft_->token(i))) {
        word.pos = Pos::Mark;
        return true;
    }
    if (word.text.front().isDigit()) {
        word.pos = Pos::Number;
        return true;
    }
    const bool closed = options.determiner || options.preposition || options.conjunction || options.relative || options.pronoun;
    if (word.capital && (word.isName || (!word.sentenceStart && !closed && !options.auxiliary))) {
        word.pos = Pos::Name;
        return true;
    }
    if (word.known || !guessed_[static_cast<std::size_t>(i)].empty())
        return false;
    word.pos = word.capital ? Pos::Name : Pos::Other;
    return true;
}

void WordReader::choose(qsizetype i, Pos pos, const Analysis &reading)
{
    Word &word = words_[static_cast<std::size_t>(i)];
    word.pos = pos;
    word.lemma = reading.lemma.toLower();
    word.plural = reading.has(u"pl");
    word.singular = reading.has(u"sg");
    word.feminine = reading.has(u"f");
    word.masculine = reading.has(u"m");
    word.person = reading.has(u"p1") ? 1 : reading.has(u"p2") ? 2 : 3;
}

void WordReader::chooseVerb(qsizetype i, VerbForm form, const Analysis &reading)
{
    choose(i, Pos::Verb, reading);
    Word &word = words_[static_cast<std::size_t>(i)];
    word.form = form;
    if (form != VerbForm::Finite)
        return;
    word.tense = reading.has(u"ifi") || reading.has(u"past") ? Tense::Past
        : reading.has(u"pii") || reading.has(u"pis")         ? Tense::Imperfect
        : reading.has(u"fti")                                ? Tense::Future
                                                             : Tense::Present;
    word.mood = reading.has(u"cni")                  ? Mood::Conditional
        : reading.has(u"prs") || reading.has(u"pis") ? Mood::Subjunctive
        : reading.has(u"imp")                        ? Mood::Imperative
                                                     : Mood::Indicative;
    // An English form without an ending serves all persons but the third singular.
    if (english_ && (reading.has(u"pres") || reading.has(u"inf")))
        word.plural = true;
}

void WordReader::chooseFinite(qsizetype i, const Options &options) { chooseVerb(i, VerbForm::Finite, *options.finite); }

void WordReader::chooseNominal(qsizetype i, const Options &options)
{
    if (!options.noun || !options.adjective) {
        if (options.noun)
            choose(i, Pos::Noun, *options.noun);
        else
            choose(i, Pos::Adjective, *options.adjective);
        return;
    }
    const Options &next = i + 1 < static_cast<qsizetype>(options_.size()) ? options_[static_cast<std::size_t>(i + 1)] : Options{};
    const bool afterNoun = before(i).pos == Pos::Noun || (!english_ && before(i).pos == Pos::Name);
    const bool beforeNoun = next.noun && !next.preposition && !next.determiner && !next.conjunction;
    const bool adjective = english_ ? beforeNoun : afterNoun || (beforeNoun && before(i).pos == Pos::Determiner);
    choose(i, adjective ? Pos::Adjective : Pos::Noun, adjective ? *options.adjective : *options.noun);
}

// Article or pronoun? "la visita" and "la trova".
bool WordReader::articleGoesWith(qsizetype article, qsizetype next) const
{
    if (next >= static_cast<qsizetype>(options_.size()))
        return false;
    const QString &word = at(article).text;
    const Options &options = options_[static_cast<std::size_t>(next)];
    if (!options.finite || !at(next).known)
        return true;
    static const QStringList articles{QStringLiteral("la"),  QStringLiteral("lo"), QStringLiteral("le"),
                                      QStringLiteral("gli"), QStringLiteral("l'"), QStringLiteral("i")};
    if (!articles.contains(word)) // "una", "questo", "altri": no clitics
        return options.nominal() || options.participle || options.number;
    const bool plural = word == u"le" || word == u"gli" || word == u"i";
    const bool feminine = word == u"la" || word == u"le";
    for (const Analysis *reading : {options.noun, options.adjective, options.participle}) {
        if (!reading)
            continue;
        const bool number = reading->has(u"sp") || reading->has(plural ? Tag(u"pl") : Tag(u"sg"));
        const bool gender = word == u"l'" || reading->has(u"mf") || reading->has(feminine ? Tag(u"f") : Tag(u"m"));
        if (number && gender)
            return true;
    }
    return options.determiner || options.number;
}

bool WordReader::functionWord(qsizetype i, const Options &options)
{
    if (before(i).pos == Pos::Determiner && options.nominal())
        return false; // "il secondo", "le dopo"
    if (options.determiner && options.pronoun && !english_) {
        const bool article = articleGoesWith(i, i + 1);
        choose(i, article ? Pos::Determiner : Pos::Pronoun, article ? *options.determiner : *options.pronoun);
        return true;
    }
    if (options.relative
        && (before(i).pos == Pos::Noun || before(i).pos == Pos::Name || before(i).pos == Pos::Pronoun || before(i).pos == Pos::Adjective
            || before(i).pos == Pos::Preposition || at(i - 1).text == u",")) {
        choose(i, Pos::Relative, *options.relative);
        return true;
    }
    const std::pair<const Analysis *, Pos> order[] = {{options.preposition, Pos::Preposition},
                                                      {options.conjunction, Pos::Conjunction},
                                                      {options.relative, Pos::Relative},
                                                      {options.determiner, Pos::Determiner},
                                                      {options.pronoun, Pos::Pronoun}};
    for (const auto &[reading, pos] : order) {
        if (reading) {
            choose(i, pos, *reading);
            return true;
        }
    }
    return false;
}

bool WordReader::isInside(qsizetype i) const
{
    const Word &word = at(i);
    return word.pos == Pos::Adverb || in(QStringLiteral("inside"), i) || in(QStringLiteral("clitic"), i) || word.text.endsWith(u"mente")
        || (english_ && word.text.endsWith(u"ly")) || word.text == u"\"" || word.text == u"“" || word.text == u"«" || word.text == u"``";
}

bool WordReader::isVerbOf(qsizetype i, const QString &section) const
{
    return at(i).pos == Pos::Verb && grammar_->has(section, at(i).lemma);
}

qsizetype WordReader::auxiliaryBefore(qsizetype i) const
{
    for (qsizetype j = i - 1; j >= 0 && i - j <= 6 && at(j).sentence == at(i).sentence; --j) {
        if (isVerbOf(j, QStringLiteral("auxiliary")))
            return j;
        if (english_ && (at(j).text.endsWith(u"'ve") || at(j).text.endsWith(u"'s") || at(j).text.endsWith(u"'re")))
            return j;
        if (!isInside(j))
            return -1;
    }
    return -1;
}

bool WordReader::isClauseBorder(qsizetype i) const
{
    const Word &word = at(i);
    return (word.pos == Pos::Mark && word.text != u"\"" && word.text != u"'") || word.pos == Pos::Relative
        || in(QStringLiteral("clause"), i) || (word.pos == Pos::Conjunction && word.text != u"e" && word.text != u"and");
}

qsizetype WordReader::leftOf(qsizetype i) const
{
    static const QString quotes = QStringLiteral("\"“«„‘");
    if (i < 2 || at(i - 1).text.size() != 1 || !quotes.contains(at(i - 1).text))
        return i - 1;
    const text::Ranges &tokens = draft_->tokens();
    const auto here = static_cast<std::size_t>(i);
    const bool opens = tokens[here - 1].end == tokens[here].begin && tokens[here - 2].end < tokens[here - 1].begin;
    return opens ? i - 2 : i - 1;
}

const Options &WordReader::nextOptions(qsizetype i) const
{
    static const Options none;
    return i + 1 < static_cast<qsizetype>(options_.size()) ? options_[static_cast<std::size_t>(i + 1)] : none;
}

bool WordReader::maySubject(qsizetype i) const
{
    for (qsizetype j = i; j >= 0 && at(j).sentence == at(i).sentence; --j) {
        const Word &word = at(j);
        if (word.pos == Pos::Preposition) {
            const bool of = word.lemma == u"di" || word.lemma == u"of";
            if (!of || j == 0 || (at(j - 1).pos != Pos::Noun && at(j - 1).pos != Pos::Name && at(j - 1).pos != Pos::Adjective))
                return false;
        } else if (word.pos != Pos::Noun && word.pos != Pos::Name && word.pos != Pos::Adjective && word.pos != Pos::Determiner
                   && word.pos != Pos::Number && word.pos != Pos::Adverb && word.pos != Pos::Other) {
            return true;
        }
    }
    return true;
}

bool WordReader::afterCopula(qsizetype i) const
{
    qsizetype j = i - 1;
    while (j >= 0 && isInside(j))
        --j;
    return isVerbOf(j, QStringLiteral("copula")) && at(j).sentence == at(i).sentence;
}

bool WordReader::clauseHasVerb(qsizetype i) const
{
    for (qsizetype j = i - 1; j >= 0 && at(j).sentence == at(i).sentence && !isClauseBorder(j); --j) {
        if (at(j).pos == Pos::Verb && at(j).form == VerbForm::Finite)
            return true;
    }
    return false;
}

bool WordReader::verbFollows(qsizetype i) const
{
    for (qsizetype j = i + 1; j < static_cast<qsizetype>(words_.size()) && at(j).sentence == at(i).sentence && j - i < 15; ++j) {
        const Options &options = options_[static_cast<std::size_t>(j)];
        if (!text::isWord(draft_->token(j)) || in(QStringLiteral("clause"), j) || options.conjunction)
            return false;
        if (english_ && at(j - 1).text == u"to")
            continue; // an infinitive
        if (options.finite && isLikely(*options.finite) && !options.nominal() && !options.preposition && !options.participle
            && !options.determiner && !options.adverb && !at(j).isName)
            return true;
        if (options.auxiliary && options.finite && !options.preposition)
            return true;
    }
    return false;
}

} // namespace suggest
