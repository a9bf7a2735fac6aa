#include "app/review/queue.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <set>

namespace review {

using namespace annotation;

namespace {

constexpr double closeReadings = 0.5;

QueueItem::Kind kindOf(const Annotation &annotation)
{
    using Kind = QueueItem::Kind;
    if (annotation.isRelation())
        return Kind::Relation;
    return annotation.layer == layers::timex3 ? Kind::Date
        : annotation.layer == layers::event   ? Kind::Event
        : annotation.layer == layers::quote   ? Kind::Quote
        : annotation.layer == layers::entity  ? Kind::Name
                                              : Kind::Other;
}

int hardness(const QueueItem &item)
{
    using Kind = QueueItem::Kind;
    return item.kind == Kind::Contradiction ? 0 : item.kind == Kind::Disagreement ? 1 : item.twoReadings ? 2 : 3;
}

bool isHarder(const QueueItem &a, const QueueItem &b)
{
    if (hardness(a) != hardness(b))
        return hardness(a) < hardness(b);
    if (a.twoReadings && a.closeness != b.closeness)
        return a.closeness > b.closeness;
    return a.centrality != b.centrality ? a.centrality > b.centrality : a.confidence < b.confidence;
}

QueueItem disagreementItem(DocumentId document, AnnotationId focus, std::shared_ptr<const timeline::Disagreement> disagreement)
{
    QueueItem item;
    item.kind = QueueItem::Kind::Disagreement;
    item.document = document;
    item.annotation = focus;
    item.begin = item.end = -1;
    item.disagreement = std::move(disagreement);
    return item;
}

// Of each article that tells the event, its mention.
std::map<DocumentId, AnnotationId> eventsOf(const timeline::Disagreement &disagreement)
{
    std::map<DocumentId, AnnotationId> events;
    for (const timeline::Version &version : disagreement.versions)
        events.try_emplace(version.document, version.event);
    return events;
}

} // namespace

double closenessOfReadings(const QString &readings)
{
    const QJsonArray list = QJsonDocument::fromJson(readings.toUtf8()).array();
    if (list.size() < 2)
        return 0;
    const double first = list[0].toObject().value(QStringLiteral("weight")).toDouble();
    const double second = list[1].toObject().value(QStringLiteral("weight")).toDouble();
    return first > 0 ? std::clamp(second / first, 0.0, 1.0) : 0;
}

void Queue::setTagSet(const TagSet &tagSet) { tagSet_ = tagSet; }

bool Queue::wants(const Annotation &annotation) const
{
    if (annotation.verdict != Verdict::Suggested)
        return false;
    const LayerType *layer = tagSet_.layer(annotation.layer);
    return (!layer || layer->inQueue) && (annotation.isRelation() || !annotation.ranges.empty());
}

void Queue::put(Article &article, const Document &document, const Annotation &annotation) const
{
    QueueItem item;
    item.kind = kindOf(annotation);
    item.document = document.id();
    item.annotation = annotation.id;
    const AnnotationPointer source = annotation.isRelation() ? document.find(annotation.source) : nullptr;
    const text::Range place = source ? source->hull() : annotation.hull();
    item.begin = place.begin;
    item.end = place.end;
    item.confidence = annotation.origin.confidence;
    item.closeness = item.kind == QueueItem::Kind::Date ? closenessOfReadings(annotation.features.value(u"readings")) : 0;
    item.twoReadings = item.closeness >= closeReadings;
    const Key key{item.begin, item.end, annotation.id};
    article.items.insert_or_assign(key, item);
    article.keys.insert_or_assign(annotation.id, key);
}

void Queue::take(Article &article, AnnotationId id)
{
    const auto found = article.keys.find(id);
    if (found == article.keys.end())
        return;
    article.items.erase(found->second);
    article.keys.erase(found);
}

// One more (or one less) that hangs on others.
void Queue::count(Article &article, const Annotation &annotation, int by)
{
    if (!annotation.isVisible())
        return;
    for (const AnnotationId end : {annotation.source, annotation.target}) {
        if (end)
            article.hanging[end] += by;
    }
    for (const auto &[name, value] : annotation.features.items()) {
        if (const AnnotationId other{base::idFromText(value)}; holdsAnnotationId(name) && other)
            article.hanging[other] += by;
    }
    if (!annotation.entity)
        return;
    article.mentions[annotation.entity] += by;
    if (by > 0)
        article.who[annotation.id] = annotation.entity;
    else
        article.who.erase(annotation.id);
}

int Queue::centralityOf(const Article &article, AnnotationId id)
{
    const auto hanging = article.hanging.find(id);
    const auto who = article.who.find(id);
    return (hanging == article.hanging.end() ? 0 : hanging->second) + (who == article.who.end() ? 0 : article.mentions.at(who->second) - 1);
}

void Queue::setDocument(const Document &document)
{
    Article article;
    for (const AnnotationPointer &annotation : document.all()) {
        count(article, *annotation, 1);
        if (wants(*annotation))
            put(article, document, *annotation);
    }
    articles_.insert_or_assign(document.id(), std::move(article));
}

void Queue::setTimeline(DocumentId id, const timeline::Timeline &timeline)
{
    const auto found = articles_.find(id);
    if (found == articles_.end())
        return;
    Article &article = found->second;
    std::erase_if(article.items, [](const auto &entry) { return entry.second.kind == QueueItem::Kind::Contradiction; });
    const auto &contradictions = timeline.contradictions();
    for (std::size_t i = 0; i < contradictions.size(); ++i) {
        if (contradictions[i].keptByHand)
            continue;
        QueueItem item;
        item.kind = QueueItem::Kind::Contradiction;
        item.document = id;
        item.annotation = contradictions[i].setAside;
        item.contradiction = int(i);
        item.begin = item.end = -1;
        article.items.insert_or_assign(Key{-1, -1 - qsizetype(i), contradictions[i].setAside}, item);
    }
    article.apart.clear();
    for (const timeline::Disagreement &one : timeline.disagreements())
        article.apart.push_back(disagreementItem(id, one.reason.setAside, std::make_shared<const timeline::Disagreement>(one)));
}

void Queue::setStories(const std::vector<std::shared_ptr<const timeline::Chronicle>> &chronicles)
{
    between_.clear();
    std::set<std::pair<DocumentId, AnnotationId>> seen; // of several stories with the same articles
    for (const std::shared_ptr<const timeline::Chronicle> &chronicle : chronicles) {
        for (const timeline::Disagreement &one : chronicle->disagreements()) {
            const std::map<DocumentId, AnnotationId> events = eventsOf(one);
            if (events.size() < 2) // an article's own: of its timeline
                continue;
            const auto shared = std::make_shared<const timeline::Disagreement>(one);
            for (const auto &[document, event] : events) {
                if (seen.insert({document, one.reason.setAside}).second)
                    between_[document].push_back(disagreementItem(document, event, shared));
            }
        }
    }
}

void Queue::apply(const editing::State &after, const Transaction &transaction)
{
    for (const Change &change : transaction.changes) {
        const auto found = articles_.find(change.document);
        if (found == articles_.end())
            continue;
        const Document *document = after.document(change.document);
        if (!document) {
            articles_.erase(found);
            continue;
        }
        const Record &record = change.after ? *change.after : *change.before;
        const auto *annotation = std::get_if<Annotation>(&record);
        if (!annotation)
            continue;
        if (change.before)
            count(found->second, std::get<Annotation>(*change.before), -1);
        if (change.after)
            count(found->second, std::get<Annotation>(*change.after), 1);
        take(found->second, annotation->id);
        const AnnotationPointer standing = document->find(annotation->id); // a later change may have gone further
        if (standing && wants(*standing))
            put(found->second, *document, *standing);
    }
}

std::size_t Queue::size(DocumentId id) const
{
    const auto found = articles_.find(id);
    return found == articles_.end() ? 0 : found->second.items.size();
}

std::vector<QueueItem> Queue::items(DocumentId id, Order order) const
{
    std::vector<QueueItem> all;
    const auto found = articles_.find(id);
    if (found == articles_.end())
        return all;
    const auto &entries = found->second.items;
    const auto articleOwn = std::find_if(entries.begin(), entries.end(), [](const auto &entry) { return entry.first.begin >= 0; });
    std::transform(entries.begin(), articleOwn, std::back_inserter(all), [](const auto &entry) { return entry.second; });
    all.insert(all.end(), found->second.apart.begin(), found->second.apart.end());
    if (const auto between = between_.find(id); between != between_.end())
        all.insert(all.end(), between->second.begin(), between->second.end());
    std::transform(articleOwn, entries.end(), std::back_inserter(all), [](const auto &entry) { return entry.second; });
    if (order == Order::HardestFirst) {
        for (QueueItem &item : all)
            item.centrality = centralityOf(found->second, item.annotation);
        std::stable_sort(all.begin(), all.end(), isHarder);
    }
    return all;
}

std::vector<QueueItem> Queue::waiting(DocumentId id, Order order) const
{
    std::vector<QueueItem> all = items(id, order);
    std::erase_if(all, [](const QueueItem &item) { return !item.waits(); });
    return all;
}

std::optional<QueueItem> Queue::next(DocumentId id, From from, Order order) const
{
    const auto found = articles_.find(id);
    if (found == articles_.end() || found->second.items.empty())
        return std::nullopt;
    if (order == Order::HardestFirst) {
        const std::vector<QueueItem> all = waiting(id, order);
        const auto at = std::find_if(all.begin(), all.end(), [from](const QueueItem &item) { return item.annotation == from.annotation; });
        if (!from.annotation || at == all.end())
            return all.front();
        return at + 1 == all.end() ? std::nullopt : std::optional(*(at + 1));
    }
    const auto &entries = found->second.items;
    const auto key = found->second.keys.find(from.annotation);
    const auto at
        = key != found->second.keys.end() ? entries.upper_bound(key->second) : entries.upper_bound(Key{from.position, from.position, {}});
    return at == entries.end() ? std::nullopt : std::optional(at->second);
}

std::optional<QueueItem> Queue::previous(DocumentId id, From from, Order order) const
{
    const std::vector<QueueItem> all = waiting(id, order);
    if (all.empty())
        return std::nullopt;
    auto at = std::find_if(all.begin(), all.end(),
                           [from](const QueueItem &item) { return from.annotation && item.annotation == from.annotation; });
    if (at == all.end())
        at = std::find_if(all.begin(), all.end(), [from](const QueueItem &item) { return item.begin >= from.position; });
    return at == all.begin() ? std::nullopt : std::optional(*(at - 1));
}

} // namespace review
