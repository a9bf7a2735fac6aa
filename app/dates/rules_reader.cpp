#include "app/dates/rules_reader.h"

#include "app/base/resources.h"

#include <QCoreApplication>

#include <algorithm>

namespace dates {

RulesReader::RulesReader(const QString &language) : rules_(std::make_shared<Rules>())
{
    rules_->language_ = language;
    rules_->states_.emplace_back();
}

base::Result<std::shared_ptr<const Rules>> RulesReader::read()
{
    const bool isName = std::all_of(rules_->language_.begin(), rules_->language_.end(), [](QChar c) { return c.isLetter(); });
    if (rules_->language_.isEmpty() || !isName)
        return base::Error{base::Error::Kind::Unsupported,
                           QCoreApplication::translate("dates", "There is no date grammar for this language."), rules_->language_};
    for (const auto step : {&RulesReader::readSettings, &RulesReader::readLexicon, &RulesReader::readPatterns, &RulesReader::readHolidays,
                            &RulesReader::readCalendars, &RulesReader::readTenses, &RulesReader::readGuards, &RulesReader::readCompounds,
                            &RulesReader::readTyped}) {
        if (const base::Result<> done = (this->*step)(); !done)
            return done.error();
    }
    finish();
    return std::shared_ptr<const Rules>(rules_);
}

base::Error RulesReader::mistake(const QString &file, int line, const QString &what) const
{
    return {base::Error::Kind::Malformed, what, QStringLiteral("dates/%1/%2:%3").arg(rules_->language_, file).arg(line)};
}

// Fields are parted by tabs; "#" opens a comment line.
base::Result<std::vector<RulesReader::Line>> RulesReader::lines(const QString &file) const
{
    const base::Result<QByteArray> bytes = base::resource(QStringLiteral("dates/%1/%2").arg(rules_->language_, file));
    if (!bytes)
        return bytes.error();
    std::vector<Line> out;
    int number = 0;
    for (const QString &text : QString::fromUtf8(*bytes).split(QLatin1Char('\n'))) {
        ++number;
        if (text.trimmed().isEmpty() || text.startsWith(QLatin1Char('#')))
            continue;
        Line line{text.split(QLatin1Char('\t')), number};
        for (QString &field : line.fields)
            field = field.trimmed();
        out.push_back(line);
    }
    return out;
}

base::Result<> RulesReader::readSettings()
{
    const base::Result<std::vector<Line>> all = lines(QStringLiteral("settings.tsv"));
    if (!all)
        return all.error();
    for (const Line &line : *all)
        rules_->settings_.insert(line.fields.value(0), line.fields.value(1));
    const auto setting = [&](const char *name) { return rules_->settings_.value(QLatin1String(name)); };
    rules_->dayFirst_ = setting("numericOrder") != QLatin1String("mdy");
    rules_->ordinalDot_ = setting("ordinals") == QLatin1String("dot");
    rules_->capitalNouns_ = setting("nouns") == QLatin1String("capital");
    rules_->bareYears_ = setting("years") == QLatin1String("bare");
    rules_->verbsApart_ = setting("verbs") == QLatin1String("apart");
    for (const QString &ending : setting("romanOrdinals").split(QLatin1Char(' '), Qt::SkipEmptyParts))
        rules_->romanEndings_.insert(foldedWord(ending));
    return {};
}

Symbol RulesReader::symbolOf(const QString &name)
{
    const auto found = rules_->symbols_.find(name);
    if (found != rules_->symbols_.end())
        return *found;
    const Symbol symbol = static_cast<Symbol>(rules_->symbols_.size());
    rules_->symbols_.insert(name, symbol);
    return symbol;
}

// "month=9", "unit=M*3", "art".
base::Result<Bearing> RulesReader::bearing(const QString &text)
{
    Bearing bearing;
    const QString name = text.section(QLatin1Char('='), 0, 0);
    bearing.symbol = symbolOf(name);
    const QString value = text.section(QLatin1Char('='), 1);
    if (value.isEmpty())
        return bearing;
    const std::optional<std::int32_t> constant = constantFromName(value.section(QLatin1Char('*'), 0, 0));
    const std::optional<std::int32_t> factor = value.contains(QLatin1Char('*')) ? constantFromName(value.section(QLatin1Char('*'), 1)) : 1;
    if (!constant || !factor)
        return base::Error{base::Error::Kind::Malformed, QCoreApplication::translate("dates", "“%1” is no value.").arg(value), {}};
    bearing.value = *constant;
    bearing.factor = *factor;
    return bearing;
}

void RulesReader::addWord(const QString &form, const WordEntry &entry)
{
    const QString folded = foldedWord(form);
    WordEntry &known = rules_->words_[folded];
    known.bearings.insert(known.bearings.end(), entry.bearings.begin(), entry.bearings.end());
    known.triggers = known.triggers || entry.triggers;
    if (entry.shape != WordEntry::Case::Any)
        known.shape = entry.shape;
}

// form | form …  TAB  classes  TAB  flags (cap, lower, weak)
base::Result<> RulesReader::readLexicon()
{
    static const QString file = QStringLiteral("lexicon.tsv");
    const base::Result<std::vector<Line>> all = lines(file);
    if (!all)
        return all.error();
    for (const Line &line : *all) {
        WordEntry entry;
        const QStringList flags = line.fields.value(2).split(QLatin1Char(' '), Qt::SkipEmptyParts);
        entry.triggers = !flags.contains(QStringLiteral("weak"));
        entry.shape = flags.contains(QStringLiteral("cap")) ? WordEntry::Case::Capital
            : flags.contains(QStringLiteral("lower"))       ? WordEntry::Case::Lower
                                                            : WordEntry::Case::Any;
        for (const QString &text : line.fields.value(1).split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
            const base::Result<Bearing> one = bearing(text);
            if (!one)
                return mistake(file, line.number, one.error().message);
            entry.bearings.push_back(*one);
        }
        for (const QString &form : line.fields.value(0).split(QLatin1Char('|'))) {
            addWord(form.trimmed(), entry);
            rules_->spellings_.append(form.trimmed());
        }
    }
    return {};
}

// "month", "num?", "~hh", "\"di\"|of?".
std::optional<RulesReader::Item> RulesReader::item(QString text)
{
    Item item;
    if (text.startsWith(QLatin1Char('~'))) {
        item.glued = true;
        text.remove(0, 1);
    }
    if (text.endsWith(QLatin1Char('?')) && text != QLatin1String("\"?\"")) {
        item.optional = true;
        text.chop(1);
    }
    item.choices = text.split(QLatin1Char('|'), Qt::SkipEmptyParts);
    if (item.choices.isEmpty())
        return std::nullopt;
    return item;
}

Symbol RulesReader::symbolOfChoice(const QString &choice)
{
    const Symbol symbol = symbolOf(choice);
    if (!choice.startsWith(QLatin1Char('"')))
        return symbol;
    const QString literal = choice.mid(1, choice.size() - 2);
    if (literal.size() == 1 && !literal.front().isLetterOrNumber()) {
        rules_->marks_.insert(literal.front(), symbol);
        return symbol;
    }
    WordEntry &entry = rules_->words_[foldedWord(literal)];
    const bool known = std::any_of(entry.bearings.begin(), entry.bearings.end(), [&](const Bearing &b) { return b.symbol == symbol; });
    if (!known)
        entry.bearings.push_back({symbol, 1, 1});
    entry.triggers = entry.triggers || literal.size() >= 5; // shorter ones are everywhere
    return symbol;
}

namespace {

int partOf(const QString &name, int parts)
{
    const int index = name.startsWith(QLatin1Char('$')) ? name.mid(1).toInt() : 0;
    return index >= 1 && index <= parts ? index : 0;
}

// "$1*1000+$3", "60-$2", "NAME": from left to right.
bool readTerms(QString rest, int parts, Operation &operation)
{
    char sign = '+';
    while (!rest.isEmpty()) {
        if (rest.startsWith(QLatin1Char('-')) && !constantFromName(rest)) {
            sign = '-';
            rest.remove(0, 1);
        }
        qsizetype end = 1;
        while (end < rest.size() && !QStringView(u"+-*").contains(rest[end]))
            ++end;
        const QString term = rest.left(end);
        const std::optional<std::int32_t> constant = term.startsWith(QLatin1Char('$')) ? std::nullopt : constantFromName(term);
        if (!constant && !partOf(term, parts))
            return false;
        operation.terms.push_back({sign, partOf(term, parts), constant.value_or(0)});
        sign = end < rest.size() ? rest[end].toLatin1() : '+';
        rest = rest.mid(end + 1);
    }
    return true;
}

} // namespace

// "$1" inherits, "+$2" merges, "in=$3" nests, "amount" adds n and unit, "key=$1+20" and "key=NAME" set.
std::optional<Operation> RulesReader::operation(const QString &text, int parts)
{
    Operation operation;
    const QString name = text.section(QLatin1Char('='), 0, 0), value = text.section(QLatin1Char('='), 1);
    if (value.isEmpty()) {
        operation.what = name == QLatin1String("amount") ? Operation::What::AddAmount
            : name.startsWith(QLatin1Char('+'))          ? Operation::What::Merge
                                                         : Operation::What::Inherit;
        if (operation.what == Operation::What::AddAmount)
            return operation;
        operation.terms.push_back({'+', partOf(name.startsWith(QLatin1Char('+')) ? name.mid(1) : name, parts), 0});
        return operation.terms.front().part ? std::optional(operation) : std::nullopt;
    }
    if (name == QLatin1String("in")) {
        operation.what = Operation::What::In;
        operation.terms.push_back({'+', partOf(value, parts), 0});
        return operation.terms.front().part ? std::optional(operation) : std::nullopt;
    }
    const std::optional<Key> key = keyFromName(name);
    if (!key || !readTerms(value, parts, operation))
        return std::nullopt;
    operation.key = *key;
    return operation;
}

int RulesReader::advance(int state, Symbol symbol, bool glued)
{
    const std::int64_t key = std::int64_t{symbol} * 2 + (glued ? 1 : 0);
    std::vector<std::pair<std::int64_t, int>> &next = rules_->states_[static_cast<std::size_t>(state)].next;
    const auto at = std::lower_bound(next.begin(), next.end(), std::pair(key, 0));
    if (at != next.end() && at->first == key)
        return at->second;
    const int fresh = static_cast<int>(rules_->states_.size());
    next.insert(at, {key, fresh});
    rules_->states_.emplace_back();
    return fresh;
}

// Every way to take or leave the optional items and to choose among the alternatives.
void RulesReader::addPattern(const Rule &rule, const std::vector<Item> &items)
{
    struct Way {
        int state = 0;
        std::vector<int> partAt;
    };
    std::vector<Way> ways{{}};
    for (std::size_t i = 0; i < items.size(); ++i) {
        std::vector<Way> longer;
        for (const Way &way : ways) {
            if (items[i].optional)
                longer.push_back(way);
            for (const QString &choice : items[i].choices) {
                Way taken = way;
                taken.state = advance(way.state, symbolOfChoice(choice), items[i].glued);
                taken.partAt.push_back(static_cast<int>(i) + 1);
                longer.push_back(taken);
            }
        }
        ways = std::move(longer);
    }
    for (const Way &way : ways) {
        if (way.partAt.empty())
            continue;
        Rule one = rule;
        one.partAt = way.partAt;
        rules_->states_[static_cast<std::size_t>(way.state)].rules.push_back(one);
    }
}

// makes  TAB  items  TAB  operations  TAB  weight
base::Result<> RulesReader::readPatterns()
{
    static const QString file = QStringLiteral("patterns.tsv");
    const base::Result<std::vector<Line>> all = lines(file);
    if (!all)
        return all.error();
    for (const Line &line : *all) {
        Rule rule;
        rule.line = line.number;
        rule.name = QStringLiteral("%1/patterns.tsv:%2").arg(rules_->language_).arg(line.number);
        rule.makes = symbolOf(line.fields.value(0));
        rule.weight = line.fields.value(3).toInt();
        const QString skip = line.fields.value(4);
        rule.skippedCount = skip.endsWith(QLatin1Char('+'));
        rule.skip = (rule.skippedCount ? skip.chopped(1) : skip).toInt();
        rule.skipAtEnd = line.fields.value(5).toInt();
        std::vector<Item> items;
        for (const QString &text : line.fields.value(1).split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
            const std::optional<Item> one = item(text);
            if (!one)
                return mistake(file, line.number, QCoreApplication::translate("dates", "“%1” is no part of a pattern.").arg(text));
            items.push_back(*one);
        }
        for (const QString &text : line.fields.value(2).split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
            const std::optional<Operation> one = operation(text, static_cast<int>(items.size()));
            if (!one)
                return mistake(file, line.number, QCoreApplication::translate("dates", "“%1” says nothing about a time.").arg(text));
            rule.operations.push_back(*one);
        }
        if (rule.operations.size() == 1 && rule.operations.front().what == Operation::What::Inherit)
            rule.takesOver = rule.operations.front().terms.front().part;
        if (items.empty())
            return mistake(file, line.number, QCoreApplication::translate("dates", "A pattern without parts."));
        if (items.size() > Rules::mostParts)
            return mistake(file, line.number,
                           QCoreApplication::translate("dates", "A pattern has at most %1 parts.").arg(Rules::mostParts));
        addPattern(rule, items);
    }
    return {};
}

void RulesReader::finish()
{
    Rules::Classes &classes = rules_->classes_;
    for (const auto &[name, symbol] : {std::pair{"TIMEX", &classes.timex},  std::pair{"TYPED", &classes.typed},
                                       std::pair{"NOT", &classes.notTimex}, std::pair{"n0", &classes.n0},
                                       std::pair{"nd0", &classes.nd0},      std::pair{"num", &classes.num},
                                       std::pair{"dd", &classes.dd},        std::pair{"mm", &classes.mm},
                                       std::pair{"hh", &classes.hh},        std::pair{"mi", &classes.mi},
                                       std::pair{"yyyy", &classes.yyyy},    std::pair{"nn", &classes.nn},
                                       std::pair{"nnn", &classes.nnn},      std::pair{"nnnnnnnn", &classes.nnnnnnnn},
                                       std::pair{"roman", &classes.roman},  std::pair{"art", &classes.art},
                                       std::pair{"noart", &classes.noart},  std::pair{"wordart", &classes.wordart},
                                       std::pair{"conn", &classes.conn},    std::pair{"clockprep", &classes.clockprep},
                                       std::pair{"preday", &classes.preday}})
        *symbol = symbolOf(QLatin1String(name));
    rules_->firstSteps_.resize(static_cast<std::size_t>(rules_->symbols_.size()));
    for (std::size_t at = 0; at < rules_->firstSteps_.size(); ++at)
        rules_->firstSteps_[at] = rules_->step(0, static_cast<Symbol>(at), false);
}

} // namespace dates
