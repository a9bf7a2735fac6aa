#include "app/formats/inception/project_json.h"

#include "app/annotation/annotation.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace formats::inception {

namespace {

const QJsonValue nothing(QJsonValue::Null);

QString shownName(const QString &type) { return uima::shortName(type); }

QJsonObject featureJson(const QString &project, const QString &name, const QString &type, const QString &tagSet)
{
    return {{QStringLiteral("name"), name},
            {QStringLiteral("uiName"), name},
            {QStringLiteral("type"), type},
            {QStringLiteral("tag_set"), tagSet.isEmpty() ? nothing : QJsonValue(QJsonObject{{QStringLiteral("name"), tagSet}})},
            {QStringLiteral("enabled"), true},
            {QStringLiteral("visible"), true},
            {QStringLiteral("include_in_hover"), false},
            {QStringLiteral("required"), false},
            {QStringLiteral("remember"), false},
            {QStringLiteral("hideUnconstraintFeature"), false},
            {QStringLiteral("description"), nothing},
            {QStringLiteral("project_name"), project},
            {QStringLiteral("multi_value_mode"), QStringLiteral("NONE")},
            {QStringLiteral("link_mode"), QStringLiteral("NONE")},
            {QStringLiteral("curatable"), true},
            {QStringLiteral("rank"), 0}};
}

QJsonObject layerJson(const QString &project, const QString &name, const QString &kind, const QJsonArray &features, bool builtIn)
{
    const bool segment = name == uima::types::token || name == uima::types::sentence;
    return {{QStringLiteral("name"), name},
            {QStringLiteral("uiName"), shownName(name)},
            {QStringLiteral("type"), kind},
            {QStringLiteral("features"), features},
            {QStringLiteral("description"), nothing},
            {QStringLiteral("enabled"), !segment},
            {QStringLiteral("built_in"), builtIn},
            {QStringLiteral("readonly"), segment},
            {QStringLiteral("attach_type"), nothing},
            {QStringLiteral("attach_feature"), nothing},
            {QStringLiteral("allow_stacking"), true},
            {QStringLiteral("cross_sentence"), true},
            {QStringLiteral("show_hover"), true},
            {QStringLiteral("anchoring_mode"), QStringLiteral("CHARACTERS")},
            {QStringLiteral("overlap_mode"), QStringLiteral("ANY_OVERLAP")},
            {QStringLiteral("validation_mode"), QStringLiteral("NEVER")},
            {QStringLiteral("lock_to_token_offset"), false},
            {QStringLiteral("multiple_tokens"), true},
            {QStringLiteral("project_name"), project},
            {QStringLiteral("linked_list_behavior"), false}};
}

// The names of the tags of a layer, as a tag set of INCEpTION's.
QJsonObject tagSetJson(const annotation::LayerType &layer)
{
    QJsonArray tags;
    for (const annotation::TagType &tag : layer.tags)
        tags.append(QJsonObject{{QStringLiteral("tag_name"), tag.id}, {QStringLiteral("tag_description"), tag.description}});
    return {{QStringLiteral("name"), layer.name.isEmpty() ? layer.id : layer.name},
            {QStringLiteral("description"), nothing},
            {QStringLiteral("language"), QStringLiteral("x-unspecified")},
            {QStringLiteral("tags"), tags},
            {QStringLiteral("create_tag"), true}};
}

// The tag set of the layer whose annotations are of this type; "" where there is none.
QString tagSetOf(const QString &type, const annotation::TagSet *tagSet)
{
    const QString layer = type == uima::types::named ? annotation::layers::entity : shownName(type).toLower();
    const annotation::LayerType *known = tagSet ? tagSet->layer(layer) : nullptr;
    return !known ? QString() : known->name.isEmpty() ? known->id : known->name;
}

bool isRelation(const uima::Type &type)
{
    return std::any_of(type.features.begin(), type.features.end(),
                       [](const uima::FeatureType &feature) { return feature.name == QLatin1String("Governor"); });
}

QJsonArray featuresOf(const QString &project, const uima::Type &type, const uima::TypeSystem &types, const annotation::TagSet *tagSet)
{
    QJsonArray features;
    for (const uima::FeatureType &feature : type.features) {
        if (!types.isPrimitive(feature.range))
            continue; // references need more of a project than a skeleton has
        const bool tag
            = feature.name == QLatin1String("label") || (type.name == uima::types::named && feature.name == QLatin1String("value"));
        features.append(featureJson(project, feature.name,
                                    feature.range == uima::types::decimal ? QStringLiteral("uima.cas.Float") : feature.range,
                                    tag ? tagSetOf(type.name, tagSet) : QString()));
    }
    return features;
}

QJsonArray layersJson(const QString &project, const uima::TypeSystem &types, const annotation::TagSet *tagSet)
{
    QJsonArray layers;
    for (const QString &name : {uima::types::token, uima::types::sentence, uima::types::named})
        layers.append(layerJson(project, name, QStringLiteral("span"),
                                name == uima::types::named ? featuresOf(project, *types.find(name), types, tagSet) : QJsonArray(), true));
    QJsonArray chain;
    for (const char *name : {"referenceRelation", "referenceType"})
        chain.append(featureJson(project, QLatin1String(name), uima::types::text, {}));
    layers.append(layerJson(project, QStringLiteral("de.tudarmstadt.ukp.dkpro.core.api.coref.type.Coreference"), QStringLiteral("chain"),
                            chain, true));
    for (const auto &[name, type] : types.types()) {
        if (!name.startsWith(uima::types::custom) || !types.isA(name, uima::types::annotation))
            continue;
        layers.append(layerJson(project, name, isRelation(type) ? QStringLiteral("relation") : QStringLiteral("span"),
                                featuresOf(project, type, types, tagSet), false));
    }
    return layers;
}

} // namespace

QByteArray projectJson(const QString &name, const QString &format, const std::vector<SourceDocument> &documents,
                       const uima::TypeSystem &types, const annotation::TagSet *tagSet)
{
    QJsonArray sources;
    for (const SourceDocument &document : documents)
        sources.append(QJsonObject{
            {QStringLiteral("name"), document.name}, {QStringLiteral("format"), format}, {QStringLiteral("state"), QStringLiteral("NEW")}});
    QJsonArray tagSets;
    for (const annotation::LayerType &layer : tagSet ? tagSet->layers() : std::vector<annotation::LayerType>()) {
        if (!layer.tags.empty())
            tagSets.append(tagSetJson(layer));
    }
    const QJsonObject project{{QStringLiteral("name"), name},
                              {QStringLiteral("description"), nothing},
                              {QStringLiteral("mode"), QStringLiteral("annotation")},
                              {QStringLiteral("version"), 1},
                              {QStringLiteral("source_documents"), sources},
                              {QStringLiteral("annotation_documents"), QJsonArray()},
                              {QStringLiteral("project_permissions"), QJsonArray()},
                              {QStringLiteral("tag_sets"), tagSets},
                              {QStringLiteral("layers"), layersJson(name, types, tagSet)}};
    return QJsonDocument(project).toJson();
}

} // namespace formats::inception
