#include "app/dates/finder.h"

#include "app/dates/compounds.h"
#include "app/dates/tense.h"

#include <algorithm>

namespace dates {

Finder::Finder(const Rules &rules, QStringView text, const QString &dct, const Policy &policy)
    : rules_(rules), text_(text), policy_(policy), lexed_(lex(text)), chart_(rules)
{
    if (rules.hasCompounds())
        splitCompounds(rules, lexed_);
    if (const std::optional<timeline::Instant> instant = timeline::instantOfDct(dct)) {
        context_.dct = timeline::civilTime(*instant);
        context_.dctHasClock = dct.contains(QLatin1Char('T'));
    }
    context_.weekdayOfDctIsWeekAgo = policy.weekdayOfDctIsWeekAgo;
}

QStringView Finder::form(int at) const { return at >= 0 && at < count() ? lexed_.form(token(at)) : QStringView(); }

bool Finder::bears(int at, Symbol symbol) const
{
    if (at < 0 || at >= count() || token(at).kind != Token::Kind::Word)
        return false;
    const WordEntry *entry = rules_.word(lexed_.form(token(at)));
    return entry && std::any_of(entry->bearings.begin(), entry->bearings.end(), [&](const Bearing &b) { return b.symbol == symbol; });
}

// A full stop ends a sentence unless an abbreviation stands before it, or what follows goes on in lower case.
bool Finder::endsSentence(int at) const
{
    const Token &mark = token(at);
    if (mark.kind == Token::Kind::Break)
        return true;
    if (mark.kind != Token::Kind::Mark)
        return false;
    const QChar c = text_[mark.begin];
    if (c == QLatin1Char('!') || c == QLatin1Char('?') || c == QChar(0x2026))
        return true;
    if (c != QLatin1Char('.') || at + 1 >= count() || !token(at + 1).spaceBefore)
        return false;
    if (at > 0 && token(at - 1).kind == Token::Kind::Word && rules_.isGuard(Guard::Abbreviation, form(at - 1)))
        return false;
    if (at > 0 && rules_.hasOrdinalDot() && token(at - 1).kind == Token::Kind::Number && token(at - 1).length() <= 2 && !mark.spaceBefore
        && token(at + 1).kind == Token::Kind::Word && !bears(at + 1, rules_.classes().art))
        return false;
    return token(at + 1).kind != Token::Kind::Word || token(at + 1).isCapitalised;
}

void Finder::cutSentences()
{
    sentenceOf_.resize(lexed_.tokens.size());
    int first = 0;
    for (int at = 0; at < count(); ++at) {
        sentenceOf_[static_cast<std::size_t>(at)] = static_cast<int>(sentences_.size());
        if (endsSentence(at) || at + 1 == count()) {
            sentences_.emplace_back(first, at + 1);
            first = at + 1;
        }
    }
}

bool Finder::isKnown(int at, bool *triggers) const
{
    const Token &here = token(at);
    switch (here.kind) {
    case Token::Kind::Break:
        return false;
    case Token::Kind::Number:
        *triggers = true;
        return true;
    case Token::Kind::Mark:
        return rules_.isKnownMark(text_[here.begin]) || lexed_.form(here) == u"'";
    case Token::Kind::Word:
        break;
    }
    const WordEntry *entry = rules_.word(lexed_.form(here));
    if (!entry)
        return (here.isUpper && here.length() <= 5)
            || (here.capitals > 0 && here.length() <= 10 && rules_.isOrdinalOfRoman(lexed_.form(here).mid(here.capitals)));
    const bool fits = entry->shape == WordEntry::Case::Any || (entry->shape == WordEntry::Case::Capital) == here.isCapitalised;
    const auto bearsHour = [&](const Bearing &bearing) { return bearing.symbol == rules_.classes().hh; };
    const bool isHour = !*triggers && at > 0 && std::any_of(entry->bearings.begin(), entry->bearings.end(), bearsHour);
    *triggers = *triggers || (entry->triggers && fits) || (isHour && bears(at - 1, rules_.classes().clockprep));
    return true;
}

void Finder::findRuns(std::stop_token stop)
{
    int begin = -1;
    bool triggers = false;
    for (int at = 0; at <= count(); ++at) {
        if (at % 4096 == 0 && stop.stop_requested())
            return;
        const bool goesOn = at < count() && isKnown(at, &triggers) && (begin < 0 || at - begin < Chart::longestRun);
        if (goesOn && begin < 0)
            begin = at;
        if (goesOn)
            continue;
        if (begin >= 0 && triggers)
            parseRun(begin, at);
        const bool wasCut = begin >= 0 && at < count() && at - begin >= Chart::longestRun;
        begin = -1;
        triggers = false;
        if (wasCut)
            --at; // begin the next run with this token
    }
}

// The longest phrase wins (a word that has to follow counts, one that has to stand before only where its pattern says so); of equals, the
// weightier.
void Finder::parseRun(int begin, int end)
{
    std::vector<Constituent> candidates = chart_.parse(lexed_, begin, end);
    const auto length = [](const Constituent &one) { return one.end - (one.rule && one.rule->skippedCount ? one.begin : one.from); };
    std::stable_sort(candidates.begin(), candidates.end(), [&](const Constituent &a, const Constituent &b) {
        return std::pair(length(a), a.weight) > std::pair(length(b), b.weight);
    });
    std::vector<Found> chosen;
    std::vector<std::pair<int, int>> taken; // tokens, also of what is none
    for (Constituent &candidate : candidates) {
        // What it only wants to see before it may belong to another: "anni Settanta e [Ottanta]".
        const bool overlaps = std::any_of(taken.begin(), taken.end(), [&](const std::pair<int, int> &other) {
            return candidate.from < other.second && other.first < candidate.end;
        });
        if (overlaps)
            continue;
        const std::pair<int, int> place{candidate.begin, candidate.end};
        candidate.begin = candidate.from;
        candidate.end = candidate.to;
        const Verdict verdict = judge(candidate);
        if (verdict != Verdict::NotSo)
            taken.push_back(verdict == Verdict::Never ? place : std::pair(candidate.begin, candidate.end));
        if (verdict == Verdict::Allowed)
            chosen.push_back({candidate, withArticle(candidate.begin, candidate.end), candidate.end,
                              sentenceOf_[static_cast<std::size_t>(candidate.begin)], candidate.meaning});
    }
    std::sort(chosen.begin(), chosen.end(), [](const Found &a, const Found &b) { return a.begin < b.begin; });
    found_.insert(found_.end(), chosen.begin(), chosen.end());
}

// "as 14h" but not "às 14h": an accent makes it a contraction.
bool Finder::isArticle(int at, int next) const
{
    const bool isOne = bears(at, rules_.classes().art) || (bears(at, rules_.classes().wordart) && token(next).kind == Token::Kind::Word);
    if (!isOne)
        return false;
    const QStringView written = text_.mid(token(at).begin, token(at).length()), folded = lexed_.form(token(at));
    for (qsizetype i = 0; i < written.size(); ++i) {
        if (written[i].toLower() != folded[i] && folded[i] != QLatin1Char('\''))
            return false;
    }
    return true;
}

int Finder::withArticle(int begin, int end) const
{
    const bool isYear = end - begin == 1 && token(begin).kind == Token::Kind::Number && token(begin).length() == 4;
    if (isYear && rules_.hasBareYears())
        return begin;
    const bool isCompound = end - begin == 3 && form(end - 2) == QLatin1String("-") && !token(end - 1).spaceBefore
        && token(end - 1).kind == Token::Kind::Word && (token(begin).kind == Token::Kind::Number || bears(begin, rules_.classes().num));
    if (isCompound) // "the three-year plan": the article is the plan's
        return begin;
    return policy_.articleInside && isArticle(begin - 1, begin) && !bears(begin, rules_.classes().noart)
            && !(token(end - 1).isTail && bears(end - 1, rules_.classes().noart))
            && sentenceOf_[static_cast<std::size_t>(begin)] == sentenceOf_[static_cast<std::size_t>(begin - 1)]
        ? begin - 1
        : begin;
}

// "vor drei Tagen" as "drei Tagen", P3D: the offset's length alone, for those who annotate it so.
void Finder::shrinkToLengths()
{
    for (Found &found : found_) {
        if (found.meaning->kind() != MeaningKind::Shift || found.meaning->at(Key::Base, 0) == 1)
            continue;
        const Constituent *length = nullptr;
        const std::vector<Constituent> within = chart_.parse(lexed_, found.constituent.begin, found.constituent.end);
        for (const Constituent &one : within) {
            const bool isLength = one.symbol == rules_.classes().timex && one.meaning->kind() == MeaningKind::Duration;
            if (isLength && (!length || one.to - one.from > length->to - length->from))
                length = &one;
        }
        if (!length)
            continue;
        found.constituent = *length;
        found.begin = length->from;
        found.end = length->to;
        found.meaning = length->meaning;
    }
}

// "Gli ultimi tre anni" end on the article's day and begin three years before, "the next two weeks" begin on it.
void Finder::reckonEnds(const Meaning &length, const Context &context, Expression &expression) const
{
    const auto direction = static_cast<Direction>(length.at(Key::Dir, static_cast<int>(Direction::This)));
    const bool isPast = direction == Direction::Last;
    if (!context.dct || length.kind() != MeaningKind::Duration || (!isPast && direction != Direction::Next))
        return;
    (isPast ? expression.until : expression.from) = Expression::dctMark.toString();
    if (length.amounts.size() != 1 || length.amounts.front().n == unset)
        return;
    const Amount &amount = length.amounts.front();
    const bool isWeeks = amount.unit == static_cast<std::int32_t>(Unit::Week); // which a calendar has, and a fortnight has not
    Meaning shift;
    shift.set(Key::Kind, static_cast<std::int32_t>(MeaningKind::Shift));
    shift.set(Key::N, isWeeks ? 7 * amount.n : amount.n);
    shift.set(Key::Tenths, amount.tenths);
    shift.set(Key::Unit, isWeeks ? static_cast<std::int32_t>(Unit::Day) : amount.unit);
    shift.set(Key::Factor, amount.factor);
    shift.set(Key::Dir, static_cast<std::int32_t>(direction));
    const Resolution other = resolve(shift, context, rules_);
    if (!other.readings.empty())
        (isPast ? expression.from : expression.until) = other.readings.front().value;
}

Expression Finder::expressionOf(const Found &found, const Context &context) const
{
    Resolution resolution = resolve(*found.meaning, context, rules_);
    Expression expression;
    expression.range = {token(found.begin).begin, token(found.end - 1).end};
    expression.type = resolution.type;
    expression.quant = resolution.quant;
    expression.freq = resolution.freq;
    expression.readings = std::move(resolution.readings);
    expression.needsContext = resolution.needsContext;
    expression.isAnaphoric = resolution.isAnaphoric;
    expression.byHalf = found.meaning->at(Key::Share, 0) == 2;
    expression.offset = offsetOf(*found.meaning);
    expression.rule = found.constituent.rule ? found.constituent.rule->name : QString();
    reckonEnds(*found.meaning, context, expression);
    if (expression.readings.empty())
        return expression;
    expression.value = expression.readings.front().value;
    expression.mod = expression.readings.front().mod;
    expression.confidence = std::min(0.98, expression.readings.front().weight);
    const QString phrase = text_.mid(expression.range.begin, expression.range.length()).toString().simplified();
    const QString &why = expression.readings.front().why;
    expression.derivation = why.isEmpty() ? phrase + QStringLiteral(" → ") + expression.value : phrase + QStringLiteral(" → ") + why;
    return expression;
}

namespace {

// Whether the verb may decide which day is meant: it may not for "la prossima settimana", "febbraio 2022", "tre giorni fa".
bool asksForTense(const Meaning &meaning)
{
    switch (meaning.kind()) {
    case MeaningKind::Nth:
        return true;
    case MeaningKind::Unit:
        return meaning.at(Key::Unit, 0) == static_cast<std::int32_t>(Unit::Weekend);
    case MeaningKind::Fields:
        return !meaning.has(Key::Year) || meaning.has(Key::Hour) || meaning.has(Key::Pod) || meaning.has(Key::Weekday)
            || meaning.has(Key::Weekend) || meaning.has(Key::DecadeName) || meaning.has(Key::Calendar);
    default:
        return false;
    }
}

} // namespace

Context Finder::contextOf(const Found &found) const
{
    Context context = context_;
    const auto [first, last] = sentences_[static_cast<std::size_t>(found.sentence)];
    const int before = found.begin - 1;
    if (asksForTense(*found.meaning))
        context.tense = tenseAround(rules_, lexed_, text_, first, last, found.begin, found.end);
    context.isPlanned = before >= first && rules_.isGuard(Guard::Planned, form(before));
    return context;
}

// "alle 11.30 di martedì": the day of the clock stands behind it.
const Finder::Found *Finder::dayBehind(std::size_t at) const
{
    const Found &found = found_[at];
    const bool isClock
        = found.meaning->has(Key::Hour) && !found.meaning->in && !found.meaning->has(Key::Day) && !found.meaning->has(Key::Weekday);
    if (!isClock || at + 1 >= found_.size())
        return nullptr;
    const Found &next = found_[at + 1];
    const bool isDay
        = !next.meaning->has(Key::Hour) && next.meaning->kind() != MeaningKind::Duration && next.meaning->kind() != MeaningKind::Set;
    const int between = next.begin - found.end;
    const bool isMark = between > 0 && token(found.end).kind == Token::Kind::Mark;
    return isDay && next.sentence == found.sentence && between <= 1 && !isMark ? &next : nullptr;
}

void Finder::resolveAll(std::vector<Expression> &out)
{
    QString previous;
    int previousSentence = -10;
    for (std::size_t i = 0; i < found_.size(); ++i) {
        const Found &found = found_[i];
        Context context = contextOf(found);
        context.previous = found.sentence - previousSentence <= 3 ? previous : QString();
        context.previousIsNear = previousSentence == found.sentence;
        if (const Found *day = dayBehind(i)) {
            const Expression behind = expressionOf(*day, contextOf(*day));
            context.previousIsNear = context_.dct || !behind.needsContext;
            context.previous = context.previousIsNear ? behind.value : QString();
        }
        Expression expression = expressionOf(found, context);
        const bool hasValue = !expression.value.isEmpty() && (context_.dct || !expression.needsContext);
        if (!hasValue) {
            expression.value.clear();
            expression.readings.clear();
            if (expression.type.isEmpty())
                continue;
        }
        const bool isPlace = (expression.type == QLatin1String("DATE") || expression.type == QLatin1String("TIME"))
            && timeline::granularity(expression.value) != timeline::Granularity::Unknown;
        if (isPlace) {
            previous = expression.value;
            previousSentence = found.sentence;
        }
        out.push_back(std::move(expression));
    }
}

std::vector<Expression> Finder::run(std::stop_token stop)
{
    cutSentences();
    findRuns(stop);
    inheritRightwards();
    inheritLeftwards();
    if (policy_.offsets == Policy::Offsets::Durations)
        shrinkToLengths();
    std::vector<Expression> out;
    resolveAll(out);
    return out;
}

namespace {

// What a pattern only wants to see on its left may be a time of its own: "tra le 9 e [le 12]" is two of them.
bool hasTimeBefore(const std::vector<Constituent> &candidates, const Constituent &one)
{
    return std::any_of(candidates.begin(), candidates.end(), [&one](const Constituent &other) {
        return other.symbol == one.symbol && other.from >= one.begin && other.to <= one.from && other.from < other.to;
    });
}

} // namespace

std::optional<Expression> Finder::whole(Tense lean)
{
    cutSentences();
    if (count() == 0 || count() > Chart::longestRun)
        return std::nullopt;
    const int begin = bears(0, rules_.classes().art) && count() > 1 ? 1 : 0;
    std::optional<Expression> best;
    int weight = 0;
    for (const int from : {0, begin}) {
        const std::vector<Constituent> candidates = chart_.parse(lexed_, from, count(), Chart::Wanted::Typed);
        for (const Constituent &candidate : candidates) {
            if (candidate.begin != from || candidate.end != count() || candidate.symbol == rules_.classes().notTimex
                || (best && candidate.weight <= weight) || hasTimeBefore(candidates, candidate))
                continue;
            Found found{candidate, 0, count(), 0, candidate.meaning};
            Context context = context_;
            context.tense = lean;
            Expression expression = expressionOf(found, context);
            if (expression.readings.empty() || (expression.needsContext && !context_.dct))
                continue;
            weight = candidate.weight;
            best = std::move(expression);
        }
        if (best)
            break;
    }
    return best;
}

} // namespace dates
