#include "widgets/common/style.h"

#include "widgets/common/theme.h"

#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPainter>
#include <QPolygonF>
#include <QPushButton>
#include <QStyleOption>
#include <QTabBar>

#include <algorithm>
#include <tuple>

namespace widgets::common {

namespace {

constexpr double checkRadius = 3;
constexpr int besideWords = 4, besideChoice = 2; // more than the style has, in fields and boxes: words do not stand on the border

void drawRing(QPainter &painter, const QRectF &around, const Theme &theme)
{
    const double stroke = lengths::focusStroke + theme.extraStroke();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.ink, stroke));
    painter.setBrush(Qt::NoBrush);
    const double inset = stroke / 2;
    painter.drawRoundedRect(around.adjusted(inset, inset, -inset, -inset), lengths::radiusControl, lengths::radiusControl);
    painter.restore();
}

// A box to choose from is as wide as the fields above and below it, with its ring inside.
void drawButton(QPainter &painter, const QStyleOptionButton &option, bool isBox, const Theme &theme)
{
    const bool isDefault = option.features & QStyleOptionButton::DefaultButton;
    const bool down = option.state & (QStyle::State_Sunken | QStyle::State_On);
    QColor fill = theme.raised;
    if (isDefault)
        fill = theme.ink;
    else if (down)
        fill = theme.selectedRow;
    else if ((option.state & QStyle::State_MouseOver) && (option.state & QStyle::State_Enabled))
        fill = theme.hover;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(isDefault ? theme.ink : theme.controlBorder, 1));
    painter.setBrush(fill);
    // Room for the ring and its gap is kept inside the button, so that nothing moves when the focus comes.
    const double inset = isBox ? 0.5 : lengths::focusStroke + 1.5;
    painter.drawRoundedRect(QRectF(option.rect).adjusted(inset, inset, -inset, -inset), lengths::radiusControl, lengths::radiusControl);
    painter.restore();
    if (isBox && (option.state & QStyle::State_HasFocus))
        drawRing(painter, option.rect, theme);
}

void drawField(QPainter &painter, const QStyleOption &option, const Theme &theme)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.controlBorder, 1));
    painter.setBrush(option.palette.brush(QPalette::Base));
    painter.drawRoundedRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), lengths::radiusControl, lengths::radiusControl);
    painter.restore();
    if (option.state & QStyle::State_HasFocus)
        drawRing(painter, option.rect, theme);
}

// Its border is the one of fields, which shows on a dark ground too.
void drawCheck(QPainter &painter, const QStyleOption &option, const Theme &theme)
{
    const bool enabled = option.state & QStyle::State_Enabled;
    const double side = std::min(option.rect.width(), option.rect.height()) - 1;
    const QRectF box(option.rect.center().x() - side / 2 + 0.5, option.rect.center().y() - side / 2 + 0.5, side, side);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(enabled ? theme.controlBorder : theme.separator, 1));
    painter.setBrush(enabled && (option.state & QStyle::State_MouseOver) ? QBrush(theme.hover) : option.palette.brush(QPalette::Base));
    painter.drawRoundedRect(box, checkRadius, checkRadius);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(enabled ? theme.ink : theme.controlBorder, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const auto at = [&box](double x, double y) { return QPointF(box.left() + x * box.width(), box.top() + y * box.height()); };
    if (option.state & QStyle::State_On)
        painter.drawPolyline(QPolygonF{at(0.24, 0.53), at(0.43, 0.72), at(0.76, 0.3)});
    else if (option.state & QStyle::State_NoChange)
        painter.drawLine(at(0.27, 0.5), at(0.73, 0.5));
    painter.restore();
}

void drawRow(QPainter &painter, const QStyleOptionViewItem &option, const Theme &theme)
{
    if (option.state & QStyle::State_Selected)
        painter.fillRect(option.rect, theme.selectedRow);
    else if (option.state & QStyle::State_MouseOver)
        painter.fillRect(option.rect, theme.hover);
    const bool told = option.viewItemPosition != QStyleOptionViewItem::Invalid; // by trees and lists; a table does not
    const bool first = told
        ? option.viewItemPosition == QStyleOptionViewItem::Beginning || option.viewItemPosition == QStyleOptionViewItem::OnlyOne
        : option.index.column() <= 0;
    if ((option.state & QStyle::State_Selected) && first) {
        QRect bar = option.rect;
        if (option.direction == Qt::RightToLeft)
            bar.setLeft(bar.right() - lengths::selectedBar + 1);
        else
            bar.setWidth(lengths::selectedBar);
        painter.fillRect(bar, option.state & QStyle::State_Active ? theme.ink : theme.controlBorder);
    }
}

// Words with a line under the chosen one, or over it where the tabs hang below.
void drawTab(QPainter &painter, const QStyleOption &option, const Theme &theme)
{
    const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(&option);
    if (!tab)
        return;
    const bool chosen = tab->state & QStyle::State_Selected;
    if (!chosen && (tab->state & QStyle::State_MouseOver) && (tab->state & QStyle::State_Enabled))
        painter.fillRect(tab->rect.adjusted(1, 1, -1, -1), theme.hover);
    if (!chosen)
        return;
    constexpr int side = 7, thick = 2;
    const bool below = tab->shape == QTabBar::RoundedSouth || tab->shape == QTabBar::TriangularSouth;
    const int y = below ? tab->rect.top() + 1 : tab->rect.bottom() - thick;
    painter.fillRect(QRect(tab->rect.left() + side, y, tab->rect.width() - 2 * side, thick), theme.ink);
}

} // namespace

Style::Style() : QProxyStyle(QStringLiteral("fusion")) { }

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const Theme &theme = currentTheme();
    switch (element) {
    case PE_FrameFocusRect: {
        // Rows show their focus by the bar and tint; everything else by the ring.
        if (qobject_cast<const QAbstractItemView *>(widget))
            return;
        drawRing(*painter, option->rect, theme);
        return;
    }
    case PE_PanelButtonCommand:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            if (button->features & QStyleOptionButton::Flat)
                break;
            drawButton(*painter, *button, qobject_cast<const QComboBox *>(widget), theme);
            return;
        }
        break;
    case PE_PanelLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option); frame && frame->lineWidth > 0) {
            drawField(*painter, *option, theme);
            return;
        }
        break;
    case PE_IndicatorCheckBox:
        drawCheck(*painter, *option, theme);
        return;
    case PE_FrameTabBarBase: // no line under the tabs: the chosen one's is enough
    case PE_PanelItemViewRow:
        return; // the item draws itself, with its bar
    case PE_PanelItemViewItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option)) {
            if (item->backgroundBrush.style() != Qt::NoBrush)
                painter->fillRect(option->rect, item->backgroundBrush);
            drawRow(*painter, *item, theme);
            return;
        }
        break;
    default:
        break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    if (element == CE_PushButtonLabel) {
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
            button && (button->features & QStyleOptionButton::DefaultButton)) {
            QStyleOptionButton onInk = *button;
            onInk.palette.setColor(QPalette::ButtonText, currentTheme().onInk);
            QProxyStyle::drawControl(element, &onInk, painter, widget);
            return;
        }
    }
    if (element == CE_TabBarTabShape) {
        drawTab(*painter, *option, currentTheme());
        return;
    }
    if (element == CE_ShapedFrame) {
        // A frame around a list or a text says where the focus is.
        const auto *area = qobject_cast<const QAbstractScrollArea *>(widget);
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (area && frame && frame->frameShape == QFrame::StyledPanel) {
            painter->save();
            painter->setPen(QPen(currentTheme().separator, 1));
            painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
            painter->restore();
            return;
        }
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    const auto *box = control == CC_SpinBox ? qstyleoption_cast<const QStyleOptionSpinBox *>(option) : nullptr;
    if (!box || !box->frame)
        return QProxyStyle::drawComplexControl(control, option, painter, widget);
    const Theme &theme = currentTheme();
    drawField(*painter, *option, theme);
    for (const auto &[part, arrow, can] : {std::tuple(SC_SpinBoxUp, PE_IndicatorArrowUp, QAbstractSpinBox::StepUpEnabled),
                                           std::tuple(SC_SpinBoxDown, PE_IndicatorArrowDown, QAbstractSpinBox::StepDownEnabled)}) {
        QStyleOption step;
        step.palette = option->palette;
        step.state = option->state;
        step.direction = option->direction;
        step.rect = subControlRect(control, option, part, widget).adjusted(0, 1, -2, -1);
        const bool here = (box->activeSubControls & part) && (option->state & State_Enabled);
        if (here && (option->state & (State_Sunken | State_MouseOver)))
            painter->fillRect(step.rect, option->state & State_Sunken ? theme.selectedRow : theme.hover);
        step.state.setFlag(State_Enabled, (option->state & State_Enabled) && (box->stepEnabled & can));
        if (!(step.state & State_Enabled))
            step.palette.setCurrentColorGroup(QPalette::Disabled);
        proxy()->drawPrimitive(arrow, &step, painter, widget);
    }
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_FocusFrameHMargin:
    case PM_FocusFrameVMargin:
        return lengths::focusGap;
    case PM_ButtonShiftHorizontal:
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarTabShiftVertical:
    case PM_TabBarBaseOverlap:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_DockWidgetSeparatorExtent:
    case PM_SplitterWidth:
        return 5;
    case PM_DockWidgetTitleMargin:
        return 6;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_TabBarIconSize:
        return 16;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_UnderlineShortcut:
        return 1;
    case SH_EtchDisabledText:
        return 0;
    case SH_ItemView_ArrowKeysNavigateIntoChildren:
        return 1;
    case SH_ToolTip_WakeUpDelay:
        return 500;
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

QRect Style::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    if (element != SE_LineEditContents)
        return rect;
    const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
    return frame && frame->lineWidth > 0 ? rect.adjusted(besideWords, 0, -besideWords, 0) : rect;
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part, const QWidget *widget) const
{
    const QRect rect = QProxyStyle::subControlRect(control, option, part, widget);
    const auto *box = control == CC_ComboBox ? qstyleoption_cast<const QStyleOptionComboBox *>(option) : nullptr;
    if (!box || box->editable || part != SC_ComboBoxEditField)
        return rect;
    return option->direction == Qt::RightToLeft ? rect.adjusted(0, 0, -besideChoice, 0) : rect.adjusted(besideChoice, 0, 0, 0);
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents, const QWidget *widget) const
{
    QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
    const int ring = 2 * (lengths::focusStroke + lengths::focusGap);
    if (type == CT_PushButton) // room for the ring, its gap, and some beside the words
        size = QSize(size.width() + 2 * ring, std::max(size.height(), lengths::button + ring - lengths::focusGap));
    if (type == CT_ComboBox)
        size.rwidth() += besideChoice;
    if (type == CT_LineEdit || type == CT_ComboBox)
        size.setHeight(std::max(size.height(), lengths::field));
    return size;
}

void Style::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QPushButton *>(widget) || qobject_cast<QLineEdit *>(widget) || qobject_cast<QAbstractItemView *>(widget))
        widget->setAttribute(Qt::WA_Hover);
}

} // namespace widgets::common
