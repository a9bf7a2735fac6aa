#include "app/formats/jsonl/record_reader.h"

#include "app/base/json_values.h"
#include "app/formats/json_features.h"
#include "app/formats/json_object.h"
#include "app/formats/jsonl/members.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace formats {

namespace {

QString shown(const QJsonValue &id, const char *what, qsizetype index)
{
    const QString name = nameIn(id);
    const QString kind = QString::fromLatin1(what);
    return kind + QLatin1Char(' ') + (name.isEmpty() ? QStringLiteral("#%1").arg(index + 1) : name);
}

annotation::Status statusFrom(const QString &name)
{
    using annotation::Status;
    for (const Status status : {Status::InProgress, Status::Done}) {
        if (annotation::statusName(status) == name)
            return status;
    }
    return Status::New;
}

void keepOthers(const QJsonObject &object, bool (*known)(QStringView), annotation::Features &features)
{
    for (auto member = object.begin(); member != object.end(); ++member) {
        if (!known(member.key()))
            features.set(keyPrefix + member.key(), jsonTextOf(member.value()));
    }
}

} // namespace

QString nameIn(const QJsonValue &value) { return value.isString() ? value.toString() : jsonTextOf(value); }

RecordReader::RecordReader(const ReadOptions &options, Labels &labels, QString file, QString where)
    : options_(options), labels_(labels), file_(std::move(file)), where_(std::move(where))
{
}

base::Error RecordReader::malformed(const QString &text, const QString &part) const
{
    return {base::Error::Kind::Malformed, text, part.isEmpty() ? where_ : where_ + QStringLiteral(", ") + part};
}

AnnotationId RecordReader::idOf(const QString &fileId) const { return AnnotationId{ids_.value(fileId)}; }

base::Result<Article> RecordReader::read(const QJsonObject &object, std::optional<QString> given)
{
    ids_.clear();
    notes_.clear();
    if (!given) {
        auto text = textOf(object);
        if (!text)
            return text.error();
        given = *std::move(text);
    }
    const text::OffsetMap map(*given);
    const QJsonArray spans = object.value(u"spans").toArray();
    const QJsonArray relations = object.value(u"relations").toArray();
    if (auto failed = nameIds(spans, 0))
        return *failed;
    if (auto failed = nameIds(relations, static_cast<std::size_t>(spans.size())))
        return *failed;
    Article article;
    std::vector<annotation::Annotation> annotations;
    for (const QJsonValue &value : base::valuesOf(spans)) {
        annotation::Annotation made;
        made.id.value = annotations.size() + 1;
        if (auto failed = span(value.toObject(), made, map))
            return *failed;
        annotations.push_back(std::move(made));
    }
    for (const QJsonValue &value : base::valuesOf(relations)) {
        annotation::Annotation made;
        made.id.value = annotations.size() + 1;
        if (auto failed = relation(value.toObject(), made))
            return *failed;
        annotations.push_back(std::move(made));
    }
    for (const QJsonValue &value : base::valuesOf(object.value(u"entities").toArray())) {
        if (auto failed = entity(value.toObject(), article, annotations))
            return *failed;
    }
    dropLoose(annotations, static_cast<std::size_t>(spans.size()));
    annotation::ArticleText text{*std::move(given), qMax(1, object.value(u"revision").toInt(1))};
    article.document = annotation::Document({}, fieldsOf(object), std::move(text), std::move(annotations));
    return article;
}

// Takes out relations without both their ends, and what hangs on these, with a remark for each.
void RecordReader::dropLoose(std::vector<annotation::Annotation> &annotations, std::size_t firstRelation)
{
    std::vector<bool> there(annotations.size() + 1, true);
    there[0] = false;
    const auto isLoose
        = [&there](const annotation::Annotation &relation) { return !there[relation.source.value] || !there[relation.target.value]; };
    for (bool again = true; std::exchange(again, false);) {
        for (std::size_t at = firstRelation; at < annotations.size(); ++at) {
            const annotation::Annotation &relation = annotations[at];
            if (!there[relation.id.value] || !isLoose(relation))
                continue;
            there[relation.id.value] = false;
            again = true;
            notes_.push_back(
                malformed(QCoreApplication::translate("formats", "A relation was left out, since not both of its ends are there."),
                          shown(relation.sourceId, "relation", static_cast<qsizetype>(at - firstRelation))));
        }
    }
    std::erase_if(annotations, [&there](const annotation::Annotation &annotation) { return !there[annotation.id.value]; });
}

base::Result<QString> RecordReader::textOf(const QJsonObject &object)
{
    if (!object.value(u"text").isString())
        return malformed(QCoreApplication::translate("formats", "There is no “text”; each line must be an article with its text."));
    const QString text = object.value(u"text").toString();
    if (text.contains(QChar(0)))
        return malformed(QCoreApplication::translate("formats", "The text holds a NUL character; it is not text that can be read."));
    return text;
}

annotation::ArticleFields RecordReader::fieldsOf(const QJsonObject &object)
{
    annotation::ArticleFields fields;
    fields.name = nameIn(object.value(u"id"));
    fields.language = nameIn(object.value(u"lang"));
    if (fields.language.isEmpty())
        fields.language = options_.language;
    fields.dct = nameIn(object.value(u"dct"));
    if (!fields.dct.isEmpty() && !isDct(fields.dct)) {
        notes_.push_back(
            malformed(QCoreApplication::translate("formats", "The article's date “%1” is not one like 2025-09-15; it was left out.")
                          .arg(fields.dct)));
        fields.features.set(QStringLiteral("dctText"), std::exchange(fields.dct, {}));
    }
    if (fields.dct.isEmpty())
        fields.dct = options_.dct;
    fields.title = nameIn(object.value(u"title"));
    fields.source = nameIn(object.value(u"source"));
    fields.author = nameIn(object.value(u"author"));
    fields.story = nameIn(object.value(u"story"));
    fields.status = statusFrom(object.value(u"status").toString());
    fields.excluded = object.value(u"excluded").toBool();
    fields.postponed = object.value(u"postponed").toBool();
    for (auto member = object.begin(); member != object.end(); ++member) {
        if (!members::isOfArticle(member.key()))
            setFromJson(fields.features, member.key(), member.value());
    }
    return fields;
}

RecordReader::Failed RecordReader::nameIds(const QJsonArray &records, std::size_t first)
{
    for (const QJsonValue &value : base::valuesOf(records)) {
        ++first;
        const QString id = nameIn(value.toObject().value(u"id"));
        if (id.isEmpty())
            continue;
        if (ids_.contains(id))
            return malformed(QCoreApplication::translate("formats", "The id “%1” is used twice.").arg(id));
        ids_.insert(id, first);
    }
    return std::nullopt;
}

RecordReader::Failed RecordReader::rangeOf(const QJsonValue &start, const QJsonValue &end, const QString &part, const text::OffsetMap &map,
                                           text::Ranges &ranges) const
{
    const qint64 from = start.toInteger(-1);
    const qint64 to = end.toInteger(-1);
    if (from < 0 || to < from)
        return malformed(QCoreApplication::translate("formats", "“start” and “end” must be whole numbers, the end not before the start."),
                         part);
    if (to > map.codePoints())
        return malformed(
            QCoreApplication::translate("formats", "It ends at %1, but the text has only %2 characters.").arg(to).arg(map.codePoints()),
            part);
    ranges.push_back({map.fromCodePoints(from), map.fromCodePoints(to)});
    return std::nullopt;
}

RecordReader::Failed RecordReader::place(const QJsonObject &object, const QString &part, const text::OffsetMap &map,
                                         text::Ranges &ranges) const
{
    const QJsonValue listed = object.value(u"ranges");
    if (!listed.isArray()) {
        if (!object.contains(u"start") && !object.contains(u"end"))
            return std::nullopt;
        return rangeOf(object.value(u"start"), object.value(u"end"), part, map, ranges);
    }
    for (const QJsonValue &range : base::valuesOf(listed.toArray())) {
        if (auto failed = rangeOf(range.toArray().at(0), range.toArray().at(1), part, map, ranges))
            return failed;
    }
    std::sort(ranges.begin(), ranges.end());
    for (std::size_t at = 1; at < ranges.size(); ++at) {
        if (ranges[at].begin < ranges[at - 1].end)
            return malformed(QCoreApplication::translate("formats", "Its parts overlap each other."), part);
    }
    return std::nullopt;
}

void RecordReader::features(const QJsonObject &object, annotation::Features &made) const
{
    const QJsonObject attributes = object.value(u"attrs").toObject();
    for (auto member = attributes.begin(); member != attributes.end(); ++member) {
        const QString name = member.key() == QLatin1String("speaker_span") ? QStringLiteral("speakerSpan") : member.key();
        if (!annotation::holdsAnnotationId(name))
            setFromJson(made, name, member.value());
        else if (const AnnotationId id = idOf(nameIn(member.value())))
            made.set(name, base::idText(id.value));
        else
            made.set(refPrefix + name, nameIn(member.value()));
    }
    if (object.contains(u"value"))
        setFromJson(made, QStringLiteral("value"), object.value(u"value"));
}

RecordReader::Failed RecordReader::span(const QJsonObject &object, annotation::Annotation &made, const text::OffsetMap &map)
{
    const QString part = shown(object.value(u"id"), "span", static_cast<qsizetype>(made.id.value) - 1);
    const QString label = nameIn(object.value(u"label"));
    if (label.isEmpty())
        return malformed(QCoreApplication::translate("formats", "A span has no “label”."), part);
    made.sourceId = nameIn(object.value(u"id"));
    const Labels::Meaning meaning = labels_.ofSpan(label, object.value(u"layer").toString());
    made.layer = meaning.layer;
    made.tag = meaning.tag;
    if (auto failed = place(object, part, map, made.ranges))
        return failed;
    features(object, made.features);
    keepOthers(object, members::isOfAnnotation, made.features);
    return story(object, made, &map);
}

RecordReader::Failed RecordReader::relation(const QJsonObject &object, annotation::Annotation &made)
{
    const QString part = shown(object.value(u"id"), "relation", static_cast<qsizetype>(made.id.value) - 1);
    const QString type = nameIn(object.value(u"type"));
    if (type.isEmpty())
        return malformed(QCoreApplication::translate("formats", "A relation has no “type”."), part);
    made.sourceId = nameIn(object.value(u"id"));
    made.source = idOf(nameIn(object.value(u"source")));
    made.target = idOf(nameIn(object.value(u"target")));
    const Labels::Meaning meaning = labels_.ofRelation(type, object.value(u"layer").toString());
    made.layer = meaning.layer;
    made.tag = meaning.tag;
    features(object, made.features);
    keepOthers(object, members::isOfRelation, made.features);
    return story(object, made, nullptr);
}

RecordReader::Failed RecordReader::story(const QJsonObject &object, annotation::Annotation &made, const text::OffsetMap *map)
{
    const QString part = shown(object.value(u"id"), made.isRelation() ? "relation" : "span", static_cast<qsizetype>(made.id.value) - 1);
    const QJsonValue origin = object.value(u"origin");
    if (origin.isObject())
        made.origin = {origin.toObject().value(u"by").toString(), origin.toObject().value(u"confidence").toDouble(1),
                       origin.toObject().value(u"reason").toString()};
    else if (origin.isString())
        made.origin.by = origin.toString();
    made.verdict = annotation::Verdict::Accepted;
    const QString verdict = object.value(u"verdict").toString();
    if (const auto known = annotation::verdictFromName(verdict))
        made.verdict = *known;
    else if (!verdict.isEmpty())
        return malformed(
            QCoreApplication::translate("formats", "“%1” is no verdict; it must be suggested, accepted, corrected, rejected or added.")
                .arg(verdict),
            part);
    else if (made.origin == annotation::Origin())
        made.origin.by = file_;
    if (verdict.isEmpty() && made.features.has(u"value") && made.layer == annotation::layers::timex3 && !made.features.has(u"valueBy"))
        made.features.set(QStringLiteral("valueBy"), QStringLiteral("import"));
    if (const QJsonValue before = object.value(u"was"); before.isObject()) {
        annotation::Was was;
        was.tag = nameIn(before.toObject().value(u"label"));
        was.by = nameIn(before.toObject().value(u"by"));
        features(before.toObject(), was.features);
        if (map) {
            if (auto failed = place(before.toObject(), part + QStringLiteral(", was"), *map, was.ranges))
                return failed;
        }
        made.was = std::make_shared<const annotation::Was>(std::move(was));
    }
    made.annotator = nameIn(object.value(u"annotator"));
    made.at = base::timestampFromText(object.value(u"at").toString()).value_or(0);
    made.comment = nameIn(object.value(u"comment"));
    made.unsure = object.value(u"unsure").toBool();
    return std::nullopt;
}

RecordReader::Failed RecordReader::entity(const QJsonObject &object, Article &article, std::vector<annotation::Annotation> &annotations)
{
    annotation::Entity made;
    made.id.value = article.entities.size() + 1;
    made.sourceId = nameIn(object.value(u"id"));
    const QString part = shown(object.value(u"id"), "entity", static_cast<qsizetype>(made.id.value) - 1);
    made.tag = nameIn(object.value(u"label"));
    if (!made.tag.isEmpty())
        made.tag = labels_.ofSpan(made.tag, annotation::layers::entity).tag;
    made.name = nameIn(object.value(u"name"));
    made.kb = nameIn(object.value(u"kb"));
    features(object, made.features);
    keepOthers(object, members::isOfEntity, made.features);
    made.verdict = annotation::verdictFromName(object.value(u"verdict").toString()).value_or(annotation::Verdict::Accepted);
    for (const QJsonValue &mention : base::valuesOf(object.value(u"mentions").toArray())) {
        const AnnotationId id = idOf(nameIn(mention));
        if (!id) {
            notes_.push_back(malformed(
                QCoreApplication::translate("formats", "A mention was left out, since “%1” is not there.").arg(nameIn(mention)), part));
            continue;
        }
        annotations[id.value - 1].entity = made.id;
    }
    article.entities.push_back(std::move(made));
    return std::nullopt;
}

} // namespace formats
