// The timeline as a table: an event a row, to be sorted by any column, walked by key and copied into a spreadsheet.
//
// It shows rows and says by signals what the analyst wants. Interface thread.
#pragma once

#include "widgets/timeline/table_rows.h"

#include <QWidget>

#include <functional>

class QLabel;
class QTableView;

namespace widgets::common {
class FlatButton;
}

namespace widgets::timeline {

class TimelineTable : public QWidget {
    Q_OBJECT
public:
    explicit TimelineTable(QWidget *parent = nullptr);

    void setRows(std::vector<TableRow> rows);           // keeps selection and order
    void setWindow(std::pair<Seconds, Seconds> window); // the time in view, for when only that is wanted
    void select(ItemId id);                             // from outside; emits nothing
    ItemId selected() const;
    bool isNarrowed() const; // only what is in view
    TableModel *model() const { return model_; }
    QTableView *view() const { return view_; }
    void copy() const; // the selected rows, or all where none is selected

Q_SIGNALS:
    void chosen(quint64 id);
    void showInTextRequested(quint64 id);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void narrow();
    void refresh();
    void keepingSelection(const std::function<void()> &change);

    TableModel *model_;
    QLabel *title_, *count_, *empty_;
    common::FlatButton *inView_, *copy_;
    QTableView *view_;
    std::pair<Seconds, Seconds> window_;
    ItemId sorting_ = 0; // what was selected before the rows were put in another order
    bool quiet_ = false;
};

} // namespace widgets::timeline
