// Joins the timeline to the workspace and to what is in focus: text and timeline show the same thing, and what is done in one is seen in
// the other. Shows one article, all of its story, or the whole project.
#pragma once

#include "app/timeline/chronicle.h"
#include "app/workspace/stories.h"
#include "widgets/timeline/from_story.h"
#include "widgets/timeline/newest_job.h"
#include "widgets/timeline/oracle.h"
#include "widgets/timeline/proposals.h"
#include "widgets/timeline/scene.h"

#include <QObject>

#include <functional>
#include <vector>

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

    bool isBusy() const { return telling_.isBusy() || matching_.isBusy(); } // what is in view may soon be replaced

private:
    void recallLanes();
    void keepLanes();
    void renameLanes(const annotation::Transaction &transaction);
    void setScope(timeline::ScopeOf scope);
    workspace::Scope scope() const;
    void follow(); // the scope of the article that is open now
    // What is known now is told to the view on a worker; the old picture stays until the new one is made.
    void fill();
    struct Picture;
    static void make(Picture &picture, const timeline::StoryNames &names,
                     const std::function<timeline::Scene(timeline::TimelineModel)> &sceneOf);
    void show(Picture &picture);
    void clear();
    void match(); // which events may be one, on a worker too
    void showProposals(std::vector<timeline::Proposal> proposals);
    void answer(int proposal, const QString &answer);
    void askName(annotation::AnnotationId event);
    bool isShown() const; // the picture is of the article that is open
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
    timeline::NewestJob telling_, matching_;
    // Of the picture in view:
    annotation::DocumentId article_;
    workspace::TimelinePointer shown_;
    workspace::ChroniclePointer chronicle_; // of its scope, where that is wider
    timeline::Oracle oracle_;
    std::vector<timeline::Origin> origins_; // behind the contradictions of the view
    std::vector<timeline::Proposal> proposals_;
    bool goesOn_ = false; // an answer was given: the next question is asked when it is there
};

} // namespace widgets::main_window
