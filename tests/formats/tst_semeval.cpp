// SemEval-2015 timelines: written, read again, read from elsewhere; golden text, laws, torture, losses.
#include "app/base/json_values.h"
#include "app/formats/registry.h"
#include "app/formats/semeval/semeval.h"
#include "app/formats/semeval/timelines.h"
#include "tests/formats/sample_story.h"
#include "tests/text/torture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace formats;

class TestSemeval : public QObject {
    Q_OBJECT

    static Exported write(const std::vector<annotation::Document> &documents, const Settings &settings = {})
    {
        WriteOptions options;
        options.settings = settings;
        auto exported = Semeval().write(documents, {}, options);
        return exported ? *exported : Exported();
    }
    static QStringList proofread(const std::vector<annotation::Document> &documents, const Exported &written)
    {
        const MemoryInput input(written.files);
        const auto wrong = Semeval().proofread(input, sample::meantOf(documents, written));
        return wrong ? *wrong : QStringList{wrong.error().text()};
    }
    static QStringList eventsOf(const annotation::Document &document)
    {
        QStringList events;
        for (const annotation::AnnotationPointer &event : document.onLayer(annotation::layers::event)) {
            QString anchor = QStringLiteral("-");
            for (const annotation::AnnotationPointer &link : document.relationsOf(event->id)) {
                if (link->tag == QLatin1String("IS_INCLUDED"))
                    anchor = document.find(link->target)->features.value(u"value");
            }
            events.append(QStringLiteral("%1@%2 %3 %4")
                              .arg(document.surface(*event))
                              .arg(event->hull().begin)
                              .arg(anchor, event->features.value(u"timelines")));
        }
        return events;
    }

private Q_SLOTS:
    void golden()
    {
        const Exported written = write({sample::dam(), sample::bridge()});
        const auto text = [&written](const char *name) { return QString::fromUtf8(written.files.at(QString::fromLatin1(name))); };
        QCOMPARE(text("carla_brenni.txt"),
                 QStringLiteral("Carla Brenni\n"
                                "1\t2025-09-XX\tdiga-2-visitato\n"
                                "2\tXXXX-XX-XX\tdiga-2-firmato\n"
                                "3\t2025-09-12\tnota_3_ponte-1-chiuso\n"));
        QCOMPARE(text("otto_lanz.txt"), QStringLiteral("Otto Lanz\n1\t2025-09-14\tdiga-3-riaperto\n"));
        QCOMPARE(text("regione.txt"), QStringLiteral("Regione\n1\t2025-10-XX\tdiga-5-multerà\n"));
        QCOMPARE(text("articles/nota_3_ponte.sentences.tsv"),
                 QStringLiteral("# id\tnota-3-ponte\n# lang\tit\n# dct\t2025-09-16\n# title\tIl ponte è chiuso\n0\t0\t17\n1\t18\t66\n"));
        QCOMPARE(proofread({sample::dam(), sample::bridge()}, written), QStringList());
        QCOMPARE(sample::countOf(written, "The article’s id is written with “_” for what would part it from the sentence."), 1);
        QCOMPARE(sample::countOf(written, "Events in whose sentence no name stands are on no timeline."), 3); // chiuso, lavori, eretto
        QCOMPARE(sample::countOf(written, "Dates are kept as day, month or year only."), 2);                  // the week, the clock
    }

    // A name that is an article's id, too, does not take its file's place.
    void nameOfAnArticle()
    {
        annotation::Document bridge = sample::bridge();
        annotation::ArticleFields fields = bridge.fields();
        fields.name = QStringLiteral("carla_brenni");
        std::vector<annotation::Annotation> records;
        for (const annotation::AnnotationPointer &record : bridge.all())
            records.push_back(*record);
        const Exported written = write({annotation::Document({}, fields, bridge.articleText(), records)});
        QVERIFY(written.files.contains(QStringLiteral("carla_brenni-2.txt")));
        QVERIFY(written.files.contains(QStringLiteral("articles/carla_brenni.txt")));
    }

    void onlyOneEntity()
    {
        const Exported written = write({sample::dam()}, {{QStringLiteral("entity"), QStringLiteral("otto lanz")}});
        QCOMPARE(written.files.size(), std::size_t{3}); // its timeline, the text, the sentences
        QVERIFY(written.files.contains(QStringLiteral("otto_lanz.txt")));
    }

    void comesBack()
    {
        const Exported written = write({sample::dam(), sample::bridge()});
        const auto read = Semeval().read(written.files);
        QVERIFY(read);
        QVERIFY2(read->problems.empty(), read->problems.empty() ? "" : qPrintable(read->problems[0].error.text()));
        QCOMPARE(read->articles.size(), std::size_t{2});
        const annotation::Document &dam = read->articles[0].document;
        QCOMPARE(dam.fields().name, QStringLiteral("diga"));
        QCOMPARE(dam.fields().dct, QStringLiteral("2025-09-15"));
        QCOMPARE(dam.text(), sample::dam().text());
        const qsizetype visited = dam.text().indexOf(QStringLiteral("visitato")), signedAt = dam.text().indexOf(QStringLiteral("firmato"));
        QVERIFY(eventsOf(dam).contains(QStringLiteral("visitato@%1 2025-09 Carla Brenni").arg(visited)));
        QVERIFY(eventsOf(dam).contains(QStringLiteral("firmato@%1 - Carla Brenni").arg(signedAt)));
        const annotation::Annotations links = dam.onLayer(annotation::layers::tlink);
        QCOMPARE(std::count_if(links.begin(), links.end(), [](const auto &link) { return link->tag == QLatin1String("BEFORE"); }), 1);
        QCOMPARE(read->articles[1].document.fields().name, QStringLiteral("nota-3-ponte"));
    }

    // What was read, written again, says the same of the events that are on timelines.
    void twiceIsOnce()
    {
        const auto first = Semeval().read(write({sample::dam(), sample::bridge()}).files);
        QVERIFY(first);
        for (const Article &article : first->articles) {
            const auto again = Semeval().read(write({article.document}).files);
            QVERIFY(again);
            // Read back there are no names in the text, so no timelines: the events are lost, and the text is not.
            QCOMPARE(again->articles.size(), std::size_t{1});
            QCOMPARE(again->articles[0].document.text(), article.document.text());
        }
    }

    void withoutText()
    {
        const auto read = Semeval().read({{QStringLiteral("boeing.txt"),
                                           "Boeing 777\n0\tXXXX-XX-XX\t4764-4-named\n1\t1994\t8983-13-flight\n"
                                           "3\t2005-02\t4764-0-unveils\t4764-2-the_unveiled\n3\t2005-02-17\t4764-2-rolled\n"}});
        QVERIFY(read);
        QVERIFY(read->problems.empty());
        QCOMPARE(read->articles.size(), std::size_t{2});
        const annotation::Document &document = read->articles[0].document;
        QCOMPARE(document.fields().name, QStringLiteral("4764"));
        QVERIFY(document.fields().features.has(u"syntheticText"));
        QCOMPARE(document.text(), QStringLiteral("unveils\nthe unveiled rolled\nnamed\n"));
        QCOMPARE(eventsOf(document),
                 (QStringList{QStringLiteral("unveils@0 2005-02 Boeing 777"), QStringLiteral("the unveiled@8 2005-02 Boeing 777"),
                              QStringLiteral("rolled@21 2005-02-17 Boeing 777"), QStringLiteral("named@28 - Boeing 777")}));
        QStringList links;
        for (const annotation::AnnotationPointer &link : document.onLayer(annotation::layers::tlink))
            links.append(link->tag);
        links.sort();
        QCOMPARE(links.join(QLatin1Char(' ')), QStringLiteral("IDENTITY IS_INCLUDED IS_INCLUDED IS_INCLUDED SIMULTANEOUS"));
    }

    void withPlainText()
    {
        const auto read
            = Semeval().read({{QStringLiteral("conti.txt"), "Mara Conti\n1\t2025-09-12\ta-1-parlato\n2\tXXXX-XX-XX\ta-1-parlato\n"},
                              {QStringLiteral("a.txt"), "Un titolo\n\nMara Conti ha parlato e parlato.\n"}},
                             {nullptr, QStringLiteral("it"), {}, 1024 * 1024, {}});
        QVERIFY(read);
        QCOMPARE(read->articles.size(), std::size_t{1});
        QCOMPARE(eventsOf(read->articles[0].document),
                 (QStringList{QStringLiteral("parlato@25 2025-09-12 Mara Conti"), QStringLiteral("parlato@35 - Mara Conti")}));
    }

    void bad_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("no order") << QByteArray("A\n1\t2025\ta-1-x\nx\t2025\ta-1-x\n");
        QTest::newRow("no date") << QByteArray("A\n1\t2025\ta-1-x\n1\tieri\ta-1-x\n");
        QTest::newRow("no mention") << QByteArray("A\n1\t2025\ta-1-x\n1\t2025\n");
        QTest::newRow("no sentence") << QByteArray("A\n1\t2025\ta-1-x\n1\t2025\taltro\n");
        QTest::newRow("negative order") << QByteArray("A\n1\t2025\ta-1-x\n-1\t2025\ta-1-x\n");
    }
    void bad()
    {
        QFETCH(QByteArray, bytes);
        const auto read = Semeval().read({{QStringLiteral("a.txt"), bytes}, {QStringLiteral("b.txt"), "B\n1\t2025\tb-1-y\n"}});
        QVERIFY(read);
        QCOMPARE(read->articles.size(), std::size_t{1}); // one bad file is refused by itself
        QCOMPARE(read->problems.size(), std::size_t{1});
        QCOMPARE(read->problems[0].error.where, QStringLiteral("a.txt, line 3"));
    }

    void ids_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("plain");
        QTest::newRow("number") << QStringLiteral("4764") << QStringLiteral("4764");
        QTest::newRow("hyphen") << QStringLiteral("nota-ponte") << QStringLiteral("nota-ponte");
        QTest::newRow("date") << QStringLiteral("2025-09-15-nota") << QStringLiteral("2025_09_15_nota");
        QTest::newRow("spaces") << QStringLiteral("la nota") << QStringLiteral("la_nota");
        QTest::newRow("path") << QStringLiteral("../news/a:b") << QStringLiteral("_.._news_a_b");
        QTest::newRow("accents") << QStringLiteral(u"caffè") << QStringLiteral(u"caffè");
        QTest::newRow("ends in a number") << QStringLiteral("nota-3") << QStringLiteral("nota_3");
        QTest::newRow("empty") << QString() << QStringLiteral("_");
    }
    void ids()
    {
        QFETCH(QString, id);
        QTEST(semeval::plainId(id), "plain");
        const auto parsed = semeval::parse("E\n1\t2025\t" + semeval::plainId(id).toUtf8() + "-7-co-9-sa\n");
        QVERIFY(parsed);
        QCOMPARE(parsed->lines[0].mentions[0], (semeval::Mention{semeval::plainId(id), 7, QStringLiteral("co-9-sa")}));
    }

    void torture()
    {
        for (const QString &text : torture::texts() + QStringList{torture::document()}) {
            const std::vector<annotation::Document> documents{sample::torture(QStringLiteral("Uno ") + text)};
            const Exported written = write(documents);
            QCOMPARE(proofread(documents, written), QStringList());
            for (const auto &[name, bytes] : written.files) {
                const QByteArray whole = bytes.startsWith("\xEF\xBB\xBF") ? bytes.mid(3) : bytes; // a name may begin like that
                QCOMPARE(QString::fromUtf8(whole).toUtf8(), whole);
            }
        }
    }

    void tampering()
    {
        Exported written = write({sample::dam()});
        QByteArray &bytes = written.files[QStringLiteral("otto_lanz.txt")];
        bytes.replace("diga-3-riaperto", "diga-4-riaperto");
        QVERIFY(!proofread({sample::dam()}, written).isEmpty());
    }

    void isRecognised()
    {
        const Codec *codec = recognise({{QStringLiteral("boeing.txt"), "Boeing 777\n0\tXXXX-XX-XX\t4764-4-named\n"}});
        QVERIFY(codec);
        QCOMPARE(codec->format().id, QStringLiteral("semeval-timeline"));
        QCOMPARE(recognise({{QStringLiteral("a.txt"), "Un titolo\nIeri 1\tha piovuto.\n"}})->format().id, QStringLiteral("text"));
    }

    // The real timelines of the task, line by line: printed again they are what they were, and their mentions find their words.
    void theTaskItself()
    {
        const QString data = qEnvironmentVariable("CHIOSA_TEST_DATA");
        QFile timelines(data + QStringLiteral("/gold/semeval2015t4-timelines.trial-apple.jsonl"));
        QFile articles(data + QStringLiteral("/gold/semeval2015t4-en.trial-apple.jsonl"));
        if (data.isEmpty() || !timelines.open(QIODevice::ReadOnly) || !articles.open(QIODevice::ReadOnly))
            QSKIP("CHIOSA_TEST_DATA with gold/semeval2015t4-*.trial-apple.jsonl is not there");
        FileSet files;
        for (const QByteArray &line : articles.readAll().split('\n')) {
            const QJsonObject article = QJsonDocument::fromJson(line).object();
            if (!article.isEmpty())
                files[article.value(QStringLiteral("id")).toString() + QStringLiteral(".txt")]
                    = article.value(QStringLiteral("text")).toString().toUtf8();
        }
        int mentions = 0, number = 0;
        for (const QByteArray &line : timelines.readAll().split('\n')) {
            const QJsonObject object = QJsonDocument::fromJson(line).object();
            if (object.isEmpty())
                continue;
            semeval::EntityTimeline timeline{object.value(QStringLiteral("entity")).toString(), {}};
            for (const QJsonValue &value : base::valuesOf(object.value(QStringLiteral("timeline")).toArray())) {
                const QJsonObject row = value.toObject();
                semeval::Line made{row.value(QStringLiteral("order")).toInt(), row.value(QStringLiteral("date")).toString(), {}};
                for (const QJsonValue &event : base::valuesOf(row.value(QStringLiteral("events")).toArray())) {
                    made.mentions.push_back({event.toObject().value(QStringLiteral("doc")).toString(),
                                             event.toObject().value(QStringLiteral("sentence")).toInt(),
                                             event.toObject().value(QStringLiteral("token")).toString()});
                    ++mentions;
                }
                timeline.lines.push_back(made);
            }
            const QByteArray bytes = semeval::print(timeline);
            const auto parsed = semeval::parse(bytes);
            QVERIFY2(parsed, parsed ? "" : qPrintable(parsed.error().text()));
            QCOMPARE(QString::fromUtf8(semeval::print(*parsed)), QString::fromUtf8(bytes));
            files[QStringLiteral("timeline%1.txt").arg(++number)] = bytes;
        }
        const auto read = Semeval().read(files, {nullptr, QStringLiteral("en"), {}, 1024 * 1024, {}});
        QVERIFY(read);
        int placed = 0, all = 0;
        for (const Article &article : read->articles) {
            for (const annotation::AnnotationPointer &event : article.document.onLayer(annotation::layers::event)) {
                ++all;
                placed += event->ranges.empty() ? 0 : 1;
            }
        }
        qInfo("%d timelines, %d mentions, %d events, %d of them found in the text", number, mentions, all, placed);
        QVERIFY(all > 100);
        QVERIFY(placed * 10 >= all * 7); // sentences are counted by another splitter there
    }
};

QTEST_GUILESS_MAIN(TestSemeval)
#include "tst_semeval.moc"
