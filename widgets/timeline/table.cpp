#include "widgets/timeline/table.h"

#include "widgets/common/flat_button.h"
#include "widgets/common/fonts.h"
#include "widgets/common/icons.h"
#include "widgets/common/panel_look.h"
#include "widgets/common/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QMimeData>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

#include <array>

namespace widgets::timeline {

namespace {

constexpr int inset = 8;

// A cell with room at its sides; the selected row is one strip, its first cell bears the mark.
class Cell : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const common::Theme &theme = common::currentTheme();
        const bool isSelected = option.state & QStyle::State_Selected;
        if (isSelected)
            painter->fillRect(option.rect, theme.selectedRow);
        QRect room = option.rect.adjusted(inset, 0, -inset, 0);
        if (isSelected && index.column() == 0)
            painter->fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())), theme.ink);
        if (index.data(TableModel::ConflictRole).toBool()) {
            common::paintIcon(*painter, common::Icon::Zigzag, QRectF(room.left(), room.center().y() - 6, 14, 14), theme.conflict);
            room.setLeft(room.left() + 20);
        }
        const QVariant ink = index.data(Qt::ForegroundRole);
        painter->setFont(option.font);
        painter->setPen(ink.isValid() ? ink.value<QColor>() : theme.text);
        const QString text = option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, room.width());
        painter->drawText(room, Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine, text);
    }
};

// Its words stand where those of the cells stand.
class Head : public QHeaderView {
public:
    explicit Head(QWidget *parent) : QHeaderView(Qt::Horizontal, parent) { setSectionsClickable(true); }

protected:
    void initStyleOptionForIndex(QStyleOptionHeader *option, int section) const override
    {
        QHeaderView::initStyleOptionForIndex(option, section);
        option->text = QStringLiteral("\u2002") + option->text;
    }
};

} // namespace

TimelineTable::TimelineTable(QWidget *parent)
    : QWidget(parent),
      model_(new TableModel(this)),
      title_(new QLabel(tr("Table of events"), this)),
      count_(new QLabel(this)),
      empty_(new QLabel(this)),
      inView_(new common::FlatButton(this)),
      copy_(new common::FlatButton(this)),
      view_(new QTableView(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(12, 3, 8, 3);
    head->setSpacing(8);
    title_->setFont(common::chromeFont(12, QFont::DemiBold));
    count_->setFont(common::chromeFont(12));
    head->addWidget(title_);
    head->addWidget(count_);
    head->addStretch(1);
    head->addWidget(inView_);
    head->addWidget(copy_);
    column->addLayout(head);
    column->addWidget(view_, 1);
    column->addWidget(empty_, 1);
    empty_->setWordWrap(true);
    empty_->setFont(common::chromeFont(12));
    empty_->setContentsMargins(14, 6, 14, 6);
    empty_->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    inView_->setCheckable(true);
    inView_->setWords(tr("only what is in view"));
    copy_->setWords(tr("copy"));
    copy_->setAccessibleDescription(tr("Copies the selected rows, or all, for a spreadsheet"));
    view_->setHorizontalHeader(new Head(view_));
    view_->setItemDelegate(new Cell(view_));
    view_->setModel(model_);
    view_->setFrameShape(QFrame::NoFrame);
    view_->setSelectionBehavior(QAbstractItemView::SelectRows);
    view_->setSelectionMode(QAbstractItemView::ExtendedSelection);
    view_->setTabKeyNavigation(false);
    view_->setShowGrid(false);
    view_->setWordWrap(false);
    view_->setFont(common::chromeFont(12));
    view_->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    view_->setAccessibleName(tr("Table of events"));
    view_->verticalHeader()->hide();
    view_->verticalHeader()->setDefaultSectionSize(24);
    QHeaderView *header = view_->horizontalHeader();
    header->setFont(common::chromeFont(12, QFont::DemiBold));
    header->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    header->setHighlightSections(false);
    header->setStretchLastSection(true);
    header->setSortIndicator(TableModel::Time, Qt::AscendingOrder);
    view_->setSortingEnabled(true);
    constexpr std::array<int, TableModel::columns> widths{184, 116, 176, 140, 140, 100, 160, 84};
    for (int i = 0; i < TableModel::columns; ++i)
        header->resizeSection(i, widths[size_t(i)]);
    view_->installEventFilter(this);
    setFocusProxy(view_);
    setTabOrder(view_, inView_);
    setTabOrder(inView_, copy_);
    connect(view_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &index) {
        if (const TableRow *row = model_->row(index.row()); row && !quiet_)
            Q_EMIT chosen(row->id);
    });
    connect(view_, &QTableView::doubleClicked, this, [this] { Q_EMIT showInTextRequested(selected()); });
    // Sorting resets the model: what was selected stays selected.
    // Sorting puts the rows in another order: what was selected stays selected.
    connect(model_, &TableModel::aboutToSort, this, [this] { sorting_ = selected(); });
    connect(model_, &TableModel::sorted, this, [this] { select(sorting_); });
    connect(inView_, &QAbstractButton::toggled, this, &TimelineTable::narrow);
    connect(copy_, &QAbstractButton::clicked, this, &TimelineTable::copy);
    refresh();
}

void TimelineTable::keepingSelection(const std::function<void()> &change)
{
    const ItemId kept = selected();
    const bool was = std::exchange(quiet_, true);
    change();
    quiet_ = was;
    select(kept);
    refresh();
}

void TimelineTable::setRows(std::vector<TableRow> rows)
{
    keepingSelection([&] { model_->setRows(std::move(rows)); });
}

void TimelineTable::setWindow(std::pair<Seconds, Seconds> window)
{
    window_ = window;
    narrow();
}

void TimelineTable::narrow()
{
    keepingSelection([this] { model_->setWindow(isNarrowed() ? std::optional(window_) : std::nullopt); });
}

bool TimelineTable::isNarrowed() const { return inView_->isChecked(); }

ItemId TimelineTable::selected() const
{
    const TableRow *row = model_->row(view_->currentIndex().row());
    return row ? row->id : 0;
}

void TimelineTable::select(ItemId id)
{
    const bool was = std::exchange(quiet_, true);
    const int row = id ? model_->rowOf(id) : -1;
    if (row >= 0 && row != view_->currentIndex().row()) {
        view_->selectRow(row);
        view_->scrollTo(model_->index(row, 0));
    } else if (row < 0) {
        view_->clearSelection();
        view_->setCurrentIndex({});
    }
    quiet_ = was;
}

void TimelineTable::copy() const
{
    QList<int> rows;
    for (const QModelIndex &index : view_->selectionModel()->selectedRows())
        rows.append(index.row());
    if (rows.isEmpty()) {
        for (int row = 0; row < model_->rowCount(); ++row)
            rows.append(row);
    }
    std::sort(rows.begin(), rows.end());
    QApplication::clipboard()->setMimeData(model_->copied(rows).release());
}

bool TimelineTable::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != view_ || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->matches(QKeySequence::Copy)) {
        copy();
        return true;
    }
    if ((key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter || key->key() == Qt::Key_Space) && selected()) {
        Q_EMIT showInTextRequested(selected());
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void TimelineTable::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationPaletteChange)
        refresh();
}

void TimelineTable::refresh()
{
    const int shown = model_->rowCount();
    common::wearPanel(*this);
    common::wearInk(*title_, common::currentTheme().text);
    for (QWidget *quiet : std::initializer_list<QWidget *>{count_, empty_})
        common::wearInk(*quiet, common::currentTheme().textSecondary);
    const QString events = tr("%n event(s)", nullptr, shown);
    count_->setText(model_->hidden() > 0 ? tr("%1, %2").arg(events, tr("%n out of view", nullptr, model_->hidden())) : events);
    empty_->setText(model_->hidden() > 0 ? tr("No event lies in the time that the timeline shows.")
                                         : tr("No event is marked in this article yet. E marks the word at the caret."));
    empty_->setVisible(shown == 0);
    view_->setVisible(shown > 0);
    copy_->setEnabled(shown > 0);
}

} // namespace widgets::timeline
