#include "app/workspace/import_wishes.h"

#include "app/base/json_values.h"
#include "app/workspace/settings.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace workspace {

using namespace annotation;

namespace {

const Setting<QByteArray> keptLabels{"import/labels", {}}; // JSON: [format, layer, label, layer, tag, relation?] each

LayerType &layerOf(TagSet &tagSet, const QString &id, LayerType::Shape shape)
{
    for (LayerType &layer : tagSet.layers()) {
        if (layer.id == id)
            return layer;
    }
    LayerType made;
    made.id = made.name = made.nameIt = id;
    made.shape = shape;
    made.stroke = QStringLiteral("line");
    tagSet.layers().push_back(std::move(made));
    return tagSet.layers().back();
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

// The layer structure's span of just this paragraph, where there is one.
QString partAt(const Document &document, text::Range range)
{
    for (const AnnotationPointer &span : document.overlapping(range)) {
        if (span->layer == layers::structure && span->verdict != Verdict::Rejected)
            return span->tag;
    }
    return {};
}

text::Range trimmed(const QString &text, qsizetype begin, qsizetype end)
{
    while (begin < end && text[begin].isSpace())
        ++begin;
    while (end > begin && text[end - 1].isSpace())
        --end;
    return {begin, end};
}

} // namespace

std::vector<Paragraph> paragraphsOf(const Document &document)
{
    std::vector<Paragraph> found;
    const QString &text = document.text();
    for (qsizetype begin = 0; begin < text.size();) {
        qsizetype end = text.indexOf(QLatin1Char('\n'), begin);
        end = end < 0 ? text.size() : end;
        const text::Range range = trimmed(text, begin, end);
        if (range.begin < range.end)
            found.push_back({range, partAt(document, range)});
        begin = end + 1;
    }
    return found;
}

void applyFields(const ArticleWish &wish, ArticleFields &fields)
{
    if (wish.language)
        fields.language = *wish.language;
    if (wish.source)
        fields.source = *wish.source;
    if (wish.dct) {
        fields.dct = *wish.dct;
        fields.features.set(QStringLiteral("dctFrom"), wish.dct->isEmpty() ? QString() : QStringLiteral("hand"));
    }
}

void applyParts(const ArticleWish &wish, formats::Article &article)
{
    if (wish.parts.empty())
        return;
    const Document &was = article.document;
    std::vector<Annotation> annotations;
    std::uint64_t highest = 0;
    std::vector<text::Range> decided;
    for (const Paragraph &paragraph : paragraphsOf(was)) {
        if (wish.parts.contains(paragraph.range.begin))
            decided.push_back(paragraph.range);
    }
    for (const AnnotationPointer &record : was.all()) {
        highest = std::max(highest, record->id.value);
        const auto touches = [&record](text::Range range) { return record->hull().begin < range.end && range.begin < record->hull().end; };
        if (record->layer != layers::structure || record->ranges.empty() || std::none_of(decided.begin(), decided.end(), touches))
            annotations.push_back(*record);
    }
    ArticleFields fields = was.fields();
    for (const text::Range &range : decided) {
        const QString tag = wish.parts.at(range.begin);
        if (tag.isEmpty())
            continue;
        Annotation part;
        part.id = {++highest};
        part.layer = layers::structure;
        part.tag = tag;
        part.ranges = {range};
        part.verdict = Verdict::Accepted;
        annotations.push_back(std::move(part));
        const QString words = was.text().mid(range.begin, range.end - range.begin);
        if (tag == QLatin1String("TITLE"))
            fields.title = words;
        else if (tag == QLatin1String("BYLINE"))
            fields.author = words;
    }
    article.document = Document(was.id(), std::move(fields), was.articleText(), std::move(annotations));
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

void mapLabels(formats::Article &article, const LabelMapping &mapping, std::map<Label, int> *changed)
{
    if (mapping.empty())
        return;
    std::vector<Annotation> annotations;
    int count = 0;
    for (const AnnotationPointer &record : article.document.all()) {
        annotations.push_back(*record);
        const auto found = mapping.find({record->layer, record->tag, record->isRelation()});
        if (found == mapping.end() || found->second == found->first)
            continue;
        annotations.back().layer = found->second.layer;
        annotations.back().tag = found->second.tag;
        ++(*changed)[found->first];
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

LabelMapping rememberedLabels(const QString &format, const TagSet &tagSet)
{
    LabelMapping mapping;
    for (const QJsonValue &value : base::valuesOf(QJsonDocument::fromJson(keptLabels.value()).array())) {
        const QJsonArray row = value.toArray();
        const auto word = [&row](int at) { return row.at(at).toString(); };
        const bool isRelation = row.at(5).toBool();
        const Label from{word(1), word(2), isRelation}, to{word(3), word(4), isRelation};
        if (word(0) == format && !tagSet.tag(from.layer, from.tag) && (from == to || tagSet.tag(to.layer, to.tag)))
            mapping[from] = to;
    }
    return mapping;
}

void rememberLabels(const QString &format, const LabelMapping &mapping)
{
    QJsonArray rows;
    for (const QJsonValue &value : base::valuesOf(QJsonDocument::fromJson(keptLabels.value()).array())) {
        const QJsonArray row = value.toArray();
        if (row.at(0).toString() != format || !mapping.contains({row.at(1).toString(), row.at(2).toString(), row.at(5).toBool()}))
            rows.append(row);
    }
    for (const auto &[from, to] : mapping)
        rows.append(QJsonArray{format, from.layer, from.tag, to.layer, to.tag, from.isRelation});
    keptLabels.set(QJsonDocument(rows).toJson(QJsonDocument::Compact));
}

} // namespace workspace
