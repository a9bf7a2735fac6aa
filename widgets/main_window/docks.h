// The parts around the article: documents and queue, inspector, entities, timeline; each joined to the workspace and to what is in focus.
#pragma once

#include "app/annotation/ids.h"

#include <QList>
#include <QObject>
#include <QSize>
#include <QTimer>

class QAction;
class QDockWidget;
class QLabel;

namespace widgets::documents {
class FoldingDocuments;
}

namespace widgets::main_window {

class MainWindow;

class Docks : public QObject {
    Q_OBJECT

public:
    explicit Docks(MainWindow &window);
    QList<QAction *> toggles() const; // show and hide each part
    documents::FoldingDocuments &documents() const { return *documents_; }
    // As delivered, for a window of this size: where it is small, documents fold to a rail, entities stand behind the inspector and the
    // timeline is lower.
    void arrangeFor(QSize window);

private:
    QDockWidget *dock(const QString &name, const QString &title, QWidget *content, Qt::DockWidgetArea area);
    QWidget *withNote(QWidget *inspectorPanel);
    void stepFocus(int by); // F6: from part to part
    void showInspectorTitle();

    MainWindow &window_;
    documents::FoldingDocuments *documents_;
    QTimer titleSoon_; // when the layout is done with what it does, and never while the window goes
    QLabel *inspectorTitle_;
    QWidget *noTitle_;           // in its place while a tab says it
    QList<QDockWidget *> docks_; // documents, inspector, entities, timeline
};

} // namespace widgets::main_window
