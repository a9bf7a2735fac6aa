// The view driven by keys, mouse and screen reader, as a person would.
#include "tests/widgets/timeline/demo.h"
#include "widgets/common/theme.h"
#include "widgets/timeline/explain_popup.h"
#include "widgets/timeline/header.h"
#include "widgets/timeline/view.h"

#include <QAccessible>
#include <QApplication>
#include <QDir>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

using namespace widgets::timeline;

namespace {

void keep(QWidget &widget, const QString &name)
{
    const QString folder = qEnvironmentVariable("CHIOSA_PICTURES");
    if (!folder.isEmpty())
        widget.grab().save(QDir(folder).filePath(name + QStringLiteral(".png")));
}

} // namespace

class TestView : public QObject {
    Q_OBJECT
private:
    std::unique_ptr<TimelinePanel> panel(QSize size = {1600, 520})
    {
        auto made = std::make_unique<TimelinePanel>();
        made->resize(size);
        made->setModel(demo::story());
        made->show();
        made->view()->setFocus();
        (void)QTest::qWaitForWindowExposed(made.get());
        return made;
    }

private Q_SLOTS:
    void initTestCase() { widgets::common::applyTheme(*qApp, widgets::common::ThemeKind::Light); }

    void walksInTimeAndLanes()
    {
        const auto p = panel();
        TimelineView &view = *p->view();
        QSignalSpy chosen(&view, &TimelineView::selectionChanged);
        QTest::keyClick(&view, Qt::Key_Home);
        QCOMPARE(view.selected(), ItemId(10)); // the works of 2022 are first
        std::vector<Seconds> times;
        for (size_t i = 1; i < view.scene().byTime.size(); ++i) {
            times.push_back(view.scene().timeOf(view.scene().find(view.selected())));
            QTest::keyClick(&view, Qt::Key_Right);
        }
        QVERIFY(std::is_sorted(times.begin(), times.end()));
        QCOMPARE(chosen.count(), int(view.scene().model.items.size())); // each reached once
        const ItemId last = view.selected();
        QTest::keyClick(&view, Qt::Key_Right);
        QCOMPARE(view.selected(), last);
        QTest::keyClick(&view, Qt::Key_Home);
        const int lane = view.scene().spots[size_t(view.scene().find(view.selected()))].lane;
        QTest::keyClick(&view, Qt::Key_Down);
        QCOMPARE(view.scene().spots[size_t(view.scene().find(view.selected()))].lane, lane + 1);
        keep(*p, QStringLiteral("panel"));
    }

    void asksForTextAndDate()
    {
        const auto p = panel();
        TimelineView &view = *p->view();
        QSignalSpy text(&view, &TimelineView::showInTextRequested), date(&view, &TimelineView::dateRequested);
        QTest::keyClick(&view, Qt::Key_G); // nothing chosen yet
        QCOMPARE(date.count(), 0);
        QTest::keyClick(&view, Qt::Key_End);
        QTest::keyClick(&view, Qt::Key_Space);
        QTest::keyClick(&view, Qt::Key_Return);
        QTest::keyClick(&view, Qt::Key_G);
        QCOMPARE(text.count(), 2);
        QCOMPARE(date.count(), 1);
        QCOMPARE(date.first().first().toULongLong(), view.selected());
    }

    void explainsAndMends()
    {
        const auto p = panel();
        TimelineView &view = *p->view();
        QSignalSpy mended(&view, &TimelineView::repairChosen);
        QTest::keyClick(&view, Qt::Key_C);
        QCOMPARE(view.selected(), ItemId(6));
        QTest::keyClick(&view, Qt::Key_E);
        QVERIFY(view.isExplaining());
        auto *popup = p->findChild<ExplainPopup *>();
        QVERIFY(popup);
        QVERIFY(!popup->isModal());
        const QRect bar(view.viewport()->mapTo(p.get(), view.rectOf(view.scene().find(6)).topLeft()),
                        view.rectOf(view.scene().find(6)).size());
        QVERIFY(!popup->geometry().intersects(bar));
        keep(*p, QStringLiteral("panel-explain"));
        QTest::keyClick(&view, Qt::Key_Escape);
        QVERIFY(!view.isExplaining());
        QTest::keyClick(&view, Qt::Key_E);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_2);
        QCOMPARE(mended.count(), 1);
        QCOMPARE(mended.first().at(0).toInt(), 0);
        QCOMPARE(mended.first().at(1).toString(), QStringLiteral("week"));
        QVERIFY(!view.isExplaining());
        QVERIFY(view.hasFocus());
    }

    void dragsByItsOwnUnit()
    {
        const auto p = panel();
        TimelineView &view = *p->view();
        QSignalSpy redated(&view, &TimelineView::redateRequested);
        const int item = view.scene().find(3); // week 37
        const QPoint from = view.rectOf(item).center();
        const Axis axis(view.scene().stretches, 36, 1000, {});
        QTest::mousePress(view.viewport(), Qt::LeftButton, {}, from);
        QTest::mouseMove(view.viewport(), from + QPoint(40, 0));
        const int week = view.rectOf(item).width();
        QTest::mouseMove(view.viewport(), from + QPoint(week - 10, 3));
        QVERIFY(view.preview());
        QCOMPARE(view.preview()->words, QStringLiteral("15–21 September"));
        QTest::mouseRelease(view.viewport(), Qt::LeftButton, {}, from + QPoint(week - 10, 3));
        QCOMPARE(redated.count(), 1);
        QCOMPARE(redated.first().at(0).toULongLong(), ItemId(3));
        QCOMPARE(redated.first().at(1).toString(), QStringLiteral("2025-W38"));
        QVERIFY(!view.preview());
    }

    void dragOutsideExplainsAndEscPutsBack()
    {
        const auto p = panel();
        TimelineView &view = *p->view();
        const Seconds from = secondsOf(2025, 9, 8), to = secondsOf(2025, 9, 15);
        view.setAdvisor([=](ItemId id, const Move &move) {
            Advice advice{from, to, {}};
            if (id == 3 && (move.begin < from || move.end > to))
                advice.conflict = demo::story().contradictions.front();
            return advice;
        });
        QSignalSpy redated(&view, &TimelineView::redateRequested), repaired(&view, &TimelineView::redateWithRepairRequested);
        view.select(3);
        QTest::keyClick(&view, Qt::Key_Left, Qt::ControlModifier);
        QVERIFY(view.preview() && view.preview()->outside);
        QVERIFY(view.isExplaining());
        keep(*p, QStringLiteral("panel-drag"));
        QTest::keyClick(&view, Qt::Key_Escape);
        QVERIFY(!view.preview());
        QVERIFY(!view.isExplaining());
        QCOMPARE(redated.count(), 0);
        QTest::keyClick(&view, Qt::Key_Left, Qt::ControlModifier);
        QTest::keyClick(&view, Qt::Key_Return); // may not stand here: waits
        QCOMPARE(redated.count(), 0);
        QVERIFY(view.preview());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_1);
        QCOMPARE(repaired.count(), 1);
        QCOMPARE(repaired.first().at(1).toString(), QStringLiteral("2025-W36"));
        QCOMPARE(repaired.first().at(2).toString(), QStringLiteral("drop"));
        QTest::keyClick(&view, Qt::Key_Left, Qt::ControlModifier);
        QTest::keyClick(&view, Qt::Key_Right, Qt::ControlModifier); // back where it was
        QTest::keyClick(&view, Qt::Key_Return);
        QCOMPARE(redated.count(), 0);
    }

    void zoomKeepsThePlaceUnderTheCursor()
    {
        const auto p = panel();
        TimelineView &view = *p->view();
        const double x = 900;
        const auto timeAt = [&] {
            const auto [from, to] = view.timeWindow();
            return from
                + Seconds((x - view.port().canvasLeft()) / (view.viewport()->width() - view.port().canvasLeft()) * double(to - from));
        };
        view.setFoldsOn(false); // linear, so that the window tells where the cursor is
        view.showWindow(secondsOf(2025, 9, 1), secondsOf(2025, 9, 30));
        const Seconds before = timeAt();
        for (int i = 0; i < 5; ++i)
            view.zoomBy(1.7, x);
        QVERIFY(std::abs(timeAt() - before) < 3600);
        for (int i = 0; i < 5; ++i)
            view.zoomBy(1 / 1.7, x);
        QVERIFY(std::abs(timeAt() - before) < 7200);
    }

    void wheelZoomsWithControl()
    {
        const auto p = panel();
        TimelineView &view = *p->view();
        const auto before = view.timeWindow();
        const QPointF at(900, 200);
        QWheelEvent wheel(at, view.viewport()->mapToGlobal(at), {}, {0, 120}, Qt::NoButton, Qt::ControlModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(view.viewport(), &wheel);
        const auto after = view.timeWindow();
        QVERIFY(after.second - after.first < before.second - before.first);
    }

    void foldsOpenByKeyAndMouse()
    {
        const auto p = panel();
        TimelineView &view = *p->view();
        QCOMPARE(int(view.frame().ruler.folds.size()), 1);
        const auto fold = view.frame().ruler.folds.front();
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, QPoint(int(fold.x + fold.width / 2), 380));
        QCOMPARE(int(view.frame().ruler.folds.size()), 0);
        QTest::keyClick(&view, Qt::Key_F);
        QVERIFY(!view.foldsOn());
        QTest::keyClick(&view, Qt::Key_F);
        QVERIFY(view.foldsOn());
    }

    void selectionFromOutsidePulsesWithoutFocus()
    {
        const auto p = panel();
        TimelineView &view = *p->view();
        QSignalSpy chosen(&view, &TimelineView::selectionChanged);
        p->header()->setFocus();
        view.clearFocus();
        view.select(11);
        QCOMPARE(view.selected(), ItemId(11));
        QCOMPARE(chosen.count(), 0); // no echo
        QVERIFY(!view.hasFocus());
        QTRY_VERIFY(!view.rectOf(view.scene().find(11)).isEmpty());
    }

    void newModelKeepsSelectionAndView()
    {
        const auto p = panel();
        TimelineView &view = *p->view();
        view.showWindow(secondsOf(2025, 9, 5), secondsOf(2025, 9, 20));
        view.select(3, false);
        const auto before = view.timeWindow();
        TimelineModel next = demo::story();
        next.items.pop_back();
        p->setModel(next);
        QCOMPARE(view.selected(), ItemId(3));
        QVERIFY(std::abs(view.timeWindow().first - before.first) < secondsPerDay);
        next.items.erase(next.items.begin() + 2);
        p->setModel(next);
        QCOMPARE(view.selected(), ItemId(0));
    }

    void strip()
    {
        auto made = std::make_unique<TimelinePanel>();
        made->setModel(demo::story());
        made->resize(1280, 74);
        made->show();
        QVERIFY(!made->header()->isVisible());
        QVERIFY(made->view()->port().metrics.strip);
        QVERIFY(std::all_of(made->view()->frame().drawn.begin(), made->view()->frame().drawn.end(),
                            [](const Drawn &d) { return d.place == Drawn::LabelPlace::None && d.y < 74; }));
        keep(*made, QStringLiteral("panel-strip"));
    }

    void everyGlyphIsSpoken()
    {
        QAccessible::setActive(true);
        const auto p = panel();
        TimelineView &view = *p->view();
        QAccessibleInterface *list = QAccessible::queryAccessibleInterface(&view);
        QVERIFY(list);
        QCOMPARE(list->role(), QAccessible::List);
        QCOMPARE(list->childCount(), int(view.scene().model.items.size()));
        QStringList sentences;
        for (int i = 0; i < list->childCount(); ++i) {
            QAccessibleInterface *child = list->child(i);
            QVERIFY(child && child->isValid());
            QCOMPARE(list->indexOfChild(child), i);
            sentences << child->text(QAccessible::Name);
            QVERIFY(!sentences.last().isEmpty());
        }
        QVERIFY(sentences.contains(
            QStringLiteral("open the sluices: after “agreed”, no date, no date, only an order, proposed, Otto Lanz, after: agreed")));
        QVERIFY(sentences.contains(QStringLiteral("new fines: October, probable, proposed, Ministry")));
        QSignalSpy text(&view, &TimelineView::showInTextRequested);
        auto *actions = list->child(3)->actionInterface();
        QVERIFY(actions);
        actions->doAction(QAccessibleActionInterface::setFocusAction());
        QCOMPARE(list->focusChild(), list->child(3));
        QVERIFY(list->child(3)->state().focused);
        actions->doAction(QAccessibleActionInterface::pressAction());
        QCOMPARE(text.count(), 1);
        QAccessibleInterface *gone = list->child(0);
        p->setModel({});
        QVERIFY(!gone->isValid());
        QCOMPARE(list->childCount(), 0);
    }

    void hiddenEventsOpenAList()
    {
        auto p = std::make_unique<TimelinePanel>();
        TimelineModel crowd = demo::story();
        for (int i = 0; i < 40; ++i) {
            Item it = crowd.items[1];
            it.id = ItemId(1000 + i);
            crowd.items.push_back(it);
        }
        p->resize(1600, 520);
        p->setModel(crowd);
        p->show();
        const auto &bands = p->view()->frame().bands;
        const auto crowded = std::find_if(bands.begin(), bands.end(), [](const Band &b) { return b.hidden > 0; });
        QVERIFY(crowded != bands.end());
        QCOMPARE(p->view()->scene().lanes[size_t(crowded->lane)].rows.size(), size_t(maxRows));
        QCOMPARE(crowded->hidden, int(p->view()->scene().lanes[size_t(crowded->lane)].hidden.size()));
    }

    void emptyTimelineSaysWhatWillBeHere()
    {
        TimelinePanel p;
        p.resize(1200, 240);
        p.show();
        QTest::keyClick(p.view(), Qt::Key_Right); // nothing to walk, nothing breaks
        QTest::keyClick(p.view(), Qt::Key_C);
        QTest::keyClick(p.view(), Qt::Key_E);
        QTest::keyClick(p.view(), Qt::Key_Plus);
        keep(p, QStringLiteral("panel-empty"));
        QCOMPARE(p.view()->selected(), ItemId(0));
    }
};

QTEST_MAIN(TestView)
#include "tst_view.moc"
