#include "app/workspace/data_card.h"

namespace workspace {

namespace {

QString cell(const QString &text) { return text.simplified().replace(QLatin1Char('|'), QLatin1String("\\|")); }

QString settingOf(const ExportOptions &options, const char *key, const char *otherwise)
{
    const auto found = options.settings.find(QString::fromLatin1(key));
    return found == options.settings.end() ? QString::fromLatin1(otherwise) : found->second.simplified();
}

qint64 annotationsOf(const formats::Census &census)
{
    qint64 sum = 0;
    for (const auto &count : census.verdicts)
        sum += count;
    return sum;
}

QString labels(const char *title, const formats::Census::Counts &all, const CardCounts &counts,
               formats::Census::Counts formats::Census::*which, const annotation::TagSet &tagSet)
{
    if (all.isEmpty())
        return {};
    QString head = QStringLiteral("| layer | label | meaning | count |"), rule = QStringLiteral("|---|---|---|---|");
    for (const auto &[part, census] : counts.parts) {
        head += QStringLiteral(" %1 |").arg(part);
        rule += QStringLiteral("---|");
    }
    QString lines = QStringLiteral("\n## %1\n\n%2\n%3\n").arg(QLatin1String(title), head, rule);
    for (auto layer = all.begin(); layer != all.end(); ++layer) {
        for (auto tag = layer->begin(); tag != layer->end(); ++tag) {
            const annotation::TagType *known = tagSet.tag(layer.key(), tag.key());
            const QString meaning = known ? (known->description.isEmpty() ? known->name : known->description) : QString();
            lines += QStringLiteral("| %1 | %2 | %3 | %4 |").arg(cell(layer.key()), cell(tag.key()), cell(meaning)).arg(tag.value());
            for (const auto &[part, census] : counts.parts)
                lines += QStringLiteral(" %1 |").arg((census.*which).value(layer.key()).value(tag.key()));
            lines += QLatin1Char('\n');
        }
    }
    return lines;
}

QString table(const char *head, const std::map<QString, qint64> &counts)
{
    QString lines = QStringLiteral("\n| %1 | annotations |\n|---|---|\n").arg(QLatin1String(head));
    for (const auto &[name, count] : counts)
        lines += QStringLiteral("| %1 | %2 |\n").arg(cell(name)).arg(count);
    return lines;
}

QString splitWords(const CardCounts &counts, const ExportOptions &options)
{
    if (counts.parts.empty())
        return QStringLiteral("\n## Parts\n\nNot split.\n");
    QString lines = QStringLiteral("\n## Parts\n\n| part | articles | annotations |\n|---|---|---|\n");
    for (const auto &[part, census] : counts.parts)
        lines += QStringLiteral("| %1 | %2 | %3 |\n").arg(part).arg(census.articles).arg(annotationsOf(census));
    lines += options.split.by == SplitPlan::By::Date
        ? QStringLiteral("\nBy date: the oldest articles are in the first part (%1).").arg(wordsOf(options.split.parts))
        : QStringLiteral("\nBy chance, stratified by label (%1, seed %2).").arg(wordsOf(options.split.parts)).arg(options.split.seed);
    return lines + QStringLiteral(" Articles of one story and near-duplicates are in the same part.\n");
}

QString agreementWords(const Agreement &agreement)
{
    if (agreement.lines.empty())
        return QStringLiteral("\nAgreement between annotators: not measured; in no article the decisions of two stand side by side.\n");
    QString lines
        = QStringLiteral("\nAgreement between annotators, where the decisions of two stand side by side in an article (F1 of spans with "
                         "their labels):\n\n| annotators | layer | articles | spans | the same words | overlapping |\n"
                         "|---|---|---|---|---|---|\n");
    for (const auto &[names, line] : agreement.lines) {
        const auto &[first, second, layer] = names;
        lines += QStringLiteral("| %1, %2 | %3 | %4 | %5, %6 | %7 | %8 |\n")
                     .arg(cell(first), cell(second), cell(layer))
                     .arg(line.articles)
                     .arg(line.score.strict.expected)
                     .arg(line.score.strict.proposed)
                     .arg(line.score.strict.f1(), 0, 'f', 3)
                     .arg(line.score.overlap.f1(), 0, 'f', 3);
    }
    return lines;
}

QString choices(const ExportOptions &options)
{
    static const std::map<QString, const char *> words{
        {QStringLiteral("furniture keep"), "Left-over page furniture is in the text as it came, with its marks."},
        {QStringLiteral("furniture without-marks"), "Left-over page furniture is in the text; annotations in it are left out."},
        {QStringLiteral("furniture leave-out"), "Left-over page furniture is cut out of the text, with all in it."},
        {QStringLiteral("borders as-marked"), "Spans are as they were marked, also where they begin or end inside a word."},
        {QStringLiteral("borders widen"), "Spans that began or ended inside a word are widened to whole words."},
        {QStringLiteral("borders leave-out"), "Spans that began or ended inside a word are left out."}};
    QString lines = QStringLiteral("\n## Choices\n\n");
    for (const auto &[key, otherwise] : {std::pair("furniture", "keep"), std::pair("borders", "as-marked")}) {
        const auto found = words.find(QStringLiteral("%1 %2").arg(QLatin1String(key), settingOf(options, key, otherwise)));
        if (found != words.end())
            lines += QStringLiteral("- %1\n").arg(QLatin1String(found->second));
    }
    lines += options.suggestions ? QStringLiteral("- Suggestions that nobody has decided on are in it, with the verdict “suggested”.\n")
                                 : QStringLiteral("- Only what a person has decided is in it.\n");
    if (options.rejected)
        lines += QStringLiteral("- Rejected suggestions are in it as negative examples, with the verdict “rejected”.\n");
    for (const auto &[key, value] : options.settings)
        lines += QStringLiteral("- `%1=%2`\n").arg(key, value.simplified());
    return lines;
}

} // namespace

void CardCounts::add(const annotation::Document &document, const QString &part)
{
    all.add(document);
    for (auto &[name, census] : parts) {
        if (name == part)
            census.add(document);
    }
    for (const annotation::AnnotationPointer &record : document.all()) {
        if (!record->origin.by.isEmpty())
            ++suggesters[record->origin.by];
        if (!record->annotator.isEmpty())
            ++annotators[record->annotator];
    }
    agreement.add(document);
    const QString day = document.fields().dct.left(10);
    if (day.isEmpty())
        return;
    oldest = oldest.isEmpty() ? day : std::min(oldest, day);
    newest = std::max(newest, day);
}

QByteArray dataCard(const CardCounts &counts, const ExportOptions &options, const ExportReport &report, const annotation::TagSet &tagSet)
{
    QString card = QStringLiteral("# %1\n\nNews articles annotated by hand with Chiosa, written as %2.\n\n")
                       .arg(settingOf(options, "title", "Chiosa export"), options.format);
    card += QStringLiteral("| | |\n|---|---|\n| articles | %1 |\n| annotations | %2 |\n| characters (UTF-16 units) | %3 |\n")
                .arg(counts.all.articles)
                .arg(annotationsOf(counts.all))
                .arg(counts.all.characters);
    QStringList languages;
    for (auto language = counts.all.languages.begin(); language != counts.all.languages.end(); ++language)
        languages
            << QStringLiteral("%1 (%2)").arg(language.key().isEmpty() ? QStringLiteral("not known") : language.key()).arg(language.value());
    card += QStringLiteral("| languages | %1 |\n").arg(languages.join(QStringLiteral(", ")));
    if (!counts.oldest.isEmpty())
        card += QStringLiteral("| dates of the articles | %1 to %2 |\n").arg(counts.oldest, counts.newest);
    card += QStringLiteral("| licence | %1 |\n").arg(cell(settingOf(options, "license", "not said")));
    card += splitWords(counts, options);
    card += labels("Spans", counts.all.spans, counts, &formats::Census::spans, tagSet);
    card += labels("Relations", counts.all.relations, counts, &formats::Census::relations, tagSet);
    card += QStringLiteral("\n## Provenance\n\nVerdicts: accepted as proposed, corrected, added by a person, suggested (not decided), "
                           "rejected (negative examples).\n");
    std::map<QString, qint64> verdicts;
    for (auto verdict = counts.all.verdicts.begin(); verdict != counts.all.verdicts.end(); ++verdict)
        verdicts[verdict.key()] = verdict.value();
    card += table("verdict", verdicts) + table("proposed by", counts.suggesters) + table("decided by", counts.annotators);
    card += agreementWords(counts.agreement);
    card += choices(options);
    card += QStringLiteral("\n## What the format does not hold\n\n");
    for (const auto &[what, line] : report.losses)
        card += QStringLiteral("- %1 × %2\n").arg(line.count).arg(what);
    for (const auto &[what, line] : report.inSidecar)
        card += QStringLiteral("- %1 × only in the file beside: %2\n").arg(line.count).arg(what);
    if (report.losses.empty() && report.inSidecar.empty())
        card += QStringLiteral("Nothing was lost.\n");
    return card.toUtf8();
}

} // namespace workspace
