#include "app/timeline/same_event.h"

#include "app/text/folding.h"

#include <QSet>

#include <algorithm>
#include <set>
#include <tuple>

namespace timeline {

using annotation::AnnotationId;
using annotation::AnnotationPointer;
using annotation::Document;
using annotation::DocumentId;
using annotation::EntityId;
namespace layers = annotation::layers;

namespace {

constexpr qsizetype stemLetters = 4;
constexpr qsizetype nearUnits = 160; // around an event, within its paragraph: whom it is told of

// An event as far as it is compared.
struct Candidate {
    const Happening *happening;
    AnnotationPointer span;
    QString head;
    std::vector<EntityId> entities; // sorted
    std::optional<Instant> written; // its article
};

// Everybody says, thinks and begins: such events are one only by chance.
bool isComparable(const Item &item)
{
    static const QSet<QString> silent{QStringLiteral("REPORTING"), QStringLiteral("PERCEPTION"), QStringLiteral("ASPECTUAL"),
                                      QStringLiteral("I_STATE"), QStringLiteral("STATE")};
    return item.kind == Item::Kind::Event && !item.text.isEmpty() && !silent.contains(item.eventClass);
}

QString lastWord(const QString &text)
{
    const QString simple = text.simplified();
    return simple.mid(simple.lastIndexOf(u' ') + 1);
}

std::vector<EntityId> entitiesNear(const Document &document, text::Range place)
{
    const QString &text = document.text();
    qsizetype begin = place.begin, end = place.end;
    while (begin > 0 && place.begin - begin < nearUnits && text[begin - 1] != u'\n')
        --begin;
    while (end < text.size() && end - place.end < nearUnits && text[end] != u'\n')
        ++end;
    std::set<EntityId> found;
    for (const AnnotationPointer &span : document.overlapping({begin, end})) {
        if (span->entity && span->isVisible() && span->layer == layers::entity)
            found.insert(span->entity);
    }
    return {found.begin(), found.end()};
}

std::vector<Candidate> candidatesOf(const Chronicle &chronicle, const HeadOf &headOf)
{
    std::vector<Candidate> candidates;
    for (const Happening &happening : chronicle.happenings()) {
        const Telling &telling = happening.tellings.front();
        const Document *document = chronicle.document(telling.document);
        const AnnotationPointer span = document && isComparable(happening.item) ? document->find(telling.id) : nullptr;
        if (!span || span->ranges.empty())
            continue;
        const QString head = text::folded(headOf ? headOf(*document, *span) : lastWord(happening.item.text));
        if (head.size() >= stemLetters)
            candidates.push_back(
                {&happening, span, head, entitiesNear(*document, span->hull()), chronicle.articles().at(telling.document).timeline->dct()});
    }
    return candidates;
}

// Of two heads the letters that they begin with alike, as part of the longer.
double likeness(const QString &a, const QString &b)
{
    const auto [one, other] = std::mismatch(a.begin(), a.begin() + std::min(a.size(), b.size()), b.begin());
    const auto alike = static_cast<qsizetype>(one - a.begin());
    return alike < stemLetters ? 0 : double(alike) / double(std::max(a.size(), b.size()));
}

std::optional<Period> likelyOf(const Item &item)
{
    if (!item.likely.start.earliest || !item.likely.end.latest || item.value.isEmpty())
        return std::nullopt;
    return Period{*item.likely.start.earliest, *item.likely.end.latest};
}

// nullopt: they lie apart.
std::optional<SameEvent::Time> compareTimes(const Candidate &a, const Candidate &b)
{
    using Time = SameEvent::Time;
    const std::optional<Period> first = likelyOf(a.happening->item), second = likelyOf(b.happening->item);
    if (first && second) {
        if (first->end <= second->begin || second->end <= first->begin)
            return std::nullopt;
        const Instant wider = std::max(first->end - first->begin, second->end - second->begin);
        return wider <= day ? Time::SameDay : wider <= 8 * day ? Time::SameTime : Time::Overlap;
    }
    const bool isNear = a.written && b.written && std::abs(*a.written - *b.written) <= 3 * day;
    return isNear ? Time::NearArticles : Time::Unknown;
}

double weightOf(SameEvent::Time time)
{
    switch (time) {
    case SameEvent::Time::SameDay:
        return 0.35;
    case SameEvent::Time::SameTime:
        return 0.25;
    case SameEvent::Time::Overlap:
    case SameEvent::Time::NearArticles:
        return 0.1;
    case SameEvent::Time::Unknown:
        break;
    }
    return 0;
}

bool areToldApart(const Candidate &a, const Candidate &b)
{
    const bool differ = a.span->entity && b.span->entity && a.span->entity != b.span->entity;
    return a.happening == b.happening || (differ && a.span->isDecided() && b.span->isDecided());
}

bool shareAnArticle(const Happening &a, const Happening &b)
{
    return std::any_of(a.tellings.begin(), a.tellings.end(), [&](const Telling &one) {
        return std::any_of(b.tellings.begin(), b.tellings.end(), [&](const Telling &other) { return one.document == other.document; });
    });
}

std::optional<SameEvent> compare(const Chronicle &chronicle, const Candidate &a, const Candidate &b)
{
    const double heads = likeness(a.head, b.head);
    if (heads < 0.6 || areToldApart(a, b) || shareAnArticle(*a.happening, *b.happening))
        return std::nullopt;
    const std::optional<SameEvent::Time> time = compareTimes(a, b);
    if (!time)
        return std::nullopt;
    SameEvent same{a.happening->tellings.front(),
                   b.happening->tellings.front(),
                   a.happening->item.text,
                   b.happening->item.text,
                   0,
                   a.head == b.head,
                   {},
                   *time};
    std::set_intersection(a.entities.begin(), a.entities.end(), b.entities.begin(), b.entities.end(), std::back_inserter(same.shared));
    const double entities = same.shared.empty() ? 0 : same.shared.size() == 1 ? 0.2 : 0.3;
    const bool oneDenies = (a.happening->item.polarity == u"NEG") != (b.happening->item.polarity == u"NEG");
    same.confidence = (same.isSameHead ? 0.3 : 0.2) + entities + weightOf(*time) - (oneDenies ? 0.2 : 0);
    if (!chronicle.relation(a.happening->item.id, b.happening->item.id).contains(Allen::Simultaneous))
        return std::nullopt;
    return same;
}

// Only what shares a stem, and an entity or a day, is compared.
std::set<std::pair<std::size_t, std::size_t>> pairsOf(const std::vector<Candidate> &candidates)
{
    std::map<std::tuple<QString, int, std::uint64_t>, std::vector<std::size_t>> buckets;
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        const QString stem = candidates[i].head.left(stemLetters);
        for (const EntityId entity : candidates[i].entities)
            buckets[{stem, 0, entity.value}].push_back(i);
        if (const std::optional<Period> period = likelyOf(candidates[i].happening->item);
            period && period->end - period->begin <= 8 * day) {
            for (std::int64_t on = dayOf(period->begin); on <= dayOf(period->end - 1); ++on)
                buckets[{stem, 1, static_cast<std::uint64_t>(on)}].push_back(i);
        }
    }
    std::set<std::pair<std::size_t, std::size_t>> pairs;
    for (const auto &[key, members] : buckets) {
        for (std::size_t i = 0; i < members.size(); ++i) {
            for (std::size_t j = i + 1; j < members.size(); ++j)
                pairs.emplace(members[i], members[j]);
        }
    }
    return pairs;
}

} // namespace

std::vector<SameEvent> proposeSameEvents(const Chronicle &chronicle, const HeadOf &headOf, double atLeast)
{
    const std::vector<Candidate> candidates = candidatesOf(chronicle, headOf);
    std::vector<SameEvent> found;
    for (const auto &[a, b] : pairsOf(candidates)) {
        std::optional<SameEvent> same = compare(chronicle, candidates[a], candidates[b]);
        if (same && same->confidence >= atLeast - 1e-9)
            found.push_back(std::move(*same));
    }
    std::sort(found.begin(), found.end(), [](const SameEvent &a, const SameEvent &b) {
        return std::tuple(-a.confidence, a.first, a.second) < std::tuple(-b.confidence, b.first, b.second);
    });
    std::set<std::pair<AnnotationId, DocumentId>> taken; // a happening and the article it has a partner in
    std::vector<SameEvent> best;
    for (SameEvent &same : found) {
        const std::pair first{same.first.id, same.second.document}, second{same.second.id, same.first.document};
        if (taken.contains(first) || taken.contains(second))
            continue;
        taken.insert(first);
        taken.insert(second);
        best.push_back(std::move(same));
    }
    return best;
}

} // namespace timeline
