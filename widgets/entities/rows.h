// The people, places and organisations of an article or project as plain values, and the model that orders and filters them.
//
// Interface thread.
#pragma once

#include "app/annotation/records.h"

#include <QAbstractListModel>

#include <vector>

namespace widgets::entities {

struct EntityRow {
    annotation::EntityId id;
    QString tag; // "PER"
    QString name;
    QString kb; // "Q42", or ""
    int mentions = 0;
    int place = 0; // of its first mention in the article; orders "in the text"
    bool suggested = false;
    friend bool operator==(const EntityRow &, const EntityRow &) = default;
};

enum class Order : std::uint8_t { InText, ByName, ByMentions, ByTag };

class EntitiesModel : public QAbstractListModel {
    Q_OBJECT
public:
    explicit EntitiesModel(QObject *parent = nullptr);

    void setRows(std::vector<EntityRow> rows);
    void setOrder(Order order);
    Order order() const { return order_; }
    void setFilter(const QString &words);
    int total() const { return int(rows_.size()); }
    const EntityRow *entity(const QModelIndex &index) const;
    QModelIndex indexOf(annotation::EntityId id) const;
    // What an editor changes: the name, or the id in the knowledge base.
    void editKb(bool kb) { editsKb_ = kb; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override; // only says what is wanted
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    bool canDropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column, const QModelIndex &parent) const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column, const QModelIndex &parent) override;

Q_SIGNALS:
    void renameWanted(annotation::EntityId id, const QString &name);
    void kbWanted(annotation::EntityId id, const QString &kb);
    void mergeWanted(const QList<annotation::EntityId> &from, annotation::EntityId into);

private:
    void rebuild();

    std::vector<EntityRow> rows_;
    std::vector<int> shown_;
    Order order_ = Order::InText;
    QString filter_;
    bool editsKb_ = false;
};

} // namespace widgets::entities
