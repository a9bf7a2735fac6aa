#include "app/project/check.h"

#include "app/project/checksum.h"
#include "app/project/way_back.h"

#include <QCoreApplication>

#include <unordered_map>

namespace project {

using annotation::Annotation;
using annotation::ArticleFields;
using annotation::ArticleText;
using annotation::Entity;
using annotation::Record;
using annotation::TagSetFields;
using base::Result;
using Kind = Finding::Kind;

namespace {

struct KeyHash {
    std::size_t operator()(const RecordKey &key) const { return qHashMulti(0, key.document.value, quint64(key.kind), key.id); }
};

// What stands for a record's value: two values that differ have different ones, but for one chance in 2^64.
quint64 fingerprint(const Record &record)
{
    const QByteArray bytes = annotation::encode(record);
    return (quint64(checksum(bytes)) << 32) | quint32(qHashBits(bytes.constData(), size_t(bytes.size()), 7));
}

bool shows(const QString &inRecord, const QString &inColumn) { return inRecord == inColumn || !survivesAsText(inRecord); }

QString tr(const char *sentence) { return QCoreApplication::translate("project", sentence); }

class Check {
public:
    Check(Reader &reader, std::stop_token stop) : reader_(reader), connection_(reader.connection()), stop_(std::move(stop)) { }

    Result<CheckReport> run()
    {
        const ReadMoment moment(connection_);
        if (!moment.status())
            return moment.status().error();
        using Part = Result<> (Check::*)();
        for (const Part step : {&Check::structure, &Check::journal, &Check::heads, &Check::articles, &Check::texts, &Check::entities,
                                &Check::tagSet, &Check::annotations, &Check::leftOver, &Check::counts, &Check::search}) {
            const auto done = (this->*step)();
            if (stop_.stop_requested())
                return base::Error{base::Error::Kind::Conflict, tr(QT_TRANSLATE_NOOP("project", "The check was stopped.")), {}};
            if (!done) {
                if (done.error().kind != base::Error::Kind::Malformed)
                    return done.error();
                find(Kind::Structure, {}, 0, done.error().message); // damaged here: go on with the rest
                if (step == &Check::journal)
                    followed_ = false; // what it leads to is not known
            }
            if (report_.findings.size() >= largestReport)
                break;
        }
        return std::move(report_);
    }

private:
    void find(Kind kind, DocumentId document, std::uint64_t id, const QString &words)
    {
        if (report_.findings.size() < largestReport)
            report_.findings.push_back({kind, document, id, words});
    }

    // Goes through the rows of a query; the first column decides nothing. Stops when asked to.
    template <class Visit> Result<> each(const QString &sql, Visit visit)
    {
        auto rows = connection_.query(sql);
        if (!rows)
            return rows.error();
        while (rows->next() && !stop_.stop_requested())
            visit(*rows);
        return rows->status();
    }

    Result<> structure()
    {
        return each(QStringLiteral("PRAGMA integrity_check(20)"), [this](const Rows &row) {
            if (row.text(0) != QLatin1String("ok"))
                find(Kind::Structure, {}, 0, tr(QT_TRANSLATE_NOOP("project", "The file's structure is damaged: %1")).arg(row.text(0)));
        });
    }

    // Follows every record through the journal: each entry must begin where the one before it ended.
    Result<> journal()
    {
        Sequence expected = 1;
        return reader_.visitJournal(0, [this, &expected](const editing::Entry &entry) -> Result<> {
            if (entry.sequence != expected)
                find(Kind::Journal, {}, 0,
                     tr(QT_TRANSLATE_NOOP("project", "The journal goes from entry %1 to entry %2.")).arg(expected - 1).arg(entry.sequence));
            expected = entry.sequence + 1;
            for (const annotation::Change &change : entry.transaction.changes)
                follow(entry.sequence, change);
            for (const annotation::Change &change : entry.transaction.changes) {
                if (change.document && !change.after && std::holds_alternative<ArticleFields>(*change.before))
                    forget(change.document);
            }
            turn(entry);
            return stop_.stop_requested() ? Result<>(base::Error{}) : Result<>();
        });
    }

    void follow(Sequence sequence, const annotation::Change &change)
    {
        const RecordKey key = keyOf(change);
        const auto found = expected_.find(key);
        const quint64 stood = found == expected_.end() ? implied(change) : found->second;
        const quint64 before = change.before ? fingerprint(*change.before) : 0;
        const bool blank = key.kind == fieldsKind || key.kind == textKind; // made from nothing, or from an empty one
        if (stood != before && !(blank && found == expected_.end()))
            find(Kind::Journal, key.document, key.id,
                 tr(QT_TRANSLATE_NOOP("project", "Journal entry %1 changes a record that was not there as it says.")).arg(sequence));
        if (change.after)
            expected_[key] = fingerprint(*change.after);
        else if (key.kind != tagSetKind)
            expected_.erase(key);
        if (key.kind == fieldsKind && change.after && !change.before)
            expected_.try_emplace({key.document, textKind, 0}, fingerprint(Record(ArticleText{})));
    }

    static quint64 implied(const annotation::Change &change)
    {
        const Record &record = change.after ? *change.after : *change.before;
        return std::holds_alternative<TagSetFields>(record) ? fingerprint(Record(TagSetFields{})) : 0;
    }

    // An article that goes takes everything along that the entry did not name.
    void forget(DocumentId document)
    {
        std::erase_if(expected_, [document](const auto &item) { return item.first.document == document; });
    }

    // Undo and redo as the editor does them, on numbers alone.
    void turn(const editing::Entry &entry)
    {
        using EntryKind = editing::Entry::Kind;
        if (entry.kind == EntryKind::Machine)
            return;
        steps_[entry.sequence] = {entry.below, entry.joined};
        editing::Heads &heads = heads_[entry.annotator];
        if (entry.kind == EntryKind::Do) {
            heads = {entry.sequence, 0};
            return;
        }
        Sequence &from = entry.kind == EntryKind::Undo ? heads.undo : heads.redo;
        for (bool more = true; more && from != 0;) {
            const Step top = steps_[from];
            from = top.below;
            more = top.joined;
        }
        (entry.kind == EntryKind::Undo ? heads.redo : heads.undo) = entry.sequence;
    }

    Result<> heads()
    {
        return each(QStringLiteral("SELECT annotator, undo, redo FROM history"), [this](const Rows &row) {
            if (followed_ && heads_[row.text(0)] != editing::Heads{row.integer(1), row.integer(2)})
                find(Kind::Journal, {}, 0,
                     tr(QT_TRANSLATE_NOOP("project", "The undo history of \"%1\" is not where the journal left it.")).arg(row.text(0)));
        });
    }

    // The record of a row, held against the journal. Empty where it is damaged.
    template <class T> std::optional<T> taken(const QByteArray &bytes, qint64 sum, const RecordKey &key)
    {
        auto record = storedAs<T>(bytes, sum, connection_.path());
        const auto found = expected_.find(key);
        if (!record)
            find(Kind::Structure, key.document, key.id, tr(QT_TRANSLATE_NOOP("project", "A record is damaged: its sum is another.")));
        else if (followed_ && found == expected_.end())
            find(Kind::Journal, key.document, key.id,
                 tr(QT_TRANSLATE_NOOP("project", "A record is there that the journal knows nothing of.")));
        else if (followed_ && found->second != fingerprint(Record(*record)))
            find(Kind::Journal, key.document, key.id, tr(QT_TRANSLATE_NOOP("project", "A record is not as the journal left it.")));
        if (found != expected_.end())
            expected_.erase(found);
        return record ? std::optional<T>(*std::move(record)) : std::nullopt;
    }

    void column(bool agrees, const RecordKey &key)
    {
        if (!agrees)
            find(Kind::Column, key.document, key.id, tr(QT_TRANSLATE_NOOP("project", "A column does not say what its record says.")));
    }

    Result<> articles()
    {
        return each(
            QStringLiteral("SELECT id, record, sum, name, title, language, dct, source, author, story, status, excluded, postponed, "
                           "place FROM article"),
            [this](const Rows &row) {
                const RecordKey key{{row.id(0)}, fieldsKind, 0};
                documents_.insert({key.document, 0});
                const auto f = taken<ArticleFields>(row.bytes(1), row.integer(2), key);
                if (f)
                    column(shows(f->name, row.text(3)) && shows(f->title, row.text(4)) && shows(f->language, row.text(5))
                               && shows(f->dct, row.text(6)) && shows(f->source, row.text(7)) && shows(f->author, row.text(8))
                               && shows(f->story, row.text(9)) && qint64(f->status) == row.integer(10)
                               && qint64(f->excluded) == row.integer(11) && qint64(f->postponed) == row.integer(12)
                               && f->order == row.integer(13),
                           key);
            });
    }

    Result<> texts()
    {
        return each(QStringLiteral("SELECT document, revision, text, units, sum FROM article_text"), [this](const Rows &row) {
            const RecordKey key{{row.id(0)}, textKind, 0};
            const ArticleText text{row.isNull(3) ? row.text(2) : textFromUnits(row.bytes(3)), static_cast<int>(row.integer(1))};
            const auto document = documents_.find(key.document);
            if (document == documents_.end())
                find(Kind::Reference, key.document, 0, tr(QT_TRANSLATE_NOOP("project", "A text belongs to no article.")));
            else
                document->second = text.text.size();
            if (checksum(QStringView(text.text)) != row.integer(4))
                find(Kind::Structure, key.document, 0,
                     tr(QT_TRANSLATE_NOOP("project", "The article's text is damaged: its sum is another.")));
            const auto found = expected_.find(key);
            if (followed_ && (found == expected_.end() || found->second != fingerprint(Record(text))))
                find(Kind::Journal, key.document, 0, tr(QT_TRANSLATE_NOOP("project", "The article's text is not as the journal left it.")));
            if (found != expected_.end())
                expected_.erase(found);
        });
    }

    Result<> entities()
    {
        return each(QStringLiteral("SELECT id, record, sum, tag, name, kb, verdict FROM entity"), [this](const Rows &row) {
            const RecordKey key{{}, entityKind, row.id(0)};
            entities_.insert({EntityId{key.id}, true});
            const auto e = taken<Entity>(row.bytes(1), row.integer(2), key);
            if (e)
                column(e->id.value == key.id && shows(e->tag, row.text(3)) && shows(e->name, row.text(4)) && shows(e->kb, row.text(5))
                           && qint64(e->verdict) == row.integer(6),
                       key);
        });
    }

    Result<> tagSet()
    {
        return each(QStringLiteral("SELECT record, sum FROM tag_set"), [this](const Rows &row) {
            if (const auto t = taken<TagSetFields>(row.bytes(0), row.integer(1), {{}, tagSetKind, 0}))
                tagSet_ = t->tagSet;
        });
    }

    Result<> annotations()
    {
        std::vector<std::pair<RecordKey, AnnotationId>> ends; // of relations of the article that is being read
        std::unordered_map<AnnotationId, bool> here;
        DocumentId document;
        const auto conclude = [&] {
            for (const auto &[key, id] : ends) {
                if (!here.contains(id))
                    find(Kind::Reference, key.document, key.id,
                         tr(QT_TRANSLATE_NOOP("project", "A relation leads to an annotation that is not there.")));
            }
            ends.clear();
            here.clear();
        };
        auto done = each(QStringLiteral("SELECT document, id, record, sum, layer, tag, begin, \"end\", source, target, entity, verdict "
                                        "FROM annotation ORDER BY document, id"),
                         [&](const Rows &row) {
                             const RecordKey key{{row.id(0)}, annotationKind, row.id(1)};
                             if (key.document != document)
                                 conclude();
                             document = key.document;
                             here.insert({AnnotationId{key.id}, true});
                             const auto a = taken<Annotation>(row.bytes(2), row.integer(3), key);
                             if (!a)
                                 return;
                             annotation(*a, key, row);
                             for (const AnnotationId end : {a->source, a->target}) {
                                 if (a->isRelation())
                                     ends.push_back({key, end});
                             }
                         });
        conclude();
        return done;
    }

    void annotation(const Annotation &a, const RecordKey &key, const Rows &row)
    {
        const bool placed = !a.ranges.empty();
        column(a.id.value == key.id && shows(a.layer, row.text(4)) && shows(a.tag, row.text(5)) && row.isNull(6) != placed
                   && (!placed || (a.hull().begin == row.integer(6) && a.hull().end == row.integer(7))) && a.source.value == row.id(8)
                   && a.target.value == row.id(9) && a.entity.value == row.id(10) && qint64(a.verdict) == row.integer(11),
               key);
        const auto document = documents_.find(key.document);
        if (document == documents_.end())
            find(Kind::Reference, key.document, key.id, tr(QT_TRANSLATE_NOOP("project", "An annotation belongs to no article.")));
        else if (placed && (a.ranges.front().begin < 0 || a.hull().end > document->second))
            find(Kind::Reference, key.document, key.id, tr(QT_TRANSLATE_NOOP("project", "An annotation reaches beyond the text.")));
        if (a.entity && !entities_.contains(a.entity))
            find(Kind::Reference, key.document, key.id,
                 tr(QT_TRANSLATE_NOOP("project", "A mention refers to an entity that is not there.")));
        const Counts one = countsOf(a, tagSet_);
        Counts &sum = counts_[key.document];
        sum = {sum.suggested + one.suggested, sum.decided + one.decided, sum.waiting + one.waiting};
    }

    Result<> leftOver()
    {
        if (!followed_)
            return {};
        for (const auto &[key, value] : expected_)
            find(Kind::Journal, key.document, key.id, tr(QT_TRANSLATE_NOOP("project", "A record that the journal has made is missing.")));
        return {};
    }

    Result<> counts()
    {
        return each(QStringLiteral("SELECT id, suggested, decided, waiting FROM article"), [this](const Rows &row) {
            const Counts said{int(row.integer(1)), int(row.integer(2)), int(row.integer(3))};
            if (said != counts_[{row.id(0)}])
                find(Kind::Column, {row.id(0)}, 0,
                     tr(QT_TRANSLATE_NOOP("project", "The article's counts are not those of its annotations.")));
        });
    }

    // The index can be made anew from the texts: that it is incomplete loses nothing, but a search would be wrong.
    Result<> search()
    {
        auto indexed = connection_.value(QStringLiteral("SELECT count(*) FROM search_docsize"));
        if (!indexed)
            return indexed.error();
        if (indexed->toULongLong() != documents_.size())
            find(Kind::Column, {}, 0, tr(QT_TRANSLATE_NOOP("project", "The search index does not have every article.")));
        return {};
    }

    static constexpr std::size_t annotationKind = 0, fieldsKind = 1, textKind = 2, entityKind = 3, tagSetKind = 4; // of Record

    Reader &reader_;
    Connection &connection_;
    std::stop_token stop_;
    CheckReport report_;
    std::unordered_map<RecordKey, quint64, KeyHash> expected_; // what the journal leads to
    bool followed_ = true;
    struct Step {
        Sequence below = 0;
        bool joined = false;
    };
    std::unordered_map<Sequence, Step> steps_; // the entries that can be undone or redone
    std::map<QString, editing::Heads> heads_;
    std::unordered_map<DocumentId, qsizetype> documents_; // with the length of the text
    std::unordered_map<EntityId, bool> entities_;
    std::unordered_map<DocumentId, Counts> counts_;
    annotation::TagSet tagSet_;
};

} // namespace

Result<CheckReport> check(Reader &reader, std::stop_token stop) { return Check(reader, std::move(stop)).run(); }

} // namespace project
