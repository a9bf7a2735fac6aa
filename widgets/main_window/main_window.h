// The window: puts the parts together, owns no rule. What belongs to files, docks, questions and the look is done by a class of its own
// each.
#pragma once

#include "app/workspace/workspace.h"

#include <QMainWindow>

#include <memory>

class QSplitter;
class QStackedWidget;

namespace widgets::article {
class ArticleView;
}
namespace widgets::review {
class EverywherePanel;
}

namespace widgets::main_window {

class ActionTable;
class ArticleController;
class ArticleHeader;
class Docks;
class Files;
class FindBar;
class JobBar;
class Questions;
class StatusLine;
class ViewOptions;
class Welcome;

class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    MainWindow();
    ~MainWindow() override;

    workspace::Workspace &workspace() { return *workspace_; }
    ActionTable &actions() { return *actions_; }
    ArticleController &controller() { return *controller_; }
    article::ArticleView &view() { return *view_; }
    review::EverywherePanel &everywhere() { return *everywhere_; }
    JobBar &jobs() { return *jobs_; }
    Files &files() { return *files_; }
    Docks &docks() { return *docks_; }
    Questions &questions() { return *questions_; }
    StatusLine &status() { return *status_; }
    ArticleHeader &header() { return *header_; }

    void read(const std::vector<annotation::DocumentId> &articles); // has the machine read them
    void report(const base::Result<> &result);                      // says what went wrong, if anything

public Q_SLOTS:
    void showArticle(annotation::DocumentId id);
    void nextOpenArticle();
    void say(const QString &sentence);
    void refresh();

Q_SIGNALS:
    void articleShown(annotation::DocumentId id);

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void makeCentre();
    void makeMenus();
    void connectActions();
    void connectWorkspace();
    void onOpened();
    void onClosed();
    void refreshPlace();
    void refreshActions();
    void finishArticle();
    void stepArticle(int by);
    void turn(base::Result<> (workspace::Workspace::*step)());

    std::unique_ptr<workspace::Workspace> workspace_;
    ActionTable *actions_;
    JobBar *jobs_ = nullptr;
    QStackedWidget *centre_ = nullptr;
    Welcome *welcome_ = nullptr;
    QSplitter *page_ = nullptr;
    ArticleHeader *header_ = nullptr;
    article::ArticleView *view_ = nullptr;
    FindBar *find_ = nullptr;
    review::EverywherePanel *everywhere_ = nullptr;
    ArticleController *controller_ = nullptr;
    StatusLine *status_ = nullptr;
    Docks *docks_ = nullptr;
    Files *files_ = nullptr;
    Questions *questions_ = nullptr;
    ViewOptions *options_ = nullptr;
    QStringList told_; // of what is missing
};

} // namespace widgets::main_window
