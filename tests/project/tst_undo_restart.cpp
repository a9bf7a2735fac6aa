// Undo without limit: ten thousand random steps over several articles, a machine in between, the program closed and opened in the middle;
// undone to the first, everything is as it was to the byte, and redone it is as it had become.
#include "tests/project/random_edits.h"

#include <QTemporaryDir>
#include <QTest>

using namespace project_tests;
using project::Store;

class UndoRestart : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tenThousandSteps_data();
    void tenThousandSteps();

private:
    bool open();
    bool steps(RandomEdits &edits, int count, bool withMachine);
    bool turnAll(bool back);
    bool isOnDisk();
    bool isAs(const State &other, bool withSuggestions = true) const
    {
        return bytesOf(editor_->state(), withSuggestions) == bytesOf(other, withSuggestions);
    }

    bool canUndo() const { return store_->heads(QStringLiteral("ada")).undo != floor_ && editor_->canUndo(); }

    QString path_;
    editing::Sequence floor_ = 0; // the entry that everything begins with
    std::unique_ptr<Store> store_;
    std::unique_ptr<Editor> editor_;
};

bool UndoRestart::open()
{
    editor_.reset();
    store_.reset();
    auto store = QFile::exists(path_) ? Store::open(path_) : Store::create(path_, newsTagSet());
    if (!store) {
        qWarning() << store.error().text();
        return false;
    }
    store_ = *std::move(store);
    editor_ = editorOn(*store_, QStringLiteral("ada"));
    const auto articles = store_->articles();
    for (const project::ArticleSummary &article : *articles) {
        if (const auto loaded = editor_->ensureLoaded(article.id); !loaded) {
            qWarning() << loaded.error().text();
            return false;
        }
    }
    return editor_->perform(Transaction()).has_value();
}

bool UndoRestart::steps(RandomEdits &edits, int count, bool withMachine)
{
    int done = 0;
    for (int i = 0; i < count; ++i) {
        const int what = edits.random().bounded(20);
        if (what == 0 && withMachine)
            done += edits.machine(*editor_).has_value();
        else if (what <= 2)
            done += canUndo() && editor_->undo();
        else if (what == 3)
            done += editor_->redo().has_value();
        else
            done += edits.step(*editor_).has_value();
    }
    return done > count / 3;
}

bool UndoRestart::turnAll(bool back)
{
    while (back ? canUndo() : editor_->canRedo()) {
        const auto turned = back ? editor_->undo() : editor_->redo();
        if (!turned) {
            qWarning() << turned.error().text();
            return false;
        }
    }
    return true;
}

bool UndoRestart::isOnDisk()
{
    if (!store_->flush() || !editor_->pending().empty())
        return false;
    const auto rows = wholeState(*store_);
    const auto journal = replayed(*store_);
    const auto report = store_->check();
    return rows && journal && report && bytesOf(*rows) == bytesOf(editor_->state()) && bytesOf(*journal) == bytesOf(editor_->state())
        && std::all_of(report->findings.begin(), report->findings.end(),
                       [](const project::Finding &finding) { return finding.kind == project::Finding::Kind::Reference; });
}

void UndoRestart::tenThousandSteps_data()
{
    QTest::addColumn<bool>("withMachine");
    QTest::addColumn<int>("count");
    QTest::newRow("a person alone, 2,000 steps") << false << 2000;
    QTest::newRow("a machine in between, 10,000 steps") << true << 10000;
}

void UndoRestart::tenThousandSteps()
{
    QFETCH(bool, withMachine);
    QFETCH(int, count);
    bool isAgain = false; // CHIOSA_SEED=… repeats a run
    const quint32 told = qEnvironmentVariable("CHIOSA_SEED").toUInt(&isAgain);
    const quint32 seed = isAgain ? told : QRandomGenerator::global()->generate();
    qInfo() << "seed" << seed;
    const QTemporaryDir folder(temporaryTemplate());
    path_ = folder.filePath(QStringLiteral("a.chiosa"));
    RandomEdits edits(seed);
    QVERIFY(open());
    for (int i = 0; i < 4; ++i)
        QVERIFY(edits.addArticle(*editor_));
    floor_ = store_->last();
    const State first = editor_->state();

    QVERIFY(steps(edits, count / 2, withMachine));
    const QByteArray middle = bytesOf(editor_->state());
    QVERIFY(open());
    QCOMPARE(bytesOf(editor_->state()), middle);
    QVERIFY(steps(edits, count / 2, withMachine));
    QVERIFY(edits.addArticle(*editor_)); // nothing is left to be redone now
    const State last = editor_->state();
    QVERIFY(isOnDisk());

    QVERIFY(turnAll(true));
    // What the machine suggested is not the person's to undo: with it, all that was decided is compared.
    QVERIFY2(isAs(first, !withMachine), qPrintable(difference(editor_->state(), first, !withMachine)));
    QVERIFY(open());
    QVERIFY(turnAll(false));
    QVERIFY2(isAs(last), qPrintable(difference(editor_->state(), last)));
    QVERIFY(turnAll(true));
    QVERIFY2(isAs(first, !withMachine), qPrintable(difference(editor_->state(), first, !withMachine)));
    QVERIFY(isOnDisk());
    qInfo() << "journal entries" << store_->last();
    editor_.reset();
    store_.reset();
}

QTEST_GUILESS_MAIN(UndoRestart)
#include "tst_undo_restart.moc"
