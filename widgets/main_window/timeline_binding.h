// Joins the timeline to the workspace and to what is in focus: text and timeline show the same thing, and what is done in one is seen in
// the other.
#pragma once

#include "app/timeline/story.h"
#include "app/workspace/workspace.h"

#include <QObject>

namespace widgets::timeline {
class TimelinePanel;
struct Wish;
} // namespace widgets::timeline

namespace widgets::main_window {

class MainWindow;

class TimelineBinding : public QObject {
    Q_OBJECT

public:
    TimelineBinding(MainWindow &window, timeline::TimelinePanel &panel);

private:
    void fill();
    void selectFor(annotation::AnnotationId focused);
    void grant(const timeline::Wish &wish);
    void repair(int contradiction, const QString &repair);

    MainWindow &window_;
    timeline::TimelinePanel &panel_;
    workspace::TimelinePointer shown_;
};

} // namespace widgets::main_window
