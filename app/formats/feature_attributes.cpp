#include "app/formats/feature_attributes.h"

#include "app/base/id.h"
#include "app/formats/json_features.h"

namespace formats {

FeatureAttributes featureAttributes(const annotation::Annotation &annotation, const std::map<annotation::AnnotationId, QString> &ids,
                                    const std::function<Fate(const QString &name)> &fate)
{
    FeatureAttributes made;
    for (const auto &[name, value] : annotation.features.items()) {
        const Fate wanted = fate(name);
        if (wanted == Fate::Elsewhere)
            continue;
        if (annotation::holdsAnnotationId(name)) {
            const auto to = ids.find(annotation::AnnotationId{base::idFromText(value)});
            if (to == ids.end())
                ++made.loose;
            else
                made.attributes.emplace_back(name, to->second);
        } else if (name.startsWith(refPrefix)) {
            made.attributes.emplace_back(name.mid(refPrefix.size()), value);
        } else if (wanted == Fate::Attribute) {
            made.attributes.emplace_back(name, value);
        } else {
            ++made.without;
        }
    }
    return made;
}

} // namespace formats
