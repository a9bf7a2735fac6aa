#include "app/workspace/label_mapping.h"

#include <QCoreApplication>

namespace workspace {

using namespace annotation;

namespace {

LayerType &layerOf(TagSet &tagSet, const QString &id, LayerType::Shape shape)
{
    for (LayerType &layer : tagSet.layers()) {
        if (layer.id == id && (!id.isEmpty() || layer.shape == shape))
            return layer;
    }
    LayerType made;
    made.id = made.name = made.nameIt = id;
    made.shape = shape;
    made.stroke = QStringLiteral("line");
    // What holds for any layer comes first: an alias of one layer must not go before it.
    return *tagSet.layers().insert(id.isEmpty() ? tagSet.layers().begin() : tagSet.layers().end(), std::move(made));
}

void addTag(TagSet &tagSet, const Label &label)
{
    if (tagSet.tag(label.layer, label.tag))
        return;
    TagType tag;
    tag.id = tag.name = tag.nameIt = label.tag;
    tag.code = label.tag.left(3).toUpper();
    layerOf(tagSet, label.layer, label.isRelation ? LayerType::Shape::Relation : LayerType::Shape::Span).tags.push_back(std::move(tag));
}

// "entity:PER" as the tag set has it: the layer may be left out.
std::optional<Label> labelIn(const QString &words, const TagSet &tagSet)
{
    for (const LayerType &layer : tagSet.layers()) {
        const bool isRelation = layer.shape == LayerType::Shape::Relation;
        for (const TagType &tag : layer.tags) {
            if (words == tag.id || words == layer.id + u':' + tag.id)
                return Label{layer.id, tag.id, isRelation};
        }
    }
    return std::nullopt;
}

QStringList labelsOf(const TagSet &tagSet)
{
    QStringList all;
    for (const LayerType &layer : tagSet.layers()) {
        for (const TagType &tag : layer.tags)
            all.append(tag.id);
    }
    all.removeDuplicates();
    return all;
}

} // namespace

base::Result<LabelMapping::value_type> labelRule(const QString &rule, const TagSet &tagSet)
{
    const qsizetype equals = rule.lastIndexOf(u'=');
    if (equals <= 0 || equals + 1 == rule.size())
        return base::Error{base::Error::Kind::Invalid,
                           QCoreApplication::translate("workspace", "“%1” maps no label: write LABEL=LABEL, the file's first.").arg(rule),
                           {}};
    const auto to = labelIn(rule.mid(equals + 1), tagSet);
    if (!to)
        return base::Error{base::Error::Kind::Invalid,
                           QCoreApplication::translate("workspace", "The tag set has no label “%1”. It has: %2.")
                               .arg(rule.mid(equals + 1), labelsOf(tagSet).join(QStringLiteral(", "))),
                           {}};
    const QString from = rule.left(equals);
    const qsizetype colon = from.indexOf(u':');
    const bool hasLayer = colon > 0 && colon + 1 < from.size() && tagSet.layer(from.left(colon));
    return LabelMapping::value_type{{hasLayer ? from.left(colon) : QString(), hasLayer ? from.mid(colon + 1) : from, to->isRelation}, *to};
}

std::map<Label, int> unknownLabels(const Document &document, const TagSet &tagSet)
{
    std::map<Label, int> found;
    for (const AnnotationPointer &record : document.all()) {
        if (!tagSet.tag(record->layer, record->tag))
            ++found[{record->layer, record->tag, record->isRelation()}];
    }
    return found;
}

TagSet knowing(const TagSet &tagSet, const LabelMapping &mapping)
{
    TagSet known = tagSet;
    for (const auto &[from, to] : mapping)
        addTag(known, from);
    return known;
}

void mapLabels(formats::Article &article, const LabelMapping &mapping, MappedLabels *changed)
{
    if (mapping.empty())
        return;
    std::vector<Annotation> annotations;
    int count = 0;
    for (const AnnotationPointer &record : article.document.all()) {
        annotations.push_back(*record);
        const Label label{record->layer, record->tag, record->isRelation()};
        auto found = mapping.find(label);
        if (found == mapping.end())
            found = mapping.find({{}, label.tag, label.isRelation});
        if (found == mapping.end() || found->second == label)
            continue;
        annotations.back().layer = found->second.layer;
        annotations.back().tag = found->second.tag;
        ++(*changed)[*found];
        ++count;
    }
    const Document &was = article.document;
    if (count > 0)
        article.document = Document(was.id(), was.fields(), was.articleText(), std::move(annotations));
}

TagSet withLabels(const TagSet &tagSet, const std::set<Label> &labels)
{
    TagSet grown = tagSet;
    for (const Label &label : labels)
        addTag(grown, label);
    return grown;
}

} // namespace workspace
