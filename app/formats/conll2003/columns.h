// An article as rows of tokens with one tag each, and back: what the CoNLL-2003 writer and reader have in common.
//
// Tags are flat: of spans that overlap, one is kept (by priority of label, then the longest). Tokens are cut at the borders of the spans
// that are kept, so that none is moved.
#pragma once

#include "app/formats/codec.h"

namespace formats::conll {

struct Row {
    text::Range token;
    QString pos;   // of an annotated token; "" where unknown
    QString label; // of the span it is in; "" outside
    bool begins = false, ends = false;
};
struct Table {
    std::vector<std::vector<Row>> sentences;
    std::vector<Loss> losses;
};

struct Choice {
    QStringList layers;   // whose spans are written
    QStringList priority; // labels that win over longer spans, first ones first
};
Table tableOf(const annotation::Document &document, const Choice &choice);

enum class Scheme : std::uint8_t { Iob2, Bioes, Iob1 };
QString tagOf(const Row &row, Scheme scheme, const Row *before = nullptr); // `before`: in the same sentence; IOB1 asks for it
bool isTag(QStringView tag);                                               // "O", "B-PER", "S-LOC", … in any of the schemes

// The spans that tags of any scheme (IOB1, IOB2, BIOES, BILOU) mean, as token indices [first, end) within one sentence.
struct Chunk {
    std::size_t first = 0, end = 0;
    QString label;
    friend bool operator==(const Chunk &, const Chunk &) = default;
};
std::vector<Chunk> chunksOf(const QStringList &tags);

} // namespace formats::conll
