// Days, weeks, months, years and what is larger, as nouns.
#include "app/timeline/words_of.h"

#include <array>

namespace timeline::words {

namespace {

QString roman(std::int64_t number)
{
    static constexpr std::array<std::pair<int, const char *>, 9> digits{
        {{100, "C"}, {90, "XC"}, {50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}}};
    QString text;
    for (const auto &[value, letters] : digits) {
        while (number >= value) {
            text += QLatin1String(letters);
            number -= value;
        }
    }
    return text;
}

QString monthName(int month, Language in) { return localeOf(in).monthName(month, QLocale::LongFormat); }

// "l’8", "l’11", but "il 3", "il 18": eight and eleven begin with a vowel, and so do their thousands ("l’11 a.C.", not "il 1800").
Article articleOfNumber(std::int64_t number, Language in)
{
    if (in == Language::English)
        return Article::None;
    return number == 8 || number == 11 || (number >= 80 && number <= 89) || (number >= 800 && number <= 899)
            || (number >= 8000 && number <= 8999) || (number >= 11000 && number <= 11999)
        ? Article::L
        : Article::Il;
}

Article italian(Language in, Article article) { return in == Language::Italian ? article : Article::None; }

Article the(Language in, Article article) { return in == Language::Italian ? article : Article::The; }

Noun noun(Noun::Kind kind, const QString &text, Article article) { return {kind, text, text, article, {}, {}}; }

QString decadeWords(std::int64_t decade, Language in)
{
    static const char *const names[] = {"", "", "Venti", "Trenta", "Quaranta", "Cinquanta", "Sessanta", "Settanta", "Ottanta", "Novanta"};
    if (in == Language::English)
        return QStringLiteral("%1s").arg(decade * 10);
    if (decade >= 193 && decade <= 199)
        return QStringLiteral("anni ") + QLatin1String(names[decade % 10]);
    return QStringLiteral("anni %1–%2").arg(decade * 10).arg(decade * 10 + 9);
}

Noun decadeNoun(const Value &value, const Period &period, Language in)
{
    const std::int64_t first = civilTime(period.begin).date.year, last = civilTime(period.end - 1).date.year;
    Noun made = noun(Noun::Kind::Decade, decadeWords(first / 10, in), the(in, Article::Gli));
    if (value.bc) {
        made.kind = Noun::Kind::Group;
        made.text = in == Language::Italian ? QStringLiteral("anni %1–%2 a.C.").arg(1 - first).arg(1 - last)
                                            : QStringLiteral("years %1–%2 BC").arg(1 - first).arg(1 - last);
    }
    made.plain = in == Language::English && !value.bc ? QStringLiteral("the ") + made.text : made.text;
    return made;
}

Noun centuryNoun(const Value &value, Language in)
{
    const std::int64_t number = value.year.text.left(2).toLongLong() + 1;
    if (in == Language::Italian) {
        const QString text = roman(number) + QLatin1String(value.bc ? " secolo a.C." : " secolo");
        return noun(Noun::Kind::Century, text, articleOfNumber(number, in));
    }
    const std::int64_t tens = number % 100 / 10;
    const char *suffix = tens == 1 ? "th" : number % 10 == 1 ? "st" : number % 10 == 2 ? "nd" : number % 10 == 3 ? "rd" : "th";
    return noun(Noun::Kind::Century, QString::number(number) + QLatin1String(suffix) + QLatin1String(value.bc ? " century BC" : " century"),
                Article::The);
}

Noun seasonNoun(const QString &season, const QString &years, Language in)
{
    static const char *const names[2][4] = {{"spring", "summer", "autumn", "winter"}, {"primavera", "estate", "autunno", "inverno"}};
    static constexpr Article articles[] = {Article::La, Article::L, Article::L, Article::L};
    const auto index = QStringLiteral("SPSUFAWI").indexOf(season) / 2;
    const QString name = QLatin1String(names[in == Language::Italian ? 1 : 0][index]);
    return noun(Noun::Kind::Season, years.isEmpty() ? name : name + QLatin1Char(' ') + years, italian(in, articles[index]));
}

Noun groupNoun(const Value &value, const QString &year, Language in)
{
    static const char *const ordinals[2][4] = {{"first", "second", "third", "fourth"}, {"primo", "secondo", "terzo", "quarto"}};
    const bool isQuarter = !value.quarter.isEmpty();
    const QString ordinal = QLatin1String(ordinals[in == Language::Italian ? 1 : 0][(isQuarter ? value.quarter : value.half).toInt() - 1]);
    const QString what = in == Language::Italian ? QLatin1String(isQuarter ? " trimestre " : " semestre ")
                                                 : QLatin1String(isQuarter ? " quarter of " : " half of ");
    return noun(Noun::Kind::Group, ordinal + what + year, the(in, Article::Il));
}

Noun weekNoun(const Value &value, const CivilDate &first, const CivilDate &last, Language in)
{
    const QString range = rangeWords(first, last, in);
    if (value.weekend)
        return in == Language::Italian ? noun(Noun::Kind::Week, QStringLiteral("fine settimana ") + range, Article::Il)
                                       : noun(Noun::Kind::Week, QStringLiteral("weekend of ") + range, Article::The);
    const QString week = QLatin1String(in == Language::Italian ? "settimana " : "week ");
    return noun(Noun::Kind::Week, week + QString::number(value.week.number()) + QLatin1String(", ") + range, italian(in, Article::La));
}

Noun yearNoun(const Value &value, std::int64_t year, Language in)
{
    const QString words = yearWords(year, in);
    if (value.fiscal)
        return noun(Noun::Kind::Group, QLatin1String(in == Language::Italian ? "anno fiscale " : "fiscal year ") + words,
                    italian(in, Article::L));
    return noun(Noun::Kind::Year, words, articleOfNumber(year > 0 ? year : 1 - year, in));
}

// "2024–25", "44–43 BC".
QString winterYears(const QString &first, std::int64_t last)
{
    const QString number = first.section(QLatin1Char(' '), 0, 0), era = first.section(QLatin1Char(' '), 1);
    const QString next = QStringLiteral("%1").arg((last > 0 ? last : 1 - last) % 100, 2, 10, QLatin1Char('0'));
    return number + QStringLiteral("–") + next + (era.isEmpty() ? QString() : QLatin1Char(' ') + era);
}

Noun dateNoun(const Value &value, Language in)
{
    const std::optional<Period> period = periodOf(value);
    if (!period)
        return {};
    const auto isOpen = [](const Digits &digits) { return digits.present() && !digits.known(); };
    if (isOpen(value.month) || isOpen(value.day) || isOpen(value.week) || isOpen(value.weekday) || value.quarter == QLatin1String("X")
        || value.half == QLatin1String("X"))
        return {};
    const CivilDate first = civilTime(period->begin).date, last = civilTime(period->end - 1).date;
    const QString year = yearWords(first.year, in);
    const bool isYearKnown = value.year.known() && value.year.text.size() >= 4;
    switch (granularity(value)) {
    case Granularity::Day:
        if (isYearKnown && (value.week.present() ? value.week.known() : value.month.known()))
            return noun(Noun::Kind::Day, dayWords(first, in), articleOfNumber(first.day, in));
        return {};
    case Granularity::Weekend:
    case Granularity::Week:
        return isYearKnown && value.week.known() ? weekNoun(value, first, last, in) : Noun{};
    case Granularity::Month:
        return isYearKnown ? noun(Noun::Kind::Month, monthName(first.month, in) + QLatin1Char(' ') + year, Article::None) : Noun{};
    case Granularity::Season:
        return isYearKnown ? seasonNoun(value.season, value.season == QLatin1String("WI") ? winterYears(year, last.year) : year, in)
                           : Noun{};
    case Granularity::Quarter:
    case Granularity::Half:
        return isYearKnown ? groupNoun(value, year, in) : Noun{};
    case Granularity::Year:
        return yearNoun(value, first.year, in);
    case Granularity::Decade:
        return decadeNoun(value, *period, in);
    case Granularity::Century:
        return centuryNoun(value, in);
    default:
        return {};
    }
}

// "XXXX-12-02", "XXXX-SU", "2008-XX-XX": of a year or a day that is not said.
Noun openNoun(const Value &value, Language in)
{
    const bool isItalian = in == Language::Italian;
    const bool isYearKnown = value.year.known() && value.year.text.size() >= 4;
    const QString year = isYearKnown ? yearWords(value.bc ? 1 - value.year.number() : value.year.number(), in) : QString();
    const QString ofSomeYear = QLatin1String(isItalian ? "%1 di un anno imprecisato" : "%1 of some year");
    const auto recurring = [](const QString &text) { return noun(Noun::Kind::Recurring, text, Article::None); };
    if (value.month.known() && value.day.known() && !isYearKnown)
        return noun(
            Noun::Kind::Recurring,
            ofSomeYear.arg(QStringLiteral("%1 %2").arg(value.day.number()).arg(monthName(static_cast<int>(value.month.number()), in))),
            articleOfNumber(value.day.number(), in));
    if (value.month.known()) {
        const QString month = monthName(static_cast<int>(value.month.number()), in);
        return recurring(isYearKnown
                             ? (isItalian ? QStringLiteral("un giorno di %1 %2") : QStringLiteral("some day in %1 %2")).arg(month, year)
                             : ofSomeYear.arg(month));
    }
    if (value.day.present() && isYearKnown)
        return recurring((isItalian ? QStringLiteral("un giorno del %1") : QStringLiteral("some day in %1")).arg(year));
    if (value.month.present() && isYearKnown)
        return recurring((isItalian ? QStringLiteral("un mese del %1") : QStringLiteral("some month of %1")).arg(year));
    if (!value.season.isEmpty())
        return recurring(ofSomeYear.arg(seasonNoun(value.season, {}, in).text));
    if (isYearKnown && value.week.present())
        return recurring((isItalian ? QStringLiteral("una settimana del %1") : QStringLiteral("some week of %1")).arg(year));
    if (isYearKnown && (!value.quarter.isEmpty() || !value.half.isEmpty()))
        return recurring((value.quarter.isEmpty()
                              ? (isItalian ? QStringLiteral("un semestre del %1") : QStringLiteral("some half of %1"))
                              : (isItalian ? QStringLiteral("un trimestre del %1") : QStringLiteral("some quarter of %1")))
                             .arg(year));
    if (value.year.text.count(QLatin1Char('X')) == value.year.text.size() && !value.week.present() && !value.month.present())
        return recurring(isItalian ? QStringLiteral("un anno imprecisato") : QStringLiteral("some year"));
    return {};
}

Noun clockNoun(const Value &value, const Noun &day, Language in)
{
    QString clock = value.hour.text + QLatin1Char(':') + (value.minute.present() ? value.minute.text : QStringLiteral("00"));
    if (value.second.present())
        clock += QLatin1Char(':') + value.second.text;
    if (!value.zone.isEmpty())
        clock += value.zone == QLatin1String("Z") ? QStringLiteral(" UTC") : QLatin1String(" UTC") + value.zone;
    Noun made = noun(Noun::Kind::Clock, clock, italian(in, Article::Le));
    if (day.plain.isEmpty())
        return made;
    made.plain = day.plain + QLatin1String(", ") + clock;
    made.text = in == Language::Italian ? clock + QLatin1Char(' ') + withPreposition(Preposition::Of, day, in)
                                        : clock + QLatin1String(" on ") + day.text;
    return made;
}

Noun partNoun(const Value &value, const Noun &day, Language in)
{
    struct Part {
        const char *name, *en, *it;
        Article article;
    };
    static constexpr Part parts[] = {{"MO", "morning", "mattina", Article::La},
                                     {"MI", "midday", "ora di pranzo", Article::L},
                                     {"AF", "afternoon", "pomeriggio", Article::Il},
                                     {"EV", "evening", "sera", Article::La},
                                     {"NI", "night", "notte", Article::La},
                                     {"DT", "daytime", "ore diurne", Article::Le},
                                     {"XX", "some time", "un’ora imprecisata", Article::None}};
    for (const Part &part : parts) {
        if (value.part != QLatin1String(part.name))
            continue;
        const QString name = QString::fromUtf8(in == Language::Italian ? part.it : part.en);
        Noun made{Noun::Kind::Part, name, name, in == Language::Italian ? part.article : Article::The, value.part, day.plain};
        const bool isAnyTime = value.part == QLatin1String("XX");
        if (isAnyTime && in == Language::English)
            made.article = Article::None;
        if (day.plain.isEmpty())
            return made;
        made.plain = day.plain + QLatin1String(", ")
            + (!isAnyTime                    ? name
                   : in == Language::Italian ? QStringLiteral("a un’ora imprecisata")
                                             : QStringLiteral("some time of the day"));
        made.text = name + QLatin1Char(' ')
            + (in == Language::Italian ? withPreposition(Preposition::Of, day, in) : QLatin1String("of ") + day.text);
        return made;
    }
    return {};
}

} // namespace

QString yearWords(std::int64_t year, Language in)
{
    if (year > 0)
        return QString::number(year);
    return QString::number(1 - year) + QLatin1String(in == Language::Italian ? " a.C." : " BC");
}

QString dayWords(const CivilDate &date, Language in)
{
    const QString number = in == Language::Italian && date.day == 1 ? QStringLiteral("1°") : QString::number(date.day);
    return QStringLiteral("%1 %2 %3").arg(number, monthName(date.month, in), yearWords(date.year, in));
}

QString rangeWords(const CivilDate &from, const CivilDate &to, Language in)
{
    if (from == to)
        return dayWords(from, in);
    if (from.year != to.year)
        return QStringLiteral("%1 – %2").arg(dayWords(from, in), dayWords(to, in));
    const QString last = dayWords(to, in);
    if (from.month != to.month)
        return QStringLiteral("%1 – %2").arg(dayWords(from, in).section(QLatin1Char(' '), 0, 1), last);
    return QStringLiteral("%1–%2").arg(from.day).arg(last);
}

Noun nounOf(const Value &value, Language in)
{
    Value date = value;
    date.kind = Value::Kind::Date;
    date.part.clear();
    Noun day = date.year.present() ? dateNoun(date, in) : Noun{};
    if (day.plain.isEmpty() && date.year.present())
        day = openNoun(date, in);
    if (value.kind == Value::Kind::Date)
        return day;
    return value.part.isEmpty() ? clockNoun(value, day, in) : partNoun(value, day, in);
}

} // namespace timeline::words
