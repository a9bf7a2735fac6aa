#include "app/timeline/value.h"

#include <QTest>

using namespace timeline;

class TestValue : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void roundTrip_data();
    void roundTrip();
    void refuses_data();
    void refuses();
    void canonicalSpelling_data();
    void canonicalSpelling();
    void relaxed();
    void periods_data();
    void periods();
    void softBounds();
    void approximate();
    void references();
    void openValues();
    void conventions();
    void farYears();
    void lengths_data();
    void lengths();
    void granularities_data();
    void granularities();
    void valuesOfMoments();
};

void TestValue::roundTrip_data()
{
    QTest::addColumn<QString>("value");
    for (const char *value : {"2025-09-15",
                              "2025-09",
                              "2025",
                              "2025-W37",
                              "2025-W37-WE",
                              "2025-W37-3",
                              "2024-WI",
                              "2025-SU",
                              "2025-SP",
                              "2025-FA",
                              "2025-Q2",
                              "2025-QX",
                              "2025-H1",
                              "198",
                              "18",
                              "BC0044",
                              "BC01",
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
                              "2025-09-14TEV",
                              "2025-09-15T24:00",
                              "2025-09-15T14:30",
                              "2025-09-15T14:30:05",
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
                              "PXM",
                              "P1DE",
                              "P2CE",
                              "P1ML",
                              "P1Q",
                              "P1WE",
                              "P2SU",
                              "PT1NI",
                              "P1.5Y",
                              "P1Y6M",
                              "PT1H30M",
                              "P1DT12H",
                              "PAST_REF",
                              "PRESENT_REF",
                              "FUTURE_REF",
                              "12025-01-01",
                              "2024-02-29",
                              "2020-W53"}) {
        QTest::newRow(value) << QString::fromLatin1(value);
    }
}

void TestValue::roundTrip()
{
    QFETCH(QString, value);
    const base::Result<Value> parsed = parseValue(value);
    QVERIFY2(parsed, "is a value");
    QCOMPARE(print(*parsed), value);
    QCOMPARE(canonical(canonical(value)), canonical(value));
}

void TestValue::refuses_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"",
                             "tomorrow",
                             "2025-13",
                             "2025-00",
                             "2025-02-30",
                             "2023-02-29",
                             "2025-W54",
                             "2025-W53",
                             "2025-9-15",
                             "2025-Q5",
                             "2025-Q0",
                             "2025-H3",
                             "2025-09-15T25:00",
                             "2025-09-15T12:60",
                             "P",
                             "PT",
                             "P3",
                             "P1TNI",
                             "PY",
                             "2",
                             "20-05",
                             "2025-09-15x",
                             "FY24",
                             "2025-W37-8",
                             "1X0",
                             "2025-",
                             "2025-09-",
                             "2025-09-15T"})
        QTest::newRow(*text ? text : "nothing") << QString::fromLatin1(text);
}

void TestValue::refuses()
{
    QFETCH(QString, text);
    const base::Result<Value> parsed = parseValue(text);
    QVERIFY2(!parsed, qPrintable(parsed ? print(*parsed) : QString()));
    QCOMPARE(parsed.error().kind, base::Error::Kind::Malformed);
    QVERIFY(!intervalOf(text, {}, {}));
}

void TestValue::canonicalSpelling_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::addColumn<bool>("same");
    const auto row = [](const char *a, const char *b, bool same) {
        QTest::addRow("%s %s %s", a, same ? "=" : "!=", b) << QString::fromLatin1(a) << QString::fromLatin1(b) << same;
    };
    row("198X", "198", true);
    row("19XX", "19", true);
    row("2025-09-15T21", "2025-09-15T21:00", true);
    row("P2DE", "P20Y", true);
    row("P1CE", "P100Y", true);
    row("P1Y6M", "P1.5Y", true);
    row("P18M", "P1Y6M", true);
    row("PTNI", "PT1NI", true);
    row("PT90M", "PT1H30M", true);
    row("past_ref", "PAST_REF", true);
    row("pxd", "PXD", true);
    row("PT24H", "P1D", false);
    row("P1W", "P7D", false);
    row("2025-09", "2025-10", false);
    row("PXD", "PXM", false);
    row("XXXX-WXX-1", "XXXX-WXX-2", false);
    row("2008-XX-XX", "2008", false);
}

void TestValue::canonicalSpelling()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    QFETCH(bool, same);
    QCOMPARE(sameValue(one, other), same);
}

void TestValue::relaxed()
{
    QCOMPARE(canonicalRelaxed(u"P1W"), canonicalRelaxed(u"P7D"));
    QVERIFY(canonicalRelaxed(u"PT24H") != canonicalRelaxed(u"P1D"));
}

void TestValue::periods_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("begin");
    QTest::addColumn<QString>("end");
    const auto row = [](const char *value, const char *begin, const char *end) {
        QTest::newRow(value) << QString::fromLatin1(value) << QString::fromLatin1(begin) << QString::fromLatin1(end);
    };
    row("2025-09-15", "2025-09-15T00:00", "2025-09-16T00:00");
    row("2024-02", "2024-02-01T00:00", "2024-03-01T00:00");
    row("2025", "2025-01-01T00:00", "2026-01-01T00:00");
    row("2025-W37", "2025-09-08T00:00", "2025-09-15T00:00");
    row("2020-W53", "2020-12-28T00:00", "2021-01-04T00:00");
    row("2026-W01", "2025-12-29T00:00", "2026-01-05T00:00");
    row("2025-W37-WE", "2025-09-13T00:00", "2025-09-15T00:00");
    row("2025-W37-3", "2025-09-10T00:00", "2025-09-11T00:00");
    row("2025-SP", "2025-03-01T00:00", "2025-06-01T00:00");
    row("2025-SU", "2025-06-01T00:00", "2025-09-01T00:00");
    row("2025-FA", "2025-09-01T00:00", "2025-12-01T00:00");
    row("2024-WI", "2024-12-01T00:00", "2025-03-01T00:00");
    row("2025-Q2", "2025-04-01T00:00", "2025-07-01T00:00");
    row("2025-H2", "2025-07-01T00:00", "2026-01-01T00:00");
    row("FY2024", "2024-01-01T00:00", "2025-01-01T00:00");
    row("198", "1980-01-01T00:00", "1990-01-01T00:00");
    row("198X", "1980-01-01T00:00", "1990-01-01T00:00");
    row("18", "1800-01-01T00:00", "1900-01-01T00:00");
    row("BC0044", "BC0044-01-01T00:00", "BC0043-01-01T00:00");
    row("BC01", "BC0199-01-01T00:00", "BC0099-01-01T00:00");
    row("BC005", "BC0059-01-01T00:00", "BC0049-01-01T00:00");
    row("BC0001", "BC0001-01-01T00:00", "0001-01-01T00:00");
    row("2025-09-14TEV", "2025-09-14T18:00", "2025-09-14T23:00");
    row("2025-09-14TMO", "2025-09-14T00:00", "2025-09-14T12:00");
    row("2025-09-14TMI", "2025-09-14T11:00", "2025-09-14T15:00");
    row("2025-09-14TAF", "2025-09-14T12:00", "2025-09-14T18:00");
    row("2025-09-13TNI", "2025-09-13T20:00", "2025-09-14T06:00");
    row("2025-09-14TDT", "2025-09-14T06:00", "2025-09-14T18:00");
    row("2025-09-15TXX", "2025-09-15T00:00", "2025-09-16T00:00");
    row("2025-09-15T24:00", "2025-09-16T00:00", "2025-09-16T00:01");
    row("2025-09-15T14:30", "2025-09-15T14:30", "2025-09-15T14:31");
    row("2025-09-15T14", "2025-09-15T14:00", "2025-09-15T14:01");
    row("2025-09-15T18:40+08:00", "2025-09-15T18:40", "2025-09-15T18:41");
}

namespace {
QString momentText(Instant instant) { return valueAt(instant, Granularity::Minute); }
} // namespace

void TestValue::periods()
{
    QFETCH(QString, value);
    QFETCH(QString, begin);
    QFETCH(QString, end);
    const base::Result<Interval> interval = intervalOf(value, {}, {});
    QVERIFY(interval);
    QVERIFY(interval->isFixed());
    QCOMPARE(momentText(*interval->start.earliest), begin);
    QCOMPARE(momentText(*interval->end.latest), end);
}

void TestValue::softBounds()
{
    const Instant first = instantOf({2025, 9, 1}), next = instantOf({2025, 10, 1}), third = 10 * day;
    const auto at = [](const QString &mod) { return placementOf(u"2025-09", mod, {}).value(); };
    for (const QString &mod : {QStringLiteral("START"), QStringLiteral("MID"), QStringLiteral("END")}) {
        const Placement placement = at(mod);
        QCOMPARE(placement.hard, (Interval{{first, std::nullopt}, {std::nullopt, next}}));
    }
    QCOMPARE(at(QStringLiteral("START")).likely, Interval::fixed(first, first + third));
    QCOMPARE(at(QStringLiteral("MID")).likely, Interval::fixed(first + third, next - third));
    QCOMPARE(at(QStringLiteral("END")).likely, Interval::fixed(next - third, next));
    QCOMPARE(at(QStringLiteral("BEFORE")).hard, (Interval{{}, {std::nullopt, next}}));
    QCOMPARE(at(QStringLiteral("AFTER")).hard, (Interval{{first, std::nullopt}, {}}));
}

void TestValue::approximate()
{
    const auto hard = [](QStringView value) { return placementOf(value, u"APPROX", {}).value().hard; };
    QCOMPARE(momentText(*hard(u"2025-03-03").start.earliest), QStringLiteral("2025-03-01T00:00"));
    QCOMPARE(momentText(*hard(u"2025-03-03").end.latest), QStringLiteral("2025-03-06T00:00"));
    QCOMPARE(momentText(*hard(u"2025-W37").start.earliest), QStringLiteral("2025-09-01T00:00"));
    QCOMPARE(momentText(*hard(u"2025-03").end.latest), QStringLiteral("2025-05-01T00:00"));
    QCOMPARE(momentText(*hard(u"1987").start.earliest), QStringLiteral("1986-01-01T00:00"));
    QCOMPARE(momentText(*hard(u"198").start.earliest), QStringLiteral("1975-01-01T00:00"));
    QCOMPARE(momentText(*hard(u"2025-03-03T14:30").start.earliest), QStringLiteral("2025-03-03T14:00"));
    QCOMPARE(placementOf(u"1987", u"APPROX", {}).value().likely, intervalOf(QStringLiteral("1987"), {}, {}).value());
}

void TestValue::references()
{
    const Instant dct = instantOf({2025, 9, 15});
    QCOMPARE(intervalOf(QStringLiteral("PAST_REF"), {}, dct).value(), (Interval{{}, {std::nullopt, dct + day}}));
    QCOMPARE(intervalOf(QStringLiteral("FUTURE_REF"), {}, dct).value(), (Interval{{dct, std::nullopt}, {}}));
    const Interval present = intervalOf(QStringLiteral("PRESENT_REF"), {}, dct).value();
    QVERIFY(*present.start.latest <= dct && *present.end.earliest > dct);
    QVERIFY(intervalOf(QStringLiteral("PAST_REF"), {}, {}).value().isOpen());
}

void TestValue::openValues()
{
    for (const char *value : {"P3Y", "XXXX-12-02", "XXXX-WXX-1", "T14:30", "XXXX", "PXD"}) {
        const base::Result<Interval> interval = intervalOf(QString::fromLatin1(value), {}, {});
        QVERIFY2(interval && interval->isOpen(), value);
    }
    const Interval some = intervalOf(QStringLiteral("2008-XX-XX"), {}, {}).value(); // some day of that year
    QCOMPARE(some, (Interval{{instantOf({2008, 1, 1}), std::nullopt}, {std::nullopt, instantOf({2009, 1, 1})}}));
}

void TestValue::conventions()
{
    const auto bounds = [](const char *value, const char *mod, const Conventions &conventions) {
        const Interval likely = placementOf(QString::fromLatin1(value), QString::fromLatin1(mod), {}, conventions).value().likely;
        return momentText(*likely.start.earliest) + QLatin1Char(' ') + momentText(*likely.end.latest);
    };
    QCOMPARE(bounds("FY2024", "", conventionsOf(QStringLiteral("it"))), QStringLiteral("2024-01-01T00:00 2025-01-01T00:00"));
    QCOMPARE(bounds("FY2024", "", conventionsOf(QStringLiteral("en_US"))), QStringLiteral("2023-10-01T00:00 2024-10-01T00:00"));
    const Conventions historian{1, false, false}, halves{1, true, true};
    QCOMPARE(bounds("18", "", historian), QStringLiteral("1801-01-01T00:00 1901-01-01T00:00"));
    QCOMPARE(bounds("BC01", "", historian), QStringLiteral("BC0200-01-01T00:00 BC0100-01-01T00:00"));
    QCOMPARE(bounds("00", "", historian), QStringLiteral("0001-01-01T00:00 0101-01-01T00:00"));
    QCOMPARE(bounds("2025-09", "START", halves), QStringLiteral("2025-09-01T00:00 2025-09-16T00:00"));
    QCOMPARE(bounds("2025-09", "END", halves), QStringLiteral("2025-09-16T00:00 2025-10-01T00:00"));
    QCOMPARE(bounds("2025-09", "END", {}), QStringLiteral("2025-09-21T00:00 2025-10-01T00:00"));
    QCOMPARE(bounds("2025-09-15T18:00", "APPROX", {}), QStringLiteral("2025-09-15T18:00 2025-09-15T18:01"));
}

// Beyond the reach of our seconds a year is still a value, without bounds.
void TestValue::farYears()
{
    QCOMPARE(momentText(*intervalOf(QStringLiteral("12025-03"), {}, {}).value().start.earliest), QStringLiteral("12025-03-01T00:00"));
    QVERIFY(intervalOf(QStringLiteral("170000002"), {}, {}).value().isFixed());
    QVERIFY(intervalOf(QStringLiteral("BC170000002"), {}, {}).value().isFixed());
    QVERIFY(intervalOf(QStringLiteral("999999999999999999"), {}, {}).value().isOpen());
    QVERIFY(intervalOf(QStringLiteral("BC999999999999999999-12-31"), {}, {}).value().isOpen());
    const Interval within = intervalOf(QStringLiteral("2025-XX-12"), {}, {}).value(); // some month's twelfth: it does not fill the year
    QVERIFY(within.start.earliest && !within.start.latest && within.end.latest && !within.end.earliest);
}

void TestValue::lengths_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("mod");
    QTest::addColumn<qlonglong>("least");
    QTest::addColumn<qlonglong>("most"); // -1: open
    const auto row = [](const char *value, const char *mod, qlonglong least, qlonglong most) {
        QTest::addRow("%s %s", value, mod) << QString::fromLatin1(value) << QString::fromLatin1(mod) << least << most;
    };
    row("P3D", "", 3 * day, 3 * day);
    row("P1M", "", 28 * day, 31 * day);
    row("P1Y", "", 365 * day, 366 * day);
    row("PT1H30M", "", 5400, 5400);
    row("PXD", "", 2 * day, 14 * day);
    row("P10D", "APPROX", 8 * day, 12 * day);
    row("P2W", "MORE_THAN", 14 * day, -1);
    row("P2W", "LESS_THAN", 1, 14 * day);
}

void TestValue::lengths()
{
    QFETCH(QString, value);
    QFETCH(QString, mod);
    QFETCH(qlonglong, least);
    QFETCH(qlonglong, most);
    const std::optional<Length> length = lengthOf(parseValue(value).value(), mod);
    QVERIFY(length);
    QCOMPARE(static_cast<qlonglong>(length->atLeast), least);
    QCOMPARE(static_cast<qlonglong>(length->atMost.value_or(-1)), most);
    QCOMPARE(length->isVague, value.contains(QLatin1Char('X')));
}

void TestValue::granularities_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<int>("expected");
    const auto row
        = [](const char *value, Granularity expected) { QTest::newRow(value) << QString::fromLatin1(value) << static_cast<int>(expected); };
    row("2025-09-15", Granularity::Day);
    row("2025-W37-3", Granularity::Day);
    row("2025-W37", Granularity::Week);
    row("2025-W37-WE", Granularity::Weekend);
    row("2025-09", Granularity::Month);
    row("2025-SU", Granularity::Season);
    row("2025-Q1", Granularity::Quarter);
    row("2025-H1", Granularity::Half);
    row("2025", Granularity::Year);
    row("198", Granularity::Decade);
    row("18", Granularity::Century);
    row("2025-09-15TEV", Granularity::PartOfDay);
    row("2025-09-15T14:30", Granularity::Minute);
    row("2025-09-15T14", Granularity::Hour);
    row("P3D", Granularity::Unknown);
    row("FUTURE_REF", Granularity::Unknown);
    row("nonsense", Granularity::Unknown);
}

void TestValue::granularities()
{
    QFETCH(QString, value);
    QFETCH(int, expected);
    QCOMPARE(static_cast<int>(granularity(value)), expected);
}

// Law: the value of a period's first moment at the value's granularity is the value.
void TestValue::valuesOfMoments()
{
    for (const char *text : {"2025-09-15", "2025-W37", "2026-W01", "2025-09", "2024-WI", "2025-SU", "2025-Q3", "2025-H2", "2025", "198",
                             "18", "2025-W37-WE"}) {
        const QString value = QString::fromLatin1(text);
        const std::optional<Period> period = periodOf(parseValue(value).value());
        QVERIFY(period);
        QCOMPARE(valueAt(period->begin, granularity(value)), value);
    }
    QCOMPARE(valueAt(instantOf({-43, 3, 15}), Granularity::Day), QStringLiteral("BC0044-03-15"));
    QCOMPARE(lastDayText(instantOf({2025, 9, 15})), QStringLiteral("2025-09-14"));
}

QTEST_GUILESS_MAIN(TestValue)
#include "tst_value.moc"
