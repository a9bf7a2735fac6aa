// What a TIMEX3 value is in EDTF.
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
            !date.mod.isEmpty() ? tr("that it is “%1”").arg(date.mod)
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
    lose(tr("that it is “%1”").arg(mod));
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

} // namespace timeline
