#include "app/workspace/exporter.h"

#include "app/formats/registry.h"
#include "app/formats/selection.h"
#include "app/workspace/reasons.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QHash>
#include <QSet>

namespace workspace {

using namespace annotation;

namespace {

QString tr(const char *sentence) { return QCoreApplication::translate("workspace", sentence); }

struct Source {
    std::vector<DocumentId> articles;
    project::Location location;
    std::vector<Entity> entities;
    TagSet tagSet;
    formats::Selection selection;
};

// A path that ends in the format's suffix is one file in its folder; any other is a folder.
struct Target {
    QString folder, file;
};
Target targetOf(const QString &path, const formats::Format &format)
{
    const QFileInfo info(path);
    if (!info.isDir() && !info.suffix().isEmpty() && format.suffixes.contains(info.suffix().toLower()))
        return {info.path(), info.fileName()};
    return {path, {}};
}

// Remembers what was written, so that just that is read again: the folder may hold other things.
class RecordingOutput : public formats::Output {
public:
    explicit RecordingOutput(formats::Output &output) : output_(output) { }
    base::Result<> write(const QString &name, const QByteArray &bytes) override
    {
        names_.insert(name);
        return output_.write(name, bytes);
    }
    base::Result<QIODevice *> stream(const QString &name) override
    {
        names_.insert(name);
        return output_.stream(name);
    }
    base::Result<> commit() override { return output_.commit(); }
    QStringList names() const
    {
        QStringList sorted(names_.begin(), names_.end());
        sorted.sort();
        return sorted;
    }

private:
    formats::Output &output_;
    QSet<QString> names_;
};

base::Result<> write(const Source &source, const ExportOptions &options, const formats::Codec &codec,
                     const std::shared_ptr<ExportReport> &report, const Job::Context &job)
{
    Result<project::Reader> project = project::Reader::open(source.location);
    if (!project)
        return project.error();
    const Target target = targetOf(options.path, codec.format());
    formats::DiskOutput disk(target.folder);
    RecordingOutput output(disk);
    formats::WriteOptions writing;
    writing.fileName = target.file;
    writing.tagSet = &source.tagSet;
    writing.timeline = timelineItems;
    writing.settings = options.settings;
    formats::Selector selector(source.selection);
    const formats::EntityLookup entities = formats::lookupIn(source.entities);
    const std::unique_ptr<formats::Writer> writer = codec.writer(output, writing);
    auto losses = std::make_shared<std::vector<formats::Loss>>();
    const auto collect = [&writer, &losses] {
        for (formats::Loss &loss : writer->takeLosses())
            losses->push_back(std::move(loss));
    };
    QHash<QString, DocumentId> written;
    QStringList order;
    for (const DocumentId id : source.articles) {
        if (job.stop().stop_requested())
            return base::Error{base::Error::Kind::Conflict, tr("Stopped. Nothing was written."), options.path};
        Result<Document> document = project->document(id);
        if (!document)
            return document.error();
        formats::Selected chosen = selector.select(*document);
        losses->insert(losses->end(), chosen.losses.begin(), chosen.losses.end());
        if (base::Result<> added = writer->add(chosen.document, entities); !added)
            return added;
        written.insert(document->fields().name, id);
        order.append(document->fields().name);
        collect();
        job.progress(written.size(), qsizetype(source.articles.size()));
    }
    if (base::Result<> finished = writer->finish(); !finished)
        return finished;
    collect();
    if (base::Result<> committed = output.commit(); !committed)
        return committed;
    QStringList files;
    for (const QString &name : output.names())
        files.append(QDir(target.folder).filePath(name));
    const Result<formats::DiskInput> input = formats::DiskInput::of(files);
    if (!input)
        return input.error();
    formats::Meant meant{order, {}, entities, *losses, options.settings, {}};
    meant.reading.tagSet = &source.tagSet;
    meant.document = [&](const QString &name) -> std::optional<Document> {
        const auto found = written.constFind(name);
        const Result<Document> document = found == written.cend() ? Result<Document>(base::Error()) : project->document(*found);
        return document ? std::optional(selector.select(*document).document) : std::nullopt;
    };
    const Result<QStringList> wrong = codec.proofread(*input, meant);
    if (!wrong)
        return wrong.error();
    job.deliver([report, losses, mismatches = *wrong, files, count = int(written.size())] {
        report->articles = count;
        report->files = files;
        report->mismatches = mismatches;
        for (const formats::Loss &loss : *losses)
            ++(loss.kind == formats::Loss::Kind::Lost ? report->losses : report->inSidecar)[loss.what];
    });
    return {};
}

} // namespace

std::vector<formats::TimelineItem> timelineItems(const Document &document)
{
    std::vector<formats::TimelineItem> items;
    const timeline::Timeline timeline = timeline::timelineOf(document);
    for (const timeline::Item &item : timeline.items()) {
        if (item.kind == timeline::Item::Kind::Event)
            items.push_back({item.id, earliestOf(item.bounds), latestOf(item.bounds), item.anchor, item.value, item.order});
    }
    return items;
}

std::unique_ptr<Job> exportArticles(Workspace &workspace, const ExportOptions &options, std::shared_ptr<ExportReport> report)
{
    auto source = std::make_shared<Source>();
    source->articles = options.articles;
    if (source->articles.empty()) {
        for (const project::ArticleSummary &article : workspace.articles()) {
            if (!article.fields.excluded)
                source->articles.push_back(article.id);
        }
    }
    source->location = workspace.store().location();
    source->entities = workspace.state().entities();
    source->tagSet = workspace.tagSet();
    const Result<> flushed = workspace.waitUntilStored(); // the worker reads the file
    Result<formats::Selection> selection = formats::selectionFrom(options.settings);
    if (selection) {
        selection->verdicts = options.suggestions ? formats::Selection::Verdicts::All : formats::Selection::Verdicts::Decided;
        selection->rejected = options.rejected;
        source->selection = *selection;
    }
    return std::make_unique<Job>(tr("Writing articles"), [source, options, report, flushed, selection](const Job::Context &job) {
        const formats::Codec *codec = formats::codec(options.format);
        const auto fail = [&job, report](const base::Error &error) { job.deliver([report, error] { report->error = error; }); };
        if (!flushed || !selection)
            return fail(flushed ? selection.error() : flushed.error());
        if (!codec || !codec->format().writes) {
            const bool isToCome = formats::isKnownFormat(options.format);
            return fail({isToCome ? base::Error::Kind::Unsupported : base::Error::Kind::Invalid,
                         isToCome ? tr("The format “%1” cannot be written yet.").arg(options.format)
                                  : tr("There is no format “%1”.").arg(options.format),
                         {}});
        }
        if (const base::Result<> written = write(*source, options, *codec, report, job); !written)
            fail(written.error());
    });
}

} // namespace workspace
