// How long, and how often.
#include "app/timeline/words_of.h"

namespace timeline::words {

namespace {

struct UnitWords {
    const char *unit;
    bool ofClock;
    const char *en, *enPlural, *it, *itPlural;
    bool isFeminine;
};
constexpr UnitWords unitWords[] = {
    {"Y", false, "year", "years", "anno", "anni", false},
    {"M", false, "month", "months", "mese", "mesi", false},
    {"W", false, "week", "weeks", "settimana", "settimane", true},
    {"D", false, "day", "days", "giorno", "giorni", false},
    {"DE", false, "decade", "decades", "decennio", "decenni", false},
    {"CE", false, "century", "centuries", "secolo", "secoli", false},
    {"ML", false, "millennium", "millennia", "millennio", "millenni", false},
    {"Q", false, "quarter", "quarters", "trimestre", "trimestri", false},
    {"WE", false, "weekend", "weekends", "fine settimana", "fine settimana", false},
    {"SP", false, "spring", "springs", "primavera", "primavere", true},
    {"SU", false, "summer", "summers", "estate", "estati", true},
    {"FA", false, "autumn", "autumns", "autunno", "autunni", false},
    {"WI", false, "winter", "winters", "inverno", "inverni", false},
    {"H", true, "hour", "hours", "ora", "ore", true},
    {"M", true, "minute", "minutes", "minuto", "minuti", false},
    {"S", true, "second", "seconds", "secondo", "secondi", false},
    {"NI", true, "night", "nights", "notte", "notti", true},
    {"MO", true, "morning", "mornings", "mattina", "mattine", true},
    {"MI", true, "midday", "middays", "ora di pranzo", "ore di pranzo", true},
    {"AF", true, "afternoon", "afternoons", "pomeriggio", "pomeriggi", false},
    {"EV", true, "evening", "evenings", "sera", "sere", true},
    {"DT", true, "day", "days", "giornata", "giornate", true},
};

const UnitWords *wordsOf(const QString &unit, bool ofClock)
{
    for (const UnitWords &words : unitWords) {
        if (unit == QLatin1String(words.unit) && (ofClock == words.ofClock || unit.size() == 2))
            return &words;
    }
    return nullptr;
}

QString nameOf(const UnitWords &words, bool isOne, Language in)
{
    return QString::fromUtf8(in == Language::Italian ? (isOne ? words.it : words.itPlural) : (isOne ? words.en : words.enPlural));
}

QString joined(QStringList parts, Language in)
{
    if (parts.size() < 2)
        return parts.join(QString());
    const QString last = parts.takeLast();
    return parts.join(QLatin1String(", ")) + QLatin1String(in == Language::Italian ? " e " : " and ") + last;
}

QString partOfDay(const QString &part, Language in)
{
    const UnitWords *words = wordsOf(part, true);
    return words && part != QLatin1String("DT") ? nameOf(*words, true, in) : QString();
}

} // namespace

QString amountWords(const QString &count, const QString &unit, bool ofClock, Language in)
{
    const UnitWords *words = wordsOf(unit, ofClock);
    if (!words)
        return count + QLatin1Char(' ') + unit;
    if (count == QLatin1String("X"))
        return QLatin1String(in == Language::English ? "some " : words->isFeminine ? "alcune " : "alcuni ") + nameOf(*words, false, in);
    return QStringLiteral("%1 %2").arg(localeOf(in).toString(count.toDouble(), 'g', 9), nameOf(*words, count == QLatin1String("1"), in));
}

// BEFORE "3 years" is "more than three years ago" without its "ago".
QString durationWords(const Value &value, QStringView mod, Language in)
{
    QStringList parts;
    for (const DurationPart &part : value.duration)
        parts.append(amountWords(part.count, part.unit, part.ofClock, in));
    const QString words = joined(parts, in);
    struct Phrase {
        QStringView mod, ofDate;
        const char *en, *it;
    };
    static constexpr Phrase phrases[] = {{u"LESS_THAN", u"AFTER", "less than %1", "meno di %1"},
                                         {u"MORE_THAN", u"BEFORE", "more than %1", "più di %1"},
                                         {u"EQUAL_OR_LESS", u"ON_OR_AFTER", "at most %1", "al massimo %1"},
                                         {u"EQUAL_OR_MORE", u"ON_OR_BEFORE", "at least %1", "almeno %1"},
                                         {u"APPROX", u"", "about %1", "circa %1"},
                                         {u"START", u"", "the beginning of %1", "l’inizio di %1"},
                                         {u"MID", u"", "the middle of %1", "la metà di %1"},
                                         {u"END", u"", "the end of %1", "la fine di %1"}};
    for (const Phrase &phrase : phrases) {
        if (!mod.isEmpty() && (phrase.mod == mod || phrase.ofDate == mod))
            return QString::fromUtf8(in == Language::Italian ? phrase.it : phrase.en).arg(words);
    }
    return words;
}

QString everyWords(const Value &value, Language in)
{
    const bool isItalian = in == Language::Italian;
    const QLocale locale = localeOf(in);
    const QString every = QLatin1String(isItalian ? "ogni %1" : "every %1");
    if (value.year.known() && value.year.text.size() >= 4)
        return {};
    QString what;
    if (value.weekday.known())
        what = locale.dayName(static_cast<int>(value.weekday.number()));
    else if (value.weekend)
        what = QLatin1String(isItalian ? "fine settimana" : "weekend");
    else if (value.month.known() && value.day.known())
        what = QStringLiteral("%1 %2").arg(value.day.number()).arg(locale.monthName(static_cast<int>(value.month.number())));
    else if (value.month.known() && !value.day.present())
        what = locale.monthName(static_cast<int>(value.month.number()));
    else if (value.day.known())
        what
            = isItalian ? QStringLiteral("%1 del mese").arg(value.day.number()) : QStringLiteral("month on day %1").arg(value.day.number());
    else if (!value.season.isEmpty())
        what = nameOf(*wordsOf(value.season, false), true, in);
    if (value.kind != Value::Kind::Time)
        return what.isEmpty() ? QString() : every.arg(what);
    if (!value.part.isEmpty()) {
        const QString part = partOfDay(value.part, in);
        return part.isEmpty() || !value.year.present() ? QString() : every.arg(what.isEmpty() ? part : what + QLatin1Char(' ') + part);
    }
    if (!value.hour.known() || !value.year.present())
        return {};
    const QString clock = value.hour.text + QLatin1Char(':') + (value.minute.known() ? value.minute.text : QStringLiteral("00"));
    return every.arg(what.isEmpty() ? QLatin1String(isItalian ? "giorno" : "day") : what) + QLatin1String(isItalian ? " alle " : " at ")
        + clock;
}

} // namespace timeline::words
