// Joins the timeline to the workspace and to what is in focus: text and timeline show the same thing, and what is done in one is seen in
// the other. Shows one article, all of its story, or the whole project.
#pragma once

#include "app/timeline/chronicle.h"
#include "app/workspace/stories.h"
#include "widgets/timeline/from_story.h"
#include "widgets/timeline/oracle.h"

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
    void setScope(timeline::ScopeOf scope);
    workspace::Scope scope() const;
    void follow(); // the scope of the article that is open now
    void fill();
    void show(const timeline::Oracle &oracle, timeline::TimelineModel model, std::vector<timeline::Origin> origins);
    void selectFor(annotation::AnnotationId focused);
    void focusInText(annotation::AnnotationId id, bool open);
    // Which article tells of it: the one that is open, where it does.
    timeline::ItemId glyphOf(annotation::AnnotationId mention) const;
    ::timeline::Telling tellingOf(annotation::AnnotationId id) const;
    ::timeline::Telling tellingOfLink(annotation::AnnotationId id, annotation::AnnotationId event) const;
    void grant(const timeline::Wish &wish);
    void makeOne(const timeline::Wish &wish);
    void repair(int contradiction, const QString &repair);

    MainWindow &window_;
    timeline::TimelinePanel &panel_;
    timeline::ScopeOf scopeOf_ = timeline::ScopeOf::Article;
    bool refit_ = false;
    workspace::Scope followed_;
    workspace::TimelinePointer shown_;      // of the article that is open
    workspace::ChroniclePointer chronicle_; // of its scope, where that is wider
    timeline::Oracle oracle_;
    std::vector<timeline::Origin> origins_; // behind the contradictions of the view
};

} // namespace widgets::main_window
