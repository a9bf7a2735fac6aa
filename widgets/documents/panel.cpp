#include "widgets/documents/panel.h"

#include "app/text/language_name.h"
#include "widgets/common/flat_button.h"
#include "widgets/common/fonts.h"
#include "widgets/common/icons.h"
#include "widgets/common/panel_look.h"
#include "widgets/common/theme.h"
#include "widgets/documents/delegate.h"
#include "widgets/documents/tab_strip.h"

#include <QAction>
#include <QActionGroup>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QLocale>
#include <QMenu>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace widgets::documents {

using annotation::DocumentId;

namespace {

QString showWords(Show show)
{
    switch (show) {
    case Show::Everything:
        return DocumentsPanel::tr("everything");
    case Show::Pending:
        return DocumentsPanel::tr("pending");
    case Show::New:
        return DocumentsPanel::tr("new");
    case Show::InProgress:
        return DocumentsPanel::tr("in progress");
    case Show::Done:
        return DocumentsPanel::tr("done");
    case Show::Postponed:
        return DocumentsPanel::tr("postponed");
    case Show::Excluded:
        break;
    }
    return DocumentsPanel::tr("left out");
}

} // namespace

DocumentsPanel::DocumentsPanel(QWidget *parent)
    : QWidget(parent),
      model_(new DocumentsModel(this)),
      documents_(new TabButton(tr("Documents"), this)),
      decide_(new TabButton(tr("To decide"), this)),
      search_(new QLineEdit(this)),
      filter_(new common::FlatButton(this)),
      fold_(new common::FlatButton(this)),
      pages_(new QStackedWidget(this)),
      list_(new QListView(this)),
      empty_(new QLabel(this)),
      finishedName_(new QLabel(this)),
      finished_(new QLabel(this)),
      correctionsName_(new QLabel(this)),
      corrections_(new QLabel(this)),
      foot_(new QWidget(this))
{
    list_->setModel(model_);
    list_->setItemDelegate(new DocumentDelegate(list_));
    list_->setUniformItemSizes(true);
    list_->setSelectionMode(QAbstractItemView::ExtendedSelection);
    list_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    list_->setFrameShape(QFrame::NoFrame);
    list_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->setMouseTracking(true);
    list_->setContextMenuPolicy(Qt::CustomContextMenu);
    list_->setAccessibleName(tr("Articles"));
    list_->installEventFilter(this);
    empty_->setWordWrap(true);
    empty_->setContentsMargins(14, 12, 14, 12);
    empty_->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    empty_->setFont(common::chromeFont(12));
    auto *first = new QWidget(this);
    auto *page = new QVBoxLayout(first);
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(0);
    auto *field = new QVBoxLayout;
    field->setContentsMargins(10, 5, 10, 5);
    field->addWidget(search_);
    page->addLayout(field);
    auto *line = new QHBoxLayout;
    line->setContentsMargins(10, 0, 8, 2);
    line->addStretch(1);
    line->addWidget(filter_);
    page->addLayout(line);
    page->addWidget(list_, 1);
    page->addWidget(empty_, 1);
    pages_->addWidget(first);
    pages_->addWidget(new QWidget(this));
    buildHead();
    buildFoot();
    connect(list_, &QListView::clicked, this, &DocumentsPanel::activate);
    connect(list_, &QWidget::customContextMenuRequested, this, &DocumentsPanel::openMenu);
    connect(search_, &QLineEdit::textChanged, this, [this](const QString &words) {
        Filter filter = model_->filter();
        filter.words = words;
        filter.found.reset();
        model_->setFilter(filter);
        refresh();
        Q_EMIT searched(words.simplified());
    });
    connect(filter_, &QAbstractButton::clicked, this, &DocumentsPanel::openFilter);
    connect(model_, &QAbstractItemModel::modelReset, this, &DocumentsPanel::keepSelection);
    setFocusProxy(list_);
    setTally(0, -1);
    refresh();
}

void DocumentsPanel::buildHead()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *tabs = new QHBoxLayout;
    tabs->setContentsMargins(12, 0, 8, 0);
    tabs->setSpacing(14);
    tabs->addWidget(documents_);
    tabs->addWidget(decide_);
    tabs->addStretch(1);
    tabs->addWidget(fold_);
    column->addLayout(tabs);
    column->addWidget(pages_, 1);
    column->addWidget(foot_);
    documents_->setChecked(true);
    connect(documents_, &QAbstractButton::toggled, this, [this](bool on) {
        pages_->setCurrentIndex(on ? 0 : 1);
        Q_EMIT pageChanged(!on);
    });
    search_->setPlaceholderText(tr("Search"));
    search_->setAccessibleName(tr("Search articles"));
    search_->setClearButtonEnabled(true);
    search_->setFixedHeight(common::lengths::field + 4);
    search_->addAction(common::icon(common::Icon::Search), QLineEdit::LeadingPosition);
    search_->installEventFilter(this);
    filter_->setArrow(true);
    fold_->setLead(common::Icon::ChevronLeft);
    fold_->setAccessibleName(tr("Fold the documents to a rail"));
    fold_->setToolTip(fold_->accessibleName());
    connect(fold_, &QAbstractButton::clicked, this, &DocumentsPanel::foldRequested);
}

void DocumentsPanel::buildFoot()
{
    auto *grid = new QGridLayout(foot_);
    grid->setContentsMargins(12, 6, 12, 8);
    grid->setVerticalSpacing(1);
    grid->addWidget(finishedName_, 0, 0);
    grid->addWidget(finished_, 0, 1, Qt::AlignRight);
    grid->addWidget(correctionsName_, 1, 0);
    grid->addWidget(corrections_, 1, 1, Qt::AlignRight);
    grid->setColumnStretch(0, 1);
    for (QLabel *label : {finishedName_, finished_, correctionsName_, corrections_})
        label->setFont(common::chromeFont(12));
    finishedName_->setText(tr("Today"));
    correctionsName_->setText(tr("Corrections per article"));
}

void DocumentsPanel::setTally(int finishedToday, double correctionsPerArticle)
{
    finished_->setText(tr("%n article(s) finished", nullptr, finishedToday));
    corrections_->setText(QLocale().toString(correctionsPerArticle, 'f', 1));
    for (QLabel *label : {correctionsName_, corrections_})
        label->setVisible(correctionsPerArticle >= 0);
}

void DocumentsPanel::setRows(std::vector<DocumentRow> rows)
{
    model_->setRows(std::move(rows));
    refresh();
}

void DocumentsPanel::update(const DocumentRow &row)
{
    model_->update(row);
    refresh();
}

void DocumentsPanel::refresh()
{
    const common::Theme &theme = common::currentTheme();
    common::wearPanel(*this);
    common::wearPanel(*list_);
    search_->setPalette(QPalette()); // a field stays raised
    for (QLabel *label : {empty_, finishedName_, correctionsName_})
        common::wearInk(*label, theme.textSecondary);
    count();
    const Filter &filter = model_->filter();
    const QString language = filter.language.isEmpty() ? QString() : text::languageName(filter.language, text::NameStands::InWords);
    //: a filter: pending, Italian
    filter_->setWords(language.isEmpty() ? showWords(filter.show) : tr("%1, %2").arg(showWords(filter.show), language));
    filter_->setAccessibleDescription(tr("Which articles are listed"));
    const bool nothing = model_->rowCount() == 0;
    empty_->setVisible(nothing);
    list_->setVisible(!nothing);
    filter_->setVisible(model_->total() > 0);
    search_->setVisible(model_->total() > 0);
    foot_->setVisible(model_->total() > 0);
    empty_->setText(model_->total() == 0         ? tr("Articles will be listed here, with what each still wants decided.")
                        : filter.words.isEmpty() ? tr("No article is like this. Choose “everything” to see all.")
                                                 : tr("No article has these words."));
}

void DocumentsPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationPaletteChange)
        refresh();
}

void DocumentsPanel::keepSelection()
{
    const QModelIndex at = model_->indexOf(open_);
    if (at.isValid())
        list_->setCurrentIndex(at);
}

void DocumentsPanel::setCurrent(DocumentId id)
{
    open_ = id;
    const QModelIndex at = model_->indexOf(id);
    if (!at.isValid()) {
        list_->clearSelection();
        return;
    }
    list_->setCurrentIndex(at);
    list_->scrollTo(at);
}

DocumentId DocumentsPanel::current() const
{
    const DocumentRow *row = model_->document(list_->currentIndex());
    return row ? row->id : DocumentId{};
}

QList<DocumentId> DocumentsPanel::selected() const
{
    QList<DocumentId> ids;
    for (const QModelIndex &index : list_->selectionModel()->selectedIndexes()) {
        if (const DocumentRow *row = model_->document(index))
            ids << row->id;
    }
    return ids;
}

void DocumentsPanel::setQueue(QWidget *queue)
{
    QWidget *old = pages_->widget(1);
    pages_->insertWidget(1, queue);
    pages_->removeWidget(old);
    old->deleteLater();
    pages_->setCurrentIndex(documents_->isChecked() ? 0 : 1);
}

void DocumentsPanel::setQueueCount(int count)
{
    toDecide_ = count;
    decide_->setCount(count);
    this->count();
}

void DocumentsPanel::count()
{
    documents_->setCount(model_->total());
    Q_EMIT counted(model_->total(), toDecide_);
}

void DocumentsPanel::showQueue(bool queue) { (queue ? decide_ : documents_)->setChecked(true); }
bool DocumentsPanel::showsQueue() const { return decide_->isChecked(); }

void DocumentsPanel::focusSearch()
{
    Q_EMIT wanted();
    showQueue(false);
    search_->setFocus(Qt::ShortcutFocusReason);
    search_->selectAll();
}

void DocumentsPanel::setFound(std::optional<QSet<DocumentId>> found)
{
    Filter filter = model_->filter();
    filter.found = std::move(found);
    model_->setFilter(filter);
    refresh();
}

void DocumentsPanel::activate(const QModelIndex &index)
{
    if (const auto *group = model_->group(index)) {
        const QString name = group->name;
        const int row = index.row();
        model_->setCollapsed(name, !group->collapsed);
        list_->setCurrentIndex(model_->index(row));
        return;
    }
    const DocumentRow *row = model_->document(index);
    if (!row || selected().size() > 1)
        return;
    open_ = row->id;
    Q_EMIT openRequested(row->id);
}

bool DocumentsPanel::listKey(int key)
{
    switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        activate(list_->currentIndex());
        return true;
    case Qt::Key_Left:
    case Qt::Key_Right: {
        const auto *group = model_->group(list_->currentIndex());
        if (!group || group->collapsed == (key == Qt::Key_Left))
            return false;
        activate(list_->currentIndex());
        return true;
    }
    case Qt::Key_F2:
        if (current())
            Q_EMIT renameRequested(current());
        return true;
    case Qt::Key_Delete:
        if (!selected().isEmpty())
            Q_EMIT removeRequested(selected());
        return true;
    case Qt::Key_Menu:
        openMenu(list_->visualRect(list_->currentIndex()).center());
        return true;
    default:
        return false;
    }
}

bool DocumentsPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (watched == list_ && key->modifiers() == Qt::NoModifier && listKey(key->key()))
        return true;
    if (watched == search_) {
        if (key->key() == Qt::Key_Escape && !search_->text().isEmpty()) {
            search_->clear();
            return true;
        }
        if (key->key() == Qt::Key_Down || key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            int row = 0;
            while (row < model_->rowCount() && !model_->document(model_->index(row)))
                ++row;
            if (row < model_->rowCount()) {
                list_->setFocus();
                list_->setCurrentIndex(model_->index(row));
                if (key->key() != Qt::Key_Down)
                    activate(list_->currentIndex());
            }
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void DocumentsPanel::openMenu(QPoint at)
{
    const QList<DocumentId> ids = selected();
    if (ids.isEmpty())
        return;
    const DocumentRow row = *model_->document(ids.front());
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const bool one = ids.size() == 1;
    if (one) {
        menu->addAction(tr("Open"), this, [this, row] { Q_EMIT openRequested(row.id); });
        menu->addAction(tr("Rename…"), this, [this, row] { Q_EMIT renameRequested(row.id); });
        menu->addAction(tr("Title, date, language…"), this, [this, row] { Q_EMIT metadataRequested(row.id); });
        menu->addSeparator();
    }
    const bool done = row.status == annotation::Status::Done;
    menu->addAction(done ? tr("Reopen") : tr("Mark as done"), this, [this, ids, done] { Q_EMIT doneRequested(ids, !done); });
    menu->addAction(row.postponed ? tr("Do not postpone") : tr("Postpone"), this,
                    [this, ids, row] { Q_EMIT postponeRequested(ids, !row.postponed); });
    menu->addAction(row.excluded ? tr("Take in again") : tr("Leave out of queue and export"), this,
                    [this, ids, row] { Q_EMIT excludeRequested(ids, !row.excluded); });
    menu->addSeparator();
    menu->addAction(tr("Remove %n article(s)", nullptr, int(ids.size())), this, [this, ids] { Q_EMIT removeRequested(ids); });
    menu->popup(list_->viewport()->mapToGlobal(at));
}

void DocumentsPanel::openFilter()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto set = [this](auto change) {
        Filter filter = model_->filter();
        filter.words = search_->text();
        change(filter);
        model_->setFilter(filter);
        refresh();
    };
    auto *shows = new QActionGroup(menu);
    for (const Show show : {Show::Everything, Show::Pending, Show::New, Show::InProgress, Show::Done, Show::Postponed, Show::Excluded}) {
        QAction *action = menu->addAction(showWords(show), this, [=] { set([=](Filter &f) { f.show = show; }); });
        action->setCheckable(true);
        action->setChecked(model_->filter().show == show);
        shows->addAction(action);
    }
    menu->addSeparator();
    auto *languages = new QActionGroup(menu);
    for (const QString &language : QStringList{QString()} + model_->languages()) {
        const QString words = language.isEmpty() ? tr("every language") : text::languageName(language, text::NameStands::Alone);
        QAction *action = menu->addAction(words, this, [=] { set([=](Filter &f) { f.language = language; }); });
        action->setCheckable(true);
        action->setChecked(model_->filter().language == language);
        languages->addAction(action);
    }
    menu->popup(filter_->mapToGlobal(QPoint(0, filter_->height())));
}

} // namespace widgets::documents
