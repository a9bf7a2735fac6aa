#include "widgets/common/key_cap.h"

#include "widgets/common/fonts.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

namespace widgets::common {

namespace {

constexpr double height = 17, paddingX = 5, gap = 4, minimum = 18;

QFont capFont() { return chromeFont(11); }

QString keyName(int key)
{
    switch (key) {
    case Qt::Key_Left:
        return QStringLiteral("←");
    case Qt::Key_Right:
        return QStringLiteral("→");
    case Qt::Key_Up:
        return QStringLiteral("↑");
    case Qt::Key_Down:
        return QStringLiteral("↓");
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return QStringLiteral("⏎");
    case Qt::Key_Backspace:
        return QStringLiteral("⌫");
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
        return QCoreApplication::translate("keys", "Tab");
    case Qt::Key_Space:
        return QCoreApplication::translate("keys", "Space");
    case Qt::Key_Escape:
        return QCoreApplication::translate("keys", "Esc");
    case Qt::Key_Delete:
        return QCoreApplication::translate("keys", "Del");
    case Qt::Key_PageUp:
        return QCoreApplication::translate("keys", "PgUp");
    case Qt::Key_PageDown:
        return QCoreApplication::translate("keys", "PgDn");
    default:
        return QKeySequence(key).toString(QKeySequence::NativeText);
    }
}

double capWidth(const QString &cap, const QFontMetricsF &metrics)
{
    return std::max(minimum, std::ceil(metrics.horizontalAdvance(cap)) + 2 * paddingX);
}

} // namespace

QStringList keyCaps(const QKeySequence &keys)
{
    QStringList caps;
    if (keys.isEmpty())
        return caps;
    const QKeyCombination chord = keys[0];
    const Qt::KeyboardModifiers modifiers = chord.keyboardModifiers();
    if (modifiers & Qt::ControlModifier)
        caps << QCoreApplication::translate("keys", "Ctrl");
    if (modifiers & Qt::AltModifier)
        caps << QCoreApplication::translate("keys", "Alt");
    if (modifiers & Qt::MetaModifier)
        caps << QCoreApplication::translate("keys", "Meta");
    if ((modifiers & Qt::ShiftModifier) || chord.key() == Qt::Key_Backtab)
        caps << QStringLiteral("⇧");
    caps << keyName(chord.key());
    return caps;
}

QStringList keyCaps(const QString &portableText)
{
    if (portableText.size() == 1)
        return {portableText};
    const QKeySequence keys(portableText, QKeySequence::PortableText);
    return keys.isEmpty() || keys[0].key() == Qt::Key_unknown ? QStringList{portableText} : keyCaps(keys);
}

QString withKeys(const QString &words, const QKeySequence &keys)
{
    return keys.isEmpty() ? words : QStringLiteral("%1 (%2)").arg(words, keys.toString(QKeySequence::NativeText));
}

QSizeF keyCapsSize(const QStringList &caps)
{
    const QFontMetricsF metrics(capFont());
    double width = 0;
    for (const QString &cap : caps)
        width += capWidth(cap, metrics) + gap;
    return {caps.isEmpty() ? 0 : width - gap, height};
}

void paintKeyCaps(QPainter &painter, QPointF topLeft, const QStringList &caps, const Theme &theme)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QFontMetricsF metrics(capFont());
    painter.setFont(capFont());
    double x = topLeft.x();
    for (const QString &cap : caps) {
        const QRectF box(x, topLeft.y(), capWidth(cap, metrics), height);
        painter.setPen(QPen(theme.controlBorder, 1));
        painter.setBrush(theme.raised);
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), lengths::radiusChip, lengths::radiusChip);
        painter.setPen(theme.text);
        painter.drawText(box, Qt::AlignCenter, cap);
        x += box.width() + gap;
    }
    painter.restore();
}

} // namespace widgets::common
