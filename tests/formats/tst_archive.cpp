#include "app/formats/archive.h"

#include "tests/support/zip_file.h"

#include <QTest>

using namespace formats;
using support::ZipEntry;
using support::zipFile;

class TestArchive : public QObject {
    Q_OBJECT

    static QString refusal(const QByteArray &bytes, const QString &read = {}, const ArchiveLimits &limits = {})
    {
        const auto archive = Archive::open(bytes, QStringLiteral("a.zip"), limits);
        if (!archive)
            return archive.error().text();
        if (read.isEmpty())
            return {};
        const auto content = archive->bytes(read);
        return content ? QString() : content.error().text();
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!Archive::canRead())
            QSKIP("built without libzip: no archive can be read");
    }

    void reads()
    {
        const QByteArray bytes = zipFile({{QStringLiteral("word/document.xml"), "<a/>", true},
                                          {QStringLiteral("word/"), "", false},
                                          {QString::fromUtf8("città/è..txt"), QByteArray(5000, 'x'), true},
                                          {QStringLiteral("plain"), "as it is", false}});
        const auto archive = Archive::open(bytes, QStringLiteral("a.zip"));
        QVERIFY2(archive, archive ? "" : qPrintable(archive.error().text()));
        QCOMPARE(archive->names(),
                 QStringList({QStringLiteral("word/document.xml"), QString::fromUtf8("città/è..txt"), QStringLiteral("plain")}));
        QCOMPARE(archive->bytes(QStringLiteral("word/document.xml")).value_or({}), QByteArray("<a/>"));
        QCOMPARE(archive->bytes(QString::fromUtf8("città/è..txt")).value_or({}), QByteArray(5000, 'x'));
        QCOMPARE(archive->bytes(QStringLiteral("plain")).value_or({}), QByteArray("as it is"));
        QVERIFY(!archive->bytes(QStringLiteral("missing")));
    }

    void paths_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<bool>("inside");
        QTest::newRow("plain") << QStringLiteral("a/b.xml") << true;
        QTest::newRow("two dots in a name") << QStringLiteral("a/b..xml") << true;
        QTest::newRow("climbs") << QStringLiteral("../b.xml") << false;
        QTest::newRow("climbs later") << QStringLiteral("a/../../b.xml") << false;
        QTest::newRow("climbs with backslashes") << QStringLiteral("a\\..\\..\\b.xml") << false;
        QTest::newRow("absolute") << QStringLiteral("/etc/b.xml") << false;
        QTest::newRow("a share") << QStringLiteral("\\\\host\\b.xml") << false;
        QTest::newRow("a drive") << QStringLiteral("C:b.xml") << false;
        QTest::newRow("a line end") << QStringLiteral("a\nb.xml") << false;
    }
    void paths()
    {
        QFETCH(QString, path);
        QFETCH(bool, inside);
        QCOMPARE(staysInside(path), inside);
        QCOMPARE(refusal(zipFile({{QStringLiteral("good"), "x"}, {path, "x"}})).isEmpty(), inside);
    }

    void hostile()
    {
        const QByteArray zeros(8 * 1024 * 1024, '\0');
        const QString name = QStringLiteral("a");
        QVERIFY(refusal(zipFile({{name, zeros}}), name).contains(QLatin1String("trap")));
        QVERIFY(refusal(zipFile({{name, "x", false, true}})).contains(QLatin1String("link")));
        QVERIFY(refusal(zipFile({{name, "x"}, {name, "y"}})).contains(QLatin1String("twice")));
        QVERIFY(refusal(zipFile({{name, zeros.left(3000), true, false, 10}}), name, {.file = 2000}).contains(QLatin1String("larger")));
        QVERIFY(refusal(zipFile({{name, "x", true, false, 0xFFFFFFFELL}})).contains(QLatin1String("larger")));
        QVERIFY(refusal(zipFile({{name, "x"}}), {}, {.archive = 10}).contains(QLatin1String("larger")));
        std::vector<ZipEntry> many;
        for (int i = 0; i < 200; ++i)
            many.push_back({QString::number(i), "x"});
        QCOMPARE(refusal(zipFile(many)), QString());
        QVERIFY(refusal(zipFile(many), {}, {.files = 100}).contains(QLatin1String("more files")));
    }

    void broken()
    {
        QVERIFY(!refusal("PK\x03\x04 and no more").isEmpty());
        QVERIFY(!refusal({}).isEmpty());
        QByteArray bytes = zipFile({{QStringLiteral("a"), QByteArray("some words, some more words, and words"), true}});
        bytes[40] = static_cast<char>(bytes[40] ^ 0x55);
        QVERIFY(!refusal(bytes, QStringLiteral("a")).isEmpty());
        QVERIFY(!refusal(zipFile({{QStringLiteral("a"), "words", true}}).left(70)).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestArchive)
#include "tst_archive.moc"
