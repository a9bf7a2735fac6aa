// The text of a TEI file and where its elements stand in it. Internal to the codec.
//
// White space is what TEI says it is: where xml:space="preserve" stands it counts, elsewhere any run of it is one space, and blocks (p, ab,
// head, l, item, …) begin on a line of their own. Of alternatives (choice, app) the first reading for a reader counts; notes and page
// furniture are left out.
#pragma once

#include "app/formats/xml.h"
#include "app/text/range.h"

#include <QHash>
#include <QMap>

namespace formats::tei {

struct Element {
    const XmlNode *node = nullptr;
    text::Range range;  // UTF-16 units
    bool exact = false; // white space counts in it
};
struct Text {
    QString text;
    std::vector<Element> elements;   // in the order of their beginnings
    QHash<QString, std::size_t> ids; // places among the elements
    QMap<QString, int> leftOut;      // elements, by name
};

Text textOf(const XmlNode &root);

} // namespace formats::tei
