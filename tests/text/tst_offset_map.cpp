#include "app/text/offset_map.h"

#include "tests/text/torture.h"

#include <QTest>

class TestOffsetMap : public QObject {
    Q_OBJECT

private:
    // The map against the slow and obvious count.
    static void compare(const QString &text)
    {
        const text::OffsetMap map(text);
        qsizetype points = 0, bytes = 0;
        for (qsizetype at = 0; at < text.size();) {
            QCOMPARE(map.toCodePoints(at), points);
            QCOMPARE(map.toUtf8Bytes(at), bytes);
            QCOMPARE(map.fromCodePoints(points), at);
            QCOMPARE(map.fromUtf8Bytes(bytes), at);
            const bool pair = text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate();
            if (pair)
                QCOMPARE(map.toCodePoints(at + 1), points); // inside a pair: its begin
            const qsizetype units = pair ? 2 : 1;
            const qsizetype size = text[at].isSurrogate() && !pair ? 3 : text.mid(at, units).toUtf8().size();
            for (qsizetype inside = 1; inside < size; ++inside)
                QCOMPARE(map.fromUtf8Bytes(bytes + inside), -1);
            at += units;
            ++points;
            bytes += size;
        }
        QCOMPARE(map.codePoints(), points);
        QCOMPARE(map.utf8Bytes(), bytes);
        QCOMPARE(map.toCodePoints(text.size()), points);
        QCOMPARE(map.fromCodePoints(points), text.size());
        QCOMPARE(map.fromCodePoints(points + 1), -1);
        QCOMPARE(map.fromCodePoints(-1), -1);
        QCOMPARE(map.fromUtf8Bytes(bytes + 1), -1);
    }

private Q_SLOTS:
    void torture_data()
    {
        QTest::addColumn<QString>("text");
        int row = 0;
        for (const QString &text : torture::texts())
            QTest::addRow("%d", row++) << text;
        QTest::newRow("document") << torture::document();
        for (int before = 250; before < 260; ++before) { // a pair across the border of a block
            const QString pair = QString::fromUtf8("\xF0\x9F\x98\x80");
            QTest::addRow("pair at %d", before) << QString(before, QLatin1Char('x')) + pair + QString(300, QChar(0xE8)) + pair;
        }
    }
    void torture()
    {
        QFETCH(QString, text);
        compare(text);
    }

    void random()
    {
        const quint32 seed = 20251;
        qInfo() << "seed" << seed;
        QRandomGenerator generator(seed);
        for (int i = 0; i < 200; ++i)
            compare(torture::random(generator, static_cast<int>(generator.bounded(900)), true));
    }
};

QTEST_GUILESS_MAIN(TestOffsetMap)
#include "tst_offset_map.moc"
