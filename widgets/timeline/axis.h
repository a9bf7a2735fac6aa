// The horizontal axis: which moment stands at which x, where empty time is folded away and where coarse time is drawn narrower.
//
// x in logical pixels of the whole drawing (the view subtracts its scroll position); strictly increasing. Time that holds only months or
// years is drawn narrower than days, with a firm line where the scale changes. Values; any thread.
#pragma once

#include "widgets/timeline/model.h"

#include <vector>

namespace widgets::timeline {

// A stretch of time that something stands in, and the finest unit found there. Sorted, disjoint; what lies between them is empty.
struct Stretch {
    Seconds begin = 0, end = 0;
    Unit unit = Unit::Day;
    friend bool operator==(const Stretch &, const Stretch &) = default;
};

std::vector<Stretch> stretchesOf(const std::vector<Item> &items, std::optional<Seconds> dct);

struct FoldRule {
    bool on = true;
    double emptyShare = 0.4; // of the view's width; a wider empty stretch folds
    double width = 24;
    std::vector<Seconds> opened; // folds (by the time they begin) that were unfolded by hand
};

class Axis {
public:
    struct Section {
        Seconds begin = 0, end = 0;
        double x = 0, width = 0;
        bool fold = false;
        double left() const { return x; }
        double right() const { return x + width; }
    };

    Axis() = default;
    // pxPerDay: of time that holds days or finer things.
    Axis(const std::vector<Stretch> &stretches, double pxPerDay, double viewWidth, const FoldRule &rule);
    // The widest scale at which everything fits into `width`.
    static Axis fitting(const std::vector<Stretch> &stretches, double width, const FoldRule &rule);

    double x(Seconds at) const;
    Seconds at(double x) const;
    double pxPerDayAt(double x) const;
    double pxPerDay() const { return pxPerDay_; }
    double left() const { return sections_.empty() ? 0 : sections_.front().left(); }
    double right() const { return sections_.empty() ? 0 : sections_.back().right(); }
    const std::vector<Section> &sections() const { return sections_; }
    bool isFolded() const;
    // The scale changes here without a fold: a firm line is drawn.
    bool changesScaleBefore(size_t section) const;

private:
    void append(Seconds begin, Seconds end, double pxPerDay);
    void appendFold(Seconds begin, Seconds end, double width);

    double pxPerDay_ = 36;
    std::vector<Section> sections_;
};

inline constexpr double smallestScale = 1e-7; // px per day: five hundred million years in a view
inline constexpr double largestScale = 86400; // 60 px a minute

} // namespace widgets::timeline
