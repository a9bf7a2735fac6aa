#include "app/dates/date_line.h"

#include "app/dates/grammar.h"

#include <algorithm>

namespace dates {

namespace {

// A line may carry a place, an agency in brackets, a clock, an author's mark; more words than these make it a sentence.
constexpr int mostOtherWords = 8;

bool endsLikeASentence(QStringView line)
{
    const QString trimmed = line.trimmed().toString();
    return trimmed.size() > 60 && (trimmed.endsWith(QLatin1Char('.')) || trimmed.endsWith(QLatin1Char('?')));
}

int otherWords(QStringView line, const std::vector<Expression> &found)
{
    int words = 0;
    for (const Token &token : lex(line).tokens) {
        const bool isCovered = std::any_of(found.begin(), found.end(), [&](const Expression &one) {
            return one.range.covers({token.begin, token.end});
        });
        words += token.kind == Token::Kind::Word && !isCovered ? 1 : 0;
    }
    return words;
}

// "10:30", "10.30", "ore 10.30" somewhere after the date.
QString clockAfter(QStringView line, qsizetype from)
{
    const Lexed lexed = lex(line);
    for (std::size_t i = 0; i + 2 < lexed.tokens.size(); ++i) {
        const Token &hour = lexed.tokens[i], &mark = lexed.tokens[i + 1], &minute = lexed.tokens[i + 2];
        const bool isClock = hour.begin >= from && hour.kind == Token::Kind::Number && minute.kind == Token::Kind::Number
            && !mark.spaceBefore && !minute.spaceBefore && QStringView(u":.h").contains(line[mark.begin]) && mark.length() == 1
            && hour.length() <= 2 && minute.length() == 2 && hour.number < 24 && minute.number < 60
            && (i + 3 >= lexed.tokens.size() || lexed.tokens[i + 3].spaceBefore || line[lexed.tokens[i + 3].begin] != QLatin1Char('.'));
        if (isClock)
            return QStringLiteral("T%1:%2").arg(hour.number, 2, 10, QLatin1Char('0')).arg(minute.number, 2, 10, QLatin1Char('0'));
    }
    return {};
}

} // namespace

std::optional<QString> dctFromDateLine(QStringView text, const QString &language, int yearHint)
{
    const QString two = language.section(QLatin1Char('-'), 0, 0).toLower();
    const QStringView line = text.trimmed();
    if (line.isEmpty() || line.size() > 120 || endsLikeASentence(line))
        return std::nullopt;
    QStringList languages{two};
    if (two != QLatin1String("en"))
        languages.append(QStringLiteral("en")); // months are often left in English by the page's template
    for (const QString &one : languages) {
        const std::shared_ptr<const Grammar> grammar = Grammar::shared(one);
        if (!grammar)
            continue;
        const QString dct = yearHint ? QStringLiteral("%1-12-31").arg(yearHint, 4, 10, QLatin1Char('0')) : QString();
        const std::vector<Expression> found = grammar->find(line, dct);
        const auto dated = std::find_if(found.begin(), found.end(), [](const Expression &expression) {
            return (expression.type == QLatin1String("DATE") || expression.type == QLatin1String("TIME"))
                && timeline::granularity(expression.value) <= timeline::Granularity::Day
                && timeline::granularity(expression.value) != timeline::Granularity::Unknown;
        });
        if (dated == found.end() || otherWords(line, found) > mostOtherWords)
            continue;
        const QString day = dated->value.section(QLatin1Char('T'), 0, 0);
        return day + clockAfter(line, dated->range.end);
    }
    return std::nullopt;
}

} // namespace dates
