#include "widgets/entities/panel.h"

#include "widgets/common/flat_button.h"
#include "widgets/common/fonts.h"
#include "widgets/common/panel_look.h"
#include "widgets/entities/delegate.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QLocale>
#include <QMenu>
#include <QVBoxLayout>

namespace widgets::entities {

using annotation::EntityId;

EntitiesPanel::EntitiesPanel(QWidget *parent)
    : QWidget(parent),
      model_(new EntitiesModel(this)),
      title_(new QLabel(tr("Entities"), this)),
      count_(new QLabel(this)),
      empty_(new QLabel(this)),
      order_(new common::FlatButton(this)),
      filter_(new QLineEdit(this)),
      list_(new QListView(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(12, 3, 8, 3);
    head->setSpacing(5);
    title_->setFont(common::chromeFont(12, QFont::DemiBold));
    count_->setFont(common::chromeFont(12));
    head->addWidget(title_);
    head->addWidget(count_);
    head->addStretch(1);
    head->addWidget(order_);
    column->addLayout(head);
    auto *field = new QVBoxLayout;
    field->setContentsMargins(12, 0, 12, 4);
    field->addWidget(filter_);
    column->addLayout(field);
    column->addWidget(list_, 1);
    column->addWidget(empty_, 1);
    empty_->setText(tr("People, places and organisations, gathered from all articles."));
    empty_->setWordWrap(true);
    empty_->setFont(common::chromeFont(12));
    empty_->setContentsMargins(14, 6, 14, 6);
    empty_->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    order_->setArrow(true);
    filter_->setPlaceholderText(tr("Find an entity"));
    filter_->setAccessibleName(tr("Find an entity by its name or id"));
    filter_->setClearButtonEnabled(true);
    list_->setModel(model_);
    list_->setItemDelegate(new EntityDelegate(list_));
    list_->setUniformItemSizes(true);
    list_->setSelectionMode(QAbstractItemView::ExtendedSelection);
    list_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    list_->setFrameShape(QFrame::NoFrame);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list_->setMouseTracking(true);
    list_->setDragDropMode(QAbstractItemView::DragDrop);
    list_->setDefaultDropAction(Qt::MoveAction);
    list_->setContextMenuPolicy(Qt::CustomContextMenu);
    list_->setAccessibleName(tr("Entities"));
    list_->installEventFilter(this);
    setFocusProxy(list_);
    connect(list_->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        const EntityRow *row = model_->entity(index);
        if (row && !quiet_)
            Q_EMIT chosen(row->id);
    });
    connect(list_, &QListView::doubleClicked, this, [this] {
        if (current())
            Q_EMIT nextMentionRequested(current());
    });
    connect(list_, &QWidget::customContextMenuRequested, this, &EntitiesPanel::openMenu);
    connect(order_, &QAbstractButton::clicked, this, &EntitiesPanel::openOrder);
    connect(filter_, &QLineEdit::textChanged, this, [this](const QString &words) {
        const EntityId kept = current();
        model_->setFilter(words);
        select(kept);
    });
    connect(model_, &EntitiesModel::renameWanted, this, &EntitiesPanel::renameRequested);
    connect(model_, &EntitiesModel::kbWanted, this, &EntitiesPanel::kbRequested);
    connect(model_, &EntitiesModel::mergeWanted, this, &EntitiesPanel::mergeRequested, Qt::QueuedConnection); // after the drop is over
    refresh();
}

EntitiesPanel::~EntitiesPanel() { model_->disconnect(this); } // an editor that is still open commits while the list goes

void EntitiesPanel::setTagSet(const annotation::TagSet &tagSet)
{
    static_cast<EntityDelegate *>(list_->itemDelegate())->setTagSet(tagSet);
    list_->viewport()->update();
}

void EntitiesPanel::setRows(std::vector<EntityRow> rows)
{
    const EntityId kept = current();
    const int row = list_->currentIndex().row();
    quiet_ = true;
    model_->setRows(std::move(rows));
    if (model_->indexOf(kept).isValid())
        select(kept);
    else if (kept && model_->rowCount() > 0) // where a row goes the next one takes the focus
        list_->setCurrentIndex(model_->index(std::min(row, model_->rowCount() - 1)));
    quiet_ = false;
    refresh();
}

void EntitiesPanel::select(EntityId id)
{
    const bool was = quiet_;
    quiet_ = true;
    const QModelIndex at = model_->indexOf(id);
    if (at.isValid()) {
        list_->setCurrentIndex(at);
        list_->scrollTo(at);
    } else {
        list_->clearSelection();
        list_->setCurrentIndex({});
    }
    quiet_ = was;
}

EntityId EntitiesPanel::current() const
{
    const EntityRow *row = model_->entity(list_->currentIndex());
    return row ? row->id : EntityId{};
}

QList<EntityId> EntitiesPanel::selected() const
{
    QList<EntityId> ids;
    for (const QModelIndex &index : list_->selectionModel()->selectedIndexes()) {
        if (const EntityRow *row = model_->entity(index))
            ids << row->id;
    }
    return ids;
}

QString EntitiesPanel::orderWords(Order order)
{
    switch (order) {
    case Order::InText:
        return tr("order: in the text");
    case Order::ByName:
        return tr("order: by name");
    case Order::ByMentions:
        return tr("order: by mentions");
    case Order::ByTag:
        break;
    }
    return tr("order: by tag");
}

void EntitiesPanel::refresh()
{
    const common::Theme &theme = common::currentTheme();
    common::wearPanel(*this);
    common::wearPanel(*list_);
    filter_->setPalette(QPalette());
    common::wearInk(*count_, theme.textSecondary);
    common::wearInk(*empty_, theme.textSecondary);
    const bool nothing = model_->total() == 0;
    count_->setText(QLocale().toString(model_->total()));
    order_->setWords(orderWords(model_->order()));
    order_->setVisible(!nothing);
    filter_->setVisible(model_->total() >= 12);
    list_->setVisible(!nothing);
    empty_->setVisible(nothing);
}

void EntitiesPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationPaletteChange)
        refresh();
}

void EntitiesPanel::edit(bool kb)
{
    if (!current())
        return;
    model_->editKb(kb);
    list_->edit(list_->currentIndex());
}

void EntitiesPanel::mergeSelected()
{
    QList<EntityId> from = selected();
    const EntityId into = current();
    from.removeAll(into);
    if (!from.isEmpty() && into)
        Q_EMIT mergeRequested(from, into);
}

bool EntitiesPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != list_ || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    switch (key->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (current())
            Q_EMIT nextMentionRequested(current());
        return true;
    case Qt::Key_F2:
        edit(false);
        return true;
    case Qt::Key_Menu:
        openMenu(list_->visualRect(list_->currentIndex()).center());
        return true;
    case Qt::Key_Equal: // several chosen: they are one
        mergeSelected();
        return true;
    default:
        return false;
    }
}

void EntitiesPanel::openMenu(QPoint at)
{
    const EntityRow *row = model_->entity(list_->currentIndex());
    if (!row)
        return;
    const EntityId id = row->id;
    const QString name = row->name;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Next mention"), this, [this, id] { Q_EMIT nextMentionRequested(id); });
    menu->addSeparator();
    menu->addAction(tr("Rename…"), this, [this] { edit(false); });
    menu->addAction(tr("Id in a knowledge base…"), this, [this] { edit(true); });
    menu->addSeparator();
    QAction *merge = menu->addAction(tr("All chosen are “%1”").arg(name), this, &EntitiesPanel::mergeSelected);
    merge->setEnabled(selected().size() > 1);
    menu->addAction(tr("Split…"), this, [this, id] { Q_EMIT splitRequested(id); })->setEnabled(row->mentions > 1);
    menu->popup(list_->viewport()->mapToGlobal(at));
}

void EntitiesPanel::openOrder()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    auto *group = new QActionGroup(menu);
    for (const Order order : {Order::InText, Order::ByName, Order::ByMentions, Order::ByTag}) {
        QAction *action = menu->addAction(orderWords(order), this, [this, order] {
            const EntityId kept = current();
            model_->setOrder(order);
            select(kept);
            refresh();
        });
        action->setCheckable(true);
        action->setChecked(order == model_->order());
        group->addAction(action);
    }
    menu->popup(order_->mapToGlobal(QPoint(0, order_->height())));
}

} // namespace widgets::entities
