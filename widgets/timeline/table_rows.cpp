#include "widgets/timeline/table_rows.h"

#include "app/formats/timeline_csv/timeline_csv.h"
#include "app/timeline/words.h"
#include "app/workspace/reasons.h"
#include "widgets/common/theme.h"

#include <QCoreApplication>
#include <QMimeData>

namespace widgets::timeline {

namespace {

QString verdictWords(annotation::Verdict verdict)
{
    using annotation::Verdict;
    switch (verdict) {
    case Verdict::Suggested:
        return TableModel::tr("suggested");
    case Verdict::Accepted:
        return TableModel::tr("accepted");
    case Verdict::Corrected:
        return TableModel::tr("corrected");
    case Verdict::Rejected:
        return TableModel::tr("rejected");
    case Verdict::Added:
        break;
    }
    return TableModel::tr("added");
}

// "2025-09-08", "2025-09-08 – 2025-09-14", "from 2025-09-08", "until 2025-09-14".
QString timeWords(const TableRow &row)
{
    const QString first = row.begin ? ::timeline::dayText(*row.begin) : QString();
    const QString last = row.end ? ::timeline::lastDayText(*row.end) : QString();
    if (first.isEmpty() && last.isEmpty())
        return TableModel::tr("no date");
    if (last.isEmpty())
        return TableModel::tr("from %1").arg(first);
    if (first.isEmpty())
        return TableModel::tr("until %1").arg(last);
    return first == last ? first : QStringLiteral("%1 – %2").arg(first, last);
}

bool isPlaced(const TableRow &row) { return row.begin || row.end; }

std::tuple<Seconds, Seconds, int> timeKey(const TableRow &row)
{
    const Seconds begin = row.begin ? *row.begin : row.end ? *row.end - 1 : 0;
    return {begin, row.end.value_or(std::numeric_limits<Seconds>::max()), row.order};
}

} // namespace

std::vector<TableRow> tableRowsOf(const ::timeline::Timeline &story, const annotation::Document &document, const StoryNames &names)
{
    std::vector<TableRow> rows;
    workspace::Sentences sentences(document);
    for (const ::timeline::Item &item : story.items()) {
        if (item.kind != ::timeline::Item::Kind::Event)
            continue;
        const annotation::AnnotationPointer event = document.find(item.id);
        const QString words = item.value.isEmpty() ? QString() : ::timeline::inWords(item.value, item.mod, names.language);
        TableRow row;
        row.id = item.id.value;
        row.begin = item.bounds.start.earliest;
        row.end = item.bounds.end.latest;
        row.order = item.order;
        row.value = item.mod.isEmpty() ? item.value : QStringLiteral("%1 %2").arg(item.value, item.mod);
        row.words = words.isEmpty() ? ::timeline::inWords(item.bounds, names.language) : words;
        row.event = item.text.simplified();
        row.actor = actorOf(item, document, sentences, names);
        row.factuality = factualityOf(item);
        row.article = document.fields().title.isEmpty() ? document.fields().name : document.fields().title;
        row.verdict = event ? verdictWords(event->verdict) : QString();
        row.conflict = item.inContradiction;
        rows.push_back(std::move(row));
    }
    return rows;
}

QString TableModel::cell(const TableRow &row, int column)
{
    switch (column) {
    case Time:
        return timeWords(row);
    case Value:
        return row.value;
    case Words:
        return row.words;
    case Event:
        return row.event;
    case Actor:
        return row.actor;
    case Factuality:
        return row.factuality;
    case Article:
        return row.article;
    default:
        return row.verdict;
    }
}

void TableModel::setRows(std::vector<TableRow> rows)
{
    if (rows == all_)
        return;
    beginResetModel();
    all_ = std::move(rows);
    arrange();
    endResetModel();
}

void TableModel::setWindow(std::optional<std::pair<Seconds, Seconds>> window)
{
    if (window == window_)
        return;
    beginResetModel();
    window_ = window;
    arrange();
    endResetModel();
}

void TableModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= columns)
        return;
    Q_EMIT aboutToSort();
    beginResetModel();
    sortedBy_ = column;
    order_ = order;
    arrange();
    endResetModel();
    Q_EMIT sorted();
}

// Those in the window, sorted; what is not there at all (no date, no actor) comes last either way.
void TableModel::arrange()
{
    shown_.clear();
    for (size_t i = 0; i < all_.size(); ++i) {
        const TableRow &row = all_[i];
        const bool touches = !window_
            || (isPlaced(row) && row.end.value_or(std::numeric_limits<Seconds>::max()) > window_->first
                && row.begin.value_or(std::numeric_limits<Seconds>::min()) < window_->second);
        if (touches)
            shown_.push_back(i);
    }
    const auto missing = [this](const TableRow &row) { return sortedBy_ == Time ? !isPlaced(row) : cell(row, sortedBy_).isEmpty(); };
    const auto less = [this](const TableRow &a, const TableRow &b) {
        if (sortedBy_ == Time || sortedBy_ == Words)
            return timeKey(a) < timeKey(b);
        return cell(a, sortedBy_).localeAwareCompare(cell(b, sortedBy_)) < 0;
    };
    std::stable_sort(shown_.begin(), shown_.end(), [&](size_t i, size_t k) {
        const TableRow &a = all_[i], &b = all_[k];
        if (missing(a) != missing(b))
            return missing(b);
        return order_ == Qt::AscendingOrder ? less(a, b) : less(b, a);
    });
}

const TableRow *TableModel::row(int at) const { return at >= 0 && at < int(shown_.size()) ? &all_[shown_[size_t(at)]] : nullptr; }

int TableModel::rowOf(ItemId id) const
{
    const auto found = std::find_if(shown_.begin(), shown_.end(), [&](size_t i) { return all_[i].id == id; });
    return found == shown_.end() ? -1 : int(found - shown_.begin());
}

QVariant TableModel::data(const QModelIndex &index, int role) const
{
    const TableRow *at = row(index.row());
    if (!at)
        return {};
    const QString text = cell(*at, index.column());
    switch (role) {
    case Qt::DisplayRole:
        return text;
    case Qt::ToolTipRole:
        return at->conflict ? tr("%1 (part of a contradiction)").arg(text) : text;
    case Qt::AccessibleTextRole: {
        const QString named = tr("%1: %2").arg(headerData(index.column(), Qt::Horizontal).toString(), text);
        return at->conflict && index.column() == Time ? tr("%1 (part of a contradiction)").arg(named) : named;
    }
    case ConflictRole:
        return at->conflict && index.column() == Time;
    case Qt::ForegroundRole:
        return index.column() == Time && !isPlaced(*at) ? QVariant(common::currentTheme().textSecondary) : QVariant();
    default:
        return {};
    }
}

QVariant TableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    switch (section) {
    case Time:
        return tr("Time");
    case Value:
        return tr("Value");
    case Words:
        return tr("In words");
    case Event:
        return tr("Event");
    case Actor:
        return tr("Actor");
    case Factuality:
        return tr("Factuality");
    case Article:
        return tr("Article");
    case Verdict:
        return tr("Verdict");
    default:
        return {};
    }
}

std::unique_ptr<QMimeData> TableModel::copied(const QList<int> &rows) const
{
    QString text, html = QStringLiteral("<table>");
    const auto add = [&](const QStringList &cells, const QString &tag) {
        QStringList plain;
        html += QStringLiteral("<tr>");
        for (const QString &raw : cells) {
            const QString safe = formats::csv::guarded(raw.simplified());
            plain.append(safe);
            html += QStringLiteral("<%1>%2</%1>").arg(tag, safe.toHtmlEscaped());
        }
        html += QStringLiteral("</tr>");
        text += plain.join(QLatin1Char('\t')) + QLatin1Char('\n');
    };
    QStringList names;
    for (int column = 0; column < columns; ++column)
        names.append(headerData(column, Qt::Horizontal).toString());
    add(names, QStringLiteral("th"));
    for (const int at : rows) {
        QStringList cells;
        for (int column = 0; column < columns && row(at); ++column)
            cells.append(cell(*row(at), column));
        if (!cells.isEmpty())
            add(cells, QStringLiteral("td"));
    }
    auto data = std::make_unique<QMimeData>();
    data->setText(text);
    data->setHtml(html + QStringLiteral("</table>"));
    return data;
}

} // namespace widgets::timeline
