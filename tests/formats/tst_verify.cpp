#include "app/formats/registry.h"
#include "app/formats/verify.h"

#include "tests/formats/law.h"

#include <QTest>

using namespace formats;

class TestVerify : public QObject {
    Q_OBJECT

private:
    static std::vector<annotation::Document> documents(quint32 seed, int count)
    {
        QRandomGenerator generator(seed);
        std::vector<annotation::Document> all{law::tortureArticle().document};
        for (int i = 0; i < count; ++i)
            all.push_back(law::randomArticle(generator, i).document);
        return all;
    }

private Q_SLOTS:
    void everyWriter_data()
    {
        QTest::addColumn<QString>("id");
        for (const Codec *codec : codecs()) {
            if (codec->format().writes)
                QTest::newRow(qPrintable(codec->format().id)) << codec->format().id;
        }
    }
    void everyWriter() // 0 mismatches on emoji, combining marks, CRLF, U+2028, BOM, astral and right-to-left text
    {
        QFETCH(QString, id);
        const std::vector<annotation::Document> all = documents(41, 150);
        const Codec *codec = formats::codec(id);
        const auto exported = codec->write(all);
        QVERIFY(exported);
        const MemoryInput input(exported->files);
        Meant meant;
        for (const annotation::Document &document : all)
            meant.articles.append(document.fields().name);
        meant.document = documentsIn(all);
        meant.losses = exported->losses;
        const auto wrong = codec->proofread(input, meant);
        QVERIFY(wrong);
        QCOMPARE(wrong->join(QLatin1Char('\n')), QString());
        if (!codec->format().reads)
            return;
        QCOMPARE(recognise(exported->files)->format().id, id);
        if (id == QLatin1String("semeval-timeline")) // holds no more than its timelines: its own proofreader says what must come back
            return;
        const auto verified = verifyWritten(*codec, input, documentsIn(all), static_cast<qsizetype>(all.size()), exported->losses);
        QVERIFY(verified);
        QCOMPARE(verified->articles, static_cast<qsizetype>(all.size()));
        QVERIFY(verified->spans > 100);
    }

    void seesWhatIsWrong()
    {
        const std::vector<annotation::Document> all = documents(42, 2);
        const Codec &jsonl = *codec(u"jsonl");
        const auto exported = jsonl.write(all);
        const auto mismatches = [&](const QByteArray &from, const QByteArray &to) {
            FileSet files = exported->files;
            QByteArray &bytes = files.begin()->second;
            const qsizetype at = bytes.indexOf(from);
            bytes.replace(at, at < 0 ? 0 : from.size(), to);
            const MemoryInput input(files);
            return verifyWritten(jsonl, input, documentsIn(all), static_cast<qsizetype>(all.size()), exported->losses)->mismatchCount;
        };
        QCOMPARE(mismatches("{", "{"), 0);
        QVERIFY(mismatches("\"end\":3,", "\"end\":2,") > 0 || mismatches("[0,3]", "[0,2]") > 0); // a span moved
        QVERIFY(mismatches("\"label\":\"PER\"", "\"label\":\"DOG\"") > 0);
        QVERIFY(mismatches("\"text\":\"U", "\"text\":\"V") > 0);
        QVERIFY(mismatches("\"id\":\"torture\"", "\"id\":\"other\"") > 0);
        QVERIFY(mismatches("{\"id\"", "\"id\"") > 0); // an article that cannot be read
    }

    void lossesExplain()
    {
        const std::vector<annotation::Document> all = documents(43, 40);
        const Codec &conll = *codec(u"conll2003");
        const auto exported = conll.write(all);
        const MemoryInput input(exported->files);
        QVERIFY(verifyWritten(conll, input, documentsIn(all), 1, exported->losses)->holds());
        QVERIFY(!verifyWritten(conll, input, documentsIn(all), 1, {})->holds()); // what is gone must be named
    }
};

QTEST_GUILESS_MAIN(TestVerify)
#include "tst_verify.moc"
