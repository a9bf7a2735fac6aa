// What stands around a date that is typed: sides, doubt, and the two ends of an interval.
#include "app/dates/typed_forms.h"

#include "app/timeline/edtf.h"

#include <QRegularExpression>

#include <algorithm>

namespace dates::typed {

using namespace timeline;

namespace {

// A phrase of `kind` at the beginning of the text; what comes after it, in the ways to read it: after "dopo le" a number is an hour.
QStringList afterAny(const Rules &rules, Around kind, const QString &text)
{
    const QString folded = foldedWord(text);
    const QStringList &clocks = rules.around(Around::Clock);
    for (const QString &phrase : rules.around(kind)) {
        const bool isWhole
            = phrase.endsWith(QLatin1Char('\'')) || (folded.size() > phrase.size() && folded[phrase.size()] == QLatin1Char(' '));
        if (!folded.startsWith(phrase) || !isWhole || folded.size() <= phrase.size())
            continue;
        const QString rest = text.mid(phrase.size()).trimmed();
        const bool isHour = clocks.contains(phrase.section(QLatin1Char(' '), -1)) && !rest.isEmpty() && rest.front().isDigit();
        return isHour ? QStringList{clocks.front() + QLatin1Char(' ') + rest, rest} : QStringList{rest};
    }
    return {};
}

// The past is meant, unless it is nearly a year away and the coming one is near: "5 ottobre" in an article of September.
void putNearFirst(std::vector<Reading> &readings, const QString &dct)
{
    const std::optional<Instant> now = instantOfDct(dct);
    if (readings.size() != 2 || !now)
        return;
    const std::optional<Instant> first = instantOfDct(readings[0].value), second = instantOfDct(readings[1].value);
    if (first && second && *now - *first > 300 * day && *second > *now && *second - *now <= 60 * day) {
        std::swap(readings[0], readings[1]);
        std::swap(readings[0].weight, readings[1].weight);
    }
}

Typed fromExpression(const Expression &expression, const QString &language)
{
    Typed typed;
    typed.type = expression.type;
    typed.value = expression.value;
    typed.mod = expression.mod;
    typed.quant = expression.quant;
    typed.freq = expression.freq;
    typed.derivation = expression.derivation;
    typed.readings = expression.readings;
    typed.language = language;
    typed.byHalf = expression.byHalf;
    return typed;
}

// As it is, and with its number words as digits; an abbreviation as what it stands for.
std::optional<Typed> plain(const Grammar &grammar, const QString &written, const QString &dct, Tense lean = Tense::Past)
{
    const QString whole = grammar.rules().longForm(foldedWord(written)), &text = whole.isEmpty() ? written : whole;
    std::optional<Expression> found = grammar.phrase(text, dct, lean);
    const QString digits = found ? text : withDigits(text, grammar.language());
    if (digits != text)
        found = grammar.phrase(digits, dct, lean);
    if (!found)
        return std::nullopt;
    const QString before = found->readings.front().value;
    putNearFirst(found->readings, dct);
    Typed typed = fromExpression(*found, grammar.language());
    typed.value = typed.readings.front().value;
    typed.mod = typed.readings.front().mod;
    if (typed.value != before)
        typed.derivation = text + QStringLiteral(" → ") + typed.readings.front().why;
    return typed;
}

std::optional<Typed> oneDate(const Grammar &grammar, const QString &text, const QString &dct, Tense lean = Tense::Past)
{
    std::optional<Typed> typed = asWritten(text, dct);
    typed = typed ? typed : shorthand(text, dct);
    typed = typed ? typed : plain(grammar, text, dct, lean);
    const bool isPlace = typed && (typed->type == QLatin1String("DATE") || typed->type == QLatin1String("TIME")) && !typed->isInterval()
        && granularity(typed->value) != Granularity::Unknown;
    return isPlace ? typed : std::nullopt;
}

std::optional<Typed> withSide(const Grammar &grammar, const QString &text, const QString &dct)
{
    struct Side {
        Around around;
        const char *mod;
        Tense lean;
    };
    static constexpr Side sides[] = {{Around::NotBefore, "ON_OR_AFTER", Tense::Past},
                                     {Around::NotAfter, "ON_OR_BEFORE", Tense::Past},
                                     {Around::Deadline, "ON_OR_BEFORE", Tense::Future},
                                     {Around::Before, "BEFORE", Tense::Past},
                                     {Around::After, "AFTER", Tense::Past}};
    for (const Side &side : sides) {
        for (const QString &rest : afterAny(grammar.rules(), side.around, text)) {
            std::optional<Typed> typed = oneDate(grammar, rest, dct, side.lean);
            if (!typed)
                continue;
            typed->mod = QLatin1String(side.mod);
            for (Reading &reading : typed->readings)
                reading.mod = typed->mod;
            typed->language = grammar.language();
            typed->derivation += QLatin1Char(' ') + typed->mod;
            return typed;
        }
    }
    return std::nullopt;
}

// Of the readings of both ends the likeliest that leave time between them, the first ones first.
std::optional<Typed> between(const Typed &from, const Typed &to, const QString &text)
{
    std::optional<Typed> best;
    double weight = 0;
    for (const Reading &first : from.readings) {
        for (const Reading &last : to.readings) {
            const Placement start = placementOf(first.value, first.mod, {}).value(), end = placementOf(last.value, last.mod, {}).value();
            const bool isForwards = start.likely.start.earliest && end.likely.end.latest && start.likely.end.latest
                && end.likely.start.earliest && *start.likely.start.earliest < *end.likely.start.earliest
                && *start.likely.end.latest < *end.likely.end.latest;
            if (!isForwards || first.weight * last.weight <= weight)
                continue;
            const EdtfText head = edtfOf({first.value, first.mod, false, {}}), tail = edtfOf({last.value, last.mod, false, {}});
            const QString left = head.text.section(QLatin1Char('/'), 0, 0), right = tail.text.section(QLatin1Char('/'), -1);
            std::optional<Typed> made = left.isEmpty() || right.isEmpty() ? std::nullopt : asWritten(left + QLatin1Char('/') + right, {});
            if (!made)
                continue;
            weight = first.weight * last.weight;
            if (made->isInterval()) {
                made->begin = first.mod.isEmpty() ? first.value : first.value + QLatin1Char(' ') + first.mod;
                made->end = last.mod.isEmpty() ? last.value : last.value + QLatin1Char(' ') + last.mod;
            }
            made->edtf = left + QLatin1Char('/') + right;
            made->derivation = text + QStringLiteral(" → ") + made->edtf;
            best = made;
        }
    }
    return best;
}

bool isNumber(const QString &text)
{
    return text.size() <= 2 && !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
}

// "3" of "3 – 5 October 2025" is "3 October 2025", "5" of "Oct 3–5" is "Oct 5", "March" of "March – May 2024" is "March 2024".
QStringList leftForms(const QString &left, const QString &right)
{
    static const QRegularExpression number(QStringLiteral("\\d{1,2}(st|nd|rd|th|°|º)?(?!\\d)")), year(QStringLiteral("(?<!\\d)\\d{4}$"));
    static const QRegularExpression article(QStringLiteral("^(the|il|l['’])\\s*"), QRegularExpression::CaseInsensitiveOption);
    const QString bare = QString(left).remove(article);
    QStringList forms;
    if (isNumber(bare)) {
        QString whole = right;
        forms.append(whole.replace(number.match(right).capturedStart(), number.match(right).capturedLength(), bare));
    }
    const QRegularExpressionMatch ofRight = year.match(right);
    if (ofRight.hasMatch() && !year.match(left).hasMatch())
        forms.append(left + QLatin1Char(' ') + ofRight.captured());
    return forms + QStringList{left};
}

// "5" and "5, 2024" after "Oct 3" are "Oct 5" and "Oct 5 2024".
QString rightForm(const QString &left, const QString &right)
{
    static const QRegularExpression last(QStringLiteral("(?<!\\d)\\d{1,2}(?!\\d)(?!.*(?<!\\d)\\d{1,2}(?!\\d))"));
    static const QRegularExpression number(QStringLiteral("^(\\d{1,2})(?:,? (\\d{4}))?$"));
    const QRegularExpressionMatch match = last.match(left), bare = number.match(right);
    if (!bare.hasMatch() || isNumber(left) || !match.hasMatch())
        return right;
    QString whole = left;
    whole.replace(match.capturedStart(), match.capturedLength(), bare.captured(1));
    return bare.captured(2).isEmpty() ? whole : whole + QLatin1Char(' ') + bare.captured(2);
}

std::optional<Typed> ends(const Grammar &grammar, const QString &left, const QString &right, const QString &text, const QString &dct)
{
    const std::optional<Typed> to = oneDate(grammar, rightForm(left, right), dct);
    if (!to)
        return std::nullopt;
    for (const QString &form : leftForms(left, right)) {
        const std::optional<Typed> from = oneDate(grammar, form, dct);
        std::optional<Typed> typed = from ? between(*from, *to, text) : std::nullopt;
        if (typed) {
            typed->language = grammar.language();
            return typed;
        }
    }
    return std::nullopt;
}

// The two sides of a word in the middle, tried at each place where it stands.
std::optional<Typed> around(const Grammar &grammar, const QString &rest, Around middle, const QString &text, const QString &dct)
{
    for (qsizetype at = rest.indexOf(QLatin1Char(' ')); at > 0; at = rest.indexOf(QLatin1Char(' '), at + 1)) {
        for (const QString &right : afterAny(grammar.rules(), middle, rest.mid(at + 1))) {
            if (const std::optional<Typed> typed = ends(grammar, rest.left(at), right, text, dct))
                return typed;
        }
    }
    return std::nullopt;
}

// "tra lunedì e mercoledì", "dal 3 al 5 ottobre", "dalle 9 alle 12", "from March to May", "lun-mer", "1987–1990".
std::optional<Typed> interval(const Grammar &grammar, const QString &text, const QString &dct)
{
    for (const auto &[open, middle] : {std::pair{Around::Between, Around::And}, std::pair{Around::From, Around::To}}) {
        for (const QString &rest : afterAny(grammar.rules(), open, text)) {
            if (const std::optional<Typed> typed = around(grammar, rest, middle, text, dct))
                return typed;
        }
    }
    static const QRegularExpression dash(QStringLiteral("\\s*[-–—]\\s*"));
    for (QRegularExpressionMatchIterator each = dash.globalMatch(text); each.hasNext();) {
        const QRegularExpressionMatch match = each.next();
        const QString left = text.left(match.capturedStart()), right = text.mid(match.capturedEnd());
        if (left.isEmpty() || right.isEmpty())
            continue;
        if (const std::optional<Typed> typed = ends(grammar, left, right, text, dct))
            return typed;
    }
    return around(grammar, text, Around::To, text, dct);
}

} // namespace

std::optional<Typed> inLanguage(const Grammar &grammar, const QString &text, const QString &dct)
{
    if (text.endsWith(QLatin1Char('?')) && text.size() > 1) {
        std::optional<Typed> typed = inLanguage(grammar, text.chopped(1).trimmed(), dct);
        if (typed)
            typed->isUnsure = true;
        return typed;
    }
    for (const QString &rest : afterAny(grammar.rules(), Around::Unsure, text)) {
        std::optional<Typed> typed = oneDate(grammar, rest, dct);
        typed = typed ? typed : inLanguage(grammar, rest, dct);
        if (typed) {
            typed->isUnsure = true;
            return typed;
        }
    }
    if (const std::optional<Typed> typed = withSide(grammar, text, dct))
        return typed;
    if (const std::optional<Typed> typed = plain(grammar, text, dct))
        return typed;
    if (const std::optional<Typed> typed = interval(grammar, text, dct))
        return typed;
    for (const QString &rest : afterAny(grammar.rules(), Around::Within, text)) {
        if (const std::optional<Typed> typed = oneDate(grammar, rest, dct))
            return typed;
    }
    return std::nullopt;
}

} // namespace dates::typed
