// The places where the same thing could be tagged too, with the words around each: tick, untick, Enter tags the rest in one step of undo.
//
// Doubtful places start unticked, below a line. Shows plain rows. Interface thread.
#pragma once

#include "app/annotation/tag_set.h"
#include "app/text/range.h"

#include <QAbstractTableModel>
#include <QWidget>

#include <vector>

class QLabel;
class QPushButton;
class QTableView;

namespace widgets::review {

struct EverywhereRow {
    std::uint64_t document = 0;
    text::Range range;
    QString before, found, after;
    QString article;
    double sureness = 1; // 0 to 1
};

class EverywhereModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Ticked, Before, Found, After, Article, Sure, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;

    void setRows(std::vector<EverywhereRow> rows, double tickedFrom);
    const std::vector<EverywhereRow> &rows() const { return rows_; }
    bool isTicked(int row) const { return ticked_[std::size_t(row)]; }
    void tick(int row, bool ticked);
    void tickFrom(double sureness);
    int tickedCount() const;

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(rows_.size()); }
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(ColumnCount); }
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    std::vector<EverywhereRow> rows_;
    std::vector<bool> ticked_;
};

class EverywherePanel : public QWidget {
    Q_OBJECT

public:
    explicit EverywherePanel(QWidget *parent = nullptr);

    void setTagSet(const annotation::TagSet &tagSet) { tagSet_ = tagSet; }
    // `words`: what is looked for; the title says how many places in how many articles.
    void show(const QString &words, const QString &layer, const QString &tag, std::vector<EverywhereRow> rows);
    const EverywhereModel &model() const { return *model_; }
    const QString &layer() const { return layer_; }
    const QString &tag() const { return tag_; }

    static constexpr double ticked = 0.8; // as sure as that, and it starts ticked

Q_SIGNALS:
    void confirmed(); // the ticked rows are to be tagged
    void placeChosen(std::uint64_t document, text::Range range);
    void dismissed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void countTicked();

    annotation::TagSet tagSet_;
    QString layer_, tag_;
    EverywhereModel *model_;
    QTableView *table_;
    QLabel *title_;
    QPushButton *confirm_;
};

} // namespace widgets::review
