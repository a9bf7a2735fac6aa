#include "widgets/documents/tab_strip.h"

#include "widgets/common/fonts.h"
#include "widgets/common/theme.h"

#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>

#include <cmath>

namespace widgets::documents {

namespace {
constexpr double gap = 4;
QFont nameFont(bool chosen) { return common::chromeFont(12, chosen ? QFont::DemiBold : QFont::Normal); }
} // namespace

TabButton::TabButton(const QString &name, QWidget *parent) : QAbstractButton(parent), name_(name)
{
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::TabFocus);
    say();
}

void TabButton::setName(const QString &name)
{
    name_ = name;
    say();
}

void TabButton::setCount(int count)
{
    if (count == count_)
        return;
    count_ = count;
    say();
}

void TabButton::say()
{
    setText(name_);
    //: a tab and how many things are in it
    setAccessibleName(count_ < 0 ? name_ : tr("%1 %2").arg(name_).arg(count_));
    updateGeometry();
    update();
}

QSize TabButton::sizeHint() const
{
    // The width of the bold name, so that nothing moves when another tab is chosen.
    double width = QFontMetricsF(nameFont(true)).horizontalAdvance(name_);
    if (count_ >= 0)
        width += gap + QFontMetricsF(nameFont(false)).horizontalAdvance(QLocale().toString(count_));
    return {int(std::ceil(width)) + 2, common::lengths::dockTitle};
}

void TabButton::paintEvent(QPaintEvent *)
{
    const common::Theme &theme = common::currentTheme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QFont font = nameFont(isChecked());
    painter.setFont(font);
    painter.setPen(isChecked() ? theme.text : theme.textSecondary);
    const double base = height() / 2.0 + QFontMetricsF(font).capHeight() / 2;
    painter.drawText(QPointF(1, base), name_);
    if (count_ >= 0) {
        painter.setPen(theme.textSecondary);
        painter.setFont(nameFont(false));
        painter.drawText(QPointF(1 + QFontMetricsF(font).horizontalAdvance(name_) + gap, base), QLocale().toString(count_));
    }
    if (isChecked())
        painter.fillRect(QRectF(0, height() - 3, width(), 2), theme.ink);
    if (hasFocus()) {
        painter.setPen(QPen(theme.ink, common::lengths::focusStroke));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 3, -1, -4), common::lengths::radiusControl, common::lengths::radiusControl);
    }
}

} // namespace widgets::documents
