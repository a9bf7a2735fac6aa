#include "app/project/search_query.h"

#include <QStringList>

namespace project {

namespace {

QStringList wordsOf(QStringView typed)
{
    QStringList words;
    QString word;
    for (const QChar c : typed) {
        if (c.isLetterOrNumber() || c.isMark() || c.isSurrogate()) {
            word += c;
        } else if (!word.isEmpty()) {
            words << word;
            word.clear();
        }
    }
    if (!word.isEmpty())
        words << word;
    return words;
}

QString quoted(const QString &words) { return QLatin1Char('"') + words + QLatin1Char('"'); }

} // namespace

QString searchQuery(const QString &typed)
{
    QStringList terms;
    const QStringList parts = typed.split(QLatin1Char('"'));
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const QStringList words = wordsOf(parts[i]);
        const bool inQuotes = i % 2 == 1 && i + 1 < parts.size(); // a quotation mark without its fellow is not one
        if (inQuotes && !words.isEmpty()) {
            terms << quoted(words.join(QLatin1Char(' ')));
            continue;
        }
        for (const QString &word : words)
            terms << quoted(word) + (word.size() >= 3 ? QStringLiteral(" *") : QString());
    }
    return terms.join(QLatin1Char(' '));
}

} // namespace project
