#include "app/timeline/words.h"

#include <QTest>

using namespace timeline;

class TestWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void values_data();
    void values();
    void intervals();
    void edtf_data();
    void edtf();
    void sets_data();
    void sets();
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
    row("2025-03-01", "", "1 March 2025", "1° marzo 2025");
    row("2025-03-08", "BEFORE", "before 8 March 2025", "prima dell’8 marzo 2025");
    row("2025-03-03", "AFTER", "after 3 March 2025", "dopo il 3 marzo 2025");
    row("2025-06-02", "ON_OR_AFTER", "not before 2 June 2025", "non prima del 2 giugno 2025");
    row("2025-11-11", "ON_OR_BEFORE", "not after 11 November 2025", "non dopo l’11 novembre 2025");
    row("2025-03-03", "APPROX", "about 3 March 2025", "intorno al 3 marzo 2025");
    row("2025-03-03", "END", "late on 3 March 2025", "fine del 3 marzo 2025");
    row("2025-03", "START", "early March 2025", "inizio marzo 2025");
    row("2025-03", "MID", "mid-March 2025", "metà marzo 2025");
    row("2025-03", "AFTER", "after March 2025", "dopo marzo 2025");
    row("2025-03", "APPROX", "about March 2025", "intorno a marzo 2025");
    row("2025-W37", "BEFORE", "before week 37, 8–14 September 2025", "prima della settimana 37, 8–14 settembre 2025");
    row("2025-W37", "END", "end of week 37, 8–14 September 2025", "fine della settimana 37, 8–14 settembre 2025");
    row("2025-W37-WE", "AFTER", "after the weekend of 13–14 September 2025", "dopo il fine settimana 13–14 settembre 2025");
    row("2025-SU", "BEFORE", "before summer 2025", "prima dell’estate 2025");
    row("2025-SP", "END", "late spring 2025", "fine primavera 2025");
    row("2025-Q2", "START", "start of the second quarter of 2025", "inizio del secondo trimestre 2025");
    row("2025-H1", "AFTER", "after the first half of 2025", "dopo il primo semestre 2025");
    row("2025", "MID", "mid-2025", "metà 2025");
    row("1987", "BEFORE", "before 1987", "prima del 1987");
    row("198", "END", "the late 1980s", "fine anni Ottanta");
    row("198", "APPROX", "about the 1980s", "intorno agli anni Ottanta");
    row("201", "", "the 2010s", "anni 2010–2019");
    row("07", "BEFORE", "before the 8th century", "prima dell’VIII secolo");
    row("BC02", "", "3rd century BC", "III secolo a.C.");
    row("BC02", "MID", "mid-3rd century BC", "metà III secolo a.C.");
    row("BC0044", "APPROX", "about 44 BC", "circa 44 a.C.");
    row("BC0044", "MID", "mid 44 BC", "metà 44 a.C.");
    row("BC0044-03-15", "", "15 March 44 BC", "15 marzo 44 a.C.");
    row("BC0001", "", "1 BC", "1 a.C.");
    row("0000", "", "1 BC", "1 a.C.");
    row("BC005", "START", "start of the years 59–50 BC", "inizio degli anni 59–50 a.C.");
    row("12025", "AFTER", "after 12025", "dopo il 12025");
    row("FY2024", "END", "end of fiscal year 2024", "fine dell’anno fiscale 2024");
    row("2025-09-14TEV", "END", "14 September 2025, late evening", "14 settembre 2025, tarda serata");
    row("2025-09-14TMO", "START", "14 September 2025, early morning", "14 settembre 2025, prima mattina");
    row("2025-09-14TAF", "MID", "14 September 2025, mid-afternoon", "14 settembre 2025, metà pomeriggio");
    row("2025-09-14TNI", "BEFORE", "before the night of 14 September 2025", "prima della notte del 14 settembre 2025");
    row("2025-09-15TXX", "", "15 September 2025, some time of the day", "15 settembre 2025, a un’ora imprecisata");
    row("TNI", "", "night", "notte");
    row("T14:30", "", "14:30", "14:30");
    row("2025-09-15T18:00", "AFTER", "after 18:00 on 15 September 2025", "dopo le 18:00 del 15 settembre 2025");
    row("2025-09-15T18:00", "APPROX", "about 18:00 on 15 September 2025", "verso le 18:00 del 15 settembre 2025");
    row("2025-09-15T18:40+08:00", "", "15 September 2025, 18:40 UTC+08:00", "15 settembre 2025, 18:40 UTC+08:00");
    row("2008-XX-XX", "", "some day in 2008", "un giorno del 2008");
    row("2008-05-XX", "", "some day in May 2008", "un giorno di maggio 2008");
    row("2008-QX", "", "some quarter of 2008", "un trimestre del 2008");
    row("XXXX-12-02", "BEFORE", "before 2 December of some year", "prima del 2 dicembre di un anno imprecisato");
    row("XXXX-XX-XXTEV", "", "every evening", "ogni sera");
    row("P1Y2M3D", "", "1 year, 2 months and 3 days", "1 anno, 2 mesi e 3 giorni");
    row("PXW", "", "some weeks", "alcune settimane");
    row("P1.5M", "", "1.5 months", "1,5 mesi");
    row("P3D", "EQUAL_OR_MORE", "at least 3 days", "almeno 3 giorni");
    row("P3D", "MORE_THAN", "more than 3 days", "più di 3 giorni");
    row("P3D", "EQUAL_OR_LESS", "at most 3 days", "al massimo 3 giorni");
    row("P3D", "BEFORE", "more than 3 days", "più di 3 giorni");
    row("P2SU", "", "2 summers", "2 estati");
    row("P3Y", "END", "the end of 3 years", "la fine di 3 anni");
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
    const Interval w37 = intervalOf(QStringLiteral("2025-W37"), {}, {}).value();
    QCOMPARE(inWords(w37, QStringLiteral("en")), QStringLiteral("8–14 September 2025"));
    QCOMPARE(inWords(Interval{{w37.start.earliest, {}}, {}}, QStringLiteral("en")), QStringLiteral("not before 8 September 2025"));
    QCOMPARE(inWords(Interval{{}, {{}, w37.end.latest}}, QStringLiteral("it")), QStringLiteral("entro il 14 settembre 2025"));
    QCOMPARE(inWords(Interval{}, QStringLiteral("en")), QString());
    const Instant noon = instantOf({2025, 9, 15}, 14);
    QCOMPARE(inWords(Interval::fixed(noon, noon + hour), QStringLiteral("en")), QStringLiteral("15 September 2025, 14:00–15:00"));
    const Instant eighth = instantOf({2025, 3, 8});
    QCOMPARE(inWords(Interval{{eighth, {}}, {}}, QStringLiteral("it")), QStringLiteral("non prima dell’8 marzo 2025"));
    QCOMPARE(inWords(Interval::fixed(instantOf({-43, 3, 15}), instantOf({-43, 3, 17})), QStringLiteral("it")),
             QStringLiteral("15–16 marzo 44 a.C."));
}

void TestWords::edtf_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("en");
    QTest::addColumn<QString>("it");
    const auto row = [](const char *text, const char *en, const char *it) {
        QTest::newRow(text) << QString::fromLatin1(text) << QString::fromUtf8(en) << QString::fromUtf8(it);
    };
    row("2025-09-08/2025-09-10", "between 8 and 10 September 2025", "tra l’8 e il 10 settembre 2025");
    row("2025-09-30/2025-10-02", "between 30 September and 2 October 2025", "tra il 30 settembre e il 2 ottobre 2025");
    row("2025-12-30/2026-01-02", "between 30 December 2025 and 2 January 2026", "tra il 30 dicembre 2025 e il 2 gennaio 2026");
    row("2025-03/2025-05", "between March and May 2025", "tra marzo e maggio 2025");
    row("2004/2008", "between 2004 and 2008", "tra il 2004 e il 2008");
    row("2025-09-08/2025-09-14", "week 37, 8–14 September 2025", "settimana 37, 8–14 settembre 2025");
    row("1987?", "perhaps 1987", "forse 1987");
    row("1987%", "perhaps about 1987", "forse circa 1987");
    row("[2025-06-02..]", "not before 2 June 2025", "non prima del 2 giugno 2025");
    row("[1667,1668]", "one date of these: 1 January 1667 – 31 December 1668", "una data fra queste: 1° gennaio 1667 – 31 dicembre 1668");
    row("2025-29", "1 September – 30 November 2025", "1° settembre – 30 novembre 2025");
    row("XXXX", "some year", "un anno imprecisato");
}

void TestWords::edtf()
{
    QFETCH(QString, text);
    QFETCH(QString, en);
    QFETCH(QString, it);
    const Edtf edtf = parseEdtf(text).value();
    QCOMPARE(inWords(edtf, QStringLiteral("en")), en);
    QCOMPARE(inWords(edtf, QStringLiteral("it")), it);
}

void TestWords::sets_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("quant");
    QTest::addColumn<QString>("freq");
    QTest::addColumn<QString>("en");
    QTest::addColumn<QString>("it");
    const auto row = [](const char *value, const char *quant, const char *freq, const char *en, const char *it) {
        QTest::addRow("%s %s %s", value, quant, freq) << QString::fromLatin1(value) << QString::fromLatin1(quant)
                                                      << QString::fromLatin1(freq) << QString::fromUtf8(en) << QString::fromUtf8(it);
    };
    row("P1W", "", "2X", "twice a week", "2 volte a settimana");
    row("P1W", "EACH", "3D", "3 days each week", "3 giorni ogni settimana");
    row("P1D", "EVERY", "", "every day", "ogni giorno");
    row("P2D", "EVERY", "", "every 2 days", "ogni 2 giorni");
    row("P1Y", "", "1X", "once a year", "una volta all’anno");
    row("P1M", "", "4X", "4 times a month", "4 volte al mese");
    row("P2W", "", "2X", "twice every 2 weeks", "2 volte ogni 2 settimane");
    row("PT1H", "", "1X", "once an hour", "una volta all’ora");
    row("XXXX-WXX-1", "EVERY", "", "every Monday", "ogni lunedì");
    row("XXXX-WXX-WE", "EVERY", "", "every weekend", "ogni fine settimana");
    row("XXXX-SU", "EVERY", "", "every summer", "ogni estate");
    row("XXXX-08", "EVERY", "", "every August", "ogni agosto");
    row("XXXX-12-25", "EVERY", "", "every 25 December", "ogni 25 dicembre");
    row("XXXX-XX-15", "EVERY", "", "every month on day 15", "ogni 15 del mese");
    row("XXXX-WXX-1TMO", "EVERY", "", "every Monday morning", "ogni lunedì mattina");
    row("XXXX-XX-XXT14:30", "EVERY", "", "every day at 14:30", "ogni giorno alle 14:30");
}

void TestWords::sets()
{
    QFETCH(QString, value);
    QFETCH(QString, quant);
    QFETCH(QString, freq);
    QFETCH(QString, en);
    QFETCH(QString, it);
    QCOMPARE(inWords(value, u"", quant, freq, QStringLiteral("en")), en);
    QCOMPARE(inWords(value, u"", quant, freq, QStringLiteral("it")), it);
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
            for (const QString &mod : mods() + QStringList{QString()}) {
                const QString words = inWords(QString::fromLatin1(value), mod, QString::fromLatin1(language));
                QVERIFY2(!words.isEmpty() && !words.contains(QLatin1Char('%')) && !words.contains(QStringLiteral("  ")), value);
            }
        }
    }
}

QTEST_GUILESS_MAIN(TestWords)
#include "tst_words.moc"
