// The command palette: type a few letters of any action, article or label, Enter does it. Not modal: it closes when it loses the focus.
#pragma once

#include <QFrame>

#include <functional>
#include <vector>

class QLineEdit;
class QListView;
class QStandardItemModel;
class QSortFilterProxyModel;

namespace widgets::main_window {

class ActionTable;

class Palette : public QFrame {
    Q_OBJECT

public:
    // Something else that can be chosen besides actions: an article, an entity.
    struct Extra {
        QString text, detail;
        std::function<void()> choose;
    };

    Palette(const ActionTable &table, std::vector<Extra> extras, QWidget *parent);
    void popUp(); // in the upper third of its parent

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void filter(const QString &text);
    void choose();

    QLineEdit *field_;
    QListView *list_;
    QStandardItemModel *model_;
    QSortFilterProxyModel *shown_;
    std::vector<std::function<void()>> choices_;
};

} // namespace widgets::main_window
