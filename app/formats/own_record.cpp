#include "app/formats/own_record.h"

#include "app/formats/json_features.h"
#include "app/formats/json_object.h"
#include "app/formats/jsonl/record_reader.h"
#include "app/formats/jsonl/record_writer.h"

#include <QCryptographicHash>

namespace formats {

namespace {

using annotation::Annotation;
using annotation::AnnotationPointer;

const QString kind = QStringLiteral("chiosa-record/1");

QString hashOf(const QString &text)
{
    return QString::fromLatin1(QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256).toHex());
}

// What tells one annotation of an article from the others, whatever its id.
QString keyOf(const annotation::Document &document, const Annotation &annotation)
{
    QString key = annotation.layer + QLatin1Char('\n') + annotation.tag;
    for (const text::Range range : annotation.ranges)
        key += QStringLiteral(" %1-%2").arg(range.begin).arg(range.end);
    for (const annotation::AnnotationId end : {annotation.source, annotation.target}) {
        const AnnotationPointer at = end ? document.find(end) : nullptr;
        if (at && at->isSpan())
            key += QLatin1Char('\n') + keyOf(document, *at);
    }
    return key;
}

// Annotations by key; equal ones in order.
class ByKey {
public:
    explicit ByKey(const annotation::Document &document)
    {
        for (const AnnotationPointer &record : document.all())
            there_[keyOf(document, *record)].push_back(record);
    }
    AnnotationPointer take(const QString &key)
    {
        std::vector<AnnotationPointer> &same = there_[key];
        if (same.empty())
            return nullptr;
        AnnotationPointer first = same.front();
        same.erase(same.begin());
        return first;
    }

private:
    std::map<QString, std::vector<AnnotationPointer>> there_;
};

// What the record knows of it, as far as the file says nothing else.
void copyStory(const Annotation &from, Annotation &to)
{
    to.origin = from.origin;
    to.verdict = from.verdict;
    to.was = from.was;
    to.annotator = from.annotator;
    to.at = from.at;
    to.unsure = from.unsure;
    if (to.comment.isEmpty())
        to.comment = from.comment;
    for (const auto &[name, value] : from.features.items()) {
        if (!to.features.has(name) && !annotation::holdsAnnotationId(name) && !name.startsWith(refPrefix))
            to.features.set(name, value);
    }
}

class Reconciling {
public:
    Reconciling(Article now, const Article &then, Article own) : now_(std::move(now)), then_(then), own_(std::move(own)) { }

    Article run(int *changed)
    {
        ByKey own(own_.document), then(then_.document);
        for (const AnnotationPointer &record : now_.document.all()) {
            const QString key = keyOf(now_.document, *record);
            made_.push_back(*record);
            last_ = std::max(last_, record->id.value);
            const AnnotationPointer before = own.take(key);
            then.take(key);
            if (!before) {
                ++*changed;
                continue;
            }
            copyStory(*before, made_.back());
            ids_.emplace(before->id, record->id);
        }
        for (const AnnotationPointer &record : own_.document.all()) {
            if (ids_.contains(record->id))
                continue;
            if (then.take(keyOf(own_.document, *record)))
                ++*changed; // it stood in the file and is gone
            else
                takeOver(*record);
        }
        const bool fields = now_.document.fields() != then_.document.fields();
        annotation::ArticleFields told = fields ? now_.document.fields() : own_.document.fields();
        return {annotation::Document({}, std::move(told), now_.document.articleText(), std::move(made_)), std::move(now_.entities)};
    }

private:
    // What the file could not hold in the first place.
    void takeOver(Annotation made)
    {
        const AnnotationId before = made.id;
        made.entity = {};
        for (const auto &[name, value] : std::vector(made.features.items())) {
            if (annotation::holdsAnnotationId(name))
                made.features.set(name, QString());
        }
        if (made.isRelation()) {
            if (!ids_.contains(made.source) || !ids_.contains(made.target))
                return;
            made.source = ids_[made.source];
            made.target = ids_[made.target];
        }
        made.id.value = ++last_;
        ids_.emplace(before, made.id);
        made_.push_back(std::move(made));
    }

    Article now_;
    const Article &then_;
    Article own_;
    std::vector<Annotation> made_;
    std::map<AnnotationId, AnnotationId> ids_; // of the record to those that it gets
    std::uint64_t last_ = 0;
};

} // namespace

Settings settingsOf(const QJsonObject &record)
{
    Settings settings;
    const QJsonObject told = record.value(u"settings").toObject();
    for (auto setting = told.begin(); setting != told.end(); ++setting)
        settings[setting.key()] = setting.value().toString();
    return settings;
}

QJsonObject ownRecord(const annotation::Document &document, const EntityLookup &entities, const Settings &settings)
{
    QJsonObject told;
    for (const auto &[key, value] : settings)
        told.insert(key, value);
    RecordWriter writer(document, entities, RecordWriter::Text::Without);
    return {{QStringLiteral("format"), kind},
            {QStringLiteral("settings"), told},
            {QStringLiteral("text-sha256"), hashOf(document.text())},
            {QStringLiteral("article"), parsedObject(writer.json()).value_or({})}};
}

std::optional<Article> fromOwnRecord(const QJsonObject &record, const QString &text, const ReadOptions &options, const QString &where)
{
    if (record.value(u"format").toString() != kind || record.value(u"text-sha256").toString() != hashOf(text))
        return std::nullopt;
    Labels unheard(nullptr);
    RecordReader reader(options, unheard, where, where);
    auto article = reader.read(record.value(u"article").toObject(), text);
    if (!article)
        return std::nullopt;
    return *std::move(article);
}

Article reconciled(Article now, const Article &then, Article own, int *changed)
{
    if (now.document == then.document && now.entities == then.entities)
        return own;
    return Reconciling(std::move(now), then, std::move(own)).run(changed);
}

} // namespace formats
