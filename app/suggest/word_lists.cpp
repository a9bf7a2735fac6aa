#include "app/suggest/word_lists.h"

#include "app/base/resources.h"

#include <QCoreApplication>

namespace suggest {

base::Result<WordLists> WordLists::read(const QString &resource)
{
    const base::Result<QByteArray> bytes = base::resource(resource);
    if (!bytes)
        return bytes.error();
    return parse(*bytes, resource);
}

base::Result<WordLists> WordLists::parse(const QByteArray &lines, const QString &where)
{
    WordLists lists;
    int number = 0;
    for (const QByteArray &raw : lines.split('\n')) {
        ++number;
        const QString line = QString::fromUtf8(raw).trimmed();
        if (line.isEmpty() || line.startsWith(u'#'))
            continue;
        const QStringList columns = line.split(u'\t');
        if (columns.size() != 3) {
            return base::Error{
                base::Error::Kind::Malformed,
                QCoreApplication::translate("suggest", "A line of a word list has a section, a value and words, with tabs between."),
                QStringLiteral("%1, %2").arg(where).arg(number)};
        }
        QHash<QString, QString> &section = lists.sections_[columns[0]];
        qsizetype &longest = lists.longest_[columns[0]];
        for (const QString &word : columns[2].split(u',', Qt::SkipEmptyParts)) {
            const QString clean = word.trimmed();
            section.insert(clean, columns[1]);
            longest = std::max(longest, clean.count(u' ') + 1);
        }
    }
    return lists;
}

bool WordLists::has(const QString &section, const QString &word) const
{
    const auto found = sections_.constFind(section);
    return found != sections_.constEnd() && found->contains(word);
}

QString WordLists::value(const QString &section, const QString &word) const
{
    const auto found = sections_.constFind(section);
    return found == sections_.constEnd() ? QString() : found->value(word);
}

QStringList WordLists::words(const QString &section) const
{
    QStringList words = sections_.value(section).keys();
    words.sort();
    return words;
}

qsizetype WordLists::longest(const QString &section) const { return longest_.value(section); }

void WordLists::add(const WordLists &other)
{
    for (auto section = other.sections_.constBegin(); section != other.sections_.constEnd(); ++section) {
        sections_[section.key()].insert(*section);
        longest_[section.key()] = std::max(longest_.value(section.key()), other.longest_.value(section.key()));
    }
}

} // namespace suggest
