#include "app/formats/csv/csv.h"

#include "app/formats/html/page.h"
#include "app/formats/text/decoding.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <array>

namespace formats {

namespace csv {

namespace {

constexpr int mostColumns = 500;

struct Role {
    const char *setting;
    int Columns::*column;
    const char *names; // in lower case; the earlier the better
};

const std::array<Role, 9> &roles()
{
    static const std::array<Role, 9> all{
        {{"text-column", &Columns::text,
          "text|testo|body|corpo|content|contenuto|article|articolo|full_text|fulltext|maintext|article_text|body_text|testo_articolo|"
          "message"},
         {"title-column", &Columns::title, "title|titolo|headline|titel|titre|titular|heading"},
         {"author-column", &Columns::author, "author|autore|byline|firma|authors|autori|autor|auteur|creator|writer"},
         {"date-column", &Columns::date,
          "dct|date|data|published|publish_date|pubdate|date_publish|publication_date|published_at|publishedat|data_pubblicazione|datum|"
          "fecha|"
          "timestamp|created_at"},
         {"language-column", &Columns::language, "language|lingua|lang|langue|sprache|idioma"},
         {"source-column", &Columns::source, "url|link|address|indirizzo|uri|web_url|source_url|source|fonte"},
         {"id-column", &Columns::id, "id|doc_id|docid|article_id|guid|identifier|nome|name"},
         {"publisher-column", &Columns::publisher, "publisher|testata|publication|newspaper|outlet|editore|giornale"},
         {"section-column", &Columns::section, "section|sezione|category|categoria|rubrica|topic"}}};
    return all;
}

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

// The column with the longest cells, where they are sentences rather than words.
int longestColumn(const std::vector<QStringList> &table)
{
    std::vector<qint64> sizes(std::size_t(table[0].size()), 0), cells = sizes;
    for (std::size_t row = 1; row < std::min<std::size_t>(table.size(), 200); ++row) {
        for (int i = 0; i < table[row].size() && i < int(sizes.size()); ++i) {
            sizes[std::size_t(i)] += table[row][i].size();
            cells[std::size_t(i)] += !table[row][i].trimmed().isEmpty();
        }
    }
    const auto longest = std::max_element(sizes.begin(), sizes.end()) - sizes.begin();
    const bool sentences = cells[std::size_t(longest)] > 0 && sizes[std::size_t(longest)] / cells[std::size_t(longest)] >= 40;
    return sentences ? int(longest) : -1;
}

// RFC 4180, and what is written in its place: any line ends, quotes inside cells that do not begin with one.
struct Table {
    std::vector<QStringList> rows;
    std::vector<int> lines; // where each begins
    bool cut = false;       // a quote was never closed
};
Table tableOf(const QString &text, QChar separator)
{
    Table table;
    QStringList row;
    QString cell;
    bool quoted = false;
    int line = 1, began = 1;
    const auto endRow = [&] {
        row.append(std::exchange(cell, {}));
        if (row.size() > 1 || !row[0].trimmed().isEmpty()) {
            table.rows.push_back(row);
            table.lines.push_back(began);
        }
        row.clear();
        began = line;
    };
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar c = text[at];
        line += c == u'\n';
        if (quoted) {
            const bool twice = c == u'"' && at + 1 < text.size() && text[at + 1] == u'"';
            quoted = c != u'"' || twice;
            at += twice;
            if (quoted)
                cell += c;
        } else if (c == u'"' && cell.isEmpty()) {
            quoted = true;
        } else if (c == separator && row.size() < mostColumns) {
            row.append(std::exchange(cell, {}));
        } else if (c == u'\n') {
            endRow();
        } else {
            cell += c;
        }
    }
    table.cut = quoted;
    if (!cell.isEmpty() || !row.isEmpty())
        endRow();
    return table;
}

} // namespace

QChar separatorOf(const QString &firstLine)
{
    QChar best = u',';
    qsizetype most = 0;
    for (const QChar candidate : {u',', u';', u'\t', u'|'}) {
        const qsizetype count = firstLine.count(candidate);
        if (count > most) {
            most = count;
            best = candidate;
        }
    }
    return best;
}

base::Result<Columns> columnsOf(const std::vector<QStringList> &table, const Settings &settings, const QString &where)
{
    Columns columns;
    if (table.empty() || table.front().isEmpty())
        return base::Error{base::Error::Kind::Malformed, QCoreApplication::translate("formats", "The table is empty."), where};
    const QStringList &names = table.front();
    for (const Role &role : roles()) {
        if (const auto said = settings.find(QString::fromLatin1(role.setting)); said != settings.end() && !said->second.isEmpty()) {
            columns.*role.column = columnSaid(names, said->second);
            if (columns.*role.column < 0)
                return base::Error{base::Error::Kind::Invalid,
                                   QCoreApplication::translate("formats", "There is no column “%1”; the columns are: %2.")
                                       .arg(said->second, names.mid(0, 20).join(QStringLiteral(", "))),
                                   where};
        }
        for (const QString &name : QString::fromLatin1(role.names).split(u'|')) {
            if (columns.*role.column < 0)
                columns.*role.column = columnNamed(names, name);
        }
    }
    if (columns.text < 0) {
        columns.text = longestColumn(table);
        columns.guessed = columns.text >= 0;
    }
    if (columns.text < 0)
        return base::Error{base::Error::Kind::Malformed,
                           QCoreApplication::translate("formats",
                                                       "No column is known to be the text; name it with “text-column”. The columns "
                                                       "are: %1.")
                               .arg(names.mid(0, 20).join(QStringLiteral(", "))),
                           where};
    return columns;
}

namespace {

ArticleDraft draftOfRow(ArticleDraft draft, const QStringList &row, const QStringList &names, const Columns &columns)
{
    const auto cell = [&row](int column) { return column >= 0 && column < row.size() ? row[column].trimmed() : QString(); };
    const QString file = draft.fields.source;
    if (auto blocks = html::blocksOfFragment(cell(columns.text), file); blocks && cell(columns.text).contains(QLatin1String("<p")))
        draft.blocks = *std::move(blocks);
    else
        draft.blocks.push_back({cell(columns.text), {}, 1, {}, 0});
    if (cell(columns.text).isEmpty())
        draft.blocks.clear();
    draft.fields.title = cell(columns.title);
    draft.fields.author = cell(columns.author);
    draft.fields.language = languageTag(cell(columns.language));
    draft.date(cell(columns.date), "table");
    draft.note("published", cell(columns.date)); // also where it is no date that can be read
    if (!cell(columns.source).isEmpty()) {
        draft.note("file", file);
        draft.fields.source = cell(columns.source);
    }
    draft.named = !cell(columns.id).isEmpty();
    if (draft.named)
        draft.fields.name = cell(columns.id);
    draft.note("publisher", cell(columns.publisher));
    draft.note("section", cell(columns.section));
    for (int i = 0; i < names.size() && i < row.size(); ++i) {
        const auto known = [i, &columns](const Role &role) { return columns.*role.column == i; };
        if (std::none_of(roles().begin(), roles().end(), known) && !names[i].trimmed().isEmpty())
            draft.note(("column." + names[i].trimmed().toUtf8()).constData(), row[i]);
    }
    if (!draft.blocks.empty())
        draft.titleFirst();
    return draft;
}

class CsvReader : public FileReader {
public:
    using FileReader::FileReader;

protected:
    base::Result<std::vector<ArticleDraft>> drafts(const QByteArray &bytes, const QString &name) override
    {
        const auto encoding = options().settings.find(QStringLiteral("encoding"));
        const auto decoded = decode(bytes, name, encoding == options().settings.end() ? QString() : encoding->second);
        if (!decoded)
            return decoded.error();
        const Table table = tableOf(decoded->text, separatorOf(decoded->text.section(u'\n', 0, 0)));
        const auto columns = columnsOf(table.rows, options().settings, name);
        if (!columns)
            return columns.error();
        const QStringList &names = table.rows.front();
        ArticleDraft file = draftOf(bytes, name, QStringLiteral("csv"));
        file.note("encoding", decoded->encoding);
        if (columns->guessed)
            note({base::Error::Kind::Malformed,
                  QCoreApplication::translate("formats", "No column is named like a text; “%1” was taken, as the longest.")
                      .arg(names.value(columns->text)),
                  name});
        std::vector<ArticleDraft> found;
        for (std::size_t i = 1; i < table.rows.size(); ++i) {
            const QString where = QCoreApplication::translate("formats", "%1, line %2").arg(name).arg(table.lines[i]);
            ArticleDraft draft = draftOfRow(file, table.rows[i], names, *columns);
            if (draft.blocks.empty())
                refuse({base::Error::Kind::Malformed, QCoreApplication::translate("formats", "The row has no text."), where});
            else
                found.push_back(std::move(draft));
        }
        if (table.cut)
            note({base::Error::Kind::Malformed,
                  QCoreApplication::translate("formats", "A quotation mark is never closed; all that follows is in one cell."),
                  QCoreApplication::translate("formats", "%1, line %2").arg(name).arg(table.lines.back())});
        if (table.rows.size() == 1)
            return base::Error{base::Error::Kind::Malformed, QCoreApplication::translate("formats", "The table has no rows."), name};
        return found;
    }
};

} // namespace

} // namespace csv

Format Csv::format() const
{
    return {QStringLiteral("csv"),
            QCoreApplication::translate("formats", "CSV and TSV"),
            {QStringLiteral("csv"), QStringLiteral("tsv")},
            true,
            false};
}

std::vector<Setting> Csv::settings() const
{
    const auto words = [](const char *sentence) { return QCoreApplication::translate("formats", sentence); };
    return {{QStringLiteral("text-column"),
             {},
             words(QT_TRANSLATE_NOOP("formats", "The column of the text: its name, or its number from 1.")),
             true},
            {QStringLiteral("title-column"), {}, words(QT_TRANSLATE_NOOP("formats", "The column of the title.")), true},
            {QStringLiteral("author-column"), {}, words(QT_TRANSLATE_NOOP("formats", "The column of the author.")), true},
            {QStringLiteral("date-column"), {}, words(QT_TRANSLATE_NOOP("formats", "The column of the date of publication.")), true},
            {QStringLiteral("language-column"), {}, words(QT_TRANSLATE_NOOP("formats", "The column of the language.")), true},
            {QStringLiteral("source-column"), {}, words(QT_TRANSLATE_NOOP("formats", "The column of the address.")), true},
            {QStringLiteral("id-column"), {}, words(QT_TRANSLATE_NOOP("formats", "The column of the article's name.")), true}};
}

Likelihood Csv::recognises(const FileSet &heads) const
{
    return leastLikely(heads, [this](const QString &name, const QByteArray &head) {
        if (!format().suffixes.contains(QFileInfo(name).suffix().toLower()))
            return Likelihood::No;
        const auto decoded = decode(head.left(head.lastIndexOf('\n') + 1), name);
        if (!decoded || decoded->text.startsWith(QLatin1String("#FORMAT=WebAnno")))
            return Likelihood::No;
        const QString first = decoded->text.section(u'\n', 0, 0);
        const auto columns
            = csv::columnsOf({first.split(csv::separatorOf(first)).replaceInStrings(QStringLiteral("\""), QString())}, {}, name);
        return columns ? Likelihood::Certain : Likelihood::Likely;
    });
}

std::unique_ptr<Reader> Csv::reader(const Input &input, const ReadOptions &options) const
{
    return std::make_unique<csv::CsvReader>(input, options);
}

} // namespace formats
