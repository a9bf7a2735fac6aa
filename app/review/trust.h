// From which confidence on the analyst's own verdicts justify accepting suggestions in bulk, layer by layer.
//
// The lowest confidence above which enough suggestions were judged and nine of ten were right. The machine learns, and its confidence with
// it: a verdict counts half as much after some 350 more on its layer. A value; any thread.
#pragma once

#include <QString>

#include <array>
#include <map>

namespace review {

class Trust {
public:
    static constexpr int enough = 20; // verdicts, the newest counting whole
    static constexpr double share = 0.9, keep = 0.998;

    void note(const QString &layer, double confidence, bool right);
    bool justifies(const QString &layer, double confidence) const;

private:
    static constexpr int steps = 101; // hundredths, as confidences are given
    static std::size_t stepOf(double confidence);
    struct Judged {
        std::array<double, steps> right{}, all{};
        int lowest = steps; // from this step on; `steps`: none
        void findLowest();
    };
    std::map<QString, Judged> layers_;
};

} // namespace review
