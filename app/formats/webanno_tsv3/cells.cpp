#include "app/formats/webanno_tsv3/cells.h"

namespace formats::webanno {

QStringList splitUnescaped(const QString &cell, QChar at)
{
    QStringList parts{QString()};
    for (qsizetype i = 0; i < cell.size(); ++i) {
        if (cell[i] == u'\\' && i + 1 < cell.size()) {
            parts.last() += cell[i];
            parts.last() += cell[++i];
        } else if (cell[i] == at) {
            parts << QString();
        } else {
            parts.last() += cell[i];
        }
    }
    return parts;
}

std::vector<Item> itemsOf(const QString &cell)
{
    std::vector<Item> items;
    if (cell == QLatin1String("_"))
        return items;
    for (const QString &part : splitUnescaped(cell, u'|')) {
        const QStringList pieces = splitUnescaped(part, u'[');
        const bool numbered = pieces.size() == 2 && pieces[1].endsWith(u']') && !pieces[1].endsWith(QLatin1String("\\]"));
        items.push_back(numbered ? Item{pieces[0], pieces[1].chopped(1)} : Item{part, {}});
    }
    return items;
}

std::optional<QString> valueOf(const QString &words)
{
    if (words == QLatin1String("*") || words == QLatin1String("_") || words.isEmpty())
        return std::nullopt;
    return unescaped(words);
}

QString unescaped(const QString &words)
{
    QString value;
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (words[i] != u'\\' || i + 1 == words.size()) {
            value += words[i];
            continue;
        }
        const QChar next = words[++i];
        bool hexadecimal = false;
        const auto unit = static_cast<char16_t>(words.mid(i + 1, 4).toUShort(&hexadecimal, 16));
        if (next == u'u' && hexadecimal && words.size() >= i + 5) { // Java's, up to version 3.1
            value += QChar(unit);
            i += 4;
        } else {
            value += next == u't' ? QChar(u'\t') : next == u'n' ? QChar(u'\n') : next == u'r' ? QChar(u'\r') : next;
        }
    }
    return value;
}

QString escaped(const QString &value)
{
    QString words;
    for (qsizetype i = 0; i < value.size(); ++i) {
        const QChar c = value[i];
        if (c == u'\t' || c == u'\n' || c == u'\r') {
            words += c == u'\t' ? QLatin1String("\\t") : c == u'\n' ? QLatin1String("\\n") : QLatin1String("\\r");
            continue;
        }
        const bool arrow = c == u'-' && i + 1 < value.size() && value[i + 1] == u'>';
        if (arrow || QStringLiteral("\\[]|_;*").contains(c))
            words += u'\\';
        words += c;
    }
    return words;
}

QString escapedText(const QString &text)
{
    QString words;
    for (const QChar c : text) {
        if (c == u'\\')
            words += QLatin1String("\\\\");
        else if (c == u'\t')
            words += QLatin1String("\\t");
        else if (c == u'\r')
            words += QLatin1String("\\r");
        else if (c == u'\n')
            words += QLatin1String("\\n");
        else
            words += c;
    }
    return words;
}

} // namespace formats::webanno
