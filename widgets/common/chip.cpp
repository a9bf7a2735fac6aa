#include "widgets/common/chip.h"

#include "widgets/common/fonts.h"

#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>

namespace widgets::common {

namespace {
constexpr double height = 14, paddingX = 4;
QFont chipFont() { return codeFont(10, QFont::DemiBold); }
} // namespace

Chip chipOf(const annotation::TagSet &tagSet, const QString &layer, const QString &tag, bool suggested, const Theme &theme)
{
    const annotation::TagType *type = tagSet.tag(layer, tag);
    return {type && !type->code.isEmpty() ? type->code : tag, theme.label(type), suggested};
}

QString nameBesideChip(const annotation::TagType &tag)
{
    const QString name = QLocale().language() == QLocale::Italian && !tag.nameIt.isEmpty() ? tag.nameIt : tag.name;
    const QString id = QStringLiteral(" (%1)").arg(tag.id);
    return name.endsWith(id) ? name.chopped(id.size()) : name;
}

QSizeF chipSize(const Chip &chip) { return {std::ceil(QFontMetricsF(chipFont()).horizontalAdvance(chip.code)) + 2 * paddingX, height}; }

void paintChip(QPainter &painter, QPointF topLeft, const Chip &chip)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(topLeft, chipSize(chip)).adjusted(0.5, 0.5, -0.5, -0.5);
    QPen border(chip.colours.marker, 1);
    if (chip.suggested)
        border.setDashPattern({3, 2});
    painter.setPen(border);
    painter.setBrush(chip.suggested ? QBrush(Qt::NoBrush) : QBrush(chip.colours.fill));
    painter.drawRoundedRect(box, lengths::radiusChip, lengths::radiusChip);
    painter.setFont(chipFont());
    painter.setPen(chip.colours.ink);
    painter.drawText(QRectF(topLeft, chipSize(chip)), Qt::AlignCenter, chip.code);
    painter.restore();
}

} // namespace widgets::common
