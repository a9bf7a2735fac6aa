// The whole article as a picture: for PNG, SVG and PDF files, on any paint device, without a window.
//
// Needs a QGuiApplication (offscreen will do) for its fonts.
#pragma once

#include "app/annotation/document.h"
#include "widgets/article/marks.h"
#include "widgets/article/typography.h"
#include "widgets/common/theme.h"

#include <QImage>
#include <QSizeF>

#include <memory>

class QPainter;

namespace widgets::article {

struct RenderOptions {
    common::ThemeKind theme = common::ThemeKind::Light;
    Typography typography;
    Shown shown;
    double width = 780; // logical pixels, margins included
};

class ArticleRenderer {
public:
    ArticleRenderer(const annotation::Document &document, const annotation::TagSet &tagSet, const RenderOptions &options = {});
    ~ArticleRenderer();

    QSizeF size() const; // of the whole article

    // Paints the stretch [top, top + height) of it at the painter's origin, as strokes rather than pixels.
    void render(QPainter &painter, double top, double height);

    // Where a page that begins at `top` and may be `height` high should end, so that no line is cut; at least a line further.
    double pageEnd(double top, double height);

    // As pixels, at a scale. Null where it would be larger than an image can be (32,767 pixels a side).
    QImage image(double scale = 1);

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

} // namespace widgets::article
