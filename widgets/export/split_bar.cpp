#include "widgets/export/split_bar.h"

#include "widgets/common/fonts.h"
#include "widgets/common/theme.h"

#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>

namespace widgets::exporting {

namespace {
constexpr double barHeight = 13, gap = 3;
QFont wordsFont() { return common::chromeFont(11); }
} // namespace

void SplitBar::setParts(std::vector<workspace::ExportReport::Part> parts)
{
    parts_ = std::move(parts);
    QStringList words;
    for (const auto &part : parts_)
        words << tr("%1: %n article(s)", nullptr, part.articles).arg(part.name);
    setAccessibleName(words.join(QStringLiteral(", ")));
    setToolTip(accessibleName());
    setVisible(!parts_.empty());
    update();
}

QSize SplitBar::sizeHint() const { return {200, int(barHeight + gap + QFontMetricsF(wordsFont()).height() + 2)}; }

void SplitBar::paintEvent(QPaintEvent *)
{
    const common::Theme &theme = common::currentTheme();
    QPainter painter(this);
    double all = 0;
    for (const auto &part : parts_)
        all += part.articles;
    if (all == 0)
        return;
    painter.setFont(wordsFont());
    const QFontMetricsF metrics(wordsFont());
    double x = 0.5, free = 0; // where the next words may begin
    const double width = this->width() - 1;
    bool first = true;
    for (const auto &part : parts_) {
        const double share = width * part.articles / all;
        const QRectF box(x, 0.5, share, barHeight - 1);
        painter.fillRect(box, first ? theme.barFill : theme.raised);
        painter.setPen(QPen(theme.barEdge, 1));
        painter.drawRect(box);
        // The first says its name; there is room for numbers alone in the small ones.
        const QString number = QLocale().toString(part.articles);
        const QString whole = QStringLiteral("%1 %2").arg(number, part.name);
        QString words = metrics.horizontalAdvance(whole) <= share ? whole : number;
        double at = std::max(x, free);
        if (at + metrics.horizontalAdvance(words) > width)
            at = std::max(free, width - metrics.horizontalAdvance(words));
        painter.setPen(theme.textSecondary);
        painter.drawText(QPointF(at, barHeight + gap + metrics.ascent()), words);
        free = at + metrics.horizontalAdvance(words) + 8;
        x += share;
        first = false;
    }
}

} // namespace widgets::exporting
