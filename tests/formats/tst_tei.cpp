#include "app/formats/tei/tei.h"

#include "tests/formats/kept.h"
#include "tests/support/text_art.h"

#include <QTest>

using namespace formats;

class TestTei : public QObject {
    Q_OBJECT

private:
    static QByteArray file(const QByteArray &body, const QByteArray &standOff = {}, const QByteArray &header = {})
    {
        return "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\" xml:lang=\"it\" xml:id=\"n1\"><teiHeader><fileDesc><titleStmt><title> La\n    "
               "partenza </title></titleStmt><publicationStmt><date when=\"2025-09-15\"/></publicationStmt></fileDesc>"
            + header + "</teiHeader>" + standOff + "<text><body>" + body + "</body></text></TEI>";
    }
    static Imported read(const QByteArray &xml) { return kept::readAgain(Tei(), {{QStringLiteral("a.xml"), xml}}); }
    static QString surfaces(const Article &article)
    {
        QStringList all;
        for (const annotation::AnnotationPointer &span : article.document.spans())
            all << span->layer + QLatin1Char('/') + span->tag + QLatin1Char(':') + article.document.surface(*span);
        return all.join(QLatin1Char('|'));
    }

private Q_SLOTS:
    void writesStandOff()
    {
        const annotation::Document document = support::docFromArt(QStringLiteral(R"(
            😀 Lena parte oggi
              [p-] [e--]
              [v]  [v-]
            --
            p: PER
            e: EVENT class=OCCURRENCE
            v: QUOTE
            r: RELATED_TO e -> p
        )"));
        const Made made = Tei().make(document, {}, {});
        QCOMPARE(made.losses.size(), 0U);
        for (const char *part :
             {"<ab xml:space=\"preserve\">\xF0\x9F\x98\x80 <anchor xml:id=\"chiosa.c2\"/>", // code points
              "from=\"#chiosa.c7\" to=\"#chiosa.c12\"", "target=\"#range(chiosa.c2,chiosa.c5) #range(chiosa.c7,chiosa.c11)\"",
              "<spanGrp type=\"event\">", "name=\"RELATED_TO\"", "<f name=\"class\"><string>OCCURRENCE</string></f>"})
            QVERIFY2(made.bytes.contains(part), made.bytes.constData());
        const Imported again = read(made.bytes);
        QCOMPARE(again.problems.size(), 0U);
        QCOMPARE(surfaces(again.articles.at(0)), surfaces({document, {}}));
    }

    void readsTextOfOthers()
    {
        const Imported imported
            = read(file("<div><head>Una\n  partenza</head>\n  <p>  <persName ref=\"#lena\"> Lena </persName>\n   parte "
                        "<date when=\"2025-09-16\">domani</date>,<lb/>dice <said who=\"#lena\">lei</said>.<note>forse</note>"
                        " <choice><sic>Romma</sic><corr><placeName ref=\"https://www.wikidata.org/entity/Q220\">Roma"
                        "</placeName></corr></choice></p><p>Fi<lb break=\"no\"/>ne</p></div>",
                        {},
                        "<profileDesc><particDesc><listPerson><person xml:id=\"lena\"><persName>Lena Bruni</persName>"
                        "<idno>Q1</idno></person></listPerson></particDesc></profileDesc>"));
        QCOMPARE(imported.articles.size(), 1U);
        const Article &article = imported.articles[0];
        QCOMPARE(article.document.text(), QStringLiteral("Una partenza\nLena parte domani, dice lei. Roma\nFine"));
        QCOMPARE(surfaces(article),
                 QStringLiteral("structure/HEADING:Una partenza|entity/PER:Lena|timex3/TIMEX3:domani|quote/QUOTE:lei|"
                                "entity/LOC:Roma"));
        QCOMPARE(article.document.fields().title, QStringLiteral("La partenza"));
        QCOMPARE(article.document.fields().dct, QStringLiteral("2025-09-15"));
        QCOMPARE(article.document.fields().language, QStringLiteral("it"));
        QCOMPARE(article.document.spans()[2]->features.value(u"value"), QStringLiteral("2025-09-16"));
        QCOMPARE(article.entities.size(), 2U);
        QCOMPARE(article.entities[0].name, QStringLiteral("Lena Bruni"));
        QCOMPARE(article.entities[0].kb, QStringLiteral("Q1"));
        QCOMPARE(article.entities[1].kb, QStringLiteral("Q220"));
        QCOMPARE(imported.problems.size(), 1U); // the note
        QVERIFY2(imported.problems[0].error.message.contains(QLatin1String("note")), qPrintable(imported.problems[0].error.text()));
        QCOMPARE(kept::lawWithoutRecord(Tei(), article, true), QString());
    }

    void readsStandOffOfOthers()
    {
        const Imported imported
            = read(file("<p><w xml:id=\"w1\">Lena</w> <w xml:id=\"w2\" lemma=\"partire\">parte</w> <w xml:id=\"w3\">oggi</w></p>",
                        "<standOff><spanGrp type=\"names\"><span xml:id=\"a\" target=\"#w1\">PER</span>"
                        "<span xml:id=\"b\" from=\"#w2\" to=\"#w3\" ana=\"#f\">EVENT</span></spanGrp>"
                        "<fs xml:id=\"f\"><f name=\"attrs\"><fs><f name=\"sure\"><binary value=\"true\"/></f></fs></f></fs>"
                        "<listRelation><relation name=\"agent\" active=\"#b\" passive=\"#a\"/></listRelation>"
                        "<listAnnotation><annotation target=\"#w1 #w3\"/></listAnnotation></standOff>"));
        QCOMPARE(imported.articles.size(), 1U);
        const Article &article = imported.articles[0];
        QCOMPARE(surfaces(article),
                 QString::fromUtf8("entity/annotation:Lena … oggi|entity/PER:Lena|event/EVENT:parte oggi|token/TOKEN:parte"));
        QCOMPARE(article.document.spans()[2]->features.value(u"sure"), QStringLiteral("true"));
        QCOMPARE(article.document.relations().size(), 1U);
        QCOMPARE(article.document.find(article.document.relations()[0]->target)->tag, QStringLiteral("PER"));
        QCOMPARE(kept::lawWithoutRecord(Tei(), article, true), QString());
    }

    void bad_data()
    {
        QTest::addColumn<QByteArray>("xml");
        QTest::addColumn<QString>("words");
        QTest::newRow("nothing there") << file("<p>a</p>", "<standOff><span target=\"#w9\">PER</span></standOff>")
                                       << QStringLiteral("“w9”");
        QTest::newRow("no text") << QByteArray("<TEI><teiHeader/></TEI>") << QStringLiteral("no text");
        QTest::newRow("another root") << QByteArray("<FoLiA/>") << QStringLiteral("outermost");
    }
    void bad()
    {
        QFETCH(QByteArray, xml);
        QFETCH(QString, words);
        const Imported imported = kept::readAgain(Tei(), {{QStringLiteral("a.xml"), xml}, {QStringLiteral("b.xml"), file("<p>b</p>")}});
        QCOMPARE(imported.articles.size(), 1U);
        QCOMPARE(imported.problems.size(), 1U);
        QVERIFY2(imported.problems[0].error.message.contains(words), qPrintable(imported.problems[0].error.text()));
    }
};

QTEST_GUILESS_MAIN(TestTei)
#include "tst_tei.moc"
