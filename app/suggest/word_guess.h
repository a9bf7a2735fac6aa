// What a word that the dictionary does not know may be, by its ending: "confidato" is a participle, "transazione" a noun.
//
// Readings look like the dictionary's (apertium's tags). Empty where the ending says nothing. Any thread.
#pragma once

#include "app/suggest/morphology.h"

namespace suggest {

Analyses guessedAnalyses(const QString &language, const QString &lowerCaseWord);

// The same for a word that must be a verb in the third person present: "crolla", "scattano".
Analyses guessedFinite(const QString &language, const QString &lowerCaseWord);

} // namespace suggest
