// What brat cannot hold of an article: a JSON file beside it (NAME.json) with the article as Chiosa JSONL without its text, and the text's
// hash. Where brat's lines have not been touched, the article comes back from it whole; where they have, brat's lines win.
#pragma once

#include "app/formats/brat/standoff_writer.h"
#include "app/formats/labels.h"

namespace formats::brat {

QByteArray sidecarOf(const annotation::Document &document, const EntityLookup &entities, std::vector<Loss> &losses);

// The article of a sidecar; nothing where it is not one of ours, or was written for another text.
std::optional<Article> fromSidecar(const QByteArray &json, const QString &text, const ReadOptions &options, Labels &labels,
                                   const QString &where);

// Whether the lines of a file say just what those that the article would be written with say.
bool sameLines(const QByteArray &ann, const Lines &lines);

// Gives to annotations read from brat's lines what the sidecar knows of them, where nobody has changed them since: who proposed and decided
// it, and when. Takes over what stands in the sidecar only.
Article merged(const Article &fromLines, const Article &sidecar, int *changed);

} // namespace formats::brat
