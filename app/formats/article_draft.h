// An article put together from the blocks of a file that is more than plain text: what every article reader ends in.
//
// Blocks become the text, parted by blank lines; those with a tag get a span of the structure layer: accepted where the format itself says
// what they are (confidence 1), else suggested. Features that readers set: "format", "hash" (SHA-256 of the bytes of the file or record,
// hexadecimal), "encoding", "dctFrom", "published" (the date as the file has it), "modified", "publisher", "section", "keywords", "guid",
// "file", "leftOut" (how many blocks of the page), "pageStarts" (page:position of
// the first block of each page, parted by spaces), "replaced" (how many characters that cannot be text).
#pragma once

#include "app/formats/codec.h"

namespace formats {

struct Block {
    QString text;
    QString tag; // "TITLE", "BYLINE", "DATELINE", "HEADING", "CAPTION", "BOILERPLATE"; "" for running text
    double confidence = 1;
    QString reason; // where it is a guess, as annotation::keptReason makes it
    int page = 0;   // from 1, of formats that have pages
};

struct ArticleDraft {
    annotation::ArticleFields fields;
    std::vector<Block> blocks;
    bool named = false; // the file names it: not one of several by number

    void note(const char *feature, const QString &value); // unless it is empty or set already
    void date(const QString &written, const char *from);  // the first that can be read becomes the DCT
    bool hasTag(QStringView tag) const;
    void titleFirst(); // the field's title as first block, unless a block tells it already
};

// Errors: Malformed where there is no text.
base::Result<Article> articleOf(ArticleDraft draft, const QString &where, const ReadOptions &options);

// A draft with what holds for every file: its name, hash, format and source.
ArticleDraft draftOf(const QByteArray &bytes, const QString &where, const QString &format);

// A date as files write it (ISO 8601, basic or extended; RFC 2822; "2025.09.07 14:45:26", "2025/09/07") as a DCT in its own local time,
// zone dropped: "2025-09-07", "2025-09-07T14:45"; "" where it is none.
QString dctOf(const QString &written);

QString languageTag(const QString &written); // "pt_BR" → "pt-BR"; "" where it is no language
QString spaced(const QString &text);         // runs of white space as one space, none at the ends; no-break spaces stay

// Reads file after file, or the articles of one file after another, refusing each by itself.
class FileReader : public Reader {
public:
    FileReader(const Input &input, ReadOptions options) : input_(input), options_(std::move(options)), names_(input.names()) { }
    std::optional<Article> next() final;

protected:
    // The articles of one file. What is refused of them goes to refuse().
    virtual base::Result<std::vector<ArticleDraft>> drafts(const QByteArray &bytes, const QString &name) = 0;
    const ReadOptions &options() const { return options_; }

private:
    bool readNext();

    const Input &input_;
    ReadOptions options_;
    QStringList names_;
    qsizetype at_ = 0, draft_ = 0;
    QString name_;
    std::vector<ArticleDraft> drafts_;
};

// A reader whose files are each read by one function.
using DraftsOf = std::function<base::Result<std::vector<ArticleDraft>>(const QByteArray &, const QString &, const ReadOptions &)>;
std::unique_ptr<Reader> fileReader(const Input &input, const ReadOptions &options, DraftsOf draftsOf);

// By suffix and content of each file: the least of all.
Likelihood leastLikely(const FileSet &heads, const std::function<Likelihood(const QString &name, const QByteArray &head)> &likelihood);

} // namespace formats
