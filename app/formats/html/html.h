// Pages of the web as articles: what the page tells of itself, and the blocks that are the article.
#pragma once

#include "app/formats/article_draft.h"

namespace formats {

class Html : public Codec {
public:
    Format format() const override;
    Likelihood recognises(const FileSet &heads) const override;
    std::unique_ptr<Reader> reader(const Input &input, const ReadOptions &options) const override;
    std::unique_ptr<Writer> writer(Output &, const WriteOptions &) const override { return nullptr; }
};

namespace html {
// `serverSaid`: the encoding that the server named; `address`: where the page was fetched from, or "". Errors: as parsePage; Malformed
// where there is no text.
base::Result<ArticleDraft> draftOfPage(const QByteArray &bytes, const QString &where, const QString &serverSaid = {},
                                       const QString &address = {});
} // namespace html

} // namespace formats
