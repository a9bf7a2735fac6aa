#include "app/formats/bdoc/bdoc.h"
#include "app/formats/gate_xml/gate_xml.h"

#include "tests/formats/kept.h"

#include <QTest>

using namespace formats;

class TestGate : public QObject {
    Q_OBJECT

private:
    static annotation::AnnotationPointer at(const Imported &imported, std::size_t place)
    {
        return imported.articles.at(0).document.spans().at(place);
    }

    // "😀 Lena parte": PER with a place after an emoji, an event in two parts, a rejected proposal, a relation.
    static Article story()
    {
        std::vector<annotation::Annotation> all;
        const auto add = [&all](text::Ranges ranges, const QString &layer, const char *tag) -> annotation::Annotation & {
            annotation::Annotation made;
            made.id.value = all.size() + 1;
            made.ranges = std::move(ranges);
            made.layer = layer;
            made.tag = QString::fromLatin1(tag);
            made.verdict = annotation::Verdict::Accepted;
            all.push_back(made);
            return all.back();
        };
        add({{3, 7}}, annotation::layers::entity, "PER").origin = {QStringLiteral("names/1"), 0.5, QStringLiteral("elenco")};
        add({{3, 4}, {8, 13}}, annotation::layers::event, "EVENT").comment = QStringLiteral("due parti");
        add({{8, 13}}, annotation::layers::entity, "ORG").verdict = annotation::Verdict::Rejected;
        annotation::Annotation &relation = add({}, annotation::layers::relation, "RELATED_TO");
        relation.source.value = 1;
        relation.target.value = 2;
        annotation::ArticleFields fields;
        fields.name = QStringLiteral("lena");
        fields.language = QStringLiteral("it");
        return {annotation::Document({}, fields, {QStringLiteral(u"😀 Lena parte"), 1}, all), {}};
    }

    static QByteArray written(const Codec &codec)
    {
        return kept::written(codec, story(), {{QStringLiteral("record"), QStringLiteral("false")}}).files.begin()->second;
    }

    static void cameBack(const Imported &imported)
    {
        QCOMPARE(imported.problems.size(), 0U);
        const Article wanted = law::canonical(story());
        QCOMPARE(law::difference(wanted, law::canonical(imported.articles.at(0))),
                 QStringLiteral("the fields of lena")); // the file is its source
        QCOMPARE(imported.articles[0].document.all().size(), wanted.document.all().size());
        for (std::size_t i = 0; i < wanted.document.all().size(); ++i)
            QCOMPARE(law::shown(*law::canonical(imported.articles[0]).document.all()[i]), law::shown(*wanted.document.all()[i]));
    }

private Q_SLOTS:
    void writesGateXml()
    {
        const QByteArray xml = written(GateXml());
        QVERIFY2(xml.contains("<TextWithNodes>\xF0\x9F\x98\x80 <Node id=\"3\"/>Lena<Node id=\"7\"/> <Node id=\"8\"/>parte"
                              "<Node id=\"13\"/></TextWithNodes>"),
                 xml.constData());
        QVERIFY(xml.contains("<AnnotationSet>\n<Annotation Id=\"0\" Type=\"EVENT\" StartNode=\"3\" EndNode=\"13\">"));
        QVERIFY(xml.contains("<AnnotationSet Name=\"chiosa.rejected\">\n<Annotation Id=\"2\" Type=\"ORG\""));
        cameBack(kept::readAgain(GateXml(), {{QStringLiteral("a.xml"), xml}}));
    }

    void writesBdoc()
    {
        const QByteArray json = written(Bdoc());
        QVERIFY2(json.contains("{\"type\":\"PER\",\"start\":2,\"end\":6,\"id\":1,"), json.constData()); // code points
        QVERIFY(json.contains("\"offset_type\":\"p\"") && json.contains("\"chiosa.reason\":\"elenco\""));
        cameBack(kept::readAgain(Bdoc(), {{QStringLiteral("a.bdocjs"), json}}));
    }

    void units_data()
    {
        QTest::addColumn<QByteArray>("unit");
        QTest::addColumn<int>("start");
        QTest::addColumn<bool>("refused");
        QTest::addColumn<int>("notes");
        QTest::newRow("code points") << QByteArray("p") << 2 << false << 0;
        QTest::newRow("UTF-16") << QByteArray("j") << 3 << false << 0;
        QTest::newRow("says code points, counts UTF-16") << QByteArray("p") << 3 << false << 1;
        QTest::newRow("says UTF-16, counts code points") << QByteArray("j") << 2 << false << 1;
        QTest::newRow("neither") << QByteArray("p") << 5 << true << 0;
        QTest::newRow("outside") << QByteArray("j") << 50 << true << 0;
    }
    void units()
    {
        QFETCH(QByteArray, unit);
        QFETCH(int, start);
        QFETCH(bool, refused);
        QFETCH(int, notes);
        const QByteArray json = "{\"text\":\"\xF0\x9F\x98\x80 Lena parte\",\"offset_type\":\"" + unit
            + "\",\"annotation_sets\":{\"\":{\"annotations\":[{\"type\":\"Token\",\"start\":" + QByteArray::number(start)
            + ",\"end\":" + QByteArray::number(start + 4) + ",\"id\":0,\"features\":{\"string\":\"Lena\",\"length\":4}}]}}}";
        const Imported imported = kept::readAgain(Bdoc(), {{QStringLiteral("a.bdocjs"), json}});
        QCOMPARE(imported.articles.size(), refused ? 0U : 1U);
        QCOMPARE(imported.problems.size(), refused ? 1U : static_cast<std::size_t>(notes));
        if (refused)
            return;
        QCOMPARE(imported.articles[0].document.surface(*at(imported, 0)), QStringLiteral("Lena"));
        QCOMPARE(at(imported, 0)->layer, annotation::layers::token);
        QVERIFY(kept::written(Bdoc(), imported.articles[0], {}).files.begin()->second.contains("\"length\":4")); // still a number
    }

    void readsGatesTypes()
    {
        const QByteArray xml = "<GateDocument version=\"3\"><GateDocumentFeatures><Feature><Name className=\"java.lang.String\">lang</Name>"
                               "<Value className=\"java.lang.String\">it</Value></Feature></GateDocumentFeatures><TextWithNodes>"
                               "<Node id=\"0\"/>uno<Node id=\"9\"/> due</TextWithNodes><AnnotationSet Name=\"prove\"><Annotation Id=\"4\" "
                               "Type=\"Cosa\" StartNode=\"0\" EndNode=\"9\"><Feature><Name>quanti</Name><Value "
                               "className=\"java.lang.Integer\">3</Value></Feature></Annotation></AnnotationSet></GateDocument>";
        const Imported imported = kept::readAgain(GateXml(), {{QStringLiteral("a.xml"), xml}});
        QCOMPARE(imported.problems.size(), 1U); // node 9 stands at 3
        QCOMPARE(imported.articles.at(0).document.surface(*at(imported, 0)), QStringLiteral("uno"));
        QCOMPARE(imported.articles[0].document.fields().language, QStringLiteral("it"));
        const QByteArray back = kept::written(GateXml(), imported.articles[0], {}).files.begin()->second;
        QVERIFY(back.contains("<AnnotationSet Name=\"prove\">") && back.contains("<Value className=\"java.lang.Long\">3</Value>"));
    }

    void bad_data()
    {
        QTest::addColumn<QByteArray>("xml");
        QTest::addColumn<QString>("words");
        QTest::newRow("no text") << QByteArray("<GateDocument/>") << QStringLiteral("TextWithNodes");
        QTest::newRow("no node") << QByteArray(
            "<GateDocument><TextWithNodes>a</TextWithNodes><AnnotationSet><Annotation Id=\"1\" Type=\"A\" "
            "StartNode=\"0\" EndNode=\"1\"/></AnnotationSet></GateDocument>")
                                 << QStringLiteral("“1” has no place");
        QTest::newRow("another root") << QByteArray("<Document/>") << QStringLiteral("outermost");
    }
    void bad()
    {
        QFETCH(QByteArray, xml);
        QFETCH(QString, words);
        const Imported imported = kept::readAgain(
            GateXml(),
            {{QStringLiteral("a.xml"), xml}, {QStringLiteral("b.xml"), "<GateDocument><TextWithNodes>b</TextWithNodes></GateDocument>"}});
        QCOMPARE(imported.articles.size(), 1U);
        QCOMPARE(imported.problems.size(), 1U);
        QVERIFY2(imported.problems[0].error.message.contains(words), qPrintable(imported.problems[0].error.text()));
    }
};

QTEST_GUILESS_MAIN(TestGate)
#include "tst_gate.moc"
