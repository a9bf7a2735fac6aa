// An article from its text and brat's lines, in whichever unit its positions prove to be, without the sidecar.
#pragma once

#include "app/formats/brat/standoff.h"
#include "app/formats/codec.h"
#include "app/formats/labels.h"

namespace formats::brat {

// The article, whose annotations have brat's ids as sourceId; `notes` takes remarks. Errors: Malformed with the place.
base::Result<Article> articleOf(const Standoff &standoff, const QString &text, annotation::ArticleFields fields, Labels &labels,
                                const QString &where, std::vector<base::Error> &notes);

} // namespace formats::brat
