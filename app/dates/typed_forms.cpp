// Values, EDTF and the short forms.
#include "app/dates/typed_forms.h"

#include "app/timeline/edtf.h"

#include <QRegularExpression>

#include <algorithm>

namespace dates::typed {

using namespace timeline;

Typed fromValue(const QString &value, const QString &mod, const QString &text)
{
    Typed typed;
    const base::Result<Value> parsed = parseValue(value);
    typed.value = parsed ? print(*parsed) : value;
    typed.type = parsed ? typeOf(*parsed) : QString();
    typed.mod = mod;
    typed.derivation = text + QStringLiteral(" → ") + typed.value;
    typed.readings = {{typed.value, mod, 1, {}}};
    return typed;
}

Typed completed(Typed typed, const QString &dct)
{
    const Interval likely = typed.byHalf ? typed.placement(dct).likely : Interval{};
    if (typed.edtf.isEmpty() && likely.isFixed()) { // EDTF has no halves of months: its days
        const bool isFirst = typed.mod == QLatin1String("START");
        typed.edtf = dayText(*likely.start.earliest) + QLatin1String(isFirst ? "/" : "~/") + lastDayText(*likely.end.latest)
            + QLatin1String(isFirst ? "~" : "");
        typed.edtf = parseEdtf(typed.edtf) ? typed.edtf : QString();
    }
    if (typed.edtf.isEmpty() && typed.type != QLatin1String("SET"))
        typed.edtf = edtfOf({typed.value, typed.mod, typed.isUnsure, {}}, dct).text;
    return typed;
}

namespace {

// The narrowest named period that holds both ends.
QString around(const Interval &interval)
{
    if (!interval.start.earliest || !interval.end.latest)
        return {};
    for (int unit = static_cast<int>(Granularity::Day); unit <= static_cast<int>(Granularity::Century); ++unit) {
        const QString value = valueAt(*interval.start.earliest, static_cast<Granularity>(unit));
        const std::optional<Period> period = periodOf(parseValue(value).value());
        if (period && period->begin <= *interval.start.earliest && *interval.end.latest <= period->end)
            return value;
    }
    return {};
}

QString withModAfter(const TimexDate &end) { return end.mod.isEmpty() ? end.value : end.value + QLatin1Char(' ') + end.mod; }

std::optional<Typed> ofInterval(const Edtf &edtf, const QString &text)
{
    const base::Result<TimexDate> begin = timexOf(Edtf{Edtf::Kind::Date, edtf.start, {}, {}}),
                                  end = timexOf(Edtf{Edtf::Kind::Date, edtf.end, {}, {}});
    if (edtf.kind != Edtf::Kind::Interval || !begin || !end)
        return std::nullopt;
    const QString value = around(placementOf(edtf).likely);
    Typed typed = value.isEmpty() ? fromValue(begin->value, QStringLiteral("ON_OR_AFTER"), text) : fromValue(value, {}, text);
    typed.begin = withModAfter(*begin);
    typed.end = withModAfter(*end);
    typed.isUnsure = begin->isUnsure || end->isUnsure;
    typed.derivation = text + QStringLiteral(" → ") + print(edtf);
    return typed;
}

std::optional<Typed> fromEdtf(const QString &text, const QString &dct)
{
    const base::Result<Edtf> edtf = parseEdtf(text);
    if (!edtf)
        return std::nullopt;
    std::optional<Typed> typed;
    if (const base::Result<TimexDate> timex = timexOf(*edtf, dct)) {
        typed = fromValue(timex->value, timex->mod, text);
        typed->isUnsure = timex->isUnsure;
    } else if (edtf->kind == Edtf::Kind::Interval) {
        typed = ofInterval(*edtf, text);
    } else if (const QString value = around(placementOf(*edtf).hard); !value.isEmpty()) {
        typed = fromValue(value, {}, text); // a set, a southern season: known to lie in it
    }
    if (typed)
        typed->edtf = print(*edtf);
    return typed;
}

} // namespace

// Two digits are a day of the month, not a century; what the grammars read ("03/09") is no EDTF.
std::optional<Typed> asWritten(const QString &text, const QString &dct)
{
    const QString body = text.section(QLatin1Char(' '), 0, 0), mod = text.section(QLatin1Char(' '), 1).toUpper();
    if (body.size() < 3)
        return std::nullopt;
    static const QRegularExpression eight(QStringLiteral("^(\\d{4})(\\d{2})(\\d{2})$"));
    if (const QRegularExpressionMatch match = eight.match(body); match.hasMatch()) { // a day without its hyphens, not a far year
        const QString day = match.captured(1) + QLatin1Char('-') + match.captured(2) + QLatin1Char('-') + match.captured(3);
        return parseValue(day) && (mod.isEmpty() || mods().contains(mod)) ? std::optional(fromValue(day, mod, text)) : std::nullopt;
    }
    if (mod.isEmpty() || mods().contains(mod)) {
        if (const base::Result<Value> value = parseValue(body))
            return fromValue(print(*value), mod, text);
    }
    if (mod.isEmpty())
        return fromEdtf(body, dct);
    return std::nullopt;
}

namespace {

// The unit that a letter or a word begins with: "g", "giorni", "d", "days".
std::optional<Granularity> unitOf(const QString &word)
{
    struct Unit {
        const char *words;
        Granularity unit;
    };
    static constexpr Unit units[] = {{"d g t day days giorno giorni gg", Granularity::Day},
                                     {"w s week weeks settimana settimane sett", Granularity::Week},
                                     {"m month months mese mesi", Granularity::Month},
                                     {"y a j year years anno anni", Granularity::Year},
                                     {"h o hour hours ora ore", Granularity::Hour}};
    if (word.isEmpty())
        return Granularity::Day;
    for (const Unit &unit : units) {
        if (QString::fromLatin1(unit.words).split(QLatin1Char(' ')).contains(word.toLower()))
            return unit.unit;
    }
    return std::nullopt;
}

QString sizedAt(Instant now, bool hasClock, Granularity unit, std::int64_t n)
{
    const CivilDate today = civilTime(now).date;
    switch (unit) {
    case Granularity::Hour:
        return hasClock ? valueAt(now + n * hour, Granularity::Minute) : valueAt(now, Granularity::Day) + QLatin1String("TXX");
    case Granularity::Day:
    case Granularity::Week:
        return valueAt((daysOf(today) + n * (unit == Granularity::Week ? 7 : 1)) * day, unit);
    default:
        return valueAt(instantOf(plusMonths({today.year, today.month, 1}, unit == Granularity::Month ? n : 12 * n)), unit);
    }
}

// "-7g", "+2w", "-1m", "+1y", "-3", "−2 settimane", "-3h": so far from the DCT.
std::optional<Typed> shifted(const QString &text, const QString &dct)
{
    const std::optional<Instant> now = instantOfDct(dct);
    const bool isSigned
        = text.size() >= 2 && (text.front() == QLatin1Char('+') || text.front() == QLatin1Char('-') || text.front() == QChar(0x2212));
    if (!isSigned || !now)
        return std::nullopt;
    const QString rest = text.mid(1).trimmed();
    const auto digits = static_cast<qsizetype>(std::find_if(rest.begin(), rest.end(), [](QChar c) { return !c.isDigit(); }) - rest.begin());
    const std::optional<Granularity> unit = unitOf(rest.mid(digits).trimmed());
    bool isNumber = false;
    const int n = rest.left(digits).toInt(&isNumber) * (text.front() == QLatin1Char('+') ? 1 : -1);
    if (!isNumber || !unit || std::abs(n) > 100000)
        return std::nullopt;
    const QString value = sizedAt(*now, dct.contains(QLatin1Char('T')), *unit, n);
    Typed typed = fromValue(value, {}, text);
    typed.derivation = text + QStringLiteral(" → DCT ") + dct
        + QStringLiteral(" %1%2").arg(n < 0 ? QStringLiteral("−") : QStringLiteral("+")).arg(std::abs(n))
        + QStringLiteral("DWMYH").at(*unit == Granularity::Day         ? 0
                                         : *unit == Granularity::Week  ? 1
                                         : *unit == Granularity::Month ? 2
                                         : *unit == Granularity::Year  ? 3
                                                                       : 4);
    return typed;
}

// "w37", "2024w12", "q3", "2024q3", "h1", "t2": a year's part, of the DCT's year where none is said.
std::optional<Typed> partOfYear(const QString &text, const QString &dct)
{
    const std::optional<Instant> now = instantOfDct(dct);
    const QString lower = text.toLower();
    const auto at = static_cast<qsizetype>(std::find_if(lower.begin(), lower.end(), [](QChar c) { return c.isLetter(); }) - lower.begin());
    if (at >= lower.size() || (at != 0 && at != 4) || (at == 0 && !now))
        return std::nullopt;
    const QString year = at == 4 ? lower.left(4) : QStringLiteral("%1").arg(civilTime(*now).date.year, 4, 10, QLatin1Char('0'));
    bool isNumber = false;
    const int n = QStringView(lower).mid(at + 1).toInt(&isNumber);
    const QChar letter = lower[at];
    const QString value = letter == QLatin1Char('w')               ? QStringLiteral("%1-W%2").arg(year).arg(n, 2, 10, QLatin1Char('0'))
        : letter == QLatin1Char('q') || letter == QLatin1Char('t') ? QStringLiteral("%1-Q%2").arg(year).arg(n)
        : letter == QLatin1Char('h')                               ? QStringLiteral("%1-H%2").arg(year).arg(n)
                                                                   : QString();
    return isNumber && parseValue(value) ? std::optional(fromValue(value, {}, text)) : std::nullopt;
}

} // namespace

std::optional<Typed> shorthand(const QString &text, const QString &dct)
{
    const std::optional<Typed> typed = shifted(text, dct);
    return typed ? typed : partOfYear(text, dct);
}

} // namespace dates::typed
