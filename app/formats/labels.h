// Which layer and tag a label of a file means, by the tag set's aliases and PRODUCT's defaults; and which labels the tag set does not know.
#pragma once

#include "app/annotation/tag_set.h"
#include "app/formats/codec.h"

namespace formats {

class Labels {
public:
    explicit Labels(const annotation::TagSet *tagSet) : tagSet_(tagSet) { }

    struct Meaning {
        QString layer, tag;
    };
    // `layer` as the file gives it, or "".
    Meaning ofSpan(const QString &label, const QString &layer = {});
    Meaning ofRelation(const QString &type, const QString &layer = {});

    // A note for each label that the tag set does not know, with how often it came; forgets them.
    std::vector<base::Error> takeUnknown(const QString &where);

private:
    using Shape = annotation::LayerType::Shape;
    Meaning of(const QString &label, const QString &layer, Shape shape);
    const annotation::TagType *find(const annotation::LayerType &layer, const QString &label) const;

    const annotation::TagSet *tagSet_;
    std::map<std::pair<QString, QString>, int> unknown_; // by layer and label
};

} // namespace formats
