// Tables of articles, one a row: CSV and TSV with a row of names first.
//
// Which column is what is told by its name, in English or Italian ("text", "testo", "headline", "data" …), or by the settings
// "text-column", "title-column", …: a name, or a number from 1. Where no name is known, the longest cells are the text, and that is said.
// Other columns are kept as features under their own names. The separator (comma, semicolon, tab, bar) is the one that the row of names has
// most of.
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

namespace csv {

struct Columns { // indices; -1 where there is none
    int text = -1, title = -1, author = -1, date = -1, language = -1, source = -1, id = -1, publisher = -1, section = -1;
    bool guessed = false; // the text
};
// Errors: Invalid for a setting that names no column; Malformed where no column can be the text.
base::Result<Columns> columnsOf(const std::vector<QStringList> &table, const Settings &settings, const QString &where);
QChar separatorOf(const QString &firstLine);

} // namespace csv

} // namespace formats
