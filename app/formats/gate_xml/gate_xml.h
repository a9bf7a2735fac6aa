// GATE XML (version 3), one file an article: a text with nodes at the borders, annotations between nodes, features of Java's types.
//
// Nodes are named by UTF-16 positions; where they stand in the text counts. Features of other classes than text, numbers and truth values
// are kept as their XML and written back as such.
#pragma once

#include "app/formats/article_file.h"

namespace formats {

class GateXml : public ArticleFile {
public:
    Format format() const override;
    Likelihood recognises(const FileSet &heads) const override;
    base::Result<Article> parse(const QByteArray &bytes, Parsing &parsing) const override;
    Made make(const annotation::Document &document, const EntityLookup &entities, const Settings &settings) const override;
};

} // namespace formats
