#include "widgets/article/minimap.h"

#include <QPainter>

#include <cmath>

namespace widgets::article {

namespace {

// A short article keeps its own height: the strip never stretches it.
double shareOf(int height, const ArticleScene &scene)
{
    const double total = static_cast<double>(std::max<std::int64_t>(1, scene.height()));
    return std::min(1.0, height / total);
}

} // namespace

void Minimap::rebuild(ArticleScene &scene, QSize size, double ratio)
{
    size_ = size;
    ratio_ = ratio;
    stale_ = false;
    ticks_ = QImage(size * ratio, QImage::Format_ARGB32_Premultiplied);
    ticks_.fill(Qt::transparent);
    const int rows = ticks_.height(), columns = ticks_.width();
    if (rows == 0 || columns == 0)
        return;
    const double share = shareOf(size.height(), scene);
    const int thick = std::max(1, qRound(2 * ratio));
    const int inset = qRound(3 * ratio), wide = qRound(7 * ratio), narrow = qRound(4 * ratio);
    int paragraph = -1; // spans come in reading order: the paragraph is rarely a new one
    text::Range range{0, 0};
    double top = 0, perUnit = 0;
    scene.document().visitSpans([&](const annotation::AnnotationPointer &span) {
        if (!span->isVisible() || span->ranges.empty())
            return;
        const int label = scene.labels().indexOf(span->layer, span->tag);
        if (scene.labels().at(label).stroke == Stroke::None || scene.labels().at(label).stroke == Stroke::Brackets)
            return;
        const qsizetype at = span->ranges.front().begin;
        if (paragraph < 0 || !range.contains(at)) {
            paragraph = scene.paragraphs().containing(at);
            range = scene.paragraphs().at(paragraph);
            top = static_cast<double>(scene.top(paragraph));
            perUnit = static_cast<double>(scene.top(paragraph + 1) - scene.top(paragraph))
                / static_cast<double>(std::max<qsizetype>(1, range.length()));
        }
        const double y = (top + perUnit * static_cast<double>(at - range.begin)) * share * ratio;
        const QRgb colour = scene.labels().at(label).colours.marker.rgb();
        const int width = span->isDecided() ? wide : narrow;
        for (int row = static_cast<int>(y); row < std::min(rows, static_cast<int>(y) + thick); ++row) {
            auto *pixels = reinterpret_cast<QRgb *>(ticks_.scanLine(row));
            for (int x = inset; x < std::min(columns, inset + width); ++x)
                pixels[x] = colour;
        }
    });
    ticks_.setDevicePixelRatio(ratio);
}

void Minimap::paint(QPainter &p, const QRect &into, const ArticleScene &scene, std::int64_t y, int viewportHeight) const
{
    const common::Theme &theme = scene.theme();
    p.fillRect(into, theme.panel);
    p.fillRect(QRect(into.left(), into.top(), 1, into.height()), theme.separator);
    if (!ticks_.isNull())
        p.drawImage(into.topLeft(), ticks_);
    const double share = shareOf(into.height(), scene);
    const double top = into.top() + static_cast<double>(y) * share;
    const double height = std::max(16.0, std::min<double>(viewportHeight, static_cast<double>(scene.height())) * share);
    p.setRenderHint(QPainter::Antialiasing);
    p.setPen(QPen(theme.ink, 1.2));
    p.setBrush(Qt::NoBrush);
    p.drawRoundedRect(QRectF(into.left() + 1.6, top + 0.6, into.width() - 2.8, std::min(height, into.bottom() - top) - 1.2), 2.5, 2.5);
    p.setRenderHint(QPainter::Antialiasing, false);
}

std::int64_t Minimap::sceneY(int y, int height, const ArticleScene &scene)
{
    return static_cast<std::int64_t>(y / std::max(1e-9, shareOf(height, scene)));
}

} // namespace widgets::article
