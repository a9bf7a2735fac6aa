// EDTF read and written.
#include "app/timeline/edtf.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace timeline {

namespace {

base::Error malformed(QStringView text)
{
    return {base::Error::Kind::Malformed, QCoreApplication::translate("timeline", "“%1” is not an EDTF date.").arg(text.toString()), {}};
}

EdtfDate::Doubt doubtOf(QStringView sign) { return {sign == u"?" || sign == u"%", sign == u"~" || sign == u"%"}; }

void add(EdtfDate::Doubt &to, EdtfDate::Doubt doubt)
{
    to.uncertain = to.uncertain || doubt.uncertain;
    to.approximate = to.approximate || doubt.approximate;
}

bool isTwo(const QString &digits, int least, int most)
{
    if (digits.contains(QLatin1Char('X')))
        return digits != QLatin1String("X0") && digits.size() == 2;
    return digits.toInt() >= least && digits.toInt() <= most;
}

// The year as a number, of a date without unknown digits; nullopt beyond the reach of our clock.
std::optional<std::int64_t> yearNumber(const EdtfDate &date)
{
    bool isNumber = false;
    std::int64_t year = date.year.toLongLong(&isNumber);
    for (int i = 0; isNumber && i < date.exponent; ++i) {
        year *= 10;
        isNumber = year < farthestYear;
    }
    if (!isNumber || year > farthestYear)
        return std::nullopt;
    return date.isNegative ? -year : year;
}

bool isSound(const EdtfDate &date)
{
    const bool isKnownYear = !date.year.contains(QLatin1Char('X'));
    if (date.isLong ? !isKnownYear || (date.year.size() < 5 && date.exponent == 0) : date.year.size() != 4)
        return false;
    if (isKnownYear && !yearNumber(date))
        return false;
    if (!date.isLong && date.isNegative && date.year == QLatin1String("0000"))
        return false;
    if (date.significant > date.year.size() + date.exponent || (date.significant > 0 && !date.month.isEmpty()))
        return false;
    if (date.month.isEmpty())
        return date.clock.isEmpty();
    if (date.isLong || !(isTwo(date.month, 1, 12) || (date.isSubYear() && date.month.toInt() <= 41 && date.day.isEmpty())))
        return false;
    if (date.day.isEmpty())
        return date.clock.isEmpty();
    const bool isKnown = !date.month.contains(QLatin1Char('X')) && !date.day.contains(QLatin1Char('X'));
    const std::int64_t year = isKnownYear ? yearNumber(date).value_or(2000) : 2000;
    return isKnown ? isTwo(date.day, 1, daysInMonth(year, date.month.toInt())) : isTwo(date.day, 1, 31);
}

std::optional<EdtfDate> readDate(QStringView text)
{
    static const QRegularExpression shape(QRegularExpression::anchoredPattern(
        QStringLiteral("([?~%]?)(Y?)(-?)([0-9X]+)(?:E([0-9]{1,2}))?(?:S([0-9]{1,2}))?([?~%]?)"
                       "(?:-([?~%]?)([0-9X]{2})([?~%]?)(?:-([?~%]?)([0-9X]{2})([?~%]?))?)?"
                       "(?:T([0-2][0-9]:[0-5][0-9]:[0-6][0-9](?:\\.[0-9]+)?)(Z|[+-][0-9]{2}(?::[0-9]{2})?)?)?")));
    const QRegularExpressionMatch match = shape.match(text.toString());
    if (!match.hasMatch())
        return std::nullopt;
    EdtfDate date;
    date.isLong = !match.captured(2).isEmpty();
    date.isNegative = !match.captured(3).isEmpty();
    date.year = match.captured(4);
    date.exponent = match.captured(5).toInt();
    date.significant = match.captured(6).toInt();
    date.month = match.captured(9);
    date.day = match.captured(12);
    date.clock = match.captured(14);
    date.zone = match.captured(15);
    if (date.clock.left(2).toInt() > 24 || (date.exponent != 0 && !date.isLong))
        return std::nullopt;
    // A sign before a component is of it alone; one after it, of all up to there.
    add(date.ofYear, doubtOf(match.captured(1)));
    add(date.ofMonth, doubtOf(match.captured(8)));
    add(date.ofDay, doubtOf(match.captured(11)));
    add(date.ofYear, doubtOf(match.captured(7)));
    for (EdtfDate::Doubt *each : {&date.ofYear, &date.ofMonth})
        add(*each, doubtOf(match.captured(10)));
    for (EdtfDate::Doubt *each : {&date.ofYear, &date.ofMonth, &date.ofDay})
        add(*each, doubtOf(match.captured(13)));
    return isSound(date) ? std::optional(date) : std::nullopt;
}

std::optional<EdtfEnd> readEnd(QStringView text)
{
    if (text == u"..")
        return EdtfEnd{EdtfEnd::What::Open, {}};
    if (text.isEmpty())
        return EdtfEnd{EdtfEnd::What::Unknown, {}};
    const std::optional<EdtfDate> date = readDate(text);
    return date ? std::optional(EdtfEnd{EdtfEnd::What::Date, *date}) : std::nullopt;
}

bool readMembers(QStringView text, Edtf &edtf)
{
    const auto parts = text.split(QLatin1Char(','));
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const QStringView part = parts[i].trimmed();
        const qsizetype dots = part.indexOf(QLatin1String(".."));
        const QStringView left = dots < 0 ? part : part.left(dots), right = dots < 0 ? part : part.mid(dots + 2);
        std::optional<EdtfEnd> from = readEnd(left), to = readEnd(right);
        if (!from || !to || (left.isEmpty() && (right.isEmpty() || i > 0)) || (right.isEmpty() && i + 1 < parts.size()))
            return false;
        for (EdtfEnd *end : {&*from, &*to}) {
            if (end->what == EdtfEnd::What::Unknown)
                end->what = EdtfEnd::What::Open;
        }
        edtf.members.push_back({*from, *to, dots >= 0});
    }
    return true;
}

bool readInterval(QStringView text, qsizetype slash, Edtf &edtf)
{
    const std::optional<EdtfEnd> start = readEnd(text.left(slash)), end = readEnd(text.mid(slash + 1));
    if (!start || !end || (start->what != EdtfEnd::What::Date && end->what != EdtfEnd::What::Date))
        return false;
    edtf.kind = Edtf::Kind::Interval;
    edtf.start = *start;
    edtf.end = *end;
    if (start->what != EdtfEnd::What::Date || end->what != EdtfEnd::What::Date)
        return true;
    const Placement from = placementOf(Edtf{Edtf::Kind::Date, *start, {}, {}}), to = placementOf(Edtf{Edtf::Kind::Date, *end, {}, {}});
    const bool isKnown = from.likely.start.earliest && to.likely.end.latest;
    return !isKnown || *from.likely.start.earliest < *to.likely.end.latest; // it does not end before it begins
}

} // namespace

base::Result<Edtf> parseEdtf(QStringView written)
{
    const QStringView text = written.trimmed();
    Edtf edtf;
    const bool isOne = text.startsWith(QLatin1Char('[')) && text.endsWith(QLatin1Char(']'));
    const bool isAll = text.startsWith(QLatin1Char('{')) && text.endsWith(QLatin1Char('}'));
    if (isOne || isAll) {
        edtf.kind = isOne ? Edtf::Kind::OneOf : Edtf::Kind::AllOf;
        return text.size() > 2 && readMembers(text.mid(1, text.size() - 2), edtf) ? base::Result<Edtf>(edtf) : malformed(written);
    }
    if (const qsizetype slash = text.indexOf(QLatin1Char('/')); slash >= 0)
        return readInterval(text, slash, edtf) ? base::Result<Edtf>(edtf) : malformed(written);
    const std::optional<EdtfDate> date = readDate(text);
    if (!date)
        return malformed(written);
    edtf.start.date = *date;
    return edtf;
}

namespace {

QString signOf(EdtfDate::Doubt doubt)
{
    return doubt.uncertain ? (doubt.approximate ? QStringLiteral("%") : QStringLiteral("?"))
                           : (doubt.approximate ? QStringLiteral("~") : QString());
}

QString print(const EdtfDate &date)
{
    QString year = (date.isLong ? QStringLiteral("Y") : QString()) + (date.isNegative ? QStringLiteral("-") : QString()) + date.year;
    if (date.exponent > 0)
        year += QLatin1Char('E') + QString::number(date.exponent);
    if (date.significant > 0)
        year += QLatin1Char('S') + QString::number(date.significant);
    struct Part {
        QString digits;
        EdtfDate::Doubt doubt;
    };
    std::vector<Part> parts{{year, date.ofYear}};
    if (!date.month.isEmpty())
        parts.push_back({date.month, date.ofMonth});
    if (!date.day.isEmpty())
        parts.push_back({date.day, date.ofDay});
    // All up to the last of the same doubt share one sign behind it; the rest bear theirs before them.
    std::size_t shared = 1;
    while (shared < parts.size() && parts[shared].doubt == parts[0].doubt)
        ++shared;
    QString text;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const QString sign = signOf(parts[i].doubt);
        text += (i ? QStringLiteral("-") : QString()) + (i < shared ? QString() : sign) + parts[i].digits
            + (i + 1 == shared ? sign : QString());
    }
    return date.clock.isEmpty() ? text : text + QLatin1Char('T') + date.clock + date.zone;
}

QString print(const EdtfEnd &end)
{
    return end.what == EdtfEnd::What::Date ? print(end.date) : end.what == EdtfEnd::What::Open ? QStringLiteral("..") : QString();
}

int levelOf(const EdtfDate &date)
{
    const EdtfDate::Doubt plain;
    const bool isQualified = date.ofYear != plain || date.ofMonth != plain || date.ofDay != plain;
    const bool isWhole = (date.month.isEmpty() || date.ofMonth == date.ofYear) && (date.day.isEmpty() || date.ofDay == date.ofYear);
    const QString digits = date.year + date.month + date.day;
    const auto isPartly = [](const QString &two) { return two.count(QLatin1Char('X')) == 1; };
    const qsizetype unknown = digits.indexOf(QLatin1Char('X'));
    const bool isRightmost = unknown < 0 || digits.mid(unknown).count(QLatin1Char('X')) == digits.size() - unknown;
    if (date.exponent > 0 || date.significant > 0 || (isQualified && !isWhole) || !isRightmost || (unknown >= 0 && unknown < 2)
        || isPartly(date.month) || isPartly(date.day) || date.month.toInt() > 24 || (unknown >= 0 && isQualified))
        return 2;
    return date.isLong || date.isNegative || isQualified || unknown >= 0 || date.isSubYear() ? 1 : 0;
}

} // namespace

QString print(const Edtf &edtf)
{
    if (edtf.kind == Edtf::Kind::Date)
        return print(edtf.start);
    if (edtf.kind == Edtf::Kind::Interval)
        return print(edtf.start) + QLatin1Char('/') + print(edtf.end);
    QStringList members;
    for (const Edtf::Member &member : edtf.members) {
        const auto side = [](const EdtfEnd &end) { return end.what == EdtfEnd::What::Date ? print(end) : QString(); };
        members.append(member.isRange ? side(member.from) + QLatin1String("..") + side(member.to) : print(member.from));
    }
    const QString list = members.join(QLatin1Char(','));
    return edtf.kind == Edtf::Kind::OneOf ? QLatin1Char('[') + list + QLatin1Char(']') : QLatin1Char('{') + list + QLatin1Char('}');
}

int levelOf(const Edtf &edtf)
{
    if (edtf.kind == Edtf::Kind::OneOf || edtf.kind == Edtf::Kind::AllOf)
        return 2;
    int level = 0;
    for (const EdtfEnd *end : {&edtf.start, &edtf.end}) {
        if (end == &edtf.end && edtf.kind == Edtf::Kind::Date)
            break;
        level = std::max(level, end->what == EdtfEnd::What::Date ? levelOf(end->date) : 1);
    }
    return level;
}

} // namespace timeline
