// Positions of one text in the units that formats count in: UTF-16 units (ours), Unicode code points, UTF-8 bytes.
//
// Building is O(text) and costs nothing in memory for text without surrogates beyond one checkpoint for every 256 units; a query is O(256).
// A position inside a surrogate pair counts as the pair's begin. Lone surrogates count as one code point of three bytes. Any thread.
#pragma once

#include <QStringView>

#include <vector>

namespace text {

class OffsetMap {
public:
    explicit OffsetMap(QStringView text); // the text must outlive the map

    qsizetype toCodePoints(qsizetype utf16) const;
    qsizetype toUtf8Bytes(qsizetype utf16) const;
    qsizetype fromCodePoints(qsizetype codePoints) const; // -1 where the text is shorter
    qsizetype fromUtf8Bytes(qsizetype bytes) const;       // -1 where the text is shorter, or inside a character

    qsizetype utf16Length() const { return text_.size(); }
    qsizetype codePoints() const { return codePoints_; }
    qsizetype utf8Bytes() const { return utf8Bytes_; }

private:
    struct Checkpoint {
        qsizetype codePoints, utf8Bytes;
    };
    QStringView text_;
    std::vector<Checkpoint> checkpoints_;
    qsizetype codePoints_ = 0, utf8Bytes_ = 0;
};

} // namespace text
