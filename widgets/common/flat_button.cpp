#include "widgets/common/flat_button.h"

#include "widgets/common/fonts.h"
#include "widgets/common/key_cap.h"
#include "widgets/common/theme.h"

#include <QFontMetricsF>
#include <QKeyEvent>
#include <QPainter>

#include <cmath>

namespace widgets::common {

namespace {
constexpr double side = 5, gap = 6, leadSize = 14;
}

FlatButton::FlatButton(QWidget *parent) : QAbstractButton(parent)
{
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::ArrowCursor);
}

QFont FlatButton::wordsFont() const { return chromeFont(12, strong_ ? QFont::DemiBold : QFont::Normal); }

void FlatButton::setWords(const QString &words)
{
    if (words == text())
        return;
    setText(words);
    setAccessibleName(words);
    relayout();
}

void FlatButton::setKey(const QString &key)
{
    caps_ = key.isEmpty() ? QStringList() : keyCaps(key);
    setAccessibleDescription(key);
    relayout();
}

void FlatButton::relayout()
{
    updateGeometry();
    update();
}

QSize FlatButton::sizeHint() const
{
    double width = 2 * side + QFontMetricsF(wordsFont()).horizontalAdvance(text());
    width += lead_ ? leadSize + (text().isEmpty() ? 0 : gap) : 0;
    width += arrow_ ? 12 + 2 : 0;
    width += caps_.isEmpty() ? 0 : gap + keyCapsSize(caps_).width();
    return {int(std::ceil(width)), 24};
}

void FlatButton::paintEvent(QPaintEvent *)
{
    const Theme &theme = currentTheme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (isDown() || underMouse() || isChecked()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(isDown() ? theme.selectedRow : isChecked() && !underMouse() ? Qt::NoBrush : QBrush(theme.hover));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), lengths::radiusControl, lengths::radiusControl);
    }
    if (hasFocus()) {
        painter.setPen(QPen(theme.ink, lengths::focusStroke));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), lengths::radiusControl, lengths::radiusControl);
    }
    const QColor colour = !isEnabled() ? theme.textHint : conflict_ ? theme.conflict : strong_ ? theme.text : theme.textSecondary;
    double x = side;
    if (lead_) {
        paintIcon(painter, *lead_, QRectF(x, (height() - leadSize) / 2, leadSize, leadSize), colour);
        x += leadSize + gap;
    }
    painter.setFont(wordsFont());
    painter.setPen(colour);
    painter.drawText(QPointF(x, height() / 2.0 + QFontMetricsF(wordsFont()).capHeight() / 2), text());
    x += QFontMetricsF(wordsFont()).horizontalAdvance(text());
    if (arrow_)
        paintIcon(painter, Icon::ChevronDown, QRectF(x + 2, (height() - 12) / 2.0 + 1, 12, 12), colour);
    if (!caps_.isEmpty())
        paintKeyCaps(painter, {x + gap, (height() - keyCapsSize(caps_).height()) / 2}, caps_, theme);
}

void FlatButton::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

void FlatButton::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void FlatButton::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

} // namespace widgets::common
