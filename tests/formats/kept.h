// How much of an article a format kept, for the tests of codecs: all of it where Chiosa's record goes along, all that no loss names where
// it does not.
#pragma once

#include "app/formats/json_features.h"
#include "app/formats/registry.h"
#include "app/formats/verify.h"

#include "tests/formats/law.h"

#include <set>

namespace kept {

using formats::Article;
using formats::Exported;
using formats::Imported;

inline Exported written(const formats::Codec &codec, const Article &article, const formats::Settings &settings)
{
    formats::WriteOptions options;
    options.settings = settings;
    const auto exported = codec.write({&article.document, 1}, formats::lookupIn(article.entities), options);
    return exported ? *exported : Exported();
}

inline Imported readAgain(const formats::Codec &codec, const formats::FileSet &files, const formats::Settings &settings = {})
{
    formats::ReadOptions options;
    options.settings = settings;
    const auto imported = codec.read(files, options);
    return imported ? *imported : Imported();
}

inline QString shownFiles(const formats::FileSet &files)
{
    QString all;
    for (const auto &[name, bytes] : files)
        all += QStringLiteral("--- %1\n%2\n").arg(name, QString::fromUtf8(bytes.left(20000)));
    return all;
}

// The article without those annotations, what hangs on them, and references to them.
inline Article without(const Article &article, const std::set<annotation::AnnotationId> &lost)
{
    std::vector<annotation::Annotation> left;
    for (const annotation::AnnotationPointer &record : article.document.all()) {
        if (lost.contains(record->id) || lost.contains(record->source) || lost.contains(record->target))
            continue;
        left.push_back(*record);
        for (const auto &[name, value] : std::vector(left.back().features.items())) {
            const annotation::AnnotationId id{base::idFromText(value)};
            if (name.startsWith(formats::refPrefix)
                || (annotation::holdsAnnotationId(name) && (lost.contains(id) || !article.document.find(id))))
                left.back().features.set(name, QString());
        }
    }
    return {annotation::Document({}, article.document.fields(), article.document.articleText(), left), article.entities};
}

// The same article with its annotations in an order of their own contents: some formats do not keep the order of equals.
inline Article ordered(const Article &article)
{
    std::vector<annotation::Annotation> all;
    for (const annotation::AnnotationPointer &record : article.document.all())
        all.push_back(*record);
    std::map<annotation::AnnotationId, annotation::AnnotationId> fresh;
    const auto key = [&](annotation::Annotation made) {
        const bool relation = made.isRelation();
        made.source = relation ? fresh[made.source] : made.source;
        made.target = relation ? fresh[made.target] : made.target;
        made.entity = {};
        for (const auto &[name, value] : std::vector(made.features.items())) {
            if (annotation::holdsAnnotationId(name))
                made.features.set(name, QString());
        }
        return (relation ? QLatin1Char('1') : QLatin1Char('0')) + law::shown(made);
    };
    for (const bool relations : {false, true}) {
        const auto begin = std::stable_partition(all.begin(), all.end(), [](const auto &record) { return record.isSpan(); });
        const auto from = relations ? begin : all.begin(), to = relations ? all.end() : begin;
        std::stable_sort(from, to, [&key](const auto &a, const auto &b) { return key(a) < key(b); });
        for (auto record = from; record != to; ++record)
            fresh.emplace(record->id, annotation::AnnotationId{fresh.size() + 1});
    }
    for (annotation::Annotation &record : all) {
        record.id = fresh[record.id];
        record.source = record.source ? fresh[record.source] : annotation::AnnotationId();
        record.target = record.target ? fresh[record.target] : annotation::AnnotationId();
        for (const auto &[name, value] : std::vector(record.features.items())) {
            const auto found = fresh.find(annotation::AnnotationId{base::idFromText(value)});
            if (annotation::holdsAnnotationId(name) && found != fresh.end())
                record.features.set(name, base::idText(found->second.value));
        }
    }
    return {annotation::Document({}, article.document.fields(), article.document.articleText(), all), article.entities};
}

// "" where the article comes back whole from what was written with its record.
inline QString lawWithRecord(const formats::Codec &codec, const Article &article, formats::Settings settings = {})
{
    settings[QStringLiteral("record")] = QStringLiteral("true");
    const Exported exported = written(codec, article, settings);
    for (const formats::Loss &loss : exported.losses) {
        if (loss.kind == formats::Loss::Kind::Lost && article.document.text().isValidUtf16())
            return QStringLiteral("lost in spite of the record: ") + loss.what;
    }
    const Imported read = readAgain(codec, exported.files);
    for (const formats::Problem &problem : read.problems) { // that something was kept unread may be said again
        if (problem.kind == formats::Problem::Kind::Refused || problem.error.kind == base::Error::Kind::Conflict)
            return problem.error.text() + QLatin1Char('\n') + shownFiles(exported.files);
    }
    if (read.articles.size() != 1)
        return QStringLiteral("%1 articles\n").arg(read.articles.size()) + shownFiles(exported.files);
    const QString difference = law::difference(law::canonical(article), law::canonical(read.articles[0]));
    return difference.isEmpty() ? QString() : difference + QLatin1Char('\n') + shownFiles(exported.files);
}

// "" where what no loss names comes back: to the last feature (`whole`), or by tag, place and words.
inline QString lawWithoutRecord(const formats::Codec &codec, const Article &article, bool whole, formats::Settings settings = {})
{
    settings[QStringLiteral("record")] = QStringLiteral("false");
    const Exported exported = written(codec, article, settings);
    const formats::MemoryInput input(exported.files);
    const auto verified = formats::verifyWritten(codec, input, formats::documentsIn({&article.document, 1}), 1, exported.losses);
    if (!verified || !verified->holds())
        return (verified ? verified->mismatches.join(QLatin1Char('\n')) : verified.error().text()) + QLatin1Char('\n')
            + shownFiles(exported.files);
    if (!whole)
        return {};
    std::set<annotation::AnnotationId> lost;
    for (const formats::Loss &loss : exported.losses) {
        if (loss.id)
            lost.insert(loss.id);
    }
    const Imported read = readAgain(codec, exported.files);
    const QString difference
        = law::difference(law::canonical(ordered(without(article, lost))), law::canonical(ordered(without(read.articles.at(0), {}))));
    return difference.isEmpty() ? QString() : difference + QLatin1Char('\n') + shownFiles(exported.files);
}

} // namespace kept
