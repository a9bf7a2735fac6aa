#include "app/timeline/words.h"

#include <QTest>

using namespace timeline;

class TestWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void values_data();
    void values();
    void intervals();
    void lengths();
    void everyFormHasWords();
};

void TestWords::values_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("mod");
    QTest::addColumn<QString>("en");
    QTest::addColumn<QString>("it");
    const auto row = [](const char *value, const char *mod, const char *en, const char *it) {
        QTest::addRow("%s %s", value, mod) << QString::fromLatin1(value) << QString::fromLatin1(mod) << QString::fromUtf8(en)
                                           << QString::fromUtf8(it);
    };
    row("2025-09-15", "", "15 September 2025", "15 settembre 2025");
    row("2025-W37", "", "week 37, 8–14 September 2025", "settimana 37, 8–14 settembre 2025");
    row("2026-W01", "", "week 1, 29 December 2025 – 4 January 2026", "settimana 1, 29 dicembre 2025 – 4 gennaio 2026");
    row("2025-W37-WE", "", "weekend of 13–14 September 2025", "fine settimana 13–14 settembre 2025");
    row("2025-03", "END", "late March 2025", "fine marzo 2025");
    row("2024-WI", "", "winter 2024–25", "inverno 2024–25");
    row("2025-Q2", "", "second quarter of 2025", "secondo trimestre 2025");
    row("198", "", "the 1980s", "anni Ottanta");
    row("18", "END", "late 19th century", "fine XIX secolo");
    row("BC01", "", "2nd century BC", "II secolo a.C.");
    row("BC0044", "", "44 BC", "44 a.C.");
    row("1987", "APPROX", "about 1987", "circa 1987");
    row("2025-09-14TEV", "", "14 September 2025, evening", "14 settembre 2025, sera");
    row("2025-09-15T14:30", "", "15 September 2025, 14:30", "15 settembre 2025, 14:30");
    row("P3Y", "", "3 years", "3 anni");
    row("PT1H30M", "", "1 hour and 30 minutes", "1 ora e 30 minuti");
    row("P2Y", "LESS_THAN", "less than 2 years", "meno di 2 anni");
    row("PXD", "", "some days", "alcuni giorni");
    row("XXXX-WXX-1", "", "every Monday", "ogni lunedì");
    row("FUTURE_REF", "", "some time in the future", "in futuro");
    row("nonsense", "", "", "");
}

void TestWords::values()
{
    QFETCH(QString, value);
    QFETCH(QString, mod);
    QFETCH(QString, en);
    QFETCH(QString, it);
    QCOMPARE(inWords(value, mod, QStringLiteral("en")), en);
    QCOMPARE(inWords(value, mod, QStringLiteral("it")), it);
    QCOMPARE(inWords(value, mod, QStringLiteral("it_IT")), it);
}

void TestWords::intervals()
{
    const Interval week = intervalOf(QStringLiteral("2025-W37"), {}, {}).value();
    QCOMPARE(inWords(week, QStringLiteral("en")), QStringLiteral("8–14 September 2025"));
    QCOMPARE(inWords(Interval{{week.start.earliest, {}}, {}}, QStringLiteral("en")), QStringLiteral("not before 8 September 2025"));
    QCOMPARE(inWords(Interval{{}, {{}, week.end.latest}}, QStringLiteral("it")), QStringLiteral("entro: 14 settembre 2025"));
    QCOMPARE(inWords(Interval{}, QStringLiteral("en")), QString());
}

void TestWords::lengths()
{
    QCOMPARE(lengthInWords(2 * day + 1, QStringLiteral("en")), QStringLiteral("2 days"));
    QCOMPARE(lengthInWords(day, QStringLiteral("en")), QStringLiteral("1 day"));
    QCOMPARE(lengthInWords(3 * hour, QStringLiteral("it")), QStringLiteral("3 ore"));
    QCOMPARE(lengthInWords(1, QStringLiteral("it")), QStringLiteral("1 secondo"));
}

void TestWords::everyFormHasWords()
{
    for (const char *value :
         {"2025", "2025-H1", "2025-SP", "FY2024", "BC005", "XXXX-12-02", "XXXX-SU", "2008-XX-XX", "T14:30", "TNI", "2025-09-15TXX",
          "2025-09-15T24:00", "2025-09-15T18:40+08:00", "P2DE", "PT1NI", "P1.5Y", "PAST_REF", "PRESENT_REF", "19XX"}) {
        for (const char *language : {"en", "it", "de"}) {
            const QString words = inWords(QString::fromLatin1(value), u"", QString::fromLatin1(language));
            QVERIFY2(!words.isEmpty() && !words.contains(QLatin1Char('%')), value);
        }
    }
    QCOMPARE(inWords(u"P1W", u"", u"", u"2X", QStringLiteral("en")), QStringLiteral("2 times every week"));
    QCOMPARE(inWords(u"P1D", u"", u"EVERY", u"", QStringLiteral("it")), QStringLiteral("ogni giorno"));
}

QTEST_GUILESS_MAIN(TestWords)
#include "tst_words.moc"
