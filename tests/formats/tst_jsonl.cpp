#include "app/formats/jsonl/jsonl.h"

#include "app/base/json_values.h"
#include "tests/formats/law.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace formats;

class TestJsonl : public QObject {
    Q_OBJECT

private:
    static Imported readLines(const QByteArray &lines, const ReadOptions &options = {})
    {
        auto imported = Jsonl().read({{QStringLiteral("a.jsonl"), lines}}, options);
        return imported ? *imported : Imported();
    }

    static QByteArray oneLine(const char *json) { return QByteArray(json).replace('\n', ' '); }

    static QByteArray writeOne(const Article &article, const WriteOptions &options = {})
    {
        const annotation::Document document = article.document;
        auto exported = Jsonl().write({&document, 1}, lookupIn(article.entities), options);
        return exported ? exported->files.begin()->second : QByteArray();
    }

    static annotation::TagSet newsTags()
    {
        QFile file(qEnvironmentVariable("CHIOSA_RESOURCES") + QStringLiteral("/tagsets/news.json"));
        return file.open(QIODevice::ReadOnly) ? annotation::TagSet::fromJson(file.readAll(), {}).value_or({}) : annotation::TagSet();
    }

    static QByteArray everything()
    {
        return oneLine(R"({"id":"a1","lang":"it","dct":"2025-09-15","title":"Titolo","source":"Reuters","licence":"CC",
            "extra":{"b":[1,true]},"text":"😀 Khrenin parla ieri.",
            "spans":[{"id":"s1","start":2,"end":9,"layer":"entity","label":"PER","attrs":{"n":3,"ok":true},"ranges":[[2,9]],
              "origin":{"by":"names/1","confidence":0.93,"reason":"lista"},"verdict":"corrected",
              "was":{"label":"ORG","start":2,"end":4,"value":"v","attrs":{"x":"y"},"by":"names/1"},
              "annotator":"Ada","at":"2025-11-22T10:00:00Z","comment":"sicuro","score":7},
             {"id":"q1","start":10,"end":15,"label":"QUOTE","attrs":{"speaker":"Khrenin","speaker_span":"s1"}},
             {"id":"t1","label":"TIMEX3","value":"2025-09-14","attrs":{"type":"DATE","anchorTimeID":"t0"},"ranges":[]},
             {"id":"d1","label":"PER","ranges":[[10,12],[16,20]],"verdict":"suggested"}],
            "relations":[{"id":"r1","type":"BEFORE","source":"s1","target":"t1","sem_role":"A0"}],
            "entities":[{"id":"e1","label":"PER","name":"Viktor Khrenin","kb":"Q1","mentions":["s1"]}],
            "timeline":[{"event":"s1","order":3}]})");
    }

private Q_SLOTS:
    void readsEveryField()
    {
        const Imported read = readLines(everything());
        QCOMPARE(read.problems.size(), 0U);
        QCOMPARE(read.articles.size(), 1U);
        const annotation::Document &document = read.articles[0].document;
        QCOMPARE(document.fields().name, QStringLiteral("a1"));
        QCOMPARE(document.fields().features.value(u"licence"), QStringLiteral("CC"));
        QCOMPARE(document.fields().features.value(u"extra"), QStringLiteral("{\"b\":[1,true]}"));
        const auto span = document.find(AnnotationId{1});
        QCOMPARE(document.surface(*span), QStringLiteral("Khrenin"));
        QCOMPARE(span->sourceId, QStringLiteral("s1"));
        QCOMPARE(span->verdict, annotation::Verdict::Corrected);
        QCOMPARE(span->was->tag, QStringLiteral("ORG"));
        QCOMPARE(span->was->ranges, (text::Ranges{{3, 5}}));
        QCOMPARE(span->was->features.value(u"value"), QStringLiteral("v"));
        QCOMPARE(span->origin.confidence, 0.93);
        QCOMPARE(base::timestampText(span->at), QStringLiteral("2025-11-22T10:00:00Z"));
        QCOMPARE(span->entity, EntityId{1});
        const auto quote = document.find(AnnotationId{2});
        QCOMPARE(quote->layer, QStringLiteral("quote"));
        QCOMPARE(quote->features.value(u"speakerSpan"), QStringLiteral("1"));
        QCOMPARE(quote->verdict, annotation::Verdict::Accepted);
        QCOMPARE(quote->origin.by, QStringLiteral("a.jsonl"));
        const auto time = document.find(AnnotationId{3});
        QVERIFY(time->ranges.empty());
        QCOMPARE(time->layer, QStringLiteral("timex3"));
        QCOMPARE(time->features.value(u"valueBy"), QStringLiteral("import"));
        QVERIFY(!time->features.has(u"anchorTimeID")); // there is no t0: kept as it stood, not as an id
        QCOMPARE(document.find(AnnotationId{4})->ranges, (text::Ranges{{11, 13}, {17, 21}}));
        const auto relation = document.find(AnnotationId{5});
        QCOMPARE(relation->layer, QStringLiteral("tlink"));
        QCOMPARE(relation->target, AnnotationId{3});
        QCOMPARE(read.articles[0].entities[0].kb, QStringLiteral("Q1"));
    }

    void writesEveryFieldBack()
    {
        const QJsonObject again = QJsonDocument::fromJson(writeOne(readLines(everything()).articles.at(0))).object();
        QCOMPARE(again.value(u"extra").toObject().value(u"b").toArray().at(1).toBool(), true);
        QVERIFY(!again.contains(u"timeline")); // derived: never read
        const auto spanNamed = [&again](const char *id) {
            for (const QJsonValue &value : base::valuesOf(again.value(u"spans").toArray())) {
                if (value.toObject().value(u"id").toString() == QLatin1String(id))
                    return value.toObject();
            }
            return QJsonObject();
        };
        QCOMPARE(spanNamed("s1").value(u"start").toInt(), 2);
        QCOMPARE(spanNamed("s1").value(u"score").toInt(), 7);
        QCOMPARE(spanNamed("s1").value(u"attrs").toObject().value(u"n").toInt(), 3);
        QCOMPARE(spanNamed("s1").value(u"was").toObject().value(u"end").toInt(), 4);
        QCOMPARE(spanNamed("q1").value(u"attrs").toObject().value(u"speaker_span").toString(), QStringLiteral("s1"));
        QCOMPARE(spanNamed("t1").value(u"attrs").toObject().value(u"anchorTimeID").toString(), QStringLiteral("t0"));
        QVERIFY(!spanNamed("t1").contains(u"start") && spanNamed("t1").value(u"ranges").isArray());
        QCOMPARE(again.value(u"relations").toArray().at(0).toObject().value(u"sem_role").toString(), QStringLiteral("A0"));
    }

    void writtenOrderAndTimeline()
    {
        annotation::Annotation event;
        event.id.value = 5;
        event.layer = annotation::layers::event;
        event.tag = QStringLiteral("EVENT");
        event.ranges = {{0, 4}};
        annotation::ArticleFields fields;
        fields.name = QStringLiteral("a");
        const Article article{annotation::Document({}, fields, {QStringLiteral("Ieri."), 1}, {event}), {}};
        WriteOptions options;
        options.timeline = [](const annotation::Document &) {
            return std::vector<TimelineItem>{{AnnotationId{5}, QStringLiteral("2025-09-08"), {}, {}, QStringLiteral("2025-W37"), 3}};
        };
        QCOMPARE(
            writeOne(article, options),
            QByteArray(
                R"({"id":"a","lang":"","dct":"","title":"","source":"","text":"Ieri.",)"
                R"("spans":[{"id":"s5","start":0,"end":4,"layer":"event","label":"EVENT","attrs":{},"ranges":[[0,4]],"verdict":"added"}],)"
                R"("relations":[],"entities":[],"timeline":[{"event":"s5","earliest":"2025-09-08","value":"2025-W37","order":3}]})"
                "\n"));
    }

    void aliasesAndUnknown()
    {
        const annotation::TagSet tags = newsTags();
        QVERIFY(!tags.layers().empty());
        ReadOptions options;
        options.tagSet = &tags;
        const QByteArray line = oneLine(R"({"text":"abcdef","spans":[{"start":0,"end":1,"label":"PERSON"},{"start":0,"end":1,"label":"GPE"},
            {"start":0,"end":1,"label":"EVT"},{"start":0,"end":1,"label":"SEDIA"},{"start":1,"end":2,"label":"SEDIA"},
            {"start":0,"end":1,"label":"HEADING"},{"start":0,"end":1,"layer":"Structure","label":"TITLE"},{"start":0,"end":1,"label":"TIMEX3"}]})");
        const Imported read = readLines(line, options);
        QStringList tagsRead;
        for (std::uint64_t id = 1; id <= 8; ++id) {
            const auto span = read.articles.at(0).document.find(AnnotationId{id});
            tagsRead << span->layer + QLatin1Char('/') + span->tag;
        }
        QCOMPARE(
            tagsRead.join(QLatin1Char(' ')),
            QStringLiteral("entity/PER entity/LOC entity/NEV entity/SEDIA entity/SEDIA structure/HEADING structure/TITLE timex3/TIMEX3"));
        QCOMPARE(read.problems.size(), 1U);
        QCOMPARE(read.problems[0].kind, Problem::Kind::Note);
        QVERIFY(read.problems[0].error.message.contains(QLatin1String("SEDIA")));
        QCOMPARE(read.articles[0].document.fields().name, QStringLiteral("a-1"));
    }

    void bad_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, const QByteArray &line, const char *words) {
            QTest::newRow(name) << line << QString::fromLatin1(words);
        };
        const auto span = [](const char *members) { return QByteArray(R"({"text":"abc","spans":[{)") + members + "}]}"; };
        row("not JSON", "oggi piove", "JSON");
        row("an array", "[1]", "JSON");
        row("no text", R"({"id":"x"})", "text");
        row("text is a number", R"({"text":3})", "text");
        row("NUL", R"({"text":"a\u0000b"})", "NUL");
        row("broken UTF-8", "{\"text\":\"a\xC3(\"}", "JSON");
        row("out of range", span(R"("start":1,"end":4,"label":"PER")"), "ends at 4");
        row("negative", span(R"("start":-1,"end":2,"label":"PER")"), "whole numbers");
        row("reversed", span(R"("start":2,"end":1,"label":"PER")"), "before the start");
        row("not numbers", span(R"("start":"0","end":"1","label":"PER")"), "whole numbers");
        row("fractions", span(R"("start":0.5,"end":1,"label":"PER")"), "whole numbers");
        row("far out", span(R"("start":0,"end":1e300,"label":"PER")"), "whole numbers");
        row("parts overlap", span(R"("ranges":[[0,2],[1,3]],"label":"PER")"), "overlap");
        row("no label", span(R"("start":0,"end":1)"), "label");
        row("same id twice", span(R"("id":"x","start":0,"end":1,"label":"A"},{"id":"x","start":0,"end":1,"label":"A")"), "twice");
        row("verdict", span(R"("start":0,"end":1,"label":"A","verdict":"maybe")"), "verdict");
        row("deep nesting", R"({"text":"abc","x":)" + QByteArray(100000, '[') + QByteArray(100000, ']') + '}', "JSON");
    }
    void bad()
    {
        QFETCH(QByteArray, line);
        QFETCH(QString, words);
        const Imported read = readLines("{\"text\":\"prima\"}\n" + line + "\n\n{\"text\":\"dopo\"}");
        QCOMPARE(read.articles.size(), 2U); // refused by itself
        QCOMPARE(read.articles[1].document.text(), QStringLiteral("dopo"));
        QCOMPARE(read.problems.size(), 1U);
        QCOMPARE(read.problems[0].kind, Problem::Kind::Refused);
        QVERIFY2(read.problems[0].error.where.startsWith(QLatin1String("a.jsonl, line 2")), qPrintable(read.problems[0].error.text()));
        QVERIFY2(read.problems[0].error.message.contains(words), qPrintable(read.problems[0].error.text()));
    }

    void looseEnds()
    {
        const Imported read = readLines(oneLine(R"({"text":"abc","spans":[{"id":"a","start":0,"end":1,"label":"A"}],
            "relations":[{"id":"r1","type":"X","source":"a","target":"y"},{"id":"r2","type":"X","source":"r3","target":"a"},
            {"id":"r3","type":"X","source":"r1","target":"a"},{"id":"r4","type":"X","source":"a","target":"a"}],
            "entities":[{"id":"e","mentions":["x","a"]}]})"));
        QCOMPARE(read.articles.size(), 1U);
        QCOMPARE(read.articles[0].document.relations().size(), 1U);
        QCOMPARE(read.articles[0].document.relations()[0]->sourceId, QStringLiteral("r4"));
        QCOMPARE(read.articles[0].document.spans()[0]->entity, EntityId{1});
        QCOMPARE(read.problems.size(), 4U);
        for (const Problem &problem : read.problems)
            QCOMPARE(problem.kind, Problem::Kind::Note);
    }

    // It came from another format, where "s2" was the name of something else.
    void aReferenceThatLeadsNowhere()
    {
        annotation::ArticleFields fields;
        fields.name = QStringLiteral("a");
        std::vector<annotation::Annotation> all(2);
        for (annotation::Annotation &made : all) {
            made.id.value = 1 + std::uint64_t(&made - all.data());
            made.layer = annotation::layers::quote;
            made.tag = QStringLiteral("QUOTE");
            made.verdict = annotation::Verdict::Accepted;
            made.ranges = {{0, 3}};
        }
        all[0].features.set(QStringLiteral("_ref.speakerSpan"), QStringLiteral("s2")); // as the second is called in the file
        all[1].features.set(QStringLiteral("_ref.speakerSpan"), QStringLiteral("x9"));
        const QByteArray line = writeOne({annotation::Document({}, fields, {QStringLiteral("uno due"), 1}, all), {}});
        QVERIFY2(line.contains("\"speaker_span\":\"x9\""), line.constData());
        const Imported read = readLines(line);
        QCOMPARE(read.articles.size(), 1U);
        for (const annotation::AnnotationPointer &quote : read.articles[0].document.spans())
            QVERIFY(!quote->features.has(u"speakerSpan") && quote->features.has(u"_ref.speakerSpan"));
    }

    void mended()
    {
        const Imported read
            = readLines("\xEF\xBB\xBF{\"text\":\"a\\ud800b\",\"dct\":\"ieri\",\"spans\":[{\"start\":2,\"end\":3,\"label\":\"X\"}]}");
        QCOMPARE(read.articles.size(), 1U);
        QCOMPARE(read.articles[0].document.text(), QStringLiteral(u"a\uFFFDb"));
        QCOMPARE(read.articles[0].document.surface(*read.articles[0].document.find(AnnotationId{1})), QStringLiteral("b"));
        QCOMPARE(read.problems.size(), 2U);
        QCOMPARE(readLines(QByteArray()).problems.size(), 1U);                                     // empty
        const Imported marked = readLines("{\"text\":\"\xEF\xBB\xBF\xEF\xBB\xBFx\xEF\xBB\xBF\"}"); // a mark inside a text counts
        QCOMPARE(marked.articles.at(0).document.text(), QStringLiteral(u"\uFEFF\uFEFFx\uFEFF"));
    }

    void tooLong()
    {
        ReadOptions options;
        options.largestDocument = 1000;
        const Imported read = readLines("{\"text\":\"" + QByteArray(3'000'000, 'x') + "\"}\n{\"text\":\"dopo\"}\n", options);
        QCOMPARE(read.articles.size(), 1U);
        QCOMPARE(read.problems.size(), 1U);
        QVERIFY(read.problems[0].error.where.endsWith(QLatin1String("line 1")));
    }

    void law_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 4; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
    void law()
    {
        QFETCH(quint32, seed);
        QRandomGenerator generator(seed);
        for (int i = 0; i < 500; ++i) {
            const Article article = law::randomArticle(generator, i);
            const QByteArray line = writeOne(article);
            const Imported read = readLines(line);
            QVERIFY2(read.articles.size() == 1 && read.problems.empty(), line.constData());
            const QString difference = law::difference(law::canonical(article), law::canonical(read.articles[0]));
            QVERIFY2(difference.isEmpty(), qPrintable(QStringLiteral("%1: %2\n%3").arg(i).arg(difference, QString::fromUtf8(line))));
        }
    }

    void torture()
    {
        const Article article = law::tortureArticle();
        const Imported read = readLines(writeOne(article));
        QCOMPARE(law::difference(law::canonical(article), law::canonical(read.articles.at(0))), QString());
    }

    void streamsThroughTheDisk()
    {
        QTemporaryDir folder;
        DiskOutput output(folder.path());
        const auto writer = Jsonl().writer(output, {});
        QRandomGenerator generator(5);
        for (int i = 0; i < 300; ++i) {
            const Article article = law::randomArticle(generator, i);
            QVERIFY(writer->add(article.document, lookupIn(article.entities)));
        }
        QVERIFY(writer->finish());
        QVERIFY(!QFile::exists(folder.filePath(QStringLiteral("documents.jsonl")))); // whole or not at all
        QVERIFY(output.commit());
        const auto input = DiskInput::of({folder.path()});
        QVERIFY(input);
        QCOMPARE(input->names(), QStringList{QStringLiteral("documents.jsonl")});
        const auto reader = Jsonl().reader(*input, {});
        int count = 0;
        while (const auto article = reader->next())
            QCOMPARE(article->document.fields().name, QStringLiteral("doc-%1").arg(count++));
        QCOMPARE(count, 300);
        QVERIFY(reader->takeProblems().empty());
        QVERIFY(!DiskInput::of({folder.filePath(QStringLiteral("nothing"))}));
    }

    void recognises()
    {
        const Jsonl jsonl;
        const auto likelihood = [&jsonl](const char *name, const char *head) {
            return jsonl.recognises({{QString::fromLatin1(name), QByteArray(head)}});
        };
        QCOMPARE(likelihood("a.jsonl", "{\"text\":\"x\",\"lang\":\"it\"}\n"), Likelihood::Certain);
        QCOMPARE(likelihood("a.txt", "{\"text\":\"x\",\"spans\":[{\"layer\":\"entity\"}]}\n"), Likelihood::Likely);
        QCOMPARE(likelihood("a.jsonl", "{\"text\":\"x\"}"), Likelihood::Possible);
        QCOMPARE(likelihood("a.jsonl", "{\"text\":\"x"), Likelihood::Possible); // cut
        QCOMPARE(likelihood("a.txt", "Minsk, ieri"), Likelihood::No);
        QCOMPARE(likelihood("a.json", "[{\"text\":1}]"), Likelihood::No);
    }
};

QTEST_GUILESS_MAIN(TestJsonl)
#include "tst_jsonl.moc"
