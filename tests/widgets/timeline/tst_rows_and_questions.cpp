// Rows put in order by hand, and what the timeline asks and answers: which events are one, why something stands where it does, its value,
// its name.
#include "tests/widgets/timeline/driven.h"
#include "widgets/common/theme.h"

#include <QSignalSpy>

using namespace widgets::timeline;
using demo::drag;
using demo::keep;
using demo::panel;

namespace {

QStringList laneNames(const TimelineView &view)
{
    QStringList names;
    for (const Lane &lane : view.scene().lanes)
        names << lane.name;
    return names;
}

const Band *bandOf(const TimelineView &view, int lane)
{
    const auto &bands = view.frame().bands;
    const auto band = std::find_if(bands.begin(), bands.end(), [&](const Band &b) { return b.lane == lane; });
    return band == bands.end() ? nullptr : &*band;
}

} // namespace

class TestRowsAndQuestions : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { widgets::common::applyTheme(*qApp, widgets::common::ThemeKind::Light); }

    void lanesMoveByHandAndByKey()
    {
        const auto p = panel();
        TimelineView &view = *p->view();
        QSignalSpy changed(&view, &TimelineView::arrangementChanged);
        QStringList wanted = laneNames(view);
        QVERIFY(wanted.size() >= 4);
        // By its name, from the first place to the third.
        const QPoint from(40, int(bandOf(view, 0)->rect.top()) + 12), to(40, int(bandOf(view, 2)->rect.bottom()) - 4);
        drag(view, from, to);
        wanted.move(0, 2);
        QCOMPARE(laneNames(view), wanted);
        QCOMPARE(changed.count(), 1);
        keep(*p, QStringLiteral("panel-lanes"));
        // By key, with the event that is selected.
        QTest::keyClick(&view, Qt::Key_Home);
        const int lane = view.scene().spots[size_t(view.scene().find(view.selected()))].lane;
        const bool up = lane > 0;
        QTest::keyClick(&view, up ? Qt::Key_Up : Qt::Key_Down, Qt::AltModifier);
        wanted.move(lane, up ? lane - 1 : lane + 1);
        QCOMPARE(laneNames(view), wanted);
        QCOMPARE(changed.count(), 2);
        for (int k = 0; k < 20; ++k) // at the end it stays
            QTest::keyClick(&view, Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(view.scene().spots[size_t(view.scene().find(view.selected()))].lane, 0);
        // A new model keeps the order; on request it is the automatic one again.
        const QStringList byHand = laneNames(view);
        p->setModel(demo::story());
        QCOMPARE(laneNames(view), byHand);
        view.orderLanesAutomatically();
        QCOMPARE(laneNames(view), laneNames(*panel()->view()));
    }

    void laneDragsAreTakenBackAndClicksCollapse()
    {
        const auto p = panel();
        TimelineView &view = *p->view();
        const QStringList names = laneNames(view);
        const QPoint name(40, int(bandOf(view, 1)->rect.top()) + 12);
        QTest::mousePress(view.viewport(), Qt::LeftButton, {}, name);
        QMouseEvent move(QEvent::MouseMove, QPointF(40, 200), view.viewport()->mapToGlobal(QPointF(40, 200)), Qt::NoButton, Qt::LeftButton,
                         {});
        QApplication::sendEvent(view.viewport(), &move);
        keep(*p, QStringLiteral("panel-lane-drag"));
        QTest::keyClick(&view, Qt::Key_Escape);
        QTest::mouseRelease(view.viewport(), Qt::LeftButton, {}, QPoint(40, 200));
        QCOMPARE(laneNames(view), names);
        QVERIFY(!view.scene().lanes[1].collapsed);
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, name);
        QVERIFY(view.scene().lanes[1].collapsed);
        QVERIFY(view.arrangement().collapsed.contains(view.scene().lanes[1].key));
    }

    void asksWhetherTwoAreOne()
    {
        const auto p = panel();
        TimelineView &view = *p->view();
        QSignalSpy answered(&view, &TimelineView::proposalAnswered);
        Contradiction question;
        question.asks = true;
        question.title = QStringLiteral("One event or two?");
        question.brief = QStringLiteral("the same word");
        question.first = 6;
        question.second = 5;
        question.chain = {{QStringLiteral("the Region <b>lifted</b> the ban"), QStringLiteral("La diga")},
                          {QStringLiteral("the ban was <b>lifted</b>"), QStringLiteral("Il ponte")}};
        question.repairs = {{QStringLiteral("one"), QStringLiteral("One event"), QStringLiteral("A")},
                            {QStringLiteral("two"), QStringLiteral("Two events"), QStringLiteral("X")}};
        Contradiction other = question;
        other.first = 8;
        other.second = 9;
        view.setProposals({question, other});
        p->header()->refresh();
        QVERIFY(!view.isExplaining()); // nothing opens by itself
        QTest::keyClick(&view, Qt::Key_M);
        QVERIFY(view.isExplaining());
        QCOMPARE(view.selected(), ItemId(6));
        keep(*p, QStringLiteral("panel-same"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape); // later
        QVERIFY(!view.isExplaining());
        QCOMPARE(answered.count(), 0);
        QTest::keyClick(&view, Qt::Key_M);
        QCOMPARE(view.selected(), ItemId(8)); // the next one
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_X);
        QCOMPARE(answered.count(), 1);
        QCOMPARE(answered.last().at(0).toInt(), 1);
        QCOMPARE(answered.last().at(1).toString(), QStringLiteral("two"));
        QTest::keyClick(&view, Qt::Key_M);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return); // the likelier answer has the focus
        QCOMPARE(answered.count(), 2);
        QCOMPARE(answered.last().at(0).toInt(), 0);
        QCOMPARE(answered.last().at(1).toString(), QStringLiteral("one"));
        view.setProposals({});
        QTest::keyClick(&view, Qt::Key_M);
        QVERIFY(!view.isExplaining());
    }

    void saysWhyAnEventStandsHere()
    {
        const auto p = panel();
        TimelineView &view = *p->view();
        std::vector<ItemId> asked;
        view.setWhyAdvisor([&](ItemId item, ItemId after, ItemId before) {
            asked = {item, after, before};
            Contradiction why;
            why.tells = true;
            why.title = QStringLiteral("Why “visited the dam” stands here");
            why.chain = {{QStringLiteral("<b>visited the dam</b> falls within week 37"), {}}};
            return why;
        });
        view.select(3, false);
        QTest::keyClick(&view, Qt::Key_E);
        QVERIFY(view.isExplaining());
        QCOMPARE(asked.front(), ItemId(3));
        QVERIFY(asked[1] && asked[2]); // something stands on either side
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        view.select(6, false);
        asked.clear();
        QTest::keyClick(&view, Qt::Key_E);
        QVERIFY(view.isExplaining() && asked.empty()); // a contradiction is explained first
    }

    void tooltipsSayTheValue()
    {
        TimelineModel model = demo::story();
        model.items[2].value = QStringLiteral("2025-W37");
        model.items[2].words = QStringLiteral("visitò");
        auto p = panel();
        p->setModel(model);
        TimelineView &view = *p->view();
        const QString words = view.tooltipAt(view.rectOf(view.scene().find(3)).center());
        QVERIFY2(words.startsWith(QStringLiteral("visited the dam: “visitò”, week 37")), qPrintable(words));
        QVERIFY2(words.endsWith(QStringLiteral("TIMEX3 2025-W37 · EDTF 2025-09-08/2025-09-14")), qPrintable(words));
        QVERIFY(view.tooltipAt(QPoint(40, int(bandOf(view, 1)->rect.center().y()))).startsWith(view.scene().lanes[1].name));
    }

    void namesAreAskedOfEventsOnly()
    {
        const auto p = panel();
        TimelineView &view = *p->view();
        QSignalSpy asked(&view, &TimelineView::nameRequested);
        QTest::keyClick(&view, Qt::Key_F2); // nothing chosen yet
        QCOMPARE(asked.count(), 0);
        view.select(3, false);
        QTest::keyClick(&view, Qt::Key_F2);
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked.first().first().toULongLong(), ItemId(3));
    }
};

QTEST_MAIN(TestRowsAndQuestions)
#include "tst_rows_and_questions.moc"
