#include "app/base/json_values.h"
#include "app/formats/archive.h"
#include "app/formats/inception/inception.h"
#include "app/formats/uima_json/uima_json.h"

#include "tests/formats/law.h"
#include "tests/support/zip_file.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace formats;

class TestInception : public QObject {
    Q_OBJECT

private:
    static Imported readZip(const QByteArray &zip)
    {
        auto imported = Inception().read({{QStringLiteral("p.zip"), zip}});
        return imported ? *imported : Imported();
    }
    static QByteArray project(const QByteArray &documents)
    {
        return "{\"name\":\"prova\",\"source_documents\":[" + documents
            + "],\"annotation_documents\":[{\"name\":\"a.txt\"}],\"layers\":[{}]}";
    }
    static QByteArray annotated()
    {
        return "#FORMAT=WebAnno TSV 3.3\n#T_SP=de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity|value\n\n\n#Text=Sonia parte .\n"
               "1-1\t0-5\tSonia\tPER\t\n1-2\t6-11\tparte\t_\t\n1-3\t12-13\t.\t_\t\n";
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!Archive::canRead())
            QSKIP("built without libzip");
    }

    // Each person's version is an article of its own, the source stands in where there is none.
    void readsWhatCanBeRead()
    {
        const QByteArray zip
            = support::zipFile({{QStringLiteral("exportedproject123.json"),
                                 project("{\"name\":\"a.txt\",\"format\":\"text\"},{\"name\":\"b.txt\",\"format\":\"text\"}")},
                                {QStringLiteral("source/a.txt"), "Sonia parte ."},
                                {QStringLiteral("source/b.txt"), "Otto resta ."},
                                {QStringLiteral("annotation/a.txt/ada.tsv"), annotated()},
                                {QStringLiteral("annotation/a.txt/bea.zip"), support::zipFile({{QStringLiteral("bea.tsv"), annotated()}})},
                                {QStringLiteral("annotation_ser/b.txt/ada.ser"), "java"}});
        const Imported read = readZip(zip);
        QCOMPARE(read.articles.size(), 3U);
        QCOMPARE(read.articles[0].document.fields().name, QStringLiteral("a.txt-ada"));
        QCOMPARE(read.articles[1].document.fields().name, QStringLiteral("a.txt-bea"));
        QCOMPARE(read.articles[2].document.fields().name, QStringLiteral("b.txt"));
        QCOMPARE(read.articles[0].document.onLayer(annotation::layers::entity).at(0)->annotator, QStringLiteral("ada"));
        QCOMPARE(read.articles[2].document.text(), QStringLiteral("Otto resta ."));
        QCOMPARE(read.problems.size(), 2U); // objects of Java; what of the project was not read
        for (const Problem &problem : read.problems)
            QCOMPARE(problem.kind, Problem::Kind::Note);
    }

    void writesAProject()
    {
        const Article article = law::tortureArticle();
        const auto exported = Inception().write({&article.document, 1}, lookupIn(article.entities));
        const auto archive = Archive::open(exported->files.at(QStringLiteral("documents.zip")), QStringLiteral("documents.zip"));
        QVERIFY(archive);
        QCOMPARE(archive->names(), (QStringList{QStringLiteral("exportedproject.json"), QStringLiteral("source/torture.json")}));
        const QJsonObject project = QJsonDocument::fromJson(*archive->bytes(QStringLiteral("exportedproject.json"))).object();
        QCOMPARE(project[QStringLiteral("source_documents")][0][QStringLiteral("format")].toString(), QStringLiteral("jsoncas"));
        QStringList layers;
        for (const QJsonValue &layer : base::valuesOf(project[QStringLiteral("layers")].toArray()))
            layers << layer[QStringLiteral("name")].toString();
        QVERIFY(layers.contains(QStringLiteral("de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity")));
        const auto again = Inception().write({&article.document, 1}, lookupIn(article.entities));
        QCOMPARE(again->files, exported->files); // the same bytes
    }

    void law_data()
    {
        QTest::addColumn<QString>("source");
        QTest::newRow("jsoncas") << QStringLiteral("jsoncas");
        QTest::newRow("xmi") << QStringLiteral("xmi");
    }
    void law()
    {
        QFETCH(QString, source);
        QRandomGenerator generator(4);
        WriteOptions options;
        options.settings[QStringLiteral("source")] = source;
        for (int i = 0; i < 100; ++i) {
            const Article article = law::randomArticle(generator, i);
            const auto exported = Inception().write({&article.document, 1}, lookupIn(article.entities), options);
            QCOMPARE(exported->losses.size(), 0U);
            const Imported read = readZip(exported->files.at(QStringLiteral("documents.zip")));
            QVERIFY2(read.articles.size() == 1 && read.problems.empty(),
                     read.problems.empty() ? "" : qPrintable(read.problems[0].error.text()));
            QCOMPARE(law::difference(law::canonical(article), law::canonical(read.articles[0])), QString());
        }
    }

    void bad_data()
    {
        QTest::addColumn<QByteArray>("zip");
        QTest::addColumn<QString>("where");
        const QByteArray one = project("{\"name\":\"a.txt\",\"format\":\"text\"}");
        QTest::newRow("no archive") << QByteArray("hello") << QStringLiteral("p.zip");
        QTest::newRow("no project") << support::zipFile({{QStringLiteral("a.txt"), "a"}}) << QStringLiteral("p.zip");
        QTest::newRow("climbs") << support::zipFile({{QStringLiteral("exportedproject.json"), one}, {QStringLiteral("../a.txt"), "a"}})
                                << QStringLiteral("p.zip");
        QTest::newRow("no JSON") << support::zipFile({{QStringLiteral("exportedproject.json"), "{"}})
                                 << QStringLiteral("p.zip/exportedproject.json");
        QTest::newRow("no documents") << support::zipFile({{QStringLiteral("exportedproject.json"), "{}"}})
                                      << QStringLiteral("p.zip/exportedproject.json");
        QTest::newRow("source missing") << support::zipFile({{QStringLiteral("exportedproject.json"), one}})
                                        << QStringLiteral("p.zip/source/a.txt");
        QTest::newRow("source of another format")
            << support::zipFile({{QStringLiteral("exportedproject.json"), project("{\"name\":\"a.pdf\",\"format\":\"pdf\"}")},
                                 {QStringLiteral("source/a.pdf"), "%PDF"}})
            << QStringLiteral("p.zip/source/a.pdf");
    }
    void bad()
    {
        QFETCH(QByteArray, zip);
        QFETCH(QString, where);
        const Imported read = readZip(zip);
        QCOMPARE(read.articles.size(), 0U);
        QStringList refused;
        for (const Problem &problem : read.problems) {
            if (problem.kind == Problem::Kind::Refused)
                refused << problem.error.where;
        }
        QCOMPARE(refused, QStringList{where});
    }
};

QTEST_GUILESS_MAIN(TestInception)
#include "tst_inception.moc"
