// A moment of civil time, and the end points that a reasoner knows of an interval.
//
// Seconds since 1970-01-01T00:00 in the local civil time of the article, proleptic Gregorian, half-open intervals; zones are metadata and
// shift nothing. BC and far dates are ordinary numbers. Values; any thread.
#pragma once

#include <cstdint>
#include <optional>

namespace timeline {

using Instant = std::int64_t; // seconds

inline constexpr Instant minute = 60;
inline constexpr Instant hour = 60 * minute;
inline constexpr Instant day = 24 * hour;
inline constexpr Instant week = 7 * day;

// Between which moments an end point lies, both included; nullopt: open.
struct Bounds {
    std::optional<Instant> earliest, latest;
    bool isFixed() const { return earliest && earliest == latest; }
    bool isOpen() const { return !earliest && !latest; }
    friend bool operator==(const Bounds &, const Bounds &) = default;
};

// An interval [start, end) as far as it is known: the four-tuple bmin, bmax, emin, emax.
struct Interval {
    Bounds start, end;
    bool isFixed() const { return start.isFixed() && end.isFixed(); }
    bool isOpen() const { return start.isOpen() && end.isOpen(); }
    static Interval fixed(Instant begin, Instant end) { return {{begin, begin}, {end, end}}; }
    // Something that lies in [begin, end) without filling it.
    static Interval inside(Instant begin, Instant end) { return {{begin, end - 1}, {begin + 1, end}}; }
    friend bool operator==(const Interval &, const Interval &) = default;
};

} // namespace timeline
