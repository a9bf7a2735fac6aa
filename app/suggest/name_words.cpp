// What the words of a candidate say: capitals, common words, lists, the nouns that open and close it.
#include "app/suggest/name_testimony.h"

#include <array>

namespace suggest {

namespace {

bool isYear(QStringView word)
{
    return word.size() == 4 && (word.startsWith(u"19") || word.startsWith(u"20")) && word[2].isDigit() && word[3].isDigit();
}

class NameWords : NameTestimony {
public:
    NameWords(const NameTokens &tokens, NameCandidate &candidate) : NameTestimony(tokens, candidate) { }

    void hear()
    {
        say(Evidence::Base);
        spelling();
        parts();
        lists();
        heads();
        suffixes();
    }

private:
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
        if (!inSentence(left) || !tokens_.joined(first_) || !isNameWord(tokens_[left]) || tokens_.opensSentence(first_))
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
        if (!inSentence(right) || !tokens_.joined(right) || !isNameWord(tokens_[right]) || tokens_[right].role)
            return false;
        return !(beginsPerson(right) && endsOther(last_));
    }

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
};

} // namespace

void hearWords(const NameTokens &tokens, NameCandidate &candidate) { NameWords(tokens, candidate).hear(); }

} // namespace suggest
