// What may speak for or against a stretch of text being a name, with its weight for each kind of name: the rules of the search, as data.
//
// Read from resources/lexicon/name_evidence.tsv. A learner can set other weights for the same evidence. Errors: Io, Malformed. Immutable
// once read; any thread.
#pragma once

#include "app/base/result.h"
#include "app/suggest/name_vocabulary.h"

#include <array>
#include <vector>

namespace suggest {

// In the order of the file, which must name each of them once.
enum class Evidence : std::uint8_t {
    Base,
    CapitalInside,
    CapitalAtStart,
    UnknownWord,
    CommonInside,
    CommonAtStart,
    CommonPartly,
    FunctionFirst,
    LowerCaseElsewhere,
    DateLinePlace,
    Unlisted,
    TitleCaseLine,
    Acronym,
    ShortAcronym,
    MixedCase,
    WithDigits,
    WithYear,
    SeveralWords,
    ManyWords,
    InsideListed,
    PlaceFirst,
    CommonListed,
    Alone,
    OrganisationFirst,
    ProductFirst,
    Saint,
    InsideHead,
    Linked,
    CutLeft,
    CutRight,
    GivenName,
    GivenAndMore,
    FamilyName,
    FamilyLast,
    Initials,
    Particle,
    Country,
    WidePlace,
    BigCity,
    Town,
    Village,
    WaterOrMountain,
    Agency,
    Medium,
    PublicBody,
    Party,
    Company,
    Club,
    OtherOrganisation,
    Facility,
    Event,
    Product,
    DictionaryPerson,
    DictionaryPlace,
    DictionaryOrganisation,
    HeadOrganisation,
    HeadFacility,
    HeadPlace,
    HeadEvent,
    HeadProduct,
    HeadLowerCase,
    SuffixOrganisation,
    SuffixPlace,
    SuffixFacility,
    SuffixEvent,
    AfterTitle,
    AfterOfficeOf,
    AfterOfficeOfPlace,
    AfterHeadOrganisation,
    AfterHeadPlace,
    AfterHeadEvent,
    AfterHeadProduct,
    AfterBareIn,
    AfterTo,
    AfterInside,
    AfterFrom,
    AfterWith,
    AfterOf,
    AfterArticle,
    ClubArticle,
    InParenthesesCode,
    CodeFollows,
    AcronymFollows,
    AcronymOfName,
    AgeFollows,
    OfficeFollows,
    VerbFollows,
    VerbBefore,
    InQuotes,
    ScoreBeside,
    SportCity,
    CountryFollows,
    ListPerson,
    ListOrganisation,
    ListPlace,
    ShortOfPerson,
    ShortOfPersonOrPlace,
    ShortOfOrganisation,
    PlaceOfOrganisation,
    DecidedPerson,
    DecidedOrganisation,
    DecidedPlace,
    DecidedFacility,
    DecidedEvent,
    DecidedProduct,
};
inline constexpr std::size_t evidenceCount = static_cast<std::size_t>(Evidence::DecidedProduct) + 1;

using NameScores = std::array<double, nameLabels>; // for each NameLabel; 0 is as likely as not

class NameWeights {
public:
    static base::Result<std::shared_ptr<const NameWeights>> load();

    const NameScores &of(Evidence evidence) const { return weights_[static_cast<std::size_t>(evidence)]; }
    // A sentence for annotation::keptReason, whose “%1” is the full name; null where there is nothing to tell a person.
    static const char *reason(Evidence evidence);

private:
    std::array<NameScores, evidenceCount> weights_{};
};

} // namespace suggest
