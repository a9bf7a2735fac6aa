#include "widgets/review/queue_panel.h"

#include "widgets/common/chip.h"
#include "widgets/common/fonts.h"
#include "widgets/common/icons.h"
#include "widgets/common/theme.h"

#include <QComboBox>
#include <QLabel>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace widgets::review {

namespace {

constexpr int rowHeight = 62;

class QueueDelegate : public QStyledItemDelegate {
public:
    QueueDelegate(const QueueModel &model, QObject *parent) : QStyledItemDelegate(parent), model_(model) { }
    annotation::TagSet tagSet;

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {200, rowHeight}; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const common::Theme &theme = common::currentTheme();
        const QueueRow &row = model_.rows()[std::size_t(index.row())];
        painter->save();
        if (option.state & QStyle::State_Selected) {
            painter->fillRect(option.rect, theme.selectedRow);
            painter->fillRect(QRect(option.rect.topLeft(), QSize(common::lengths::selectedBar, option.rect.height())), theme.ink);
        }
        painter->setPen(theme.separator);
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
        const QRect inner = option.rect.adjusted(12, 7, -10, -6);
        paintHead(*painter, inner, row, theme);
        paintWords(*painter, QRect(inner.left(), inner.top() + 18, inner.width(), 18), row, theme);
        painter->setFont(common::chromeFont(12));
        painter->setPen(theme.textSecondary);
        const QRect foot(inner.left(), inner.top() + 35, inner.width(), 16);
        painter->drawText(foot, Qt::AlignVCenter, painter->fontMetrics().elidedText(row.detail, Qt::ElideRight, foot.width()));
        painter->restore();
    }

private:
    void paintHead(QPainter &painter, const QRect &inner, const QueueRow &row, const common::Theme &theme) const
    {
        double x = inner.left();
        if (row.contradiction) {
            common::paintIcon(painter, common::Icon::Zigzag, QRectF(x, inner.top(), 16, 16), theme.conflict);
            x += 22;
        } else {
            const common::Chip chip = common::chipOf(tagSet, row.layer, row.tag, true, theme);
            common::paintChip(painter, QPointF(x, inner.top() + 1), chip);
            x += common::chipSize(chip).width() + 8;
        }
        painter.setFont(common::chromeFont(13));
        painter.setPen(theme.textHint);
        painter.drawText(QRect(inner.left(), inner.top(), inner.width(), 16), Qt::AlignVCenter | Qt::AlignRight, row.measure);
        const int room = inner.right() - int(x) - painter.fontMetrics().horizontalAdvance(row.measure) - 8;
        painter.setPen(theme.text);
        painter.drawText(QRect(int(x), inner.top(), room, 16), Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(row.question, Qt::ElideRight, room));
    }

    static void paintWords(QPainter &painter, const QRect &at, const QueueRow &row, const common::Theme &theme)
    {
        const QFont plain = common::articleFont(14);
        const QFont strong = common::articleFont(14, QFont::Bold);
        int x = at.left();
        const auto put = [&](const QString &text, const QFont &font, const QColor &colour) {
            painter.setFont(font);
            painter.setPen(colour);
            const QString shown = painter.fontMetrics().elidedText(text, Qt::ElideRight, at.right() - x);
            painter.drawText(QRect(x, at.top(), at.right() - x, at.height()), Qt::AlignVCenter, shown);
            x += painter.fontMetrics().horizontalAdvance(shown);
        };
        put(row.before, plain, theme.textSecondary);
        put(row.surface, strong, theme.text);
        put(row.after, plain, theme.textSecondary);
    }

    const QueueModel &model_;
};

} // namespace

void QueueModel::setRows(std::vector<QueueRow> rows)
{
    if (rows == rows_)
        return;
    // Most often one row went: tell just that, so that selection and scroll place stay.
    std::size_t front = 0;
    while (front < rows.size() && front < rows_.size() && rows[front] == rows_[front])
        ++front;
    std::size_t back = 0;
    while (back < rows.size() - front && back < rows_.size() - front && rows[rows.size() - 1 - back] == rows_[rows_.size() - 1 - back])
        ++back;
    const int goneFrom = int(front);
    const int goneTo = int(rows_.size() - back) - 1;
    if (goneTo >= goneFrom) {
        beginRemoveRows({}, goneFrom, goneTo);
        rows_.erase(rows_.begin() + goneFrom, rows_.begin() + goneTo + 1);
        endRemoveRows();
    }
    const int comeTo = int(rows.size() - back) - 1;
    if (comeTo >= goneFrom) {
        beginInsertRows({}, goneFrom, comeTo);
        rows_.insert(rows_.begin() + goneFrom, rows.begin() + goneFrom, rows.begin() + comeTo + 1);
        endInsertRows();
    }
}

QVariant QueueModel::data(const QModelIndex &index, int role) const
{
    const QueueRow &row = rows_[std::size_t(index.row())];
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return tr("%1 %2: %3").arg(row.question, row.surface, row.detail);
    if (role == Qt::ToolTipRole)
        return row.before + row.surface + row.after;
    return {};
}

QueuePanel::QueuePanel(QWidget *parent)
    : QWidget(parent),
      model_(new QueueModel(this)),
      list_(new QListView(this)),
      counts_(new QLabel(this)),
      empty_(new QLabel(this)),
      order_(new QComboBox(this))
{
    list_->setModel(model_);
    list_->setItemDelegate(new QueueDelegate(*model_, list_));
    list_->setUniformItemSizes(true);
    list_->setFrameShape(QFrame::NoFrame);
    list_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list_->setAccessibleName(tr("To decide"));
    order_->addItem(tr("in reading order"));
    order_->addItem(tr("hardest first"));
    order_->setAccessibleName(tr("Order"));
    counts_->setContentsMargins(10, 0, 0, 0);
    empty_->setWordWrap(true);
    empty_->setMargin(12);
    empty_->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    counts_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // the dock's width is not theirs to say
    auto *head = new QVBoxLayout;
    head->setContentsMargins(0, 4, 6, 4);
    head->addWidget(counts_);
    head->addWidget(order_, 0, Qt::AlignRight);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(empty_, 1);
    layout->addWidget(list_, 1);
    const auto go = [this](const QModelIndex &index) {
        const QueueRow &row = model_->rows()[std::size_t(index.row())];
        Q_EMIT chosen(row.document, row.annotation);
    };
    connect(list_, &QListView::clicked, this, go);
    connect(list_, &QListView::activated, this, go);
    connect(order_, &QComboBox::currentIndexChanged, this, &QueuePanel::orderChanged);
    setRows({}, 0);
}

void QueuePanel::setTagSet(const annotation::TagSet &tagSet)
{
    static_cast<QueueDelegate *>(list_->itemDelegate())->tagSet = tagSet;
    list_->viewport()->update();
}

void QueuePanel::setRows(std::vector<QueueRow> rows, int inAllArticles)
{
    counts_->setText(tr("Here %1 · in all articles %2").arg(rows.size()).arg(inAllArticles));
    empty_->setText(inAllArticles == 0         ? tr("What wants a decision will be listed here.")
                        : finishKey_.isEmpty() ? tr("All decided here.")
                                               : tr("All decided here. %1 finishes the article.").arg(finishKey_));
    empty_->setVisible(rows.empty());
    list_->setVisible(!rows.empty());
    model_->setRows(std::move(rows));
}

void QueuePanel::setCurrent(std::uint64_t annotation)
{
    const auto &rows = model_->rows();
    const auto found = std::find_if(rows.begin(), rows.end(), [annotation](const QueueRow &row) { return row.annotation == annotation; });
    list_->setCurrentIndex(found == rows.end() ? QModelIndex() : model_->index(int(found - rows.begin()), 0));
}

QueuePanel::Order QueuePanel::order() const { return order_->currentIndex() == 1 ? Order::HardestFirst : Order::Reading; }

} // namespace widgets::review
