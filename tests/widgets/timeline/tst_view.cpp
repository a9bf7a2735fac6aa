// The view driven by keys, mouse and screen reader, as a person would.
#include "tests/widgets/timeline/driven.h"
#include "widgets/common/theme.h"
#include "widgets/timeline/explain_popup.h"
#include "widgets/timeline/render.h"

#include <QAccessible>
#include <QApplication>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

#include <atomic>
#include <thread>

using namespace widgets::timeline;
using demo::drag;
using demo::keep;
using demo::panel;

class TestView : public QObject {
    Q_OBJECT
private:
    static Wish wish(const QSignalSpy &spy) { return spy.last().first().value<Wish>(); }

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
        QTest::keyClick(&view, Qt::Key_G);
        QCOMPARE(text.count(), 1);
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
        QSignalSpy wished(&view, &TimelineView::wished);
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
        QCOMPARE(wished.count(), 1);
        QCOMPARE(wish(wished).item, ItemId(3));
        QCOMPARE(int(wish(wished).kind), int(Wish::Kind::Date));
        QCOMPARE(wish(wished).move.value(), QStringLiteral("2025-W38"));
        QVERIFY(!view.preview());
    }

    // Another picture comes while something is in the hand: it stays there, unless it stands elsewhere now.
    void dragGoesOnOverANewPicture()
    {
        const auto p = panel();
        TimelineView &view = *p->view();
        QSignalSpy wished(&view, &TimelineView::wished);
        QPoint to;
        const auto begin = [&] {
            const QRect bar = view.rectOf(view.scene().find(3));
            const QPoint from = bar.center();
            to = from + QPoint(bar.width() - 10, 3);
            QTest::mousePress(view.viewport(), Qt::LeftButton, {}, from);
            QMouseEvent move(QEvent::MouseMove, to, view.viewport()->mapToGlobal(to), Qt::NoButton, Qt::LeftButton, {});
            QApplication::sendEvent(view.viewport(), &move);
        };
        begin();
        QVERIFY(view.preview());
        TimelineModel next = demo::story();
        Item first = next.items.front();
        first.id = 4711; // all numbers behind it are others
        next.items.insert(next.items.begin(), first);
        p->setModel(next);
        QVERIFY(view.preview());
        QCOMPARE(view.preview()->item, view.scene().find(3));
        QTest::mouseRelease(view.viewport(), Qt::LeftButton, {}, to);
        QCOMPARE(wished.count(), 1);
        QCOMPARE(wish(wished).item, ItemId(3));
        QCOMPARE(wish(wished).move.value(), QStringLiteral("2025-W38"));

        begin();
        QVERIFY(view.preview());
        for (Item &item : next.items) {
            if (item.id == 3)
                item.hard.end.latest = *item.hard.end.latest + secondsPerDay;
        }
        p->setModel(next);
        QVERIFY(!view.preview());
        QTest::mouseRelease(view.viewport(), Qt::LeftButton, {}, to);
        QCOMPARE(wished.count(), 1);
    }

    // What explains a move stays while only the size of the miss changes: its buttons keep the focus.
    void thePopupStaysWhileOneDragsOn()
    {
        const auto p = panel();
        TimelineView &view = *p->view();
        int asked = 0;
        view.setAdvisor([&asked](ItemId, const Move &) {
            Advice advice;
            advice.conflict = demo::story().contradictions.front();
            advice.conflict->title = QStringLiteral("too early by %1 days").arg(++asked);
            return advice;
        });
        view.select(3);
        QTest::keyClick(&view, Qt::Key_Left, Qt::ControlModifier);
        auto *popup = p->findChild<ExplainPopup *>();
        QVERIFY(popup && popup->isVisible());
        const QObjectList before = popup->children();
        QTest::keyClick(&view, Qt::Key_Left, Qt::ControlModifier);
        QCOMPARE(popup->children(), before);
        QVERIFY(popup->accessibleName().startsWith(QStringLiteral("too early by 2 days")));
        QTest::keyClick(&view, Qt::Key_Escape);
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
        QSignalSpy wished(&view, &TimelineView::wished);
        view.select(3);
        QTest::keyClick(&view, Qt::Key_Left, Qt::ControlModifier);
        QVERIFY(view.preview() && view.preview()->outside);
        QVERIFY(view.isExplaining());
        const int height = p->findChild<ExplainPopup *>()->height();
        QTest::keyClick(&view, Qt::Key_Left, Qt::ControlModifier); // and further: it is explained again, whole
        QCOMPARE(p->findChild<ExplainPopup *>()->height(), height);
        QVERIFY(height > 100);
        QVERIFY(view.hasFocus());
        keep(*p, QStringLiteral("panel-drag"));
        QTest::keyClick(&view, Qt::Key_Escape);
        QVERIFY(!view.preview());
        QVERIFY(!view.isExplaining());
        QCOMPARE(wished.count(), 0);
        QTest::keyClick(&view, Qt::Key_Left, Qt::ControlModifier);
        QTest::keyClick(&view, Qt::Key_Return); // may not stand here: waits
        QCOMPARE(wished.count(), 0);
        QVERIFY(view.preview());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_1);
        QCOMPARE(wished.count(), 1);
        QCOMPARE(wish(wished).move.value(), QStringLiteral("2025-W36"));
        QCOMPARE(wish(wished).repair, QStringLiteral("drop"));
        QTest::keyClick(&view, Qt::Key_Left, Qt::ControlModifier);
        QTest::keyClick(&view, Qt::Key_Right, Qt::ControlModifier); // back where it was
        QTest::keyClick(&view, Qt::Key_Return);
        QCOMPARE(wished.count(), 1);
    }

    // Keys that move an end, widen, take the date away, doubt and confirm.
    void correctsByKey_data()
    {
        QTest::addColumn<quint64>("item");
        QTest::addColumn<QList<QKeyCombination>>("keys");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("value");
        using K = QList<QKeyCombination>;
        const auto ctrl = Qt::ControlModifier, shift = Qt::ShiftModifier, alt = Qt::AltModifier;
        const QKeyCombination enter(Qt::Key_Return);
        const int date = int(Wish::Kind::Date), doubt = int(Wish::Kind::Doubt), order = int(Wish::Kind::Order);
        QTest::newRow("a day later") << quint64(8) << K{ctrl | Qt::Key_Right, enter} << date << "2025-09-16";
        QTest::newRow("a week earlier") << quint64(3) << K{ctrl | Qt::Key_Left, enter} << date << "2025-W36";
        QTest::newRow("a month stays a month") << quint64(11) << K{ctrl | Qt::Key_Right, enter} << date << "2025-11";
        QTest::newRow("end later") << quint64(8) << K{ctrl | shift | Qt::Key_Right, enter} << date << "2025-09-15/2025-09-16";
        QTest::newRow("begin earlier") << quint64(8) << K{ctrl | alt | Qt::Key_Left, enter} << date << "2025-09-14/2025-09-15";
        QTest::newRow("two days to one") << quint64(12) << K{ctrl | shift | Qt::Key_Left, enter} << date << "2025-09-18";
        QTest::newRow("perhaps until later") << quint64(8) << K{alt | shift | Qt::Key_Right, enter} << date
                                             << "2025-09-15/2025-09-16 widened";
        QTest::newRow("about") << quint64(8) << K{QKeyCombination(Qt::Key_U)} << doubt << "~";
        QTest::newRow("from about to doubtful") << quint64(1) << K{QKeyCombination(Qt::Key_U)} << doubt << "?";
        QTest::newRow("only an order") << quint64(8) << K{QKeyCombination(Qt::Key_O)} << order << "3 12";
        QTest::newRow("confirmed") << quint64(11) << K{enter} << int(Wish::Kind::Confirm) << "";
    }
    void correctsByKey()
    {
        QFETCH(quint64, item);
        QFETCH(QList<QKeyCombination>, keys);
        QFETCH(int, kind);
        QFETCH(QString, value);
        const auto p = panel();
        TimelineView &view = *p->view();
        QSignalSpy wished(&view, &TimelineView::wished);
        view.select(item, false);
        for (const QKeyCombination &key : keys)
            QTest::keyClick(&view, key.key(), key.keyboardModifiers());
        QCOMPARE(wished.count(), 1);
        const Wish w = wish(wished);
        QCOMPARE(w.item, item);
        QCOMPARE(int(w.kind), kind);
        QString said;
        if (w.kind == Wish::Kind::Date)
            said = w.move.value() + (w.move.widened ? QStringLiteral(" widened") : QString());
        else if (w.kind == Wish::Kind::Doubt)
            said = QString(w.approximate ? QStringLiteral("~") : QString()) + (w.unsure ? QStringLiteral("?") : QString());
        else if (w.kind == Wish::Kind::Order)
            said = QStringLiteral("%1 %2").arg(w.after).arg(w.before);
        QCOMPARE(said, value);
    }

    void stretchesAndWidensByMouse()
    {
        const auto p = panel();
        TimelineView &view = *p->view();
        view.showWindow(secondsOf(2025, 9, 1), secondsOf(2025, 9, 30));
        QSignalSpy wished(&view, &TimelineView::wished);
        const QRect bar = view.rectOf(view.scene().find(12)); // 18–19 September
        const int dayWidth = bar.width() / 2;
        const QPoint end(bar.right() - 1, bar.center().y());
        drag(view, end, end + QPoint(dayWidth, 0));
        QCOMPARE(wished.count(), 1);
        QCOMPARE(wish(wished).move.value(), QStringLiteral("2025-09-18/2025-09-20"));
        QVERIFY(!wish(wished).move.widened);
        drag(view, end, end + QPoint(2 * dayWidth, 0), Qt::AltModifier);
        QCOMPARE(wished.count(), 2);
        QCOMPARE(wish(wished).move.value(), QStringLiteral("2025-09-18/2025-09-21"));
        QVERIFY(wish(wished).move.widened);
        const QPoint begin(bar.left() + 1, bar.center().y());
        drag(view, begin, begin + QPoint(dayWidth, 0));
        QCOMPARE(wish(wished).move.value(), QStringLiteral("2025-09-19"));
        // Coarser: the week that it is dropped in.
        drag(view, bar.center(), bar.center() + QPoint(dayWidth, 0), Qt::ShiftModifier);
        QCOMPARE(wish(wished).move.value(), QStringLiteral("2025-W38"));
    }

    void dropsAnEventWithoutADateBetweenTwoOthers()
    {
        const auto p = panel();
        TimelineView &view = *p->view();
        view.showWindow(secondsOf(2025, 9, 1), secondsOf(2025, 9, 30));
        QSignalSpy wished(&view, &TimelineView::wished);
        const Drawn *d = view.frame().find(view.scene().find(4));
        QVERIFY(d);
        const QPoint from(int(d->glyph.middle()), int(d->y));
        const QPoint strike = view.rectOf(view.scene().find(12)).topLeft();
        drag(view, from, QPoint(strike.x() - 4, from.y()));
        QCOMPARE(wished.count(), 1);
        QCOMPARE(int(wish(wished).kind), int(Wish::Kind::Order));
        QCOMPARE(wish(wished).before, ItemId(12));
        QVERIFY(wish(wished).after == 8 || wish(wished).after == 9); // both are over on the 15th
        view.select(4, false);
        QTest::keyClick(&view, Qt::Key_Right, Qt::ControlModifier);
        QVERIFY(view.preview() && !view.preview()->words.isEmpty());
        QTest::keyClick(&view, Qt::Key_Return);
        QCOMPARE(wished.count(), 2);
        QCOMPARE(int(wish(wished).kind), int(Wish::Kind::Order));
    }

    void aBarsPlacesAreRelations_data()
    {
        QTest::addColumn<double>("share");
        QTest::addColumn<int>("dy");
        QTest::addColumn<QString>("relation");
        QTest::newRow("its beginning") << 0.05 << 0 << "BEGINS";
        QTest::newRow("its middle") << 0.5 << 0 << "IS_INCLUDED";
        QTest::newRow("its end") << 0.95 << 0 << "ENDS";
        QTest::newRow("above it") << 0.5 << -10 << "SIMULTANEOUS";
    }
    void aBarsPlacesAreRelations()
    {
        QFETCH(double, share);
        QFETCH(int, dy);
        QFETCH(QString, relation);
        const auto p = panel();
        TimelineView &view = *p->view();
        view.showWindow(secondsOf(2025, 9, 1), secondsOf(2025, 9, 30));
        QSignalSpy wished(&view, &TimelineView::wished);
        const Drawn *d = view.frame().find(view.scene().find(5));
        const QPoint from(int(d->glyph.middle()), int(d->y));
        const QRect week = view.rectOf(view.scene().find(3));
        drag(view, from, QPoint(week.left() + int(share * week.width()), week.center().y() + dy));
        QCOMPARE(wished.count(), 1);
        QCOMPARE(int(wish(wished).kind), int(Wish::Kind::Link));
        QCOMPARE(wish(wished).target, ItemId(3));
        QCOMPARE(wish(wished).relation, relation);
    }

    void linksByHandleAndLetter()
    {
        const auto p = panel();
        TimelineView &view = *p->view();
        view.showWindow(secondsOf(2025, 9, 1), secondsOf(2025, 9, 30));
        QSignalSpy wished(&view, &TimelineView::wished);
        view.select(8, false);
        QVERIFY(view.linkHandle());
        const QPoint from = view.linkHandle()->toPoint(), to = view.rectOf(view.scene().find(12)).center();
        QTest::mousePress(view.viewport(), Qt::LeftButton, {}, from);
        QTest::mouseMove(view.viewport(), from + QPoint(20, 20));
        QTest::mouseMove(view.viewport(), to);
        QVERIFY(view.linkPreview());
        QCOMPARE(view.linkPreview()->words, QStringLiteral("before: strike")); // by geometry
        keep(*p, QStringLiteral("panel-link"));
        QTest::keyClick(&view, Qt::Key_S);
        QCOMPARE(view.linkPreview()->words, QStringLiteral("same time: strike"));
        QTest::mouseRelease(view.viewport(), Qt::LeftButton, {}, to);
        QCOMPARE(wished.count(), 1);
        QCOMPARE(wish(wished).relation, QStringLiteral("SIMULTANEOUS"));
        QTest::keyClick(&view, Qt::Key_L);
        QVERIFY(view.linkPreview());
        QTest::keyClick(&view, Qt::Key_Right);
        QTest::keyClick(&view, Qt::Key_M);
        QTest::keyClick(&view, Qt::Key_Return);
        QCOMPARE(wished.count(), 2);
        QCOMPARE(wish(wished).relation, QStringLiteral("IBEFORE"));
        QVERIFY(wish(wished).target != 0 && wish(wished).target != ItemId(8));
        QCOMPARE(view.selected(), ItemId(8));
        QTest::keyClick(&view, Qt::Key_L);
        QTest::keyClick(&view, Qt::Key_Escape);
        QVERIFY(!view.linkPreview());
        QCOMPARE(wished.count(), 2);
    }

    void removesTheOnlyLink()
    {
        const auto p = panel();
        TimelineView &view = *p->view();
        QSignalSpy wished(&view, &TimelineView::wished);
        view.select(4, false);
        QCOMPARE(view.linksInWords(), QStringLiteral("after agreed"));
        QTest::keyClick(&view, Qt::Key_Delete);
        QCOMPARE(wished.count(), 1);
        QCOMPARE(int(wish(wished).kind), int(Wish::Kind::Relabel));
        QVERIFY(wish(wished).relation.isEmpty());
    }

    void minimapShowsAllAndMovesTheWindow()
    {
        const auto p = panel();
        TimelineView &view = *p->view();
        view.setFoldsOn(false);
        view.showWindow(secondsOf(2025, 9, 5), secondsOf(2025, 9, 12));
        const Minimap &map = view.minimap();
        QVERIFY(!map.rect.isEmpty());
        QVERIFY(!map.conflicts.empty());
        QVERIFY(map.x(secondsOf(2022, 2, 1)) >= map.rect.left() && map.x(secondsOf(2025, 10, 30)) <= map.rect.right());
        const auto [from, to] = view.timeWindow();
        const QPoint grab = map.window(from, to).center().toPoint();
        QTest::mousePress(view.viewport(), Qt::LeftButton, {}, grab);
        QTest::mouseMove(view.viewport(), QPoint(int(map.x(secondsOf(2022, 3, 1))), grab.y()));
        QTest::mouseRelease(view.viewport(), Qt::LeftButton, {}, QPoint(int(map.x(secondsOf(2022, 3, 1))), grab.y()));
        QVERIFY(view.timeWindow().first < secondsOf(2022, 6, 1));
    }

    void lanesCollapseToAStrip()
    {
        const auto p = panel();
        TimelineView &view = *p->view();
        view.select(1, false);
        const int lane = view.scene().spots[size_t(view.scene().find(1))].lane;
        const double before = laneTops(view.scene(), view.port().metrics).back();
        QTest::keyClick(&view, Qt::Key_H);
        QVERIFY(view.scene().lanes[size_t(lane)].collapsed);
        QVERIFY(laneTops(view.scene(), view.port().metrics).back() < before);
        QVERIFY(!view.frame().marks.empty());
        keep(*p, QStringLiteral("panel-collapsed"));
        const auto &bands = view.frame().bands;
        const auto band = std::find_if(bands.begin(), bands.end(), [&](const Band &b) { return b.lane == lane; });
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, QPoint(40, int(band->rect.center().y())));
        QVERIFY(!view.scene().lanes[size_t(lane)].collapsed);
    }

    void aDateTakesItsEventsAlong()
    {
        TimelineModel model = demo::story();
        Item week = demo::item(50, "last week", "week 37", "", demo::within(secondsOf(2025, 9, 8), secondsOf(2025, 9, 15)), Unit::Week);
        week.time = true;
        model.items.push_back(week);
        for (Item &item : model.items)
            item.anchor = item.id == 3 || item.id == 5 ? 50 : 0;
        TimelinePanel p;
        p.resize(1600, 620);
        p.setModel(model);
        p.show();
        TimelineView &view = *p.view();
        view.setFocus();
        QVERIFY(view.scene().lanes.front().times);
        QSignalSpy wished(&view, &TimelineView::wished);
        view.select(3, false);
        QTest::keyClick(&view, Qt::Key_T);
        QCOMPARE(view.selected(), ItemId(50));
        QTest::keyClick(&view, Qt::Key_Right, Qt::ControlModifier);
        QVERIFY(view.preview());
        QCOMPARE(int(view.preview()->followers.size()), 2);
        keep(p, QStringLiteral("panel-date"));
        QTest::keyClick(&view, Qt::Key_Return);
        QCOMPARE(wished.count(), 1);
        QCOMPARE(wish(wished).item, ItemId(50));
        QCOMPARE(wish(wished).move.value(), QStringLiteral("2025-W38"));
        QTest::keyClick(&view, Qt::Key_T);
        QCOMPARE(view.selected(), ItemId(3));
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

    // Over a fold the middle of the time is not what stands in the middle.
    void newModelKeepsTheViewOverAFold()
    {
        const auto p = panel();
        TimelineView &view = *p->view();
        view.showAll();
        QVERIFY(view.timeWindow().second - view.timeWindow().first > 3 * 365 * secondsPerDay);
        const auto before = view.timeWindow();
        p->setModel(demo::story());
        QVERIFY(std::abs(view.timeWindow().first - before.first) < secondsPerDay);
        QVERIFY(std::abs(view.timeWindow().second - before.second) < secondsPerDay);
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

    void moreHiddenEventsThanAListTakes()
    {
        auto p = std::make_unique<TimelinePanel>();
        TimelineModel crowd = demo::story();
        for (int i = 0; i < 100; ++i) {
            Item it = crowd.items[1];
            it.id = ItemId(1000 + i);
            crowd.items.push_back(it);
        }
        p->resize(1600, 520);
        p->setModel(crowd);
        p->show();
        TimelineView &view = *p->view();
        const auto &bands = view.frame().bands;
        const auto crowded = std::find_if(bands.begin(), bands.end(), [](const Band &b) { return b.hidden > 0; });
        QVERIFY(crowded != bands.end());
        const int hidden = crowded->hidden;
        QVERIFY(hidden > 60);
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, crowded->more.center().toPoint());
        auto *menu = view.findChild<QMenu *>();
        QVERIFY(menu);
        QCOMPARE(menu->actions().size(), 61);
        QVERIFY(!menu->actions().constLast()->isEnabled());
        QVERIFY(menu->actions().constLast()->text().startsWith(QString::number(hidden - 60))); // nobody is left out unsaid
        menu->close();
    }

    // Letters that join are narrower together: a label is as wide as it is drawn.
    void joinedLettersAreMeasuredTogether()
    {
        const Fonts fonts;
        const QFontMetricsF metrics(fonts.label);
        const TextWidths widths = widthsOf(fonts.label);
        for (const QString &text : {QStringLiteral("افتتحت"), QStringLiteral("في الرابع من سبتمبر"), QStringLiteral("visitò"), QString()})
            QVERIFY2(std::abs(widths(text) - metrics.horizontalAdvance(text)) < 1.5, qPrintable(text));
    }

    // A scene made on another thread is the one the view would have made itself.
    void scenesMadeElsewhere()
    {
        const auto p = panel();
        TimelineView &view = *p->view();
        const auto make = view.sceneFor();
        Scene made;
        std::thread worker([&] { made = make(demo::many(300)); });
        worker.join();
        auto own = panel();
        own->setModel(demo::many(300));
        p->setScene(std::move(made));
        QCOMPARE(view.scene().lanes.size(), own->view()->scene().lanes.size());
        for (int i = 0; i < 300; ++i) {
            QCOMPARE(view.scene().spots[size_t(i)].lane, own->view()->scene().spots[size_t(i)].lane);
            QCOMPARE(view.scene().spots[size_t(i)].row, own->view()->scene().spots[size_t(i)].row);
            QCOMPARE(view.scene().labels[size_t(i)].whole(), own->view()->scene().labels[size_t(i)].whole());
        }
    }

    // The worker measures letters while the view draws them: neither may take the other's fonts.
    void scenesMadeWhileTheViewPaints()
    {
        const auto p = panel();
        TimelineView &view = *p->view();
        for (int round = 0; round < 60; ++round) {
            std::atomic<bool> done = false;
            Scene made;
            std::thread worker([&, make = view.sceneFor()] {
                for (int k = 0; k < 4; ++k)
                    made = make(demo::many(40, unsigned(round)));
                done = true;
            });
            do {
                (void)widthsOf(Fonts().label)(QStringLiteral("visitò"));
                view.zoomBy(round % 2 ? 1.1 : 0.9, 600);
                (void)view.viewport()->grab();
            } while (!done);
            worker.join();
            QCOMPARE(made.model.items.size(), size_t(40));
        }
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
