// One spelling for equal values.
#include "app/timeline/value.h"

#include <cmath>

namespace timeline {

namespace {

// Months, days and seconds that known counts come to; false where a count is unknown or a unit has no fixed length in them.
struct Total {
    double months = 0, days = 0, weeks = 0, seconds = 0;
};

bool addTo(Total &total, const DurationPart &part)
{
    bool ok = false;
    const double count = part.count.toDouble(&ok);
    if (!ok)
        return false;
    struct Unit {
        const char *name;
        bool ofClock;
        double Total::*field;
        double factor;
    };
    static constexpr Unit units[]
        = {{"Y", false, &Total::months, 12},   {"M", false, &Total::months, 1},     {"Q", false, &Total::months, 3},
           {"DE", false, &Total::months, 120}, {"CE", false, &Total::months, 1200}, {"ML", false, &Total::months, 12000},
           {"W", false, &Total::weeks, 1},     {"D", false, &Total::days, 1},       {"H", true, &Total::seconds, 3600},
           {"M", true, &Total::seconds, 60},   {"S", true, &Total::seconds, 1}};
    for (const Unit &unit : units) {
        if (unit.ofClock == part.ofClock && part.unit == QLatin1String(unit.name)) {
            total.*unit.field += count * unit.factor;
            return true;
        }
    }
    return false;
}

bool isWhole(double number) { return std::abs(number - std::round(number)) < 1e-9; }

// The largest of the units that divides the amount: 24 months are 2Y, 18 are 18M.
QString inUnits(double amount, std::initializer_list<std::pair<double, const char *>> units)
{
    if (amount == 0)
        return {};
    for (const auto &[size, name] : units) {
        if (isWhole(amount / size))
            return QString::number(std::llround(amount / size)) + QLatin1String(name);
    }
    return QString::number(amount) + QLatin1String(units.end()[-1].second);
}

void makeCanonical(Value &value, bool relaxed)
{
    while (value.year.text.size() > 2 && value.year.text.size() <= 4 && value.year.text.endsWith(QLatin1Char('X')) && !value.month.present()
           && !value.week.present() && value.season.isEmpty() && value.quarter.isEmpty() && value.half.isEmpty()
           && !value.year.text.startsWith(QLatin1Char('X')))
        value.year.text.chop(1);
    if (value.hour.present() && !value.minute.present())
        value.minute.text = QStringLiteral("00");
    if (value.kind != Value::Kind::Duration)
        return;
    Total total;
    for (const DurationPart &part : value.duration) {
        if (!addTo(total, part))
            return;
    }
    if (relaxed)
        total.days += std::exchange(total.weeks, 0) * 7;
    const QString clock = inUnits(total.seconds, {{3600, "H"}, {60, "M"}, {1, "S"}});
    const QString text = QLatin1Char('P') + inUnits(total.months, {{12, "Y"}, {1, "M"}}) + inUnits(total.weeks, {{1, "W"}})
        + inUnits(total.days, {{1, "D"}}) + (clock.isEmpty() ? QString() : QLatin1Char('T') + clock);
    if (const base::Result<Value> again = parseValue(text))
        value = *again;
}

QString canonicalText(QStringView text, bool relaxed)
{
    base::Result<Value> value = parseValue(text);
    if (!value)
        return text.toString();
    makeCanonical(*value, relaxed);
    return print(*value);
}

} // namespace

QString canonical(QStringView value) { return canonicalText(value, false); }

QString canonicalRelaxed(QStringView value) { return canonicalText(value, true); }

} // namespace timeline
