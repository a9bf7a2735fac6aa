// The table of events in the window: reached by key, in step with text and timeline, narrowed to what is in view.
#include "app/workspace/sample.h"
#include "widgets/article/article_view.h"
#include "widgets/common/theme.h"
#include "widgets/main_window/article_controller.h"
#include "widgets/main_window/files.h"
#include "widgets/main_window/main_window.h"
#include "widgets/timeline/table.h"
#include "widgets/timeline/view.h"

#include <QApplication>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace widgets::main_window;
using widgets::timeline::TimelineTable;
using widgets::timeline::TimelineView;

class TestTableDock : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;

private Q_SLOTS:
    void keepsInStep()
    {
        widgets::common::applyTheme(*qApp, widgets::common::ThemeKind::Light);
        MainWindow window;
        window.resize(1600, 1000);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QVERIFY(window.files().newProject(folder_.filePath(QStringLiteral("table.chiosa"))));
        QVERIFY(workspace::makeSample(window.workspace()));
        window.nextOpenArticle();
        const auto current = window.controller().current();
        QVERIFY(QTest::qWaitFor([&] { return window.workspace().timeline(current) != nullptr; }));
        auto *table = window.findChild<TimelineTable *>();
        auto *view = window.findChild<TimelineView *>();
        QVERIFY(table && view);
        QVERIFY(!table->isVisible()); // nobody asked for it yet
        window.view().setFocus();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_T, Qt::ControlModifier);
        QVERIFY(QTest::qWaitFor([&] { return table->isVisible() && table->view()->hasFocus(); }));
        QVERIFY(table->model()->rowCount() > 3);
        // From the table into the text and onto the timeline …
        QTest::keyClick(table->view(), Qt::Key_Home, Qt::ControlModifier);
        QTest::keyClick(table->view(), Qt::Key_Down);
        const quint64 chosen = table->selected();
        QVERIFY(chosen);
        QCOMPARE(window.view().focused().value, chosen);
        QVERIFY(table->view()->hasFocus()); // one can go on in it
        // … and from the text into the table.
        const quint64 other = table->model()->row(3)->id;
        window.controller().focus({other});
        QCOMPARE(table->selected(), other);
        QTest::keyClick(table->view(), Qt::Key_Return);
        QVERIFY(window.view().hasFocus());
        QCOMPARE(window.view().focused().value, other);
        window.workspace().close();
        QCOMPARE(table->model()->rowCount(), 0);
    }
};

QTEST_MAIN(TestTableDock)
#include "tst_table_dock.moc"
