// Reads an export again and compares it with what was meant: every article, every span, every word of it.
//
// What the losses say is gone may be missing or changed; nothing else may. A worker's task: it reads all that was written.
#pragma once

#include "app/formats/codec.h"

namespace formats {

struct Verification {
    qsizetype articles = 0, spans = 0; // read again
    QStringList mismatches;            // in words, with the article's name; at most 100
    qsizetype mismatchCount = 0;
    bool holds() const { return mismatchCount == 0; }
};

// The article that was written under a name; nothing where none was.
using DocumentLookup = std::function<std::optional<annotation::Document>(const QString &name)>;
DocumentLookup documentsIn(std::span<const annotation::Document> documents); // these must outlive it

base::Result<Verification> verifyWritten(const Codec &codec, const Input &written, const DocumentLookup &meant, qsizetype articles,
                                         std::span<const Loss> losses, const ReadOptions &options = {});

} // namespace formats
