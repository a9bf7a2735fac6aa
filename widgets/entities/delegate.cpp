#include "widgets/entities/delegate.h"

#include "widgets/common/chip.h"
#include "widgets/common/fonts.h"
#include "widgets/common/theme.h"
#include "widgets/entities/rows.h"

#include <QAbstractItemView>
#include <QFontMetricsF>
#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

namespace widgets::entities {

namespace {

constexpr double left = 14, nameLeft = 52, right = 14, countWidth = 26, kbWidth = 78;

double nameRoom(const QRectF &box) { return box.width() - nameLeft - right - countWidth - kbWidth; }

} // namespace

void EntityDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const EntityRow *row = static_cast<const EntitiesModel *>(index.model())->entity(index);
    if (!row)
        return;
    const common::Theme &theme = common::currentTheme();
    QPainter &p = *painter;
    const QRectF box(option.rect);
    const bool chosen = option.state & QStyle::State_Selected;
    p.save();
    p.setRenderHint(QPainter::Antialiasing);
    if (chosen || (option.state & QStyle::State_MouseOver))
        p.fillRect(box, chosen ? theme.selectedRow : theme.hover);
    if (chosen)
        p.fillRect(QRectF(box.left(), box.top(), common::lengths::selectedBar, box.height()), theme.ink);
    if (option.state & QStyle::State_HasFocus) {
        p.setPen(QPen(theme.ink, common::lengths::focusStroke));
        p.setBrush(Qt::NoBrush);
        p.drawRoundedRect(box.adjusted(1, 1, -1, -1), 2, 2);
    }
    const common::Chip chip = common::chipOf(tagSet_, annotation::layers::entity, row->tag, row->suggested, theme);
    common::paintChip(p, {box.left() + left, box.center().y() - common::chipSize(chip).height() / 2}, chip);
    const auto text = [&](double x, const QString &words, const QFont &font, const QColor &colour) {
        p.setFont(font);
        p.setPen(colour);
        p.drawText(QPointF(x, box.center().y() + QFontMetricsF(font).capHeight() / 2), words);
    };
    const QFont name = common::chromeFont(13), small = common::chromeFont(11);
    const double start = std::max(nameLeft, left + common::chipSize(chip).width() + 7);
    text(box.left() + start, QFontMetricsF(name).elidedText(row->name, Qt::ElideRight, nameRoom(box) - (start - nameLeft)), name,
         theme.text);
    const QString count = QLocale().toString(row->mentions);
    const double end = box.right() - right;
    text(end - QFontMetricsF(name).horizontalAdvance(count), count, name, theme.text);
    const QString kb
        = row->kb.isEmpty() ? EntitiesModel::tr("no id") : QFontMetricsF(small).elidedText(row->kb, Qt::ElideRight, kbWidth - 6);
    text(end - countWidth - QFontMetricsF(small).horizontalAdvance(kb), kb, small, theme.textHint);
    p.restore();
}

QSize EntityDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const { return {200, common::lengths::entityRow}; }

void EntityDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &) const
{
    editor->setGeometry(option.rect.adjusted(int(nameLeft) - 4, 0, -int(right), 0));
}

bool EntityDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const QString name = index.data().toString();
    if (event->type() == QEvent::ToolTip && QFontMetricsF(common::chromeFont(13)).horizontalAdvance(name) > nameRoom(option.rect)) {
        QToolTip::showText(event->globalPos(), name.toHtmlEscaped(), view);
        return true;
    }
    QToolTip::hideText();
    return true;
}

} // namespace widgets::entities
