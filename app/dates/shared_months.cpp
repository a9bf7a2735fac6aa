// Days that share a month: "2, 3 e 4 maggio", "dal 28 al 2 ottobre", "June 12 and 13, 2023". Part of the finder.
#include "app/dates/finder.h"

namespace dates {

bool Finder::joins(int at) const
{
    if (bears(at, rules_.classes().conn))
        return true;
    return token(at).kind == Token::Kind::Mark && QStringView(u",-\u2013").contains(text_[token(at).begin]);
}

// The bare number on the left that takes its month from an expression which begins at `begin`; -1 for none.
int Finder::numberBefore(int begin, int floor) const
{
    int at = begin - 1;
    while (at >= floor && joins(at))
        --at;
    const bool isAway = at < begin - 1;
    if (rules_.hasOrdinalDot() && at > floor && !token(at).spaceBefore && token(at).kind == Token::Kind::Mark
        && text_[token(at).begin] == QLatin1Char('.'))
        --at; // "10. und 11. Februar"
    if (at < floor || !isAway || token(at).kind != Token::Kind::Number || token(at).length() > 2)
        return -1;
    const Rules::Classes &classes = rules_.classes();
    const bool isDay = token(at).number >= 1 && token(at).number <= 31
        && sentenceOf_[static_cast<std::size_t>(at)] == sentenceOf_[static_cast<std::size_t>(begin)];
    const bool standsFree
        = at == 0 || token(at).spaceBefore || bears(at - 1, classes.preday) || bears(at - 1, classes.art) || bears(at - 1, classes.conn);
    return isDay && standsFree ? at : -1;
}

// A day without a month ("dal 3", "lundi 20") with nothing but joints between it and `begin`.
bool Finder::isDayBefore(const Found &day, int begin) const
{
    const bool isOpen = day.meaning->kind() == MeaningKind::Fields && day.meaning->has(Key::Day) && !day.meaning->has(Key::Month)
        && !day.meaning->has(Key::Hour) && !day.meaning->has(Key::Pod);
    if (!isOpen || begin <= day.end || begin - day.end > 3 || sentenceOf_[static_cast<std::size_t>(begin)] != day.sentence)
        return false;
    for (int at = day.end; at < begin; ++at) {
        if (!joins(at) && !bears(at, rules_.classes().art))
            return false;
    }
    return true;
}

// The bare number on the right of `day` that takes its month: "June 12 and [13]". `before`: where the next expression begins.
std::optional<Finder::Found> Finder::dayAfter(const Found &day, int before) const
{
    const Token &last = token(day.end - 1);
    const int number = day.end + 1;
    const bool isOpen = day.meaning->kind() == MeaningKind::Fields && day.meaning->has(Key::Month) && !day.meaning->has(Key::Year)
        && last.kind == Token::Kind::Number && last.number == day.meaning->at(Key::Day);
    const bool isListed = form(day.end) != QLatin1String(",") || (number + 1 < count() && joins(number + 1)); // "on June 12, 13 came"
    if (!isOpen || !isListed || number >= std::min(before, count()) || !joins(day.end) || token(number).kind != Token::Kind::Number
        || token(number).length() > 2 || token(number).number <= last.number || token(number).number > 31
        || sentenceOf_[static_cast<std::size_t>(number)] != day.sentence)
        return std::nullopt;
    auto meaning = std::make_shared<Meaning>(*day.meaning);
    meaning->set(Key::Day, token(number).number);
    meaning->set(Key::Weekday, unset);
    Found next{day.constituent, number, number + 1, day.sentence, meaning};
    next.constituent.begin = number;
    next.constituent.end = number + 1;
    return bareDayAllowed(next.constituent) ? std::optional(next) : std::nullopt;
}

// "March 3 to 5", "June 12, 13 and 14, 2023": bare numbers on the right take the month from the left, and lend it the year behind them.
void Finder::inheritLeftwards()
{
    std::vector<Found> out;
    for (std::size_t i = 0; i < found_.size(); ++i) {
        out.push_back(found_[i]);
        const std::size_t first = out.size() - 1;
        const int before = i + 1 < found_.size() ? found_[i + 1].begin : count();
        while (const std::optional<Found> day = dayAfter(out.back(), before))
            out.push_back(*day);
        if (out.size() == first + 1 || i + 1 == found_.size())
            continue;
        const Found &next = found_[i + 1];
        const int between = next.begin - out.back().end;
        const bool isYear = isBareYear(next.constituent) && next.meaning->has(Key::Year) && between <= 1
            && (between == 0 || form(out.back().end) == QLatin1String(","));
        if (!isYear)
            continue;
        for (std::size_t at = first; at < out.size(); ++at) {
            auto meaning = std::make_shared<Meaning>(*out[at].meaning);
            meaning->set(Key::Year, next.meaning->at(Key::Year));
            out[at].meaning = meaning;
        }
        out.back().end = next.end;
        ++i;
    }
    found_ = std::move(out);
}

namespace {

// The day on the left of another, of its month; "dal 28 al 2 ottobre": of the month before.
Meaning dayBefore(const Meaning &right, std::int32_t day)
{
    Meaning meaning = right;
    meaning.set(Key::Day, day);
    if (day <= right.at(Key::Day))
        return meaning;
    const bool isJanuary = right.at(Key::Month) == 1;
    meaning.set(Key::Month, isJanuary ? 12 : right.at(Key::Month) - 1);
    if (isJanuary && right.has(Key::Year))
        meaning.set(Key::Year, right.at(Key::Year) - 1);
    return meaning;
}

} // namespace

// "2, 3 e 4 maggio", "dal 3 al 5 ottobre", "3-5 October": bare numbers on the left take the month (and the year) from the right.
void Finder::inheritRightwards()
{
    std::vector<Found> out;
    for (const Found &found : found_) {
        std::vector<Found> left;
        int at = found.begin;
        const bool gives = found.meaning->kind() == MeaningKind::Fields && found.meaning->has(Key::Month) && found.meaning->has(Key::Day)
            && (token(found.constituent.begin).kind == Token::Kind::Number || found.meaning->has(Key::Weekday));
        while (gives) {
            if (!out.empty() && isDayBefore(out.back(), at)) { // "lundi 20, mardi 21 et dimanche 26 avril"
                Found day = out.back();
                out.pop_back();
                auto meaning = std::make_shared<Meaning>(
                    dayBefore(left.empty() ? *found.meaning : *left.front().meaning, day.meaning->at(Key::Day)));
                meaning->set(Key::Weekday, day.meaning->at(Key::Weekday));
                day.meaning = meaning;
                left.insert(left.begin(), day);
                at = day.begin;
                continue;
            }
            const int number = numberBefore(at, out.empty() ? 0 : out.back().end);
            if (number < 0)
                break;
            auto meaning
                = std::make_shared<Meaning>(dayBefore(left.empty() ? *found.meaning : *left.front().meaning, token(number).number));
            meaning->set(Key::Weekday, unset);
            const bool hasDot = rules_.hasOrdinalDot() && number + 1 < count() && form(number + 1) == QLatin1String(".");
            Found one{found.constituent, withArticle(number, number + 1), number + (hasDot ? 2 : 1), found.sentence, meaning};
            one.constituent.begin = number;
            one.constituent.end = one.end;
            left.insert(left.begin(), one);
            at = one.begin;
        }
        out.insert(out.end(), left.begin(), left.end());
        out.push_back(found);
    }
    found_ = std::move(out);
}

} // namespace dates
