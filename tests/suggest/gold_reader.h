// Reads reference articles (JSON lines, offsets in code points) from outside the repository, for tests that measure. They skip without it.
#pragma once

#include "app/annotation/document.h"
#include "app/base/json_values.h"
#include "app/text/offset_map.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace support {

struct GoldArticle {
    annotation::Document document;
    std::vector<annotation::Entity> entities;
};

// The path below the folder that CHIOSA_TEST_DATA names; "" where that is not set or has no such file.
inline QString testData(const QString &relative)
{
    const QString root = qEnvironmentVariable("CHIOSA_TEST_DATA");
    const QString path = root + u'/' + relative;
    return !root.isEmpty() && QFile::exists(path) ? path : QString();
}

inline annotation::Annotation goldSpan(const QJsonObject &json, const text::OffsetMap &offsets)
{
    static const std::map<QString, QString> renamed{{QStringLiteral("EVT"), QStringLiteral("NEV")},
                                                    {QStringLiteral("PROD"), QStringLiteral("PRD")}};
    annotation::Annotation span;
    const QString label = json[u"label"].toString();
    const bool own = label == u"TIMEX3" || label == u"EVENT" || label == u"QUOTE" || label == u"SIGNAL";
    span.layer = own ? label.toLower() : annotation::layers::entity;
    span.tag = renamed.contains(label) ? renamed.at(label) : label;
    if (json.contains(u"start"))
        span.ranges = {{offsets.fromCodePoints(json[u"start"].toInteger()), offsets.fromCodePoints(json[u"end"].toInteger())}};
    span.features.set(QStringLiteral("value"), json[u"value"].toString());
    const QJsonObject attributes = json[u"attrs"].toObject();
    for (auto attribute = attributes.begin(); attribute != attributes.end(); ++attribute)
        span.features.set(attribute.key(),
                          attribute->isBool() ? (attribute->toBool() ? QStringLiteral("true") : QString()) : attribute->toString());
    span.sourceId = json[u"id"].toString();
    return span;
}

inline GoldArticle goldArticle(const QJsonObject &json, std::uint64_t number)
{
    GoldArticle article;
    annotation::ArticleFields fields;
    fields.name = json[u"id"].toString();
    fields.language = json[u"lang"].toString();
    fields.dct = json[u"dct"].toString();
    const QString text = json[u"text"].toString();
    const text::OffsetMap offsets(text);
    std::map<QString, annotation::EntityId> entityOf;
    for (const QJsonValue &chain : base::valuesOf(json[u"entities"].toArray())) {
        annotation::Entity entity;
        entity.id.value = article.entities.size() + 1;
        entity.name = chain[u"name"].toString();
        entity.tag = chain[u"label"].toString();
        for (const QJsonValue &mention : base::valuesOf(chain[u"mentions"].toArray()))
            entityOf[mention.toString()] = entity.id;
        article.entities.push_back(entity);
    }
    std::vector<annotation::Annotation> spans;
    std::uint64_t id = std::uint64_t{1} << 40;
    for (const QJsonValue &value : base::valuesOf(json[u"spans"].toArray())) {
        annotation::Annotation span = goldSpan(value.toObject(), offsets);
        span.id.value = ++id;
        if (const auto entity = entityOf.find(span.sourceId); entity != entityOf.end())
            span.entity = entity->second;
        spans.push_back(std::move(span));
    }
    article.document = annotation::Document(annotation::DocumentId{number}, fields, {text, 1}, std::move(spans));
    return article;
}

// Empty where there is no such file.
inline std::vector<GoldArticle> readGold(const QString &relative)
{
    std::vector<GoldArticle> articles;
    QFile file(testData(relative));
    if (file.fileName().isEmpty() || !file.open(QIODevice::ReadOnly))
        return articles;
    while (!file.atEnd()) {
        const QByteArray line = file.readLine();
        if (!line.trimmed().isEmpty())
            articles.push_back(goldArticle(QJsonDocument::fromJson(line).object(), articles.size() + 1));
    }
    return articles;
}

// The article with only the layers named: what a stage is given when the stages before it made no mistake.
inline annotation::Document only(const annotation::Document &gold, const QStringList &layers)
{
    std::vector<annotation::Annotation> kept;
    for (const annotation::AnnotationPointer &span : gold.spans()) {
        if (layers.contains(span->layer))
            kept.push_back(*span);
    }
    return {gold.id(), gold.fields(), gold.articleText(), std::move(kept)};
}

} // namespace support
