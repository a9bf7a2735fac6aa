// An annotation's features as XML attributes, for formats that have attributes of these names. Pure; any thread.
#pragma once

#include "app/annotation/annotation.h"
#include "app/formats/xml_text.h"

#include <functional>
#include <map>

namespace formats {

enum class Fate : std::uint8_t { Attribute, Elsewhere, None }; // what the format has for a feature: elsewhere it is written by other means

struct FeatureAttributes {
    XmlText::Attributes attributes;
    int loose = 0;   // references to what is left out
    int without = 0; // features that the format has nothing for
};

// `ids`: of what is written. References are attributes by themselves, unless they go elsewhere.
FeatureAttributes featureAttributes(const annotation::Annotation &annotation, const std::map<annotation::AnnotationId, QString> &ids,
                                    const std::function<Fate(const QString &name)> &fate);

} // namespace formats
