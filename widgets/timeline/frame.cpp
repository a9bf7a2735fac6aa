#include "widgets/timeline/frame.h"

#include <algorithm>
#include <cmath>

namespace widgets::timeline {

namespace {

constexpr double leastColumn = 14;
constexpr double minimapFrom = 150; // of the view's height

Glyph moved(Glyph g, double by)
{
    g.left += by;
    g.right += by;
    g.coreLeft += by;
    g.coreRight += by;
    return g;
}

void shift(Ruler &ruler, double by)
{
    for (auto *labels : {&ruler.coarse, &ruler.fine}) {
        for (Ruler::Label &label : *labels)
            label.x += by;
    }
    for (auto *lines : {&ruler.ticks, &ruler.lines, &ruler.firmLines}) {
        for (double &x : *lines)
            x += by;
    }
    for (auto &[x0, x1] : ruler.weekends) {
        x0 += by;
        x1 += by;
    }
    for (Ruler::Fold &fold : ruler.folds)
        fold.x += by;
    if (ruler.dct)
        ruler.dct = std::pair{ruler.dct->first + by, ruler.dct->second + by};
}

class Composer {
public:
    Composer(const Scene &scene, const Axis &axis, const ViewPort &port)
        : scene_(scene), axis_(axis), port_(port), tops_(laneTops(scene, port.metrics))
    {
        const double left = port.toAxis(port.canvasLeft()), right = port.toAxis(port.size.width());
        from_ = axis.at(left);
        to_ = axis.at(right);
        wideFrom_ = axis.at(left - labelReach);
        wideTo_ = axis.at(right + labelReach);
        selected_ = port.selected ? scene.find(port.selected) : -1;
    }

    Frame compose(const QLocale &locale, const TextWidths &rulerWidths)
    {
        const double left = port_.toAxis(port_.canvasLeft()), right = port_.toAxis(port_.size.width());
        if (scene_.model.items.empty() && !scene_.model.dct)
            return {}; // no time is known
        frame_.ruler = rulerOf(axis_, left, right, scene_.model.dct, locale, rulerWidths, port_.metrics.strip ? 3 : 1);
        shift(frame_.ruler, port_.canvasLeft() - port_.scrollX);
        markToday();
        countOutside();
        if (!port_.metrics.strip && !scene_.model.items.empty() && port_.size.height() >= minimapFrom)
            frame_.minimap
                = QRectF(port_.canvasLeft(), port_.size.height() - minimapHeight, port_.size.width() - port_.canvasLeft(), minimapHeight);
        for (int lane = 0; lane < int(scene_.lanes.size()); ++lane) {
            const double top = laneTop(lane), height = tops_[size_t(lane) + 1] - tops_[size_t(lane)];
            if (top + height < port_.metrics.ruler || top > port_.size.height())
                continue;
            compose(lane, {0, top, port_.size.width(), height});
        }
        conflicts();
        arrows();
        placeFoldWords();
        return std::move(frame_);
    }

private:
    double laneTop(int lane) const { return port_.metrics.ruler + (port_.metrics.strip ? 2 : tops_[size_t(lane)]) - port_.scrollY; }

    double rowY(int lane, int row) const
    {
        const Metrics &m = port_.metrics;
        if (m.strip) // all lanes share four thin rows
            return m.ruler + 2 + (double((row < 0 ? 0 : row) + lane) - 4 * std::floor((std::max(row, 0) + lane) / 4.0) + 0.5) * m.row;
        if (scene_.lanes[size_t(lane)].collapsed)
            return laneTop(lane) + (tops_[size_t(lane) + 1] - tops_[size_t(lane)]) / 2;
        const int last = int(scene_.lanes[size_t(lane)].rows.size()) - 1;
        return laneTop(lane) + m.padding + ((row < 0 ? last : row) + 0.5) * m.row;
    }

    bool near(int item) const
    {
        const auto &[lo, hi] = scene_.reach[size_t(item)];
        return hi >= wideFrom_ && lo <= wideTo_;
    }

    bool inside(int item) const
    {
        const auto &[lo, hi] = scene_.reach[size_t(item)];
        return hi > from_ && lo < to_;
    }

    Drawn drawnOf(int item) const
    {
        const Item &it = scene_.model.items[size_t(item)];
        Drawn d;
        d.item = item;
        d.glyph = moved(glyphOf(it, scene_.places[size_t(item)], axis_, scene_.model.dct), port_.canvasLeft() - port_.scrollX);
        d.y = rowY(scene_.spots[size_t(item)].lane, scene_.spots[size_t(item)].row);
        for (const Telling &telling : it.disagreement ? it.tellings : std::vector<Telling>()) {
            if (telling.hard.start.earliest && telling.hard.end.latest)
                d.split.emplace_back(port_.toView(axis_.x(*telling.hard.start.earliest)), port_.toView(axis_.x(*telling.hard.end.latest)));
        }
        return d;
    }

    void markToday()
    {
        if (!port_.today || *port_.today < from_ || *port_.today > to_)
            return;
        const auto &sections = axis_.sections();
        const bool folded = std::any_of(sections.begin(), sections.end(),
                                        [&](const Axis::Section &s) { return s.fold && s.begin <= *port_.today && *port_.today < s.end; });
        if (!folded)
            frame_.ruler.today = port_.toView(axis_.x(*port_.today));
    }

    void countOutside()
    {
        for (size_t i = 0; i < scene_.reach.size(); ++i) {
            if (scene_.model.items[i].time)
                continue;
            frame_.earlier += scene_.reach[i].second <= from_ ? 1 : 0;
            frame_.later += scene_.reach[i].first >= to_ ? 1 : 0;
        }
    }

    void compose(int index, const QRectF &rect)
    {
        const Lane &lane = scene_.lanes[size_t(index)];
        if (port_.metrics.strip && lane.times)
            return; // no room for the text's own dates
        Band band{index, rect, 0, 0, false, {}};
        if (lane.collapsed && !port_.metrics.strip) {
            marks(index, rect);
            frame_.bands.push_back(band);
            return;
        }
        size_t inView = 0, fullest = 1;
        for (const auto &row : lane.rows) {
            const auto n = size_t(std::count_if(row.begin(), row.end(), [&](int i) { return inside(i); }));
            inView += n;
            fullest = std::max(fullest, n);
        }
        band.hidden = int(std::count_if(lane.hidden.begin(), lane.hidden.end(), [&](int i) { return inside(i); }));
        const double canvas = port_.size.width() - port_.canvasLeft();
        if (!port_.metrics.strip && inView > 12 && canvas / double(fullest) < aggregateBelowSpacing) {
            band.counted = true;
            columns(index, rect);
        } else {
            rows(index, band);
            if (band.hidden > 0)
                band.more = QRectF(port_.size.width() - 44, rect.bottom() - 20, 40, 16);
        }
        frame_.bands.push_back(band);
    }

    // What a collapsed lane holds: a stroke for each event, where it stands.
    void marks(int index, const QRectF &rect)
    {
        double taken = -1e9;
        for (const int item : scene_.lanes[size_t(index)].items) {
            if (!inside(item))
                continue;
            if (item == selected_) {
                frame_.drawn.push_back(drawnOf(item));
                continue;
            }
            const Item &it = scene_.model.items[size_t(item)];
            const double x0 = std::max(port_.canvasLeft(), port_.toView(axis_.x(scene_.timeOf(item))));
            if (x0 < taken + 1 && !it.conflict)
                continue; // drawn already
            taken = x0;
            frame_.marks.push_back({QRectF(x0, rect.center().y() - 4, 3, 8), it.conflict});
        }
    }

    void rows(int index, Band &band)
    {
        const Lane &lane = scene_.lanes[size_t(index)];
        for (const auto &row : lane.rows) {
            std::vector<Drawn> drawn;
            for (const int item : row) {
                if (near(item))
                    drawn.push_back(drawnOf(item));
            }
            std::sort(drawn.begin(), drawn.end(), [](const Drawn &a, const Drawn &b) { return a.glyph.left < b.glyph.left; });
            if (!port_.metrics.strip)
                placeLabels(drawn, scene_, port_.canvasLeft(), port_.size.width());
            for (const Drawn &d : drawn) {
                const bool glyphInView = d.glyph.right > port_.canvasLeft() && d.glyph.left < port_.size.width();
                band.unnamed += glyphInView && d.place == Drawn::LabelPlace::None ? 1 : 0;
                if (glyphInView || d.place != Drawn::LabelPlace::None)
                    frame_.drawn.push_back(d);
            }
        }
        if (selected_ >= 0 && scene_.spots[size_t(selected_)].lane == index && scene_.spots[size_t(selected_)].row < 0) {
            std::vector<Drawn> alone{drawnOf(selected_)};
            placeLabels(alone, scene_, port_.canvasLeft(), port_.size.width());
            frame_.drawn.push_back(alone.front());
        }
    }

    void columns(int index, const QRectF &rect)
    {
        const Lane &lane = scene_.lanes[size_t(index)];
        const RulerStep unit = columnStep();
        std::vector<Column> bins;
        Seconds at = floorTo(unit.unit, from_);
        for (int guard = 0; guard < 1000 && at < to_; ++guard) {
            const Seconds next = step(unit.unit, at, unit.count);
            const auto first
                = std::lower_bound(lane.items.begin(), lane.items.end(), at, [&](int i, Seconds t) { return scene_.timeOf(i) < t; });
            const auto last = std::lower_bound(first, lane.items.end(), next, [&](int i, Seconds t) { return scene_.timeOf(i) < t; });
            const double x0 = port_.toView(axis_.x(at)), x1 = port_.toView(axis_.x(next));
            Column column{QRectF(x0 + 1, 0, std::max(1.0, x1 - x0 - 2), 0), at, next, int(last - first), index, false, false};
            column.selected = selected_ >= 0 && std::find(first, last, selected_) != last;
            column.conflict = std::any_of(first, last, [&](int i) { return scene_.model.items[size_t(i)].conflict; });
            if (column.count > 0)
                bins.push_back(column);
            at = next;
        }
        int most = 1;
        for (const Column &c : bins)
            most = std::max(most, c.count);
        const double room = rect.height() - 2 * port_.metrics.padding - 12;
        for (Column &c : bins) {
            const double height = std::max(1.5, room * c.count / most);
            c.rect.setTop(rect.bottom() - port_.metrics.padding - height);
            c.rect.setHeight(height);
            frame_.columns.push_back(c);
        }
    }

    RulerStep columnStep() const
    {
        const double scale = axis_.pxPerDay();
        for (const Unit unit : {Unit::Hour, Unit::Day, Unit::Week, Unit::Month, Unit::Quarter, Unit::Year, Unit::Decade, Unit::Century}) {
            if (daysIn(unit) * scale >= leastColumn)
                return {unit, 1};
        }
        return {Unit::Millennium, 1};
    }

    void conflicts()
    {
        const auto &all = scene_.model.contradictions;
        for (size_t k = 0; k < all.size() && k < 500; ++k) {
            const int a = scene_.find(all[k].first), b = scene_.find(all[k].second);
            if (all[k].claims || a < 0 || b < 0 || a == b || counted(a) || counted(b))
                continue;
            const Drawn *da = frame_.find(a), *db = frame_.find(b);
            const Drawn first = da ? *da : drawnOf(a), second = db ? *db : drawnOf(b);
            Zigzag z;
            z.contradiction = int(k);
            ends(first, second, z.from, z.to);
            const QRectF reach = QRectF(z.from, z.to).normalized().adjusted(-4, -4, 4, 4);
            if (!reach.intersects({port_.canvasLeft(), 0, port_.size.width(), port_.size.height()}))
                continue;
            const Drawn &upper = first.y <= second.y ? first : second;
            z.briefAt = {std::min(std::min(z.from.x(), z.to.x()) + std::abs(z.from.x() - z.to.x()) * 0.4, upper.glyph.left - 8), upper.y};
            frame_.zigzags.push_back(z);
        }
    }

    bool counted(int item) const
    {
        const int lane = scene_.spots[size_t(item)].lane;
        const auto it = std::find_if(frame_.bands.begin(), frame_.bands.end(), [&](const Band &b) { return b.lane == lane; });
        return it != frame_.bands.end() && it->counted;
    }

    // The nearest edges of two glyphs; for one above the other, the middles that face each other.
    void ends(const Drawn &a, const Drawn &b, QPointF &from, QPointF &to) const
    {
        const double bar = port_.metrics.bar / 2;
        const auto edges = [](const Glyph &g) {
            const bool core = g.shape == Glyph::Shape::OrderOnly;
            return std::pair{core ? g.coreLeft : g.left, core ? g.coreRight : g.right};
        };
        const auto [a0, a1] = edges(a.glyph);
        const auto [b0, b1] = edges(b.glyph);
        const double down = a.y < b.y ? 1 : a.y > b.y ? -1 : 0;
        if (a1 <= b0) {
            from = {a1, a.y + down * bar * 0.6};
            to = {b0, b.y - down * bar};
        } else if (b1 <= a0) {
            from = {a0, a.y + down * bar * 0.6};
            to = {b1, b.y - down * bar};
        } else {
            const double x = (std::max(a0, b0) + std::min(a1, b1)) / 2;
            from = {x, a.y + down * bar};
            to = {x, b.y - down * bar};
        }
    }

    void arrows()
    {
        if (selected_ < 0)
            return;
        const Drawn *source = frame_.find(selected_);
        if (!source)
            return;
        const auto [from, to] = scene_.linksFrom.equal_range(port_.selected);
        for (auto it = from; it != to; ++it) {
            const int other = scene_.find(scene_.model.links[size_t(it->second)].target);
            const Drawn *target = other < 0 ? nullptr : frame_.find(other);
            if (!target || other == selected_ || joined(selected_, other))
                continue;
            Arrow arrow;
            arrow.link = it->second;
            ends(*source, *target, arrow.from, arrow.to);
            frame_.arrows.push_back(arrow);
        }
    }

    // The length of a fold is said in the widest place that nothing crosses, else nowhere.
    void placeFoldWords()
    {
        constexpr double air = 6;
        const double bottom = frame_.minimap.isEmpty() ? port_.size.height() : frame_.minimap.top();
        for (Ruler::Fold &fold : frame_.ruler.folds) {
            std::vector<std::pair<double, double>> taken{{bottom, bottom}};
            for (const Drawn &d : frame_.drawn) {
                const bool label = d.place != Drawn::LabelPlace::None && d.labelX < fold.x + fold.width && d.labelX + d.labelWidth > fold.x;
                if (label || (d.glyph.left < fold.x + fold.width && d.glyph.right > fold.x))
                    taken.emplace_back(d.y - port_.metrics.row / 2, d.y + port_.metrics.row / 2);
            }
            std::sort(taken.begin(), taken.end());
            double from = port_.metrics.ruler, widest = fold.wordsWidth + 2 * air;
            for (const auto &[top, end] : taken) {
                if (top - from >= widest) {
                    widest = top - from + 1;
                    fold.wordsY = (top + from) / 2;
                }
                from = std::max(from, end);
            }
        }
    }

    bool joined(int a, int b) const
    {
        const ItemId ia = scene_.model.items[size_t(a)].id, ib = scene_.model.items[size_t(b)].id;
        return std::any_of(scene_.model.contradictions.begin(), scene_.model.contradictions.end(),
                           [&](const Contradiction &c) { return (c.first == ia && c.second == ib) || (c.first == ib && c.second == ia); });
    }

    const Scene &scene_;
    const Axis &axis_;
    const ViewPort &port_;
    std::vector<double> tops_;
    Seconds from_ = 0, to_ = 0, wideFrom_ = 0, wideTo_ = 0;
    int selected_ = -1;
    Frame frame_;
};

} // namespace

const Drawn *Frame::find(int item) const
{
    const auto it = std::find_if(drawn.begin(), drawn.end(), [&](const Drawn &d) { return d.item == item; });
    return it == drawn.end() ? nullptr : &*it;
}

std::vector<double> laneTops(const Scene &scene, const Metrics &metrics)
{
    std::vector<double> tops{0};
    tops.reserve(scene.lanes.size() + 1);
    for (const Lane &lane : scene.lanes)
        tops.push_back(tops.back() + (lane.collapsed ? collapsedHeight : 2 * metrics.padding + double(lane.rows.size()) * metrics.row));
    return tops;
}

Frame frameOf(const Scene &scene, const Axis &axis, const ViewPort &port, const QLocale &locale, const TextWidths &rulerWidths)
{
    return Composer(scene, axis, port).compose(locale, rulerWidths);
}

} // namespace widgets::timeline
