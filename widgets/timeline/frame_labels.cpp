// Where the labels of a row go.
#include "widgets/timeline/frame.h"

#include <algorithm>

namespace widgets::timeline {

void placeLabels(std::vector<Drawn> &row, const Scene &scene, double left, double right)
{
    double taken = left; // everything up to here is in use
    for (size_t k = 0; k < row.size(); ++k) {
        Drawn &d = row[k];
        const LabelWidths &width = scene.labels[size_t(d.item)];
        const Glyph &g = d.glyph;
        const bool order = g.shape == Glyph::Shape::OrderOnly;
        const double next = k + 1 < row.size() ? row[k + 1].glyph.left - 4 : right + labelReach;
        const double after = (order ? g.coreRight : g.right) + labelGap;
        const double before = g.left - labelGap;
        const auto put = [&](Drawn::LabelPlace place, double x, double w, bool detail) {
            d.place = place;
            d.labelX = x;
            d.labelWidth = w;
            d.detail = detail;
        };
        const auto tryWidth = [&](double w, bool detail) {
            const double inner = std::max(g.left, left) + labelGap;
            const bool holds = g.shape == Glyph::Shape::Capsule || g.shape == Glyph::Shape::Future || g.shape == Glyph::Shape::Ticks;
            const bool free = g.shape != Glyph::Shape::Ticks || (inner >= taken && inner + w <= next); // lines lie over each other
            if (holds && free && inner + w + labelGap <= std::min(g.right - (g.openRight ? labelGap : 0), right))
                put(Drawn::LabelPlace::Inside, inner, w, detail);
            else if (after >= left && after + w <= next && after + w <= right)
                put(Drawn::LabelPlace::Right, after, w, detail);
            else if (before <= right && before - w >= taken && before - w >= left)
                put(Drawn::LabelPlace::Left, before - w, w, detail);
            return d.place != Drawn::LabelPlace::None;
        };
        if (!tryWidth(width.whole(), true))
            tryWidth(width.brief(), false);
        taken = std::max({taken, g.shape == Glyph::Shape::Ticks ? taken : g.right + 4,
                          d.place == Drawn::LabelPlace::Right || g.shape == Glyph::Shape::Ticks ? d.labelX + d.labelWidth + 8 : taken});
    }
}

} // namespace widgets::timeline
