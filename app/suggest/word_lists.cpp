#include "app/suggest/word_lists.h"

#include "app/base/resources.h"

#include <QCoreApplication>

namespace suggest {

namespace {

// "all'indomani di" begins with the token "all'", "a causa di" with "a"; "n't" may be a token itself.
void noteFirstWord(QSet<QString> &firstWords, const QString &phrase)
{
    const QString untilSpace = phrase.section(u' ', 0, 0);
    firstWords.insert(untilSpace);
    if (const qsizetype apostrophe = untilSpace.indexOf(u'\''); apostrophe > 0)
        firstWords.insert(untilSpace.left(apostrophe + 1));
}

} // namespace

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
            noteFirstWord(lists.firstWords_[columns[0]], clean);
        }
    }
    lists.sort();
    return lists;
}

void WordLists::sort()
{
    for (auto section = sections_.constBegin(); section != sections_.constEnd(); ++section) {
        QStringList &sorted = sorted_[section.key()];
        sorted = section->keys();
        sorted.sort();
    }
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

QStringList WordLists::words(const QString &section) const { return sorted_.value(section); }

bool WordLists::begins(const QString &section, const QString &word) const
{
    const auto found = firstWords_.constFind(section);
    return found != firstWords_.constEnd() && found->contains(word);
}

qsizetype WordLists::longest(const QString &section) const { return longest_.value(section); }

void WordLists::add(const WordLists &other)
{
    for (auto section = other.sections_.constBegin(); section != other.sections_.constEnd(); ++section) {
        sections_[section.key()].insert(*section);
        firstWords_[section.key()].unite(other.firstWords_.value(section.key()));
        longest_[section.key()] = std::max(longest_.value(section.key()), other.longest_.value(section.key()));
    }
    sort();
}

} // namespace suggest
