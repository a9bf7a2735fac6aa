#include "widgets/review/everywhere_panel.h"

#include "widgets/common/fonts.h"
#include "widgets/common/theme.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QSet>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

namespace widgets::review {

namespace {

// The words around a place run up to it from the right, like in a concordance; what was found is marked.
class WordsDelegate : public QStyledItemDelegate {
public:
    WordsDelegate(const EverywherePanel &panel, const annotation::TagSet &tagSet) : panel_(panel), tagSet_(tagSet) { }

    // In the font that it is drawn in, or the words are cut.
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const int width = QFontMetrics(common::articleFont(14)).horizontalAdvance(index.data().toString());
        return {std::min(width + 2 * beside + 2, mostFound), QStyledItemDelegate::sizeHint(option, index).height()};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const common::Theme &theme = common::currentTheme();
        if (option.state & QStyle::State_Selected)
            painter->fillRect(option.rect, theme.selectedRow);
        const bool found = index.column() == EverywhereModel::Found;
        const QRect inner = option.rect.adjusted(beside, 0, -beside, 0);
        painter->setFont(common::articleFont(14));
        painter->setPen(found ? theme.text : theme.textSecondary);
        const bool before = index.column() == EverywhereModel::Before;
        const QString words
            = painter->fontMetrics().elidedText(index.data().toString(), before ? Qt::ElideLeft : Qt::ElideRight, inner.width());
        if (found) {
            const common::LabelColours colours = theme.label(tagSet_.tag(panel_.layer(), panel_.tag()));
            const int width = painter->fontMetrics().horizontalAdvance(words);
            const QRect box(inner.left(), inner.top() + 3, width, inner.height() - 6);
            painter->fillRect(box, colours.fill);
            painter->fillRect(QRect(box.left(), box.bottom(), width, 2), colours.marker);
        }
        painter->drawText(inner, Qt::AlignVCenter | (before ? Qt::AlignRight : Qt::AlignLeft), words);
    }

private:
    static constexpr int beside = 3, mostFound = 260; // px

    const EverywherePanel &panel_;
    const annotation::TagSet &tagSet_;
};

} // namespace

void EverywhereModel::setRows(std::vector<EverywhereRow> rows, double tickedFrom)
{
    beginResetModel();
    rows_ = std::move(rows);
    std::stable_sort(rows_.begin(), rows_.end(), [tickedFrom](const EverywhereRow &a, const EverywhereRow &b) {
        return (a.sureness >= tickedFrom) > (b.sureness >= tickedFrom); // doubtful ones below, else as in the text
    });
    ticked_.assign(rows_.size(), false);
    for (std::size_t i = 0; i < rows_.size(); ++i)
        ticked_[i] = rows_[i].sureness >= tickedFrom;
    endResetModel();
}

void EverywhereModel::tick(int row, bool ticked)
{
    ticked_[std::size_t(row)] = ticked;
    Q_EMIT dataChanged(index(row, 0), index(row, 0), {Qt::CheckStateRole});
}

void EverywhereModel::tickFrom(double sureness)
{
    for (std::size_t i = 0; i < rows_.size(); ++i)
        ticked_[i] = rows_[i].sureness >= sureness;
    if (!rows_.empty())
        Q_EMIT dataChanged(index(0, 0), index(int(rows_.size()) - 1, 0), {Qt::CheckStateRole});
}

int EverywhereModel::tickedCount() const { return int(std::count(ticked_.begin(), ticked_.end(), true)); }

QVariant EverywhereModel::data(const QModelIndex &index, int role) const
{
    const EverywhereRow &row = rows_[std::size_t(index.row())];
    if (role == Qt::CheckStateRole && index.column() == Ticked)
        return ticked_[std::size_t(index.row())] ? Qt::Checked : Qt::Unchecked;
    if (role == Qt::ToolTipRole || role == Qt::AccessibleTextRole)
        return row.before + row.found + row.after;
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Before:
        return row.before;
    case Found:
        return row.found;
    case After:
        return row.after;
    case Article:
        return row.article;
    case Sure:
        return QString::number(row.sureness, 'f', 2);
    default:
        return {};
    }
}

bool EverywhereModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole)
        return false;
    tick(index.row(), value.toInt() == Qt::Checked);
    return true;
}

QVariant EverywhereModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (section == Before ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Before:
        return tr("before");
    case Found:
        return tr("found");
    case After:
        return tr("after");
    case Article:
        return tr("article");
    case Sure:
        return tr("sure");
    default:
        return QString();
    }
}

Qt::ItemFlags EverywhereModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    return index.column() == Ticked ? flags | Qt::ItemIsUserCheckable : flags;
}

EverywherePanel::EverywherePanel(QWidget *parent)
    : QWidget(parent),
      model_(new EverywhereModel(this)),
      table_(new QTableView(this)),
      title_(new QLabel(this)),
      confirm_(new QPushButton(this))
{
    table_->setModel(model_);
    auto *words = new WordsDelegate(*this, tagSet_);
    words->setParent(table_);
    for (int column : {EverywhereModel::Before, EverywhereModel::Found, EverywhereModel::After})
        table_->setItemDelegateForColumn(column, words);
    table_->setShowGrid(false);
    table_->setFrameShape(QFrame::NoFrame);
    table_->setSelectionBehavior(QAbstractItemView::SelectRows);
    table_->setSelectionMode(QAbstractItemView::SingleSelection);
    table_->verticalHeader()->hide();
    table_->verticalHeader()->setDefaultSectionSize(common::lengths::kwicRow);
    QHeaderView *header = table_->horizontalHeader();
    header->setSectionResizeMode(QHeaderView::Interactive);
    header->setSectionResizeMode(EverywhereModel::Before, QHeaderView::Stretch);
    header->setSectionResizeMode(EverywhereModel::After, QHeaderView::Stretch);
    header->setSectionResizeMode(EverywhereModel::Found, QHeaderView::ResizeToContents);
    header->resizeSection(EverywhereModel::Ticked, 30);
    header->resizeSection(EverywhereModel::Article, 150);
    header->resizeSection(EverywhereModel::Sure, 50);
    table_->setAccessibleName(tr("Places to tag"));
    table_->installEventFilter(this);
    confirm_->setDefault(true);
    auto *keys = new QLabel(tr("Space: take or leave · Z: all above %1 · Esc: close").arg(QString::number(ticked, 'f', 2)), this);
    auto *step = new QLabel(tr("One step in Undo"), this);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(12, 8, 12, 8);
    foot->setSpacing(12);
    foot->addWidget(confirm_);
    foot->addWidget(keys, 1);
    foot->addWidget(step);
    title_->setContentsMargins(12, 8, 12, 8);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(title_);
    layout->addWidget(table_, 1);
    layout->addLayout(foot);
    connect(model_, &EverywhereModel::dataChanged, this, &EverywherePanel::countTicked);
    connect(confirm_, &QPushButton::clicked, this, &EverywherePanel::confirmed);
    connect(table_, &QTableView::doubleClicked, this, [this](const QModelIndex &index) {
        const EverywhereRow &row = model_->rows()[std::size_t(index.row())];
        Q_EMIT placeChosen(row.document, row.range);
    });
}

void EverywherePanel::show(const QString &words, const QString &layer, const QString &tag, std::vector<EverywhereRow> rows)
{
    layer_ = layer;
    tag_ = tag;
    QSet<quint64> articles;
    for (const EverywhereRow &row : rows)
        articles.insert(row.document);
    const QString places = tr("%n place(s)", nullptr, int(rows.size()));
    const QString in = tr("in %n article(s)", nullptr, int(articles.size()));
    title_->setText(tr("<b>Everywhere</b> “%1”   %2   %3 %4").arg(words.toHtmlEscaped(), tag, places, in));
    model_->setRows(std::move(rows), ticked);
    countTicked();
    QWidget::show();
    table_->setFocus();
    table_->selectRow(0);
}

void EverywherePanel::countTicked()
{
    const int count = model_->tickedCount();
    confirm_->setText(tr("Tag %1 of %2").arg(count).arg(model_->rowCount()));
    confirm_->setEnabled(count > 0);
}

bool EverywherePanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        keyPressEvent(static_cast<QKeyEvent *>(event));
        if (event->isAccepted())
            return true;
    }
    return QWidget::eventFilter(watched, event);
}

void EverywherePanel::keyPressEvent(QKeyEvent *event)
{
    const int row = table_->currentIndex().row();
    switch (event->key()) {
    case Qt::Key_Space:
        if (row >= 0)
            model_->tick(row, !model_->isTicked(row));
        break;
    case Qt::Key_Z:
        model_->tickFrom(ticked);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (confirm_->isEnabled())
            Q_EMIT confirmed();
        break;
    case Qt::Key_Escape:
        Q_EMIT dismissed();
        break;
    default:
        event->ignore();
        return;
    }
    event->accept();
}

} // namespace widgets::review
