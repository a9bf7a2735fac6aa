// The ruler: two levels of calendar units for what is in view, weekends, folds, the article's day.
//
// x in the axis' pixels. The coarser unit is always shown; there is no year 0. A value; any thread.
#pragma once

#include "widgets/timeline/axis.h"
#include "widgets/timeline/text_widths.h"

#include <utility>

namespace widgets::timeline {

struct Ruler {
    struct Label {
        double x = 0, width = 0;
        QString text;
        bool ofDct = false;
    };
    struct Fold {
        double x = 0, width = 0;
        Seconds begin = 0, end = 0;
        QString words; // "3 years 6 months"
        double wordsWidth = 0;
        std::optional<double> wordsY; // their middle, where no event crosses the fold; none: no room
    };
    std::vector<Label> coarse, fine;
    std::vector<double> ticks;                       // short, in the ruler
    std::vector<double> lines;                       // thin, through the lanes: beginnings of weeks or of the coarser unit
    std::vector<double> firmLines;                   // where the scale changes
    std::vector<std::pair<double, double>> weekends; // left, right
    std::vector<Fold> folds;
    std::optional<std::pair<double, double>> dct; // left, right of the article's day; equal where a day is too narrow
    std::optional<double> today;                  // where it is in view
    Unit unit = Unit::Day;                        // the finest unit in the middle of the view
};

// What the ruler shows at this scale: the unit of its ticks with labels, and how many of them a label counts.
struct RulerStep {
    Unit unit = Unit::Day;
    int count = 1;
    friend bool operator==(const RulerStep &, const RulerStep &) = default;
};
RulerStep rulerStep(double pxPerDay, Unit atLeast = Unit::Minute);
Unit coarserThan(Unit unit);

// sparse: how many times rarer than usual labels stand (the strip of small windows has one line for both levels).
Ruler rulerOf(const Axis &axis, double left, double right, std::optional<Seconds> dct, const QLocale &locale, const TextWidths &widths,
              double sparse = 1);

} // namespace widgets::timeline
