// Joins the table of events to the workspace, the text and the timeline: what is selected in one is selected in all.
#pragma once

#include "widgets/timeline/newest_job.h"
#include "widgets/timeline/table_rows.h"

namespace widgets::timeline {
class TimelineTable;
class TimelineView;
} // namespace widgets::timeline

class QDockWidget;

namespace widgets::main_window {

class MainWindow;

class TableBinding : public QObject {
    Q_OBJECT

public:
    TableBinding(MainWindow &window, timeline::TimelineTable &table, timeline::TimelineView &view, QDockWidget &dock);

private:
    void fill(); // on a worker; the old rows stay until the new ones are there
    void show(annotation::DocumentId id, std::vector<timeline::TableRow> rows);
    void open();

    MainWindow &window_;
    timeline::TimelineTable &table_;
    timeline::TimelineView &view_;
    QDockWidget &dock_;
    timeline::NewestJob telling_;
};

} // namespace widgets::main_window
