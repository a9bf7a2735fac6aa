// The sidecar of a CoNLL file: where each token stood, and what stood between the tokens, so that the article comes back with its own text.
//
// NAME.offsets.tsv, UTF-8. A line "doc", TAB, number from 1, TAB, JSON {"id","lang","dct","title","source","before"} opens an article; then
// a line a token: doc, sentence, token (each from 1, token within its sentence), begin, end (code points), and as a JSON string the text
// between it and the next token.
#pragma once

#include "app/formats/codec.h"
#include "app/formats/conll2003/columns.h"

#include <QIODevice>

namespace formats::conll {

QByteArray offsetsOf(const annotation::Document &document, const Table &table, int number);

struct Offsets { // of one article
    annotation::ArticleFields fields;
    QString before;
    struct Token {
        qsizetype begin = 0, end = 0;
        QString after;
    };
    std::vector<Token> tokens;
};

class OffsetsReader {
public:
    explicit OffsetsReader(std::unique_ptr<QIODevice> device) : device_(std::move(device)) { }
    std::optional<Offsets> next(); // nullopt at the end; an article whose lines are broken has too few tokens

private:
    std::unique_ptr<QIODevice> device_;
    QByteArray ahead_; // the line that opens the next article
};

} // namespace formats::conll
