// What would do instead: the nearest spelling that is a date, or the length of the month.
#include "app/dates/typed_forms.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace dates::typed {

namespace {

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

QStringList nearWords(const QStringList &known, const QString &word)
{
    std::vector<std::pair<int, QString>> near;
    const QString folded = foldedWord(word);
    for (const QString &one : known) {
        const QString other = foldedWord(one);
        if (std::abs(other.size() - folded.size()) > 2)
            continue;
        const int far = distance(folded, other);
        if (far <= (folded.size() > 5 ? 2 : 1))
            near.emplace_back(far, one);
    }
    std::stable_sort(near.begin(), near.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    QStringList words;
    for (std::size_t i = 0; i < near.size() && i < 6; ++i)
        words.append(near[i].second);
    return words;
}

// With one word, or two, spelt as the grammar knows them.
std::optional<QString> corrected(const Grammar &grammar, const QString &text, const QString &dct)
{
    const QStringList words = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (words.size() > 8)
        return std::nullopt;
    QStringList known = grammar.rules().knownWords();
    for (std::size_t kind = 0; kind < aroundCount; ++kind) {
        for (const QString &phrase : grammar.rules().around(static_cast<Around>(kind)))
            known += phrase.split(QLatin1Char(' '));
    }
    const auto reads = [&](const QStringList &tried) { return inLanguage(grammar, tried.join(QLatin1Char(' ')), dct).has_value(); };
    std::vector<QStringList> near;
    for (const QString &word : words)
        near.push_back(nearWords(known, word));
    for (qsizetype i = 0; i < words.size(); ++i) {
        for (const QString &one : near[static_cast<std::size_t>(i)]) {
            QStringList tried = words;
            tried[i] = one;
            if (reads(tried))
                return tried.join(QLatin1Char(' '));
        }
    }
    for (qsizetype i = 0; i < words.size(); ++i) {
        for (qsizetype j = i + 1; j < words.size(); ++j) {
            QStringList tried = words;
            tried[i] = near[static_cast<std::size_t>(i)].value(0, words[i]);
            tried[j] = near[static_cast<std::size_t>(j)].value(0, words[j]);
            if (reads(tried))
                return tried.join(QLatin1Char(' '));
        }
    }
    return std::nullopt;
}

// "31 febbraio": the same with the month's last day.
std::optional<QString> lastDayInstead(const Grammar &grammar, const QString &text, const QString &dct)
{
    static const QRegularExpression day(QStringLiteral("(?<!\\d)(29|3\\d)(?!\\d)"));
    const QRegularExpressionMatch match = day.match(text);
    for (int last = 31; match.hasMatch() && last >= 28; --last) {
        QString tried = text;
        tried.replace(match.capturedStart(), match.capturedLength(), QString::number(last));
        if (tried != text && inLanguage(grammar, tried, dct))
            return tried;
    }
    return std::nullopt;
}

} // namespace

base::Error unknownDate(const std::vector<std::shared_ptr<const Grammar>> &grammars, const QString &text, const QString &dct)
{
    const auto error = [](const QString &sentence) { return base::Error{base::Error::Kind::Invalid, sentence, {}}; };
    for (const std::shared_ptr<const Grammar> &grammar : grammars) {
        if (const std::optional<QString> day = lastDayInstead(*grammar, text, dct))
            return error(QCoreApplication::translate("dates", "“%1” is a day that its month does not have. Try “%2”.").arg(text, *day));
    }
    for (const std::shared_ptr<const Grammar> &grammar : grammars) {
        if (const std::optional<QString> suggestion = corrected(*grammar, text, dct))
            return error(QCoreApplication::translate("dates", "“%1” is not a date I know. Try “%2”.").arg(text, *suggestion));
    }
    return error(QCoreApplication::translate("dates", "“%1” is not a date I know. Try “-7d”, “2024-W12” or “14 Sep”.").arg(text));
}

} // namespace dates::typed
