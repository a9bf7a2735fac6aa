#include "widgets/article/typography.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace widgets::article {

namespace {

constexpr double belowBaseline = 11; // of a line's box, at 16 px
constexpr double paragraphGap = 14;

bool isMeta(Kind kind) { return kind == Kind::Byline || kind == Kind::Dateline; }

} // namespace

int Typography::zoomed(int steps) const
{
    const auto at = std::lower_bound(zoomSteps.begin(), zoomSteps.end(), size);
    const auto index = std::clamp<std::ptrdiff_t>(at - zoomSteps.begin() + steps, 0, std::ssize(zoomSteps) - 1);
    return zoomSteps[static_cast<std::size_t>(index)];
}

ParagraphStyle Typography::style(Kind kind) const
{
    double factor = arabic ? 1.95 : 1.8125;
    if (mode == Mode::Quiet)
        factor = 1.6;
    else if (mode == Mode::Relations)
        factor = 2.75;
    double pixels = size;
    int weight = QFont::Normal;
    double extra = 0;
    if (kind == Kind::Title) {
        pixels = 21 * scale();
        weight = QFont::Bold;
        extra = 3 * scale();
    } else if (kind == Kind::Heading) {
        weight = QFont::Bold;
    } else if (isMeta(kind) || kind == Kind::Caption) {
        pixels = 14.5 * scale();
    }
    ParagraphStyle style;
    style.unit = pixels / 16;
    style.font = common::articleFont(pixels, weight, face);
    style.pitch = std::round(size * factor + extra);
    style.baseline = style.pitch - std::round(belowBaseline * scale());
    return style;
}

double Typography::gapBetween(Kind above, Kind below) const
{
    double gap = paragraphGap;
    if (above == Kind::Title)
        gap = 5;
    else if (above == Kind::Heading)
        gap = 4;
    else if (isMeta(above) && isMeta(below))
        gap = 0;
    if (below == Kind::Heading)
        gap = std::max(gap, 8.0);
    return std::round(gap * scale());
}

double Typography::averageCharacter() const
{
    const QFontMetricsF metrics(style(Kind::Text).font);
    const QString sample = QStringLiteral("il presidente della regione ha detto che non è così");
    return metrics.horizontalAdvance(sample) / static_cast<double>(sample.size());
}

Columns Columns::of(double viewportWidth, const Typography &typography, bool mirrored)
{
    Columns c;
    c.mirrored = mirrored;
    c.width = viewportWidth;
    const bool roomy = viewportWidth >= 1000;
    if (!roomy)
        c.text = 112;
    if (viewportWidth < 480) { // the structure column gives way before the text does
        c.text = 40;
        c.structureWidth = 0;
    }
    const double wanted = typography.measureWidth();
    c.textWidth = std::floor(std::clamp(viewportWidth - c.text - 24 - minimap, 160.0, wanted));
    c.noteX = c.text + c.textWidth + (roomy ? 42 : 30);
    const double room = viewportWidth - minimap - 8 - c.noteX;
    c.noteWidth = room >= 170 ? std::min(room, 216.0) : 0;
    return c;
}

} // namespace widgets::article
