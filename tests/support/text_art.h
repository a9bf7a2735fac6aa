// Articles with their annotations drawn as text, for tests that read like the domain: the text, marks under it, and what the marks mean.
//
//     Ieri Mara Conti ha lasciato Minsk.
//     [d-] [PER-----]             [LOC]
//     --
//     article: lang=it dct=2025-09-15
//     d: TIMEX3 value=2025-09-14 type=DATE verdict=suggested by=timex-rules/1 confidence=0.9
//     e: EVENT class=OCCURRENCE
//     r: IS_INCLUDED e -> d
//
// Marks stand in lines of their own under the line of text that they mark, as many lines as they need; columns are code points.
// `[PER---]` marks the columns from "[" to "]", `[]PER` two columns, `^PER` one; `{q` opens at its column what `}q` under a later line
// ends (column included; the column after the last is the line's end). A name that is defined below "--" means that definition, and marked
// several times it is one span of several ranges; any other name is a label, each time a new span.
//
// A definition is `name: LABEL key=value …`. Of the keys, `layer entity verdict by confidence reason annotator at comment unsure sourceId
// id ranges` are fields, all others features. Values with spaces stand in "…"; `@name` is that annotation's id. `name: TYPE a -> b` is a
// relation (on the layer tlink unless `layer=` says so); a definition that is marked nowhere is a span without ranges, or with those of
// `ranges=5-9,12-14` (UTF-16 units). `article:` takes `id lang dct name title source author story status`, and features.
//
// Without `id=`, ids are 1, 2, 3 … in reading order (begin, the longer first), then the spans without ranges, then the relations. Without
// `verdict=` a person added it. The indentation that all lines share is dropped, so are an empty first and last line; a line of text that
// would read as marks, or as "--", starts with "\".
#pragma once

#include "app/annotation/document.h"

#include <QHash>
#include <QString>

namespace support {

struct Art {
    annotation::Document document;
    QHash<QString, annotation::AnnotationId> ids; // of the names; of a label the first

    annotation::AnnotationId operator[](const char *name) const; // ends the test where there is none
};

base::Result<Art> readArt(const QString &art);

// The same, ending the test with the mistake's words.
Art art(const QString &text);
annotation::Document docFromArt(const QString &text);

// The drawing of a document; docFromArt of it equals the document, but for `was` and for whether the article is excluded, postponed, moved.
QString artFromDoc(const annotation::Document &document);

} // namespace support
