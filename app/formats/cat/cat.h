// CAT XML (Content Annotation Tool), one file an article: tokens with sentence numbers, markables that anchor to them, relations.
//
// Reads MEANTIME's, ECB+'s and Ita-TimeBank's names; writes MEANTIME's, or with variant=ita-timebank that one's. The format has no text:
// without Chiosa's own record it is the tokens joined by spaces, a sentence a line, and the article says so ("syntheticText"). Instances
// (ENTITY, EVENT without anchors) are entities. Unknown markables become spans under their own name, unknown attributes features.
#pragma once

#include "app/formats/article_file.h"

namespace formats {

class Cat : public ArticleFile {
public:
    Format format() const override;
    std::vector<Setting> settings() const override;
    Likelihood recognises(const FileSet &heads) const override;
    base::Result<Article> parse(const QByteArray &bytes, Parsing &parsing) const override;
    Made make(const annotation::Document &document, const EntityLookup &entities, const Settings &settings) const override;
    bool holdsText() const override { return false; }
};

} // namespace formats
