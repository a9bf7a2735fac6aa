// How the verbs around a phrase stand in time, by words and endings alone: enough to tell "giovedì ha detto" from "giovedì dirà".
//
// Pure; any thread.
#pragma once

#include "app/dates/rules.h"

namespace dates {

// The tense of the verb nearest to the tokens [begin, end), within the sentence [first, last).
Tense tenseAround(const Rules &rules, const Lexed &lexed, QStringView text, int first, int last, int begin, int end);

// Whether a word looks like a finite verb.
bool isVerb(const Rules &rules, const Lexed &lexed, QStringView text, const Token &token);

} // namespace dates
