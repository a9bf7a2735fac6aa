// PubAnnotation and BioC as others write them, and as they are written.
#include "app/formats/bioc/bioc.h"
#include "app/formats/pubannotation/pubannotation.h"

#include "tests/formats/kept.h"
#include "tests/support/text_art.h"

#include <QTest>

using namespace formats;

class TestBionlp : public QObject {
    Q_OBJECT

private:
    static Article story()
    {
        return {support::docFromArt(QStringLiteral(R"(
            😀 Lena parte oggi
              [p-] [e--]
              [v]  [v-]
            --
            article: name=lena lang=it
            p: PER id=1 sourceId=T1
            e: EVENT class=OCCURRENCE id=2 sourceId=T2
            v: ORG id=3 sourceId=T3
            r: RELATED_TO e -> p id=4
        )")),
                {}};
    }
    static QByteArray written(const Codec &codec, Settings settings = {})
    {
        settings[QStringLiteral("record")] = QStringLiteral("false");
        return kept::written(codec, story(), settings).files.begin()->second;
    }
    static QString surfaces(const Imported &imported)
    {
        QStringList all;
        for (const Article &article : imported.articles) {
            for (const annotation::AnnotationPointer &span : article.document.spans())
                all << span->tag + QLatin1Char(':') + article.document.surface(*span);
        }
        return all.join(QLatin1Char('|'));
    }
    static void contains(const QByteArray &bytes, const QList<const char *> &parts)
    {
        for (const char *part : parts)
            QVERIFY2(bytes.contains(part), (QByteArray(part) + " is not in\n" + bytes).constData());
    }

    // A passage "😀 Lena" at 10, with an annotation of Lena at `offset`.
    static QByteArray bioc(const QByteArray &offset, const QByteArray &length = "4", const QByteArray &words = "Lena")
    {
        return "<collection><source/><date/><key/><document><id>d</id><passage><infon key=\"type\">title</infon><offset>10</offset>"
               "<text>\xF0\x9F\x98\x80 Lena</text><annotation id=\"1\"><infon key=\"type\">PER</infon><infon key=\"identifier\">Q7</infon>"
               "<infon key=\"sure\">no</infon><location offset=\""
            + offset + "\" length=\"" + length + "\"/><text>" + words
            + "</text></annotation></passage><passage><offset>17</offset><text>Fine.</text></passage></document></collection>";
    }

private Q_SLOTS:
    void writesPubAnnotation()
    {
        contains(written(PubAnnotation()),
                 {R"({"id":"T1","obj":"PER","span":{"begin":2,"end":6}})", // code points
                  R"({"id":"T3","obj":"ORG","span":[{"begin":2,"end":5},{"begin":7,"end":11}]})",
                  R"("obj":"T1","pred":"RELATED_TO","subj":"T2")", R"("obj":"OCCURRENCE","pred":"class","subj":"T2")",
                  R"("sourceid":"lena")"});
    }

    void writesBioC()
    {
        contains(written(BioC()),
                 {"<annotation id=\"T1\">", "<infon key=\"type\">PER</infon>", "<location offset=\"2\" length=\"4\"/>",
                  "<location offset=\"7\" length=\"4\"/>", "<text>Lenpart</text>", "<node refid=\"T2\" role=\"source\"/>",
                  "<infon key=\"class\">OCCURRENCE</infon>"});
        contains(written(BioC(), {{QStringLiteral("shape"), QStringLiteral("json")}}),
                 {R"("locations":[{"length":4,"offset":2}])", R"("role":"target")", R"("passages":[)"});
    }

    void bioCUnits_data()
    {
        QTest::addColumn<QByteArray>("offset");
        QTest::addColumn<QByteArray>("length");
        QTest::addColumn<bool>("refused");
        QTest::newRow("code points") << QByteArray("12") << QByteArray("4") << false;
        QTest::newRow("UTF-16") << QByteArray("13") << QByteArray("4") << false;
        QTest::newRow("bytes") << QByteArray("15") << QByteArray("4") << false;
        QTest::newRow("from the passage's begin") << QByteArray("2") << QByteArray("4") << false;
        QTest::newRow("neither") << QByteArray("14") << QByteArray("4") << true;
        QTest::newRow("outside") << QByteArray("12") << QByteArray("40000000000") << true;
        QTest::newRow("no number") << QByteArray("x") << QByteArray("4") << true;
    }
    void bioCUnits()
    {
        QFETCH(QByteArray, offset);
        QFETCH(QByteArray, length);
        QFETCH(bool, refused);
        const Imported imported = kept::readAgain(BioC(), {{QStringLiteral("a.xml"), bioc(offset, length)}});
        QCOMPARE(imported.articles.size(), refused ? 0U : 1U);
        if (refused)
            return;
        QCOMPARE(surfaces(imported), QString::fromUtf8("title:\xF0\x9F\x98\x80 Lena|PER:Lena"));
        QCOMPARE(imported.articles[0].document.text(), QString::fromUtf8("\xF0\x9F\x98\x80 Lena\nFine."));
        QCOMPARE(imported.articles[0].entities.at(0).kb, QStringLiteral("Q7"));
        QCOMPARE(imported.articles[0].document.spans()[1]->features.value(u"sure"), QStringLiteral("no"));
        QCOMPARE(kept::lawWithoutRecord(BioC(), imported.articles[0], true), QString());
    }

    void readsSentencesAndJson()
    {
        const QByteArray json
            = R"({"source":"s","documents":[{"id":"a","infons":{},"passages":[{"offset":0,"infons":{},"sentences":[)"
              R"({"offset":0,"infons":{},"text":"Lena parte.","annotations":[{"id":"1","infons":{"type":"PER"},"text":"Lena","locations":[{"offset":0,"length":4}]}]},)"
              R"({"offset":12,"infons":{},"text":"Rita resta.","annotations":[{"id":"2","infons":{"type":"PER"},"text":"Rita","locations":[{"offset":12,"length":4}]}]}],)"
              R"("relations":[{"id":"r","infons":{"type":"knows"},"nodes":[{"refid":"2","role":"b"},{"refid":"1","role":"a"}]}]}]},{"id":"b","passages":[]}]})";
        const Imported imported = kept::readAgain(BioC(), {{QStringLiteral("a.json"), json}});
        QCOMPARE(imported.articles.size(), 2U);
        QCOMPARE(imported.articles[0].document.text(), QStringLiteral("Lena parte. Rita resta."));
        QCOMPARE(surfaces(imported), QStringLiteral("SENTENCE:Lena parte.|PER:Lena|SENTENCE:Rita resta.|PER:Rita"));
        const annotation::AnnotationPointer knows = imported.articles[0].document.relations().at(0);
        QCOMPARE(imported.articles[0].document.surface(*imported.articles[0].document.find(knows->source)), QStringLiteral("Rita"));
        QCOMPARE(knows->features.value(u"targetRole"), QStringLiteral("a"));
    }

    void readsTracks()
    {
        const QByteArray json
            = R"({"text":"Lena parte","sourcedb":"PMC","sourceid":"7","divid":2,"tracks":[)"
              R"({"project":"uno","denotations":[{"id":"T1","span":{"begin":0,"end":4},"obj":"PER"}],)"
              R"("attributes":[{"id":"A1","subj":"T1","pred":"sure","obj":true}]},)"
              R"({"project":"due","denotations":[{"id":"T1","span":[{"begin":0,"end":2},{"begin":5,"end":7}],"obj":null}]}],)"
              R"("blocks":[{"id":"B1","span":{"begin":0,"end":10},"obj":"sentence"}]})";
        const Imported imported = kept::readAgain(PubAnnotation(), {{QStringLiteral("a.json"), json}});
        QCOMPARE(imported.articles.size(), 1U);
        QCOMPARE(surfaces(imported), QString::fromUtf8("sentence:Lena parte|denotation:Le … pa|PER:Lena"));
        const annotation::Annotations spans = imported.articles[0].document.spans();
        QCOMPARE(spans[0]->layer, annotation::layers::sentence);
        QCOMPARE(spans[2]->features.value(u"track"), QStringLiteral("uno"));
        QCOMPARE(spans[2]->features.value(u"sure"), QStringLiteral("true"));
        QCOMPARE(imported.articles[0].document.fields().name, QStringLiteral("PMC-7-2"));
        QCOMPARE(kept::lawWithoutRecord(PubAnnotation(), imported.articles[0], true), QString());
    }

    void bad_data()
    {
        QTest::addColumn<QByteArray>("document");
        QTest::newRow("no text") << QByteArray(R"({"denotations":[]})");
        QTest::newRow("text is a list") << QByteArray(R"({"text":["a","b"]})");
        QTest::newRow("beyond the text") << QByteArray(
            R"({"text":"a","denotations":[{"id":"T1","span":{"begin":0,"end":9},"obj":"PER"}]})");
        QTest::newRow("a half number") << QByteArray(
            R"({"text":"ab","denotations":[{"id":"T1","span":{"begin":0.5,"end":1},"obj":"PER"}]})");
        QTest::newRow("no place") << QByteArray(R"({"text":"ab","denotations":[{"id":"T1","obj":"PER"}]})");
    }
    void bad()
    {
        QFETCH(QByteArray, document);
        const QByteArray list = R"([{"text":"uno"},)" + document + R"(,{"text":"due"}])";
        const Imported imported = kept::readAgain(PubAnnotation(), {{QStringLiteral("a.json"), list}});
        QCOMPARE(imported.articles.size(), 2U);
        QCOMPARE(imported.problems.size(), 1U);
        QCOMPARE(imported.problems[0].error.where, QStringLiteral("a.json, item 2").append(imported.problems[0].error.where.mid(14)));
    }
};

QTEST_GUILESS_MAIN(TestBionlp)
#include "tst_bionlp.moc"
