// The part of the import that reads: which files, in which format, article by article, as wished.
#include "app/formats/partition.h"
#include "app/formats/registry.h"
#include "app/workspace/importer.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace workspace {

using namespace annotation;

namespace {

// Files that belong to one another have all but the suffix in common.
QString stemOf(const QString &name)
{
    const qsizetype dot = name.indexOf(QLatin1Char('.'), name.lastIndexOf(QLatin1Char('/')) + 1);
    return dot < 0 ? name : name.left(dot);
}

QStringList askedFor(const QStringList &names, const QStringList &only)
{
    QStringList stems;
    for (const QString &name : only)
        stems.append(stemOf(name));
    QStringList kept;
    std::copy_if(names.begin(), names.end(), std::back_inserter(kept),
                 [&stems](const QString &name) { return stems.contains(stemOf(name)); });
    return kept;
}

} // namespace

Result<formats::DiskInput> filesOf(const QStringList &paths, QStringList *missing)
{
    QStringList found;
    for (const QString &path : paths) {
        const QFileInfo info(path);
        if (!info.exists()) {
            missing->append(path);
            continue;
        }
        found.append(path);
        const QString text = info.path() + QLatin1Char('/') + info.completeBaseName() + QStringLiteral(".txt");
        if (info.isFile() && info.suffix() == QStringLiteral("ann") && QFileInfo::exists(text))
            found.append(text);
    }
    found.removeDuplicates();
    return formats::DiskInput::of(found);
}

std::vector<ImportPart> partsOf(const formats::Input &input, const ImportOptions &options)
{
    std::vector<ImportPart> parts = options.parts;
    const QStringList names = options.only.isEmpty() ? input.names() : askedFor(input.names(), options.only);
    if (parts.empty() && !options.format.isEmpty()) {
        parts.push_back({options.format, names, {}, false, {}, {}});
    } else if (parts.empty()) {
        for (const formats::Part &part : formats::partition(formats::PartInput(input, names)))
            parts.push_back({part.codec ? part.codec->format().id : QString(), part.names, {}, false, {}, {}});
    }
    for (ImportPart &part : parts) {
        const QStringList kept = options.only.isEmpty() ? part.names : askedFor(part.names, options.only);
        if (kept != part.names)
            part.wishes.clear(); // they count the articles of the whole part
        part.names = kept;
    }
    std::erase_if(parts, [](const ImportPart &part) { return part.names.isEmpty(); });
    return parts;
}

void readPart(const formats::Input &whole, const ImportPart &part, const PartReading &reading)
{
    const formats::Codec *codec = formats::codec(part.format);
    if (!codec || !codec->format().reads)
        return;
    const TagSet known = knowing(reading.tagSet, part.labels);
    formats::ReadOptions options;
    options.tagSet = &known;
    options.language = reading.options.language;
    options.dct = reading.options.dct;
    options.settings = part.settings;
    const formats::PartInput input(whole, part.names);
    const std::unique_ptr<formats::Reader> reader = codec->reader(input, options);
    std::map<Label, int> mapped;
    const auto tell = [&] {
        for (const formats::Problem &problem : reader->takeProblems())
            reading.tell(problem);
    };
    for (int place = 0; !reading.stop.stop_requested(); ++place) {
        std::optional<formats::Article> article = reader->next();
        if (!article)
            break;
        const auto wish = part.wishes.find(place);
        if (wish != part.wishes.end() && wish->second.leftOut)
            continue;
        mapLabels(*article, part.labels, &mapped);
        if (wish != part.wishes.end()) {
            const Document &was = article->document;
            ArticleFields fields = was.fields();
            applyFields(wish->second, fields);
            std::vector<Annotation> annotations;
            for (const AnnotationPointer &record : was.all())
                annotations.push_back(*record);
            article->document = Document(was.id(), std::move(fields), was.articleText(), std::move(annotations));
        }
        readStructure(*article, reading.stages, reading.options, reading.stop);
        if (wish != part.wishes.end())
            applyParts(wish->second, *article);
        const bool more = reading.visit(*std::move(article), place);
        tell();
        if (!more)
            return;
    }
    tell();
    for (const auto &[label, count] : mapped)
        reading.tell({formats::Problem::Kind::Note,
                      {base::Error::Kind::Invalid,
                       QCoreApplication::translate("workspace", "The label “%1” came in as “%2” (%n times).", nullptr, count)
                           .arg(label.tag, part.labels.at(label).tag),
                       part.names.value(0)}});
}

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

bool isPlain(const QStringList &paths)
{
    if (paths.size() != 1 || !QFileInfo(paths.front()).isFile())
        return false;
    QStringList missing;
    const Result<formats::DiskInput> input = filesOf(paths, &missing);
    if (!input)
        return true; // it will be told
    const formats::FileSet heads = formats::heads(*input);
    const formats::Codec *codec = formats::recognise(heads);
    return codec && codec->format().id != QLatin1String("csv")
        && codec->recognises(heads) >= formats::Likelihood::Likely; // a plain text is never more
}

} // namespace workspace
