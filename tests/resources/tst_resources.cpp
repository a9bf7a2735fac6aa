// The program's data as it is compiled in: every file of resources/ is there, to the byte, without a folder beside the program.
#include "app/base/resources.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QTest>

class Resources : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qunsetenv("CHIOSA_RESOURCES"); }
    void everyFileIsCompiledIn();
    void saysWhatIsNotThere();
    void translationsAreCompiledIn();
};

void Resources::everyFileIsCompiledIn()
{
    const QDir source(QStringLiteral(CHIOSA_SOURCE_DIR "/resources"));
    int files = 0;
    qint64 read = 0, nanoseconds = 0;
    QDirIterator all(source.path(), {QStringLiteral("*.json"), QStringLiteral("*.tsv"), QStringLiteral("*.txt")}, QDir::Files,
                     QDirIterator::Subdirectories);
    while (all.hasNext()) {
        QFile file(all.next());
        const QString name = source.relativeFilePath(file.fileName());
        if (name.contains(QLatin1String("tools/")) || name.endsWith(QLatin1String("CMakeLists.txt")))
            continue;
        QVERIFY2(file.open(QIODevice::ReadOnly), qUtf8Printable(name));
        QVERIFY2(base::resourcePath(name).startsWith(QLatin1String(":/resources/")), qUtf8Printable(base::resourcePath(name)));
        QElapsedTimer timer;
        timer.start();
        const base::Result<QByteArray> compiledIn = base::resource(name);
        nanoseconds += timer.nsecsElapsed();
        QVERIFY2(compiledIn, qUtf8Printable(name));
        QVERIFY2(*compiledIn == file.readAll(), qUtf8Printable(name));
        read += compiledIn->size();
        ++files;
    }
    QVERIFY(files > 10);
    qInfo() << files << "files," << read << "bytes, read in" << double(nanoseconds) / 1e6 << "ms";
}

void Resources::saysWhatIsNotThere()
{
    const base::Result<QByteArray> nothing = base::resource(QStringLiteral("no/such.file"));
    QVERIFY(!nothing);
    QCOMPARE(nothing.error().kind, base::Error::Kind::Io);
    QVERIFY(nothing.error().where.contains(QLatin1String("no/such.file")));
}

void Resources::translationsAreCompiledIn()
{
    QVERIFY(QFile(QStringLiteral(":/translations/chiosa_it.qm")).size() > 0);
    QVERIFY(QFile(QStringLiteral(":/translations/chiosa_en.qm")).size() > 0);
}

QTEST_GUILESS_MAIN(Resources)
#include "tst_resources.moc"
