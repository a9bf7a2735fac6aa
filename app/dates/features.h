// A found expression as the features of a TIMEX3 record, and its readings back from them.
//
// "readings" is a JSON array of {"value","mod","weight","why"}, the likeliest first. Any thread.
#pragma once

#include "app/annotation/features.h"
#include "app/dates/grammar.h"

namespace dates {

annotation::Features featuresOf(const Expression &expression); // type value mod quant freq derivation readings; valueBy=rule
std::vector<Reading> readingsOf(const annotation::Features &features);
QString readingsText(const std::vector<Reading> &readings); // the JSON

} // namespace dates
