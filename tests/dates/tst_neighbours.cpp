// What is offered a step away from a date that was counted from another; and that nothing is offered beside a date that was written out.
#include "app/dates/features.h"
#include "app/dates/neighbours.h"
#include "app/timeline/value.h"

#include <QTest>

using namespace dates;

namespace {

// "value why, value why" of the one expression in a sentence.
QString neighbours(const QString &language, const QString &sentence, const QString &dct)
{
    const std::vector<Expression> found = Grammar::shared(language)->find(sentence, dct);
    if (found.size() != 1)
        return QStringLiteral("%1 expressions").arg(found.size());
    QStringList all;
    for (const Reading &reading : neighboursOf(featuresOf(found.front())))
        all.append(reading.value + QLatin1Char(' ') + reading.why.section(QLatin1Char(' '), -1) + reading.mod);
    return all.join(QStringLiteral(", "));
}

} // namespace

class TestNeighbours : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sentences_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("sentence");
        QTest::addColumn<QString>("dct");
        QTest::addColumn<QString>("neighbours");
        const auto row = [](const char *name, const char *language, const char *sentence, const char *dct, const char *all) {
            QTest::newRow(name) << language << QString::fromUtf8(sentence) << dct << QString::fromUtf8(all);
        };
        row("a weekday on its own day: the week before is a reading already", "it", "Mercoledì il tribunale decide sul ricorso.",
            "2025-09-17", "2025-09-24 +1W, 2025-09-16 −1D, 2025-09-18 +1D");
        row("a weekday", "it", "Giovedì scorso la sindaca ha firmato.", "2025-09-15",
            "2025-09-04 −1W, 2025-09-18 +1W, 2025-09-10 −1D, 2025-09-12 +1D");
        row("counted in days", "it", "Otto Lanz ha lasciato tre giorni fa.", "2025-09-15",
            "2025-09-11 −1D, 2025-09-13 +1D, 2025-09-05 −1W, 2025-09-19 +1W");
        row("a part of the day stays", "it", "Il corteo è partito ieri sera.", "2025-09-15",
            "2025-09-13TEV −1D, 2025-09-15TEV +1D, 2025-09-07TEV −1W, 2025-09-21TEV +1W");
        row("a day of every year", "it", "Il fiume è esondato il 3 novembre.", "2025-09-15", "2023-11-03 −1Y");
        row("a week", "it", "Il ponte è rimasto chiuso la settimana scorsa.", "2025-01-07",
            "2024-W52 −1W, 2025-W02 +1W, 2024-W51 −2W, 2025-W03 +2W");
        row("a month, with what it says of it", "it", "I prezzi sono saliti alla fine del mese scorso.", "2025-01-15",
            "2024-11 −1MEND, 2025-01 +1MEND, 2023-12 −1YEND, 2025-12 +1YEND");
        row("a year", "it", "La fiera si è tenuta l’anno scorso.", "2025-09-15", "2023 −1Y, 2025 +1Y");
        row("written out: nothing", "it", "Il fiume è esondato il 3 novembre 2024.", "2025-09-15", "");
        row("a year: nothing", "en", "The school was built in 1987.", "2025-09-15", "");
        row("a length: nothing", "en", "It lasted three days.", "2025-09-15", "");
        row("a reference: nothing", "it", "Il sindaco ne ha parlato di recente.", "2025-09-15", "");
    }
    void sentences()
    {
        QFETCH(QString, language);
        QFETCH(QString, sentence);
        QFETCH(QString, dct);
        QTEST(neighbours(language, sentence, dct), "neighbours");
    }

    // The 29 February has no other year; a value that is none has no neighbours.
    void odd()
    {
        annotation::Features features;
        features.set(QStringLiteral("value"), QStringLiteral("2024-02-29"));
        features.set(QStringLiteral("derivation"), QStringLiteral("il 29 febbraio → DCT 2024-09-15 past tense"));
        features.set(QStringLiteral("readings"),
                     QStringLiteral(R"([{"value":"2024-02-29","weight":0.9},{"value":"2028-02-29","weight":0.1}])"));
        QVERIFY(neighboursOf(features).empty());
        features.set(QStringLiteral("value"), QStringLiteral("presto"));
        QVERIFY(neighboursOf(features).empty());
        QVERIFY(neighboursOf({}).empty());
    }
};

QTEST_GUILESS_MAIN(TestNeighbours)
#include "tst_neighbours.moc"
