#include "app/workspace/measuring.h"

#include "app/formats/registry.h"
#include "app/metrics/evaluation.h"
#include "app/suggest/pipeline.h"

namespace workspace {

using annotation::Document;

namespace {

Document visible(const Document &document)
{
    std::vector<annotation::Annotation> kept;
    for (const annotation::AnnotationPointer &record : document.all()) {
        if (record->isVisible())
            kept.push_back(*record);
    }
    return Document(document.id(), document.fields(), document.articleText(), std::move(kept));
}

QJsonObject narrowed(QJsonObject figures, const QString &layer, const QString &match)
{
    QJsonObject layers = figures.value(QStringLiteral("layers")).toObject();
    for (const QString &name : layers.keys()) {
        if (!layer.isEmpty() && name != layer) {
            layers.remove(name);
            continue;
        }
        QJsonObject one = layers.value(name).toObject();
        if (match == QStringLiteral("strict"))
            one.remove(QStringLiteral("overlap"));
        else if (match == QStringLiteral("overlap"))
            one.remove(QStringLiteral("strict"));
        layers.insert(name, one);
    }
    figures.insert(QStringLiteral("layers"), layers);
    return figures;
}

} // namespace

base::Result<Gold> readGold(const QString &path, const annotation::TagSet &tagSet, std::stop_token stop)
{
    const base::Result<formats::DiskInput> input = formats::DiskInput::of({path});
    if (!input)
        return input.error();
    formats::ReadOptions options;
    options.tagSet = &tagSet;
    const std::unique_ptr<formats::Reader> reader = formats::codec(u"jsonl")->reader(*input, options);
    Gold gold;
    const auto tell = [&] {
        for (const formats::Problem &problem : reader->takeProblems()) {
            gold.said.append(problem.error.text());
            gold.complete = gold.complete && problem.kind == formats::Problem::Kind::Note;
        }
    };
    while (std::optional<formats::Article> article = reader->next()) {
        tell();
        gold.articles.push_back(std::move(article->document));
        if (stop.stop_requested())
            break;
    }
    tell();
    return gold;
}

SystemReading readingOf(const suggest::Pipeline &pipeline, std::stop_token stop)
{
    return [&pipeline, stop](const Document &gold) -> std::optional<Document> {
        const Document bare(gold.id(), gold.fields(), gold.articleText());
        return suggest::withReading(bare, pipeline.read(bare, suggest::allFamilies, stop)).document;
    };
}

Evaluated evaluated(const std::vector<Document> &gold, const SystemReading &system, const EvaluateOptions &options)
{
    // Suggesters propose all kinds of names; those that the gold marks nowhere are nobody's mistake.
    review::Scope scope;
    for (const Document &document : gold)
        scope.widen(document);
    metrics::Evaluation::Options scored;
    scored.entityTags = scope.entityTags;
    metrics::Evaluation evaluation(scored);
    Evaluated result;
    qsizetype done = 0;
    for (const Document &document : gold) {
        if (options.stop.stop_requested())
            break;
        if (const std::optional<Document> read = system(document))
            evaluation.add(visible(document), visible(*read));
        else
            result.missing.append(document.fields().name);
        if (options.progress)
            options.progress(++done);
    }
    result.figures = narrowed(evaluation.json(), options.layer, options.match);
    return result;
}

} // namespace workspace
