// Articles from a CAS: one for each of its views that has a text.
//
// Spans, relations (Governor, Dependent), slots, chains become annotations and entities; feature structures that are none of these are kept
// with the article and written back. Errors: Malformed with the place. One thread.
#pragma once

#include "app/formats/codec.h"
#include "app/formats/labels.h"
#include "app/formats/uima/cas.h"

namespace formats::uima {

struct CasArticles {
    std::vector<Article> articles;
    std::vector<base::Error> notes;
};

base::Result<CasArticles> articlesOf(Cas cas, const ReadOptions &options, Labels &labels, const QString &file);

} // namespace formats::uima
