#include "app/formats/csv/csv.h"

#include "app/formats/csv/columns.h"
#include "app/formats/csv/table.h"
#include "app/formats/html/page.h"
#include "app/formats/jsonl/members.h"
#include "app/formats/text/decoding.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace formats {

namespace csv {

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
        const Table table = tableOf(decoded->text);
        for (const Table::Broken &line : table.broken)
            refuse({base::Error::Kind::Malformed,
                    QCoreApplication::translate("formats", "The line is not an article in JSON: %1.").arg(line.why),
                    QCoreApplication::translate("formats", "%1, line %2").arg(name).arg(line.line)});
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

namespace {

// Annotations, or marks of formats that keep some: such lines are no rows of a table.
bool hasAnnotations(const QJsonObject &object)
{
    for (const char *member : {"spans", "entities", "relations", "label", "labels", "tokens", "annotations", "denotations", "answer"}) {
        if (object.contains(QLatin1String(member)))
            return true;
    }
    const QStringList keys = object.keys();
    return std::any_of(keys.begin(), keys.end(), [](const QString &key) { return key.startsWith(u'_'); });
}

// Objects with other names for what an article has than Chiosa's own; where they have just those, "jsonl" goes before.
Likelihood asJsonLines(const QByteArray &head, const QString &name)
{
    const auto decoded = decode(head.left(head.lastIndexOf('\n') + 1), name);
    const QString first = decoded ? decoded->text.trimmed().section(u'\n', 0, 0) : QString();
    const QJsonObject object = QJsonDocument::fromJson(first.toUtf8()).object();
    if (object.isEmpty() || hasAnnotations(object))
        return Likelihood::No;
    const std::vector<QStringList> table = csv::tableOf(decoded->text, 20).rows;
    const auto columns = csv::columnsOf(table, {}, name);
    if (!columns)
        return Likelihood::No;
    const QStringList &names = table.front();
    const auto isForeign = [](const QString &column) { return !members::isOfArticle(column) && csv::roleOf(column); };
    const bool own = object.value(u"text").isString() && std::none_of(names.begin(), names.end(), isForeign);
    return own ? Likelihood::Possible : Likelihood::Likely;
}

} // namespace

Format Csv::format() const
{
    return {QStringLiteral("csv"),
            QCoreApplication::translate("formats", "CSV, TSV, JSON lines"),
            {QStringLiteral("csv"), QStringLiteral("tsv")},
            true,
            false};
}

std::vector<Setting> Csv::settings() const
{
    const auto words = [](const char *sentence) { return QCoreApplication::translate("formats", sentence); };
    const std::vector<std::pair<const char *, const char *>> all{
        {"text", QT_TRANSLATE_NOOP("formats", "The column of the text: its name, or its number from 1.")},
        {"title", QT_TRANSLATE_NOOP("formats", "The column of the title; “title=” for none.")},
        {"author", QT_TRANSLATE_NOOP("formats", "The column of the author.")},
        {"date", QT_TRANSLATE_NOOP("formats", "The column of the date of publication.")},
        {"language", QT_TRANSLATE_NOOP("formats", "The column of the language.")},
        {"source", QT_TRANSLATE_NOOP("formats", "The column of the address.")},
        {"id", QT_TRANSLATE_NOOP("formats", "The column of the article's name.")},
        {"publisher", QT_TRANSLATE_NOOP("formats", "The column of the newspaper.")},
        {"section", QT_TRANSLATE_NOOP("formats", "The column of the section.")},
        {"encoding", QT_TRANSLATE_NOOP("formats", "The encoding of the file, where it is not recognised: windows-1252.")}};
    std::vector<Setting> settings;
    settings.reserve(std::size(all));
    for (const auto &[key, sentence] : all)
        settings.push_back({QString::fromLatin1(key), {}, words(sentence), true});
    return settings;
}

Likelihood Csv::recognises(const FileSet &heads) const
{
    return leastLikely(heads, [this](const QString &name, const QByteArray &head) {
        const QString suffix = QFileInfo(name).suffix().toLower();
        if (suffix == QLatin1String("jsonl") || suffix == QLatin1String("ndjson"))
            return asJsonLines(head, name);
        if (!format().suffixes.contains(suffix))
            return Likelihood::No;
        const auto decoded = decode(head.left(head.lastIndexOf('\n') + 1), name);
        if (!decoded || decoded->text.startsWith(QLatin1String("#FORMAT=WebAnno")))
            return Likelihood::No;
        return csv::columnsOf(csv::tableOf(decoded->text, 1).rows, {}, name) ? Likelihood::Certain : Likelihood::Likely;
    });
}

std::unique_ptr<Reader> Csv::reader(const Input &input, const ReadOptions &options) const
{
    return std::make_unique<csv::CsvReader>(input, options);
}

} // namespace formats
