// The events of a story as rows of a table: plain values, and the model that sorts, narrows and copies them.
//
// Events that cannot be placed in time are rows, too, and stand last whichever way the table is sorted. Interface thread.
#pragma once

#include "widgets/timeline/from_story.h"

#include <QAbstractTableModel>

#include <memory>

class QMimeData;

namespace widgets::timeline {

struct TableRow {
    ItemId id = 0;
    std::optional<Seconds> begin, end; // the outer bounds
    int order = 0;
    QString value, words, event, actor, factuality, article, verdict;
    bool conflict = false;
    friend bool operator==(const TableRow &, const TableRow &) = default;
};

std::vector<TableRow> tableRowsOf(const ::timeline::Timeline &story, const annotation::Document &document, const StoryNames &names);

class TableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Time, Value, Words, Event, Actor, Factuality, Article, Verdict };
    static constexpr int columns = Verdict + 1;
    static constexpr int ConflictRole = Qt::UserRole; // of the first cell: part of a contradiction

    using QAbstractTableModel::QAbstractTableModel;

    void setRows(std::vector<TableRow> rows);
    void setWindow(std::optional<std::pair<Seconds, Seconds>> window); // only what touches it; none: everything
    int hidden() const { return int(all_.size() - shown_.size()); }
    const TableRow *row(int at) const;
    int rowOf(ItemId id) const; // -1 where it is not shown

    // The rows as a spreadsheet takes them: tab-separated text and an HTML table, with the names of the columns. Cells that would be
    // formulas begin with an apostrophe.
    std::unique_ptr<QMimeData> copied(const QList<int> &rows) const;

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(shown_.size()); }
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : columns; }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

Q_SIGNALS:
    void aboutToSort();
    void sorted();

private:
    static QString cell(const TableRow &row, int column);
    void arrange();

    std::vector<TableRow> all_;
    std::vector<size_t> shown_; // indices of all_, sorted
    std::optional<std::pair<Seconds, Seconds>> window_;
    int sortedBy_ = Time;
    Qt::SortOrder order_ = Qt::AscendingOrder;
};

} // namespace widgets::timeline
