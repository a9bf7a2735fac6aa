#include "app/formats/csv/columns.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace formats::csv {

const std::vector<Role> &roles()
{
    static const std::vector<Role> all{
        {"text", &Columns::text,
         "text|testo|body|corpo|content|contenuto|article|articolo|full_text|fulltext|maintext|article_text|body_text|testo_articolo|"
         "message"},
        {"title", &Columns::title, "title|titolo|headline|titel|titre|titular|heading"},
        {"author", &Columns::author, "author|autore|byline|firma|authors|autori|autor|auteur|creator|writer"},
        {"date", &Columns::date,
         "dct|date|data|published|publish_date|pubdate|date_publish|publication_date|published_at|publishedat|data_pubblicazione|datum|"
         "fecha|"
         "timestamp|created_at"},
        {"language", &Columns::language, "language|lingua|lang|langue|sprache|idioma"},
        {"source", &Columns::source, "url|link|address|indirizzo|uri|web_url|source_url|source|fonte"},
        {"id", &Columns::id, "id|doc_id|docid|article_id|guid|identifier|nome|name"},
        {"publisher", &Columns::publisher, "publisher|testata|publication|newspaper|outlet|editore|giornale"},
        {"section", &Columns::section, "section|sezione|category|categoria|rubrica|topic"}};
    return all;
}

namespace {

int columnNamed(const QStringList &names, const QString &wanted)
{
    for (int i = 0; i < names.size(); ++i) {
        if (names[i].trimmed().compare(wanted, Qt::CaseInsensitive) == 0)
            return i;
    }
    return -1;
}

int columnSaid(const QStringList &names, const QString &said)
{
    bool number = false;
    const int at = said.toInt(&number);
    if (number && at >= 1 && at <= names.size())
        return at - 1;
    return columnNamed(names, said);
}

// The column that a role's names tell, of those that nobody has claimed; -1 where there is none.
int columnOf(const Role &role, const QStringList &names, const QSet<int> &taken)
{
    for (const QString &name : QString::fromLatin1(role.names).split(u'|')) {
        if (const int at = columnNamed(names, name); at >= 0 && !taken.contains(at))
            return at;
    }
    return -1;
}

// The column with the longest cells, where they are sentences rather than words.
int longestColumn(const std::vector<QStringList> &table, const QSet<int> &taken)
{
    std::vector<qint64> sizes(std::size_t(table[0].size()), 0), cells = sizes;
    for (std::size_t row = 1; row < std::min<std::size_t>(table.size(), 200); ++row) {
        for (int i = 0; i < table[row].size() && i < int(sizes.size()); ++i) {
            if (taken.contains(i))
                continue;
            sizes[std::size_t(i)] += table[row][i].size();
            cells[std::size_t(i)] += !table[row][i].trimmed().isEmpty();
        }
    }
    const auto longest = std::max_element(sizes.begin(), sizes.end()) - sizes.begin();
    const bool sentences = cells[std::size_t(longest)] > 0 && sizes[std::size_t(longest)] / cells[std::size_t(longest)] >= 40;
    return sentences ? int(longest) : -1;
}

} // namespace

const Role *roleOf(const QString &name)
{
    for (const Role &role : roles()) {
        if (QString::fromLatin1(role.names).split(u'|').contains(name.trimmed(), Qt::CaseInsensitive))
            return &role;
    }
    return nullptr;
}

base::Result<Columns> columnsOf(const std::vector<QStringList> &table, const Settings &settings, const QString &where)
{
    Columns columns;
    if (table.empty() || table.front().isEmpty())
        return base::Error{base::Error::Kind::Malformed, QCoreApplication::translate("formats", "The table is empty."), where};
    const QStringList &names = table.front();
    QSet<int> taken;
    for (const Role &role : roles()) { // what somebody says goes before what a name tells
        const auto said = settings.find(QString::fromLatin1(role.setting));
        if (said == settings.end() || said->second.isEmpty())
            continue;
        columns.*role.column = columnSaid(names, said->second);
        if (columns.*role.column < 0)
            return base::Error{base::Error::Kind::Invalid,
                               QCoreApplication::translate("formats", "There is no column “%1”; the columns are: %2.")
                                   .arg(said->second, names.mid(0, 20).join(QStringLiteral(", "))),
                               where};
        taken.insert(columns.*role.column);
    }
    for (const Role &role : roles()) {
        if (!settings.contains(QString::fromLatin1(role.setting)))
            columns.*role.column = columnOf(role, names, taken);
    }
    if (columns.text < 0) {
        columns.text = longestColumn(table, taken);
        columns.guessed = columns.text >= 0;
    }
    if (columns.text < 0)
        return base::Error{base::Error::Kind::Malformed,
                           QCoreApplication::translate("formats",
                                                       "No column is known to be the text; say which one is (text=NAME). The columns "
                                                       "are: %1.")
                               .arg(names.mid(0, 20).join(QStringLiteral(", "))),
                           where};
    return columns;
}

} // namespace formats::csv
