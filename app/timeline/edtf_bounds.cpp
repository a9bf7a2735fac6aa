// When an EDTF date is: its bounds.
#include "app/timeline/edtf.h"

#include <algorithm>

namespace timeline {

namespace {

struct Span {
    Period period;        // from the first moment that may be meant to the last
    bool isFilled = true; // all of it is meant: "2004-06", not "2004-XX-11"
    std::optional<Granularity> about;
};

std::int64_t withDigit(const QString &digits, QLatin1Char digit) { return QString(digits).replace(QLatin1Char('X'), digit).toLongLong(); }

// The years that the digits leave open, astronomical, both included.
std::optional<std::pair<std::int64_t, std::int64_t>> yearsOf(const EdtfDate &date)
{
    if (date.year.count(QLatin1Char('X')) == date.year.size())
        return std::nullopt;
    std::int64_t first = withDigit(date.year, QLatin1Char('0')), last = withDigit(date.year, QLatin1Char('9'));
    for (int i = 0; i < date.exponent; ++i) {
        first *= 10;
        last *= 10;
    }
    if (date.significant > 0) {
        std::int64_t unit = 1;
        for (qsizetype i = date.significant; i < date.year.size() + date.exponent; ++i)
            unit *= 10;
        first = first / unit * unit;
        last = first + unit - 1;
    }
    return date.isNegative ? std::pair(-last, -first) : std::pair(first, last);
}

// First month and number of months of the groups 21 to 41.
std::pair<int, int> subYear(int group)
{
    if (group <= 28)
        return {3 + 3 * ((group - 21) % 4), 3}; // northern, or of nowhere in particular
    if (group <= 32)
        return {group == 29 ? 9 : group == 30 ? 12 : group == 31 ? 3 : 6, 3}; // southern
    if (group <= 36)
        return {3 * (group - 33) + 1, 3};
    return group <= 39 ? std::pair{4 * (group - 37) + 1, 4} : std::pair{6 * (group - 40) + 1, 6};
}

std::optional<Granularity> aboutOf(const EdtfDate &date)
{
    if (date.ofDay.approximate)
        return Granularity::Day;
    if (date.ofMonth.approximate)
        return date.isSubYear() ? date.month.toInt() >= 40 ? Granularity::Half : Granularity::Season : Granularity::Month;
    if (!date.ofYear.approximate)
        return std::nullopt;
    const qsizetype unknown = date.year.count(QLatin1Char('X'));
    return unknown == 0 ? Granularity::Year : unknown == 1 ? Granularity::Decade : Granularity::Century;
}

int among(const QString &digits, int least, int most, bool wantsFirst)
{
    if (digits == QLatin1String("XX"))
        return wantsFirst ? least : most;
    const auto number = static_cast<int>(withDigit(digits, QLatin1Char(wantsFirst ? '0' : '9')));
    return std::clamp(number, least, most);
}

Period clockOf(const EdtfDate &date, Instant midnight)
{
    const Instant begin
        = midnight + date.clock.left(2).toInt() * hour + date.clock.mid(3, 2).toInt() * minute + date.clock.mid(6, 2).toInt();
    return {begin, begin + (date.clock.mid(6, 2) == QLatin1String("00") ? minute : 1)};
}

std::optional<Span> spanOf(const EdtfDate &date)
{
    const auto years = yearsOf(date);
    if (!years)
        return std::nullopt;
    const auto [first, last] = *years;
    Span span{{instantOf({first, 1, 1}), instantOf({last + 1, 1, 1})}, date.significant == 0, aboutOf(date)};
    if (date.month.isEmpty())
        return span;
    if (date.isSubYear()) {
        const auto [month, count] = subYear(date.month.toInt());
        span.period = {instantOf({first, month, 1}), instantOf(plusMonths({last, month, 1}, count))};
        span.isFilled = first == last;
        return span;
    }
    const int firstMonth = among(date.month, 1, 12, true), lastMonth = among(date.month, 1, 12, false);
    span.isFilled = first == last && firstMonth == lastMonth;
    span.period = {instantOf({first, firstMonth, 1}), instantOf(plusMonths({last, lastMonth, 1}, 1))};
    if (date.day.isEmpty())
        return span;
    const int firstDay = among(date.day, 1, daysInMonth(first, firstMonth), true);
    const int lastDay = among(date.day, 1, daysInMonth(last, lastMonth), false);
    span.isFilled = span.isFilled && firstDay == lastDay;
    span.period = {instantOf({first, firstMonth, firstDay}), instantOf({last, lastMonth, lastDay}) + day};
    if (!date.clock.isEmpty())
        span.period = clockOf(date, span.period.begin);
    return span;
}

Placement ofSpan(const Span &span)
{
    const Interval inside{{span.period.begin, std::nullopt}, {std::nullopt, span.period.end}};
    const Interval whole = span.isFilled ? Interval::fixed(span.period.begin, span.period.end) : inside;
    if (!span.about)
        return {whole, whole};
    const Period wide = paddedPeriod(span.period, *span.about);
    return {{{wide.begin, std::nullopt}, {std::nullopt, wide.end}}, whole};
}

// Where an end point lies that is some time within a date.
Placement ofInterval(const EdtfEnd &from, const EdtfEnd &to)
{
    Placement placement;
    const auto within = [](const EdtfEnd &end) { return end.what == EdtfEnd::What::Date ? spanOf(end.date) : std::nullopt; };
    if (const std::optional<Span> start = within(from)) {
        const Period wide = start->about ? paddedPeriod(start->period, *start->about) : start->period;
        placement.hard.start = {wide.begin, wide.end - 1};
        placement.likely.start = {start->period.begin, start->period.begin};
    }
    if (const std::optional<Span> end = within(to)) {
        const Period wide = end->about ? paddedPeriod(end->period, *end->about) : end->period;
        placement.hard.end = {wide.begin + 1, wide.end};
        placement.likely.end = {end->period.end, end->period.end};
    }
    return placement;
}

Placement ofMembers(const Edtf &edtf)
{
    std::optional<Instant> first, last;
    bool isOpenBefore = false, isOpenAfter = false;
    for (const Edtf::Member &member : edtf.members) {
        const auto spanAt = [](const EdtfEnd &end) { return end.what == EdtfEnd::What::Date ? spanOf(end.date) : std::nullopt; };
        const std::optional<Span> from = spanAt(member.from), to = spanAt(member.to);
        isOpenBefore = isOpenBefore || !from;
        isOpenAfter = isOpenAfter || !to;
        if (from)
            first = first ? std::min(*first, from->period.begin) : from->period.begin;
        if (to)
            last = last ? std::max(*last, to->period.end) : to->period.end;
    }
    first = isOpenBefore ? std::nullopt : first;
    last = isOpenAfter ? std::nullopt : last;
    const Interval hull{{first, std::nullopt}, {std::nullopt, last}};
    if (edtf.kind == Edtf::Kind::OneOf)
        return {hull, hull};
    const Interval all{{first, first}, {last, last}}; // from the first of them to the last
    return {hull, all};
}

} // namespace

Placement placementOf(const Edtf &edtf, const Conventions &conventions)
{
    if (edtf.kind == Edtf::Kind::OneOf || edtf.kind == Edtf::Kind::AllOf) {
        if (const base::Result<TimexDate> same = timexOf(edtf); same && same->loss.isEmpty())
            return placementOf(same->value, same->mod, std::nullopt, conventions).value();
        return ofMembers(edtf);
    }
    // What a value says as well is placed as the value is: the same thing has the same bounds.
    if (const base::Result<TimexDate> same = timexOf(edtf); same && same->loss.isEmpty())
        return placementOf(same->value, same->mod, std::nullopt, conventions).value();
    if (edtf.kind == Edtf::Kind::Interval)
        return ofInterval(edtf.start, edtf.end);
    const std::optional<Span> span = spanOf(edtf.start.date);
    return span ? ofSpan(*span) : Placement{};
}

} // namespace timeline
