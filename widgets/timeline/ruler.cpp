#include "widgets/timeline/ruler.h"

#include <QCoreApplication>
#include <QTime>

#include <algorithm>
#include <cmath>

namespace widgets::timeline {

namespace {

constexpr double labelInset = 6;

struct Choice {
    RulerStep step;
    double least; // px that a step must have
};

constexpr Choice choices[] = {
    {{Unit::Minute, 1}, 44},  {{Unit::Minute, 5}, 44},     {{Unit::Minute, 15}, 44},     {{Unit::Minute, 30}, 44}, {{Unit::Hour, 1}, 44},
    {{Unit::Hour, 3}, 44},    {{Unit::Hour, 6}, 44},       {{Unit::Hour, 12}, 48},       {{Unit::Day, 1}, 23},     {{Unit::Week, 1}, 26},
    {{Unit::Month, 1}, 34},   {{Unit::Quarter, 1}, 34},    {{Unit::Year, 1}, 40},        {{Unit::Year, 2}, 40},    {{Unit::Year, 5}, 40},
    {{Unit::Decade, 1}, 46},  {{Unit::Decade, 2}, 46},     {{Unit::Decade, 5}, 46},      {{Unit::Century, 1}, 46}, {{Unit::Century, 2}, 46},
    {{Unit::Century, 5}, 46}, {{Unit::Millennium, 1}, 56}, {{Unit::Millennium, 10}, 56},
};

class Builder {
public:
    Builder(const Axis &axis, double left, double right, std::optional<Seconds> dct, const QLocale &locale, const TextWidths &widths,
            double sparse)
        : axis_(axis), left_(left), right_(right), dct_(dct), locale_(locale), widths_(widths), sparse_(sparse)
    {
    }

    Ruler build()
    {
        const auto &sections = axis_.sections();
        for (size_t i = 0; i < sections.size(); ++i) {
            const auto &s = sections[i];
            const double from = i == 0 ? left_ : std::max(left_, s.left());
            const double to = i + 1 == sections.size() ? right_ : std::min(right_, s.right());
            if (from >= to)
                continue;
            if (s.fold) {
                const QString words = lengthWords(s.begin, s.end);
                ruler_.folds.push_back({s.x, s.width, s.begin, s.end, words, widths_(words), {}});
                continue;
            }
            if (axis_.changesScaleBefore(i) && s.left() >= left_)
                ruler_.firmLines.push_back(s.left());
            section(from, to);
        }
        if (dct_) {
            const double x0 = axis_.x(*dct_), x1 = axis_.x(*dct_ + secondsPerDay);
            ruler_.dct = x1 - x0 < 3 ? std::pair{x0, x0} : std::pair{x0, x1};
        }
        ruler_.unit = rulerStep(axis_.pxPerDayAt((left_ + right_) / 2)).unit;
        return ruler_;
    }

private:
    void section(double from, double to)
    {
        const double scale = axis_.pxPerDayAt((from + to) / 2);
        const bool narrowed = scale < axis_.pxPerDay() * 0.999;
        const RulerStep step = rulerStep(scale / sparse_, narrowed ? Unit::Month : Unit::Minute);
        // Narrowed time names its units once, in the upper line.
        const Unit upper = narrowed ? step.unit : coarserThan(step.unit);
        coarse(upper, from, to);
        if (!narrowed)
            fine(step, from, to);
        if (step.unit <= Unit::Week && scale >= 4)
            weekends(from, to);
        if (step.unit == Unit::Day || step.unit == Unit::Week)
            lines(Unit::Week, from, to);
        else
            lines(narrowed ? Unit::Year : upper, from, to);
    }

    QString coarseText(Unit unit, Seconds at, double room) const
    {
        const QString whole = unitWords(unit, at, locale_);
        if (unit != Unit::Month || widths_(whole) <= room)
            return whole;
        return monthWords(at, locale_, true);
    }

    void coarse(Unit unit, double from, double to)
    {
        Seconds at = floorTo(unit, axis_.at(from + 0.01));
        bool first = true;
        const size_t before = ruler_.coarse.size();
        double widest = -1e9;
        Ruler::Label spare;
        for (int guard = 0; guard < 4000; ++guard) {
            const Seconds next = step(unit, at);
            const double x = std::max(from, axis_.x(at));
            if (x >= to)
                break;
            const double end = std::min(to, axis_.x(next));
            if (!first && axis_.x(at) > from)
                ruler_.ticks.push_back(axis_.x(at));
            const double room = end - x - 2 * labelInset;
            const QString text = coarseText(unit, at, room);
            const double width = widths_(text);
            // Where only the scale changes the unit has been named already, and its name would push the next one aside.
            const bool named = first && axis_.x(at) < from && !ruler_.coarse.empty() && ruler_.coarse.back().text == text;
            if (width <= room && !named)
                push(ruler_.coarse, {x + labelInset, width, text});
            if (room > widest) {
                widest = room;
                spare = {std::max(from + labelInset, std::min(x + labelInset, right_ - width - labelInset)), width, text};
            }
            at = next;
            first = false;
        }
        // What unit we are in must always be readable: where no name fits, the best one runs over.
        if (ruler_.coarse.size() == before && widest > -1e9 && (ruler_.coarse.empty() || ruler_.coarse.back().text != spare.text))
            push(ruler_.coarse, spare);
    }

    void fine(RulerStep choice, double from, double to)
    {
        const int count = choice.count;
        Seconds at = firstOf(choice, axis_.at(from));
        const bool cells = count == 1 && choice.unit >= Unit::Day && choice.unit != Unit::Week;
        if (choice.unit == Unit::Week)
            dayTicks(from, to);
        for (int guard = 0; guard < 4000; ++guard, at = nextOf(choice, at)) {
            const double x = axis_.x(at);
            if (x >= to)
                break;
            const double next = axis_.x(nextOf(choice, at));
            if (x >= from)
                ruler_.ticks.push_back(x);
            const QString text = fineText(choice.unit, at);
            const double width = widths_(text);
            const double place = cells ? (x + next - width) / 2 : x + 3;
            if (place >= from && place + width <= to)
                ruler_.fine.push_back({place, width, text, dct_ && choice.unit == Unit::Day && floorTo(Unit::Day, *dct_) == at});
        }
    }

    void dayTicks(double from, double to)
    {
        if (axis_.pxPerDayAt((from + to) / 2) < 4)
            return;
        for (Seconds at = step(Unit::Day, floorTo(Unit::Day, axis_.at(from))); axis_.x(at) < to; at += secondsPerDay)
            ruler_.ticks.push_back(axis_.x(at));
    }

    void lines(Unit unit, double from, double to)
    {
        constexpr double leastGap = 16; // closer they are a grey field
        if (daysIn(unit) * axis_.pxPerDayAt((from + to) / 2) < leastGap)
            return;
        Seconds at = step(unit, floorTo(unit, axis_.at(from)));
        for (int guard = 0; guard < 4000 && axis_.x(at) < to; ++guard, at = step(unit, at))
            ruler_.lines.push_back(axis_.x(at));
    }

    void weekends(double from, double to)
    {
        const QList<Qt::DayOfWeek> working = locale_.weekdays();
        for (Seconds at = floorTo(Unit::Day, axis_.at(from)); axis_.x(at) < to; at += secondsPerDay) {
            if (working.contains(Qt::DayOfWeek(weekdayOf(at))))
                continue;
            const double x0 = std::max(from, axis_.x(at)), x1 = std::min(to, axis_.x(at + secondsPerDay));
            if (!ruler_.weekends.empty() && std::abs(ruler_.weekends.back().second - x0) < 0.01)
                ruler_.weekends.back().second = x1;
            else
                ruler_.weekends.emplace_back(x0, x1);
        }
    }

    // A step begins at whole multiples counted from the next coarser unit: 0, 15, 30, 45 minutes; years 2020, 2025.
    static Seconds firstOf(RulerStep s, Seconds at)
    {
        if (s.count == 1)
            return floorTo(s.unit, at);
        if (s.unit <= Unit::Hour) {
            const Seconds base = floorTo(Unit::Day, at), length = (s.unit == Unit::Minute ? 60 : 3600) * Seconds(s.count);
            return base + (at - base) / length * length;
        }
        const std::int64_t unitYears = s.unit == Unit::Year ? 1 : s.unit == Unit::Decade ? 10 : s.unit == Unit::Century ? 100 : 1000;
        const std::int64_t years = unitYears * s.count;
        const std::int64_t year = civilOf(at).year;
        return secondsOf((year >= 0 ? year / years : (year - years + 1) / years) * years, 1, 1);
    }

    static Seconds nextOf(RulerStep s, Seconds at) { return step(s.unit, at, s.count); }

    QString fineText(Unit unit, Seconds at) const
    {
        const Civil c = civilOf(at);
        switch (unit) {
        case Unit::Minute:
        case Unit::Hour:
            return unitWords(unit, at, locale_);
        case Unit::Day:
        case Unit::Week:
            return locale_.toString(c.day);
        case Unit::Month:
            return locale_.standaloneMonthName(c.month, QLocale::ShortFormat);
        case Unit::Quarter:
            //: the number of a quarter of a year
            return QCoreApplication::translate("timeline", "Q%1").arg((c.month + 2) / 3);
        default:
            // A decade that begins in astronomical year 0 is named by its first year that people count.
            return yearWords(c.year == 0 && unit != Unit::Year ? 1 : c.year, locale_);
        }
    }

    static void push(std::vector<Ruler::Label> &labels, Ruler::Label label)
    {
        if (!labels.empty() && labels.back().x + labels.back().width + labelInset > label.x)
            return; // never one over another
        labels.push_back(std::move(label));
    }

    const Axis &axis_;
    double left_, right_;
    std::optional<Seconds> dct_;
    QLocale locale_;
    const TextWidths &widths_;
    double sparse_;
    Ruler ruler_;
};

} // namespace

RulerStep rulerStep(double pxPerDay, Unit atLeast)
{
    for (const Choice &choice : choices) {
        if (choice.step.unit >= atLeast && daysIn(choice.step.unit) * choice.step.count * pxPerDay >= choice.least)
            return choice.step;
    }
    return {Unit::Millennium, 100};
}

Unit coarserThan(Unit unit)
{
    switch (unit) {
    case Unit::Minute:
    case Unit::Hour:
        return Unit::Day;
    case Unit::Day:
    case Unit::Week:
        return Unit::Month;
    case Unit::Month:
    case Unit::Quarter:
        return Unit::Year;
    case Unit::Year:
        return Unit::Decade;
    case Unit::Decade:
        return Unit::Century;
    default:
        return Unit::Millennium;
    }
}

Ruler rulerOf(const Axis &axis, double left, double right, std::optional<Seconds> dct, const QLocale &locale, const TextWidths &widths,
              double sparse)
{
    return Builder(axis, left, right, dct, locale, widths, sparse).build();
}

} // namespace widgets::timeline
