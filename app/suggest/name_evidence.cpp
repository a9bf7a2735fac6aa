#include "app/suggest/name_evidence.h"

#include "app/base/resources.h"

#include <QCoreApplication>
#include <QStringList>

namespace suggest {

namespace {

struct Named {
    const char *name;   // in the file
    const char *reason; // what a person is told, or nothing
};
constexpr Named knownEvidence[] = {
    {"base", nullptr},
    {"capital_inside", QT_TRANSLATE_NOOP("reason", "It has a capital letter inside the sentence.")},
    {"capital_at_start", nullptr},
    {"unknown_word", QT_TRANSLATE_NOOP("reason", "The dictionary does not know the word.")},
    {"common_inside", nullptr},
    {"common_at_start", nullptr},
    {"common_partly", nullptr},
    {"function_first", nullptr},
    {"lower_case_elsewhere", nullptr},
    {"date_line_place", QT_TRANSLATE_NOOP("reason", "It stands on the date line.")},
    {"unlisted", nullptr},
    {"title_case_line", nullptr},
    {"acronym", QT_TRANSLATE_NOOP("reason", "It is an acronym.")},
    {"short_acronym", nullptr},
    {"mixed_case", QT_TRANSLATE_NOOP("reason", "It has a capital letter inside the word.")},
    {"with_digits", QT_TRANSLATE_NOOP("reason", "It is a name with a number.")},
    {"with_year", QT_TRANSLATE_NOOP("reason", "It is a name with a year.")},
    {"several_words", nullptr},
    {"many_words", nullptr},
    {"inside_listed", nullptr},
    {"place_first", nullptr},
    {"common_listed", nullptr},
    {"alone", nullptr},
    {"organisation_first", QT_TRANSLATE_NOOP("reason", "It begins with the name of an organisation.")},
    {"product_first", QT_TRANSLATE_NOOP("reason", "It begins with the name of a product.")},
    {"saint", nullptr},
    {"inside_head", nullptr},
    {"linked", nullptr},
    {"cut_left", nullptr},
    {"cut_right", nullptr},
    {"given_name", QT_TRANSLATE_NOOP("reason", "It is a given name.")},
    {"given_and_more", QT_TRANSLATE_NOOP("reason", "A given name and more words with capitals stand together.")},
    {"family_name", QT_TRANSLATE_NOOP("reason", "It is a family name.")},
    {"family_last", QT_TRANSLATE_NOOP("reason", "It ends in a family name.")},
    {"initials", QT_TRANSLATE_NOOP("reason", "Initials stand before a family name.")},
    {"particle", nullptr},
    {"country", QT_TRANSLATE_NOOP("reason", "It is in the list of countries.")},
    {"wide_place", QT_TRANSLATE_NOOP("reason", "It is in the list of regions.")},
    {"big_city", QT_TRANSLATE_NOOP("reason", "It is in the list of cities.")},
    {"town", QT_TRANSLATE_NOOP("reason", "It is in the list of towns.")},
    {"village", QT_TRANSLATE_NOOP("reason", "It is in the list of small towns.")},
    {"water_or_mountain", QT_TRANSLATE_NOOP("reason", "It is in the list of seas, rivers and mountains.")},
    {"agency", QT_TRANSLATE_NOOP("reason", "It is in the list of news agencies.")},
    {"medium", QT_TRANSLATE_NOOP("reason", "It is in the list of newspapers and broadcasters.")},
    {"public_body", QT_TRANSLATE_NOOP("reason", "It is in the list of institutions.")},
    {"party", QT_TRANSLATE_NOOP("reason", "It is in the list of parties and movements.")},
    {"company", QT_TRANSLATE_NOOP("reason", "It is in the list of companies.")},
    {"club", QT_TRANSLATE_NOOP("reason", "It is in the list of clubs.")},
    {"other_organisation", QT_TRANSLATE_NOOP("reason", "It is in the list of organisations.")},
    {"facility", QT_TRANSLATE_NOOP("reason", "It is in the list of buildings.")},
    {"event", QT_TRANSLATE_NOOP("reason", "It is in the list of events.")},
    {"product", QT_TRANSLATE_NOOP("reason", "It is in the list of products and works.")},
    {"dictionary_person", QT_TRANSLATE_NOOP("reason", "The dictionary has it as a person's name.")},
    {"dictionary_place", QT_TRANSLATE_NOOP("reason", "The dictionary has it as a place.")},
    {"dictionary_organisation", QT_TRANSLATE_NOOP("reason", "The dictionary has it as an organisation.")},
    {"head_organisation", QT_TRANSLATE_NOOP("reason", "It begins with a word for an organisation.")},
    {"head_facility", QT_TRANSLATE_NOOP("reason", "It begins with a word for a building or street.")},
    {"head_place", QT_TRANSLATE_NOOP("reason", "It begins with a word for a place.")},
    {"head_event", QT_TRANSLATE_NOOP("reason", "It begins with a word for an event.")},
    {"head_product", QT_TRANSLATE_NOOP("reason", "It begins with a word for a product or work.")},
    {"head_lower_case", nullptr},
    {"suffix_organisation", QT_TRANSLATE_NOOP("reason", "It ends like the name of an organisation.")},
    {"suffix_place", QT_TRANSLATE_NOOP("reason", "It ends like the name of a place.")},
    {"suffix_facility", QT_TRANSLATE_NOOP("reason", "It ends like the name of a building.")},
    {"suffix_event", QT_TRANSLATE_NOOP("reason", "It ends like the name of an event.")},
    {"after_title", QT_TRANSLATE_NOOP("reason", "It stands after a title or an office.")},
    {"after_office_of", QT_TRANSLATE_NOOP("reason", "An office belongs to it.")},
    {"after_office_of_place", QT_TRANSLATE_NOOP("reason", "An office belongs to it.")},
    {"after_head_organisation", QT_TRANSLATE_NOOP("reason", "A word for an organisation stands before it.")},
    {"after_head_place", QT_TRANSLATE_NOOP("reason", "A word for a place stands before it.")},
    {"after_head_event", QT_TRANSLATE_NOOP("reason", "It is announced as the name of an event.")},
    {"after_head_product", QT_TRANSLATE_NOOP("reason", "A word for a product or work stands before it.")},
    {"after_bare_in", QT_TRANSLATE_NOOP("reason", "It stands after ‘in’.")},
    {"after_to", nullptr},
    {"after_inside", nullptr},
    {"after_from", nullptr},
    {"after_with", nullptr},
    {"after_of", nullptr},
    {"after_article", nullptr},
    {"club_article", QT_TRANSLATE_NOOP("reason", "A city's name with an article is its club.")},
    {"in_parentheses_code", QT_TRANSLATE_NOOP("reason", "It is the code of a province.")},
    {"code_follows", QT_TRANSLATE_NOOP("reason", "The code of a province follows.")},
    {"acronym_follows", QT_TRANSLATE_NOOP("reason", "Its acronym follows.")},
    {"acronym_of_name", QT_TRANSLATE_NOOP("reason", "It is the acronym of “%1”.")},
    {"age_follows", QT_TRANSLATE_NOOP("reason", "An age follows.")},
    {"office_follows", QT_TRANSLATE_NOOP("reason", "An office follows.")},
    {"verb_follows", nullptr},
    {"verb_before", nullptr},
    {"in_quotes", QT_TRANSLATE_NOOP("reason", "It stands in quotation marks.")},
    {"score_beside", QT_TRANSLATE_NOOP("reason", "A result stands beside it.")},
    {"sport_city", nullptr},
    {"country_follows", QT_TRANSLATE_NOOP("reason", "The country follows.")},
    {"list_person", QT_TRANSLATE_NOOP("reason", "It is listed among people.")},
    {"list_organisation", QT_TRANSLATE_NOOP("reason", "It is listed among organisations.")},
    {"list_place", QT_TRANSLATE_NOOP("reason", "It is listed among places.")},
    {"short_of_person", QT_TRANSLATE_NOOP("reason", "The article names “%1” in full.")},
    {"short_of_person_or_place", QT_TRANSLATE_NOOP("reason", "The article names “%1” in full.")},
    {"short_of_organisation", QT_TRANSLATE_NOOP("reason", "The article names “%1” in full.")},
    {"place_of_organisation", QT_TRANSLATE_NOOP("reason", "The article names “%1”, which is of that place.")},
    {"decided_person", QT_TRANSLATE_NOOP("reason", "You marked it so elsewhere in the article.")},
    {"decided_organisation", QT_TRANSLATE_NOOP("reason", "You marked it so elsewhere in the article.")},
    {"decided_place", QT_TRANSLATE_NOOP("reason", "You marked it so elsewhere in the article.")},
    {"decided_facility", QT_TRANSLATE_NOOP("reason", "You marked it so elsewhere in the article.")},
    {"decided_event", QT_TRANSLATE_NOOP("reason", "You marked it so elsewhere in the article.")},
    {"decided_product", QT_TRANSLATE_NOOP("reason", "You marked it so elsewhere in the article.")},
};
static_assert(std::size(knownEvidence) == evidenceCount);

base::Error malformed(const QString &resource, int line)
{
    return {base::Error::Kind::Malformed,
            QCoreApplication::translate("suggest", "The weights of the search for names are not what its rules expect."),
            QStringLiteral("%1, %2").arg(resource).arg(line)};
}

} // namespace

base::Result<std::shared_ptr<const NameWeights>> NameWeights::load()
{
    const QString resource = QStringLiteral("lexicon/name_evidence.tsv");
    const base::Result<QByteArray> bytes = base::resource(resource);
    if (!bytes)
        return bytes.error();
    auto weights = std::make_shared<NameWeights>();
    std::size_t next = 0;
    int number = 0;
    for (const QString &line : QString::fromUtf8(*bytes).split(u'\n')) {
        ++number;
        if (line.isEmpty() || line.startsWith(u'#'))
            continue;
        const QStringList columns = line.split(u'\t');
        if (next == evidenceCount || columns.size() != nameLabels + 1 || columns[0] != QLatin1String(knownEvidence[next].name))
            return malformed(resource, number);
        for (int label = 0; label < nameLabels; ++label) {
            bool isNumber = false;
            weights->weights_[next][static_cast<std::size_t>(label)] = columns[label + 1].toDouble(&isNumber);
            if (!isNumber)
                return malformed(resource, number);
        }
        ++next;
    }
    if (next != evidenceCount)
        return malformed(resource, number);
    return std::shared_ptr<const NameWeights>(weights);
}

const char *NameWeights::reason(Evidence evidence) { return knownEvidence[static_cast<std::size_t>(evidence)].reason; }

} // namespace suggest
