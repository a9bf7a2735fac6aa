#include "app/review/trust.h"

#include <algorithm>
#include <cmath>

namespace review {

std::size_t Trust::stepOf(double confidence)
{
    return static_cast<std::size_t>(std::lround(std::clamp(confidence, 0.0, 1.0) * (steps - 1)));
}

void Trust::Judged::findLowest()
{
    double rightSoFar = 0, allSoFar = 0;
    lowest = steps;
    for (int step = steps - 1; step >= 0; --step) {
        rightSoFar += right[static_cast<std::size_t>(step)];
        allSoFar += all[static_cast<std::size_t>(step)];
        if (allSoFar >= enough * 0.95 && rightSoFar >= share * allSoFar && all[static_cast<std::size_t>(step)] > 0)
            lowest = step;
    }
}

void Trust::note(const QString &layer, double confidence, bool right)
{
    Judged &judged = layers_[layer];
    const std::size_t step = stepOf(confidence);
    for (std::size_t i = 0; i < steps; ++i) {
        judged.right[i] *= keep;
        judged.all[i] *= keep;
    }
    judged.right[step] += int(right);
    ++judged.all[step];
    judged.findLowest();
}

bool Trust::justifies(const QString &layer, double confidence) const
{
    const auto judged = layers_.find(layer);
    return judged != layers_.end() && static_cast<int>(stepOf(confidence)) >= judged->second.lowest;
}

} // namespace review
