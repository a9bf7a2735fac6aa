#include "widgets/timeline/render.h"

#include "widgets/common/fonts.h"
#include "widgets/timeline/legend.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <memory>

namespace widgets::timeline {

namespace {

constexpr double margin = 28, openMargin = 150;
constexpr double headInset = 16, headLine = 22;
constexpr double growth = 1.4;

// What touches the window, with the links and contradictions among it.
TimelineModel within(TimelineModel model, const Scene &whole, std::pair<Seconds, Seconds> window)
{
    std::vector<Item> kept;
    for (size_t i = 0; i < whole.model.items.size(); ++i) {
        const auto &[begin, end] = whole.reach[i];
        if (end > window.first && begin < window.second)
            kept.push_back(whole.model.items[i]);
    }
    const auto has = [&kept](ItemId id) { return std::any_of(kept.begin(), kept.end(), [id](const Item &item) { return item.id == id; }); };
    std::erase_if(model.links, [&](const Link &link) { return !has(link.source) || !has(link.target); });
    std::erase_if(model.contradictions, [&](const Contradiction &c) { return !has(c.first) || !has(c.second); });
    if (model.dct && (*model.dct + secondsPerDay <= window.first || *model.dct >= window.second))
        model.dct.reset();
    model.items = std::move(kept);
    return model;
}

// On paper nothing can be opened or zoomed: rows are made at the scale of the picture, as many as every glyph and label needs.
void giveEveryoneARow(Scene &scene, const Axis &axis)
{
    for (Lane &lane : scene.lanes) {
        std::vector<std::pair<RowInterval, int>> placed; // with the item
        for (const int item : lane.items) {
            const Glyph g = glyphOf(scene.model.items[size_t(item)], scene.places[size_t(item)], axis, scene.model.dct);
            const double from = g.shape == Glyph::Shape::OrderOnly ? g.coreRight : g.right;
            const double label = from + 2 * labelGap + scene.labels[size_t(item)].whole();
            placed.push_back({{g.left, g.right, std::max(g.right, label)}, item});
        }
        std::stable_sort(placed.begin(), placed.end(), [](const auto &a, const auto &b) { return a.first.left < b.first.left; });
        std::vector<RowInterval> intervals;
        intervals.reserve(placed.size());
        for (const auto &one : placed)
            intervals.push_back(one.first);
        const std::vector<int> rows = rowsOf(intervals, int(intervals.size()));
        lane.hidden.clear();
        lane.rows.assign(size_t(rows.empty() ? 1 : *std::max_element(rows.begin(), rows.end()) + 1), {});
        for (size_t i = 0; i < rows.size(); ++i) {
            scene.spots[size_t(placed[i].second)].row = rows[i];
            lane.rows[size_t(rows[i])].push_back(placed[i].second);
        }
    }
}

// Room on the right for the label of what comes last.
double lastLabel(const Scene &scene)
{
    double widest = 0;
    for (const LabelWidths &label : scene.labels)
        widest = std::max(widest, label.whole());
    return std::min(widest, 480.0) + 2 * labelGap;
}

// Room on the left for the names of the lanes, whole where they are not very long.
double namesWidth(const Scene &scene, const Fonts &fonts, double least)
{
    const QFontMetricsF metrics(fonts.lane);
    double widest = 0;
    for (const Lane &lane : scene.lanes)
        widest = std::max(widest, metrics.horizontalAdvance(lane.name) + (lane.conflict ? 18 : 0));
    return std::clamp(widest + 40, least, std::max(least, 300.0));
}

// The axis on which the window fills the canvas; its scale is not the same everywhere, so it is found in a few steps.
Axis axisOfWindow(const Scene &scene, std::pair<Seconds, Seconds> window, double canvas)
{
    FoldRule rule;
    rule.on = false;
    double scale = canvas / std::max(1.0 / 1440, double(window.second - window.first) / secondsPerDay);
    Axis axis(scene.stretches, scale, canvas, rule);
    for (int i = 0; i < 8; ++i) {
        const double width = axis.x(window.second) - axis.x(window.first);
        if (width <= 0 || std::abs(width - canvas) < 0.5)
            break;
        scale = std::clamp(scale * canvas / width, smallestScale, largestScale);
        axis = Axis(scene.stretches, scale, canvas, rule);
    }
    return axis;
}

Sheet sheetAt(const TimelineModel &model, const RenderOptions &options, double width)
{
    const Fonts fonts;
    Sheet sheet;
    const auto sceneOf
        = [&](const TimelineModel &m) { return Scene::of(m, options.laneBy, widthsOf(fonts.label), widthsOf(fonts.detail)); };
    sheet.scene = sceneOf(model);
    if (options.window)
        sheet.scene = sceneOf(within(model, sheet.scene, *options.window));
    ViewPort &port = sheet.port;
    port.metrics = options.comfortable ? Metrics::comfortable() : Metrics::compact();
    port.metrics.laneHeader = namesWidth(sheet.scene, fonts, port.metrics.laneHeader);
    port.selected = options.selected;
    const double canvas = std::max(100.0, width - port.canvasLeft());
    if (options.window) {
        sheet.axis = axisOfWindow(sheet.scene, *options.window, canvas);
        port.scrollX = sheet.axis.x(options.window->first);
    } else {
        FoldRule rule;
        rule.on = options.folds;
        const double right = std::clamp(lastLabel(sheet.scene), openMargin, canvas / 2);
        sheet.axis = Axis::fitting(sheet.scene.stretches, canvas - margin - right, rule);
        port.scrollX = sheet.axis.left() - margin;
    }
    giveEveryoneARow(sheet.scene, sheet.axis);
    const double lanes = laneTops(sheet.scene, port.metrics).back() + port.metrics.ruler;
    port.size = {width, options.height > 0 ? options.height : lanes + 20};
    sheet.frame = frameOf(sheet.scene, sheet.axis, port, QLocale(), widthsOf(fonts.coarse));
    return sheet;
}

// Labels without room, or more rows than look well.
bool wantsWidth(const Sheet &sheet)
{
    const bool isCramped = std::any_of(sheet.frame.bands.begin(), sheet.frame.bands.end(),
                                       [](const Band &band) { return band.unnamed > 0 && !band.counted; });
    return isCramped || sheet.port.size.height() > sheet.port.size.width();
}

QFont titleFont() { return common::chromeFont(16, QFont::DemiBold); }

void paintHead(QPainter &painter, const Sheet &sheet, const common::Theme &theme)
{
    const double width = sheet.port.size.width();
    painter.fillRect(QRectF(0, 0, width, sheet.headHeight), theme.panel);
    const auto line = [&](const QString &text, const QFont &font, const QColor &colour, double baseline) {
        painter.setFont(font);
        painter.setPen(colour);
        const QString shown = QFontMetricsF(font, painter.device()).elidedText(text, Qt::ElideRight, width - 2 * headInset);
        painter.drawText(QPointF(headInset, baseline), shown);
    };
    line(sheet.title, titleFont(), theme.text, headInset + 12);
    line(sheet.subtitle, Fonts().label, theme.textSecondary, headInset + 12 + headLine);
}

void paintLanes(QPainter &painter, const Sheet &sheet, const ViewPort &port, const Frame &frame, const common::Theme &theme)
{
    const Fonts fonts;
    PaintCache cache;
    PaintState state;
    state.selected = port.selected;
    state.dctWord = QCoreApplication::translate("timeline", "article");
    paintFrame(painter, sheet.scene, frame, port, theme, fonts, cache, state);
}

} // namespace

TextWidths widthsOf(const QFont &font)
{
    const auto metrics = std::make_shared<QFontMetricsF>(font);
    return TextWidths([metrics](QChar c) { return metrics->horizontalAdvance(c); },
                      [metrics](const QString &text) { return metrics->horizontalAdvance(text); });
}

common::Theme paperTheme()
{
    common::Theme theme = common::theme(common::ThemeKind::Light);
    theme.paper = theme.panel = Qt::white;
    return theme;
}

Sheet sheetOf(const TimelineModel &model, const RenderOptions &options)
{
    double width = options.width;
    Sheet sheet = sheetAt(model, options, width);
    while (width * growth <= options.widest && wantsWidth(sheet)) {
        width *= growth;
        sheet = sheetAt(model, options, width);
    }
    sheet.title = options.title;
    sheet.subtitle = options.subtitle;
    sheet.headHeight = options.title.isEmpty() && options.subtitle.isEmpty() ? 0 : headInset + 2 * headLine + 4;
    sheet.legendHeight = options.legend ? legendSize(width).height() : 0;
    return sheet;
}

void paintSheet(QPainter &painter, const Sheet &sheet, const common::Theme &theme)
{
    if (sheet.headHeight > 0)
        paintHead(painter, sheet, theme);
    painter.save();
    painter.translate(0, sheet.headHeight);
    paintLanes(painter, sheet, sheet.port, sheet.frame, theme);
    painter.restore();
    if (sheet.legendHeight > 0)
        paintLegend(painter, {0, sheet.headHeight + sheet.port.size.height()}, sheet.port.size.width(), theme, Fonts());
}

std::vector<Page> pagesOf(const Sheet &sheet, double pageHeight)
{
    const Metrics &metrics = sheet.port.metrics;
    std::vector<double> cuts; // where a page may end: after each row
    const std::vector<double> tops = laneTops(sheet.scene, metrics);
    for (size_t lane = 0; lane < sheet.scene.lanes.size(); ++lane) {
        for (size_t row = 1; row < sheet.scene.lanes[lane].rows.size(); ++row)
            cuts.push_back(tops[lane] + metrics.padding + double(row) * metrics.row);
        cuts.push_back(tops[lane + 1]);
    }
    std::vector<Page> pages{{0, 0, sheet.headHeight > 0, false}};
    const auto room = [&](const Page &page) { return pageHeight - metrics.ruler - (page.head ? sheet.headHeight : 0); };
    for (const double cut : cuts) {
        if (cut - pages.back().scrollY > room(pages.back()) && pages.back().height > 0)
            pages.push_back({pages.back().scrollY + pages.back().height, 0, false, false});
        pages.back().height = cut - pages.back().scrollY;
    }
    if (sheet.legendHeight > 0) {
        if (pages.back().height + sheet.legendHeight > room(pages.back()))
            pages.push_back({pages.back().scrollY + pages.back().height, 0, false, false});
        pages.back().legend = true;
    }
    return pages;
}

void paintPage(QPainter &painter, const Sheet &sheet, const Page &page, const common::Theme &theme)
{
    double y = 0;
    if (page.head) {
        paintHead(painter, sheet, theme);
        y += sheet.headHeight;
    }
    if (page.height > 0) {
        ViewPort port = sheet.port;
        port.scrollY = page.scrollY;
        port.size.setHeight(port.metrics.ruler + page.height);
        const Frame frame = frameOf(sheet.scene, sheet.axis, port, QLocale(), widthsOf(Fonts().coarse));
        painter.save();
        painter.translate(0, y);
        painter.setClipRect(QRectF(QPointF(), port.size));
        paintLanes(painter, sheet, port, frame, theme);
        painter.restore();
        y += port.size.height();
    }
    if (page.legend)
        paintLegend(painter, {0, y}, sheet.port.size.width(), theme, Fonts());
}

QSizeF renderedSize(const TimelineModel &model, const RenderOptions &options) { return sheetOf(model, options).size(); }

QSizeF renderTimeline(QPainter &painter, const TimelineModel &model, const RenderOptions &options, const common::Theme &theme)
{
    const Sheet sheet = sheetOf(model, options);
    paintSheet(painter, sheet, theme);
    return sheet.size();
}

} // namespace widgets::timeline
