// From TIMEX3 values to EDTF and back.
#include "app/timeline/edtf.h"

#include <QCoreApplication>

namespace timeline {

namespace {

QString tr(const char *words) { return QCoreApplication::translate("timeline", words); }

// What a value names, in EDTF: one date, or an interval of two.
struct Named {
    EdtfDate date;
    std::optional<EdtfDate> until;
    QString loss;
};

void setYear(EdtfDate &date, std::int64_t year)
{
    date.isNegative = year < 0;
    date.year = QStringLiteral("%1").arg(year < 0 ? -year : year, 4, 10, QLatin1Char('0'));
    date.isLong = date.year.size() > 4;
}

EdtfDate yearDate(std::int64_t year)
{
    EdtfDate date;
    setYear(date, year);
    return date;
}

EdtfDate dayDate(const CivilDate &day)
{
    EdtfDate date = yearDate(day.year);
    date.month = QStringLiteral("%1").arg(day.month, 2, 10, QLatin1Char('0'));
    date.day = QStringLiteral("%1").arg(day.day, 2, 10, QLatin1Char('0'));
    return date;
}

EdtfDate monthDate(const CivilDate &day)
{
    EdtfDate date = dayDate(day);
    date.day.clear();
    return date;
}

CivilDate firstDay(const Period &period) { return civilTime(period.begin).date; }

CivilDate lastDay(const Period &period) { return civilTime(period.end - 1).date; }

// The year by itself; BC decades and centuries are not those of astronomical years, so they are intervals.
std::optional<Named> namedYear(const Value &value)
{
    const QString &digits = value.year.text;
    const bool isWhole = digits.size() >= 4 && value.year.known();
    if (value.bc || (digits.size() > 4 && isWhole)) {
        Value alone;
        alone.bc = value.bc;
        alone.year = value.year;
        const std::optional<Period> period = periodOf(alone);
        if (!period)
            return std::nullopt;
        Named named{yearDate(firstDay(*period).year), {}, {}};
        if (!isWhole)
            named.until = yearDate(lastDay(*period).year);
        return named;
    }
    if (digits.size() > 4)
        return std::nullopt;
    Named named;
    named.date.year = digits.leftJustified(4, QLatin1Char('X'));
    return named;
}

std::optional<Named> namedWeek(const Value &value)
{
    const std::optional<Period> period = periodOf(value);
    const bool isWeekday = value.weekday.present();
    if (!value.year.known() || !value.week.known() || (isWeekday && !value.weekday.known()) || !period)
        return std::nullopt;
    Named named{dayDate(firstDay(*period)), {}, {}};
    if (isWeekday)
        named.loss = tr("the week that the day is counted in");
    else
        named.until = dayDate(lastDay(*period));
    return named;
}

int groupOf(const Value &value)
{
    if (!value.season.isEmpty())
        return 21 + static_cast<int>(QStringLiteral("SPSUFAWI").indexOf(value.season)) / 2;
    if (!value.quarter.isEmpty() && value.quarter != QLatin1String("X"))
        return 32 + value.quarter.toInt();
    return !value.half.isEmpty() && value.half != QLatin1String("X") ? 39 + value.half.toInt() : 0;
}

std::optional<Named> namedDate(const Value &value)
{
    if (value.week.present())
        return namedWeek(value);
    std::optional<Named> named = namedYear(value);
    if (!named)
        return named;
    if (value.fiscal)
        named->loss = tr("that it is a fiscal year");
    const int group = groupOf(value);
    const bool isFiner = value.month.present() || group > 0;
    if (isFiner && (named->date.isLong || named->until)) {
        named->loss = tr("what is finer than the year");
        return named;
    }
    named->date.month = group > 0 ? QString::number(group) : value.month.text;
    named->date.day = value.day.text;
    if (group == 0 && (!value.quarter.isEmpty() || !value.half.isEmpty()))
        named->loss = tr("that it is a part of the year");
    return named;
}

void addClock(const Value &value, Named &named)
{
    const bool hasDay = !named.until && !named.date.day.isEmpty() && value.day.known() && value.month.known() && value.year.known();
    const bool isKnown
        = value.hour.known() && (!value.minute.present() || value.minute.known()) && (!value.second.present() || value.second.known());
    if (!hasDay || !isKnown || !value.part.isEmpty()) {
        named.loss = value.part.isEmpty() ? tr("the clock") : tr("the part of the day");
        return;
    }
    const QString seconds = value.second.present() ? value.second.text : QStringLiteral("00");
    named.date.clock = value.hour.text + QLatin1Char(':') + (value.minute.present() ? value.minute.text : QStringLiteral("00"))
        + QLatin1Char(':') + seconds + (value.fraction.isEmpty() ? QString() : QLatin1Char('.') + value.fraction);
    named.date.zone = value.zone;
    if (value.second.present() && seconds == QLatin1String("00") && value.fraction.isEmpty())
        named.loss = tr("that it is exact to the second");
}

// The first, middle or last third of a period in the next finer unit; the ends that are inside it are about.
std::optional<Edtf> third(const Value &value, QStringView mod)
{
    const std::optional<Period> period = periodOf(value);
    const Granularity unit = granularity(value);
    const bool isOpen = (value.month.present() && !value.month.known()) || value.day.present()
        || (value.week.present() && !value.week.known()) || value.quarter == QLatin1String("X") || value.half == QLatin1String("X");
    if (!period || value.kind != Value::Kind::Date || unit < Granularity::Week || isOpen)
        return std::nullopt;
    const CivilDate first = firstDay(*period);
    const bool byDays = unit <= Granularity::Month, byMonths = !byDays && unit <= Granularity::Year;
    const std::int64_t count = byDays ? (period->end - period->begin) / day
        : byMonths                    ? (unit == Granularity::Year       ? 12
                                             : unit == Granularity::Half ? 6
                                                                         : 3)
                                      : lastDay(*period).year - first.year + 1;
    const std::int64_t share = (count + 1) / 3;
    const auto at = [&](std::int64_t n) {
        return byDays  ? dayDate(civilDate(daysOf(first) + n))
            : byMonths ? monthDate(plusMonths({first.year, first.month, 1}, n))
                       : yearDate(first.year + n);
    };
    Edtf edtf{Edtf::Kind::Interval, {}, {}, {}};
    edtf.start.date = at(mod == u"START" ? 0 : mod == u"MID" ? share : count - share);
    edtf.end.date = at(mod == u"START" ? share - 1 : mod == u"MID" ? count - share - 1 : count - 1);
    if ((byDays || byMonths) && (edtf.start.date.isLong || edtf.end.date.isLong))
        return std::nullopt; // years of five digits have no months in EDTF
    for (const auto &[date, isInner] : {std::pair{&edtf.start.date, mod != u"START"}, std::pair{&edtf.end.date, mod != u"END"}}) {
        date->ofYear.approximate = isInner;
        date->ofMonth.approximate = isInner && !date->month.isEmpty();
        date->ofDay.approximate = isInner && !date->day.isEmpty();
    }
    return edtf;
}

template <typename Act> void forEachDate(Edtf &edtf, const Act &act)
{
    for (EdtfEnd *end : {&edtf.start, &edtf.end}) {
        if (end->what == EdtfEnd::What::Date && !end->date.year.isEmpty())
            act(end->date);
    }
    for (Edtf::Member &member : edtf.members) {
        for (EdtfEnd *end : {&member.from, &member.to}) {
            if (end->what == EdtfEnd::What::Date)
                act(end->date);
        }
    }
}

void doubt(Edtf &edtf, bool EdtfDate::Doubt::*what)
{
    forEachDate(edtf, [what](EdtfDate &date) {
        date.ofYear.*what = true;
        date.ofMonth.*what = !date.month.isEmpty();
        date.ofDay.*what = !date.day.isEmpty();
    });
}

const EdtfEnd &open()
{
    static const EdtfEnd end{EdtfEnd::What::Open, {}};
    return end;
}

Edtf intervalOf(const EdtfEnd &start, const EdtfEnd &end) { return {Edtf::Kind::Interval, start, end, {}}; }

Edtf oneOf(const EdtfEnd &from, const EdtfEnd &to) { return {Edtf::Kind::OneOf, {}, {}, {{from, to, true}}}; }

EdtfText ofReference(Value::Kind kind, const TimexDate &date, const QString &dct)
{
    const std::optional<Instant> now = instantOfDct(dct);
    if (kind == Value::Kind::PresentRef || !now)
        return {{}, tr("a reference to the present, or without a date of the article, has no EDTF")};
    const EdtfEnd today{EdtfEnd::What::Date, dayDate(civilTime(*now).date)};
    return {print(kind == Value::Kind::PastRef ? intervalOf(open(), today) : intervalOf(today, open())),
            !date.mod.isEmpty() ? tr("“%1”").arg(date.mod)
                : date.isUnsure ? tr("the doubt")
                                : QString()};
}

struct Made {
    Edtf edtf;
    QString loss;
};

Made withMod(const Value &value, const Named &named, const QString &mod, const QString &dct)
{
    const EdtfEnd from{EdtfEnd::What::Date, named.date}, to{EdtfEnd::What::Date, named.until.value_or(named.date)};
    Made made{named.until ? intervalOf(from, to) : Edtf{Edtf::Kind::Date, from, {}, {}}, named.loss};
    const auto lose = [&made](const QString &what) { made.loss = made.loss.isEmpty() ? what : made.loss; };
    if (mod.isEmpty())
        return made;
    if (mod == QLatin1String("APPROX") && named.date.clock.isEmpty()) {
        doubt(made.edtf, &EdtfDate::Doubt::approximate);
        return made;
    }
    const bool isBefore = mod == QLatin1String("BEFORE") || mod == QLatin1String("ON_OR_BEFORE");
    if (isBefore || mod == QLatin1String("AFTER") || mod == QLatin1String("ON_OR_AFTER")) {
        const bool isClosed = mod.startsWith(QLatin1String("ON_OR"));
        made.edtf = isClosed ? (isBefore ? oneOf(open(), to) : oneOf(from, open()))
                             : (isBefore ? intervalOf(open(), to) : intervalOf(from, open()));
        if (named.until)
            lose(tr("where the period begins or ends that it is reckoned from"));
        if (!isClosed && print(value) == dct.section(QLatin1Char('T'), 0, 0))
            lose(tr("that it is reckoned from the article’s date as a date"));
        return made;
    }
    if (const std::optional<Edtf> part = mods().mid(8, 3).contains(mod) ? third(value, mod) : std::nullopt; part && made.loss.isEmpty())
        return {*part, {}};
    lose(tr("“%1”").arg(mod));
    return made;
}

} // namespace

EdtfText edtfOf(const TimexDate &date, const QString &dct)
{
    const base::Result<Value> value = parseValue(date.value);
    if (!value)
        return {{}, value.error().message};
    if (value->kind == Value::Kind::Duration)
        return {{}, tr("a length of time has no EDTF")};
    if (value->kind != Value::Kind::Date && value->kind != Value::Kind::Time)
        return ofReference(value->kind, date, dct);
    std::optional<Named> named = value->year.present() ? namedDate(*value) : std::nullopt;
    if (!named)
        return {{}, tr("a time of no date, or of no year, has no EDTF")};
    if (value->kind == Value::Kind::Time)
        addClock(*value, *named);
    Made made = withMod(*value, *named, date.mod, dct);
    if (date.isUnsure && named->date.clock.isEmpty())
        doubt(made.edtf, &EdtfDate::Doubt::uncertain);
    else if (date.isUnsure && made.loss.isEmpty())
        made.loss = tr("the doubt");
    return {print(made.edtf), made.loss};
}

namespace {

base::Error noValue(const Edtf &edtf)
{
    return {base::Error::Kind::Unsupported, tr("No one value says what “%1” says.").arg(print(edtf)), {}};
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
        timex.loss = tr("how many digits are meant");
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
            timex.loss = tr("that it is a season of the north");
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
        timex.loss = tr("which part of it is in doubt");
    return parseValue(timex.value) ? std::optional(timex) : std::nullopt;
}

// An interval that is open on one side.
std::optional<TimexDate> ofHalf(const EdtfDate &date, const QString &mod, bool isUnknown, const QString &dct)
{
    std::optional<TimexDate> timex = ofDate(date);
    if (!timex)
        return timex;
    if (!timex->mod.isEmpty())
        timex->loss = tr("that it is about");
    if (isUnknown)
        timex->loss = tr("that the other end is unknown");
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
