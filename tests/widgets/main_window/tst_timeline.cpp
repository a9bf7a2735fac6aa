// The timeline of a whole article put right in the real window, by keyboard and by mouse: redated to a day, widened, made order-only,
// linked, contradicted, mended; each one step that undo takes back.
#include "widgets/article/article_view.h"
#include "widgets/common/theme.h"
#include "widgets/main_window/action_table.h"
#include "widgets/main_window/article_controller.h"
#include "widgets/main_window/files.h"
#include "widgets/main_window/job_bar.h"
#include "widgets/main_window/main_window.h"
#include "widgets/main_window/timeline_binding.h"
#include "widgets/timeline/explain_popup.h"
#include "widgets/timeline/header.h"
#include "widgets/timeline/view.h"

#include <QApplication>
#include <QDockWidget>
#include <QLineEdit>
#include <QMouseEvent>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTest>

#include <set>

using namespace annotation;
using namespace widgets::main_window;
using widgets::timeline::ItemId;
using widgets::timeline::TimelineView;
using Shown = widgets::timeline::Item;

class TestTimeline : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;
    std::unique_ptr<MainWindow> window_;
    int projects_ = 0;

    workspace::Workspace &project() { return window_->workspace(); }
    TimelineView &view() { return *window_->findChild<TimelineView *>(); }
    DocumentId id() { return window_->controller().current(); }
    const Document &document() { return *project().document(id()); }
    const Shown *item(ItemId event)
    {
        const int index = view().scene().find(event);
        return index < 0 ? nullptr : &view().scene().model.items[size_t(index)];
    }

    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget *target = QApplication::focusWidget();
        QTest::keyClick(target ? target : &view(), static_cast<Qt::Key>(key), modifiers);
    }

    void drag(QPoint from, QPoint to, Qt::KeyboardModifiers modifiers = {}, bool release = true)
    {
        const auto send = [&](QEvent::Type type, QPoint at, Qt::MouseButton button, Qt::MouseButtons buttons) {
            QMouseEvent event(type, at, view().viewport()->mapToGlobal(at), button, buttons, modifiers);
            QApplication::sendEvent(view().viewport(), &event);
        };
        send(QEvent::MouseButtonPress, from, Qt::LeftButton, Qt::LeftButton);
        for (const double share : {0.4, 0.8, 1.0})
            send(QEvent::MouseMove, from + (QPointF(to - from) * share).toPoint(), Qt::NoButton, Qt::LeftButton);
        if (release)
            send(QEvent::MouseButtonRelease, to, Qt::LeftButton, Qt::NoButton);
    }

    bool open(const QString &article)
    {
        if (!window_->files().newProject(folder_.filePath(QStringLiteral("time%1.chiosa").arg(++projects_))))
            return false;
        window_->files().bringIn({article});
        return QTest::qWaitFor([this] { return !window_->jobs().isBusy() && id() && view().scene().events() >= 3; }, 60000);
    }

    // The view shows what the document says by now.
    bool settled()
    {
        return QTest::qWaitFor([this] {
            const auto story = project().timeline(id());
            if (!story || window_->jobs().isBusy() || window_->findChild<TimelineBinding *>()->isBusy())
                return false;
            const auto fresh = project().timelineNow(id());
            return story->items().size() == fresh->items().size()
                && std::equal(story->items().begin(), story->items().end(), fresh->items().begin(),
                              [](const auto &a, const auto &b) { return a.id == b.id && a.bounds == b.bounds && a.value == b.value; })
                && std::equal(story->links().begin(), story->links().end(), fresh->links().begin(), fresh->links().end(),
                              [](const auto &a, const auto &b) { return a.id == b.id && a.relation == b.relation; })
                && story->contradictions().size() == fresh->contradictions().size();
        });
    }

    // Something is done; undo takes all of it back in one step, redo does it again.
    template <class F> void once(F act)
    {
        QVERIFY(settled());
        const Document before = document();
        act();
        if (QTest::currentTestFailed())
            return;
        QVERIFY(QTest::qWaitFor([&] { return !(document() == before); }));
        const Document after = document();
        view().setFocus();
        press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(document() == before);
        press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(document() == after);
        QVERIFY(settled());
    }

    // What dates an event, by hand: "2025-09-14", "P2D 2025-09-14 2025-09-15", with its mod.
    QString handDate(ItemId event)
    {
        for (const AnnotationPointer &link : document().relationsOf({event})) {
            const AnnotationPointer date = document().find(link->target);
            if (!link->isVisible() || !date || date->features.value(u"valueBy") != QLatin1String("hand"))
                continue;
            QStringList words{date->features.value(u"value"), date->features.value(u"mod")};
            for (const QStringView end : {QStringView(u"beginPoint"), QStringView(u"endPoint")}) {
                if (const AnnotationPointer point = document().find({base::idFromText(date->features.value(end))}))
                    words << point->features.value(u"value");
            }
            words.removeAll(QString());
            return words.join(u' ');
        }
        return {};
    }

    AnnotationPointer linkBetween(ItemId a, ItemId b)
    {
        for (const AnnotationPointer &link : document().relationsOf({a})) {
            if (link->isVisible()
                && ((link->source.value == a && link->target.value == b) || (link->source.value == b && link->target.value == a)))
                return link;
        }
        return nullptr;
    }

    // Two events that nothing but the machine has an opinion of, with no link between them.
    std::pair<ItemId, ItemId> twoEvents()
    {
        std::vector<ItemId> found;
        for (const Shown &it : view().scene().model.items) {
            if (!it.time && !it.orderOnly && !it.future && it.hard.start.earliest && it.hard.end.latest && !it.decided)
                found.push_back(it.id);
        }
        for (size_t i = 0; i < found.size(); ++i) {
            for (size_t j = i + 1; j < found.size(); ++j) {
                if (!linkBetween(found[i], found[j]))
                    return {found[i], found[j]};
            }
        }
        return {};
    }

    void choose(ItemId event)
    {
        view().setFocus();
        view().select(event, false);
        QCOMPARE(view().selected(), event);
    }

    void typeDate(ItemId event, const QString &date)
    {
        choose(event);
        press(Qt::Key_G);
        auto *field = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY(field);
        field->selectAll();
        QTest::keyClicks(field, date);
        press(Qt::Key_Return);
    }

    // Until it is the target of the link in the making.
    void aimAt(ItemId target)
    {
        const QString name = QStringLiteral(": %1").arg(item(target)->text);
        const Qt::Key way
            = view().scene().timeOf(view().scene().find(target)) < view().scene().timeOf(view().scene().find(view().selected()))
            ? Qt::Key_Left
            : Qt::Key_Right;
        for (int i = 0; i < 60 && view().linkPreview() && !view().linkPreview()->words.endsWith(name); ++i)
            press(way);
        QVERIFY(view().linkPreview());
        QVERIFY2(view().linkPreview()->words.endsWith(name), qPrintable(view().linkPreview()->words));
    }

    void byKeyboard(const QString &article)
    {
        QVERIFY(open(article));
        QVERIFY(settled());
        const auto [first, second] = twoEvents();
        QVERIFY(first && second);
        const ItemId a = first, b = second;

        once([&] { typeDate(a, QStringLiteral("2025-09-10")); });
        QCOMPARE(handDate(a), QStringLiteral("2025-09-10"));
        once([&] {
            choose(a);
            press(Qt::Key_Right, Qt::ControlModifier); // a day later
            press(Qt::Key_Return);
        });
        QCOMPARE(handDate(a), QStringLiteral("2025-09-11"));
        once([&] {
            choose(a);
            press(Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
            press(Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
            press(Qt::Key_Return);
        });
        QCOMPARE(handDate(a), QStringLiteral("P3D 2025-09-11 2025-09-13"));
        QCOMPARE(*item(a)->hard.start.earliest, widgets::timeline::secondsOf(2025, 9, 11));
        QCOMPARE(*item(a)->hard.end.latest, widgets::timeline::secondsOf(2025, 9, 14));
        once([&] { typeDate(a, QStringLiteral("2025-09-10")); });
        once([&] {
            choose(a);
            press(Qt::Key_U); // about then
        });
        QCOMPARE(handDate(a), QStringLiteral("2025-09-10 APPROX"));
        QVERIFY(item(a)->approximate);
        once([&] {
            choose(a);
            press(Qt::Key_O);
        });
        QVERIFY(handDate(a).isEmpty());
        QVERIFY(!item(a) || item(a)->orderOnly);

        once([&] { typeDate(b, QStringLiteral("2025-09-12")); });
        if (QTest::currentTestFailed())
            return;
        linkContradictMend(a, b);
    }

    // By keys, an order between events of two articles: one step of undo; a line from the one glyph to the other.
    void linkAcross(ItemId mine, ItemId theirs)
    {
        const bool isLater = view().scene().timeOf(view().scene().find(theirs)) < view().scene().timeOf(view().scene().find(mine));
        choose(mine);
        press(Qt::Key_L);
        aimAt(theirs);
        press(isLater ? Qt::Key_A : Qt::Key_B);
        press(Qt::Key_Return);
        const auto isLinked = [&] {
            const auto &all = view().scene().model.links;
            return std::any_of(all.begin(), all.end(),
                               [&](const auto &link) { return link.source == mine && link.target == theirs && link.decided; });
        };
        QVERIFY(QTest::qWaitFor(isLinked, 10000));
        QStringList ends; // in the article of the link the other end is an event without words
        for (const auto &[id, document] : project().state().documents()) {
            for (const AnnotationPointer &span : document.without()) {
                if (span->layer == layers::event && span->isVisible())
                    ends.append(span->features.value(u"name"));
            }
        }
        QCOMPARE(ends.size(), 1);
        QVERIFY(!ends.front().isEmpty());
        press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(QTest::qWaitFor([&] { return !isLinked(); }, 10000));
    }

    void linkContradictMend(ItemId a, ItemId b)
    {
        // Linked by key: before the other.
        once([&] {
            window_->view().setFocus();
            typeDateInText(a, QStringLiteral("2025-09-08"));
        });
        QVERIFY(item(a));
        if (!linkBetween(a, b) || linkBetween(a, b)->tag != QLatin1String("BEFORE")) {
            once([&] {
                choose(a);
                press(Qt::Key_L);
                aimAt(b);
                press(Qt::Key_B);
                press(Qt::Key_Return);
            });
        }
        QCOMPARE(linkBetween(a, b)->source.value == a ? linkBetween(a, b)->tag : QStringLiteral("BEFORE"), QStringLiteral("BEFORE"));

        // Contradicted: moved behind it, the reason is named at once and Enter waits; Esc puts it back.
        const Document before = document();
        choose(a);
        for (int i = 0; i < 6; ++i)
            press(Qt::Key_Right, Qt::ControlModifier);
        QVERIFY(view().preview() && view().preview()->outside);
        QVERIFY(view().isExplaining());
        press(Qt::Key_Return);
        QVERIFY(document() == before);
        press(Qt::Key_Escape);
        QVERIFY(!view().preview() && !view().isExplaining());
        QVERIFY(document() == before);

        // Mended: the link gives way, in the same step.
        once([&] {
            choose(a);
            for (int i = 0; i < 6; ++i)
                press(Qt::Key_Right, Qt::ControlModifier);
            QVERIFY(view().isExplaining());
            press(Qt::Key_0 + 1 + repairOf(QStringLiteral("2025-09-14"), a, b));
        });
        QCOMPARE(handDate(a), QStringLiteral("2025-09-14"));
        QVERIFY(!linkBetween(a, b));
        QVERIFY(project().timeline(id())->contradictions().empty());
    }

    // Which of the ways out takes the link between the two away.
    int repairOf(const QString &date, ItemId a, ItemId b)
    {
        const auto conflict = project().timeline(id())->wouldContradict({a}, date, {});
        const AnnotationPointer link = linkBetween(a, b);
        for (size_t k = 0; conflict && link && k < conflict->repairs.size(); ++k) {
            if (conflict->repairs[k].id == link->id)
                return int(k);
        }
        return 0;
    }

    void typeDateInText(ItemId event, const QString &date)
    {
        window_->controller().focus({event});
        window_->view().setFocus();
        press(Qt::Key_G);
        auto *field = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY(field);
        field->selectAll();
        QTest::keyClicks(field, date);
        press(Qt::Key_Return);
    }

    void byMouse(const QString &article)
    {
        QVERIFY(open(article));
        QVERIFY(settled());
        const auto [first, second] = twoEvents();
        QVERIFY(first && second);
        const ItemId a = first, b = second;
        const auto look = [&] {
            view().setFoldsOn(false);
            view().showWindow(widgets::timeline::secondsOf(2025, 9, 1), widgets::timeline::secondsOf(2025, 9, 29));
        };
        const auto xOf = [&](int day) {
            const auto [from, to] = view().timeWindow();
            const double share = double(widgets::timeline::secondsOf(2025, 9, day) + 43200 - from) / double(to - from);
            return int(view().port().canvasLeft() + share * (view().viewport()->width() - view().port().canvasLeft()));
        };
        const auto at = [&](ItemId event) {
            view().select(event, false);
            look();
            return view().rectOf(view().scene().find(event));
        };
        once([&] { typeDate(a, QStringLiteral("2025-09-10")); });
        once([&] { typeDate(b, QStringLiteral("2025-09-18")); });

        // Redated: two days to the right.
        once([&] {
            const QPoint from = at(a).center();
            drag(from, {from.x() + xOf(12) - xOf(10), from.y()});
        });
        QCOMPARE(handDate(a), QStringLiteral("2025-09-12"));
        // Linked from the handle: before the other, by where they stand.
        once([&] {
            at(a);
            QVERIFY(view().linkHandle());
            drag(view().linkHandle()->toPoint(), view().rectOf(view().scene().find(b)).center());
        });
        QVERIFY(linkBetween(a, b));
        // Contradicted: behind the other; the first way out that the popup offers for the link, by digit.
        const Document before = document();
        const QPoint from = at(a).center();
        drag(from, {from.x() + xOf(22) - xOf(12), from.y()});
        QVERIFY(view().isExplaining());
        QVERIFY(document() == before);
        press(Qt::Key_Escape);
        QVERIFY(!view().isExplaining());
        once([&] {
            const QPoint again = at(a).center();
            drag(again, {again.x() + xOf(22) - xOf(12), again.y()});
            QVERIFY(view().isExplaining());
            press(Qt::Key_0 + 1 + repairOf(QStringLiteral("2025-09-22"), a, b));
        });
        QCOMPARE(handDate(a), QStringLiteral("2025-09-22"));
        QVERIFY(!linkBetween(a, b));
        // Stretched by its end; a week by Shift.
        once([&] {
            const QPoint here = at(a).center();
            drag(here, {here.x() + xOf(23) - xOf(22), here.y()}, Qt::ShiftModifier);
        });
        QCOMPARE(handDate(a), QStringLiteral("2025-W39"));
        once([&] {
            const QRect bar = at(a);
            drag({bar.right() - 1, bar.center().y()}, {bar.right() - 1 - 7 * (xOf(2) - xOf(1)) / 2, bar.center().y()}, Qt::ControlModifier);
        });
        QVERIFY2(handDate(a).startsWith(QStringLiteral("P")), qPrintable(handDate(a)));
        // Dropped on the other one's middle: during it, instead of its date.
        once([&] {
            const QPoint here = at(a).center();
            const QPoint there = view().rectOf(view().scene().find(b)).center();
            drag(here, there);
        });
        QVERIFY(linkBetween(a, b));
        QVERIFY(handDate(a).isEmpty());
    }

    static void articles()
    {
        QTest::addColumn<QString>("article");
        QTest::newRow("our sample") << QStringLiteral(CHIOSA_SOURCE_DIR "/resources/samples/01-rivaselva-ponte.it.txt");
        const QString data = qEnvironmentVariable("CHIOSA_TEST_DATA");
        QTest::newRow("a real article") << (data.isEmpty() ? QString() : data + QStringLiteral("/articles/zapad-2025.it.txt"));
    }

    // Events that may be one: asked by key, one made one, one told apart and not asked again; each is one step of undo.
    void proposalsAreAnswered()
    {
        QVERIFY(settled());
        QVERIFY2(!view().proposals().empty(), "the two articles of the sample tell of no event alike");
        const auto told
            = [](const widgets::timeline::Contradiction &proposal) { return proposal.chain[0].words + proposal.chain[1].words; };
        const QString both = told(view().proposals().front());
        const auto isOffered = [&] {
            return std::any_of(view().proposals().begin(), view().proposals().end(),
                               [&](const auto &proposal) { return told(proposal) == both; });
        };
        const auto isOne = [&] {
            return std::any_of(view().scene().model.items.begin(), view().scene().model.items.end(),
                               [](const Shown &it) { return it.sources == 2; });
        };
        const auto answered = [&](int key) {
            view().setFocus();
            press(Qt::Key_M);
            QVERIFY(view().isExplaining());
            press(key);
            QVERIFY(QTest::qWaitFor([&] { return !isOffered(); }));
            QVERIFY(settled());
            press(Qt::Key_Escape); // the next question, where there is one
        };
        const auto takenBack = [&] {
            view().setFocus();
            press(Qt::Key_Z, Qt::ControlModifier);
            QVERIFY(QTest::qWaitFor(isOffered));
            QVERIFY(settled());
        };
        answered(Qt::Key_X);
        QVERIFY(!isOne());
        if (!QTest::currentTestFailed())
            takenBack();
        if (!QTest::currentTestFailed())
            answered(Qt::Key_A);
        QVERIFY(isOne());
        if (!QTest::currentTestFailed())
            takenBack();
        QVERIFY(!isOne());
    }

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("CHIOSA_SETTINGS", folder_.filePath(QStringLiteral("settings.ini")).toUtf8());
        widgets::common::applyTheme(*qApp, widgets::common::ThemeKind::Light);
    }
    void init()
    {
        window_ = std::make_unique<MainWindow>();
        window_->resize(1600, 1500);
        window_->show();
        QVERIFY(QTest::qWaitForWindowActive(window_.get()));
        window_->resizeDocks({window_->findChild<QDockWidget *>(QStringLiteral("timeline"))}, {900}, Qt::Vertical); // all rows in view
    }
    void cleanup()
    {
        window_->workspace().close();
        window_.reset();
    }

    void byKeyboard_data() { articles(); }
    void byKeyboard()
    {
        QFETCH(QString, article);
        if (article.isEmpty())
            QSKIP("CHIOSA_TEST_DATA is not set: the real article is not at hand");
        byKeyboard(article);
    }
    void byMouse_data() { articles(); }
    void byMouse()
    {
        QFETCH(QString, article);
        if (article.isEmpty())
            QSKIP("CHIOSA_TEST_DATA is not set: the real article is not at hand");
        byMouse(article);
    }

    // A date of the machine is confirmed with one key; a date of the text is moved with all that hangs on it.
    void confirmsAndMovesADate()
    {
        QVERIFY(open(QStringLiteral(CHIOSA_SOURCE_DIR "/resources/samples/01-rivaselva-ponte.it.txt")));
        QVERIFY(settled());
        ItemId event = 0;
        for (const Shown &it : view().scene().model.items) {
            if (!it.time && it.anchor && it.open && item(it.anchor))
                event = it.id;
        }
        QVERIFY(event);
        const ItemId date = item(event)->anchor;
        once([&] {
            choose(event);
            press(Qt::Key_Return);
        });
        QVERIFY(document().find({event})->isDecided() && document().find({date})->isDecided());
        QVERIFY(linkBetween(event, date)->isDecided());
        QVERIFY(!item(event)->open);
        const auto before = item(event)->hard.start.earliest;
        QVERIFY(before);
        once([&] {
            choose(event);
            press(Qt::Key_T);
            QCOMPARE(view().selected(), date);
            press(Qt::Key_Right, Qt::ControlModifier);
            QVERIFY(view().preview() && view().preview()->words.endsWith(QStringLiteral("1 event(s)")));
            press(Qt::Key_Return);
        });
        QCOMPARE(document().find({date})->features.value(u"valueBy"), QStringLiteral("hand"));
        QVERIFY(document().find({date})->was); // what the machine had read is kept
        QVERIFY(*item(event)->hard.start.earliest > *before);
    }

    // The story of two articles: their events beside each other, an event of the other article shown in its text, two made one.
    void aStoryOfTwoArticles()
    {
        const QString samples = QStringLiteral(CHIOSA_SOURCE_DIR "/resources/samples/");
        QVERIFY(window_->files().newProject(folder_.filePath(QStringLiteral("story.chiosa"))));
        window_->files().bringIn(
            {samples + QStringLiteral("01-rivaselva-ponte.it.txt"), samples + QStringLiteral("02-rivaselva-dimissioni.it.txt")});
        QVERIFY(QTest::qWaitFor([this] { return !window_->jobs().isBusy() && id() && view().scene().events() >= 3; }, 60000));
        const int alone = view().scene().events();
        auto *header = window_->findChild<widgets::timeline::TimelineHeader *>();
        QVERIFY(header);
        Q_EMIT header->scopeChosen(widgets::timeline::ScopeOf::Project);
        QVERIFY(QTest::qWaitFor([&] { return view().scene().model.articles == 2 && view().scene().events() > alone; }, 30000));
        QCOMPARE(int(view().laneBy()), int(widgets::timeline::LaneBy::Article));
        QCOMPARE(view().scene().lanes.size(), size_t(3)); // dates, and a lane each
        const DocumentId open = id();
        ItemId mine = 0, theirs = 0;
        for (const Shown &it : view().scene().model.items) {
            const auto &all = view().scene().model.items;
            const auto alike = std::count_if(all.begin(), all.end(), [&](const Shown &other) { return other.text == it.text; });
            if (!it.time && alike == 1) // told apart by their words
                (it.article == open.value ? mine : theirs) = it.id;
        }
        QVERIFY(mine && theirs);
        // Made one: a glyph with two sources. Undo parts them.
        choose(mine);
        press(Qt::Key_L);
        const Qt::Key way = view().scene().timeOf(view().scene().find(theirs)) < view().scene().timeOf(view().scene().find(mine))
            ? Qt::Key_Left
            : Qt::Key_Right;
        const QString name = QStringLiteral(": %1").arg(item(theirs)->text);
        for (int i = 0; i < 90 && view().linkPreview() && !view().linkPreview()->words.endsWith(name); ++i)
            press(way);
        QVERIFY(view().linkPreview() && view().linkPreview()->words.endsWith(name));
        press(Qt::Key_Equal);
        press(Qt::Key_Return);
        const auto joined = [&] {
            return std::any_of(view().scene().model.items.begin(), view().scene().model.items.end(),
                               [](const Shown &it) { return it.sources == 2 && it.tellings.size() == 2; });
        };
        QVERIFY(QTest::qWaitFor(joined, 10000));
        press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(QTest::qWaitFor([&] { return !joined(); }, 10000));
        linkAcross(mine, theirs);
        if (QTest::currentTestFailed())
            return;
        proposalsAreAnswered();
        if (QTest::currentTestFailed())
            return;
        // An event of the other article is changed there.
        choose(theirs);
        press(Qt::Key_Space);
        QVERIFY(QTest::qWaitFor([&] { return id() != open; }));
        QCOMPARE(window_->view().focused().value, theirs);
        Q_EMIT header->scopeChosen(widgets::timeline::ScopeOf::Article);
        QVERIFY(QTest::qWaitFor([&] { return view().scene().model.articles == 1; }));
    }

    // What the order of the rows is, and which are collapsed, is found again in the project.
    void rowsStayAsTheyWerePut()
    {
        QVERIFY(open(QStringLiteral(CHIOSA_SOURCE_DIR "/resources/samples/01-rivaselva-ponte.it.txt")));
        QVERIFY(settled());
        const auto keys = [this] {
            QStringList all;
            for (const auto &lane : view().scene().lanes)
                all << lane.key + (lane.collapsed ? QStringLiteral("-") : QString());
            return all;
        };
        const QStringList automatic = keys();
        QVERIFY(automatic.size() >= 3);
        view().setFocus();
        press(Qt::Key_End);
        press(Qt::Key_Up, Qt::AltModifier);
        press(Qt::Key_Up, Qt::AltModifier);
        press(Qt::Key_H);
        const QStringList byHand = keys();
        QVERIFY(byHand != automatic);
        QVERIFY(project().waitUntilStored());
        const QString path = project().path();
        project().close();
        QVERIFY(window_->files().newProject(folder_.filePath(QStringLiteral("other.chiosa"))));
        QVERIFY(view().arrangement() == widgets::timeline::Arrangement()); // another project has its own
        project().close();
        QVERIFY(project().open(path));
        QVERIFY(QTest::qWaitFor([&] { return id() && view().scene().events() >= 3; }));
        QVERIFY(settled());
        QCOMPARE(keys(), byHand);
    }

    // Named by F2, called so wherever it is shown; undo takes the name back.
    void anEventIsNamed()
    {
        QVERIFY(open(QStringLiteral(CHIOSA_SOURCE_DIR "/resources/samples/01-rivaselva-ponte.it.txt")));
        QVERIFY(settled());
        view().setFocus();
        press(Qt::Key_Home);
        const ItemId event = view().selected();
        QVERIFY(event && !item(event)->time);
        const QString words = item(event)->text;
        once([&] {
            view().setFocus();
            view().select(event, false);
            press(Qt::Key_F2); // where the article has the focus, it would be its title
            QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("la gara"));
            press(Qt::Key_Return);
        });
        QVERIFY(QTest::qWaitFor([&] { return item(event) && item(event)->text == QLatin1String("la gara"); }));
        QCOMPARE(item(event)->words, words);
        // Called otherwise, it is the same event: only its name changes.
        view().setFocus();
        press(Qt::Key_N);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("il bando"));
        press(Qt::Key_Return);
        QVERIFY(QTest::qWaitFor([&] { return item(event) && item(event)->text == QLatin1String("il bando"); }));
        QVERIFY(project().undo());
        QVERIFY(project().undo());
        QVERIFY(QTest::qWaitFor([&] { return item(event) && item(event)->text == words; }));
    }

    // Whoever walks the timeline sees the words in the text.
    void theTextFollowsTheTimeline()
    {
        QVERIFY(open(QStringLiteral(CHIOSA_SOURCE_DIR "/resources/samples/01-rivaselva-ponte.it.txt")));
        QVERIFY(settled());
        QScrollBar *bar = window_->view().verticalScrollBar();
        QVERIFY(bar->maximum() > 0);
        view().setFocus();
        std::set<int> places;
        press(Qt::Key_Home);
        for (int k = 0; k < view().scene().events(); ++k) {
            press(Qt::Key_Right);
            QTest::qWait(120); // it glides there
            places.insert(bar->value());
        }
        QVERIFY2(places.size() > 2, "the text stays where it is");
    }

    // The old picture stays while the new one is made, and the view is the new one in the end.
    void theOldPictureStaysUntilTheNewOneIsReady()
    {
        QVERIFY(open(QStringLiteral(CHIOSA_SOURCE_DIR "/resources/samples/01-rivaselva-ponte.it.txt")));
        QVERIFY(settled());
        view().setFocus();
        press(Qt::Key_Home);
        const ItemId event = view().selected();
        const Shown before = *item(event);
        press(Qt::Key_Right, Qt::ControlModifier);
        press(Qt::Key_Return);
        QVERIFY(item(event)); // nothing is emptied on the way
        QCOMPARE(item(event)->hard.start.earliest, before.hard.start.earliest);
        QVERIFY(settled());
        QVERIFY(*item(event)->hard.start.earliest > *before.hard.start.earliest);
        QCOMPARE(view().selected(), event);
    }

    // Every key of the timeline stands in the table of actions, can be bound again there, and then is the only one.
    void keysCanBeBoundAgain()
    {
        QVERIFY(open(QStringLiteral(CHIOSA_SOURCE_DIR "/resources/samples/01-rivaselva-ponte.it.txt")));
        QVERIFY(settled());
        view().setFocus();
        press(Qt::Key_Home);
        QVERIFY(view().selected());
        const ItemId first = view().selected();
        window_->actions().bind(QStringLiteral("timeline/next"), {QKeySequence(Qt::Key_Y)});
        press(Qt::Key_Right);
        QCOMPARE(view().selected(), first);
        press(Qt::Key_Y);
        QVERIFY(view().selected() != first);
        window_->actions().resetAll();
        for (const widgets::timeline::CommandSpec &spec : widgets::timeline::commandSpecs())
            QVERIFY(!window_->actions().action(QString::fromLatin1(spec.id))->shortcuts().isEmpty());
    }
};

QTEST_MAIN(TestTimeline)
#include "tst_timeline.moc"
