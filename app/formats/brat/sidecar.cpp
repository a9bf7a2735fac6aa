#include "app/formats/brat/sidecar.h"

#include "app/formats/json_features.h"
#include "app/formats/json_object.h"
#include "app/formats/jsonl/record_reader.h"
#include "app/formats/jsonl/record_writer.h"

#include <QCryptographicHash>

namespace formats::brat {

namespace {

const QString kind = QStringLiteral("chiosa-brat-sidecar/1");

QByteArray hashOf(const QString &text) { return QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256).toHex(); }

// What of an annotation brat has no words for.
void copyStory(const annotation::Annotation &from, annotation::Annotation &to)
{
    to.origin = from.origin;
    to.verdict = from.verdict;
    to.was = from.was;
    to.annotator = from.annotator;
    to.at = from.at;
    to.comment = from.comment;
    to.unsure = from.unsure;
}

std::map<QString, AnnotationId> byName(const Lines &lines)
{
    std::map<QString, AnnotationId> names;
    for (const auto &[id, name] : lines.ids)
        names.emplace(name, id);
    return names;
}

} // namespace

QByteArray sidecarOf(const annotation::Document &document, const EntityLookup &entities, std::vector<Loss> &losses)
{
    RecordWriter record(document, entities, RecordWriter::Text::Without);
    const QByteArray article = record.json();
    losses.insert(losses.end(), record.losses().begin(), record.losses().end());
    return "{\"format\":\"" + kind.toLatin1() + "\",\"text-sha256\":\"" + hashOf(document.text()) + "\",\"article\":" + article + "}\n";
}

std::optional<Article> fromSidecar(const QByteArray &json, const QString &text, const ReadOptions &options, Labels &labels,
                                   const QString &where)
{
    const QJsonObject object = parsedObject(json).value_or({});
    if (object.value(u"format").toString() != kind || object.value(u"text-sha256").toString().toLatin1() != hashOf(text))
        return std::nullopt;
    RecordReader reader(options, labels, where, where);
    auto article = reader.read(object.value(u"article").toObject(), text);
    if (!article)
        return std::nullopt;
    return *std::move(article);
}

bool sameLines(const QByteArray &ann, const Lines &lines)
{
    QList<QByteArray> there = ann.trimmed().split('\n');
    QList<QByteArray> ours = lines.ann.trimmed().split('\n');
    std::sort(there.begin(), there.end());
    std::sort(ours.begin(), ours.end());
    return there == ours;
}

Article merged(const Article &fromLines, const Article &sidecar, int *changed)
{
    const Lines now = linesOf(fromLines.document, lookupIn(fromLines.entities));
    const Lines then = linesOf(sidecar.document, lookupIn(sidecar.entities));
    const auto known = byName(then);
    std::map<AnnotationId, AnnotationId> ids; // of the sidecar to those of the lines
    std::vector<annotation::Annotation> annotations;
    std::uint64_t last = 0;
    for (const annotation::AnnotationPointer &record : fromLines.document.all()) {
        annotation::Annotation made = *record;
        last = std::max(last, made.id.value);
        const auto name = now.ids.find(made.id);
        const auto same = name == now.ids.end() ? known.end() : known.find(name->second);
        if (same != known.end())
            ids.emplace(same->second, made.id);
        if (same != known.end() && then.groups.at(same->second) == now.groups.at(made.id))
            copyStory(*sidecar.document.find(same->second), made);
        else
            ++*changed;
        annotations.push_back(std::move(made));
    }
    for (const annotation::AnnotationPointer &record : sidecar.document.all()) {
        if (then.ids.contains(record->id))
            continue;
        annotation::Annotation made = *record;
        made.entity = {};
        for (const auto &[feature, value] : std::vector(made.features.items())) {
            if (annotation::holdsAnnotationId(feature))
                made.features.set(feature, QString());
        }
        if (made.isRelation() && (!ids.contains(made.source) || !ids.contains(made.target)))
            continue;
        made.source = made.isRelation() ? ids[made.source] : AnnotationId();
        made.target = made.target ? ids[made.target] : AnnotationId();
        made.id.value = ++last;
        ids.emplace(record->id, made.id);
        annotations.push_back(std::move(made));
    }
    annotation::ArticleFields fields = sidecar.document.fields();
    return {annotation::Document({}, std::move(fields), fromLines.document.articleText(), std::move(annotations)), fromLines.entities};
}

} // namespace formats::brat
