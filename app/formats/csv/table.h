// Rows of cells out of a text: separated values (CSV, TSV and their like), or a JSON object a line.
//
// The first row is the names. Separated values are read as RFC 4180 has them, and as they are written in its place: any line ends, quotes
// inside cells that do not begin with one; the separator (comma, semicolon, tab, bar) is the one that the row of names has most of. Of JSON
// lines the names are those of all objects; what lies inside an object is named "outer.inner", a list of words is one cell, parted by
// commas.
#pragma once

#include "app/base/result.h"

#include <QStringList>

#include <limits>
#include <vector>

namespace formats::csv {

struct Table {
    std::vector<QStringList> rows;
    std::vector<int> lines; // where each begins
    bool cut = false;       // a quote was never closed

    struct Broken {
        int line = 0;
        QString why;
    };
    std::vector<Broken> broken; // lines that are no JSON object
};

bool isJsonLines(QStringView text); // by how it begins
QChar separatorOf(const QString &firstLine);

// At most so many rows, the names among them.
Table tableOf(const QString &text, int most = std::numeric_limits<int>::max());

} // namespace formats::csv
