#include "widgets/main_window/popup_place.h"

#include "widgets/common/theme.h"

#include <QPainter>
#include <QWidget>

#include <algorithm>

namespace widgets::main_window {

void placePopup(QWidget &popup, const QRect &beside)
{
    const QRect room = popup.parentWidget()->rect().adjusted(8, 8, -8, -8);
    popup.resize(popup.width(), popup.sizeHint().height());
    QPoint at(beside.left(), beside.bottom() + 8);
    if (at.y() + popup.height() > room.bottom())
        at.setY(beside.top() - popup.height() - 8);
    popup.move(std::clamp(at.x(), room.left(), std::max(room.left(), room.right() - popup.width())),
               std::clamp(at.y(), room.top(), std::max(room.top(), room.bottom() - popup.height())));
    popup.show();
    popup.raise();
}

void paintPopupFrame(QWidget &popup)
{
    const common::Theme &theme = common::currentTheme();
    QPainter painter(&popup);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.ink, 1));
    painter.setBrush(theme.raised);
    painter.drawRoundedRect(QRectF(popup.rect()).adjusted(0.5, 0.5, -0.5, -0.5), common::lengths::radiusPopup,
                            common::lengths::radiusPopup);
}

} // namespace widgets::main_window
