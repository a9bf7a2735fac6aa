#include "app/formats/jsonl/record_writer.h"

#include "app/formats/json_features.h"
#include "app/formats/jsonl/members.h"

#include <QCoreApplication>

#include <set>

namespace formats {

namespace {

QString keyOf(const QString &feature) { return feature == u"speakerSpan" ? QStringLiteral("speaker_span") : feature; }

bool hasLoneSurrogate(QStringView text) { return !text.isValidUtf16(); }

QString entityName(const annotation::Entity *entity, EntityId id)
{
    return entity && !entity->sourceId.isEmpty() ? entity->sourceId : QLatin1Char('e') + base::idText(id.value);
}

} // namespace

std::map<AnnotationId, QString> fileIds(const annotation::Document &document)
{
    std::map<AnnotationId, QString> ids;
    std::set<QString> taken;
    const annotation::Annotations all = document.all();
    for (const annotation::AnnotationPointer &record : all) {
        if (!record->sourceId.isEmpty() && taken.insert(record->sourceId).second)
            ids.emplace(record->id, record->sourceId);
    }
    for (const annotation::AnnotationPointer &record : all) {
        if (ids.contains(record->id))
            continue;
        QString made = QLatin1Char(record->isRelation() ? 'r' : 's') + base::idText(record->id.value);
        while (!taken.insert(made).second)
            made += QLatin1Char('_');
        ids.emplace(record->id, made);
    }
    return ids;
}

RecordWriter::RecordWriter(const annotation::Document &document, const EntityLookup &entities, Text text)
    : document_(document), lookup_(entities), text_(text), map_(document.text()), ids_(fileIds(document))
{
}

QByteArray RecordWriter::json(std::span<const TimelineItem> timeline)
{
    out_ = {};
    losses_.clear();
    out_.beginObject();
    fields();
    out_.key(u"spans").beginArray();
    for (const annotation::AnnotationPointer &record : document_.spans())
        span(*record);
    out_.endArray();
    out_.key(u"relations").beginArray();
    for (const annotation::AnnotationPointer &record : document_.relations())
        relation(*record);
    out_.endArray();
    entities();
    items(timeline);
    out_.endObject();
    return out_.bytes();
}

void RecordWriter::fields()
{
    const annotation::ArticleFields &fields = document_.fields();
    out_.key(u"id").value(QStringView(fields.name)).key(u"lang").value(QStringView(fields.language));
    out_.key(u"dct").value(QStringView(fields.dct)).key(u"title").value(QStringView(fields.title));
    out_.key(u"source").value(QStringView(fields.source));
    out_.text(u"author", fields.author).text(u"story", fields.story);
    if (fields.status != annotation::Status::New)
        out_.key(u"status").value(QStringView(annotation::statusName(fields.status)));
    if (fields.excluded)
        out_.key(u"excluded").value(true);
    if (fields.postponed)
        out_.key(u"postponed").value(true);
    if (document_.articleText().revision != 1)
        out_.key(u"revision").value(document_.articleText().revision);
    for (const auto &[name, value] : fields.features.items()) {
        if (members::isOfArticle(name))
            losses_.push_back({fields.name,
                               {},
                               QCoreApplication::translate("formats", "A feature of the article has the name of a field and is left out."),
                               Loss::Kind::Lost});
        else if (!isNote(name))
            out_.key(name).value(toJson(fields.features, name));
    }
    if (text_ == Text::Without)
        return;
    out_.key(u"text").value(QStringView(document_.text()));
    if (hasLoneSurrogate(document_.text()))
        losses_.push_back(
            {fields.name,
             {},
             QCoreApplication::translate("formats", "Half characters (lone surrogates) in the text are replaced by “\uFFFD”."),
             Loss::Kind::Lost});
}

void RecordWriter::ranges(const text::Ranges &ranges)
{
    out_.key(u"ranges").beginArray();
    for (const text::Range range : ranges) {
        out_.beginArray();
        out_.value(static_cast<qint64>(map_.toCodePoints(range.begin))).value(static_cast<qint64>(map_.toCodePoints(range.end)));
        out_.endArray();
    }
    out_.endArray();
}

void RecordWriter::place(const text::Ranges &ranges)
{
    if (ranges.empty())
        return;
    const text::Range hull = text::hull(ranges);
    out_.key(u"start").value(static_cast<qint64>(map_.toCodePoints(hull.begin)));
    out_.key(u"end").value(static_cast<qint64>(map_.toCodePoints(hull.end)));
}

void RecordWriter::span(const annotation::Annotation &span)
{
    out_.beginObject();
    out_.key(u"id").value(QStringView(ids_[span.id]));
    place(span.ranges);
    out_.key(u"layer").value(QStringView(span.layer)).key(u"label").value(QStringView(span.tag));
    if (span.features.has(u"value"))
        out_.key(u"value").value(toJson(span.features, QStringLiteral("value")));
    attributes(span.features, true);
    ranges(span.ranges);
    story(span);
    otherMembers(span.features);
    out_.endObject();
}

void RecordWriter::relation(const annotation::Annotation &relation)
{
    const auto idOf = [this](AnnotationId id) {
        const auto found = ids_.find(id);
        return found == ids_.end() ? QString() : found->second;
    };
    if (idOf(relation.source).isEmpty() || idOf(relation.target).isEmpty()) {
        losses_.push_back({document_.fields().name, relation.id,
                           QCoreApplication::translate("formats", "A relation without one of its ends is left out."), Loss::Kind::Lost});
        return;
    }
    out_.beginObject();
    out_.key(u"id").value(QStringView(ids_[relation.id]));
    out_.key(u"layer").value(QStringView(relation.layer)).key(u"type").value(QStringView(relation.tag));
    out_.key(u"source").value(QStringView(idOf(relation.source))).key(u"target").value(QStringView(idOf(relation.target)));
    attributes(relation.features, false);
    story(relation);
    otherMembers(relation.features);
    out_.endObject();
}

void RecordWriter::story(const annotation::Annotation &annotation)
{
    const annotation::Origin &origin = annotation.origin;
    if (origin != annotation::Origin()) {
        out_.key(u"origin").beginObject().key(u"by").value(QStringView(origin.by)).key(u"confidence").value(origin.confidence);
        out_.text(u"reason", origin.reason).endObject();
    }
    out_.key(u"verdict").value(QStringView(annotation::verdictName(annotation.verdict)));
    if (annotation.was)
        was(*annotation.was);
    out_.text(u"annotator", annotation.annotator);
    if (annotation.at != 0)
        out_.key(u"at").value(QStringView(base::timestampText(annotation.at)));
    out_.text(u"comment", annotation.comment);
    if (annotation.unsure)
        out_.key(u"unsure").value(true);
}

void RecordWriter::was(const annotation::Was &was)
{
    out_.key(u"was").beginObject().key(u"label").value(QStringView(was.tag));
    place(was.ranges);
    if (was.ranges.size() > 1)
        ranges(was.ranges);
    if (was.features.has(u"value"))
        out_.key(u"value").value(toJson(was.features, QStringLiteral("value")));
    attributes(was.features, true);
    out_.text(u"by", was.by);
    otherMembers(was.features);
    out_.endObject();
}

QString RecordWriter::reference(const QString &id) const
{
    const auto found = ids_.find(AnnotationId{base::idFromText(id)});
    return found == ids_.end() ? id : found->second;
}

bool RecordWriter::isFileId(const QString &id)
{
    if (fileIds_.isEmpty()) {
        for (const auto &[own, written] : ids_)
            fileIds_.insert(written);
    }
    return fileIds_.contains(id);
}

void RecordWriter::attributes(const annotation::Features &features, bool withoutValue)
{
    out_.key(u"attrs").beginObject();
    for (const auto &[name, value] : features.items()) {
        if (name.startsWith(refPrefix) && !features.has(QStringView(name).sliced(refPrefix.size()))) {
            // Where the file has something of this name, it would seem to be meant.
            out_.key(isFileId(value) ? name : keyOf(name.sliced(refPrefix.size()))).value(QStringView(value));
        }
        if (isNote(name) || (withoutValue && name == QLatin1String("value")))
            continue;
        if (annotation::holdsAnnotationId(name))
            out_.key(keyOf(name)).value(QStringView(reference(value)));
        else
            out_.key(keyOf(name)).value(toJson(features, name));
    }
    out_.endObject();
}

void RecordWriter::otherMembers(const annotation::Features &features)
{
    for (const auto &[name, value] : features.items()) {
        if (name.startsWith(keyPrefix))
            out_.key(QStringView(name).sliced(keyPrefix.size())).value(toJson(features, name));
    }
}

void RecordWriter::entities()
{
    std::vector<std::pair<EntityId, QStringList>> mentions; // in order of their first mention
    std::map<EntityId, std::size_t> places;
    for (const annotation::AnnotationPointer &record : document_.all()) {
        if (!record->entity)
            continue;
        const auto [place, fresh] = places.emplace(record->entity, mentions.size());
        if (fresh)
            mentions.push_back({record->entity, {}});
        mentions[place->second].second << ids_[record->id];
    }
    std::set<QString> taken;
    out_.key(u"entities").beginArray();
    for (const auto &[id, of] : mentions) {
        const annotation::Entity *entity = lookup_ ? lookup_(id) : nullptr;
        QString name = entityName(entity, id);
        while (!taken.insert(name).second)
            name += QLatin1Char('_');
        out_.beginObject().key(u"id").value(QStringView(name));
        const annotation::Entity unknown;
        const annotation::Entity &known = entity ? *entity : unknown;
        out_.key(u"label").value(QStringView(known.tag)).key(u"name").value(QStringView(known.name));
        out_.key(u"kb").value(QStringView(known.kb)).key(u"mentions").beginArray();
        for (const QString &mention : of)
            out_.value(QStringView(mention));
        out_.endArray();
        if (!known.features.empty())
            attributes(known.features, false);
        if (entity && known.verdict != annotation::Verdict::Accepted)
            out_.key(u"verdict").value(QStringView(annotation::verdictName(known.verdict)));
        otherMembers(known.features);
        out_.endObject();
    }
    out_.endArray();
}

void RecordWriter::items(std::span<const TimelineItem> timeline)
{
    if (timeline.empty())
        return;
    out_.key(u"timeline").beginArray();
    for (const TimelineItem &item : timeline) {
        out_.beginObject().key(u"event").value(QStringView(reference(base::idText(item.event.value))));
        out_.text(u"earliest", item.earliest).text(u"latest", item.latest);
        if (item.anchor)
            out_.key(u"anchor").value(QStringView(reference(base::idText(item.anchor.value))));
        out_.text(u"value", item.value).key(u"order").value(item.order).endObject();
    }
    out_.endArray();
}

} // namespace formats
