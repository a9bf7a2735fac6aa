// What the project has learned, in a window beside the work: from how much, how well it does, by which words; with a way to forget it and
// to learn it again.
#pragma once

#include <QPointer>
#include <QWidget>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace workspace {
class Workspace;
}

namespace widgets::main_window {

class LearnedWindow : public QWidget {
    Q_OBJECT

public:
    LearnedWindow(workspace::Workspace &workspace, QWidget *window);

private:
    void refresh();
    void fill();
    void copy() const;

    workspace::Workspace &workspace_;
    QLabel *nothing_;
    QTreeWidget *table_;
    QPushButton *forget_, *again_;
};

} // namespace widgets::main_window
