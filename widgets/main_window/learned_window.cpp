#include "widgets/main_window/learned_window.h"

#include "app/workspace/learning.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace widgets::main_window {

namespace {
constexpr int margin = 14;
enum Column { Label, Times, Inside, Before, After, Columns };
} // namespace

LearnedWindow::LearnedWindow(workspace::Workspace &workspace, QWidget *window)
    : QWidget(window, Qt::Tool),
      workspace_(workspace),
      nothing_(new QLabel(this)),
      table_(new QTreeWidget(this)),
      forget_(new QPushButton(tr("Forget it"), this)),
      again_(new QPushButton(tr("Learn again"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("What did it learn?"));
    resize(880, 420);
    nothing_->setWordWrap(true);
    nothing_->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    table_->setColumnCount(Columns);
    table_->setHeaderLabels({tr("Label"), tr("Times"), tr("Words in it"), tr("Words before it"), tr("Words after it")});
    table_->setAccessibleName(windowTitle());
    table_->setRootIsDecorated(false);
    table_->setIndentation(margin);
    table_->setWordWrap(true);
    table_->setAllColumnsShowFocus(true);
    table_->header()->setStretchLastSection(true);
    auto *copyButton = new QPushButton(tr("Copy"), this);
    auto *close = new QPushButton(tr("Close"), this);
    forget_->setToolTip(tr("Read with what Chiosa came with. Your annotations stay; “Learn again” takes this back."));
    again_->setToolTip(tr("Learn anew from all that is decided in this project"));
    auto *foot = new QHBoxLayout;
    for (QPushButton *button : {copyButton, forget_, again_})
        foot->addWidget(button);
    foot->addStretch();
    foot->addWidget(close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->addWidget(nothing_, 1);
    layout->addWidget(table_, 1);
    layout->addLayout(foot);
    connect(copyButton, &QPushButton::clicked, this, &LearnedWindow::copy);
    connect(close, &QPushButton::clicked, this, &QWidget::close);
    connect(forget_, &QPushButton::clicked, this, [this] { workspace_.learning().forgetLearned(); });
    connect(again_, &QPushButton::clicked, this, [this] {
        workspace_.learning().learnAgain();
        refresh();
    });
    connect(&workspace, &workspace::Workspace::closed, this, &QWidget::close);
    connect(&workspace.learning(), &workspace::Learning::changed, this, &LearnedWindow::refresh);
    connect(&workspace.learning(), &workspace::Learning::finished, this, &LearnedWindow::refresh);
    refresh();
    close->setFocus();
}

void LearnedWindow::refresh()
{
    if (!workspace_.isOpen())
        return;
    workspace::Learning &learning = workspace_.learning();
    const bool any = !learning.learned().empty();
    table_->setVisible(any);
    nothing_->setVisible(!any);
    if (any)
        fill();
    else
        nothing_->setText(learning.isBusy() ? tr("Learning…") : learning.report().join(QLatin1Char('\n')));
    const bool mayChange = !workspace_.isReadOnly();
    forget_->setEnabled(mayChange && any);
    again_->setEnabled(mayChange && !learning.isBusy());
}

void LearnedWindow::fill()
{
    table_->clear();
    for (const suggest::LearnedLayer &layer : workspace_.learning().learned().all()) {
        const QStringList told = suggest::summaryOf(layer);
        auto *head = new QTreeWidgetItem(table_, {told.join(QLatin1Char('\n'))});
        head->setFirstColumnSpanned(true);
        for (auto tag = layer.facts.tags.begin(); tag != layer.facts.tags.end(); ++tag) {
            const QString comma = QStringLiteral(", ");
            auto *row = new QTreeWidgetItem(
                head, {tag.key(), locale().toString(tag->spans), tag->inside.join(comma), tag->before.join(comma), tag->after.join(comma)});
            if (tag->inside.isEmpty() && tag->before.isEmpty() && tag->after.isEmpty())
                row->setText(Inside, tr("nothing that it did not know"));
            row->setTextAlignment(Times, Qt::AlignTop | Qt::AlignTrailing);
            for (const int column : {Label, Inside, Before, After}) {
                row->setTextAlignment(column, Qt::AlignTop | Qt::AlignLeading);
                row->setToolTip(column, row->text(column));
            }
        }
        head->setExpanded(true);
    }
    table_->resizeColumnToContents(Times);
    table_->setColumnWidth(Label, 90);
    for (const int column : {Inside, Before})
        table_->setColumnWidth(column, 230);
}

void LearnedWindow::copy() const { QGuiApplication::clipboard()->setText(workspace_.learning().report().join(QLatin1Char('\n'))); }

} // namespace widgets::main_window
