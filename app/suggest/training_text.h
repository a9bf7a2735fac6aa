// Paragraphs with their names marked by hand: "A fire broke out at [ORG Sarti] in [LOC Leeds].", the text from which the base model is
// trained.
//
// One paragraph a line; empty lines and lines that begin with "#" are left out; marks may be nested. Offsets are UTF-16, half-open. Errors:
// Malformed with the line. Pure.
#pragma once

#include "app/annotation/annotation.h"
#include "app/base/result.h"

#include <vector>

namespace suggest {

struct MarkedText {
    QString text;
    struct Mark {
        text::Range range;
        QString tag;
        friend bool operator==(const Mark &, const Mark &) = default;
    };
    std::vector<Mark> marks; // by beginning, the outer before the inner
    friend bool operator==(const MarkedText &, const MarkedText &) = default;
};

base::Result<MarkedText> readMarked(QStringView line, const QString &where);
base::Result<std::vector<MarkedText>> readMarkedFile(const QByteArray &bytes, const QString &where);

} // namespace suggest
