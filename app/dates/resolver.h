// The work of resolve(): one meaning, one context, the places in the calendar that it may stand for.
#pragma once

#include "app/dates/resolve.h"

namespace dates {

// A place in the calendar that a meaning may stand for.
struct Spot {
    QString value;
    timeline::CivilDate from; // its first day
    timeline::Granularity granularity = timeline::Granularity::Day;
    double weight = 1;
    QString why;
    QString mod = {}; // where the value itself is not exact
};
using Spots = std::vector<Spot>;

QString padded(std::int64_t number, int width); // with zeros on the left
QString unitLetter(std::int32_t unit);          // "W"

class Resolver {
public:
    Resolver(const Context &context, const Rules &rules) : context_(context), rules_(rules)
    {
        if (context.dct)
            today_ = context.dct->date;
    }

    Resolution run(const Meaning &meaning);

private:
    Spots spots(const Meaning &meaning);
    Spots fields(const Meaning &meaning);
    Spots timeOfDay(const Meaning &meaning);
    Spots dayOf(const Meaning &meaning);
    Spots dated(const Meaning &meaning, std::optional<std::int64_t> year);
    Spots dayInMonth(const Meaning &meaning);
    Spots weekday(const Meaning &meaning);
    Spots weekend(const Meaning &meaning);
    Spots yearly(const Meaning &meaning, std::optional<std::int64_t> year);
    std::optional<Spot> inYear(const Meaning &meaning, std::int64_t year) const;
    Spots byWeekday(Spots around);
    bool containsToday(const Spot &spot) const;
    Spots decade(const Meaning &meaning);
    Spots century(const Meaning &meaning);
    Spots otherCalendar(const Meaning &meaning);
    std::int64_t yearThere(const Meaning &meaning);
    std::optional<Spot> inOtherCalendar(const Meaning &meaning, std::int64_t year) const;
    Spots unit(const Meaning &meaning);
    Spots shift(const Meaning &meaning);
    Spots shiftedClock(Unit unit, std::int64_t n, const timeline::CivilDate &from, const QString &why) const;
    Spots nth(const Meaning &meaning);
    Spots reference(const Meaning &meaning);
    QString durationText(const Meaning &meaning) const;
    QString setText(const Meaning &meaning);

    std::optional<std::int64_t> yearOf(const Meaning &meaning);
    std::optional<Spot> outer(const Meaning &meaning);
    timeline::CivilDate holidayIn(const Holiday &holiday, std::int64_t year) const;
    Spot daySpot(const timeline::CivilDate &date, double weight, const QString &why) const;
    Spot at(const timeline::CivilDate &date, timeline::Granularity granularity, double weight, const QString &why) const;
    Spots choose(const Spot &past, const Spot &next, const Spot &current, const Meaning &meaning, bool isWeekly);
    timeline::CivilDate base(const Meaning &meaning, timeline::Granularity *granularity = nullptr);
    QString dctWhy(const QString &offset = {}) const;
    Tense tense() const { return context_.isPlanned && context_.tense != Tense::Past ? Tense::Future : context_.tense; }

    const Context &context_;
    const Rules &rules_;
    timeline::CivilDate today_{1970, 1, 1};
    mutable QString dct_; // "DCT 2025-09-15"
    bool needsContext_ = false, isAnaphoric_ = false;
};

} // namespace dates
