// kill -9 at any moment: no damaged project, no acknowledged edit lost.
#include "tests/crash/survivor.h"
#include "tests/project/random_edits.h"

#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using crash::Promise;

class Kill : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void atAnyMoment();

private:
    static bool run(const QStringList &arguments, int mercy, Promise &promise);
};

// Starts the analyst, kills it (or waits until it does so itself), and listens to what it said before.
bool Kill::run(const QStringList &arguments, int mercy, Promise &promise)
{
    QProcess child;
    child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    child.start(QCoreApplication::applicationDirPath() + QStringLiteral("/crash_child"), arguments);
    if (!child.waitForStarted())
        return false;
    if (mercy >= 0) {
        while (!child.canReadLine() && child.state() == QProcess::Running)
            child.waitForReadyRead(1000);
        QTest::qSleep(mercy);
        child.kill(); // SIGKILL
    }
    if (!child.waitForFinished(60000)) // one that was to die at an operation it never came to
        child.kill();
    child.waitForFinished();
    if (child.exitStatus() != QProcess::CrashExit) {
        qWarning() << "the child ended by itself:" << child.exitCode();
        return false;
    }
    promise.acknowledged = 0;
    while (child.canReadLine()) {
        const QList<QByteArray> words = child.readLine().trimmed().split(' ');
        if (words[0] == "ack")
            promise.acknowledged = std::max(promise.acknowledged, editing::Sequence(words[1].toLongLong()));
        else if (words[0] == "did" && words.size() == 3)
            promise.entries[words[1].toLongLong()] = words[2].toULongLong();
    }
    return true;
}

void Kill::atAnyMoment()
{
    const int runs = qEnvironmentVariableIntValue("CHIOSA_CRASH_RUNS") > 0 ? qEnvironmentVariableIntValue("CHIOSA_CRASH_RUNS") : 200;
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo() << "seed" << seed << "runs" << runs;
    QRandomGenerator random(seed);
    std::unique_ptr<QTemporaryDir> folder;
    Promise promise;
    qint64 acknowledged = 0, inFlight = 0, atOperations = 0;
    for (int i = 0; i < runs; ++i) {
        if (i % 20 == 0) { // the same project is killed twenty times in a row
            folder = std::make_unique<QTemporaryDir>(project_tests::temporaryTemplate());
            promise = {};
        }
        const QString path = folder->filePath(QStringLiteral("a.chiosa"));
        QStringList arguments{path, QString::number(random.generate())};
        const bool atOperation = i % 2 == 0;
        if (atOperation)
            arguments << QString::number(random.bounded(1, i % 20 == 0 ? 600 : 300));
        const editing::Sequence before = promise.acknowledged;
        QVERIFY(run(arguments, atOperation ? -1 : random.bounded(80), promise));
        promise.acknowledged = std::max(promise.acknowledged, before);
        acknowledged += promise.acknowledged - before;
        atOperations += atOperation;
        if (!QFile::exists(path)) { // killed while it was being made: then it is not there at all
            QCOMPARE(promise.acknowledged, editing::Sequence(0));
            continue;
        }
        const QString wrong = crash::whatIsWrong(path, promise);
        QVERIFY2(wrong.isEmpty(), qPrintable(QStringLiteral("run %1: %2").arg(i).arg(wrong)));
        const auto said = promise.entries.empty() ? 0 : promise.entries.rbegin()->first;
        inFlight += std::max<qint64>(0, said - promise.acknowledged);
        promise.entries.erase(promise.entries.upper_bound(promise.acknowledged), promise.entries.end()); // may be done otherwise next time
        // What reached the disk without being acknowledged stays there too.
        promise.acknowledged = std::max(promise.acknowledged, crash::lastIn(path));
    }
    qInfo() << "killed" << runs << "times, at operations" << atOperations << "; edits acknowledged" << acknowledged << ", in flight"
            << inFlight;
    QVERIFY(acknowledged > runs);
}

QTEST_GUILESS_MAIN(Kill)
#include "tst_kill.moc"
