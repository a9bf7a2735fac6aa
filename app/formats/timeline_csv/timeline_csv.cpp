#include "app/formats/timeline_csv/timeline_csv.h"

#include "app/formats/timeline_rows.h"

#include <QCoreApplication>
#include <QIODevice>

namespace formats {

namespace {

const QByteArray byteOrderMark = QByteArrayLiteral("\xEF\xBB\xBF");

// The names of columns stay: programs read them.
const QStringList &columns()
{
    static const QStringList names{
        QStringLiteral("article"),    QStringLiteral("title"),          QStringLiteral("dct"),          QStringLiteral("event"),
        QStringLiteral("order"),      QStringLiteral("text"),           QStringLiteral("timex3"),       QStringLiteral("mod"),
        QStringLiteral("edtf"),       QStringLiteral("begin_earliest"), QStringLiteral("begin_latest"), QStringLiteral("end_earliest"),
        QStringLiteral("end_latest"), QStringLiteral("factuality"),     QStringLiteral("polarity"),     QStringLiteral("entities"),
        QStringLiteral("anchor"),     QStringLiteral("verdict"),        QStringLiteral("sentence"),     QStringLiteral("source")};
    return names;
}

QString momentText(const std::optional<timeline::Instant> &at)
{
    if (!at)
        return {};
    const timeline::CivilTime civil = timeline::civilTime(*at);
    const auto digits = [](qint64 number, int width) { return QStringLiteral("%1").arg(std::abs(number), width, 10, QLatin1Char('0')); };
    const QString day = (civil.date.year < 0 ? QStringLiteral("-") : QString()) + digits(civil.date.year, 4) + QLatin1Char('-')
        + digits(civil.date.month, 2) + QLatin1Char('-') + digits(civil.date.day, 2);
    if (civil.hour == 0 && civil.minute == 0 && civil.second == 0)
        return day;
    return day + QLatin1Char('T') + digits(civil.hour, 2) + QLatin1Char(':') + digits(civil.minute, 2) + QLatin1Char(':')
        + digits(civil.second, 2);
}

QStringList cellsOf(const annotation::Document &document, const TimelineRow &row)
{
    const annotation::ArticleFields &fields = document.fields();
    return {fields.name,
            fields.title,
            fields.dct,
            base::idText(row.event.value),
            QString::number(row.order),
            row.text,
            row.value,
            row.mod,
            row.edtf,
            momentText(row.bounds.start.earliest),
            momentText(row.bounds.start.latest),
            momentText(row.bounds.end.earliest),
            momentText(row.bounds.end.latest),
            row.factuality,
            row.polarity,
            row.entities.join(QStringLiteral("; ")),
            row.anchor ? base::idText(row.anchor.value) : QString(),
            annotation::verdictName(row.verdict),
            row.sentence,
            fields.source};
}

QChar separatorOf(const Settings &settings)
{
    const auto found = settings.find(QStringLiteral("separator"));
    if (found == settings.end())
        return QLatin1Char(',');
    return found->second == QLatin1String("semicolon") ? QLatin1Char(';')
        : found->second == QLatin1String("tab")        ? QLatin1Char('\t')
                                                       : QLatin1Char(',');
}

class CsvWriter : public Writer {
public:
    CsvWriter(Output &output, const WriteOptions &options)
        : output_(output),
          name_(options.fileName.isEmpty() ? QStringLiteral("timeline.csv") : options.fileName),
          settings_(options.settings),
          separator_(separatorOf(options.settings))
    {
        const auto mark = options.settings.find(QStringLiteral("bom"));
        mark_ = mark != options.settings.end() && mark->second == QLatin1String("yes");
    }

    base::Result<> add(const annotation::Document &document, const EntityLookup &entities) override
    {
        const std::vector<TimelineRow> rows = timelineRowsOf(document, entities, settings_);
        QByteArray lines;
        for (const TimelineRow &row : rows) {
            const QStringList cells = cellsOf(document, row);
            for (const QString &cell : cells) {
                if (csv::needsGuard(cell))
                    lose({document.fields().name, row.event,
                          QCoreApplication::translate("formats",
                                                      "A cell that a spreadsheet would take for a formula begins with an apostrophe."),
                          Loss::Kind::Lost});
                if (!cell.isValidUtf16())
                    lose({document.fields().name, row.event,
                          QCoreApplication::translate("formats", "Half characters (lone surrogates) in the text are replaced by “\uFFFD”."),
                          Loss::Kind::Lost});
            }
            lines += csv::rowOf(cells, separator_);
        }
        for (Loss &loss : lossesBesideEvents(document, rows))
            lose(std::move(loss));
        return append(lines);
    }

    base::Result<> finish() override { return append({}); } // the names of the columns are there even when nothing was added

private:
    base::Result<> append(const QByteArray &lines)
    {
        auto device = output_.stream(name_);
        if (!device)
            return device.error();
        QByteArray bytes = lines;
        if (!started_)
            bytes = (mark_ ? byteOrderMark : QByteArray()) + csv::rowOf(columns(), separator_) + lines;
        started_ = true;
        if ((*device)->write(bytes) != bytes.size())
            return base::Error{base::Error::Kind::Io,
                               QCoreApplication::translate("formats", "The file cannot be written: %1.").arg((*device)->errorString()),
                               name_};
        return {};
    }

    Output &output_;
    QString name_;
    Settings settings_;
    QChar separator_;
    bool mark_ = false, started_ = false;
};

// A text once it has been UTF-8. (Alone, a byte order mark at its beginning would be taken off.)
QString asWritten(const QString &text) { return QString::fromUtf8((QLatin1Char('.') + text).toUtf8()).mid(1); }

// The separator that the first line was written with.
QChar separatorIn(const QByteArray &bytes)
{
    const QByteArray head = bytes.left(bytes.indexOf('\n'));
    return head.contains('\t') ? QLatin1Char('\t') : head.contains(';') ? QLatin1Char(';') : QLatin1Char(',');
}

} // namespace

bool csv::needsGuard(QStringView cell)
{
    while (cell.startsWith(u'\''))
        cell = cell.mid(1);
    static constexpr QStringView signs = u"=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20"; // and their full-width sisters
    return !cell.isEmpty() && signs.contains(cell.front());
}

QString csv::guarded(const QString &cell) { return needsGuard(cell) ? QLatin1Char('\'') + cell : cell; }

QString csv::unguarded(const QString &cell) { return cell.startsWith(QLatin1Char('\'')) && needsGuard(cell) ? cell.mid(1) : cell; }

QByteArray csv::rowOf(const QStringList &cells, QChar separator)
{
    QStringList written;
    for (const QString &cell : cells) {
        QString text = guarded(cell);
        const bool quotes = text.contains(separator) || text.contains(QLatin1Char('"')) || text.contains(QLatin1Char('\n'))
            || text.contains(QLatin1Char('\r')) || (!text.isEmpty() && (text.front().isSpace() || text.back().isSpace()));
        if (quotes)
            text = QLatin1Char('"') + text.replace(QLatin1Char('"'), QStringLiteral("\"\"")) + QLatin1Char('"');
        written.append(text);
    }
    return (written.join(separator) + QStringLiteral("\r\n")).toUtf8();
}

base::Result<std::vector<QStringList>> csv::readTable(const QByteArray &bytes, QChar separator)
{
    const QString text = QString::fromUtf8(bytes.startsWith(byteOrderMark) ? bytes.mid(byteOrderMark.size()) : bytes);
    std::vector<QStringList> rows;
    QStringList row;
    QString cell;
    bool inQuotes = false, wasQuoted = false;
    int line = 1;
    const auto endCell = [&] {
        row.append(unguarded(std::exchange(cell, {})));
        wasQuoted = false;
    };
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar c = text[at];
        if (inQuotes) {
            line += c == u'\n' ? 1 : 0;
            if (c != u'"')
                cell += c;
            else if (at + 1 < text.size() && text[at + 1] == u'"')
                cell += text[++at];
            else
                inQuotes = false;
        } else if (c == u'"' && cell.isEmpty() && !wasQuoted) {
            inQuotes = wasQuoted = true;
        } else if (c == separator) {
            endCell();
        } else if (c == u'\r' && at + 1 < text.size() && text[at + 1] == u'\n') {
            endCell();
            rows.push_back(std::exchange(row, {}));
            ++at;
            ++line;
        } else if (c == u'"' || c == u'\n' || c == u'\r' || wasQuoted) {
            return base::Error{
                base::Error::Kind::Malformed, QCoreApplication::translate("formats", "The table is broken in line %1.").arg(line), {}};
        } else {
            cell += c;
        }
    }
    if (inQuotes || !row.isEmpty() || !cell.isEmpty())
        return base::Error{
            base::Error::Kind::Malformed, QCoreApplication::translate("formats", "The table is broken in line %1.").arg(line), {}};
    return rows;
}

Format TimelineCsv::format() const
{
    return {QStringLiteral("timeline-csv"), QStringLiteral("Timeline as CSV"), {QStringLiteral("csv")}, false, true};
}

std::vector<Setting> TimelineCsv::settings() const
{
    return {{QStringLiteral("separator"),
             {QStringLiteral("comma"), QStringLiteral("semicolon"), QStringLiteral("tab")},
             QCoreApplication::translate("formats", "What parts the cells; spreadsheets set to Italian want semicolons."),
             false},
            {QStringLiteral("bom"),
             {QStringLiteral("no"), QStringLiteral("yes")},
             QCoreApplication::translate("formats", "A byte order mark at the beginning, by which Excel knows UTF-8."),
             false},
            onlyEntitySetting()};
}

std::unique_ptr<Writer> TimelineCsv::writer(Output &output, const WriteOptions &options) const
{
    return std::make_unique<CsvWriter>(output, options);
}

base::Result<QStringList> TimelineCsv::proofread(const Input &written, const Meant &meant) const
{
    QStringList wrong;
    for (const QString &name : written.names()) {
        auto device = written.open(name);
        if (!device)
            return device.error();
        const QByteArray bytes = (*device)->readAll();
        const auto table = csv::readTable(bytes, separatorIn(bytes));
        if (!table)
            return table.error();
        auto row = table->begin();
        if (row == table->end() || *row != columns())
            wrong.append(QCoreApplication::translate("formats", "%1: the first line does not name the columns.").arg(name));
        else
            ++row;
        for (const QString &article : meant.articles) {
            const std::optional<annotation::Document> document = meant.document(article);
            for (const TimelineRow &event :
                 document ? timelineRowsOf(*document, meant.entities, meant.settings) : std::vector<TimelineRow>()) {
                QStringList cells = cellsOf(*document, event);
                for (QString &cell : cells)
                    cell = asWritten(cell);
                if (row == table->end() || *row != cells)
                    wrong.append(QCoreApplication::translate("formats", "%1: “%2” came back different.").arg(article, event.text.left(60)));
                if (row != table->end())
                    ++row;
            }
        }
        if (row != table->end())
            wrong.append(QCoreApplication::translate("formats", "%1: there are lines that nobody wrote.").arg(name));
    }
    return wrong;
}

} // namespace formats
