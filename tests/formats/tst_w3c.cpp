#include "app/formats/w3c/w3c.h"

#include "tests/formats/kept.h"
#include "tests/support/text_art.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QTest>

using namespace formats;

class TestW3c : public QObject {
    Q_OBJECT

private:
    static Article story()
    {
        annotation::Document drawn = support::docFromArt(QStringLiteral(R"(
            😀 Lena parte oggi
              [p-] [e--] [l-]
            --
            article: lang=it name=lena title="Una partenza"
            p: PER annotator=Ada at=2025-09-15T10:00:00.000Z comment="da rivedere" by=names/1 confidence=0.5
            e: EVENT class=OCCURRENCE
            l: LOC
            r: RELATED_TO e -> p
        )"));
        return {drawn, {}};
    }
    static QByteArray written(const Settings &settings)
    {
        return kept::written(W3c(), story(), settings).files.at(QStringLiteral("lena.jsonld"));
    }

    // The annotations of a page about "a.txt", with that text.
    static Imported read(const QByteArray &annotations, const QByteArray &text = "\xF0\x9F\x98\x80 Lena parte, Lena torna")
    {
        return kept::readAgain(W3c(), {{QStringLiteral("n.jsonld"), annotations}, {QStringLiteral("a.txt"), text}});
    }
    static QByteArray onText(const QByteArray &selector, const QByteArray &more = {})
    {
        return R"({"id":"urn:x:1","type":"Annotation",)" + more + R"("target":{"source":"sub/a.txt","selector":)" + selector + "}}";
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

private Q_SLOTS:
    void writesWordsAndPositions()
    {
        const Exported exported = kept::written(W3c(), story(), {{QStringLiteral("record"), QStringLiteral("false")}});
        QCOMPARE(QString::fromUtf8(exported.files.at(QStringLiteral("lena.txt"))), story().document.text());
        QCOMPARE(exported.losses.size(), 0U);
        const QJsonObject collection = QJsonDocument::fromJson(exported.files.at(QStringLiteral("lena.jsonld"))).object();
        QCOMPARE(collection.value(u"type").toString(), QStringLiteral("AnnotationCollection"));
        QCOMPARE(collection.value(u"label").toString(), QStringLiteral("Una partenza"));
        const QJsonArray items = collection.value(u"first").toObject().value(u"items").toArray();
        QCOMPARE(items.size(), 4);
        const QJsonObject person = items[0].toObject(), target = person.value(u"target").toObject();
        QCOMPARE(target.value(u"source").toString(), QStringLiteral("lena.txt"));
        const QJsonObject quote = target.value(u"selector").toArray()[0].toObject(),
                          place = target.value(u"selector").toArray()[1].toObject();
        QCOMPARE(quote.value(u"exact").toString(), QStringLiteral("Lena"));
        QCOMPARE(quote.value(u"prefix").toString(), QString::fromUtf8("\xF0\x9F\x98\x80 "));
        QCOMPARE(place.value(u"start").toInt(), 2); // code points
        QCOMPARE(person.value(u"creator").toObject().value(u"name").toString(), QStringLiteral("Ada"));
        QCOMPARE(person.value(u"created").toString(), QStringLiteral("2025-09-15T10:00:00Z"));
        QCOMPARE(person.value(u"body").toArray()[0].toObject().value(u"value").toString(), QStringLiteral("PER"));
        QCOMPARE(person.value(u"body").toArray()[1].toObject().value(u"purpose").toString(), QStringLiteral("commenting"));
        const QJsonObject link = items[3].toObject();
        QCOMPARE(link.value(u"motivation").toString(), QStringLiteral("linking"));
        QCOMPARE(link.value(u"target").toString(), items[1].toObject().value(u"id").toString());
        QCOMPARE(link.value(u"body").toArray()[0].toString(), person.value(u"id").toString());
    }

    void countsForRecogito()
    {
        const QByteArray json
            = written({{QStringLiteral("unit"), QStringLiteral("utf-16")}, {QStringLiteral("record"), QStringLiteral("false")}});
        QVERIFY2(json.contains("\"end\":7,\"start\":3"), json.constData());
        const FileSet files{{QStringLiteral("lena.jsonld"), json}, {QStringLiteral("lena.txt"), story().document.text().toUtf8()}};
        const Imported again = kept::readAgain(W3c(), files);
        QCOMPARE(again.articles.size(), 1U);
        QCOMPARE(surfaces(again), surfaces({{story()}, {}}));
    }

    void units_data()
    {
        QTest::addColumn<QByteArray>("selector");
        QTest::addColumn<QString>("found"); // "": refused
        const QByteArray quote = R"({"type":"TextQuoteSelector","exact":"Lena"})";
        const auto at = [](int start, int end) {
            return R"({"type":"TextPositionSelector","start":)" + QByteArray::number(start) + ",\"end\":" + QByteArray::number(end) + '}';
        };
        QTest::newRow("code points") << '[' + quote + ',' + at(2, 6) + ']' << QStringLiteral("note:Lena");
        QTest::newRow("UTF-16") << '[' + at(3, 7) + ',' + quote + ']' << QStringLiteral("note:Lena");
        QTest::newRow("neither") << '[' + quote + ',' + at(4, 8) + ']' << QString();
        QTest::newRow("a position alone") << at(2, 6) << QStringLiteral("note:Lena");
        QTest::newRow("outside") << at(2, 600) << QString();
        QTest::newRow("words alone") << quote << QStringLiteral("note:Lena");
        QTest::newRow("words with what stands before them")
            << QByteArray(R"({"type":"TextQuoteSelector","exact":"Lena","prefix":"parte, "})") << QStringLiteral("note:Lena");
        QTest::newRow("words that are not there") << QByteArray(R"({"type":"TextQuoteSelector","exact":"Rita"})") << QString();
        QTest::newRow("a fragment of plain text")
            << QByteArray(R"({"type":"FragmentSelector","conformsTo":"urn:ietf:rfc:5147","value":"char=2,6"})")
            << QStringLiteral("note:Lena");
        QTest::newRow("refined") << QByteArray(R"({"type":"FragmentSelector","value":"p5","refinedBy":)" + quote + '}')
                                 << QStringLiteral("note:Lena");
        QTest::newRow("not of the text") << QByteArray(R"({"type":"XPathSelector","value":"/p[1]"})") << QStringLiteral("note:");
    }
    void units()
    {
        QFETCH(QByteArray, selector);
        QFETCH(QString, found);
        const Imported imported = read(onText(selector, R"("body":{"type":"TextualBody","purpose":"tagging","value":"note"},)"));
        QCOMPARE(surfaces(imported), found);
        QCOMPARE(imported.articles.size(), found.isEmpty() ? 0U : 1U);
        const bool placed = !found.endsWith(QLatin1Char(':'));
        QCOMPARE(imported.problems.size(), found.isEmpty() || !placed ? 1U : 0U);
        if (selector.contains("prefix"))
            QCOMPARE(imported.articles.at(0).document.spans()[0]->hull().begin, 15);
    }

    // What Chiosa has no word for goes back as it came.
    void keepsWhatItDoesNotKnow()
    {
        const Imported imported
            = read(onText(R"({"type":"TextQuoteSelector","exact":"Lena"})",
                          R"("rights":"urn:x:cc","motivation":"highlighting","creator":{"id":"urn:x:ada","name":"Ada","type":"Person"},)"
                          R"("body":[{"type":"TextualBody","value":"una","purpose":"describing"},{"id":"urn:x:film","type":"Video"}],)"));
        QCOMPARE(surfaces(imported), QStringLiteral("highlighting:Lena"));
        QCOMPARE(imported.articles[0].document.spans()[0]->annotator, QStringLiteral("Ada"));
        const QByteArray back = kept::written(W3c(), imported.articles[0], {}).files.begin()->second;
        for (const char *part : {"\"rights\":\"urn:x:cc\"", "\"motivation\":\"highlighting\"", "\"id\":\"urn:x:ada\"", "\"value\":\"una\"",
                                 "\"id\":\"urn:x:film\"", "\"id\":\"urn:x:1\""})
            QVERIFY2(back.contains(part), part);
    }

    void severalTexts()
    {
        const QByteArray list = '[' + onText(R"({"type":"TextQuoteSelector","exact":"Lena"})") + ','
            + onText(R"({"type":"TextQuoteSelector","exact":"due"})").replace("a.txt", "b.html").replace("x:1", "x:2") + ','
            + onText(R"({"type":"TextQuoteSelector","exact":"tre"})").replace("a.txt", "c.txt").replace("x:1", "x:3") + ']';
        const Imported imported = kept::readAgain(
            W3c(), {{QStringLiteral("n.json"), list}, {QStringLiteral("a.txt"), "Lena"}, {QStringLiteral("b.txt"), "uno due"}});
        QCOMPARE(surfaces(imported), QStringLiteral("annotation:Lena|annotation:due"));
        QCOMPARE(imported.problems.size(), 1U);
        QVERIFY2(imported.problems[0].error.message.contains(QLatin1String("c.txt")), qPrintable(imported.problems[0].error.text()));
    }

    // The samples of the W3C's own tests, about pages that are not there: given a text, all of them come in, and go out again.
    void samplesOfTheStandard()
    {
        const QDir folder(qEnvironmentVariable("CHIOSA_TEST_DATA") + QStringLiteral("/fixtures/w3c-webannotation"));
        if (qEnvironmentVariableIsEmpty("CHIOSA_TEST_DATA"))
            QSKIP("CHIOSA_TEST_DATA is not set: the W3C's samples are not read");
        int read = 0;
        for (const QString &name : folder.entryList({QStringLiteral("anno*.json")}, QDir::Files)) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray text = "one text before the Selected Text and text after it; this is an annotation of text before and after";
            const Imported imported
                = kept::readAgain(W3c(), {{name, file.readAll()}, {QFileInfo(name).completeBaseName() + QStringLiteral(".txt"), text}});
            for (const Problem &problem : imported.problems) {
                if (problem.kind == Problem::Kind::Refused)
                    qInfo().noquote() << name << problem.error.text();
            }
            for (const Article &article : imported.articles) {
                ++read;
                const QString wrong = kept::lawWithRecord(W3c(), article) + kept::lawWithoutRecord(W3c(), article, true);
                QVERIFY2(wrong.isEmpty(), qPrintable(name + QLatin1Char(' ') + wrong));
            }
        }
        qInfo() << read << "samples read";
        QVERIFY(read >= 20);
    }
};

QTEST_GUILESS_MAIN(TestW3c)
#include "tst_w3c.moc"
