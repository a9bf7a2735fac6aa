// FoLiA 2.5, one file an article: one paragraph with the whole text, sentences and words with offsets in code points, layers of spans over
// words. Each layer of the article is a set of FoLiA's ("chiosa.LAYER"); time expressions are time segments, other spans entities;
// relations stand in their source, entities are coreference chains.
//
// Read: any structure of text, its words found in the text of what holds them (where they are not, the file is refused, as FoLiA wants);
// spans of any kind over words, chains, relations, features, comments. What is not understood is named in a note.
#pragma once

#include "app/formats/article_file.h"

namespace formats {

class Folia : public ArticleFile {
public:
    Format format() const override;
    Likelihood recognises(const FileSet &heads) const override;
    base::Result<Article> parse(const QByteArray &bytes, Parsing &parsing) const override;
    Made make(const annotation::Document &document, const EntityLookup &entities, const Settings &settings) const override;
};

} // namespace formats
