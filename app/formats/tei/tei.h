// TEI P5, one file an article: the text in one block with an anchor at every border, and all that is marked in standOff: spans by layer,
// their features as feature structures, lists of persons, places and organisations for entities, relations. Nothing is lost.
//
// Read: any TEI text, white space as TEI means it; names, dates, speech, sentences, words and segments in the text, spans and annotations
// of standOff over anything with an id. What is not understood is named in a note.
#pragma once

#include "app/formats/article_file.h"

namespace formats {

class Tei : public ArticleFile {
public:
    Format format() const override;
    Likelihood recognises(const FileSet &heads) const override;
    base::Result<Article> parse(const QByteArray &bytes, Parsing &parsing) const override;
    Made make(const annotation::Document &document, const EntityLookup &entities, const Settings &settings) const override;
};

} // namespace formats
