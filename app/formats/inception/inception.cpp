#include "app/formats/inception/inception.h"

#include "app/base/json_values.h"
#include "app/formats/archive.h"
#include "app/formats/archive_writer.h"
#include "app/formats/file_names.h"
#include "app/formats/inception/project_json.h"
#include "app/formats/json_object.h"
#include "app/formats/text/text.h"
#include "app/formats/uima/cas_writer.h"
#include "app/formats/uima/json_cas.h"
#include "app/formats/uima/xmi.h"
#include "app/formats/uima_json/uima_json.h"
#include "app/formats/uima_xmi/uima_xmi.h"
#include "app/formats/webanno_tsv3/webanno_tsv3.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>

#include <array>
#include <deque>

namespace formats {

namespace {

const QString projectPrefix = QStringLiteral("exportedproject");
const QString sourceKey = QStringLiteral("source");

const Codec *codecOf(const FileSet &files)
{
    static const UimaXmi xmi;
    static const UimaJson json;
    static const WebannoTsv3 tsv;
    for (const Codec *codec : std::array<const Codec *, 3>{&xmi, &json, &tsv}) {
        if (codec->recognises(files) == Likelihood::Certain)
            return codec;
    }
    return nullptr;
}

// One article as one person left it, to be read.
struct Version {
    QString document, user, path; // in the archive
};

class ProjectReader : public Reader {
public:
    ProjectReader(const Input &input, const ReadOptions &options) : input_(input), options_(options), names_(input.names()) { }

    std::optional<Article> next() override
    {
        while (waiting_.empty() && (at_ < versions_.size() || file_ < names_.size())) {
            if (at_ < versions_.size())
                read(versions_[at_++]);
            else
                open(names_[file_++]);
        }
        if (waiting_.empty())
            return std::nullopt;
        Article article = std::move(waiting_.front());
        waiting_.pop_front();
        return article;
    }

private:
    void open(const QString &name)
    {
        versions_.clear();
        at_ = 0;
        where_ = name;
        const auto bytes = input_.bytes(name, ArchiveLimits().archive);
        if (!bytes)
            return refuse(bytes.error());
        archive_.reset();
        auto archive = Archive::open(*bytes, name, limits());
        if (!archive)
            return refuse(archive.error());
        archive_.emplace(*std::move(archive));
        if (auto failed = plan())
            refuse(*failed);
    }

    ArchiveLimits limits() const
    {
        ArchiveLimits limits;
        limits.file = options_.largestDocument;
        return limits;
    }

    base::Error malformed(const QString &words, const QString &path = {}) const
    {
        return {base::Error::Kind::Malformed, words, path.isEmpty() ? where_ : where_ + QLatin1Char('/') + path};
    }

    // What is to be read of the documents that the project names.
    std::optional<base::Error> plan()
    {
        QString description;
        for (const QString &name : archive_->names()) {
            if (name.startsWith(projectPrefix) && name.endsWith(QLatin1String(".json")))
                description = name;
        }
        if (description.isEmpty())
            return malformed(QCoreApplication::translate("formats", "This is no project of INCEpTION: “exportedproject.json” is missing."));
        const auto bytes = archive_->bytes(description);
        if (!bytes)
            return bytes.error();
        const auto project = parsedObject(*bytes);
        if (!project)
            return malformed(QCoreApplication::translate("formats", "This is not JSON: %1.").arg(project.error().message), description);
        for (const QJsonValue &value : base::valuesOf(project->value(u"source_documents").toArray()))
            planDocument(value.toObject().value(u"name").toString(), value.toObject().value(u"format").toString());
        if (versions_.empty())
            return malformed(QCoreApplication::translate("formats", "The project names no documents."), description);
        remarks(*project);
        return std::nullopt;
    }

    void remarks(const QJsonObject &project)
    {
        const auto layers = static_cast<int>(project.value(u"layers").toArray().size());
        const auto sets = static_cast<int>(project.value(u"tag_sets").toArray().size());
        if (project.value(u"project_permissions").toArray().isEmpty() && project.value(u"annotation_documents").toArray().isEmpty())
            return; // as written here: everything is in the documents
        note(
            malformed(QCoreApplication::translate(
                          "formats", "Of the project, only its articles were read; %1 layers and %2 tag sets, users and settings were not.")
                          .arg(layers)
                          .arg(sets)));
    }

    void planDocument(const QString &document, const QString &format)
    {
        const std::size_t before = versions_.size();
        bool serialised = false;
        for (const char *folder : {"curation/", "annotation/"}) {
            const QString prefix = QLatin1String(folder) + document + QLatin1Char('/');
            for (const QString &name : archive_->names()) {
                if (name.startsWith(prefix) && isReadable(name))
                    versions_.push_back({document, QFileInfo(name).completeBaseName(), name});
            }
        }
        for (const QString &name : archive_->names())
            serialised
                = serialised || (name.startsWith(QLatin1String("annotation_ser/") + document + QLatin1Char('/')) && !isInitial(name));
        if (versions_.size() > before)
            return;
        if (serialised)
            note(malformed(QCoreApplication::translate("formats",
                                                       "The annotations are there as Java objects only, which cannot be read; export the "
                                                       "project anew with “UIMA CAS JSON” or “XMI” as its secondary format."),
                           document));
        versions_.push_back({document, {}, QLatin1String("source/") + document});
        formats_[document] = format;
    }

    static bool isInitial(const QString &name) { return QFileInfo(name).completeBaseName() == QLatin1String("INITIAL_CAS"); }
    static bool isReadable(const QString &name)
    {
        static const QStringList known{QStringLiteral("xmi"), QStringLiteral("json"), QStringLiteral("tsv"), QStringLiteral("zip")};
        return known.contains(QFileInfo(name).suffix().toLower()) && !isInitial(name);
    }

    void read(const Version &version)
    {
        const auto files = filesOf(version);
        if (!files)
            return refuse(files.error());
        const Codec *codec = codecOf(*files);
        static const PlainText text;
        if (!codec && formats_[version.document].startsWith(QLatin1String("text")))
            codec = &text;
        if (!codec)
            return refuse(
                {base::Error::Kind::Unsupported,
                 QCoreApplication::translate("formats", "Sources in the format “%1” are not read.").arg(formats_[version.document]),
                 where_ + QLatin1Char('/') + version.path});
        const auto imported = codec->read(*files, options_);
        if (!imported)
            return refuse(imported.error());
        for (const Problem &problem : imported->problems) {
            base::Error error = problem.error;
            error.where
                = where_ + QLatin1Char('/') + version.path + (error.where.isEmpty() ? QString() : QStringLiteral(": ") + error.where);
            problem.kind == Problem::Kind::Refused ? refuse(std::move(error)) : note(std::move(error));
        }
        for (const Article &article : imported->articles)
            waiting_.push_back(by(version, article));
    }

    // The file itself, or what a ZIP archive in its place holds.
    base::Result<FileSet> filesOf(const Version &version) const
    {
        auto bytes = archive_->bytes(version.path);
        if (!bytes)
            return bytes.error();
        if (!bytes->startsWith("PK"))
            return FileSet{{QFileInfo(version.path).fileName(), *std::move(bytes)}};
        const auto inner = Archive::open(*bytes, where_ + QLatin1Char('/') + version.path, limits());
        if (!inner)
            return inner.error();
        FileSet files;
        for (const QString &name : inner->names()) {
            auto file = inner->bytes(name);
            if (!file)
                return file.error();
            files[name] = *std::move(file);
        }
        return files;
    }

    // Where several people left an article, each has one of its own; what says nothing else was decided by them.
    Article by(const Version &version, Article article) const
    {
        const auto versions = std::count_if(versions_.begin(), versions_.end(),
                                            [&version](const Version &other) { return other.document == version.document; });
        annotation::ArticleFields fields = article.document.fields();
        const QString user = version.user == QLatin1String("CURATION_USER") ? QStringLiteral("curation") : version.user;
        const bool own = version.user.isEmpty();
        if (!own)
            fields.name = versions > 1 ? QStringLiteral("%1-%2").arg(version.document, user) : version.document;
        else if (formats_.contains(version.document) && formats_.at(version.document).startsWith(QLatin1String("text")))
            fields.name = version.document;
        std::vector<annotation::Annotation> annotations;
        for (const annotation::AnnotationPointer &record : article.document.all()) {
            annotations.push_back(*record);
            annotation::Annotation &made = annotations.back();
            if (!own && made.annotator.isEmpty() && made.isDecided() && made.layer != annotation::layers::token
                && made.layer != annotation::layers::sentence)
                made.annotator = user;
        }
        article.document = annotation::Document({}, std::move(fields), article.document.articleText(), std::move(annotations));
        return article;
    }

    const Input &input_;
    ReadOptions options_;
    QStringList names_;
    qsizetype file_ = 0;
    QString where_;
    std::optional<Archive> archive_;
    std::vector<Version> versions_;
    std::map<QString, QString> formats_; // of the sources, by document
    std::size_t at_ = 0;
    std::deque<Article> waiting_;
};

class ProjectWriter : public Writer {
public:
    ProjectWriter(Output &output, const WriteOptions &options)
        : output_(output), options_(options), name_(options.fileName.isEmpty() ? QStringLiteral("documents.zip") : options.fileName)
    {
        const auto wanted = options_.settings.find(sourceKey);
        xmi_ = wanted != options_.settings.end() && wanted->second == QLatin1String("xmi");
    }

    base::Result<> add(const annotation::Document &document, const EntityLookup &entities) override
    {
        uima::WrittenCas written = uima::casOf(document, entities);
        for (Loss &loss : written.losses)
            lose(std::move(loss));
        for (const auto &[name, type] : written.cas.types.types())
            types_.add(type);
        const QString file = files_.next(document.fields().name) + (xmi_ ? QStringLiteral(".xmi") : QStringLiteral(".json"));
        qsizetype replaced = 0;
        sources_[QStringLiteral("source/") + file] = xmi_ ? uima::toXmi(written.cas, &replaced) : uima::casJson(written.cas);
        if (replaced > 0)
            lose({document.fields().name,
                  {},
                  QCoreApplication::translate("formats", "Characters that XML cannot hold are replaced by “\uFFFD”."),
                  Loss::Kind::Lost});
        documents_.push_back({file});
        return {};
    }

    base::Result<> finish() override
    {
        const QString project = QFileInfo(name_).completeBaseName();
        sources_[projectPrefix + QStringLiteral(".json")] = inception::projectJson(
            project, xmi_ ? QStringLiteral("xmi") : QStringLiteral("jsoncas"), documents_, types_, options_.tagSet);
        const auto archive = archiveOf(sources_);
        return archive ? output_.write(name_, *archive) : base::Result<>(archive.error());
    }

private:
    Output &output_;
    WriteOptions options_;
    QString name_;
    bool xmi_ = false;
    FileNames files_;
    FileSet sources_;
    std::vector<inception::SourceDocument> documents_;
    uima::TypeSystem types_;
};

} // namespace

Format Inception::format() const
{
    return {
        QStringLiteral("inception"), QStringLiteral("INCEpTION project"), {QStringLiteral("zip")}, Archive::canRead(), Archive::canRead()};
}

std::vector<Setting> Inception::settings() const
{
    return {{sourceKey,
             {QStringLiteral("jsoncas"), QStringLiteral("xmi")},
             QCoreApplication::translate("formats", "The format of the sources in the project."),
             false}};
}

Likelihood Inception::recognises(const FileSet &heads) const
{
    Likelihood least = heads.empty() ? Likelihood::No : Likelihood::Certain;
    for (const auto &[name, head] : heads) {
        const bool archive = head.startsWith("PK\x03\x04") && QFileInfo(name).suffix().toLower() == QLatin1String("zip");
        const bool project = head.contains("exportedproject") || head.contains("source/") || head.contains("annotation_ser/");
        least = std::min(least, !archive ? Likelihood::No : project ? Likelihood::Certain : Likelihood::Possible);
    }
    return least;
}

std::unique_ptr<Reader> Inception::reader(const Input &input, const ReadOptions &options) const
{
    return std::make_unique<ProjectReader>(input, options);
}

std::unique_ptr<Writer> Inception::writer(Output &output, const WriteOptions &options) const
{
    return std::make_unique<ProjectWriter>(output, options);
}

} // namespace formats
