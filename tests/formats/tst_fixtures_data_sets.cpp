// Real files of the formats of data sets, written by other programs: all are read, written back and read again; the figures are printed.
#include "tests/formats/kept.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace formats;

class TestFixturesDataSets : public QObject {
    Q_OBJECT

private:
    struct Figures {
        int files = 0, documents = 0, spans = 0, relations = 0, equal = 0, refused = 0;
        QMap<QString, int> losses;
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

    static void print(const QString &format, const Figures &figures)
    {
        QStringList losses;
        for (auto loss = figures.losses.begin(); loss != figures.losses.end(); ++loss)
            losses << QStringLiteral("%1 × %2").arg(loss.value()).arg(loss.key());
        qInfo().noquote() << QStringLiteral("%1: %2 files, %3 documents, %4 spans, %5 relations; equal %6; refused %7; losses: %8")
                                 .arg(format)
                                 .arg(figures.files)
                                 .arg(figures.documents)
                                 .arg(figures.spans)
                                 .arg(figures.relations)
                                 .arg(figures.equal)
                                 .arg(figures.refused)
                                 .arg(losses.isEmpty() ? QStringLiteral("none") : losses.join(QStringLiteral("; ")));
    }

private Q_SLOTS:
    void fixtures_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QString>("folder");
        QTest::addColumn<QStringList>("names");
        QTest::addColumn<QStringList>("wrong"); // what is refused, by a part of the reason
        QTest::newRow("label-studio") << QStringLiteral("label-studio") << QStringLiteral("label-studio")
                                      << QStringList{QStringLiteral("*.json")}
                                      << QStringList{QStringLiteral("“text” among its data"), QStringLiteral("“text” among its data")};
        QTest::newRow("prodigy") << QStringLiteral("prodigy") << QStringLiteral("prodigy") << QStringList{QStringLiteral("*.jsonl")}
                                 << QStringList();
        QTest::newRow("doccano") << QStringLiteral("doccano") << QStringLiteral("doccano") << QStringList{QStringLiteral("*.jsonl")}
                                 << QStringList{QStringLiteral("no “text”"), QStringLiteral("no “text”")};
        QTest::newRow("spacy-json") << QStringLiteral("spacy-json") << QStringLiteral("spacy-conll")
                                    << QStringList{QStringLiteral("*.json"), QStringLiteral("*.jsonl")} << QStringList();
        QTest::newRow("spacy-docbin") << QStringLiteral("spacy-docbin") << QStringLiteral("spacy-docbin")
                                      << QStringList{QStringLiteral("*.spacy")} << QStringList();
        QTest::newRow("conllu") << QStringLiteral("conllu") << QStringLiteral("conllu") << QStringList{QStringLiteral("*.conllu")}
                                << QStringList();
        QTest::newRow("spacy-json of a DocBin")
            << QStringLiteral("spacy-json") << QStringLiteral("spacy-docbin") << QStringList{QStringLiteral("*.json")} << QStringList();
    }
    void fixtures()
    {
        QFETCH(QString, format);
        QFETCH(QString, folder);
        QFETCH(QStringList, names);
        QFETCH(QStringList, wrong);
        const QString data = qEnvironmentVariable("CHIOSA_TEST_DATA");
        if (data.isEmpty())
            QSKIP("CHIOSA_TEST_DATA is not set: files of other programs are not read");
        const QDir from(data + QStringLiteral("/fixtures/") + folder);
        const Codec *codec = formats::codec(format);
        QVERIFY(codec);
        Figures figures;
        QStringList refused;
        for (const QString &name : from.entryList(names, QDir::Files)) {
            QFile file(from.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            ++figures.files;
            const Imported read = kept::readAgain(*codec, {{name, file.readAll()}});
            for (const Problem &problem : read.problems) {
                if (problem.kind == Problem::Kind::Refused)
                    refused << problem.error.text();
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
        figures.refused = static_cast<int>(refused.size());
        print(format, figures);
        for (const QString &reason : refused)
            qInfo().noquote() << "refused:" << reason;
        QVERIFY(figures.documents > 0);
        QCOMPARE(refused.size(), wrong.size());
        for (qsizetype at = 0; at < wrong.size(); ++at)
            QVERIFY2(refused[at].contains(wrong[at]), qPrintable(refused[at]));
    }
};

QTEST_GUILESS_MAIN(TestFixturesDataSets)
#include "tst_fixtures_data_sets.moc"
