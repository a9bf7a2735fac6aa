// What looks like a time and is none: streets, laws, scores, prices, ages, pages, surnames. The finder's second half.
#include "app/dates/finder.h"
#include "app/dates/tense.h"

namespace dates {

namespace {
bool isJoining(QChar c) { return QStringView(u"-/.,:").contains(c); }

bool isMoney(QChar c) { return QStringView(u"%€$£°#").contains(c); }
} // namespace

// A number at the border must not go on: "2025-26", "15km", "3,5", "Zapad-2025", "€ 2000".
bool Finder::boundariesAllow(const Constituent &constituent) const
{
    const int first = constituent.begin, last = constituent.end - 1;
    if (token(first).isTail || (last + 1 < count() && token(last + 1).isTail))
        return false; // half a word
    const auto glued = [&](int at) { return at < count() && !token(at).spaceBefore && token(at).kind != Token::Kind::Break; };
    const auto markAt
        = [&](int at) { return at >= 0 && at < count() && token(at).kind == Token::Kind::Mark ? text_[token(at).begin] : QChar(); };
    const auto areYears = [&](int a, int b) { // "1898-1976", "2005/2010"
        const auto isYear = [&](int at) {
            return token(at).kind == Token::Kind::Number && token(at).length() == 4 && token(at).number >= 1000 && token(at).number <= 2199;
        };
        return isYear(a) && isYear(b) && first == last;
    };
    if (rules_.hasCapitalNouns() && token(last).kind == Token::Kind::Word && glued(last + 1) && markAt(last + 1) == QLatin1Char('-')
        && glued(last + 2) && token(last + 2).kind == Token::Kind::Word)
        return false; // "Winter-Biathlon"
    if (token(first).kind == Token::Kind::Number && first > 0) {
        if (isMoney(markAt(first - 1)))
            return false;
        if (glued(first) && token(first - 1).kind == Token::Kind::Word && !form(first - 1).endsWith(QLatin1Char('\'')))
            return false;
        const bool joined = glued(first) && isJoining(markAt(first - 1)) && first > 1 && glued(first - 1);
        if (joined && token(first - 2).kind != Token::Kind::Mark && !areYears(first - 2, first))
            return false;
    }
    if (token(last).kind == Token::Kind::Number && last + 1 < count()) {
        if (isMoney(markAt(last + 1)))
            return false;
        if (glued(last + 1) && token(last + 1).kind == Token::Kind::Word && form(last + 1) != QLatin1String("'s"))
            return false;
        const Meaning &meaning = *constituent.meaning;
        const bool areDays = meaning.has(Key::Month) && meaning.at(Key::Day) == token(last).number && markAt(last + 1) == QLatin1Char('-')
            && last + 2 < count() && token(last + 2).kind == Token::Kind::Number && token(last + 2).length() <= 2
            && token(last + 2).number > token(last).number && !(glued(last + 3) && !QStringView(u".,;:)").contains(markAt(last + 3)));
        const bool goesOn = glued(last + 1) && glued(last + 2) && !areYears(last, last + 2) && !areDays; // "June 12-13"
        if (goesOn && isJoining(markAt(last + 1)) && token(last + 2).kind == Token::Kind::Number)
            return false;
        if (goesOn && markAt(last + 1) == QLatin1Char('-'))
            return false;
    }
    return true;
}

// "un uomo di 50 anni", "Rossi, 50 anni,", "with aged 40": an age, not a time.
bool Finder::isAge(const Constituent &constituent) const
{
    const Meaning &meaning = *constituent.meaning;
    const bool isCounted = meaning.kind() == MeaningKind::Duration && meaning.amounts.size() == 1 && meaning.amounts.front().n != unset
        && meaning.amounts.front().factor == 1;
    if (!isCounted)
        return false;
    const int before = constituent.begin - 1, after = constituent.end;
    const auto unit = static_cast<Unit>(meaning.amounts.front().unit);
    if (unit != Unit::Year) // "un bimbo di tre mesi"
        return (unit == Unit::Month || unit == Unit::Week || unit == Unit::Day) && rules_.isGuard(Guard::AgeOf, form(before))
            && rules_.isGuard(Guard::Person, form(before - 1));
    if (rules_.isGuard(Guard::AgeAfter, form(after)))
        return true;
    if (rules_.isGuard(Guard::AgeBefore, form(before)))
        return true;
    if (rules_.isGuard(Guard::AgeOf, form(before)) && before > 1 && form(before - 1) == QLatin1String(",") && after < count()
        && QStringView(u",;).").contains(text_[token(after).begin]))
        return true; // "la acusada, de 55 años, …"
    if (bears(before, rules_.classes().art) && rules_.isGuard(Guard::AgeAt, form(before - 1)))
        return true; // "murió a los 56 años"
    if (rules_.isGuard(Guard::AgeOf, form(before)) && before > 0) {
        if (rules_.isGuard(Guard::Person, form(before - 1)))
            return true;
        const bool isName = token(before - 1).kind == Token::Kind::Word && token(before - 1).isCapitalised
            && !rules_.isGuard(Guard::Nameless, form(before - 1));
        return isName && before - 1 > sentences_[static_cast<std::size_t>(sentenceOf_[static_cast<std::size_t>(before)])].first;
    }
    if (rules_.isGuard(Guard::AgeAt, form(before))
        && (form(before - 1) == QLatin1String(",") || rules_.isGuard(Guard::AgeBefore, form(before - 1))))
        return true; // "il regista, a 41 anni, …", "morto a 58 anni"
    return form(before) == QLatin1String(",") && after < count() && QStringView(u",;).").contains(text_[token(after).begin]);
}

// "alle 7", "alle sette di sera", but "alle sette nazioni": an hour with nothing more wants no noun behind it.
bool Finder::bareHourAllowed(const Constituent &constituent) const
{
    const int after = constituent.end;
    if (constituent.end - constituent.begin > 1 || after >= count() || token(after).kind != Token::Kind::Word)
        return true;
    if (token(constituent.begin).kind == Token::Kind::Word && !bears(constituent.begin, rules_.classes().hh))
        return true; // "midnight"
    return rules_.isGuard(Guard::AfterDay, form(after)) || rules_.isGuard(Guard::AfterYear, form(after));
}

bool Finder::isBareYear(const Constituent &constituent) const
{
    const Token &last = token(constituent.end - 1);
    return constituent.end - constituent.begin <= 2 && last.kind == Token::Kind::Number && last.length() == 4;
}

// "nel 2008", "(2008)", "dal 2019 al 2023", but "2000 addetti".
bool Finder::bareYearAllowed(const Constituent &constituent) const
{
    const int at = constituent.end - 1, after = constituent.end, before = constituent.begin - 1;
    const int year = token(at).number;
    if (rules_.isGuard(Guard::NotYear, form(after)) || rules_.isGuard(Guard::NotYearBefore, form(before)))
        return false;
    const bool cued = rules_.isGuard(Guard::YearCue, form(before));
    const bool plausible = year >= 1900 && year <= 2099;
    const bool countsSomething = after < count() && token(after).kind == Token::Kind::Word && token(after).spaceBefore
        && token(after).isCapitalised == rules_.hasCapitalNouns() && !rules_.isGuard(Guard::AfterYear, form(after))
        && !(cued && isVerb(rules_, lexed_, text_, token(after)));
    if (countsSomething)
        return cued && plausible && rules_.isGuard(Guard::StrongYearCue, form(before));
    return plausible || (cued && year >= 1000);
}

// "il 15 si riunirà", but "il 15 per cento", "il 15 settembre" (longer), "il 10 del Napoli".
bool Finder::bareDayAllowed(const Constituent &constituent) const
{
    const int after = constituent.end;
    if (after >= count())
        return true;
    if (token(constituent.begin).kind != Token::Kind::Number)
        return constituent.end - constituent.begin > 1;
    const Token &next = token(after);
    if (next.kind == Token::Kind::Break)
        return true;
    if (next.kind == Token::Kind::Mark)
        return QStringView(u".,;:)").contains(text_[next.begin])
            && !(after + 1 < count() && !token(after + 1).spaceBefore && token(after + 1).kind == Token::Kind::Number);
    return next.kind == Token::Kind::Word && rules_.isGuard(Guard::AfterDay, form(after));
}

// A capitalised month in a language that writes them small is a surname after a name ("Anna Maggio"), a line's begin else.
bool Finder::monthNameAllowed(const Constituent &constituent) const
{
    if (constituent.end - constituent.begin != 1 || token(constituent.begin).kind != Token::Kind::Word)
        return true;
    const Meaning &meaning = *constituent.meaning;
    if (!meaning.has(Key::Month) || meaning.has(Key::Day) || !token(constituent.begin).isCapitalised)
        return true;
    const int before = constituent.begin - 1, after = constituent.end;
    const auto isName = [&](int at) {
        return at >= 0 && at < count() && token(at).kind == Token::Kind::Word && token(at).isCapitalised
            && !rules_.isGuard(Guard::Nameless, form(at))
            && sentenceOf_[static_cast<std::size_t>(at)] == sentenceOf_[static_cast<std::size_t>(constituent.begin)];
    };
    const bool nounFollows = rules_.hasCapitalNouns() && rules_.isGuard(Guard::StrongYearCue, form(before)); // "im Juli Wahlen"
    if (isName(before) || (isName(after) && !token(after).isUpper && !nounFollows))
        return false;
    const bool smallMonths = rules_.words().value(QStringLiteral("months")) == QLatin1String("small");
    return !smallMonths
        || constituent.begin == sentences_[static_cast<std::size_t>(sentenceOf_[static_cast<std::size_t>(constituent.begin)])].first;
}

// Part of a name: a street, a law, a numbered thing.
bool Finder::isNamed(const Constituent &constituent) const
{
    const int before = constituent.begin - 1;
    const QStringView previous = form(before), beforeThat = form(before - 1);
    const bool startsWithNumber = token(constituent.begin).kind == Token::Kind::Number;
    const bool mayBeName = startsWithNumber || token(constituent.begin).isCapitalised; // "andò via ieri" is no street
    if (mayBeName
        && (rules_.isGuard(Guard::Street, previous)
            || (rules_.isGuard(Guard::Street, beforeThat)
                && (bears(before, rules_.classes().art) || rules_.isGuard(Guard::StreetLink, previous)))))
        return true;
    if (!startsWithNumber)
        return false;
    return rules_.isGuard(Guard::Numbered, previous) || (previous == QLatin1String(".") && rules_.isGuard(Guard::Numbered, beforeThat));
}

namespace {

// A shortcut through resolve() for the common phrases that can stand for a time whenever the article was written.
bool alwaysResolves(const Meaning &meaning)
{
    if (meaning.in || meaning.has(Key::Calendar) || meaning.kind() == MeaningKind::Duration || meaning.kind() == MeaningKind::Set)
        return false;
    if (meaning.kind() == MeaningKind::Ref)
        return true;
    if (meaning.kind() == MeaningKind::Unit)
        return meaning.at(Key::Unit, 0) >= static_cast<std::int32_t>(Unit::Day)
            && meaning.at(Key::Unit, 0) <= static_cast<std::int32_t>(Unit::Century);
    if (meaning.kind() != MeaningKind::Fields)
        return false;
    for (const Key key : {Key::Day, Key::Week, Key::Holiday, Key::Hour, Key::Century, Key::Decade, Key::DecadeName, Key::Bc, Key::Fiscal,
                          Key::Short, Key::Weekend, Key::Season, Key::Quarter, Key::Half}) {
        if (meaning.has(key))
            return false;
    }
    const bool hasYear = meaning.has(Key::Year), hasMonth = meaning.has(Key::Month);
    if (hasYear && (meaning.at(Key::Year) < 1000 || meaning.at(Key::Year) > 2199))
        return false;
    if (hasMonth)
        return meaning.at(Key::Month) >= 1 && meaning.at(Key::Month) <= 12 && !meaning.has(Key::Pod) && !meaning.has(Key::Weekday);
    return hasYear ? !meaning.has(Key::Pod) && !meaning.has(Key::Weekday) : meaning.has(Key::Weekday) != meaning.has(Key::Pod);
}

} // namespace

// "Will open in two weeks" says when, "was built in two weeks" how long.
bool Finder::isOfItsTense(const Constituent &constituent) const
{
    const auto [first, last] = sentences_[static_cast<std::size_t>(sentenceOf_[static_cast<std::size_t>(constituent.begin)])];
    const Tense wanted = constituent.meaning->at(Key::When) == 0 ? Tense::Past
        : constituent.meaning->at(Key::When) == 1                ? Tense::Present
                                                                 : Tense::Future;
    return tenseAround(rules_, lexed_, text_, first, last, constituent.begin, constituent.end) == wanted;
}

Finder::Verdict Finder::judge(const Constituent &constituent) const
{
    if (constituent.symbol == rules_.classes().notTimex || isNamed(constituent) || isAge(constituent))
        return Verdict::Never;
    if (!boundariesAllow(constituent) || rules_.isGuard(Guard::NotAfter, form(constituent.end)))
        return Verdict::NotSo;
    const Meaning &meaning = *constituent.meaning;
    const bool isFields = meaning.kind() == MeaningKind::Fields && !meaning.in && !meaning.has(Key::Month) && !meaning.has(Key::Weekday);
    if (isBareYear(constituent) && isFields && meaning.has(Key::Year) && !bareYearAllowed(constituent))
        return Verdict::NotSo;
    if (isFields && meaning.has(Key::Short) && constituent.end - constituent.begin == 2
        && !rules_.isGuard(Guard::YearCue, form(constituent.begin - 1)))
        return Verdict::NotSo;
    if (isFields && meaning.has(Key::Day) && !meaning.has(Key::Dir) && !bareDayAllowed(constituent))
        return Verdict::NotSo;
    if (isFields && meaning.has(Key::Hour) && meaning.at(Key::Minute, 0) == 0 && !bareHourAllowed(constituent))
        return Verdict::NotSo;
    if (!monthNameAllowed(constituent))
        return Verdict::NotSo;
    if (meaning.has(Key::When) && !isOfItsTense(constituent))
        return Verdict::NotSo;
    if (alwaysResolves(meaning))
        return Verdict::Allowed;
    Context open = context_;
    if (!context_.dct)
        open.dct = timeline::CivilTime{{2000, 1, 1}, 0, 0, 0}; // only to see whether it can be a time at all
    if (!resolve(meaning, open, rules_).readings.empty())
        return Verdict::Allowed;
    const bool isNoDay = meaning.has(Key::Day) && meaning.has(Key::Month); // "31 febbraio": nor is it the month
    return isNoDay ? Verdict::Never : Verdict::NotSo;
}

} // namespace dates
