#include "widgets/timeline/painter.h"

#include "widgets/common/fonts.h"
#include "widgets/timeline/frame_painter.h"
#include "widgets/timeline/overlay.h"

#include <QPaintEngine>
#include <QPainter>

#include <cmath>

namespace widgets::timeline {

FramePainter::FramePainter(QPainter &painter, const Scene &scene, const Frame &frame, const ViewPort &port, const common::Theme &theme,
                           const Fonts &fonts, PaintCache &cache, const PaintState &state)
    : p_(painter),
      scene_(scene),
      frame_(frame),
      port_(port),
      theme_(theme),
      fonts_(fonts),
      cache_(cache),
      state_(state),
      left_(port.canvasLeft()),
      right_(port.size.width()),
      top_(port.metrics.ruler),
      bottom_(port.size.height()),
      pixels_(painter.paintEngine() && painter.paintEngine()->type() == QPaintEngine::Raster)
{
}

void FramePainter::paint()
{
    p_.setRenderHint(QPainter::Antialiasing);
    p_.fillRect(QRectF({0, 0}, port_.size), theme_.paper);
    p_.save();
    p_.setClipRect(QRectF(left_, 0, right_ - left_, bottom_));
    ground();
    folds();
    p_.setClipRect(QRectF(left_, top_, right_ - left_, bottom_ - top_));
    columns();
    marks();
    if (state_.drag)
        dragGround(*state_.drag);
    arrows();
    glyphs();
    labels();
    zigzags();
    ring();
    lit();
    if (state_.handle)
        paintHandle(p_, *state_.handle, theme_);
    if (state_.drag)
        dragGlyph(*state_.drag);
    if (state_.link)
        paintLink(p_, *state_.link, QRectF(left_, top_, right_ - left_, bottom_ - top_), theme_, fonts_, cache_);
    outside();
    if (state_.minimap)
        paintMinimap(p_, *state_.minimap, state_.minimapWindow, theme_);
    p_.setClipRect(QRectF(left_, 0, right_ - left_, bottom_));
    ruler();
    p_.restore();
    names();
}

void FramePainter::text(const QFont &font, const QColor &colour, double x, double middle, const QString &words)
{
    p_.setFont(font);
    p_.setPen(colour);
    const QStaticText &laidOut = cache_.text(words, font);
    p_.drawStaticText(QPointF(x, std::round(middle - laidOut.size().height() / 2)), laidOut);
}

void FramePainter::icon(common::Icon which, const QRectF &into, const QColor &colour)
{
    if (!pixels_) {
        common::paintIcon(p_, which, into, colour);
        return;
    }
    const PaintCache::Key key{100 + int(which), colour.rgba(), 0, 0, into.width(), p_.device()->devicePixelRatioF()};
    const QPixmap &picture = cache_.sprite(key, into.size() + QSizeF(4, 4), [&](QPainter &p) {
        common::paintIcon(p, which, QRectF(-into.width() / 2, -into.height() / 2, into.width(), into.height()), colour);
    });
    p_.drawPixmap(QPointF(std::round(into.left() - 2), std::round(into.top() - 2)), picture);
}

const QStaticText &PaintCache::text(const QString &text, const QFont &font)
{
    // Two sizes of the same words do occur ("15" in the ruler and in a label).
    const QString key = text + QChar(u'\n') + QChar(ushort(font.pixelSize())) + QChar(ushort(font.weight()));
    const auto it = young_.constFind(key);
    if (it != young_.constEnd())
        return *it;
    const auto kept = old_.constFind(key);
    if (kept != old_.constEnd())
        return *young_.insert(key, *kept);
    if (young_.size() > 4000) { // two generations, so that what is in view survives
        old_ = std::move(young_);
        young_.clear();
    }
    QStaticText laidOut(text);
    laidOut.setTextFormat(Qt::PlainText);
    laidOut.setPerformanceHint(QStaticText::AggressiveCaching);
    laidOut.prepare({}, font);
    return *young_.insert(key, laidOut);
}

const QPixmap &PaintCache::sprite(const Key &key, QSizeF size, const std::function<void(QPainter &)> &draw)
{
    const auto it = sprites_.constFind(key);
    if (it != sprites_.constEnd())
        return *it;
    if (sprites_.size() > 500) // themes and zooms come and go
        sprites_.clear();
    QPixmap pixmap((size * key.ratio).toSize());
    pixmap.setDevicePixelRatio(key.ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(size.width() / 2, size.height() / 2);
    draw(painter);
    painter.end();
    return *sprites_.insert(key, pixmap);
}

Fonts::Fonts()
    : label(common::chromeFont(12, QFont::Medium)),
      detail(common::chromeFont(11)),
      lane(common::chromeFont(12, QFont::DemiBold)),
      coarse(common::chromeFont(11, QFont::DemiBold)),
      fine(common::chromeFont(11)),
      strongFine(common::chromeFont(11, QFont::Bold))
{
}

void paintFrame(QPainter &painter, const Scene &scene, const Frame &frame, const ViewPort &port, const common::Theme &theme,
                const Fonts &fonts, PaintCache &cache, const PaintState &state)
{
    FramePainter(painter, scene, frame, port, theme, fonts, cache, state).paint();
}

} // namespace widgets::timeline
