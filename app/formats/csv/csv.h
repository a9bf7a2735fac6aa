// Tables of articles, one a row: CSV and TSV with a row of names first, or an object of JSON a line (table.h).
//
// Which column is what is told by its name, in English or Italian ("text", "testo", "headline", "data" …), or by the settings "text",
// "title", …: a name, or a number from 1 (columns.h). Where no name is known, the longest cells are the text, and that is said. Other
// columns are kept as features under their own names.
#pragma once

#include "app/formats/article_draft.h"

namespace formats {

class Csv : public Codec {
public:
    Format format() const override;
    std::vector<Setting> settings() const override;
    Likelihood recognises(const FileSet &heads) const override;
    std::unique_ptr<Reader> reader(const Input &input, const ReadOptions &options) const override;
    std::unique_ptr<Writer> writer(Output &, const WriteOptions &) const override { return nullptr; }
};

} // namespace formats
