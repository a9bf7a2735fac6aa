#include "app/project/reader.h"

#include "app/project/checksum.h"
#include "app/project/schema.h"

#include <QCoreApplication>
#include <QSet>

namespace project {

using annotation::Annotation;
using annotation::ArticleFields;
using annotation::ArticleText;
using annotation::Document;
using annotation::Entity;
using annotation::TagSetFields;
using base::Error;
using base::Result;

namespace {

bool fits(const Annotation &annotation, qsizetype length)
{
    qsizetype last = 0;
    for (text::Range range : annotation.ranges) {
        if (range.begin < last || range.end < range.begin || range.end > length)
            return false;
        last = range.end;
    }
    return true;
}

// Thousands of annotations say the same few words: they share them, which halves what an article takes in memory.
class SharedWords {
public:
    void share(Annotation &annotation)
    {
        for (QString *word : {&annotation.layer, &annotation.tag, &annotation.origin.by, &annotation.origin.reason, &annotation.annotator})
            share(*word);
        if (annotation.features.empty())
            return;
        annotation::Features features; // in the same order: setting appends
        for (const auto &item : annotation.features.items()) {
            auto [name, value] = item;
            share(name);
            share(value);
            features.set(name, value);
        }
        annotation.features = std::move(features);
    }

private:
    void share(QString &word)
    {
        if (word.isEmpty() || words_.size() > 20000) // what is hardly ever said twice need not be remembered
            return;
        word = *words_.insert(word);
    }

    QSet<QString> words_;
};

Result<std::vector<DocumentId>> idsOf(Result<Rows> rows)
{
    if (!rows)
        return rows.error();
    std::vector<DocumentId> found;
    while (rows->next())
        found.push_back({rows->id(0)});
    if (auto status = rows->status(); !status)
        return status.error();
    return found;
}

} // namespace

Result<Reader> Reader::open(const Location &location)
{
    auto connection = Connection::open(location.path, location.access);
    if (!connection)
        return connection.error();
    return Reader(*std::move(connection));
}

Result<std::vector<ArticleSummary>> Reader::articles()
{
    auto rows
        = connection_.query(QStringLiteral("SELECT id, name, title, language, dct, source, author, story, status, excluded, postponed, "
                                           "place, suggested, decided, waiting FROM article"));
    if (!rows)
        return rows.error();
    std::vector<ArticleSummary> articles;
    while (rows->next()) {
        ArticleFields fields;
        fields.name = rows->text(1);
        fields.title = rows->text(2);
        fields.language = rows->text(3);
        fields.dct = rows->text(4);
        fields.source = rows->text(5);
        fields.author = rows->text(6);
        fields.story = rows->text(7);
        fields.status = static_cast<annotation::Status>(std::clamp<qint64>(rows->integer(8), 0, 2));
        fields.excluded = rows->integer(9) != 0;
        fields.postponed = rows->integer(10) != 0;
        fields.order = static_cast<int>(rows->integer(11));
        const Counts counts{int(rows->integer(12)), int(rows->integer(13)), int(rows->integer(14))};
        articles.push_back({{rows->id(0)}, std::move(fields), counts});
    }
    if (auto status = rows->status(); !status)
        return status.error();
    std::sort(articles.begin(), articles.end(), [](const ArticleSummary &a, const ArticleSummary &b) {
        return std::tie(a.fields.order, a.fields.name, a.id) < std::tie(b.fields.order, b.fields.name, b.id);
    });
    return articles;
}

Result<ArticleText> Reader::articleText(DocumentId id)
{
    auto rows
        = connection_.query(QStringLiteral("SELECT revision, text, units, sum FROM article_text WHERE document=?"), {sqlId(id.value)});
    if (!rows)
        return rows.error();
    if (!rows->next())
        return damagedError(connection_.path(),
                            QCoreApplication::translate("project", "the text of article %1 is missing").arg(base::idText(id.value)));
    ArticleText text{rows->isNull(2) ? rows->text(1) : textFromUnits(rows->bytes(2)), static_cast<int>(rows->integer(0))};
    if (checksum(QStringView(text.text)) != rows->integer(3))
        return damagedError(
            connection_.path(),
            QCoreApplication::translate("project", "the text of article %1 does not match its sum").arg(base::idText(id.value)));
    return text;
}

Result<std::vector<Annotation>> Reader::annotations(const QString &sql, const Values &values, qsizetype textLength)
{
    auto rows = connection_.query(sql, values);
    if (!rows)
        return rows.error();
    std::vector<Annotation> annotations;
    SharedWords words;
    while (rows->next()) {
        auto annotation = storedAs<Annotation>(rows->bytes(0), rows->integer(1), connection_.path());
        if (!annotation)
            return annotation.error();
        if (!fits(*annotation, textLength))
            return damagedError(
                connection_.path(),
                QCoreApplication::translate("project", "annotation %1 reaches beyond its text").arg(base::idText(annotation->id.value)));
        words.share(*annotation);
        annotations.push_back(*std::move(annotation));
    }
    if (auto status = rows->status(); !status)
        return status.error();
    return annotations;
}

Result<Document> Reader::documentWith(DocumentId id, const QString &sql, const Values &values)
{
    const ReadMoment moment(connection_);
    if (!moment.status())
        return moment.status().error();
    QByteArray record;
    qint64 sum = 0;
    {
        auto rows = connection_.query(QStringLiteral("SELECT record, sum FROM article WHERE id=?"), {sqlId(id.value)});
        if (!rows)
            return rows.error();
        if (!rows->next()) {
            if (auto status = rows->status(); !status)
                return status.error();
            return Error{Error::Kind::Invalid, QCoreApplication::translate("project", "The project has no such article."),
                         base::idText(id.value)};
        }
        record = rows->bytes(0);
        sum = rows->integer(1);
    }
    auto fields = storedAs<ArticleFields>(record, sum, connection_.path());
    if (!fields)
        return fields.error();
    auto text = articleText(id);
    if (!text)
        return text.error();
    auto found = annotations(sql, values, text->text.size());
    if (!found)
        return found.error();
    return Document(id, *std::move(fields), *std::move(text), *std::move(found));
}

Result<Document> Reader::document(DocumentId id)
{
    return documentWith(id, QStringLiteral("SELECT record, sum FROM annotation WHERE document=?"), {sqlId(id.value)});
}

Result<Document> Reader::firstScreen(DocumentId id, text::Range range)
{
    // Spans by place; of relations those that start or end at one of them. UNION leaves doubles out.
    const auto sql = QStringLiteral("WITH here(document) AS (VALUES(?)), "
                                    "seen(id) AS MATERIALIZED (SELECT id FROM here CROSS JOIN annotation USING(document) "
                                    "WHERE begin<? AND \"end\">?), "
                                    "wanted(id) AS (SELECT id FROM seen "
                                    "UNION SELECT annotation.id FROM here CROSS JOIN seen CROSS JOIN annotation "
                                    "ON annotation.document=here.document AND source=seen.id "
                                    "UNION SELECT annotation.id FROM here CROSS JOIN seen CROSS JOIN annotation "
                                    "ON annotation.document=here.document AND target=seen.id) "
                                    "SELECT record, sum FROM here CROSS JOIN wanted CROSS JOIN annotation "
                                    "ON annotation.document=here.document AND annotation.id=wanted.id");
    return documentWith(id, sql, {sqlId(id.value), qlonglong(range.end), qlonglong(range.begin)});
}

Result<editing::State> Reader::state()
{
    editing::State state;
    const ReadMoment moment(connection_);
    if (!moment.status())
        return moment.status().error();
    {
        auto rows = connection_.query(QStringLiteral("SELECT record, sum FROM tag_set"));
        if (!rows)
            return rows.error();
        if (rows->next()) {
            auto tagSet = storedAs<TagSetFields>(rows->bytes(0), rows->integer(1), connection_.path());
            if (!tagSet)
                return tagSet.error();
            state.setTagSet(std::move(tagSet->tagSet));
        }
        if (auto status = rows->status(); !status)
            return status.error();
    }
    auto rows = connection_.query(QStringLiteral("SELECT record, sum FROM entity"));
    if (!rows)
        return rows.error();
    std::vector<Entity> entities;
    while (rows->next()) {
        auto entity = storedAs<Entity>(rows->bytes(0), rows->integer(1), connection_.path());
        if (!entity)
            return entity.error();
        entities.push_back(*std::move(entity));
    }
    if (auto status = rows->status(); !status)
        return status.error();
    state.setEntities(std::move(entities));
    return state;
}

Result<std::vector<DocumentId>> Reader::named(const QString &name)
{
    return idsOf(connection_.query(QStringLiteral("SELECT id FROM article WHERE name=?"), {sqlText(name)}));
}

Result<std::vector<DocumentId>> Reader::withText(const QString &text)
{
    auto candidates = idsOf(
        connection_.query(QStringLiteral("SELECT document FROM article_text WHERE sum=?"), {qlonglong(checksum(QStringView(text)))}));
    if (!candidates)
        return candidates;
    std::vector<DocumentId> same;
    for (const DocumentId candidate : *candidates) {
        auto found = articleText(candidate);
        if (!found)
            return found.error();
        if (found->text == text)
            same.push_back(candidate);
    }
    return same;
}

Result<std::vector<DocumentId>> Reader::documentsOf(EntityId entity)
{
    return idsOf(
        connection_.query(QStringLiteral("SELECT DISTINCT document FROM annotation WHERE entity=? AND verdict<>3"), {sqlId(entity.value)}));
}

Result<std::map<EntityId, int>> Reader::mentionCounts()
{
    auto rows = connection_.query(
        QStringLiteral("SELECT entity, count(*) FROM annotation WHERE entity IS NOT NULL AND verdict<>3 GROUP BY entity"));
    if (!rows)
        return rows.error();
    std::map<EntityId, int> counts;
    while (rows->next())
        counts[{rows->id(0)}] = static_cast<int>(rows->integer(1));
    if (auto status = rows->status(); !status)
        return status.error();
    return counts;
}

Result<std::vector<Version>> Reader::versions()
{
    auto rows = connection_.query(QStringLiteral("SELECT id, name, annotator, at, sequence FROM version ORDER BY id"));
    if (!rows)
        return rows.error();
    std::vector<Version> versions;
    while (rows->next())
        versions.push_back({int(rows->integer(0)), rows->text(1), rows->text(2), rows->integer(3), rows->integer(4)});
    if (auto status = rows->status(); !status)
        return status.error();
    return versions;
}

Result<QByteArray> Reader::setting(const QString &name)
{
    auto value = connection_.value(QStringLiteral("SELECT value FROM meta WHERE key=?"), {QStringLiteral("setting/") + name});
    if (!value)
        return value.error();
    return value->toByteArray();
}

Result<base::IdSource> Reader::ids()
{
    auto prefix = connection_.value(QStringLiteral("SELECT value FROM meta WHERE key='id_prefix'"));
    if (!prefix)
        return prefix.error();
    const std::uint32_t drawn = prefix->toUInt();
    if (drawn == 0 || drawn >= (1U << 24))
        return damagedError(connection_.path(), QCoreApplication::translate("project", "the prefix of the ids is missing"));
    auto last = connection_.value(QStringLiteral("SELECT last_id FROM journal ORDER BY sequence DESC LIMIT 1"));
    if (!last)
        return last.error();
    base::IdSource ids(drawn);
    ids.noteUsed(static_cast<std::uint64_t>(last->toLongLong()));
    return ids;
}

Result<> Reader::quickCheck()
{
    auto said = connection_.value(QStringLiteral("PRAGMA quick_check(1)"));
    if (!said)
        return said.error();
    if (said->toString() != QLatin1String("ok"))
        return damagedError(connection_.path(), said->toString());
    return {};
}

} // namespace project
