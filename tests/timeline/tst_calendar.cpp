#include "app/timeline/calendar.h"

#include <QDate>
#include <QTest>

using namespace timeline;

class TestCalendar : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void civilBothWays();
    void agreesWithQt();
    void weeks();
    void easterSundays();
    void nthWeekdays();
    void months();
};

void TestCalendar::civilBothWays()
{
    for (std::int64_t days = -1500000; days < 1500000; days += 37) {
        const CivilDate date = civilDate(days);
        QVERIFY(isValid(date));
        QCOMPARE(daysOf(date), days);
    }
    QCOMPARE(civilTime(-1), (CivilTime{{1969, 12, 31}, 23, 59, 59}));
    QCOMPARE(civilTime(instantOf({-43, 3, 15}, 9, 30)), (CivilTime{{-43, 3, 15}, 9, 30, 0}));
}

void TestCalendar::agreesWithQt()
{
    const qint64 epoch = QDate(1970, 1, 1).toJulianDay();
    for (qint64 days = -200000; days < 200000; days += 13) {
        const QDate qt = QDate::fromJulianDay(epoch + days);
        const CivilDate ours = civilDate(days);
        if (qt.year() < 1)
            continue; // QDate has no year 0
        QCOMPARE(ours, (CivilDate{qt.year(), qt.month(), qt.day()}));
        int year = 0;
        const int number = qt.weekNumber(&year);
        QCOMPARE(isoWeekOf(days), (IsoWeek{year, number}));
        QCOMPARE(weekdayOf(days), qt.dayOfWeek());
        QCOMPARE(mondayOf(isoWeekOf(days)), days - weekdayOf(days) + 1);
    }
}

void TestCalendar::weeks()
{
    QCOMPARE(isoWeekOf(daysOf({2025, 9, 15})), (IsoWeek{2025, 38}));
    QCOMPARE(weekdayOf(daysOf({2025, 9, 15})), 1);
    for (const int year : {2020, 2026, 2032})
        QCOMPARE(weeksInYear(year), 53);
    QCOMPARE(weeksInYear(2025), 52);
}

void TestCalendar::easterSundays()
{
    QCOMPARE(easter(2024), (CivilDate{2024, 3, 31}));
    QCOMPARE(easter(2025), (CivilDate{2025, 4, 20}));
    QCOMPARE(easter(2026), (CivilDate{2026, 4, 5}));
    QCOMPARE(easter(2027), (CivilDate{2027, 3, 28}));
    for (int year = 1600; year < 2400; ++year)
        QCOMPARE(weekdayOf(daysOf(easter(year))), 7);
}

void TestCalendar::nthWeekdays()
{
    QCOMPARE(civilDate(nthWeekday(2025, 9, 1, 1)), (CivilDate{2025, 9, 1}));
    QCOMPARE(civilDate(nthWeekday(2025, 11, 4, 4)), (CivilDate{2025, 11, 27}));
    QCOMPARE(civilDate(nthWeekday(2025, 5, 1, -1)), (CivilDate{2025, 5, 26}));
    QCOMPARE(civilDate(nthWeekday(2025, 5, 7, 2)), (CivilDate{2025, 5, 11}));
}

void TestCalendar::months()
{
    QCOMPARE(plusMonths({2025, 1, 31}, 1), (CivilDate{2025, 2, 28}));
    QCOMPARE(plusMonths({2025, 1, 31}, -13), (CivilDate{2023, 12, 31}));
    QCOMPARE(plusMonths({0, 12, 1}, 1), (CivilDate{1, 1, 1}));
    QVERIFY(isLeapYear(0) && !isLeapYear(1900) && isLeapYear(2000));
}

QTEST_GUILESS_MAIN(TestCalendar)
#include "tst_calendar.moc"
