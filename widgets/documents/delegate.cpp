#include "widgets/documents/delegate.h"

#include "widgets/common/fonts.h"
#include "widgets/common/icons.h"
#include "widgets/common/theme.h"
#include "widgets/documents/rows.h"

#include <QAbstractItemView>
#include <QFontMetricsF>
#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

namespace widgets::documents {

namespace {

constexpr double left = 11, iconSize = 14, titleLeft = 32, right = 12, countWidth = 26, languageWidth = 24;

const DocumentsModel &modelOf(const QModelIndex &index) { return *static_cast<const DocumentsModel *>(index.model()); }

class LinePainter {
public:
    LinePainter(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index)
        : p_(painter), option_(option), index_(index), theme_(common::currentTheme()), box_(option.rect)
    {
    }

    void paint()
    {
        p_.save();
        p_.setRenderHint(QPainter::Antialiasing);
        ground();
        if (const auto *group = modelOf(index_).group(index_))
            head(*group);
        else if (const DocumentRow *row = modelOf(index_).document(index_))
            article(*row);
        p_.restore();
    }

private:
    bool chosen() const { return option_.state & QStyle::State_Selected; }

    void ground()
    {
        if (chosen())
            p_.fillRect(box_, theme_.selectedRow);
        else if (option_.state & QStyle::State_MouseOver)
            p_.fillRect(box_, theme_.hover);
        if (chosen())
            p_.fillRect(QRectF(box_.left(), box_.top(), common::lengths::selectedBar, box_.height()), theme_.ink);
        if (option_.state & QStyle::State_HasFocus) {
            p_.setPen(QPen(theme_.ink, common::lengths::focusStroke));
            p_.setBrush(Qt::NoBrush);
            p_.drawRoundedRect(box_.adjusted(1, 1, -1, -1), 2, 2);
        }
    }

    double text(double x, const QString &words, const QFont &font, const QColor &colour, double room = -1)
    {
        const QFontMetricsF metrics(font);
        const QString shown = room < 0 ? words : metrics.elidedText(words, Qt::ElideRight, room);
        p_.setFont(font);
        p_.setPen(colour);
        p_.drawText(QPointF(x, box_.center().y() + metrics.capHeight() / 2), shown);
        return x + metrics.horizontalAdvance(shown);
    }

    void textFromRight(double x, const QString &words, const QFont &font, const QColor &colour)
    {
        text(x - QFontMetricsF(font).horizontalAdvance(words), words, font, colour);
    }

    void head(const DocumentsModel::Group &group)
    {
        const QRectF arrow(box_.left() + left + 1, box_.center().y() - 6, 12, 12);
        common::paintIcon(p_, group.collapsed ? common::Icon::ChevronRight : common::Icon::ChevronDown, arrow, theme_.textSecondary);
        const QString counts = group.shown == group.total
            ? QLocale().toString(group.total)
            : DocumentsModel::tr("%1 of %2").arg(QLocale().toString(group.shown), QLocale().toString(group.total));
        const QFont small = common::chromeFont(12);
        const double countsWidth = QFontMetricsF(small).horizontalAdvance(counts);
        const double end = text(box_.left() + titleLeft - 3, index_.data().toString(), common::chromeFont(12, QFont::DemiBold), theme_.text,
                                box_.width() - titleLeft - right - countsWidth - 6);
        text(end + 6, counts, small, theme_.textSecondary);
    }

    void article(const DocumentRow &row)
    {
        const bool done = row.status == annotation::Status::Done;
        const QRectF sign(box_.left() + left, box_.center().y() - iconSize / 2, iconSize, iconSize);
        if (row.excluded)
            common::paintIcon(p_, common::Icon::Cross, sign.adjusted(1, 1, -1, -1), theme_.textHint);
        else if (done)
            common::paintIcon(p_, common::Icon::Check, sign, theme_.textSecondary);
        else
            common::paintProgress(p_, sign.adjusted(1, 1, -1, -1), std::min(row.progress, 0.99), theme_.ink, theme_.separator);
        double end = box_.right() - right;
        if (row.open > 0 && !done && !row.excluded)
            textFromRight(end, QLocale().toString(row.open), common::chromeFont(13), theme_.text);
        end -= countWidth;
        textFromRight(end, row.language, common::chromeFont(11), theme_.textSecondary);
        end -= languageWidth;
        QFont font = common::chromeFont(13, chosen() ? QFont::DemiBold : QFont::Normal);
        font.setStrikeOut(row.excluded);
        font.setItalic(row.postponed);
        text(box_.left() + titleLeft, row.title, font, done || row.excluded ? theme_.textSecondary : theme_.text,
             end - box_.left() - titleLeft);
    }

    QPainter &p_;
    const QStyleOptionViewItem &option_;
    const QModelIndex &index_;
    const common::Theme &theme_;
    QRectF box_;
};

} // namespace

void DocumentDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    LinePainter(*painter, option, index).paint();
}

QSize DocumentDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const { return {160, common::lengths::listRow}; }

bool DocumentDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    // Only a title that is cut needs to be told whole.
    const QString title = index.data().toString();
    const double room = option.rect.width() - titleLeft - right - countWidth - languageWidth;
    if (event->type() == QEvent::ToolTip && QFontMetricsF(common::chromeFont(13)).horizontalAdvance(title) > room) {
        QToolTip::showText(event->globalPos(), title.toHtmlEscaped(), view);
        return true;
    }
    QToolTip::hideText();
    return true;
}

} // namespace widgets::documents
