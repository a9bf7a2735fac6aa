#include "app/workspace/importer.h"

#include "app/formats/partition.h"
#include "app/formats/registry.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace workspace {

using namespace annotation;

namespace {

QString tr(const char *sentence) { return QCoreApplication::translate("workspace", sentence); }

// The paths that are there, each text beside an annotation file with it; the others are told.
QStringList present(const QStringList &paths, QStringList *unreadable)
{
    QStringList found;
    for (const QString &path : paths) {
        const QFileInfo info(path);
        if (!info.exists()) {
            unreadable->append(tr("%1: there is no such file.").arg(path));
            continue;
        }
        found.append(path);
        const QString text = info.path() + QLatin1Char('/') + info.completeBaseName() + QStringLiteral(".txt");
        if (info.isFile() && info.suffix() == QStringLiteral("ann") && QFileInfo::exists(text))
            found.append(text);
    }
    found.removeDuplicates();
    return found;
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

// On the interface thread: one article into the project.
void add(Workspace &workspace, formats::Article article, const QString &where, ImportReport &report)
{
    if (!workspace.isOpen())
        return;
    const Result<std::vector<DocumentId>> same = workspace.store().withText(article.document.text());
    if (same && !same->empty()) {
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
    workspace.editor().unload(id); // an import of thousands must not fill the memory
}

void readPart(Workspace *workspace, const formats::Input &input, const formats::Codec &codec, const TagSet &tagSet,
              const suggest::Pipeline &stages, const ImportOptions &options, const std::shared_ptr<ImportReport> &report,
              const Job::Context &job)
{
    formats::ReadOptions reading;
    reading.tagSet = &tagSet;
    reading.language = options.language;
    reading.dct = options.dct;
    const std::unique_ptr<formats::Reader> reader = codec.reader(input, reading);
    const auto tell = [&] {
        for (const formats::Problem &problem : reader->takeProblems()) {
            const bool unreadable = problem.error.kind == base::Error::Kind::Io;
            const auto list = problem.kind == formats::Problem::Kind::Note ? &ImportReport::said
                : unreadable                                               ? &ImportReport::unreadable
                                                                           : &ImportReport::refused;
            job.deliver([report, list, line = problem.error.text()] { ((*report).*list).append(line); });
        }
    };
    while (std::optional<formats::Article> article = reader->next()) {
        readStructure(*article, stages, options, job.stop());
        auto ready = std::make_shared<formats::Article>(*std::move(article));
        const QString where = ready->document.fields().source.isEmpty() ? input.names().value(0) : ready->document.fields().source;
        job.deliver([workspace, ready, report, where] { add(*workspace, std::move(*ready), where, *report); });
        tell();
        if (job.stop().stop_requested())
            return;
    }
    tell();
}

void readAll(Workspace *workspace, const QStringList &paths, const TagSet &tagSet, const suggest::Pipeline &stages,
             const ImportOptions &options, const std::shared_ptr<ImportReport> &report, const Job::Context &job)
{
    const auto refuse = [&job, report](const QString &line) { job.deliver([report, line] { report->refused.append(line); }); };
    QStringList unreadable;
    const Result<formats::DiskInput> input = formats::DiskInput::of(present(paths, &unreadable));
    if (!input)
        unreadable.append(input.error().text());
    job.deliver([report, unreadable] { report->unreadable += unreadable; });
    if (!input)
        return;
    const formats::Codec *named = options.format.isEmpty() ? nullptr : formats::codec(options.format);
    if (!options.format.isEmpty() && (!named || !named->format().reads))
        return refuse(tr("The format “%1” cannot be read here. “chiosa formats” lists those that can.").arg(options.format));
    const std::vector<formats::Part> parts = named ? std::vector{formats::Part{named, input->names()}} : formats::partition(*input);
    qsizetype done = 0;
    for (const formats::Part &part : parts) {
        if (job.stop().stop_requested())
            return;
        if (!part.codec) {
            for (const QString &name : part.names)
                refuse(tr("%1: no format that can be read here was recognised. If you know it, name it.").arg(name));
            continue;
        }
        readPart(workspace, formats::PartInput(*input, part.names), *part.codec, tagSet, stages, options, report, job);
        job.progress(++done, qsizetype(parts.size()));
    }
}

} // namespace

void readStructure(formats::Article &article, const suggest::Pipeline &stages, const ImportOptions &options, std::stop_token stop)
{
    ArticleFields fields = article.document.fields();
    const suggest::ArticleHints hints
        = suggest::hintsOf(article.document.text(), fields.language.isEmpty() ? options.language : fields.language);
    if (fields.language.isEmpty())
        fields.language = hints.language;
    if (fields.title.isEmpty())
        fields.title = hints.title;
    if (fields.author.isEmpty())
        fields.author = hints.byline;
    if (fields.dct.isEmpty() && !hints.dct.isEmpty()) {
        fields.dct = hints.dct;
        fields.features.set(QStringLiteral("dctFrom"), hints.dctFrom);
    }
    std::vector<Annotation> annotations;
    std::uint64_t highest = 0;
    for (const AnnotationPointer &record : article.document.all()) {
        annotations.push_back(*record);
        highest = std::max(highest, record->id.value);
    }
    if (annotations.empty() || fields.features.has(u"format")) { // what brings articles alone tells some of their structure
        const Document bare(article.document.id(), fields, article.document.articleText());
        const suggest::Reading reading = stages.read(bare, suggest::StructureFamily, stop);
        for (Annotation part : reading.annotations()) {
            if (part.layer != layers::structure || !article.document.overlapping(part.hull()).empty())
                continue;
            part.id = {++highest};
            if (part.origin.confidence >= suggest::StructureSuggester::certain)
                part.verdict = Verdict::Accepted; // as good as told by the file
            annotations.push_back(std::move(part));
        }
    }
    article.document = Document(article.document.id(), std::move(fields), article.document.articleText(), std::move(annotations));
}

bool isProjectFile(const QString &path) { return path.endsWith(QStringLiteral(".chiosa"), Qt::CaseInsensitive); }

std::unique_ptr<Job> importFiles(Workspace &workspace, const QStringList &paths, const ImportOptions &options,
                                 std::shared_ptr<ImportReport> report)
{
    return std::make_unique<Job>(tr("Bringing in articles"),
                                 [&workspace, paths, options, report, tagSet = workspace.tagSet(), stages = workspace.pipeline()](
                                     const Job::Context &job) { readAll(&workspace, paths, tagSet, *stages, options, report, job); });
}

std::unique_ptr<Job> importText(Workspace &workspace, const QString &text, const QString &title, std::shared_ptr<ImportReport> report)
{
    return std::make_unique<Job>(
        tr("Bringing in what was pasted"), [&workspace, text, title, report, stages = workspace.pipeline()](const Job::Context &job) {
            QString clean = text;
            clean.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(QLatin1Char('\r'), QLatin1Char('\n'));
            ArticleFields fields;
            fields.name = title;
            fields.source = tr("pasted");
            auto article = std::make_shared<formats::Article>(formats::Article{Document({}, fields, {clean, 1}), {}});
            readStructure(*article, *stages, {}, job.stop());
            job.deliver([&workspace, article, report] { add(workspace, std::move(*article), tr("pasted text"), *report); });
        });
}

} // namespace workspace
