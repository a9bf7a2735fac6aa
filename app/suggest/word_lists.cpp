#include "app/suggest/word_lists.h"

#include "app/base/resources.h"

#include <QCoreApplication>

#include <algorithm>

namespace suggest {

namespace {

std::size_t nameHash(QStringView name)
{
    return name.isEmpty() ? 0 : std::size_t(name.front().unicode()) * 7 + name.back().unicode() * 3 + std::size_t(name.size());
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
        Section &section = lists.section(columns[0]);
        for (const QString &word : columns[2].split(u',', Qt::SkipEmptyParts))
            insert(section, word.trimmed(), columns[1]);
    }
    lists.finish();
    return lists;
}

const WordLists::Section *WordLists::find(QStringView name) const
{
    if (table_.empty())
        return nullptr;
    for (std::size_t at = nameHash(name) % table_.size(); table_[at] != 0; at = (at + 1) % table_.size()) {
        const Section &section = sections_[table_[at] - 1u];
        if (section.name == name)
            return &section;
    }
    return nullptr;
}

WordLists::Section &WordLists::section(const QString &name)
{
    const auto found = std::find_if(sections_.begin(), sections_.end(), [&name](const Section &one) { return one.name == name; });
    if (found != sections_.end())
        return *found;
    sections_.emplace_back().name = name;
    return sections_.back();
}

void WordLists::insert(Section &section, const QString &phrase, const QString &value)
{
    section.values.insert(phrase, value);
    section.whole.add(phrase);
    section.longest = std::max(section.longest, phrase.count(u' ') + 1);
    // "all'indomani di" begins with the token "all'", "a causa di" with "a"; "n't" may be a token itself.
    const QString untilSpace = phrase.section(u' ', 0, 0);
    section.firstWords.insert(untilSpace);
    section.first.add(untilSpace);
    if (const qsizetype apostrophe = untilSpace.indexOf(u'\''); apostrophe > 0) {
        section.firstWords.insert(untilSpace.left(apostrophe + 1));
        section.first.add(QStringView(untilSpace).left(apostrophe + 1));
    }
}

void WordLists::finish()
{
    table_.assign(sections_.size() * 4 + 1, 0);
    for (std::size_t i = 0; i < sections_.size(); ++i) {
        std::size_t at = nameHash(sections_[i].name) % table_.size();
        while (table_[at] != 0)
            at = (at + 1) % table_.size();
        table_[at] = static_cast<std::uint8_t>(i + 1);
        sections_[i].sorted = sections_[i].values.keys();
        sections_[i].sorted.sort();
    }
}

bool WordLists::has(const QString &section, const QString &word) const
{
    const Section *found = find(section);
    return found && found->whole.mayHave(word) && found->values.contains(word);
}

QString WordLists::value(const QString &section, const QString &word) const
{
    const Section *found = find(section);
    return found && found->whole.mayHave(word) ? found->values.value(word) : QString();
}

QStringList WordLists::words(const QString &section) const
{
    const Section *found = find(section);
    return found ? found->sorted : QStringList();
}

bool WordLists::begins(const QString &section, const QString &word) const
{
    const Section *found = find(section);
    return found && found->first.mayHave(word) && found->firstWords.contains(word);
}

qsizetype WordLists::longest(const QString &section) const
{
    const Section *found = find(section);
    return found ? found->longest : 0;
}

void WordLists::add(const WordLists &other)
{
    for (const Section &more : other.sections_) {
        Section &own = section(more.name);
        for (auto word = more.values.constBegin(); word != more.values.constEnd(); ++word)
            insert(own, word.key(), word.value());
    }
    finish();
}

} // namespace suggest
