// The relations of spans as arcs above their line: where they run, what they say.
//
// A relation whose ends stand on one line is one arc. Else each end that is seen gets a short lead with a label that names the other, so
// that no line ever crosses text. Geometry in painter coordinates; painting reads it.
#pragma once

#include "widgets/article/article_scene.h"
#include "widgets/article/paint_state.h"

#include <QPainterPath>

#include <vector>

class QPainter;

namespace widgets::article {

struct Arc {
    QPainterPath path;
    std::optional<QPointF> dot; // where it leaves
    std::optional<QPointF> tip; // where its arrow points down to
    QRectF label;
    QString text;
    bool pencil = false; // only suggested: broken
};

// The arcs of the focused span; in relations mode those of all spans in the clip.
std::vector<Arc> arcsOf(ArticleScene &scene, const PaintState &state, const QRectF &clip, std::int64_t y);
void paintArc(QPainter &painter, const Arc &arc, const common::Theme &theme, double scale);

} // namespace widgets::article
