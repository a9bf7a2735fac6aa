#include "widgets/timeline/minimap.h"

#include <algorithm>
#include <cmath>

namespace widgets::timeline {

QRectF Minimap::window(Seconds from, Seconds to) const
{
    double left = std::clamp(x(from), rect.left(), rect.right()), right = std::clamp(x(to), rect.left(), rect.right());
    if (right - left < 6) {
        const double middle = std::clamp((left + right) / 2, rect.left() + 3, std::max(rect.left() + 3, rect.right() - 3));
        left = middle - 3;
        right = middle + 3;
    }
    return {left, rect.top(), right - left, rect.height()};
}

Minimap minimapOf(const Scene &scene, const QRectF &rect, const FoldRule &rule)
{
    Minimap map;
    map.rect = rect;
    FoldRule folded = rule; // folded as if nothing had been opened by hand: the line does not move under the hand
    folded.opened.clear();
    map.axis = Axis::fitting(scene.stretches, std::max(10.0, rect.width()), folded);
    const size_t columns = size_t(std::max(1.0, rect.width() / minimapColumn));
    map.height.assign(columns, 0);
    const auto column = [&](Seconds at) { return size_t(std::clamp((map.x(at) - rect.left()) / minimapColumn, 0.0, double(columns - 1))); };
    for (size_t i = 0; i < scene.model.items.size(); ++i) {
        const Item &item = scene.model.items[i];
        if (item.time)
            continue;
        const size_t at = column(scene.timeOf(int(i)));
        map.height[at] += 1;
        if (item.conflict)
            map.conflicts.push_back(rect.left() + (double(at) + 0.5) * minimapColumn);
    }
    std::sort(map.conflicts.begin(), map.conflicts.end());
    map.conflicts.erase(std::unique(map.conflicts.begin(), map.conflicts.end(), [](double a, double b) { return b - a < 5; }),
                        map.conflicts.end());
    const float most = std::max(1.0F, *std::max_element(map.height.begin(), map.height.end()));
    for (float &h : map.height)
        h = h > 0 ? std::max(0.3F, std::sqrt(h / most)) : 0; // a single event is seen beside a crowd
    if (scene.model.dct)
        map.dct = map.x(*scene.model.dct + secondsPerDay / 2);
    return map;
}

} // namespace widgets::timeline
