// The file beside a file that cannot hold everything: the whole article as Chiosa JSONL, with the hash of what it stands beside.
//
// Where the file is still the one that was written with it, the article comes back whole; where it was changed, the file wins.
#pragma once

#include "app/formats/codec.h"

namespace formats {

QByteArray sidecarOf(const QString &format, const QByteArray &file, const annotation::Document &document, const EntityLookup &entities,
                     std::vector<Loss> &losses);

// Nothing where it is not one of ours, or stands beside another file.
std::optional<Article> fromSidecar(const QByteArray &sidecar, const QString &format, const QByteArray &file, const ReadOptions &options,
                                   const QString &where);

// By the beginning of a file: a sidecar of this format.
bool isSidecar(const QByteArray &head, const QString &format);

} // namespace formats
