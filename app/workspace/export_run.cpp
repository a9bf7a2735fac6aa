#include "app/workspace/export_run.h"

#include "app/text/likeness.h"
#include "app/workspace/data_card.h"
#include "app/workspace/export_files.h"
#include "app/workspace/reasons.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QHash>

namespace workspace {

using namespace annotation;

namespace {

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

// One writer at its place, and what it was given.
struct Part {
    Place place;
    std::unique_ptr<PlacedOutput> output;
    std::unique_ptr<formats::Writer> writer;
    QStringList articles; // names, in order
    std::vector<formats::Loss> losses;
};

// One export on its way.
class Export {
public:
    Export(const ExportSource &source, const ExportOptions &options, const formats::Codec &codec, const Job::Context &job)
        : source_(source),
          options_(options),
          codec_(codec),
          job_(job),
          target_(targetOf(options.path, codec.format())),
          selector_(source.selection),
          entities_(formats::lookupIn(source.entities))
    {
    }

    base::Result<ExportReport> run();

private:
    base::Result<> assign();
    base::Result<> write(formats::Output &output);
    base::Result<> add(std::size_t article);
    base::Result<> finish(formats::Output &output);
    base::Result<> proofread(const Part &part);
    Result<Document> chosen(DocumentId id, std::vector<formats::Loss> *losses = nullptr);
    void count(const Document &document, std::vector<formats::Loss> losses, Part &part);
    bool isStopped() const { return job_.stop().stop_requested(); }
    base::Error stopped() const
    {
        return {base::Error::Kind::Conflict, QCoreApplication::translate("workspace", "Stopped. Nothing was written."), options_.path};
    }

    const ExportSource &source_;
    const ExportOptions &options_;
    const formats::Codec &codec_;
    const Job::Context &job_;
    Target target_;
    formats::Selector selector_;
    formats::EntityLookup entities_;
    std::unique_ptr<project::Reader> project_;
    std::vector<std::size_t> parts_; // of each article; empty: all in one
    std::vector<Part> places_;
    std::vector<std::size_t> placeOf_; // of each article
    QHash<QString, DocumentId> written_;
    CardCounts counts_;
    ExportReport report_;
};

base::Result<ExportReport> Export::run()
{
    Result<project::Reader> project = project::Reader::open(source_.location);
    if (!project)
        return project.error();
    project_ = std::make_unique<project::Reader>(*std::move(project));
    if (const base::Result<> assigned = assign(); !assigned)
        return assigned.error();
    formats::DiskOutput disk(target_.folder);
    TrialOutput trial;
    formats::Output &output = source_.isTrial ? static_cast<formats::Output &>(trial) : disk;
    if (const base::Result<> written = write(output); !written)
        return written.error();
    report_.articles = int(written_.size());
    report_.beginnings = trial.beginnings();
    for (std::size_t i = 0; i < places_.size() && !source_.isTrial; ++i) {
        if (const base::Result<> read = proofread(places_[i]); !read)
            return read.error();
    }
    return std::move(report_);
}

Result<Document> Export::chosen(DocumentId id, std::vector<formats::Loss> *losses)
{
    Result<Document> document = project_->document(id);
    if (!document)
        return document.error();
    formats::Selected selected = selector_.select(*document);
    if (losses)
        *losses = std::move(selected.losses);
    return std::move(selected.document);
}

// Which part, and which shard of it, each article goes to.
base::Result<> Export::assign()
{
    std::vector<std::size_t> sizes(std::max<std::size_t>(1, options_.split.parts.size()));
    if (!options_.split.parts.empty()) {
        std::vector<SplitArticle> articles;
        std::vector<text::Sketch> sketches;
        for (const DocumentId id : source_.articles) {
            if (isStopped())
                return stopped();
            const Result<Document> document = chosen(id);
            if (!document)
                return document.error();
            SplitArticle article{document->fields().name, document->fields().dct, document->fields().story, 0, {}};
            for (const AnnotationPointer &record : document->all())
                ++article.labels[record->layer + QLatin1Char('/') + record->tag];
            articles.push_back(std::move(article));
            sketches.push_back(text::sketchOf(document->text()));
        }
        const std::vector<std::size_t> alike = text::groupsOf(sketches);
        for (std::size_t i = 0; i < articles.size(); ++i)
            articles[i].alike = alike[i];
        parts_ = split(articles, options_.split);
        for (const SplitPlan::Part &part : options_.split.parts)
            counts_.parts.emplace_back(part.name, formats::Census());
    } else {
        parts_.assign(source_.articles.size(), 0);
    }
    for (const std::size_t part : parts_)
        ++sizes[part];
    std::vector<std::size_t> seen(sizes.size());
    for (const std::size_t part : parts_) {
        const std::size_t shard = seen[part]++ * std::size_t(options_.shards) / sizes[part];
        placeOf_.push_back(part * std::size_t(options_.shards) + shard);
    }
    return {};
}

base::Result<> Export::write(formats::Output &output)
{
    for (Place &place : placesOf(options_, codec_, target_.file)) {
        Part part{std::move(place), {}, {}, {}, {}};
        part.output = std::make_unique<PlacedOutput>(output, part.place.folder);
        places_.push_back(std::move(part));
    }
    if (codec_.keepsParts() && places_.size() > 1) { // one writer for all of them: the article says where it goes
        for (std::size_t i = 1; i < places_.size(); ++i)
            places_[i].output.reset();
    }
    for (Part &part : places_) {
        if (!part.output)
            continue;
        formats::WriteOptions writing;
        writing.fileName = part.place.file;
        writing.tagSet = &source_.tagSet;
        writing.timeline = timelineItems;
        writing.settings = options_.settings;
        part.writer = codec_.writer(*part.output, writing);
    }
    for (std::size_t article = 0; article < source_.articles.size(); ++article) {
        if (isStopped())
            return stopped();
        if (const base::Result<> added = add(article); !added)
            return added;
        job_.progress(qsizetype(article) + 1, qsizetype(source_.articles.size()));
    }
    return finish(output);
}

base::Result<> Export::add(std::size_t article)
{
    const Place &place = places_[placeOf_[article]].place;
    Part &part = codec_.keepsParts() ? places_.front() : places_[placeOf_[article]];
    std::vector<formats::Loss> losses;
    Result<Document> document = chosen(source_.articles[article], &losses);
    if (!document)
        return document.error();
    if (codec_.keepsParts() && !place.name.isEmpty()) {
        ArticleFields fields = document->fields();
        fields.features.set(QStringLiteral("split"), place.name);
        std::vector<Annotation> records;
        for (const AnnotationPointer &record : document->all())
            records.push_back(*record);
        document = Document(document->id(), std::move(fields), document->articleText(), std::move(records));
    }
    if (base::Result<> added = part.writer->add(*document, entities_); !added)
        return added;
    written_.insert(document->fields().name, source_.articles[article]);
    part.articles.append(document->fields().name);
    count(*document, std::move(losses), part);
    count(*document, part.writer->takeLosses(), part);
    if (options_.card)
        counts_.add(*document, place.part);
    if (!options_.split.parts.empty()) {
        auto found = std::find_if(report_.parts.begin(), report_.parts.end(), [&](const auto &known) { return known.name == place.part; });
        if (found == report_.parts.end())
            found = report_.parts.insert(found, {place.part});
        ++found->articles;
        found->annotations += int(document->size());
    }
    return {};
}

void Export::count(const Document &document, std::vector<formats::Loss> losses, Part &part)
{
    constexpr qsizetype longest = 40;
    for (formats::Loss &loss : losses) {
        LossLine &line = (loss.kind == formats::Loss::Kind::Lost ? report_.losses : report_.inSidecar)[loss.what];
        ++line.count;
        if (line.examples.size() < LossLine::mostExamples) {
            const AnnotationPointer record = loss.id ? document.find(loss.id) : nullptr;
            QString words = record && record->isSpan() ? document.surface(*record).simplified() : record ? record->tag : QString();
            if (words.size() > longest)
                words = words.left(longest - 1) + QStringLiteral("…");
            //: an example of a loss: the article's name and the words marked
            line.examples << (words.isEmpty() ? loss.document
                                              : QCoreApplication::translate("workspace", "%1: %2").arg(loss.document, words));
        }
        part.losses.push_back(std::move(loss));
    }
}

base::Result<> Export::finish(formats::Output &output)
{
    for (Part &part : places_) {
        if (!part.writer)
            continue;
        if (base::Result<> finished = part.writer->finish(); !finished)
            return finished;
        count(Document(), part.writer->takeLosses(), part);
        for (const QString &name : part.output->names())
            report_.files.append(QDir(target_.folder).filePath(part.output->folder() + name));
    }
    if (options_.card) {
        const QString name = target_.file.isEmpty() ? QStringLiteral("DATA-CARD.md") : target_.file + QStringLiteral(".card.md");
        if (base::Result<> written = output.write(name, dataCard(counts_, options_, report_, source_.tagSet)); !written)
            return written;
        report_.files.append(QDir(target_.folder).filePath(name));
    }
    if (source_.isTrial)
        report_.files.clear();
    return output.commit();
}

// Only what this writer wrote is read again: the folder may hold other things.
base::Result<> Export::proofread(const Part &part)
{
    if (!part.writer || part.articles.isEmpty())
        return {};
    QStringList files;
    for (const QString &name : part.output->names())
        files.append(QDir(target_.folder).filePath(part.output->folder() + name));
    const Result<formats::DiskInput> input = formats::DiskInput::of(files);
    if (!input)
        return input.error();
    formats::Meant meant{part.articles, {}, entities_, part.losses, options_.settings, {}};
    meant.reading.tagSet = &source_.tagSet;
    meant.document = [this](const QString &name) -> std::optional<Document> {
        const auto found = written_.constFind(name);
        const Result<Document> document = found == written_.cend() ? Result<Document>(base::Error()) : chosen(*found);
        return document ? std::optional(*document) : std::nullopt;
    };
    const Result<QStringList> wrong = codec_.proofread(*input, meant);
    if (!wrong)
        return wrong.error();
    report_.mismatches += *wrong;
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

base::Result<ExportReport> runExport(const ExportSource &source, const ExportOptions &options, const formats::Codec &codec,
                                     const Job::Context &job)
{
    return Export(source, options, codec, job).run();
}

} // namespace workspace
