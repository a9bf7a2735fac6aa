// Offsets: random articles over the whole of Unicode through every format, and not one mark on other words than before. bench_offsets does
// the same a hundred thousand times.
#include "tests/formats/offsets.h"

#include <QTest>

using namespace formats;

class TestOffsets : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anyText_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QString>("unit");
        for (const Codec *codec : offsets::codecs()) {
            const QString id = codec->format().id;
            QTest::newRow(qPrintable(id)) << id << QString();
        }
        QTest::newRow("w3c in UTF-16") << QStringLiteral("w3c") << QStringLiteral("utf-16");
    }
    void anyText()
    {
        QFETCH(QString, format);
        QFETCH(QString, unit);
        const quint32 seed = 20260;
        QRandomGenerator generator(seed);
        offsets::Figures figures;
        const int batches = format == QLatin1String("inception") ? 2 : 5;
        for (int batch = 0; batch < batches; ++batch) {
            std::vector<annotation::Document> documents;
            for (int at = 0; at < 25; ++at)
                documents.push_back(offsets::randomDocument(generator, batch * 25 + at));
            Settings settings;
            if (!unit.isEmpty())
                settings[QStringLiteral("unit")] = unit;
            offsets::check(*codec(format), documents, settings, figures);
        }
        qInfo().noquote() << QStringLiteral("seed %1: %2 documents, %3 spans, %4 named as lost, %5 mismatches")
                                 .arg(seed)
                                 .arg(figures.documents)
                                 .arg(figures.spans)
                                 .arg(figures.named)
                                 .arg(figures.mismatches.size());
        QVERIFY2(figures.mismatches.isEmpty(), qPrintable(figures.mismatches.mid(0, 6).join(QLatin1Char('\n'))));
        QVERIFY(figures.spans > 0);
    }
};

QTEST_GUILESS_MAIN(TestOffsets)
#include "tst_offsets.moc"
