#include "app/timeline/words.h"

#include <QLocale>

#include <array>

namespace timeline {

namespace {

// What differs from language to language; "%1" is what the phrase is about.
struct Phrases {
    QLocale::Language locale;
    const char *week, *weekend, *quarter[4], *half[2], *season[4], *part[7], *fiscal, *yearBc, *century, *centuryBc;
    const char *start, *mid, *end, *about, *before, *after, *notAfter, *notBefore;
    const char *lessThan, *moreThan, *atMost, *atLeast, *aboutLength;
    const char *past, *present, *future, *someYear, *every, *someUnits;
    const char *between, *from, *until;
};

constexpr Phrases english{
    QLocale::English,
    "week %1, %2",
    "weekend of %1",
    {"first quarter of %1", "second quarter of %1", "third quarter of %1", "fourth quarter of %1"},
    {"first half of %1", "second half of %1"},
    {"spring %1", "summer %1", "autumn %1", "winter %1"},
    {"%1, morning", "%1, midday", "%1, afternoon", "%1, evening", "%1, night", "%1, daytime", "%1, some time of the day"},
    "fiscal year %1",
    "%1 BC",
    "%1 century",
    "%1 century BC",
    "early %1",
    "mid %1",
    "late %1",
    "about %1",
    "before %1",
    "after %1",
    "not after %1",
    "not before %1",
    "less than %1",
    "more than %1",
    "at most %1",
    "at least %1",
    "about %1",
    "some time in the past",
    "now",
    "some time in the future",
    "%1 of some year",
    "every %1",
    "some %1",
    "%1 to %2",
    "not before %1",
    "by %1",
};

constexpr Phrases italian{
    QLocale::Italian,
    "settimana %1, %2",
    "fine settimana %1",
    {"primo trimestre %1", "secondo trimestre %1", "terzo trimestre %1", "quarto trimestre %1"},
    {"primo semestre %1", "secondo semestre %1"},
    {"primavera %1", "estate %1", "autunno %1", "inverno %1"},
    {"%1, mattina", "%1, ora di pranzo", "%1, pomeriggio", "%1, sera", "%1, notte", "%1, di giorno", "%1, a un’ora imprecisata"},
    "anno fiscale %1",
    "%1 a.C.",
    "%1 secolo",
    "%1 secolo a.C.",
    "inizio %1",
    "metà %1",
    "fine %1",
    "circa %1",
    "prima: %1",
    "dopo: %1",
    "non dopo: %1",
    "non prima: %1",
    "meno di %1",
    "più di %1",
    "al massimo %1",
    "almeno %1",
    "circa %1",
    "in passato",
    "ora",
    "in futuro",
    "%1 di un anno imprecisato",
    "ogni %1",
    "alcuni %1",
    "%1 – %2",
    "non prima: %1",
    "entro: %1",
};

const Phrases &phrasesOf(const QString &language)
{
    return language.section(QLatin1Char('-'), 0, 0).section(QLatin1Char('_'), 0, 0) == QLatin1String("it") ? italian : english;
}

QString fill(const char *phrase, const QString &first) { return QString::fromUtf8(phrase).arg(first); }

QString roman(std::int64_t number)
{
    static constexpr std::array<std::pair<int, const char *>, 8> digits{
        {{40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}, {0, ""}, {0, ""}}};
    QString text;
    for (const auto &[value, letters] : digits) {
        while (value > 0 && number >= value) {
            text += QLatin1String(letters);
            number -= value;
        }
    }
    return text;
}

QString ordinal(std::int64_t number, const Phrases &in)
{
    if (in.locale == QLocale::Italian)
        return roman(number);
    const std::int64_t tens = number % 100 / 10;
    const char *suffix = tens == 1 ? "th" : number % 10 == 1 ? "st" : number % 10 == 2 ? "nd" : number % 10 == 3 ? "rd" : "th";
    return QString::number(number) + QLatin1String(suffix);
}

QString yearWords(std::int64_t year, const Phrases &in)
{
    return year > 0 ? QString::number(year) : fill(in.yearBc, QString::number(1 - year));
}

QString monthName(int month, const Phrases &in) { return QLocale(in.locale).monthName(month, QLocale::LongFormat); }

QString dayWords(const CivilDate &date, const Phrases &in)
{
    return QStringLiteral("%1 %2 %3").arg(date.day).arg(monthName(date.month, in), yearWords(date.year, in));
}

// "8–14 September 2025", "29 September – 5 October 2025", "30 December 2025 – 4 January 2026".
QString rangeWords(const CivilDate &from, const CivilDate &to, const Phrases &in)
{
    if (from == to)
        return dayWords(from, in);
    if (from.year != to.year)
        return QStringLiteral("%1 – %2").arg(dayWords(from, in), dayWords(to, in));
    if (from.month != to.month)
        return QStringLiteral("%1 %2 – %3").arg(from.day).arg(monthName(from.month, in), dayWords(to, in));
    return QStringLiteral("%1–%2").arg(from.day).arg(dayWords(to, in));
}

QString decadeWords(std::int64_t decade, const Phrases &in)
{
    static const char *const names[] = {"",
                                        "",
                                        "anni Venti",
                                        "anni Trenta",
                                        "anni Quaranta",
                                        "anni Cinquanta",
                                        "anni Sessanta",
                                        "anni Settanta",
                                        "anni Ottanta",
                                        "anni Novanta"};
    if (in.locale != QLocale::Italian)
        return QStringLiteral("the %1s").arg(decade * 10);
    if (decade >= 193 && decade <= 199)
        return QString::fromUtf8(names[decade % 10]);
    return QStringLiteral("anni %1–%2").arg(decade * 10).arg(decade * 10 + 9);
}

QString dateWords(const Value &value, const Phrases &in)
{
    const std::optional<Period> period = periodOf(value);
    if (!period)
        return {};
    const CivilDate first = civilTime(period->begin).date, last = civilTime(period->end - 1).date;
    const QString year = yearWords(first.year, in);
    switch (granularity(value)) {
    case Granularity::Day:
        return dayWords(first, in);
    case Granularity::Weekend:
        return fill(in.weekend, rangeWords(first, last, in));
    case Granularity::Week:
        return QString::fromUtf8(in.week).arg(value.week.number()).arg(rangeWords(first, last, in));
    case Granularity::Month:
        return monthName(first.month, in) + QLatin1Char(' ') + year;
    case Granularity::Season: {
        const bool isWinter = value.season == QLatin1String("WI");
        const QString years
            = isWinter ? QStringLiteral("%1–%2").arg(first.year).arg((first.year + 1) % 100, 2, 10, QLatin1Char('0')) : year;
        return fill(in.season[QStringLiteral("SPSUFAWI").indexOf(value.season) / 2], years);
    }
    case Granularity::Quarter:
        return fill(in.quarter[value.quarter.toInt() - 1], year);
    case Granularity::Half:
        return fill(in.half[value.half.toInt() - 1], year);
    case Granularity::Year:
        return value.fiscal ? fill(in.fiscal, year) : year;
    case Granularity::Decade:
        return value.bc ? rangeWords(first, last, in) : decadeWords(first.year / 10, in);
    case Granularity::Century: {
        const std::int64_t number = value.year.text.left(2).toLongLong() + 1;
        return fill(value.bc ? in.centuryBc : in.century, ordinal(number, in));
    }
    default:
        return {};
    }
}

// "XXXX-12-02", "XXXX-WXX-1", "XXXX-SU": of no year in particular.
QString recurringWords(const Value &value, const Phrases &in)
{
    const QLocale locale(in.locale);
    if (value.weekday.known())
        return fill(in.every, locale.dayName(static_cast<int>(value.weekday.number())));
    if (value.month.known() && value.day.known())
        return fill(in.someYear,
                    QStringLiteral("%1 %2").arg(value.day.number()).arg(monthName(static_cast<int>(value.month.number()), in)));
    if (value.month.known())
        return fill(in.someYear, monthName(static_cast<int>(value.month.number()), in));
    if (!value.season.isEmpty())
        return fill(in.season[QStringLiteral("SPSUFAWI").indexOf(value.season) / 2], QString()).trimmed();
    return {};
}

QString timeWords(const Value &value, const Phrases &in)
{
    Value date = value;
    date.kind = Value::Kind::Date;
    date.part.clear();
    QString day = dateWords(date, in);
    if (!value.part.isEmpty()) {
        static const QStringList parts = QStringLiteral("MO MI AF EV NI DT XX").split(QLatin1Char(' '));
        const QString words = fill(in.part[parts.indexOf(value.part)], day);
        return day.isEmpty() ? words.mid(2) : words;
    }
    QString clock = value.hour.text + QLatin1Char(':') + (value.minute.present() ? value.minute.text : QStringLiteral("00"));
    if (value.second.present())
        clock += QLatin1Char(':') + value.second.text;
    if (!value.zone.isEmpty())
        clock += value.zone == QLatin1String("Z") ? QStringLiteral(" UTC") : QLatin1String(" UTC") + value.zone;
    return day.isEmpty() ? clock : day + QLatin1String(", ") + clock;
}

struct UnitWords {
    const char *unit;
    bool ofClock;
    const char *en, *enPlural, *it, *itPlural;
};
constexpr UnitWords unitWords[] = {
    {"Y", false, "year", "years", "anno", "anni"},
    {"M", false, "month", "months", "mese", "mesi"},
    {"W", false, "week", "weeks", "settimana", "settimane"},
    {"D", false, "day", "days", "giorno", "giorni"},
    {"DE", false, "decade", "decades", "decennio", "decenni"},
    {"CE", false, "century", "centuries", "secolo", "secoli"},
    {"ML", false, "millennium", "millennia", "millennio", "millenni"},
    {"Q", false, "quarter", "quarters", "trimestre", "trimestri"},
    {"WE", false, "weekend", "weekends", "fine settimana", "fine settimana"},
    {"H", true, "hour", "hours", "ora", "ore"},
    {"M", true, "minute", "minutes", "minuto", "minuti"},
    {"S", true, "second", "seconds", "secondo", "secondi"},
    {"NI", true, "night", "nights", "notte", "notti"},
    {"MO", true, "morning", "mornings", "mattina", "mattine"},
    {"AF", true, "afternoon", "afternoons", "pomeriggio", "pomeriggi"},
    {"EV", true, "evening", "evenings", "sera", "sere"},
};

QString amountWords(const QString &count, const QString &unit, bool ofClock, const Phrases &in)
{
    for (const UnitWords &words : unitWords) {
        if (unit != QLatin1String(words.unit) || (ofClock != words.ofClock && unit.size() == 1))
            continue;
        const bool isItalian = in.locale == QLocale::Italian;
        const char *plural = isItalian ? words.itPlural : words.enPlural;
        if (count == QLatin1String("X"))
            return fill(in.someUnits, QString::fromUtf8(plural));
        const char *name = count != QLatin1String("1") ? plural : isItalian ? words.it : words.en;
        return QStringLiteral("%1 %2").arg(QLocale(in.locale).toString(count.toDouble(), 'g', 6), QString::fromUtf8(name));
    }
    return count + QLatin1Char(' ') + unit;
}

QString durationWords(const Value &value, const Phrases &in)
{
    QStringList parts;
    for (const DurationPart &part : value.duration)
        parts.append(amountWords(part.count, part.unit, part.ofClock, in));
    return parts.join(QLatin1String(in.locale == QLocale::Italian ? " e " : " and "));
}

QString withMod(const QString &words, QStringView mod, bool isLength, const Phrases &in)
{
    const std::pair<QStringView, const char *> phrases[] = {
        {u"START", in.start},
        {u"MID", in.mid},
        {u"END", in.end},
        {u"APPROX", isLength ? in.aboutLength : in.about},
        {u"BEFORE", in.before},
        {u"AFTER", in.after},
        {u"ON_OR_BEFORE", in.notAfter},
        {u"ON_OR_AFTER", in.notBefore},
        {u"LESS_THAN", in.lessThan},
        {u"MORE_THAN", in.moreThan},
        {u"EQUAL_OR_LESS", in.atMost},
        {u"EQUAL_OR_MORE", in.atLeast},
    };
    for (const auto &[name, phrase] : phrases) {
        if (name == mod)
            return fill(phrase, words);
    }
    return words;
}

} // namespace

QString inWords(QStringView text, QStringView mod, const QString &language)
{
    const base::Result<Value> value = parseValue(text);
    if (!value)
        return {};
    const Phrases &in = phrasesOf(language);
    QString words;
    switch (value->kind) {
    case Value::Kind::PastRef:
        return QString::fromUtf8(in.past);
    case Value::Kind::PresentRef:
        return QString::fromUtf8(in.present);
    case Value::Kind::FutureRef:
        return QString::fromUtf8(in.future);
    case Value::Kind::Duration:
        words = durationWords(*value, in);
        break;
    case Value::Kind::Time:
        words = timeWords(*value, in);
        break;
    case Value::Kind::Date:
        words = dateWords(*value, in);
        break;
    }
    if (words.isEmpty())
        words = recurringWords(*value, in);
    return withMod(words.isEmpty() ? print(*value) : words, mod, value->kind == Value::Kind::Duration, in);
}

QString inWords(QStringView text, QStringView mod, QStringView quant, QStringView freq, const QString &language)
{
    const base::Result<Value> value = parseValue(text);
    if (!value || (quant.isEmpty() && freq.isEmpty()) || value->kind != Value::Kind::Duration)
        return inWords(text, mod, language);
    const Phrases &in = phrasesOf(language);
    const bool isItalian = in.locale == QLocale::Italian;
    const DurationPart &part = value->duration.front();
    QString unit = amountWords(part.count, part.unit, part.ofClock, in);
    if (part.count == QLatin1String("1"))
        unit = unit.section(QLatin1Char(' '), 1);
    if (freq.isEmpty())
        return fill(in.every, unit);
    const QString times = freq.endsWith(QLatin1Char('X')) ? freq.chopped(1).toString() : freq.toString();
    return isItalian ? QStringLiteral("%1 volte ogni %2").arg(times, unit) : QStringLiteral("%1 times every %2").arg(times, unit);
}

QString inWords(const Interval &interval, const QString &language)
{
    const Phrases &in = phrasesOf(language);
    const auto first = [](Instant instant) { return civilTime(instant).date; };
    const std::optional<Instant> from = interval.start.earliest, to = interval.end.latest;
    if (from && to)
        return rangeWords(first(*from), first(std::max(*to - 1, *from)), in);
    if (from)
        return fill(in.from, dayWords(first(*from), in));
    return to ? fill(in.until, dayWords(first(*to - 1), in)) : QString();
}

QString lengthInWords(std::int64_t seconds, const QString &language)
{
    const Phrases &in = phrasesOf(language);
    struct Size {
        std::int64_t seconds;
        const char *unit;
        bool ofClock;
    };
    static constexpr Size sizes[]
        = {{365 * day, "Y", false}, {30 * day, "M", false}, {day, "D", false}, {hour, "H", true}, {minute, "M", true}, {1, "S", true}};
    const std::int64_t amount = std::max<std::int64_t>(1, seconds < 0 ? -seconds : seconds);
    for (const Size &size : sizes) {
        // A strict "before" lacks one second more than it seems: 2 days and 1 second are 2 days.
        const bool fits = size.unit[0] == 'S' || amount + 1 >= size.seconds * (size.seconds >= 30 * day ? 3 : 1);
        if (fits)
            return amountWords(QString::number((amount + size.seconds / 2) / size.seconds), QLatin1String(size.unit), size.ofClock, in);
    }
    return {};
}

} // namespace timeline
