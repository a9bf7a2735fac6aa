#include "widgets/main_window/palette.h"

#include "app/text/folding.h"
#include "widgets/common/key_cap.h"
#include "widgets/common/theme.h"
#include "widgets/main_window/action_table.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QTimer>
#include <QVBoxLayout>

namespace widgets::main_window {

namespace {

enum Role { Folded = Qt::UserRole, Detail, Keys, Choice };

// Every word typed must begin a word of the action.
class Filter : public QSortFilterProxyModel {
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;
    void setWords(const QString &typed)
    {
        words_ = text::folded(typed).split(QLatin1Char(' '), Qt::SkipEmptyParts);
        invalidateFilter();
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override
    {
        const QString all = QLatin1Char(' ') + sourceModel()->index(row, 0, parent).data(Folded).toString();
        return std::all_of(words_.begin(), words_.end(), [&all](const QString &word) { return all.contains(QLatin1Char(' ') + word); });
    }

private:
    QStringList words_;
};

class Delegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {400, common::lengths::listRow}; }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const common::Theme &theme = common::currentTheme();
        if (option.state & QStyle::State_Selected) {
            painter->fillRect(option.rect, theme.selectedRow);
            painter->fillRect(QRect(option.rect.topLeft(), QSize(common::lengths::selectedBar, option.rect.height())), theme.ink);
        }
        const QRect inner = option.rect.adjusted(12, 0, -12, 0);
        const QStringList caps = index.data(Keys).toStringList();
        const QSizeF capsSize = common::keyCapsSize(caps);
        painter->setPen(theme.text);
        painter->setFont(option.font);
        const QString words
            = option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, inner.width() - int(capsSize.width()) - 120);
        painter->drawText(inner, Qt::AlignVCenter | Qt::AlignLeading, words);
        painter->setPen(theme.textHint);
        const QRect beside = inner.adjusted(0, 0, -int(capsSize.width()) - 10, 0);
        painter->drawText(beside, Qt::AlignVCenter | Qt::AlignTrailing, index.data(Detail).toString());
        common::paintKeyCaps(*painter, QPointF(inner.right() - capsSize.width(), inner.center().y() - capsSize.height() / 2), caps, theme);
    }
};

} // namespace

Palette::Palette(const ActionTable &table, std::vector<Extra> extras, QWidget *parent)
    : QFrame(parent),
      field_(new QLineEdit(this)),
      list_(new QListView(this)),
      model_(new QStandardItemModel(this)),
      shown_(new Filter(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setAccessibleName(tr("All actions"));
    field_->setPlaceholderText(tr("What do you want to do?"));
    field_->setAccessibleName(tr("Action or article"));
    field_->installEventFilter(this);
    list_->setFrameShape(QFrame::NoFrame);
    list_->setUniformItemSizes(true);
    list_->setItemDelegate(new Delegate(list_));
    list_->setFocusPolicy(Qt::NoFocus);
    list_->setAccessibleName(tr("Matching actions"));
    const auto add = [this](const QString &text, const QString &detail, const QStringList &keys, std::function<void()> choose) {
        auto *item = new QStandardItem(text);
        item->setEditable(false);
        item->setData(text::folded(text + QLatin1Char(' ') + detail), Folded);
        item->setData(detail, Detail);
        item->setData(keys, Keys);
        item->setData(int(choices_.size()), Choice);
        choices_.push_back(std::move(choose));
        model_->appendRow(item);
    };
    for (const ActionTable::Row &row : table.rows()) {
        if (!row.action->isEnabled() || (row.menu == MenuPlace::None && !row.id.startsWith(QStringLiteral("tag/")))
            || row.id == QStringLiteral("help/palette"))
            continue;
        QString text = row.action->text();
        text.remove(QLatin1Char('&'));
        QString place = menuTitle(row.menu);
        place.remove(QLatin1Char('&'));
        const QKeySequence keys = row.action->shortcut();
        add(text, place.isEmpty() ? tr("label") : place, keys.isEmpty() ? QStringList() : common::keyCaps(keys),
            [action = row.action] { action->trigger(); });
    }
    for (Extra &extra : extras)
        add(extra.text, extra.detail, {}, std::move(extra.choose));
    shown_->setSourceModel(model_);
    list_->setModel(shown_);
    connect(field_, &QLineEdit::textChanged, this, &Palette::filter);
    connect(field_, &QLineEdit::returnPressed, this, &Palette::choose);
    connect(list_, &QListView::clicked, this, &Palette::choose);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->addWidget(field_);
    layout->addWidget(list_);
    filter({});
}

void Palette::popUp()
{
    const QRect window = parentWidget()->rect();
    const int width = std::min(560, window.width() - 40);
    setGeometry((window.width() - width) / 2, window.height() / 8, width, std::min(420, window.height() * 2 / 3));
    show();
    raise();
    field_->setFocus();
}

bool Palette::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const int rows = shown_->rowCount();
        const int by = key->key() == Qt::Key_Down ? 1
            : key->key() == Qt::Key_Up            ? -1
            : key->key() == Qt::Key_PageDown      ? 8
            : key->key() == Qt::Key_PageUp        ? -8
                                                  : 0;
        if (by != 0 && rows > 0) {
            list_->setCurrentIndex(shown_->index(std::clamp(list_->currentIndex().row() + by, 0, rows - 1), 0));
            return true;
        }
        if (key->key() == Qt::Key_Escape) {
            close();
            return true;
        }
    }
    if (event->type() == QEvent::FocusOut)
        QTimer::singleShot(0, this, &QWidget::close);
    return QFrame::eventFilter(watched, event);
}

void Palette::paintEvent(QPaintEvent *)
{
    const common::Theme &theme = common::currentTheme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.controlBorder);
    painter.setBrush(theme.raised);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), common::lengths::radiusPopup, common::lengths::radiusPopup);
}

void Palette::filter(const QString &text)
{
    static_cast<Filter *>(shown_)->setWords(text);
    list_->setCurrentIndex(shown_->index(0, 0));
}

void Palette::choose()
{
    const QModelIndex current = list_->currentIndex();
    if (!current.isValid())
        return;
    const std::function<void()> chosen = choices_[std::size_t(current.data(Choice).toInt())];
    close();
    if (parentWidget()->focusWidget())
        parentWidget()->focusWidget()->clearFocus();
    chosen();
}

} // namespace widgets::main_window
