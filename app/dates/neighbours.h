// What else a time expression may well mean: the same a week, a day, a month, a year away from what was read.
//
// Only for what was counted from the article's date or from the time spoken of before: those are the values that a machine gets wrong by a
// step ("mercoledì" in an article of a Wednesday). The likelier first: a weekday goes by weeks, "tre giorni fa" by days, "3 novembre" by
// years. Pure; any thread.
#pragma once

#include "app/annotation/features.h"
#include "app/dates/resolve.h"

namespace dates {

// Of a TIMEX3's features as the machine made them; without what its readings already say. `weight` is 0, `why` "2026-05-27 +1W".
std::vector<Reading> neighboursOf(const annotation::Features &features);

} // namespace dates
