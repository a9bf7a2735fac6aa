#include "app/timeline/words.h"

#include "app/timeline/words_of.h"

#include <algorithm>

namespace timeline {

using namespace words;

namespace {

QString referenceWords(Value::Kind kind, Language in)
{
    const bool isItalian = in == Language::Italian;
    if (kind == Value::Kind::PresentRef)
        return QLatin1String(isItalian ? "ora" : "now");
    if (kind == Value::Kind::PastRef)
        return QLatin1String(isItalian ? "in passato" : "some time in the past");
    return QLatin1String(isItalian ? "in futuro" : "some time in the future");
}

bool isReference(const Value &value)
{
    return value.kind == Value::Kind::PastRef || value.kind == Value::Kind::PresentRef || value.kind == Value::Kind::FutureRef;
}

QString inWords(const Value &value, QStringView mod, Language in)
{
    if (isReference(value))
        return referenceWords(value.kind, in);
    if (value.kind == Value::Kind::Duration)
        return durationWords(value, mod, in);
    // A weekday of no week, an evening of no day: only as what comes round.
    const bool isUnresolved = value.week.present() && !value.week.known() && !value.year.known();
    if (const QString every = everyWords(value, in);
        !every.isEmpty() && (isUnresolved || (value.kind == Value::Kind::Time && !value.year.known())))
        return every;
    const Noun noun = nounOf(value, in);
    return noun.plain.isEmpty() ? print(value) : withMod(noun, mod, in);
}

// "twice a week", "3 days each week", "due volte" as a figure: "2 volte a settimana".
QString timesWords(const Value &value, QStringView freq, Language in)
{
    const bool isItalian = in == Language::Italian;
    const DurationPart &part = value.duration.front();
    const bool isOne = part.count == QLatin1String("1") && value.duration.size() == 1;
    const QString unit
        = isOne ? amountWords(QStringLiteral("1"), part.unit, part.ofClock, in).section(QLatin1Char(' '), 1) : durationWords(value, {}, in);
    const QString per = !isOne ? QLatin1String(isItalian ? "ogni " : "every ") + unit
        : !isItalian           ? QLatin1String(unit == QLatin1String("hour") ? "an " : "a ") + unit
                               : (unit == QLatin1String("anno") || unit.startsWith(QLatin1String("ora")) ? QStringLiteral("all’%1")
                                      : unit == QLatin1String("settimana")                               ? QStringLiteral("a %1")
                                      : unit == QLatin1String("notte") || unit == QLatin1String("sera") || unit == QLatin1String("mattina")
                                      ? QStringLiteral("a %1")
                                      : QStringLiteral("al %1"))
                           .arg(unit);
    if (!freq.endsWith(QLatin1Char('X')) && freq.size() > 1) {
        const QString amount = amountWords(freq.chopped(1).toString(), freq.last(1).toString(), false, in);
        return amount + QLatin1Char(' ') + (isOne ? QLatin1String(isItalian ? "ogni " : "each ") + unit : per);
    }
    const QString times = freq.endsWith(QLatin1Char('X')) ? freq.chopped(1).toString() : freq.toString();
    if (times == QLatin1String("1"))
        return QLatin1String(isItalian ? "una volta " : "once ") + per;
    if (times == QLatin1String("2") && !isItalian)
        return QLatin1String("twice ") + per;
    return times + QLatin1String(isItalian ? " volte " : " times ") + per;
}

} // namespace

QString inWords(QStringView text, QStringView mod, const QString &language)
{
    const base::Result<Value> value = parseValue(text);
    return value ? inWords(*value, mod, languageOf(language)) : QString();
}

QString inWordsOfHalves(QStringView text, QStringView mod, const QString &language)
{
    const base::Result<Value> value = parseValue(text);
    const Language in = languageOf(language);
    const Noun noun = value && !isReference(*value) && value->kind != Value::Kind::Duration ? nounOf(*value, in) : Noun{};
    if (noun.plain.isEmpty() || (mod != u"START" && mod != u"END"))
        return inWords(text, mod, language);
    const QString half = in == Language::Italian ? QString::fromUtf8(mod == u"START" ? "prima metà " : "seconda metà ")
                                                 : QString::fromUtf8(mod == u"START" ? "first half " : "second half ");
    return half + withPreposition(Preposition::Of, noun, in);
}

QString inWords(QStringView text, QStringView mod, QStringView quant, QStringView freq, const QString &language)
{
    const base::Result<Value> value = parseValue(text);
    if (!value || (quant.isEmpty() && freq.isEmpty()))
        return inWords(text, mod, language);
    const Language in = languageOf(language);
    if (value->kind != Value::Kind::Duration) {
        const QString every = everyWords(*value, in);
        return every.isEmpty() ? inWords(*value, mod, in) : every;
    }
    const QString about = mod == u"APPROX" ? QLatin1String(in == Language::Italian ? "circa " : "about ") : QLatin1String();
    if (!freq.isEmpty())
        return about + timesWords(*value, freq, in);
    const DurationPart &part = value->duration.front();
    const bool isOne = part.count == QLatin1String("1") && value->duration.size() == 1;
    const QString unit
        = isOne ? amountWords(part.count, part.unit, part.ofClock, in).section(QLatin1Char(' '), 1) : durationWords(*value, {}, in);
    return about + QLatin1String(in == Language::Italian ? "ogni " : "every ") + unit;
}

namespace {

Noun dayNoun(const CivilDate &date, Language in)
{
    Value value;
    value.year.text = QStringLiteral("%1").arg(date.year > 0 ? date.year : 1 - date.year, 4, 10, QLatin1Char('0'));
    value.bc = date.year <= 0;
    value.month.text = QStringLiteral("%1").arg(date.month, 2, 10, QLatin1Char('0'));
    value.day.text = QStringLiteral("%1").arg(date.day, 2, 10, QLatin1Char('0'));
    return nounOf(value, in);
}

QString clockText(Instant instant)
{
    const CivilTime civil = civilTime(instant);
    return QStringLiteral("%1:%2").arg(civil.hour, 2, 10, QLatin1Char('0')).arg(civil.minute, 2, 10, QLatin1Char('0'));
}

} // namespace

QString inWords(const Interval &interval, const QString &language)
{
    const Language in = languageOf(language);
    const std::optional<Instant> from = interval.start.earliest, to = interval.end.latest;
    const auto date = [](Instant instant) { return civilTime(instant).date; };
    if (from && to) {
        const Instant last = std::max(*to - 1, *from);
        const bool isWithinDay = dayOf(*from) == dayOf(last) && *to - *from < day;
        return isWithinDay ? QStringLiteral("%1, %2–%3").arg(dayWords(date(*from), in), clockText(*from), clockText(*to))
                           : rangeWords(date(*from), date(last), in);
    }
    if (from)
        return withMod(dayNoun(date(*from), in), u"ON_OR_AFTER", in);
    if (!to)
        return {};
    const Noun last = dayNoun(date(*to - 1), in);
    return in == Language::Italian ? QLatin1String("entro ") + withPreposition(Preposition::After, last, in).mid(5)
                                   : QLatin1String("by ") + last.text;
}

namespace {

bool isDoubted(const Edtf &edtf)
{
    const auto of = [](const EdtfDate &date) { return date.ofYear.uncertain || date.ofMonth.uncertain || date.ofDay.uncertain; };
    return of(edtf.start.date) || of(edtf.end.date);
}

// "between 8 and 10 September 2025", "tra il 30 settembre e il 2 ottobre 2025", "between March and May 2025".
QString betweenWords(const Edtf &edtf, Language in)
{
    const auto nounAt = [in](const EdtfEnd &end) {
        const base::Result<TimexDate> timex = timexOf(Edtf{Edtf::Kind::Date, end, {}, {}});
        const base::Result<Value> value = timex ? parseValue(timex->value) : base::Result<Value>(base::Error());
        return value ? nounOf(*value, in) : Noun{};
    };
    Noun first = nounAt(edtf.start);
    const Noun last = nounAt(edtf.end);
    if (first.plain.isEmpty() || last.plain.isEmpty())
        return {};
    // What both share is said once: the year, then the month.
    const QStringList tail = last.text.split(QLatin1Char(' '));
    QStringList head = first.text.split(QLatin1Char(' '));
    if (first.kind == last.kind && first.kind <= Noun::Kind::Month && head.size() == tail.size()) {
        for (qsizetype i = tail.size() - 1; i > 0 && head.size() > 1 && head.last() == tail[i]; --i)
            head.removeLast();
    }
    first.text = head.join(QLatin1Char(' '));
    const bool isWithinDay = first.kind == Noun::Kind::Clock && last.kind == Noun::Kind::Clock
        && first.plain.section(QLatin1String(", "), 0, 0) == last.plain.section(QLatin1String(", "), 0, 0);
    if (isWithinDay)
        first.text = first.plain.section(QLatin1String(", "), 1);
    if (in == Language::English)
        return QStringLiteral("between %1 and %2")
            .arg(withPreposition(Preposition::Of, first, in).mid(3), withPreposition(Preposition::Of, last, in).mid(3));
    const auto withArticle = [in](const Noun &noun) { return withPreposition(Preposition::After, noun, in).mid(5); };
    return QStringLiteral("tra %1 e %2").arg(withArticle(first), withArticle(last));
}

} // namespace

QString inWords(const Edtf &edtf, const QString &language)
{
    const Language in = languageOf(language);
    const bool isItalian = in == Language::Italian;
    QString text;
    if (const base::Result<TimexDate> timex = timexOf(edtf))
        text = inWords(timex->value, timex->mod, language);
    else if (edtf.kind == Edtf::Kind::Interval)
        text = betweenWords(edtf, in);
    else if (edtf.kind == Edtf::Kind::OneOf || edtf.kind == Edtf::Kind::AllOf) {
        const QString hull = inWords(placementOf(edtf).hard, language);
        text = hull.isEmpty() ? print(edtf)
            : edtf.kind == Edtf::Kind::OneOf
            ? (isItalian ? QStringLiteral("una data fra queste: %1") : QStringLiteral("one date of these: %1")).arg(hull)
            : (isItalian ? QStringLiteral("più date: %1") : QStringLiteral("several dates: %1")).arg(hull);
    }
    if (text.isEmpty())
        text = inWords(placementOf(edtf).hard, language);
    if (text.isEmpty())
        text = print(edtf);
    return isDoubted(edtf) ? QLatin1String(isItalian ? "forse " : "perhaps ") + text : text;
}

QString lengthInWords(std::int64_t seconds, const QString &language)
{
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
            return amountWords(QString::number((amount + size.seconds / 2) / size.seconds), QLatin1String(size.unit), size.ofClock,
                               languageOf(language));
    }
    return {};
}

} // namespace timeline
