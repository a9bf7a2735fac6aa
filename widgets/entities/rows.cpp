#include "widgets/entities/rows.h"

#include <QCollator>
#include <QDataStream>
#include <QIODevice>
#include <QMimeData>

#include <algorithm>

namespace widgets::entities {

using annotation::EntityId;

namespace {
const QString mimeType = QStringLiteral("application/x-chiosa-entities");

QList<EntityId> idsIn(const QMimeData *data)
{
    QList<EntityId> ids;
    QByteArray bytes = data->data(mimeType);
    QDataStream in(&bytes, QIODevice::ReadOnly);
    while (!in.atEnd()) {
        quint64 id = 0;
        in >> id;
        if (in.status() != QDataStream::Ok)
            break;
        ids << EntityId{id};
    }
    return ids;
}
} // namespace

EntitiesModel::EntitiesModel(QObject *parent) : QAbstractListModel(parent) { }

void EntitiesModel::setRows(std::vector<EntityRow> rows)
{
    if (rows == rows_)
        return;
    rows_ = std::move(rows);
    rebuild();
}

void EntitiesModel::setOrder(Order order)
{
    order_ = order;
    rebuild();
}

void EntitiesModel::setFilter(const QString &words)
{
    filter_ = words.simplified().toCaseFolded();
    rebuild();
}

void EntitiesModel::rebuild()
{
    beginResetModel();
    shown_.clear();
    for (size_t i = 0; i < rows_.size(); ++i) {
        if (filter_.isEmpty() || rows_[i].name.toCaseFolded().contains(filter_) || rows_[i].kb.toCaseFolded() == filter_)
            shown_.push_back(int(i));
    }
    QCollator collator;
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    std::stable_sort(shown_.begin(), shown_.end(), [&](int a, int b) {
        const EntityRow &x = rows_[size_t(a)], &y = rows_[size_t(b)];
        switch (order_) {
        case Order::InText:
            return x.place < y.place;
        case Order::ByName:
            return collator.compare(x.name, y.name) < 0;
        case Order::ByMentions:
            return x.mentions > y.mentions;
        case Order::ByTag:
            return x.tag != y.tag ? x.tag < y.tag : collator.compare(x.name, y.name) < 0;
        }
        return false;
    });
    endResetModel();
}

const EntityRow *EntitiesModel::entity(const QModelIndex &index) const
{
    return index.isValid() && index.row() < int(shown_.size()) ? &rows_[size_t(shown_[size_t(index.row())])] : nullptr;
}

QModelIndex EntitiesModel::indexOf(EntityId id) const
{
    const auto it = std::find_if(shown_.begin(), shown_.end(), [&](int i) { return rows_[size_t(i)].id == id; });
    return it == shown_.end() ? QModelIndex() : index(int(it - shown_.begin()));
}

int EntitiesModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(shown_.size()); }

QVariant EntitiesModel::data(const QModelIndex &index, int role) const
{
    const EntityRow *row = entity(index);
    if (!row)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return row->name;
    case Qt::EditRole:
        return editsKb_ ? row->kb : row->name;
    case Qt::AccessibleTextRole: {
        QStringList words{row->name, row->tag, row->kb.isEmpty() ? tr("no id") : row->kb, tr("%n mention(s)", nullptr, row->mentions)};
        if (row->suggested)
            words << tr("proposed");
        return words.join(QStringLiteral(", "));
    }
    default:
        return {};
    }
}

bool EntitiesModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const EntityRow *row = entity(index);
    if (!row || role != Qt::EditRole)
        return false;
    const EntityId id = row->id;
    const QString words = value.toString().simplified();
    if (editsKb_ && words != row->kb)
        Q_EMIT kbWanted(id, words);
    else if (!editsKb_ && !words.isEmpty() && words != row->name)
        Q_EMIT renameWanted(id, words);
    return true;
}

Qt::ItemFlags EntitiesModel::flags(const QModelIndex &index) const
{
    return QAbstractListModel::flags(index) | Qt::ItemIsEditable | Qt::ItemIsDragEnabled
        | (index.isValid() ? Qt::ItemIsDropEnabled : Qt::NoItemFlags);
}

QStringList EntitiesModel::mimeTypes() const { return {mimeType}; }

QMimeData *EntitiesModel::mimeData(const QModelIndexList &indexes) const
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    for (const QModelIndex &index : indexes) {
        if (const EntityRow *row = entity(index))
            out << quint64(row->id.value);
    }
    auto *data = new QMimeData;
    data->setData(mimeType, bytes);
    return data;
}

bool EntitiesModel::canDropMimeData(const QMimeData *data, Qt::DropAction, int, int, const QModelIndex &parent) const
{
    const EntityRow *into = entity(parent);
    return into && data->hasFormat(mimeType) && !idsIn(data).contains(into->id);
}

bool EntitiesModel::dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column, const QModelIndex &parent)
{
    if (!canDropMimeData(data, action, row, column, parent))
        return false;
    Q_EMIT mergeWanted(idsIn(data), entity(parent)->id);
    return false; // nothing is moved here: the model comes back changed
}

} // namespace widgets::entities
