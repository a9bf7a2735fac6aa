#include "app/timeline/chronicle.h"

#include "app/timeline/chain.h"

#include <algorithm>
#include <set>

namespace timeline {

using annotation::AnnotationId;
using annotation::DocumentId;

namespace {
// Stands for the claim that nobody has made yet.
constexpr AnnotationId imagined{~std::uint64_t{0}};
} // namespace

int Happening::articles() const
{
    std::set<DocumentId> documents;
    for (const Telling &telling : tellings)
        documents.insert(telling.document);
    return static_cast<int>(documents.size());
}

const Chronicle::Place *Chronicle::place(AnnotationId mention) const
{
    const auto found = places_.find(mention.value);
    return found == places_.end() ? nullptr : &found->second;
}

// Where each mention's happening stands in the list.
void Chronicle::notePlaces()
{
    for (std::size_t i = 0; i < happenings_.size(); ++i) {
        for (const auto *mentions : {&happenings_[i].tellings, &happenings_[i].implied}) {
            for (const Telling &telling : *mentions)
                places_.at(telling.id.value).happening = static_cast<std::ptrdiff_t>(i);
        }
    }
}

void Chronicle::markDisputed()
{
    for (const Disagreement &disagreement : disagreements_) {
        for (const Version &version : disagreement.versions) {
            if (const Place *at = place(version.event); at && at->happening >= 0)
                happenings_[static_cast<std::size_t>(at->happening)].item.isDisputed = true;
        }
    }
}

const Happening *Chronicle::happening(AnnotationId mention) const
{
    const Place *at = place(mention);
    return at && at->happening >= 0 ? &happenings_[static_cast<std::size_t>(at->happening)] : nullptr;
}

const Item *Chronicle::find(AnnotationId mention) const
{
    const Happening *found = happening(mention);
    return found ? &found->item : nullptr;
}

const annotation::Document *Chronicle::document(DocumentId id) const
{
    const auto article = articles_.find(id);
    return article == articles_.end() ? nullptr : &article->second.document;
}

AllenSet Chronicle::relation(AnnotationId a, AnnotationId b) const
{
    const Place *first = place(a), *second = place(b);
    return first && second ? network_->relation(first->node, second->node) : AllenSet::all();
}

std::vector<Step> Chronicle::why(AnnotationId a, AnnotationId b) const
{
    const Place *first = place(a), *second = place(b);
    return first && second ? steps(network_->why(first->node, second->node)) : std::vector<Step>();
}

const Chronicle::Source *Chronicle::source(const Cause &cause) const
{
    const auto *number = std::get_if<AnnotationId>(&cause);
    return number && number->value >= 1 && number->value <= sources_.size() ? &sources_[number->value - 1] : nullptr;
}

// The first two mentions that the chain needs stand for all. One without words is nothing but the end of a link, and is named there.
Step Chronicle::sameEvent(annotation::EntityId entity, const std::vector<Source> &mentions) const
{
    Step step;
    step.kind = Step::Kind::Same;
    step.decided = true;
    for (const Source &mention : mentions) {
        const annotation::Document *in = document(mention.document);
        const annotation::AnnotationPointer span = in ? in->find(mention.mention) : nullptr;
        if (!span || mention.cause != Cause(entity) || span->ranges.empty())
            continue;
        step.decided = step.decided && span->isDecided();
        step.by = span->annotator;
        if (!step.a) {
            step.a = span->id;
            step.aText = in->surface(*span);
        } else if (!step.b) {
            step.b = step.id = span->id;
            step.bText = in->surface(*span);
            step.document = mention.document;
        }
    }
    return step;
}

std::vector<Step> Chronicle::steps(const std::vector<Cause> &causes) const
{
    std::vector<Step> told;
    std::vector<Source> mentions;
    for (const Cause &cause : causes) {
        const Source *by = source(cause);
        const auto article = by ? articles_.find(by->document) : articles_.end();
        if (article == articles_.end())
            continue;
        if (by->mention)
            mentions.push_back(*by);
        else
            told.push_back(ChainTeller(*article->second.timeline).steps({by->cause}).front());
    }
    std::set<annotation::EntityId> entities;
    for (const Source &mention : mentions)
        entities.insert(std::get<annotation::EntityId>(mention.cause));
    for (const annotation::EntityId entity : entities) {
        if (Step same = sameEvent(entity, mentions); same.b)
            told.push_back(std::move(same));
    }
    return told;
}

// That the mentions are one event is what a person can take back; the rest is each article's own.
std::vector<Repair> Chronicle::repairsOf(const std::vector<Step> &steps) const
{
    std::vector<Repair> repairs;
    for (const Step &step : steps) {
        if (step.kind == Step::Kind::Same)
            repairs.push_back({Repair::Kind::PartEvents, step.id, step.bText, step.document});
    }
    for (const Step &step : steps) {
        if (step.kind == Step::Kind::Link)
            repairs.push_back({Repair::Kind::RemoveLink, step.id, step.aText, step.document});
        else if (step.kind == Step::Kind::Date || step.kind == Step::Kind::Length)
            repairs.push_back({Repair::Kind::ChangeDate, step.id, step.aText.isEmpty() ? step.value : step.aText, step.document});
    }
    return repairs;
}

std::optional<Contradiction> Chronicle::told(const std::optional<Conflict> &conflict) const
{
    if (!conflict)
        return std::nullopt;
    Contradiction contradiction;
    contradiction.lacking = conflict->lacking;
    std::vector<Cause> others = conflict->because;
    std::erase(others, Cause(imagined));
    for (const Cause &cause : others) {
        const Source *by = source(cause);
        if (const auto *id = by ? std::get_if<AnnotationId>(&by->cause) : nullptr)
            contradiction.because.push_back(*id);
    }
    contradiction.steps = steps(others);
    contradiction.repairs = repairsOf(contradiction.steps);
    return contradiction;
}

std::optional<Contradiction> Chronicle::wouldContradict(AnnotationId a, Relation relation, AnnotationId b) const
{
    const Place *first = place(a), *second = place(b);
    if (!first || !second)
        return std::nullopt;
    return told(decided_->wouldConflict(relationConstraint(first->node, relation, second->node, imagined, Weight::Analyst)));
}

std::optional<Contradiction> Chronicle::wouldContradict(AnnotationId id, const QString &value, const QString &mod) const
{
    const Place *at = place(id);
    const auto article = at ? articles_.find(at->document) : articles_.end();
    if (article == articles_.end())
        return std::nullopt;
    const annotation::Document &in = article->second.document;
    const Timeline &own = *article->second.timeline;
    const base::Result<Placement> placed = placementOf(value, mod, own.dct(), own.conventions());
    if (!placed)
        return std::nullopt;
    std::vector<Cause> replaced;
    for (const AnnotationId date : replacedBy(in, id)) {
        const auto number = std::find(sources_.begin(), sources_.end(), Source{at->document, date, {}});
        if (number != sources_.end())
            replaced.emplace_back(AnnotationId{static_cast<std::uint64_t>(number - sources_.begin()) + 1});
    }
    const Network &others = without_.of(id, decided_, replaced);
    return told(others.wouldConflict(redatingConstraint(in, id, at->node, placed->hard, imagined)));
}

} // namespace timeline
