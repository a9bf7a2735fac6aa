// Words that are two in one ("Montagabend", "Jahresende", "maandagochtend"), cut where the grammar knows both halves.
//
// The halves are listed in a language's compounds.tsv; a word of the lexicon stays whole. The second half is marked as a tail, so that no
// expression ends within a word. Linear; any thread.
#pragma once

#include "app/dates/rules.h"

namespace dates {

void splitCompounds(const Rules &rules, Lexed &lexed);

} // namespace dates
