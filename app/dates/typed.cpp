#include "app/dates/typed.h"

#include "app/timeline/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace dates {

using namespace timeline;

QString Typed::inWords(const QString &inLanguage) const { return timeline::inWords(value, mod, quant, freq, inLanguage); }

namespace {

Typed fromValue(const Value &value, const QString &mod, const QString &typed)
{
    Typed result;
    result.type = typeOf(value);
    result.value = print(value);
    result.mod = mod;
    result.derivation = typed + QStringLiteral(" → ") + result.value;
    result.readings = {{result.value, mod, 1, {}}};
    return result;
}

// A TIMEX3 value, perhaps with a mod after it or "~" for about. Two digits are a day of the month, not a century.
std::optional<Typed> rawValue(const QString &text)
{
    QString body = text.section(QLatin1Char(' '), 0, 0), mod = text.section(QLatin1Char(' '), 1).toUpper();
    if (body.endsWith(QLatin1Char('~'))) {
        body.chop(1);
        mod = QStringLiteral("APPROX");
    }
    if (body.size() < 3 || (!mod.isEmpty() && !mods().contains(mod)))
        return std::nullopt;
    const base::Result<Value> value = parseValue(body);
    if (!value)
        return std::nullopt;
    return fromValue(*value, mod, text);
}

std::optional<Granularity> unitOf(QChar letter)
{
    switch (letter.toLower().unicode()) {
    case u'd':
    case u'g':
    case u't':
        return Granularity::Day; // days, giorni, Tage
    case u'w':
    case u's':
        return Granularity::Week; // weeks, settimane, semanas
    case u'm':
        return Granularity::Month;
    case u'y':
    case u'a':
    case u'j':
        return Granularity::Year; // years, anni, Jahre
    default:
        return std::nullopt;
    }
}

// "-7g", "+2w", "-1m", "+1y", "-3": so far from the DCT.
std::optional<QString> shifted(const QString &text, const std::optional<Instant> &dct)
{
    const bool isSigned
        = text.size() >= 2 && (text.front() == QLatin1Char('+') || text.front() == QLatin1Char('-') || text.front() == QChar(0x2212));
    if (!isSigned || !dct)
        return std::nullopt;
    QString digits = text.mid(1).trimmed();
    Granularity unit = Granularity::Day;
    if (const std::optional<Granularity> named = unitOf(digits.back())) {
        unit = *named;
        digits.chop(1);
    }
    bool isNumber = false;
    const int n = digits.trimmed().toInt(&isNumber) * (text.front() == QLatin1Char('+') ? 1 : -1);
    if (!isNumber || std::abs(n) > 100000)
        return std::nullopt;
    const CivilDate today = civilTime(*dct).date;
    if (unit == Granularity::Day || unit == Granularity::Week)
        return valueAt((daysOf(today) + std::int64_t{n} * (unit == Granularity::Week ? 7 : 1)) * day, unit);
    return valueAt(instantOf(plusMonths({today.year, today.month, 1}, unit == Granularity::Month ? n : 12 * n)), unit);
}

// "w37", "2024w12", "q3", "2024q3", "h1": a year's part, of the DCT's year where none is said.
std::optional<QString> partOfYear(const QString &text, const std::optional<Instant> &dct)
{
    const QString lower = text.toLower();
    const qsizetype at
        = static_cast<qsizetype>(std::find_if(lower.begin(), lower.end(), [](QChar c) { return c.isLetter(); }) - lower.begin());
    if (at >= lower.size() || (at != 0 && at != 4) || (at == 0 && !dct))
        return std::nullopt;
    const QString year = at == 4 ? lower.left(4) : QStringLiteral("%1").arg(civilTime(*dct).date.year, 4, 10, QLatin1Char('0'));
    const QString number = lower.mid(at + 1);
    bool isNumber = false;
    const int n = number.toInt(&isNumber);
    if (!isNumber)
        return std::nullopt;
    const QChar letter = lower[at];
    const QString value = letter == QLatin1Char('w')               ? QStringLiteral("%1-W%2").arg(year).arg(n, 2, 10, QLatin1Char('0'))
        : letter == QLatin1Char('q') || letter == QLatin1Char('t') ? QStringLiteral("%1-Q%2").arg(year).arg(n)
        : letter == QLatin1Char('h')                               ? QStringLiteral("%1-H%2").arg(year).arg(n)
                                                                   : QString();
    return parseValue(value) ? std::optional(value) : std::nullopt;
}

Typed fromExpression(const Expression &expression, const QString &language)
{
    return {expression.type, expression.value,      expression.mod,      expression.quant,
            expression.freq, expression.derivation, expression.readings, language};
}

// How many letters have to be put, taken, changed or swapped.
int distance(QStringView a, QStringView b)
{
    std::vector<std::vector<int>> cost(static_cast<std::size_t>(a.size()) + 1, std::vector<int>(static_cast<std::size_t>(b.size()) + 1));
    for (std::size_t i = 0; i < cost.size(); ++i) {
        for (std::size_t j = 0; j < cost[i].size(); ++j) {
            if (i == 0 || j == 0) {
                cost[i][j] = static_cast<int>(i + j);
                continue;
            }
            const auto ai = static_cast<qsizetype>(i) - 1, bj = static_cast<qsizetype>(j) - 1;
            cost[i][j] = std::min({cost[i - 1][j] + 1, cost[i][j - 1] + 1, cost[i - 1][j - 1] + (a[ai] == b[bj] ? 0 : 1)});
            if (i > 1 && j > 1 && a[ai] == b[bj - 1] && a[ai - 1] == b[bj])
                cost[i][j] = std::min(cost[i][j], cost[i - 2][j - 2] + 1);
        }
    }
    return cost.back().back();
}

QStringList nearWords(const Rules &rules, const QString &word)
{
    std::vector<std::pair<int, QString>> near;
    const QString folded = foldedWord(word);
    for (const QString &known : rules.knownWords()) {
        const QString other = foldedWord(known);
        if (std::abs(other.size() - folded.size()) > 2)
            continue;
        const int far = distance(folded, other);
        if (far <= (folded.size() > 5 ? 2 : 1))
            near.emplace_back(far, known);
    }
    std::stable_sort(near.begin(), near.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    QStringList words;
    for (std::size_t i = 0; i < near.size() && i < 6; ++i)
        words.append(near[i].second);
    return words;
}

// The same with one word spelt as the grammar knows it.
std::optional<QString> corrected(const Grammar &grammar, const QString &text, const QString &dct)
{
    const QStringList words = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (qsizetype i = 0; i < words.size(); ++i) {
        for (const QString &near : nearWords(grammar.rules(), words[i])) {
            QStringList tried = words;
            tried[i] = near;
            if (grammar.phrase(tried.join(QLatin1Char(' ')), dct))
                return tried.join(QLatin1Char(' '));
        }
    }
    return std::nullopt;
}

base::Error unknownDate(const QString &text, const std::optional<QString> &suggestion)
{
    const QString message = suggestion
        ? QCoreApplication::translate("dates", "“%1” is not a date I know. Try “%2”.").arg(text, *suggestion)
        : QCoreApplication::translate("dates", "“%1” is not a date I know. Try “-7d”, “2024-W12” or “14 Sep”.").arg(text);
    return {base::Error::Kind::Invalid, message, {}};
}

} // namespace

base::Result<Typed> parseTyped(const QString &raw, const QString &dct, const QStringList &languages)
{
    const QString text = raw.simplified();
    if (text.isEmpty())
        return base::Error{base::Error::Kind::Invalid, QCoreApplication::translate("dates", "Type a date."), {}};
    if (const std::optional<Typed> value = rawValue(text))
        return *value;
    const std::optional<Instant> now = instantOfDct(dct);
    for (const auto shorthand : {shifted, partOfYear}) {
        if (const std::optional<QString> value = shorthand(text, now))
            return fromValue(*parseValue(*value), {}, text);
    }
    std::vector<std::shared_ptr<const Grammar>> grammars;
    for (const QString &language : languages + QStringList{QStringLiteral("en")}) {
        const std::shared_ptr<const Grammar> grammar = Grammar::shared(language);
        if (grammar && std::find(grammars.begin(), grammars.end(), grammar) == grammars.end())
            grammars.push_back(grammar);
    }
    bool wantsDct = false;
    for (const std::shared_ptr<const Grammar> &grammar : grammars) {
        if (const std::optional<Expression> expression = grammar->phrase(text, dct))
            return fromExpression(*expression, grammar->language());
        wantsDct = wantsDct || (!now && grammar->phrase(text, QStringLiteral("2000-01-01")));
    }
    if (wantsDct)
        return base::Error{base::Error::Kind::Invalid,
                           QCoreApplication::translate("dates", "“%1” hangs on the article’s date, which is not known.").arg(text),
                           {}};
    for (const std::shared_ptr<const Grammar> &grammar : grammars) {
        if (const std::optional<QString> suggestion = corrected(*grammar, text, now ? dct : QStringLiteral("2000-01-01")))
            return unknownDate(text, suggestion);
    }
    return unknownDate(text, std::nullopt);
}

} // namespace dates
