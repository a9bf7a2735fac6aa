// Bytes of unknown encoding as text: by byte order mark, as UTF-8 where they are valid, as UTF-16 by its zeros, else as a legacy code page
// that ICU detects; with what was changed on the way.
//
// Errors, each one sentence with what to do: Malformed for what is no text (NUL, binary files), is empty, or is UTF-8 with broken places.
#pragma once

#include "app/base/result.h"

#include <QByteArray>

namespace formats {

struct Decoded {
    QString text;     // line ends are LF, the byte order mark is gone
    QString encoding; // "UTF-8", "UTF-16LE", "windows-1252", …
    QString lineEnds; // "crlf", "cr", "mixed"; "" where they were LF or there were none
    bool byteOrderMark = false;
};

base::Result<Decoded> decode(const QByteArray &bytes, const QString &where, const QString &encoding = {}); // "" to find it out

// CRLF and lone CR as LF; which of them there were.
QString withPlainLineEnds(QString text, QString *were);

} // namespace formats
