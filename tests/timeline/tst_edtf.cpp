// EDTF: every form of levels 0 to 2, its bounds, and the law that TIMEX3 values come back from it unchanged.
#include "app/timeline/edtf.h"

#include <QRandomGenerator>
#include <QTest>

using namespace timeline;

namespace {

QString shown(std::optional<Instant> instant)
{
    return instant ? valueAt(*instant, Granularity::Minute).replace(u"T00:00"_qs, QString()) : u"…"_qs;
}

QString shown(const Interval &interval)
{
    const auto side = [](const Bounds &bounds) {
        return bounds.earliest == bounds.latest ? shown(bounds.earliest) : u"%1~%2"_qs.arg(shown(bounds.earliest), shown(bounds.latest));
    };
    return side(interval.start) + u" to "_qs + side(interval.end);
}

const QString dct = u"2025-09-15"_qs;

} // namespace

class TestEdtf : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void forms_data();
    void forms();
    void refuses_data();
    void refuses();
    void table_data();
    void table();
    void noEdtf_data();
    void noEdtf();
    void readings_data();
    void readings();
    void bounds_data();
    void bounds();
    void everyFormAndMod();
    void generatedValues();
    void generatedEdtf();
};

void TestEdtf::forms_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("level");
    const auto rows = [](int level, const QStringList &texts) {
        for (const QString &text : texts)
            QTest::newRow(qPrintable(text)) << text << level;
    };
    rows(0,
         {u"2025-09-15"_qs, u"2025-09"_qs, u"2025"_qs, u"0000"_qs, u"2025-09-15T14:30:00+02:00"_qs, u"2025-09-15T14:30:00Z"_qs,
          u"2025-09-15T14:30:00"_qs, u"2004/2008"_qs, u"2004-02-01/2005"_qs, u"2004-06/2006-08"_qs});
    rows(1, {u"Y170000002"_qs,    u"Y-170000002"_qs,
             u"2025-21"_qs,       u"2025-22"_qs,
             u"2025-23"_qs,       u"2025-24"_qs,
             u"1984?"_qs,         u"2004-06~"_qs,
             u"2004-06-11%"_qs,   u"201X"_qs,
             u"20XX"_qs,          u"2004-XX"_qs,
             u"2004-07-XX"_qs,    u"2004-XX-XX"_qs,
             u"1985-04/.."_qs,    u"../1985"_qs,
             u"1985/"_qs,         u"/1985"_qs,
             u"-0043"_qs,         u"-0043-03-15"_qs,
             u"1984~/2004-06"_qs, u"2004-06-01~/2004-06-20"_qs});
    rows(2, {u"Y-17E7"_qs,         u"1950S2"_qs,       u"Y171010000S3"_qs,   u"Y3388E2S3"_qs,  u"2025-25"_qs,
             u"2025-29"_qs,        u"2025-33"_qs,      u"2025-39"_qs,        u"2025-41"_qs,    u"[1667,1668,1670..1672]"_qs,
             u"[..1760-12-03]"_qs, u"[1760-12..]"_qs,  u"{1960,1961-12}"_qs, u"{..1984}"_qs,   u"2004-06~-11"_qs,
             u"2004-~06-11"_qs,    u"2004?-06-~11"_qs, u"2004?-06-11"_qs,    u"156X-12-25"_qs, u"15XX-12-25"_qs,
             u"1XXX-XX"_qs,        u"XXXX-12-XX"_qs,   u"1XXX-12"_qs,        u"1984-1X"_qs,    u"2004-01-01/2004-02-?28"_qs,
             u"1X67"_qs,           u"XXXX"_qs});
}

void TestEdtf::forms()
{
    QFETCH(QString, text);
    QFETCH(int, level);
    const base::Result<Edtf> edtf = parseEdtf(text);
    QVERIFY2(edtf, edtf ? "" : qPrintable(edtf.error().message));
    QCOMPARE(print(*edtf), text);
    QCOMPARE(levelOf(*edtf), level);
    const Placement placement = placementOf(*edtf);
    if (placement.hard.start.earliest && placement.hard.end.latest)
        QVERIFY(*placement.hard.start.earliest < *placement.hard.end.latest);
}

void TestEdtf::refuses_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"",
                             "yesterday",
                             "2025-13",
                             "2025-00",
                             "2025-02-30",
                             "2025-9-15",
                             "25-09",
                             "-0000",
                             "2025-42",
                             "2025-20",
                             "2025-21-01",
                             "Y2025",
                             "12025",
                             "2025E3",
                             "2008/2004",
                             "../..",
                             "/",
                             "../",
                             "[]",
                             "[..]",
                             "[1,2]",
                             "[1667,,1668]",
                             "{1960",
                             "2025-09-15T14:30",
                             "2025-09-15T25:00:00",
                             "2025T14:30:00",
                             "2025??",
                             "1950S9",
                             "Y1E99",
                             "2025-W37",
                             "P3Y",
                             "2025-06S2",
                             "1985/2004/2005"})
        QTest::newRow(*text ? text : "nothing") << QString::fromLatin1(text);
}

void TestEdtf::refuses()
{
    QFETCH(QString, text);
    const base::Result<Edtf> edtf = parseEdtf(text);
    QVERIFY2(!edtf, qPrintable(edtf ? print(*edtf) : QString()));
    QCOMPARE(edtf.error().kind, base::Error::Kind::Malformed);
    QVERIFY(edtf.error().message.contains(text));
}

// The mapping, both ways.
void TestEdtf::table_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("mod");
    QTest::addColumn<bool>("unsure");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *value, const char *mod, const char *text, bool unsure = false) {
        QTest::addRow("%s %s%s", value, mod, unsure ? " ?" : "")
            << QString::fromLatin1(value) << QString::fromLatin1(mod) << unsure << QString::fromLatin1(text);
    };
    row("2025-09-15", "", "2025-09-15");
    row("2025-09", "", "2025-09");
    row("2025", "", "2025");
    row("2025-SP", "", "2025-21");
    row("2025-SU", "", "2025-22");
    row("2025-FA", "", "2025-23");
    row("2024-WI", "", "2024-24");
    row("2025-Q1", "", "2025-33");
    row("2025-Q4", "", "2025-36");
    row("2025-H1", "", "2025-40");
    row("2025-H2", "", "2025-41");
    row("198", "", "198X");
    row("18", "", "18XX");
    row("BC0044", "", "-0043");
    row("BC0044-03-15", "", "-0043-03-15");
    row("BC0001", "", "0000");
    row("BC01", "", "-0198/-0099");
    row("BC005", "", "-0058/-0049");
    row("12025", "", "Y12025");
    row("BC12025", "", "Y-12024");
    row("2025-W37", "", "2025-09-08/2025-09-14");
    row("2025-W37-WE", "", "2025-09-13/2025-09-14");
    row("2008-XX-XX", "", "2008-XX-XX");
    row("2008-05-XX", "", "2008-05-XX");
    row("XXXX-12-02", "", "XXXX-12-02");
    row("2025-09-15T14:30", "", "2025-09-15T14:30:00");
    row("2025-09-15T14:30:05", "", "2025-09-15T14:30:05");
    row("2025-09-15T18:40+08:00", "", "2025-09-15T18:40:00+08:00");
    row("2025-09-15T24:00", "", "2025-09-15T24:00:00");
    row("1987", "APPROX", "1987~");
    row("2025-03-03", "APPROX", "2025-03-03~");
    row("198", "APPROX", "198X~");
    row("2025-W37", "APPROX", "2025-09-08~/2025-09-14~");
    row("1987", "", "1987?", true);
    row("1987", "APPROX", "1987%", true);
    row("2025-03-03", "BEFORE", "../2025-03-03");
    row("2025-03", "AFTER", "2025-03/..");
    row("2025-03-03", "ON_OR_BEFORE", "[..2025-03-03]");
    row("2025-06-02", "ON_OR_AFTER", "[2025-06-02..]");
    row("2025-03", "START", "2025-03-01/2025-03-10~");
    row("2025-03", "MID", "2025-03-11~/2025-03-21~");
    row("2025-03", "END", "2025-03-22~/2025-03-31");
    row("2025-W37", "END", "2025-09-13~/2025-09-14");
    row("2025", "START", "2025-01/2025-04~");
    row("2025", "MID", "2025-05~/2025-08~");
    row("2025-Q2", "END", "2025-06~/2025-06");
    row("2024-WI", "START", "2024-12/2024-12~");
    row("198", "END", "1987~/1989");
    row("18", "START", "1800/1832~");
    row("PAST_REF", "", "../2025-09-15");
    row("FUTURE_REF", "", "2025-09-15/..");
}

void TestEdtf::table()
{
    QFETCH(QString, value);
    QFETCH(QString, mod);
    QFETCH(bool, unsure);
    QFETCH(QString, text);
    const TimexDate timex{value, mod, unsure, {}};
    QCOMPARE(edtfOf(timex, dct), (EdtfText{text, {}}));
    const base::Result<Edtf> edtf = parseEdtf(text);
    QVERIFY(edtf);
    QCOMPARE(print(*edtf), text);
    QCOMPARE(timexOf(*edtf, dct).value(), timex);
    if (!value.endsWith(u"_REF"))
        QCOMPARE(placementOf(*edtf), placementOf(value, mod, {}).value());
}

void TestEdtf::noEdtf_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("mod");
    QTest::addColumn<QString>("text"); // what is left of it
    const auto row = [](const char *value, const char *mod, const char *text) {
        QTest::addRow("%s %s", value, mod) << QString::fromLatin1(value) << QString::fromLatin1(mod) << QString::fromLatin1(text);
    };
    row("P3Y", "", "");
    row("PT1NI", "APPROX", "");
    row("XXXX-WXX-1", "", "");
    row("T14:30", "", "");
    row("TNI", "", "");
    row("PRESENT_REF", "", "");
    row("nonsense", "", "");
    row("2025-09-14TEV", "", "2025-09-14");
    row("2025-09-14TXX", "", "2025-09-14");
    row("FY2024", "", "2024");
    row("2025-QX", "", "2025");
    row("2025-W37-3", "", "2025-09-10");
    row("2025-09-15T14:30", "APPROX", "2025-09-15T14:30:00");
    row("2025-09-15", "START", "2025-09-15");
    row("2025-W37", "BEFORE", "../2025-09-14");
    row("2025", "LESS_THAN", "2025");
    row("12025-01-01", "", "Y12025");
}

void TestEdtf::noEdtf()
{
    QFETCH(QString, value);
    QFETCH(QString, mod);
    QFETCH(QString, text);
    const EdtfText edtf = edtfOf({value, mod, false, {}}, dct);
    QCOMPARE(edtf.text, text);
    QVERIFY(!edtf.loss.isEmpty());
}

// What EDTF says and no value does.
void TestEdtf::readings_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("value"); // "": none
    QTest::addColumn<QString>("mod");
    QTest::addColumn<bool>("loses");
    const auto row = [](const char *text, const char *value, const char *mod, bool loses) {
        QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(value) << QString::fromLatin1(mod) << loses;
    };
    row("2004/2008", "", "", false);
    row("[1667,1668]", "", "", false);
    row("{1960,1961}", "", "", false);
    row("2025-29", "", "", false);
    row("2025-37", "", "", false);
    row("1X67", "", "", false);
    row("-01XX", "", "", false);
    row("2025-26", "2025-SU", "", true);
    row("1950S2", "1950", "", true);
    row("2004-06~-11", "2004-06-11", "APPROX", true);
    row("1985/", "1985", "AFTER", true);
    row("/1985", "1985", "BEFORE", true);
    row("../1985~", "1985", "BEFORE", true);
    row("Y-17E7", "BC170000001", "", false);
    row("Y17E7", "170000000", "", false);
    row("156X-12-25", "156X-12-25", "", false);
}

void TestEdtf::readings()
{
    QFETCH(QString, text);
    QFETCH(QString, value);
    QFETCH(QString, mod);
    QFETCH(bool, loses);
    const base::Result<TimexDate> timex = timexOf(parseEdtf(text).value());
    QCOMPARE(bool(timex), !value.isEmpty());
    if (!timex) {
        QCOMPARE(timex.error().kind, base::Error::Kind::Unsupported);
        return;
    }
    QCOMPARE(timex->value, value);
    QCOMPARE(timex->mod, mod);
    QCOMPARE(!timex->loss.isEmpty(), loses);
}

void TestEdtf::bounds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("hard");
    QTest::addColumn<QString>("likely");
    const auto row = [](const char *text, const char *hard, const char *likely) {
        QTest::newRow(text) << QString::fromLatin1(text) << QString::fromUtf8(hard) << QString::fromUtf8(likely);
    };
    row("2025-09", "2025-09-01 to 2025-10-01", "2025-09-01 to 2025-10-01");
    row("2004/2008", "2004-01-01~2004-12-31T23:59 to 2008-01-01~2009-01-01", "2004-01-01 to 2009-01-01");
    row("2025-29", "2025-09-01 to 2025-12-01", "2025-09-01 to 2025-12-01");
    row("2025-30", "2025-12-01 to 2026-03-01", "2025-12-01 to 2026-03-01");
    row("2025-38", "2025-05-01 to 2025-09-01", "2025-05-01 to 2025-09-01");
    row("1950S2", "1900-01-01~… to …~2000-01-01", "1900-01-01~… to …~2000-01-01");
    row("156X-12-25", "1560-01-01~… to …~1570-01-01", "1560-01-01~… to …~1570-01-01");
    row("1984-1X", "1984-01-01~… to …~1985-01-01", "1984-01-01~… to …~1985-01-01");
    row("2004-~06-11", "2004-05-11~… to …~2004-07-12", "2004-06-11 to 2004-06-12");
    row("2004~-06-11", "2003-06-11~… to …~2005-06-12", "2004-06-11 to 2004-06-12");
    row("2004-06-11~", "2004-06-09~… to …~2004-06-14", "2004-06-11 to 2004-06-12");
    row("[1667,1668,1670..1672]", "1667-01-01~… to …~1673-01-01", "1667-01-01~… to …~1673-01-01");
    row("{1667,1670}", "1667-01-01~… to …~1671-01-01", "1667-01-01 to 1671-01-01");
    row("[1667,1760-12..]", "1667-01-01~… to … to …", "");
    row("1985-04/..", "1985-04-01~… to …", "1985-04-01~… to …");
    row("-0043", "BC0044-01-01 to BC0043-01-01", "BC0044-01-01 to BC0043-01-01");
    row("-01XX", "BC0200-01-01 to BC0100-01-01", "BC0200-01-01 to BC0100-01-01");
    row("XXXX-12-25", "… to …", "… to …");
    row("2004-06-01~/2004-06-20", "2004-05-30~2004-06-03T23:59 to 2004-06-20~2004-06-21", "2004-06-01 to 2004-06-21");
}

void TestEdtf::bounds()
{
    QFETCH(QString, text);
    QFETCH(QString, hard);
    QFETCH(QString, likely);
    const Placement placement = placementOf(parseEdtf(text).value());
    if (text == u"[1667,1760-12..]") {
        QVERIFY(placement.hard.start.earliest && !placement.hard.end.latest);
        return;
    }
    QCOMPARE(shown(placement.hard), hard);
    QCOMPARE(shown(placement.likely), likely);
}

namespace {

// Law: what has an EDTF without a loss comes back the same, with the same bounds; what loses says so.
void goesRound(const TimexDate &timex, int *round)
{
    const EdtfText edtf = edtfOf(timex, dct);
    const QByteArray name = (timex.value + u' ' + timex.mod + u" → "_qs + edtf.text).toUtf8();
    QVERIFY2(!edtf.text.isEmpty() || !edtf.loss.isEmpty(), name);
    if (edtf.text.isEmpty())
        return;
    const base::Result<Edtf> parsed = parseEdtf(edtf.text);
    QVERIFY2(parsed, name);
    QCOMPARE(print(*parsed), edtf.text);
    if (!edtf.loss.isEmpty())
        return;
    const base::Result<TimexDate> back = timexOf(*parsed, dct);
    QVERIFY2(back && back->loss.isEmpty(), name);
    QVERIFY2(sameValue(back->value, timex.value), name + " → " + back->value.toUtf8());
    QCOMPARE(back->mod, timex.mod);
    QCOMPARE(back->isUnsure, timex.isUnsure);
    if (!timex.value.endsWith(u"_REF"))
        QCOMPARE(placementOf(*parsed), placementOf(timex.value, timex.mod, {}).value());
    ++*round;
}

} // namespace

void TestEdtf::everyFormAndMod()
{
    int round = 0, tried = 0;
    for (const char *value : {"2025-09-14",
                              "2025-03-01",
                              "2024-02-29",
                              "2025-09",
                              "2024-02",
                              "2025",
                              "2025-W37",
                              "2020-W53",
                              "2026-W01",
                              "2025-W37-WE",
                              "2025-W37-3",
                              "2024-WI",
                              "2025-SU",
                              "2025-SP",
                              "2025-FA",
                              "2025-Q2",
                              "2025-QX",
                              "2025-H1",
                              "2025-H2",
                              "198",
                              "18",
                              "00",
                              "BC0044",
                              "BC0044-03-15",
                              "BC0001",
                              "BC01",
                              "BC00",
                              "BC005",
                              "FY2024",
                              "XXXX-12-02",
                              "XXXX-WXX-1",
                              "XXXX-SU",
                              "XXXX-XX-XX",
                              "2008-XX-XX",
                              "2008-XX",
                              "198X",
                              "19XX",
                              "1XXX",
                              "XXXX",
                              "2025-09-14TEV",
                              "2025-09-15T24:00",
                              "2025-09-15T14:30",
                              "2025-09-15T14",
                              "2025-09-15T14:30:05",
                              "2025-09-15T14:30:00",
                              "2025-09-15T14:30:05.25",
                              "2025-09-15T18:40+08:00",
                              "2025-09-15T18:40Z",
                              "2025-09-15TXX",
                              "T14:30",
                              "T21",
                              "TNI",
                              "XXXX-XX-XXTEV",
                              "2025-W37-1TMO",
                              "P3Y",
                              "P2W",
                              "PT30M",
                              "PXD",
                              "P1DE",
                              "PT1NI",
                              "P1.5Y",
                              "PAST_REF",
                              "PRESENT_REF",
                              "FUTURE_REF",
                              "12025-01-01",
                              "12025",
                              "BC12025",
                              "2025-09-15"}) {
        for (const QString &mod : mods() + QStringList{QString()}) {
            for (const bool unsure : {false, true}) {
                ++tried;
                goesRound({QString::fromLatin1(value), mod, unsure, {}}, &round);
                if (QTest::currentTestFailed())
                    return;
            }
        }
    }
    qInfo("%d of %d values × mods × doubt go there and back without a loss", round, tried);
    QVERIFY(round > 300);
}

void TestEdtf::generatedValues()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    QRandomGenerator random(seed);
    int round = 0;
    for (int i = 0; i < 4000; ++i) {
        const Instant at = instantOf({random.bounded(-3000, 6000), 1 + random.bounded(12), 1 + random.bounded(28)}) + random.bounded(86400);
        const auto unit = static_cast<Granularity>(1 + random.bounded(static_cast<int>(Granularity::Century)));
        const QString mod = random.bounded(2) ? QString() : mods().at(random.bounded(static_cast<int>(mods().size())));
        goesRound({valueAt(at, unit), mod, random.bounded(4) == 0, {}}, &round);
        if (QTest::currentTestFailed())
            qFatal("seed %u", seed);
    }
    QVERIFY(round > 1000);
}

// Law: what is printed is parsed to the same; bounds are in order; the value, where there is one without a loss, prints the same again.
void TestEdtf::generatedEdtf()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    QRandomGenerator random(seed);
    const auto digits = [&random](int from, int to) {
        QString two = u"%1"_qs.arg(random.bounded(from, to + 1), 2, 10, QLatin1Char('0'));
        return random.bounded(6) == 0 ? u"XX"_qs : two;
    };
    const auto sign = [&random] { return QStringList{QString(), QString(), QString(), u"?"_qs, u"~"_qs, u"%"_qs}.at(random.bounded(6)); };
    const auto date = [&] {
        QString text = (random.bounded(5) == 0 ? u"-"_qs : QString()) + u"%1"_qs.arg(1 + random.bounded(9998), 4, 10, QLatin1Char('0'));
        if (random.bounded(6) == 0)
            text.replace(text.size() - 1, 1, u'X');
        if (random.bounded(3) == 0)
            return text + sign();
        if (random.bounded(6) == 0)
            return text + u'-' + QString::number(21 + random.bounded(21)) + sign();
        text += sign() + u'-' + digits(1, 12);
        return random.bounded(2) ? text + sign() : text + sign() + u'-' + digits(1, 28) + sign();
    };
    for (int i = 0; i < 4000; ++i) {
        const int kind = random.bounded(5);
        const QString text = kind < 3 ? date()
            : kind == 3               ? date() + u"/.."_qs
                                      : (random.bounded(2) ? u"[%1,%2..]"_qs : u"{%1,%2}"_qs).arg(date(), date());
        const QByteArray name = u"%1, seed %2"_qs.arg(text).arg(seed).toUtf8();
        const base::Result<Edtf> edtf = parseEdtf(text);
        QVERIFY2(edtf, name);
        QVERIFY2(parseEdtf(print(*edtf)).value() == *edtf, name + " " + print(*edtf).toUtf8());
        const Placement placement = placementOf(*edtf);
        const Bounds &start = placement.hard.start, &end = placement.hard.end;
        QVERIFY2(!start.earliest || !end.latest || *start.earliest < *end.latest, name);
        QVERIFY2(!start.earliest || !placement.likely.start.earliest || *start.earliest <= *placement.likely.start.earliest, name);
        QVERIFY2(!end.latest || !placement.likely.end.latest || *end.latest >= *placement.likely.end.latest, name);
        const base::Result<TimexDate> timex = timexOf(*edtf);
        if (timex && timex->loss.isEmpty())
            QVERIFY2(parseEdtf(edtfOf(*timex).text).value() == *edtf, name + " " + timex->value.toUtf8());
    }
}

QTEST_GUILESS_MAIN(TestEdtf)
#include "tst_edtf.moc"
