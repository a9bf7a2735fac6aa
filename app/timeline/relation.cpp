#include "app/timeline/relation.h"

#include <bit>

namespace timeline {

namespace {

struct RelationName {
    Relation relation, inverse;
    const char *name;
};
constexpr std::array<RelationName, relationCount> relationNames{{
    {Relation::Before, Relation::After, "BEFORE"},
    {Relation::After, Relation::Before, "AFTER"},
    {Relation::Includes, Relation::IsIncluded, "INCLUDES"},
    {Relation::IsIncluded, Relation::Includes, "IS_INCLUDED"},
    {Relation::During, Relation::DuringInv, "DURING"},
    {Relation::DuringInv, Relation::During, "DURING_INV"},
    {Relation::Simultaneous, Relation::Simultaneous, "SIMULTANEOUS"},
    {Relation::IAfter, Relation::IBefore, "IAFTER"},
    {Relation::IBefore, Relation::IAfter, "IBEFORE"},
    {Relation::Identity, Relation::Identity, "IDENTITY"},
    {Relation::Begins, Relation::BegunBy, "BEGINS"},
    {Relation::Ends, Relation::EndedBy, "ENDS"},
    {Relation::BegunBy, Relation::Begins, "BEGUN_BY"},
    {Relation::EndedBy, Relation::Ends, "ENDED_BY"},
}};

struct AllenName {
    Allen relation, inverse;
    const char *name;
};
constexpr std::array<AllenName, allenCount> allenNames{{
    {Allen::Before, Allen::After, "BEFORE"},
    {Allen::After, Allen::Before, "AFTER"},
    {Allen::IBefore, Allen::IAfter, "IBEFORE"},
    {Allen::IAfter, Allen::IBefore, "IAFTER"},
    {Allen::Overlaps, Allen::OverlappedBy, "OVERLAPS"},
    {Allen::OverlappedBy, Allen::Overlaps, "OVERLAPPED_BY"},
    {Allen::Begins, Allen::BegunBy, "BEGINS"},
    {Allen::BegunBy, Allen::Begins, "BEGUN_BY"},
    {Allen::Ends, Allen::EndedBy, "ENDS"},
    {Allen::EndedBy, Allen::Ends, "ENDED_BY"},
    {Allen::IsIncluded, Allen::Includes, "IS_INCLUDED"},
    {Allen::Includes, Allen::IsIncluded, "INCLUDES"},
    {Allen::Simultaneous, Allen::Simultaneous, "SIMULTANEOUS"},
}};

template <class Names> auto named(const Names &names, QStringView name) -> std::optional<decltype(names.front().relation)>
{
    for (const auto &entry : names) {
        if (name.compare(QLatin1String(entry.name), Qt::CaseInsensitive) == 0)
            return entry.relation;
    }
    return std::nullopt;
}

} // namespace

QString relationName(Relation relation) { return QLatin1String(relationNames[static_cast<std::size_t>(relation)].name); }

std::optional<Relation> relationFromName(QStringView name) { return named(relationNames, name); }

Relation inverse(Relation relation) { return relationNames[static_cast<std::size_t>(relation)].inverse; }

QString allenName(Allen relation) { return QLatin1String(allenNames[static_cast<std::size_t>(relation)].name); }

std::optional<Allen> allenFromName(QStringView name) { return named(allenNames, name); }

Allen inverse(Allen relation) { return allenNames[static_cast<std::size_t>(relation)].inverse; }

AllenSet AllenSet::all()
{
    AllenSet set;
    for (const AllenName &entry : allenNames)
        set.add(entry.relation);
    return set;
}

int AllenSet::size() const { return std::popcount(bits_); }

std::optional<Allen> AllenSet::single() const
{
    if (size() != 1)
        return std::nullopt;
    return static_cast<Allen>(std::countr_zero(bits_));
}

} // namespace timeline
