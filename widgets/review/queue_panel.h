// What wants a decision, as a list: one row a question, in the order of the queue. Enter or a click goes there; nothing is decided here.
//
// Shows plain rows; whoever has the queue fills them. Interface thread.
#pragma once

#include "app/annotation/tag_set.h"

#include <QAbstractListModel>
#include <QWidget>

#include <vector>

class QComboBox;
class QLabel;
class QListView;

namespace widgets::review {

struct QueueRow {
    std::uint64_t document = 0, annotation = 0;
    QString layer, tag; // for the chip; empty with `contradiction`
    bool contradiction = false;
    QString question;               // "Which date?"
    QString before, surface, after; // its words with a little around them
    QString detail;                 // what the machine says
    QString measure;                // "0.62", "3 days"
    friend bool operator==(const QueueRow &, const QueueRow &) = default;
};

class QueueModel : public QAbstractListModel {
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;
    enum Role { RowRole = Qt::UserRole };

    void setRows(std::vector<QueueRow> rows); // keeps what stayed the same, so that the list does not jump
    const std::vector<QueueRow> &rows() const { return rows_; }
    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(rows_.size()); }
    QVariant data(const QModelIndex &index, int role) const override;

private:
    std::vector<QueueRow> rows_;
};

class QueuePanel : public QWidget {
    Q_OBJECT

public:
    enum class Order { Reading, HardestFirst };

    explicit QueuePanel(QWidget *parent = nullptr);
    void setTagSet(const annotation::TagSet &tagSet);
    void setRows(std::vector<QueueRow> rows, int inAllArticles);
    void setFinishKey(const QString &key) { finishKey_ = key; } // said where nothing is left to decide, from the next rows on
    void setCurrent(std::uint64_t annotation);
    Order order() const;

Q_SIGNALS:
    void chosen(std::uint64_t document, std::uint64_t annotation);
    void orderChanged();

private:
    QueueModel *model_;
    QListView *list_;
    QLabel *counts_;
    QLabel *empty_;
    QComboBox *order_;
    QString finishKey_;
};

} // namespace widgets::review
