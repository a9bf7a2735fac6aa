// Days that are known in two calendars, and the law that a date goes there and back.
#include "app/timeline/other_calendar.h"

#include <QRandomGenerator>
#include <QTest>

using namespace timeline;

class TestOtherCalendar : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void known_data();
    void known();
    void refuses();
    void thereAndBack();
};

void TestOtherCalendar::known_data()
{
    QTest::addColumn<int>("system");
    QTest::addColumn<QList<int>>("date"); // era, year, month, day
    QTest::addColumn<QList<int>>("civil");
    const auto row = [](const char *name, CalendarSystem system, const QList<int> &date, const QList<int> &civil) {
        QTest::newRow(name) << static_cast<int>(system) << date << civil;
    };
    row("1 Ramadan 1446", CalendarSystem::Islamic, {0, 1446, 9, 1}, {2025, 3, 1});
    row("15 Ramadan 1446", CalendarSystem::Islamic, {0, 1446, 9, 15}, {2025, 3, 15});
    row("1 Muharram 1447", CalendarSystem::Islamic, {0, 1447, 1, 1}, {2025, 6, 26});
    row("1 Tishri 5786", CalendarSystem::Hebrew, {0, 5786, 1, 1}, {2025, 9, 23});
    row("5 Tishri 5786", CalendarSystem::Hebrew, {0, 5786, 1, 5}, {2025, 9, 27});
    row("5 Iyar 5708", CalendarSystem::Hebrew, {0, 5708, 9, 5}, {1948, 5, 14});
    row("14 Adar I 5784, a leap year", CalendarSystem::Hebrew, {0, 5784, 6, 14}, {2024, 2, 23});
    row("14 Adar II 5784", CalendarSystem::Hebrew, {0, 5784, 7, 14}, {2024, 3, 24});
    row("22 Bahman 1357", CalendarSystem::Persian, {0, 1357, 11, 22}, {1979, 2, 11});
    row("1 Farvardin 1404", CalendarSystem::Persian, {0, 1404, 1, 1}, {2025, 3, 21});
    row("Buddhist 2568", CalendarSystem::Buddhist, {0, 2568, 9, 15}, {2025, 9, 15});
    row("Reiwa 7", CalendarSystem::Japanese, {236, 7, 9, 15}, {2025, 9, 15});
    row("first day of Reiwa", CalendarSystem::Japanese, {236, 1, 5, 1}, {2019, 5, 1});
    row("Showa 20", CalendarSystem::Japanese, {234, 20, 8, 15}, {1945, 8, 15});
    row("October 1917, old style", CalendarSystem::Julian, {0, 1917, 10, 25}, {1917, 11, 7});
    row("the last Julian day in Rome", CalendarSystem::Julian, {0, 1582, 10, 4}, {1582, 10, 14});
    row("the Ides of March 44 BC", CalendarSystem::Julian, {0, -43, 3, 15}, {-43, 3, 13});
    row("29 February 1900, Julian", CalendarSystem::Julian, {0, 1900, 2, 29}, {1900, 3, 13});
    row("Gregorian long ago", CalendarSystem::Gregorian, {0, -43, 3, 15}, {-43, 3, 15});
}

void TestOtherCalendar::known()
{
    QFETCH(int, system);
    QFETCH(QList<int>, date);
    QFETCH(QList<int>, civil);
    const CalendarDate there{static_cast<CalendarSystem>(system), date[0], date[1], date[2], date[3]};
    const CivilDate here{civil[0], civil[1], civil[2]};
    QVERIFY(civilDateOf(there));
    QCOMPARE(civilDateOf(there).value(), here);
    QCOMPARE(dateIn(there.system, here).value(), there);
}

void TestOtherCalendar::refuses()
{
    for (const CalendarDate &date :
         {CalendarDate{CalendarSystem::Islamic, 0, 1446, 13, 1}, CalendarDate{CalendarSystem::Islamic, 0, 1446, 9, 31},
          CalendarDate{CalendarSystem::Islamic, 0, 1446, 9, 30}, // that Ramadan had 29 days
          CalendarDate{CalendarSystem::Hebrew, 0, 5786, 6, 1},   // no leap year: no Adar I
          CalendarDate{CalendarSystem::Hebrew, 0, 5786, 4, 30}, CalendarDate{CalendarSystem::Persian, 0, 1404, 12, 30},
          CalendarDate{CalendarSystem::Julian, 0, 1901, 2, 29}, CalendarDate{CalendarSystem::Islamic, 0, 0, 1, 1},
          CalendarDate{CalendarSystem::Islamic, 0, 9'000'000, 1, 1}}) {
        const base::Result<CivilDate> civil = civilDateOf(date);
        QVERIFY2(!civil, qPrintable(QStringLiteral("%1 %2 %3").arg(date.year).arg(date.month).arg(date.day)));
        QCOMPARE(civil.error().kind, base::Error::Kind::Invalid);
    }
}

void TestOtherCalendar::thereAndBack()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    QRandomGenerator random(seed);
    for (int i = 0; i < 3000; ++i) {
        const CivilDate civil = civilDate(random.bounded(-100000, 40000)); // 1696 to 2079
        for (const CalendarSystem system :
             {CalendarSystem::Gregorian, CalendarSystem::Julian, CalendarSystem::Islamic, CalendarSystem::Hebrew, CalendarSystem::Persian,
              CalendarSystem::Buddhist, CalendarSystem::Japanese}) {
            const base::Result<CalendarDate> there = dateIn(system, civil);
            QVERIFY(there);
            const base::Result<CivilDate> back = civilDateOf(*there);
            QVERIFY2(back, qPrintable(QStringLiteral("seed %1, %2").arg(seed).arg(calendarName(system))));
            QCOMPARE(*back, civil);
        }
    }
}

QTEST_GUILESS_MAIN(TestOtherCalendar)
#include "tst_other_calendar.moc"
