// Files out: whole after commit, gone without it, folders with them; what stood there stays until then.
#include "app/formats/files.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QIODevice>
#include <QTemporaryDir>
#include <QTest>

using namespace formats;

class TestFiles : public QObject {
    Q_OBJECT

    static QStringList below(const QString &folder)
    {
        QStringList found;
        for (QDirIterator all(folder, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDirIterator::Subdirectories); all.hasNext();)
            found << QDir(folder).relativeFilePath(all.next());
        found.sort();
        return found;
    }
    static QByteArray contents(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(none)");
    }

private Q_SLOTS:
    void nothingIsThereWithoutCommit()
    {
        const QTemporaryDir folder;
        {
            DiskOutput output(folder.filePath(QStringLiteral("a/b")));
            QVERIFY(output.write(QStringLiteral("c/one.txt"), "1"));
            QVERIFY(output.write(QStringLiteral("two.txt"), "2"));
            const auto stream = output.stream(QStringLiteral("three.txt"));
            QVERIFY(stream);
            (*stream)->write("3");
            QVERIFY(!QFile::exists(folder.filePath(QStringLiteral("a/b/two.txt"))));
        }
        QCOMPARE(below(folder.path()), QStringList());
    }

    void allIsThereAfterIt()
    {
        const QTemporaryDir folder;
        DiskOutput output(folder.filePath(QStringLiteral("a")));
        QVERIFY(output.write(QStringLiteral("c/one.txt"), "first"));
        QVERIFY(output.write(QStringLiteral("c/one.txt"), "1"));
        const auto stream = output.stream(QStringLiteral("three.txt"));
        QVERIFY(stream);
        (*stream)->write("3");
        QVERIFY(output.commit());
        QCOMPARE(below(folder.path()).join(QLatin1Char(' ')), QStringLiteral("a a/c a/c/one.txt a/three.txt"));
        QCOMPARE(contents(folder.filePath(QStringLiteral("a/c/one.txt"))), QByteArray("1"));
        QCOMPARE(contents(folder.filePath(QStringLiteral("a/three.txt"))), QByteArray("3"));
    }

    void whatStoodThereStaysUntilThen()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("one.txt"));
        QFile old(path);
        QVERIFY(old.open(QIODevice::WriteOnly));
        old.write("old");
        old.close();
        {
            DiskOutput output(folder.path());
            QVERIFY(output.write(QStringLiteral("one.txt"), "new"));
            QCOMPARE(contents(path), QByteArray("old"));
        }
        QCOMPARE(contents(path), QByteArray("old"));
        DiskOutput output(folder.path());
        QVERIFY(output.write(QStringLiteral("one.txt"), "new"));
        QVERIFY(output.commit());
        QCOMPARE(contents(path), QByteArray("new"));
        QCOMPARE(below(folder.path()), QStringList{QStringLiteral("one.txt")});
    }

    void whatCannotBeWrittenIsSaidWithItsPlace()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("file")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        DiskOutput output(folder.filePath(QStringLiteral("file/below")));
        const auto written = output.write(QStringLiteral("a.txt"), "1");
        QVERIFY(!written);
        QCOMPARE(written.error().kind, base::Error::Kind::Io);
        QVERIFY(written.error().where.contains(QStringLiteral("file/below")));
    }
};

QTEST_GUILESS_MAIN(TestFiles)
#include "tst_files.moc"
