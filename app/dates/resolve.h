// From a meaning to TIMEX3 values, given when the article was written, how its verbs stand and what was spoken of before.
//
// The clock on the wall is never asked. Several readings stay where a phrase leaves it open, the likeliest first. Pure; any thread.
#pragma once

#include "app/dates/rules.h"
#include "app/timeline/value.h"

namespace dates {

struct Context {
    std::optional<timeline::CivilTime> dct;
    bool dctHasClock = false;
    Tense tense = Tense::None;
    bool isPlanned = false;      // "entro", "dal" with a present: the future
    QString previous;            // the value of the time spoken of before
    bool previousIsNear = false; // in the same sentence
    bool weekdayOfDctIsWeekAgo = false;
};

struct Reading {
    QString value;
    QString mod;
    double weight = 1; // of all readings 1 together
    QString why;       // "DCT 2025-09-15 −1W"
    friend bool operator==(const Reading &, const Reading &) = default;
};

struct Resolution {
    QString type; // DATE TIME DURATION SET
    QString quant, freq;
    std::vector<Reading> readings; // empty: the meaning is none after all ("31 February")
    bool needsContext = false;     // its value would change with the DCT
    bool isAnaphoric = false;      // … or with the time spoken of before
};

// The length that a shift names in words: "three days ago" → "P3D"; "" where it names none ("yesterday").
QString offsetOf(const Meaning &meaning);

Resolution resolve(const Meaning &meaning, const Context &context, const Rules &rules);

} // namespace dates
