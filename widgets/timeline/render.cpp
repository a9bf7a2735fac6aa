#include "widgets/timeline/render.h"

#include "widgets/timeline/legend.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <memory>

namespace widgets::timeline {

namespace {

constexpr double margin = 28, openMargin = 150;

struct Prepared {
    Scene scene;
    Axis axis;
    ViewPort port;
};

Prepared prepare(const TimelineModel &model, const RenderOptions &options)
{
    const Fonts fonts;
    Prepared made{Scene::of(model, options.laneBy, widthsOf(fonts.label), widthsOf(fonts.detail)), {}, {}};
    made.port.metrics = options.comfortable ? Metrics::comfortable() : Metrics::compact();
    made.port.selected = options.selected;
    const double canvas = std::max(100.0, options.width - made.port.canvasLeft());
    FoldRule rule;
    rule.on = options.folds;
    if (options.window) {
        const auto [from, to] = *options.window;
        const double days = std::max(1.0 / 1440, double(to - from) / secondsPerDay);
        rule.on = false;
        made.axis = Axis(made.scene.stretches, canvas / days, canvas, rule);
        made.port.scrollX = made.axis.x(from);
    } else {
        made.axis = Axis::fitting(made.scene.stretches, canvas - margin - openMargin, rule);
        made.port.scrollX = made.axis.left() - margin;
    }
    const double lanes = laneTops(made.scene, made.port.metrics).back() + made.port.metrics.ruler;
    made.port.size = {options.width, options.height > 0 ? options.height : lanes + 20};
    return made;
}

} // namespace

TextWidths widthsOf(const QFont &font)
{
    const auto metrics = std::make_shared<QFontMetricsF>(font);
    return TextWidths([metrics](QChar c) { return metrics->horizontalAdvance(c); });
}

QSizeF renderedSize(const TimelineModel &model, const RenderOptions &options)
{
    QSizeF size = prepare(model, options).port.size;
    if (options.legend)
        size.rheight() += legendSize(options.width).height();
    return size;
}

QSizeF renderTimeline(QPainter &painter, const TimelineModel &model, const RenderOptions &options, const common::Theme &theme)
{
    const Prepared made = prepare(model, options);
    const Fonts fonts;
    PaintCache cache;
    PaintState state;
    state.selected = options.selected;
    state.dctWord = QCoreApplication::translate("timeline", "article");
    const Frame frame = frameOf(made.scene, made.axis, made.port, QLocale(), widthsOf(fonts.coarse));
    paintFrame(painter, made.scene, frame, made.port, theme, fonts, cache, state);
    QSizeF size = made.port.size;
    if (options.legend) {
        paintLegend(painter, {0, size.height()}, options.width, theme, fonts);
        size.rheight() += legendSize(options.width).height();
    }
    return size;
}

} // namespace widgets::timeline
