// The sheet of all keys, made from the table of actions: a tool window that stays beside the work and can be kept open.
#pragma once

#include <QWidget>

#include <functional>
#include <vector>

namespace widgets::main_window {

class ActionTable;

class KeySheet : public QWidget {
    Q_OBJECT

public:
    KeySheet(const ActionTable &table, QWidget *window);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Line {
        QString title; // of a section; else a key and what it does
        QStringList caps;
        QString words;
    };
    void rebuild();

    const ActionTable &table_;
    std::vector<Line> lines_;
};

} // namespace widgets::main_window
