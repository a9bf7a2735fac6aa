#include "tests/fuzz/mutate.h"
#include "tests/fuzz/readers.h"

#include <QTest>

class TestMutations : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readers_data()
    {
        QTest::addColumn<QString>("reader");
        for (const formats::Codec *codec : formats::codecs()) {
            if (codec->format().reads)
                QTest::newRow(qPrintable(codec->format().id)) << codec->format().id;
        }
    }
    void readers()
    {
        QFETCH(QString, reader);
        constexpr int mutations = 1500;
        const quint32 seed = 20257;
        qInfo() << "seed" << seed;
        QRandomGenerator generator(seed);
        for (const char *nothing : {"", "\n", "\r\n \t\n", "\xEF\xBB\xBF"})
            QCOMPARE(fuzz::check(reader, nothing), QString()); // says that there is nothing
        const QList<QByteArray> from = fuzz::seeds(reader);
        int read = 0;
        for (const QByteArray &input : from)
            QCOMPARE(fuzz::check(reader, input, &read), QString());
        QVERIFY(read >= from.size() - (reader == QLatin1String("text") ? 2 : 0)); // the seeds themselves are good
        read = 0;
        for (int i = 0; i < mutations; ++i) {
            const QByteArray input = fuzz::mutated(generator, from[i % from.size()], from[(i + 1) % from.size()]);
            const QString wrong = fuzz::check(reader, input, &read);
            QVERIFY2(wrong.isEmpty(),
                     qPrintable(QStringLiteral("mutation %1: %2\n%3")
                                    .arg(i)
                                    .arg(wrong, QString::fromLatin1(input.toPercentEncoding(" {}[]\":,\t\n")))));
        }
        qInfo() << read << "articles came in from" << mutations << "mutations";
        QVERIFY(read > mutations / 20); // the damage leaves enough to read
    }
};

QTEST_GUILESS_MAIN(TestMutations)
#include "tst_mutations.moc"
