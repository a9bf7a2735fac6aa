#include "app/formats/edtf_text.h"

#include "app/timeline/value.h"

namespace formats {

namespace {

using timeline::CivilDate;
using timeline::Value;

QString two(qint64 number) { return QStringLiteral("%1").arg(number, 2, 10, QLatin1Char('0')); }

// Astronomical, as EDTF counts: 44 BC is -0043; more than four digits have a Y before them.
QString yearText(std::int64_t year)
{
    const QString digits = QStringLiteral("%1").arg(std::abs(year), 4, 10, QLatin1Char('0'));
    return (digits.size() > 4 ? QStringLiteral("Y") : QString()) + (year < 0 ? QStringLiteral("-") : QString()) + digits;
}

QString dayText(timeline::Instant at)
{
    const CivilDate date = timeline::civilTime(at).date;
    return yearText(date.year) + QLatin1Char('-') + two(date.month) + QLatin1Char('-') + two(date.day);
}

// The year as it is written, unknown digits and all; "" where EDTF cannot say it (a BC year with unknown digits).
QString yearOf(const Value &value)
{
    if (!value.year.known())
        return value.bc ? QString() : value.year.text;
    return yearText(value.bc ? 1 - value.year.number() : value.year.number());
}

QString seasonOf(const Value &value)
{
    static const QStringList seasons{QStringLiteral("SP"), QStringLiteral("SU"), QStringLiteral("FA"), QStringLiteral("WI")};
    if (!value.season.isEmpty())
        return QString::number(21 + seasons.indexOf(value.season));
    if (!value.quarter.isEmpty() && value.quarter != QLatin1String("X"))
        return QString::number(32 + value.quarter.toInt());
    if (!value.half.isEmpty() && value.half != QLatin1String("X"))
        return QString::number(39 + value.half.toInt());
    return {};
}

QString clockOf(const Value &value)
{
    if (!value.hour.known())
        return {};
    const QString minute = value.minute.known() ? value.minute.text : QStringLiteral("00");
    const QString second = value.second.known() ? value.second.text : QStringLiteral("00");
    return QLatin1Char('T') + value.hour.text + QLatin1Char(':') + minute + QLatin1Char(':') + second + value.zone;
}

QString periodText(const timeline::Period &period)
{
    const QString first = dayText(period.begin), last = dayText(period.end - 1);
    return first == last ? first : first + QLatin1Char('/') + last;
}

// One date without what qualifies it, or an interval where EDTF has no shorter word.
QString plain(const Value &value)
{
    if (value.fiscal || value.week.present()) { // no weeks in EDTF
        const auto period = timeline::periodOf(value);
        return period ? periodText(*period) : QString();
    }
    if (value.isDecade() || value.isCentury()) {
        const auto period = timeline::periodOf(value);
        if (value.bc)
            return period ? yearText(timeline::civilTime(period->begin).date.year) + QLatin1Char('/')
                    + yearText(timeline::civilTime(period->end - 1).date.year)
                          : QString();
        return value.year.text + (value.isDecade() ? QStringLiteral("X") : QStringLiteral("XX"));
    }
    const QString year = yearOf(value);
    if (year.isEmpty())
        return {};
    if (const QString season = seasonOf(value); !season.isEmpty())
        return year + QLatin1Char('-') + season;
    if (!value.season.isEmpty() || !value.quarter.isEmpty() || !value.half.isEmpty())
        return year;
    QString text = year;
    if (value.month.present())
        text += QLatin1Char('-') + value.month.text;
    if (value.day.present())
        text += QLatin1Char('-') + value.day.text;
    return value.day.known() ? text + clockOf(value) : text;
}

// The thirds that START, MID and END name, in whole days; where they meet is about.
QString third(const Value &value, const QString &mod)
{
    const auto period = timeline::periodOf(value);
    const auto placed = timeline::placementOf(timeline::print(value), mod, std::nullopt);
    if (!period || !placed || !placed->likely.start.earliest || !placed->likely.end.latest)
        return {};
    const auto midnight = [](timeline::Instant at) { return timeline::dayOf(at + timeline::day / 2) * timeline::day; };
    const timeline::Instant begin = midnight(*placed->likely.start.earliest), end = midnight(*placed->likely.end.latest);
    const auto about = [&](timeline::Instant at, timeline::Instant border) { return at == border ? QString() : QStringLiteral("~"); };
    return dayText(begin) + about(begin, period->begin) + QLatin1Char('/') + dayText(end - 1) + about(end, period->end);
}

QString reference(Value::Kind kind, const QString &dct)
{
    if (dct.isEmpty())
        return {};
    const QString day = dct.left(10);
    return kind == Value::Kind::PastRef ? QStringLiteral("../") + day : kind == Value::Kind::FutureRef ? day + QStringLiteral("/..") : day;
}

// "~", "?" or "%" at each end.
QString qualified(const QString &date, bool isApproximate, bool isUnsure)
{
    if (!isApproximate && !isUnsure)
        return date;
    const QString sign = isApproximate && isUnsure ? QStringLiteral("%") : isUnsure ? QStringLiteral("?") : QStringLiteral("~");
    const qsizetype slash = date.indexOf(QLatin1Char('/'));
    return slash < 0 ? date + sign : date.left(slash) + sign + QLatin1Char('/') + date.mid(slash + 1) + sign;
}

} // namespace

QString edtfOf(const TimexDate &timex, const QString &dct)
{
    using Kind = Value::Kind;
    const base::Result<Value> value = timeline::parseValue(timex.value);
    const QString &mod = timex.mod;
    if (!value || value->kind == Kind::Duration)
        return {};
    if (value->kind != Kind::Date && value->kind != Kind::Time)
        return reference(value->kind, dct);
    if (mod == QLatin1String("START") || mod == QLatin1String("MID") || mod == QLatin1String("END")) {
        if (const QString part = third(*value, mod); !part.isEmpty())
            return part;
    }
    const QString date = plain(*value);
    if (date.isEmpty())
        return {};
    const QString first = date.section(QLatin1Char('/'), 0, 0), last = date.section(QLatin1Char('/'), -1);
    if (mod == QLatin1String("BEFORE"))
        return QStringLiteral("../") + qualified(last, false, timex.isUnsure);
    if (mod == QLatin1String("AFTER"))
        return qualified(first, false, timex.isUnsure) + QStringLiteral("/..");
    if (mod == QLatin1String("ON_OR_BEFORE"))
        return QStringLiteral("[..%1]").arg(qualified(last, false, timex.isUnsure));
    if (mod == QLatin1String("ON_OR_AFTER"))
        return QStringLiteral("[%1..]").arg(qualified(first, false, timex.isUnsure));
    return qualified(date, mod == QLatin1String("APPROX"), timex.isUnsure);
}

QString edtfOf(const timeline::Interval &bounds)
{
    if (!bounds.start.earliest && !bounds.end.latest)
        return {};
    const QString first = bounds.start.earliest ? dayText(*bounds.start.earliest) : QStringLiteral("..");
    const QString last = bounds.end.latest ? dayText(*bounds.end.latest - 1) : QStringLiteral("..");
    return first == last ? first : first + QLatin1Char('/') + last;
}

} // namespace formats
