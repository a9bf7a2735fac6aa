#include "app/formats/registry.h"
#include "app/formats/uima_json/uima_json.h"
#include "app/formats/uima_xmi/uima_xmi.h"

#include "tests/formats/law.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace formats;

Q_DECLARE_METATYPE(const formats::Codec *)

class TestUima : public QObject {
    Q_OBJECT

private:
    static Imported readFiles(const Codec &codec, const FileSet &files, const ReadOptions &options = {})
    {
        auto imported = codec.read(files, options);
        return imported ? *imported : Imported();
    }
    static Exported writeOne(const Codec &codec, const Article &article)
    {
        auto exported = codec.write({&article.document, 1}, lookupIn(article.entities));
        return exported ? *exported : Exported();
    }
    static const QByteArray &xmi()
    {
        static const QByteArray bytes
            = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><xmi:XMI xmlns:xmi=\"http://www.omg.org/XMI\" "
              "xmlns:cas=\"http:///uima/cas.ecore\" xmlns:c=\"http:///webanno/custom.ecore\" "
              "xmlns:ner=\"http:///de/tudarmstadt/ukp/dkpro/core/api/ner/type.ecore\" "
              "xmlns:seg=\"http:///de/tudarmstadt/ukp/dkpro/core/api/segmentation/type.ecore\" "
              "xmlns:m=\"http:///de/tudarmstadt/ukp/dkpro/core/api/metadata/type.ecore\" "
              "xmlns:coref=\"http:///de/tudarmstadt/ukp/dkpro/core/api/coref/type.ecore\" xmi:version=\"2.0\">\n"
              "<cas:NULL xmi:id=\"0\"/>\n"
              "<m:DocumentMetaData xmi:id=\"2\" sofa=\"1\" begin=\"0\" end=\"29\" language=\"it\" documentId=\"nota\" "
              "collectionId=\"prove\"/>\n"
              "<seg:Token xmi:id=\"3\" sofa=\"1\" begin=\"3\" end=\"8\"/>\n"
              "<ner:NamedEntity xmi:id=\"4\" sofa=\"1\" begin=\"3\" end=\"8\" value=\"PER\" identifier=\"Q42\"/>\n"
              "<ner:NamedEntity xmi:id=\"5\" sofa=\"1\" begin=\"23\" end=\"29\" value=\"LOC\"/>\n"
              "<c:Spans xmi:id=\"6\" sofa=\"1\" begin=\"9\" end=\"15\" value=\"Viaggio\" weight=\"3\" slots=\"7 8\"/>\n"
              "<c:SpansSlotsLink xmi:id=\"7\" role=\"Chi\" target=\"4\"/>\n"
              "<c:SpansSlotsLink xmi:id=\"8\" role=\"Dove\" target=\"5\"/>\n"
              "<c:Rel xmi:id=\"9\" sofa=\"1\" begin=\"23\" end=\"29\" Governor=\"4\" Dependent=\"5\" value=\"vive\"/>\n"
              "<coref:CoreferenceLink xmi:id=\"10\" sofa=\"1\" begin=\"3\" end=\"8\" next=\"11\" referenceType=\"nome\" "
              "referenceRelation=\"nam\"/>\n"
              "<coref:CoreferenceLink xmi:id=\"11\" sofa=\"1\" begin=\"16\" end=\"19\" referenceType=\"pronome\"/>\n"
              "<coref:CoreferenceChain xmi:id=\"12\" sofa=\"1\" first=\"10\"/>\n"
              "<c:Strange xmi:id=\"13\" of=\"6\"><words>uno</words><words>due</words></c:Strange>\n"
              "<cas:Sofa xmi:id=\"1\" sofaNum=\"1\" sofaID=\"_InitialView\" mimeType=\"text\" "
              "sofaString=\"\xF0\x9F\x98\x80 Sonia arriva lei a&#10; Verona\"/>\n"
              "<cas:View sofa=\"1\" members=\"2 3 4 5 6 9 12 13\"/>\n</xmi:XMI>\n";
        return bytes;
    }
    static const QByteArray &typeSystem()
    {
        static const QByteArray bytes
            = "<typeSystemDescription xmlns=\"http://uima.apache.org/resourceSpecifier\"><types><typeDescription>"
              "<name>webanno.custom.Spans</name><supertypeName>uima.tcas.Annotation</supertypeName><features>"
              "<featureDescription><name>value</name><rangeTypeName>uima.cas.String</rangeTypeName></featureDescription>"
              "<featureDescription><name>weight</name><rangeTypeName>uima.cas.Integer</rangeTypeName></featureDescription>"
              "<featureDescription><name>slots</name><rangeTypeName>uima.cas.FSArray</rangeTypeName>"
              "<elementType>webanno.custom.SpansSlotsLink</elementType></featureDescription></features></typeDescription>"
              "<typeDescription><name>webanno.custom.SpansSlotsLink</name><supertypeName>uima.cas.TOP</supertypeName><features>"
              "<featureDescription><name>role</name><rangeTypeName>uima.cas.String</rangeTypeName></featureDescription>"
              "<featureDescription><name>target</name><rangeTypeName>uima.tcas.Annotation</rangeTypeName></featureDescription>"
              "</features></typeDescription></types></typeSystemDescription>";
        return bytes;
    }
    static annotation::AnnotationPointer named(const annotation::Document &document, const char *sourceId)
    {
        for (const annotation::AnnotationPointer &record : document.all()) {
            if (record->sourceId == QLatin1String(sourceId))
                return record;
        }
        return nullptr;
    }
    static void codecs()
    {
        static const UimaXmi xmi;
        static const UimaJson json;
        QTest::addColumn<const Codec *>("codec");
        QTest::newRow("xmi") << static_cast<const Codec *>(&xmi);
        QTest::newRow("json") << static_cast<const Codec *>(&json);
    }

private Q_SLOTS:
    void readsEveryKind()
    {
        const Imported read = readFiles(UimaXmi(), {{QStringLiteral("a.xmi"), xmi()}, {QStringLiteral("TypeSystem.xml"), typeSystem()}});
        QVERIFY2(read.problems.empty(), read.problems.empty() ? "" : qPrintable(read.problems[0].error.text()));
        QCOMPARE(read.articles.size(), 1U);
        const annotation::Document &document = read.articles[0].document;
        QCOMPARE(document.fields().name, QStringLiteral("nota"));
        QCOMPARE(document.fields().language, QStringLiteral("it"));
        QCOMPARE(document.text(), QString::fromUtf8("\xF0\x9F\x98\x80 Sonia arriva lei a\n Verona"));
        const auto sonia = named(document, "4");
        QCOMPARE(document.surface(*sonia), QStringLiteral("Sonia"));
        QCOMPARE(sonia->tag, QStringLiteral("PER"));
        QCOMPARE(sonia->layer, annotation::layers::entity);
        QCOMPARE(document.surface(*named(document, "5")), QStringLiteral("Verona"));
        QCOMPARE(lookupIn(read.articles[0].entities)(sonia->entity)->kb, QStringLiteral("Q42"));
        QCOMPARE(named(document, "3")->layer, annotation::layers::token);
        const auto journey = named(document, "6");
        QCOMPARE(journey->tag, QStringLiteral("Viaggio"));
        QCOMPARE(journey->layer, QStringLiteral("spans"));
        QCOMPARE(journey->features.value(u"weight"), QStringLiteral("3"));
        const auto who = named(document, "7");
        QCOMPARE(who->tag, QStringLiteral("Chi"));
        QCOMPARE(who->source, journey->id);
        QCOMPARE(who->target, sonia->id);
        const auto lives = named(document, "9");
        QCOMPARE(lives->tag, QStringLiteral("vive"));
        QCOMPARE(lives->source, sonia->id);
        const auto name = named(document, "10");
        QVERIFY(name->entity);
        QCOMPARE(name->entity, named(document, "11")->entity);
        QCOMPARE(name->tag, QStringLiteral("nome"));
        QCOMPARE(name->features.value(u"referenceRelation"), QStringLiteral("nam"));
    }

    // What came from a foreign file goes out with its own types, ids and unknown structures, in either spelling.
    void keepsWhatItDoesNotKnow_data() { codecs(); }
    void keepsWhatItDoesNotKnow()
    {
        QFETCH(const Codec *, codec);
        const Article article
            = readFiles(UimaXmi(), {{QStringLiteral("a.xmi"), xmi()}, {QStringLiteral("TypeSystem.xml"), typeSystem()}}).articles.at(0);
        const Exported exported = writeOne(*codec, article);
        QCOMPARE(exported.losses.size(), 0U);
        const QByteArray written = exported.files.contains(QStringLiteral("nota.xmi")) ? exported.files.at(QStringLiteral("nota.xmi"))
                                                                                       : exported.files.at(QStringLiteral("nota.json"));
        QVERIFY2(written.contains("Strange") && written.contains("SpansSlotsLink") && written.contains("prove"), written.constData());
        const Imported again = readFiles(*codec, exported.files);
        QVERIFY2(again.problems.empty(), again.problems.empty() ? "" : qPrintable(again.problems[0].error.text()));
        QCOMPARE(law::difference(law::canonical(article), law::canonical(again.articles.at(0))), QString());
        QCOMPARE(named(again.articles[0].document, "9")->tag, QStringLiteral("vive"));
    }

    void law_data()
    {
        static const UimaXmi xmi;
        static const UimaJson json;
        QTest::addColumn<const Codec *>("codec");
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 3; ++seed) {
            QTest::addRow("xmi, seed %u", seed) << static_cast<const Codec *>(&xmi) << seed;
            QTest::addRow("json, seed %u", seed) << static_cast<const Codec *>(&json) << seed;
        }
    }
    void law()
    {
        QFETCH(const Codec *, codec);
        QFETCH(quint32, seed);
        QRandomGenerator generator(seed);
        for (int i = 0; i < 300; ++i) {
            const Article article = law::randomArticle(generator, i);
            const Exported exported = writeOne(*codec, article);
            QCOMPARE(exported.losses.size(), 0U);
            const Imported read = readFiles(*codec, exported.files);
            QVERIFY2(read.articles.size() == 1 && read.problems.empty(),
                     read.problems.empty() ? "" : qPrintable(read.problems[0].error.text()));
            const QString difference = law::difference(law::canonical(article), law::canonical(read.articles[0]));
            QVERIFY2(difference.isEmpty(),
                     qPrintable(QStringLiteral("%1: %2\n%3").arg(i).arg(difference, QString::fromUtf8(exported.files.begin()->second))));
        }
    }

    void torture_data() { codecs(); }
    void torture()
    {
        QFETCH(const Codec *, codec);
        const Article article = law::tortureArticle();
        const Exported exported = writeOne(*codec, article);
        QCOMPARE(law::difference(law::canonical(article), law::canonical(readFiles(*codec, exported.files).articles.at(0))), QString());
    }

    void rejectedIsInNoIndex()
    {
        annotation::Annotation span;
        span.id.value = 5;
        span.layer = annotation::layers::entity;
        span.tag = QStringLiteral("PER");
        span.ranges = {{0, 5}};
        span.verdict = annotation::Verdict::Rejected;
        span.sourceId = QStringLiteral("77");
        annotation::ArticleFields fields;
        fields.name = QStringLiteral("a");
        const Article article{annotation::Document({}, fields, {QStringLiteral("Sonia"), 1}, {span}), {}};
        const Exported exported = writeOne(UimaJson(), article);
        const QJsonObject json = QJsonDocument::fromJson(exported.files.at(QStringLiteral("a.json"))).object();
        const QJsonArray members = json[QStringLiteral("%VIEWS")][QStringLiteral("_InitialView")][QStringLiteral("%MEMBERS")].toArray();
        QVERIFY(!members.isEmpty() && !members.contains(77));
        QCOMPARE(readFiles(UimaJson(), exported.files).articles.at(0).document.all().at(0)->verdict, annotation::Verdict::Rejected);
    }

    void keepsWhatXmlCannotHold()
    {
        annotation::ArticleFields fields;
        fields.name = QStringLiteral("a");
        const Article article{annotation::Document({}, fields, {QStringLiteral("a\u0001b\r\n\tc"), 1}, {}), {}};
        const Exported exported = writeOne(UimaXmi(), article);
        QCOMPARE(exported.losses.size(), 0U);
        QCOMPARE(readFiles(UimaXmi(), exported.files).articles.at(0).document.text(), article.document.text());
    }

    void views()
    {
        const QByteArray two = R"({"%TYPES":{},"%FEATURE_STRUCTURES":[
            {"%ID":1,"%TYPE":"uima.cas.Sofa","sofaNum":1,"sofaID":"_InitialView","sofaString":"uno due"},
            {"%ID":2,"%TYPE":"uima.cas.Sofa","sofaNum":2,"sofaID":"altra","sofaString":"one two"},
            {"%ID":3,"%TYPE":"uima.tcas.Annotation","@sofa":1,"begin":0,"end":3},
            {"%ID":4,"%TYPE":"uima.tcas.Annotation","@sofa":2,"begin":4,"end":7}],
            "%VIEWS":{"_InitialView":{"%SOFA":1,"%MEMBERS":[3]},"altra":{"%SOFA":2,"%MEMBERS":[4]}}})";
        const Imported read = readFiles(UimaJson(), {{QStringLiteral("x.json"), two}});
        QCOMPARE(read.articles.size(), 2U);
        QCOMPARE(read.articles[0].document.surface(*read.articles[0].document.spans().at(0)), QStringLiteral("uno"));
        QCOMPARE(read.articles[1].document.surface(*read.articles[1].document.spans().at(0)), QStringLiteral("two"));
        const Exported exported = writeOne(UimaJson(), read.articles[1]);
        const Imported again = readFiles(UimaJson(), exported.files);
        QCOMPARE(law::difference(law::canonical(read.articles[1]), law::canonical(again.articles.at(0))), QString());
    }

    // "speakerSpan" names an annotation; words there name none of this file, and stay what they are.
    void wordsWhereAReferenceBelongs()
    {
        const QByteArray quote = R"({"%TYPES":{},"%FEATURE_STRUCTURES":[
            {"%ID":1,"%TYPE":"uima.cas.Sofa","sofaNum":1,"sofaID":"_InitialView","sofaString":"Disse: «Vengo»."},
            {"%ID":2,"%TYPE":"webanno.custom.Quote","@sofa":1,"begin":7,"end":14,"label":"QUOTE","speakerSpan":"5"}],
            "%VIEWS":{"_InitialView":{"%SOFA":1,"%MEMBERS":[2]}}})";
        const Article article = readFiles(UimaJson(), {{QStringLiteral("x.json"), quote}}).articles.at(0);
        const annotation::Features &features = article.document.spans().at(0)->features;
        QVERIFY(!features.has(u"speakerSpan"));
        QCOMPARE(features.value(u"_ref.speakerSpan"), QStringLiteral("5"));
        for (const QString &format : {QStringLiteral("uima-json"), QStringLiteral("uima-xmi"), QStringLiteral("jsonl")}) {
            const Imported again = readFiles(*formats::codec(format), writeOne(*formats::codec(format), article).files);
            const annotation::Features &kept = again.articles.at(0).document.spans().at(0)->features;
            QVERIFY(!kept.has(u"speakerSpan"));
            QCOMPARE(kept.value(u"_ref.speakerSpan"), QStringLiteral("5"));
        }
    }

    void otherUnits()
    {
        const QByteArray counted = R"({"%FEATURE_STRUCTURES":[
            {"%ID":1,"%TYPE":"uima.cas.Sofa","sofaID":"_InitialView","sofaString":"😀😀 Sonia"},
            {"%ID":2,"%TYPE":"uima.tcas.Annotation","@sofa":1,"begin":0,"end":1},
            {"%ID":3,"%TYPE":"uima.tcas.Annotation","@sofa":1,"begin":3,"end":8}],"%VIEWS":{}})";
        const Imported read = readFiles(UimaJson(), {{QStringLiteral("x.json"), counted}});
        QCOMPARE(read.problems.size(), 1U); // said
        QCOMPARE(read.articles.at(0).document.surface(*read.articles[0].document.spans().at(1)), QStringLiteral("Sonia"));
    }

    void bad_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("where");
        const auto changed = [](const char *from, const char *to) { return QByteArray(xmi()).replace(from, to); };
        QTest::newRow("cut") << xmi().left(900) << QStringLiteral("b.xmi, line 7");
        QTest::newRow("id twice") << changed("xmi:id=\"5\"", "xmi:id=\"4\"") << QStringLiteral("b.xmi, line 6");
        QTest::newRow("id no number") << changed("xmi:id=\"5\"", "xmi:id=\"x\"") << QStringLiteral("b.xmi, line 6");
        QTest::newRow("outside") << changed("end=\"29\" value", "end=\"30\" value") << QStringLiteral("b.xmi, line 6");
        QTest::newRow("reversed") << changed("begin=\"9\"", "begin=\"19\"") << QStringLiteral("b.xmi, line 7");
        QTest::newRow("members") << changed("members=\"2", "members=\"b") << QStringLiteral("b.xmi, line 16");
        QTest::newRow("no text") << changed("sofaString", "sofaUri") << QStringLiteral("b.xmi");
        QTest::newRow("not XMI") << QByteArray("<a/>") << QStringLiteral("b.xmi, line 1");
    }
    void bad()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, where);
        const Imported read = readFiles(UimaXmi(),
                                        {{QStringLiteral("a.xmi"), xmi()},
                                         {QStringLiteral("b.xmi"), bytes},
                                         {QStringLiteral("c.xmi"), xmi()},
                                         {QStringLiteral("types.xml"), typeSystem()}});
        QCOMPARE(read.articles.size(), 2U); // the others come in
        QCOMPARE(read.problems.size(), 1U);
        QCOMPARE(read.problems[0].kind, Problem::Kind::Refused);
        QCOMPARE(read.problems[0].error.where, where);
    }

    void recognises()
    {
        QCOMPARE(UimaXmi().recognises({{QStringLiteral("a.xml"), xmi()}}), Likelihood::Certain);
        QCOMPARE(UimaXmi().recognises({{QStringLiteral("a.xmi"), "text"}}), Likelihood::No);
        QCOMPARE(UimaJson().recognises({{QStringLiteral("a.json"), "{\"%TYPES\":{"}}), Likelihood::Certain);
        QCOMPARE(UimaJson().recognises({{QStringLiteral("a.json"), "{\"text\":\"x\"}"}}), Likelihood::No);
    }
};

QTEST_GUILESS_MAIN(TestUima)
#include "tst_uima.moc"
