// Joins the list of what wants a decision to the workspace's queue and to what is in focus.
#pragma once

#include "app/review/queue.h"
#include "widgets/review/queue_panel.h"

#include <QObject>
#include <QTimer>

namespace widgets::main_window {

class MainWindow;

class QueueBinding : public QObject {
    Q_OBJECT

public:
    QueueBinding(MainWindow &window, review::QueuePanel &panel);

private:
    void fill();
    review::QueueRow rowOf(const ::review::QueueItem &item) const;

    MainWindow &window_;
    review::QueuePanel &panel_;
    QTimer soon_; // many changes in a row are shown once
};

} // namespace widgets::main_window
