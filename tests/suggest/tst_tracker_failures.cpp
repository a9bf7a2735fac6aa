// What other taggers got wrong, as their trackers tell it: one row or more for each, where our languages have it. What is told of a tracker
// is the failure; the sentences are ours.
#include "app/suggest/timex_suggester.h"

#include <QTest>

using namespace suggest;

class TrackerFailures : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isRead_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("dct");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("found"); // "words=value; …"
        const auto row = [](const char *name, const char *language, const char *dct, const char *text, const char *found) {
            QTest::newRow(name) << QString::fromUtf8(language) << QString::fromUtf8(dct) << QString::fromUtf8(text)
                                << QString::fromUtf8(found);
        };
        const char *monday = "2025-09-15";
        row("1 runs of digits", "en", monday, "The codes 2882015 and 20250915 are void.", "");
        row("2 decades", "en", monday, "It was built in the 1970s.", "the 1970s=197");
        row("2 centuries", "en", monday, "It was built in the 12th century.", "the 12th century=11");
        row("3 week numbers", "en", "2021-01-02", "The fair opens this week.", "this week=2020-W53");
        row("4 German compounds", "de", monday, "Am Montagabend wird getanzt.", "Montagabend=2025-09-15TEV");
        row("5 inflected month", "de", monday, "Vor einem Monat zog er um.", "Vor einem Monat=2025-08");
        row("5 inflected week", "de", monday, "Vor einer Woche zog er um.", "Vor einer Woche=2025-W37");
        row("6 a month for several days", "fr", "2026-04-15", "Le musée ferme lundi 20, mardi 21 et dimanche 26 avril.",
            "lundi 20=2026-04-20; mardi 21=2026-04-21; dimanche 26 avril=2026-04-26");
        row("7 mer is the sea", "fr", monday, "Il vit près de la mer Méditerranée.", "");
        row("8 PM stays", "en", monday, "The shop opens at 4:49 PM.", "4:49 PM=2025-09-15T16:49");
        row("9 a date with hyphens", "en", monday, "He signed on 19-Nov-12.", "19-Nov-12=2012-11-19");
        row("10 Spanish clocks", "es", monday, "Llegó a las 4:00 pm.", "las 4:00 pm=2025-09-15T16:00");
        row("11 the week after the 53rd", "en", "2020-12-30", "The fair opens next week.", "next week=2021-W01");
        row("12 the first week lies in two years", "en", "2024-12-30", "The fair opens this week.", "this week=2025-W01");
        row("13 the first week of a month", "en", monday, "It opened in the first week of January.", "the first week of January=2025-W01");
        row("14 a DCT with a clock", "en", "2025-09-15T10:30", "They will vote tomorrow afternoon.", "tomorrow afternoon=2025-09-16TAF");
        row("15 a day that its month has not", "en", monday, "It happened on Feb 29, 2015.", "");
        row("15 the day of a leap year", "en", monday, "It happened on Feb 29, 2016.", "Feb 29, 2016=2016-02-29");
        row("15 in Italian", "it", monday, "È successo il 31 aprile 2015.", "");
        row("16 the DCT decides", "en", "2020-03-05", "She resigned on Monday.", "Monday=2020-03-02");
        row("17 two years ago", "it", monday, "Si è trasferita 2 anni fa.", "2 anni fa=2023");
        row("18 minutes after a point", "it", monday, "Il treno è partito alle 11.30.", "11.30=2025-09-15T11:30");
        row("18 next Tuesday", "it", monday, "Si vota martedì prossimo.", "martedì prossimo=2025-09-16");
        row("19 past", "en", monday, "She left on Sunday.", "Sunday=2025-09-14");
        row("19 future", "en", monday, "She will leave on Sunday.", "Sunday=2025-09-21");
        row("20 a day, a clock, a length", "en", monday, "They will meet on Wednesday at 2 pm for 30 minutes.",
            "Wednesday=2025-09-17; 2 pm=2025-09-17T14:00; 30 minutes=PT30M");
        row("21 Italian is no French", "it", monday, "Il convegno si è aperto il 3 marzo 2024.", "il 3 marzo 2024=2024-03-03");
        row("22 Italian finds its dates", "it", monday, "Si sono visti ieri, domani e il 3 marzo 2024.",
            "ieri=2025-09-14; domani=2025-09-16; il 3 marzo 2024=2024-03-03");
        row("23 weekday and short date", "it", monday, "Sabato 23/06/18 ha nevicato.", "Sabato 23/06/18=2018-06-23");
        row("24 weekday, short month, day in words", "it", monday, "Firmato a Roma, Lunedi, Gen ventidue, 2018.",
            "Lunedi, Gen ventidue, 2018=2018-01-22");
        row("25 no accent", "it", monday, "Lunedi prossimo si vota.", "Lunedi prossimo=2025-09-22");
        row("26 Tuesday of last week", "en", monday, "She left on Tuesday of last week.", "Tuesday of last week=2025-09-09");
        row("27 last week of this month", "en", monday, "It will open in the last week of this month.",
            "the last week of this month=2025-W39");
        row("27 last Friday of this month", "en", monday, "It will open on the last Friday of this month.",
            "the last Friday of this month=2025-09-26");
        row("27 in Italian", "it", monday, "Aprirà l'ultimo venerdì di questo mese, o l'ultima settimana di questo mese.",
            "l'ultimo venerdì di questo mese=2025-09-26; l'ultima settimana di questo mese=2025-W39");
        row("28 this week in the first", "en", "2026-01-01", "The fair opens this week.", "this week=2026-W01");
        row("29 next week is one", "fr", monday, "Le salon ouvre la semaine prochaine.", "la semaine prochaine=2025-W39");
        row("30 may is a verb", "en", monday, "She may resign, and he may not.", "");
        row("31 next Saturday", "en", monday, "They will sail next Saturday.", "next Saturday=2025-09-20");
        row("31 next Sunday", "en", monday, "They will sail next Sunday.", "next Sunday=2025-09-21");
        row("32 by the tense, not the nearest", "en", monday, "She resigned in December.", "December=2024-12");
        row("33 mar is a sea", "it", monday, "Il mar Nero era mosso.", "");
        row("34 letters that Italian has not", "it", monday, "I Jwyk suonano venerdì 3 ottobre.", "venerdì 3 ottobre=2025-10-03");
        row("35 weekday at the year's end", "en", "2020-01-01", "She left on Monday.", "Monday=2019-12-30");
        row("36 numbers are no dates", "it", monday, "Ha segnato 12 reti e 3 rigori in 30 partite.", "");
    }
    void isRead()
    {
        QFETCH(QString, language);
        QFETCH(QString, dct);
        QFETCH(QString, text);
        annotation::ArticleFields fields;
        fields.language = language;
        fields.dct = dct;
        const annotation::Document document({1}, fields, {text, 1});
        const Draft draft(document, Morphology::load(QStringLiteral("xx")));
        Reading reading;
        TimexSuggester().suggest(draft, reading, {});
        QStringList found;
        for (const annotation::Annotation &timex : reading.annotations())
            found.append(document.surface(timex) + u'=' + timex.features.value(u"value"));
        QTEST(found.join(QStringLiteral("; ")), "found");
    }
};

QTEST_GUILESS_MAIN(TrackerFailures)
#include "tst_tracker_failures.moc"
