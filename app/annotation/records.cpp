#include "app/annotation/records.h"

#include <QCborArray>
#include <QCborMap>
#include <QCborValue>
#include <QCoreApplication>
#include <QtEndian>

namespace annotation {

namespace {

// The keys of the stored maps. They are on disk: numbers may be added, never changed or reused.
enum Key : int {
    Kind = 0,
    Id = 1,
    Layer = 2,
    Tag = 3,
    Ranges = 4,
    Source = 5,
    Target = 6,
    FeatureMap = 7,
    EntityRef = 8,
    OriginBy = 9,
    Confidence = 10,
    Reason = 11,
    VerdictKey = 12,
    WasKey = 13,
    Annotator = 14,
    At = 15,
    Comment = 16,
    Unsure = 17,
    SourceId = 18,
    Name = 19,
    Title = 20,
    Language = 21,
    Dct = 22,
    SourceText = 23,
    Author = 24,
    Story = 25,
    StatusKey = 26,
    Excluded = 27,
    Postponed = 28,
    Order = 29,
    TextKey = 30,
    Revision = 31,
    Kb = 32,
    Json = 33,
    Label = 34,
    Changes = 35,
    DocumentRef = 36,
    Before = 37,
    After = 38,
};

// A text as CBOR text, which is UTF-8 and loses two things on the way: half of a surrogate pair, and a byte order mark at the beginning.
// What has either is kept as its UTF-16 units, little endian, in a byte string: it comes back as it was.
QCborValue textValue(const QString &text)
{
    if (text.isValidUtf16() && !text.startsWith(QChar::ByteOrderMark))
        return text;
    QByteArray units(text.size() * 2, Qt::Uninitialized);
    qToLittleEndian<char16_t>(text.utf16(), text.size(), units.data());
    return units;
}
QString textOf(const QCborValue &value)
{
    if (!value.isByteArray())
        return value.toString();
    const QByteArray units = value.toByteArray();
    QString text(units.size() / 2, Qt::Uninitialized);
    qFromLittleEndian<char16_t>(units.constData(), text.size(), text.data());
    return text;
}

void put(QCborMap &map, Key key, const QString &value)
{
    if (!value.isEmpty())
        map.insert(key, textValue(value));
}
void put(QCborMap &map, Key key, qint64 value)
{
    if (value != 0)
        map.insert(key, value);
}
QString textOf(const QCborMap &map, Key key) { return textOf(map.value(qint64(key))); }
qint64 numberOf(const QCborMap &map, Key key) { return map.value(qint64(key)).toInteger(); }

void putFeatures(QCborMap &map, const Features &features)
{
    if (features.empty())
        return;
    QCborMap items;
    for (const auto &[name, value] : features.items())
        items.insert(textValue(name), textValue(value));
    map.insert(FeatureMap, items);
}
Features featuresOf(const QCborMap &map)
{
    Features features;
    for (const auto &item : map.value(FeatureMap).toMap())
        features.set(textOf(item.first), textOf(item.second));
    return features;
}

void putRanges(QCborMap &map, const text::Ranges &ranges)
{
    if (ranges.empty())
        return;
    QCborArray flat;
    for (text::Range range : ranges) {
        flat.append(qint64(range.begin));
        flat.append(qint64(range.end));
    }
    map.insert(Ranges, flat);
}
text::Ranges rangesOf(const QCborMap &map)
{
    const QCborArray flat = map.value(Ranges).toArray();
    text::Ranges ranges;
    for (qsizetype i = 0; i + 1 < flat.size(); i += 2)
        ranges.push_back({static_cast<qsizetype>(flat.at(i).toInteger()), static_cast<qsizetype>(flat.at(i + 1).toInteger())});
    return ranges;
}

QCborMap mapOf(const Annotation &a)
{
    QCborMap map;
    put(map, Id, qint64(a.id.value));
    put(map, Layer, a.layer);
    put(map, Tag, a.tag);
    putRanges(map, a.ranges);
    put(map, Source, qint64(a.source.value));
    put(map, Target, qint64(a.target.value));
    putFeatures(map, a.features);
    put(map, EntityRef, qint64(a.entity.value));
    put(map, OriginBy, a.origin.by);
    if (a.origin.confidence != 1)
        map.insert(Confidence, a.origin.confidence);
    put(map, Reason, a.origin.reason);
    put(map, VerdictKey, qint64(a.verdict));
    if (a.was) {
        QCborMap was;
        put(was, Tag, a.was->tag);
        putRanges(was, a.was->ranges);
        putFeatures(was, a.was->features);
        put(was, OriginBy, a.was->by);
        map.insert(WasKey, was);
    }
    put(map, Annotator, a.annotator);
    put(map, At, a.at);
    put(map, Comment, a.comment);
    put(map, Unsure, a.unsure);
    put(map, SourceId, a.sourceId);
    return map;
}

std::optional<Annotation> annotationOf(const QCborMap &map)
{
    Annotation a;
    a.id.value = std::uint64_t(numberOf(map, Id));
    a.layer = textOf(map, Layer);
    a.tag = textOf(map, Tag);
    a.ranges = rangesOf(map);
    a.source.value = std::uint64_t(numberOf(map, Source));
    a.target.value = std::uint64_t(numberOf(map, Target));
    a.features = featuresOf(map);
    a.entity.value = std::uint64_t(numberOf(map, EntityRef));
    a.origin = {textOf(map, OriginBy), map.value(Confidence).toDouble(1), textOf(map, Reason)};
    const qint64 verdict = numberOf(map, VerdictKey);
    if (!a.id || verdict < 0 || verdict > qint64(Verdict::Added))
        return std::nullopt;
    a.verdict = static_cast<Verdict>(verdict);
    if (map.contains(qint64(WasKey))) {
        const QCborMap was = map.value(WasKey).toMap();
        a.was = std::make_shared<const Was>(Was{textOf(was, Tag), rangesOf(was), featuresOf(was), textOf(was, OriginBy)});
    }
    a.annotator = textOf(map, Annotator);
    a.at = numberOf(map, At);
    a.comment = textOf(map, Comment);
    a.unsure = numberOf(map, Unsure) != 0;
    a.sourceId = textOf(map, SourceId);
    return a;
}

QCborMap mapOf(const ArticleFields &f)
{
    QCborMap map;
    put(map, Name, f.name);
    put(map, Title, f.title);
    put(map, Language, f.language);
    put(map, Dct, f.dct);
    put(map, SourceText, f.source);
    put(map, Author, f.author);
    put(map, Story, f.story);
    put(map, StatusKey, qint64(f.status));
    put(map, Excluded, f.excluded);
    put(map, Postponed, f.postponed);
    put(map, Order, f.order);
    putFeatures(map, f.features);
    return map;
}

std::optional<ArticleFields> fieldsOf(const QCborMap &map)
{
    ArticleFields f;
    f.name = textOf(map, Name);
    f.title = textOf(map, Title);
    f.language = textOf(map, Language);
    f.dct = textOf(map, Dct);
    f.source = textOf(map, SourceText);
    f.author = textOf(map, Author);
    f.story = textOf(map, Story);
    const qint64 status = numberOf(map, StatusKey);
    if (status < 0 || status > qint64(Status::Done))
        return std::nullopt;
    f.status = static_cast<Status>(status);
    f.excluded = numberOf(map, Excluded) != 0;
    f.postponed = numberOf(map, Postponed) != 0;
    f.order = static_cast<int>(numberOf(map, Order));
    f.features = featuresOf(map);
    return f;
}

QCborMap mapOf(const ArticleText &t)
{
    QCborMap map;
    put(map, TextKey, t.text);
    put(map, Revision, t.revision);
    return map;
}

QCborMap mapOf(const Entity &e)
{
    QCborMap map;
    put(map, Id, qint64(e.id.value));
    put(map, Tag, e.tag);
    put(map, Name, e.name);
    put(map, Kb, e.kb);
    putFeatures(map, e.features);
    put(map, VerdictKey, qint64(e.verdict));
    put(map, SourceId, e.sourceId);
    return map;
}

std::optional<Entity> entityOf(const QCborMap &map)
{
    const qint64 verdict = numberOf(map, VerdictKey);
    Entity e{{std::uint64_t(numberOf(map, Id))},
             textOf(map, Tag),
             textOf(map, Name),
             textOf(map, Kb),
             featuresOf(map),
             {},
             textOf(map, SourceId)};
    if (!e.id || verdict < 0 || verdict > qint64(Verdict::Added))
        return std::nullopt;
    e.verdict = static_cast<Verdict>(verdict);
    return e;
}

QCborMap mapOf(const TagSetFields &t)
{
    QCborMap map;
    map.insert(Json, t.tagSet.toJson());
    return map;
}

std::optional<Record> recordOf(const QCborMap &map)
{
    const auto lifted = [](auto part) -> std::optional<Record> { return part ? std::optional<Record>(*std::move(part)) : std::nullopt; };
    switch (map.value(Kind).toInteger(-1)) {
    case 0:
        return lifted(annotationOf(map));
    case 1:
        return lifted(fieldsOf(map));
    case 2:
        return ArticleText{textOf(map, TextKey), static_cast<int>(numberOf(map, Revision))};
    case 3:
        return lifted(entityOf(map));
    case 4: {
        base::Result<TagSet> tagSet = TagSet::fromJson(map.value(Json).toByteArray(), {});
        return tagSet ? std::optional<Record>(TagSetFields{*std::move(tagSet)}) : std::nullopt;
    }
    default:
        return std::nullopt;
    }
}

QCborMap mapOf(const Record &record)
{
    QCborMap map = std::visit([](const auto &part) { return mapOf(part); }, record);
    map.insert(Kind, qint64(record.index())); // the order of the variant is on disk: never change it
    return map;
}

base::Error malformed()
{
    return {base::Error::Kind::Malformed, QCoreApplication::translate("annotation", "A stored record cannot be understood."), {}};
}

std::optional<QCborMap> parsed(const QByteArray &bytes)
{
    QCborParserError error;
    const QCborValue value = QCborValue::fromCbor(bytes, &error);
    return error.error == QCborError::NoError && value.isMap() ? std::optional(value.toMap()) : std::nullopt;
}

} // namespace

QString statusName(Status status)
{
    switch (status) {
    case Status::New:
        return QStringLiteral("new");
    case Status::InProgress:
        return QStringLiteral("in progress");
    case Status::Done:
        return QStringLiteral("done");
    }
    return {};
}

Transaction Transaction::inverted() const
{
    Transaction back{label, {}};
    back.changes.reserve(changes.size());
    for (auto change = changes.rbegin(); change != changes.rend(); ++change)
        back.changes.push_back({change->document, change->after, change->before});
    return back;
}

void Transaction::append(Transaction other)
{
    changes.insert(changes.end(), std::make_move_iterator(other.changes.begin()), std::make_move_iterator(other.changes.end()));
}

QByteArray encode(const Record &record) { return QCborValue(mapOf(record)).toCbor(); }

base::Result<Record> decodeRecord(const QByteArray &bytes)
{
    const std::optional<QCborMap> map = parsed(bytes);
    const std::optional<Record> record = map ? recordOf(*map) : std::nullopt;
    if (!record)
        return malformed();
    return *record;
}

QByteArray encode(const Transaction &transaction)
{
    QCborArray changes;
    for (const Change &change : transaction.changes) {
        QCborMap map;
        put(map, DocumentRef, qint64(change.document.value));
        if (change.before)
            map.insert(Before, mapOf(*change.before));
        if (change.after)
            map.insert(After, mapOf(*change.after));
        changes.append(map);
    }
    QCborMap map;
    put(map, Label, transaction.label);
    map.insert(Changes, changes);
    return QCborValue(map).toCbor();
}

base::Result<Transaction> decodeTransaction(const QByteArray &bytes)
{
    const std::optional<QCborMap> map = parsed(bytes);
    if (!map || !map->value(Changes).isArray())
        return malformed();
    Transaction transaction{textOf(*map, Label), {}};
    for (const auto &value : map->value(Changes).toArray()) {
        const QCborMap item = value.toMap();
        Change change{{std::uint64_t(numberOf(item, DocumentRef))}, {}, {}};
        for (const auto &[key, side] : {std::pair{Before, &change.before}, std::pair{After, &change.after}}) {
            if (!item.contains(qint64(key)))
                continue;
            *side = recordOf(item.value(key).toMap());
            if (!*side)
                return malformed();
        }
        if (!change.before && !change.after)
            return malformed();
        transaction.changes.push_back(std::move(change));
    }
    return transaction;
}

} // namespace annotation
