#include "app/suggest/minor_names.h"

#include "app/annotation/reason.h"

#include <QLocale>

#include <cmath>

namespace suggest {

namespace {

using Use = NameVocabulary;

// Which tokens belong to a name already, and to what kind.
class Occupied {
public:
    Occupied(const NameTokens &tokens, const std::vector<NameCandidate> &names) : by_(static_cast<std::size_t>(tokens.size()), nullptr)
    {
        for (const NameCandidate &name : names) {
            for (qsizetype i = name.first; i <= name.last; ++i)
                by_[static_cast<std::size_t>(i)] = &name;
        }
    }
    const NameCandidate *at(qsizetype token) const
    {
        return token >= 0 && token < static_cast<qsizetype>(by_.size()) ? by_[static_cast<std::size_t>(token)] : nullptr;
    }
    bool isPerson(qsizetype token) const { return at(token) && at(token)->best() == NameLabel::Person; }
    bool isPlace(qsizetype token) const { return at(token) && at(token)->best() == NameLabel::Place; }
    bool any(qsizetype first, qsizetype last) const
    {
        for (qsizetype i = first; i <= last; ++i) {
            if (at(i))
                return true;
        }
        return false;
    }

private:
    std::vector<const NameCandidate *> by_;
};

bool isDemonym(const NameTokens &tokens, qsizetype token) { return has(tokens[token].known.kinds, Known::Demonym); }

// The longest role that begins here: "presidente del Consiglio" before "presidente". Its last token, or -1.
qsizetype roleStartingAt(const NameTokens &tokens, qsizetype first, std::uint8_t &uses)
{
    qsizetype found = -1;
    if ((tokens[first].role & (Use::Title | Use::Office)) != 0) {
        found = first;
        uses = tokens[first].role;
    }
    if (!tokens.vocabulary().opensRole(tokens.text(first)))
        return found;
    for (qsizetype last = first + 1; last < first + 5 && last < tokens.size() && tokens.joined(last); ++last) {
        const std::uint8_t longer = tokens.vocabulary().role(tokens.text(first, last));
        if ((longer & (Use::Title | Use::Office)) != 0) {
            found = last;
            uses = longer;
        }
    }
    return found;
}

bool isAdjective(const NameTokens &tokens, qsizetype token)
{
    const Analyses &analyses = tokens.draft().analyses(token);
    return !isNameWord(tokens[token]) && !isDemonym(tokens, token)
        && std::any_of(analyses.begin(), analyses.end(), [](const Analysis &a) { return a.has(u"adj"); });
}

// "ministro" + "della Difesa", "dell'Economia e delle Finanze", "ai Lavori pubblici", "europeo per la Concorrenza"
qsizetype portfolioAfter(const NameTokens &tokens, qsizetype last)
{
    qsizetype at = last;
    while (true) {
        qsizetype next = at + 1;
        if (at > last && (tokens.text(next) == u"e" || tokens.text(next) == u"ed" || tokens.text(next) == u"and"))
            ++next;
        else if (at == last && isDemonym(tokens, next))
            ++next;
        const qsizetype link = next;
        while (next < link + 2 && tokens.uses(next, Use::Of | Use::To | Use::With | Use::Article | Use::Articulated))
            ++next;
        if (next == link || !tokens.vocabulary().portfolio(tokens.text(next)))
            return at;
        at = next;
        if (isNameWord(tokens[at]) && isAdjective(tokens, at + 1) && tokens.joined(at + 1))
            ++at;
    }
}

class RoleFinder {
public:
    RoleFinder(const NameTokens &tokens, const std::vector<NameCandidate> &names) : tokens_(tokens), occupied_(tokens, names) { }

    std::vector<MinorName> find()
    {
        for (qsizetype first = 0; first < tokens_.size(); ++first) {
            std::uint8_t uses = 0;
            qsizetype last = roleStartingAt(tokens_, first, uses);
            if (last < 0 || occupied_.any(first, last))
                continue;
            const qsizetype bare = last;
            if ((uses & Use::Office) != 0)
                last = portfolioAfter(tokens_, last);
            // A portfolio may have been read as a name ("Difesa"); the role is the better reading.
            judge(first, last, uses, last > bare);
            first = last;
        }
        return std::move(found_);
    }

private:
    void judge(qsizetype first, qsizetype last, std::uint8_t uses, bool portfolio)
    {
        if ((tokens_[first - 1].role & Use::BeforeRole) != 0 && tokens_.joined(first))
            --first;
        if (personFollows(last))
            add(first, last, 0.92,
                annotation::keptReason(QT_TRANSLATE_NOOP("reason", "A title or office that stands before a person's name.")));
        else if (personBefore(first))
            add(first, last, 0.85,
                annotation::keptReason(QT_TRANSLATE_NOOP("reason", "A title or office that stands after a person's name.")));
        else if (portfolio)
            add(first, last, 0.85, annotation::keptReason(QT_TRANSLATE_NOOP("reason", "An office with what it is in charge of.")));
        else if ((uses & Use::Office) != 0 && (uses & Use::Title) != 0 && !isNameWord(tokens_[first])
                 && tokens_.uses(first - 1, Use::Article | Use::Articulated))
            add(first, last, 0.55, annotation::keptReason(QT_TRANSLATE_NOOP("reason", "A word for an office.")));
    }

    bool personFollows(qsizetype last) const
    {
        qsizetype at = last + 1;
        while (at <= last + 2 && isDemonym(tokens_, at))
            ++at;
        if (tokens_.is(at, u','))
            ++at;
        return occupied_.isPerson(at);
    }

    bool personBefore(qsizetype first) const
    {
        qsizetype at = first - 1;
        while (at > first - 3 && (tokens_.uses(at, Use::Article) || (tokens_[at].role & Use::BeforeRole) != 0))
            --at;
        return tokens_.is(at, u',') && occupied_.isPerson(at - 1);
    }

    void add(qsizetype first, qsizetype last, double confidence, const QString &reason)
    {
        if (!found_.empty() && found_.back().last >= first)
            return;
        found_.push_back({first, last, QStringLiteral("ROL"), confidence, reason, {}});
    }

    const NameTokens &tokens_;
    Occupied occupied_;
    std::vector<MinorName> found_;
};

// ---- quantities

struct Scale {
    const char16_t *word;
    double factor;
};
constexpr Scale scales[]
    = {{u"mila", 1e3},      {u"milione", 1e6}, {u"milioni", 1e6},  {u"miliardo", 1e9}, {u"miliardi", 1e9}, {u"bilioni", 1e12},
       {u"trilioni", 1e12}, {u"hundred", 100}, {u"thousand", 1e3}, {u"million", 1e6},  {u"billion", 1e9},  {u"trillion", 1e12}};

double factorOf(QStringView word)
{
    for (const Scale &scale : scales) {
        if (word == QStringView(scale.word))
            return scale.factor;
    }
    return 0;
}

// "1.200,5" in Italian is "1,200.5" in English.
std::optional<double> numberOf(QStringView word, bool english)
{
    QString plain;
    for (const QChar c : word) {
        if (c.isDigit())
            plain.append(c);
        else if (c == (english ? u'.' : u','))
            plain.append(u'.');
        else if (c != (english ? u',' : u'.'))
            return std::nullopt;
    }
    // "6.3" in Italian news is often six point three: a group of thousands has three digits.
    const qsizetype group = word.lastIndexOf(english ? u',' : u'.');
    if (group >= 0 && word.size() - group - 1 != 3)
        return std::nullopt;
    bool fine = false;
    const double value = plain.toDouble(&fine);
    return fine ? std::optional<double>(value) : std::nullopt;
}

class QuantityFinder {
public:
    QuantityFinder(const NameTokens &tokens, const std::vector<NameCandidate> &names, const text::Ranges &taken)
        : tokens_(tokens), occupied_(tokens, names), taken_(taken), english_(tokens.draft().language() == QLatin1String("en"))
    {
    }

    std::vector<MinorName> find()
    {
        for (qsizetype first = 0; first < tokens_.size(); ++first) {
            const bool digits = isNumber(first);
            if ((!digits && !tokens_.uses(first, Use::Number)) || occupied_.at(first))
                continue;
            first = std::max(first, read(first, digits));
        }
        return std::move(found_);
    }

private:
    bool isNumber(qsizetype token) const { return tokens_[token].digit && !tokens_[token].letter && tokens_.text(token).front().isDigit(); }

    // The quantity that begins with this number; its last token.
    qsizetype read(qsizetype first, bool digits)
    {
        qsizetype last = first, begin = first;
        double factor = 1;
        while (tokens_.uses(last + 1, Use::Scale) && tokens_.joined(last + 1)) {
            factor *= std::max(1.0, factorOf(tokens_.text(last + 1)));
            ++last;
        }
        const bool scaled = last > first;
        if (tokens_.uses(first - 1, Use::Money) && !tokens_[first - 1].letter && tokens_.joined(first))
            begin = first - 1;
        qsizetype unit = last + 1;
        if (scaled && tokens_.uses(unit, Use::Of))
            ++unit;
        const bool measured = tokens_.uses(unit, Use::Money | Use::Measure) && !occupied_.at(unit);
        const bool counted = !measured && isCounted(unit, last);
        if (!measured && !counted && !scaled && begin == first)
            return last;
        const qsizetype end = measured || counted ? unit : last;
        if (isTaken(begin, end))
            return last;
        add(begin, first, end, factor, measured || begin < first ? (digits ? 0.85 : 0.7) : digits ? (counted ? 0.75 : 0.6) : 0.45);
        return end;
    }

    // A noun that is counted: "23 paesi".
    bool isCounted(qsizetype token, qsizetype number) const
    {
        const WordType &type = tokens_[token];
        if (!tokens_.joined(token) || !type.letter || isNameWord(type) || type.function || occupied_.at(token)
            || tokens_.uses(token, Use::YearsOld) || (type.uses & (Use::Of | Use::Join | Use::In | Use::To)) != 0)
            return false;
        if (token == number + 1 && isNumber(number) && tokens_.text(number).size() > 9)
            return false;
        if (tokens_.text(number).size() == 4 && (tokens_.text(number).startsWith(u"19") || tokens_.text(number).startsWith(u"20")))
            return false; // a year
        const Analyses &analyses = tokens_.draft().analyses(token);
        if (analyses.empty())
            return !tokens_.vocabulary().empty(); // in a language that we cannot read nothing says that it is a noun
        return std::any_of(analyses.begin(), analyses.end(), [](const Analysis &a) { return a.has(u"n"); });
    }

    bool isTaken(qsizetype first, qsizetype last) const
    {
        const text::Range range = tokens_.range(first, last);
        const auto next
            = std::partition_point(taken_.begin(), taken_.end(), [range](text::Range other) { return other.end <= range.begin; });
        return next != taken_.end() && next->overlaps(range);
    }

    void add(qsizetype begin, qsizetype number, qsizetype end, double factor, double confidence)
    {
        MinorName found{begin,
                        end,
                        QStringLiteral("NUM"),
                        confidence,
                        annotation::keptReason(QT_TRANSLATE_NOOP("reason", "A number with what it counts or measures.")),
                        {}};
        if (const std::optional<double> value = numberOf(tokens_.text(number), english_))
            found.features.set(QStringLiteral("value"), QString::number(*value * factor, 'f', QLocale::FloatingPointShortest));
        if (end > number)
            found.features.set(QStringLiteral("unit"), tokens_.text(end).toString());
        found_.push_back(std::move(found));
    }

    const NameTokens &tokens_;
    Occupied occupied_;
    const text::Ranges &taken_;
    bool english_;
    std::vector<MinorName> found_;
};

} // namespace

std::vector<MinorName> findRoles(const NameTokens &tokens, const std::vector<NameCandidate> &names)
{
    return RoleFinder(tokens, names).find();
}

std::vector<MinorName> findGroups(const NameTokens &tokens, const std::vector<NameCandidate> &names)
{
    const Occupied occupied(tokens, names);
    const bool capital = tokens.draft().language() == QLatin1String("en");
    std::vector<MinorName> found;
    for (qsizetype i = 0; i < tokens.size(); ++i) {
        if (!isDemonym(tokens, i) || tokens[i].capital != capital || occupied.at(i))
            continue;
        // "in italiano", "lingua araba": the language, not the people.
        const QStringView before = tokens.text(i - 1);
        if (tokens.uses(i - 1, Use::BareIn) || before == u"lingua" || tokens.text(i + 1) == u"language")
            continue;
        MinorName group{i,
                        i,
                        QStringLiteral("GRP"),
                        0.8,
                        annotation::keptReason(QT_TRANSLATE_NOOP("reason", "It is in the list of peoples, faiths and political groups.")),
                        {}};
        found.push_back(std::move(group));
    }
    return found;
}

std::vector<MinorName> findDescribedBuildings(const NameTokens &tokens, const std::vector<NameCandidate> &names)
{
    const Occupied occupied(tokens, names);
    constexpr std::uint8_t facility = 1u << static_cast<int>(NameLabel::Facility);
    std::vector<MinorName> found;
    for (qsizetype i = 0; i + 1 < tokens.size(); ++i) {
        const bool people = isDemonym(tokens, i + 1) && tokens.joined(i + 1) && (tokens[i].head.in & facility) != 0;
        if (!people || occupied.any(i, i + 1))
            continue;
        qsizetype last = i + 1;
        if (tokens.uses(last + 1, Use::BareIn | Use::In | Use::To) && occupied.isPlace(last + 2))
            last = occupied.at(last + 2)->last;
        found.push_back({i,
                         last,
                         QStringLiteral("FAC"),
                         last > i + 1 ? 0.8 : 0.65,
                         annotation::keptReason(QT_TRANSLATE_NOOP("reason", "A word for a building and whose it is.")),
                         {}});
        i = last;
    }
    return found;
}

constexpr qsizetype longestListed = 16; // tokens: no listed place or maker has more, and a "name" may be as long as its sentence

std::vector<MinorName> findNestedNames(const NameTokens &tokens, const std::vector<NameCandidate> &names)
{
    std::vector<MinorName> found;
    for (const NameCandidate &name : names) {
        const NameLabel label = name.best();
        const bool mayHold
            = label == NameLabel::Organisation || label == NameLabel::Facility || label == NameLabel::Event || label == NameLabel::Product;
        if (name.length() < 2 || !mayHold)
            continue;
        for (qsizetype first = name.first; first <= name.last; ++first) {
            for (qsizetype last = std::min(name.last, first + longestListed - 1); last >= first; --last) {
                if ((first == name.first && last == name.last) || !isNameWord(tokens[first]))
                    continue;
                const Lexicon::Entry known = tokens.lexicon().find(tokens.text(first, last));
                const bool of = tokens.uses(first - 1, Use::Of);
                const bool place = has(known.kinds, Known::Country)
                    || ((known.kinds & (Known::City | Known::Region)) != 0 && known.size >= (of ? 3 : 5)
                        && (of || (known.kinds & knownPerson) == 0));
                const bool maker = label == NameLabel::Product && has(known.kinds, Known::Company) && first == name.first;
                if ((!place && !maker) || (label == NameLabel::Product && !maker) || (first == last && tokens[first].listedCommon))
                    continue;
                found.push_back({first,
                                 last,
                                 maker ? QStringLiteral("ORG") : QStringLiteral("LOC"),
                                 0.75,
                                 annotation::keptReason(QT_TRANSLATE_NOOP("reason", "It is part of a longer name, and listed by itself.")),
                                 {}});
                first = last;
                break;
            }
        }
    }
    return found;
}

std::vector<MinorName> findQuantities(const NameTokens &tokens, const std::vector<NameCandidate> &names, const text::Ranges &taken)
{
    return QuantityFinder(tokens, names, taken).find();
}

} // namespace suggest
