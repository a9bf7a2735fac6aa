// Where every key can be bound again: a table of all actions, a field that takes the new keys, a word on who has them already.
#pragma once

#include <QDialog>

class QKeySequenceEdit;
class QLabel;
class QPushButton;
class QTreeWidget;

namespace widgets::main_window {

class ActionTable;

class KeyEditor : public QDialog {
    Q_OBJECT

public:
    KeyEditor(ActionTable &table, QWidget *parent);

private:
    void fill();
    void onCurrentChanged();
    void onKeysTyped();
    void bindCurrent();

    ActionTable &table_;
    QTreeWidget *list_;
    QKeySequenceEdit *keys_;
    QLabel *holder_;
    QPushButton *bind_;
};

} // namespace widgets::main_window
