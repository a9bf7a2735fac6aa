#include "app/suggest/name_forms.h"

#include <algorithm>

namespace suggest {

base::Result<NameForms> NameForms::load()
{
    base::Result<WordLists> lists = WordLists::read(QStringLiteral("chains/name_forms.tsv"));
    if (!lists)
        return lists.error();
    NameForms forms;
    forms.lists_ = *std::move(lists);
    return forms;
}

QString NameForms::core(const QString &name) const
{
    QStringList words = name.split(u' ');
    while (words.size() > 1 && (words.first().front().isLower() || lists_.has(QStringLiteral("article"), words.first().toLower())))
        words.removeFirst();
    const auto isExtra = [this](const QString &word) {
        const QString small = word.toLower();
        return lists_.has(QStringLiteral("legal"), small) || lists_.has(QStringLiteral("description"), small);
    };
    while (words.size() > 1 && isExtra(words.last()))
        words.removeLast();
    QString core = words.join(u' ');
    while (core.size() > 1 && core.endsWith(u','))
        core.chop(1);
    return core;
}

bool NameForms::hasLegalForm(const QStringList &words) const
{
    return words.size() > 1 && lists_.has(QStringLiteral("legal"), words.last().toLower());
}

bool NameForms::isAcronym(const QString &name)
{
    return name.size() >= 2 && name.size() <= 8
        && std::all_of(name.begin(), name.end(), [](QChar c) { return c.isUpper() || c.isDigit() || c == u'.'; });
}

QString NameForms::withoutYear(const QString &name)
{
    qsizetype digits = 0;
    while (digits < name.size() && name[name.size() - 1 - digits].isDigit())
        ++digits;
    if ((digits != 4 && digits != 2) || digits + 3 > name.size())
        return name;
    const QString bare = name.chopped(digits);
    return QStringView(u" -'").contains(bare.back()) ? bare.chopped(1) : name;
}

QString NameForms::initialsOf(const QStringList &words)
{
    QString initials;
    for (const QString &word : words) {
        const QString bare = word.contains(u'\'') ? word.section(u'\'', -1) : word;
        if (!bare.isEmpty() && bare.front().isUpper())
            initials.append(bare.front());
    }
    return initials;
}

namespace {

// The letters from `at` on, out of the words from `from` on: each word gives its beginning, a small one may give nothing.
bool isMadeOf(QStringView letters, const QStringList &words, qsizetype from)
{
    if (letters.isEmpty())
        return std::none_of(words.begin() + from, words.end(), [](const QString &word) { return word.front().isUpper(); });
    if (from == words.size())
        return false;
    const QString word = words[from].section(u'\'', -1).toUpper();
    if (words[from].front().isLower() && isMadeOf(letters, words, from + 1))
        return true;
    for (qsizetype length = 1; length <= letters.size() && length <= word.size() && word[length - 1] == letters[length - 1]; ++length) {
        if (isMadeOf(letters.mid(length), words, from + 1))
            return true;
    }
    return false;
}

} // namespace

bool NameForms::abbreviates(const QString &acronym, const QStringList &words)
{
    const QString letters = QString(acronym).remove(u'.');
    return isAcronym(acronym) && words.size() > 1 && words.size() <= 10 && isMadeOf(letters, words, 0);
}

} // namespace suggest
