#include "app/dates/date_line.h"
#include "app/dates/reresolve.h"
#include "app/dates/typed.h"
#include "tests/support/text_art.h"

#include <QTest>

using namespace dates;

class TestTyped : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void typed_data();
    void typed();
    void sentences();
    void withoutDct();
    void dateLines_data();
    void dateLines();
    void newDct();
};

void TestTyped::typed_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("mod");
    const auto row = [](const char *text, const char *value, const char *mod = "") {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromLatin1(value) << QString::fromLatin1(mod);
    };
    row("ieri", "2025-09-14");
    row("oggi", "2025-09-15");
    row("-7g", "2025-09-08");
    row("-7d", "2025-09-08");
    row("-7", "2025-09-08");
    row("+2w", "2025-W40");
    row("-1m", "2025-08");
    row("-1y", "2024");
    row("2024-W12", "2024-W12");
    row("2024w12", "2024-W12");
    row("w37", "2025-W37");
    row("q2", "2025-Q2");
    row("fine marzo", "2025-03", "END");
    row("3 marzo", "2025-03-03");
    row("3/9", "2025-09-03");
    row("14", "2025-09-14");
    row("14 set", "2025-09-14");
    row("lun", "2025-09-15");
    row("ven", "2025-09-12");
    row("scorsa settimana", "2025-W37");
    row("la scorsa settimana", "2025-W37");
    row("1987", "1987");
    row("circa 1987", "1987", "APPROX");
    row("1987~", "1987", "APPROX");
    row("2025-09 END", "2025-09", "END");
    row("P3Y", "P3Y");
    row("tre anni", "P3Y");
    row("anni Ottanta", "198");
    row("XIX secolo", "18");
    row("future_ref", "FUTURE_REF");
    row("ogni lunedì", "XXXX-WXX-1");
    row("alle 14.30", "2025-09-15T14:30");
    row("14.30", "2025-09-15T14:30");
    row("ieri sera", "2025-09-14TEV");
    row("15/09/2025", "2025-09-15");
    row("Pasqua 2024", "2024-03-31");
    row("19XX", "19XX");
}

void TestTyped::typed()
{
    QFETCH(QString, text);
    QFETCH(QString, value);
    QFETCH(QString, mod);
    const base::Result<Typed> read = parseTyped(text, QStringLiteral("2025-09-15"), {QStringLiteral("it")});
    QVERIFY2(read, read ? "" : qPrintable(read.error().text()));
    QCOMPARE(read->value, value);
    QCOMPARE(read->mod, mod);
    QVERIFY(!read->readings.empty());
    QVERIFY(!read->inWords(QStringLiteral("it")).isEmpty());
}

void TestTyped::sentences()
{
    const auto problem = [](const QString &text) {
        const base::Result<Typed> read = parseTyped(text, QStringLiteral("2025-09-15"), {QStringLiteral("it"), QStringLiteral("en")});
        return read ? QString() : read.error().message;
    };
    QCOMPARE(problem(QStringLiteral("fine setembre")), QStringLiteral("“fine setembre” is not a date I know. Try “fine settembre”."));
    QCOMPARE(problem(QStringLiteral("febraio 2022")), QStringLiteral("“febraio 2022” is not a date I know. Try “febbraio 2022”."));
    QVERIFY(problem(QStringLiteral("xyzzy")).startsWith(QStringLiteral("“xyzzy” is not a date I know.")));
    QVERIFY(!problem(QStringLiteral("31 febbraio")).isEmpty());
    QVERIFY(!problem({}).isEmpty());
}

void TestTyped::withoutDct()
{
    const base::Result<Typed> read = parseTyped(QStringLiteral("ieri"), {}, {QStringLiteral("it")});
    QVERIFY(!read);
    QVERIFY(read.error().message.contains(QStringLiteral("article’s date")));
    QVERIFY(parseTyped(QStringLiteral("3 marzo 2020"), {}, {QStringLiteral("it")}));
}

void TestTyped::dateLines_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("dct");
    const auto row = [](const char *line, const char *dct) { QTest::newRow(line) << QString::fromUtf8(line) << QString::fromLatin1(dct); };
    row("Settembre 15, 2025", "2025-09-15");
    row("15 settembre 2025", "2025-09-15");
    row("ROMA, 15 set (Agenzia)", "2025-09-15");
    row("ROMA, 15 set. 2024 (Agenzia)", "2024-09-15");
    row("15/09/2025 - 10:30", "2025-09-15T10:30");
    row("15/09/2025 ore 10.30", "2025-09-15T10:30");
    row("Pubblicato il 15 settembre 2025 alle 10:30", "2025-09-15T10:30");
    row("lunedì 15 settembre 2025", "2025-09-15");
    row("2025-09-15", "2025-09-15");
    row("Lugano, 3 marzo 2024 — di Ada Bernasconi", "2024-03-03");
    row("Il 15 settembre 2025 la ministra ha incontrato i sindacati e ha promesso nuovi fondi per le scuole.", "");
    row("Ada Bernasconi", "");
    row("Dettagli della visita", "");
    row("Anni Ottanta", "");
    row("", "");
}

void TestTyped::dateLines()
{
    QFETCH(QString, line);
    QFETCH(QString, dct);
    QCOMPARE(dctFromDateLine(line, QStringLiteral("it"), 2025).value_or(QString()), dct);
}

void TestTyped::newDct()
{
    const support::Art art = support::art(QStringLiteral(R"(
        Ieri era festa; oggi, il 3 marzo 2020 e domani no. Dopodomani.
        [a-]            [b-]  [c-----------]   [d---]      [e--------]
        --
        article: lang=it dct=2025-09-15
        a: TIMEX3 type=DATE value=2025-09-14 valueBy=rule verdict=suggested
        b: TIMEX3 type=DATE value=2020-01-01 valueBy=hand
        c: TIMEX3 type=DATE value=2020-03-03 valueBy=rule
        d: TIMEX3 type=DATE value=1999-01-01 valueBy=import verdict=accepted
        e: TIMEX3 type=DATE value=2025-09-17 valueBy=import verdict=accepted
    )"));
    const std::vector<Reresolved> changes = reresolve(art.document, QStringLiteral("2025-10-01"));
    QCOMPARE(changes.size(), std::size_t{2});
    QCOMPARE(changes[0].id, art["a"]);
    QCOMPARE(changes[0].features.value(u"value"), QStringLiteral("2025-09-30"));
    QCOMPARE(changes[1].id, art["e"]);
    QCOMPARE(changes[1].features.value(u"value"), QStringLiteral("2025-10-03"));
    QVERIFY(reresolve(art.document, QStringLiteral("2025-09-15")).empty());
}

QTEST_GUILESS_MAIN(TestTyped)
#include "tst_typed.moc"
