#include "app/workspace/measurement.h"

#include "app/suggest/pipeline.h"

#include <QCoreApplication>

#include <map>
#include <tuple>

namespace workspace {

using annotation::Document;
using annotation::DocumentId;

namespace {

QString tr(const char *sentence) { return QCoreApplication::translate("workspace", sentence); }

// What a worker needs of the project.
struct Surroundings {
    annotation::TagSet tagSet;
    std::shared_ptr<const suggest::Pipeline> pipeline; // none: one as delivered is made on the worker
    std::map<QString, DocumentId> articles;            // by name, where what stands in the project is measured
    std::optional<project::Location> file;
};

base::Result<SystemReading> projectReading(const Surroundings &around)
{
    base::Result<project::Reader> opened = project::Reader::open(*around.file);
    if (!opened)
        return opened.error();
    const auto reader = std::make_shared<project::Reader>(*std::move(opened));
    return SystemReading([reader, &around](const Document &gold) -> std::optional<Document> {
        const auto found = around.articles.find(gold.fields().name);
        if (found == around.articles.end())
            return std::nullopt;
        base::Result<Document> read = reader->document(found->second);
        return read && read->text() == gold.text() ? std::optional(*std::move(read)) : std::nullopt;
    });
}

void measureReading(const Gold &gold, const MeasureWish &wish, const Surroundings &around, const Job::Context &job, Measurement &result)
{
    const auto pipeline = around.pipeline ? around.pipeline : std::make_shared<const suggest::Pipeline>();
    const base::Result<SystemReading> system
        = around.file ? projectReading(around) : base::Result<SystemReading>(readingOf(*pipeline, job.stop()));
    if (!system) {
        result.error = system.error();
        return;
    }
    EvaluateOptions options{wish.layer, wish.match};
    options.stop = job.stop();
    options.progress = [&](qsizetype done) { job.progress(done, qsizetype(gold.articles.size())); };
    Evaluated evaluated = workspace::evaluated(gold.articles, *system, options);
    result.figures = std::move(evaluated.figures);
    for (const QString &missing : evaluated.missing)
        result.said.append(tr("%1: the project has no such article; it is left out.").arg(missing));
    if (!around.file)
        result.said.append(pipeline->messages());
}

void measureLearning(const Gold &gold, const Job::Context &job, Measurement &result)
{
    suggest::Pipeline pipeline;
    review::CourseOptions options;
    options.stop = job.stop();
    options.progress = [&](int done) { job.progress(done, qsizetype(gold.articles.size())); };
    base::Result<review::Course> course = review::simulateCourse(gold.articles, pipeline, options);
    if (!course)
        result.error = course.error();
    else
        result.course = *std::move(course);
    result.said.append(pipeline.messages());
}

} // namespace

std::unique_ptr<Job> measure(Workspace &workspace, const MeasureWish &wish, std::shared_ptr<Measurement> result)
{
    Surroundings around;
    const bool open = workspace.isOpen();
    if (open)
        around.tagSet = workspace.tagSet();
    else if (const base::Result<annotation::TagSet> news = Workspace::shippedTagSet(QStringLiteral("news")))
        around.tagSet = *news;
    else
        result->error = news.error();
    if (open && wish.of == MeasureWish::Of::Learned)
        around.pipeline = workspace.pipeline();
    if (open && wish.of == MeasureWish::Of::Project) {
        std::ignore = workspace.store().flush(); // what fails to be written is told by failed()
        around.file = workspace.store().location();
        for (const project::ArticleSummary &article : workspace.articles())
            around.articles.emplace(article.fields.name, article.id);
    }
    return std::make_unique<Job>(tr("Measuring"), [wish, around, result](const Job::Context &job) {
        if (result->error)
            return;
        const base::Result<Gold> gold = readGold(wish.gold, around.tagSet, job.stop());
        if (!gold) {
            result->error = gold.error();
            return;
        }
        result->said = gold->said;
        result->articles = int(gold->articles.size());
        if (gold->articles.empty())
            result->error = base::Error{base::Error::Kind::Malformed, tr("There is no article in it."), wish.gold};
        else if (wish.what == MeasureWish::What::Learning)
            measureLearning(*gold, job, *result);
        else
            measureReading(*gold, wish, around, job, *result);
    });
}

} // namespace workspace
