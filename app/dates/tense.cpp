#include "app/dates/tense.h"

#include <algorithm>

namespace dates {

namespace {

struct Cue {
    Tense tense = Tense::None;
    bool isAuxiliary = false;
};

// With these letters and accents, large or small.
bool isWritten(QStringView word, const QString &lower)
{
    return word.size() == lower.size()
        && std::equal(word.begin(), word.end(), lower.begin(), [](QChar a, QChar b) { return a == b || a.toLower() == b; });
}

Cue cueOf(const Rules &rules, const Lexed &lexed, QStringView text, const Token &token, bool afterAuxiliary = false)
{
    if (token.kind != Token::Kind::Word || token.length() < 1)
        return {};
    const QStringView folded = lexed.form(token);
    // A word that is no verb by itself ("partito") is one after "è".
    const TenseCue *cue = rules.wordCue(folded);
    if (cue && !cue->written.isEmpty() && !isWritten(text.mid(token.begin, token.length()), cue->written))
        cue = nullptr;
    if (cue && !(afterAuxiliary && cue->tense == Tense::None))
        return {cue->tense, cue->isAuxiliary};
    if (token.length() < 4 || token.isCapitalised)
        return {};
    const QStringView written = text.mid(token.begin, token.length());
    for (const TenseCue &ending : rules.suffixCues(written.back())) {
        const qsizetype length = ending.form.size(), opening = ending.prefix.size();
        if (written.size() <= length + 1 + (opening == 0 ? 0 : opening + 1) || (ending.afterAuxiliary && !afterAuxiliary))
            continue;
        if (std::equal(ending.form.begin(), ending.form.end(), written.end() - length)
            && (opening == 0 || written.startsWith(ending.prefix)))
            return {ending.tense, false};
    }
    return {};
}

bool endsClause(const Lexed &lexed, const Token &token)
{
    return token.kind == Token::Kind::Mark && QStringView(u",;:()\u2013").contains(lexed.form(token).front());
}

// Words between, with a price on the marks that part clauses.
int distanceTo(const Lexed &lexed, int at, int begin, int end)
{
    int distance = at < begin ? begin - at : at - end + 1;
    const int from = std::min(at, end), to = std::max(at, begin);
    for (int between = from; between < to; ++between) {
        const Token &mark = lexed.tokens[static_cast<std::size_t>(between)];
        const QChar c = mark.kind == Token::Kind::Mark ? lexed.form(mark).front() : QChar();
        distance += c == QLatin1Char(';') || c == QLatin1Char(':') ? 30 : c == QLatin1Char(',') ? 4 : 0;
    }
    return distance;
}

} // namespace

bool isVerb(const Rules &rules, const Lexed &lexed, QStringView text, const Token &token)
{
    return cueOf(rules, lexed, text, token).tense != Tense::None;
}

Tense tenseAround(const Rules &rules, const Lexed &lexed, QStringView text, int first, int last, int begin, int end)
{
    const int reach = rules.verbsStandApart() ? 24 : 4;
    Tense best = Tense::None;
    int nearest = 1000;
    for (int at = first; at < last; ++at) {
        if (at >= begin && at < end)
            continue;
        const Token &token = lexed.tokens[static_cast<std::size_t>(at)];
        Cue cue = cueOf(rules, lexed, text, token);
        const int verb = at;
        if (cue.isAuxiliary) { // "ha" decides with what follows: "ha detto" is past, "è previsto" is planned
            for (int next = at + 1; next < std::min(last, at + reach); ++next) {
                const Token &word = lexed.tokens[static_cast<std::size_t>(next)];
                if (next >= begin && next < end)
                    continue;
                if (rules.verbsStandApart() && endsClause(lexed, word))
                    break;
                const Cue follows = cueOf(rules, lexed, text, word, true);
                if (follows.tense != Tense::None && !follows.isAuxiliary) {
                    cue.tense = cue.tense == Tense::Future ? Tense::Future : follows.tense; // "wird … abhalten"
                    at = next;
                    break;
                }
            }
        }
        if (cue.tense == Tense::None)
            continue;
        int distance = distanceTo(lexed, at, begin, end);
        if (rules.verbsStandApart()) // a time within the frame of both is near to both
            distance = std::min(distance, distanceTo(lexed, verb, begin, end));
        distance = distance * 2 + (cue.tense == Tense::Present ? 1 : 0);
        if (distance < nearest) {
            nearest = distance;
            best = cue.tense;
        }
    }
    return best;
}

} // namespace dates
