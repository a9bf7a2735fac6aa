// The part of the import that reads: which files, in which format, article by article, as wished.
#include "app/formats/csv/table.h"
#include "app/formats/partition.h"
#include "app/formats/registry.h"
#include "app/formats/text/decoding.h"
#include "app/workspace/importer.h"

#include <QFileInfo>
#include <QIODevice>

namespace workspace {

using namespace annotation;

namespace {

const QString tableFormat = QStringLiteral("csv");
constexpr qint64 tableBytes = 256 * 1024;
constexpr int tableRows = 6; // the names among them

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

// Of these settings, those that a reader of this format takes.
formats::Settings takenBy(const QString &format, const formats::Settings &settings)
{
    const formats::Codec *codec = formats::codec(format);
    formats::Settings taken;
    for (const formats::Setting &known : codec ? codec->settings() : std::vector<formats::Setting>()) {
        const auto said = settings.find(known.key);
        if (known.onReading && said != settings.end())
            taken.insert(*said);
    }
    return taken;
}

// A table for each row of names; and lines of JSON that can be a table are one where somebody says which of its columns is what.
void addTables(const formats::Input &input, const ImportPart &part, const ImportOptions &options, std::vector<ImportPart> &parts)
{
    std::vector<std::pair<QStringList, ImportPart>> tables;
    for (const QString &name : part.names) {
        const std::vector<QStringList> head = tableHead(input, name);
        const QStringList columns = head.empty() ? QStringList() : head.front();
        auto found = std::find_if(tables.begin(), tables.end(), [&columns](const auto &table) { return table.first == columns; });
        if (found == tables.end()) {
            tables.push_back({columns, {tableFormat, {}, takenBy(tableFormat, options.settings), false, {}, {}}});
            found = tables.end() - 1;
            if (found->second.settings.empty())
                found->second.settings = options.memory.columns(columns);
        }
        found->second.names.append(name);
    }
    for (auto &table : tables)
        parts.push_back(std::move(table.second));
}

bool canBeTable(const formats::Input &input, const ImportPart &part)
{
    const formats::FileSet heads = formats::heads(formats::PartInput(input, part.names));
    return formats::codec(tableFormat)->recognises(heads) != formats::Likelihood::No;
}

// What nobody has decided of before: as it is recognised, with what is said of all and what is remembered.
std::vector<ImportPart> recognised(const formats::Input &input, const QStringList &names, const ImportOptions &options)
{
    std::vector<ImportPart> found;
    if (!options.format.isEmpty()) {
        found.push_back({options.format, names, {}, false, {}, {}});
    } else {
        for (const formats::Part &part : formats::partition(formats::PartInput(input, names)))
            found.push_back({part.codec ? part.codec->format().id : QString(), part.names, {}, false, {}, {}});
    }
    std::vector<ImportPart> parts;
    for (ImportPart &part : found) {
        part.settings = takenBy(part.format, options.settings);
        const bool asTable = options.format.isEmpty() && part.format == QLatin1String("jsonl") && part.settings.empty()
            && !takenBy(tableFormat, options.settings).empty() && canBeTable(input, part);
        if (part.format == tableFormat || asTable) {
            addTables(input, part, options, parts);
            continue;
        }
        parts.push_back(std::move(part));
    }
    for (ImportPart &part : parts) {
        part.labels = options.labels;
        const LabelMapping remembered = options.memory.labels(part.format);
        part.labels.insert(remembered.begin(), remembered.end());
    }
    return parts;
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

std::vector<QStringList> tableHead(const formats::Input &input, const QString &name)
{
    const auto device = input.open(name);
    if (!device)
        return {};
    const QByteArray bytes = (*device)->read(tableBytes);
    const auto decoded = formats::decode((*device)->atEnd() ? bytes : bytes.left(bytes.lastIndexOf('\n') + 1), name);
    return decoded ? formats::csv::tableOf(decoded->text, tableRows).rows : std::vector<QStringList>();
}

std::vector<ImportPart> partsOf(const formats::Input &input, const ImportOptions &options)
{
    std::vector<ImportPart> parts = options.parts;
    const QStringList names = options.only.isEmpty() ? input.names() : askedFor(input.names(), options.only);
    if (parts.empty())
        parts = recognised(input, names, options);
    for (ImportPart &part : parts) {
        const QStringList kept = options.only.isEmpty() ? part.names : askedFor(part.names, options.only);
        if (kept != part.names)
            part.wishes.clear(); // they count the articles of the whole part
        part.names = kept;
    }
    std::erase_if(parts, [](const ImportPart &part) { return part.names.isEmpty(); });
    return parts;
}

PartOutcome readPart(const formats::Input &whole, const ImportPart &part, const PartReading &reading)
{
    const formats::Codec *codec = formats::codec(part.format);
    PartOutcome outcome;
    if (!codec || !codec->format().reads)
        return outcome;
    const TagSet known = knowing(reading.tagSet, part.labels);
    formats::ReadOptions options;
    options.tagSet = &known;
    options.language = reading.options.language;
    options.dct = reading.options.dct;
    options.settings = part.settings;
    const formats::PartInput input(whole, part.names);
    const std::unique_ptr<formats::Reader> reader = codec->reader(input, options);
    const auto tell = [&] {
        for (const formats::Problem &problem : reader->takeProblems())
            reading.tell(problem);
    };
    for (int place = 0; !reading.stop.stop_requested(); ++place) {
        std::optional<formats::Article> article = reader->next();
        if (!article)
            break;
        if (place < reading.from)
            continue;
        const auto wish = part.wishes.find(place);
        if (wish != part.wishes.end() && wish->second.leftOut)
            continue;
        mapLabels(*article, part.labels, &outcome.mapped);
        if (wish != part.wishes.end())
            applyFields(wish->second, *article);
        outcome.guessed += article->document.fields().language.isEmpty() && reading.options.language.isEmpty();
        readStructure(*article, reading.stages, reading.options, reading.stop);
        if (wish != part.wishes.end())
            applyParts(wish->second, *article);
        const bool more = reading.visit(*std::move(article), place);
        tell();
        if (!more)
            return outcome;
    }
    tell();
    return outcome;
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
