// The files of names: holidays, months and eras of other calendars, and what an analyst types around a date.
#include "app/base/resources.h"
#include "app/dates/rules_reader.h"

#include <QCoreApplication>

#include <algorithm>

namespace dates {

namespace {
// "fixed 12-25", "easter 1", "easterweek", "nth 4 4 11 1" (nth, weekday, month, days after).
std::optional<Holiday> holidayRule(const QStringList &rule)
{
    Holiday holiday;
    const QString kind = rule.value(0);
    if (kind == QLatin1String("fixed")) {
        holiday.month = rule.value(1).section(QLatin1Char('-'), 0, 0).toInt();
        holiday.day = rule.value(1).section(QLatin1Char('-'), 1).toInt();
    } else if (kind == QLatin1String("easter")) {
        holiday.kind = Holiday::Kind::Easter;
        holiday.offset = rule.value(1).toInt();
    } else if (kind == QLatin1String("easterweek")) {
        holiday.kind = Holiday::Kind::WeekOfEaster;
    } else if (kind == QLatin1String("nth")) {
        holiday.kind = Holiday::Kind::NthWeekday;
        holiday.nth = rule.value(1).toInt();
        holiday.weekday = rule.value(2).toInt();
        holiday.month = rule.value(3).toInt();
        holiday.offset = rule.value(4).toInt();
    } else {
        return std::nullopt;
    }
    const bool isDay = holiday.month >= 1 && holiday.month <= 12 && holiday.day >= 1 && holiday.day <= 31 && holiday.weekday >= 1
        && holiday.weekday <= 7;
    return isDay ? std::optional(holiday) : std::nullopt;
}
} // namespace

// A name of several words is a pattern of them.
void RulesReader::addName(const QString &name, const Rule &rule)
{
    std::vector<Item> items;
    const Lexed lexed = lex(name);
    for (const Token &token : lexed.tokens) {
        const QString word = lexed.form(token).toString();
        items.push_back(
            {{token.kind == Token::Kind::Number ? QStringLiteral("dd") : QLatin1Char('"') + word + QLatin1Char('"')}, false, false});
        if (token.kind != Token::Kind::Word)
            continue;
        WordEntry &entry = rules_->words_[word];
        if (token.isCapitalised && lexed.tokens.size() == 1)
            entry.shape = WordEntry::Case::Capital;
        entry.triggers = entry.triggers || token.length() > 3;
    }
    addPattern(rule, items);
    rules_->spellings_.append(name);
}

// names | names  TAB  rule
base::Result<> RulesReader::readHolidays()
{
    static const QString file = QStringLiteral("holidays.tsv");
    const base::Result<std::vector<Line>> all = lines(file);
    if (!all)
        return all.error();
    const auto holidayName = [this](int holiday, int line) {
        Rule rule;
        rule.makes = symbolOf(QStringLiteral("holiday"));
        rule.operations = {{Operation::What::Set, Key::Holiday, {{'+', 0, holiday}}}};
        rule.line = line;
        rule.name = QStringLiteral("%1/holidays.tsv:%2").arg(rules_->language_).arg(line);
        return rule;
    };
    for (const Line &line : *all) {
        std::optional<Holiday> holiday = holidayRule(line.fields.value(1).split(QLatin1Char(' '), Qt::SkipEmptyParts));
        if (!holiday)
            return mistake(file, line.number,
                           QCoreApplication::translate("dates", "“%1” is no rule for a holiday.").arg(line.fields.value(1)));
        holiday->name = line.fields.value(0).section(QLatin1Char('|'), 0, 0).trimmed();
        for (const QString &name : line.fields.value(0).split(QLatin1Char('|')))
            addName(name.trimmed(), holidayName(static_cast<int>(rules_->holidays_.size()), line.number));
        rules_->holidays_.push_back(*holiday);
    }
    return {};
}

// names | names  TAB  calendar month, calendar era NUMBER
base::Result<> RulesReader::readCalendars()
{
    static const QString file = QStringLiteral("calendars.tsv");
    if (!base::resource(QStringLiteral("dates/%1/%2").arg(rules_->language_, file)))
        return {}; // a language may do without
    const base::Result<std::vector<Line>> all = lines(file);
    if (!all)
        return all.error();
    for (const Line &line : *all) {
        const QStringList what = line.fields.value(1).split(QLatin1Char(' '), Qt::SkipEmptyParts);
        const std::optional<std::int32_t> calendar = constantFromName(what.value(0).toUpper());
        const int number = what.value(what.size() - 1).toInt();
        const bool isEra = what.value(1) == QLatin1String("era");
        if (!calendar || what.size() != (isEra ? 3 : 2) || number < 1 || (!isEra && number > 13))
            return mistake(file, line.number,
                           QCoreApplication::translate("dates", "“%1” is no month or era of a calendar.").arg(line.fields.value(1)));
        for (const QString &name : line.fields.value(0).split(QLatin1Char('|'))) {
            Rule rule;
            rule.makes = symbolOf(isEra ? QStringLiteral("calera") : QStringLiteral("calmonth"));
            rule.operations = {{Operation::What::Set, Key::Calendar, {{'+', 0, *calendar}}},
                               {Operation::What::Set, isEra ? Key::Era : Key::Month, {{'+', 0, number}}}};
            rule.line = line.number;
            rule.name = QStringLiteral("%1/calendars.tsv:%2").arg(rules_->language_).arg(line.number);
            addName(name.trimmed(), rule);
        }
    }
    return {};
}

// kind  TAB  words | words
base::Result<> RulesReader::readTyped()
{
    static const QStringList kinds
        = QStringLiteral("before after notafter notbefore deadline within clock unsure between and from to").split(QLatin1Char(' '));
    static const QString file = QStringLiteral("typed.tsv");
    if (!base::resource(QStringLiteral("dates/%1/%2").arg(rules_->language_, file)))
        return {};
    const base::Result<std::vector<Line>> all = lines(file);
    if (!all)
        return all.error();
    for (const Line &line : *all) {
        if (line.fields.value(0) == QLatin1String("short")) {
            for (const QString &one : line.fields.value(1).split(QLatin1Char('|')))
                rules_->longForms_.insert(foldedWord(one.section(QLatin1Char('='), 0, 0).trimmed()),
                                          one.section(QLatin1Char('='), 1).trimmed());
            continue;
        }
        const qsizetype kind = kinds.indexOf(line.fields.value(0));
        if (kind < 0)
            return mistake(file, line.number,
                           QCoreApplication::translate("dates", "“%1” stands around no date.").arg(line.fields.value(0)));
        QStringList &words = rules_->around_[static_cast<std::size_t>(kind)];
        for (const QString &phrase : line.fields.value(1).split(QLatin1Char('|')))
            words.append(foldedWord(phrase.trimmed()));
        if (static_cast<Around>(kind) != Around::Clock) // the first of these is the one that makes an hour
            std::stable_sort(words.begin(), words.end(), [](const QString &a, const QString &b) { return a.size() > b.size(); });
    }
    return {};
}

} // namespace dates
