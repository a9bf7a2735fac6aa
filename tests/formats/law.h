// What the tests of codecs share: articles made of torture texts, and the comparison that the law of codecs speaks of (equal but for ids).
#pragma once

#include "app/formats/codec.h"

#include "tests/text/torture.h"

namespace law {

using annotation::Annotation;
using annotation::AnnotationId;
using annotation::Document;
using annotation::Entity;
using annotation::EntityId;
using formats::Article;

// The same article with ids counted anew in reading order, without the ids of files.
inline Article canonical(const Document &document, const formats::EntityLookup &entities)
{
    std::map<AnnotationId, AnnotationId> fresh;
    for (const annotation::AnnotationPointer &record : document.all())
        fresh.emplace(record->id, AnnotationId{fresh.size() + 1});
    Article article;
    std::map<EntityId, EntityId> people;
    std::vector<Annotation> annotations;
    for (const annotation::AnnotationPointer &record : document.all()) {
        Annotation made = *record;
        made.id = fresh[made.id];
        made.source = made.source ? fresh[made.source] : AnnotationId();
        made.target = made.target ? fresh[made.target] : AnnotationId();
        made.sourceId.clear();
        for (const auto &[name, value] : std::vector(made.features.items())) {
            const auto found = fresh.find(AnnotationId{base::idFromText(value)});
            if (annotation::holdsAnnotationId(name) && found != fresh.end())
                made.features.set(name, base::idText(found->second.value));
        }
        if (made.entity) {
            const auto [person, first] = people.emplace(made.entity, EntityId{people.size() + 1});
            if (first) {
                Entity entity = entities(made.entity) ? *entities(made.entity) : Entity();
                entity.id = person->second;
                entity.sourceId.clear();
                article.entities.push_back(entity);
            }
            made.entity = person->second;
        }
        annotations.push_back(std::move(made));
    }
    annotation::ArticleFields fields = document.fields();
    fields.order = 0;
    article.document = Document({}, std::move(fields), document.articleText(), std::move(annotations));
    return article;
}

inline Article canonical(const Article &article) { return canonical(article.document, formats::lookupIn(article.entities)); }

inline QString shown(const Annotation &a)
{
    QString text = a.layer + QLatin1Char('/') + a.tag;
    for (const text::Range range : a.ranges)
        text += QStringLiteral(" %1-%2").arg(range.begin).arg(range.end);
    for (const auto &[name, value] : a.features.items())
        text += QLatin1Char(' ') + name + QLatin1Char('=') + value;
    return text
        + QStringLiteral(" verdict=%1 by=%2 entity=%3 comment=%4 at=%5 annotator=%6 ends=%7,%8 was=%9")
              .arg(annotation::verdictName(a.verdict), a.origin.by)
              .arg(a.entity.value)
              .arg(a.comment)
              .arg(a.at)
              .arg(a.annotator)
              .arg(a.source.value)
              .arg(a.target.value)
              .arg(a.was != nullptr);
}

// "" where two canonical articles are equal, else what differs first.
inline QString difference(const Article &a, const Article &b)
{
    if (a.document.articleText() != b.document.articleText())
        return QStringLiteral("the text");
    if (a.document.fields() != b.document.fields())
        return QStringLiteral("the fields of ") + a.document.fields().name;
    const annotation::Annotations left = a.document.all();
    const annotation::Annotations right = b.document.all();
    for (std::size_t i = 0; i < std::min(left.size(), right.size()); ++i) {
        if (!(*left[i] == *right[i]))
            return QStringLiteral("annotation %1: %2\n and %3").arg(i).arg(shown(*left[i]), shown(*right[i]));
    }
    if (left.size() != right.size())
        return QStringLiteral("%1 annotations and %2").arg(left.size()).arg(right.size());
    return a.entities == b.entities ? QString() : QStringLiteral("the entities");
}

inline qsizetype randomBorder(QRandomGenerator &generator, const QString &text)
{
    qsizetype at = generator.bounded(static_cast<int>(text.size()) + 1);
    if (at > 0 && at < text.size() && text[at].isLowSurrogate())
        --at;
    return at;
}

inline text::Ranges randomRanges(QRandomGenerator &generator, const QString &text, bool plainOnly)
{
    std::vector<qsizetype> borders;
    const int parts = plainOnly || generator.bounded(5) > 0 ? 1 : 2 + static_cast<int>(generator.bounded(2));
    for (int i = 0; i < 2 * parts; ++i)
        borders.push_back(randomBorder(generator, text));
    std::sort(borders.begin(), borders.end());
    text::Ranges ranges;
    for (std::size_t i = 0; i + 1 < borders.size(); i += 2) {
        if (borders[i] < borders[i + 1])
            ranges.push_back({borders[i], borders[i + 1]});
    }
    if (ranges.empty() && !plainOnly && generator.bounded(2) == 0)
        ranges.push_back({borders[0], borders[0]}); // read and kept, if never made here
    return ranges;
}

inline void randomStory(QRandomGenerator &generator, Annotation &made)
{
    made.verdict = static_cast<annotation::Verdict>(generator.bounded(5));
    if (generator.bounded(3) > 0)
        made.origin = {QStringLiteral("names/1"), generator.bounded(100) / 100.0, torture::random(generator, 6)};
    if (generator.bounded(2) == 0)
        made.annotator = QStringLiteral("Ada");
    if (generator.bounded(2) == 0)
        made.at = 1763800000000 + generator.bounded(100000);
    if (generator.bounded(4) == 0)
        made.comment = QStringLiteral("due\nrighe\t") + torture::random(generator, 5);
    made.unsure = generator.bounded(6) == 0;
}

inline Annotation randomSpan(QRandomGenerator &generator, const QString &text)
{
    struct Tag {
        QString layer, tag;
    };
    static const std::vector<Tag> tags{
        {QStringLiteral("entity"), QStringLiteral("PER")},    {QStringLiteral("entity"), QStringLiteral("LOC")},
        {QStringLiteral("timex3"), QStringLiteral("TIMEX3")}, {QStringLiteral("event"), QStringLiteral("EVENT")},
        {QStringLiteral("quote"), QStringLiteral("QUOTE")},   {QStringLiteral("entity"), QStringLiteral(u"Città vecchia")},
        {QStringLiteral("miei"), QStringLiteral("MIO")}};
    Annotation made;
    const Tag &tag = tags[generator.bounded(static_cast<quint32>(tags.size()))];
    made.layer = tag.layer;
    made.tag = tag.tag;
    made.ranges = randomRanges(generator, text, generator.bounded(4) > 0);
    if (generator.bounded(2) == 0)
        made.features.set(QStringLiteral("value"), QStringLiteral("2025-W37"));
    if (generator.bounded(3) == 0)
        made.features.set(QStringLiteral("speaker"), QStringLiteral("Viktor ") + torture::random(generator, 4));
    if (generator.bounded(4) == 0)
        made.features.set(QStringLiteral(u"più"), QStringLiteral("true"));
    randomStory(generator, made);
    if (made.verdict == annotation::Verdict::Corrected)
        made.was = std::make_shared<const annotation::Was>(annotation::Was{QStringLiteral("ORG"),
                                                                           randomRanges(generator, text, false),
                                                                           {{QStringLiteral("value"), QStringLiteral("2024")}},
                                                                           QStringLiteral("names/1")});
    return made;
}

// An article of random text with spans of every shape, relations, entities. Ids look like a project's.
inline Article randomArticle(QRandomGenerator &generator, int number)
{
    constexpr std::uint64_t base = std::uint64_t{7} << 40;
    const QString text = torture::random(generator, 20 + static_cast<int>(generator.bounded(120)));
    Article article;
    for (std::uint64_t i = 0; i < 2; ++i) {
        Entity entity;
        entity.id.value = base + 1000 + i;
        entity.tag = QStringLiteral("PER");
        entity.name = QStringLiteral("Nome %1").arg(i);
        entity.kb = i == 0 ? QStringLiteral("Q42") : QString();
        entity.verdict = static_cast<annotation::Verdict>(generator.bounded(2));
        article.entities.push_back(entity);
    }
    std::vector<Annotation> annotations;
    const quint32 spans = generator.bounded(8U);
    for (quint32 i = 0; i < spans; ++i) {
        annotations.push_back(randomSpan(generator, text));
        annotations.back().id.value = base + i + 1;
        if (annotations.back().layer == annotation::layers::entity && generator.bounded(2) == 0)
            annotations.back().entity = article.entities[generator.bounded(2U)].id;
        if (generator.bounded(3) == 0)
            annotations.back().sourceId = QStringLiteral("T%1").arg(i + 3);
        if (annotations.back().tag == QLatin1String("QUOTE"))
            annotations.back().features.set(QStringLiteral("speakerSpan"), base::idText(base + 1));
    }
    const quint32 relations = spans > 1 ? generator.bounded(4U) : 0;
    for (quint32 i = 0; i < relations; ++i) {
        Annotation made;
        made.id.value = base + 100 + i;
        made.layer = generator.bounded(2) ? QStringLiteral("tlink") : QStringLiteral("relation");
        made.tag = made.layer == QLatin1String("tlink") ? QStringLiteral("BEFORE") : QStringLiteral("RELATED_TO");
        made.source.value = base + 1 + generator.bounded(spans);
        made.target.value = base + 1 + generator.bounded(spans);
        if (generator.bounded(2) == 0)
            made.features.set(QStringLiteral("context"), QStringLiteral("la fonte"));
        randomStory(generator, made);
        annotations.push_back(made);
    }
    annotation::ArticleFields fields;
    fields.name = QStringLiteral("doc-%1").arg(number);
    fields.title = torture::random(generator, 8);
    fields.language = QStringLiteral("it");
    fields.dct = generator.bounded(2) ? QStringLiteral("2025-09-15") : QString();
    fields.features.set(QStringLiteral("licence"), QStringLiteral("CC BY 4.0"));
    fields.excluded = generator.bounded(9) == 0;
    fields.status = static_cast<annotation::Status>(generator.bounded(3));
    article.document = Document({}, fields, {text, 1}, std::move(annotations));
    return article;
}

// The torture document with a span on every word, and some across everything.
inline Article tortureArticle()
{
    const QString text = QStringLiteral("Uno ") + torture::document() + QStringLiteral("\nfine");
    std::vector<Annotation> annotations;
    const auto add = [&annotations](text::Ranges ranges, const QString &tag) {
        Annotation made;
        made.id.value = annotations.size() + 1;
        made.layer = annotation::layers::entity;
        made.tag = tag;
        made.ranges = std::move(ranges);
        made.verdict = annotation::Verdict::Accepted;
        annotations.push_back(std::move(made));
    };
    qsizetype begin = 0;
    for (qsizetype at = 0; at <= text.size(); ++at) {
        if (at < text.size() && !text[at].isSpace())
            continue;
        if (at > begin)
            add({{begin, at}}, annotations.size() % 2 ? QStringLiteral("PER") : QStringLiteral("LOC"));
        begin = at + 1;
    }
    add({{0, text.size()}}, QStringLiteral("ORG"));
    add({{0, 3}, {text.size() - 4, text.size()}}, QStringLiteral("ORG"));
    annotation::ArticleFields fields;
    fields.name = QStringLiteral("torture");
    fields.language = QStringLiteral("it");
    return {Document({}, fields, {text, 1}, std::move(annotations)), {}};
}

} // namespace law
