#include "app/metrics/evaluation.h"

#include "app/metrics/speaker_score.h"
#include "app/timeline/value.h"

#include <set>

namespace metrics {

namespace {

struct Compared {
    QString layer, feature;
    Agrees agrees;
};

bool sameValue(const QString &gold, const QString &system) { return timeline::sameValue(gold, system); }

const std::vector<Compared> &compared()
{
    namespace layers = annotation::layers;
    static const std::vector<Compared> all = {
        {layers::timex3, QStringLiteral("type"), equalText},      {layers::timex3, QStringLiteral("value"), sameValue},
        {layers::event, QStringLiteral("class"), equalText},      {layers::event, QStringLiteral("tense"), equalText},
        {layers::event, QStringLiteral("factuality"), equalText}, {layers::quote, QStringLiteral("speaker"), sameSpeaker},
    };
    return all;
}

void collectLayers(const annotation::Annotations &annotations, std::set<QString> &layers)
{
    for (const annotation::AnnotationPointer &annotation : annotations) {
        if (annotation->isSpan())
            layers.insert(annotation->layer);
    }
}

QJsonObject layerJson(const QString &layer, const LayerScore &score)
{
    QJsonObject object = json(score.spans);
    QJsonObject accuracies;
    const bool times = layer != annotation::layers::quote;
    for (const auto &[feature, accuracy] : score.features) {
        object.insert(feature, times ? score.spans.overlap.f1() * accuracy.value() : accuracy.value());
        accuracies.insert(feature, accuracy.value());
    }
    if (!accuracies.isEmpty())
        object.insert(QStringLiteral("accuracy"), accuracies);
    if (layer == annotation::layers::entity && score.chainsOfAll.goldMentions > 0) {
        object.insert(QStringLiteral("b3"), json(score.chains));
        object.insert(QStringLiteral("b3_all"), json(score.chainsOfAll));
    }
    return object;
}

} // namespace

void Evaluation::add(const annotation::Annotations &gold, const annotation::Annotations &system)
{
    ++documents_;
    std::set<QString> layers(options_.layers.begin(), options_.layers.end());
    if (layers.empty()) {
        collectLayers(gold, layers);
        collectLayers(system, layers);
    }
    for (const QString &layer : layers)
        addLayer(layer, gold, system);
}

void Evaluation::add(const annotation::Document &gold, const annotation::Document &system)
{
    add(gold.spans(), system.spans());
    if (!options_.layers.isEmpty() && !options_.layers.contains(annotation::layers::tlink))
        return;
    const LinkPair links = temporalLinks(gold, system);
    awareness_ += metrics::awareness(links.gold, links.system);
}

void Evaluation::addLayer(const QString &layer, const annotation::Annotations &gold, const annotation::Annotations &system)
{
    MarkFilter filter{layer, {}, options_.rename, false};
    if (layer == annotation::layers::entity) {
        filter.tags = options_.entityTags;
        filter.outermost = options_.outermost;
    }
    const Marks golds = marks(gold, filter), systems = marks(system, filter);
    LayerScore &score = layers_[layer];
    score.spans += spanScore(golds, systems, filter);
    for (const Compared &row : compared()) {
        if (row.layer == layer)
            score.features[row.feature] += featureAccuracy(golds, systems, row.feature, row.agrees);
    }
    const bool chained = std::any_of(golds.begin(), golds.end(), [](const annotation::Annotation *mark) { return bool(mark->entity); });
    if (layer == annotation::layers::entity && chained) {
        score.chains += chainScore(golds, systems, Mentions::Twins);
        score.chainsOfAll += chainScore(golds, systems, Mentions::All);
    }
}

QJsonObject Evaluation::json() const
{
    QJsonObject layers;
    for (const auto &[layer, score] : layers_) {
        if (score.spans.strict.expected > 0 || options_.layers.contains(layer))
            layers.insert(layer, layerJson(layer, score));
    }
    if (awareness_.gold > 0)
        layers.insert(annotation::layers::tlink, QJsonObject{{QStringLiteral("awareness"), metrics::json(awareness_)}});
    return {{QStringLiteral("documents"), documents_}, {QStringLiteral("layers"), layers}};
}

} // namespace metrics
