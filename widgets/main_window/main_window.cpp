#include "widgets/main_window/main_window.h"

#include "app/workspace/annotator.h"
#include "app/workspace/learning.h"
#include "app/workspace/sentences.h"
#include "app/workspace/settings.h"
#include "widgets/article/article_view.h"
#include "widgets/common/theme.h"
#include "widgets/documents/folding.h"
#include "widgets/main_window/action_table.h"
#include "widgets/main_window/article_controller.h"
#include "widgets/main_window/article_header.h"
#include "widgets/main_window/docks.h"
#include "widgets/main_window/files.h"
#include "widgets/main_window/find_bar.h"
#include "widgets/main_window/job_bar.h"
#include "widgets/main_window/questions.h"
#include "widgets/main_window/status_line.h"
#include "widgets/main_window/timeline_paper.h"
#include "widgets/main_window/view_options.h"
#include "widgets/main_window/welcome.h"
#include "widgets/review/everywhere_panel.h"

#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QMenuBar>
#include <QMimeData>
#include <QScreen>
#include <QSplitter>
#include <QStackedWidget>
#include <QStatusBar>
#include <QVBoxLayout>

namespace widgets::main_window {

using annotation::DocumentId;

namespace {
const workspace::Setting<QByteArray> savedGeometry{"window/geometry", {}};
const workspace::Setting<QByteArray> savedState{"window/state", {}};
const workspace::Setting<bool> documentsFolded{"window/documentsFolded", false};
constexpr int stateVersion = 1; // of the arrangement of docks
} // namespace

MainWindow::MainWindow() : workspace_(std::make_unique<workspace::Workspace>()), actions_(new ActionTable(this))
{
    setAcceptDrops(true);
    setWindowTitle(QStringLiteral("Chiosa"));
    makeCentre();
    docks_ = new Docks(*this);
    files_ = new Files(*this);
    new TimelinePaper(*this);
    questions_ = new Questions(*this);
    options_ = new ViewOptions(*this);
    makeMenus();
    connectActions();
    connectWorkspace();
    resize(QSize(1600, 1000).boundedTo(screen()->availableSize()));
    if (!savedGeometry.value().isEmpty()) {
        docks_->documents().setFolded(documentsFolded.value());
        restoreGeometry(savedGeometry.value());
        restoreState(savedState.value(), stateVersion);
    } else {
        docks_->arrangeFor(size());
    }
    onClosed();
}

MainWindow::~MainWindow()
{
    hide(); // parts that say they are not seen any more say it while all is still there
    jobs_->stopAll();
    disconnect(workspace_.get(), nullptr, nullptr, nullptr);
}

void MainWindow::makeCentre()
{
    jobs_ = new JobBar(this);
    centre_ = new QStackedWidget(this);
    welcome_ = new Welcome(centre_);
    header_ = new ArticleHeader(this);
    view_ = new article::ArticleView(this);
    view_->setFrameShape(QFrame::NoFrame);
    find_ = new FindBar(*view_, this);
    everywhere_ = new review::EverywherePanel(this);
    everywhere_->hide();
    auto *above = new QWidget(this);
    auto *column = new QVBoxLayout(above);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(header_);
    column->addWidget(find_);
    column->addWidget(view_, 1);
    page_ = new QSplitter(Qt::Vertical, this);
    page_->addWidget(above);
    page_->addWidget(everywhere_);
    page_->setStretchFactor(0, 3);
    page_->setStretchFactor(1, 2);
    page_->setChildrenCollapsible(false);
    centre_->addWidget(welcome_);
    centre_->addWidget(page_);
    centre_->setMinimumWidth(common::lengths::articleMin);
    setCentralWidget(centre_);
    controller_ = new ArticleController(*workspace_, *view_, *actions_);
    status_ = new StatusLine(*jobs_, this);
    auto *bar = new QStatusBar(this);
    bar->setSizeGripEnabled(false);
    bar->setContentsMargins(0, 0, 0, 0);
    bar->addPermanentWidget(status_, 1);
    setStatusBar(bar);
}

void MainWindow::makeMenus()
{
    for (const MenuPlace place :
         {MenuPlace::File, MenuPlace::Edit, MenuPlace::Tag, MenuPlace::Article, MenuPlace::Time, MenuPlace::View, MenuPlace::Help}) {
        QMenu *menu = menuBar()->addMenu(menuTitle(place));
        actions_->fill(menu, place);
        if (place == MenuPlace::File)
            files_->addRecentMenu(*menu);
        if (place == MenuPlace::View)
            options_->addMenus(*menu);
        connect(menu, &QMenu::aboutToShow, this, &MainWindow::refreshActions);
    }
}

void MainWindow::connectActions()
{
    const auto to = [this](const char *id, auto slot) { actions_->connectTo(QLatin1String(id), this, slot); };
    to("edit/undo", [this] { turn(&workspace::Workspace::undo); });
    to("edit/redo", [this] { turn(&workspace::Workspace::redo); });
    to("edit/find", [this] { find_->open(); });
    to("edit/findNext", [this] { view_->findNext(); });
    to("edit/findPrevious", [this] { view_->findPrevious(); });
    to("article/done", &MainWindow::finishArticle);
    to("article/reopen", [this] { report(workspace_->setStatus(controller_->current(), annotation::Status::InProgress)); });
    to("article/postpone", [this] {
        report(workspace_->setPostponed(controller_->current(), true));
        nextOpenArticle();
    });
    to("article/exclude", [this] {
        const auto *article = workspace_->article(controller_->current());
        report(workspace_->setExcluded(controller_->current(), article && !article->fields.excluded));
    });
    to("article/remove", [this] { report(workspace_->removeArticle(controller_->current())); });
    to("article/next", [this] { stepArticle(1); });
    to("article/previous", [this] { stepArticle(-1); });
    to("article/suggest", [this] { read({controller_->current()}); });
    to("article/suggestAll", [this] {
        std::vector<DocumentId> all;
        for (const project::ArticleSummary &article : workspace_->articles())
            all.push_back(article.id);
        read(all);
    });
    connect(header_, &ArticleHeader::finishRequested, this, &MainWindow::finishArticle);
    connect(welcome_, &Welcome::chooseFiles, actions_->action(QStringLiteral("file/open")), &QAction::trigger);
    connect(welcome_, &Welcome::paste, actions_->action(QStringLiteral("file/paste")), &QAction::trigger);
    connect(welcome_, &Welcome::openSample, actions_->action(QStringLiteral("file/sample")), &QAction::trigger);
    connect(welcome_, &Welcome::openRecent, this, [this](const QString &path) { files_->openProject(path); });
    connect(controller_, &ArticleController::said, this, &MainWindow::say);
    connect(controller_, &ArticleController::articleDecided, this, [this] {
        const QString keys = actions_->capsOf("article/done");
        say(keys.isEmpty() ? tr("All decided.") : tr("All decided. %1 finishes the article.").arg(keys));
    });
    actions_->showKeys(this, [this] {
        header_->setKeys(actions_->keysOf("article/done"), actions_->keysOf("time/dct"));
        welcome_->setKeys(actions_->keysOf("file/open"), actions_->keysOf("file/paste"));
    });
    connect(jobs_, &JobBar::problems, this, [this](const QStringList &problems) { say(problems.join(QLatin1Char(' '))); });
}

void MainWindow::connectWorkspace()
{
    workspace::Workspace *w = workspace_.get();
    connect(w, &workspace::Workspace::opened, this, &MainWindow::onOpened);
    connect(w, &workspace::Workspace::closed, this, &MainWindow::onClosed);
    connect(w, &workspace::Workspace::changed, this, [this](const annotation::Transaction &transaction) {
        const bool tagSet = std::any_of(transaction.changes.begin(), transaction.changes.end(), [](const annotation::Change &change) {
            return change.after && std::holds_alternative<annotation::TagSetFields>(*change.after);
        });
        if (tagSet)
            actions_->setTagSet(workspace_->tagSet());
        status_->setStored(int(workspace_->editor().pending().size()));
        refresh();
    });
    connect(w, &workspace::Workspace::stored, this, [this] { status_->setStored(int(workspace_->editor().pending().size())); });
    connect(w, &workspace::Workspace::failed, this, [this](const base::Error &error) { status_->setFailed(error.text()); });
    connect(w, &workspace::Workspace::timelineChanged, this, &MainWindow::refresh);
    w->learning().setAutomatic(true);
    connect(&w->learning(), &workspace::Learning::failed, this, [this](const base::Error &error) { say(error.text()); });
    connect(controller_, &ArticleController::currentChanged, &w->learning(), &workspace::Learning::setInView);
    connect(controller_, &ArticleController::currentChanged, this, [this](DocumentId id) {
        if (!id && workspace_->isOpen())
            nextOpenArticle();
        refresh();
    });
    connect(controller_, &ArticleController::focusChanged, this, [this] { refreshPlace(); });
    connect(view_, &article::ArticleView::caretChanged, this, [this] { refreshPlace(); });
    connect(status_, &StatusLine::retryRequested, this, [this] {
        workspace_->editor().unblock();
        workspace_->store().retry();
    });
    connect(status_, &StatusLine::saveElsewhereRequested, this, [this] { files_->saveElsewhere(); });
}

void MainWindow::onOpened()
{
    actions_->setTagSet(workspace_->tagSet());
    everywhere_->setTagSet(workspace_->tagSet());
    setWindowTitle(tr("%1 – Chiosa").arg(workspace_->name()));
    status_->setStored(0);
    status_->setAnnotator(workspace_->editor().annotator());
    files_->remember(workspace_->path());
    if (workspace_->isReadOnly())
        say(workspace_->store().readOnlyReason());
    nextOpenArticle();
    refresh();
}

void MainWindow::onClosed()
{
    setWindowTitle(QStringLiteral("Chiosa"));
    controller_->clear();
    everywhere_->hide();
    status_->setIdle();
    welcome_->setRecent(files_->recent());
    centre_->setCurrentWidget(welcome_);
    welcome_->focusFirst();
    refreshActions();
}

void MainWindow::say(const QString &sentence) { status_->say(sentence); }

void MainWindow::report(const base::Result<> &result)
{
    if (!result)
        say(result.error().message);
}

void MainWindow::turn(base::Result<> (workspace::Workspace::*step)())
{
    if (!workspace_->isOpen())
        return;
    // What is undone is shown: the article it was in, the place it was at.
    const auto first = std::make_shared<std::optional<annotation::Change>>();
    const auto look = connect(workspace_.get(), &workspace::Workspace::changed, this, [first](const annotation::Transaction &transaction) {
        for (const annotation::Change &change : transaction.changes) {
            if (change.document && !*first)
                *first = change;
        }
    });
    report((workspace_.get()->*step)());
    disconnect(look);
    const std::optional<annotation::Change> &shown = *first;
    if (!shown || !workspace_->document(shown->document))
        return;
    showArticle(shown->document);
    if (shown->after && std::holds_alternative<annotation::Annotation>(*shown->after))
        controller_->focus(std::get<annotation::Annotation>(*shown->after).id);
}

void MainWindow::showArticle(DocumentId id)
{
    if (!controller_->show(id))
        return;
    const bool fromWelcome = centre_->currentWidget() == welcome_;
    centre_->setCurrentWidget(page_);
    if (fromWelcome || !focusWidget())
        view_->setFocus();
    refresh();
    Q_EMIT articleShown(id);
}

void MainWindow::read(const std::vector<DocumentId> &articles)
{
    if (workspace_->isOpen() && !workspace_->isReadOnly())
        jobs_->run(workspace_->suggest(articles), [this](const workspace::Job &) {
            const QStringList missing = workspace_->pipeline()->messages();
            if (missing != told_ && !missing.isEmpty()) // once
                say(missing.join(QLatin1Char(' ')));
            told_ = missing;
        });
}

void MainWindow::finishArticle()
{
    const auto *article = workspace_->article(controller_->current());
    if (!article)
        return;
    const bool done = article->fields.status == annotation::Status::Done;
    report(workspace_->setStatus(controller_->current(), done ? annotation::Status::InProgress : annotation::Status::Done));
    if (!done)
        nextOpenArticle();
}

void MainWindow::stepArticle(int by)
{
    const auto &articles = workspace_->articles();
    const auto at
        = std::find_if(articles.begin(), articles.end(), [this](const auto &article) { return article.id == controller_->current(); });
    if (at == articles.end())
        return;
    const std::ptrdiff_t to = at - articles.begin() + by;
    if (to >= 0 && to < std::ptrdiff_t(articles.size()))
        showArticle(articles[std::size_t(to)].id);
}

// The first article after the current one that is not done; those that were postponed come last.
void MainWindow::nextOpenArticle()
{
    const auto &articles = workspace_->articles();
    const auto from
        = std::find_if(articles.begin(), articles.end(), [this](const auto &article) { return article.id == controller_->current(); });
    const std::size_t start = from == articles.end() ? 0 : std::size_t(from - articles.begin()) + 1;
    for (const bool postponed : {false, true}) {
        for (std::size_t i = 0; i < articles.size(); ++i) {
            const auto &article = articles[(start + i) % articles.size()];
            if (article.fields.status != annotation::Status::Done && !article.fields.excluded && article.fields.postponed == postponed)
                return showArticle(article.id);
        }
    }
    if (!articles.empty() && !workspace_->document(controller_->current()))
        showArticle(articles.front().id);
    else if (articles.empty())
        centre_->setCurrentWidget(welcome_);
}

void MainWindow::refresh()
{
    const auto *article = workspace_->isOpen() ? workspace_->article(controller_->current()) : nullptr;
    if (article) {
        const annotation::ArticleFields &fields = article->fields;
        header_->setFacts({fields.title, options_->languageName(fields.language), options_->dateInWords(fields.dct),
                           article->counts.decided, article->counts.decided + article->counts.waiting,
                           fields.status == annotation::Status::Done, workspace_->isReadOnly()});
    }
    refreshPlace();
    refreshActions();
}

void MainWindow::refreshPlace()
{
    if (!workspace_->isOpen())
        return;
    const workspace::TimelinePointer timeline = workspace_->timeline(controller_->current());
    status_->setOpen(int(workspace_->queue().size(controller_->current())), timeline ? int(timeline->contradictions().size()) : 0);
    status_->setZoom(view_->typography().size * 100 / 16);
}

void MainWindow::refreshActions()
{
    const bool open = workspace_->isOpen();
    const bool article = open && workspace_->article(controller_->current());
    for (const ActionTable::Row &row : actions_->rows()) {
        const bool needsArticle
            = row.menu == MenuPlace::Article || row.menu == MenuPlace::Time || row.id.startsWith(QStringLiteral("edit/find"));
        if (row.scope == Scope::Window && needsArticle)
            row.action->setEnabled(article);
    }
    for (const char *id : {"file/export", "file/picture", "file/timelinePicture", "file/version", "file/versions", "file/saveAs",
                           "file/backup", "file/check", "file/close", "edit/search", "edit/tagSet", "edit/learned"})
        actions_->action(QLatin1String(id))->setEnabled(open);
    const auto labelled = [this, open](const char *id, const QString &plain, const QString &with, bool can, const QString &label) {
        QAction *action = actions_->action(QLatin1String(id));
        action->setEnabled(open && can);
        action->setText(open && can && !label.isEmpty() ? with.arg(label) : plain);
    };
    labelled("edit/undo", tr("Undo"), tr("Undo: %1"), open && workspace_->editor().canUndo(),
             open ? workspace_->editor().undoLabel() : QString());
    labelled("edit/redo", tr("Redo"), tr("Redo: %1"), open && workspace_->editor().canRedo(),
             open ? workspace_->editor().redoLabel() : QString());
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    savedGeometry.set(saveGeometry());
    savedState.set(saveState(stateVersion));
    documentsFolded.set(docks_->documents().isFolded());
    if (workspace_->isOpen()) {
        if (const base::Result<> stored = workspace_->waitUntilStored(); !stored && !files_->mayLose(stored.error())) {
            event->ignore();
            return;
        }
        jobs_->stopAll();
        workspace_->close();
    }
    event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls() || event->mimeData()->hasText())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    QStringList paths;
    for (const QUrl &url : event->mimeData()->urls()) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    if (!paths.isEmpty())
        files_->openPaths(paths);
    else if (event->mimeData()->hasText())
        files_->pasteText(event->mimeData()->text());
    event->acceptProposedAction();
}

} // namespace widgets::main_window
