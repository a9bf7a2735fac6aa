#include "app/base/clock.h"
#include "app/base/id.h"
#include "app/base/resources.h"
#include "app/base/result.h"

#include <QTest>

using TestId = base::Id<struct TestTag>;

class TestBase : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void idsAreDrawnOnceAndContinue()
    {
        base::IdSource ids(0xABCDEF);
        const auto first = ids.next<TestId>();
        const auto second = ids.next<TestId>();
        QVERIFY(first != second && first && second);
        QCOMPARE(first.value >> 40, 0xABCDEFU);
        base::IdSource again(0xABCDEF, ids.lastUsed());
        QVERIFY(again.next<TestId>() > second);
        again.noteUsed((std::uint64_t{0xABCDEF} << 40) + 1000);
        QCOMPARE(again.next<TestId>().value & 0xFFFFFFFFFF, 1001U);
        again.noteUsed((std::uint64_t{0x111111} << 40) + 5000); // of another file: says nothing about ours
        QCOMPARE(again.next<TestId>().value & 0xFFFFFFFFFF, 1002U);
        for (int i = 0; i < 100; ++i)
            QVERIFY(base::IdSource::randomPrefix() != 0);
    }

    void idsComeBackFromText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<quint64>("value");
        QTest::newRow("one") << "1" << quint64(1);
        QTest::newRow("all bits") << "ffffffffffffffff" << ~quint64(0);
        QTest::newRow("upper case is another spelling") << "FF" << quint64(0);
        QTest::newRow("leading zero") << "0f" << quint64(0);
        QTest::newRow("sign") << "-1" << quint64(0);
        QTest::newRow("too long") << "10000000000000000" << quint64(0);
        QTest::newRow("words") << "T1" << quint64(0);
        QTest::newRow("nothing") << "" << quint64(0);
    }
    void idsComeBackFromText()
    {
        QFETCH(QString, text);
        QFETCH(quint64, value);
        QCOMPARE(quint64(base::idFromText(text)), value);
        if (value != 0)
            QCOMPARE(base::idText(value), text);
    }

    void momentsComeBackFromText()
    {
        for (const base::Timestamp at :
             {base::Timestamp(1763805600000), base::Timestamp(1763805600123), base::Timestamp(-62135596800000), base::Timestamp(1)})
            QCOMPARE(base::timestampFromText(base::timestampText(at)), std::optional(at));
        QCOMPARE(base::timestampText(1763805600000), QStringLiteral("2025-11-22T10:00:00Z"));
        QVERIFY(!base::timestampFromText(QStringLiteral("yesterday")));
    }

    void aResultIsAValueOrAReason()
    {
        const base::Result<int> fine = 7;
        QVERIFY(fine && *fine == 7);
        const base::Result<int> wrong
            = base::Error{base::Error::Kind::Malformed, QStringLiteral("no number"), QStringLiteral("a.txt, line 2")};
        QVERIFY(!wrong);
        QCOMPARE(wrong.value_or(3), 3);
        QCOMPARE(wrong.error().text(), QStringLiteral("a.txt, line 2: no number"));
        QVERIFY(base::Result<>());
    }

    void aMissingResourceIsAnErrorWithItsPath()
    {
        const base::Result<QByteArray> none = base::resource(QStringLiteral("no/such.file"));
        QVERIFY(!none);
        QVERIFY(none.error().where.endsWith(QStringLiteral("no/such.file")));
    }
};

QTEST_GUILESS_MAIN(TestBase)
#include "tst_base.moc"
