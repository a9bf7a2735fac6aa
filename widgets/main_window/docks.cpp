#include "widgets/main_window/docks.h"

#include "app/workspace/reasons.h"
#include "app/workspace/sentences.h"
#include "widgets/article/article_view.h"
#include "widgets/common/fonts.h"
#include "widgets/common/theme.h"
#include "widgets/documents/folding.h"
#include "widgets/main_window/action_table.h"
#include "widgets/main_window/article_controller.h"
#include "widgets/main_window/documents_binding.h"
#include "widgets/main_window/entities_binding.h"
#include "widgets/main_window/inspector_binding.h"
#include "widgets/main_window/main_window.h"
#include "widgets/main_window/questions.h"
#include "widgets/main_window/queue_binding.h"
#include "widgets/main_window/status_line.h"
#include "widgets/main_window/table_binding.h"
#include "widgets/main_window/timeline_binding.h"
#include "widgets/review/queue_panel.h"
#include "widgets/timeline/header.h"
#include "widgets/timeline/table.h"

#include <QAction>
#include <QDockWidget>
#include <QLabel>
#include <QVBoxLayout>

namespace widgets::main_window {

namespace {
constexpr int smallWindow = 1440; // logical pixels: narrower is small
}

Docks::Docks(MainWindow &window) : QObject(&window), window_(window)
{
    window.setDockOptions(QMainWindow::AllowNestedDocks | QMainWindow::AllowTabbedDocks);
    window.setCorner(Qt::BottomLeftCorner, Qt::BottomDockWidgetArea);
    window.setCorner(Qt::BottomRightCorner, Qt::BottomDockWidgetArea);
    auto *articles = new documents::DocumentsPanel(&window);
    auto *queue = new review::QueuePanel(articles);
    articles->setQueue(queue);
    new QueueBinding(window, *queue);
    new DocumentsBinding(window, *articles);
    documents_ = new documents::FoldingDocuments(*articles, &window);
    QDockWidget *left = dock(QStringLiteral("documents"), tr("Documents"), documents_, Qt::LeftDockWidgetArea);
    left->setTitleBarWidget(new QWidget(left)); // its tabs are its title
    auto *inspectorPanel = new inspector::InspectorPanel(&window);
    new InspectorBinding(window, *inspectorPanel);
    QDockWidget *right = dock(QStringLiteral("inspector"), tr("Inspector"), withNote(inspectorPanel), Qt::RightDockWidgetArea);
    inspectorTitle_ = new QLabel(tr("Inspector"), right);
    inspectorTitle_->setFont(common::chromeFont(12, QFont::DemiBold));
    inspectorTitle_->setContentsMargins(12, 0, 12, 0);
    inspectorTitle_->setFixedHeight(common::lengths::dockTitle);
    noTitle_ = new QWidget(right);
    auto *entitiesPanel = new entities::EntitiesPanel(&window);
    new EntitiesBinding(window, *entitiesPanel);
    QDockWidget *below = dock(QStringLiteral("entities"), tr("Entities"), entitiesPanel, Qt::RightDockWidgetArea);
    below->setTitleBarWidget(new QWidget(below)); // it has a head line of its own
    auto *timelinePanel = new timeline::TimelinePanel(&window);
    new TimelineBinding(window, *timelinePanel);
    QDockWidget *time = dock(QStringLiteral("timeline"), tr("Timeline"), timelinePanel, Qt::BottomDockWidgetArea);
    time->setTitleBarWidget(new QWidget(time)); // the panel has a head line of its own
    auto *table = new timeline::TimelineTable(&window);
    QDockWidget *tableDock = dock(QStringLiteral("timelineTable"), tr("Table of events"), table, Qt::BottomDockWidgetArea);
    tableDock->setTitleBarWidget(new QWidget(tableDock)); // it has a head line of its own
    window.tabifyDockWidget(time, tableDock);
    tableDock->hide();
    new TableBinding(window, *table, *timelinePanel->view(), *tableDock);
    window.setTabPosition(Qt::RightDockWidgetArea, QTabWidget::North); // tabs are titles
    for (QDockWidget *one : {right, below}) {
        connect(one, &QDockWidget::visibilityChanged, &titleSoon_, qOverload<>(&QTimer::start));
        connect(one, &QDockWidget::topLevelChanged, &titleSoon_, qOverload<>(&QTimer::start));
        connect(one, &QDockWidget::dockLocationChanged, &titleSoon_, qOverload<>(&QTimer::start));
    }
    titleSoon_.setSingleShot(true);
    connect(&titleSoon_, &QTimer::timeout, this, &Docks::showInspectorTitle);
    window.actions().connectTo(QStringLiteral("view/nextDock"), this, [this] { stepFocus(1); });
    window.actions().connectTo(QStringLiteral("view/previousDock"), this, [this] { stepFocus(-1); });
}

void Docks::arrangeFor(QSize window)
{
    QDockWidget *left = docks_[0], *right = docks_[1], *below = docks_[2], *time = docks_[3];
    const bool isSmall = window.width() < smallWindow;
    documents_->setFolded(isSmall);
    if (isSmall) {
        window_.tabifyDockWidget(right, below);
        right->raise();
    } else {
        window_.addDockWidget(Qt::RightDockWidgetArea, below, Qt::Vertical); // also out of the tabs
    }
    namespace lengths = common::lengths;
    window_.resizeDocks({time}, {isSmall ? lengths::timelineDock * 3 / 4 : lengths::timelineDock}, Qt::Vertical);
    window_.resizeDocks(
        {left, right}, {isSmall ? lengths::documentsDockMin : lengths::documentsDock, isSmall ? lengths::rightDockMin : lengths::rightDock},
        Qt::Horizontal);
    if (!isSmall)
        window_.resizeDocks({right, below}, {11, 9}, Qt::Vertical); // shares, not pixels
}

// Where the inspector stands behind or before another part, the tab is its title.
void Docks::showInspectorTitle()
{
    const bool tabbed = !window_.tabifiedDockWidgets(docks_[1]).isEmpty() && !docks_[1]->isFloating();
    QWidget *wanted = tabbed ? noTitle_ : inspectorTitle_;
    if (docks_[1]->titleBarWidget() == wanted)
        return;
    docks_[1]->setTitleBarWidget(wanted);
    inspectorTitle_->setVisible(!tabbed);
}

// The inspector, with the note above it while there is no room for the note beside the text.
QWidget *Docks::withNote(QWidget *inspectorPanel)
{
    auto *both = new QWidget(&window_);
    auto *note = new article::NoteWidget(both);
    auto *column = new QVBoxLayout(both);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(note);
    column->addWidget(inspectorPanel, 1);
    note->hide();
    connect(&window_.controller(), &ArticleController::noteHomeless, note, [note](const std::optional<article::Note> &what) {
        note->setVisible(what.has_value());
        if (!what)
            return;
        note->setNote(*what);
        note->setFixedHeight(note->heightForWidth(note->width()));
    });
    return both;
}

QDockWidget *Docks::dock(const QString &name, const QString &title, QWidget *content, Qt::DockWidgetArea area)
{
    auto *made = new QDockWidget(title, &window_);
    made->setObjectName(name);
    made->setWidget(content);
    made->setAccessibleName(title);
    window_.addDockWidget(area, made);
    docks_.append(made);
    return made;
}

QList<QAction *> Docks::toggles() const
{
    QList<QAction *> actions;
    for (const QDockWidget *one : docks_)
        actions.append(one->toggleViewAction());
    return actions;
}

void Docks::stepFocus(int by)
{
    QList<QWidget *> parts{&window_.view()};
    for (QDockWidget *one : docks_) {
        if (one->isVisible())
            parts.append(one->widget());
    }
    qsizetype at = 0;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        if (parts[i] == window_.focusWidget() || parts[i]->isAncestorOf(window_.focusWidget()))
            at = i;
    }
    QWidget *next = parts[(at + by + parts.size()) % parts.size()];
    if (next->focusPolicy() == Qt::NoFocus) {
        for (QWidget *child : next->findChildren<QWidget *>()) {
            if (child->focusPolicy() & Qt::TabFocus && child->isVisible() && child->isEnabled()) {
                next = child;
                break;
            }
        }
    }
    next->setFocus(Qt::TabFocusReason);
}

} // namespace widgets::main_window
