// What speaks for and against a candidate, in it and beside it.
#include "app/suggest/name_candidates.h"

#include <array>

namespace suggest {

namespace {

bool isYear(QStringView word)
{
    return word.size() == 4 && (word.startsWith(u"19") || word.startsWith(u"20")) && word[2].isDigit() && word[3].isDigit();
}

class Witness {
public:
    Witness(const NameTokens &tokens, NameCandidate &candidate)
        : tokens_(tokens), c_(candidate), first_(candidate.first), last_(candidate.last)
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
        say(Evidence::Base);
        spelling();
        parts();
        lists();
        heads();
        suffixes();
        whatStandsBefore();
        heads(before_);
        whatFollows();
        marks();
        sport();
    }

private:
    void say(Evidence evidence) { c_.evidence.push_back(evidence); }
    void say(bool holds, Evidence evidence)
    {
        if (holds)
            say(evidence);
    }
    bool single() const { return first_ == last_; }
    bool isQuoteMark(qsizetype token) const
    {
        static constexpr QStringView quotes = u"\"“”«»„‘'";
        const QStringView text = tokens_.text(token);
        return text.size() == 1 && quotes.contains(text.front());
    }
    bool isDemonym(qsizetype token) const { return has(tokens_[token].known.kinds, Known::Demonym); }
    bool outsideSentence(qsizetype token) const { return token < 0 || token >= tokens_.size(); }

    // How it is written, and whether its words are common ones.
    void spelling()
    {
        const WordType &type = tokens_[first_];
        const bool start = tokens_.opensSentence(first_);
        const bool title = tokens_.inTitleCase(first_);
        if (isNameWord(type) && tokens_.capitalsTell())
            say(start && single() ? Evidence::CapitalAtStart : Evidence::CapitalInside);
        const bool person = (tokens_[first_].known.kinds & knownPerson) != 0;
        say((!tokens_.capitalsTell() || tokens_.vocabulary().empty()) && c_.known.kinds == 0 && !person, Evidence::Unlisted);
        say(title && c_.known.kinds == 0, Evidence::TitleCaseLine);
        say(type.allCaps && type.listedCommon && single() && c_.known.kinds == 0, Evidence::CommonAtStart); // "URL", "AIDS"
        qsizetype common = 0, words = 0;
        bool unknown = false;
        for (qsizetype i = first_; i <= last_; ++i) {
            if (!isNameWord(tokens_[i]))
                continue;
            ++words;
            const bool listed = tokens_[i].known.kinds != 0;
            common += tokens_[i].common && !listed;
            unknown |= tokens_[i].unknown && !listed;
        }
        say(unknown, Evidence::UnknownWord);
        if (c_.known.kinds == 0 && words > 0 && tokens_[first_].head.in == 0) {
            if (common == words)
                say(start && words == 1 ? Evidence::CommonAtStart : Evidence::CommonInside);
            else
                say(common > 0, Evidence::CommonPartly);
        }
        // "Durante", "Sale" at the start of a sentence: more often the common word than the family name or the village.
        const bool often = (c_.known.kinds & ~knownPerson & ~static_cast<KnownSet>(Known::City)) != 0 || c_.known.size >= 5;
        say(c_.known.kinds != 0 && start && single() && !type.allCaps && (type.listedCommon || (!often && type.function)),
            Evidence::CommonAtStart);
        say(type.function && isNameWord(type) && c_.known.kinds == 0, Evidence::FunctionFirst);
        say(single() && type.capital && (type.common || start) && !type.allCaps && tokens_.seenLowerCase(first_),
            Evidence::LowerCaseElsewhere);
    }

    void parts()
    {
        const WordType &type = tokens_[first_];
        // "GLASGOW —" and a headline in capitals are no acronyms.
        const bool shouted
            = tokens_.text(first_).size() > 4 && ((c_.known.kinds & (knownPlace | knownPerson)) != 0 || tokens_.inTitleCase(first_));
        say(single() && type.allCaps && !type.digit && !shouted, Evidence::Acronym);
        say(single() && type.allCaps && tokens_.text(first_).size() <= 2, Evidence::ShortAcronym);
        say(single() && type.mixed, Evidence::MixedCase);
        qsizetype words = 0;
        bool links = false, digits = false, year = false;
        for (qsizetype i = first_; i <= last_; ++i) {
            words += isNameWord(tokens_[i]);
            links |= i > first_ && tokens_[i].letter && !isNameWord(tokens_[i]);
            digits |= tokens_[i].digit;
            const QStringView text = tokens_.text(i);
            year |= isYear(text) || (text.size() > 5 && isYear(text.last(4)) && text[text.size() - 5] == u'-');
        }
        say(digits && !year, Evidence::WithDigits);
        say(year, Evidence::WithYear);
        const bool plain = tokens_[first_].head.in == 0;
        const bool plainWords = plain && (single() || c_.known.kinds == 0 || (c_.known.kinds & knownPerson) != 0);
        say(words >= 2 && words <= 3 && plainWords && !links && !tokens_.inTitleCase(first_), Evidence::SeveralWords);
        say(words >= 4 && plain, Evidence::ManyWords);
        say(links && plain && c_.known.kinds == 0, Evidence::Linked);
        say(cutLeft(), Evidence::CutLeft);
        say(cutRight(), Evidence::CutRight);
        const bool person = (tokens_[first_].known.kinds & knownPerson) != 0 || tokens_[first_].dictionaryPerson;
        say(!single() && c_.known.kinds == 0 && (tokens_[first_].known.kinds & knownPlace) != 0 && !person, Evidence::PlaceFirst);
        const bool smallPlace = (c_.known.kinds & (Known::Country | Known::Continent | Known::Region)) == 0 && c_.known.size < 5;
        say(single() && c_.known.kinds != 0 && tokens_[first_].common && !tokens_[first_].allCaps
                && (smallPlace || tokens_.opensSentence(first_)),
            Evidence::CommonListed);
        beginnings();
        if (plainWords)
            people(words);
    }

    // What the first words are by themselves: "Apple Computer", "iTunes Music Store", "San Severo".
    void beginnings()
    {
        const QStringView first = tokens_.text(first_);
        say(isNameWord(tokens_[first_]) && (first == u"San" || first == u"Santa" || first == u"Sant'" || first == u"Santo") && !single(),
            Evidence::Saint);
        if (single() || c_.known.kinds != 0)
            return;
        const KnownSet kinds = tokens_[first_].known.kinds;
        say((kinds & knownOrganisation) != 0 && (kinds & knownPlace) == 0, Evidence::OrganisationFirst);
        say(has(kinds, Known::Product) && (kinds & knownOrganisation) == 0, Evidence::ProductFirst);
    }

    // Capitals that stand side by side belong together, unless a person's full name begins: "ad Arcore Silvio Berlusconi".
    bool beginsPerson(qsizetype token) const
    {
        return has(tokens_[token].known.kinds, Known::GivenName) && isNameWord(tokens_[token + 1]) && tokens_.joined(token + 1);
    }
    bool isPersonWord(qsizetype token) const { return (tokens_[token].known.kinds & knownPerson) != 0 || tokens_[token].dictionaryPerson; }

    // A word that is known, but as no person's name.
    bool endsOther(qsizetype token) const
    {
        return !isPersonWord(token) && (tokens_[token].common || (tokens_[token].known.kinds & (knownPlace | knownOrganisation)) != 0);
    }

    bool cutLeft() const
    {
        const qsizetype left = first_ - 1;
        if (tokens_.inTitleCase(first_))
            return false; // there capitals say nothing
        if (!sameSentence(left) || !tokens_.joined(first_) || !isNameWord(tokens_[left]) || tokens_.opensSentence(first_))
            return false;
        if (tokens_[left].role || tokens_[left].function || tokens_.vocabulary().portfolio(tokens_.text(left))
            || (tokens_.opensSentence(left) && tokens_[left].common && !isPersonWord(left)))
            return false;
        return !(beginsPerson(first_) && endsOther(left));
    }

    bool cutRight() const
    {
        const qsizetype right = last_ + 1;
        if (tokens_.inTitleCase(first_))
            return false;
        if (!sameSentence(right) || !tokens_.joined(right) || !isNameWord(tokens_[right]) || tokens_[right].role)
            return false;
        return !(beginsPerson(right) && endsOther(last_));
    }

    bool sameSentence(qsizetype token) const { return token >= tokens_.begin(c_.sentence) && token < tokens_.end(c_.sentence); }

    void people(qsizetype words)
    {
        const WordType &first = tokens_[first_], &last = tokens_[last_];
        if (tokens_[first_].head.in != 0 && !has(first.known.kinds, Known::GivenName))
            return;
        const bool given = has(first.known.kinds, Known::GivenName) || (first.dictionaryPerson && !first.common);
        if (single()) {
            say(has(first.known.kinds, Known::GivenName), Evidence::GivenName);
            say(has(first.known.kinds, Known::FamilyName), Evidence::FamilyName);
            say(first.dictionaryPerson, Evidence::DictionaryPerson);
            say(first.dictionaryPlace, Evidence::DictionaryPlace);
            say(first.dictionaryOrganisation, Evidence::DictionaryOrganisation);
            say((first.known.kinds & knownPerson) == 0 && !first.dictionaryPerson, Evidence::Alone);
            return;
        }
        if (words < 2 || words > 4)
            return;
        say(given && isNameWord(last) && (!last.allCaps || last.roman), Evidence::GivenAndMore);
        say(has(last.known.kinds, Known::FamilyName), Evidence::FamilyLast);
        bool initials = false, particle = false;
        for (qsizetype i = first_; i < last_; ++i) {
            initials |= tokens_.uses(i, NameVocabulary::Initial) || (tokens_[i].initial && tokens_.text(i).endsWith(u'.'));
            particle |= i > first_ && tokens_.uses(i, NameVocabulary::Particle);
        }
        say(initials, Evidence::Initials);
        say(particle && given, Evidence::Particle);
    }

    void lists()
    {
        const KnownSet kinds = c_.known.kinds;
        if (kinds == 0)
            return;
        say(has(kinds, Known::Country), Evidence::Country);
        const bool wide = (kinds & (Known::Continent | Known::Region)) != 0;
        if (has(kinds, Known::City))
            say(c_.known.size >= 5 ? Evidence::BigCity : c_.known.size == 4 ? Evidence::Town : Evidence::Village);
        else
            say(wide && !has(kinds, Known::Country), Evidence::WidePlace);
        say((kinds & (Known::Water | Known::Mountain)) != 0, Evidence::WaterOrMountain);
        say(has(kinds, Known::Agency), Evidence::Agency);
        say(has(kinds, Known::Media), Evidence::Medium);
        say((kinds & (Known::Body | Known::State)) != 0, Evidence::PublicBody);
        say(has(kinds, Known::Party), Evidence::Party);
        say(has(kinds, Known::Company), Evidence::Company);
        say(has(kinds, Known::Club) && ((kinds & knownPlace) == 0 || tokens_.aboutSport()), Evidence::Club);
        say((kinds
             & (knownOrganisation
                & ~(Known::Agency | Known::Media | Known::Body | Known::State | Known::Party | Known::Company | Known::Club)))
                != 0,
            Evidence::OtherOrganisation);
        say(has(kinds, Known::Facility), Evidence::Facility);
        say(has(kinds, Known::Event), Evidence::Event);
        say(has(kinds, Known::Product), Evidence::Product);
    }

    // "Banca Popolare", "via Roma": the noun belongs to the name.
    void heads()
    {
        if (single())
            return;
        const WordType &type = tokens_[first_];
        const std::uint8_t in = type.head.in;
        for (int label = 0; label < nameLabels; ++label) {
            static constexpr std::array evidence{Evidence::Base,         Evidence::HeadOrganisation, Evidence::HeadPlace,
                                                 Evidence::HeadFacility, Evidence::HeadEvent,        Evidence::HeadProduct};
            say(label > 0 && (in & (1u << label)) != 0, evidence[static_cast<std::size_t>(label)]);
        }
        say(in != 0 && !isNameWord(type), Evidence::HeadLowerCase);
    }

    // "il quotidiano Libero", "la città di Pavia", "compagnia aerea bielorussa, Belavia": the noun tells what follows.
    void heads(qsizetype at)
    {
        if (tokens_.is(at, u','))
            --at;
        const bool of = tokens_.uses(at, NameVocabulary::Of);
        if (of)
            --at;
        for (int skipped = 0; skipped < 3 && !outsideSentence(at) && tokens_[at].head.left == 0; ++skipped, --at) {
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

    void suffixes()
    {
        if (single())
            return;
        const std::uint32_t uses = tokens_[last_].uses;
        say((uses & NameVocabulary::Suffix) != 0, Evidence::SuffixOrganisation);
        say((uses & NameVocabulary::PlaceSuffix) != 0, Evidence::SuffixPlace);
        say((uses & NameVocabulary::FacilitySuffix) != 0, Evidence::SuffixFacility);
        say((uses & NameVocabulary::EventSuffix) != 0, Evidence::SuffixEvent);
    }

    void whatStandsBefore()
    {
        if (outsideSentence(before_) || tokens_.opensSentence(first_))
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
        for (int skipped = 0; skipped < 6 && at >= 0; ++skipped, --at) {
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
        if (outsideSentence(after_))
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

    const NameTokens &tokens_;
    NameCandidate &c_;
    qsizetype first_, last_, before_ = 0, after_ = 0; // before and after pass over quotation marks
};

} // namespace

void gatherEvidence(const NameTokens &tokens, NameCandidate &candidate) { Witness(tokens, candidate).hear(); }

} // namespace suggest
