// TimeML 1.2.1, one file an article: events, time expressions and signals inside the text, instances and links behind it.
//
// Written in the layout of TempEval-3 (DOCID, DCT with t0, TITLE, TEXT); read in that and in TimeBank's (all of it text, the creation time
// inside), with TIMEX2 of older files. The text is the string value of TEXT, kept to the unit. What stands inline cannot cross; expressions
// without words stand empty behind the text. `offsets` and `extent` are chosen before (selection.h). Unknown elements become spans of a
// layer of their name, unknown attributes features.
#pragma once

#include "app/formats/article_file.h"

namespace formats {

class TimeMl : public ArticleFile {
public:
    Format format() const override;
    Likelihood recognises(const FileSet &heads) const override;
    base::Result<Article> parse(const QByteArray &bytes, Parsing &parsing) const override;
    Made make(const annotation::Document &document, const EntityLookup &entities, const Settings &settings) const override;
};

} // namespace formats
