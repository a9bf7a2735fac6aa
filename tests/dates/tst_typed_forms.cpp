// What analysts type, in Italian and in English, row by row: the value, the mod (and "?" for doubt), the EDTF, and the words shown beside
// it.
#include "app/dates/offset.h"
#include "app/dates/typed.h"
#include "app/timeline/edtf.h"

#include <QTest>

using namespace dates;

class TestTypedForms : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void typed_data();
    void typed();
    void endsOfIntervals_data();
    void endsOfIntervals();
    void placements();
    void bothLanguages();
    void problems_data();
    void problems();
    void withAClock();
    void offsets_data();
    void offsets();
    void calendarsInArticles();
};

void TestTypedForms::typed_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("mod");
    QTest::addColumn<QString>("edtf");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *language, const char *text, const char *value, const char *mod, const char *edtf, const char *words) {
        QTest::addRow("%s: %s", language, text) << QString::fromLatin1(language) << QString::fromUtf8(text) << QString::fromLatin1(value)
                                                << QString::fromLatin1(mod) << QString::fromLatin1(edtf) << QString::fromUtf8(words);
    };
    // In an article in Italian of Monday 15 September 2025.
    row("it", "ieri", "2025-09-14", "", "2025-09-14", "14 settembre 2025");
    row("it", "oggi", "2025-09-15", "", "2025-09-15", "15 settembre 2025");
    row("it", "domani", "2025-09-16", "", "2025-09-16", "16 settembre 2025");
    row("it", "dopodomani", "2025-09-17", "", "2025-09-17", "17 settembre 2025");
    row("it", "l'altro ieri", "2025-09-13", "", "2025-09-13", "13 settembre 2025");
    row("it", "-7g", "2025-09-08", "", "2025-09-08", "8 settembre 2025");
    row("it", "-7 giorni", "2025-09-08", "", "2025-09-08", "8 settembre 2025");
    row("it", "−2 settimane", "2025-W36", "", "2025-09-01/2025-09-07", "settimana 36, 1–7 settembre 2025");
    row("it", "+2w", "2025-W40", "", "2025-09-29/2025-10-05", "settimana 40, 29 settembre – 5 ottobre 2025");
    row("it", "+1m", "2025-10", "", "2025-10", "ottobre 2025");
    row("it", "-1a", "2024", "", "2024", "2024");
    row("it", "-3", "2025-09-12", "", "2025-09-12", "12 settembre 2025");
    row("it", "-3h", "2025-09-15TXX", "", "2025-09-15", "15 settembre 2025, a un’ora imprecisata");
    row("it", "2024-W12", "2024-W12", "", "2024-03-18/2024-03-24", "settimana 12, 18–24 marzo 2024");
    row("it", "w37", "2025-W37", "", "2025-09-08/2025-09-14", "settimana 37, 8–14 settembre 2025");
    row("it", "q2", "2025-Q2", "", "2025-34", "secondo trimestre 2025");
    row("it", "2024q3", "2024-Q3", "", "2024-35", "terzo trimestre 2024");
    row("it", "h1", "2025-H1", "", "2025-40", "primo semestre 2025");
    row("it", "t3", "2025-Q3", "", "2025-35", "terzo trimestre 2025");
    row("it", "fine marzo", "2025-03", "END", "2025-03-22~/2025-03-31", "fine marzo 2025");
    row("it", "inizio 2024", "2024", "START", "2024-01/2024-04~", "inizio 2024");
    row("it", "metà settembre", "2025-09", "MID", "2025-09-11~/2025-09-20~", "metà settembre 2025");
    row("it", "fine anno", "2025", "END", "2025-09~/2025-12", "fine 2025");
    row("it", "fine mese", "2025-09", "END", "2025-09-21~/2025-09-30", "fine settembre 2025");
    row("it", "fine 2023", "2023", "END", "2023-09~/2023-12", "fine 2023");
    row("it", "inizio settimana", "2025-W38", "START", "2025-09-15/2025-09-16~", "inizio della settimana 38, 15–21 settembre 2025");
    row("it", "3 marzo", "2025-03-03", "", "2025-03-03", "3 marzo 2025");
    row("it", "3 marzo 2024", "2024-03-03", "", "2024-03-03", "3 marzo 2024");
    row("it", "il 3 marzo", "2025-03-03", "", "2025-03-03", "3 marzo 2025");
    row("it", "tre marzo", "2025-03-03", "", "2025-03-03", "3 marzo 2025");
    row("it", "1° maggio", "2025-05-01", "", "2025-05-01", "1° maggio 2025");
    row("it", "primo maggio", "2025-05-01", "", "2025-05-01", "1° maggio 2025");
    row("it", "3/9", "2025-09-03", "", "2025-09-03", "3 settembre 2025");
    row("it", "3/9/2024", "2024-09-03", "", "2024-09-03", "3 settembre 2024");
    row("it", "03/2024", "2024-03", "", "2024-03", "marzo 2024");
    row("it", "3-9-2024", "2024-09-03", "", "2024-09-03", "3 settembre 2024");
    row("it", "3.9.2024", "2024-09-03", "", "2024-09-03", "3 settembre 2024");
    row("it", "14", "2025-09-14", "", "2025-09-14", "14 settembre 2025");
    row("it", "14 set", "2025-09-14", "", "2025-09-14", "14 settembre 2025");
    row("it", "14 set 2024", "2024-09-14", "", "2024-09-14", "14 settembre 2024");
    row("it", "set", "2025-09", "", "2025-09", "settembre 2025");
    row("it", "set 2024", "2024-09", "", "2024-09", "settembre 2024");
    row("it", "fine set", "2025-09", "END", "2025-09-21~/2025-09-30", "fine settembre 2025");
    row("it", "fine set 2024", "2024-09", "END", "2024-09-21~/2024-09-30", "fine settembre 2024");
    row("it", "marzo", "2025-03", "", "2025-03", "marzo 2025");
    row("it", "marzo 2024", "2024-03", "", "2024-03", "marzo 2024");
    row("it", "MARZO 2024", "2024-03", "", "2024-03", "marzo 2024");
    row("it", "lu", "2025-09-15", "", "2025-09-15", "15 settembre 2025");
    row("it", "Ma", "2025-09-09", "", "2025-09-09", "9 settembre 2025");
    row("it", "entro ve", "2025-09-19", "ON_OR_BEFORE", "[..2025-09-19]", "non dopo il 19 settembre 2025");
    row("it", "ie", "2025-09-14", "", "2025-09-14", "14 settembre 2025");
    row("it", "lun", "2025-09-15", "", "2025-09-15", "15 settembre 2025");
    row("it", "ven", "2025-09-12", "", "2025-09-12", "12 settembre 2025");
    row("it", "lunedì", "2025-09-15", "", "2025-09-15", "15 settembre 2025");
    row("it", "venerdì scorso", "2025-09-12", "", "2025-09-12", "12 settembre 2025");
    row("it", "prossimo lunedì", "2025-09-22", "", "2025-09-22", "22 settembre 2025");
    row("it", "lunedì prossimo", "2025-09-22", "", "2025-09-22", "22 settembre 2025");
    row("it", "prossimo lun", "2025-09-22", "", "2025-09-22", "22 settembre 2025");
    row("it", "scorsa settimana", "2025-W37", "", "2025-09-08/2025-09-14", "settimana 37, 8–14 settembre 2025");
    row("it", "la scorsa settimana", "2025-W37", "", "2025-09-08/2025-09-14", "settimana 37, 8–14 settembre 2025");
    row("it", "settimana scorsa", "2025-W37", "", "2025-09-08/2025-09-14", "settimana 37, 8–14 settembre 2025");
    row("it", "settimana prossima", "2025-W39", "", "2025-09-22/2025-09-28", "settimana 39, 22–28 settembre 2025");
    row("it", "questa settimana", "2025-W38", "", "2025-09-15/2025-09-21", "settimana 38, 15–21 settembre 2025");
    row("it", "lo scorso weekend", "2025-W37-WE", "", "2025-09-13/2025-09-14", "fine settimana 13–14 settembre 2025");
    row("it", "mese scorso", "2025-08", "", "2025-08", "agosto 2025");
    row("it", "anno scorso", "2024", "", "2024", "2024");
    row("it", "estate scorsa", "2025-SU", "", "2025-22", "estate 2025");
    row("it", "estate 2024", "2024-SU", "", "2024-22", "estate 2024");
    row("it", "inverno 2023", "2023-WI", "", "2023-24", "inverno 2023–24");
    row("it", "primo trimestre 2024", "2024-Q1", "", "2024-33", "primo trimestre 2024");
    row("it", "secondo semestre 2024", "2024-H2", "", "2024-41", "secondo semestre 2024");
    row("it", "1987", "1987", "", "1987", "1987");
    row("it", "nel 1987", "1987", "", "1987", "1987");
    row("it", "1987?", "1987", "?", "1987?", "forse 1987");
    row("it", "1987~", "1987", "APPROX", "1987~", "circa 1987");
    row("it", "1987%", "1987", "APPROX?", "1987%", "forse circa 1987");
    row("it", "circa 1987", "1987", "APPROX", "1987~", "circa 1987");
    row("it", "verso il 1987", "1987", "APPROX", "1987~", "circa 1987");
    row("it", "forse 1987", "1987", "?", "1987?", "forse 1987");
    row("it", "forse marzo 2024", "2024-03", "?", "2024-03?", "forse marzo 2024");
    row("it", "probabilmente ieri", "2025-09-14", "?", "2025-09-14?", "forse 14 settembre 2025");
    row("it", "circa marzo 2024", "2024-03", "APPROX", "2024-03~", "intorno a marzo 2024");
    row("it", "circa 3 marzo", "2025-03-03", "APPROX", "2025-03-03~", "intorno al 3 marzo 2025");
    row("it", "anni Ottanta", "198", "", "198X", "anni Ottanta");
    row("it", "anni ottanta", "198", "", "198X", "anni Ottanta");
    row("it", "anni '80", "198", "", "198X", "anni Ottanta");
    row("it", "fine anni Ottanta", "198", "END", "1987~/1989", "fine anni Ottanta");
    row("it", "XIX secolo", "18", "", "18XX", "XIX secolo");
    row("it", "xix secolo", "18", "", "18XX", "XIX secolo");
    row("it", "III secolo a.C.", "BC02", "", "-0298/-0199", "III secolo a.C.");
    row("it", "fine XIX secolo", "18", "END", "1867~/1899", "fine XIX secolo");
    row("it", "44 a.C.", "BC0044", "", "-0043", "44 a.C.");
    row("it", "Ottocento", "18", "", "18XX", "XIX secolo");
    row("it", "tre anni fa", "2022", "", "2022", "2022");
    row("it", "3 anni fa", "2022", "", "2022", "2022");
    row("it", "due settimane fa", "2025-W36", "", "2025-09-01/2025-09-07", "settimana 36, 1–7 settembre 2025");
    row("it", "tra tre giorni", "2025-09-18", "", "2025-09-18", "18 settembre 2025");
    row("it", "fra due mesi", "2025-11", "", "2025-11", "novembre 2025");
    row("it", "un mese fa", "2025-08", "", "2025-08", "agosto 2025");
    row("it", "due ore fa", "2025-09-15TXX", "", "2025-09-15", "15 settembre 2025, a un’ora imprecisata");
    row("it", "ieri sera", "2025-09-14TEV", "", "2025-09-14", "14 settembre 2025, sera");
    row("it", "ieri mattina", "2025-09-14TMO", "", "2025-09-14", "14 settembre 2025, mattina");
    row("it", "stamattina", "2025-09-15TMO", "", "2025-09-15", "15 settembre 2025, mattina");
    row("it", "domani pomeriggio", "2025-09-16TAF", "", "2025-09-16", "16 settembre 2025, pomeriggio");
    row("it", "lunedì mattina", "2025-09-15TMO", "", "2025-09-15", "15 settembre 2025, mattina");
    row("it", "notte tra sabato e domenica", "2025-09-13TNI", "", "2025-09-13", "13 settembre 2025, notte");
    row("it", "14.30", "2025-09-15T14:30", "", "2025-09-15T14:30:00", "15 settembre 2025, 14:30");
    row("it", "14:30", "2025-09-15T14:30", "", "2025-09-15T14:30:00", "15 settembre 2025, 14:30");
    row("it", "alle 14.30", "2025-09-15T14:30", "", "2025-09-15T14:30:00", "15 settembre 2025, 14:30");
    row("it", "alle 14:30", "2025-09-15T14:30", "", "2025-09-15T14:30:00", "15 settembre 2025, 14:30");
    row("it", "alle 9", "2025-09-15T09:00", "", "2025-09-15T09:00:00", "15 settembre 2025, 09:00");
    row("it", "ore 9", "2025-09-15T09:00", "", "2025-09-15T09:00:00", "15 settembre 2025, 09:00");
    row("it", "ore 21", "2025-09-15T21:00", "", "2025-09-15T21:00:00", "15 settembre 2025, 21:00");
    row("it", "mezzogiorno", "2025-09-15T12:00", "", "2025-09-15T12:00:00", "15 settembre 2025, 12:00");
    row("it", "ieri alle 14:30", "2025-09-14T14:30", "", "2025-09-14T14:30:00", "14 settembre 2025, 14:30");
    row("it", "ieri alle 9", "2025-09-14T09:00", "", "2025-09-14T09:00:00", "14 settembre 2025, 09:00");
    row("it", "3 marzo alle 14.30", "2025-03-03T14:30", "", "2025-03-03T14:30:00", "3 marzo 2025, 14:30");
    row("it", "3 marzo 2024, ore 9", "2024-03-03T09:00", "", "2024-03-03T09:00:00", "3 marzo 2024, 09:00");
    row("it", "domani 14:30", "2025-09-16T14:30", "", "2025-09-16T14:30:00", "16 settembre 2025, 14:30");
    row("it", "14:30 di ieri", "2025-09-14T14:30", "", "2025-09-14T14:30:00", "14 settembre 2025, 14:30");
    row("it", "lunedì alle 9 e mezza", "2025-09-15T09:30", "", "2025-09-15T09:30:00", "15 settembre 2025, 09:30");
    row("it", "verso le 18", "2025-09-15T18:00", "APPROX", "2025-09-15T18:00:00", "verso le 18:00 del 15 settembre 2025");
    row("it", "dopo le 18", "2025-09-15T18:00", "AFTER", "2025-09-15T18:00:00/..", "dopo le 18:00 del 15 settembre 2025");
    row("it", "non prima del 2 giugno", "2025-06-02", "ON_OR_AFTER", "[2025-06-02..]", "non prima del 2 giugno 2025");
    row("it", "dopo il 3 marzo", "2025-03-03", "AFTER", "2025-03-03/..", "dopo il 3 marzo 2025");
    row("it", "prima del 2020", "2020", "BEFORE", "../2020", "prima del 2020");
    row("it", "prima di marzo", "2025-03", "BEFORE", "../2025-03", "prima di marzo 2025");
    row("it", "entro venerdì", "2025-09-19", "ON_OR_BEFORE", "[..2025-09-19]", "non dopo il 19 settembre 2025");
    row("it", "entro fine mese", "2025-09", "ON_OR_BEFORE", "[..2025-09]", "non dopo settembre 2025");
    row("it", "entro il 2030", "2030", "ON_OR_BEFORE", "[..2030]", "non dopo il 2030");
    row("it", "entro l'anno", "2025", "ON_OR_BEFORE", "[..2025]", "non dopo il 2025");
    row("it", "non oltre il 15 ottobre", "2025-10-15", "ON_OR_BEFORE", "[..2025-10-15]", "non dopo il 15 ottobre 2025");
    row("it", "non dopo il 3 marzo", "2025-03-03", "ON_OR_BEFORE", "[..2025-03-03]", "non dopo il 3 marzo 2025");
    row("it", "fino al 3 marzo", "2025-03-03", "ON_OR_BEFORE", "[..2025-03-03]", "non dopo il 3 marzo 2025");
    row("it", "dal 3 marzo", "2025-03-03", "ON_OR_AFTER", "[2025-03-03..]", "non prima del 3 marzo 2025");
    row("it", "dal 2022", "2022", "ON_OR_AFTER", "[2022..]", "non prima del 2022");
    row("it", "a partire dal febbraio 2022", "2022-02", "ON_OR_AFTER", "[2022-02..]", "non prima di febbraio 2022");
    row("it", "da lunedì", "2025-09-15", "ON_OR_AFTER", "[2025-09-15..]", "non prima del 15 settembre 2025");
    row("it", "dall'8 marzo", "2025-03-08", "ON_OR_AFTER", "[2025-03-08..]", "non prima dell’8 marzo 2025");
    row("it", "dopo l’8 marzo", "2025-03-08", "AFTER", "2025-03-08/..", "dopo l’8 marzo 2025");
    row("it", "tra lunedì e mercoledì", "2025-W37", "", "2025-09-08/2025-09-10", "tra l’8 e il 10 settembre 2025");
    row("it", "tra il 3 e il 5 ottobre", "2025-W40", "", "2025-10-03/2025-10-05", "tra il 3 e il 5 ottobre 2025");
    row("it", "dal 3 al 5 ottobre", "2025-W40", "", "2025-10-03/2025-10-05", "tra il 3 e il 5 ottobre 2025");
    row("it", "dal 30 settembre al 2 ottobre", "2025-W40", "", "2025-09-30/2025-10-02", "tra il 30 settembre e il 2 ottobre 2025");
    row("it", "3-5 ottobre", "2025-W40", "", "2025-10-03/2025-10-05", "tra il 3 e il 5 ottobre 2025");
    row("it", "3–5 ottobre 2024", "2024-W40", "", "2024-10-03/2024-10-05", "tra il 3 e il 5 ottobre 2024");
    row("it", "1987-1990", "19", "", "1987/1990", "tra il 1987 e il 1990");
    row("it", "tra il 1987 e il 1990", "19", "", "1987/1990", "tra il 1987 e il 1990");
    row("it", "tra marzo e maggio", "2025-SP", "", "2025-03/2025-05", "tra marzo e maggio 2025");
    row("it", "tra marzo e maggio 2024", "2024-SP", "", "2024-03/2024-05", "tra marzo e maggio 2024");
    row("it", "da lunedì a mercoledì", "2025-W37", "", "2025-09-08/2025-09-10", "tra l’8 e il 10 settembre 2025");
    row("it", "lun-mer", "2025-W37", "", "2025-09-08/2025-09-10", "tra l’8 e il 10 settembre 2025");
    row("it", "dall'1 al 3 giugno", "2025-06", "", "2025-06-01/2025-06-03", "tra il 1° e il 3 giugno 2025");
    row("it", "tra il 3 marzo 2024 e il 5 maggio 2024", "2024-SP", "", "2024-03-03/2024-05-05", "tra il 3 marzo e il 5 maggio 2024");
    row("it", "tra ieri e domani", "2025-09", "", "2025-09-14/2025-09-16", "tra il 14 e il 16 settembre 2025");
    row("it", "da marzo a giugno 2023", "2023-H1", "", "2023-03/2023-06", "tra marzo e giugno 2023");
    row("it", "tra gli anni Sessanta e gli anni Settanta", "19", "", "196X/197X", "tra gli anni Sessanta e gli anni Settanta");
    row("it", "2004/2008", "200", "", "2004/2008", "tra il 2004 e il 2008");
    row("it", "2025-09-08/2025-09-10", "2025-W37", "", "2025-09-08/2025-09-10", "tra l’8 e il 10 settembre 2025");
    row("it", "../1985", "1985", "BEFORE", "../1985", "prima del 1985");
    row("it", "1985/..", "1985", "AFTER", "1985/..", "dopo il 1985");
    row("it", "2004-06~-11", "2004-06-11", "APPROX", "2004-06~-11", "intorno all’11 giugno 2004");
    row("it", "201X", "201X", "", "201X", "anni 2010–2019");
    row("it", "2025-22", "2025-SU", "", "2025-22", "estate 2025");
    row("it", "-0043", "BC0044", "", "-0043", "44 a.C.");
    row("it", "[1667,1668]", "166", "", "[1667,1668]", "una data fra queste: 1° gennaio 1667 – 31 dicembre 1668");
    row("it", "Pasqua 2024", "2024-03-31", "", "2024-03-31", "31 marzo 2024");
    row("it", "Natale", "2024-12-25", "", "2024-12-25", "25 dicembre 2024");
    row("it", "Ferragosto 2024", "2024-08-15", "", "2024-08-15", "15 agosto 2024");
    row("it", "25 aprile", "2025-04-25", "", "2025-04-25", "25 aprile 2025");
    row("it", "ogni lunedì", "XXXX-WXX-1", "", "", "ogni lunedì");
    row("it", "due volte a settimana", "P1W", "", "", "2 volte a settimana");
    row("it", "tre anni", "P3Y", "", "", "3 anni");
    row("it", "circa tre anni", "P3Y", "APPROX", "", "circa 3 anni");
    row("it", "P3Y", "P3Y", "", "", "3 anni");
    row("it", "PXD", "PXD", "", "", "alcuni giorni");
    row("it", "future_ref", "FUTURE_REF", "", "2025-09-15/..", "in futuro");
    row("it", "PAST_REF", "PAST_REF", "", "../2025-09-15", "in passato");
    row("it", "2025-09 END", "2025-09", "END", "2025-09-21~/2025-09-30", "fine settembre 2025");
    row("it", "recentemente", "PAST_REF", "", "../2025-09-15", "in passato");
    row("it", "prima metà di settembre", "2025-09", "START", "2025-09-01/2025-09-15~", "prima metà di settembre 2025");
    row("it", "seconda metà di marzo 2024", "2024-03", "END", "2024-03-16~/2024-03-31", "seconda metà di marzo 2024");
    row("it", "prima settimana di settembre", "2025-W36", "", "2025-09-01/2025-09-07", "settimana 36, 1–7 settembre 2025");
    row("it", "ultimo giorno di febbraio", "2025-02-28", "", "2025-02-28", "28 febbraio 2025");
    row("it", "millenovecentottantasette", "1987", "", "1987", "1987");
    row("it", "duemilaventiquattro", "2024", "", "2024", "2024");
    row("it", "marzo duemilaventi", "2020-03", "", "2020-03", "marzo 2020");
    row("it", "tre marzo millenovecentonovantadue", "1992-03-03", "", "1992-03-03", "3 marzo 1992");
    row("it", "Ramadan", "2025-03", "", "2025-03", "marzo 2025");
    row("it", "Ramadan 1446", "2025-03", "", "2025-03", "marzo 2025");                  // 1 to 29 March
    row("it", "Ramadan 1447", "2026-03", "APPROX", "2026-03~", "intorno a marzo 2026"); // 18 February to 19 March
    row("it", "Ramadan 2026", "2026-03", "APPROX", "2026-03~", "intorno a marzo 2026");
    row("it", "Shawwal", "2025-04", "APPROX", "2025-04~", "intorno a aprile 2025"); // 30 March to 28 April
    row("it", "15 Ramadan 1446", "2025-03-15", "", "2025-03-15", "15 marzo 2025");
    row("it", "15 ramadan", "2025-03-15", "", "2025-03-15", "15 marzo 2025");
    row("it", "5 Tishri 5786", "2025-09-27", "", "2025-09-27", "27 settembre 2025");
    row("it", "22 Bahman 1357", "1979-02-11", "", "1979-02-11", "11 febbraio 1979");
    row("it", "Reiwa 7", "2025", "", "2025", "2025");
    row("it", "25 ottobre 1917 vecchio stile", "1917-11-07", "", "1917-11-07", "7 novembre 1917");
    row("it", "20250915", "2025-09-15", "", "2025-09-15", "15 settembre 2025");
    row("it", "15 settembre 2025", "2025-09-15", "", "2025-09-15", "15 settembre 2025");
    row("it", "lunedì 15 settembre", "2025-09-15", "", "2025-09-15", "15 settembre 2025");
    row("it", "lun 15 settembre", "2025-09-15", "", "2025-09-15", "15 settembre 2025");
    row("it", "il 15", "2025-09-15", "", "2025-09-15", "15 settembre 2025");
    row("it", "giovedì", "2025-09-11", "", "2025-09-11", "11 settembre 2025");
    row("it", "dopo le 18", "2025-09-15T18:00", "AFTER", "2025-09-15T18:00:00/..", "dopo le 18:00 del 15 settembre 2025");
    row("it", "prima delle 9", "2025-09-15T09:00", "BEFORE", "../2025-09-15T09:00:00", "prima delle 09:00 del 15 settembre 2025");
    row("it", "entro le 18", "2025-09-15T18:00", "ON_OR_BEFORE", "[..2025-09-15T18:00:00]", "non dopo le 18:00 del 15 settembre 2025");
    row("it", "dalle 9 alle 12", "2025-09-15", "", "2025-09-15T09:00:00/2025-09-15T12:00:00",
        "tra le 09:00 e le 12:00 del 15 settembre 2025");
    row("it", "non prima delle 18 di ieri", "2025-09-14T18:00", "ON_OR_AFTER", "[2025-09-14T18:00:00..]",
        "non prima delle 18:00 del 14 settembre 2025");
    row("it", "entro l'anno", "2025", "ON_OR_BEFORE", "[..2025]", "non dopo il 2025");
    row("it", "entro la settimana", "2025-W38", "ON_OR_BEFORE", "[..2025-09-21]", "non dopo la settimana 38, 15–21 settembre 2025");
    row("it", "entro il mese", "2025-09", "ON_OR_BEFORE", "[..2025-09]", "non dopo settembre 2025");
    row("it", "nel marzo 2024", "2024-03", "", "2024-03", "marzo 2024");
    row("it", "in estate", "2025-SU", "", "2025-22", "estate 2025");
    row("it", "non dopo il 3 marzo", "2025-03-03", "ON_OR_BEFORE", "[..2025-03-03]", "non dopo il 3 marzo 2025");
    row("it", "centottanta anni fa", "1845", "", "1845", "1845");
    row("it", "tra le 9 e le 12 di ieri", "2025-09-14", "", "2025-09-14T09:00:00/2025-09-14T12:00:00",
        "tra le 09:00 e le 12:00 del 14 settembre 2025");
    row("it", "5 ottobre", "2025-10-05", "", "2025-10-05", "5 ottobre 2025");
    row("it", "tra le 9 e le 12", "2025-09-15", "", "2025-09-15T09:00:00/2025-09-15T12:00:00",
        "tra le 09:00 e le 12:00 del 15 settembre 2025");
    row("it", "metà anni Novanta", "199", "MID", "1993~/1996~", "metà anni Novanta");
    row("it", "quinto giorno di marzo", "2025-03-05", "", "2025-03-05", "5 marzo 2025");
    // In an article in English of Monday 15 September 2025.
    row("en", "yesterday", "2025-09-14", "", "2025-09-14", "14 September 2025");
    row("en", "today", "2025-09-15", "", "2025-09-15", "15 September 2025");
    row("en", "tomorrow", "2025-09-16", "", "2025-09-16", "16 September 2025");
    row("en", "-7d", "2025-09-08", "", "2025-09-08", "8 September 2025");
    row("en", "-7 days", "2025-09-08", "", "2025-09-08", "8 September 2025");
    row("en", "+2 weeks", "2025-W40", "", "2025-09-29/2025-10-05", "week 40, 29 September – 5 October 2025");
    row("en", "-1y", "2024", "", "2024", "2024");
    row("en", "2024-W12", "2024-W12", "", "2024-03-18/2024-03-24", "week 12, 18–24 March 2024");
    row("en", "late March", "2025-03", "END", "2025-03-22~/2025-03-31", "late March 2025");
    row("en", "early 2024", "2024", "START", "2024-01/2024-04~", "early 2024");
    row("en", "mid-September", "2025-09", "MID", "2025-09-11~/2025-09-20~", "mid-September 2025");
    row("en", "mid september", "2025-09", "MID", "2025-09-11~/2025-09-20~", "mid-September 2025");
    row("en", "end of March", "2025-03", "END", "2025-03-22~/2025-03-31", "late March 2025");
    row("en", "beginning of 2024", "2024", "START", "2024-01/2024-04~", "early 2024");
    row("en", "3 March", "2025-03-03", "", "2025-03-03", "3 March 2025");
    row("en", "March 3", "2025-03-03", "", "2025-03-03", "3 March 2025");
    row("en", "march 3 2024", "2024-03-03", "", "2024-03-03", "3 March 2024");
    row("en", "March 3rd", "2025-03-03", "", "2025-03-03", "3 March 2025");
    row("en", "3rd of March", "2025-03-03", "", "2025-03-03", "3 March 2025");
    row("en", "the third of March 2024", "2024-03-03", "", "2024-03-03", "3 March 2024");
    row("en", "9/3", "2025-09-03", "", "2025-09-03", "3 September 2025");
    row("en", "9/3/2024", "2024-09-03", "", "2024-09-03", "3 September 2024");
    row("en", "03/2024", "2024-03", "", "2024-03", "March 2024");
    row("en", "14 Sep", "2025-09-14", "", "2025-09-14", "14 September 2025");
    row("en", "Sep 14", "2025-09-14", "", "2025-09-14", "14 September 2025");
    row("en", "sep 14 2024", "2024-09-14", "", "2024-09-14", "14 September 2024");
    row("en", "sep", "2025-09", "", "2025-09", "September 2025");
    row("en", "Sept 2024", "2024-09", "", "2024-09", "September 2024");
    row("en", "late sep", "2025-09", "END", "2025-09-21~/2025-09-30", "late September 2025");
    row("en", "march", "2025-03", "", "2025-03", "March 2025");
    row("en", "March 2024", "2024-03", "", "2024-03", "March 2024");
    row("en", "mon", "2025-09-15", "", "2025-09-15", "15 September 2025");
    row("en", "mo", "2025-09-15", "", "2025-09-15", "15 September 2025");
    row("en", "we", "2025-09-10", "", "2025-09-10", "10 September 2025");
    row("en", "Monday", "2025-09-15", "", "2025-09-15", "15 September 2025");
    row("en", "monday", "2025-09-15", "", "2025-09-15", "15 September 2025");
    row("en", "last Monday", "2025-09-08", "", "2025-09-08", "8 September 2025");
    row("en", "next Monday", "2025-09-22", "", "2025-09-22", "22 September 2025");
    row("en", "next mon", "2025-09-22", "", "2025-09-22", "22 September 2025");
    row("en", "last week", "2025-W37", "", "2025-09-08/2025-09-14", "week 37, 8–14 September 2025");
    row("en", "next week", "2025-W39", "", "2025-09-22/2025-09-28", "week 39, 22–28 September 2025");
    row("en", "this week", "2025-W38", "", "2025-09-15/2025-09-21", "week 38, 15–21 September 2025");
    row("en", "last weekend", "2025-W37-WE", "", "2025-09-13/2025-09-14", "weekend of 13–14 September 2025");
    row("en", "last month", "2025-08", "", "2025-08", "August 2025");
    row("en", "last year", "2024", "", "2024", "2024");
    row("en", "last summer", "2025-SU", "", "2025-22", "summer 2025");
    row("en", "summer 2024", "2024-SU", "", "2024-22", "summer 2024");
    row("en", "winter 2023", "2023-WI", "", "2023-24", "winter 2023–24");
    row("en", "first quarter of 2024", "2024-Q1", "", "2024-33", "first quarter of 2024");
    row("en", "Q3 2024", "2024-Q3", "", "2024-35", "third quarter of 2024");
    row("en", "second half of 2024", "2024-H2", "", "2024-41", "second half of 2024");
    row("en", "1987", "1987", "", "1987", "1987");
    row("en", "1987?", "1987", "?", "1987?", "perhaps 1987");
    row("en", "circa 1987", "1987", "APPROX", "1987~", "about 1987");
    row("en", "about 1987", "1987", "APPROX", "1987~", "about 1987");
    row("en", "around March 2024", "2024-03", "APPROX", "2024-03~", "about March 2024");
    row("en", "perhaps 1987", "1987", "?", "1987?", "perhaps 1987");
    row("en", "maybe March 2024", "2024-03", "?", "2024-03?", "perhaps March 2024");
    row("en", "the 1980s", "198", "", "198X", "the 1980s");
    row("en", "1980s", "198", "", "198X", "the 1980s");
    row("en", "eighties", "198", "", "198X", "the 1980s");
    row("en", "late 1980s", "198", "END", "1987~/1989", "the late 1980s");
    row("en", "19th century", "18", "", "18XX", "19th century");
    row("en", "late 19th century", "18", "END", "1867~/1899", "late 19th century");
    row("en", "3rd century BC", "BC02", "", "-0298/-0199", "3rd century BC");
    row("en", "44 BC", "BC0044", "", "-0043", "44 BC");
    row("en", "three years ago", "2022", "", "2022", "2022");
    row("en", "3 years ago", "2022", "", "2022", "2022");
    row("en", "two weeks ago", "2025-W36", "", "2025-09-01/2025-09-07", "week 36, 1–7 September 2025");
    row("en", "in three days", "2025-09-18", "", "2025-09-18", "18 September 2025");
    row("en", "a month ago", "2025-08", "", "2025-08", "August 2025");
    row("en", "last night", "2025-09-14TNI", "", "2025-09-14", "14 September 2025, night");
    row("en", "yesterday evening", "2025-09-14TEV", "", "2025-09-14", "14 September 2025, evening");
    row("en", "tomorrow morning", "2025-09-16TMO", "", "2025-09-16", "16 September 2025, morning");
    row("en", "monday morning", "2025-09-15TMO", "", "2025-09-15", "15 September 2025, morning");
    row("en", "this morning", "2025-09-15TMO", "", "2025-09-15", "15 September 2025, morning");
    row("en", "14:30", "2025-09-15T14:30", "", "2025-09-15T14:30:00", "15 September 2025, 14:30");
    row("en", "2:30 pm", "2025-09-15T14:30", "", "2025-09-15T14:30:00", "15 September 2025, 14:30");
    row("en", "3pm", "2025-09-15T15:00", "", "2025-09-15T15:00:00", "15 September 2025, 15:00");
    row("en", "at 3pm", "2025-09-15T15:00", "", "2025-09-15T15:00:00", "15 September 2025, 15:00");
    row("en", "at 14:30", "2025-09-15T14:30", "", "2025-09-15T14:30:00", "15 September 2025, 14:30");
    row("en", "noon", "2025-09-15T12:00", "", "2025-09-15T12:00:00", "15 September 2025, 12:00");
    row("en", "midnight", "2025-09-15T00:00", "", "2025-09-15T00:00:00", "15 September 2025, 00:00");
    row("en", "yesterday at 3pm", "2025-09-14T15:00", "", "2025-09-14T15:00:00", "14 September 2025, 15:00");
    row("en", "yesterday at 14:30", "2025-09-14T14:30", "", "2025-09-14T14:30:00", "14 September 2025, 14:30");
    row("en", "3 March at 9am", "2025-03-03T09:00", "", "2025-03-03T09:00:00", "3 March 2025, 09:00");
    row("en", "March 3, 2024, 9:15", "2024-03-03T09:15", "", "2024-03-03T09:15:00", "3 March 2024, 09:15");
    row("en", "9am on 3 March", "2025-03-03T09:00", "", "2025-03-03T09:00:00", "3 March 2025, 09:00");
    row("en", "tomorrow 14:30", "2025-09-16T14:30", "", "2025-09-16T14:30:00", "16 September 2025, 14:30");
    row("en", "not before 2 June", "2025-06-02", "ON_OR_AFTER", "[2025-06-02..]", "not before 2 June 2025");
    row("en", "after 3 March", "2025-03-03", "AFTER", "2025-03-03/..", "after 3 March 2025");
    row("en", "before 2020", "2020", "BEFORE", "../2020", "before 2020");
    row("en", "before March", "2025-03", "BEFORE", "../2025-03", "before March 2025");
    row("en", "by Friday", "2025-09-19", "ON_OR_BEFORE", "[..2025-09-19]", "not after 19 September 2025");
    row("en", "by the end of the month", "2025-09", "ON_OR_BEFORE", "[..2025-09]", "not after September 2025");
    row("en", "by 2030", "2030", "ON_OR_BEFORE", "[..2030]", "not after 2030");
    row("en", "no later than 15 October", "2025-10-15", "ON_OR_BEFORE", "[..2025-10-15]", "not after 15 October 2025");
    row("en", "until 3 March", "2025-03-03", "ON_OR_BEFORE", "[..2025-03-03]", "not after 3 March 2025");
    row("en", "since 2022", "2022", "ON_OR_AFTER", "[2022..]", "not before 2022");
    row("en", "since February 2022", "2022-02", "ON_OR_AFTER", "[2022-02..]", "not before February 2022");
    row("en", "from Monday", "2025-09-15", "ON_OR_AFTER", "[2025-09-15..]", "not before 15 September 2025");
    row("en", "on or after 3 March", "2025-03-03", "ON_OR_AFTER", "[2025-03-03..]", "not before 3 March 2025");
    row("en", "on or before 3 March", "2025-03-03", "ON_OR_BEFORE", "[..2025-03-03]", "not after 3 March 2025");
    row("en", "between Monday and Wednesday", "2025-W37", "", "2025-09-08/2025-09-10", "between 8 and 10 September 2025");
    row("en", "between 3 and 5 October", "2025-W40", "", "2025-10-03/2025-10-05", "between 3 and 5 October 2025");
    row("en", "from 3 to 5 October", "2025-W40", "", "2025-10-03/2025-10-05", "between 3 and 5 October 2025");
    row("en", "from 30 September to 2 October", "2025-W40", "", "2025-09-30/2025-10-02", "between 30 September and 2 October 2025");
    row("en", "3-5 October", "2025-W40", "", "2025-10-03/2025-10-05", "between 3 and 5 October 2025");
    row("en", "October 3-5", "2025-W40", "", "2025-10-03/2025-10-05", "between 3 and 5 October 2025");
    row("en", "Oct 3–5, 2024", "2024-W40", "", "2024-10-03/2024-10-05", "between 3 and 5 October 2024");
    row("en", "1987-1990", "19", "", "1987/1990", "between 1987 and 1990");
    row("en", "between 1987 and 1990", "19", "", "1987/1990", "between 1987 and 1990");
    row("en", "between March and May", "2025-SP", "", "2025-03/2025-05", "between March and May 2025");
    row("en", "between March and May 2024", "2024-SP", "", "2024-03/2024-05", "between March and May 2024");
    row("en", "from Monday to Wednesday", "2025-W37", "", "2025-09-08/2025-09-10", "between 8 and 10 September 2025");
    row("en", "Monday to Wednesday", "2025-W37", "", "2025-09-08/2025-09-10", "between 8 and 10 September 2025");
    row("en", "mon-wed", "2025-W37", "", "2025-09-08/2025-09-10", "between 8 and 10 September 2025");
    row("en", "between March 3 and March 5 2024", "2024-03", "", "2024-03-03/2024-03-05", "between 3 and 5 March 2024");
    row("en", "yesterday to tomorrow", "2025-09", "", "2025-09-14/2025-09-16", "between 14 and 16 September 2025");
    row("en", "Easter 2024", "2024-03-31", "", "2024-03-31", "31 March 2024");
    row("en", "Christmas", "2024-12-25", "", "2024-12-25", "25 December 2024");
    row("en", "every Monday", "XXXX-WXX-1", "", "", "every Monday");
    row("en", "twice a week", "P1W", "", "", "twice a week");
    row("en", "three years", "P3Y", "", "", "3 years");
    row("en", "about three years", "P3Y", "APPROX", "", "about 3 years");
    row("en", "at least 3 days", "P3D", "EQUAL_OR_MORE", "", "at least 3 days");
    row("en", "first half of September", "2025-09", "START", "2025-09-01/2025-09-15~", "first half of September 2025");
    row("en", "first week of September", "2025-W36", "", "2025-09-01/2025-09-07", "week 36, 1–7 September 2025");
    row("en", "last day of February", "2025-02-28", "", "2025-02-28", "28 February 2025");
    row("en", "nineteen eighty-seven", "1987", "", "1987", "1987");
    row("en", "two thousand and five", "2005", "", "2005", "2005");
    row("en", "March twenty twenty", "2020-03", "", "2020-03", "March 2020");
    row("en", "March 21", "2025-03-21", "", "2025-03-21", "21 March 2025");
    row("en", "twenty-first of March", "2025-03-21", "", "2025-03-21", "21 March 2025");
    row("en", "15 Ramadan 1446", "2025-03-15", "", "2025-03-15", "15 March 2025");
    row("en", "5 Tishri 5786", "2025-09-27", "", "2025-09-27", "27 September 2025");
    row("en", "Heisei 31", "2019", "", "2019", "2019");
    row("en", "25 October 1917 O.S.", "1917-11-07", "", "1917-11-07", "7 November 1917");
    row("en", "recently", "PAST_REF", "", "../2025-09-15", "some time in the past");
    row("en", "now", "PRESENT_REF", "", "", "now");
    row("en", "Monday 15 September", "2025-09-15", "", "2025-09-15", "15 September 2025");
    row("en", "September 15, 2025", "2025-09-15", "", "2025-09-15", "15 September 2025");
    row("en", "in three days", "2025-09-18", "", "2025-09-18", "18 September 2025");
    row("en", "in 2 weeks", "2025-W40", "", "2025-09-29/2025-10-05", "week 40, 29 September – 5 October 2025");
    row("en", "in March 2024", "2024-03", "", "2024-03", "March 2024");
    row("en", "on 3 March", "2025-03-03", "", "2025-03-03", "3 March 2025");
    row("en", "during 2024", "2024", "", "2024", "2024");
    row("en", "by the end of the year", "2025", "ON_OR_BEFORE", "[..2025]", "not after 2025");
    row("en", "after 6pm", "2025-09-15T18:00", "AFTER", "2025-09-15T18:00:00/..", "after 18:00 on 15 September 2025");
    row("en", "from 9am to noon", "2025-09-15", "", "2025-09-15T09:00:00/2025-09-15T12:00:00",
        "between 09:00 and 12:00 on 15 September 2025");
    row("en", "this month", "2025-09", "", "2025-09", "September 2025");
    row("en", "the year", "2025", "", "2025", "2025");
}

void TestTypedForms::typed()
{
    QFETCH(QString, language);
    QFETCH(QString, text);
    QFETCH(QString, value);
    QFETCH(QString, mod);
    QFETCH(QString, edtf);
    QFETCH(QString, words);
    const base::Result<Typed> read = parseTyped(text, QStringLiteral("2025-09-15"), {language});
    QVERIFY2(read, read ? "" : qPrintable(read.error().message));
    QCOMPARE(read->value, value);
    QCOMPARE(read->mod + (read->isUnsure ? QStringLiteral("?") : QString()), mod);
    QCOMPARE(read->edtf, edtf);
    QCOMPARE(read->inWords(language), words);
    QVERIFY(!read->derivation.isEmpty() && !read->readings.empty());
    QVERIFY(timeline::parseValue(read->value));
    QVERIFY(read->edtf.isEmpty() || timeline::parseEdtf(read->edtf));
    // Law: the value is true: what is exactly meant lies within what it allows.
    const timeline::Placement exact = read->placement(QStringLiteral("2025-09-15"));
    const timeline::Placement allowed = timeline::placementOf(read->value, read->mod, timeline::instantOfDct(u"2025-09-15")).value();
    const auto &start = allowed.hard.start.earliest, &end = allowed.hard.end.latest;
    QVERIFY(!start || (exact.likely.start.earliest && *start <= *exact.likely.start.earliest));
    QVERIFY(!end || (exact.likely.end.latest && *exact.likely.end.latest <= *end));
}

void TestTypedForms::endsOfIntervals_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("begin");
    QTest::addColumn<QString>("end");
    const auto row = [](const char *text, const char *begin, const char *end) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromLatin1(begin) << QString::fromLatin1(end);
    };
    row("tra lunedì e mercoledì", "2025-09-08", "2025-09-10");
    row("dal 3 al 5 ottobre", "2025-10-03", "2025-10-05");
    row("tra marzo e maggio 2024", "2024-03", "2024-05");
    row("dalle 9 alle 12", "2025-09-15T09:00", "2025-09-15T12:00");
    row("1987-1990", "1987", "1990");
    row("2004/2008", "2004", "2008");
    row("dalla fine di marzo all'inizio di maggio", "2025-03 END", "2025-05 START");
    row("tra lunedì e domenica", "", ""); // that is a week
    row("ieri", "", "");
}

void TestTypedForms::endsOfIntervals()
{
    QFETCH(QString, text);
    QFETCH(QString, begin);
    QFETCH(QString, end);
    const base::Result<Typed> read = parseTyped(text, QStringLiteral("2025-09-15"), {QStringLiteral("it")});
    QVERIFY2(read, read ? "" : qPrintable(read.error().message));
    QCOMPARE(read->begin, begin);
    QCOMPARE(read->end, end);
    QCOMPARE(read->isInterval(), !begin.isEmpty());
}

void TestTypedForms::placements()
{
    const auto at = [](const char *text) {
        return parseTyped(QString::fromUtf8(text), QStringLiteral("2025-09-15"), {QStringLiteral("it")})
            .value()
            .placement(QStringLiteral("2025-09-15"));
    };
    using timeline::instantOf;
    const timeline::Placement days = at("tra lunedì e mercoledì");
    QCOMPARE(days.hard.start.earliest, instantOf({2025, 9, 8}));
    QCOMPARE(days.hard.end.latest, instantOf({2025, 9, 11}));
    QCOMPARE(at("prima metà di settembre").likely, timeline::Interval::fixed(instantOf({2025, 9, 1}), instantOf({2025, 9, 16})));
    QCOMPARE(at("inizio settembre").likely, timeline::Interval::fixed(instantOf({2025, 9, 1}), instantOf({2025, 9, 11})));
    QCOMPARE(at("entro venerdì").hard.end.latest, instantOf({2025, 9, 20}));
}

// The article's language first, then the interface's.
void TestTypedForms::bothLanguages()
{
    const auto value = [](const char *text, const QStringList &languages) {
        const base::Result<Typed> read = parseTyped(QString::fromUtf8(text), QStringLiteral("2025-09-15"), languages);
        return read ? read->value + QLatin1Char(' ') + read->language : QString();
    };
    const QString it = QStringLiteral("it"), en = QStringLiteral("en");
    QCOMPARE(value("late March", {it, en}), QStringLiteral("2025-03 en"));
    QCOMPARE(value("fine marzo", {en, it}), QStringLiteral("2025-03 it"));
    QCOMPARE(value("3/9/2024", {it, en}), QStringLiteral("2024-09-03 it"));
    QCOMPARE(value("3/9/2024", {en, it}), QStringLiteral("2024-03-09 en"));
    QCOMPARE(value("yesterday", {it}), QStringLiteral("2025-09-14 en")); // English goes along
    QCOMPARE(value("not before 2 June", {it, en}), QStringLiteral("2025-06-02 en"));
    QCOMPARE(value("between Monday and Wednesday", {it}), QStringLiteral("2025-W37 en"));
}

void TestTypedForms::problems_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char *text, const char *tried) {
        const QString typed = QString::fromUtf8(text);
        QTest::newRow(text) << typed << QStringLiteral("“%1” is not a date I know. Try “%2”.").arg(typed, QString::fromUtf8(tried));
    };
    row("fine setembre", "fine settembre");
    row("febraio 2022", "febbraio 2022");
    row("lunedi scorzo", "lunedi scorso");
    row("entro venerdi prosimo", "entro venerdi prossimo");
    row("tra marzo e magio", "tra marzo e maggio");
    row("entro vennerdì", "entro venerdì");
    row("late septmber", "late September");
    row("between Mnday and Friday", "between Monday and Friday");
    row("fne setembre", "fine settembre");
    row("ventun marzo", "ventuno marzo");
    QTest::newRow("no such day") << QStringLiteral("31 febbraio 2024")
                                 << QStringLiteral("“31 febbraio 2024” is a day that its month does not have. Try “29 febbraio 2024”.");
    QTest::newRow("no such day either") << QStringLiteral("31 June 2025")
                                        << QStringLiteral("“31 June 2025” is a day that its month does not have. Try “30 June 2025”.");
    QTest::newRow("nothing like it") << QStringLiteral("xyzzy")
                                     << QStringLiteral("“xyzzy” is not a date I know. Try “-7d”, “2024-W12” or “14 Sep”.");
    QTest::newRow("nothing") << QStringLiteral("  ") << QStringLiteral("Type a date.");
}

void TestTypedForms::problems()
{
    QFETCH(QString, text);
    QFETCH(QString, sentence);
    const base::Result<Typed> read = parseTyped(text, QStringLiteral("2025-09-15"), {QStringLiteral("it"), QStringLiteral("en")});
    QVERIFY2(!read, qPrintable(read ? read->derivation : QString()));
    QCOMPARE(read.error().kind, base::Error::Kind::Invalid);
    QCOMPARE(read.error().message, sentence);
}

void TestTypedForms::withAClock()
{
    const auto value = [](const char *text) {
        return parseTyped(QString::fromUtf8(text), QStringLiteral("2025-09-15T10:30"), {QStringLiteral("it")}).value().value;
    };
    QCOMPARE(value("-3h"), QStringLiteral("2025-09-15T07:30"));
    QCOMPARE(value("-12 ore"), QStringLiteral("2025-09-14T22:30"));
    QCOMPARE(value("due ore fa"), QStringLiteral("2025-09-15T08:30"));
    QCOMPARE(value("-1g"), QStringLiteral("2025-09-14"));
    QCOMPARE(value("alle 9"), QStringLiteral("2025-09-15T09:00"));
}

void TestTypedForms::offsets_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("mod");
    QTest::addColumn<QString>("parts"); // "" for none
    const auto row = [](const char *language, const char *words, const char *value, const char *mod, const char *parts) {
        QTest::newRow(words) << QString::fromLatin1(language) << QString::fromUtf8(words) << QString::fromLatin1(value)
                             << QString::fromLatin1(mod) << QString::fromLatin1(parts);
    };
    row("it", "tre giorni fa", "2025-09-12", "", "P3D  2025-09-12");
    row("it", "tre giorni", "2025-09-18", "", "P3D  2025-09-18"); // "tra" stands outside
    row("it", "più di tre anni fa", "2022", "BEFORE", "P3Y MORE_THAN 2022");
    row("it", "quasi due mesi fa", "2025-07", "AFTER", "P2M LESS_THAN 2025-07");
    row("it", "un anno e mezzo fa", "2024-03", "", "P1Y6M  2024-03");
    row("it", "un trimestre fa", "2025-06", "", "P3M  2025-06");
    row("it", "due giorni dopo", "2025-09-17", "", "P2D  2025-09-17");
    row("it", "ieri", "2025-09-14", "", "");
    row("it", "3 marzo", "2025-03-03", "", "");
    row("it", "la scorsa settimana", "2025-W37", "", "");
    row("it", "tre giorni", "P3D", "", "");
    row("en", "three days ago", "2025-09-12", "", "P3D  2025-09-12");
    row("en", "about two weeks ago", "2025-W36", "APPROX", "P2W APPROX 2025-W36");
    row("en", "two days later", "2025-09-17", "", "P2D  2025-09-17");
    row("en", "last week", "2025-W37", "", "");
    row("xx", "three days ago", "2025-09-12", "", "");
}

void TestTypedForms::offsets()
{
    QFETCH(QString, language);
    QFETCH(QString, words);
    QFETCH(QString, value);
    QFETCH(QString, mod);
    QFETCH(QString, parts);
    const std::optional<OffsetParts> found = offsetParts(words, value, mod, language);
    QCOMPARE(found ? found->duration + QLatin1Char(' ') + found->durationMod + QLatin1Char(' ') + found->date : QString(), parts);
}

// The days of other calendars are found in running text, the Gregorian day is the value, and the derivation says which calendar it was.
void TestTypedForms::calendarsInArticles()
{
    const auto found = [](const char *language, const char *text) {
        QStringList all;
        const QString sentence = QString::fromUtf8(text);
        for (const Expression &one : Grammar::shared(QString::fromLatin1(language))->find(sentence, QStringLiteral("2025-09-15")))
            all.append(sentence.mid(one.range.begin, one.range.length()) + QLatin1Char('=') + one.value + QLatin1Char(' ')
                       + one.derivation.section(QStringLiteral(" → "), 1).section(QLatin1Char(' '), 0, 0));
        return all.join(QStringLiteral("; "));
    };
    // A month by itself: the one of ours that has the most of it.
    QCOMPARE(found("it", "La tregua di Ramadan 1446 durò poco."), QStringLiteral("Ramadan 1446=2025-03 islamic-umalqura"));
    QCOMPARE(found("it", "La tregua di Ramadan 2025 durò poco."), QStringLiteral("Ramadan 2025=2025-03 islamic-umalqura"));
    QCOMPARE(found("en", "The truce held during Ramadan 2026."), QStringLiteral("Ramadan 2026=2026-03 islamic-umalqura"));
    QCOMPARE(found("it", "La tregua del 15 Ramadan 1446 durò poco."), QStringLiteral("15 Ramadan 1446=2025-03-15 islamic-umalqura"));
    QCOMPARE(found("it", "Lo Stato nacque il 5 Iyar 5708 a Tel Aviv."), QStringLiteral("il 5 Iyar 5708=1948-05-14 hebrew"));
    QCOMPARE(found("en", "The shah fell on 22 Bahman 1357."), QStringLiteral("22 Bahman 1357=1979-02-11 persian"));
    QCOMPARE(found("en", "He was born on 10 Dhu al-Hijja 1445."), QStringLiteral("10 Dhu al-Hijja 1445=2024-06-16 islamic-umalqura"));
    QCOMPARE(found("it", "Mehr e Azar Tir vivono a Nisan."), QString()); // names are no dates
}

QTEST_GUILESS_MAIN(TestTypedForms)
#include "tst_typed_forms.moc"
