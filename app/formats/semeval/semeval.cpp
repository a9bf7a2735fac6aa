#include "app/formats/semeval/semeval.h"

#include "app/formats/semeval/timeline_reader.h"
#include "app/formats/semeval/timeline_writer.h"

#include <QCoreApplication>

namespace formats {

namespace {

// Every event that is on a timeline must come back where it stands, unless a loss says that it moved.
void compare(const annotation::Document &meant, const annotation::Document &read, const Meant &all, QStringList &wrong)
{
    const QString &article = meant.fields().name;
    const auto say = [&](const QString &words) { wrong.append(QStringLiteral("%1: %2").arg(article, words)); };
    if (meant.text().isValidUtf16() && meant.text() != read.text())
        say(QCoreApplication::translate("formats", "The text is another."));
    std::set<AnnotationId> moved;
    for (const Loss &loss : all.losses) {
        if (loss.document == article)
            moved.insert(loss.id);
    }
    std::multiset<std::pair<qsizetype, qsizetype>> places;
    for (const annotation::AnnotationPointer &event : read.onLayer(annotation::layers::event))
        places.emplace(event->hull().begin, event->hull().end);
    qsizetype written = 0;
    for (const TimelineRow &row : timelineRowsOf(meant, all.entities, all.settings)) {
        if (row.place.empty() || row.entities.isEmpty())
            continue;
        ++written;
        const auto found = places.find({row.place.begin, row.place.end});
        if (found == places.end() && !moved.contains(row.event))
            say(QCoreApplication::translate("formats", "“%1” was written, but not read.").arg(row.text.left(60)));
    }
    if (qsizetype(places.size()) > written)
        say(QCoreApplication::translate("formats", "There are events that nobody wrote."));
}

} // namespace

Format Semeval::format() const
{
    return {QStringLiteral("semeval-timeline"), QStringLiteral("SemEval-2015 timelines"), {QStringLiteral("txt")}, true, true};
}

std::vector<Setting> Semeval::settings() const { return {onlyEntitySetting()}; }

Likelihood Semeval::recognises(const FileSet &heads) const
{
    Likelihood found = Likelihood::No;
    for (const auto &[name, head] : heads) {
        const bool isText = name.endsWith(QLatin1String(".txt"));
        if (isText && semeval::looksLikeTimeline(head))
            found = Likelihood::Certain;
        else if (!isText && !name.endsWith(semeval::sentencesSuffix))
            return Likelihood::No;
    }
    return found;
}

std::unique_ptr<Reader> Semeval::reader(const Input &input, const ReadOptions &options) const
{
    return std::make_unique<semeval::TimelineReader>(input, options);
}

std::unique_ptr<Writer> Semeval::writer(Output &output, const WriteOptions &options) const
{
    return std::make_unique<semeval::TimelineWriter>(output, options);
}

base::Result<QStringList> Semeval::proofread(const Input &written, const Meant &meant) const
{
    QStringList wrong;
    const std::unique_ptr<Reader> reader = this->reader(written, meant.reading);
    QSet<QString> seen;
    while (const std::optional<Article> article = reader->next()) {
        const QString name = article->document.fields().name;
        seen.insert(name);
        if (const std::optional<annotation::Document> document = meant.document(name))
            compare(*document, article->document, meant, wrong);
        else
            wrong.append(
                QStringLiteral("%1: %2").arg(name, QCoreApplication::translate("formats", "The article was read, but not written.")));
    }
    for (const QString &name : meant.articles) {
        if (!seen.contains(name))
            wrong.append(
                QStringLiteral("%1: %2").arg(name, QCoreApplication::translate("formats", "The article was written, but not read.")));
    }
    for (const Problem &problem : reader->takeProblems())
        wrong.append(problem.error.text());
    return wrong;
}

} // namespace formats
