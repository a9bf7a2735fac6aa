#include "app/project/row_writer.h"

#include "app/project/checksum.h"

#include <QCoreApplication>

namespace project {

using annotation::Annotation;
using annotation::ArticleFields;
using annotation::ArticleText;
using annotation::Change;
using annotation::DocumentId;
using annotation::Entity;
using annotation::TagSetFields;
using base::Result;

namespace {

template <class T> const T *part(const std::optional<annotation::Record> &record) { return record ? std::get_if<T>(&*record) : nullptr; }

QVariant idOrNull(std::uint64_t id) { return id == 0 ? QVariant() : sqlId(id); }

QVariant placeOrNull(const Annotation &annotation, qsizetype place) { return annotation.ranges.empty() ? QVariant() : qlonglong(place); }

const ArticleText emptyText;

std::set<QString> layersInQueue(const annotation::TagSet &tagSet)
{
    std::set<QString> layers;
    for (const annotation::LayerType &layer : tagSet.layers()) {
        if (layer.inQueue)
            layers.insert(layer.id);
    }
    return layers;
}

} // namespace

Counts countsOf(const Annotation &annotation, const annotation::TagSet &tagSet)
{
    if (!annotation.isSpan())
        return {};
    if (annotation.verdict != annotation::Verdict::Suggested)
        return {0, annotation.isDecided() ? 1 : 0, 0};
    const annotation::LayerType *layer = tagSet.layer(annotation.layer);
    const bool asked = !annotation.ranges.empty() && (layer == nullptr || layer->inQueue); // what has no words is not asked about
    return {1, 0, asked ? 1 : 0};
}

Result<> RowWriter::load()
{
    auto prefix = connection_.value(QStringLiteral("SELECT value FROM meta WHERE key='id_prefix'"));
    if (!prefix)
        return prefix.error();
    prefix_ = prefix->toUInt();
    auto last = connection_.value(QStringLiteral("SELECT last_id FROM journal ORDER BY sequence DESC LIMIT 1"));
    if (!last)
        return last.error();
    lastId_ = static_cast<std::uint64_t>(last->toLongLong());
    auto record = connection_.value(QStringLiteral("SELECT record FROM tag_set"));
    if (!record)
        return record.error();
    tagSet_ = {};
    if (!record->isValid())
        return {};
    auto decoded = annotation::decodeRecord(record->toByteArray());
    if (!decoded || !std::holds_alternative<TagSetFields>(*decoded))
        return damagedError(connection_.path(), QCoreApplication::translate("project", "the tag set"));
    tagSet_ = std::get<TagSetFields>(*std::move(decoded)).tagSet;
    return {};
}

Result<> RowWriter::write(const editing::Entry &entry, editing::Heads heads)
{
    sequence_ = entry.sequence;
    counts_.clear();
    unindexed_.clear();
    gone_.clear();
    for (const Change &change : entry.transaction.changes) {
        noteIds(change);
        if (auto done = putChange(change); !done)
            return done;
    }
    for (const auto &last : {&RowWriter::removeGone, &RowWriter::writeCounts, &RowWriter::index}) {
        if (auto done = (this->*last)(); !done)
            return done;
    }
    if (auto done = writeJournal(entry); !done)
        return done;
    if (entry.kind == editing::Entry::Kind::Machine) // stands on nobody's stack
        return {};
    return connection_.run(QStringLiteral("INSERT INTO history(annotator, undo, redo) VALUES(?,?,?) "
                                          "ON CONFLICT(annotator) DO UPDATE SET undo=excluded.undo, redo=excluded.redo"),
                           {sqlText(entry.annotator), qlonglong(heads.undo), qlonglong(heads.redo)});
}

Result<> RowWriter::writeJournal(const editing::Entry &entry)
{
    const Packed packed = pack(annotation::encode(entry.transaction));
    return connection_.run(
        QStringLiteral("INSERT INTO journal(sequence, kind, annotator, at, label, merge_key, joined, below, last_id, packed, "
                       "data, sum) VALUES(?,?,?,?,?,?,?,?,?,?,?,?)"),
        {qlonglong(entry.sequence), int(entry.kind), sqlText(entry.annotator), qlonglong(entry.at), sqlText(entry.transaction.label),
         sqlText(entry.mergeKey), int(entry.joined), qlonglong(entry.below), sqlId(lastId_), int(packed.packed), packed.data,
         qlonglong(entrySum(entry, packed))});
}

Result<> RowWriter::putChange(const Change &change)
{
    const annotation::Record &record = change.after ? *change.after : *change.before;
    if (std::holds_alternative<Annotation>(record))
        return put(change, part<Annotation>(change.before), part<Annotation>(change.after));
    if (std::holds_alternative<ArticleFields>(record))
        return put(change, part<ArticleFields>(change.before), part<ArticleFields>(change.after));
    if (std::holds_alternative<ArticleText>(record))
        return put(change, part<ArticleText>(change.after));
    if (std::holds_alternative<Entity>(record))
        return put(part<Entity>(change.before), part<Entity>(change.after));
    return put(part<TagSetFields>(change.after));
}

Result<> RowWriter::put(const Change &change, const Annotation *before, const Annotation *after)
{
    Counts &counts = counts_[change.document];
    for (const auto &[side, sign] : {std::pair{before, -1}, std::pair{after, 1}}) {
        if (side == nullptr)
            continue;
        const Counts one = countsOf(*side, tagSet_);
        counts.suggested += sign * one.suggested;
        counts.decided += sign * one.decided;
        counts.waiting += sign * one.waiting;
    }
    if (before != nullptr) {
        if (auto done = touch(change.document, before->id, after == nullptr); !done)
            return done;
    }
    if (after == nullptr)
        return connection_.run(QStringLiteral("DELETE FROM annotation WHERE document=? AND id=?"),
                               {sqlId(change.document.value), sqlId(before->id.value)});
    const QByteArray record = annotation::encode(annotation::Record(*after));
    // `born` stays what it was when the row is only changed.
    return connection_.run(
        QStringLiteral(
            "INSERT INTO annotation(document, id, layer, tag, begin, \"end\", source, target, entity, verdict, born, record, sum) "
            "VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?) ON CONFLICT(document, id) DO UPDATE SET layer=excluded.layer, tag=excluded.tag, "
            "begin=excluded.begin, \"end\"=excluded.\"end\", source=excluded.source, target=excluded.target, "
            "entity=excluded.entity, verdict=excluded.verdict, record=excluded.record, sum=excluded.sum"),
        {sqlId(change.document.value), sqlId(after->id.value), sqlText(after->layer), sqlText(after->tag),
         placeOrNull(*after, after->hull().begin), placeOrNull(*after, after->hull().end), idOrNull(after->source.value),
         idOrNull(after->target.value), idOrNull(after->entity.value), int(after->verdict), qlonglong(sequence_), record,
         qlonglong(checksum(record))});
}

// Which entries touched an annotation. The one that made it stands in its row (`born`), so that an import adds nothing here; when the row
// goes, that is written down too.
Result<> RowWriter::touch(DocumentId document, annotation::AnnotationId id, bool gone)
{
    if (gone) {
        auto kept = connection_.run(QStringLiteral("INSERT OR IGNORE INTO journal_touch(document, annotation, sequence) "
                                                   "SELECT document, id, born FROM annotation WHERE document=? AND id=?"),
                                    {sqlId(document.value), sqlId(id.value)});
        if (!kept)
            return kept;
    }
    return connection_.run(QStringLiteral("INSERT OR IGNORE INTO journal_touch(document, annotation, sequence) VALUES(?,?,?)"),
                           {sqlId(document.value), sqlId(id.value), qlonglong(sequence_)});
}

Result<> RowWriter::put(const Change &change, const ArticleFields *before, const ArticleFields *after)
{
    const bool sameTitle
        = before != nullptr && after != nullptr && before->title == after->title; // else a new status would index 2 MB again
    if (auto done = sameTitle ? Result<>() : unindex(change.document); !done)
        return done;
    if (after == nullptr) {
        gone_.insert(change.document); // at the end, as State does: whatever else the entry says of it goes with it
        return {};
    }
    if (before == nullptr) { // an article always has a text; the next change fills it
        auto done = connection_.run(QStringLiteral("INSERT OR IGNORE INTO article_text(document, revision, text, sum) VALUES(?,1,'',?)"),
                                    {sqlId(change.document.value), qlonglong(checksum(QStringView()))});
        if (!done)
            return done;
    }
    const QByteArray record = annotation::encode(annotation::Record(*after));
    return connection_.run(
        QStringLiteral(
            "INSERT INTO article(id, name, title, language, dct, source, author, story, status, excluded, postponed, place, record, "
            "sum) VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?) ON CONFLICT(id) DO UPDATE SET name=excluded.name, title=excluded.title, "
            "language=excluded.language, dct=excluded.dct, source=excluded.source, author=excluded.author, story=excluded.story, "
            "status=excluded.status, excluded=excluded.excluded, postponed=excluded.postponed, place=excluded.place, "
            "record=excluded.record, sum=excluded.sum"),
        {sqlId(change.document.value), sqlText(after->name), sqlText(after->title), sqlText(after->language), sqlText(after->dct),
         sqlText(after->source), sqlText(after->author), sqlText(after->story), int(after->status), int(after->excluded),
         int(after->postponed), after->order, record, qlonglong(checksum(record))});
}

Result<> RowWriter::put(const Change &change, const ArticleText *after)
{
    if (auto done = unindex(change.document); !done)
        return done;
    if (after == nullptr)
        return put(change, &emptyText);
    const bool exact = survivesAsText(after->text);
    return connection_.run(QStringLiteral("INSERT OR REPLACE INTO article_text(document, revision, text, units, sum) VALUES(?,?,?,?,?)"),
                           {sqlId(change.document.value), after->revision, sqlText(after->text), exact ? QVariant() : unitsOf(after->text),
                            qlonglong(checksum(QStringView(after->text)))});
}

Result<> RowWriter::put(const Entity *before, const Entity *after)
{
    if (after == nullptr)
        return connection_.run(QStringLiteral("DELETE FROM entity WHERE id=?"), {sqlId(before->id.value)});
    const QByteArray record = annotation::encode(annotation::Record(*after));
    return connection_.run(QStringLiteral("INSERT OR REPLACE INTO entity(id, tag, name, kb, verdict, record, sum) VALUES(?,?,?,?,?,?,?)"),
                           {sqlId(after->id.value), sqlText(after->tag), sqlText(after->name), sqlText(after->kb), int(after->verdict),
                            record, qlonglong(checksum(record))});
}

Result<> RowWriter::put(const TagSetFields *after)
{
    if (after == nullptr) // a project always has a tag set
        return {};
    const bool sameQueue = layersInQueue(tagSet_) == layersInQueue(after->tagSet);
    if (auto done = sameQueue ? Result<>() : writeCounts(); !done) // what this entry changed so far was counted by the old one
        return done;
    tagSet_ = after->tagSet;
    const QByteArray record = annotation::encode(annotation::Record(*after));
    auto done = connection_.run(QStringLiteral("INSERT OR REPLACE INTO tag_set(id, name, json, record, sum) VALUES(1,?,?,?,?)"),
                                {sqlText(tagSet_.name()), QString::fromUtf8(tagSet_.toJson()), record, qlonglong(checksum(record))});
    return done && !sameQueue ? recount() : done;
}

Result<> RowWriter::recount()
{
    QStringList outside;
    for (const annotation::LayerType &layer : tagSet_.layers()) {
        if (!layer.inQueue)
            outside << QLatin1Char('\'') + QString(layer.id).replace(QLatin1Char('\''), QStringLiteral("''")) + QLatin1Char('\'');
    }
    return connection_.run(
        QStringLiteral("UPDATE article SET waiting = (SELECT count(*) FROM annotation WHERE document = article.id "
                       "AND verdict = 0 AND begin IS NOT NULL AND source IS NULL AND target IS NULL AND layer NOT IN (%1))")
            .arg(outside.join(QLatin1Char(','))));
}

Result<> RowWriter::writeCounts()
{
    for (const auto &[document, counts] : counts_) {
        if (counts == Counts())
            continue;
        auto done
            = connection_.run(QStringLiteral("UPDATE article SET suggested=suggested+?, decided=decided+?, waiting=waiting+? WHERE id=?"),
                              {counts.suggested, counts.decided, counts.waiting, sqlId(document.value)});
        if (!done)
            return done;
    }
    counts_.clear();
    return {};
}

Result<> RowWriter::removeGone()
{
    for (DocumentId document : gone_) {
        counts_.erase(document);
        for (const QString &sql :
             {QStringLiteral("DELETE FROM annotation WHERE document=?"), QStringLiteral("DELETE FROM article_text WHERE document=?"),
              QStringLiteral("DELETE FROM article WHERE id=?")}) {
            if (auto done = connection_.run(sql, {sqlId(document.value)}); !done)
                return done;
        }
    }
    return {};
}

// The index keeps no text of its own: to take an article out, it must be told what it had put in.
Result<> RowWriter::unindex(DocumentId document)
{
    if (!unindexed_.insert(document).second)
        return {};
    return connection_.run(QStringLiteral("INSERT INTO search(search, rowid, title, text) "
                                          "SELECT 'delete', id, title, text FROM search_source WHERE id=?"),
                           {sqlId(document.value)});
}

Result<> RowWriter::index()
{
    for (DocumentId document : unindexed_) {
        auto done
            = connection_.run(QStringLiteral("INSERT INTO search(rowid, title, text) SELECT id, title, text FROM search_source WHERE id=?"),
                              {sqlId(document.value)});
        if (!done)
            return done;
    }
    return {};
}

void RowWriter::noteIds(const Change &change)
{
    base::IdSource used(prefix_, lastId_ >> 40 == prefix_ ? lastId_ : 0);
    used.noteUsed(change.document.value);
    if (const auto *annotation = part<Annotation>(change.after))
        used.noteUsed(annotation->id.value);
    if (const auto *entity = part<Entity>(change.after))
        used.noteUsed(entity->id.value);
    lastId_ = (std::uint64_t{prefix_} << 40) | used.lastUsed();
}

} // namespace project
