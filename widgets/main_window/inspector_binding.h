// Joins the inspector to the workspace: what is in focus, with its surroundings, its entity and its history from the journal.
#pragma once

#include "app/annotation/document.h"
#include "widgets/inspector/panel.h"

#include <QObject>
#include <QTimer>

namespace widgets::main_window {

class MainWindow;

class InspectorBinding : public QObject {
    Q_OBJECT

public:
    InspectorBinding(MainWindow &window, inspector::InspectorPanel &panel);

private:
    void fill();
    void fillHistory();
    inspector::InspectorData dataOf(const annotation::Document &document, const annotation::Annotation &annotation) const;
    std::vector<inspector::HistoryLine> historyOf(annotation::DocumentId document, annotation::AnnotationId id) const;

    MainWindow &window_;
    inspector::InspectorPanel &panel_;
    QTimer soon_;
    QTimer historySoon_; // the journal is asked only when the analyst stays with a thing
    std::vector<inspector::HistoryLine> history_;
    annotation::AnnotationId historyFor_;
};

} // namespace widgets::main_window
