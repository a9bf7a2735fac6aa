#include "app/workspace/import_preview.h"

#include "app/formats/registry.h"
#include "app/workspace/known_sketches.h"

#include <QCoreApplication>

#include <cmath>

namespace workspace {

using namespace annotation;

namespace {

struct Task {
    QStringList paths;
    ImportMemory memory;
    TagSet tagSet;
    std::shared_ptr<const suggest::Pipeline> stages;
    project::Location location;
    std::vector<project::ArticleSummary> articles;
    Sketches sketches;
};

// What is there already, asked by a worker.
struct Standing {
    std::optional<project::Reader> reader;
    std::optional<NearDuplicates> index;
    std::map<DocumentId, QString> names;
};

Standing standingOf(const Task &task, Sketches *made, std::stop_token stop)
{
    Standing standing;
    if (auto reader = project::Reader::open(task.location))
        standing.reader = *std::move(reader);
    std::vector<DocumentId> ids;
    for (const project::ArticleSummary &article : task.articles) {
        ids.push_back(article.id);
        standing.names[article.id] = article.fields.name;
    }
    if (ids.size() < NearDuplicates::most) {
        if (auto index = nearDuplicatesIn(task.location, ids, task.sketches, made, stop))
            standing.index = *std::move(index);
    }
    return standing;
}

Preview::Article seen(formats::Article article, int place, Standing &standing)
{
    Preview::Article shown{std::move(article), place, {}, {}, 0, standing.index.has_value()};
    const QString &text = shown.article.document.text();
    if (standing.reader) {
        if (const auto same = standing.reader->withText(text); same && !same->empty())
            shown.same = standing.names[same->front()];
    }
    if (!standing.index || !shown.same.isEmpty())
        return shown;
    if (const auto like = standing.index->likest(text::sketchOf(text))) {
        shown.like = standing.names[*like->article];
        shown.percent = int(std::lround(like->share * 100));
    }
    return shown;
}

Preview::Part partSeen(const Task &task, const formats::Input &input, const ImportPart &part, Preview::Page page, Standing &standing,
                       std::stop_token stop)
{
    Preview::Part shown;
    shown.part = part;
    const formats::Codec *codec = formats::codec(part.format);
    if (!codec)
        return shown;
    shown.format = codec->format().name;
    if (part.format == QLatin1String("csv"))
        shown.table = tableHead(input, part.names.front());
    ImportPart plain = part; // language and date count for what is recognised; parts are laid over it by whoever shows it
    for (auto &[place, wish] : plain.wishes) {
        wish.leftOut = false;
        wish.parts.clear();
    }
    plain.labels.clear();
    const ImportOptions options;
    const auto visit = [&](formats::Article article, int place) {
        if (int(shown.articles.size()) == page.most) {
            shown.more = true;
            return false;
        }
        for (const auto &[label, count] : unknownLabels(article.document, task.tagSet))
            shown.unknown[label] += count;
        shown.articles.push_back(seen(std::move(article), place, standing));
        return true;
    };
    const auto tell = [&shown](const formats::Problem &problem) {
        if (problem.kind == formats::Problem::Kind::Refused)
            shown.refused.append(problem.error.text());
    };
    readPart(input, plain, {task.tagSet, *task.stages, options, visit, tell, stop, page.from});
    return shown;
}

Preview look(const Task &task, Sketches *made, const Job::Context &job)
{
    Preview preview;
    QStringList missing;
    const Result<formats::DiskInput> input = filesOf(task.paths, &missing);
    for (const QString &path : missing)
        preview.unreadable.append(QCoreApplication::translate("workspace", "%1: there is no such file.").arg(path));
    if (!input) {
        preview.unreadable.append(input.error().text());
        return preview;
    }
    ImportOptions options;
    options.memory = task.memory;
    Standing standing = standingOf(task, made, job.stop());
    const std::vector<ImportPart> parts = partsOf(*input, options);
    for (const ImportPart &part : parts) {
        if (job.stop().stop_requested())
            return preview;
        preview.parts.push_back(partSeen(task, *input, part, {}, standing, job.stop()));
        job.progress(qsizetype(preview.parts.size()), qsizetype(parts.size()));
    }
    return preview;
}

Task taskOf(Workspace &workspace, const QStringList &paths)
{
    return {paths,
            ImportMemory::kept(workspace.tagSet()),
            workspace.tagSet(),
            workspace.pipeline(),
            workspace.store().location(),
            workspace.articles(),
            KnownSketches::of(workspace).all()};
}

// Looks on a worker, and hands over what was seen where the project is still open.
template <class Seen, class Look> std::unique_ptr<Job> lookingJob(Workspace &workspace, Task task, std::shared_ptr<Seen> found, Look look)
{
    return std::make_unique<Job>(QCoreApplication::translate("workspace", "Looking at the files"),
                                 [&workspace, task = std::move(task), found, look](const Job::Context &job) {
                                     Sketches made;
                                     auto seen = std::make_shared<Seen>(look(task, &made, job));
                                     job.deliver([&workspace, found, seen, made = std::move(made)] {
                                         if (!workspace.isOpen())
                                             return;
                                         KnownSketches::of(workspace).keep(made);
                                         *found = std::move(*seen);
                                     });
                                 });
}

} // namespace

std::unique_ptr<Job> previewFiles(Workspace &workspace, const QStringList &paths, std::shared_ptr<Preview> found)
{
    return lookingJob(workspace, taskOf(workspace, paths), std::move(found), look);
}

std::unique_ptr<Job> previewPart(Workspace &workspace, const QStringList &paths, const ImportPart &part, Preview::Page page,
                                 std::shared_ptr<Preview::Part> found)
{
    return lookingJob(workspace, taskOf(workspace, paths), std::move(found),
                      [part, page](const Task &task, Sketches *made, const Job::Context &job) {
                          QStringList missing;
                          const Result<formats::DiskInput> input = filesOf(task.paths, &missing);
                          Standing standing = standingOf(task, made, job.stop());
                          return input ? partSeen(task, *input, part, page, standing, job.stop()) : Preview::Part();
                      });
}

} // namespace workspace
