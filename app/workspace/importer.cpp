#include "app/workspace/importer.h"

#include "app/formats/registry.h"
#include "app/text/language.h"
#include "app/workspace/known_sketches.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <cmath>

namespace workspace {

using namespace annotation;

namespace {

QString tr(const char *sentence, const char *note = nullptr, int n = -1)
{
    return QCoreApplication::translate("workspace", sentence, note, n);
}

QString freeName(Workspace &workspace, const QString &wanted)
{
    const QString base = wanted.isEmpty() ? tr("article") : wanted;
    QString name = base;
    for (int number = 2;; ++number) {
        const Result<std::vector<DocumentId>> taken = workspace.store().named(name);
        if (!taken || taken->empty())
            return name;
        name = QStringLiteral("%1-%2").arg(base).arg(number);
    }
}

// Which entities of an article that was read name something that the project has already.
std::map<EntityId, EntityId> knownEntities(const editing::State &state, const std::vector<Entity> &read)
{
    std::map<EntityId, EntityId> known;
    if (read.empty())
        return known;
    const std::vector<Entity> standing = state.entities();
    for (const Entity &entity : read) {
        const auto same
            = std::find_if(standing.begin(), standing.end(), [&entity](const Entity &other) { return formats::sameEntity(entity, other); });
        if (same != standing.end())
            known[entity.id] = same->id;
    }
    return known;
}

// What the worker found out about an article besides what it is.
struct Company {
    SketchPointer sketch; // none: nothing was compared
    Arrival self = std::make_shared<DocumentId>();
    std::optional<NearDuplicates::Like> like;
};

void pointOut(Workspace &workspace, const NearDuplicates::Like &like, const QString &where, ArticleFields &fields, ImportReport &report)
{
    const project::ArticleSummary *other = *like.article ? workspace.article(*like.article) : nullptr;
    if (!other)
        return; // it did not come in, or has gone
    fields.features.set(QStringLiteral("like"), other->fields.name);
    report.alike.append(tr("%1: very like “%2”: %3 % of its word sequences are there too.")
                            .arg(where, other->fields.name)
                            .arg(int(std::lround(like.share * 100))));
}

// On the interface thread: one article into the project.
void add(Workspace &workspace, formats::Article article, const QString &where, const Company &company, ImportReport &report)
{
    if (!workspace.isOpen())
        return;
    const Result<std::vector<DocumentId>> same = workspace.store().withText(article.document.text());
    if (same && !same->empty()) {
        *company.self = same->front();
        const project::ArticleSummary *standing = workspace.article(same->front());
        report.said.append(
            tr("%1: skipped, the same text is there already as “%2”.").arg(where, standing ? standing->fields.name : QString()));
        return;
    }
    ArticleFields fields = article.document.fields();
    const QString name = freeName(workspace, fields.name);
    if (name != fields.name && !fields.name.isEmpty())
        report.said.append(
            tr("%1: an article “%2” is there already with another text; this one comes in as “%3”.").arg(where, fields.name, name));
    fields.name = name;
    if (company.like)
        pointOut(workspace, *company.like, where, fields, report);
    fields.order = int(workspace.articles().size()) + 1;
    if (fields.title.isEmpty())
        fields.title = name;
    const std::map<EntityId, EntityId> known = knownEntities(workspace.state(), article.entities);
    std::vector<Annotation> annotations;
    for (const AnnotationPointer &record : article.document.all()) {
        annotations.push_back(*record);
        if (const auto found = known.find(record->entity); found != known.end())
            annotations.back().entity = found->second;
    }
    std::erase_if(article.entities, [&known](const Entity &entity) { return known.contains(entity.id); });
    const Document named({}, std::move(fields), article.document.articleText(), std::move(annotations));
    editing::Author author = workspace.editor().author();
    const Transaction transaction = editing::addArticle(author, named, std::move(article.entities));
    const DocumentId id = transaction.changes.front().document;
    if (const Result<> done = workspace.perform(transaction); !done) {
        report.refused.append(where + QStringLiteral(": ") + done.error().message);
        return;
    }
    report.added.push_back(id);
    *company.self = id;
    if (company.sketch)
        KnownSketches::of(workspace).keep({{id, company.sketch}});
    workspace.editor().unload(id); // an import of thousands must not fill the memory
}

// What an import job works on, taken when it is made.
struct Task {
    Workspace *workspace;
    QStringList paths;
    ImportOptions options;
    std::shared_ptr<ImportReport> report;
    TagSet tagSet;
    std::shared_ptr<const suggest::Pipeline> stages;
    project::Location location;
    std::vector<DocumentId> articles;
    Sketches sketches;
};

Task taskOf(Workspace &workspace, const QStringList &paths, const ImportOptions &options, std::shared_ptr<ImportReport> report)
{
    Task task{&workspace,
              paths,
              options,
              std::move(report),
              workspace.tagSet(),
              workspace.pipeline(),
              workspace.store().location(),
              {},
              KnownSketches::of(workspace).all()};
    for (const project::ArticleSummary &article : workspace.articles())
        task.articles.push_back(article.id);
    return task;
}

// Compares what comes in with what is there and with what came before it.
class Comparison {
public:
    Comparison(const Task &task, std::stop_token stop) : among_(task.options.compareAmong)
    {
        if (task.articles.size() >= among_)
            return;
        Result<NearDuplicates> made = nearDuplicatesIn(task.location, task.articles, task.sketches, &made_, stop, among_);
        if (made)
            index_ = *std::move(made);
        else
            why_ = made.error().text();
    }
    const Sketches &made() const { return made_; }
    Company company(const QString &text)
    {
        Company company;
        if (!index_ || index_->isFull())
            return company;
        company.sketch = std::make_shared<const text::Sketch>(text::sketchOf(text));
        company.like = index_->likest(*company.sketch);
        index_->add(company.sketch, company.self);
        return company;
    }
    // Why not everything was compared; "" where it was.
    QString complaint() const
    {
        if (!why_.isEmpty())
            return QCoreApplication::translate("workspace", "Whether something like it is there was not looked for: %1").arg(why_);
        if (!index_ || index_->isFull())
            return QCoreApplication::translate(
                "workspace", "Whether something like it is there was not looked for: that is done among %n article(s) at most.", nullptr,
                int(among_));
        return {};
    }

private:
    std::size_t among_;
    std::optional<NearDuplicates> index_;
    Sketches made_;
    QString why_;
};

// The file that a place in words is in ("news.jsonl, line 3"); "" where that is not said.
QString fileAt(const QString &where, const QStringList &names)
{
    QString found;
    for (const QString &name : names) {
        if (where.startsWith(name) && name.size() > found.size())
            found = name;
    }
    return found.isEmpty() && names.size() == 1 ? names.front() : found;
}

void tellOf(const formats::Problem &problem, const QStringList &names, const std::shared_ptr<ImportReport> &report, const Job::Context &job)
{
    const bool isNote = problem.kind == formats::Problem::Kind::Note;
    const bool isUnreadable = problem.error.kind == base::Error::Kind::Io;
    const auto list = isNote ? &ImportReport::said : isUnreadable ? &ImportReport::unreadable : &ImportReport::refused;
    const QString file = isNote ? QString() : fileAt(problem.error.where, names);
    job.deliver([report, list, line = problem.error.text(), file] {
        ((*report).*list).append(line);
        if (!file.isEmpty() && !report->failed.contains(file))
            report->failed.append(file);
    });
}

PartOutcome bringPart(const Task &task, const formats::Input &input, const ImportPart &part, Comparison &comparison,
                      const Job::Context &job)
{
    const std::shared_ptr<ImportReport> report = task.report;
    const auto visit = [&](formats::Article article, int) {
        auto ready = std::make_shared<formats::Article>(std::move(article));
        const QString source = ready->document.fields().source;
        job.deliver(
            [workspace = task.workspace, ready, report, where = source.isEmpty() ? part.names.value(0) : source,
             company = comparison.company(ready->document.text())] { add(*workspace, std::move(*ready), where, company, *report); });
        return true;
    };
    return readPart(input, part,
                    {task.tagSet, *task.stages, task.options, visit,
                     [&](const formats::Problem &problem) { tellOf(problem, part.names, report, job); }, job.stop()});
}

// What became of what was said of all files: labels, and settings that no reader took.
void tellOfWishes(const ImportOptions &options, const std::vector<ImportPart> &parts, const PartOutcome &outcome,
                  const std::shared_ptr<ImportReport> &report, const Job::Context &job)
{
    QStringList done, said;
    for (const auto &[rule, count] : outcome.mapped)
        done.append(tr("The label “%1” came in as “%2” (%n times).", nullptr, count).arg(rule.first.tag, rule.second.tag));
    for (const auto &rule : options.labels) {
        if (!outcome.mapped.contains(rule))
            said.append(tr("The label “%1” stood nowhere; nothing came in as “%2” for it.").arg(rule.first.tag, rule.second.tag));
    }
    for (const auto &[key, value] : options.settings) {
        if (std::none_of(parts.begin(), parts.end(), [&key = key](const ImportPart &part) { return part.settings.contains(key); }))
            said.append(tr("No file takes the option %1=%2. “chiosa help import” lists what each format takes.").arg(key, value));
    }
    if (outcome.guessed > 0 && !text::detectsLanguages())
        done.append(tr("Languages were told by scripts and frequent words alone: this program was built without CLD2 (libcld2-dev)."));
    job.deliver([report, done, said] {
        report->remarks += done;
        report->said += said;
    });
}

void readAll(const Task &task, const Job::Context &job)
{
    const std::shared_ptr<ImportReport> report = task.report;
    const auto refuse = [&job, report](const QString &line, const QString &name) {
        job.deliver([report, line, name] {
            report->refused.append(line);
            report->failed += name.isEmpty() ? QStringList() : QStringList{name};
        });
    };
    QStringList missing;
    const Result<formats::DiskInput> input = filesOf(task.paths, &missing);
    job.deliver([report, missing] {
        for (const QString &path : missing) {
            report->unreadable.append(tr("%1: there is no such file.").arg(path));
            report->failed.append(QFileInfo(path).fileName());
        }
    });
    if (!input) {
        job.deliver([report, line = input.error().text()] { report->unreadable.append(line); });
        return;
    }
    const QString &format = task.options.format;
    const formats::Codec *named = format.isEmpty() ? nullptr : formats::codec(format);
    if (!format.isEmpty() && (!named || !named->format().reads))
        return refuse(tr("The format “%1” cannot be read here. “chiosa formats” lists those that can.").arg(format), {});
    Comparison comparison(task, job.stop());
    job.deliver([workspace = task.workspace, made = comparison.made()] {
        if (workspace->isOpen())
            KnownSketches::of(*workspace).keep(made);
    });
    const std::vector<ImportPart> parts = partsOf(*input, task.options);
    qsizetype done = 0;
    PartOutcome outcome;
    for (const ImportPart &part : parts) {
        if (job.stop().stop_requested())
            return;
        if (part.format.isEmpty() && !part.leftOut) {
            for (const QString &name : part.names)
                refuse(tr("%1: no format that can be read here was recognised. If you know it, name it.").arg(name), name);
        } else if (!part.leftOut) {
            const PartOutcome came = bringPart(task, *input, part, comparison, job);
            for (const auto &[rule, count] : came.mapped)
                outcome.mapped[rule] += count;
            outcome.guessed += came.guessed;
        }
        job.progress(++done, qsizetype(parts.size()));
    }
    tellOfWishes(task.options, parts, outcome, report, job);
    if (const QString complaint = comparison.complaint(); !complaint.isEmpty())
        job.deliver([report, complaint] { report->said.append(complaint); });
}

} // namespace

std::unique_ptr<Job> importFiles(Workspace &workspace, const QStringList &paths, const ImportOptions &options,
                                 std::shared_ptr<ImportReport> report)
{
    return std::make_unique<Job>(
        tr("Bringing in articles"),
        [task = taskOf(workspace, paths, options, std::move(report))](const Job::Context &job) { readAll(task, job); });
}

std::unique_ptr<Job> importText(Workspace &workspace, const QString &text, const QString &title, std::shared_ptr<ImportReport> report)
{
    return std::make_unique<Job>(
        tr("Bringing in what was pasted"), [text, title, task = taskOf(workspace, {}, {}, std::move(report))](const Job::Context &job) {
            QString clean = text;
            clean.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(QLatin1Char('\r'), QLatin1Char('\n'));
            ArticleFields fields;
            fields.name = title;
            fields.source = tr("pasted");
            auto article = std::make_shared<formats::Article>(formats::Article{Document({}, fields, {clean, 1}), {}});
            readStructure(*article, *task.stages, {}, job.stop());
            Comparison comparison(task, job.stop());
            const Company company = comparison.company(clean);
            job.deliver(
                [w = task.workspace, report = task.report, made = comparison.made(), complaint = comparison.complaint(), article, company] {
                    if (w->isOpen())
                        KnownSketches::of(*w).keep(made);
                    add(*w, std::move(*article), tr("pasted text"), company, *report);
                    report->said += complaint.isEmpty() ? QStringList() : QStringList{complaint};
                });
        });
}

} // namespace workspace
