#include "app/workspace/checker.h"

#include "app/review/consistency.h"
#include "app/workspace/reasons.h"

#include <QCoreApplication>

namespace workspace {

using namespace annotation;

namespace {

QString tr(const char *sentence) { return QCoreApplication::translate("workspace", sentence); }

void lookAt(const Document &document, const TagSet &tagSet, CheckReport &report)
{
    for (const review::Finding &finding : review::violationsOf(document, tagSet))
        report.violations.append({document.fields().name, base::idText(finding.annotation.value), finding.rule, finding.words, {}});
    const timeline::Timeline timeline = timeline::timelineOf(document);
    for (const timeline::Contradiction &contradiction : timeline.contradictions()) {
        CheckReport::Line line{document.fields().name,
                               base::idText(contradiction.setAside.value),
                               QStringLiteral("contradiction"),
                               wholeOf(contradiction),
                               {}};
        for (AnnotationId id : contradiction.because)
            line.because.append(base::idText(id.value));
        report.contradictions.append(std::move(line));
    }
}

} // namespace

std::unique_ptr<Job> checkProject(Workspace &workspace, std::shared_ptr<CheckReport> report)
{
    const Result<> flushed = workspace.waitUntilStored();
    std::vector<DocumentId> articles;
    for (const project::ArticleSummary &article : workspace.articles())
        articles.push_back(article.id);
    return std::make_unique<Job>(
        tr("Checking the project"),
        [report, flushed, articles, tagSet = workspace.tagSet(), at = workspace.store().location()](const Job::Context &job) {
            auto found = std::make_shared<CheckReport>();
            Result<project::Reader> reader = flushed ? project::Reader::open(at) : Result<project::Reader>(flushed.error());
            if (reader) {
                const Result<project::CheckReport> file = project::check(*reader, job.stop());
                if (!file)
                    found->error = file.error();
                for (const project::Finding &finding : file ? file->findings : std::vector<project::Finding>())
                    found->damage.append(finding.words);
            } else {
                found->error = reader.error();
            }
            qsizetype done = 0;
            for (DocumentId id : articles) {
                if (job.stop().stop_requested() || found->error)
                    break;
                if (const Result<Document> document = reader->document(id))
                    lookAt(*document, tagSet, *found);
                else
                    found->damage.append(document.error().text());
                job.progress(++done, qsizetype(articles.size()));
            }
            job.deliver([report, found] { *report = *found; });
        });
}

} // namespace workspace
