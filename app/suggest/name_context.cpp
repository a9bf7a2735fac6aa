// What stands before, after and around a candidate says: titles, prepositions, verbs, ages, quotation marks, results.
#include "app/suggest/name_testimony.h"

namespace suggest {

namespace {

class Surroundings : NameTestimony {
public:
    Surroundings(const NameTokens &tokens, NameCandidate &candidate) : NameTestimony(tokens, candidate)
    {
        before_ = first_ - 1;
        while (isQuoteMark(before_))
            --before_;
        after_ = last_ + 1;
        while (isQuoteMark(after_))
            ++after_;
    }

    void hear()
    {
        whatStandsBefore();
        announcement();
        whatFollows();
        marks();
        sport();
    }

private:
    bool isQuoteMark(qsizetype token) const
    {
        static constexpr QStringView quotes = u"\"“”«»„‘'";
        const QStringView text = tokens_.text(token);
        return text.size() == 1 && quotes.contains(text.front());
    }

    // "il quotidiano Libero", "la città di Pavia", "compagnia aerea bielorussa, Belavia": the noun tells what follows.
    void announcement()
    {
        qsizetype at = before_;
        if (tokens_.is(at, u','))
            --at;
        const bool of = tokens_.uses(at, NameVocabulary::Of);
        if (of)
            --at;
        for (int skipped = 0; skipped < 3 && inSentence(at) && tokens_[at].head.left == 0; ++skipped, --at) {
            const bool adjective
                = isDemonym(at) || (skipped > 0 && tokens_[at].letter && !tokens_[at].function && !isNameWord(tokens_[at]));
            if (!adjective)
                return;
        }
        const std::uint8_t left = tokens_[at].head.left;
        const auto announces = [left](NameLabel label) { return (left & (1u << static_cast<int>(label))) != 0; };
        say(announces(NameLabel::Place), Evidence::AfterHeadPlace);
        if (of)
            return;
        say(announces(NameLabel::Organisation), Evidence::AfterHeadOrganisation);
        say(announces(NameLabel::Event), Evidence::AfterHeadEvent);
        say(announces(NameLabel::Product), Evidence::AfterHeadProduct);
    }

    void whatStandsBefore()
    {
        if (!inSentence(before_) || tokens_.opensSentence(first_))
            return;
        const std::uint32_t uses = tokens_[before_].uses;
        using Use = NameVocabulary;
        if (titleBefore()) {
            say(Evidence::AfterTitle);
            return;
        }
        if ((uses & Use::Of) != 0)
            officeBefore(before_ - 1);
        if ((uses & Use::BareIn) != 0)
            say(Evidence::AfterBareIn);
        else if ((uses & Use::In) != 0)
            say(Evidence::AfterInside);
        else if ((uses & (Use::Article | Use::Articulated)) != 0)
            say(Evidence::AfterArticle);
        say((uses & (Use::To | Use::Near)) != 0, Evidence::AfterTo);
        say((uses & Use::From) != 0, Evidence::AfterFrom);
        say((uses & Use::With) != 0, Evidence::AfterWith);
        say((uses & Use::Of) != 0 && (uses & Use::Articulated) == 0, Evidence::AfterOf);
        say(tokens_[before_].agentVerb && !isNameWord(tokens_[before_]), Evidence::VerbBefore);
    }

    // "il ministro Khrenin", "il leader bielorusso Lukashenko", "il ministro della Difesa bielorusso, Khrenin"
    bool titleBefore() const
    {
        qsizetype at = before_;
        if (tokens_.is(at, u','))
            --at;
        const bool comma = at != before_;
        for (int skipped = 0; skipped < 6 && inSentence(at); ++skipped, --at) {
            if (roleEndingAt(tokens_, at, NameVocabulary::Title) >= 0)
                return !comma || skipped > 0 || (tokens_[at].role & NameVocabulary::Office) != 0;
            const bool passes = isDemonym(at)
                || (skipped > 0 && comma && (tokens_.uses(at, NameVocabulary::Of) || tokens_.vocabulary().portfolio(tokens_.text(at))))
                || (comma && tokens_.vocabulary().portfolio(tokens_.text(at)));
            if (!passes)
                return false;
        }
        return false;
    }

    void officeBefore(qsizetype at)
    {
        if (isDemonym(at))
            --at;
        if (roleEndingAt(tokens_, at, NameVocabulary::OfPlace) >= 0)
            say(Evidence::AfterOfficeOfPlace);
        else
            say(roleEndingAt(tokens_, at, NameVocabulary::Office) >= 0, Evidence::AfterOfficeOf);
    }

    void whatFollows()
    {
        if (!inSentence(after_))
            return;
        const WordType &next = tokens_[after_];
        const bool pronoun = next.function && !next.agentVerb && tokens_[after_ + 1].agentVerb && !isNameWord(next)
            && (next.uses & (NameVocabulary::Article | NameVocabulary::Of | NameVocabulary::In | NameVocabulary::To)) == 0;
        say((next.agentVerb || pronoun) && !isNameWord(next), Evidence::VerbFollows);
        if (tokens_.is(after_, u',')) {
            const bool number = tokens_[after_ + 1].digit && !tokens_[after_ + 1].letter;
            say(number
                    && (tokens_.uses(after_ + 2, NameVocabulary::YearsOld)
                        || (tokens_.text(after_ + 1).size() == 2 && tokens_.is(after_ + 2, u','))),
                Evidence::AgeFollows);
            say(officeFollows(after_ + 1), Evidence::OfficeFollows);
            say(has(tokens_[after_ + 1].known.kinds, Known::Country), Evidence::CountryFollows);
        } else if (tokens_.is(after_, u'(')) {
            inParentheses();
        }
    }

    // ", ministro", ", l'ex presidente", ", a planetary scientist"
    bool officeFollows(qsizetype at) const
    {
        bool article = false;
        for (int skipped = 0; skipped < 4; ++skipped, ++at) {
            const WordType &type = tokens_[at];
            if ((type.role & (NameVocabulary::Title | NameVocabulary::Office)) != 0)
                return !isNameWord(type);
            const bool passes = tokens_.uses(at, NameVocabulary::Article) || (type.role & NameVocabulary::BeforeRole) != 0
                || (article && type.letter && !type.function && !type.agentVerb);
            article |= tokens_.uses(at, NameVocabulary::Article);
            if (!passes)
                return false;
        }
        return false;
    }

    void inParentheses()
    {
        const WordType &inside = tokens_[after_ + 1];
        const bool closed = tokens_.is(after_ + 2, u')');
        const bool number = inside.digit && !inside.letter;
        say(number && closed && tokens_.text(after_ + 1).size() == 2, Evidence::AgeFollows);
        say(number && tokens_.uses(after_ + 2, NameVocabulary::YearsOld), Evidence::AgeFollows);
        if (closed && tokens_.uses(after_ + 1, NameVocabulary::Province) && single())
            say(Evidence::CodeFollows);
        else
            say(closed && inside.allCaps && !single(), Evidence::AcronymFollows);
        say(has(inside.known.kinds, Known::Country), Evidence::CountryFollows);
    }

    void marks()
    {
        const bool opens = first_ - 1 != before_, closes = last_ + 1 != after_;
        say(opens && closes, Evidence::InQuotes);
        say(single() && tokens_.uses(first_, NameVocabulary::Province) && tokens_.is(first_ - 1, u'(') && tokens_.is(last_ + 1, u')')
                && isNameWord(tokens_[first_ - 2]),
            Evidence::InParenthesesCode);
    }

    // A city's name is its club's where it has an article ("il Catania"), beside a result, in an article about sport.
    void sport()
    {
        const KnownSet kinds = c_.known.kinds;
        const bool city = has(kinds, Known::City) && (kinds & (Known::Country | Known::Continent)) == 0;
        const bool club = has(kinds, Known::Club);
        if (!city && !club)
            return;
        const bool article = tokens_.uses(before_, NameVocabulary::Article | NameVocabulary::Articulated) && !tokens_.opensSentence(first_);
        say(article && (club || tokens_.aboutSport()), Evidence::ClubArticle);
        say(club && tokens_.aboutSport(), Evidence::SportCity);
        const auto result = [this](qsizetype token) {
            const QStringView text = tokens_.text(token);
            return text.size() >= 3 && text.size() <= 5 && text.front().isDigit() && (text.contains(u'-') || text.contains(u'–'));
        };
        say(tokens_.aboutSport()
                && (result(after_) || (tokens_.is(after_, u'-') && isNameWord(tokens_[after_ + 1]))
                    || (tokens_.is(before_, u'-') && isNameWord(tokens_[before_ - 1]))),
            Evidence::ScoreBeside);
    }

    qsizetype before_ = 0, after_ = 0; // they pass over quotation marks
};

} // namespace

void hearSurroundings(const NameTokens &tokens, NameCandidate &candidate) { Surroundings(tokens, candidate).hear(); }

void gatherEvidence(const NameTokens &tokens, NameCandidate &candidate)
{
    hearWords(tokens, candidate);
    hearSurroundings(tokens, candidate);
}

} // namespace suggest
