// The dock of articles: groups, filter, search, keys, what it says aloud, and how it bears a hundred thousand rows.
#include "widgets/common/theme.h"
#include "widgets/documents/folding.h"
#include "widgets/documents/panel.h"
#include "widgets/documents/rail.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace widgets::documents;
using annotation::DocumentId;
using annotation::Status;

namespace {

DocumentRow row(quint64 id, const char *title, const char *language, Status status, double progress, int open, const char *group = "Esteri")
{
    return {
        DocumentId{id}, QString::fromUtf8(title), QString::fromLatin1(language), QString::fromUtf8(group), status, progress, open, false,
        false};
}

std::vector<DocumentRow> rows()
{
    return {row(1, "La diga di Valfosca: chiusa la strada per due settimane", "it", Status::InProgress, 0.75, 18),
            row(2, "Ponte chiuso dopo la piena", "it", Status::InProgress, 0.4, 31),
            row(3, "Region lifts the ban on lorries", "en", Status::InProgress, 0.1, 44),
            row(4, "Стройка на плотине", "ru", Status::New, 0, 57),
            row(5, "Engineers back at the wall", "en", Status::Done, 1, 0),
            row(6, "Der Damm hält", "de", Status::Done, 1, 0),
            row(7, "Sciopero dei camionisti", "it", Status::New, 0, 26, "Economia"),
            row(8, "Fines to come in October", "en", Status::New, 0, 22, "Economia")};
}

} // namespace

Q_DECLARE_METATYPE(annotation::DocumentId)

class TestDocuments : public QObject {
    Q_OBJECT
private:
    std::unique_ptr<DocumentsPanel> panel()
    {
        auto made = std::make_unique<DocumentsPanel>();
        made->resize(252, 700);
        made->setRows(rows());
        made->setQueueCount(18);
        made->setTally(9, 7.2);
        made->show();
        (void)QTest::qWaitForWindowExposed(made.get());
        return made;
    }

private Q_SLOTS:
    void initTestCase() { widgets::common::applyTheme(*qApp, widgets::common::ThemeKind::Light); }

    void groupsHaveHeads()
    {
        const auto p = panel();
        DocumentsModel &model = *p->model();
        QCOMPARE(model.rowCount(), 10);
        QVERIFY(model.group(model.index(0)));
        QCOMPARE(model.group(model.index(0))->total, 6);
        QCOMPARE(model.document(model.index(1))->id, DocumentId{1});
        QCOMPARE(model.group(model.index(7))->name, QStringLiteral("Economia"));
        QCOMPARE(model.indexOf(DocumentId{8}).row(), 9);
        p->setCurrent(DocumentId{1});
        const QString folder = qEnvironmentVariable("CHIOSA_PICTURES");
        if (!folder.isEmpty())
            p->grab().save(QDir(folder).filePath(QStringLiteral("documents.png")));
    }

    void opensByKeyAndMouse()
    {
        const auto p = panel();
        QSignalSpy opened(p.get(), &DocumentsPanel::openRequested);
        p->setCurrent(DocumentId{2});
        QCOMPARE(opened.count(), 0);
        p->list()->setFocus();
        QTest::keyClick(p->list(), Qt::Key_Down);
        QTest::keyClick(p->list(), Qt::Key_Return);
        QCOMPARE(opened.count(), 1);
        QCOMPARE(qvariant_cast<DocumentId>(opened.takeFirst().constFirst()), DocumentId{3});
        const QRect at = p->list()->visualRect(p->model()->indexOf(DocumentId{5}));
        QTest::mouseClick(p->list()->viewport(), Qt::LeftButton, {}, at.center());
        QCOMPARE(qvariant_cast<DocumentId>(opened.takeFirst().constFirst()), DocumentId{5});
    }

    void groupsFoldByKey()
    {
        const auto p = panel();
        p->list()->setFocus();
        p->list()->setCurrentIndex(p->model()->index(0));
        QTest::keyClick(p->list(), Qt::Key_Left);
        QCOMPARE(p->model()->rowCount(), 4);
        QVERIFY(p->model()->isCollapsed(QStringLiteral("Esteri")));
        QVERIFY(!p->model()->indexOf(DocumentId{1}).isValid());
        QTest::keyClick(p->list(), Qt::Key_Right);
        QCOMPARE(p->model()->rowCount(), 10);
    }

    void searchesTitlesAndTakesWhatTheTextHas()
    {
        const auto p = panel();
        QSignalSpy searched(p.get(), &DocumentsPanel::searched);
        auto *field = p->findChild<QLineEdit *>();
        p->focusSearch();
        QTest::keyClicks(field, QStringLiteral("DAMM"));
        QCOMPARE(p->model()->shown(), 1);
        QCOMPARE(searched.last().first().toString(), QStringLiteral("DAMM"));
        p->setFound(QSet<DocumentId>{DocumentId{3}, DocumentId{7}});
        QCOMPARE(p->model()->shown(), 3);
        QTest::keyClick(field, Qt::Key_Escape);
        QCOMPARE(p->model()->shown(), 8);
        QTest::keyClicks(field, QStringLiteral("no such words"));
        QCOMPARE(p->model()->shown(), 0);
        QVERIFY(!p->list()->isVisible());
    }

    void foldsToARailAndComesBack()
    {
        auto *inside = panel().release();
        FoldingDocuments dock(*inside);
        dock.resize(240, 400);
        dock.show();
        auto *rail = dock.findChild<DocumentsRail *>();
        QVERIFY(rail);
        inside->setQueueCount(7);
        QVERIFY(!rail->isVisible());
        QSignalSpy folds(&dock, &FoldingDocuments::foldChanged);
        dock.setFolded(true);
        QVERIFY(rail->isVisible() && !inside->isVisible());
        QCOMPARE(dock.maximumWidth(), widgets::common::lengths::rail);
        QStringList names;
        const QList<QAbstractButton *> buttons = rail->findChildren<QAbstractButton *>();
        for (const QAbstractButton *button : buttons)
            names << button->accessibleName();
        QCOMPARE(names.size(), 3);
        QVERIFY2(names[0].contains(QLatin1Char('8')) && names[1].contains(QLatin1Char('7')), qPrintable(names.join(QLatin1Char('|'))));
        QTest::keyClick(buttons[1], Qt::Key_Space); // to decide
        QVERIFY(!dock.isFolded() && inside->isVisible() && inside->showsQueue());
        dock.setFolded(true);
        QTest::mouseClick(buttons[0], Qt::LeftButton);
        QVERIFY(!dock.isFolded() && !inside->showsQueue());
        dock.setFolded(true);
        inside->focusSearch(); // Ctrl+Shift+F reaches the field also from the rail
        QVERIFY(!dock.isFolded());
        QCOMPARE(folds.count(), 6);
    }

    void filters_data()
    {
        QTest::addColumn<int>("show");
        QTest::addColumn<QString>("language");
        QTest::addColumn<int>("expected");
        QTest::newRow("all") << int(Show::Everything) << QString() << 8;
        QTest::newRow("pending") << int(Show::Pending) << QString() << 6;
        QTest::newRow("done") << int(Show::Done) << QString() << 2;
        QTest::newRow("new") << int(Show::New) << QString() << 3;
        QTest::newRow("in progress, Italian") << int(Show::InProgress) << QStringLiteral("it") << 2;
        QTest::newRow("postponed") << int(Show::Postponed) << QString() << 0;
    }
    void filters()
    {
        QFETCH(int, show);
        QFETCH(QString, language);
        QFETCH(int, expected);
        DocumentsModel model;
        model.setRows(rows());
        Filter filter;
        filter.show = Show(show);
        filter.language = language;
        model.setFilter(filter);
        QCOMPARE(model.shown(), expected);
    }

    void oneRowChanges()
    {
        const auto p = panel();
        QSignalSpy reset(p->model(), &QAbstractItemModel::modelReset), changed(p->model(), &QAbstractItemModel::dataChanged);
        DocumentRow next = rows()[1];
        next.open = 30;
        p->update(next);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(reset.count(), 0);
        p->update(next); // the same again
        QCOMPARE(changed.count(), 1);
    }

    void selectionSurvivesNewRows()
    {
        const auto p = panel();
        p->setCurrent(DocumentId{4});
        auto more = rows();
        more.insert(more.begin(), row(99, "One more", "en", Status::New, 0, 3));
        p->setRows(more);
        QCOMPARE(p->current(), DocumentId{4});
    }

    void keysForSeveral()
    {
        const auto p = panel();
        QSignalSpy removed(p.get(), &DocumentsPanel::removeRequested), renamed(p.get(), &DocumentsPanel::renameRequested);
        p->list()->setFocus();
        p->setCurrent(DocumentId{1});
        QTest::keyClick(p->list(), Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(p->selected().size(), 2);
        QTest::keyClick(p->list(), Qt::Key_Delete);
        QCOMPARE(removed.count(), 1);
        QTest::keyClick(p->list(), Qt::Key_F2);
        QCOMPARE(renamed.count(), 1);
    }

    void tabs()
    {
        const auto p = panel();
        QSignalSpy page(p.get(), &DocumentsPanel::pageChanged);
        auto *queue = new QLabel(QStringLiteral("queue"));
        p->setQueue(queue);
        QVERIFY(!queue->isVisible());
        p->showQueue();
        QVERIFY(queue->isVisible());
        QCOMPARE(page.count(), 1);
        p->focusSearch();
        QVERIFY(!p->showsQueue());
    }

    void isSpoken()
    {
        const auto p = panel();
        const QModelIndex at = p->model()->indexOf(DocumentId{1});
        QCOMPARE(at.data(Qt::AccessibleTextRole).toString(),
                 QStringLiteral("La diga di Valfosca: chiusa la strada per due settimane, Italian, in progress, 18 to decide"));
        QAccessibleInterface *list = QAccessible::queryAccessibleInterface(p->list());
        QVERIFY(list && list->childCount() == 10);
        QCOMPARE(list->child(1)->text(QAccessible::Name), at.data(Qt::AccessibleTextRole).toString());
        DocumentsRail rail;
        rail.setCounts(124, 18);
        for (const auto *button : rail.findChildren<QAbstractButton *>())
            QVERIFY(!button->accessibleName().isEmpty());
    }

    void aHundredThousandRows()
    {
        std::vector<DocumentRow> many;
        for (quint64 i = 1; i <= 100000; ++i)
            many.push_back(row(i, "Article", i % 3 ? "it" : "en", i % 5 ? Status::New : Status::Done, 0.5, int(i % 60), i % 2 ? "A" : "B"));
        for (size_t i = 0; i < many.size(); ++i)
            many[i].title = QStringLiteral("Article number %1 about something").arg(i);
        const auto p = panel();
        QElapsedTimer timer;
        timer.start();
        p->setRows(many);
        const qint64 set = timer.restart();
        p->findChild<QLineEdit *>()->setText(QStringLiteral("number 777"));
        const qint64 search = timer.restart();
        QCOMPARE(p->model()->shown(), 111);
        p->findChild<QLineEdit *>()->clear();
        p->setCurrent(DocumentId{77777});
        timer.restart();
        for (int i = 0; i < 50; ++i) {
            p->list()->verticalScrollBar()->setValue(i * 50000);
            (void)p->list()->viewport()->grab();
        }
        const double frame = double(timer.elapsed()) / 50;
        qInfo() << "set" << set << "ms, search" << search << "ms, frame" << frame << "ms";
        QVERIFY2(frame < 100, "a frame must not depend on the number of rows"); // wide, for machines that are busy
    }

    void emptySaysWhatWillBeHere()
    {
        DocumentsPanel p;
        p.resize(252, 400);
        p.show();
        const auto labels = p.findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(),
                            [](const QLabel *l) { return l->isVisible() && l->text().startsWith(u"Articles will be listed"); }));
        QVERIFY(!p.list()->isVisible());
    }
};

QTEST_MAIN(TestDocuments)
#include "tst_documents.moc"
