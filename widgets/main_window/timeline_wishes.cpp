#include "widgets/main_window/timeline_wishes.h"

#include "app/timeline/value.h"
#include "widgets/timeline/from_story.h"

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

editing::Dating datingOf(const timeline::Move &move, bool claim)
{
    editing::Dating dating;
    dating.claim = claim;
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
Edit confirmed(const State &state, Author &author, DocumentId document, const Wish &wish, const ::timeline::Timeline &story)
{
    std::vector<AnnotationId> ids;
    const auto add = [&](const AnnotationPointer &record) {
        if (record && record->verdict == annotation::Verdict::Suggested)
            ids.push_back(record->id);
    };
    const AnnotationId id{wish.item};
    const ::timeline::Item *item = story.find(id);
    add(state.document(document)->find(id));
    if (item && item->anchor) {
        add(state.document(document)->find(item->anchor));
        add(linkBetween(state, document, id, item->anchor));
    }
    return editing::accept(state, author, document, ids);
}

std::optional<::timeline::Contradiction> contradictionOf(const Wish &wish, const ::timeline::Timeline &story)
{
    const auto link = [&](const char *relation, timeline::ItemId other) {
        return other ? story.wouldContradict({wish.item}, *::timeline::relationFromName(QString::fromLatin1(relation)), {other})
                     : std::nullopt;
    };
    if (wish.kind == Wish::Kind::Date)
        return timeline::contradictionOf(story, wish.item, wish.move);
    if (wish.kind == Wish::Kind::Order) {
        const auto after = link("AFTER", wish.after);
        return after ? after : link("BEFORE", wish.before);
    }
    const auto relation = ::timeline::relationFromName(wish.relation);
    return wish.kind == Wish::Kind::Link && relation ? story.wouldContradict({wish.item}, *relation, {wish.target}) : std::nullopt;
}

Edit plain(const Wish &wish, bool claim, const State &state, Author &author, DocumentId document, const ::timeline::Timeline &story)
{
    const AnnotationId id{wish.item};
    const AnnotationPointer span = state.document(document)->find(id);
    switch (wish.kind) {
    case Wish::Kind::Date:
        if (span && span->layer == annotation::layers::timex3)
            return editing::redate(state, author, document, id, timeOf(wish.move.value()));
        return editing::date(state, author, document, id, datingOf(wish.move, claim));
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
        const ::timeline::Item *item = story.find(id);
        return editing::doubt(state, author, document, id, item ? item->anchor : AnnotationId(), wish.approximate, wish.unsure);
    }
    case Wish::Kind::Confirm:
        break;
    }
    return confirmed(state, author, document, wish, story);
}

// The sources disagree: the new link says that it is a claim.
Edit claimed(const Wish &wish, const State &state, Author &author, DocumentId document)
{
    for (const timeline::ItemId other : {wish.target, wish.after, wish.before}) {
        const AnnotationPointer link = other ? linkBetween(state, document, {wish.item}, {other}) : nullptr;
        if (link)
            return editing::setFeature(state, author, document, link->id, QStringLiteral("context"), QStringLiteral("claim"));
    }
    return annotation::Transaction{};
}

} // namespace

Granted granted(const Wish &wish, const State &state, Author &author, DocumentId document, const ::timeline::Timeline &story)
{
    if (!state.document(document))
        return {annotation::Transaction{}, {}};
    const auto contradiction = wish.repair.isEmpty() ? std::nullopt : contradictionOf(wish, story);
    const std::size_t chosen = wish.repair.toUInt();
    if (!contradiction || chosen >= contradiction->repairs.size())
        return {plain(wish, false, state, author, document, story), {}};
    const Repair &repair = contradiction->repairs[chosen];
    const bool claim = repair.kind == Repair::Kind::KeepBoth;
    std::vector<Maker> makers{[&](const State &now, Author &who) { return plain(wish, claim, now, who, document, story); }};
    if (claim && wish.kind != Wish::Kind::Date)
        makers.push_back([&](const State &now, Author &who) { return claimed(wish, now, who, document); });
    // A proposal, or what the new date replaces anyhow, may be gone by now.
    if (repair.kind == Repair::Kind::RemoveLink)
        makers.push_back([&](const State &now, Author &who) -> Edit {
            const AnnotationPointer link = now.document(document)->find(repair.id);
            return link && link->isVisible() ? editing::remove(now, who, document, {&repair.id, 1}) : annotation::Transaction{};
        });
    return {editing::together(state, author, makers), repair.kind == Repair::Kind::ChangeDate ? repair.id : AnnotationId()};
}

} // namespace widgets::main_window
