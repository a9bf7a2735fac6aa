// What an EDTF date is as a TIMEX3 value.
#include "app/timeline/edtf.h"

#include <QCoreApplication>

namespace timeline {

namespace {

base::Error noValue(const Edtf &edtf)
{
    return {
        base::Error::Kind::Unsupported, QCoreApplication::translate("timeline", "No one value says what “%1” says.").arg(print(edtf)), {}};
}

// The year as TIMEX3 has it.
std::optional<QString> yearText(const EdtfDate &date)
{
    if (date.isNegative && date.year.contains(QLatin1Char('X')))
        return std::nullopt;
    if (!date.isNegative && !date.isLong && date.year != QLatin1String("0000"))
        return date.year;
    std::int64_t year = date.year.toLongLong();
    for (int i = 0; i < date.exponent; ++i)
        year *= 10;
    year = date.isNegative ? -year : year;
    return year > 0 ? QStringLiteral("%1").arg(year, 4, 10, QLatin1Char('0'))
                    : QStringLiteral("BC%1").arg(1 - year, 4, 10, QLatin1Char('0'));
}

std::optional<TimexDate> ofDate(const EdtfDate &date)
{
    const std::optional<QString> year = yearText(date);
    if (!year)
        return std::nullopt;
    TimexDate timex{*year, {}, false, {}};
    if (date.significant > 0)
        timex.loss = QCoreApplication::translate("timeline", "how many digits are meant");
    const int group = date.month.toInt();
    if (group >= 21) {
        static const QStringList names = QStringLiteral("SP SU FA WI").split(QLatin1Char(' '));
        if ((group >= 29 && group <= 32) || (group >= 37 && group <= 39))
            return std::nullopt;
        timex.value += QLatin1Char('-')
            + (group <= 28       ? names.at((group - 21) % 4)
                   : group <= 36 ? QStringLiteral("Q%1").arg(group - 32)
                                 : QStringLiteral("H%1").arg(group - 39));
        if (group >= 25 && group <= 28)
            timex.loss = QCoreApplication::translate("timeline", "that it is a season of the north");
    } else if (!date.month.isEmpty()) {
        timex.value += QLatin1Char('-') + date.month + (date.day.isEmpty() ? QString() : QLatin1Char('-') + date.day);
    }
    if (!date.clock.isEmpty())
        timex.value += QLatin1Char('T') + (date.clock.endsWith(QLatin1String(":00")) ? date.clock.left(5) : date.clock) + date.zone;
    else if (date.month.isEmpty())
        timex.value = canonical(timex.value); // "198X" is 198
    const EdtfDate::Doubt any{date.ofYear.uncertain || date.ofMonth.uncertain || date.ofDay.uncertain,
                              date.ofYear.approximate || date.ofMonth.approximate || date.ofDay.approximate};
    timex.mod = any.approximate ? QStringLiteral("APPROX") : QString();
    timex.isUnsure = any.uncertain;
    const bool isWhole = date.ofYear == any && (date.month.isEmpty() || date.ofMonth == any) && (date.day.isEmpty() || date.ofDay == any);
    if (!isWhole)
        timex.loss = QCoreApplication::translate("timeline", "which part of it is in doubt");
    return parseValue(timex.value) ? std::optional(timex) : std::nullopt;
}

// An interval that is open on one side.
std::optional<TimexDate> ofHalf(const EdtfDate &date, const QString &mod, bool isUnknown, const QString &dct)
{
    std::optional<TimexDate> timex = ofDate(date);
    if (!timex)
        return timex;
    if (!timex->mod.isEmpty())
        timex->loss = QCoreApplication::translate("timeline", "that it is about");
    if (isUnknown)
        timex->loss = QCoreApplication::translate("timeline", "that the other end is unknown");
    const bool isDct = !dct.isEmpty() && timex->value == dct.section(QLatin1Char('T'), 0, 0) && !mod.startsWith(QLatin1String("ON_OR"));
    if (isDct)
        timex->value = mod == QLatin1String("BEFORE") ? QStringLiteral("PAST_REF") : QStringLiteral("FUTURE_REF");
    timex->mod = isDct ? QString() : mod;
    return timex;
}

// The first moment of a date, whatever its doubts.
std::optional<Instant> firstMoment(EdtfDate date)
{
    date.ofYear = date.ofMonth = date.ofDay = {};
    const std::optional<TimexDate> timex = ofDate(date);
    const base::Result<Value> value = timex ? parseValue(timex->value) : base::Result<Value>(base::Error());
    const std::optional<Period> period = value ? periodOf(*value) : std::nullopt;
    return period ? std::optional(period->begin) : std::nullopt;
}

// The value whose EDTF is this interval: a week, a weekend, a third of a period.
std::optional<TimexDate> ofInterval(const Edtf &edtf)
{
    const QString text = print(edtf);
    const std::optional<Instant> ends[] = {firstMoment(edtf.start.date), firstMoment(edtf.end.date)};
    for (int unit = static_cast<int>(Granularity::Weekend); unit <= static_cast<int>(Granularity::Century); ++unit) {
        for (const std::optional<Instant> &end : ends) {
            for (const char *mod : {"", "APPROX", "START", "MID", "END"}) {
                if (!end)
                    continue;
                const TimexDate candidate{
                    valueAt(*end, static_cast<Granularity>(unit)), QLatin1String(mod), edtf.start.date.ofYear.uncertain, {}};
                const EdtfText same = edtfOf(candidate);
                if (same.loss.isEmpty() && same.text == text)
                    return candidate;
            }
        }
    }
    return std::nullopt;
}

} // namespace

base::Result<TimexDate> timexOf(const Edtf &edtf, const QString &dct)
{
    std::optional<TimexDate> timex;
    const auto isDate = [](const EdtfEnd &end) { return end.what == EdtfEnd::What::Date; };
    switch (edtf.kind) {
    case Edtf::Kind::Date:
        timex = ofDate(edtf.start.date);
        break;
    case Edtf::Kind::Interval:
        if (isDate(edtf.start) && isDate(edtf.end))
            timex = ofInterval(edtf);
        else if (isDate(edtf.end))
            timex = ofHalf(edtf.end.date, QStringLiteral("BEFORE"), edtf.start.what == EdtfEnd::What::Unknown, dct);
        else
            timex = ofHalf(edtf.start.date, QStringLiteral("AFTER"), edtf.end.what == EdtfEnd::What::Unknown, dct);
        break;
    case Edtf::Kind::OneOf:
        if (edtf.members.size() != 1 || !edtf.members.front().isRange
            || isDate(edtf.members.front().from) == isDate(edtf.members.front().to))
            break;
        timex = isDate(edtf.members.front().to) ? ofHalf(edtf.members.front().to.date, QStringLiteral("ON_OR_BEFORE"), false, dct)
                                                : ofHalf(edtf.members.front().from.date, QStringLiteral("ON_OR_AFTER"), false, dct);
        break;
    case Edtf::Kind::AllOf:
        break;
    }
    return timex ? base::Result<TimexDate>(*timex) : noValue(edtf);
}

} // namespace timeline
