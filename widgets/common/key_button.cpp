#include "widgets/common/key_button.h"

#include "widgets/common/fonts.h"
#include "widgets/common/key_cap.h"
#include "widgets/common/theme.h"

#include <QFontMetricsF>
#include <QKeyEvent>
#include <QPainter>

#include <cmath>

namespace widgets::common {

namespace {
constexpr double side = 12, gap = 8;
}

KeyButton::KeyButton(const QString &words, const QString &key, QWidget *parent)
    : QAbstractButton(parent), caps_(key.isEmpty() ? QStringList() : keyCaps(key))
{
    setText(words);
    setFont(chromeFont(12));
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(words);
    setAccessibleDescription(key);
}

void KeyButton::setKey(const QString &key)
{
    caps_ = key.isEmpty() ? QStringList() : keyCaps(key);
    setAccessibleDescription(key);
    updateGeometry();
    update();
}

QSize KeyButton::sizeHint() const
{
    const QFontMetricsF metrics(font());
    return {int(std::ceil(2 * side + metrics.horizontalAdvance(text()) + (caps_.isEmpty() ? 0 : gap + keyCapsSize(caps_).width()))),
            lengths::button + 4};
}

void KeyButton::paintEvent(QPaintEvent *)
{
    const Theme &theme = currentTheme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect()).adjusted(2.5, 2.5, -2.5, -2.5);
    painter.setPen(QPen(theme.controlBorder, 1));
    painter.setBrush(isDown() || underMouse() ? theme.hover : theme.raised);
    painter.drawRoundedRect(box, lengths::radiusControl, lengths::radiusControl);
    if (hasFocus()) {
        painter.setPen(QPen(theme.ink, lengths::focusStroke));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), lengths::radiusControl + 1.5, lengths::radiusControl + 1.5);
    }
    painter.setFont(font());
    painter.setPen(theme.text);
    const QSizeF caps = caps_.isEmpty() ? QSizeF(-gap, 0) : keyCapsSize(caps_); // without a key the words have its room
    painter.drawText(QRectF(side, 0, width() - 2 * side - gap - caps.width() + 2, height()), Qt::AlignVCenter | Qt::AlignLeft, text());
    if (!caps_.isEmpty())
        paintKeyCaps(painter, {width() - side - caps.width(), (height() - caps.height()) / 2}, caps_, theme);
}

void KeyButton::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

} // namespace widgets::common
