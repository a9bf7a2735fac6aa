// An article as GATE sees one: a text, annotations with type, id and features in named sets, features of the whole. What GATE XML and bdoc
// have in common.
//
// Positions are UTF-16 units. What GATE has no place for are features with a name of ours: "chiosa.layer", "chiosa.ranges" (of a span in
// parts, or without any), "chiosa.source" and "chiosa.target" (a relation is an annotation of no length), "chiosa.by", "chiosa.verdict" and
// so on. Rejected proposals are in a set of their own. Values; any thread.
#pragma once

#include "app/formats/article_file.h"

#include <QJsonValue>

namespace formats::gate {

using GateFeatures = std::vector<std::pair<QString, QJsonValue>>;

struct GateAnnotation {
    QString set, type, id;
    text::Range range;
    GateFeatures features;
    qint64 line = 0; // where it stands, if that is known
};
struct GateDocument {
    QString name, text;
    GateFeatures features;
    std::vector<GateAnnotation> annotations;
};

GateDocument gateOf(const annotation::Document &document, const EntityLookup &entities);

// Ranges must lie in the text. Errors: Malformed with the place.
base::Result<Article> articleOf(const GateDocument &gate, Parsing &parsing);

} // namespace formats::gate
