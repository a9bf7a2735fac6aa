#include "widgets/main_window/timeline_wishes.h"

#include "app/timeline/value.h"
#include "app/workspace/repairs.h"
#include "widgets/timeline/advisor.h"

#include <algorithm>

namespace widgets::main_window {

using annotation::AnnotationId;
using annotation::AnnotationPointer;
using annotation::DocumentId;
using editing::Author;
using editing::Edit;
using editing::Maker;
using editing::State;
using timeline::Wish;
using Repair = ::timeline::Repair;

namespace {

editing::TimeValue timeOf(const QString &value)
{
    const auto parsed = ::timeline::parseValue(value);
    return {parsed ? ::timeline::typeOf(*parsed) : QStringLiteral("DATE"), value, {}, {}};
}

editing::Dating datingOf(const timeline::Move &move)
{
    editing::Dating dating;
    dating.widened = move.widened;
    const bool day = move.unit <= timeline::Unit::Day;
    const timeline::Seconds second = timeline::step(move.unit, move.begin);
    if (second >= move.end) {
        dating.value = timeOf(move.value());
        if (move.fills && !day)
            dating.relation = QStringLiteral("SIMULTANEOUS");
        return dating;
    }
    dating.value = {QStringLiteral("DURATION"), move.length(), {}, {}};
    const timeline::Seconds last = timeline::step(move.unit, move.end, -1);
    dating.ends = std::pair{timeOf(timeline::valueOf(move.begin, second, move.unit)), timeOf(timeline::valueOf(last, move.end, move.unit))};
    if (move.fills)
        dating.relation = QStringLiteral("SIMULTANEOUS");
    return dating;
}

AnnotationPointer linkBetween(const State &state, DocumentId document, AnnotationId a, AnnotationId b)
{
    for (const AnnotationPointer &link : state.document(document)->relationsOf(a)) {
        if (link->layer == annotation::layers::tlink && link->isVisible()
            && ((link->source == a && link->target == b) || (link->source == b && link->target == a)))
            return link;
    }
    return nullptr;
}

// The relation of a link as it is stored, when it is named from one of its ends.
QString seenFrom(const annotation::Annotation &link, AnnotationId end, const QString &relation)
{
    const auto known = ::timeline::relationFromName(relation);
    return link.source == end || !known ? relation : ::timeline::relationName(::timeline::inverse(*known));
}

Edit relabelled(const State &state, Author &author, DocumentId document, AnnotationId link, AnnotationId end, const QString &relation)
{
    if (relation.isEmpty())
        return editing::remove(state, author, document, {&link, 1});
    const AnnotationPointer record = state.document(document)->find(link);
    const QString type = record ? seenFrom(*record, end, relation) : relation;
    if (record && record->tag == type && !record->isDecided())
        return editing::accept(state, author, document, {&link, 1});
    return editing::retag(state, author, document, {&link, 1}, annotation::layers::tlink, type);
}

Edit linked(const State &state, Author &author, DocumentId document, const Wish &wish)
{
    const AnnotationId source{wish.item}, target{wish.target};
    if (const AnnotationPointer link = linkBetween(state, document, source, target))
        return relabelled(state, author, document, link->id, source, wish.relation);
    if (wish.relation.isEmpty())
        return annotation::Transaction{};
    return editing::relate(state, author, document, annotation::layers::tlink, wish.relation, source, target);
}

// What the machine says of an event: that it is one, the link that dates it and the date itself.
Edit confirmed(const State &state, Author &author, DocumentId document, const Wish &wish, const timeline::Oracle &oracle)
{
    std::vector<AnnotationId> ids;
    const auto add = [&](const AnnotationPointer &record) {
        if (record && record->verdict == annotation::Verdict::Suggested)
            ids.push_back(record->id);
    };
    const AnnotationId id{wish.item};
    const ::timeline::Item *item = oracle.find(id);
    add(state.document(document)->find(id));
    if (item && item->anchor) {
        add(state.document(document)->find(item->anchor));
        add(linkBetween(state, document, id, item->anchor));
    }
    return editing::accept(state, author, document, ids);
}

std::optional<::timeline::Contradiction> contradictionOf(const Wish &wish, const timeline::Oracle &oracle)
{
    const auto link = [&](const char *relation, timeline::ItemId other) {
        return other ? oracle.link({wish.item}, *::timeline::relationFromName(QString::fromLatin1(relation)), {other}) : std::nullopt;
    };
    if (wish.kind == Wish::Kind::Date)
        return timeline::contradictionOf(oracle, wish.item, wish.move);
    if (wish.kind == Wish::Kind::Order) {
        const auto after = link("AFTER", wish.after);
        return after ? after : link("BEFORE", wish.before);
    }
    const auto relation = ::timeline::relationFromName(wish.relation);
    return wish.kind == Wish::Kind::Link && relation ? oracle.link({wish.item}, *relation, {wish.target}) : std::nullopt;
}

Edit plain(const Wish &wish, const State &state, Author &author, DocumentId document, const timeline::Oracle &oracle)
{
    const AnnotationId id{wish.item};
    const AnnotationPointer span = state.document(document)->find(id);
    switch (wish.kind) {
    case Wish::Kind::Date:
        if (span && span->layer == annotation::layers::timex3)
            return editing::redate(state, author, document, id, timeOf(wish.move.value()));
        return editing::date(state, author, document, id, datingOf(wish.move));
    case Wish::Kind::Order:
        return editing::orderOnly(state, author, document, id, {wish.after}, {wish.before});
    case Wish::Kind::Link:
        if (wish.placing == timeline::Placing::Beside)
            return linked(state, author, document, wish);
        return editing::together(state, author,
                                 {[&](const State &now, Author &who) { return editing::release(now, who, document, id); },
                                  [&](const State &now, Author &who) { return linked(now, who, document, wish); }});
    case Wish::Kind::Relabel:
        return relabelled(state, author, document, {wish.link}, id, wish.relation);
    case Wish::Kind::Doubt: {
        const ::timeline::Item *item = oracle.find(id);
        return editing::doubt(state, author, document, id, item ? item->anchor : AnnotationId(), wish.approximate, wish.unsure);
    }
    case Wish::Kind::Confirm:
        break;
    }
    return confirmed(state, author, document, wish, oracle);
}

// The link that the wish has made, if any.
AnnotationPointer linkMade(const Wish &wish, const State &state, DocumentId document)
{
    for (const timeline::ItemId other : {wish.target, wish.after, wish.before}) {
        const AnnotationPointer link = other ? linkBetween(state, document, {wish.item}, {other}) : nullptr;
        if (link)
            return link;
    }
    if (wish.kind != Wish::Kind::Date)
        return nullptr;
    for (const AnnotationPointer &link : state.document(document)->relationsOf({wish.item})) {
        const AnnotationPointer date = state.document(document)->find(link->target);
        if (link->isDecided() && date && date->ranges.empty() && date->features.value(u"valueBy") == QLatin1String("hand")
            && link->tag != QLatin1String("INCLUDES"))
            return link;
    }
    return nullptr;
}

// The sources disagree: what is new becomes another source's claim.
Edit claimed(const Wish &wish, const State &state, Author &author, DocumentId document)
{
    const AnnotationPointer link = linkMade(wish, state, document);
    if (!link)
        return annotation::Transaction{};
    return editing::keepBoth(state, author, document, link->id, workspace::sourceOfClaim(*state.document(document), link->id));
}

} // namespace

Granted granted(const Wish &wish, const State &state, Author &author, DocumentId document, const timeline::Oracle &oracle)
{
    if (!state.document(document))
        return {annotation::Transaction{}, {}};
    const Maker wished = [&](const State &now, Author &who) { return plain(wish, now, who, document, oracle); };
    if (wish.repair.isEmpty())
        return {wished(state, author), {}};
    if (wish.repair == timeline::keepBoth)
        return {
            editing::together(state, author, {wished, [&](const State &now, Author &who) { return claimed(wish, now, who, document); }}),
            {}};
    const auto contradiction = contradictionOf(wish, oracle);
    const std::size_t chosen = wish.repair.toUInt();
    if (!contradiction || chosen >= contradiction->repairs.size())
        return {wished(state, author), {}};
    const Repair &repair = contradiction->repairs[chosen];
    if (repair.kind == Repair::Kind::ChangeDate)
        return {wished(state, author), repair.id};
    // What gives way anyhow may be gone by now.
    const Maker mended = [&](const State &now, Author &who) -> Edit {
        const annotation::Document *in = now.document(repair.document ? repair.document : document);
        const AnnotationPointer record = in ? in->find(repair.id) : nullptr;
        return record && record->isVisible() ? workspace::repairEdit(now, who, document, repair) : annotation::Transaction{};
    };
    return {editing::together(state, author, {wished, mended}), {}};
}

} // namespace widgets::main_window
