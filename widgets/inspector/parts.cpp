#include "widgets/inspector/parts.h"

#include "widgets/common/fonts.h"

#include <QFontMetricsF>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace widgets::inspector {

namespace {
constexpr double barWidth = 96, barHeight = 5, gap = 8;
}

ConfidenceBar::ConfidenceBar(QWidget *parent) : QWidget(parent) { setFont(common::chromeFont(13)); }

void ConfidenceBar::setValue(double value)
{
    value_ = std::clamp(value, 0.0, 1.0);
    setAccessibleName(tr("Confidence %1").arg(QLocale().toString(value_, 'f', 2)));
    update();
}

QSize ConfidenceBar::sizeHint() const { return {int(barWidth + gap + 40), 18}; }

void ConfidenceBar::paintEvent(QPaintEvent *)
{
    const common::Theme &theme = common::currentTheme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF bar(0.5, (height() - barHeight) / 2.0, barWidth, barHeight);
    painter.setPen(QPen(theme.controlBorder, 1));
    painter.setBrush(theme.raised);
    painter.drawRoundedRect(bar, barHeight / 2, barHeight / 2);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.textSecondary);
    painter.drawRoundedRect(QRectF(bar.left(), bar.top(), std::max(barHeight, bar.width() * value_), barHeight), barHeight / 2,
                            barHeight / 2);
    painter.setFont(font());
    painter.setPen(theme.text);
    painter.drawText(QPointF(barWidth + gap, height() / 2.0 + QFontMetricsF(font()).capHeight() / 2), QLocale().toString(value_, 'f', 2));
}

ChipButton::ChipButton(const common::Chip &chip, const QString &words, QWidget *parent) : QAbstractButton(parent), chip_(chip)
{
    setText(words);
    setFont(common::chromeFont(13));
    setFocusPolicy(Qt::TabFocus);
    setToolTip(words);
    setAccessibleName(chip.suggested ? tr("%1 %2, proposed").arg(chip.code, words) : tr("%1 %2").arg(chip.code, words));
}

QSize ChipButton::sizeHint() const
{
    return {int(std::ceil(common::chipSize(chip_).width() + 6 + QFontMetricsF(font()).horizontalAdvance(text()))) + 4, 20};
}

void ChipButton::paintEvent(QPaintEvent *)
{
    const common::Theme &theme = common::currentTheme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (underMouse() && isEnabled())
        painter.fillRect(rect(), theme.hover);
    const QSizeF chip = common::chipSize(chip_);
    common::paintChip(painter, {1, (height() - chip.height()) / 2}, chip_);
    painter.setFont(font());
    painter.setPen(theme.text);
    const QFontMetricsF metrics(font());
    painter.drawText(QPointF(chip.width() + 7, height() / 2.0 + metrics.capHeight() / 2),
                     metrics.elidedText(text(), Qt::ElideRight, width() - chip.width() - 8));
    if (hasFocus()) {
        painter.setPen(QPen(theme.ink, common::lengths::focusStroke));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), common::lengths::radiusChip, common::lengths::radiusChip);
    }
}

void ChipButton::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

} // namespace widgets::inspector
