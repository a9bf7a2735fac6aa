#include "widgets/article/article_renderer.h"

#include "widgets/article/article_painter.h"
#include "widgets/article/article_scene.h"

#include <QPainter>

#include <cmath>

namespace widgets::article {

struct ArticleRenderer::Parts {
    ArticleScene scene;
    ArticlePainter vector{ArticlePainter::Target::Vector};
    ArticlePainter pixels{ArticlePainter::Target::Screen};
    PaintState state;
};

ArticleRenderer::ArticleRenderer(const annotation::Document &document, const annotation::TagSet &tagSet, const RenderOptions &options)
    : parts_(std::make_unique<Parts>())
{
    ArticleScene &scene = parts_->scene;
    scene.setTagSet(tagSet, common::theme(options.theme));
    scene.setShown(options.shown);
    scene.setDocument(document);
    scene.setTypography(options.typography);
    scene.setWidth(options.width);
    while (scene.measureAhead(64)) { }
}

ArticleRenderer::~ArticleRenderer() = default;

QSizeF ArticleRenderer::size() const { return {parts_->scene.columns().width, static_cast<double>(parts_->scene.height())}; }

void ArticleRenderer::render(QPainter &painter, double top, double height)
{
    const auto from = static_cast<std::int64_t>(std::floor(top));
    const QRectF clip(0, 0, parts_->scene.columns().width, height);
    painter.save();
    painter.setClipRect(clip, Qt::IntersectClip);
    parts_->vector.paint(painter, parts_->scene, parts_->state, clip, from);
    painter.restore();
}

double ArticleRenderer::pageEnd(double top, double height)
{
    ArticleScene &scene = parts_->scene;
    const double wanted = top + height;
    if (wanted >= static_cast<double>(scene.height()))
        return static_cast<double>(scene.height());
    const int paragraph = scene.paragraphAt(static_cast<std::int64_t>(wanted));
    const LaidParagraph &p = scene.laid(paragraph);
    const double first = static_cast<double>(scene.top(paragraph)) + p.gap;
    const double lines = std::floor((wanted - first) / p.layout.pitch());
    const double end = lines < 0 ? static_cast<double>(scene.top(paragraph)) : first + lines * p.layout.pitch();
    return end > top + p.layout.pitch() ? end : wanted;
}

QImage ArticleRenderer::image(double scale)
{
    const QSize pixels = (size() * scale).toSize();
    constexpr int most = 32'767;
    if (pixels.width() > most || pixels.height() > most)
        return {};
    QImage image(pixels, QImage::Format_RGB32);
    if (image.isNull())
        return {};
    image.setDevicePixelRatio(scale);
    image.fill(parts_->scene.theme().paper);
    QPainter painter(&image);
    constexpr int band = 2000; // so that the layouts of a long article need not all be held at once
    for (int top = 0; top < size().height(); top += band) {
        const QRectF clip(0, 0, size().width(), std::min<double>(band, size().height() - top));
        painter.save();
        painter.translate(0, top);
        painter.setClipRect(clip);
        parts_->pixels.paint(painter, parts_->scene, parts_->state, clip, top);
        painter.restore();
    }
    return image;
}

} // namespace widgets::article
