// A watched folder: what is new comes in once, what is still being written waits, and all of it is known again after opening.
#include "app/workspace/folder_watch.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace workspace;

class TestFolderWatch : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;
    QString watched_;
    static constexpr int patience = 15000; // ms
    static constexpr FolderWatch::Pace quick{150, 300};

    void write(const QString &name, const QByteArray &bytes, QIODevice::OpenMode how = QIODevice::WriteOnly) const
    {
        const QString path = watched_ + QLatin1Char('/') + name;
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        if (!file.open(how) || file.write(bytes) != bytes.size())
            qFatal("cannot write");
    }
    static QStringList names(const QSignalSpy &arrived)
    {
        QStringList all;
        for (const QList<QVariant> &one : arrived) {
            for (const QString &path : one[0].toStringList())
                all.append(QFileInfo(path).fileName());
        }
        all.sort();
        return all;
    }

private Q_SLOTS:
    void init()
    {
        static int round = 0;
        watched_ = folder_.filePath(QStringLiteral("watched%1").arg(++round));
        QDir().mkpath(watched_);
    }

    void whatIsThereAndWhatComesIsTold()
    {
        Workspace w;
        QVERIFY(w.create(watched_ + QStringLiteral(".chiosa"), {}));
        FolderWatch watch(w, quick);
        QSignalSpy arrived(&watch, &FolderWatch::arrived);
        write(QStringLiteral("a.txt"), "Ada.");
        write(QStringLiteral("b.unknown"), "x");
        write(QStringLiteral("empty.txt"), "");
        watch.watch(watched_);
        QTRY_COMPARE_WITH_TIMEOUT(names(arrived), QStringList{QStringLiteral("a.txt")}, patience);
        write(QStringLiteral("sub/c.jsonl"), "{}\n");
        QTRY_COMPARE_WITH_TIMEOUT(names(arrived).size(), 2, patience);
        QTest::qWait(1000);
        QCOMPARE(names(arrived), QStringList({QStringLiteral("a.txt"), QStringLiteral("c.jsonl")})); // each once
        write(QStringLiteral("a.txt"), "Ada e Bea.");
        QTRY_COMPARE_WITH_TIMEOUT(names(arrived).size(), 3, patience); // changed
    }

    void whatIsStillBeingWrittenWaits()
    {
        Workspace w;
        QVERIFY(w.create(watched_ + QStringLiteral(".chiosa"), {}));
        FolderWatch watch(w, {400, 400});
        QSignalSpy arrived(&watch, &FolderWatch::arrived);
        watch.watch(watched_);
        for (int i = 0; i < 40; ++i) {
            write(QStringLiteral("slow.txt"), "ancora ", QIODevice::Append);
            QTest::qWait(50);
            QVERIFY(arrived.isEmpty());
        }
        QTRY_COMPARE_WITH_TIMEOUT(names(arrived), QStringList{QStringLiteral("slow.txt")}, patience);
        QCOMPARE(QFileInfo(watched_ + QStringLiteral("/slow.txt")).size(), 40 * 7);
    }

    void theProjectRemembers()
    {
        const QString project = watched_ + QStringLiteral(".chiosa");
        write(QStringLiteral("a.txt"), "Ada.");
        {
            Workspace w;
            QVERIFY(w.create(project, {}));
            FolderWatch watch(w, quick);
            QSignalSpy arrived(&watch, &FolderWatch::arrived);
            watch.watch(watched_);
            QTRY_COMPARE_WITH_TIMEOUT(arrived.size(), 1, patience);
        }
        {
            Workspace w;
            FolderWatch watch(w, quick);
            QSignalSpy arrived(&watch, &FolderWatch::arrived);
            QVERIFY(w.open(project));
            QCOMPARE(watch.folder(), QFileInfo(watched_).absoluteFilePath());
            write(QStringLiteral("b.txt"), "Bea.");
            QTRY_COMPARE_WITH_TIMEOUT(arrived.size(), 1, patience);
            QCOMPARE(names(arrived), QStringList{QStringLiteral("b.txt")});
            QVERIFY(QDir(watched_).removeRecursively());
            QTRY_VERIFY_WITH_TIMEOUT(watch.isMissing(), patience);
            watch.stop();
            QCOMPARE(watch.folder(), QString());
        }
        Workspace w;
        FolderWatch watch(w, quick);
        QVERIFY(w.open(project));
        QCOMPARE(watch.folder(), QString());
    }
};

QTEST_GUILESS_MAIN(TestFolderWatch)
#include "tst_folder_watch.moc"
