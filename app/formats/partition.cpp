#include "app/formats/partition.h"

#include "app/formats/registry.h"

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
        else if (beside.contains(name))
            codec = formats::codec(u"brat");
        else
            codec = codecOf(input, name);
        const auto part = std::find_if(parts.begin(), parts.end(), [codec](const Part &candidate) { return candidate.codec == codec; });
        part->names << name;
    }
    std::erase_if(parts, [](const Part &part) { return part.names.isEmpty(); });
    return parts;
}

} // namespace formats
