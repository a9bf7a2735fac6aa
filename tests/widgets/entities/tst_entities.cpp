// The dock of entities: order, filter, renaming in place, merging by key and by dropping, what it says aloud.
#include "widgets/common/theme.h"
#include "widgets/entities/panel.h"

#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

using namespace widgets::entities;
using annotation::EntityId;

namespace {

std::vector<EntityRow> rows()
{
    return {{EntityId{1}, QStringLiteral("PER"), QStringLiteral("Carla Brenni"), QStringLiteral("Q9001"), 3, 40, false},
            {EntityId{2}, QStringLiteral("LOC"), QStringLiteral("Valfosca"), {}, 7, 0, false},
            {EntityId{3}, QStringLiteral("ORG"), QStringLiteral("Edilponte"), {}, 2, 90, true},
            {EntityId{4}, QStringLiteral("PER"), QStringLiteral("anna Lanz"), {}, 1, 200, false},
            {EntityId{5}, QStringLiteral("NEV"), QStringLiteral("Onda 25, the long flood drill of the whole valley"), {}, 1, 10, false}};
}

QStringList names(const EntitiesModel &model)
{
    QStringList all;
    for (int i = 0; i < model.rowCount(); ++i)
        all << model.index(i).data().toString().section(u' ', 0, 0);
    return all;
}

} // namespace

class TestEntities : public QObject {
    Q_OBJECT
private:
    std::unique_ptr<EntitiesPanel> panel()
    {
        auto made = std::make_unique<EntitiesPanel>();
        made->resize(332, 320);
        made->setRows(rows());
        made->show();
        made->list()->setFocus();
        (void)QTest::qWaitForWindowExposed(made.get());
        return made;
    }

private Q_SLOTS:
    void initTestCase() { widgets::common::applyTheme(*qApp, widgets::common::ThemeKind::Light); }

    void orders()
    {
        EntitiesModel model;
        model.setRows(rows());
        QCOMPARE(names(model).join(u' '), QStringLiteral("Valfosca Onda Carla Edilponte anna"));
        model.setOrder(Order::ByName);
        QCOMPARE(names(model).join(u' '), QStringLiteral("anna Carla Edilponte Onda Valfosca"));
        model.setOrder(Order::ByMentions);
        QCOMPARE(names(model).constFirst(), QStringLiteral("Valfosca"));
        model.setOrder(Order::ByTag);
        QCOMPARE(names(model).join(u' '), QStringLiteral("Valfosca Onda Edilponte anna Carla"));
        model.setFilter(QStringLiteral("LANZ"));
        QCOMPARE(names(model).join(u' '), QStringLiteral("anna"));
        model.setFilter(QStringLiteral("q9001"));
        QCOMPARE(names(model).join(u' '), QStringLiteral("Carla"));
    }

    void choosingTells()
    {
        const auto p = panel();
        QSignalSpy chosen(p.get(), &EntitiesPanel::chosen), next(p.get(), &EntitiesPanel::nextMentionRequested);
        p->select(EntityId{1});
        QCOMPARE(chosen.count(), 0); // no echo
        QTest::keyClick(p->list(), Qt::Key_Down);
        QCOMPARE(chosen.count(), 1);
        QTest::keyClick(p->list(), Qt::Key_Return);
        QCOMPARE(next.count(), 1);
        const QString folder = qEnvironmentVariable("CHIOSA_PICTURES");
        if (!folder.isEmpty())
            p->grab().save(QDir(folder).filePath(QStringLiteral("entities.png")));
    }

    void renamesInPlace()
    {
        const auto p = panel();
        QSignalSpy renamed(p.get(), &EntitiesPanel::renameRequested);
        p->select(EntityId{2});
        QTest::keyClick(p->list(), Qt::Key_F2);
        auto *editor = p->list()->viewport()->findChild<QLineEdit *>();
        QVERIFY(editor);
        QCOMPARE(editor->text(), QStringLiteral("Valfosca"));
        editor->setText(QStringLiteral("Valfosca di Sopra"));
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE(renamed.count(), 1); // the delegate commits when the key is through
        QCOMPARE(renamed.first().at(1).toString(), QStringLiteral("Valfosca di Sopra"));
        QCOMPARE(p->model()->entity(p->model()->indexOf(EntityId{2}))->name, QStringLiteral("Valfosca")); // until the rows come back
    }

    void mergesByKeyAndByDrop()
    {
        const auto p = panel();
        QSignalSpy merged(p.get(), &EntitiesPanel::mergeRequested);
        QTest::keyClick(p->list(), Qt::Key_Equal);
        QCOMPARE(merged.count(), 0);
        p->select(EntityId{2});
        QTest::keyClick(p->list(), Qt::Key_Down, Qt::ShiftModifier);
        QTest::keyClick(p->list(), Qt::Key_Equal);
        QCOMPARE(merged.count(), 1);
        QCOMPARE(qvariant_cast<QList<EntityId>>(merged.first().at(0)), QList<EntityId>{EntityId{2}});
        QCOMPARE(qvariant_cast<EntityId>(merged.first().at(1)), EntityId{5});
        merged.clear();
        EntitiesModel &model = *p->model();
        const std::unique_ptr<QMimeData> data(model.mimeData({model.indexOf(EntityId{4})}));
        QVERIFY(!model.canDropMimeData(data.get(), Qt::MoveAction, -1, -1, model.indexOf(EntityId{4}))); // not on itself
        QVERIFY(!model.canDropMimeData(data.get(), Qt::MoveAction, 2, 0, {}));                           // not between two
        QVERIFY(!model.dropMimeData(data.get(), Qt::MoveAction, -1, -1, model.indexOf(EntityId{1})));
        QTRY_COMPARE(merged.count(), 1);
        QCOMPARE(qvariant_cast<EntityId>(merged.first().at(1)), EntityId{1});
    }

    void focusSurvivesRemoval()
    {
        const auto p = panel();
        p->select(EntityId{1});
        QSignalSpy chosen(p.get(), &EntitiesPanel::chosen);
        auto fewer = rows();
        fewer.erase(fewer.begin());
        p->setRows(fewer);
        QVERIFY(p->current()); // the next one takes it
        QCOMPARE(chosen.count(), 0);
    }

    void isSpoken()
    {
        const auto p = panel();
        QCOMPARE(p->model()->indexOf(EntityId{3}).data(Qt::AccessibleTextRole).toString().section(u',', 0, 2),
                 QStringLiteral("Edilponte, ORG, no id"));
    }

    void emptySaysWhatWillBeHere()
    {
        EntitiesPanel p;
        p.resize(300, 200);
        p.show();
        QVERIFY(!p.list()->isVisible());
        const auto labels = p.findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(),
                            [](const QLabel *l) { return l->isVisible() && l->text().startsWith(u"People, places"); }));
    }
};

QTEST_MAIN(TestEntities)
#include "tst_entities.moc"
