#include "app/annotation/records.h"
#include "app/base/resources.h"

#include <QRandomGenerator>
#include <QTest>

using namespace annotation;

class TestRecords : public QObject {
    Q_OBJECT

    static Annotation full()
    {
        Annotation a;
        a.id = {0xABCDEF0000000001};
        a.layer = layers::timex3;
        a.tag = QStringLiteral("TIMEX3");
        a.ranges = {{3, 5}, {8, 13}};
        a.features = {{QStringLiteral("value"), QStringLiteral("2025-W37")}, {QStringLiteral("mod"), QStringLiteral("END")}};
        a.entity = {0xFFFFFF0000000009};
        a.origin = {QStringLiteral("timex-rules/1"), 0.87, QStringLiteral("«scorsa settimana»")};
        a.verdict = Verdict::Corrected;
        a.was = std::make_shared<const Was>(
            Was{QStringLiteral("EVENT"), {{3, 5}}, {{QStringLiteral("class"), QStringLiteral("STATE")}}, QStringLiteral("rules")});
        a.annotator = QStringLiteral("ada");
        a.at = 1763805600123;
        a.comment = QStringLiteral("👩‍👩‍👧 שלום");
        a.unsure = true;
        a.sourceId = QStringLiteral("T7");
        return a;
    }

private Q_SLOTS:
    void comeBackFromBytes_data()
    {
        QTest::addColumn<Record>("record");
        QTest::newRow("annotation") << Record(full());
        Annotation bare;
        bare.id = {5};
        QTest::newRow("bare annotation") << Record(bare);
        Annotation link;
        link.id = {6};
        link.source = {5};
        link.target = {std::uint64_t(-1)};
        QTest::newRow("relation") << Record(link);
        ArticleFields fields{QStringLiteral("a1"),
                             QStringLiteral("Title"),
                             QStringLiteral("it"),
                             QStringLiteral("2025-09-15"),
                             QStringLiteral("src"),
                             QStringLiteral("who"),
                             QStringLiteral("story"),
                             Status::Done,
                             true,
                             true,
                             -4,
                             {{QStringLiteral("k"), QStringLiteral("v")}}};
        QTest::newRow("fields") << Record(fields);
        QTest::newRow("text") << Record(ArticleText{QStringLiteral("a\r\n\u2028b\0c"), 3});
        QTest::newRow("byte order mark") << Record(ArticleText{QStringLiteral("\uFEFFa\uFEFF"), 1});
        QTest::newRow("half a pair") << Record(ArticleText{QStringLiteral("a") + QChar(0xD83D) + QStringLiteral("b"), 1});
        QTest::newRow("noncharacters") << Record(ArticleText{QStringLiteral("\uFFFE\uFFFF"), 1});
        QTest::newRow("entity") << Record(
            Entity{{7}, QStringLiteral("PER"), QStringLiteral("Ada"), QStringLiteral("Q7259"), {}, Verdict::Added, {}});
        const base::Result<QByteArray> news = base::resource(QStringLiteral("tagsets/news.json"));
        QVERIFY2(news, qPrintable(news ? QString() : news.error().text()));
        const base::Result<TagSet> tagSet = TagSet::fromJson(*news, QStringLiteral("news"));
        QVERIFY(tagSet);
        QTest::newRow("tag set") << Record(TagSetFields{*tagSet});
    }
    void comeBackFromBytes()
    {
        QFETCH(Record, record);
        const base::Result<Record> back = decodeRecord(encode(record));
        QVERIFY(back);
        QVERIFY(*back == record);
        QCOMPARE(encode(*back), encode(record));
        const Transaction transaction{QStringLiteral("label"), {{{3}, record, std::nullopt}, {{}, std::nullopt, record}}};
        const base::Result<Transaction> again = decodeTransaction(encode(transaction));
        QVERIFY(again);
        QVERIFY(*again == transaction);
        QVERIFY(transaction.inverted().inverted() == transaction);
    }

    void refuseWhatIsDamaged()
    {
        const QByteArray bytes = encode(Record(full()));
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo() << "seed" << seed;
        QRandomGenerator random(seed);
        int refused = 0;
        for (int i = 0; i < 2000; ++i) {
            QByteArray damaged = bytes;
            damaged[random.bounded(int(damaged.size()))] = char(random.bounded(256));
            if (random.bounded(3) == 0)
                damaged.truncate(random.bounded(int(damaged.size())));
            refused += !decodeRecord(damaged); // and never a crash
        }
        QVERIFY(refused > 200);
        QVERIFY(!decodeRecord({}));
        QVERIFY(!decodeTransaction(QByteArray("\xFF\x00", 2)));
    }
};

QTEST_GUILESS_MAIN(TestRecords)
#include "tst_records.moc"
