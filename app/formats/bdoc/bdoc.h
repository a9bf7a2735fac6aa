// bdoc, GATE's JSON as gatenlp writes it, one file an article. Written with positions in code points ("p"); read as the file says ("j" is
// UTF-16), unless the words that tokens repeat prove it to be the other one.
#pragma once

#include "app/formats/article_file.h"

namespace formats {

class Bdoc : public ArticleFile {
public:
    Format format() const override;
    Likelihood recognises(const FileSet &heads) const override;
    base::Result<Article> parse(const QByteArray &bytes, Parsing &parsing) const override;
    Made make(const annotation::Document &document, const EntityLookup &entities, const Settings &settings) const override;
    QByteArray withRecord(QByteArray bytes, const QJsonObject &record) const override;
    QJsonObject recordIn(const QByteArray &bytes) const override;
};

} // namespace formats
