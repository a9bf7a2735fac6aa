#include "app/workspace/checker.h"

#include "app/review/consistency.h"
#include "app/timeline/chronicle_builder.h"
#include "app/workspace/reasons.h"

#include <QCoreApplication>

#include <map>
#include <set>

namespace workspace {

using namespace annotation;

namespace {

QString tr(const char *sentence) { return QCoreApplication::translate("workspace", sentence); }

class Looking {
public:
    Looking(const TagSet &tagSet, CheckReport &report) : tagSet_(tagSet), report_(report) { }

    void lookAt(const Document &document)
    {
        for (const review::Finding &finding : review::violationsOf(document, tagSet_))
            report_.violations.append({document.fields().name, base::idText(finding.annotation.value), finding.rule, finding.words, {}});
        const auto timeline = std::make_shared<const timeline::Timeline>(timeline::timelineOf(document));
        for (const timeline::Contradiction &contradiction : timeline->contradictions())
            report_.contradictions.append(
                line(document.fields().name, QStringLiteral("contradiction"), wholeOf(contradiction), contradiction));
        for (const timeline::Disagreement &disagreement : timeline->disagreements())
            tell(document.fields().name, disagreement);
        bool isShared = false;
        document.visitSpans([&](const AnnotationPointer &span) {
            isShared = isShared || (span->layer == layers::event && span->entity && span->isVisible());
        });
        names_.emplace(document.id(), document.fields().name);
        if (isShared)
            story_.put(document, timeline);
    }

    // What the articles say of one event and cannot all be right about.
    void compare()
    {
        const timeline::Chronicle chronicle = story_.chronicle();
        for (const timeline::Disagreement &disagreement : chronicle.disagreements()) {
            std::set<DocumentId> articles;
            for (const timeline::Version &version : disagreement.versions)
                articles.insert(version.document);
            if (articles.size() > 1) // else told with its article
                tell(names_[*articles.begin()], disagreement);
        }
    }

private:
    static CheckReport::Line line(const QString &article, const QString &rule, const QString &words, const timeline::Contradiction &reason)
    {
        CheckReport::Line line{article, base::idText(reason.setAside.value), rule, words, {}};
        for (const AnnotationId id : reason.because)
            line.because.append(base::idText(id.value));
        return line;
    }

    void tell(const QString &article, const timeline::Disagreement &disagreement)
    {
        const QString words = wholeOf(disagreement, [this, &article](DocumentId id) {
            const auto name = names_.find(id);
            return name == names_.end() ? article : name->second;
        });
        report_.disagreements.append(line(article, QStringLiteral("disagreement"), words, disagreement.reason));
    }

    const TagSet &tagSet_;
    CheckReport &report_;
    timeline::ChronicleBuilder story_;
    std::map<DocumentId, QString> names_;
};

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
            Looking looking(tagSet, *found);
            for (DocumentId id : articles) {
                if (job.stop().stop_requested() || found->error)
                    break;
                if (const Result<Document> document = reader->document(id))
                    looking.lookAt(*document);
                else
                    found->damage.append(document.error().text());
                job.progress(++done, qsizetype(articles.size()));
            }
            looking.compare();
            job.deliver([report, found] { *report = *found; });
        });
}

} // namespace workspace
