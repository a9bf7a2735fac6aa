// Where else the same thing is named in an article: the words as they are, elided ("l’", "dell’"), inflected, by surname alone.
//
// How sure a place is, 0 to 1: the same words in the same capitals are sure; a surname after another first name, or words in another case,
// are doubtful. Places that carry the same tag already, by a person's decision, are left out. Pure; any thread.
#pragma once

#include "app/annotation/document.h"

namespace review {

struct Variant {
    text::Range range;
    double sureness = 1;
};

// In reading order; places do not overlap each other.
std::vector<Variant> variantsIn(const annotation::Document &document, const QString &words, const QString &layer, const QString &tag);

} // namespace review
