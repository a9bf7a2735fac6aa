// The table of events: sorted, walked by key, narrowed, copied; in step with what is selected elsewhere.
#include "tests/support/text_art.h"
#include "widgets/common/theme.h"
#include "widgets/timeline/table.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QHeaderView>
#include <QLabel>
#include <QMimeData>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace widgets::timeline;

class TestTable : public QObject {
    Q_OBJECT

    static TableRow row(ItemId id, int month, int day, int days, const char *event, const char *actor)
    {
        TableRow made;
        made.id = id;
        if (month > 0) {
            made.begin = secondsOf(2025, month, day);
            made.end = *made.begin + days * secondsPerDay;
        }
        made.event = QString::fromUtf8(event);
        made.actor = QString::fromUtf8(actor);
        made.verdict = QStringLiteral("added");
        return made;
    }
    static std::vector<TableRow> rows()
    {
        return {row(1, 9, 15, 1, "riaperto", "Otto Lanz"), row(2, 9, 8, 7, "visitato", "Carla Brenni"), row(3, 0, 0, 0, "accordo", ""),
                row(4, 2, 1, 28, "=lavori", "Edilponte"), row(5, 9, 8, 7, "firmato", "Carla Brenni")};
    }
    static QList<ItemId> shown(const TableModel &model)
    {
        QList<ItemId> ids;
        for (int i = 0; i < model.rowCount(); ++i)
            ids.append(model.row(i)->id);
        return ids;
    }

private Q_SLOTS:
    void sorts_data()
    {
        QTest::addColumn<int>("column");
        QTest::addColumn<bool>("descending");
        QTest::addColumn<QList<ItemId>>("expected");
        QTest::newRow("time") << int(TableModel::Time) << false << QList<ItemId>{4, 2, 5, 1, 3};
        QTest::newRow("time, last first") << int(TableModel::Time) << true << QList<ItemId>{1, 2, 5, 4, 3}; // no date: last all the same
        QTest::newRow("actor") << int(TableModel::Actor) << false << QList<ItemId>{2, 5, 4, 1, 3};
        QTest::newRow("event") << int(TableModel::Event) << false << QList<ItemId>{4, 3, 5, 1, 2};
    }
    void sorts()
    {
        QFETCH(int, column);
        QFETCH(bool, descending);
        TableModel model;
        model.setRows(rows());
        model.sort(column, descending ? Qt::DescendingOrder : Qt::AscendingOrder);
        QTEST(shown(model), "expected");
    }

    void narrows()
    {
        TableModel model;
        model.setRows(rows());
        model.setWindow(std::pair(secondsOf(2025, 9, 14), secondsOf(2025, 9, 15)));
        QCOMPARE(shown(model), (QList<ItemId>{2, 5})); // half-open: the fifteenth begins where the window ends
        QCOMPARE(model.hidden(), 3);
        model.setWindow({});
        QCOMPARE(model.hidden(), 0);
    }

    void ofAStory()
    {
        const annotation::Document document = support::docFromArt(QStringLiteral(R"(
            Carla Brenni ha visitato la diga la scorsa settimana. Otto Lanz non ha parlato.
            [per-------]    [visi--]            [week-----------] [lanz---]        [parl-]
            --
            article: name=diga title="La diga" lang=it dct=2025-09-15
            per: PER
            lanz: PER
            visi: EVENT class=OCCURRENCE verdict=suggested
            week: TIMEX3 type=DATE value=2025-W37
            parl: EVENT class=OCCURRENCE polarity=NEG
            l1: IS_INCLUDED visi -> week
        )"));
        const std::vector<TableRow> made = tableRowsOf(::timeline::timelineOf(document), document, {QStringLiteral("it"), {}, {}});
        QCOMPARE(made.size(), std::size_t{2});
        QCOMPARE(made[0].event, QStringLiteral("visitato"));
        QCOMPARE(made[0].value, QStringLiteral("2025-W37"));
        QCOMPARE(made[0].words, QStringLiteral("settimana 37, 8–14 settembre 2025"));
        QCOMPARE(made[0].actor, QStringLiteral("Carla Brenni"));
        QCOMPARE(made[0].article, QStringLiteral("La diga"));
        QCOMPARE(made[0].verdict, TableModel::tr("suggested"));
        QCOMPARE(made[1].actor, QStringLiteral("Otto Lanz"));
        QVERIFY(!made[1].begin && !made[1].end);
    }

    void copies()
    {
        TimelineTable table;
        table.setRows(rows());
        table.resize(1000, 300);
        table.show();
        QVERIFY(QTest::qWaitForWindowExposed(&table));
        table.view()->setFocus();
        table.select(4);
        QTest::keyClick(table.view(), Qt::Key_C, Qt::ControlModifier);
        const QMimeData *data = QApplication::clipboard()->mimeData();
        QStringList lines = data->text().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 2); // the columns, the row
        QCOMPARE(lines[1].split(QLatin1Char('\t')).size(), TableModel::columns);
        QCOMPARE(lines[1].section(QLatin1Char('\t'), 0, 0), QStringLiteral("2025-02-01 – 2025-02-28"));
        QVERIFY(lines[1].contains(QStringLiteral("\t'=lavori\t"))); // no formula
        QVERIFY(data->html().contains(QStringLiteral("<td>'=lavori</td>")));
        QCOMPARE(data->html().count(QStringLiteral("<tr>")), 2);
        table.select(0);
        table.copy(); // nothing selected: everything
        lines = QApplication::clipboard()->mimeData()->text().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 6);
    }

    void keepsInStep()
    {
        TimelineTable table;
        table.setRows(rows());
        table.resize(1000, 300);
        table.show();
        QVERIFY(QTest::qWaitForWindowExposed(&table));
        QSignalSpy chosen(&table, &TimelineTable::chosen), text(&table, &TimelineTable::showInTextRequested);
        table.select(2);
        QCOMPARE(table.selected(), ItemId(2));
        QCOMPARE(chosen.size(), 0); // from outside: nothing is said
        table.view()->setFocus();
        QTest::keyClick(table.view(), Qt::Key_Down);
        QCOMPARE(table.selected(), ItemId(5));
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen[0][0].toULongLong(), 5ULL);
        QTest::keyClick(table.view(), Qt::Key_Return);
        QCOMPARE(text.size(), 1);
        table.view()->sortByColumn(TableModel::Actor, Qt::DescendingOrder);
        QCOMPARE(table.selected(), ItemId(5)); // sorting keeps it
        QCOMPARE(table.view()->selectionModel()->selectedRows().size(), 1);
        std::vector<TableRow> fewer = rows();
        fewer.erase(fewer.begin());
        table.setRows(fewer);
        QCOMPARE(table.selected(), ItemId(5));
        QCOMPARE(chosen.size(), 1);
        table.select(99); // an event that is not here
        QCOMPARE(table.selected(), ItemId(0));
    }

    void saysWhatItIs()
    {
        TimelineTable table;
        QVERIFY(!table.view()->isVisibleTo(&table)); // nothing yet: a sentence instead
        table.setRows(rows());
        QVERIFY(table.view()->isVisibleTo(&table));
        QVERIFY(!table.view()->accessibleName().isEmpty());
        QCOMPARE(table.model()->index(0, TableModel::Event).data(Qt::AccessibleTextRole).toString(), QStringLiteral("Event: =lavori"));
        table.setWindow({secondsOf(1990, 1, 1), secondsOf(1991, 1, 1)});
        QVERIFY(table.view()->isVisibleTo(&table)); // only when it is asked for
        for (auto *button : table.findChildren<QAbstractButton *>()) {
            if (button->isCheckable())
                button->click();
        }
        QVERIFY(table.isNarrowed());
        QVERIFY(!table.view()->isVisibleTo(&table));
    }

    void picture_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("light") << int(widgets::common::ThemeKind::Light);
        QTest::newRow("dark") << int(widgets::common::ThemeKind::Dark);
    }
    void picture()
    {
        QFETCH(int, kind);
        widgets::common::applyTheme(*qApp, widgets::common::ThemeKind(kind));
        TimelineTable table;
        std::vector<TableRow> shown = rows();
        for (TableRow &row : shown) {
            row.value = row.begin ? QStringLiteral("2025-W37") : QString();
            row.words = row.begin ? QStringLiteral("settimana 37, 8–14 settembre 2025") : QString();
            row.factuality = QStringLiteral("certain");
            row.article = QStringLiteral("La diga di Valfosca");
            row.conflict = row.id == 1;
        }
        table.setRows(shown);
        table.select(2);
        table.resize(1100, 230);
        table.show();
        QVERIFY(QTest::qWaitForWindowExposed(&table));
        const QImage image = table.grab().toImage();
        const QString folder = qEnvironmentVariable("CHIOSA_PICTURES");
        if (!folder.isEmpty())
            image.save(QDir(folder).filePath(QStringLiteral("table-%1.png").arg(QString::fromLatin1(QTest::currentDataTag()))));
        QCOMPARE(image.size(), table.size());
        widgets::common::applyTheme(*qApp, widgets::common::ThemeKind::Light);
    }
};

QTEST_MAIN(TestTable)
#include "tst_table.moc"
