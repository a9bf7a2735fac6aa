#include "app/dates/grammar.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace dates;

namespace {
// Every expression of a sentence as "text=VALUE" with its mod, parted by " | ".
QString all(const Grammar &grammar, const QString &sentence, const QString &dct, const Policy &policy = {})
{
    QStringList out;
    for (const Expression &one : grammar.find(sentence, dct, policy)) {
        const QString mod = one.mod.isEmpty() ? QString() : QLatin1Char('/') + one.mod;
        out.append(sentence.mid(one.range.begin, one.range.length()) + QLatin1Char('=') + one.value + mod);
    }
    return out.join(QStringLiteral(" | "));
}
const QString monday = QStringLiteral("2025-09-15");
} // namespace

class TestGrammar : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void italian_data();
    void italian();
    void english_data();
    void english();
    void setsAndFrequencies();
    void twoReadings();
    void derivations();
    void policies();
    void clockOfTheDct();
    void neverTheWallClock();
    void anyTextIsSurvived();
    void aLanguageByFilesAlone();
    void mistakesHaveALine_data();
    void mistakesHaveALine();
};

void TestGrammar::initTestCase()
{
    for (const char *language : {"it", "en"}) {
        const base::Result<Grammar> grammar = Grammar::load(QString::fromLatin1(language));
        QVERIFY2(grammar, grammar ? "" : qPrintable(grammar.error().text()));
    }
}

void TestGrammar::italian_data()
{
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *sentence, const char *expected) {
        QTest::newRow(sentence) << QString::fromUtf8(sentence) << QString::fromUtf8(expected);
    };
    // By the verb.
    row("La giunta si è riunita giovedì.", "giovedì=2025-09-11");
    row("La giunta si riunirà giovedì.", "giovedì=2025-09-18");
    row("Il 12 novembre aveva firmato la resa.", "Il 12 novembre=2024-11-12");
    row("L'incontro è previsto a dicembre.", "dicembre=2025-12");
    // Ranges and lists inherit to the left.
    row("La fiera è durata dal 3 al 5 settembre.", "3=2025-09-03 | 5 settembre=2025-09-05");
    row("Si vota il 2, 3 e 4 ottobre 2026.", "il 2=2026-10-02 | 3=2026-10-03 | 4 ottobre 2026=2026-10-04");
    // Hanging on the time before.
    row("Nel 2019 vinse; l'anno dopo perse.", "2019=2019 | l'anno dopo=2020");
    row("Il 3 settembre partì e il giorno dopo tornò.", "Il 3 settembre=2025-09-03 | il giorno dopo=2025-09-04");
    // Spellings.
    row("Lunedi scorso ha piovuto.", "Lunedi scorso=2025-09-08");
    row("E’ nato nell’agosto del ’68.", "agosto del ’68=1968-08");
    row("È in vigore dal 1° gennaio 2024.", "1° gennaio 2024=2024-01-01");
    row("La lettera è del 3.4.2025.", "3.4.2025=2025-04-03");
    row("La lettera è del 2025-04-03.", "2025-04-03=2025-04-03");
    row("Sabato 23/06/18 ha nevicato.", "Sabato 23/06/18=2018-06-23");
    row("Il volo parte alle 11.30 di martedì prossimo.", "11.30 di martedì prossimo=2025-09-16T11:30");
    row("Il volo parte martedì prossimo alle 11.30.", "martedì prossimo=2025-09-16 | 11.30=2025-09-16T11:30");
    row("Nella notte tra sabato e domenica è crollato un tetto.", "notte tra sabato e domenica=2025-09-13TNI");
    row("Due anni fa chiuse il cinema.", "Due anni fa=2023");
    row("Qualche giorno fa ha smentito.", "Qualche giorno fa=PAST_REF");
    row("La prima settimana di ottobre sarà decisiva.", "La prima settimana di ottobre=2025-W40");
    row("Il castello è del XIV secolo.", "XIV secolo=13");
    row("Era il 44 a.C. quando cadde.", "il 44 a.C.=BC0044");
    row("Sono attesi entro la fine dell'anno.", "la fine dell'anno=2025/END");
    // What is none.
    row("Abita in via XX Settembre, la scuola è in piazza 25 Aprile.", "");
    row("Il Movimento 5 Stelle ha vinto 3-2.", "");
    row("Lo dice la legge 104 e il decreto 81/2008.", "");
    row("Costa 2000 euro, cioè il 15 per cento in più.", "");
    row("È morto un uomo di 50 anni; Marta Rossi, 34 anni, è ferita.", "");
    row("Anna Maggio ha cantato con Luca Marzo.", "");
    row("Il codice è 20250915882015 e il volo AZ2025-11.", "");
    row("Ne parla a pagina 12 il comma 3.", "");
    row("La stagione 2024-25 è finita.", "");
    row("Il 31 febbraio non esiste.", "");
    row("Secondo la questura non ci sono feriti.", "");
}

void TestGrammar::italian()
{
    QFETCH(QString, sentence);
    QFETCH(QString, expected);
    QCOMPARE(all(*Grammar::shared(QStringLiteral("it")), sentence, monday), expected);
}

void TestGrammar::english_data()
{
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *sentence, const char *expected) {
        QTest::newRow(sentence) << QString::fromUtf8(sentence) << QString::fromUtf8(expected);
    };
    row("The council met on Thursday.", "Thursday=2025-09-11");
    row("The council will meet on Thursday.", "Thursday=2025-09-18");
    row("The shop opens at 4:49 PM.", "4:49 PM=2025-09-15T16:49");
    row("He signed on 19-Nov-12.", "19-Nov-12=2012-11-19");
    row("The fair ran from 3 to 5 September.", "3=2025-09-03 | 5 September=2025-09-05");
    row("Tuesday of last week was quiet.", "Tuesday of last week=2025-09-09");
    row("They met in the first week of January 2025.", "the first week of January 2025=2025-W01");
    row("The plant opened in 1971 and closed the following year.", "1971=1971 | the following year=1972");
    row("She was born on the 3rd of March 1990.", "the 3rd of March 1990=1990-03-03");
    row("The talks will resume tomorrow afternoon.", "tomorrow afternoon=2025-09-16TAF");
    row("In the 1980s prices rose.", "the 1980s=198");
    row("The rally lasted three and a half hours.", "three and a half hours=PT3H30M");
    // What is none.
    row("The soldiers march and may fall.", "");
    row("Theresa May won 3-2 on the second try.", "");
    row("They hired 2000 people for $2010.", "");
    row("The 50-year-old man aged well.", "");
    row("Feb 30, 2015 never was.", "");
}

void TestGrammar::english()
{
    QFETCH(QString, sentence);
    QFETCH(QString, expected);
    QCOMPARE(all(*Grammar::shared(QStringLiteral("en")), sentence, monday), expected);
}

void TestGrammar::setsAndFrequencies()
{
    const std::shared_ptr<const Grammar> grammar = Grammar::shared(QStringLiteral("it"));
    const std::vector<Expression> found = grammar->find(QStringLiteral("Si allenano due volte alla settimana e ogni lunedì."), monday);
    QCOMPARE(found.size(), std::size_t{2});
    QCOMPARE(found[0].type, QStringLiteral("SET"));
    QCOMPARE(found[0].value, QStringLiteral("P1W"));
    QCOMPARE(found[0].freq, QStringLiteral("2X"));
    QCOMPARE(found[1].quant, QStringLiteral("EVERY"));
    QCOMPARE(found[1].value, QStringLiteral("XXXX-WXX-1"));
}

void TestGrammar::twoReadings()
{
    const std::shared_ptr<const Grammar> grammar = Grammar::shared(QStringLiteral("it"));
    const std::vector<Expression> found = grammar->find(QStringLiteral("Incontro mercoledì prossimo."), monday);
    QCOMPARE(found.size(), std::size_t{1});
    QCOMPARE(found[0].readings.size(), std::size_t{2});
    QCOMPARE(found[0].readings[0].value, QStringLiteral("2025-09-17"));
    QCOMPARE(found[0].readings[1].value, QStringLiteral("2025-09-24"));
    QVERIFY(found[0].readings[0].weight > found[0].readings[1].weight);
}

void TestGrammar::derivations()
{
    const std::shared_ptr<const Grammar> grammar = Grammar::shared(QStringLiteral("it"));
    const std::vector<Expression> found = grammar->find(QStringLiteral("La scorsa settimana tacque."), monday);
    QCOMPARE(found.size(), std::size_t{1});
    QVERIFY(found[0].derivation.startsWith(QStringLiteral("La scorsa settimana → DCT 2025-09-15")));
    QVERIFY(found[0].needsContext);
    QVERIFY(found[0].rule.startsWith(QStringLiteral("it/patterns.tsv:")));
}

void TestGrammar::policies()
{
    const std::shared_ptr<const Grammar> grammar = Grammar::shared(QStringLiteral("it"));
    Policy bare;
    bare.articleInside = false;
    QCOMPARE(all(*grammar, QStringLiteral("La scorsa settimana tacque."), monday, bare), QStringLiteral("scorsa settimana=2025-W37"));
    QCOMPARE(all(*grammar, QStringLiteral("Lunedì ha parlato."), monday), QStringLiteral("Lunedì=2025-09-15"));
    Policy daily;
    daily.weekdayOfDctIsWeekAgo = true;
    QCOMPARE(all(*grammar, QStringLiteral("Lunedì ha parlato."), monday, daily), QStringLiteral("Lunedì=2025-09-08"));
}

void TestGrammar::clockOfTheDct()
{
    const std::shared_ptr<const Grammar> grammar = Grammar::shared(QStringLiteral("it"));
    QCOMPARE(all(*grammar, QStringLiteral("È fuggito tre ore fa."), QStringLiteral("2025-09-15T10:30")),
             QStringLiteral("tre ore fa=2025-09-15T07:30"));
    QCOMPARE(all(*grammar, QStringLiteral("È fuggito tre ore fa."), monday), QStringLiteral("tre ore fa=2025-09-15TXX"));
}

void TestGrammar::neverTheWallClock()
{
    const std::shared_ptr<const Grammar> grammar = Grammar::shared(QStringLiteral("it"));
    QCOMPARE(all(*grammar, QStringLiteral("Ieri e il 3 marzo 2020."), {}), QStringLiteral("Ieri= | il 3 marzo 2020=2020-03-03"));
    QCOMPARE(all(*grammar, QStringLiteral("Ieri ha parlato."), QStringLiteral("1871-02-03")), QStringLiteral("Ieri=1871-02-02"));
}

void TestGrammar::anyTextIsSurvived()
{
    for (const char *language : {"it", "en"}) {
        const std::shared_ptr<const Grammar> grammar = Grammar::shared(QString::fromLatin1(language));
        for (const QString &text : {QString(), QStringLiteral("\n\n"), QString(100, QLatin1Char('1')), QStringLiteral("1 ").repeated(500),
                                    QStringLiteral("il 3 e ").repeated(300), QString(QChar(0xD800)), QStringLiteral("🙂 3 marzo 🙂"),
                                    QStringLiteral("9999-99-99 31/12/9999 '"), QStringLiteral("tra tra tra fa fa"),
                                    QStringLiteral("-99999999999999999999"), QStringLiteral("999999999 anni fa")}) {
            for (const Expression &one : grammar->find(text, monday)) {
                QVERIFY(one.range.begin >= 0 && one.range.begin < one.range.end && one.range.end <= text.size());
                QVERIFY(one.value.isEmpty() || timeline::parseValue(one.value));
            }
        }
    }
}

namespace {
void write(const QDir &folder, const QString &name, const QByteArray &bytes)
{
    QFile file(folder.filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
}

void writeLanguage(const QDir &folder)
{
    write(folder, QStringLiteral("settings.tsv"), "numericOrder\tdmy\n");
    write(folder, QStringLiteral("lexicon.tsv"), "ahir\tyesterday\nfebrer\tmonth=2\nde\tof\tweak\nel\tart\tweak\n");
    write(folder, QStringLiteral("patterns.tsv"),
          "TIMEX\tyesterday\tkind=shift n=1 unit=D dir=last\nTIMEX\tdd of month of? yyyy?\td=$1 m=$3 y=$5\n");
    write(folder, QStringLiteral("holidays.tsv"), "Nadal\tfixed 12-25\n");
    write(folder, QStringLiteral("tenses.tsv"), "past\tva\n");
    write(folder, QStringLiteral("guards.tsv"), "street\tcarrer\n");
}
} // namespace

void TestGrammar::aLanguageByFilesAlone()
{
    QTemporaryDir resources;
    QDir folder(resources.path());
    QVERIFY(folder.mkpath(QStringLiteral("dates/ca")) && folder.cd(QStringLiteral("dates/ca")));
    writeLanguage(folder);
    const QByteArray old = qgetenv("CHIOSA_RESOURCES");
    qputenv("CHIOSA_RESOURCES", resources.path().toUtf8());
    const base::Result<Grammar> grammar = Grammar::load(QStringLiteral("ca-ES"));
    qputenv("CHIOSA_RESOURCES", old);
    QVERIFY2(grammar, grammar ? "" : qPrintable(grammar.error().text()));
    QCOMPARE(all(*grammar, QStringLiteral("Va caure ahir o el 3 de febrer de 2024, al carrer 3 de febrer."), monday),
             QStringLiteral("ahir=2025-09-14 | el 3 de febrer de 2024=2024-02-03"));
}

void TestGrammar::mistakesHaveALine_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("where");
    QTest::newRow("value") << QStringLiteral("lexicon.tsv") << QByteArray("ahir\tyesterday\nfebrer\tmonth=fish\n")
                           << QStringLiteral("dates/ca/lexicon.tsv:2");
    QTest::newRow("operation") << QStringLiteral("patterns.tsv") << QByteArray("# a comment\nTIMEX\tdd\tcolour=$1\n")
                               << QStringLiteral("dates/ca/patterns.tsv:2");
    QTest::newRow("part") << QStringLiteral("patterns.tsv") << QByteArray("TIMEX\tdd\td=$2\n") << QStringLiteral("dates/ca/patterns.tsv:1");
    QTest::newRow("holiday") << QStringLiteral("holidays.tsv") << QByteArray("Nadal\tfixed 13-40\n")
                             << QStringLiteral("dates/ca/holidays.tsv:1");
    QTest::newRow("half of a compound") << QStringLiteral("compounds.tsv") << QByteArray("first\tdilluns\nmiddle\tvespre\n")
                                        << QStringLiteral("dates/ca/compounds.tsv:2");
    QTest::newRow("tense") << QStringLiteral("tenses.tsv") << QByteArray("pluperfect\tva\n") << QStringLiteral("dates/ca/tenses.tsv:1");
}

void TestGrammar::mistakesHaveALine()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, where);
    QTemporaryDir resources;
    QDir folder(resources.path());
    QVERIFY(folder.mkpath(QStringLiteral("dates/ca")) && folder.cd(QStringLiteral("dates/ca")));
    writeLanguage(folder);
    write(folder, file, bytes);
    const QByteArray old = qgetenv("CHIOSA_RESOURCES");
    qputenv("CHIOSA_RESOURCES", resources.path().toUtf8());
    const base::Result<Grammar> grammar = Grammar::load(QStringLiteral("ca"));
    const base::Result<Grammar> none = Grammar::load(QStringLiteral("zz"));
    qputenv("CHIOSA_RESOURCES", old);
    QVERIFY(!grammar);
    QCOMPARE(grammar.error().kind, base::Error::Kind::Malformed);
    QCOMPARE(grammar.error().where, where);
    QVERIFY(!none);
    QCOMPARE(none.error().kind, base::Error::Kind::Io);
}

QTEST_GUILESS_MAIN(TestGrammar)
#include "tst_grammar.moc"
