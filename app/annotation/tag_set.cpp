#include "app/annotation/tag_set.h"

#include "app/annotation/annotation.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>

namespace annotation {

namespace {

const std::array<QString, 7> kindNames{QStringLiteral("text"), QStringLiteral("enumeration"), QStringLiteral("number"),
                                       QStringLiteral("flag"), QStringLiteral("annotation"),  QStringLiteral("entity"),
                                       QStringLiteral("value")};

const QString nameKey = QStringLiteral("name");
const QString italianKey = QStringLiteral("nameIt");
const QString idKey = QStringLiteral("id");
const QString descriptionKey = QStringLiteral("description");
const QString relation = QStringLiteral("relation");

QStringList strings(const QJsonValue &value)
{
    QStringList list;
    const QJsonArray items = value.toArray();
    for (const auto &item : items)
        list.append(item.toString());
    return list;
}

void put(QJsonObject &object, const QString &key, const QString &value)
{
    if (!value.isEmpty())
        object.insert(key, value);
}

base::Error malformed(const QString &what, const QString &where) { return {base::Error::Kind::Malformed, what, where}; }

TagType tagFrom(const QJsonObject &object)
{
    TagType tag;
    tag.id = object.value(idKey).toString();
    tag.code = object.value(QStringLiteral("code")).toString(tag.id.left(3).toUpper());
    tag.name = object.value(nameKey).toString(tag.id);
    tag.nameIt = object.value(italianKey).toString();
    tag.key = object.value(QStringLiteral("key")).toString();
    tag.slot = object.value(QStringLiteral("slot")).toString();
    tag.colour = object.value(QStringLiteral("colour")).toString();
    tag.description = object.value(descriptionKey).toString();
    tag.aliases = strings(object.value(QStringLiteral("aliases")));
    return tag;
}

base::Result<FeatureType> featureFrom(const QJsonObject &object, const QString &where)
{
    FeatureType feature;
    feature.name = object.value(nameKey).toString();
    feature.values = strings(object.value(QStringLiteral("values")));
    feature.tags = strings(object.value(QStringLiteral("tags")));
    feature.description = object.value(descriptionKey).toString();
    const QString kind = object.value(QStringLiteral("kind")).toString(kindNames[0]);
    const auto found = std::find(kindNames.begin(), kindNames.end(), kind);
    if (feature.name.isEmpty() || found == kindNames.end())
        return malformed(
            QCoreApplication::translate("annotation", "The tag set has a feature without a name, or of an unknown kind (“%1”).").arg(kind),
            where);
    feature.kind = static_cast<FeatureType::Kind>(found - kindNames.begin());
    return feature;
}

base::Result<LayerType> layerFrom(const QJsonObject &object, const QString &where)
{
    LayerType layer;
    layer.id = object.value(idKey).toString();
    if (layer.id.isEmpty() || layer.id != layer.id.toLower())
        return malformed(QCoreApplication::translate("annotation", "The tag set has a layer whose id is missing or not lower case (“%1”).")
                             .arg(layer.id),
                         where);
    layer.name = object.value(nameKey).toString(layer.id);
    layer.nameIt = object.value(italianKey).toString();
    layer.shape = object.value(QStringLiteral("shape")).toString() == relation ? LayerType::Shape::Relation : LayerType::Shape::Span;
    layer.stroke = object.value(QStringLiteral("stroke")).toString(QStringLiteral("line"));
    layer.inQueue = object.value(QStringLiteral("inQueue")).toBool(true);
    const QJsonArray tags = object.value(QStringLiteral("tags")).toArray();
    for (const auto &value : tags) {
        layer.tags.push_back(tagFrom(value.toObject()));
        if (layer.tags.back().id.isEmpty())
            return malformed(QCoreApplication::translate("annotation", "The tag set has a tag without an id on layer “%1”.").arg(layer.id),
                             where);
    }
    const QJsonArray features = object.value(QStringLiteral("features")).toArray();
    for (const auto &value : features) {
        base::Result<FeatureType> feature = featureFrom(value.toObject(), where);
        if (!feature)
            return feature.error();
        layer.features.push_back(*std::move(feature));
    }
    return layer;
}

QJsonObject objectOf(const TagType &tag)
{
    QJsonObject object{{idKey, tag.id}, {QStringLiteral("code"), tag.code}, {nameKey, tag.name}};
    put(object, italianKey, tag.nameIt);
    put(object, QStringLiteral("key"), tag.key);
    put(object, QStringLiteral("slot"), tag.slot);
    put(object, QStringLiteral("colour"), tag.colour);
    put(object, descriptionKey, tag.description);
    if (!tag.aliases.isEmpty())
        object.insert(QStringLiteral("aliases"), QJsonArray::fromStringList(tag.aliases));
    return object;
}

QJsonObject objectOf(const LayerType &layer)
{
    QJsonObject object{{idKey, layer.id},
                       {nameKey, layer.name},
                       {QStringLiteral("stroke"), layer.stroke},
                       {QStringLiteral("inQueue"), layer.inQueue},
                       {QStringLiteral("shape"), layer.shape == LayerType::Shape::Relation ? relation : QStringLiteral("span")}};
    put(object, italianKey, layer.nameIt);
    QJsonArray tags;
    for (const TagType &tag : layer.tags)
        tags.append(objectOf(tag));
    QJsonArray features;
    for (const FeatureType &feature : layer.features) {
        QJsonObject item{{nameKey, feature.name}, {QStringLiteral("kind"), kindNames[static_cast<std::size_t>(feature.kind)]}};
        put(item, descriptionKey, feature.description);
        if (!feature.values.isEmpty())
            item.insert(QStringLiteral("values"), QJsonArray::fromStringList(feature.values));
        if (!feature.tags.isEmpty())
            item.insert(QStringLiteral("tags"), QJsonArray::fromStringList(feature.tags));
        features.append(item);
    }
    object.insert(QStringLiteral("tags"), tags);
    object.insert(QStringLiteral("features"), features);
    return object;
}

// The layers of labels that no tag set needs to declare (PRODUCT: "layer may be missing on import").
const std::array<std::pair<QString, QString>, 10> knownLabels{{{QStringLiteral("TIMEX3"), layers::timex3},
                                                               {QStringLiteral("EVENT"), layers::event},
                                                               {QStringLiteral("QUOTE"), layers::quote},
                                                               {QStringLiteral("SIGNAL"), layers::signal},
                                                               {QStringLiteral("TITLE"), layers::structure},
                                                               {QStringLiteral("BYLINE"), layers::structure},
                                                               {QStringLiteral("DATELINE"), layers::structure},
                                                               {QStringLiteral("HEADING"), layers::structure},
                                                               {QStringLiteral("CAPTION"), layers::structure},
                                                               {QStringLiteral("BOILERPLATE"), layers::structure}}};

} // namespace

base::Result<TagSet> TagSet::fromJson(const QByteArray &json, const QString &where)
{
    QJsonParseError error;
    const QJsonDocument parsed = QJsonDocument::fromJson(json, &error);
    if (!parsed.isObject())
        return malformed(QCoreApplication::translate("annotation", "This is not a tag set: %1").arg(error.errorString()), where);
    TagSet tagSet;
    tagSet.name_ = parsed.object().value(nameKey).toString();
    const QJsonArray layers = parsed.object().value(QStringLiteral("layers")).toArray();
    for (const auto &value : layers) {
        base::Result<LayerType> layer = layerFrom(value.toObject(), where);
        if (!layer)
            return layer.error();
        if (tagSet.layer(layer->id))
            return malformed(QCoreApplication::translate("annotation", "The tag set declares layer “%1” twice.").arg(layer->id), where);
        tagSet.layers_.push_back(*std::move(layer));
    }
    return tagSet;
}

QByteArray TagSet::toJson() const
{
    QJsonArray layers;
    for (const LayerType &layer : layers_)
        layers.append(objectOf(layer));
    return QJsonDocument(QJsonObject{{nameKey, name_}, {QStringLiteral("layers"), layers}}).toJson();
}

const LayerType *TagSet::layer(QStringView id) const
{
    const auto found = std::find_if(layers_.begin(), layers_.end(), [id](const LayerType &layer) { return layer.id == id; });
    return found == layers_.end() ? nullptr : &*found;
}

const TagType *TagSet::tag(QStringView layerId, QStringView id) const
{
    const LayerType *on = layer(layerId);
    if (!on)
        return nullptr;
    const auto found = std::find_if(on->tags.begin(), on->tags.end(), [id](const TagType &tag) { return tag.id == id; });
    return found == on->tags.end() ? nullptr : &*found;
}

const TagType *TagSet::tagByKey(QStringView key, QString *layer) const
{
    for (const LayerType &on : layers_) {
        for (const TagType &tag : on.tags) {
            if (!tag.key.isEmpty() && tag.key.compare(key, Qt::CaseInsensitive) == 0) {
                *layer = on.id;
                return &tag;
            }
        }
    }
    return nullptr;
}

QString TagSet::layerOf(QStringView label) const
{
    const QString known = canonical(label);
    for (const LayerType &on : layers_) {
        if (tag(on.id, known))
            return on.id;
    }
    for (const auto &[tag, layer] : knownLabels) {
        if (tag == label)
            return layer;
    }
    return layers::entity;
}

QString TagSet::canonical(QStringView label) const
{
    for (const LayerType &on : layers_) {
        if (tag(on.id, label))
            return label.toString();
    }
    for (const LayerType &on : layers_) {
        for (const TagType &tag : on.tags) {
            if (tag.aliases.contains(label, Qt::CaseInsensitive))
                return tag.id;
        }
    }
    return label.toString();
}

} // namespace annotation
