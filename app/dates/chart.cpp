#include "app/dates/chart.h"

#include <algorithm>

namespace dates {

namespace {

int romanValue(QStringView text)
{
    const auto digit = [](QChar c) {
        switch (c.unicode()) {
        case u'i':
            return 1;
        case u'v':
            return 5;
        case u'x':
            return 10;
        case u'l':
            return 50;
        default:
            return 0;
        }
    };
    int total = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const int value = digit(text[i]);
        if (value == 0)
            return 0;
        total += i + 1 < text.size() && digit(text[i + 1]) > value ? -value : value;
    }
    return total;
}

} // namespace

void numberBearings(const Rules &rules, const Lexed &lexed, const Token &token, bool anyCase, std::vector<Bearing> &out)
{
    const Rules::Classes &classes = rules.classes();
    if (token.kind == Token::Kind::Word) {
        const QStringView form = lexed.form(token);
        const bool isRoman = token.capitals > 0 && token.capitals <= 6
            && (token.capitals == form.size() || rules.isOrdinalOfRoman(form.mid(token.capitals)));
        if (isRoman || (anyCase && form.size() > 1 && form.size() <= 6)) {
            if (const int value = romanValue(isRoman ? form.left(token.capitals) : form); value > 0)
                out.push_back({classes.roman, value, 1});
        }
        return;
    }
    const int number = token.number, length = token.length();
    if (number < 0)
        return;
    const auto bears = [&](Symbol symbol, bool does) {
        if (does)
            out.push_back({symbol, number, 1});
    };
    bears(classes.num, true);
    bears(classes.dd, length <= 2 && number >= 1 && number <= 31);
    bears(classes.mm, length <= 2 && number >= 1 && number <= 12);
    bears(classes.hh, length <= 2 && number <= 24);
    bears(classes.mi, length == 2 && number <= 59);
    bears(classes.nn, length == 2);
    if (length == 2 && number % 10 == 0)
        out.push_back({classes.n0, number / 10, 1});
    if (length == 4 && number % 10 == 0 && number >= 1000)
        out.push_back({classes.nd0, number / 10, 1});
    bears(classes.nnn, length == 3);
    bears(classes.yyyy, length == 4 && number >= 1000 && number <= 2199);
    bears(classes.nnnnnnnn, length == 8);
}

std::vector<Constituent> Chart::parse(const Lexed &lexed, int begin, int end, Wanted wanted)
{
    lexed_ = &lexed;
    wanted_ = wanted;
    first_ = begin;
    constituents_.clear();
    edges_.clear();
    const auto ends = static_cast<std::size_t>(end - begin) + 1;
    if (endingAt_.size() < ends)
        endingAt_.resize(ends);
    for (std::size_t i = 0; i < ends; ++i)
        endingAt_[i].clear();
    for (int at = begin; at < end; ++at) {
        ofThisToken_ = constituents_.size();
        addToken(lexed, at);
        while (!agenda_.empty()) {
            const int next = agenda_.back();
            agenda_.pop_back();
            extend(next);
        }
    }
    std::vector<Constituent> found;
    const Rules::Classes &classes = rules_.classes();
    for (const Constituent &constituent : constituents_) {
        const Symbol symbol = constituent.symbol;
        if (symbol == classes.timex || symbol == classes.notTimex || (wanted == Wanted::Typed && symbol == classes.typed))
            found.push_back(constituent);
    }
    return found;
}

void Chart::addToken(const Lexed &lexed, int at)
{
    const Token &token = lexed.tokens[static_cast<std::size_t>(at)];
    bearings_.clear();
    const bool anyCase = wanted_ == Wanted::Typed;
    numberBearings(rules_, lexed, token, anyCase, bearings_);
    if (token.kind == Token::Kind::Mark) {
        if (const Symbol symbol = rules_.symbolOfMark(lexed.form(token).front()); symbol >= 0)
            bearings_.push_back({symbol, 1, 1});
    } else if (token.kind == Token::Kind::Word) {
        const WordEntry *entry = rules_.word(lexed.form(token));
        const bool fits = entry
            && (anyCase || entry->shape == WordEntry::Case::Any || (entry->shape == WordEntry::Case::Capital) == token.isCapitalised);
        if (fits)
            bearings_.insert(bearings_.end(), entry->bearings.begin(), entry->bearings.end());
    }
    for (const Bearing &bearing : bearings_)
        add({bearing.symbol, at, at + 1, nullptr, bearing.value, bearing.factor, 0, at, at + 1, nullptr});
}

// Equal parts are kept once; a few that differ in meaning side by side.
void Chart::add(Constituent constituent)
{
    int variants = 0;
    for (std::size_t i = ofThisToken_; i < constituents_.size(); ++i) {
        const Constituent &known = constituents_[i];
        if (known.symbol != constituent.symbol || known.begin != constituent.begin)
            continue;
        const bool same = known.meaning && constituent.meaning
            ? known.meaning == constituent.meaning || *known.meaning == *constituent.meaning
            : !known.meaning && !constituent.meaning && known.value == constituent.value;
        if (same || ++variants >= 4)
            return;
    }
    constituents_.push_back(std::move(constituent));
    agenda_.push_back(static_cast<int>(constituents_.size()) - 1);
}

void Chart::extend(int id)
{
    const Constituent &child = constituents_[static_cast<std::size_t>(id)];
    const int begin = child.begin, end = child.end;
    const bool glued = !lexed_->tokens[static_cast<std::size_t>(begin)].spaceBefore;
    if (const int state = rules_.firstStep(child.symbol); state >= 0)
        addEdge({state, begin, -1, id}, end);
    for (const int edge : endingAt_[static_cast<std::size_t>(begin - first_)]) { // those that end here grow no more: a token is never empty
        advance(edge, id, false);
        if (glued)
            advance(edge, id, true);
    }
}

void Chart::advance(int from, int id, bool glued)
{
    const Constituent &child = constituents_[static_cast<std::size_t>(id)];
    const int state = rules_.step(edges_[static_cast<std::size_t>(from)].state, child.symbol, glued);
    if (state < 0)
        return;
    addEdge({state, edges_[static_cast<std::size_t>(from)].begin, from, id}, child.end);
}

void Chart::addEdge(const Active &edge, int end)
{
    edges_.push_back(edge);
    const int at = static_cast<int>(edges_.size()) - 1;
    endingAt_[static_cast<std::size_t>(end - first_)].push_back(at);
    complete(at, end);
}

void Chart::complete(int edge, int end)
{
    for (const Rule &rule : rules_.completions(edges_[static_cast<std::size_t>(edge)].state)) {
        children_.clear();
        int weight = rule.weight;
        for (int at = edge; at >= 0; at = edges_[static_cast<std::size_t>(at)].back) {
            children_.push_back(edges_[static_cast<std::size_t>(at)].child);
            weight += constituents_[static_cast<std::size_t>(children_.back())].weight;
        }
        std::reverse(children_.begin(), children_.end());
        const int begin = edges_[static_cast<std::size_t>(edge)].begin;
        int from = begin;
        for (std::size_t i = 0; i < children_.size() && rule.partAt[i] <= rule.skip; ++i)
            from = constituents_[static_cast<std::size_t>(children_[i])].end;
        const int to = end - rule.skipAtEnd; // single words
        add({rule.makes, begin, end, build(rule, children_), 1, 1, weight, from, to, &rule});
    }
}

std::int32_t Chart::evaluate(const Operation &operation, const ByPart &byPart) const
{
    std::int32_t total = 0;
    bool any = false;
    for (const Operation::Term &term : operation.terms) {
        std::int32_t value = term.constant;
        if (term.part > 0) {
            const int id = byPart[static_cast<std::size_t>(term.part)];
            if (id < 0)
                continue;
            const Constituent &child = constituents_[static_cast<std::size_t>(id)];
            value = child.meaning ? child.meaning->at(operation.key, child.meaning->at(Key::N, unset)) : child.value;
        }
        if (value == unset)
            continue;
        any = true;
        total = term.sign == '*' ? total * value : term.sign == '-' ? total - value : total + value;
    }
    return any ? total : unset;
}

std::shared_ptr<const Meaning> Chart::build(const Rule &rule, const std::vector<int> &children) const
{
    if (rule.takesOver > 0) { // "$2" and no more: the same meaning, not another like it
        for (std::size_t i = 0; i < children.size(); ++i) {
            if (rule.partAt[i] == rule.takesOver && constituents_[static_cast<std::size_t>(children[i])].meaning)
                return constituents_[static_cast<std::size_t>(children[i])].meaning;
        }
    }
    ByPart byPart;
    byPart.fill(-1);
    for (std::size_t i = 0; i < children.size() && i < rule.partAt.size(); ++i)
        byPart[static_cast<std::size_t>(rule.partAt[i])] = children[i];
    auto meaning = std::make_shared<Meaning>();
    for (const Operation &operation : rule.operations) {
        const int part = operation.terms.empty() ? 0 : operation.terms.front().part;
        const int id = part > 0 && static_cast<std::size_t>(part) < byPart.size() ? byPart[static_cast<std::size_t>(part)] : -1;
        const Constituent *child = id >= 0 ? &constituents_[static_cast<std::size_t>(id)] : nullptr;
        switch (operation.what) {
        case Operation::What::Inherit:
        case Operation::What::Merge:
            if (child && child->meaning)
                meaning->merge(*child->meaning);
            else if (child)
                meaning->set(Key::N, child->value);
            break;
        case Operation::What::In:
            if (child)
                meaning->in = child->meaning;
            break;
        case Operation::What::Set: {
            const std::int32_t value = evaluate(operation, byPart);
            if (value == unset)
                break;
            meaning->set(operation.key, value);
            if (operation.key == Key::Unit && child && !child->meaning)
                meaning->set(Key::Factor, child->factor);
            break;
        }
        case Operation::What::AddAmount:
            meaning->amounts.push_back({meaning->has(Key::Vague) ? unset : meaning->at(Key::N, 1), meaning->at(Key::Tenths, 0),
                                        meaning->at(Key::Unit, 0), meaning->at(Key::Factor, 1)});
            break;
        }
    }
    return meaning;
}

} // namespace dates
