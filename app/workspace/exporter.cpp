#include "app/workspace/exporter.h"

#include "app/formats/registry.h"
#include "app/workspace/export_run.h"
#include "app/workspace/remedies.h"

#include <QCoreApplication>
#include <QSet>

namespace workspace {

using namespace annotation;

Result<std::vector<DocumentId>> articlesOf(Workspace &workspace, const ExportOptions &options)
{
    if (!options.articles.empty())
        return options.articles;
    constexpr int all = 1'000'000;
    std::optional<QSet<DocumentId>> found;
    if (!options.choice.words.isEmpty()) {
        const Result<std::vector<project::Found>> hits = workspace.search(options.choice.words, all);
        if (!hits)
            return hits.error();
        found.emplace();
        for (const project::Found &hit : *hits)
            found->insert(hit.document);
    }
    std::vector<DocumentId> articles;
    for (const project::ArticleSummary &article : workspace.articles()) {
        const ArticleFields &fields = article.fields;
        const bool taken = !fields.excluded && (!options.choice.status || fields.status == *options.choice.status)
            && (options.choice.language.isEmpty() || fields.language == options.choice.language)
            && (options.choice.story.isEmpty() || fields.story == options.choice.story) && (!found || found->contains(article.id));
        if (taken)
            articles.push_back(article.id);
    }
    return articles;
}

namespace {

std::unique_ptr<Job> jobOf(Workspace &workspace, const ExportOptions &options, std::optional<int> trial,
                           std::shared_ptr<ExportReport> report)
{
    auto source = std::make_shared<ExportSource>();
    std::optional<base::Error> wrong;
    if (Result<std::vector<DocumentId>> articles = articlesOf(workspace, options))
        source->articles = *std::move(articles);
    else
        wrong = articles.error();
    source->isTrial = trial.has_value();
    if (trial && qsizetype(source->articles.size()) > *trial)
        source->articles.resize(std::size_t(*trial));
    source->location = workspace.store().location();
    source->entities = workspace.state().entities();
    source->tagSet = workspace.tagSet();
    if (const Result<> flushed = workspace.waitUntilStored(); !flushed) // the worker reads the file
        wrong = flushed.error();
    if (const Result<formats::Selection> selection = formats::selectionFrom(options.settings)) {
        source->selection = *selection;
        source->selection.verdicts = options.suggestions ? formats::Selection::Verdicts::All : formats::Selection::Verdicts::Decided;
        source->selection.rejected = options.rejected;
    } else {
        wrong = selection.error();
    }
    return std::make_unique<Job>(
        trial ? QCoreApplication::translate("workspace", "Trying an export") : QCoreApplication::translate("workspace", "Writing articles"),
        [source, options, report, wrong](const Job::Context &job) {
            const formats::Codec *codec = formats::codec(options.format);
            const auto fail = [&job, report](const base::Error &error) { job.deliver([report, error] { report->error = error; }); };
            if (wrong)
                return fail(*wrong);
            if (!codec || !codec->format().writes) {
                const bool isToCome = formats::isKnownFormat(options.format);
                return fail({isToCome ? base::Error::Kind::Unsupported : base::Error::Kind::Invalid,
                             isToCome
                                 ? QCoreApplication::translate("workspace", "The format “%1” cannot be written yet.").arg(options.format)
                                 : QCoreApplication::translate("workspace", "There is no format “%1”.").arg(options.format),
                             {}});
            }
            base::Result<ExportReport> made = runExport(*source, options, *codec, job);
            if (!made)
                return fail(made.error());
            made->remedies = remediesOf(*source, options, *codec, *made, job);
            job.deliver([report, made = *std::move(made)] { *report = made; });
        });
}

} // namespace

std::unique_ptr<Job> exportArticles(Workspace &workspace, const ExportOptions &options, std::shared_ptr<ExportReport> report)
{
    return jobOf(workspace, options, std::nullopt, std::move(report));
}

std::unique_ptr<Job> tryExport(Workspace &workspace, const ExportOptions &options, int atMost, std::shared_ptr<ExportReport> report)
{
    return jobOf(workspace, options, atMost, std::move(report));
}

} // namespace workspace
