#include "widgets/import/paragraph_list.h"

#include "widgets/common/fonts.h"
#include "widgets/common/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace widgets::importing {

namespace {

enum Role { Begin = Qt::UserRole, Part };
constexpr int gutter = 128, gap = 18, right = 24, above = 6, mostLines = 2;

QFont fontOf(const QString &part)
{
    if (part == QLatin1String("TITLE"))
        return common::articleFont(21, QFont::Bold);
    if (part == QLatin1String("HEADING"))
        return common::articleFont(16, QFont::DemiBold);
    return common::articleFont(part.isEmpty() ? 16 : 15);
}

// The first lines of a paragraph, the last of them with an ellipsis where there is more.
class Lines {
public:
    Lines(const QString &text, const QFont &font, double width) : font_(font)
    {
        const QFontMetricsF metrics(font);
        height_ = std::ceil(metrics.height() * 1.2);
        QTextLayout layout(text, font);
        layout.beginLayout();
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLineWidth(width);
            const bool last = int(lines_.size()) + 1 == mostLines;
            lines_ << (last ? metrics.elidedText(text.mid(line.textStart()), Qt::ElideRight, width)
                            : text.mid(line.textStart(), line.textLength()).trimmed());
            if (last)
                break;
        }
        layout.endLayout();
    }
    double height() const { return height_ * double(lines_.size()); }
    void paint(QPainter &painter, const QRectF &box, Qt::Alignment side) const
    {
        painter.setFont(font_);
        for (qsizetype i = 0; i < lines_.size(); ++i)
            painter.drawText(QRectF(box.left(), box.top() + double(i) * height_, box.width(), height_), int(side | Qt::AlignVCenter),
                             lines_[i]);
    }

private:
    QFont font_;
    double height_ = 0;
    QStringList lines_;
};

class ParagraphDelegate : public QStyledItemDelegate {
public:
    explicit ParagraphDelegate(QListWidget *list) : QStyledItemDelegate(list), list_(list) { }

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        const Lines lines = linesOf(index, list_->viewport()->width());
        return {gutter * 2, int(std::ceil(lines.height())) + 2 * aboveOf(index)};
    }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const common::Theme &theme = common::currentTheme();
        const bool chosen = option.state & QStyle::State_Selected;
        const QString part = index.data(Part).toString();
        const bool furniture = part == QLatin1String("BOILERPLATE");
        painter->save();
        if (chosen)
            painter->fillRect(option.rect, theme.selectedRow);
        const QRectF row(option.rect);
        const QRectF label(row.left() + 8, row.top() + aboveOf(index), gutter - 16, 22);
        painter->setFont(common::chromeFont(12, chosen ? QFont::DemiBold : QFont::Normal));
        painter->setPen(part.isEmpty() ? theme.textSecondary : theme.text);
        painter->drawText(label, int(Qt::AlignRight | Qt::AlignVCenter), partWords(part));
        const QRectF bar(row.left() + gutter, row.top() + 3, chosen ? common::lengths::selectedBar : 1, row.height() - 6);
        painter->fillRect(bar, chosen ? theme.ink : theme.separator);
        const QRectF box = row.adjusted(gutter + gap, aboveOf(index), -right, 0);
        if (furniture)
            painter->fillRect(box.adjusted(-6, -2, 6, -aboveOf(index) + 2), QBrush(theme.separator, Qt::BDiagPattern));
        const bool quiet
            = furniture || part == QLatin1String("BYLINE") || part == QLatin1String("DATELINE") || part == QLatin1String("CAPTION");
        painter->setPen(quiet ? theme.textSecondary : theme.text);
        const QString words = index.data().toString();
        linesOf(index, option.rect.width()).paint(*painter, box, words.isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft);
        if (chosen && (option.state & QStyle::State_HasFocus)) {
            painter->setPen(QPen(theme.ink, 1));
            painter->drawRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5));
        }
        painter->restore();
    }

private:
    static int aboveOf(const QModelIndex &index)
    {
        const QString part = index.data(Part).toString();
        return part == QLatin1String("TITLE") || part == QLatin1String("HEADING") ? above + 3 : above;
    }
    static Lines linesOf(const QModelIndex &index, int width)
    {
        return {index.data().toString(), fontOf(index.data(Part).toString()), std::max(60.0, double(width - gutter - gap - right))};
    }
    QListWidget *list_;
};

} // namespace

const std::vector<PartKey> &partKeys()
{
    static const std::vector<PartKey> all{{QStringLiteral("TITLE"), Qt::Key_T, ParagraphList::tr("Title")},
                                          {QStringLiteral("BYLINE"), Qt::Key_B, ParagraphList::tr("Byline")},
                                          {QStringLiteral("DATELINE"), Qt::Key_D, ParagraphList::tr("Date line")},
                                          {QStringLiteral("HEADING"), Qt::Key_H, ParagraphList::tr("Heading")},
                                          {QStringLiteral("CAPTION"), Qt::Key_C, ParagraphList::tr("Caption")},
                                          {QString(), Qt::Key_P, ParagraphList::tr("Paragraph")},
                                          {QStringLiteral("BOILERPLATE"), Qt::Key_R, ParagraphList::tr("Left over")}};
    return all;
}

QString partWords(const QString &tag)
{
    for (const PartKey &part : partKeys()) {
        if (part.tag == tag)
            return part.words;
    }
    return tag;
}

ParagraphList::ParagraphList(QWidget *parent) : QListWidget(parent)
{
    setItemDelegate(new ParagraphDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setAccessibleName(tr("What comes in"));
    wear();
}

void ParagraphList::wear()
{
    QPalette paper = palette();
    if (paper.color(QPalette::Base) == common::currentTheme().paper)
        return;
    paper.setColor(QPalette::Base, common::currentTheme().paper);
    setPalette(paper);
}

void ParagraphList::changeEvent(QEvent *event)
{
    QListWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationPaletteChange)
        wear();
}

void ParagraphList::show(const annotation::Document &document)
{
    const int row = text_ == document.text() ? currentRow() : 0;
    text_ = document.text();
    clear();
    for (const workspace::Paragraph &paragraph : workspace::paragraphsOf(document)) {
        const QString words = text_.mid(paragraph.range.begin, paragraph.range.end - paragraph.range.begin);
        auto *item = new QListWidgetItem(words, this);
        item->setData(Begin, paragraph.range.begin);
        item->setData(Part, paragraph.part);
        item->setData(Qt::AccessibleTextRole, partWords(paragraph.part) + QStringLiteral(": ") + words);
    }
    setCurrentRow(std::min(row, count() - 1));
}

void ParagraphList::keyPressEvent(QKeyEvent *event)
{
    const QListWidgetItem *item = currentItem();
    for (const PartKey &part : partKeys()) {
        if (item && event->key() == part.key && (event->modifiers() & ~Qt::ShiftModifier) == Qt::NoModifier) {
            Q_EMIT partWanted(item->data(Begin).toLongLong(), part.tag);
            return;
        }
    }
    QListWidget::keyPressEvent(event);
}

void ParagraphList::resizeEvent(QResizeEvent *event)
{
    scheduleDelayedItemsLayout();
    QListWidget::resizeEvent(event);
}

} // namespace widgets::importing
