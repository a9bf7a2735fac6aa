#include "app/formats/partition.h"

#include "app/formats/registry.h"
#include "app/formats/semeval/article_files.h"
#include "app/formats/semeval/timelines.h"

#include <QFileInfo>
#include <QIODevice>
#include <QSet>

namespace formats {

namespace {

const QString annotations = QStringLiteral(".ann");
const QString offsets = QStringLiteral(".offsets.tsv");

QString folderOf(const QString &name) { return name.left(name.lastIndexOf(QLatin1Char('/')) + 1); }

// Files that mean something only beside others.
QSet<QString> companions(const QSet<QString> &names)
{
    QSet<QString> found;
    QSet<QString> bratFolders;
    for (const QString &name : names) {
        if (!name.endsWith(annotations))
            continue;
        const QString stem = name.chopped(annotations.size());
        bratFolders.insert(folderOf(name));
        for (const char *suffix : {".txt", ".json"}) {
            if (names.contains(stem + QLatin1String(suffix)))
                found.insert(stem + QLatin1String(suffix));
        }
    }
    for (const QString &name : names) {
        if (name.endsWith(offsets) || (name.endsWith(QLatin1String(".conf")) && bratFolders.contains(folderOf(name))))
            found.insert(name);
    }
    return found;
}

// A text with the places of its sentences beside it belongs to timelines of SemEval.
bool isBesideTimelines(const QSet<QString> &names, const QString &name)
{
    return name.endsWith(semeval::sentencesSuffix)
        || (name.endsWith(QLatin1String(".txt")) && names.contains(name.chopped(4) + semeval::sentencesSuffix));
}

// The card of a data set, and its second configuration, beside the rows that are read.
bool isBesideDataSet(const QStringList &all, const QString &name)
{
    const qsizetype ner = name.lastIndexOf(QLatin1String("ner/"));
    const bool card = name.endsWith(QLatin1String("README.md"));
    if (!card && (ner < 0 || !name.endsWith(QLatin1String(".jsonl"))))
        return false;
    const QString data = (card ? folderOf(name) : name.left(ner)) + QStringLiteral("data/");
    return std::any_of(all.begin(), all.end(),
                       [&data](const QString &other) { return other.startsWith(data) && other.endsWith(QLatin1String(".jsonl")); });
}

// So does a text that is named like an article of theirs.
void giveTextsToTimelines(const Input &input, Part &texts, Part &timelines)
{
    QSet<QString> articles;
    for (const QString &name : timelines.names) {
        auto device = input.open(name);
        const QByteArray head = device ? (*device)->read(64 * 1024) : QByteArray();
        const auto read = semeval::parse(head.left(head.lastIndexOf('\n')));
        for (const semeval::Line &line : read ? read->lines : std::vector<semeval::Line>()) {
            for (const semeval::Mention &mention : line.mentions)
                articles.insert(mention.article);
        }
    }
    for (const QString &name : QStringList(texts.names)) {
        if (articles.contains(QFileInfo(name).completeBaseName())) {
            texts.names.removeOne(name);
            timelines.names.append(name);
        }
    }
}

const Codec *codecOf(const Input &input, const QString &name)
{
    if (name.endsWith(annotations))
        return codec(u"brat");
    auto device = input.open(name);
    return device ? recognise({{name, (*device)->read(64 * 1024)}}) : nullptr;
}

} // namespace

std::vector<Part> partition(const Input &input)
{
    const QStringList all = input.names();
    const QSet<QString> names(all.begin(), all.end());
    const QSet<QString> beside = companions(names);
    std::vector<Part> parts;
    for (const Codec *codec : codecs())
        parts.push_back({codec, {}});
    parts.push_back({nullptr, {}});
    for (const QString &name : all) {
        const Codec *codec = nullptr;
        if (name.endsWith(offsets))
            codec = formats::codec(u"conll2003");
        else if (name.endsWith(QLatin1String(".config.xml")))
            codec = formats::codec(u"label-studio");
        else if (isBesideDataSet(all, name))
            codec = formats::codec(u"huggingface");
        else if (beside.contains(name))
            codec = formats::codec(u"brat");
        else if (isBesideTimelines(names, name))
            codec = formats::codec(u"semeval-timeline");
        else
            codec = codecOf(input, name);
        const auto part = std::find_if(parts.begin(), parts.end(), [codec](const Part &candidate) { return candidate.codec == codec; });
        part->names << name;
    }
    const auto partOf = [&parts](QStringView id) -> Part & {
        const Codec *codec = formats::codec(id);
        return *std::find_if(parts.begin(), parts.end(), [codec](const Part &part) { return part.codec == codec; });
    };
    giveTextsToTimelines(input, partOf(u"text"), partOf(u"semeval-timeline"));
    std::erase_if(parts, [](const Part &part) { return part.names.isEmpty(); });
    return parts;
}

} // namespace formats
