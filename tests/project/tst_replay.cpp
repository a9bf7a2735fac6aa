// The law of the file: the journal, replayed from nothing, leads to what the rows say, and both are what the editor holds in memory.
#include "tests/project/random_edits.h"

#include "app/base/resources.h"

#include <QTemporaryDir>
#include <QTest>

using namespace project_tests;
using project::Store;

class Replay : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void randomEdits_data();
    void randomEdits();
};

void Replay::randomEdits_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 6; ++seed)
        QTest::addRow("seed %u", seed) << seed;
    const quint32 fresh = QRandomGenerator::global()->generate();
    QTest::addRow("fresh seed %u", fresh) << fresh;
}

void Replay::randomEdits()
{
    QFETCH(quint32, seed);
    qInfo() << "seed" << seed;
    const QTemporaryDir folder(temporaryTemplate());
    const QString path = folder.filePath(QStringLiteral("a.chiosa"));
    RandomEdits edits(seed);
    auto created = Store::create(path, newsTagSet());
    QVERIFY2(created, qPrintable(created ? QString() : created.error().text()));
    std::unique_ptr<Store> store = *std::move(created);
    int refused = 0;
    for (int session = 0; session < 4; ++session) {
        auto editor = editorOn(*store, session % 2 == 0 ? QStringLiteral("ada") : QStringLiteral("bruno"));
        QVERIFY(editor);
        const auto articles = store->articles();
        QVERIFY(articles);
        for (const project::ArticleSummary &article : *articles) {
            const auto loaded = editor->ensureLoaded(article.id);
            QVERIFY2(loaded, qPrintable(loaded ? QString() : loaded.error().text()));
        }
        for (int i = 0; i < 150; ++i) {
            const int what = edits.random().bounded(12);
            refused += what == 0 ? !edits.machine(*editor)
                : what == 1      ? !editor->undo()
                : what == 2      ? !editor->redo()
                                 : !edits.step(*editor);
        }
        QVERIFY(store->flush());
        QVERIFY(editor->pending().empty());
        const auto rows = wholeState(*store);
        QVERIFY2(rows, qPrintable(rows ? QString() : rows.error().text()));
        QCOMPARE(bytesOf(*rows), bytesOf(editor->state()));
        const auto journal = replayed(*store);
        QVERIFY2(journal, qPrintable(journal ? QString() : journal.error().text()));
        QCOMPARE(bytesOf(*journal), bytesOf(*rows));
        const auto report = store->check();
        QVERIFY(report);
        for (const project::Finding &finding : report->findings) {
            qInfo() << finding.words << base::idText(finding.document.value) << base::idText(finding.id);
            // What an edit leaves pointing nowhere is the matter of its own tests: the file keeps what it is given.
            QVERIFY(finding.kind == project::Finding::Kind::Reference);
        }
        QVERIFY(store->close());
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList(QStringLiteral("a.chiosa")));
        auto again = Store::open(path);
        QVERIFY2(again, qPrintable(again ? QString() : again.error().text()));
        store = *std::move(again);
    }
    QVERIFY2(refused < 400, "too much was refused for this to test anything");
    QVERIFY(store->last() > 100);
}

QTEST_GUILESS_MAIN(Replay)
#include "tst_replay.moc"
