#include "widgets/documents/rows.h"

#include "app/text/language_name.h"

#include <algorithm>

namespace widgets::documents {

using annotation::DocumentId;
using annotation::Status;

DocumentsModel::DocumentsModel(QObject *parent) : QAbstractListModel(parent) { }

void DocumentsModel::setRows(std::vector<DocumentRow> rows)
{
    rows_ = std::move(rows);
    folded_.clear();
    folded_.reserve(rows_.size());
    byId_.clear();
    byId_.reserve(qsizetype(rows_.size()));
    for (size_t i = 0; i < rows_.size(); ++i) {
        folded_.push_back(rows_[i].title.toCaseFolded());
        byId_.insert(rows_[i].id, int(i));
    }
    rebuild();
}

void DocumentsModel::update(const DocumentRow &row)
{
    const auto it = byId_.constFind(row.id);
    if (it == byId_.constEnd())
        return;
    DocumentRow &own = rows_[size_t(*it)];
    if (own == row)
        return;
    const bool same = own.group == row.group;
    const bool before = passes(size_t(*it));
    own = row;
    folded_[size_t(*it)] = row.title.toCaseFolded();
    if (!same || before != passes(size_t(*it))) {
        rebuild();
        return;
    }
    const QModelIndex at = indexOf(row.id);
    if (at.isValid())
        Q_EMIT dataChanged(at, at);
}

void DocumentsModel::setFilter(Filter filter)
{
    filter_ = std::move(filter);
    filter_.words = filter_.words.simplified().toCaseFolded();
    rebuild();
}

void DocumentsModel::setCollapsed(const QString &group, bool collapsed)
{
    if (collapsed)
        collapsed_.insert(group);
    else
        collapsed_.remove(group);
    rebuild();
}

bool DocumentsModel::passes(size_t i) const
{
    const DocumentRow &row = rows_[i];
    switch (filter_.show) {
    case Show::Everything:
        break;
    case Show::Pending:
        if (row.status == Status::Done || row.excluded)
            return false;
        break;
    case Show::New:
        if (row.status != Status::New)
            return false;
        break;
    case Show::InProgress:
        if (row.status != Status::InProgress)
            return false;
        break;
    case Show::Done:
        if (row.status != Status::Done)
            return false;
        break;
    case Show::Postponed:
        if (!row.postponed)
            return false;
        break;
    case Show::Excluded:
        if (!row.excluded)
            return false;
        break;
    }
    if (!filter_.language.isEmpty() && row.language != filter_.language)
        return false;
    // What is found in the text or named in the title: either will do.
    if (filter_.words.isEmpty() || (filter_.found && filter_.found->contains(row.id)))
        return true;
    return folded_[i].contains(filter_.words);
}

void DocumentsModel::rebuild()
{
    beginResetModel();
    groups_.clear();
    lines_.clear();
    lineOfRow_.clear();
    shown_ = 0;
    QHash<QString, int> known;
    std::vector<std::vector<int>> members;
    for (size_t i = 0; i < rows_.size(); ++i) {
        auto at = known.find(rows_[i].group);
        if (at == known.end()) {
            at = known.insert(rows_[i].group, int(groups_.size()));
            groups_.push_back({rows_[i].group, 0, 0, collapsed_.contains(rows_[i].group)});
            members.emplace_back();
        }
        Group &group = groups_[size_t(*at)];
        ++group.total;
        if (!passes(i))
            continue;
        ++group.shown;
        ++shown_;
        members[size_t(*at)].push_back(int(i));
    }
    // One nameless group needs no head of its own, unless something is left out: then it says how much.
    const bool heads = groups_.size() > 1 || (groups_.size() == 1 && !groups_.front().name.isEmpty());
    for (size_t g = 0; g < groups_.size(); ++g) {
        if (groups_[g].shown == 0)
            continue;
        if (heads)
            lines_.push_back({-1, int(g)});
        if (heads && groups_[g].collapsed)
            continue;
        for (const int row : members[g]) {
            lineOfRow_.insert(row, int(lines_.size()));
            lines_.push_back({row, int(g)});
        }
    }
    endResetModel();
}

QStringList DocumentsModel::languages() const
{
    QSet<QString> all;
    for (const DocumentRow &row : rows_)
        all.insert(row.language);
    all.remove(QString());
    QStringList sorted(all.begin(), all.end());
    sorted.sort();
    return sorted;
}

const DocumentRow *DocumentsModel::document(const QModelIndex &index) const
{
    if (!index.isValid() || index.row() >= int(lines_.size()) || lines_[size_t(index.row())].row < 0)
        return nullptr;
    return &rows_[size_t(lines_[size_t(index.row())].row)];
}

const DocumentRow *DocumentsModel::document(DocumentId id) const
{
    const auto it = byId_.constFind(id);
    return it == byId_.constEnd() ? nullptr : &rows_[size_t(*it)];
}

QModelIndex DocumentsModel::indexOf(DocumentId id) const
{
    const auto row = byId_.constFind(id);
    if (row == byId_.constEnd())
        return {};
    const auto line = lineOfRow_.constFind(*row);
    return line == lineOfRow_.constEnd() ? QModelIndex() : index(*line);
}

const DocumentsModel::Group *DocumentsModel::group(const QModelIndex &index) const
{
    if (!index.isValid() || index.row() >= int(lines_.size()) || lines_[size_t(index.row())].row >= 0)
        return nullptr;
    return &groups_[size_t(lines_[size_t(index.row())].group)];
}

int DocumentsModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(lines_.size()); }

QString DocumentsModel::spoken(const DocumentRow &row) const
{
    QStringList words{row.title};
    if (!row.language.isEmpty())
        words << text::languageName(row.language, text::NameStands::InWords);
    switch (row.status) {
    case Status::New:
        words << tr("new");
        break;
    case Status::InProgress:
        words << tr("in progress");
        break;
    case Status::Done:
        words << tr("done");
        break;
    }
    if (row.open > 0)
        words << tr("%n to decide", nullptr, row.open);
    if (row.postponed)
        words << tr("postponed");
    if (row.excluded)
        words << tr("left out");
    return words.join(QStringLiteral(", "));
}

QVariant DocumentsModel::data(const QModelIndex &index, int role) const
{
    if (const Group *head = group(index)) {
        const QString name = head->name.isEmpty() ? tr("Without a story") : head->name;
        if (role == Qt::DisplayRole)
            return name;
        if (role == Qt::AccessibleTextRole)
            return head->collapsed ? tr("%1, folded, %2 of %3 articles").arg(name).arg(head->shown).arg(head->total)
                                   : tr("%1, %2 of %3 articles").arg(name).arg(head->shown).arg(head->total);
        return role == IsGroupRole ? QVariant(true) : QVariant();
    }
    const DocumentRow *row = document(index);
    if (!row)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return row->title;
    case Qt::AccessibleTextRole:
        return spoken(*row);
    case IsGroupRole:
        return false;
    case IdRole:
        return quint64(row->id.value);
    default:
        return {};
    }
}

Qt::ItemFlags DocumentsModel::flags(const QModelIndex &index) const
{
    return group(index) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : QAbstractListModel::flags(index) | Qt::ItemNeverHasChildren;
}

} // namespace widgets::documents
