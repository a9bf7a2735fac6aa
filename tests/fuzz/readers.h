// One fuzz input for each reader, and what has to hold of whatever comes out: positions inside the text, and the law of Chiosa JSONL.
//
// An input is one run of bytes; a reader of several files takes them parted by a line "%%%": the text, the .ann and the .json of brat, the
// rows and the offsets of CoNLL; the annotations of the W3C's model and their text; the sentences, the text and a timeline of SemEval.
// spaCy's DocBin is damaged inside its compression; of formats that are archives it is their main part.
#pragma once

#include "app/formats/archive.h"
#include "app/formats/archive_writer.h"
#include "app/formats/registry.h"
#include "app/formats/spacy_docbin/deflate.h"

#include "tests/formats/law.h"
#include "tests/formats/samples.h"

namespace fuzz {

inline formats::FileSet filesOf(const QString &reader, const QByteArray &input)
{
    static const QByteArray border("\n%%%\n");
    QList<QByteArray> parts;
    qsizetype begin = 0;
    for (qsizetype at = input.indexOf(border); at >= 0 && parts.size() < 2; at = input.indexOf(border, begin)) {
        parts << input.mid(begin, at - begin);
        begin = at + border.size();
    }
    parts << input.mid(begin);
    if (reader == QLatin1String("brat"))
        return {{QStringLiteral("a.txt"), parts.value(0)},
                {QStringLiteral("a.ann"), parts.value(1)},
                {QStringLiteral("a.json"), parts.value(2)}};
    if (reader == QLatin1String("semeval-timeline")) {
        formats::FileSet files{{QStringLiteral("a.sentences.tsv"), parts.value(0)}, {QStringLiteral("a.txt"), parts.value(1)}};
        if (parts.size() > 2)
            files[QStringLiteral("b.txt")] = parts.value(2);
        return files;
    }
    if (reader == QLatin1String("w3c"))
        return {{QStringLiteral("a.jsonld"), parts.value(0)}, {QStringLiteral("a.txt"), parts.value(1)}};
    if (reader == QLatin1String("conll2003"))
        return {{QStringLiteral("a.conll"), parts.value(0)}, {QStringLiteral("a.offsets.tsv"), parts.value(1)}};
    if (reader == QLatin1String("uima-xmi"))
        return {{QStringLiteral("a.xmi"), parts.value(0)}, {QStringLiteral("TypeSystem.xml"), parts.value(1)}};
    if (reader == QLatin1String("inception")) // what is in the archive is damaged, rather than its checksums
        return {{QStringLiteral("a.zip"),
                 formats::archiveOf(
                     {{QStringLiteral("exportedproject.json"), parts.value(0)}, {QStringLiteral("source/a.json"), parts.value(1)}})
                     .value_or({})}};
    if (reader == QLatin1String("webanno-tsv3")) {
        formats::FileSet files{{QStringLiteral("a.tsv"), parts.value(0)}};
        if (parts.size() > 1)
            files[QStringLiteral("a.json")] = parts.value(1);
        return files;
    }
    if (reader == QLatin1String("uima-json"))
        return {{QStringLiteral("a.json"), input}};
    if (!samples::partOf(reader, {}).isEmpty())
        return {{QStringLiteral("a.") + reader, samples::fileOf(reader, input)}};
    if (reader == QLatin1String("huggingface"))
        return {{QStringLiteral("data/train.jsonl"), input}};
    if (reader == QLatin1String("spacy-docbin")) // what is inside is damaged
        return {{QStringLiteral("a.spacy"), formats::deflated(input)}};
    return {{QStringLiteral("a.") + formats::codec(reader)->format().suffixes.value(0, QStringLiteral("jsonl")), input}};
}

inline QByteArray inputOf(const QString &reader, const formats::FileSet &files)
{
    QByteArray input;
    if (reader == QLatin1String("inception")) {
        const auto archive = formats::Archive::open(files.begin()->second, files.begin()->first);
        for (const QString &name : archive ? archive->names() : QStringList()) {
            if (name.startsWith(QLatin1String("source/")))
                return "{\"source_documents\":[{\"name\":\"a.json\",\"format\":\"jsoncas\"}]}\n%%%\n" + archive->bytes(name).value_or({});
        }
        return files.begin()->second;
    }
    if (reader == QLatin1String("uima-xmi")) // the type system comes last
        return files.rbegin()->second + "\n%%%\n" + files.begin()->second;
    if (reader == QLatin1String("webanno-tsv3")) // without what stands beside them, so that the rows are read
        return files.rbegin()->second;
    if (reader == QLatin1String("brat")) {
        for (const auto &[name, bytes] : files) {
            if (name.endsWith(QLatin1String(".txt"))) {
                const QString stem = name.chopped(4);
                return bytes + "\n%%%\n" + files.at(stem + QStringLiteral(".ann")) + "\n%%%\n" + files.at(stem + QStringLiteral(".json"));
            }
        }
    }
    if (reader == QLatin1String("huggingface"))
        return files.at(QStringLiteral("data/train.jsonl"));
    if (reader == QLatin1String("spacy-docbin"))
        return formats::inflated(files.begin()->second, 1 << 24).value_or({});
    for (const auto &[name, bytes] : files) {
        if (reader == QLatin1String("label-studio") && name.endsWith(QLatin1String(".json")))
            return bytes;
    }
    for (const auto &[name, bytes] : files)
        input += (input.isEmpty() ? QByteArray() : QByteArray("\n%%%\n")) + bytes;
    return input;
}

// Good inputs of a reader, the same in every run.
inline QList<QByteArray> seeds(const QString &reader)
{
    QRandomGenerator generator(7);
    QList<QByteArray> all;
    for (int i = 0; i < 12; ++i) {
        samples::Story story;
        story.paragraphs[i % 3] += QStringLiteral(" %1.").arg(i);
        if (const QByteArray part = samples::partOf(reader, story); !part.isEmpty()) {
            all << part;
            continue;
        }
        const formats::Article article = law::randomArticle(generator, i);
        if (reader == QLatin1String("text")) {
            all << article.document.text().toUtf8();
            continue;
        }
        const auto exported = formats::codec(reader)->write({&article.document, 1}, formats::lookupIn(article.entities));
        all << inputOf(reader, exported->files);
    }
    return all;
}

// "" where all holds, else what does not. `read` counts the articles that came in.
inline QString check(const QString &reader, const QByteArray &input, int *read = nullptr)
{
    const formats::FileSet files = filesOf(reader, input);
    formats::recognise(files);
    const auto imported = formats::codec(reader)->read(files);
    if (!imported)
        return QStringLiteral("the codec does not read");
    if (imported->articles.empty() && imported->problems.empty())
        return QStringLiteral("nothing came in, and nothing was said");
    for (const formats::Article &article : imported->articles) {
        const QString &text = article.document.text();
        if (!text.isValidUtf16())
            return QStringLiteral("a text with half characters came in");
        for (const annotation::AnnotationPointer &record : article.document.all()) {
            for (const text::Range range : record->ranges) {
                if (range.begin < 0 || range.end < range.begin || range.end > text.size())
                    return QStringLiteral("a span lies outside its text");
            }
            if (record->isRelation() && (!article.document.find(record->source) || !article.document.find(record->target)))
                return QStringLiteral("a relation has lost an end");
        }
        const auto written = formats::codec(u"jsonl")->write({&article.document, 1}, formats::lookupIn(article.entities));
        const auto again = formats::codec(u"jsonl")->read(written->files);
        if (again->articles.size() != 1)
            return QStringLiteral("written again it cannot be read: ") + again->problems.at(0).error.text();
        const QString difference = law::difference(law::canonical(article), law::canonical(again->articles[0]));
        if (!difference.isEmpty())
            return QStringLiteral("written and read again it is another: ") + difference;
    }
    if (read)
        *read += static_cast<int>(imported->articles.size());
    return {};
}

} // namespace fuzz
