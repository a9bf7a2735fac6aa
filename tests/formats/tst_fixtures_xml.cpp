// Real files of the XML formats and of bdoc, written by other programs: all are read, written back and read again; the figures are printed.
#include "tests/formats/kept.h"

#include <QDirIterator>
#include <QFile>
#include <QTest>

using namespace formats;

class TestFixturesXml : public QObject {
    Q_OBJECT

private:
    struct Figures {
        int files = 0, documents = 0, spans = 0, relations = 0, equal = 0;
        QMap<QString, int> losses, notes;
        QStringList refused;
    };

    static void writeBack(const Codec &codec, const Article &article, Figures &figures)
    {
        const QString whole = kept::lawWithRecord(codec, article);
        QVERIFY2(whole.isEmpty(), qPrintable(article.document.fields().name + QStringLiteral(": ") + whole.left(3000)));
        const QString bare = kept::lawWithoutRecord(codec, article, false);
        QVERIFY2(bare.isEmpty(), qPrintable(article.document.fields().name + QStringLiteral(": ") + bare.left(3000)));
        ++figures.equal;
        for (const Loss &loss : kept::written(codec, article, {{QStringLiteral("record"), QStringLiteral("false")}}).losses)
            ++figures.losses[loss.what];
    }

    static QString listed(const QMap<QString, int> &counts)
    {
        QStringList all;
        for (auto count = counts.begin(); count != counts.end(); ++count)
            all << QStringLiteral("%1 × %2").arg(count.value()).arg(count.key());
        return all.isEmpty() ? QStringLiteral("none") : all.join(QStringLiteral("; "));
    }

    static void print(const QString &format, const Figures &figures)
    {
        qInfo().noquote() << QStringLiteral(
                                 "%1: %2 files, %3 documents, %4 spans, %5 relations; equal %6; refused %7; losses: %8; notes: %9")
                                 .arg(format)
                                 .arg(figures.files)
                                 .arg(figures.documents)
                                 .arg(figures.spans)
                                 .arg(figures.relations)
                                 .arg(figures.equal)
                                 .arg(figures.refused.size())
                                 .arg(listed(figures.losses), listed(figures.notes));
        for (const QString &reason : figures.refused)
            qInfo().noquote() << "refused:" << reason;
    }

private Q_SLOTS:
    void fixtures_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<QStringList>("names");
        QTest::addColumn<QStringList>("wrong"); // what is refused, by a part of the reason
        QTest::newRow("timeml") << QStringLiteral("timeml") << QStringList{QStringLiteral("*.tml"), QStringLiteral("*.xml")}
                                << QStringList();
        QTest::newRow("cat") << QStringLiteral("cat-xml") << QStringList{QStringLiteral("*.xml")} << QStringList();
        QTest::newRow("gate-xml") << QStringLiteral("gate") << QStringList{QStringLiteral("*.xml")} << QStringList();
        QTest::newRow("bdoc") << QStringLiteral("gate") << QStringList{QStringLiteral("*.bdocjs")} << QStringList();
        QTest::newRow("naf") << QStringLiteral("naf") << QStringList{QStringLiteral("*.xml"), QStringLiteral("*.naf")} << QStringList();
        QTest::newRow("folia") << QStringLiteral("folia") << QStringList{QStringLiteral("*.folia.xml")}
                               << QStringList{QStringLiteral("does not fit the text"), QStringLiteral("is pointed to, but not there")};
    }
    void fixtures()
    {
        QFETCH(QString, folder);
        QFETCH(QStringList, names);
        QFETCH(QStringList, wrong);
        const QString data = qEnvironmentVariable("CHIOSA_TEST_DATA");
        if (data.isEmpty())
            QSKIP("CHIOSA_TEST_DATA is not set: files of other programs are not read");
        const QString format = QString::fromLatin1(QTest::currentDataTag());
        const Codec *codec = formats::codec(format);
        if (!codec)
            QSKIP("the format is not there yet");
        Figures figures;
        QDirIterator files(data + QStringLiteral("/fixtures/") + folder, names, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            ++figures.files;
            const FileSet one{{files.fileName(), file.readAll()}};
            const Codec *recognised = recognise(one);
            QVERIFY2(recognised == codec, qPrintable(files.fileName() + QStringLiteral(" is taken for another format")));
            const Imported read = kept::readAgain(*codec, one);
            for (const Problem &problem : read.problems) {
                if (problem.kind == Problem::Kind::Refused)
                    figures.refused << problem.error.text();
                else
                    ++figures.notes[problem.error.message];
            }
            for (const Article &article : read.articles) {
                ++figures.documents;
                figures.spans += static_cast<int>(article.document.spanCount());
                figures.relations += static_cast<int>(article.document.relations().size());
                writeBack(*codec, article, figures);
                if (QTest::currentTestFailed())
                    return;
            }
        }
        print(format, figures);
        QVERIFY(figures.documents > 0);
        figures.refused.sort();
        QCOMPARE(figures.refused.size(), wrong.size());
        for (qsizetype at = 0; at < wrong.size(); ++at)
            QVERIFY2(figures.refused[at].contains(wrong[at]), qPrintable(figures.refused[at]));
    }
};

QTEST_GUILESS_MAIN(TestFixturesXml)
#include "tst_fixtures_xml.moc"
