// The power goes while a project is being edited, opened, closed: whatever part of the unsynced writes is lost, no damaged project, no
// acknowledged edit lost.
#include "tests/crash/failing_disk.h"
#include "tests/crash/survivor.h"
#include "tests/project/random_edits.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>

using namespace project_tests;
using crash::Files;
using project::Store;

namespace {

struct Cut {
    Files left;
    editing::Sequence acknowledged = 0;
};

// Edits a project in a folder; at chosen operations notes what a power cut would leave.
class Session {
public:
    Session(const QString &folder, quint32 seed) : folder_(folder), random_(seed), edits_(seed) { edits_.setArticleLimit(4); }

    bool run(int cuts)
    {
        auto created = Store::create(folder_ + QStringLiteral("/a.chiosa"), newsTagSet());
        if (!created)
            return false;
        store_ = *std::move(created);
        next_ = 1 + random_.bounded(30);
        wanted_ = size_t(cuts);
        crash::watchDisk([this](qint64 operation) { look(operation); });
        bool fine = true;
        while (fine && cuts_.size() < wanted_)
            fine = oneSitting();
        crash::watchDisk({});
        return fine;
    }
    const std::vector<Cut> &cuts() const { return cuts_; }
    const std::map<editing::Sequence, quint64> &entries() const { return promise_; }

private:
    void look(qint64 operation) // on the writer's thread
    {
        if (operation < next_ || cuts_.size() >= wanted_)
            return;
        next_ = operation + 1 + random_.bounded(60);
        cuts_.push_back({crash::afterPowerCut(folder_, random_), acknowledged_});
    }

    bool oneSitting()
    {
        auto editor = editorOn(*store_, QStringLiteral("ada"));
        const auto articles = store_->articles();
        for (const project::ArticleSummary &article : *articles)
            static_cast<void>(editor->ensureLoaded(article.id));
        for (int i = 0; i < 40; ++i) {
            static_cast<void>(i % 7 == 3 ? edits_.machine(*editor) : edits_.step(*editor));
            while (noted_ < store_->last()) {
                ++noted_;
                promise_[noted_] = crash::fingerprint(*store_->entry(noted_));
            }
            if (edits_.random().bounded(3) == 0 && store_->flush())
                acknowledged_ = store_->last();
        }
        editor.reset();
        if (edits_.random().bounded(2) == 0)
            static_cast<void>(project::Connection::open(store_->path(), project::Connection::Access::Write)
                                  ->run(QStringLiteral("PRAGMA wal_checkpoint(RESTART)")));
        if (!store_->close())
            return false;
        acknowledged_ = noted_;
        auto again = Store::open(folder_ + QStringLiteral("/a.chiosa"));
        if (!again)
            return false;
        store_ = *std::move(again);
        return true;
    }

    QString folder_;
    QRandomGenerator random_; // of the disk: used on the writer's thread alone
    RandomEdits edits_;
    std::unique_ptr<Store> store_;
    std::atomic<editing::Sequence> acknowledged_ = 1;
    editing::Sequence noted_ = 1;
    std::map<editing::Sequence, quint64> promise_;
    std::vector<Cut> cuts_;
    qint64 next_ = 0;
    size_t wanted_ = 0;
};

} // namespace

class PowerLoss : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { crash::installFailingDisk(); }
    void atAnyMoment();
    void theDiskForgetsWhatWasNotFlushed();
};

void PowerLoss::atAnyMoment()
{
    const int runs = qEnvironmentVariableIntValue("CHIOSA_CRASH_RUNS") > 0 ? qEnvironmentVariableIntValue("CHIOSA_CRASH_RUNS") : 200;
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo() << "seed" << seed << "runs" << runs;
    QRandomGenerator random(seed);
    int done = 0, withWal = 0, withJournal = 0;
    while (done < runs) {
        const QTemporaryDir folder(temporaryTemplate());
        Session session(folder.path(), random.generate());
        QVERIFY(session.run(25));
        for (const Cut &cut : session.cuts()) {
            const QTemporaryDir after(temporaryTemplate());
            for (const auto &[path, content] : cut.left) {
                QFile file(after.filePath(QFileInfo(path).fileName()));
                QVERIFY(file.open(QIODevice::WriteOnly));
                QCOMPARE(file.write(content), content.size());
                withWal += path.endsWith(QStringLiteral("/a.chiosa-wal")) && !content.isEmpty();
                withJournal += path.endsWith(QStringLiteral("/a.chiosa-journal")) && !content.isEmpty();
            }
            const QString wrong = crash::whatIsWrong(after.filePath(QStringLiteral("a.chiosa")), {cut.acknowledged, session.entries()});
            QVERIFY2(wrong.isEmpty(), qPrintable(QStringLiteral("cut %1: %2").arg(done).arg(wrong)));
            ++done;
        }
    }
    qInfo() << "cut" << done << "times; a -wal was left" << withWal << "times, a -journal" << withJournal << "times";
    QVERIFY(withWal > done / 4);
}

// The instrument itself: without a flush, an edit must be able to get lost, or the test above shows nothing.
void PowerLoss::theDiskForgetsWhatWasNotFlushed()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("x.db"));
    auto connection = project::Connection::open(path, project::Connection::Access::Create);
    QVERIFY(connection->script({QStringLiteral("PRAGMA synchronous=FULL"), QStringLiteral("CREATE TABLE t(a)"),
                                QStringLiteral("PRAGMA synchronous=OFF"), QStringLiteral("INSERT INTO t VALUES('not flushed')")}));
    QRandomGenerator random(1);
    int lost = 0, kept = 0;
    for (int i = 0; i < 100; ++i) {
        const Files left = crash::afterPowerCut(folder.path(), random);
        (left.at(path).contains("not flushed") ? kept : lost) += 1;
    }
    QVERIFY(lost > 10);
    QVERIFY(kept > 10);
}

QTEST_GUILESS_MAIN(PowerLoss)
#include "tst_power_loss.moc"
