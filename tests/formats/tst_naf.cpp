#include "app/formats/naf/naf.h"

#include "tests/formats/kept.h"

#include <QTest>

using namespace formats;

class TestNaf : public QObject {
    Q_OBJECT

private:
    static QByteArray file(const QByteArray &raw, const QByteArray &words, const QByteArray &layers = {})
    {
        return "<NAF xml:lang=\"it\" version=\"v3\"><nafHeader><fileDesc title=\"Prova\" creationtime=\"2025-09-15\"/><public "
               "publicId=\"prova\"/></nafHeader>"
            + (raw.isEmpty() ? raw : "<raw><![CDATA[" + raw + "]]></raw>") + "<text>" + words + "</text>" + layers + "</NAF>";
    }
    static QByteArray word(int id, int offset, const QByteArray &text, int length = 4)
    {
        return "<wf id=\"w" + QByteArray::number(id) + "\" sent=\"1\" offset=\"" + QByteArray::number(offset) + "\" length=\""
            + QByteArray::number(length) + "\">" + text + "</wf>";
    }
    static Imported read(const QByteArray &xml) { return kept::readAgain(Naf(), {{QStringLiteral("a.naf"), xml}}); }

private Q_SLOTS:
    void offsets_data()
    {
        QTest::addColumn<int>("offset");
        QTest::addColumn<int>("notes");
        QTest::newRow("code points") << 2 << 0;
        QTest::newRow("UTF-16") << 3 << 1;
        QTest::newRow("neither: looked for") << 7 << 1;
    }
    void offsets()
    {
        QFETCH(int, offset);
        QFETCH(int, notes);
        const Imported imported = read(file("\xF0\x9F\x98\x80 Lena", word(1, offset, "Lena"),
                                            "<entities><entity id=\"e1\" type=\"PER\"><references>"
                                            "<span><target id=\"w1\"/></span></references></entity></entities>"));
        QCOMPARE(imported.problems.size(), static_cast<std::size_t>(notes));
        const annotation::Document &document = imported.articles.at(0).document;
        QCOMPARE(document.surface(*document.onLayer(u"entity").at(0)), QStringLiteral("Lena"));
        QCOMPARE(document.onLayer(u"sentence").size(), 1U);
    }

    void layersComeBack()
    {
        const QByteArray layers
            = "<terms><term id=\"t1\" lemma=\"Lena\" pos=\"R\"><span><target id=\"w1\"/></span></term><term id=\"t2\"><span><target "
              "id=\"w2\"/>"
              "</span></term></terms><entities><entity id=\"e1\" type=\"PER\"><references><span><target id=\"t1\"/></span></references>"
              "<externalReferences><externalRef resource=\"kb\" reference=\"Q42\"/><externalRef resource=\"kb\" reference=\"Q43\"/>"
              "</externalReferences></entity></entities><srl><predicate id=\"pr1\"><span><target id=\"t2\"/></span><role id=\"rl1\" "
              "semRole=\"A0\"><span><target id=\"t1\"/></span></role></predicate></srl><timeExpressions><timex3 id=\"tmx1\" type=\"DATE\" "
              "value=\"2025-09-15\"/></timeExpressions><temporalRelations><tlink id=\"l1\" from=\"pr1\" to=\"tmx1\" relType=\"BEFORE\"/>"
              "</temporalRelations><deps><dep from=\"t1\" to=\"t2\"/></deps>";
        const Imported imported = read(file("Lena sale", word(1, 0, "Lena") + word(2, 5, "sale"), layers));
        QCOMPARE(imported.problems.size(), 1U); // the dependencies
        QVERIFY(imported.problems[0].error.message.contains(QLatin1String("deps")));
        const Article &article = imported.articles.at(0);
        QCOMPARE(article.document.onLayer(u"token").at(0)->features.value(u"lemma"), QStringLiteral("Lena"));
        QCOMPARE(article.entities.at(0).kb, QStringLiteral("Q42"));
        QCOMPARE(article.document.onLayer(u"entity").at(0)->features.value(u"otherReferences"), QStringLiteral("Q43"));
        QCOMPARE(article.document.onLayer(u"tlink").at(0)->tag, QStringLiteral("BEFORE"));
        QCOMPARE(article.document.onLayer(u"relation").at(0)->tag, QStringLiteral("A0"));
        QCOMPARE(article.document.fields().dct, QStringLiteral("2025-09-15"));
        const Exported exported = kept::written(Naf(), article, {{QStringLiteral("record"), QStringLiteral("false")}});
        const QString xml = QString::fromUtf8(exported.files.begin()->second);
        QVERIFY2(xml.contains(QLatin1String("<predicate id=\"pr1\"><span><target id=\"t2\"/></span><role id=\"rl1\" semRole=\"A0\">")),
                 qPrintable(xml));
        QVERIFY2(xml.contains(QLatin1String("<term id=\"t1\" lemma=\"Lena\" pos=\"R\">")), qPrintable(xml));
        QVERIFY2(xml.contains(QLatin1String(
                     "<tlink id=\"tlink1\" from=\"pr1\" to=\"tmx1\" fromType=\"event\" toType=\"timex\" relType=\"BEFORE\"/>")),
                 qPrintable(xml));
    }

    void buildsTheTextOfWords()
    {
        const Imported imported = read(file({}, word(1, 0, "Lena") + word(2, 6, "sale") + word(3, 10, ".", 1)));
        QCOMPARE(imported.articles.at(0).document.text(), QStringLiteral("Lena  sale."));
        QVERIFY(imported.articles[0].document.fields().features.has(u"syntheticText"));
    }

    void bad_data()
    {
        QTest::addColumn<QByteArray>("xml");
        QTest::addColumn<QString>("words");
        QTest::newRow("word not there") << file("Lena", word(1, 0, "Rita")) << QStringLiteral("“Rita”");
        QTest::newRow("target not there") << file("Lena", word(1, 0, "Lena"),
                                                  "<entities><entity id=\"e1\" type=\"PER\"><references><span><target id=\"t9\"/></span>"
                                                  "</references></entity></entities>")
                                          << QStringLiteral("“t9”");
        QTest::newRow("id twice") << file("Lena Lena", word(1, 0, "Lena") + word(1, 5, "Lena")) << QStringLiteral("id of its own");
        QTest::newRow("another root") << QByteArray("<Document/>") << QStringLiteral("outermost");
    }
    void bad()
    {
        QFETCH(QByteArray, xml);
        QFETCH(QString, words);
        const Imported imported
            = kept::readAgain(Naf(), {{QStringLiteral("a.naf"), xml}, {QStringLiteral("b.naf"), file("Lena", word(1, 0, "Lena"))}});
        QCOMPARE(imported.articles.size(), 1U);
        QCOMPARE(imported.problems.size(), 1U);
        QVERIFY2(imported.problems[0].error.message.contains(words), qPrintable(imported.problems[0].error.text()));
    }
};

QTEST_GUILESS_MAIN(TestNaf)
#include "tst_naf.moc"
