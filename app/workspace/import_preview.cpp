#include "app/workspace/import_preview.h"

#include "app/formats/csv/csv.h"
#include "app/formats/registry.h"
#include "app/formats/text/decoding.h"
#include "app/workspace/known_sketches.h"

#include <QCoreApplication>
#include <QIODevice>

#include <cmath>

namespace workspace {

using namespace annotation;

namespace {

constexpr qint64 tableBytes = 256 * 1024;
constexpr int tableRows = 6; // the names among them

struct Task {
    QStringList paths;
    std::vector<ImportPart> parts;
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
    Preview::Article shown{std::move(article), place, {}, {}, 0};
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

std::vector<QStringList> headOf(const formats::Input &input, const QString &name)
{
    const auto device = input.open(name);
    if (!device)
        return {};
    const QByteArray bytes = (*device)->read(tableBytes);
    const auto decoded = formats::decode((*device)->atEnd() ? bytes : bytes.left(bytes.lastIndexOf('\n') + 1), name);
    return decoded ? tableHead(decoded->text, tableRows) : std::vector<QStringList>();
}

Preview::Part partSeen(const Task &task, const formats::Input &input, const ImportPart &part, Standing &standing, std::stop_token stop)
{
    Preview::Part shown;
    shown.part = part;
    const formats::Codec *codec = formats::codec(part.format);
    if (!codec)
        return shown;
    shown.format = codec->format().name;
    if (part.format == QLatin1String("csv"))
        shown.table = headOf(input, part.names.front());
    ImportPart plain = part; // language and date count for what is recognised; parts are laid over it by whoever shows it
    for (auto &[place, wish] : plain.wishes) {
        wish.leftOut = false;
        wish.parts.clear();
    }
    plain.labels.clear();
    const ImportOptions options;
    const auto visit = [&](formats::Article article, int place) {
        if (int(shown.articles.size()) == Preview::most) {
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
    readPart(input, plain, {task.tagSet, *task.stages, options, visit, tell, stop});
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
    options.parts = task.parts;
    Standing standing = standingOf(task, made, job.stop());
    const std::vector<ImportPart> parts = partsOf(*input, options);
    for (const ImportPart &part : parts) {
        if (job.stop().stop_requested())
            return preview;
        preview.parts.push_back(partSeen(task, *input, part, standing, job.stop()));
        job.progress(qsizetype(preview.parts.size()), qsizetype(parts.size()));
    }
    return preview;
}

} // namespace

std::unique_ptr<Job> previewFiles(Workspace &workspace, const QStringList &paths, const std::vector<ImportPart> &parts,
                                  std::shared_ptr<Preview> found)
{
    Task task{paths,
              parts,
              workspace.tagSet(),
              workspace.pipeline(),
              workspace.store().location(),
              workspace.articles(),
              KnownSketches::of(workspace).all()};
    return std::make_unique<Job>(QCoreApplication::translate("workspace", "Looking at the files"),
                                 [&workspace, task = std::move(task), found](const Job::Context &job) {
                                     Sketches made;
                                     auto preview = std::make_shared<Preview>(look(task, &made, job));
                                     job.deliver([&workspace, found, preview, made = std::move(made)] {
                                         if (!workspace.isOpen())
                                             return;
                                         KnownSketches::of(workspace).keep(made);
                                         *found = std::move(*preview);
                                         for (Preview::Part &part : found->parts) {
                                             for (const auto &[from, to] : rememberedLabels(part.part.format, workspace.tagSet()))
                                                 part.part.labels.try_emplace(from, to);
                                         }
                                     });
                                 });
}

std::vector<QStringList> tableHead(const QString &text, int rows)
{
    std::vector<QStringList> table;
    const QChar separator = formats::csv::separatorOf(text.section(QLatin1Char('\n'), 0, 0));
    QStringList row;
    QString cell;
    bool quoted = false;
    for (qsizetype at = 0; at < text.size() && int(table.size()) < rows; ++at) {
        const QChar c = text[at];
        if (quoted && c == u'"' && at + 1 < text.size() && text[at + 1] == u'"') {
            cell += c;
            ++at;
        } else if (c == u'"' && (quoted || cell.isEmpty())) {
            quoted = !quoted;
        } else if (quoted || (c != separator && c != u'\n')) {
            cell += c;
        } else {
            row.append(std::exchange(cell, {}));
            if (c == u'\n' && (row.size() > 1 || !row[0].trimmed().isEmpty()))
                table.push_back(row);
            if (c == u'\n')
                row.clear();
        }
    }
    if (int(table.size()) < rows && (!cell.isEmpty() || !row.isEmpty()))
        table.push_back(row << cell);
    return table;
}

} // namespace workspace
