// How two intervals lie to each other: the fourteen TLINK types that are annotated, and Allen's thirteen that can be concluded.
//
// TimeML has no OVERLAPS; Allen's does, and stays internal. Values; any thread.
#pragma once

#include <QString>

#include <array>
#include <cstdint>
#include <initializer_list>
#include <optional>

namespace timeline {

enum class Relation : std::uint8_t {
    Before,
    After,
    Includes,
    IsIncluded,
    During,
    DuringInv,
    Simultaneous,
    IAfter,
    IBefore,
    Identity,
    Begins,
    Ends,
    BegunBy,
    EndedBy
};
inline constexpr int relationCount = 14;

QString relationName(Relation relation); // "IS_INCLUDED"
std::optional<Relation> relationFromName(QStringView name);
Relation inverse(Relation relation);

enum class Allen : std::uint8_t {
    Before,
    After,
    IBefore, // meets
    IAfter,
    Overlaps,
    OverlappedBy,
    Begins, // starts
    BegunBy,
    Ends, // finishes
    EndedBy,
    IsIncluded, // during, strictly on both sides
    Includes,
    Simultaneous // equal
};
inline constexpr int allenCount = 13;

QString allenName(Allen relation); // as TimeML where it has the name: "IBEFORE", "OVERLAPS"
std::optional<Allen> allenFromName(QStringView name);
Allen inverse(Allen relation);

// Which of the thirteen are possible.
class AllenSet {
public:
    constexpr AllenSet() = default;
    AllenSet(std::initializer_list<Allen> relations)
    {
        for (const Allen relation : relations)
            add(relation);
    }
    static AllenSet all();

    void add(Allen relation) { bits_ |= static_cast<std::uint16_t>(1U << static_cast<unsigned>(relation)); }
    bool contains(Allen relation) const { return (bits_ >> static_cast<unsigned>(relation) & 1U) != 0; }
    int size() const;
    std::optional<Allen> single() const; // the only one left
    friend bool operator==(AllenSet, AllenSet) = default;

private:
    std::uint16_t bits_ = 0;
};

} // namespace timeline
