// The rules of the tag set, held against every record of an article.
#include "app/review/consistency.h"
#include "app/timeline/value.h"

#include <QCoreApplication>

namespace review {

using namespace annotation;

namespace {

class Checker {
public:
    Checker(const Document &document, const TagSet &tagSet) : document_(document), tagSet_(tagSet) { }

    std::vector<Finding> check()
    {
        for (const AnnotationPointer &record : document_.all()) {
            if (record->isVisible())
                check(*record);
        }
        return std::move(found_);
    }

private:
    void check(const Annotation &record)
    {
        checkPlaces(record);
        const LayerType *layer = tagSet_.layer(record.layer);
        if (!layer)
            return add(record, rules::unknownLayer,
                       QCoreApplication::translate("review", "The tag set has no layer “%1”.").arg(record.layer));
        const bool relation = layer->shape == LayerType::Shape::Relation;
        if (relation != record.isRelation())
            add(record, rules::wrongShape,
                relation ? QCoreApplication::translate("review", "The layer “%1” is for relations, and this is a span.").arg(record.layer)
                         : QCoreApplication::translate("review", "The layer “%1” is for spans, and this is a relation.").arg(record.layer));
        if (!tagSet_.tag(record.layer, record.tag))
            add(record, rules::unknownTag,
                QCoreApplication::translate("review", "The layer “%1” has no tag “%2”.").arg(record.layer, record.tag));
        for (const Features::Item &item : record.features.items())
            checkFeature(record, *layer, item);
    }

    void checkPlaces(const Annotation &record)
    {
        for (const text::Range &range : record.ranges) {
            if (range.begin < 0 || range.end > document_.text().size() || range.begin > range.end)
                add(record, rules::outsideText, QCoreApplication::translate("review", "It lies outside the article's text."));
        }
        if (!record.isRelation())
            return;
        for (const AnnotationId end : {record.source, record.target}) {
            const AnnotationPointer there = document_.find(end);
            if (!there || !there->isVisible())
                add(record, rules::danglingEnd, QCoreApplication::translate("review", "One end of this relation is not in the article."));
        }
    }

    void checkFeature(const Annotation &record, const LayerType &layer, const Features::Item &item)
    {
        const auto &[name, value] = item;
        const auto type = std::find_if(layer.features.begin(), layer.features.end(),
                                       [&name = name](const FeatureType &each) { return each.name == name; });
        if (type == layer.features.end() && isOwn(record.layer, name))
            return;
        if (type == layer.features.end())
            return add(record, rules::unknownFeature,
                       QCoreApplication::translate("review", "The layer “%1” has no feature “%2”.").arg(record.layer, name));
        if (type->kind == FeatureType::Kind::Annotation) {
            const AnnotationPointer named = document_.find(AnnotationId{base::idFromText(value)});
            if (!named || !named->isVisible())
                add(record, rules::danglingReference,
                    QCoreApplication::translate("review", "Its “%1” names an annotation that is not in the article.").arg(name));
        } else if (!isAllowed(*type, value)) {
            add(record, rules::featureValue, QCoreApplication::translate("review", "“%1” is no value of “%2”.").arg(value, name));
        }
    }

    // What the program writes by itself is known in every project, also where the tag set is older than that.
    static bool isOwn(const QString &layer, const QString &feature)
    {
        return (layer == layers::event && feature == QLatin1String("name"))
            || (layer == layers::tlink && feature == QLatin1String("distance"));
    }

    static bool isAllowed(const FeatureType &type, const QString &value)
    {
        bool number = false;
        switch (type.kind) {
        case FeatureType::Kind::Enumeration:
            return type.values.contains(value);
        case FeatureType::Kind::Number:
            value.toDouble(&number);
            return number;
        case FeatureType::Kind::Flag:
            return value == u"true" || value == u"false";
        case FeatureType::Kind::Entity:
            return base::idFromText(value) != 0;
        case FeatureType::Kind::Value:
            return timeline::parseValue(value).has_value() || isCount(value);
        case FeatureType::Kind::Text:
        case FeatureType::Kind::Annotation:
            break;
        }
        return true;
    }

    // The value of a number or amount: "52", "1200.5", "0.19 EUR".
    static bool isCount(const QString &value)
    {
        bool number = false;
        value.section(u' ', 0, 0).toDouble(&number);
        return number;
    }

    void add(const Annotation &record, const QString &rule, const QString &words)
    {
        Finding finding;
        finding.document = document_.id();
        finding.annotation = record.id;
        const AnnotationPointer source = record.isRelation() ? document_.find(record.source) : nullptr;
        finding.place = source ? source->hull() : record.hull();
        finding.rule = rule;
        finding.words = words;
        finding.weight = Finding::Weight::Violation;
        found_.push_back(std::move(finding));
    }

    const Document &document_;
    const TagSet &tagSet_;
    std::vector<Finding> found_;
};

} // namespace

std::vector<Finding> violationsOf(const Document &document, const TagSet &tagSet)
{
    std::vector<Finding> found = Checker(document, tagSet).check();
    std::stable_sort(found.begin(), found.end(), [](const Finding &a, const Finding &b) { return a.place < b.place; });
    return found;
}

} // namespace review
