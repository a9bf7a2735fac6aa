#include "tests/fuzz/mutate.h"
#include "tests/fuzz/readers.h"

#include <QTest>

class TestMutations : public QObject {
    Q_OBJECT

private:
    static QList<QByteArray> seeds(const QString &reader)
    {
        QRandomGenerator generator(7);
        QList<QByteArray> all;
        for (int i = 0; i < 12; ++i) {
            samples::Story story;
            story.paragraphs[i % 3] += QStringLiteral(" %1.").arg(i);
            if (const QByteArray part = samples::partOf(reader, story); !part.isEmpty()) {
                all << part;
                continue;
            }
            const formats::Article article = law::randomArticle(generator, i);
            if (reader == QLatin1String("text")) {
                all << article.document.text().toUtf8();
                continue;
            }
            const auto exported = formats::codec(reader)->write({&article.document, 1}, formats::lookupIn(article.entities));
            all << fuzz::inputOf(reader, exported->files);
        }
        return all;
    }

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
        const QList<QByteArray> from = seeds(reader);
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
