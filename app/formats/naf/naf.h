// NAF (version 3), one file an article: raw text, words with offsets, terms over words, and layers of annotations over terms.
//
// Offsets are written in code points of the raw text; read in these or UTF-16, whichever fits the words; where neither does, the words are
// looked for one after the other. Entities, time expressions, predicates, coreferences, temporal relations have layers of NAF's own; other
// spans are markables of source "chiosa". Layers that are not understood are named in a note.
#pragma once

#include "app/formats/article_file.h"

namespace formats {

class Naf : public ArticleFile {
public:
    Format format() const override;
    Likelihood recognises(const FileSet &heads) const override;
    base::Result<Article> parse(const QByteArray &bytes, Parsing &parsing) const override;
    Made make(const annotation::Document &document, const EntityLookup &entities, const Settings &settings) const override;
};

} // namespace formats
