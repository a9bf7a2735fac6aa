// What a label of a file that the tag set does not know comes in as: chosen in a window, remembered, or said on the command line.
//
// Values; any thread.
#pragma once

#include "app/formats/codec.h"

#include <map>
#include <set>
#include <tuple>

namespace workspace {

// A label on its layer, as a file has it or as the tag set has it.
struct Label {
    QString layer, tag; // the layer is "" for any, on the left side of a mapping
    bool isRelation = false;
    friend bool operator==(const Label &, const Label &) = default;
    friend bool operator<(const Label &a, const Label &b)
    {
        return std::tie(a.layer, a.tag, a.isRelation) < std::tie(b.layer, b.tag, b.isRelation);
    }
};
using LabelMapping = std::map<Label, Label>; // a label that stands for itself is kept as it is

// "PERSON=PER", "entity:PERSON=entity:PER": a label of a file and one of the tag set, each with its layer where that matters. Errors:
// Invalid where it is not of this form, or where the tag set has no such label.
base::Result<LabelMapping::value_type> labelRule(const QString &rule, const annotation::TagSet &tagSet);

// Labels that the tag set does not know, with how often they stand there.
std::map<Label, int> unknownLabels(const annotation::Document &document, const annotation::TagSet &tagSet);
// The tag set under which a reader leaves the labels that are mapped as the file has them, and says nothing of them.
annotation::TagSet knowing(const annotation::TagSet &tagSet, const LabelMapping &mapping);
// Counts what was changed, by label and what it became.
using MappedLabels = std::map<LabelMapping::value_type, int>;
void mapLabels(formats::Article &article, const LabelMapping &mapping, MappedLabels *changed);
// With those labels that it has not yet, as tags of their layers.
annotation::TagSet withLabels(const annotation::TagSet &tagSet, const std::set<Label> &labels);

} // namespace workspace
