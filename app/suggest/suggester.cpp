#include "app/suggest/suggester.h"

#include "app/suggest/words.h"

#include <algorithm>

namespace suggest {

namespace {

const Analyses noAnalyses;

// "it-IT" and "IT" are "it"; what is no language code is unknown.
QString twoLetters(const QString &bcp47)
{
    const QString first = bcp47.section(QLatin1Char('-'), 0, 0).section(QLatin1Char('_'), 0, 0).toLower();
    return first.size() == 2 ? first : QString();
}

} // namespace

annotation::AnnotationId Reading::add(annotation::Annotation suggestion)
{
    suggestion.id = annotation::AnnotationId{annotations_.size() + 1};
    suggestion.verdict = annotation::Verdict::Suggested;
    annotations_.push_back(std::move(suggestion));
    return annotations_.back().id;
}

annotation::EntityId Reading::add(annotation::Entity entity)
{
    entity.id = annotation::EntityId{entities_.size() + 1};
    entity.verdict = annotation::Verdict::Suggested;
    entities_.push_back(std::move(entity));
    return entities_.back().id;
}

void Reading::setEntities(std::vector<annotation::Entity> entities, const std::map<annotation::EntityId, annotation::EntityId> &now)
{
    entities_ = std::move(entities);
    for (annotation::Annotation &mark : annotations_) {
        if (const auto found = now.find(mark.entity); found != now.end())
            mark.entity = found->second;
    }
}

const annotation::Annotation *Reading::find(annotation::AnnotationId local) const
{
    // Ids count from 1 in the order of adding, and nothing is ever taken out by a stage.
    if (local.value == 0 || local.value > annotations_.size())
        return nullptr;
    const annotation::Annotation &there = annotations_[local.value - 1];
    return there.id == local ? &there : nullptr;
}

Draft::Draft(const annotation::Document &document, std::shared_ptr<const Morphology> morphology)
    : document_(&document),
      language_(twoLetters(document.fields().language)),
      segmentation_(text::Segmentation::of(document.text(), document.fields().language)),
      morphology_(std::move(morphology)),
      analyses_(segmentation_.tokens().size())
{
}

Draft::~Draft() = default;

QStringView Draft::token(qsizetype index) const
{
    if (index < 0 || index >= static_cast<qsizetype>(tokens().size()))
        return {};
    const text::Range range = tokens()[static_cast<std::size_t>(index)];
    return QStringView(text()).mid(range.begin, range.length());
}

const Analyses &Draft::analyses(qsizetype index) const
{
    if (!morphology_ || index < 0 || index >= static_cast<qsizetype>(analyses_.size()))
        return noAnalyses;
    std::shared_ptr<const Analyses> &slot = analyses_[static_cast<std::size_t>(index)];
    if (!slot)
        slot = morphology_->analyses(token(index));
    return *slot;
}

std::vector<annotation::Annotation> Draft::spans(const Reading &soFar, const QString &layer) const
{
    std::vector<annotation::Annotation> spans;
    const auto proposes = [&layer](const annotation::Annotation &proposed) { return proposed.layer == layer && proposed.isSpan(); };
    spans.reserve(static_cast<std::size_t>(std::count_if(soFar.annotations().begin(), soFar.annotations().end(), proposes)));
    for (const annotation::AnnotationPointer &there : document_->onLayer(layer)) {
        if (there->isSpan() && there->isVisible())
            spans.push_back(*there);
    }
    for (const annotation::Annotation &proposed : soFar.annotations()) {
        if (proposes(proposed))
            spans.push_back(proposed);
    }
    std::stable_sort(spans.begin(), spans.end(), [](const annotation::Annotation &a, const annotation::Annotation &b) {
        const text::Range left = a.hull(), right = b.hull();
        if (left.begin != right.begin)
            return left.begin < right.begin;
        return left.end != right.end ? left.end > right.end : a.id < b.id;
    });
    return spans;
}

const Words &Draft::words(const Reading &soFar, const WordLists &grammar) const
{
    const auto names = static_cast<std::size_t>(
        std::count_if(soFar.annotations().begin(), soFar.annotations().end(),
                      [](const annotation::Annotation &mark) { return mark.layer == annotation::layers::entity; }));
    if (!words_ || namesRead_ != names) {
        words_ = std::make_unique<const Words>(*this, spans(soFar, annotation::layers::entity), grammar);
        namesRead_ = names;
    }
    return *words_;
}

} // namespace suggest
