// The common words of one language that surround names: offices and titles, nouns that open or announce a name, verbs that people are
// the subject of, words that are no names, small words inside names.
//
// Read from resources/lexicon/LANGUAGE/*.tsv. A language without files has an empty vocabulary, which answers nothing. Errors: Io,
// Malformed. Immutable once read; any thread.
#pragma once

#include "app/base/result.h"

#include <QHash>
#include <QSet>
#include <QStringList>

#include <memory>

namespace suggest {

enum class NameLabel : std::uint8_t { Person, Organisation, Place, Facility, Event, Product };
inline constexpr int nameLabels = 6;
QString tagOf(NameLabel label); // "PER", …

class NameVocabulary {
public:
    // Stands before a name; is "of" something; that is a place; stands before a role ("ex").
    enum RoleUse : std::uint8_t { Title = 1, Office = 2, BeforeRole = 4, OfPlace = 8 };
    // What small.tsv calls of, join, …: small words by what they do around names and numbers.
    enum Use : std::uint32_t {
        Of = 1u << 0,
        Join = 1u << 1,
        BareIn = 1u << 2,
        In = 1u << 3,
        To = 1u << 4,
        From = 1u << 5,
        Near = 1u << 6,
        With = 1u << 7,
        Article = 1u << 8,
        Articulated = 1u << 9,
        Particle = 1u << 10,
        Suffix = 1u << 11,
        Initial = 1u << 12,
        Province = 1u << 13,
        Number = 1u << 14,
        Scale = 1u << 15,
        Money = 1u << 16,
        Measure = 1u << 17,
        Approximately = 1u << 18,
        Sport = 1u << 19,
        YearsOld = 1u << 20,
        PlaceSuffix = 1u << 21,
        FacilitySuffix = 1u << 22,
        EventSuffix = 1u << 23,
    };
    struct Head {
        // A bit for each NameLabel: opens such a name, opens one where it has a capital itself, announces one.
        std::uint8_t in = 0, capital = 0, left = 0;
    };

    static base::Result<std::shared_ptr<const NameVocabulary>> load(const QString &language);

    // Lower-case or as written; several words parted by one space.
    std::uint8_t role(QStringView words) const { return roles_.value(words); }
    bool opensRole(QStringView firstWord) const { return roleBeginnings_.contains(firstWord); }
    bool portfolio(QStringView word) const { return portfolios_.contains(word); }
    Head head(QStringView word) const { return heads_.value(word); } // lower case
    bool agentVerb(QStringView lemma) const { return agentVerbs_.contains(lemma); }
    bool common(QStringView lowerCase) const { return common_.contains(lowerCase); }

    std::uint32_t uses(QStringView word) const { return uses_.value(word); } // bits of Use
    bool empty() const { return common_.isEmpty(); }

private:
    base::Result<> read(const QString &language);

    QStringView kept(const QString &word); // for as long as the vocabulary: so that look-ups need no copy

    QStringList words_;
    QHash<QStringView, std::uint8_t> roles_;
    QSet<QStringView> roleBeginnings_, portfolios_, agentVerbs_, common_;
    QHash<QStringView, Head> heads_;
    QHash<QStringView, std::uint32_t> uses_;
};

} // namespace suggest
