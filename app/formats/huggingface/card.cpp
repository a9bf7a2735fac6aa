#include "app/formats/huggingface/card.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QRegularExpression>

namespace formats::huggingface {

namespace {

QString settingOf(const WriteOptions &options, const char *key, const char *otherwise)
{
    const auto found = options.settings.find(QString::fromLatin1(key));
    return found == options.settings.end() ? QString::fromLatin1(otherwise) : found->second;
}

QString quoted(QString text)
{
    text.replace(QLatin1Char('\\'), QLatin1String("\\\\")).replace(QLatin1Char('"'), QLatin1String("\\\""));
    return QLatin1Char('"') + text.simplified() + QLatin1Char('"');
}

QString sizeOf(qint64 articles)
{
    static const std::vector<std::pair<qint64, const char *>> sizes{
        {1000, "n<1K"}, {10000, "1K<n<10K"}, {100000, "10K<n<100K"}, {1000000, "100K<n<1M"}};
    for (const auto &[most, name] : sizes) {
        if (articles < most)
            return QString::fromLatin1(name);
    }
    return QStringLiteral("1M<n<10M");
}

QString dataFiles(const Census &census, const QString &folder)
{
    QMap<QString, QStringList> files; // shards of a split together
    for (auto file = census.files.begin(); file != census.files.end(); ++file) {
        if (file.key().startsWith(folder + QLatin1Char('/')))
            files[splitOfFile(file.key())] << file.key();
    }
    QString lines;
    for (auto split = files.begin(); split != files.end(); ++split) {
        const QString named
            = split.key().contains(QLatin1Char('-')) ? QString(split.key()).replace(QLatin1Char('-'), QLatin1Char('_')) : split.key();
        lines += QStringLiteral("  - split: %1\n").arg(named);
        lines += split->size() == 1 ? QStringLiteral("    path: %1\n").arg(split->front())
                                    : QStringLiteral("    path:\n    - %1\n").arg(split->join(QStringLiteral("\n    - ")));
    }
    return lines;
}

struct Column {
    const char *name, *type;
};

QString columns(const std::vector<Column> &all, int depth)
{
    QString lines;
    for (const auto &[name, type] : all)
        lines += QString(depth, QLatin1Char(' ')) + QStringLiteral("- name: %1\n").arg(QLatin1String(name))
            + QString(depth + 2, QLatin1Char(' ')) + QStringLiteral("dtype: %1\n").arg(QLatin1String(type));
    return lines;
}

QString listed(const char *name, const QString &inner)
{
    return QStringLiteral("  - name: %1\n    list:\n").arg(QLatin1String(name)) + inner;
}

QString attributes(int depth)
{
    const QString indent(depth, QLatin1Char(' '));
    return indent + QStringLiteral("- name: attrs\n") + indent + QStringLiteral("  list:\n")
        + columns({{"name", "string"}, {"value", "string"}, {"is_json", "bool"}}, depth + 2);
}

std::vector<Column> storyColumns()
{
    return {{"by", "string"},        {"confidence", "float64"}, {"reason", "string"},  {"verdict", "string"}, {"was", "string"},
            {"annotator", "string"}, {"at", "string"},          {"comment", "string"}, {"unsure", "bool"},    {"extra", "string"}};
}

QString spansFeatures()
{
    QString lines = columns({{"id", "string"},
                             {"lang", "string"},
                             {"dct", "string"},
                             {"title", "string"},
                             {"source", "string"},
                             {"author", "string"},
                             {"story", "string"},
                             {"text", "string"},
                             {"extra", "string"}},
                            2);
    lines += listed("spans",
                    columns({{"id", "string"},
                             {"start", "int64"},
                             {"end", "int64"},
                             {"text", "string"},
                             {"layer", "string"},
                             {"label", "string"},
                             {"value", "string"}},
                            4)
                        + QStringLiteral("    - name: ranges\n      list:\n        list: int64\n") + attributes(4)
                        + columns(storyColumns(), 4));
    lines += listed("relations",
                    columns({{"id", "string"}, {"layer", "string"}, {"type", "string"}, {"source", "string"}, {"target", "string"}}, 4)
                        + attributes(4) + columns(storyColumns(), 4));
    lines += listed(
        "entities",
        columns({{"id", "string"}, {"label", "string"}, {"name", "string"}, {"kb", "string"}, {"verdict", "string"}, {"extra", "string"}},
                4)
            + QStringLiteral("    - name: mentions\n      list: string\n") + attributes(4));
    return lines;
}

QString nerFeatures(const Census &census)
{
    QString lines = QStringLiteral("  - name: id\n    dtype: string\n  - name: tokens\n    list: string\n  - name: ner_tags\n    list:\n"
                                   "      class_label:\n        names:\n");
    const QStringList tags = nerTags(census.entityLabels);
    for (qsizetype at = 0; at < tags.size(); ++at)
        lines += QStringLiteral("          '%1': %2\n").arg(at).arg(quoted(tags[at]));
    return lines;
}

QString head(const Census &census, const WriteOptions &options)
{
    QStringList languages;
    for (auto language = census.languages.begin(); language != census.languages.end(); ++language) {
        if (!language.key().isEmpty())
            languages << QStringLiteral("- ") + language.key();
    }
    QString yaml = QStringLiteral("---\n");
    if (!languages.isEmpty())
        yaml += QStringLiteral("language:\n%1\n").arg(languages.join(QLatin1Char('\n')));
    yaml += QStringLiteral("license: %1\n").arg(settingOf(options, "license", "unknown").simplified());
    yaml += QStringLiteral("task_categories:\n- token-classification\npretty_name: %1\n")
                .arg(quoted(settingOf(options, "title", "Chiosa export")));
    yaml += QStringLiteral("size_categories:\n- %1\nconfigs:\n").arg(sizeOf(census.articles));
    yaml += QStringLiteral("- config_name: spans\n  default: true\n  data_files:\n") + dataFiles(census, QStringLiteral("data"));
    yaml += QStringLiteral("- config_name: ner\n  data_files:\n") + dataFiles(census, QStringLiteral("ner"));
    yaml += QStringLiteral("dataset_info:\n- config_name: spans\n  features:\n") + spansFeatures();
    yaml += QStringLiteral("- config_name: ner\n  features:\n") + nerFeatures(census);
    return yaml + QStringLiteral("---\n");
}

QString cell(const QString &text) { return text.simplified().replace(QLatin1Char('|'), QLatin1String("\\|")); }

QString table(const Census::Counts &counts, const annotation::TagSet *tagSet)
{
    QString lines = QStringLiteral("| layer | label | meaning | count |\n|---|---|---|---|\n");
    for (auto layer = counts.begin(); layer != counts.end(); ++layer) {
        for (auto tag = layer->begin(); tag != layer->end(); ++tag) {
            const annotation::TagType *known = tagSet ? tagSet->tag(layer.key(), tag.key()) : nullptr;
            const QString meaning = known ? (known->description.isEmpty() ? known->name : known->description) : QString();
            lines += QStringLiteral("| %1 | %2 | %3 | %4 |\n").arg(cell(layer.key()), cell(tag.key()), cell(meaning)).arg(tag.value());
        }
    }
    return lines;
}

} // namespace

QString splitOfFile(const QString &path)
{
    static const QRegularExpression shard(QStringLiteral("-\\d{5}-of-\\d{5}$"));
    return QFileInfo(path).completeBaseName().remove(shard);
}

QStringList nerTags(const QStringList &labels)
{
    QStringList tags{QStringLiteral("O")};
    for (const QString &label : labels)
        tags << QStringLiteral("B-") + label << QStringLiteral("I-") + label;
    return tags;
}

QByteArray cardOf(const Census &census, const WriteOptions &options)
{
    QString card = head(census, options);
    card += QStringLiteral("\n# %1\n\n").arg(settingOf(options, "title", "Chiosa export").simplified());
    card += QStringLiteral("News articles annotated by hand with Chiosa: %1 articles, %2 characters (UTF-16 units).\n\n")
                .arg(census.articles)
                .arg(census.characters);
    card += QStringLiteral("## Splits\n\n| file | articles |\n|---|---|\n");
    for (auto file = census.files.begin(); file != census.files.end(); ++file)
        card += QStringLiteral("| %1 | %2 |\n").arg(file.key()).arg(file.value());
    card += QStringLiteral("\n## Spans\n\n") + table(census.spans, options.tagSet);
    card += QStringLiteral("\n## Relations\n\n") + table(census.relations, options.tagSet);
    card += QStringLiteral(
        "\n## Provenance\n\nVerdicts: accepted as proposed, corrected, added by a person, suggested (not decided), rejected "
        "(negative examples).\n\n| verdict | annotations |\n|---|---|\n");
    for (auto verdict = census.verdicts.begin(); verdict != census.verdicts.end(); ++verdict)
        card += QStringLiteral("| %1 | %2 |\n").arg(verdict.key()).arg(verdict.value());
    card += QStringLiteral(
        "\n## Format\n\nPositions are Unicode code points, the end exclusive; `ranges` has all parts of a span. Members named "
        "`extra` and `was` are JSON text. `ner` has the layer `entity` only, without overlaps.\n");
    return card.toUtf8();
}

} // namespace formats::huggingface
