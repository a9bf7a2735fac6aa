#include "app/suggest/name_candidates.h"

#include <cmath>

namespace suggest {

namespace {

constexpr qsizetype longestName = 8; // tokens

// Walks from a first token to the right and keeps every stretch that may be a name.
class Extension {
public:
    Extension(const NameTokens &tokens, qsizetype first, qsizetype sentence, std::vector<NameCandidate> &found)
        : tokens_(tokens), first_(first), end_(std::min(tokens.end(sentence), first + longestName)), sentence_(sentence), found_(found)
    {
        const WordType &type = tokens[first];
        head_ = type.head.in != 0;
        lowerCase_ = !isNameWord(type);
    }

    void run()
    {
        bool asRun = canStartRun(); // the run of capitals goes on
        bool inLists = true;        // some longer name of the lists begins like this
        for (qsizetype last = first_; last < end_ && (asRun || inLists); ++last) {
            if (last > first_ && !tokens_.joined(last))
                return;
            asRun = asRun && (last == first_ || mayFollow(last));
            const Lexicon::Entry known = last == first_ ? tokens_[first_].known : tokens_.lexicon().find(tokens_.text(first_, last));
            inLists = known.opens;
            const bool whole = known.kinds != 0 && !(known.kinds == static_cast<KnownSet>(Known::Demonym));
            if (whole && (!lowerCase_ || (known.kinds & ~knownPerson & ~knownPlace) != 0))
                keep(last, known);
            else if (asRun && mayEnd(last))
                keep(last, known);
        }
    }

private:
    // A title is no part of the name after it; an article or preposition opens a name only where the lists say so.
    bool canStartRun() const
    {
        const WordType &type = tokens_[first_];
        if (lowerCase_)
            return head_;
        if (!type.letter || type.function || (type.uses & (NameVocabulary::Articulated | NameVocabulary::Article)) != 0)
            return type.letter && isParticleBefore(first_);
        return true;
    }

    bool isParticleBefore(qsizetype token) const
    {
        return tokens_.uses(token, NameVocabulary::Particle) && isNameWord(tokens_[token]) && isNameWord(tokens_[token + 1])
            && tokens_.joined(token + 1);
    }

    bool mayFollow(qsizetype token)
    {
        const WordType &type = tokens_[token];
        if (isNameWord(type)) {
            // "Napoli Le prime code": a new sentence; but "Martin Le Guin".
            if (type.function && !type.allCaps && (type.uses & NameVocabulary::Particle) == 0 && type.known.kinds == 0)
                return false;
            const bool role = (type.role & (NameVocabulary::Title | NameVocabulary::Office)) != 0 && type.known.kinds == 0;
            return !role || head_;
        }
        if (type.digit && !type.letter)
            return tokens_.text(token).size() <= 4 && isNameWord(tokens_[token - 1]);
        return isLink(token);
    }

    // Small words that stand between the parts of a name: "Castiglione dei Pepoli", "Ministero per i Beni", "Johnson & Johnson".
    bool isLink(qsizetype token)
    {
        const std::uint32_t of = NameVocabulary::Of | NameVocabulary::Particle;
        const std::uint32_t allowed = head_ ? of | NameVocabulary::Join : of;
        if (token == first_ + 1 && head_ && isAdjective(token))
            return isNameWord(tokens_[token + 1]) && tokens_.joined(token + 1); // "liceo classico Parini"
        if (!tokens_.uses(token, allowed) && !tokens_.is(token, u'&'))
            return false;
        // "dell'Economia e delle Finanze", but not "dell'Economia e Anna Moro"
        if (isAnd(token) && !tokens_.uses(token + 1, NameVocabulary::Of | NameVocabulary::Article))
            return false;
        for (qsizetype next = token + 1; next <= token + 2 && next < end_; ++next) {
            if (isNameWord(tokens_[next]))
                return tokens_.joined(next) && !tokens_.opensSentence(next);
            if (!tokens_.uses(next, allowed))
                return false;
        }
        return false;
    }

    bool isAnd(qsizetype token) const
    {
        const QStringView word = tokens_.text(token);
        return word == u"e" || word == u"ed" || word == u"and" || word == u"et" || word == u"und" || word == u"y";
    }

    bool isAdjective(qsizetype token) const
    {
        const WordType &type = tokens_[token];
        const Analyses &analyses = tokens_.draft().analyses(token);
        return type.letter && !isNameWord(type) && !type.function
            && std::any_of(analyses.begin(), analyses.end(), [](const Analysis &a) { return a.has(u"adj"); });
    }

    bool mayEnd(qsizetype last) const
    {
        if (lowerCase_ && last == first_)
            return false;
        const WordType &type = tokens_[last];
        const bool small = last > first_ && (type.uses & (NameVocabulary::Article | NameVocabulary::Of)) != 0 && !type.allCaps;
        return (isNameWord(type) && !small) || (type.digit && !type.letter);
    }

    void keep(qsizetype last, const Lexicon::Entry &known)
    {
        const WordType &type = tokens_[first_];
        const bool title = (type.role & (NameVocabulary::Title | NameVocabulary::Office)) != 0;
        if (title && known.kinds == 0 && !head_ && (last > first_ || type.known.kinds == 0))
            return;
        if (last > first_ && known.kinds == 0 && tokens_.vocabulary().opensRole(tokens_.text(first_))
            && tokens_.vocabulary().role(tokens_.text(first_, last)) != 0)
            return; // "capo dello Stato"
        if (isPortfolio())
            return;
        NameCandidate candidate;
        candidate.first = first_;
        candidate.last = last;
        candidate.sentence = sentence_;
        candidate.known = known;
        found_.push_back(std::move(candidate));
    }

    // "ministro della Difesa": the office goes on.
    bool isPortfolio() const
    {
        return tokens_.vocabulary().portfolio(tokens_.text(first_))
            && tokens_.uses(first_ - 1, NameVocabulary::Of | NameVocabulary::To | NameVocabulary::Articulated)
            && roleEndingAt(tokens_, first_ - 2, NameVocabulary::Office) >= 0;
    }

    const NameTokens &tokens_;
    qsizetype first_, end_, sentence_;
    std::vector<NameCandidate> &found_;
    bool head_ = false, lowerCase_ = false;
};

// Calibrated on articles annotated by hand: what share of names with this score are right.
constexpr double temperature = 1.6;

// Tells the candidates that lie in a longer one of a weakness. They stand by first token, so that few have to be looked at.
template <class Whole, class Part> void markInside(std::vector<NameCandidate> &found, Evidence evidence, Whole isWhole, Part isPart)
{
    for (std::size_t at = 0; at < found.size(); ++at) {
        const qsizetype first = found[at].first, last = found[at].last;
        if (first == last || !isWhole(found[at]))
            continue;
        const auto begin
            = std::partition_point(found.begin(), found.end(), [first](const NameCandidate &other) { return other.first < first; });
        for (auto part = begin; part != found.end() && part->first <= last; ++part) {
            const bool inside = part->last <= last && part->length() < last - first + 1;
            if (inside && isPart(found[at], *part)
                && std::find(part->evidence.begin(), part->evidence.end(), evidence) == part->evidence.end())
                part->evidence.push_back(evidence);
        }
    }
}

} // namespace

bool isNameWord(const WordType &type) { return type.letter && (type.capital || type.mixed); }

NameLabel NameCandidate::best() const { return static_cast<NameLabel>(std::max_element(scores.begin(), scores.end()) - scores.begin()); }

double NameCandidate::confidence() const
{
    if (learned)
        return *learned;
    const double top = score() / temperature;
    double sum = std::exp(-top); // no name at all
    for (const double other : scores)
        sum += std::exp(other / temperature - top);
    return 1 / sum;
}

std::vector<NameCandidate> nameCandidates(const NameTokens &tokens, qsizetype sentence)
{
    std::vector<NameCandidate> found;
    for (qsizetype first = tokens.begin(sentence); first < tokens.end(sentence); ++first) {
        const WordType &type = tokens[first];
        const bool listed = type.known.kinds != 0 || type.known.opens;
        if (isNameWord(type) || listed || type.head.in != 0 || (type.digit && tokens.lexicon().find(tokens.text(first)).opens))
            Extension(tokens, first, sentence, found).run();
    }
    // What the lists know as a whole is not cut into parts that they know too.
    markInside(
        found, Evidence::InsideListed, [](const NameCandidate &whole) { return whole.known.kinds != 0; },
        [](const NameCandidate &, const NameCandidate &) { return true; });
    // "università di Pavia": the place is a part of the longer name, which a noun opens. (An event is told from its place less surely.)
    constexpr std::uint8_t event = 1u << static_cast<int>(NameLabel::Event), product = 1u << static_cast<int>(NameLabel::Product);
    markInside(
        found, Evidence::InsideHead,
        [&tokens](const NameCandidate &whole) { return (tokens[whole.first].head.in & ~(event | product)) != 0; },
        [](const NameCandidate &whole, const NameCandidate &part) { return part.first > whole.first; });
    return found;
}

qsizetype roleEndingAt(const NameTokens &tokens, qsizetype last, std::uint8_t use)
{
    for (qsizetype first = last; first >= 0 && first > last - 4; --first) {
        const std::uint8_t uses = first == last ? tokens[last].role : tokens.vocabulary().role(tokens.text(first, last));
        if ((uses & use) != 0)
            return first;
        if (!tokens[first].letter || !tokens.joined(first))
            break;
    }
    return -1;
}

} // namespace suggest
