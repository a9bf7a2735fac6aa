// Joins the list of articles to the workspace: what is in the project, what was searched for, what is open.
#pragma once

#include "widgets/documents/panel.h"

#include <QObject>
#include <QTimer>

namespace widgets::main_window {

class MainWindow;

class DocumentsBinding : public QObject {
    Q_OBJECT

public:
    DocumentsBinding(MainWindow &window, documents::DocumentsPanel &panel);

private:
    void fill();
    void countToday();

    MainWindow &window_;
    documents::DocumentsPanel &panel_;
    QTimer soon_, searchSoon_;
    QString searched_;
};

} // namespace widgets::main_window
