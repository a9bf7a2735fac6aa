#include "app/timeline/value.h"

#include <QCoreApplication>

#include <array>

namespace timeline {

namespace {

bool isDigit(QChar c) { return c >= QLatin1Char('0') && c <= QLatin1Char('9'); }

bool isDigitOrX(QChar c) { return isDigit(c) || c == QLatin1Char('X'); }

// Walks over a value; every take… moves on only where it matches.
class Cursor {
public:
    explicit Cursor(QStringView text) : text_(text) { }

    bool atEnd() const { return at_ == text_.size(); }
    QChar peek(qsizetype ahead = 0) const { return at_ + ahead < text_.size() ? text_[at_ + ahead] : QChar(); }
    bool take(QChar c)
    {
        if (peek() != c)
            return false;
        ++at_;
        return true;
    }
    bool take(QLatin1String word)
    {
        if (!text_.mid(at_).startsWith(word))
            return false;
        at_ += word.size();
        return true;
    }
    QString takeAny(const QStringList &words)
    {
        for (const QString &word : words) {
            if (text_.mid(at_).startsWith(word)) {
                at_ += word.size();
                return word;
            }
        }
        return {};
    }
    QString takeDigits(qsizetype most = 18)
    {
        const qsizetype from = at_;
        while (at_ - from < most && isDigitOrX(peek()))
            ++at_;
        return text_.mid(from, at_ - from).toString();
    }
    QString takeNumber() // "3", "1.5", "X"
    {
        const qsizetype from = at_;
        if (take(QLatin1Char('X')))
            return QStringLiteral("X");
        while (isDigit(peek()))
            ++at_;
        if (at_ > from && (peek() == QLatin1Char('.') || peek() == QLatin1Char(',')) && isDigit(peek(1))) {
            ++at_;
            while (isDigit(peek()))
                ++at_;
        }
        return text_.mid(from, at_ - from).toString().replace(QLatin1Char(','), QLatin1Char('.'));
    }
    qsizetype position() const { return at_; }
    void back(qsizetype position) { at_ = position; }

private:
    QStringView text_;
    qsizetype at_ = 0;
};

const QStringList &seasons()
{
    static const QStringList names{QStringLiteral("SP"), QStringLiteral("SU"), QStringLiteral("FA"), QStringLiteral("WI")};
    return names;
}

const QStringList &parts()
{
    static const QStringList names{QStringLiteral("MO"), QStringLiteral("MI"), QStringLiteral("AF"),
                                   QStringLiteral("EV"), QStringLiteral("NI"), QStringLiteral("DT")};
    return names;
}

bool inRange(const Digits &digits, int least, int most) { return !digits.known() || (digits.number() >= least && digits.number() <= most); }

// "1X0" is no pattern of ours: once a digit is unknown, all to its right are.
bool unknownOnTheRight(const QString &digits)
{
    const qsizetype x = digits.indexOf(QLatin1Char('X'));
    return x < 0 || digits.mid(x).count(QLatin1Char('X')) == digits.size() - x;
}

bool readMonthAndDay(Cursor &in, Value &value)
{
    value.month.text = in.takeDigits(2);
    if (value.month.text.size() != 2 || !inRange(value.month, 1, 12))
        return false;
    if (in.peek() == QLatin1Char('-') && isDigitOrX(in.peek(1))) {
        in.take(QLatin1Char('-'));
        value.day.text = in.takeDigits(2);
        if (value.day.text.size() != 2 || !inRange(value.day, 1, 31))
            return false;
    }
    if (!value.day.known() || !value.month.known())
        return true;
    const std::int64_t year = value.year.known() ? (value.bc ? 1 - value.year.number() : value.year.number()) : 2000;
    return value.day.number() <= daysInMonth(year, static_cast<int>(value.month.number()));
}

bool readWeek(Cursor &in, Value &value)
{
    value.week.text = in.takeDigits(2);
    if (value.week.text.size() != 2 || !inRange(value.week, 1, 53))
        return false;
    if (value.week.known() && value.week.number() == 53 && value.year.known() && value.year.text.size() >= 4 && !value.bc
        && weeksInYear(value.year.number()) < 53)
        return false;
    if (in.take(QLatin1String("-WE"))) {
        value.weekend = true;
        return true;
    }
    if (in.peek() == QLatin1Char('-')) {
        in.take(QLatin1Char('-'));
        value.weekday.text = in.takeDigits(1);
        return value.weekday.present() && inRange(value.weekday, 1, 7);
    }
    return true;
}

bool readBelowYear(Cursor &in, Value &value)
{
    if (in.take(QLatin1Char('W'))) {
        if (in.take(QLatin1Char('I'))) {
            value.season = QStringLiteral("WI");
            return true;
        }
        return readWeek(in, value);
    }
    value.season = in.takeAny(seasons());
    if (!value.season.isEmpty())
        return true;
    for (const auto &[letter, field, most] : {std::tuple{'Q', &value.quarter, '4'}, std::tuple{'H', &value.half, '2'}}) {
        if (!in.take(QLatin1Char(letter)))
            continue;
        *field = in.takeDigits(1);
        return !field->isEmpty() && *field != QLatin1String("0") && (*field == QLatin1String("X") || field->front() <= QLatin1Char(most));
    }
    return readMonthAndDay(in, value);
}

bool readDate(Cursor &in, Value &value)
{
    value.bc = in.take(QLatin1String("BC"));
    value.fiscal = !value.bc && in.take(QLatin1String("FY"));
    value.year.text = in.takeDigits();
    if (value.year.text.size() < 2 || !unknownOnTheRight(value.year.text) || (value.fiscal && value.year.text.size() < 4))
        return false;
    const bool more = in.peek() == QLatin1Char('-') && !in.atEnd();
    if (value.year.text.size() < 4)
        return !more;
    if (!more)
        return true;
    in.take(QLatin1Char('-'));
    return readBelowYear(in, value);
}

bool readZone(Cursor &in, Value &value)
{
    if (in.take(QLatin1Char('Z'))) {
        value.zone = QStringLiteral("Z");
        return true;
    }
    if (in.peek() != QLatin1Char('+') && in.peek() != QLatin1Char('-'))
        return true;
    const QChar sign = in.peek();
    in.take(sign);
    const QString hours = in.takeDigits(2);
    in.take(QLatin1Char(':'));
    const QString minutes = in.takeDigits(2);
    value.zone = sign + hours + QLatin1Char(':') + (minutes.isEmpty() ? QStringLiteral("00") : minutes);
    return hours.size() == 2;
}

bool readClock(Cursor &in, Value &value)
{
    value.hour.text = in.takeDigits(2);
    if (value.hour.text.size() != 2 || !inRange(value.hour, 0, 24))
        return false;
    if (in.take(QLatin1Char(':'))) {
        value.minute.text = in.takeDigits(2);
        if (value.minute.text.size() != 2 || !inRange(value.minute, 0, 59))
            return false;
        if (in.take(QLatin1Char(':'))) {
            value.second.text = in.takeDigits(2);
            if (value.second.text.size() != 2 || !inRange(value.second, 0, 60))
                return false;
            if (in.take(QLatin1Char('.')))
                value.fraction = in.takeDigits();
        }
    }
    return readZone(in, value);
}

bool readTime(Cursor &in, Value &value)
{
    value.kind = Value::Kind::Time;
    value.part = in.takeAny(parts());
    if (!value.part.isEmpty())
        return true;
    if (in.take(QLatin1String("XX"))) {
        value.part = QStringLiteral("XX");
        return true;
    }
    return readClock(in, value);
}

QString takeUnit(Cursor &in, bool ofClock)
{
    static const QStringList clockUnits = parts() + QStringList{QStringLiteral("H"), QStringLiteral("M"), QStringLiteral("S")};
    // Without "DT" (daytime): in "P1DT12H" a day ends and the clock begins.
    static const QStringList dateUnits = QStringList{QStringLiteral("DE"), QStringLiteral("CE"), QStringLiteral("ML"), QStringLiteral("WE")}
        + seasons() + parts().mid(0, parts().size() - 1) + QStringList{QStringLiteral("Y"), QStringLiteral("M"), QStringLiteral("W"),
                                                                       QStringLiteral("D"), QStringLiteral("Q"), QStringLiteral("E")};
    return in.takeAny(ofClock ? clockUnits : dateUnits);
}

bool readDuration(Cursor &in, Value &value)
{
    value.kind = Value::Kind::Duration;
    bool ofClock = false;
    while (!in.atEnd()) {
        if (!ofClock && in.take(QLatin1Char('T'))) {
            ofClock = true;
            continue;
        }
        DurationPart part;
        part.count = in.takeNumber();
        part.unit = takeUnit(in, ofClock);
        part.ofClock = ofClock;
        const bool bare = part.count.isEmpty(); // "PTNI": one of them
        if (part.unit.isEmpty() || (bare && part.unit.size() < 2))
            return false;
        if (bare)
            part.count = QStringLiteral("1");
        value.duration.push_back(part);
    }
    return !value.duration.empty();
}

bool readReference(QStringView text, Value &value)
{
    constexpr std::array names{std::pair{"PAST_REF", Value::Kind::PastRef}, std::pair{"PRESENT_REF", Value::Kind::PresentRef},
                               std::pair{"FUTURE_REF", Value::Kind::FutureRef}};
    for (const auto &[name, kind] : names) {
        if (text == QLatin1String(name)) {
            value.kind = kind;
            return true;
        }
    }
    return false;
}

bool readValue(QStringView text, Value &value)
{
    if (readReference(text, value))
        return true;
    Cursor in(text);
    if (in.take(QLatin1Char('P')))
        return readDuration(in, value);
    if (in.peek() != QLatin1Char('T') && !readDate(in, value))
        return false;
    if (in.take(QLatin1Char('T')) && !readTime(in, value))
        return false;
    return in.atEnd();
}

} // namespace

base::Result<Value> parseValue(QStringView text)
{
    Value value;
    const QString upper = text.trimmed().toString().toUpper();
    if (!upper.isEmpty() && readValue(upper, value))
        return value;
    return base::Error{
        base::Error::Kind::Malformed, QCoreApplication::translate("timeline", "“%1” is not a TIMEX3 value.").arg(text.toString()), {}};
}

namespace {
QString printDate(const Value &value)
{
    QString text = (value.bc ? QStringLiteral("BC") : value.fiscal ? QStringLiteral("FY") : QString()) + value.year.text;
    if (value.month.present())
        text += QLatin1Char('-') + value.month.text + (value.day.present() ? QLatin1Char('-') + value.day.text : QString());
    if (value.week.present()) {
        text += QLatin1String("-W") + value.week.text;
        text += value.weekend ? QStringLiteral("-WE") : value.weekday.present() ? QLatin1Char('-') + value.weekday.text : QString();
    }
    if (!value.season.isEmpty())
        text += QLatin1Char('-') + value.season;
    if (!value.quarter.isEmpty())
        text += QLatin1String("-Q") + value.quarter;
    if (!value.half.isEmpty())
        text += QLatin1String("-H") + value.half;
    return text;
}

QString printClock(const Value &value)
{
    if (!value.part.isEmpty())
        return value.part;
    QString text = value.hour.text;
    if (value.minute.present())
        text += QLatin1Char(':') + value.minute.text;
    if (value.second.present())
        text += QLatin1Char(':') + value.second.text;
    if (!value.fraction.isEmpty())
        text += QLatin1Char('.') + value.fraction;
    return text + value.zone;
}

QString printDuration(const std::vector<DurationPart> &parts)
{
    QString text = QStringLiteral("P");
    bool inClock = false;
    for (const DurationPart &part : parts) {
        if (part.ofClock && !inClock)
            text += QLatin1Char('T');
        inClock = part.ofClock;
        text += part.count + part.unit;
    }
    return text;
}
} // namespace

QString print(const Value &value)
{
    switch (value.kind) {
    case Value::Kind::Date:
        return printDate(value);
    case Value::Kind::Time:
        return printDate(value) + QLatin1Char('T') + printClock(value);
    case Value::Kind::Duration:
        return printDuration(value.duration);
    case Value::Kind::PastRef:
        return QStringLiteral("PAST_REF");
    case Value::Kind::PresentRef:
        return QStringLiteral("PRESENT_REF");
    case Value::Kind::FutureRef:
        return QStringLiteral("FUTURE_REF");
    }
    return {};
}

Granularity granularity(const Value &value)
{
    using enum Granularity;
    if (value.kind == Value::Kind::Time) {
        if (!value.part.isEmpty())
            return value.part == QLatin1String("XX") ? Day : PartOfDay;
        return value.second.known() ? Second : value.minute.known() ? Minute : Hour;
    }
    if (value.kind != Value::Kind::Date)
        return Unknown;
    if (value.day.known() || value.weekday.known())
        return Day;
    if (value.weekend)
        return Weekend;
    if (value.week.known())
        return Week;
    if (value.month.known())
        return Month;
    if (!value.season.isEmpty())
        return Season;
    if (!value.quarter.isEmpty() && value.quarter != QLatin1String("X"))
        return Quarter;
    if (!value.half.isEmpty() && value.half != QLatin1String("X"))
        return Half;
    const qsizetype known = value.year.text.size() - value.year.text.count(QLatin1Char('X'));
    if (known == value.year.text.size() && known >= 4)
        return Year;
    return known == 3 ? Decade : known == 2 ? Century : Unknown;
}

Granularity granularity(QStringView text)
{
    const base::Result<Value> value = parseValue(text);
    return value ? granularity(*value) : Granularity::Unknown;
}

QString typeOf(const Value &value)
{
    return value.kind == Value::Kind::Duration ? QStringLiteral("DURATION")
        : value.kind == Value::Kind::Time      ? QStringLiteral("TIME")
                                               : QStringLiteral("DATE");
}

const QStringList &mods()
{
    static const QStringList names{QStringLiteral("BEFORE"),        QStringLiteral("AFTER"),         QStringLiteral("ON_OR_BEFORE"),
                                   QStringLiteral("ON_OR_AFTER"),   QStringLiteral("LESS_THAN"),     QStringLiteral("MORE_THAN"),
                                   QStringLiteral("EQUAL_OR_LESS"), QStringLiteral("EQUAL_OR_MORE"), QStringLiteral("START"),
                                   QStringLiteral("MID"),           QStringLiteral("END"),           QStringLiteral("APPROX")};
    return names;
}

} // namespace timeline
