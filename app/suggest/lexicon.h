// The names that the program knows before it has read anything: places, people's names, organisations, events, products, peoples; found
// whole or by their first words, so that the longest one is taken.
//
// Read from resources/lexicon/*.tsv, the same for all languages. Look-up is by the exact letters (straight apostrophes), without
// allocation. Errors: Io, Malformed with its line. Immutable once read; any thread.
#pragma once

#include "app/base/result.h"

#include <QHash>
#include <QStringView>

#include <memory>
#include <vector>

namespace suggest {

// What a name may be; several at once ("Milan": a city and a club).
enum class Known : std::uint32_t {
    Continent = 1u << 0,
    Country = 1u << 1,
    Region = 1u << 2,
    City = 1u << 3,
    Water = 1u << 4,
    Mountain = 1u << 5,
    GivenName = 1u << 6,
    FamilyName = 1u << 7,
    Agency = 1u << 8,
    Media = 1u << 9,
    Body = 1u << 10, // international
    State = 1u << 11,
    Party = 1u << 12,
    Union = 1u << 13,
    Company = 1u << 14,
    Club = 1u << 15,
    SportBody = 1u << 16,
    School = 1u << 17,
    Band = 1u << 18,
    Facility = 1u << 19,
    Event = 1u << 20,
    Product = 1u << 21,
    Demonym = 1u << 22,
};
using KnownSet = std::uint32_t;
constexpr KnownSet operator|(Known a, Known b) { return static_cast<KnownSet>(a) | static_cast<KnownSet>(b); }
constexpr KnownSet operator|(KnownSet a, Known b) { return a | static_cast<KnownSet>(b); }
constexpr bool has(KnownSet set, Known one) { return (set & static_cast<KnownSet>(one)) != 0; }
inline constexpr KnownSet knownPlace = Known::Continent | Known::Country | Known::Region | Known::City | Known::Water | Known::Mountain;
inline constexpr KnownSet knownOrganisation = Known::Agency | Known::Media | Known::Body | Known::State | Known::Party | Known::Union
    | Known::Company | Known::Club | Known::SportBody | Known::School | Known::Band;
inline constexpr KnownSet knownPerson = Known::GivenName | Known::FamilyName;

class Lexicon {
public:
    struct Entry {
        KnownSet kinds = 0;
        int size = 0;       // of a place: 10^size people; 0 where unknown
        QString country;    // ISO 3166, of a place or a people
        bool opens = false; // a longer name begins with it
    };

    static base::Result<std::shared_ptr<const Lexicon>> load();

    Entry find(QStringView name) const;         // an empty entry where it is unknown
    QString canonical(QStringView name) const;  // the name it is best known under, or ""
    std::size_t size() const { return names_; } // how many names

private:
    struct Slot {
        std::uint32_t begin = 0;
        std::uint16_t length = 0; // 0: free
        std::uint8_t size = 0, country = 0;
        KnownSet kinds = 0;
    };
    static constexpr KnownSet opensLonger = 1u << 31;

    base::Result<> read(const QString &resource);
    base::Result<> readLine(const QString &resource, QStringView line);
    void add(QStringView name, KnownSet kinds, int size = 0, QStringView country = {});
    Slot &slot(QStringView name, KnownSet kinds);
    void grow();
    std::size_t place(QStringView name) const; // of its slot, or of the free one it would take

    QString letters_;         // all names one after the other
    std::vector<Slot> slots_; // open addressing; a power of two
    std::size_t used_ = 0, names_ = 0;
    QStringList countries_{QString()};
    QHash<QString, QString> canonical_;
};

} // namespace suggest
